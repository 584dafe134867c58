//! Runs a target on many inputs, in a process of its own, until its time is over or something is found: a panic, a crash, an
//! input that takes too long, memory without bounds. Each input follows from the seed and its number alone, so that a finding
//! can be repeated.
//!
//! No coverage guides it: the inputs are made of good ones, which is what a reader of text needs most.

use std::{
    env, fmt, fs,
    fs::File,
    io::{Seek as _, Write as _},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{random::Random, wire::folder};

/// Tells the process that it is one target's.
const ASKED: &str = "MAILPORT_FUZZ_TARGET";
/// Where that process notes the number of its input, and the memory it began with.
const NOTES: &str = "MAILPORT_FUZZ_NOTES";
/// How long each target runs, in seconds.
const SECONDS: &str = "MAILPORT_FUZZ_SECONDS";
/// What inputs are made from.
const SEED: &str = "MAILPORT_FUZZ_SEED";
/// The number of the first input, and of the only one where the seconds are 0.
const FROM: &str = "MAILPORT_FUZZ_FROM";

/// Without optimisation, on a machine that is busy with other tests, an input of 64 KiB takes well under a second.
const LONGEST: Duration = Duration::from_secs(5);
/// What a target may take on top of what it began with.
const MOST_KIB: u64 = 64 * 1024;
/// So much of an input is printed.
const MOST_PRINTED: usize = 8 * 1024;

/// Something that takes any octets.
pub struct Target {
    /// Its name, and its test's.
    pub name: &'static str,
    /// Makes the input of this number. The first ones are the corpus as it is.
    pub input: fn(usize, &mut Random) -> Vec<u8>,
    /// Panics where something doesn't hold.
    pub run: fn(&[u8]),
}

/// An input that shows a fault.
#[derive(Debug)]
pub struct Finding {
    /// The target's name.
    pub target: &'static str,
    /// What inputs were made from.
    pub seed: u64,
    /// The input's number.
    pub number: u64,
    /// The input.
    pub input: Vec<u8>,
    /// What happened.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { target, seed, number, input, what } = self;
        writeln!(out, "{target}: {what}")?;
        write!(out, "input {number} of seed {seed}, {} octets in hex: ", input.len())?;
        input.iter().take(MOST_PRINTED).try_for_each(|octet| write!(out, "{octet:02x}"))?;
        write!(out, "{}", if input.len() > MOST_PRINTED { "…" } else { "" })?;
        write!(out, "\nagain: {SEED}={seed} {FROM}={number} {SECONDS}=0 cargo test --test fuzz {target}")
    }
}

/// What is asked for by the environment, or by default.
fn asked(name: &str, default: u64) -> u64 {
    env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

impl Target {
    fn make(&self, seed: u64, number: u64) -> Vec<u8> {
        (self.input)(usize::try_from(number).unwrap_or(usize::MAX), &mut Random::of(seed, number))
    }

    /// Looks for as long as the environment says, two seconds by default. Gives the number of inputs.
    ///
    /// # Errors
    /// What was found.
    pub fn hunt(&'static self) -> Result<u64, Finding> {
        self.hunt_for(Duration::from_secs(asked(SECONDS, 2)), asked(SEED, 1), asked(FROM, 0), LONGEST)
    }

    /// Looks for so long, from this input on. No input may take longer than `longest`.
    ///
    /// # Errors
    /// What was found.
    pub fn hunt_for(&'static self, time: Duration, seed: u64, from: u64, longest: Duration) -> Result<u64, Finding> {
        let place = TempDir::new().expect("a folder for the notes");
        let (notes, said) = (place.path().join("notes"), place.path().join("said"));
        let mut command = Command::new(env::current_exe().expect("this binary"));
        command.args(["--exact", "one_target", "--nocapture"]).env(ASKED, self.name).env(NOTES, &notes).env("RUST_BACKTRACE", "0");
        command.env(SECONDS, time.as_secs_f64().to_string()).env(SEED, seed.to_string()).env(FROM, from.to_string());
        let told = File::create(&said).expect("a file for what it says");
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(told).spawn().expect("this binary starts");
        let what = watched(&mut child, &notes, longest);
        let number = Notes::read(&notes).map_or(from, |notes| notes.number);
        let Some(what) = what else { return Ok(number + 1 - from) };
        let said = fs::read(&said).unwrap_or_default();
        let what = format!("{what}\n{}", String::from_utf8_lossy(&said).trim());
        Err(Finding { target: self.name, seed, number, input: self.make(seed, number), what })
    }

    /// Runs one input after the other, in the process that this target has for itself.
    fn work(&self) {
        let (seed, from) = (asked(SEED, 1), asked(FROM, 0));
        let time = env::var(SECONDS).ok().and_then(|text| text.parse().ok()).map_or(Duration::ZERO, Duration::from_secs_f64);
        let mut file = File::create(env::var_os(NOTES).expect("a place for notes")).expect("writable");
        let mut notes = Notes { number: from, kib_at_start: 0 };
        let mut note = |notes: &Notes| {
            file.rewind().expect("a file");
            file.write_all(&notes.octets()).expect("written");
        };
        note(&notes);
        // Tables are loaded once: that is nobody's input.
        (self.run)(&self.make(seed, 0));
        notes.kib_at_start = peak_kib("self").unwrap_or(0);
        let begun = Instant::now();
        for number in from.. {
            notes.number = number;
            note(&notes);
            (self.run)(&self.make(seed, number));
            if begun.elapsed() >= time {
                return;
            }
        }
    }
}

/// Works for a target where this process was started for that.
pub fn work_if_asked(targets: &[&Target]) {
    let Ok(name) = env::var(ASKED) else { return };
    targets.iter().find(|target| target.name == name).expect("a target of this name").work();
}

/// Waits for a target's process to end, and ends it where it takes too much. Says what went wrong.
fn watched(child: &mut Child, notes: &Path, longest: Duration) -> Option<String> {
    let (mut last, mut since) = (None, Instant::now());
    loop {
        if let Some(status) = child.try_wait().expect("a child") {
            return (!status.success()).then(|| format!("it ended with {status}"));
        }
        let now = Notes::read(notes);
        let number = now.as_ref().map(|notes| notes.number);
        if number != last {
            (last, since) = (number, Instant::now());
        }
        let more = now.filter(|notes| notes.kib_at_start > 0).and_then(|notes| {
            let kib = peak_kib(&child.id().to_string())?.saturating_sub(notes.kib_at_start);
            (kib > MOST_KIB).then_some(kib)
        });
        let what = if since.elapsed() > longest {
            format!("it takes longer than {longest:?}")
        } else if let Some(kib) = more {
            format!("it took {kib} KiB more than it began with")
        } else {
            thread::sleep(Duration::from_millis(10));
            continue;
        };
        // It may have ended in the meantime.
        let _ = child.kill();
        let _ = child.wait();
        return Some(what);
    }
}

/// What a target's process notes before each input.
struct Notes {
    number: u64,
    /// 0 before the first input.
    kib_at_start: u64,
}

impl Notes {
    fn octets(&self) -> [u8; 16] {
        let mut octets = [0; 16];
        octets[..8].copy_from_slice(&self.number.to_le_bytes());
        octets[8..].copy_from_slice(&self.kib_at_start.to_le_bytes());
        octets
    }

    fn read(path: &Path) -> Option<Self> {
        let octets = fs::read(path).ok()?;
        let number = |part: &[u8]| part.try_into().ok().map(u64::from_le_bytes);
        Some(Self { number: number(octets.get(..8)?)?, kib_at_start: number(octets.get(8..16)?)? })
    }
}

/// The most memory that a process ever had, in kibibytes, where the system tells it.
fn peak_kib(process: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    peak.trim().strip_suffix(" kB")?.parse().ok()
}

/// The inputs that others are made from, by the names of their files.
pub fn files(name: &str) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("readable")).collect()
}
