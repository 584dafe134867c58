//! `mailport send`, from the command line to the practice server's mailbox.

mod stage;

use mailport::facts::{code::Code, report::Delivery, verdict::Verdict};
use stage::{
    Stage,
    binary::{Ran, read},
};

/// Sends a test message over the port that stands in for this one.
fn send(stage: &Stage, over: Option<u16>, signing_in: bool, more: &[&str]) -> Ran {
    let user = stage.server().users[0].name.as_str();
    let mut options = vec!["--json", "--from", user];
    if signing_in {
        options.extend(stage.credentials());
    }
    if !more.contains(&"--to") {
        options.extend(["--to", user]);
    }
    options.extend(more);
    read(&stage.call("send", over.as_slice(), &options, "First line\n.dot in front\n\nÜmläut\n"))
}

#[track_caller]
fn delivery(ran: &Ran) -> &Delivery {
    ran.report.delivery.as_ref().unwrap_or_else(|| panic!("nothing was sent: {}", ran.story()))
}

#[test]
fn a_message_lies_in_the_mailbox_as_it_was_written() {
    let stage = Stage::of_case("healthy");
    let ran = send(&stage, None, true, &["--subject", "Grüße", "--body", "-"]);
    // With three ports given, the first that can carry it is taken.
    assert_eq!(ran.status, Some(0), "{}", ran.story());
    let delivery = delivery(&ran);
    let messages = stage.server().messages();
    assert_eq!(messages.len(), 1);
    let raw = String::from_utf8(messages[0].raw.clone()).expect("ASCII");
    assert_eq!(raw.matches(&format!("Message-ID: {}\r\n", delivery.message_id)).count(), 1, "{raw}");
    assert!(raw.contains("Auto-Submitted: auto-generated\r\n"));
    assert_eq!(delivery.queue_id.as_deref(), Some(messages[0].id.as_str()));
    assert_eq!((delivery.accepted, delivery.unknown, delivery.cause), (true, false, None));
    let body = raw.split_once("\r\n\r\n").expect("a body").1;
    let decoded = decoded(&raw, body);
    assert_eq!(decoded, "First line\r\n.dot in front\r\n\r\nÜmläut\r\n");
}

/// The body as its transfer encoding says.
fn decoded(raw: &str, body: &str) -> String {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    if raw.contains("Content-Transfer-Encoding: base64") {
        let octets = STANDARD.decode(body.replace("\r\n", "")).expect("base64");
        return String::from_utf8(octets).expect("UTF-8");
    }
    if raw.contains("Content-Transfer-Encoding: quoted-printable") {
        let joined = body.replace("=\r\n", "");
        let mut octets = Vec::new();
        let mut rest = joined.as_bytes();
        while let Some((first, after)) = rest.split_first() {
            if *first == b'=' && after.len() >= 2 {
                octets.push(u8::from_str_radix(std::str::from_utf8(&after[..2]).expect("hex"), 16).expect("hex"));
                rest = &after[2..];
            } else {
                octets.push(*first);
                rest = after;
            }
        }
        return String::from_utf8(octets).expect("UTF-8");
    }
    body.to_owned()
}

#[test]
fn every_refusal_has_its_own_cause() {
    for cause in [
        "relay-denied",
        "sender-refused",
        "sender-not-yours",
        "recipient-unknown",
        "recipient-mailbox-full",
        "greylisted",
        "message-refused",
        "message-rejected-as-spam",
    ] {
        let stage = Stage::of_case(cause);
        let ran = send(&stage, Some(587), true, &[]);
        assert_eq!(ran.status, Some(1), "{cause}: {}", ran.story());
        let delivery = delivery(&ran);
        assert_eq!((delivery.cause.map(Code::as_str), delivery.accepted), (Some(cause), false), "{}", ran.story());
        assert_eq!(ran.report.ports[0].verdict, Some(Verdict::Works), "{cause}: the message never changes the verdict");
        assert!(stage.server().messages().is_empty());
    }
}

#[test]
fn without_credentials_it_goes_on_and_the_refusal_asks_for_sign_in() {
    let stage = Stage::of_case("sign-in-required");
    let ran = send(&stage, Some(587), false, &[]);
    assert_eq!((ran.status, delivery(&ran).cause), (Some(1), Some(Code::SignInRequired)));
}

#[test]
fn a_connection_that_dies_after_the_last_dot_leaves_acceptance_unknown() {
    for case in ["acceptance-unknown", "acceptance-unknown-mute"] {
        let stage = Stage::of_case(case);
        let ran = send(&stage, Some(587), true, &[]);
        let delivery = delivery(&ran);
        assert_eq!((ran.status, delivery.unknown, delivery.cause), (Some(3), true, Some(Code::AcceptanceUnknown)), "{case}");
    }
}

#[test]
fn a_connection_that_dies_before_the_dot_was_sent_accepted_nothing() {
    for case in ["close-after-mail", "close-after-rcpt", "close-after-data"] {
        let stage = Stage::of_case(case);
        let ran = send(&stage, Some(587), true, &[]);
        let delivery = delivery(&ran);
        assert_eq!((ran.status, delivery.unknown, delivery.cause), (Some(1), false, Some(Code::ConnectionLost)), "{case}: {}", ran.story());
    }
}

#[test]
fn a_message_over_the_servers_limit_is_not_even_begun() {
    let stage = Stage::of_case("message-too-large");
    let body = "x".repeat(2_000);
    let ran = send(&stage, Some(587), true, &["--body", &body]);
    assert_eq!((ran.status, &ran.report.delivery), (Some(1), &None), "no MAIL was sent");
    assert!(ran.has(Code::MessageTooLarge), "{}", ran.story());
}

#[test]
fn port_25_carries_a_message_without_sign_in_when_it_is_named() {
    let stage = Stage::of_case("healthy");
    let ran = send(&stage, Some(25), false, &[]);
    assert_eq!(ran.status, Some(0), "{}", ran.story());
    let foreign = send(&stage, Some(25), false, &["--to", "bob@example.net"]);
    assert_eq!((foreign.status, delivery(&foreign).cause), (Some(1), Some(Code::RelayDenied)));
}

#[cfg(target_os = "linux")]
#[test]
fn a_message_that_stalls_for_its_size_is_told_from_one_that_a_server_sits_on() {
    let body = "A line of a message that is much longer than one packet\n".repeat(60);
    let causes = |ran: &Ran| (delivery(ran).cause, ran.has(Code::LargePacketsLost));
    for port in [25, 587, 465] {
        let stage = Stage::of_case("large-packets-lost-upwards");
        let ran = send(&stage, Some(port), port != 25, &["--body", &body]);
        assert_eq!(causes(&ran), (Some(Code::AcceptanceUnknown), true), "{port}: {}", ran.story());
        assert_eq!(ran.report.ports[0].cause, Some(Code::LargePacketsLost), "{port}: {}", ran.story());
        assert!(stage.server().messages().is_empty(), "nothing of the message was sent again");
    }
    let stage = Stage::of_case("acceptance-unknown-mute");
    let ran = send(&stage, Some(587), true, &["--body", &body]);
    assert_eq!(causes(&ran), (Some(Code::AcceptanceUnknown), false), "{}", ran.story());
}
