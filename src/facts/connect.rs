//! What a TCP connection attempt gave, address by address.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{code::Code, proxy::ProxyFailure};

/// An ICMP message that rejected a connection, and who sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rejection {
    /// Who sent it: a router or firewall on the way, or the server's own computer.
    pub address: IpAddr,
    /// The message's type: 3 in ICMP (RFC 792), 1 in `ICMPv6` (RFC 4443 §3.1) says "unreachable".
    #[serde(rename = "type")]
    pub kind: u8,
    /// Its code, which says why.
    pub code: u8,
}

impl Rejection {
    /// Somebody has forbidden it: RFC 1812 §5.2.7.1 (codes 9, 10, 13), RFC 4443 §3.1 (codes 1, 5, 6).
    #[must_use]
    pub const fn is_prohibition(&self) -> bool {
        match self.address {
            IpAddr::V4(_) => self.kind == 3 && matches!(self.code, 9 | 10 | 13),
            IpAddr::V6(_) => self.kind == 1 && matches!(self.code, 1 | 5 | 6),
        }
    }

    /// The packet had no hops left: RFC 792 (type 11, code 0), RFC 4443 §3.3 (type 3, code 0).
    #[must_use]
    pub const fn is_out_of_hops(&self) -> bool {
        self.code == 0
            && match self.address {
                IpAddr::V4(_) => self.kind == 11,
                IpAddr::V6(_) => self.kind == 3,
            }
    }

    /// It speaks of the port alone: RFC 792 (code 3), RFC 4443 §3.1 (code 4).
    #[must_use]
    pub const fn is_of_port(&self) -> bool {
        match self.address {
            IpAddr::V4(_) => self.kind == 3 && self.code == 3,
            IpAddr::V6(_) => self.kind == 1 && self.code == 4,
        }
    }
}

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
    /// Somebody rejected it by an ICMP message, of which the system tells the sender (Linux's error queue).
    Rejected {
        /// Who, and why.
        by: Rejection,
    },
    /// A router says that the host can't be reached (EHOSTUNREACH); which one is not known.
    HostUnreachable,
    /// There is no way to that network (ENETUNREACH).
    NetworkUnreachable,
    /// This computer doesn't let the connection out (EPERM, EACCES).
    NotPermitted,
    /// The proxy gave no connection, and says nothing of the server.
    Proxy {
        /// Why.
        failure: ProxyFailure,
    },
    /// Anything else; the system's own words, escaped.
    Other {
        /// What the system said.
        error: String,
    },
}

impl ConnectFailure {
    /// The code that stands for it; the system's own words have none.
    #[must_use]
    pub const fn code(&self) -> Option<Code> {
        match self {
            Self::Refused => Some(Code::PortRefused),
            Self::NoAnswer { .. } => Some(Code::PortNoAnswer),
            Self::Reset => Some(Code::ConnectionReset),
            Self::Rejected { by } if by.is_prohibition() || by.is_of_port() => Some(Code::PortProhibited),
            Self::Rejected { .. } | Self::HostUnreachable => Some(Code::HostUnreachable),
            Self::NetworkUnreachable => Some(Code::NetworkUnreachable),
            Self::NotPermitted => Some(Code::LocalFirewall),
            Self::Proxy { .. } => Some(Code::ProxyFailed),
            Self::Other { .. } => None,
        }
    }
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
