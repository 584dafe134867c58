//! Makes every TCP connection of Mailport.

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use socket2::{Domain, Protocol, Socket, Type};
use tokio::{
    net::TcpStream,
    time::{Instant, timeout},
};

use super::{socks, system};
use crate::facts::{
    connect::{ConnectFailure, Rejection},
    path::HopAnswer,
    progress::millis,
    proxy::Proxy,
    request::Request,
    shown,
};

/// How a connection's packets differ from the usual.
#[derive(Clone, Copy)]
struct Packets {
    /// So many hops may they pass.
    hops: Option<u8>,
    /// So many octets may a segment have.
    segment: Option<u32>,
}

/// Makes connections, directly or through the proxy that was asked for.
#[derive(Clone, Debug, Default)]
pub struct Dialer(Option<Arc<Proxy>>);

impl Dialer {
    /// As a check is asked to connect.
    #[must_use]
    pub fn of(request: &Request) -> Self {
        Self(request.proxy.clone().map(Arc::new))
    }

    /// Whether connections go to the server itself.
    #[must_use]
    pub const fn is_direct(&self) -> bool {
        self.0.is_none()
    }

    /// Connects, waiting at most `limit`.
    ///
    /// # Errors
    /// What the connection attempt gave instead; with the count of SYNs where nothing answered and the system tells it.
    pub async fn dial(&self, address: SocketAddr, limit: Duration) -> Result<TcpStream, ConnectFailure> {
        self.dial_in(address, limit, None).await
    }

    /// The same, with no more than so many octets in a segment, in both directions.
    ///
    /// # Errors
    /// As above.
    pub async fn dial_in(&self, address: SocketAddr, limit: Duration, segment: Option<u32>) -> Result<TcpStream, ConnectFailure> {
        match &self.0 {
            Some(proxy) => socks::through(proxy, address, limit).await,
            None => directly(address, limit, segment).await,
        }
    }
}

/// Connects without a proxy, waiting at most `limit`.
///
/// # Errors
/// As [`Dialer::dial`].
pub(super) async fn directly(address: SocketAddr, limit: Duration, segment: Option<u32>) -> Result<TcpStream, ConnectFailure> {
    let stream = begin(address, Packets { hops: None, segment }).map_err(|error| failure_of(&error))?;
    match timeout(limit, stream.writable()).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => return Err(told(system::icmp_of(&stream), &stream, address, failure_of(&error))),
        Err(_) => return Err(ConnectFailure::NoAnswer { syns: system::syns_sent(&stream) }),
    }
    if let Some(error) = stream.take_error().map_err(|error| failure_of(&error))? {
        return Err(told(system::icmp_of(&stream), &stream, address, failure_of(&error)));
    }
    system::stop_hearing_icmp(&stream, address.ip());
    // Commands are small and each waits for its answer: Nagle's algorithm would only delay them.
    stream.set_nodelay(true).map_err(|error| failure_of(&error))?;
    Ok(stream)
}

/// The failure with whoever caused it, where the system tells: `SO_ERROR` alone calls every rejection "host unreachable".
fn told(icmp: Option<Rejection>, stream: &TcpStream, target: SocketAddr, failure: ConnectFailure) -> ConnectFailure {
    let Some(by) = icmp else { return failure };
    let local = stream.local_addr().ok().map(|local| local.ip().to_canonical());
    if Some(by.address) == local && !target.ip().is_loopback() {
        // This computer's own message: a rule of its own firewall, or a neighbour that doesn't answer.
        return if by.is_prohibition() || by.is_of_port() { ConnectFailure::NotPermitted } else { failure };
    }
    // The server's own computer says that nothing listens there.
    if by.is_of_port() && by.address == target.ip().to_canonical() {
        return ConnectFailure::Refused;
    }
    ConnectFailure::Rejected { by }
}

/// Connects with packets that may pass so many hops only, the server being the last, and closes at once. It waits as long as
/// the system does: whoever calls has the deadline.
pub async fn dial_as_far_as(address: SocketAddr, hops: u8) -> HopAnswer {
    let began = Instant::now();
    let Ok(stream) = begin(address, Packets { hops: Some(hops), segment: None }) else { return HopAnswer::NotSent };
    let error = match stream.writable().await.and_then(|()| stream.take_error()) {
        Ok(None) => return HopAnswer::Connected { ms: millis(began.elapsed()) },
        Ok(Some(error)) | Err(error) => error,
    };
    let ms = millis(began.elapsed());
    let icmp = system::icmp_of(&stream);
    match told(icmp, &stream, address, failure_of(&error)) {
        ConnectFailure::Rejected { by } if by.is_out_of_hops() => HopAnswer::Expired { by: Some(by.address), ms },
        ConnectFailure::Rejected { by } => HopAnswer::Rejected { by, ms },
        ConnectFailure::Refused => HopAnswer::Refused { ms },
        ConnectFailure::NoAnswer { .. } => HopAnswer::Silent,
        // Linux before 5.8 has no more to say of a packet that had no hops left.
        ConnectFailure::HostUnreachable if icmp.is_none() => HopAnswer::Expired { by: None, ms },
        _ => HopAnswer::NotSent,
    }
}

/// Starts a connection on a socket that doesn't block.
fn begin(address: SocketAddr, packets: Packets) -> io::Result<TcpStream> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    socket.set_nonblocking(true)?;
    match packets.hops {
        Some(hops) if address.is_ipv6() => socket.set_unicast_hops_v6(hops.into())?,
        Some(hops) => socket.set_ttl_v4(hops.into())?,
        None => {}
    }
    packets.segment.map(|octets| system::limit_segments(&socket, octets)).transpose()?;
    // Without it a connection is as good; only who rejects it stays unknown.
    let _ = system::hear_icmp(&socket, address.ip());
    match socket.connect(&address.into()) {
        Ok(()) => {}
        Err(error) if is_in_progress(&error) => {}
        Err(error) => return Err(error),
    }
    TcpStream::from_std(socket.into())
}

fn is_in_progress(error: &io::Error) -> bool {
    #[cfg(unix)]
    let in_progress = error.raw_os_error() == Some(libc::EINPROGRESS);
    #[cfg(not(unix))]
    let in_progress = false;
    in_progress || error.kind() == io::ErrorKind::WouldBlock
}

fn failure_of(error: &io::Error) -> ConnectFailure {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => ConnectFailure::Refused,
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted => ConnectFailure::Reset,
        io::ErrorKind::HostUnreachable => ConnectFailure::HostUnreachable,
        // An address of a family that this computer doesn't have gives AddrNotAvailable or Unsupported.
        io::ErrorKind::NetworkUnreachable | io::ErrorKind::AddrNotAvailable | io::ErrorKind::Unsupported => {
            ConnectFailure::NetworkUnreachable
        }
        io::ErrorKind::PermissionDenied => ConnectFailure::NotPermitted,
        io::ErrorKind::TimedOut => ConnectFailure::NoAnswer { syns: None },
        _ if is_family_unsupported(error) => ConnectFailure::NetworkUnreachable,
        _ => ConnectFailure::Other { error: shown::escaped_text(&error.to_string()) },
    }
}

fn is_family_unsupported(error: &io::Error) -> bool {
    #[cfg(unix)]
    return error.raw_os_error() == Some(libc::EAFNOSUPPORT);
    #[cfg(not(unix))]
    return error.raw_os_error() == Some(10_047);
}
