//! A real authoritative DNS server on loopback, over UDP and TCP, until it is dropped; and servers that fail or stay silent,
//! to every question or to those of a type.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    net::{SocketAddr, UdpSocket},
    sync::Arc,
    thread,
    time::Duration,
};

use hickory_server::{
    Server,
    proto::{rr::Name, serialize::txt::Parser},
    store::in_memory::InMemoryZoneHandler,
    zone_handler::{AxfrPolicy, Catalog, ZoneType},
};
use tokio::{net, runtime::Runtime};

/// A running server.
pub struct Dns {
    address: SocketAddr,
    _runtime: Runtime,
    _server: Server<Catalog>,
}

impl Dns {
    /// Serves a zone, written as a zone file without its SOA record. Whatever lies outside of it is refused.
    pub fn serving(origin: &str, records: &str) -> Self {
        Self::serving_at("127.0.0.1:0".parse().expect("an address"), &[(origin, records)])
    }

    /// The same for several zones at an address and port.
    pub fn serving_at(address: SocketAddr, zones: &[(impl AsRef<str>, impl AsRef<str>)]) -> Self {
        let mut catalog = Catalog::new();
        for (origin, records) in zones {
            let origin = Name::from_ascii(format!("{}.", origin.as_ref())).expect("a name");
            let zone = format!("$TTL 60\n@ IN SOA ns.{origin} host.{origin} 1 600 60 6000 60\n{}\n", records.as_ref());
            let (origin, records) = Parser::new(zone, None, Some(origin)).parse().expect("a zone file");
            let zone: InMemoryZoneHandler =
                InMemoryZoneHandler::new(origin.clone(), records, ZoneType::Primary, AxfrPolicy::Deny).expect("a zone");
            catalog.upsert(origin.into(), vec![Arc::new(zone)]);
        }

        let runtime = Runtime::new().expect("a runtime");
        let mut server = Server::new(catalog);
        let address = runtime.block_on(async {
            let (udp, tcp) = both(address).await;
            let address = udp.local_addr().expect("an address");
            server.register_socket(udp);
            server.register_listener(tcp, Duration::from_secs(5), 4096);
            address
        });
        Self { address, _runtime: runtime, _server: server }
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The value of `--resolver`.
    pub fn option(&self) -> String {
        self.address.to_string()
    }
}

/// The same port of UDP and of TCP. Which one is free for both is only known once one has it.
async fn both(address: SocketAddr) -> (net::UdpSocket, net::TcpListener) {
    for _ in 0..50 {
        let udp = net::UdpSocket::bind(address).await.expect("a UDP port");
        if let Ok(tcp) = net::TcpListener::bind(udp.local_addr().expect("an address")).await {
            return (udp, tcp);
        }
    }
    panic!("no port of {address} is free for UDP and TCP");
}

/// A DNS server that says one thing to every question.
pub struct Failing {
    socket: UdpSocket,
}

/// Response codes of RFC 1035 §4.1.1.
pub const SERVFAIL: u8 = 2;

impl Failing {
    /// Answers every question with this code.
    pub fn with(code: u8) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").expect("a UDP port");
        let asked = socket.try_clone().expect("a socket");
        thread::spawn(move || {
            let mut packet = [0; 1500];
            while let Ok((length, peer)) = asked.recv_from(&mut packet) {
                let Some([_, _, flags, codes]) = packet[..length].first_chunk_mut() else { return };
                *flags |= 0x80;
                *codes = (*codes & 0xf0) | code;
                let _ = asked.send_to(&packet[..length], peer);
            }
        });
        Self { socket }
    }

    /// Never answers.
    pub fn silent() -> Self {
        Self { socket: UdpSocket::bind("127.0.0.1:0").expect("a UDP port") }
    }

    /// The value of `--resolver`.
    pub fn option(&self) -> String {
        self.socket.local_addr().expect("an address").to_string()
    }
}

impl Drop for Failing {
    fn drop(&mut self) {
        // Too short for a question: whoever still listens ends with it.
        if let Ok(address) = self.socket.local_addr() {
            let _ = self.socket.send_to(&[0], address);
        }
    }
}

/// Stands before a server, and lets questions of some types through to nobody.
pub struct Deaf {
    front: UdpSocket,
}

impl Deaf {
    /// Deaf to these record types, by their numbers (RFC 1035 §3.2.2).
    pub fn to(types: &'static [u16], behind: SocketAddr) -> Self {
        let front = UdpSocket::bind("127.0.0.1:0").expect("a UDP port");
        let asked = front.try_clone().expect("a socket");
        thread::spawn(move || {
            let mut packet = [0; 4096];
            while let Ok((length, peer)) = asked.recv_from(&mut packet) {
                let Some(kind) = question_type(&packet[..length]) else { return };
                if types.contains(&kind) {
                    continue;
                }
                let (asked, question) = (asked.try_clone().expect("a socket"), packet[..length].to_vec());
                thread::spawn(move || {
                    let through = UdpSocket::bind("127.0.0.1:0").expect("a UDP port");
                    let _ = through.set_read_timeout(Some(Duration::from_secs(5)));
                    let mut answer = [0; 4096];
                    let answered = through.send_to(&question, behind).and_then(|_| through.recv(&mut answer));
                    if let Ok(length) = answered {
                        let _ = asked.send_to(&answer[..length], peer);
                    }
                });
            }
        });
        Self { front }
    }

    /// The value of `--resolver`.
    pub fn option(&self) -> String {
        self.front.local_addr().expect("an address").to_string()
    }
}

impl Drop for Deaf {
    fn drop(&mut self) {
        if let Ok(address) = self.front.local_addr() {
            let _ = self.front.send_to(&[0], address);
        }
    }
}

/// The type of a packet's one question: it follows the name, whose labels end with an empty one (RFC 1035 §4.1.2).
fn question_type(packet: &[u8]) -> Option<u16> {
    let mut at = 12;
    while *packet.get(at)? != 0 {
        at += usize::from(packet[at]) + 1;
    }
    Some(u16::from_be_bytes([*packet.get(at + 1)?, *packet.get(at + 2)?]))
}
