//! Where do a server's ports lie? Binds them on loopback, and nowhere else: the real numbers on an address
//! of the server's own, or high ports that stand in for them.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use socket2::{Domain, Protocol, Socket, Type};

use super::behaviour::Connect;
use super::scenario::ServerSpec;

/// Whether `no-answer` is really no answer. Linux drops packets for a listener whose backlog is full;
/// elsewhere a connection is accepted and stays mute.
pub const NO_ANSWER_IS_REAL: bool = cfg!(target_os = "linux");

/// Connections that may wait to be accepted.
const BACKLOG: i32 = 128;

/// Which addresses and ports are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// The numbers themselves on a 127.x.y.z address of each server's own. Needs the right to bind low ports, and on
    /// some systems (macOS) the address must exist.
    RealPorts,
    /// High ports on 127.0.0.1 that can be remembered: 20025, 20587, 20465 for the first server, 21… for the next;
    /// where these are taken the next thousand, and at last any free ones.
    HighPorts,
    /// Any free ports on 127.0.0.1.
    FreePorts,
}

/// A port that is taken.
pub(super) enum Held {
    /// It listens.
    Listening(TcpListener),
    /// It never answers: a listener whose backlog is full with our own connection.
    Silent { _listener: Socket, _filler: TcpStream },
    /// It refuses: bound, and not listening.
    Refusing(Socket),
}

impl Held {
    fn port(&self) -> io::Result<u16> {
        let address = match self {
            Self::Listening(listener) => Some(listener.local_addr()?),
            Self::Silent { _listener: socket, .. } | Self::Refusing(socket) => socket.local_addr()?.as_socket(),
        };
        address.map(|address| address.port()).ok_or_else(|| io::Error::other("no address"))
    }
}

/// One server's ports, in the order of its scenario.
pub(super) struct Placed {
    pub(super) address: IpAddr,
    /// The number really taken, with its sockets (one for each address family).
    pub(super) ports: Vec<(u16, Vec<Held>)>,
}

/// Takes the ports of the server that is number `index` of its scenario.
pub(super) fn place(spec: &ServerSpec, index: u16, placement: Placement) -> io::Result<Placed> {
    let high = IpAddr::V4(Ipv4Addr::LOCALHOST);
    match placement {
        Placement::RealPorts => retry((0..200).map(|_| own_address()), |address| take(spec, address, Some)),
        Placement::FreePorts => take(spec, high, |_| Some(0)),
        Placement::HighPorts => {
            let first = 20_u16.saturating_add(index);
            let thousands = (first..=64).map(|thousand| thousand * 1000);
            retry(thousands, |thousand| take(spec, high, |number| thousand.checked_add(number))).or_else(|_| take(spec, high, |_| Some(0)))
        }
    }
}

/// Tries one candidate after the other while ports are taken by someone else.
fn retry<C>(candidates: impl Iterator<Item = C>, attempt: impl Fn(C) -> io::Result<Placed>) -> io::Result<Placed> {
    let mut last = io::Error::from(io::ErrorKind::AddrInUse);
    for candidate in candidates {
        match attempt(candidate) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => last = error,
            result => return result,
        }
    }
    Err(last)
}

/// An address in 127/8 that no other server has: from this process's number and a counter.
fn own_address() -> IpAddr {
    static COUNTER: AtomicU32 = AtomicU32::new(0);
    let counter = COUNTER.fetch_add(1, Ordering::Relaxed);
    let process = std::process::id();
    let part = |number: u32, least: u32, count: u32| u8::try_from(least + number % count).unwrap_or(1);
    let (low, high) = (counter % 250, counter / 250);
    IpAddr::V4(Ipv4Addr::new(127, part(process / 250 + high, 10, 240), part(process, 1, 250), part(low, 1, 250)))
}

fn take(spec: &ServerSpec, address: IpAddr, number: impl Fn(u16) -> Option<u16>) -> io::Result<Placed> {
    let mut ports = Vec::new();
    for (stands_in_for, port) in spec.all_ports() {
        let wanted = number(stands_in_for).ok_or(io::ErrorKind::AddrInUse)?;
        let mut held = vec![bind(SocketAddr::new(address, wanted), port.connect)?];
        let taken = held[0].port()?;
        if spec.also_ipv6 {
            held.push(bind(SocketAddr::new(Ipv6Addr::LOCALHOST.into(), taken), port.connect)?);
        }
        ports.push((taken, held));
    }
    Ok(Placed { address, ports })
}

fn bind(address: SocketAddr, connect: Connect) -> io::Result<Held> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    if address.is_ipv6() {
        socket.set_only_v6(true)?;
    }
    // Else connections of an earlier run that are in TIME_WAIT keep the port. On Windows the option means
    // something else, and two sockets that don't listen could share a port by it.
    if cfg!(unix) && connect != Connect::Refused {
        socket.set_reuse_address(true)?;
    }
    socket.bind(&address.into())?;
    match connect {
        Connect::Refused => Ok(Held::Refusing(socket)),
        Connect::NoAnswer if NO_ANSWER_IS_REAL => {
            // A backlog of 0 has room for one connection: ours.
            socket.listen(0)?;
            let bound = socket.local_addr()?.as_socket().ok_or_else(|| io::Error::other("no address"))?;
            let filler = TcpStream::connect_timeout(&bound, Duration::from_secs(1))?;
            Ok(Held::Silent { _listener: socket, _filler: filler })
        }
        _ => {
            socket.listen(BACKLOG)?;
            socket.set_nonblocking(true)?;
            Ok(Held::Listening(socket.into()))
        }
    }
}
