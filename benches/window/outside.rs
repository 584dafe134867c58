//! Starts the measured windows one after the other, and holds their figures against the limits.

use std::{
    path::Path,
    process::{Command, ExitCode, Stdio},
    time::{SystemTime, UNIX_EPOCH},
};

use tempfile::TempDir;

use crate::{
    display::Display,
    inside::{ASKED, STARTED},
    measure,
    permitted::{Need, permitted},
};

/// How often the first picture is timed, in turn for both windows, so that the machine's other work meets both.
const STARTS: usize = 15;
/// The first picture may take this many times as long as an empty window's.
const FIRST: f64 = 1.5;
/// Pictures in ten idle seconds.
const PICTURES: f64 = 2.0;
/// Pictures a second while a long conversation scrolls.
const RATE: f64 = 60.0;
/// Megabytes above an empty window, after a hundred checks.
const MEMORY: f64 = 60.0;

/// Measures everything.
pub fn measure() -> ExitCode {
    if !permitted(&[Need::Program("Xvfb")]) {
        return ExitCode::SUCCESS;
    }
    let display = Display::start();
    let folder = TempDir::new().expect("a folder");
    let ask = |task: &str| figures(task, display.name(), folder.path());

    // Each start of ours is held against the one of an empty window right before it.
    let pair = || (ask("first-empty")("first"), ask("first-ours")("first"));
    let pairs: Vec<(f64, f64)> = std::iter::repeat_with(pair).take(STARTS).collect();
    let (empty, ours) = (middle(pairs.iter().map(|pair| pair.0)), middle(pairs.iter().map(|pair| pair.1)));
    println!("first picture: an empty window {empty:.0} ms, ours {ours:.0} ms");
    let times = middle(pairs.iter().map(|(empty, ours)| ours / empty));
    let mut held = measure::holds("first picture", "times", times, FIRST, times <= FIRST);

    let pictures = ask("idle-ours")("pictures");
    held &= measure::holds("ten idle seconds, focused", "pictures", pictures, PICTURES, pictures <= PICTURES);

    let scrolled = ask("scroll-ours");
    println!("scrolling: our own part of a picture {:.2} ms, {:.1} pictures a second came", scrolled("drawing"), scrolled("rate"));
    let rate = scrolled("possible");
    held &= measure::holds("100,000 lines scroll", "a s", rate, RATE, rate >= RATE);

    let (empty, ours) = (ask("memory-empty")("memory"), ask("memory-ours")("memory"));
    println!("memory: an empty window {empty:.0} MB, ours after a hundred checks {ours:.0} MB");
    held &= measure::holds("memory above it", "MB", ours - empty, MEMORY, ours - empty <= MEMORY);
    measure::ended(held)
}

/// Does a task in a process of its own, and gives its figures by name.
fn figures(task: &str, display: &str, folder: &Path) -> impl Fn(&str) -> f64 + use<> {
    let started = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    let output = Command::new(std::env::current_exe().expect("this program"))
        .env(ASKED, task)
        .env(STARTED, started.to_string())
        .env("DISPLAY", display)
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("MAILPORT_CONFIG_DIR", folder)
        .env("XDG_RUNTIME_DIR", folder)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .expect("the measured window runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let task = task.to_owned();
    move |name| {
        let figure = said.lines().find_map(|line| line.strip_prefix(name)?.trim().parse().ok());
        figure.unwrap_or_else(|| panic!("{task} told no {name}: {said}"))
    }
}

/// The one in the middle, which outliers don't move.
fn middle(figures: impl Iterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
