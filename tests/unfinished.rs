//! What comes and is no answer is told as what it is: through the real binary, from servers that speak so.

#[path = "stage/mod.rs"]
mod stage;

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener},
    thread,
};

use mailport::{
    facts::{code::Code, report::FindingReport, stage::Stage as Station, stage::StageState},
    practice::Scenario,
};
use stage::{
    Stage,
    binary::{Ran, read, report, state},
};

/// A port on which everyone hears this, and no more.
fn saying(octets: &'static [u8]) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    // It ends with the test's process.
    thread::spawn(move || {
        for mut client in listener.incoming().map_while(Result::ok) {
            let _ = client.write_all(octets).and_then(|()| client.shutdown(Shutdown::Write));
            let _ = client.read_to_end(&mut Vec::new());
        }
    });
    port
}

/// The check of a server with these ports, signing in.
fn checked(ports: &str) -> Ran {
    let stage = Stage::of(&Scenario::parse(&format!("[[server]]\nports = []\n{ports}")).expect("a scenario"));
    let credentials = stage.credentials();
    read(&stage.call("check", &[], &[&credentials[..], &["--json"]].concat(), ""))
}

/// The cause of the only port, which stands among the findings, and whose stage has failed.
#[track_caller]
fn cause(ran: &Ran) -> &FindingReport {
    let port = &ran.report.ports[0];
    let found = ran.report.findings.iter().find(|found| Some(found.code) == port.cause).unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!(state(port, found.stage), StageState::Failed, "{}", ran.story());
    found
}

#[test]
fn an_answer_that_breaks_off_is_no_silence_and_its_beginning_is_quoted() {
    let cases = [
        (r"port.587.greeting.text = '220-a\r\n220-b'", "220-a 220-b"),
        (r"port.587.greeting.text = '220-one\r\n22\c'", "220-one 22"),
        (r"port.587.replies.EHLO = '250-x\r\n250-STARTTLS'", "250-x 250-STARTTLS"),
        (r"port.587.replies.AUTH = '235\c'", "235"),
        (r"port.465.replies.AUTH = '235\c'", "235"),
    ];
    for (ports, quoted) in cases {
        let ran = checked(ports);
        let found = cause(&ran);
        assert_eq!(found.code, Code::NotSmtp, "{ports}: {}", ran.story());
        assert!(found.evidence.iter().any(|line| line.ends_with(&format!(": {quoted}"))), "{ports}: {:?}", found.evidence);
        assert!(!ran.has(Code::NoGreeting) && !ran.has(Code::ClosedBeforeGreeting) && !ran.has(Code::ConnectionLost), "{}", ran.story());
    }
}

#[test]
fn a_greeting_that_closes_in_its_middle_is_no_close_before_it() {
    let port = saying(b"220-a\r\n220-b\r\n");
    let ran = report(&["check", "127.0.0.1", "--ports", &port.to_string()], "");
    let found = cause(&ran);
    assert_eq!(found.code, Code::NotSmtp, "{}", ran.story());
    assert_eq!(found.evidence[1..], ["What came instead: 220-a 220-b", "Then the server closed the connection"]);
}

#[test]
fn a_handshake_that_breaks_off_in_its_middle_is_no_silence() {
    let ran = checked("port.465.tls.fault = 'stall-in-flight'");
    let found = cause(&ran);
    assert_eq!((found.code, found.stage), (Code::TlsFailed, Station::Encryption), "{}", ran.story());
    assert!(found.evidence[0].contains("of answers came in the handshake"), "{:?}", found.evidence);
}
