//! Linux: what its sockets tell and do beyond the usual.

mod error_queue;
mod interfaces;
mod segments;
mod surroundings;
mod tcp_info;

pub use error_queue::{hear_icmp, icmp_of, stop_hearing_icmp};
pub use segments::{LIMITS_SEGMENTS, limit_segments};
pub use surroundings::{gateway, maker, search_domains, tunnel_at};
pub use tcp_info::{retransmissions, syns_sent};

/// Whether a connection learns that its packets had no hops left.
pub const TELLS_OF_HOPS: bool = true;
