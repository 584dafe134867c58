//! Linux: `TCP_INFO` tells how many SYNs a connection attempt has sent (tcp(7)).

use std::{mem, os::fd::AsRawFd as _};

use tokio::net::TcpStream;

/// How many SYNs a connection attempt has sent, the first included.
#[must_use]
#[expect(unsafe_code, reason = "no maintained safe wrapper reads TCP_INFO")]
pub fn syns_sent(stream: &TcpStream) -> Option<u32> {
    let mut info = mem::MaybeUninit::<libc::tcp_info>::zeroed();
    let mut length = libc::socklen_t::try_from(mem::size_of::<libc::tcp_info>()).ok()?;
    // SAFETY: the pointer and the length describe `info`, which outlives the call; the kernel writes at most `length`
    // octets; `tcp_info` is plain integers, for which all zeroes are a valid value.
    let info = unsafe {
        let result = libc::getsockopt(stream.as_raw_fd(), libc::IPPROTO_TCP, libc::TCP_INFO, info.as_mut_ptr().cast(), &raw mut length);
        if result != 0 {
            return None;
        }
        info.assume_init()
    };
    Some(1 + info.tcpi_total_retrans)
}
