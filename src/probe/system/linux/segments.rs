//! Linux: `TCP_MAXSEG`, set before a connection is made, limits its segments in both directions (tcp(7)).

use std::io;

use socket2::Socket;

/// Whether packets can be made smaller here.
pub const LIMITS_SEGMENTS: bool = true;

/// Limits the octets in a connection's segments. Must be called before it is made.
///
/// # Errors
/// Where the system refuses.
pub fn limit_segments(socket: &Socket, octets: u32) -> io::Result<()> {
    socket.set_tcp_mss(octets)
}
