//! Two checks of the same server, the second held against the first one's saved report: through the real binary.

mod stage;

use std::{
    fs,
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use mailport::facts::{
    code::{Code, Severity},
    finding::Confidence,
    report::Report,
};
use stage::{
    Stage,
    binary::{Ran, call, read, report, text},
};

/// A check that signs in with one mechanism alone; it is saved, and held against what was saved before.
fn signing_in(stage: &Stage, mechanism: &str, save: &Path, before: Option<&Path>) -> Ran {
    let mut options = stage.credentials().to_vec();
    options.extend(["--auth", mechanism, "--save", text(save), "--json"]);
    if let Some(before) = before {
        options.extend(["--before", text(before)]);
    }
    read(&stage.call("check", &[], &options, ""))
}

fn cause(report: &Report, index: usize) -> Option<Code> {
    report.ports[index].cause
}

#[test]
fn a_mechanism_that_alone_is_refused_is_told_by_two_checks() {
    let stage = Stage::of_case("broken-mechanism");
    let folder = stage.folder();
    let (by_login, by_plain, third) = (folder.join("login.json"), folder.join("plain.json"), folder.join("third.json"));

    let alone = signing_in(&stage, "LOGIN", &by_login, None);
    assert_eq!(
        (alone.status, cause(&alone.report, 1), cause(&alone.report, 2)),
        (Some(1), Some(Code::SignInRejected), Some(Code::SignInRejected))
    );

    // Now the other one: it works. Nobody knows whether the password was the same, so this is a note, and decides nothing.
    let Ran { status, report, .. } = signing_in(&stage, "PLAIN", &by_plain, Some(&by_login));
    assert_eq!((status, cause(&report, 1), cause(&report, 2)), (Some(0), None, None));
    let found = report.findings.iter().find(|found| found.code == Code::WrongMechanismChosen).expect("it is found");
    assert_eq!((found.severity, found.confidence), (Severity::Note, Confidence::Possible));
    assert!(found.evidence[0].contains("LOGIN was refused") && found.evidence[1].contains("PLAIN was accepted"), "{:?}", found.evidence);
    assert_eq!(report.recommendation.as_ref().and_then(|advice| advice.sign_in.as_deref()), Some("PLAIN"));

    // The other way round: what was accepted before is recommended, and what the server said is what stops the port.
    let Ran { status, report, .. } = signing_in(&stage, "LOGIN", &third, Some(&by_plain));
    assert_eq!((status, cause(&report, 2)), (Some(1), Some(Code::SignInRejected)));
    let advice = report.recommendation.expect("a recommendation");
    assert_eq!((advice.sign_in.as_deref(), advice.ready, advice.needs), (Some("PLAIN"), false, Some(Code::SignInRejected)));

    // Explained anew, the saved report says the same.
    let again = read(&call(&["check", "--again", text(&third), "--json"], ""));
    assert!(again.has(Code::WrongMechanismChosen));
    assert_eq!(cause(&again.report, 2), Some(Code::SignInRejected));
}

#[test]
fn a_report_of_another_user_tells_nothing_about_the_mechanism() {
    let stage = Stage::of_case("broken-mechanism");
    let first = stage.folder().join("first.json");
    let accepted = signing_in(&stage, "PLAIN", &first, None);
    assert_eq!(cause(&accepted.report, 2), None);
    let options =
        ["--user", "bob@mail.localhost", "--password-env", "PRACTICE_PASSWORD", "--auth", "LOGIN", "--before", text(&first), "--json"];
    let ran = read(&stage.call("check", &[], &options, ""));
    assert_eq!(cause(&ran.report, 2), Some(Code::SignInRejected));
}

#[test]
fn only_a_report_about_the_same_server_is_taken() {
    let stage = Stage::of_case("healthy");
    let file = stage.folder().join("report.json");
    stage.call("check", &[], &["--save", text(&file)], "");
    let other = stage.folder().join("other.json");
    fs::write(&other, "{}").expect("written");
    for (target, file, named) in [("localhost", &file, "mail.localhost"), ("mail.localhost", &other, "other.json")] {
        for verb in [&["check"][..], &["settings", "--format", "url"], &["send", "--from", "a@example.org", "--to", "b@example.org"]] {
            let refused = call(&[verb, &[target, "--before", text(file)]].concat(), "");
            let told = String::from_utf8(refused.stderr).expect("text");
            assert_eq!((refused.status.code(), refused.stdout.len()), (Some(2), 0), "{verb:?}");
            assert!(told.contains(named) && told.lines().count() == 1, "{verb:?}: {told}");
        }
    }
}

/// A firewall in front of a port that can take the offer of encryption away, as such do: the keyword is overwritten.
struct Firewall {
    port: u16,
    strips: Arc<AtomicBool>,
}

impl Firewall {
    fn before(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let strips = Arc::new(AtomicBool::new(false));
        let switch = Arc::clone(&strips);
        // It ends with the test's process.
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let Ok(server) = TcpStream::connect(("127.0.0.1", server)) else { return };
                let (Ok(from_client), Ok(to_server)) = (client.try_clone(), server.try_clone()) else { return };
                let strips = switch.load(Ordering::Relaxed);
                thread::spawn(move || carry(from_client, to_server, false));
                thread::spawn(move || carry(server, client, strips));
            }
        });
        Self { port, strips }
    }
}

/// Carries what one side says to the other.
fn carry(mut from: TcpStream, mut to: TcpStream, strips: bool) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        let said = &mut buffer[..count];
        if strips && let Some(at) = said.windows(8).position(|word| word == b"STARTTLS") {
            said[at..at + 8].copy_from_slice(b"X-NOTHNG");
        }
        if to.write_all(said).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}

#[test]
fn encryption_that_was_offered_before_and_is_gone_has_been_removed() {
    let stage = Stage::of_case("healthy");
    let firewall = Firewall::before(stage.server().port(587).expect("a port").port);
    let file = stage.folder().join("report.json");
    let (ports, ca) = (format!("{}/starttls", firewall.port), stage.ca());
    let check = |options: &[&str]| {
        let args = ["check", "mail.localhost", "--ports", &ports, "--ca-only", text(&ca), "-4"];
        report(&[&args[..], options].concat(), "").report
    };
    assert_eq!(cause(&check(&["--save", text(&file)]), 0), None);
    firewall.strips.store(true, Ordering::Relaxed);
    // Alone, it looks like a server for servers.
    assert_eq!(cause(&check(&[]), 0), Some(Code::SignInNotOffered));
    let told = check(&["--before", text(&file)]);
    assert_eq!(cause(&told, 0), Some(Code::StarttlsStripped));
    let found = told.findings.iter().find(|found| found.code == Code::StarttlsStripped).expect("it is found");
    assert_eq!(found.confidence, Confidence::Likely);
    assert!(found.evidence.len() == 2 && found.evidence[1].contains(&told.started[..10]), "{:?}", found.evidence);
}
