//! Whatever a server does, a check of it ends in time, takes no memory without bounds, and says what was seen: in its cause, or, where it is
//! harmless, in a note while the check goes on.

#![cfg(target_os = "linux")]

#[path = "stage/at_once.rs"]
mod at_once;
#[path = "stage/measured.rs"]
mod measured;
mod stage;

use mailport::{
    facts::{
        code::Code,
        report::PortReport,
        verdict::Verdict::{self, DoesNotWork, ServerOnly, Unsafe, Works},
    },
    practice::Scenario,
};
use measured::measured;
use stage::{Stage, binary::Ran};

/// On top of what a check of a healthy server takes, in kibibytes.
const MOST_KIB: u64 = 64 * 1024;
/// A check with waits of 1.5 seconds for each answer, on a busy machine.
const MOST_MS: u64 = 10_000;

/// What must be said of port 587.
type Expected = (Verdict, Option<Code>);

const GOOD: Expected = (Works, None);

const fn dead(cause: Code) -> Expected {
    (DoesNotWork, Some(cause))
}

/// What else must be so, of the first port that is looked at.
type IsGood = fn(&Ran, &PortReport) -> bool;

/// A server, and what must be said of it.
struct Row {
    what: String,
    scenario: Scenario,
    /// A message is sent over port 587, too.
    sends: bool,
    /// What must be said of these ports.
    expected: Vec<(u16, Expected)>,
    is_good: IsGood,
}

/// A check of a practice case, that ends so on port 587.
fn case(name: &str, expected: Expected) -> Row {
    let scenario = Scenario::case(name).unwrap_or_else(|error| panic!("{name}: {error}"));
    Row { what: name.to_owned(), scenario, sends: false, expected: vec![(587, expected)], is_good: |_, _| true }
}

/// A check of a server that behaves so on 587 and 465.
fn server(behaviour: &str, expected: &[(u16, Expected)]) -> Row {
    let text = format!("[[server]]\nport.587.{behaviour}\nport.465.{behaviour}");
    let scenario = Scenario::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    Row { what: behaviour.to_owned(), scenario, sends: false, expected: expected.to_vec(), is_good: |_, _| true }
}

impl Row {
    /// What is wrong with how it comes out, where something is.
    fn wrong(&self, usual: u64) -> Option<String> {
        let stage = Stage::of(&self.scenario);
        let (ran, most) = self.run(&stage);
        let told = |why: &str| Some(format!("{}: {why}, {} ms, {most} KiB: {}", self.what, ran.report.elapsed_ms, ran.story()));
        let row = |meant: u16| ran.port(stage.server().port(meant).expect("the port").port);
        for (meant, (verdict, cause)) in &self.expected {
            if (row(*meant).verdict, row(*meant).cause) != (Some(*verdict), *cause) {
                return told(&format!("another cause on {meant}"));
            }
        }
        if !(self.is_good)(&ran, row(self.expected[0].0)) {
            return told("something else is missing");
        }
        if ran.report.elapsed_ms > MOST_MS || !ran.report.complete {
            return told("too slow");
        }
        if most > usual + MOST_KIB {
            return told("too much memory");
        }
        println!("{}: {} ms, {} KiB more than usual", self.what, ran.report.elapsed_ms, most.saturating_sub(usual));
        None
    }

    /// What it comes to: the report, and the most memory that it took.
    fn run(&self, stage: &Stage) -> (Ran, u64) {
        let mut options = vec!["--json"];
        options.extend(stage.credentials());
        let user = stage.server().users[0].name.as_str();
        if self.sends {
            options.extend(["--from", user, "--to", user]);
            return measured(&mut stage.command("send", &[587], &options));
        }
        measured(&mut stage.command("check", &[], &options))
    }
}

#[track_caller]
fn hold(rows: &[Row]) {
    let healthy = case("healthy", GOOD);
    let (_, usual) = healthy.run(&Stage::of(&healthy.scenario));
    at_once::hold(rows, |row| row.wrong(usual));
}

#[test]
fn replies_without_an_end_cost_neither_time_nor_memory() {
    let cases = ["endless-greeting", "endless-ehlo", "endless-line", "byte-a-second", "bad-code"];
    hold(&cases.map(|name| case(name, dead(Code::NotSmtp))));
}

#[test]
fn replies_that_are_odd_and_harmless_are_noted_and_the_check_goes_on() {
    let odd = |name: &str, expected| Row { is_good: |ran, _| ran.has(Code::OddReply), ..case(name, expected) };
    let names = ["nul", "escape", "bidi", "bare-lf", "invalid-utf8", "blank-line"];
    let mut rows: Vec<Row> = names.map(|name| odd(&format!("odd-reply-{name}"), GOOD)).into();
    // Its one answer too many takes the place of what it would have offered.
    rows.push(odd("two-replies", (ServerOnly, Some(Code::SignInNotOffered))));
    rows.push(Row { is_good: |ran, _| !ran.has(Code::OddReply), ..case("split-replies", GOOD) });
    hold(&rows);
}

#[test]
fn certificates_beyond_measure_are_shown_or_refused() {
    hold(&[
        Row { is_good: |_, port| certificates(port).is_some_and(|names| names[0] >= 1_000), ..case("certificate-many-names", GOOD) },
        Row {
            is_good: |ran, _| ran.report.findings.iter().any(|found| found.code == Code::TlsFailed && names_the_limit(&found.evidence)),
            ..case("certificate-too-many-names", dead(Code::TlsFailed))
        },
        Row {
            is_good: |_, port| certificates(port).is_some_and(|names| names.len() == 50),
            ..case("certificate-long-chain", (Unsafe, Some(Code::CertificateUnknownIssuer)))
        },
    ]);
}

/// How many names each certificate of the chain has.
fn certificates(port: &PortReport) -> Option<Vec<usize>> {
    Some(port.tls.as_ref()?.chain.iter().map(|certificate| certificate.names.len()).collect())
}

fn names_the_limit(evidence: &[String]) -> bool {
    evidence.iter().any(|said| said.contains("larger than 64 KiB"))
}

#[test]
fn a_handshake_that_stalls_anywhere_ends_in_time() {
    let faults =
        ["stall", "stall-after-hello", "stall-in-flight", "stall-after-certificate", "stall-before-finished", "stall-after-flight"];
    let rows: Vec<Row> = ["1.2", "1.3"]
        .iter()
        .flat_map(|version| faults.map(|fault| (*version, fault)))
        .map(|(version, fault)| {
            // Under TLS 1.3 the client is through after the server's flight, and waits for what comes next.
            let is_through = (version, fault) == ("1.3", "stall-after-flight");
            let [submission, submissions] = if is_through { [Code::ConnectionLost, Code::NoGreeting] } else { [Code::TlsFailed; 2] };
            server(&format!("tls = {{ fault = '{fault}', versions = '{version}' }}"), &[(587, dead(submission)), (465, dead(submissions))])
        })
        .collect();
    hold(&rows);
}

/// A message on its way to a server that goes away at this command; `delivery` is what becomes of it.
fn goes_away(verb: &str, act: &str, expected: Expected, delivery: Delivery) -> Row {
    let is_good: IsGood = match delivery {
        Delivery::Never => |ran, _| ran.report.delivery.is_none() && ran.status == Some(1),
        Delivery::Lost => |ran, _| cause(ran) == Some(Code::ConnectionLost) && ran.status == Some(1),
        Delivery::Unknown => |ran, _| cause(ran) == Some(Code::AcceptanceUnknown) && ran.status == Some(3),
        Delivery::Accepted => |ran, _| cause(ran).is_none() && ran.status == Some(0),
    };
    Row { sends: true, is_good, ..server(&format!("on.{verb} = '{act}'"), &[(587, expected)]) }
}

/// What becomes of a message.
#[derive(Clone, Copy)]
enum Delivery {
    /// It is not begun.
    Never,
    /// The connection is lost before its last dot.
    Lost,
    /// The connection is lost after it.
    Unknown,
    Accepted,
}

/// Why a message was not accepted.
fn cause(ran: &Ran) -> Option<Code> {
    ran.report.delivery.as_ref()?.cause
}

const LOST: Expected = dead(Code::ConnectionLost);

#[test]
fn a_connection_that_ends_at_any_command_is_told() {
    use Delivery::{Accepted, Lost, Never, Unknown};
    hold(&[
        goes_away("GREETING", "close", dead(Code::ClosedBeforeGreeting), Never),
        goes_away("EHLO", "close", LOST, Never),
        goes_away("STARTTLS", "close", LOST, Never),
        goes_away("EHLO-AGAIN", "close", LOST, Never),
        goes_away("AUTH", "close", LOST, Never),
        goes_away("MAIL", "close", GOOD, Lost),
        goes_away("RCPT", "close", GOOD, Lost),
        goes_away("DATA", "close", GOOD, Lost),
        goes_away("DOT", "close", GOOD, Unknown),
        goes_away("QUIT", "close", GOOD, Accepted),
    ]);
}

#[test]
fn a_connection_that_ends_after_any_reply_is_told() {
    use Delivery::{Accepted, Lost, Never};
    hold(&[
        goes_away("GREETING", "reply-then-close", LOST, Never),
        goes_away("EHLO", "reply-then-close", LOST, Never),
        // After its 220 the handshake is due.
        Row { sends: true, ..server("tls.fault = 'close-at-once'", &[(587, dead(Code::TlsInterrupted))]) },
        goes_away("EHLO-AGAIN", "reply-then-close", LOST, Never),
        goes_away("AUTH", "reply-then-close", GOOD, Lost),
        goes_away("MAIL", "reply-then-close", GOOD, Lost),
        goes_away("RCPT", "reply-then-close", GOOD, Lost),
        goes_away("DOT", "reply-then-close", GOOD, Accepted),
        goes_away("QUIT", "reply-then-close", GOOD, Accepted),
    ]);
}
