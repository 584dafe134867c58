//! At which point of the conversation was a reply given? Guessed from its code, its words, and the commands around it.

use crate::facts::{delivery::MailStep, reply::Reply, stage::Stage};

/// Where a reply was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The stage, where it can be told.
    pub stage: Option<Stage>,
    /// The mail command, where it can be told.
    pub step: Option<MailStep>,
}

/// How far around a reply its command is looked for, in octets.
const NEAR: usize = 400;

/// Commands as they stand in a conversation, and what libraries say in their place.
const SIGNS: [(&str, Stage, Option<MailStep>); 37] = [
    ("AUTH ", Stage::SignIn, None),
    ("AUTH PLAIN", Stage::SignIn, None),
    ("SMTPAuthenticationError", Stage::SignIn, None),
    ("AuthenticationFailedException", Stage::SignIn, None),
    ("AuthenticationException", Stage::SignIn, None),
    ("Invalid login", Stage::SignIn, None),
    ("EAUTH", Stage::SignIn, None),
    ("Could not authenticate", Stage::SignIn, None),
    ("Failed to authenticate", Stage::SignIn, None),
    ("authentication failed", Stage::SignIn, None),
    ("Authentication failed", Stage::SignIn, None),
    ("Login denied", Stage::SignIn, None),
    ("334 ", Stage::SignIn, None),
    ("STARTTLS", Stage::Encryption, None),
    ("EHLO", Stage::Greeting, None),
    ("HELO", Stage::Greeting, None),
    ("SMTPHeloError", Stage::Greeting, None),
    ("Invalid greeting", Stage::Greeting, None),
    ("SMTPConnectError", Stage::Greeting, None),
    ("bad greeting", Stage::Greeting, None),
    ("MAIL FROM", Stage::Message, Some(MailStep::Mail)),
    ("SMTPSenderRefused", Stage::Message, Some(MailStep::Mail)),
    ("Mail command failed", Stage::Message, Some(MailStep::Mail)),
    ("MAILFROM", Stage::Message, Some(MailStep::Mail)),
    ("SMTPSendFailedException", Stage::Message, None),
    ("RCPT TO", Stage::Message, Some(MailStep::Rcpt)),
    ("SMTPRecipientsRefused", Stage::Message, Some(MailStep::Rcpt)),
    ("SMTPAddressFailedException", Stage::Message, Some(MailStep::Rcpt)),
    ("recipients were rejected", Stage::Message, Some(MailStep::Rcpt)),
    ("Recipient command failed", Stage::Message, Some(MailStep::Rcpt)),
    ("end of DATA", Stage::Message, Some(MailStep::EndOfData)),
    ("DATA END", Stage::Message, Some(MailStep::EndOfData)),
    ("SMTPDataError", Stage::Message, Some(MailStep::EndOfData)),
    ("Message failed", Stage::Message, Some(MailStep::EndOfData)),
    ("Data command failed", Stage::Message, Some(MailStep::EndOfData)),
    ("DATA\n", Stage::Message, Some(MailStep::EndOfData)),
    ("354 ", Stage::Message, Some(MailStep::EndOfData)),
];

/// Words that speak of signing in.
const AUTH_WORDS: [&str; 14] = [
    "authentic",
    "auth ",
    "login",
    "log in",
    "password",
    "credential",
    "sign in",
    "signin",
    "user name or",
    "username",
    "аутентиф",
    "парол",
    "认证",
    "認証",
];

impl Context {
    /// Guesses it.
    #[must_use]
    pub fn of(text: &str, start: usize, end: usize) -> Self {
        let (from, to) = (text.ceil_char_boundary(start.saturating_sub(NEAR)), text.floor_char_boundary(end + NEAR / 2));
        let (before, after) = (&text[from..start], &text[end..to]);
        // The reply's own words may say it: `(in reply to RCPT TO command)`.
        let own = &text[start..end];
        let told = own.rfind("in reply to ").map(|at| &own[at..]).or_else(|| after.find("in reply to ").map(|at| &after[at..]));
        let told = told.or_else(|| after.find("command: '").map(|at| &after[at..])).map(|told| told.get(..60).unwrap_or(told));
        let by = |place: &str, last: bool| {
            let found = SIGNS.iter().filter_map(|sign| Some((if last { place.rfind(sign.0)? } else { place.find(sign.0)? }, sign)));
            if last { found.max_by_key(|(at, _)| *at) } else { found.min_by_key(|(at, _)| *at) }
        };
        let sign = told.and_then(|told| by(told, false)).or_else(|| by(before, true));
        Self { stage: sign.map(|(_, sign)| sign.1), step: sign.and_then(|(_, sign)| sign.2) }
    }

    /// The stages at which a reply may have been given, the likeliest first.
    #[must_use]
    pub fn stages(self, reply: &Reply) -> Vec<Stage> {
        let words = reply.words();
        let mut stages = vec![Stage::Encryption];
        stages.extend(self.stage);
        if words.contains("helo") || words.contains("ehlo") {
            stages.push(Stage::Greeting);
        }
        if matches!(reply.code, 334 | 432 | 504 | 525 | 526 | 534 | 535 | 538) {
            stages.push(Stage::SignIn);
        }
        if reply.code == 421 && self.step.is_none() {
            stages.push(Stage::Greeting);
        }
        stages.push(Stage::Message);
        if AUTH_WORDS.iter().any(|sign| words.contains(sign))
            || matches!(reply.enhanced, Some(code) if matches!((code.1, code.2), (7, 3 | 8 | 9 | 14 | 139)))
        {
            stages.push(Stage::SignIn);
        }
        stages.push(Stage::Greeting);
        stages
    }

    /// The stage, where nothing but the code is known.
    #[must_use]
    pub fn stage_by_code(self, reply: &Reply) -> Stage {
        let signing_in = matches!(reply.code, 334 | 432 | 534 | 535 | 538) || self.stage == Some(Stage::SignIn);
        if signing_in { Stage::SignIn } else { self.stage.unwrap_or(Stage::Message) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_around_a_reply_tells_where_it_was_given() {
        let cases = [
            ("C: AUTH LOGIN\nS: 334 x\nC: y\nS: 550 no", Some(Stage::SignIn), None),
            ("MAIL FROM:<a@b.example>\n250 Ok\nRCPT TO:<c@d.example>\n550 no", Some(Stage::Message), Some(MailStep::Rcpt)),
            ("smtplib.SMTPDataError: (550 no", Some(Stage::Message), Some(MailStep::EndOfData)),
            ("550 no (in reply to MAIL FROM command)", Some(Stage::Message), Some(MailStep::Mail)),
            ("STARTTLS\n550 no", Some(Stage::Encryption), None),
            ("550 no", None, None),
        ];
        for (text, stage, step) in cases {
            let start = text.find("550").unwrap_or_default();
            assert_eq!(Context::of(text, start, text.len()), Context { stage, step }, "{text}");
        }
    }
}
