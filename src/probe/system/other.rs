//! Systems that don't tell how many SYNs were sent, who rejected a connection, or what network they are in, and on which packets
//! are not made smaller.

use std::{io, net::IpAddr};

use crate::facts::connect::Rejection;

/// Whether a connection learns that its packets had no hops left; not on this system yet.
pub const TELLS_OF_HOPS: bool = false;

/// How many SYNs a connection attempt has sent; not known here.
#[must_use]
pub const fn syns_sent<S>(_socket: &S) -> Option<u32> {
    None
}

/// How many segments a connection has sent again; not known here.
#[must_use]
pub const fn retransmissions<S>(_socket: &S) -> Option<u32> {
    None
}

/// Asks for the ICMP messages about a socket; there are none here.
///
/// # Errors
/// Always: the system doesn't tell.
pub fn hear_icmp<S>(_socket: &S, _target: IpAddr) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Nothing to end.
pub const fn stop_hearing_icmp<S>(_socket: &S, _target: IpAddr) {}

/// The next ICMP message about a socket; not known here.
#[must_use]
pub const fn icmp_of<S>(_socket: &S) -> Option<Rejection> {
    None
}

/// The tunnel that has this address; not known here.
#[must_use]
pub const fn tunnel_at(_local: IpAddr) -> Option<String> {
    None
}

/// Who made this computer; not known here.
#[must_use]
pub const fn maker() -> Option<String> {
    None
}

/// The domains in which this computer searches names; not known here.
#[must_use]
pub const fn search_domains() -> Vec<String> {
    Vec::new()
}

/// Whether packets can be made smaller here.
pub const LIMITS_SEGMENTS: bool = false;

/// Limits the octets in a connection's segments; not possible here.
///
/// # Errors
/// Always.
pub fn limit_segments<S>(_socket: &S, _octets: u32) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// The router through which this computer reaches everything else; not known here.
#[must_use]
pub const fn gateway() -> Option<String> {
    None
}
