//! Runs the real binary, and looks at how much memory it ever had.

use std::{
    fs,
    io::Read as _,
    process::{Command, Output, Stdio},
    thread,
};

use super::stage::binary::{Ran, read, until};

/// What a prepared command reports, and the most memory that it had, in kibibytes.
pub fn measured(command: &mut Command) -> (Ran, u64) {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the binary starts");
    let mut output = child.stdout.take().expect("a pipe");
    let reader = thread::spawn(move || {
        let mut printed = Vec::new();
        output.read_to_end(&mut printed).map(|_| printed)
    });
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    let ended = until("the end of the call", || {
        most = most.max(peak(&status).unwrap_or(0));
        child.try_wait().expect("a child")
    });
    let stdout = reader.join().expect("no panic").expect("readable");
    (read(&Output { status: ended, stdout, stderr: Vec::new() }), most)
}

/// The most that a process ever had, where it still runs.
fn peak(status: &str) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    let peak = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    peak.trim().strip_suffix(" kB")?.parse().ok()
}
