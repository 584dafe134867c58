//! A check takes as many round trips as it needs, counted on a wire of 50 ms, and a blocked port holds up no other.

#![cfg(target_os = "linux")]

#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/far_end.rs"]
mod far_end;
#[path = "stage/namespace.rs"]
mod namespace;
#[path = "stage/permitted.rs"]
mod permitted;
#[path = "stage/wire.rs"]
mod wire;

use binary::Ran;
use far_end::serve_if_asked;
use mailport::facts::{code::Code, verdict::Verdict};
use permitted::permitted;
use wire::{NEEDS, ROUND_TRIP, Wire};

/// The name, TCP, greeting, EHLO, STARTTLS, the handshake, EHLO.
const BY_STARTTLS: u64 = 7;
/// The name, TCP, the handshake, greeting, EHLO.
const BY_TLS: u64 = 5;
/// How often is measured: a busy machine makes some runs slow, and none fast.
const RUNS: usize = 5;

/// Plays the far end in a process of its own; a test in name only.
#[test]
fn plays_a_far_end() {
    serve_if_asked();
}

fn lay(drop_ports: &[u16]) -> Wire {
    Wire::lay(drop_ports, &["--exact", "plays_a_far_end", "--nocapture"])
}

#[test]
fn a_way_through_a_tunnel_is_noted_and_changes_no_verdict() {
    if !permitted(&NEEDS) {
        return;
    }
    // The wire ends in a tunnel's device on this side.
    let ran = lay(&[]).check(&[]);
    assert!(ran.has(Code::VpnOrProxyInForce) && ran.status == Some(0), "{}", ran.story());
}

/// The time from the start of the check to the end of a port, in milliseconds.
fn until_end_of(ran: &Ran, number: u16) -> u64 {
    let name = ran.report.names.iter().map(|lookup| lookup.ms).max().unwrap_or_default();
    name + ran.port(number).elapsed_ms
}

#[test]
fn a_check_takes_no_round_trip_more_than_it_needs() {
    if !permitted(&NEEDS) {
        return;
    }
    let wire = lay(&[]);
    let mut best = [u64::MAX; 3];
    for _ in 0..RUNS {
        let ran = wire.check(&[]);
        assert_eq!(ran.status, Some(0), "{}", ran.story());
        let times = [ran.report.elapsed_ms, until_end_of(&ran, 587), until_end_of(&ran, 465)];
        println!("whole check, 587, 465: {times:?} ms");
        best = std::array::from_fn(|index| best[index].min(times[index]));
    }
    let trips = best.map(|ms| ms / ROUND_TRIP);
    assert_eq!(trips, [BY_STARTTLS, BY_STARTTLS, BY_TLS], "{best:?} ms");
}

#[test]
fn a_blocked_port_holds_up_no_other() {
    if !permitted(&NEEDS) {
        return;
    }
    let (free, blocked) = (lay(&[]), lay(&[25]));
    let fastest = |wire: &Wire, is_blocked: bool| {
        let mut best = [u64::MAX; 2];
        for _ in 0..RUNS {
            let ran = wire.check(&["--timeout", "1"]);
            let of_25 = if is_blocked { Verdict::DoesNotWork } else { Verdict::ServerOnly };
            assert_eq!(ran.port(25).verdict, Some(of_25), "{}", ran.story());
            assert!([587, 465].iter().all(|number| ran.port(*number).verdict == Some(Verdict::Works)), "{}", ran.story());
            for (best, number) in best.iter_mut().zip([587, 465]) {
                *best = (*best).min(until_end_of(&ran, number));
            }
        }
        best
    };
    let (without, with) = (fastest(&free, false), fastest(&blocked, true));
    println!("587, 465: {without:?} ms, with 25 blocked {with:?} ms");
    for (without, with) in without.iter().zip(with) {
        assert!(with < without + ROUND_TRIP / 2, "587, 465: {without:?} ms, with 25 blocked {with:?} ms");
    }
}
