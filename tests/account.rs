//! Care for the account: who is told the password, how often, and where it may never show up.

mod stage;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use mailport::{
    diagnosis::diagnose,
    facts::{
        code::Code,
        dialogue::Said,
        progress::{Progress, Skip},
        request::{Credentials, Request},
        stage::{Stage as Station, StageState},
        verdict::Verdict,
    },
    practice::{PracticeEvent, Scenario, Side, What},
    report,
    words::Words,
};
use stage::Stage;

/// AUTH commands that the server has seen.
fn auth_commands(events: &mut tokio::sync::broadcast::Receiver<PracticeEvent>) -> usize {
    let mut count = 0;
    while let Ok(event) = events.try_recv() {
        if let What::Line { from: Side::Client, text } = event.what {
            count += usize::from(text.to_ascii_uppercase().starts_with("AUTH"));
        }
    }
    count
}

#[test]
fn a_refused_password_is_tried_on_one_port_only() {
    let stage = Stage::of_case("sign-in-rejected");
    let mut events = stage.practice.subscribe();
    let seen = stage::run(&stage, stage.request_signing_in());
    assert_eq!(auth_commands(&mut events), 1, "one port tries, no other does");
    let diagnosis = diagnose(&seen);
    let skipped: Vec<usize> =
        (1..3).filter(|index| matches!(seen.ports[*index].sign_in, Progress::Skipped { why: Skip::RefusedElsewhere { .. } })).collect();
    assert_eq!(skipped.len(), 1);
    let other = &diagnosis.ports[skipped[0]];
    assert_eq!((other.verdict, other.cause), (Some(Verdict::DoesNotWork), Some(Code::SignInRejected)), "it takes the same cause");
    assert_eq!(other.states[Station::SignIn as usize], StageState::Skipped);
    let tried = seen.ports[3 - skipped[0]].spec.port;
    let finding = diagnosis
        .findings
        .iter()
        .find(|finding| finding.port == Some(other.spec) && finding.code == Code::SignInRejected)
        .expect("the finding");
    assert_eq!(
        Words::load("en").phrase(&finding.evidence[0]),
        format!("Port {tried} refused the same credentials, so they were not tried here")
    );
}

#[test]
fn too_many_tries_end_the_trying_and_another_temporary_failure_does_not() {
    for (case, tries) in [("sign-in-too-many", 1), ("sign-in-temporary-failure", 2)] {
        let stage = Stage::of_case(case);
        let mut events = stage.practice.subscribe();
        let _ = stage::run(&stage, stage.request_signing_in());
        assert_eq!(auth_commands(&mut events), tries, "{case}");
    }
}

#[test]
fn an_accepted_password_is_tried_on_every_port_that_offers_sign_in() {
    let stage = Stage::of_case("healthy");
    let mut events = stage.practice.subscribe();
    let _ = stage::run(&stage, stage.request_signing_in());
    assert_eq!(auth_commands(&mut events), 2);
}

#[test]
fn nothing_but_ehlo_and_quit_follows_an_unverified_handshake() {
    for case in
        ["certificate-expired", "certificate-wrong-name", "certificate-self-signed", "certificate-unknown-issuer", "starttls-not-offered"]
    {
        let stage = Stage::of_case(case);
        let mut events = stage.practice.subscribe();
        let seen = stage::run(&stage, stage.request_signing_in());
        let port = seen.ports[1].spec;
        assert!(
            diagnose(&seen).findings.iter().any(|finding| finding.code == Code::SignInWithheld && finding.port == Some(port)),
            "{case}"
        );
        while let Ok(event) = events.try_recv() {
            if let (587, What::Line { from: Side::Client, text }) = (event.port, event.what) {
                let verb = text.split(' ').next().unwrap_or_default().to_owned();
                assert!(["EHLO", "STARTTLS", "QUIT"].contains(&verb.as_str()), "{case}: {text}");
            }
        }
    }
}

#[test]
fn allowed_by_its_owner_the_password_goes_and_the_port_stays_unsafe() {
    let stage = Stage::of_case("certificate-self-signed");
    let seen = stage::run(&stage, Request { allow_unsafe: true, ..stage.request_signing_in() });
    assert!(seen.ports[1].sign_in.done().is_some());
    assert_eq!(diagnose(&seen).ports[1].verdict, Some(Verdict::Unsafe));
}

#[test]
fn a_secret_never_shows_up_in_any_form_not_even_where_the_server_echoes_it() {
    let secret = "corréct horse\\battery\"staple";
    for case in ["echo-password", "echo-password-rejected"] {
        for mechanism in ["PLAIN", "LOGIN"] {
            let stage = Stage::of(&Scenario::case(case).expect("the case"));
            let user = stage.server().users[0].name.clone();
            let credentials = Credentials { user: user.clone(), password: secret.to_owned().into() };
            let request = Request { credentials: Some(credentials), mechanism: Some(mechanism.to_owned()), ..stage.request() };
            let debug = format!("{request:?}");
            let seen = stage::run(&stage, request);
            let heard = seen
                .ports
                .iter()
                .any(|port| port.conversation.iter().any(|line| matches!(&line.said, Said::Server(text) if text.contains("••••"))));
            assert!(heard, "{case} {mechanism}: the echo was heard, on the port that tried");
            let words = Words::load("en");
            let whole = report::assemble(&seen, &diagnose(&seen), &words);
            let outputs = [
                debug,
                format!("{seen:?}"),
                format!("{whole:?}"),
                report::to_json(&whole),
                report::html(&whole, &words),
                report::markdown(&whole, &words),
                report::text(&whole, &words, report::Options { transcript: true, ..report::Options::default() }),
            ];
            let forms = [
                secret.to_owned(),
                STANDARD.encode(secret),
                STANDARD.encode(format!("\0{user}\0{secret}")),
                STANDARD.encode(secret).trim_end_matches('=').to_owned(),
            ];
            for output in &outputs {
                for form in &forms {
                    assert!(!output.contains(form.as_str()), "{case} {mechanism}: {form} in {output}");
                }
            }
        }
    }
}

#[test]
fn only_235_is_taken_for_a_sign_in() {
    let scenario =
        Scenario::parse("[[server]]\nport.587.auth.accepted = \"250 ok\"\nport.465.auth.accepted = \"250 ok\"\n").expect("a scenario");
    let stage = Stage::of(&scenario);
    let seen = stage::run(&stage, stage.request_signing_in());
    let diagnosis = diagnose(&seen);
    let found: Vec<Code> = diagnosis.findings.iter().map(|finding| finding.code).collect();
    assert!(found.contains(&Code::NotSmtp) && !found.contains(&Code::SignInRejected), "neither yes nor no: {found:?}");
    assert!(seen.ports.iter().all(|port| !matches!(port.sign_in, Progress::Done { .. })), "nobody is let in");
}
