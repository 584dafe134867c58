//! Runs the real binary, and reads what it reports. Every report is held against the schema.

#![allow(dead_code, reason = "each test binary uses its part")]

#[path = "schema.rs"]
pub mod schema;

use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

use mailport::{
    facts::{
        code::Code,
        port::Mode,
        report::{PortReport, Report},
        stage::{Stage, StageState},
    },
    report::from_json,
};

/// What a call ended with.
pub struct Ran {
    pub status: Option<i32>,
    pub report: Report,
    pub told: String,
}

/// Mailport, with nothing of the caller's terminal, display or language.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailport"));
    command.env_remove("COLUMNS").env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("LC_ALL", "C");
    command
}

/// Calls Mailport with an input from a pipe.
pub fn call(args: &[&str], input: impl AsRef<[u8]>) -> Output {
    call_by(command().args(args), input)
}

/// Runs a prepared command with an input from a pipe, in English where it has no language of its own.
pub fn call_by(command: &mut Command, input: impl AsRef<[u8]>) -> Output {
    if command.get_envs().all(|(name, _)| name != "LC_ALL") {
        command.env("LC_ALL", "C");
    }
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    // It may have ended before it read anything.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_ref());
    child.wait_with_output().expect("it ends")
}

/// Calls Mailport for a report in JSON, without any comparison server.
pub fn report(args: &[&str], input: &str) -> Ran {
    read(&call(&[args, &["--json", "--no-controls"]].concat(), input))
}

/// Reads what a call for JSON printed.
pub fn read(output: &Output) -> Ran {
    let printed = String::from_utf8_lossy(&output.stdout);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let report = from_json(&printed).unwrap_or_else(|error| panic!("{error}: {printed}\n{told}"));
    schema::hold_json(&serde_json::from_str(&printed).expect("a report is JSON"));
    Ran { status: output.status.code(), report, told }
}

impl Ran {
    /// The row of a port.
    pub fn port(&self, number: u16) -> &PortReport {
        self.report.ports.iter().find(|port| port.port == number).unwrap_or_else(|| panic!("no port {number}: {}", self.story()))
    }

    /// Each port's number, mode, verdict and cause.
    pub fn verdicts(&self) -> Vec<(u16, Mode, &'static str, Option<&'static str>)> {
        let row =
            |port: &PortReport| (port.port, port.mode, port.verdict.map_or("-", |verdict| verdict.as_str()), port.cause.map(Code::as_str));
        self.report.ports.iter().map(row).collect()
    }

    /// Whether anything was found by this code.
    pub fn has(&self, code: Code) -> bool {
        self.report.findings.iter().any(|finding| finding.code == code)
    }

    /// All that was concluded, to be shown when a test fails.
    pub fn story(&self) -> String {
        let findings: Vec<_> = self.report.findings.iter().map(|found| (found.code.as_str(), found.port, &found.evidence)).collect();
        format!("{:?}\n{:#?}\n{:?}\n{:?}\n{}", self.verdicts(), findings, self.report.names, self.report.delivery, self.told)
    }
}

/// The state of one stage of a port.
pub fn state(port: &PortReport, stage: Stage) -> StageState {
    port.stages.iter().find(|row| row.stage == stage).expect("all stages are there").state
}

/// Waits for a condition, and says what it waited for where it never comes.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited in vain for {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// A path as an argument.
pub fn text(path: &Path) -> &str {
    path.to_str().expect("a path of plain text")
}
