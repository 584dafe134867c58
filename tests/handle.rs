//! A check is a handle: it lets go of every socket at once, and ends when it is told to.

#![cfg(target_os = "linux")]

mod stage;

use std::{
    fs,
    io::{Read, Write},
    net::UdpSocket,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use mailport::{
    check::Check,
    facts::{code::Code, observations::StoppedBy, report::PortReport, request::Request, target::Target, verdict::Verdict},
    practice::{HoldGuard, Point, Scenario},
};
use stage::{
    Stage,
    binary::{Ran, command, read, text, until},
};

/// From dropping a check to the end of its last socket.
const AT_ONCE: Duration = Duration::from_millis(100);

fn healthy() -> Stage {
    Stage::of(&Scenario::parse("[[server]]").expect("a scenario"))
}

/// Sockets of this process whose other end is one of these ports, by the kernel's own table.
fn sockets_to(ports: &[u16]) -> usize {
    let table = fs::read_to_string("/proc/self/net/tcp").expect("Linux's table");
    let is_ours = |row: &&str| {
        let words: Vec<_> = row.split_whitespace().collect();
        let number = words.get(2).and_then(|remote| remote.split_once(':')).and_then(|(_, port)| u16::from_str_radix(port, 16).ok());
        // A socket that was closed has no inode any more, though its connection may linger.
        number.is_some_and(|number| ports.contains(&number)) && words.get(9).is_some_and(|inode| *inode != "0")
    };
    table.lines().skip(1).filter(is_ours).count()
}

/// Waits for a client, but not for one that never comes.
fn wait(stage: &Stage, client: impl Future<Output = ()>) {
    let waited = stage.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(20), client).await });
    assert!(waited.is_ok(), "no client came to the point");
}

/// Drops a check that holds sockets, and sees them end.
fn lets_go(check: Check, ports: &[u16], what: &str) {
    assert!(sockets_to(ports) > 0, "{what}: no connection to look at");
    let dropped = Instant::now();
    drop(check);
    until("the end of all sockets", || (sockets_to(ports) == 0).then_some(()));
    let took = dropped.elapsed();
    assert!(took < AT_ONCE, "{what}: {took:?}");
}

fn start(stage: &Stage, request: Request) -> Check {
    let _inside = stage.runtime.enter();
    Check::start(request)
}

#[test]
fn a_dropped_check_lets_go_of_every_socket_at_whatever_stage() {
    let points = [
        (Point::Accept, &[25, 587, 465][..]),
        (Point::Greeting, &[25, 587, 465]),
        (Point::Hello, &[25, 587, 465]),
        (Point::Starttls, &[25, 587]),
        (Point::Handshake, &[25, 587, 465]),
    ];
    for (point, held) in points {
        let stage = healthy();
        let guards: Vec<HoldGuard> = held.iter().map(|number| stage.server().hold(*number, point).expect("such a port")).collect();
        let check = start(&stage, stage.request_signing_in());
        for guard in &guards {
            wait(&stage, guard.reached());
        }
        let ports: Vec<u16> = held.iter().map(|number| stage.server().port(*number).expect("such a port").port).collect();
        lets_go(check, &ports, &format!("{point:?}"));
    }
}

#[test]
fn a_dropped_check_lets_go_while_one_port_signs_in_and_the_others_wait() {
    let stage = healthy();
    let guards = [587, 465].map(|number| stage.server().hold(number, Point::SignIn).expect("such a port"));
    let check = start(&stage, stage.request_signing_in());
    wait(&stage, async {
        let [first, second] = &guards;
        tokio::select! {
            () = first.reached() => {}
            () = second.reached() => {}
        }
    });
    let ports: Vec<u16> = stage.specs().into_iter().map(|spec| spec.port).collect();
    lets_go(check, &ports, "SignIn");
}

#[test]
fn a_dropped_check_lets_go_while_a_port_does_not_answer() {
    let stage = Stage::of(&Scenario::parse("[[server]]\nport.587.connect = 'no-answer'").expect("a scenario"));
    let silent = stage.server().port(587).expect("such a port").port;
    let before = sockets_to(&[silent]);
    let check = start(&stage, Request { timeout: Duration::from_secs(10), ..stage.request() });
    until("the connection's attempt", || (sockets_to(&[silent]) > before).then_some(()));
    let dropped = Instant::now();
    drop(check);
    until("the end of the attempt", || (sockets_to(&[silent]) == before).then_some(()));
    assert!(dropped.elapsed() < AT_ONCE, "{:?}", dropped.elapsed());
}

#[test]
fn a_dropped_check_lets_go_while_dns_is_silent() {
    let stage = healthy();
    let dns = UdpSocket::bind("127.0.0.1:0").expect("a UDP port");
    dns.set_read_timeout(Some(Duration::from_secs(10))).expect("settable");
    let target = Target::parse("mail.names.test").expect("a name");
    let check = start(&stage, Request { target, resolver: dns.local_addr().ok(), timeout: Duration::from_secs(10), ..stage.request() });
    let (_, asker) = dns.recv_from(&mut [0; 512]).expect("a question");
    let is_open = || {
        let table = fs::read_to_string("/proc/self/net/udp").expect("Linux's table");
        table.lines().any(|row| row.split_whitespace().nth(1).is_some_and(|local| local.ends_with(&format!(":{:04X}", asker.port()))))
    };
    assert!(is_open(), "the question's socket is not in the table");
    let dropped = Instant::now();
    drop(check);
    until("the end of the question", || (!is_open()).then_some(()));
    assert!(dropped.elapsed() < AT_ONCE, "{:?}", dropped.elapsed());
}

/// The running binary, which ends with its test.
struct Running(Child);

impl Running {
    /// What it ends with.
    fn ended(mut self) -> Ran {
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        self.0.stdout.take().expect("a pipe").read_to_end(&mut stdout).expect("readable");
        self.0.stderr.take().expect("a pipe").read_to_end(&mut stderr).expect("readable");
        read(&Output { status: self.0.wait().expect("it ends"), stdout, stderr })
    }

    fn interrupt(&self) {
        let sent = Command::new("kill").args(["-INT", &self.0.id().to_string()]).status().expect("kill starts");
        assert!(sent.success(), "the binary has ended already");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the binary on a stage's server.
fn spawn(stage: &Stage, options: &[&str]) -> Running {
    let server = stage.server();
    let mut command = command();
    command.args(["check", &server.name, "-4", "--ports", &server.ports_option(), "--ca-only", text(&stage.ca()), "--no-controls"]);
    let user = server.users.first().expect("a user");
    command.args(["--user", &user.name, "--password-stdin"]).args(options);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary starts");
    child.stdin.take().expect("a pipe").write_all(user.password.as_bytes()).expect("it reads the password");
    Running(child)
}

/// The row of the port that stands in for this number.
fn row<'a>(ran: &'a Ran, stage: &Stage, number: u16) -> &'a PortReport {
    ran.port(stage.server().port(number).expect("such a port").port)
}

fn is_unfinished(ran: &Ran, port: &PortReport, by: StoppedBy) {
    assert_eq!((port.verdict, port.cause, port.usable), (Some(Verdict::NotFinished), Some(Code::CheckStopped), false), "{}", ran.story());
    assert_eq!((ran.report.stopped, ran.report.complete), (Some(by), false), "{}", ran.story());
}

#[test]
fn ctrl_c_ends_with_the_report_of_what_is_known() {
    for (number, point) in
        [(587, Point::Accept), (587, Point::Hello), (587, Point::Handshake), (465, Point::Handshake), (465, Point::SignIn)]
    {
        let stage = healthy();
        let guard = stage.server().hold(number, point).expect("such a port");
        // Else the other port may be the one that signs in, and this one waits for its answer.
        let others: Vec<HoldGuard> = [25, 587, 465]
            .into_iter()
            .filter(|other| *other != number)
            .filter_map(|other| stage.server().hold(other, Point::Greeting))
            .collect();
        let child = spawn(&stage, &["--json"]);
        wait(&stage, guard.reached());
        for other in &others {
            wait(&stage, other.reached());
        }
        let interrupted = Instant::now();
        child.interrupt();
        let ran = child.ended();
        assert_eq!(ran.status, Some(130), "{point:?} {}", ran.story());
        assert!(interrupted.elapsed() < Duration::from_secs(2), "{point:?}: {:?}", interrupted.elapsed());
        for port in &ran.report.ports {
            is_unfinished(&ran, port, StoppedBy::User);
        }
        assert!(ran.report.recommendation.is_none() && ran.told.is_empty(), "{}", ran.story());
    }
}

#[test]
fn ctrl_c_keeps_what_other_ports_have_shown() {
    let stage = healthy();
    let guard = stage.server().hold(25, Point::Greeting).expect("such a port");
    let child = spawn(&stage, &["--json"]);
    wait(&stage, guard.reached());
    for number in [587, 465] {
        wait(&stage, stage.server().reached(number, Point::SignIn));
    }
    child.interrupt();
    let ran = child.ended();
    assert_eq!(ran.status, Some(130), "{}", ran.story());
    is_unfinished(&ran, row(&ran, &stage, 25), StoppedBy::User);
    for number in [587, 465] {
        let port = row(&ran, &stage, number);
        // The signal may have overtaken the last reply.
        assert!(matches!(port.verdict, Some(Verdict::Works | Verdict::NotFinished)), "{}", ran.story());
    }
}

#[test]
fn the_deadline_ends_a_check_that_no_port_ends() {
    // What is known by then may suffice, as far as the exit status goes.
    for (held, status) in [(&[587][..], 0), (&[587, 465], 1)] {
        let stage = healthy();
        let guards: Vec<HoldGuard> = held.iter().filter_map(|number| stage.server().hold(*number, Point::Greeting)).collect();
        let ran = spawn(&stage, &["--json", "--deadline", "1", "--timeout", "30"]).ended();
        assert_eq!((ran.status, guards.len()), (Some(status), held.len()), "{}", ran.story());
        assert!((1_000..2_500).contains(&ran.report.elapsed_ms), "{} ms", ran.report.elapsed_ms);
        for number in held {
            is_unfinished(&ran, row(&ran, &stage, *number), StoppedBy::Deadline);
        }
        assert_eq!(row(&ran, &stage, 25).verdict, Some(Verdict::ServerOnly), "{}", ran.story());
        let is_ready = ran.report.recommendation.as_ref().is_some_and(|found| found.ready);
        assert_eq!(is_ready, status == 0, "{}", ran.story());
    }
}
