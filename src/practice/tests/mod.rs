//! Does each misbehaviour really happen on the wire? Seen by a client of a few lines that trusts anybody.

mod client;
mod connect;
mod conversation;
mod encryption;
mod message;

use std::net::SocketAddr;
use std::time::{Duration, SystemTime};

use super::{Placement, Practice, Scenario, Server};

/// Longer than anything here takes.
const SOON: Duration = Duration::from_secs(5);
/// Long enough to say that nothing comes.
const SILENCE: Duration = Duration::from_millis(300);

fn start(scenario: &Scenario) -> Practice {
    Practice::start(scenario, Placement::FreePorts, SystemTime::now()).expect("practice servers")
}

fn case(name: &str) -> Practice {
    start(&Scenario::case(name).expect("a case"))
}

fn inline(text: &str) -> Practice {
    start(&Scenario::parse(text).expect("a scenario"))
}

fn only(practice: &Practice) -> &Server {
    &practice.servers()[0]
}

fn address(practice: &Practice, stands_in_for: u16) -> SocketAddr {
    let server = only(practice);
    SocketAddr::new(server.address, server.port(stands_in_for).expect("the port").port)
}
