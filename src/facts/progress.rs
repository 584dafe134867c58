//! One stage of one port as it really is: it can't be both running and failed.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// A span in whole milliseconds, as all facts count time.
#[must_use]
pub fn millis(span: Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX)
}

/// Where a stage stands, with exactly the facts that belong to that state.
///
/// Times are in milliseconds from the start of the port's own check (for the name: from the start of the check).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Progress<D, F> {
    /// Nothing was tried yet, or something before it ended the port's check.
    #[default]
    NotReached,
    /// It was left out on purpose.
    Skipped {
        /// Why it was left out.
        why: Skip,
    },
    /// It is under way.
    Running {
        /// When it began.
        at_ms: u64,
    },
    /// It ended as it should.
    Done {
        /// When it began.
        at_ms: u64,
        /// How long it took.
        ms: u64,
        /// What was seen.
        facts: D,
    },
    /// It ended in a way that the probe could not go on from.
    Failed {
        /// When it began.
        at_ms: u64,
        /// How long it took.
        ms: u64,
        /// What was seen.
        facts: F,
    },
}

/// Why a stage was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Skip {
    /// The user didn't ask for it (no credentials, no message, `plain` mode).
    NotAsked,
    /// The server doesn't offer it.
    NotOffered,
    /// The server offers nothing that Mailport may use, or can.
    NoUsableMechanism,
    /// The connection is unprotected or unverified, and the password stays here.
    Withheld,
    /// Another port refused the same credentials.
    RefusedElsewhere {
        /// The port that refused.
        port: u16,
    },
}

impl<D, F> Progress<D, F> {
    /// What was seen, where it ended well.
    pub const fn done(&self) -> Option<&D> {
        match self {
            Self::Done { facts, .. } => Some(facts),
            _ => None,
        }
    }

    /// What was seen, where it failed.
    pub const fn failed(&self) -> Option<&F> {
        match self {
            Self::Failed { facts, .. } => Some(facts),
            _ => None,
        }
    }

    /// How long it took, where it has ended, in milliseconds.
    pub const fn ms(&self) -> Option<u64> {
        match self {
            Self::Done { ms, .. } | Self::Failed { ms, .. } => Some(*ms),
            _ => None,
        }
    }

    /// When it began, in milliseconds from the start of the port's check.
    pub const fn at_ms(&self) -> Option<u64> {
        match self {
            Self::Running { at_ms } | Self::Done { at_ms, .. } | Self::Failed { at_ms, .. } => Some(*at_ms),
            _ => None,
        }
    }

    /// Whether it is under way.
    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Running { .. })
    }
}
