//! What testers found, held for good: each test names what went wrong once.

mod stage;

use mailport::{
    diagnosis::diagnose,
    facts::{
        code::Code,
        dialogue::Oddity,
        request::{Credentials, Request},
        verdict::Verdict,
    },
    practice::{PracticeEvent, Scenario, Side, What},
    report,
    words::Words,
};
use stage::{
    Stage,
    binary::{call_by, command, read},
};

fn scenario(ports: &str) -> Scenario {
    let text = format!(
        "[[server]]\nname = \"mail.localhost\"\nabout = \"a test's own\"\nusers = [{{ name = \"ann@mail.localhost\", password = \"practice\" }}]\n{ports}"
    );
    Scenario::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn with_password(stage: &Stage, password: &str) -> Request {
    let user = stage.server().users[0].name.clone();
    Request { credentials: Some(Credentials { user, password: password.to_owned().into() }), ..stage.request() }
}

/// Lines that clients sent to the port standing in for this one.
fn client_lines(events: &mut tokio::sync::broadcast::Receiver<PracticeEvent>, port: u16) -> Vec<String> {
    let mut lines = Vec::new();
    while let Ok(event) = events.try_recv() {
        if let (true, What::Line { from: Side::Client, text }) = (event.port == port, event.what) {
            lines.push(text);
        }
    }
    lines
}

#[test]
fn a_deadline_after_the_last_dot_leaves_acceptance_unknown() {
    let stage = Stage::of_case("acceptance-unknown-mute");
    let user = stage.server().users[0].name.as_str();
    let options = ["--from", user, "--to", user, "--json", "--timeout", "30", "--deadline", "1"];
    let ran = read(&stage.call("send", &[587], &[&options[..], &stage.credentials()].concat(), ""));
    let delivery = ran.report.delivery.as_ref().unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((ran.status, delivery.unknown, delivery.cause), (Some(3), true, Some(Code::AcceptanceUnknown)), "{}", ran.story());
}

#[test]
fn sign_in_that_is_offered_in_clear_alone_is_no_sign_in() {
    let stage = Stage::of(&scenario("port.587.auth.before = [\"PLAIN\", \"LOGIN\"]\nport.587.auth.after = []\n"));
    for request in [stage.request(), stage.request_signing_in()] {
        let diagnosis = diagnose(&stage::run(&stage, request));
        assert_eq!(stage::conclusion(&diagnosis, 1), (Verdict::DoesNotWork, Some(Code::NoCommonMechanism)));
    }
}

#[test]
fn a_secret_that_is_spread_over_a_replys_lines_is_masked() {
    let secret = "correct horse battery";
    let stage = Stage::of(&scenario(
        "port.465.auth.always = \"reject\"\nport.465.auth.rejected = '535-5.7.8 correct horse\\r\\n535 5.7.8 battery'\n",
    ));
    let request = Request { ports: vec![stage.server().specs()[2]], ..with_password(&stage, secret) };
    let seen = stage::run(&stage, request);
    let words = Words::load("en");
    let whole = report::assemble(&seen, &diagnose(&seen), &words);
    assert!(whole.ports[0].sign_in.reply.is_some(), "the refusal was heard");
    for output in
        [report::to_json(&whole), report::text(&whole, &words, report::Options { transcript: true, ..report::Options::default() })]
    {
        assert!(!output.contains("battery") && !output.contains("correct horse"), "{output}");
    }
}

#[test]
fn a_secret_is_masked_before_a_quote_is_cut() {
    let secret = "a-very-long-password-of-forty-three-letters";
    let garbage = format!("{}{secret}", "x".repeat(78));
    let stage = Stage::of(&scenario(&format!("port.465.replies.AUTH = '{garbage}'\n")));
    let request = Request { ports: vec![stage.server().specs()[2]], ..with_password(&stage, secret) };
    let text = format!("{:?}", stage::run(&stage, request));
    assert!(text.contains("xxxxxx"), "the garbage was heard");
    assert!(!text.contains("a-very-long-password"), "{text}");
}

#[test]
fn a_password_that_is_a_word_of_the_protocol_changes_no_fact() {
    for password in ["STARTTLS", "AUTH", "PLAIN", "250"] {
        let stage = Stage::of_case("sign-in-rejected");
        let seen = stage::run(&stage, with_password(&stage, password));
        let diagnosis = diagnose(&seen);
        assert_eq!(stage::conclusion(&diagnosis, 0).0, Verdict::ServerOnly, "{password}");
        assert_eq!(stage::conclusion(&diagnosis, 1), (Verdict::DoesNotWork, Some(Code::SignInRejected)), "{password}");
    }
}

#[test]
fn every_port_is_told_goodbye_when_a_message_goes_over_another() {
    let stage = Stage::of_case("healthy");
    let mut events = stage.practice.subscribe();
    let mut smtp = stage.practice.subscribe();
    let mut submissions = stage.practice.subscribe();
    let user = stage.server().users[0].name.as_str();
    let options = [&["--from", user, "--to", user], &stage.credentials()[..]].concat();
    assert_eq!(stage.call("send", &[], &options, "").status.code(), Some(0));
    for (events, port) in [(&mut smtp, 25), (&mut events, 587), (&mut submissions, 465)] {
        let lines = client_lines(events, port);
        assert_eq!(lines.last().map(String::as_str), Some("QUIT"), "{port}: {lines:?}");
    }
}

#[test]
fn a_reply_to_nothing_is_noted_and_answers_no_command() {
    let stage = Stage::of_case("two-replies");
    let seen = stage::run(&stage, stage.request_signing_in());
    assert!(seen.ports[1].oddities.contains(&Oddity::ExtraReply));
    // The case offers no AUTH; what counts is that STARTTLS was not refused by a line that came before it was asked for.
    assert_eq!(stage::conclusion(&diagnose(&seen), 1), (Verdict::ServerOnly, Some(Code::SignInNotOffered)));
}

#[test]
fn a_server_that_leaves_unasked_is_quoted() {
    // Dovecot does so when it can't reach the server behind it.
    let stage = Stage::of(&scenario("port.587.replies.AUTH = '235 2.7.0 Logged in.\\r\\n421 4.4.0 Failed to connect to relay server'\n"));
    let user = stage.server().users[0].name.as_str();
    let ran = read(&stage.call("send", &[587], &[&["--from", user, "--to", user, "--json"], &stage.credentials()[..]].concat(), ""));
    let delivery = ran.report.delivery.as_ref().unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((ran.status, delivery.cause), (Some(1), Some(Code::TemporaryTrouble)), "{}", ran.story());
    assert!(delivery.reply.as_deref().is_some_and(|reply| reply.contains("relay server")) && !ran.has(Code::OddReply), "{}", ran.story());
}

#[test]
fn an_answer_behind_a_farewell_is_not_odd() {
    let stage = Stage::of(&scenario("port.587.replies.MAIL = '421 4.4.0 Failed to connect to relay server\\r\\n250 2.1.0 Ok'\n"));
    let user = stage.server().users[0].name.as_str();
    let ran = read(&stage.call("send", &[587], &[&["--from", user, "--to", user, "--json"], &stage.credentials()[..]].concat(), ""));
    let delivery = ran.report.delivery.as_ref().unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((delivery.cause, ran.has(Code::OddReply)), (Some(Code::TemporaryTrouble), false), "{}", ran.story());
}

#[test]
fn a_port_that_speaks_nonsense_at_sign_in_is_not_recommended() {
    let stage = Stage::of(&scenario("port.587.replies.AUTH = 'nonsense'\nport.465.replies.AUTH = 'nonsense'\n"));
    let diagnosis = diagnose(&stage::run(&stage, stage.request_signing_in()));
    assert_eq!(stage::conclusion(&diagnosis, 2), (Verdict::DoesNotWork, Some(Code::NotSmtp)));
    assert_eq!(diagnosis.recommendation, None);
}

#[test]
fn ehlo_refused_after_an_unverified_handshake_is_followed_by_nothing_but_quit() {
    let stage = Stage::of(&scenario("port.465.tls.certificate.kind = \"self-signed\"\nport.465.replies.EHLO = '502 5.5.1 no EHLO here'\n"));
    let mut events = stage.practice.subscribe();
    let diagnosis = diagnose(&stage::run(&stage, stage.request()));
    assert_eq!(stage::conclusion(&diagnosis, 2), (Verdict::DoesNotWork, Some(Code::HelloRefused)));
    let verbs: Vec<String> =
        client_lines(&mut events, 465).iter().map(|line| line.split(' ').next().unwrap_or_default().to_owned()).collect();
    assert!(verbs.iter().all(|verb| verb == "EHLO" || verb == "QUIT"), "{verbs:?}");
}

/// An authority that only this computer knows: rustls-native-certs takes the system's authorities from `SSL_CERT_FILE`.
#[cfg(target_os = "linux")]
#[test]
fn an_authority_that_only_this_computer_trusts_is_noted_and_the_port_works() {
    let stage = Stage::of_case("healthy");
    let server = stage.server();
    let mut command = command();
    command.env("SSL_CERT_FILE", stage.ca()).env_remove("SSL_CERT_DIR");
    command.args(["check", &server.name, "--ports", &server.ports_option(), "-4", "--json"]);
    let ran = read(&call_by(&mut command, ""));
    assert_eq!((ran.status, ran.report.ports[2].verdict), (Some(0), Some(Verdict::Works)), "{}", ran.story());
    let noted = ran.report.findings.iter().filter(|found| found.code == Code::CertificateLocallyTrusted).count();
    assert_eq!(noted, ran.report.ports.len(), "on STARTTLS and on TLS from the first byte: {}", ran.story());
}

#[test]
fn encryption_that_a_known_provider_offers_and_that_does_not_arrive_was_taken_away() {
    let stage = Stage::of_case("starttls-not-offered");
    let mut seen = stage::run(&stage, stage.request_signing_in());
    // The facts as they would be of a server that the table of providers knows.
    seen.host = "smtp.office365.com".to_owned();
    seen.ports[1].spec.port = 587;
    let diagnosis = diagnose(&seen);
    assert_eq!(stage::conclusion(&diagnosis, 1), (Verdict::Unsafe, Some(Code::StarttlsStripped)));
}

#[test]
fn a_port_that_was_stopped_tells_how_long_it_had_taken() {
    let stage = Stage::of_case("mute-after-ehlo");
    let request =
        Request { timeout: std::time::Duration::from_secs(20), deadline: std::time::Duration::from_millis(700), ..stage.request() };
    let seen = stage::run(&stage, request);
    let words = Words::load("en");
    let whole = report::assemble(&seen, &diagnose(&seen), &words);
    let port = &whole.ports[1];
    assert_eq!(port.verdict, Some(Verdict::NotFinished));
    assert!(port.elapsed_ms >= 500, "{}", port.elapsed_ms);
    let greeting = port.stages.iter().find(|stage| stage.stage.as_str() == "greeting").expect("the greeting");
    assert!(greeting.ms.is_some_and(|ms| ms >= 500), "{greeting:?}");
}
