//! What takes long and comes after all is a warning, and no failure.

#![cfg(target_os = "linux")]

#[path = "stage/door.rs"]
mod door;
mod stage;

use std::{
    fs,
    net::SocketAddr,
    thread,
    time::{Duration, Instant},
};

use door::Door;
use mailport::{
    facts::{code::Code, verdict::Verdict},
    practice::Scenario,
};
use stage::{
    Stage,
    binary::{Ran, read, report, text, until},
};

/// A server with one port, which behaves so.
fn serving(port_587: &str) -> Stage {
    Stage::of(&Scenario::parse(&format!("[[server]]\nports = [587]\n{port_587}")).expect("a scenario"))
}

#[track_caller]
fn warns(ran: &Ran, code: Code) {
    let port = &ran.report.ports[0];
    assert_eq!((port.verdict, port.cause, port.usable), (Some(Verdict::WorksWithCare), Some(code), true), "{}", ran.story());
    let finding = ran.report.findings.iter().find(|found| found.code == code).expect("the finding");
    assert!(!finding.evidence.is_empty());
}

/// Whether someone asks to be connected to this port, and isn't answered (the kernel's own table: state 2, SYN sent).
fn is_asked(port: u16) -> bool {
    let table = fs::read_to_string("/proc/net/tcp").expect("Linux's table");
    let asks = |row: &str| {
        let words: Vec<_> = row.split_whitespace().collect();
        words.get(2).is_some_and(|remote| remote.ends_with(&format!(":{port:04X}"))) && words.get(3) == Some(&"02")
    };
    table.lines().any(asks)
}

#[test]
fn a_connection_that_takes_long_is_a_warning() {
    let stage = serving("");
    let door = Door::closed(SocketAddr::from(([127, 0, 0, 1], 0)));
    let (number, ca) = (door.address().port(), stage.ca());
    let ports = format!("{number}/starttls");
    let server = stage.server();
    thread::scope(|scope| {
        let checked = scope.spawn(|| report(&["check", &server.name, "-4", "--ports", &ports, "--ca-only", text(&ca)], ""));
        until("the first attempt", || is_asked(number).then_some(()));
        // Attempts follow at 1 s and at 2 or 3 s; what is measured here is time itself.
        let asked = Instant::now();
        until("two seconds without an answer", || (asked.elapsed() > Duration::from_millis(2_050)).then_some(()));
        door.open(&stage.runtime, SocketAddr::new(server.address, server.port(587).expect("the port").port));
        warns(&checked.join().expect("no panic"), Code::SlowToConnect);
    });
}

#[test]
fn a_greeting_that_takes_long_is_a_warning() {
    let stage = serving("port.587.greeting.delay_ms = 3200");
    warns(&read(&stage.call("check", &[], &["--json", "--timeout", "8"], "")), Code::GreetingSlow);
}
