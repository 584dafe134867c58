//! How long something takes, and whether that is short enough.

#![allow(dead_code, reason = "each bench uses its part")]

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

/// How often something is timed.
const RUNS: usize = 200;

/// Of many runs the fastest, which the machine's other work disturbed least.
pub fn fastest(mut work: impl FnMut()) -> Duration {
    let timed = || {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    std::iter::repeat_with(timed).take(RUNS).min().unwrap_or_default()
}

/// Prints a figure beside its limit, and says whether it is held.
pub fn holds(what: &str, unit: &str, figure: f64, limit: f64, is_held: bool) -> bool {
    println!("{what:28} {figure:>9.1} {unit:5} limit {limit} {unit}{}", if is_held { "" } else { ", NOT HELD" });
    is_held
}

/// What a benchmark ends with.
pub fn ended(held: bool) -> ExitCode {
    if held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
