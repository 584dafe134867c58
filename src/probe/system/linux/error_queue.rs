//! Linux: a socket's error queue holds the ICMP messages about it, with their senders (`IP_RECVERR`, ip(7)); it needs no
//! privilege, and for TCP it works since Linux 5.8.

use std::{
    io, mem,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    os::fd::{AsFd, AsRawFd as _},
};

use crate::facts::connect::Rejection;

/// Octets for the control messages of one error: a header, a `sock_extended_err` and the sender's address take 80.
const CONTROL_OCTETS: usize = 512;
/// Errors of one socket that are looked at.
const MOST_ERRORS: usize = 8;

/// Asks for the ICMP messages about a socket that is about to connect.
///
/// # Errors
/// Where the system refuses; then it tells of no message.
pub fn hear_icmp(socket: &impl AsFd, target: IpAddr) -> io::Result<()> {
    set(socket, target, 1)
}

/// Ends that, once connected: an established connection must outlive a stray message (ip(7): with `IP_RECVERR`, it wouldn't).
pub fn stop_hearing_icmp(socket: &impl AsFd, target: IpAddr) {
    // Where it could not be set it need not be taken back.
    let _ = set(socket, target, 0);
}

#[expect(unsafe_code, reason = "no maintained safe wrapper sets IP_RECVERR on a TCP socket")]
fn set(socket: &impl AsFd, target: IpAddr, value: libc::c_int) -> io::Result<()> {
    let (level, name) = match target {
        IpAddr::V4(_) => (libc::IPPROTO_IP, libc::IP_RECVERR),
        IpAddr::V6(_) => (libc::IPPROTO_IPV6, libc::IPV6_RECVERR),
    };
    let length = libc::socklen_t::try_from(mem::size_of_val(&value)).unwrap_or_default();
    // SAFETY: the pointer and the length describe `value`, which outlives the call; the kernel only reads it.
    let result = unsafe { libc::setsockopt(socket.as_fd().as_raw_fd(), level, name, (&raw const value).cast(), length) };
    if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// The next ICMP message in a socket's error queue, with its sender.
#[must_use]
pub fn icmp_of(socket: &impl AsFd) -> Option<Rejection> {
    // What this computer itself has to say stands there too, and is passed over.
    (0..MOST_ERRORS).map_while(|_| next(socket).ok()).flatten().next()
}

/// Takes one error from the queue; none where it is not an ICMP message.
///
/// # Errors
/// Where the queue is empty.
#[expect(unsafe_code, reason = "no maintained safe wrapper reads a TCP socket's error queue")]
fn next(socket: &impl AsFd) -> io::Result<Option<Rejection>> {
    let socket = socket.as_fd().as_raw_fd();
    // As u64, since control messages have to be aligned like their header.
    let mut control = [0_u64; CONTROL_OCTETS / mem::size_of::<u64>()];
    let mut octet = 0_u8;
    let mut part = libc::iovec { iov_base: (&raw mut octet).cast(), iov_len: 1 };
    // SAFETY: a `msghdr` is pointers and integers, for which all zeroes are a valid value.
    let mut message: libc::msghdr = unsafe { mem::zeroed() };
    message.msg_iov = &raw mut part;
    message.msg_iovlen = 1;
    message.msg_control = control.as_mut_ptr().cast();
    message.msg_controllen = CONTROL_OCTETS;
    // SAFETY: every pointer in `message` leads to a local that outlives the call, with its true length beside it.
    let result = unsafe { libc::recvmsg(socket, &raw mut message, libc::MSG_ERRQUEUE | libc::MSG_DONTWAIT) };
    if result < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the kernel has filled `msg_control` up to `msg_controllen`; the macros stay within that.
    let mut header = unsafe { libc::CMSG_FIRSTHDR(&raw const message) };
    while !header.is_null() {
        // SAFETY: the pointer comes from the macros, leads into `control` and is aligned like a header.
        let (level, kind, length) = unsafe { ((*header).cmsg_level, (*header).cmsg_type, (*header).cmsg_len) };
        if matches!((level, kind), (libc::IPPROTO_IP, libc::IP_RECVERR) | (libc::IPPROTO_IPV6, libc::IPV6_RECVERR)) {
            // SAFETY: the message's data begins here and ends `cmsg_len` octets after its header; both lie in `control`.
            let data = unsafe {
                let data = libc::CMSG_DATA(header);
                let before = data.addr().saturating_sub(header.addr());
                std::slice::from_raw_parts(data, length.saturating_sub(before))
            };
            return Ok(rejection(data));
        }
        // SAFETY: as above.
        header = unsafe { libc::CMSG_NXTHDR(&raw const message, header) };
    }
    Ok(None)
}

/// Reads a `sock_extended_err` and the sender's address behind it (ip(7), `SO_EE_OFFENDER`).
fn rejection(data: &[u8]) -> Option<Rejection> {
    let size = mem::size_of::<libc::sock_extended_err>();
    let (error, sender) = (data.get(..size)?, data.get(size..)?);
    let field = |offset: usize| error.get(offset).copied();
    let origin = field(mem::offset_of!(libc::sock_extended_err, ee_origin))?;
    if !matches!(origin, libc::SO_EE_ORIGIN_ICMP | libc::SO_EE_ORIGIN_ICMP6) {
        return None;
    }
    Some(Rejection {
        address: address(sender)?,
        kind: field(mem::offset_of!(libc::sock_extended_err, ee_type))?,
        code: field(mem::offset_of!(libc::sock_extended_err, ee_code))?,
    })
}

/// Reads the address out of a `sockaddr`.
fn address(sockaddr: &[u8]) -> Option<IpAddr> {
    let family = u16::from_ne_bytes(sockaddr.get(..2)?.try_into().ok()?);
    if i32::from(family) == libc::AF_INET {
        let at = mem::offset_of!(libc::sockaddr_in, sin_addr);
        let octets: [u8; 4] = sockaddr.get(at..at + 4)?.try_into().ok()?;
        return Some(Ipv4Addr::from(octets).into());
    }
    if i32::from(family) == libc::AF_INET6 {
        let at = mem::offset_of!(libc::sockaddr_in6, sin6_addr);
        let octets: [u8; 16] = sockaddr.get(at..at + 16)?.try_into().ok()?;
        return Some(IpAddr::from(Ipv6Addr::from(octets)).to_canonical());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A `sock_extended_err` as the kernel writes it, with a sender behind it.
    fn queued(origin: u8, kind: u8, code: u8, sender: &[u8]) -> Vec<u8> {
        let mut data = vec![0; mem::size_of::<libc::sock_extended_err>()];
        data[mem::offset_of!(libc::sock_extended_err, ee_origin)] = origin;
        data[mem::offset_of!(libc::sock_extended_err, ee_type)] = kind;
        data[mem::offset_of!(libc::sock_extended_err, ee_code)] = code;
        data.extend_from_slice(sender);
        data
    }

    fn sockaddr(address: IpAddr) -> Vec<u8> {
        let address = socket2::SockAddr::from(std::net::SocketAddr::new(address, 0));
        let mut octets = vec![0; usize::try_from(address.len()).unwrap()];
        let family = address.family().to_ne_bytes();
        octets[..family.len()].copy_from_slice(&family);
        match address.as_socket().unwrap().ip() {
            IpAddr::V4(v4) => octets[4..8].copy_from_slice(&v4.octets()),
            IpAddr::V6(v6) => octets[8..24].copy_from_slice(&v6.octets()),
        }
        octets
    }

    #[test]
    fn an_icmp_message_is_read_with_its_sender() {
        for (origin, kind, code, sender) in [(libc::SO_EE_ORIGIN_ICMP, 3, 13, "192.0.2.1"), (libc::SO_EE_ORIGIN_ICMP6, 1, 1, "2001:db8::1")]
        {
            let address: IpAddr = sender.parse().unwrap();
            let read = rejection(&queued(origin, kind, code, &sockaddr(address)));
            assert_eq!(read, Some(Rejection { address, kind, code }), "{sender}");
            assert!(read.unwrap().is_prohibition(), "{sender}");
        }
    }

    #[test]
    fn what_is_no_icmp_message_or_is_cut_off_is_passed_over() {
        let sender = sockaddr("192.0.2.1".parse().unwrap());
        assert_eq!(rejection(&queued(libc::SO_EE_ORIGIN_LOCAL, 3, 13, &sender)), None);
        let whole = queued(libc::SO_EE_ORIGIN_ICMP, 3, 13, &sender);
        for length in 0..mem::size_of::<libc::sock_extended_err>() + 8 {
            assert_eq!(rejection(&whole[..length]), None, "{length} octets");
        }
        assert_eq!(rejection(&queued(libc::SO_EE_ORIGIN_ICMP, 3, 13, &[0; 16])), None, "a sender of no family");
    }

    #[tokio::test]
    async fn a_connection_without_errors_has_none_in_its_queue() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let stream = tokio::net::TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let target = IpAddr::from([127, 0, 0, 1]);
        hear_icmp(&stream, target).unwrap();
        assert_eq!(icmp_of(&stream), None);
        stop_hearing_icmp(&stream, target);
    }
}
