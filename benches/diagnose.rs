//! How long does it take to conclude all that a full report's facts allow? Ends with 1 where it takes longer than it may.
//!
//! `cargo bench --bench diagnose`

mod measure;

use std::{fs, hint::black_box, path::Path, process::ExitCode};

use mailport::{diagnosis::diagnose, facts::observations::Observations, report};

/// The most that one conclusion may take, in microseconds: it is drawn anew at each event, sixty times a second.
const MOST_MICROSECONDS: f64 = 100.0;
/// Calls between two looks at the clock.
const CALLS: u32 = 200;

fn main() -> ExitCode {
    let reports = [
        ("three ports that work", three(["healthy"])),
        ("three that don't", three(["app-password-needed", "certificate-expired", "address-blocklisted"])),
    ];
    let mut held = true;
    for (what, seen) in reports {
        assert!(seen.ports.len() >= 3, "{what}: {} ports", seen.ports.len());
        let took = measure::fastest(|| (0..CALLS).for_each(|_| drop(black_box(diagnose(black_box(&seen))))));
        let microseconds = took.as_secs_f64() * 1e6 / f64::from(CALLS);
        held &= measure::holds(what, "µs", microseconds, MOST_MICROSECONDS, microseconds <= MOST_MICROSECONDS);
    }
    measure::ended(held)
}

/// The facts of saved reports, with the ports of all.
fn three<const N: usize>(names: [&str; N]) -> Observations {
    let mut all = names.map(saved).into_iter();
    let mut first = all.next().expect("a report");
    for other in all {
        first.given.ports.extend(other.given.ports);
        first.ports.extend(other.ports);
    }
    first
}

fn saved(name: &str) -> Observations {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/reports").join(name).with_extension("json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    report::from_json(&text).expect("a report").observations
}
