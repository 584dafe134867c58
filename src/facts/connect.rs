//! What a TCP connection attempt gave, address by address.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

/// Why a connection did not come about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ConnectFailure {
    /// The other side answered with a reset (ECONNREFUSED).
    Refused,
    /// Nothing answered.
    NoAnswer {
        /// SYNs sent, where the system tells (Linux's `TCP_INFO`).
        syns: Option<u32>,
    },
    /// Connected and reset at once (ECONNRESET from connect).
    Reset,
    /// A router says that the host can't be reached (EHOSTUNREACH).
    HostUnreachable,
    /// There is no way to that network (ENETUNREACH).
    NetworkUnreachable,
    /// This computer doesn't let the connection out (EPERM, EACCES).
    NotPermitted,
    /// Anything else; the system's own words, escaped.
    Other {
        /// What the system said.
        error: String,
    },
}

/// What became of one address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum AddressOutcome {
    /// It connected.
    Connected,
    /// It did not.
    Failed {
        /// Why.
        failure: ConnectFailure,
    },
    /// The port's check was over before it was known.
    Stopped,
}

/// One address of a name, and what a connection to it gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressFacts {
    /// The address.
    pub address: IpAddr,
    /// What became of it.
    pub outcome: AddressOutcome,
    /// How long it took, in milliseconds.
    pub ms: u64,
}

/// A connection that came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connected {
    /// The address that carries the dialogue.
    pub address: IpAddr,
    /// This computer's own address on that connection.
    #[serde(default)]
    pub local: Option<IpAddr>,
}
