//! Postfix as Debian ships it: what Mailport says of it is so, and what it sends arrives unchanged.

#![cfg(target_os = "linux")]

#[path = "stage/authority.rs"]
mod authority;
#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/permitted.rs"]
mod permitted;
#[path = "stage/postfix.rs"]
mod postfix;
#[path = "stage/server.rs"]
mod server;
#[path = "stage/system.rs"]
mod system;

use base64::{Engine, engine::general_purpose::STANDARD};
use binary::{Ran, report, state, text, until};
use mailport::facts::{
    code::Code,
    port::Mode,
    report::Delivery,
    stage::{Stage, StageState},
};
use permitted::permitted;
use postfix::{BLOCKED, MOST, NEEDS};
use server::{Configuration, NAME, OTHER, PASSWORD, Server, USER};

const SIGNED_IN: [&str; 3] = ["--user", USER, "--password-stdin"];

/// `check` or `send` for this server by its address.
fn run(postfix: &Server, command: &str, options: &[&str], input: &str) -> Ran {
    let address = postfix.address.to_string();
    report(&[&[command, &address, "--ca-only", text(&postfix.ca())], options].concat(), input)
}

#[test]
fn its_ports_are_what_they_are_configured_to_be() {
    if !permitted(&NEEDS) {
        return;
    }
    let postfix = postfix::start(Configuration::Usual);
    let ran = run(&postfix, "check", &SIGNED_IN, PASSWORD);
    let expected = [
        (25, Mode::StartTls, "server-only", Some("sign-in-not-offered")),
        (587, Mode::StartTls, "works", None),
        (465, Mode::Tls, "works", None),
    ];
    assert_eq!(ran.verdicts(), expected, "{}", ran.story());
    for (number, stage) in [(25, StageState::Skipped), (587, StageState::Done), (465, StageState::Done)] {
        assert_eq!(state(ran.port(number), Stage::SignIn), stage, "{}", ran.story());
        assert_eq!(ran.port(number).software.as_deref(), Some("Postfix"));
        assert!(ran.port(number).tls.as_ref().is_some_and(|tls| tls.trusted));
    }
    let recommended = ran.report.recommendation.as_ref().expect("a recommendation");
    assert_eq!((recommended.port, recommended.security.as_str(), recommended.ready), (465, "tls", true));
    assert_eq!((ran.status, ran.report.complete), (Some(0), true));
}

#[test]
fn its_name_is_found_by_dns_and_by_the_email_address() {
    if !permitted(&NEEDS) {
        return;
    }
    let postfix = postfix::start(Configuration::Usual);
    let records = format!("mail IN A {}\n_submissions._tcp IN SRV 0 1 465 mail", postfix.address);
    let dns = dns::Dns::serving("real.test", &records);
    let resolver = dns.option();
    let ca = postfix.ca();
    for (target, found_by) in [(NAME, "typed"), (USER, "srv")] {
        let ran = report(&["check", target, "--resolver", &resolver, "--ca-only", text(&ca), "--user", USER, "--password-stdin"], PASSWORD);
        assert_eq!(ran.status, Some(0), "{}", ran.story());
        let words: Vec<_> = ran.verdicts().into_iter().map(|row| row.2).collect();
        assert_eq!(words, ["server-only", "works", "works"], "{}", ran.story());
        assert_eq!(ran.report.target.host, NAME);
        assert_eq!(serde_json::to_value(ran.report.target.found_by).expect("a word"), found_by);
        assert_eq!(ran.report.recommendation.as_ref().map(|found| found.host.as_str()), Some(NAME));
    }
}

#[test]
fn a_wrong_password_is_tried_once() {
    if !permitted(&NEEDS) {
        return;
    }
    let postfix = postfix::start(Configuration::Usual);
    let ran = run(&postfix, "check", &SIGNED_IN, "wrong");
    for number in [587, 465] {
        assert_eq!(ran.port(number).cause, Some(Code::SignInRejected), "{}", ran.story());
        assert!(!ran.port(number).usable);
    }
    assert_eq!((ran.status, ran.port(25).cause), (Some(1), Some(Code::SignInNotOffered)));
    // The first connection was the stage's own, when it waited for the greeting.
    let log = until("the end of all connections", || {
        let log = postfix.log();
        (log.matches("disconnect from").count() >= 4).then_some(log)
    });
    assert_eq!(log.matches("authentication failed").count(), 1, "{log}");
}

/// What a message was sent with, and what arrived of it.
struct Sent<'a> {
    options: &'a [&'a str],
    password: &'a str,
    port: u16,
    protocol: &'a str,
}

fn arrives(postfix: &Server, sent: &Sent, subject: &str, body: &str) {
    let options = [sent.options, &["--from", USER, "--to", OTHER, "--subject", subject, "--body", body]].concat();
    let ran = run(postfix, "send", &options, sent.password);
    let delivery = ran.report.delivery.clone().unwrap_or_else(|| panic!("{}", ran.story()));
    assert!(delivery.accepted && ran.status == Some(0) && ran.has(Code::Accepted), "{}", ran.story());
    assert_eq!((delivery.port, delivery.unknown, delivery.cause), (sent.port, false, None));

    let message = postfix::message(postfix, OTHER);
    let (head, arrived) = message.split_once("\n\n").expect("a head and a body");
    let head = head.replace("\n\t", " ").replace("\n ", " ");
    let header = |name: &str| {
        let line = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.unwrap_or_else(|| panic!("no {name} in {head}"))
    };
    assert_eq!(header("Message-ID"), delivery.message_id);
    assert_eq!(header("Return-Path"), format!("<{USER}>"));
    assert_eq!(decoded_words(header("Subject")), subject);
    let received = format!("with {} id {}", sent.protocol, delivery.queue_id.as_deref().expect("a queue id"));
    assert!(header("Received").contains(&received), "{received} is not in {head}");
    let arrived = decoded(arrived, header("Content-Transfer-Encoding"));
    assert_eq!(arrived.trim_end_matches('\n'), body.trim_end_matches('\n'), "{message}");
}

#[test]
fn a_message_lies_unchanged_in_the_mailbox() {
    if !permitted(&NEEDS) {
        return;
    }
    let postfix = postfix::start(Configuration::Usual);
    let long = "x".repeat(900);
    let very_long = "yz ".repeat(1_000);
    let bodies = [
        ".\n..\n.begins with a dot\nends with one.\n\nFrom here on\n  indented, trailing spaces  \n\ttab".to_owned(),
        format!("{long}\n.{long}\nlast"),
        format!("Grüße, 你好, 🙂\n.é begins with a dot\n=3D and =\n{very_long}end"),
    ];
    let ways = [
        Sent { options: &SIGNED_IN, password: PASSWORD, port: 465, protocol: "ESMTPSA" },
        Sent {
            options: &["--ports", "587", "--user", USER, "--password-stdin", "--auth", "LOGIN"],
            password: PASSWORD,
            port: 587,
            protocol: "ESMTPSA",
        },
        Sent { options: &["--ports", "25"], password: "", port: 25, protocol: "ESMTPS" },
    ];
    for (sent, subject) in ways.iter().zip(["A plain subject", "Größe: 5 €", "Three: with a colon"]) {
        for body in &bodies {
            arrives(&postfix, sent, subject, body);
        }
    }
}

/// Decodes a body. Postfix writes lines as the system does.
fn decoded(body: &str, encoding: &str) -> String {
    let octets = match encoding {
        "base64" => STANDARD.decode(body.replace('\n', "")).expect("base64"),
        "quoted-printable" => {
            let mut octets = Vec::new();
            let joined = body.replace("=\n", "");
            let mut rest = joined.as_bytes();
            while let Some((first, others)) = rest.split_first() {
                rest = others;
                if *first == b'=' {
                    let (digits, others) = rest.split_at(2);
                    octets.push(u8::from_str_radix(std::str::from_utf8(digits).expect("digits"), 16).expect("hex"));
                    rest = others;
                } else {
                    octets.push(*first);
                }
            }
            octets
        }
        _ => body.as_bytes().to_vec(),
    };
    String::from_utf8(octets).expect("UTF-8").replace("\r\n", "\n")
}

/// Decodes RFC 2047's words, where there are any.
fn decoded_words(header: &str) -> String {
    let one = |word: &str| match word.strip_prefix("=?utf-8?b?").and_then(|rest| rest.strip_suffix("?=")) {
        Some(encoded) => String::from_utf8(STANDARD.decode(encoded).expect("base64")).expect("UTF-8"),
        None => word.to_owned(),
    };
    header.split(' ').map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_it_refuses_is_told_by_its_cause() {
    if !permitted(&NEEDS) {
        return;
    }
    let postfix = postfix::start(Configuration::Usual);
    let on_465 = ["--ports", "465", "--user", USER, "--password-env", "MAILPORT_TEST_PASSWORD"];
    let cases: [(&[&str], &str, &str, Code, &str); 5] = [
        (&["--ports", "25"], USER, "someone@elsewhere.test", Code::RelayDenied, "Relay access denied"),
        (&["--ports", "25"], USER, "nobody@real.test", Code::RecipientUnknown, "5.1.1"),
        (&on_465, USER, "nobody@real.test", Code::RecipientUnknown, "5.1.1"),
        (&on_465, BLOCKED, OTHER, Code::SenderRefused, "Sender address rejected"),
        (&on_465, OTHER, OTHER, Code::SenderNotYours, "not owned by user"),
    ];
    for (options, from, to, expected, words) in cases {
        let ran = send_text_from_input(&postfix, options, from, to, "A text\n");
        let Some(Delivery { accepted, cause, reply, .. }) = &ran.report.delivery else { panic!("{}", ran.story()) };
        assert_eq!((ran.status, *accepted, *cause), (Some(1), false, Some(expected)), "{}", ran.story());
        assert!(reply.as_deref().unwrap_or_default().contains(words), "{reply:?}");
        // A message's fate says nothing about the port.
        assert_ne!(ran.report.ports[0].cause, Some(expected));
    }
}

#[test]
fn a_message_over_the_announced_size_is_not_begun() {
    if !permitted(&NEEDS) {
        return;
    }
    let postfix = postfix::start(Configuration::Usual);
    let body = "a line of a message that is too large\n".repeat(MOST / 30);
    let ran = send_text_from_input(&postfix, &["--ports", "25"], USER, OTHER, &body);
    assert!(ran.has(Code::MessageTooLarge) && ran.report.delivery.is_none() && ran.status == Some(1), "{}", ran.story());
    let log = until("the end of all connections", || {
        let log = postfix.log();
        (log.matches("disconnect from").count() >= 2).then_some(log)
    });
    assert!(!log.contains(" mail="), "{log}");
}

/// `send` with the text from standard input, and the password in the environment.
fn send_text_from_input(postfix: &Server, options: &[&str], from: &str, to: &str, body: &str) -> Ran {
    let (address, ca) = (postfix.address.to_string(), postfix.ca());
    let mut command = binary::command();
    command.args(["send", &address, "--ca-only", text(&ca), "--json", "--no-controls", "--body", "-", "--from", from, "--to", to]);
    command.args(options).env("MAILPORT_TEST_PASSWORD", PASSWORD);
    binary::read(&binary::call_by(&mut command, body))
}
