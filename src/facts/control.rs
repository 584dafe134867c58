//! Comparison servers: who was asked on which port, to tell a network that blocks from a server that is down, and what
//! came of it.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::connect::ConnectFailure;

/// Where a comparison server comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ControlOrigin {
    /// From the table that Mailport brings along.
    BuiltIn,
    /// From the user.
    Given,
}

/// Why a comparison server was not asked on a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum ControlSkip {
    /// The target is on this computer or in a private network, of which a public server tells nothing.
    LocalTarget,
    /// The target's name is reserved and stands for nothing public (RFC 6761, RFC 6762, RFC 8375, RFC 9476).
    ReservedName,
    /// Its name did not resolve.
    NotResolved,
    /// It has no address of the family that is compared.
    NoAddressOfFamily,
    /// Its address is the target's own.
    IsTarget,
    /// Another comparison server has the same address, and is asked there.
    SameAddress,
}

/// What became of one comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ControlOutcome {
    /// It connected.
    Answered {
        /// The first line that it said, escaped; none where it said nothing in time or nothing was waited for.
        greeting: Option<String>,
        /// Segments that had to be sent again, where the system tells (Linux's `TCP_INFO`).
        #[serde(default)]
        retransmissions: Option<u32>,
    },
    /// A reset came back.
    Refused,
    /// Nothing came back.
    Silent {
        /// SYNs sent, where the system tells.
        syns: Option<u32>,
    },
    /// It can't be reached, and somebody else than the server said so.
    Unreachable {
        /// What the attempt gave, with whoever rejected it.
        failure: ConnectFailure,
    },
    /// It was not asked.
    Skipped {
        /// Why not.
        why: ControlSkip,
    },
}

impl ControlOutcome {
    /// The word that stands in reports.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Answered { .. } => "answered",
            Self::Refused => "refused",
            Self::Silent { .. } => "silent",
            Self::Unreachable { .. } => "unreachable",
            Self::Skipped { .. } => "skipped",
        }
    }
}

/// One comparison: one server, one port, one address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlFacts {
    /// The server as it is named in the table or by the user.
    pub host: String,
    /// Who runs it: two servers of one operator count as one. A given server is its own operator.
    pub operator: String,
    /// Where it comes from.
    pub origin: ControlOrigin,
    /// It is small enough to stand on no router's list of permitted mail servers.
    pub obscure: bool,
    /// The address that was tried; none where it was not asked.
    pub address: Option<IpAddr>,
    /// The port.
    pub port: u16,
    /// What became of it.
    pub outcome: ControlOutcome,
    /// How long that took, in milliseconds; none where it was not asked.
    pub ms: Option<u64>,
    /// How old the answer is, in seconds, where it is one of an earlier check.
    #[serde(default)]
    pub age_s: Option<u64>,
}

impl ControlFacts {
    /// Whether it connected.
    #[must_use]
    pub const fn is_answered(&self) -> bool {
        matches!(self.outcome, ControlOutcome::Answered { .. })
    }

    /// Whether it was refused: an answer, too.
    #[must_use]
    pub const fn is_refused(&self) -> bool {
        matches!(self.outcome, ControlOutcome::Refused)
    }

    /// Whether this is about the same connection: an answer takes the place of what was known of it.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        (&self.host, self.port, self.address) == (&other.host, other.port, other.address)
    }
}
