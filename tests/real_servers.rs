//! Real mail servers, each in several configurations: what Mailport must say of their three ports, and of what they refuse.
//!
//! A line names the server, its configuration, who asks, and the verdict and cause of the ports 25, 587 and 465.

#![cfg(target_os = "linux")]

#[path = "stage/aiosmtpd.rs"]
mod aiosmtpd;
#[path = "stage/authority.rs"]
mod authority;
#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/dovecot.rs"]
mod dovecot;
#[path = "stage/exim.rs"]
mod exim;
#[path = "stage/expected.rs"]
mod expected;
#[path = "stage/opensmtpd.rs"]
mod opensmtpd;
#[path = "stage/permitted.rs"]
mod permitted;
#[path = "stage/postfix.rs"]
mod postfix;
#[path = "stage/server.rs"]
mod server;
#[path = "stage/system.rs"]
mod system;

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::Duration,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use binary::{Ran, report, text, until};
use expected::{Expected, GOOD, RELAY, care, dead, insecure};
use mailport::facts::{code::Code, verdict::Verdict::DoesNotWork};
use permitted::{Need, permitted};
use server::{Configuration, OTHER, PASSWORD, Server, USER};

const NOBODY: Expected = dead("port-refused");

/// Who asks.
#[derive(Clone, Copy, Debug)]
enum Who {
    /// The user, with the password.
    Ann,
    /// The user, with a wrong password.
    Mistaken,
    /// Anyone, without sign-in.
    Anyone,
}

/// Calls for a report on this server.
fn ask(server: &Server, command: &str, who: Who, options: &[&str]) -> Ran {
    let (address, ca) = (server.address.to_string(), server.ca());
    let mut args = vec![command, &address, "--ca-only", text(&ca)];
    let password = match who {
        Who::Ann => PASSWORD,
        Who::Mistaken => "wrong",
        Who::Anyone => "",
    };
    if !matches!(who, Who::Anyone) {
        args.extend(["--user", USER, "--password-stdin"]);
    }
    args.extend(options);
    report(&args, password)
}

fn check(server: &Server, software: &str, configuration: Configuration, who: Who, expected: [Expected; 3]) {
    // Some servers count the connections to a port, others those to all or those of a user. The one that waited for the greeting
    // may still count.
    let held = match configuration {
        Configuration::OneConnection => until("a connection that is taken", || {
            let held: Vec<Held> = [25, 587, 465].into_iter().filter_map(|port| Held::open(server, port)).collect();
            (!held.is_empty()).then_some(held)
        }),
        _ => Vec::new(),
    };
    let ran = ask(server, "check", who, &[]);
    let ports: Vec<Expected> = [25, 587, 465]
        .map(|number| {
            let port = ran.port(number);
            (port.verdict.expect("a verdict"), port.cause.map_or("", Code::as_str))
        })
        .into();
    assert_eq!(ports, expected, "{}\n{}", ran.story(), server.log());
    drop(held);
    for port in ran.report.ports.iter().filter(|port| port.verdict != Some(DoesNotWork)) {
        assert_eq!(port.software.as_deref(), Some(software), "{}", ran.story());
    }
}

/// A connection that has been greeted, and on port 465 signed in, until it is dropped.
#[expect(dead_code, reason = "it is there to be held")]
enum Held {
    InClear(TcpStream),
    Encrypted(Child),
}

impl Held {
    /// Opens one, unless the server takes no more.
    fn open(server: &Server, port: u16) -> Option<Self> {
        if port == 465 {
            return Self::open_encrypted(server);
        }
        let stream = TcpStream::connect((server.address, port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("settable");
        let mut greeting = String::new();
        BufReader::new(&stream).read_line(&mut greeting).expect("readable");
        greeting.starts_with("220").then_some(Self::InClear(stream))
    }

    fn open_encrypted(server: &Server) -> Option<Self> {
        let mut openssl = Command::new("openssl");
        openssl.args(["s_client", "-quiet", "-connect", &format!("{}:465", server.address)]);
        let mut child = openssl.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("openssl starts");
        let secret = STANDARD.encode(format!("\0{USER}\0{PASSWORD}"));
        let input = child.stdin.as_mut().expect("a pipe");
        // Where the server doesn't listen, openssl is gone already.
        let _ = write!(input, "EHLO here\r\nAUTH PLAIN {secret}\r\n");
        let mut lines = BufReader::new(child.stdout.as_mut().expect("a pipe")).lines().map_while(Result::ok);
        let is_in = lines.any(|line| line.starts_with("235"));
        let held = Self::Encrypted(child);
        is_in.then_some(held)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Self::Encrypted(child) = self {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// What the tests themselves need beside the server.
const NEEDS: [Need; 1] = [Need::Program("openssl")];

macro_rules! servers {
    ($($name:ident: $server:ident $configuration:ident $who:ident => [$smtp:expr, $submission:expr, $submissions:expr];)+) => {
        $(#[test]
        fn $name() {
            if permitted(&$server::NEEDS) && permitted(&NEEDS) {
                let server = $server::start(Configuration::$configuration);
                check(&server, $server::SOFTWARE, Configuration::$configuration, Who::$who, [$smtp, $submission, $submissions]);
            }
        })+
    };
}

servers! {
    postfix_as_it_should_be: postfix Usual Ann => [RELAY, GOOD, GOOD];
    postfix_and_a_wrong_password: postfix Usual Mistaken => [RELAY, dead("sign-in-rejected"), dead("sign-in-rejected")];
    postfix_without_tls: postfix NoTls Ann => [RELAY, insecure("starttls-not-offered"), dead("plaintext-on-tls-port")];
    postfix_without_a_certificate: postfix NoCertificate Ann => [dead("starttls-refused"), dead("starttls-refused"), dead("tls-interrupted")];
    postfix_without_sign_in: postfix NoAuth Ann => [RELAY, RELAY, RELAY];
    postfix_that_requires_tls: postfix TlsRequired Ann => [RELAY, GOOD, GOOD];
    postfix_with_sign_in_before_tls: postfix AuthBeforeTls Ann => [RELAY, care("sign-in-in-clear"), GOOD];
    postfix_with_an_expired_certificate: postfix Expired Ann => [RELAY, insecure("certificate-expired"), insecure("certificate-expired")];
    postfix_with_all_its_connections_taken: postfix OneConnection Ann => [dead("service-busy"), dead("service-busy"), dead("service-busy")];

    exim_as_it_should_be: exim Usual Ann => [RELAY, GOOD, GOOD];
    exim_and_a_wrong_password: exim Usual Mistaken => [RELAY, dead("sign-in-rejected"), dead("sign-in-rejected")];
    exim_without_tls: exim NoTls Ann => [RELAY, insecure("starttls-not-offered"), dead("plaintext-on-tls-port")];
    exim_without_a_certificate: exim NoCertificate Ann => [dead("starttls-refused"), dead("starttls-refused"), dead("tls-interrupted")];
    exim_without_sign_in: exim NoAuth Ann => [RELAY, RELAY, RELAY];
    exim_that_requires_tls: exim TlsRequired Ann => [RELAY, GOOD, GOOD];
    exim_with_sign_in_before_tls: exim AuthBeforeTls Ann => [RELAY, care("sign-in-in-clear"), GOOD];
    exim_with_an_expired_certificate: exim Expired Ann => [RELAY, insecure("certificate-expired"), insecure("certificate-expired")];
    exim_with_all_its_connections_taken: exim OneConnection Ann => [dead("service-busy"), dead("service-busy"), dead("service-busy")];

    opensmtpd_as_it_should_be: opensmtpd Usual Ann => [RELAY, GOOD, GOOD];
    opensmtpd_and_a_wrong_password: opensmtpd Usual Mistaken => [RELAY, dead("sign-in-rejected"), dead("sign-in-rejected")];
    opensmtpd_without_tls: opensmtpd NoTls Ann => [RELAY, RELAY, NOBODY];
    opensmtpd_without_sign_in: opensmtpd NoAuth Ann => [RELAY, RELAY, RELAY];
    opensmtpd_that_requires_tls: opensmtpd TlsRequired Ann => [RELAY, GOOD, GOOD];
    opensmtpd_with_an_expired_certificate: opensmtpd Expired Ann => [RELAY, insecure("certificate-expired"), insecure("certificate-expired")];

    dovecot_as_it_should_be: dovecot Usual Ann => [NOBODY, GOOD, GOOD];
    dovecot_and_a_wrong_password: dovecot Usual Mistaken => [NOBODY, dead("sign-in-rejected"), dead("sign-in-rejected")];
    dovecot_without_tls: dovecot NoTls Ann => [NOBODY, insecure("starttls-not-offered"), dead("plaintext-on-tls-port")];
    dovecot_that_requires_tls: dovecot TlsRequired Ann => [NOBODY, GOOD, GOOD];
    dovecot_with_sign_in_before_tls: dovecot AuthBeforeTls Ann => [NOBODY, care("sign-in-in-clear"), GOOD];
    dovecot_with_an_expired_certificate: dovecot Expired Ann => [NOBODY, insecure("certificate-expired"), insecure("certificate-expired")];
    dovecot_with_all_its_connections_taken: dovecot OneConnection Ann => [NOBODY, dead("sign-in-too-many"), dead("sign-in-too-many")];

    aiosmtpd_as_it_should_be: aiosmtpd Usual Ann => [RELAY, GOOD, GOOD];
    aiosmtpd_and_a_wrong_password: aiosmtpd Usual Mistaken => [RELAY, dead("sign-in-rejected"), dead("sign-in-rejected")];
    aiosmtpd_without_tls: aiosmtpd NoTls Ann => [RELAY, insecure("starttls-not-offered"), dead("plaintext-on-tls-port")];
    aiosmtpd_without_sign_in: aiosmtpd NoAuth Ann => [RELAY, RELAY, RELAY];
    aiosmtpd_that_requires_tls: aiosmtpd TlsRequired Ann => [RELAY, GOOD, GOOD];
    aiosmtpd_with_sign_in_before_tls: aiosmtpd AuthBeforeTls Ann => [RELAY, care("sign-in-in-clear"), GOOD];
    aiosmtpd_with_an_expired_certificate: aiosmtpd Expired Ann => [RELAY, insecure("certificate-expired"), insecure("certificate-expired")];
}

/// Who is at home at no server here.
const STRANGER: &str = "someone@elsewhere.test";

/// Sends over a port, and gives the cause with which the message was refused or accepted, and its number at the server.
fn send(server: &Server, ports: &str, who: Who, to: &str) -> (Ran, String, Option<String>) {
    let ran = ask(server, "send", who, &["--ports", ports, "--from", USER, "--to", to]);
    let Some(delivery) = &ran.report.delivery else { panic!("{}\n{}", ran.story(), server.log()) };
    let code = if delivery.accepted { Some(Code::Accepted) } else { delivery.cause };
    let (code, queue_id) = (code.map_or("", Code::as_str).to_owned(), delivery.queue_id.clone());
    (ran, code, queue_id)
}

macro_rules! messages {
    ($($name:ident: $server:ident $configuration:ident $ports:literal $who:ident $to:ident => $expected:literal;)+) => {
        $(#[test]
        fn $name() {
            if permitted(&$server::NEEDS) {
                let server = $server::start(Configuration::$configuration);
                let (ran, code, number) = send(&server, $ports, Who::$who, $to);
                assert_eq!(code, $expected, "{}\n{}", ran.story(), server.log());
                // aiosmtpd has no queue.
                assert_eq!(number.is_some(), code == "accepted" && $server::SOFTWARE != "aiosmtpd", "{}", ran.story());
            }
        })+
    };
}

messages! {
    postfix_is_a_closed_relay: postfix Usual "25" Anyone STRANGER => "relay-denied";
    exim_is_a_closed_relay: exim Usual "25" Anyone STRANGER => "relay-denied";
    opensmtpd_is_a_closed_relay: opensmtpd Usual "25" Anyone STRANGER => "relay-denied";
    aiosmtpd_is_a_closed_relay: aiosmtpd Usual "25" Anyone STRANGER => "relay-denied";

    postfix_takes_none_without_sign_in: postfix Usual "587" Anyone STRANGER => "relay-denied";
    exim_takes_none_without_sign_in: exim Usual "587" Anyone STRANGER => "relay-denied";
    opensmtpd_takes_none_without_sign_in: opensmtpd Usual "587" Anyone STRANGER => "sign-in-required";
    dovecot_takes_none_without_sign_in: dovecot Usual "587" Anyone STRANGER => "sign-in-required";
    aiosmtpd_takes_none_without_sign_in: aiosmtpd Usual "587" Anyone STRANGER => "sign-in-required";

    postfix_takes_none_in_clear: postfix TlsRequired "25/plain" Anyone OTHER => "encryption-required";
    exim_takes_none_in_clear: exim TlsRequired "25/plain" Anyone OTHER => "encryption-required";
    opensmtpd_takes_none_in_clear: opensmtpd TlsRequired "25/plain" Anyone OTHER => "encryption-required";
    dovecot_takes_none_in_clear: dovecot TlsRequired "587/plain" Anyone OTHER => "encryption-required";
    aiosmtpd_takes_none_in_clear: aiosmtpd TlsRequired "25/plain" Anyone OTHER => "encryption-required";

    postfix_takes_the_users: postfix Usual "465" Ann OTHER => "accepted";
    exim_takes_the_users: exim Usual "465" Ann OTHER => "accepted";
    opensmtpd_takes_the_users: opensmtpd Usual "465" Ann OTHER => "accepted";
    dovecot_takes_the_users: dovecot Usual "465" Ann OTHER => "accepted";
    aiosmtpd_takes_the_users: aiosmtpd Usual "465" Ann OTHER => "accepted";
}
