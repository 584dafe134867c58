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

use network::{Line, NEEDS, Network};
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
