//! Linux: `TCP_INFO` tells how often a connection's segments were sent again, SYNs among them (tcp(7)).

use std::{
    mem,
    os::fd::{AsFd, AsRawFd as _},
};

/// How many SYNs a connection attempt has sent, the first included.
#[must_use]
pub fn syns_sent(socket: &impl AsFd) -> Option<u32> {
    info(socket).map(|info| info.tcpi_total_retrans.saturating_add(1))
}

/// How many segments a connection has sent again, SYNs among them. Those of which the other side says that it had them already
/// (RFC 2883) were not lost, only answered late.
#[must_use]
pub fn retransmissions(socket: &impl AsFd) -> Option<u32> {
    info(socket).map(|info| info.tcpi_total_retrans.saturating_sub(info.tcpi_dsack_dups))
}

#[expect(unsafe_code, reason = "no maintained safe wrapper reads TCP_INFO")]
fn info(socket: &impl AsFd) -> Option<libc::tcp_info> {
    let socket = socket.as_fd().as_raw_fd();
    let mut info = mem::MaybeUninit::<libc::tcp_info>::zeroed();
    let mut length = libc::socklen_t::try_from(mem::size_of::<libc::tcp_info>()).ok()?;
    // SAFETY: the pointer and the length describe `info`, which outlives the call; the kernel writes at most `length`
    // octets; `tcp_info` is plain integers, for which all zeroes are a valid value.
    unsafe {
        let result = libc::getsockopt(socket, libc::IPPROTO_TCP, libc::TCP_INFO, info.as_mut_ptr().cast(), &raw mut length);
        (result == 0).then(|| info.assume_init())
    }
}
