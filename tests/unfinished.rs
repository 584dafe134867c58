//! What comes and is no answer is told as what it is: through the real binary, from servers that speak so.

#[path = "stage/mod.rs"]
mod stage;

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener},
    thread,
};

use mailport::{
    facts::{
        code::Code,
        report::FindingReport,
        stage::{Stage as Station, StageState},
        verdict::Verdict,
    },
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

/// One port that is served so, and the code and stage that are its cause.
#[track_caller]
fn is_told(ports: &str, code: Code, station: Station) -> Ran {
    let ran = checked(ports);
    let found = cause(&ran);
    assert_eq!((found.code, found.stage), (code, station), "{ports}: {}", ran.story());
    ran
}

#[test]
fn a_clear_answer_to_a_tls_hello_is_told_at_the_stage_that_failed() {
    let clear = |text: &str| format!("port.465.mode = 'plain'\nport.465.greeting.text = '{text}'");
    let cases = [
        ("500 5.5.1 Command unrecognized", Code::PlaintextOnTlsPort, Station::Encryption),
        ("530 5.7.0 Must issue a STARTTLS command first", Code::PlaintextOnTlsPort, Station::Encryption),
        ("220 mail.localhost ESMTP", Code::PlaintextOnTlsPort, Station::Encryption),
        ("421 4.7.0 Too many connections", Code::ServiceBusy, Station::Greeting),
        ("554 No service", Code::ServiceRefused, Station::Greeting),
        ("HTTP/1.1 400 Bad Request", Code::WrongProtocol, Station::Greeting),
    ];
    for (text, code, station) in cases {
        is_told(&format!("{}\nport.465.on.ANY = 'close'", clear(text)), code, station);
    }
}

#[test]
fn a_refused_ehlo_is_told_by_its_reason_and_by_what_became_of_helo() {
    let refusing = |ehlo: &str, helo: &str| format!("port.587.replies.EHLO = '{ehlo}'\n{helo}");
    let closing = "port.587.on.HELO = 'close'";
    let cases = [
        (refusing("421 4.3.2 Closing", closing), Code::ServiceBusy),
        (refusing("554 5.7.1 192.0.2.5 blocked using zen.spamhaus.org", closing), Code::AddressBlocklisted),
        (refusing("550 5.7.1 Go away", closing), Code::ConnectionLost),
        (refusing("550 5.7.1 Go away", "port.587.replies.HELO = '550 5.7.1 Go away'"), Code::HelloRefused),
        (refusing("220 once more", ""), Code::NotSmtp),
        (refusing("221 Bye", ""), Code::NotSmtp),
    ];
    for (ports, code) in cases {
        let ran = is_told(&ports, code, Station::Greeting);
        let said = if ports.contains("22") && code == Code::NotSmtp { ": 22" } else { ": 5" };
        let said = if code == Code::ServiceBusy { ": 421" } else { said };
        assert!(cause(&ran).evidence[0].contains(said), "{:?}", cause(&ran).evidence);
    }
    let only_helo = checked("port.587.replies.EHLO = '502 5.5.1 What?'");
    let not_offered = only_helo.report.findings.iter().find(|found| found.code == Code::SignInNotOffered).expect("no sign-in");
    assert!(not_offered.evidence[0].contains("refused EHLO"), "{:?}", not_offered.evidence);
    assert!(only_helo.has(Code::HelloOnly));
}

#[test]
fn what_is_masked_is_not_said_to_be_missing() {
    let masks = "port.587.greeting.text = '220 ****'\nport.587.hello.mask = ['STARTTLS']";
    for ports in [masks, "port.587.greeting.text = '220 **********'\nport.587.on.EHLO = 'close'", "port.587.hello.mask = ['STARTTLS']"] {
        let ran = is_told(ports, Code::FirewallRewritesSmtp, Station::Greeting);
        assert!(
            !ran.has(Code::StarttlsNotOffered) && !ran.has(Code::SignInNotOffered) && !ran.has(Code::ConnectionLost),
            "{}",
            ran.story()
        );
    }
    // Nobody on the way can alter what comes through TLS from a server that has proved who it is.
    let ran = checked("port.465.greeting.text = '220 **********'");
    assert!(!ran.has(Code::FirewallRewritesSmtp) && ran.has(Code::OddReply), "{}", ran.story());
    assert_eq!(ran.report.ports[0].cause, None, "{}", ran.story());
}

#[test]
fn an_answer_to_auth_that_is_none_leaves_the_sign_in_failed() {
    let ran = is_told("port.465.replies.AUTH = '999 x'", Code::NotSmtp, Station::Greeting);
    let port = &ran.report.ports[0];
    assert_eq!((state(port, Station::SignIn), port.sign_in.used.as_deref()), (StageState::Failed, Some("PLAIN")), "{}", ran.story());
}

#[test]
fn an_answer_to_the_message_that_is_none_is_quoted_and_leaves_it_unknown() {
    for (verb, reply) in [("DOT", "354 x"), ("DOT", "999 x"), ("DOT", "garbage"), ("RCPT", "999 x")] {
        let stage =
            Stage::of(&Scenario::parse(&format!("[[server]]\nports = [465]\nport.465.replies.{verb} = '{reply}'")).expect("a scenario"));
        let user = stage.server().users[0].name.as_str();
        let options = [&stage.credentials()[..], &["--json", "--from", user, "--to", user]].concat();
        let ran = read(&stage.call("send", &[465], &options, ""));
        let delivery = ran.report.delivery.as_ref().expect("MAIL was sent");
        assert_eq!(delivery.reply.as_deref(), Some(reply), "{}", ran.story());
        let (status, code) = if verb == "DOT" { (3, Code::AcceptanceUnknown) } else { (1, Code::NotSmtp) };
        assert_eq!((ran.status, delivery.cause, delivery.unknown), (Some(status), Some(code), verb == "DOT"), "{}", ran.story());
        let found = ran.report.findings.iter().find(|found| found.code == code).expect("the cause");
        assert!(found.evidence[0].ends_with(reply), "{:?}", found.evidence);
        assert_eq!(state(&ran.report.ports[0], Station::Message), StageState::Failed, "{}", ran.story());
        assert_eq!(found.stage, if verb == "DOT" { Station::Message } else { Station::Greeting });
    }
}

#[test]
fn a_port_that_is_asked_in_clear_is_not_said_to_offer_no_sign_in_behind_encryption() {
    let stage = Stage::of(&Scenario::parse("[[server]]\nports = [587]").expect("a scenario"));
    let port = stage.server().port(587).expect("a port").port;
    let ran = report(&["check", "mail.localhost", "-4", "--ports", &format!("{port}/plain")], "");
    let found = &ran.report.ports[0];
    assert_eq!((found.verdict, found.cause), (Some(Verdict::Unsafe), Some(Code::SignInInClear)), "{}", ran.story());
    assert!(!ran.has(Code::SignInNotOffered), "{}", ran.story());
}

#[test]
fn a_greeting_of_two_codes_is_quoted_with_both() {
    let port = saying(b"220-a\r\n250 b\r\n");
    let ran = report(&["check", "127.0.0.1", "--ports", &port.to_string()], "");
    assert!(cause(&ran).evidence.iter().any(|line| line.ends_with("220 a 250 b")), "{}", ran.story());
    assert!(ran.has(Code::OddReply));
    let port = saying(b"\r\n\r\n");
    let ran = report(&["check", "127.0.0.1", "--ports", &port.to_string()], "");
    assert_eq!(cause(&ran).evidence, ["Empty lines came where an answer was due"], "{}", ran.story());
}
