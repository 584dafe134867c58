//! Who blocks? Checks in whole networks that drop, reject, redirect and lose packets, each held against what is true there.

#![cfg(target_os = "linux")]

#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/far_end.rs"]
mod far_end;
#[path = "stage/namespace.rs"]
mod namespace;
#[path = "stage/network.rs"]
mod network;
#[path = "stage/permitted.rs"]
mod permitted;
#[path = "stage/wire.rs"]
mod wire;

use mailport::facts::{code::Code, stage::Stage};
use network::{Line, NEEDS, Network, Place};
use permitted::permitted;

/// Plays a far end in a process of its own; a test in name only.
#[test]
fn plays_a_far_end() {
    far_end::serve_if_asked();
}

fn build(line: Line) -> Network {
    Network::build(line, &["--exact", "plays_a_far_end", "--nocapture"])
}

#[test]
fn an_open_network_blocks_nothing() {
    if !permitted(&NEEDS) {
        return;
    }
    let network = build(Line::default());
    for family in ["-4", "-6"] {
        let ran = network.check(&["--no-controls", family]);
        let expected = [(25, "server-only"), (587, "works"), (465, "works")];
        let got: Vec<_> = ran.verdicts().into_iter().map(|(port, _, verdict, _)| (port, verdict)).collect();
        assert_eq!(got, expected, "{family}: {}", ran.story());
    }
}

#[test]
fn a_line_that_loses_large_packets_is_told_from_a_server_that_stalls() {
    if !permitted(&NEEDS) {
        return;
    }
    let network = build(Line::default());
    // Without a word to anybody, as a firewall that drops ICMP makes it: more than 1,252 octets are no small segment any more.
    network.forwards(Place::Provider, "meta length > 1300 drop");
    for family in ["-4", "-6"] {
        let ran = network.check(&["--no-controls", family, "--timeout", "3"]);
        for port in &ran.report.ports {
            assert_eq!(port.cause, Some(Code::LargePacketsLost), "{family}: {}", ran.story());
        }
        let found = ran.report.findings.iter().find(|found| found.code == Code::LargePacketsLost).expect("it is found");
        assert!(found.stage == Stage::Encryption && found.evidence[0].contains("1200"), "{:?}", found.evidence);
    }
}
