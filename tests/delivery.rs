//! `mailport send`, from the command line to the practice server's mailbox.

mod stage;

use serde_json::Value;
use stage::{
    Stage,
    program::{Ran, arguments, credentials, run},
};

/// Sends a test message over the port that stands in for this one.
fn send(stage: &Stage, over: Option<u16>, signing_in: bool, more: &[&str]) -> Ran {
    let mut args = arguments(stage, "send");
    if let Some(port) = over {
        let place = args.iter().position(|arg| arg == "--ports").expect("--ports is among the arguments") + 1;
        let spec = stage
            .server()
            .specs()
            .into_iter()
            .find(|spec| stage.server().port(port).is_some_and(|placed| placed.port == spec.port))
            .expect("the port");
        args[place] = spec.to_string();
    }
    if signing_in {
        args.extend(credentials(stage));
    }
    let user = stage.server().users[0].name.clone();
    args.extend(["--from", &user, "--json"].map(str::to_owned));
    if !more.contains(&"--to") {
        args.extend(["--to".to_owned(), user]);
    }
    args.extend(more.iter().map(|arg| (*arg).to_owned()));
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    run(&args, "First line\n.dot in front\n\nÜmläut\n")
}

#[track_caller]
fn delivery(ran: &Ran) -> Value {
    ran.json()["delivery"].clone()
}

#[test]
fn a_message_lies_in_the_mailbox_as_it_was_written() {
    let stage = Stage::of_case("healthy");
    let ran = send(&stage, None, true, &["--subject", "Grüße", "--body", "-"]);
    // With three ports given, the first that can carry it is taken.
    assert_eq!(ran.code, Some(0), "{} {}", ran.stdout, ran.stderr);
    let delivery = delivery(&ran);
    let messages = stage.server().messages();
    assert_eq!(messages.len(), 1);
    let raw = String::from_utf8(messages[0].raw.clone()).expect("ASCII");
    let id = delivery["message_id"].as_str().expect("an id");
    assert_eq!(raw.matches(&format!("Message-ID: {id}\r\n")).count(), 1, "{raw}");
    assert!(raw.contains("Auto-Submitted: auto-generated\r\n"));
    assert_eq!(delivery["queue_id"].as_str(), Some(messages[0].id.as_str()));
    assert_eq!(
        (delivery["accepted"].clone(), delivery["unknown"].clone(), delivery["cause"].clone()),
        (Value::Bool(true), Value::Bool(false), Value::Null)
    );
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
    let cases = [
        ("relay-denied", "relay-denied"),
        ("sender-refused", "sender-refused"),
        ("sender-not-yours", "sender-not-yours"),
        ("recipient-unknown", "recipient-unknown"),
        ("recipient-mailbox-full", "recipient-mailbox-full"),
        ("greylisted", "greylisted"),
        ("message-refused", "message-refused"),
        ("message-rejected-as-spam", "message-rejected-as-spam"),
    ];
    for (case, cause) in cases {
        let stage = Stage::of_case(case);
        let ran = send(&stage, Some(587), true, &[]);
        assert_eq!(ran.code, Some(1), "{case}: {}", ran.stderr);
        let delivery = delivery(&ran);
        assert_eq!((delivery["cause"].as_str(), delivery["accepted"].as_bool()), (Some(cause), Some(false)), "{case}: {delivery}");
        assert_eq!(ran.json()["ports"][0]["verdict"], "works", "{case}: the message never changes the verdict");
        assert!(stage.server().messages().is_empty());
    }
}

#[test]
fn without_credentials_it_goes_on_and_the_refusal_asks_for_sign_in() {
    let stage = Stage::of_case("sign-in-required");
    let ran = send(&stage, Some(587), false, &[]);
    assert_eq!((ran.code, delivery(&ran)["cause"].as_str()), (Some(1), Some("sign-in-required")));
}

#[test]
fn a_connection_that_dies_after_the_last_dot_leaves_acceptance_unknown() {
    for case in ["acceptance-unknown", "acceptance-unknown-mute"] {
        let stage = Stage::of_case(case);
        let ran = send(&stage, Some(587), true, &[]);
        let delivery = delivery(&ran);
        assert_eq!(
            (ran.code, delivery["unknown"].as_bool(), delivery["cause"].as_str()),
            (Some(3), Some(true), Some("acceptance-unknown")),
            "{case}"
        );
    }
}

#[test]
fn a_connection_that_dies_before_the_dot_was_sent_accepted_nothing() {
    for case in ["close-after-mail", "close-after-rcpt", "close-after-data"] {
        let stage = Stage::of_case(case);
        let ran = send(&stage, Some(587), true, &[]);
        let delivery = delivery(&ran);
        assert_eq!(
            (ran.code, delivery["unknown"].as_bool(), delivery["cause"].as_str()),
            (Some(1), Some(false), Some("connection-lost")),
            "{case}: {delivery}"
        );
    }
}

#[test]
fn a_message_over_the_servers_limit_is_not_even_begun() {
    let stage = Stage::of_case("message-too-large");
    let body = "x".repeat(2_000);
    let ran = send(&stage, Some(587), true, &["--body", &body]);
    let report = ran.json();
    assert_eq!((ran.code, report["delivery"].clone()), (Some(1), Value::Null), "no MAIL was sent");
    assert!(report["findings"].as_array().expect("findings").iter().any(|finding| finding["code"] == "message-too-large"));
}

#[test]
fn port_25_carries_a_message_without_sign_in_when_it_is_named() {
    let stage = Stage::of_case("healthy");
    let ran = send(&stage, Some(25), false, &[]);
    assert_eq!(ran.code, Some(0), "{} {}", ran.stdout, ran.stderr);
    let foreign = send(&stage, Some(25), false, &["--to", "bob@example.net"]);
    assert_eq!((foreign.code, delivery(&foreign)["cause"].as_str()), (Some(1), Some("relay-denied")));
}
