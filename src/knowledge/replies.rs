//! What does a server's refusal mean?
//!
//! The rules are data (`assets/knowledge/replies.toml`): stage, code, enhanced code and words together, the more specific
//! rule first. Words alone never decide, and what the table doesn't know is named by stage and code only.

use std::{cell::OnceCell, sync::LazyLock};

use serde::Deserialize;

use super::{
    blocklists,
    signs::{Places, Signs},
    table,
    text::without_mailboxes,
};
use crate::facts::{
    code::Code,
    delivery::MailStep,
    finding::Confidence,
    reply::{Enhanced, Reply},
    stage::Stage,
};

/// What a reply means, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The cause.
    pub code: Code,
    /// Another that fits as well.
    pub or: Option<Code>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What the client is to the server when it refuses a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It has signed in.
    SignedIn,
    /// It has not signed in, and the port offers it.
    CouldSignIn,
    /// It has not signed in, and can't do so on this port.
    Stranger,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    stages: Vec<Stage>,
    #[serde(default)]
    steps: Vec<MailStep>,
    codes: Vec<CodePattern>,
    #[serde(default)]
    enhanced: Vec<EnhancedPattern>,
    #[serde(default)]
    any: Vec<String>,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    all: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
    #[serde(default)]
    blocklist: bool,
    #[serde(default)]
    standing: Vec<Standing>,
    #[serde(default)]
    step_decides: bool,
    code: Code,
    or: Option<Code>,
    confidence: Confidence,
    // For readers of the table, and for its test.
    #[cfg_attr(not(test), expect(dead_code))]
    source: String,
    #[cfg_attr(not(test), expect(dead_code))]
    examples: Vec<String>,
}

/// Where a reply was seen.
#[derive(Clone, Copy, Debug)]
struct Seen {
    stage: Stage,
    step: Option<MailStep>,
    standing: Option<Standing>,
    guessed: bool,
}

/// A reply code, or its class.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
enum CodePattern {
    Exactly(u16),
    Class(u16),
}

impl TryFrom<String> for CodePattern {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let number = match text.strip_suffix("xx") {
            Some(class) => class.parse().map(Self::Class),
            None => text.parse().map(Self::Exactly),
        };
        number.map_err(|_| format!("\"{text}\" is neither a code nor a class"))
    }
}

impl CodePattern {
    const fn fits(self, code: u16) -> bool {
        match self {
            Self::Exactly(exactly) => code == exactly,
            Self::Class(class) => code / 100 == class,
        }
    }
}

/// An enhanced status code with holes, or its absence.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
enum EnhancedPattern {
    Absent,
    Parts(Option<u8>, Option<u16>, Option<u16>),
}

impl TryFrom<String> for EnhancedPattern {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text == "none" {
            return Ok(Self::Absent);
        }
        let wrong = || format!("\"{text}\" is no pattern of an enhanced status code");
        let mut parts = Vec::new();
        for part in text.split('.') {
            parts.push(if part == "x" { None } else { Some(part.parse::<u16>().map_err(|_| wrong())?) });
        }
        let [class, subject, detail] = parts[..] else { return Err(wrong()) };
        let class = class.map(u8::try_from).transpose().map_err(|_| wrong())?;
        Ok(Self::Parts(class, subject, detail))
    }
}

impl EnhancedPattern {
    fn fits(self, code: Option<Enhanced>) -> bool {
        match (self, code) {
            (Self::Absent, None) => true,
            (Self::Parts(class, subject, detail), Some(Enhanced(a, b, c))) => {
                class.is_none_or(|class| class == a)
                    && subject.is_none_or(|subject| subject == b)
                    && detail.is_none_or(|detail| detail == c)
            }
            _ => false,
        }
    }
}

impl Rule {
    fn words(&self) -> impl Iterator<Item = &String> {
        self.any.iter().chain(&self.with).chain(&self.all).chain(&self.not)
    }

    const fn is_of_code_alone(&self) -> bool {
        self.enhanced.is_empty() && self.any.is_empty() && self.all.is_empty() && !self.blocklist
    }

    fn fits(&self, reply: &Reply, seen: Seen, wording: &Wording) -> bool {
        let stands = |word: &String| wording.places.has(word);
        self.stages.contains(&seen.stage)
            && (self.steps.is_empty() || seen.step.is_none_or(|step| self.steps.contains(&step)))
            && self.codes.iter().any(|pattern| pattern.fits(reply.code))
            && (self.enhanced.is_empty() || self.enhanced.iter().any(|pattern| pattern.fits(reply.enhanced)))
            && (self.any.is_empty() || self.any.iter().any(stands))
            && (self.with.is_empty() || self.with.iter().any(stands))
            && self.all.iter().all(stands)
            && !self.not.iter().any(stands)
            && (self.standing.is_empty() || seen.standing.is_some_and(|standing| self.standing.contains(&standing)))
            && !(seen.guessed && self.is_of_code_alone())
            && (!self.step_decides || seen.step.is_some())
            && (!self.blocklist || wording.names_blocklist())
    }
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| table::rows(include_str!("../../assets/knowledge/replies.toml")));

static SIGNS: LazyLock<Signs> = LazyLock::new(|| Signs::new(RULES.iter().flat_map(Rule::words)));

/// The words of a reply, read once for all rules.
struct Wording {
    words: String,
    places: Places<'static>,
    names_blocklist: OnceCell<bool>,
}

impl Wording {
    fn of(reply: &Reply) -> Self {
        // `quoted` joins the lines and leaves out the codes that are repeated in between: a sentence may be broken over lines.
        let words = without_mailboxes(&reply.quoted().to_lowercase());
        Self { places: SIGNS.in_text(&words), words, names_blocklist: OnceCell::new() }
    }

    fn names_blocklist(&self) -> bool {
        *self.names_blocklist.get_or_init(|| blocklists::named_in(&self.words).is_some())
    }
}

/// What a refusal of sign-in or of a mail command means. There is always an answer: where the table has none, the stage and
/// the code's class give one.
///
/// `step` is the mail command that was refused; where it isn't known, rules for any step may fit.
#[must_use]
pub fn classify(stage: Stage, reply: &Reply, step: Option<MailStep>) -> Match {
    by_table(reply, Seen { stage, step, standing: None, guessed: false }).unwrap_or_else(|| by_code_alone(stage, reply))
}

/// The same for a mail command.
#[must_use]
pub fn of_message(reply: &Reply, step: MailStep, standing: Standing) -> Match {
    let stage = Stage::Message;
    by_table(reply, Seen { stage, step: Some(step), standing: Some(standing), guessed: false })
        .unwrap_or_else(|| by_code_alone(stage, reply))
}

/// What a greeting that refuses means, where the table says more than its code.
#[must_use]
pub fn of_greeting(reply: &Reply) -> Option<Match> {
    by_table(reply, Seen { stage: Stage::Greeting, step: None, standing: None, guessed: false })
}

/// What a reply means of which the stage is guessed, as in a pasted text: only where the table knows it. The likeliest stage
/// and step stand first. Of a code that is `guessed` itself, rules that have nothing else say nothing.
#[must_use]
pub fn of_pasted(reply: &Reply, guessed: bool, guesses: impl IntoIterator<Item = (Stage, Option<MailStep>)>) -> Option<Match> {
    let wording = Wording::of(reply);
    guesses.into_iter().find_map(|(stage, step)| {
        let seen = Seen { stage, step, standing: None, guessed };
        by_wording(reply, seen, &wording).or_else(|| {
            // Whether the port offers sign-in isn't known.
            let found = by_wording(reply, Seen { standing: Some(Standing::CouldSignIn), ..seen }, &wording)?;
            Some(Match { confidence: Confidence::Possible, ..found })
        })
    })
}

/// What is left to say of such a reply.
#[must_use]
pub const fn of_pasted_by_code(stage: Stage, reply: &Reply) -> Match {
    by_code_alone(stage, reply)
}

fn by_table(reply: &Reply, seen: Seen) -> Option<Match> {
    by_wording(reply, seen, &Wording::of(reply))
}

fn by_wording(reply: &Reply, seen: Seen, wording: &Wording) -> Option<Match> {
    let rule = RULES.iter().find(|rule| rule.fits(reply, seen, wording))?;
    Some(Match { code: rule.code, or: rule.or, confidence: rule.confidence })
}

/// What is left to say where the table has no rule.
const fn by_code_alone(stage: Stage, reply: &Reply) -> Match {
    let signing_in = matches!(stage, Stage::SignIn);
    let code = match (signing_in, reply.is_temporary()) {
        (true, true) => Code::SignInTemporaryFailure,
        (true, false) => Code::SignInRejected,
        (false, true) => Code::TemporaryTrouble,
        (false, false) => Code::MessageRefused,
    };
    let confidence = match (signing_in, reply.code) {
        // RFC 5321 §4.3.2: the command was not understood, or came out of turn; the credentials may not even have been looked at.
        (true, 500..=504) => Confidence::Possible,
        (true, 505..=599) => Confidence::Likely,
        (_, 400..=599) => Confidence::Certain,
        _ => Confidence::Likely,
    };
    Match { code, or: None, confidence }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reply as the table's examples write it: one line for each of the reply's.
    fn reply(example: &str) -> Reply {
        let code = example[..3].parse().expect("an example begins with its code");
        Reply::new(code, example.lines().map(|line| line.get(4..).unwrap_or_default().to_owned()).collect())
    }

    fn classified(stage: Stage, text: &str, step: Option<MailStep>) -> Code {
        classify(stage, &reply(text), step).code
    }

    #[test]
    fn every_example_is_found_by_its_own_rule() {
        assert!(RULES.len() > 50, "the table can't be read");
        let mut astray = Vec::new();
        for (index, rule) in RULES.iter().enumerate() {
            assert!(!rule.examples.is_empty() && !rule.source.is_empty(), "rule {index} lacks an example or its source");
            let steps: Vec<Option<MailStep>> =
                if rule.steps.is_empty() { vec![None] } else { rule.steps.iter().copied().map(Some).collect() };
            for example in &rule.examples {
                let reply = reply(example);
                for stage in &rule.stages {
                    for step in &steps {
                        let wording = Wording::of(&reply);
                        let seen = Seen { stage: *stage, step: *step, standing: rule.standing.first().copied(), guessed: false };
                        let first = RULES.iter().position(|rule| rule.fits(&reply, seen, &wording));
                        if first != Some(index) {
                            let taken_by = first.map(|first| RULES[first].source.as_str());
                            astray.push(format!("{example:?} of {:?} goes to {taken_by:?}", rule.source));
                        }
                    }
                }
            }
        }
        assert!(astray.is_empty(), "{astray:#?}");
    }

    #[test]
    fn no_rule_decides_by_words_alone() {
        for rule in RULES.iter() {
            assert!(!rule.codes.is_empty() && !rule.stages.is_empty(), "{rule:?}");
            let lower = |word: &String| word.chars().all(|c| !c.is_uppercase());
            assert!(rule.words().all(lower), "{rule:?}");
        }
        assert_eq!(classified(Stage::SignIn, "500 Application-specific password required", None), Code::SignInRejected);
        assert_eq!(classified(Stage::Message, "421 No such user here", Some(MailStep::Rcpt)), Code::TemporaryTrouble);
    }

    #[test]
    fn what_the_table_does_not_know_is_named_by_stage_and_code() {
        let cases = [
            (Stage::SignIn, "535 5.7.8 no", None, Code::SignInRejected),
            (Stage::SignIn, "503 5.5.1 no", None, Code::SignInRejected),
            (Stage::SignIn, "450 4.7.0 no", None, Code::SignInTemporaryFailure),
            (Stage::Message, "451 4.3.0 no", Some(MailStep::Data), Code::TemporaryTrouble),
            (Stage::Message, "554 5.5.0 no", Some(MailStep::EndOfData), Code::MessageRefused),
            (Stage::Message, "250 2.0.0 taken too early", Some(MailStep::Data), Code::MessageRefused),
        ];
        for (stage, text, step, expected) in cases {
            assert_eq!(classified(stage, text, step), expected, "{text}");
        }
        assert_eq!(of_greeting(&reply("554 no SMTP service here")), None);
    }

    #[test]
    fn the_users_own_address_does_not_decide() {
        let cases = [
            ("550 5.1.1 <spam@spamhaus.org>: Recipient address rejected", MailStep::Rcpt, Code::RecipientUnknown),
            ("554 5.0.0 <greylisted@example.org> can't be served", MailStep::Rcpt, Code::MessageRefused),
            ("550 5.5.0 <relay.denied@spam.example>: no", MailStep::EndOfData, Code::MessageRefused),
        ];
        for (text, step, expected) in cases {
            assert_eq!(classified(Stage::Message, text, Some(step)), expected, "{text}");
        }
    }

    #[test]
    fn the_same_code_means_something_else_at_another_step() {
        let text = "550 5.7.1 Not accepted";
        assert_eq!(classified(Stage::Message, text, Some(MailStep::Mail)), Code::SenderRefused);
        assert_eq!(classified(Stage::Message, text, Some(MailStep::EndOfData)), Code::MessageRefused);
    }

    #[test]
    fn access_denied_asks_for_sign_in_only_where_one_could_have() {
        let denied = reply("554 5.7.1 <unknown[192.0.2.5]>: Client host rejected: Access denied");
        let cases = [
            (Standing::CouldSignIn, Code::SignInRequired),
            (Standing::SignedIn, Code::MessageRefused),
            (Standing::Stranger, Code::MessageRefused),
        ];
        for (standing, expected) in cases {
            assert_eq!(of_message(&denied, MailStep::Rcpt, standing).code, expected, "{standing:?}");
        }
    }

    #[test]
    fn an_invalid_recipient_may_be_a_closed_relay_to_who_has_not_signed_in() {
        let invalid = reply("550 Invalid recipient: <someone@elsewhere.example>");
        for standing in [Standing::CouldSignIn, Standing::Stranger] {
            let class = of_message(&invalid, MailStep::Rcpt, standing);
            assert_eq!((class.code, class.or), (Code::RelayDenied, Some(Code::RecipientUnknown)));
        }
        let class = of_message(&invalid, MailStep::Rcpt, Standing::SignedIn);
        assert_eq!((class.code, class.or), (Code::RecipientUnknown, None));
    }
}
