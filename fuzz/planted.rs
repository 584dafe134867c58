//! Faults planted on purpose: the hunt finds each, and what it prints repeats it.

use std::time::Duration;

use crate::{hunt::Target, random::Random};

/// One input in so many has the fault.
const RARE: usize = 300;

pub static TARGETS: [Target; 5] = [
    Target { name: "nothing", input, run: |_| {} },
    Target { name: "a_panic", input, run: |octets| assert!(!is_bad(octets), "planted") },
    Target { name: "an_abort", input, run: |octets| only_if_bad(octets, || std::process::abort()) },
    Target { name: "a_loop_without_end", input, run: |octets| only_if_bad(octets, stay) },
    Target { name: "memory_without_bounds", input, run: |octets| only_if_bad(octets, devour) },
];

fn input(_: usize, random: &mut Random) -> Vec<u8> {
    vec![u8::from(random.once_in(RARE)), random.next() as u8]
}

fn is_bad(octets: &[u8]) -> bool {
    octets.first() == Some(&1)
}

fn only_if_bad(octets: &[u8], fault: fn()) {
    if is_bad(octets) {
        fault();
    }
}

fn stay() {
    loop {
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Takes more and more, and holds it for as long as it is let.
fn devour() {
    let mut taken = Vec::new();
    while taken.len() < 400 {
        taken.push(vec![1_u8; 1024 * 1024]);
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn every_planted_fault_is_found_and_can_be_repeated() {
    let longest = Duration::from_secs(1);
    for target in &TARGETS[1..] {
        let what = match target.name {
            "a_panic" => "planted",
            "an_abort" => "signal: 6",
            "a_loop_without_end" => "takes longer than 1s",
            _ => "KiB more than it began with",
        };
        // Memory is measured on Linux alone.
        if target.name == "memory_without_bounds" && !cfg!(target_os = "linux") {
            continue;
        }
        let found = target.hunt_for(Duration::from_secs(30), 7, 1, longest).expect_err(target.name);
        assert!(is_bad(&found.input) && found.number > 1, "{found}");
        let printed = found.to_string();
        assert!(printed.contains(what), "{printed}");
        assert!(printed.contains(&format!("in hex: 01{:02x}\n", found.input[1])), "{printed}");
        assert!(printed.contains(&format!("SEED=7 MAILPORT_FUZZ_FROM={} MAILPORT_FUZZ_SECONDS=0", found.number)), "{printed}");
        let again = target.hunt_for(Duration::ZERO, 7, found.number, longest).expect_err("found again");
        assert_eq!((again.number, &again.input), (found.number, &found.input));
    }
}

#[test]
fn where_there_is_no_fault_none_is_found() {
    let inputs = TARGETS[0].hunt_for(Duration::from_millis(200), 7, 0, Duration::from_secs(5)).unwrap_or_else(|found| panic!("{found}"));
    assert!(inputs > 1_000, "{inputs}");
    assert_eq!(TARGETS[0].hunt_for(Duration::ZERO, 7, 0, Duration::from_secs(5)).unwrap_or_else(|found| panic!("{found}")), 1);
}
