//! What differs between operating systems, behind one interface.

mod language;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(not(target_os = "linux"))]
mod other;

pub use language::languages;
#[cfg(target_os = "linux")]
pub use linux::{
    LIMITS_SEGMENTS, TELLS_OF_HOPS, gateway, hear_icmp, icmp_of, limit_segments, maker, retransmissions, search_domains, stop_hearing_icmp,
    syns_sent, tunnel_at,
};
#[cfg(not(target_os = "linux"))]
pub use other::{
    LIMITS_SEGMENTS, TELLS_OF_HOPS, gateway, hear_icmp, icmp_of, limit_segments, maker, retransmissions, search_domains, stop_hearing_icmp,
    syns_sent, tunnel_at,
};
