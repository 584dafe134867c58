//! The verdict of a port.

use serde::{Deserialize, Serialize};

/// What a mail program may expect of a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It can send here, protected, with sign-in.
    Works,
    /// The same, with a warning worth acting on.
    WorksWithCare,
    /// It would work, but unprotected, or with a server that can't prove who it is.
    Unsafe,
    /// It takes no sign-in: for mail between servers.
    ServerOnly,
    /// It can't send here.
    DoesNotWork,
    /// The check ended before it was known.
    NotFinished,
}

impl Verdict {
    /// The word that stands in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::WorksWithCare => "works-with-care",
            Self::Unsafe => "unsafe",
            Self::ServerOnly => "server-only",
            Self::DoesNotWork => "does-not-work",
            Self::NotFinished => "not-finished",
        }
    }

    /// Whether a mail program should be set to this port.
    #[must_use]
    pub const fn is_usable(self) -> bool {
        matches!(self, Self::Works | Self::WorksWithCare)
    }
}
