//! Linux: what its sockets tell and do beyond the usual.

mod error_queue;
mod segments;
mod tcp_info;

pub use error_queue::{hear_icmp, icmp_of, stop_hearing_icmp};
pub use segments::{LIMITS_SEGMENTS, limit_segments};
pub use tcp_info::{retransmissions, syns_sent};
