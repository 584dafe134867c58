//! The real binary, run to its end.

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

use super::Stage;

/// What a run of the binary gave.
pub struct Ran {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// The document on standard output, held against the schema.
    pub fn json(&self) -> Value {
        let report = serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {}\n{}", self.stdout, self.stderr));
        super::schema::hold_json(&report);
        report
    }
}

/// The binary, with nothing of the caller's preferences.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mailport"));
    command.env_remove("COLUMNS").env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("PRACTICE_PASSWORD", "practice");
    command
}

/// Runs the binary with these arguments and this standard input.
pub fn run(args: &[&str], input: &str) -> Ran {
    run_command(command().args(args), input)
}

/// Runs a prepared command.
pub fn run_command(command: &mut Command, input: &str) -> Ran {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary starts");
    // A binary that refuses the call may be gone before it reads: that is no failure of the test.
    let _ = child.stdin.take().expect("standard input is piped").write_all(input.as_bytes());
    let Output { status, stdout, stderr } = child.wait_with_output().expect("the binary ends");
    let text = |octets| String::from_utf8(octets).expect("the binary writes UTF-8");
    Ran { code: status.code(), stdout: text(stdout), stderr: text(stderr) }
}

/// The arguments that check a stage's server: its name, ports and authority, one address family, short waits.
pub fn arguments(stage: &Stage, verb: &str) -> Vec<String> {
    let server = stage.server();
    let ca = stage.ca().display().to_string();
    [verb, &server.name, "--ports", &server.ports_option(), "--ca-only", &ca, "-4", "--timeout", "1.5"].map(str::to_owned).to_vec()
}

/// The arguments that sign in as the stage's user.
pub fn credentials(stage: &Stage) -> Vec<String> {
    ["--user", &stage.server().users[0].name, "--password-env", "PRACTICE_PASSWORD"].map(str::to_owned).to_vec()
}
