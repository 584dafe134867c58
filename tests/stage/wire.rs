//! Two networks joined by a wire of a length of its own: at the far end a practice server and a DNS server, at the near end
//! Mailport. All of it ends when it is dropped.
//!
//! The far end's servers run in a process of their own, which is this test's binary again: see [`serve_if_asked`].

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    env, fs,
    io::{BufRead, BufReader, Read},
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::SystemTime,
};

use mailport::practice::{Placement, Practice, Scenario};
use tempfile::TempDir;
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    runtime::Runtime,
};

use super::{
    binary::{Ran, call_by, read, text},
    dns::Dns,
    permitted::Need,
};

/// What must be there for it.
pub const NEEDS: [Need; 4] = [Need::Root, Need::Program("ip"), Need::Program("python3"), Need::Namespaces];
/// The name of the server at the far end.
pub const NAME: &str = "mail.far.test";
/// A round trip, in milliseconds.
pub const ROUND_TRIP: u64 = 50;

/// RFC 5737's documentation addresses: they lead nowhere but along the wire.
const NEAR: &str = "198.51.100.1/30";
const FAR: &str = "198.51.100.2";
/// Names the authority's file to the process that is the far end.
pub const ASKED: &str = "MAILPORT_TEST_FAR_END";

/// The whole of it.
pub struct Wire {
    // In the order in which they must go.
    far_end: Child,
    carrier: Child,
    namespaces: [Namespace; 2],
    folder: TempDir,
}

impl Wire {
    /// Lays a wire that drops packets to these ports. `helper` are the arguments by which this binary calls [`serve_if_asked`].
    pub fn lay(drop_ports: &[u16], helper: &[&str]) -> Self {
        let folder = TempDir::new().expect("a folder");
        let namespaces = [Namespace::add("near"), Namespace::add("far")];
        let mut tool = Command::new("python3");
        tool.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/wire.py"));
        tool.args([&namespaces[0].0, NEAR, &namespaces[1].0, &format!("{FAR}/30"), "--round-trip", &ROUND_TRIP.to_string()]);
        tool.args(drop_ports.iter().flat_map(|port| ["--drop-port".to_owned(), port.to_string()]));
        let carrier = started(&mut tool);
        let mut servers = namespaces[1].command(&env::current_exe().expect("this binary"));
        let far_end = started(servers.args(helper).env(ASKED, folder.path().join("ca.pem")));
        Self { far_end, carrier, namespaces, folder }
    }

    /// The authority's file.
    pub fn ca(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// Checks the server from the near end.
    pub fn check(&self, options: &[&str]) -> Ran {
        let mut mailport = self.namespaces[0].command(Path::new(env!("CARGO_BIN_EXE_mailport")));
        mailport.args(["check", NAME, "--resolver", FAR, "--ca-only", text(&self.ca()), "--json", "--no-controls"]);
        read(&call_by(mailport.args(options), ""))
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        for child in [&mut self.far_end, &mut self.carrier] {
            // Both end with their input.
            drop(child.stdin.take());
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Starts a program that says `ready` when it is, and ends with its input.
fn started(command: &mut Command) -> Child {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
    let output = BufReader::new(child.stdout.take().expect("a pipe"));
    let ready = output.lines().map_while(Result::ok).any(|line| line.ends_with("ready"));
    assert!(ready, "{command:?} ended with {:?}", child.wait());
    child
}

/// A network namespace, until it is dropped.
struct Namespace(String);

impl Namespace {
    fn add(end: &str) -> Self {
        static COUNTER: AtomicU32 = AtomicU32::new(0);
        let name = format!("mailport-{}-{}-{end}", std::process::id(), COUNTER.fetch_add(1, Ordering::Relaxed));
        let added = Self(name);
        added.ip(&["netns", "add", &added.0]);
        added.ip(&["-n", &added.0, "link", "set", "lo", "up"]);
        added
    }

    fn ip(&self, args: &[&str]) {
        let done = Command::new("ip").args(args).status().expect("ip starts");
        assert!(done.success(), "ip {args:?} for {}", self.0);
    }

    /// A program in the namespace; arguments may follow.
    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", &self.0]).arg(program);
        command
    }
}

impl Drop for Namespace {
    fn drop(&mut self) {
        let _ = Command::new("ip").args(["netns", "del", &self.0]).status();
    }
}

/// Plays the far end where this process was started for it, until standard input ends.
pub fn serve_if_asked() {
    let Some(ca) = env::var_os(ASKED) else { return };
    let scenario = Scenario::parse(&format!("[[server]]\nname = '{NAME}'")).expect("a scenario");
    let runtime = Runtime::new().expect("a runtime");
    let inside = runtime.enter();
    let practice = Practice::start(&scenario, Placement::RealPorts, SystemTime::now()).expect("the practice server starts");
    fs::write(&ca, practice.ca_pem()).expect("the authority is written");
    let server = &practice.servers()[0];
    for port in &server.ports {
        let (here, there) = (SocketAddr::new(FAR.parse::<IpAddr>().expect("an address"), port.port), (server.address, port.port));
        let listener = runtime.block_on(TcpListener::bind(here)).expect("a port of the namespace");
        runtime.spawn(forward(listener, there.into()));
    }
    let dns = Dns::serving_at(SocketAddr::new(FAR.parse().expect("an address"), 53), "far.test", &format!("mail IN A {FAR}"));
    println!("\nready");
    let _ = std::io::stdin().read(&mut [0]);
    drop((dns, inside));
}

/// Practice servers listen on loopback alone; this carries connections to them.
async fn forward(listener: TcpListener, to: SocketAddr) {
    while let Ok((mut near, _)) = listener.accept().await {
        tokio::spawn(async move {
            let mut far = TcpStream::connect(to).await?;
            near.set_nodelay(true)?;
            far.set_nodelay(true)?;
            copy_bidirectional(&mut near, &mut far).await
        });
    }
}
