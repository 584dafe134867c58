//! A port on loopback that leads to another one, and takes no connection before it is opened.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    net::{SocketAddr, TcpListener, TcpStream},
    time::Duration,
};

use socket2::{Domain, Protocol, Socket, Type};
use tokio::{io::copy_bidirectional, net, runtime::Runtime};

/// A port whose queue is full: on Linux whoever connects isn't answered, and tries again.
pub struct Door {
    listener: TcpListener,
    address: SocketAddr,
    _filler: TcpStream,
}

impl Door {
    /// A closed one at an address; port 0 is any free one.
    pub fn closed(address: SocketAddr) -> Self {
        let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP)).expect("a socket");
        socket.bind(&address.into()).expect("a free port");
        // A backlog of 0 has room for one connection: ours.
        socket.listen(0).expect("it listens");
        let listener = TcpListener::from(socket);
        let address = listener.local_addr().expect("an address");
        let filler = TcpStream::connect_timeout(&address, Duration::from_secs(5)).expect("the first connection");
        Self { listener, address, _filler: filler }
    }

    /// Where it is.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Lets connections through, as long as the runtime lives.
    pub fn open(self, runtime: &Runtime, to: SocketAddr) {
        let Self { listener, _filler: filler, .. } = self;
        // Ours was in front of all others.
        drop((listener.accept().expect("our own connection"), filler));
        listener.set_nonblocking(true).expect("settable");
        runtime.spawn(async move {
            let listener = net::TcpListener::from_std(listener).expect("a listener");
            while let Ok((mut client, _)) = listener.accept().await {
                tokio::spawn(async move {
                    if let Ok(mut server) = net::TcpStream::connect(to).await {
                        // However it ended: it is over.
                        let _ = copy_bidirectional(&mut client, &mut server).await;
                    }
                });
            }
        });
    }
}
