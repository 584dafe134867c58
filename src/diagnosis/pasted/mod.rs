//! What does a pasted text mean: a reply, a bounce, a log, a mail program's error? Pure: octets in, causes out, the best first.
//!
//! A server's reply decides by the same table as in a check; where the text holds none, a table of error messages does. A text
//! that names no cause is `unknown`: nothing is claimed that isn't in it.

mod believed;
mod context;
mod decode;
mod meaning;
mod number;
mod quote;
mod said;
mod unwrap;

use self::{
    believed::{Belief, belief_in},
    context::Context,
    said::Said,
};
use crate::{
    facts::{
        code::Code,
        finding::{Args, Confidence},
        reply::Enhanced,
    },
    knowledge::{answers, errors, replies::Match, text::Folded},
};

/// The largest text that is looked at, in octets.
pub const MOST_OCTETS: usize = 1024 * 1024;
/// More causes than these help nobody.
const MOST_FOUND: usize = 4;
/// The most replies of one text that are looked at.
const MOST_REPLIES: usize = 300;
/// Of a program's own words, the second-best reading is the last of use.
const MOST_GUESSED: usize = 2;

/// A cause that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The cause.
    pub code: Code,
    /// How sure it is.
    pub confidence: Confidence,
    /// The part of the text that decided, safe to show.
    pub quoted: String,
    /// It is a server's reply.
    pub is_reply: bool,
    /// For `unknown`: what the code alone says.
    pub meaning: Option<&'static str>,
}

impl Pasted {
    /// The values that its sentences need.
    #[must_use]
    pub fn args(&self) -> Args {
        let mut args = Args::new();
        if self.is_reply {
            args.insert("reply".to_owned(), self.quoted.as_str().into());
        }
        if let Some(meaning) = self.meaning {
            args.insert("meaning".to_owned(), meaning.into());
        }
        args
    }
}

/// How much a cause weighs against others in the same text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// A step that was done.
    Fine,
    /// A number that may be a reply's.
    Unsure,
    /// A reply that the table doesn't know.
    ByCode,
    /// A program's own words.
    Error,
    /// A reply that the table knows, without its reason.
    General,
    /// A reply that the table knows.
    Exact,
}

struct Candidate {
    found: Pasted,
    weight: Weight,
    at: usize,
}

/// What a text means. Never empty: nothing recognised is one `unknown`.
#[must_use]
pub fn explain(octets: &[u8]) -> Vec<Pasted> {
    let text = unwrap::unwrapped(&decode::text_of(&octets[..octets.len().min(MOST_OCTETS)]));
    let mut candidates = Vec::new();
    let folded = Folded::new(&text);
    let subject = answers::subject_of(&folded.text);
    let mut found = said::replies_in(&text);
    // A long log repeats itself; its end counts most.
    found.drain(..found.len().saturating_sub(MOST_REPLIES));
    let believed = |one: Said| (belief_in(&text, &one, subject), one);
    let said: Vec<(Belief, Said)> = found.into_iter().map(believed).filter(|(belief, _)| *belief != Belief::None).collect();
    for (place, (belief, one)) in said.iter().enumerate() {
        // A bare number says less than the same code with words.
        let twice = !one.sure && said.iter().any(|(_, other)| other.sure && other.reply.code == one.reply.code);
        // What is guessed costs most to look up, and says the same each time.
        let again = one.guessed && said[place + 1..].iter().any(|(_, other)| other.guessed && other.reply == one.reply);
        if !twice && !again {
            candidates.push(of_reply(&text, one, *belief));
        }
    }
    candidates.extend(of_errors(&text, &folded));
    // In a log, the last failure is the one that counts.
    candidates.sort_by(|a, b| b.weight.cmp(&a.weight).then(b.at.cmp(&a.at)));
    let best = candidates.first().map_or(Weight::Fine, |best| best.weight);
    let mut found: Vec<Pasted> = Vec::new();
    for candidate in candidates {
        // A reply decides over what a program guesses, and both over a number whose reason isn't known.
        let of_use = match best {
            Weight::Exact | Weight::General => candidate.weight == best,
            Weight::Error => candidate.weight == best && found.len() < MOST_GUESSED,
            _ => true,
        };
        if of_use && found.iter().all(|known| known.code != candidate.found.code) && found.len() < MOST_FOUND {
            found.push(candidate.found);
        }
    }
    if found.len() > 1 {
        found.retain(|one| one.code != Code::Unknown);
    }
    if found.is_empty() {
        found.push(unknown("nothing", quote::beginning(&text)));
    }
    found
}

fn unknown(meaning: &'static str, quoted: String) -> Pasted {
    Pasted { code: Code::Unknown, confidence: Confidence::Certain, quoted, is_reply: meaning != "nothing", meaning: Some(meaning) }
}

fn of_errors(text: &str, folded: &Folded) -> Vec<Candidate> {
    let told = errors::told_by(&folded.text);
    let count = told.len();
    told.into_iter()
        .enumerate()
        .map(|(rank, told)| {
            let place = folded.origin(told.at)..folded.origin(told.end.saturating_sub(1)) + 1;
            let found = Pasted {
                code: told.code,
                confidence: told.confidence,
                quoted: quote::line_at(text, place),
                is_reply: false,
                meaning: None,
            };
            // The table's own order decides between two.
            Candidate { found, weight: Weight::Error, at: count - rank }
        })
        .collect()
}

fn of_reply(text: &str, said: &Said, belief: Belief) -> Candidate {
    let reply = &said.reply;
    let quoted = quote::of_reply(said);
    let with = |found: Match, weight| Candidate {
        found: Pasted {
            code: found.code,
            confidence: if belief == Belief::Weak { Confidence::Possible } else { found.confidence },
            quoted: quoted.clone(),
            is_reply: true,
            meaning: None,
        },
        weight,
        at: said.at.start,
    };
    let plainly = |meaning| Candidate { found: unknown(meaning, quoted.clone()), weight: Weight::Fine, at: 0 };
    if reply.code < 400 {
        let plain = match reply.code {
            220 => "greeting",
            300..=399 => "more",
            _ => "fine",
        };
        return match meaning::of_good_reply(reply) {
            // Nothing that is said later in the same conversation explains it better.
            Some((found, true)) => Candidate { at: usize::MAX, ..with(found, Weight::Exact) },
            Some((found, false)) => with(found, if found.code == Code::Accepted { Weight::Fine } else { Weight::ByCode }),
            None => plainly(plain),
        };
    }
    let context = Context::of(text, said.at.start, said.at.end);
    if let Some(found) = meaning::by_table(said, context) {
        let general = matches!(found.code, Code::SignInRejected | Code::SignInTemporaryFailure);
        return with(found, if general { Weight::General } else { Weight::Exact });
    }
    if !said.sure
        || (said.guessed && reply.text.iter().all(|text| Enhanced::at_start_of(text).is_some_and(|code| code.to_string() == text.trim())))
    {
        let meaning = if reply.is_temporary() { "later" } else { "never" };
        return Candidate { weight: Weight::Unsure, ..plainly(meaning) };
    }
    let found = meaning::by_code(reply, context);
    let confidence = if said.guessed && found.confidence == Confidence::Certain { Confidence::Likely } else { found.confidence };
    with(Match { confidence, ..found }, Weight::ByCode)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<Code> {
        explain(text.as_bytes()).into_iter().map(|found| found.code).collect()
    }

    #[test]
    fn the_reply_decides_over_what_a_program_guesses() {
        let text = "The server may be unavailable or is refusing SMTP connections. Connection timed out? The server responded: 535 5.7.8 Error: authentication failed";
        assert_eq!(codes(text), [Code::SignInRejected]);
    }

    #[test]
    fn of_a_whole_log_the_last_failure_counts() {
        let log = "C: AUTH CRAM-MD5\nS: 504 5.7.4 Unrecognized authentication type\nC: AUTH PLAIN AGFubgBodW50ZXIy\nS: 235 2.7.0 ok\nC: MAIL FROM:<a@b.example>\nS: 250 2.1.0 Ok\nC: RCPT TO:<c@d.example>\nS: 550 5.1.1 no such user\nC: QUIT\nS: 221 2.0.0 Bye";
        assert_eq!(codes(log), [Code::RecipientUnknown, Code::NoCommonMechanism]);
    }

    #[test]
    fn nothing_is_claimed_that_is_not_there() {
        for (text, meaning) in
            [("hello", "nothing"), ("250 Ok", "fine"), ("220 mail.example.org ESMTP", "greeting"), ("354 Go ahead", "more")]
        {
            let found = explain(text.as_bytes());
            assert_eq!((found.len(), found[0].code, found[0].meaning), (1, Code::Unknown, Some(meaning)), "{text}");
        }
    }

    #[test]
    fn a_quote_is_safe_to_show() {
        let found = explain(b"550 5.1.1 no \x1b]0;x\x07 such user\0");
        assert_eq!(found[0].quoted, "550 5.1.1 no \\x1b]0;x\\x07 such user\\x00");
        let found = explain(b"AUTH PLAIN AGFubgBodW50ZXIy");
        assert_eq!(found[0].quoted, "AUTH PLAIN ••••");
        assert!(found[0].quoted.len() < quote::MOST_QUOTED * 4);
    }

    #[test]
    fn anything_at_all_is_survived() {
        let mut octets = Vec::new();
        let mut state = 1_u32;
        for _ in 0..40_000 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            octets.push((state >> 24) as u8);
        }
        assert!(!explain(&octets).is_empty());
        for piece in [
            "550",
            "550-",
            "550 5",
            "eyJ",
            "\\x",
            "\\u12",
            "<",
            "Content-Transfer-Encoding: base64",
            "=",
            "(550, b'",
            "5.",
            "::",
            "\u{1b}[",
            "<br<b",
            "550 ",
            "5.1.1 ",
            "\n550-",
            "'550 ",
        ] {
            assert!(!explain(piece.as_bytes()).is_empty());
            assert!(!explain(piece.repeat(20_000).as_bytes()).is_empty());
        }
        assert_eq!(explain(b"")[0].code, Code::Unknown);
    }
}
