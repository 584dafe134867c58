//! Linux: a socket's error queue holds the ICMP messages about it, with their senders (`IP_RECVERR`, ip(7)); it needs no
//! privilege, and for TCP it works since Linux 5.8.

use std::{
    io::{self, IoSliceMut},
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    os::fd::{AsFd, AsRawFd as _},
};

use nix::{
    cmsg_space,
    sys::socket::{ControlMessageOwned, MsgFlags, SockaddrStorage, recvmsg, setsockopt, sockopt},
};

use crate::facts::connect::Rejection;

/// Errors of one socket that are looked at.
const MOST_ERRORS: usize = 8;

/// Asks for the ICMP messages about a socket that is about to connect.
///
/// # Errors
/// Where the system refuses; then it tells of no message.
pub fn hear_icmp(socket: &impl AsFd, target: IpAddr) -> io::Result<()> {
    set(socket, target, true)
}

/// Ends that, once connected: an established connection must outlive a stray message (ip(7): with `IP_RECVERR`, it wouldn't).
pub fn stop_hearing_icmp(socket: &impl AsFd, target: IpAddr) {
    // Where it could not be set it need not be taken back.
    let _ = set(socket, target, false);
}

fn set(socket: &impl AsFd, target: IpAddr, hear: bool) -> io::Result<()> {
    match target {
        IpAddr::V4(_) => setsockopt(socket, sockopt::Ipv4RecvErr, &hear)?,
        IpAddr::V6(_) => setsockopt(socket, sockopt::Ipv6RecvErr, &hear)?,
    }
    Ok(())
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
fn next(socket: &impl AsFd) -> io::Result<Option<Rejection>> {
    let mut octet = [0];
    let mut parts = [IoSliceMut::new(&mut octet)];
    let mut control = cmsg_space!(libc::sock_extended_err, libc::sockaddr_in6);
    let flags = MsgFlags::MSG_ERRQUEUE | MsgFlags::MSG_DONTWAIT;
    let message = recvmsg::<SockaddrStorage>(socket.as_fd().as_raw_fd(), &mut parts, Some(&mut control), flags)?;
    Ok(message.cmsgs()?.find_map(|message| rejection(&message)))
}

/// Reads an error and its sender (ip(7), `SO_EE_OFFENDER`).
fn rejection(message: &ControlMessageOwned) -> Option<Rejection> {
    let (error, address) = match message {
        ControlMessageOwned::Ipv4RecvErr(error, sender) => (error, Ipv4Addr::from(u32::from_be(sender.as_ref()?.sin_addr.s_addr)).into()),
        ControlMessageOwned::Ipv6RecvErr(error, sender) => {
            (error, IpAddr::from(Ipv6Addr::from(sender.as_ref()?.sin6_addr.s6_addr)).to_canonical())
        }
        _ => return None,
    };
    let by_icmp = matches!(error.ee_origin, libc::SO_EE_ORIGIN_ICMP | libc::SO_EE_ORIGIN_ICMP6);
    by_icmp.then_some(Rejection { address, kind: error.ee_type, code: error.ee_code })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An error as the kernel queues it.
    fn queued(origin: u8, kind: u8, code: u8) -> libc::sock_extended_err {
        libc::sock_extended_err { ee_errno: 0, ee_origin: origin, ee_type: kind, ee_code: code, ee_pad: 0, ee_info: 0, ee_data: 0 }
    }

    fn sender_v4(octets: [u8; 4]) -> libc::sockaddr_in {
        let sin_addr = libc::in_addr { s_addr: u32::from_ne_bytes(octets) };
        libc::sockaddr_in { sin_family: 2, sin_port: 0, sin_addr, sin_zero: [0; 8] }
    }

    #[test]
    fn an_icmp_message_is_read_with_its_sender() {
        let v4 = ControlMessageOwned::Ipv4RecvErr(queued(libc::SO_EE_ORIGIN_ICMP, 3, 13), Some(sender_v4([192, 0, 2, 1])));
        assert_eq!(rejection(&v4), Some(Rejection { address: [192, 0, 2, 1].into(), kind: 3, code: 13 }));
        let address: Ipv6Addr = "2001:db8::1".parse().unwrap();
        let sin6_addr = libc::in6_addr { s6_addr: address.octets() };
        let sender = libc::sockaddr_in6 { sin6_family: 10, sin6_port: 0, sin6_flowinfo: 0, sin6_addr, sin6_scope_id: 0 };
        let v6 = ControlMessageOwned::Ipv6RecvErr(queued(libc::SO_EE_ORIGIN_ICMP6, 1, 1), Some(sender));
        assert_eq!(rejection(&v6), Some(Rejection { address: address.into(), kind: 1, code: 1 }));
    }

    #[test]
    fn what_is_no_icmp_message_or_has_no_sender_is_passed_over() {
        let local = ControlMessageOwned::Ipv4RecvErr(queued(libc::SO_EE_ORIGIN_LOCAL, 3, 13), Some(sender_v4([192, 0, 2, 1])));
        assert_eq!(rejection(&local), None);
        assert_eq!(rejection(&ControlMessageOwned::Ipv4RecvErr(queued(libc::SO_EE_ORIGIN_ICMP, 3, 13), None)), None);
        assert_eq!(rejection(&ControlMessageOwned::ScmRights(Vec::new())), None);
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
