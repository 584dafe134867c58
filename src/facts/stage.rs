//! The seven stages of a check, in the order in which they are always shown.

use serde::{Deserialize, Serialize};

/// A stage of the way from a name to an accepted message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The name's addresses (DNS).
    Name,
    /// The TCP connection.
    Connect,
    /// The greeting, EHLO and what it offers.
    Greeting,
    /// STARTTLS where it is asked for, and the TLS handshake.
    Encryption,
    /// Whether the server can prove who it is.
    Certificate,
    /// AUTH.
    SignIn,
    /// MAIL, RCPT, DATA.
    Message,
}

impl Stage {
    /// All seven, in their order.
    pub const ALL: [Self; 7] =
        [Self::Name, Self::Connect, Self::Greeting, Self::Encryption, Self::Certificate, Self::SignIn, Self::Message];

    /// The word that stands in reports, `sign-in` for example.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Connect => "connect",
            Self::Greeting => "greeting",
            Self::Encryption => "encryption",
            Self::Certificate => "certificate",
            Self::SignIn => "sign-in",
            Self::Message => "message",
        }
    }
}

/// How far a stage got, as reports say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StageState {
    /// It is over, and nothing is wrong.
    Done,
    /// It is over, with a warning.
    Warned,
    /// It is over, and it stops the user.
    Failed,
    /// It was not asked for or not offered.
    Skipped,
    /// Something before it ended the port's check.
    NotReached,
    /// The check ended while it was under way.
    Stopped,
    /// It is under way. Never stands in a finished report.
    Running,
}

impl StageState {
    /// The word that stands in reports, `not-reached` for example.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Warned => "warned",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
            Self::NotReached => "not-reached",
            Self::Stopped => "stopped",
            Self::Running => "running",
        }
    }
}
