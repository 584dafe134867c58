//! A network namespace of a test's own, the programs in it, and helpers that run beside the test. All of it ends when it is
//! dropped.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// How the names of all namespaces of tests begin; the process that made them follows.
const PREFIX: &str = "mailport-";

/// A network namespace, until it is dropped.
pub struct Namespace {
    name: String,
}

impl Namespace {
    /// Makes one; `role` is the end of its name, for whoever looks at a test that hangs.
    pub fn add(role: &str) -> Self {
        static COUNTER: AtomicU32 = AtomicU32::new(0);
        let name = format!("{PREFIX}{}-{}-{role}", std::process::id(), COUNTER.fetch_add(1, Ordering::Relaxed));
        let added = Self { name };
        ip(&["netns", "add", &added.name]);
        added.configure("link set dev lo up");
        added
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Gives lines to `ip`, one command each.
    pub fn configure(&self, lines: &str) {
        let mut command = Command::new("ip");
        self.feed(command.args(["-n", &self.name, "-batch", "-"]), lines);
    }

    /// Gives a ruleset to `nft`.
    pub fn filter(&self, ruleset: &str) {
        let mut command = self.command(Path::new("nft"));
        self.feed(command.args(["-f", "-"]), ruleset);
    }

    /// Writes a setting of this namespace's network, by its path below `/proc/sys/net`.
    pub fn set(&self, setting: &str, value: &str) {
        let mut command = self.command(Path::new("tee"));
        self.feed(command.arg(format!("/proc/sys/net/{setting}")).stdout(Stdio::null()), value);
    }

    /// A program in the namespace, in English; arguments may follow.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", &self.name]).arg(program).env("LC_ALL", "C");
        command
    }

    fn feed(&self, command: &mut Command, input: &str) {
        let mut child = command.stdin(Stdio::piped()).spawn().expect("it starts");
        child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("it reads");
        let done = child.wait().expect("it ends");
        assert!(done.success(), "{command:?} in {}: {input}", self.name);
    }
}

impl Drop for Namespace {
    fn drop(&mut self) {
        let _ = Command::new("ip").args(["netns", "del", &self.name]).status();
    }
}

/// Takes away what an earlier test left that was killed before it could.
pub fn sweep() {
    let listed = Command::new("ip").args(["netns", "list"]).output().expect("ip starts");
    for line in String::from_utf8_lossy(&listed.stdout).lines() {
        let name = line.split_whitespace().next().unwrap_or_default();
        let process = name.strip_prefix(PREFIX).and_then(|rest| rest.split('-').next()?.parse::<u32>().ok());
        if process.is_some_and(|process| !Path::new(&format!("/proc/{process}")).exists()) {
            let _ = Command::new("ip").args(["netns", "del", name]).stderr(Stdio::null()).status();
        }
    }
}

fn ip(args: &[&str]) {
    let done = Command::new("ip").args(args).status().expect("ip starts");
    assert!(done.success(), "ip {args:?}");
}

/// A program beside the test that says `ready` when it is, and ends with its input.
pub struct Helper {
    child: Child,
    /// What it says later is not read, and must find its reader all the same.
    _output: BufReader<ChildStdout>,
}

impl Helper {
    /// Starts it, and waits until it is ready.
    pub fn start(command: &mut Command) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
        let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
        let ready = output.by_ref().lines().map_while(Result::ok).any(|line| line.ends_with("ready"));
        let helper = Self { child, _output: output };
        assert!(ready, "{command:?} did not become ready");
        helper
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
