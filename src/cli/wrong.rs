//! How is a wrong call refused? In one line on standard error, with exit status 2, and never with a secret in it.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{exit::Exit, output};
use crate::{
    facts::{finding::Phrase, port::PortError, shown, target::NameProblem},
    words::Words,
};

/// Why a call can't be done: the sentence to say.
#[derive(Clone, Debug, PartialEq)]
pub struct WrongCall(pub Phrase);

/// The most that is quoted of a wrong value, in characters.
const MOST_QUOTED: usize = 120;

impl WrongCall {
    /// A sentence without values.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self(Phrase::new(key))
    }

    /// A sentence that quotes what was given.
    #[must_use]
    pub fn quoting(key: &str, value: &str) -> Self {
        Self::new(key).with("value", value)
    }

    /// The same with one more value, made safe to show.
    #[must_use]
    pub fn with(self, name: &str, value: &str) -> Self {
        Self(self.0.with(name, quoted(value)))
    }

    /// Why a name is no target.
    #[must_use]
    pub fn name(input: &str, problem: &NameProblem) -> Self {
        Self::new(&format!("name-invalid-{}", problem.key())).with("input", input).with("detail", &problem.detail())
    }

    /// Says it, and gives the status to end with.
    #[must_use]
    pub fn tell(&self, words: &Words) -> Exit {
        output::complain(words, &self.0);
        Exit::WrongCall
    }
}

impl From<PortError> for WrongCall {
    fn from(error: PortError) -> Self {
        match error {
            PortError::Number(text) => Self::quoting("call-port-number", &text),
            PortError::Mode(text) => Self::quoting("call-port-mode", &text),
            PortError::Empty => Self::new("call-port-none"),
            PortError::TooMany(count) => Self::quoting("call-port-many", &count.to_string()),
        }
    }
}

impl From<&clap::Error> for WrongCall {
    fn from(error: &clap::Error) -> Self {
        let value = context(error, ContextKind::InvalidArg);
        match error.kind() {
            // What stands behind it may be the secret itself: nothing of it is quoted.
            ErrorKind::UnknownArgument if value.starts_with("--pass") || value.starts_with("--token") => Self::new("call-secret-option"),
            ErrorKind::UnknownArgument => Self::quoting("call-unknown-argument", &value),
            ErrorKind::InvalidSubcommand => Self::quoting("call-unknown-command", &context(error, ContextKind::InvalidSubcommand)),
            ErrorKind::MissingRequiredArgument => Self::quoting("call-missing", &value),
            ErrorKind::InvalidValue => Self::quoting("call-no-value", &value),
            ErrorKind::ArgumentConflict => match context(error, ContextKind::PriorArg) {
                other if other == value => Self::quoting("call-twice", &value),
                other => Self::quoting("call-not-together", &value).with("other", &other),
            },
            ErrorKind::TooManyValues => Self::quoting("call-takes-no-value", &value),
            ErrorKind::InvalidUtf8 => Self::new("call-not-text"),
            _ => Self::new("call-other"),
        }
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

/// A value as it may be shown: short, on one line, and without what stands where a password would (`smtp://ann:secret@host`).
fn quoted(value: &str) -> String {
    let value = match value.rsplit_once('@') {
        Some((user, host)) if user.contains(':') => format!("••••@{host}"),
        _ => value.to_owned(),
    };
    let mut short: String = value.chars().take(MOST_QUOTED).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    shown::escaped_text(&short)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::args::CommandLine;

    #[test]
    fn what_clap_refuses_is_said_in_one_sentence_of_our_own() {
        let cases: [(&[&str], &str, &str); 12] = [
            (&["check", "h", "--foo"], "call-unknown-argument", "--foo"),
            (&["check", "h", "extra"], "call-unknown-argument", "extra"),
            (&["mail.example.org"], "call-unknown-command", "mail.example.org"),
            (&["check"], "call-missing", "<TARGET>"),
            (&["send", "h", "--from", "a@b.example"], "call-missing", "--to <ADDRESS>"),
            (&["check", "h", "--ports"], "call-no-value", "--ports <LIST>"),
            (&["check", "h", "--json", "--json"], "call-twice", "--json"),
            (&["check", "h", "--again", "r.json"], "call-not-together", "[TARGET]"),
            (&["check", "--ports", "25", "--again", "r.json"], "call-not-together", "--again <FILE>"),
            (&["check", "h", "--json=x"], "call-takes-no-value", "--json"),
            (&["check", "h", "--password", "hunter2"], "call-secret-option", ""),
            (&["check", "h", "--password=hunter2"], "call-secret-option", ""),
        ];
        for (args, key, value) in cases {
            let error = CommandLine::try_parse_from([&["mailport"], args].concat()).expect_err(key);
            let wrong = WrongCall::from(&error);
            assert_eq!(wrong.0.key, key, "{args:?}");
            assert_eq!(wrong.0.args.get("value").and_then(|value| value.as_str()).unwrap_or_default(), value, "{args:?}");
            assert!(!format!("{wrong:?}").contains("hunter2"));
        }
    }

    #[test]
    fn a_quoted_value_is_one_short_line_without_a_password() {
        assert_eq!(quoted("smtp://ann:sec ret@mail.example.org"), "••••@mail.example.org");
        assert_eq!(quoted("ann@example.org"), "ann@example.org");
        assert_eq!(quoted("a\nb\u{1b}[0m"), "a\\x0ab\\x1b[0m");
        assert_eq!(quoted(&"x".repeat(500)).chars().count(), MOST_QUOTED + 1);
    }
}
