//! Servers to practise on: real sockets and real TLS on loopback, which behave and misbehave as a scenario says.
//! They are the demo, the stage of the tests, and a place to point a mail program at. They listen nowhere else.
//!
//! - `scenario`, `behaviour`, `text`: what servers do, as data (`assets/practice/*.toml`)
//! - `authority`, `staple`: the certificate authority made at start, the certificates it issues, and what it says of them later
//! - `place`: the addresses and ports they take; refused and silent ports
//! - `session`, `sign_in`, `envelope`: the conversation with one client
//! - `handshake`, `wire`: TLS and bytes, and what goes wrong with them
//! - `hold`: points at which a test makes a server wait
//! - `mailbox`, `event`: what came, for tests and for whoever watches

mod authority;
pub mod behaviour;
mod demo;
mod envelope;
mod event;
mod handshake;
mod hold;
mod mailbox;
mod place;
pub mod scenario;
mod session;
mod sign_in;
mod staple;
#[cfg(test)]
mod tests;
mod text;
mod wire;

use std::collections::BTreeMap;
use std::io;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::time::{Duration, SystemTime};

use tokio::net::TcpListener;
use tokio::sync::{Semaphore, broadcast};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use authority::Authority;
use behaviour::{CertificateSpec, Connect, Mode};
use hold::Holds;
use mailbox::Mailbox;
use place::{Held, Placed};
use scenario::ServerSpec;
use session::Port;

use crate::facts::port::PortSpec;

pub use demo::{Demo, DemoError};
pub use event::{PracticeEvent, Side, What};
pub use hold::{HoldGuard, Point};
pub use mailbox::Message;
pub use place::{NO_ANSWER_IS_REAL, Placement};
pub use scenario::{Scenario, ScenarioError, User, case_names};
pub use text::Raw;

/// Connections that one server talks to at once; further ones are closed.
const MAX_CONNECTIONS: usize = 64;
/// Events kept for a reader that is slow.
const EVENTS_KEPT: usize = 1024;

/// Why practice servers didn't start.
#[derive(Debug, thiserror::Error)]
pub enum PracticeError {
    /// A port couldn't be taken.
    #[error("the ports of {server} can't be taken: {source}")]
    Ports {
        /// Whose ports.
        server: String,
        /// What the system said.
        source: io::Error,
    },
    /// A certificate couldn't be made.
    #[error("no certificate for {server}: {source}")]
    Certificate {
        /// For whom.
        server: String,
        /// What is wrong with it.
        source: rcgen::Error,
    },
    /// rustls refuses the settings.
    #[error("no TLS for {server}: {source}")]
    Tls {
        /// For whom.
        server: String,
        /// What rustls said.
        source: rustls::Error,
    },
    /// The authority couldn't be made.
    #[error("no certificate authority: {0}")]
    Authority(rcgen::Error),
}

/// Running practice servers. Dropping it closes every socket.
pub struct Practice {
    servers: Vec<Server>,
    authority: Authority,
    events: broadcast::Sender<PracticeEvent>,
    /// Each accepts for one listener and owns its conversations.
    tasks: JoinSet<()>,
    /// Ports that refuse or never answer.
    held_ports: Vec<Held>,
}

/// One running server.
pub struct Server {
    /// Its name, which its certificates are for.
    pub name: String,
    /// What is special here, as the scenario has it: in the demo a key of `words`.
    pub about: String,
    /// Where it listens.
    pub address: IpAddr,
    /// Its ports, in the scenario's order.
    pub ports: Vec<PlacedPort>,
    /// Who may sign in.
    pub users: Vec<User>,
    mailbox: Mailbox,
}

/// One port of a running server.
pub struct PlacedPort {
    /// The well-known number whose part it plays.
    pub stands_in_for: u16,
    /// The number that was taken.
    pub port: u16,
    /// How connections are protected.
    pub mode: Mode,
    /// What becomes of connections.
    pub connect: Connect,
    holds: Holds,
}

impl Practice {
    /// Starts all servers of a scenario. Must be called inside a tokio runtime, which carries them.
    ///
    /// # Errors
    /// Ports that can't be taken, certificates that can't be made.
    ///
    /// # Panics
    /// Outside a tokio runtime.
    pub fn start(scenario: &Scenario, placement: Placement, now: SystemTime) -> Result<Self, PracticeError> {
        let authority = Authority::new(now).map_err(PracticeError::Authority)?;
        let mut practice = Self {
            servers: Vec::new(),
            authority,
            events: broadcast::Sender::new(EVENTS_KEPT),
            tasks: JoinSet::new(),
            held_ports: Vec::new(),
        };
        for (index, spec) in (0..).zip(&scenario.server) {
            let ports_error = |source| PracticeError::Ports { server: spec.name.clone(), source };
            let placed = place::place(spec, index, placement).map_err(ports_error)?;
            practice.start_server(spec, placed)?;
        }
        Ok(practice)
    }

    fn start_server(&mut self, spec: &ServerSpec, placed: Placed) -> Result<(), PracticeError> {
        let slots = Arc::new(Semaphore::new(MAX_CONNECTIONS));
        let queue_ids = Arc::new(AtomicU32::new(1));
        let mailbox = Mailbox::default();
        let mut ports = Vec::new();
        for ((stands_in_for, port_spec), (number, held)) in spec.all_ports().into_iter().zip(placed.ports) {
            let certificate = port_spec.tls.certificate.as_ref().unwrap_or(&spec.certificate);
            let acceptor = self.acceptor(&spec.name, certificate, &port_spec)?;
            let port = Arc::new(Port {
                server: spec.name.clone(),
                users: spec.users.clone(),
                stands_in_for,
                mode: port_spec.mode.unwrap_or(PortSpec::usual(stands_in_for).mode),
                spec: port_spec,
                acceptor,
                holds: Holds::new(),
                mailbox: mailbox.clone(),
                queue_ids: queue_ids.clone(),
                events: self.events.clone(),
            });
            ports.push(PlacedPort { stands_in_for, port: number, mode: port.mode, connect: port.spec.connect, holds: port.holds.clone() });
            for held in held {
                match held {
                    Held::Listening(listener) => {
                        let ports_error = |source| PracticeError::Ports { server: spec.name.clone(), source };
                        let listener = TcpListener::from_std(listener).map_err(ports_error)?;
                        self.tasks.spawn(accept(listener, port.clone(), slots.clone()));
                    }
                    other => self.held_ports.push(other),
                }
            }
        }
        self.servers.push(Server {
            name: spec.name.clone(),
            about: spec.about.clone(),
            address: placed.address,
            ports,
            users: spec.users.clone(),
            mailbox,
        });
        Ok(())
    }

    fn acceptor(&self, server: &str, certificate: &CertificateSpec, port: &behaviour::PortSpec) -> Result<TlsAcceptor, PracticeError> {
        let identity =
            self.authority.issue(certificate, server).map_err(|source| PracticeError::Certificate { server: server.to_owned(), source })?;
        let config = handshake::server_config(&port.tls, identity, self.authority.root_der())
            .map_err(|source| PracticeError::Tls { server: server.to_owned(), source })?;
        Ok(TlsAcceptor::from(Arc::new(config)))
    }

    /// All servers, in the scenario's order.
    #[must_use]
    pub fn servers(&self) -> &[Server] {
        &self.servers
    }

    /// The server of this name.
    #[must_use]
    pub fn server(&self, name: &str) -> Option<&Server> {
        self.servers.iter().find(|server| server.name == name)
    }

    /// The certificate of the authority that issued the good certificates.
    #[must_use]
    pub fn ca_pem(&self) -> String {
        self.authority.ca_pem()
    }

    /// The certificate of the intermediate, which `chain-incomplete` leaves out.
    #[must_use]
    pub fn intermediate_der(&self) -> Vec<u8> {
        self.authority.intermediate_der()
    }

    /// Writes the authority's certificate to a file, for `--ca`.
    ///
    /// # Errors
    /// What the file system says.
    pub fn write_ca(&self, path: &Path) -> io::Result<()> {
        std::fs::write(path, self.ca_pem())
    }

    /// What happens from now on. A reader that lags behind loses the oldest events.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<PracticeEvent> {
        self.events.subscribe()
    }
}

impl Server {
    /// The value of `--ports` that checks this server as a user would who expects the usual of the ports stood in for, e.g.
    /// `20025/starttls,20587/starttls,20465/tls`; how the server behaves is another matter.
    #[must_use]
    pub fn ports_option(&self) -> String {
        let entries = self.specs().into_iter().map(|spec| spec.to_string());
        entries.collect::<Vec<_>>().join(",")
    }

    /// Which of its ports stands in for which.
    #[must_use]
    pub fn stand_ins(&self) -> BTreeMap<u16, u16> {
        self.ports.iter().filter(|port| port.port != port.stands_in_for).map(|port| (port.port, port.stands_in_for)).collect()
    }

    /// The same as values.
    #[must_use]
    pub fn specs(&self) -> Vec<PortSpec> {
        self.ports.iter().map(|port| PortSpec { port: port.port, mode: PortSpec::usual(port.stands_in_for).mode }).collect()
    }

    /// The port that stands in for this number.
    #[must_use]
    pub fn port(&self, stands_in_for: u16) -> Option<&PlacedPort> {
        self.ports.iter().find(|port| port.stands_in_for == stands_in_for)
    }

    /// The messages it accepted, the oldest first.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        self.mailbox.all()
    }

    /// Makes the port wait at `point` until the guard is dropped; `None` without such a port.
    #[must_use]
    pub fn hold(&self, stands_in_for: u16, point: Point) -> Option<HoldGuard> {
        self.port(stands_in_for).map(|port| port.holds.hold(point))
    }

    /// Waits until any connection has come to `point`; at once without such a port.
    pub async fn reached(&self, stands_in_for: u16, point: Point) {
        if let Some(port) = self.port(stands_in_for) {
            port.holds.reached(point, 0).await;
        }
    }
}

/// Accepts for one listener, and owns its conversations: aborted with it.
async fn accept(listener: TcpListener, port: Arc<Port>, slots: Arc<Semaphore>) {
    let mut conversations = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((tcp, peer)) => {
                    // One too many is closed without a word.
                    if let Ok(slot) = slots.clone().try_acquire_owned() {
                        let port = port.clone();
                        conversations.spawn(async move {
                            session::serve(tcp, peer, port).await;
                            drop(slot);
                        });
                    }
                }
                // Out of descriptors, most likely: others will be closed.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
            Some(_) = conversations.join_next() => {}
        }
    }
}
