//! What differs between operating systems, behind one interface.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(not(target_os = "linux"))]
mod other;

#[cfg(target_os = "linux")]
pub use linux::{LIMITS_SEGMENTS, hear_icmp, icmp_of, limit_segments, retransmissions, stop_hearing_icmp, syns_sent};
#[cfg(not(target_os = "linux"))]
pub use other::{LIMITS_SEGMENTS, hear_icmp, icmp_of, limit_segments, retransmissions, stop_hearing_icmp, syns_sent};
