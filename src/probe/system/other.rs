//! Systems that don't tell how many SYNs were sent, nor who rejected a connection, and on which packets are not made smaller.

use std::{io, net::IpAddr};

use crate::facts::connect::Rejection;

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

/// Whether packets can be made smaller here.
pub const LIMITS_SEGMENTS: bool = false;

/// Limits the octets in a connection's segments; not possible here.
///
/// # Errors
/// Always.
pub fn limit_segments<S>(_socket: &S, _octets: u32) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
