//! Every cause that a certificate can give, on 465 and by STARTTLS alike: from real handshakes through the real binary.

#[path = "stage/permitted.rs"]
mod permitted;
mod stage;

use std::path::Path;

use mailport::{
    facts::{code::Code, finding::Confidence, report::FindingReport},
    practice::Scenario,
};
use permitted::{Need, permitted};
use stage::{
    Stage,
    binary::{Ran, command, read, text},
};
use time::{Duration, OffsetDateTime};

/// The ports that a certificate's cause must be shown on: STARTTLS, and TLS from the first byte.
const BOTH: [u16; 2] = [587, 465];

/// What a check of both ports of a server says, signed in.
fn check(stage: &Stage) -> Ran {
    read(&stage.call("check", &BOTH, &[&stage.credentials()[..], &["--json", "--no-controls"]].concat(), ""))
}

/// The finding of a code on each port, where it is the cause of both.
#[track_caller]
fn cause_of_both<'a>(ran: &'a Ran, code: Code, of: &str) -> Vec<&'a FindingReport> {
    for port in &ran.report.ports {
        assert_eq!(port.cause, Some(code), "{of}: {}", ran.story());
    }
    let found: Vec<_> = ran.report.findings.iter().filter(|found| found.code == code).collect();
    assert_eq!(found.len(), BOTH.len(), "{of}: {}", ran.story());
    assert!(found.iter().all(|found| !found.evidence.is_empty()), "{of}: {}", ran.story());
    found
}

#[test]
fn each_cause_of_a_certificate_is_shown_on_both_kinds_of_port() {
    let cases = [
        ("certificate-expired", Code::CertificateExpired),
        ("certificate-not-yet-valid", Code::CertificateNotYetValid),
        ("certificate-wrong-name", Code::CertificateWrongName),
        ("certificate-self-signed", Code::CertificateSelfSigned),
        ("certificate-unknown-issuer", Code::CertificateUnknownIssuer),
        ("certificate-chain-incomplete", Code::CertificateChainIncomplete),
        ("certificate-intercepted", Code::CertificateIntercepted),
        ("certificate-revoked", Code::CertificateRevoked),
        ("certificate-revoked-delegated", Code::CertificateRevoked),
        ("certificate-on-hold", Code::CertificateRevoked),
        ("certificate-expires-soon", Code::CertificateExpiresSoon),
    ];
    for (case, code) in cases {
        let ran = check(&Stage::of_case(case));
        cause_of_both(&ran, code, case);
        let signed_in = ran.report.ports.iter().any(|port| port.sign_in.used.is_some());
        assert_eq!(signed_in, code == Code::CertificateExpiresSoon, "{case}: no password goes to a server that can't prove itself");
    }
}

#[test]
fn a_stapled_statement_counts_only_where_it_proves_something() {
    for case in ["certificate-stapled", "certificate-revoked-forged", "certificate-on-hold-once"] {
        let ran = check(&Stage::of_case(case));
        assert_eq!(ran.status, Some(0), "{case}: {}", ran.story());
        assert!(!ran.has(Code::CertificateRevoked), "{case}: {}", ran.story());
    }
    let ran = check(&Stage::of_case("certificate-revoked"));
    let day = (OffsetDateTime::now_utc() - Duration::days(2)).date().to_string();
    for found in cause_of_both(&ran, Code::CertificateRevoked, "revoked") {
        assert!(found.evidence[0].contains(&day) && found.confidence == Confidence::Certain, "{:?}", found.evidence);
    }
}

#[test]
fn where_a_missing_certificate_can_be_had_is_named_and_not_asked() {
    let ran = check(&Stage::of_case("certificate-chain-incomplete"));
    for found in cause_of_both(&ran, Code::CertificateChainIncomplete, "incomplete") {
        let said = &found.explanation;
        assert!(said.contains("http://ca.mail.localhost/intermediate.der") && said.contains("does not fetch it by itself"), "{said}");
    }
    let ran = check(&Stage::of_case("certificate-chain-incomplete-without-aia"));
    cause_of_both(&ran, Code::CertificateUnknownIssuer, "without an address");
}

/// A server whose certificate is of this kind, and which greets with a date so many days from now, where it does.
fn dated(certificate: &str, greets_with: Option<i64>) -> Stage {
    let greeting = |number: u16| match greets_with {
        Some(days) => {
            let date = OffsetDateTime::now_utc() + Duration::days(days);
            let date = date.format(&time::format_description::well_known::Rfc2822).expect("a date");
            format!("port.{number}.greeting.text = '220 {{name}} ESMTP practice; {date}'\n")
        }
        None => String::new(),
    };
    let scenario = format!("[[server]]\nports = [587, 465]\ncertificate = {{ {certificate} }}\n{}{}", greeting(587), greeting(465));
    Stage::of(&Scenario::parse(&scenario).expect("a scenario"))
}

#[test]
fn a_certificate_out_of_its_time_is_held_against_other_clocks_than_this_computers() {
    use Code::{CertificateExpired as Expired, CertificateNotYetValid as NotYet};
    use Confidence::{Certain, Likely, Possible};
    let early = "kind = 'not-yet-valid'";
    let stapled = "kind = 'not-yet-valid', staple = { kind = 'good', days = 6 }";
    let stapled_before = "kind = 'not-yet-valid', staple = { kind = 'good', days = -1 }";
    let forged = "kind = 'not-yet-valid', staple = { kind = 'forged', days = 6 }";
    let late = "kind = 'expired'";
    let cases = [
        (early, None, NotYet, "unknown", Possible),
        (early, Some(0), NotYet, "same", Certain),
        (early, Some(10), NotYet, "off", Likely),
        // A server that has lost its own clock says nothing about this one's.
        (early, Some(-9_000), NotYet, "unknown", Possible),
        (stapled, None, NotYet, "off", Likely),
        (stapled_before, None, NotYet, "unknown", Possible),
        (forged, None, NotYet, "unknown", Possible),
        (late, None, Expired, "unknown", Certain),
        (late, Some(0), Expired, "same", Certain),
        (late, Some(-20), Expired, "off", Likely),
        (late, Some(-9_000), Expired, "unknown", Certain),
    ];
    for (certificate, greets_with, code, clock, confidence) in cases {
        let of = format!("{certificate} {greets_with:?}");
        let ran = check(&dated(certificate, greets_with));
        for found in cause_of_both(&ran, code, &of) {
            let said = found.args.get("clock").and_then(|clock| clock.as_str());
            assert_eq!((said, found.confidence), (Some(clock), confidence), "{of}: {}", ran.story());
            let clocks =
                found.evidence.iter().filter(|line| line.contains("clock") || line.contains("greeting") || line.contains("issuer"));
            let expected = if clock == "unknown" { usize::from(code == NotYet) } else { 2 };
            assert_eq!(clocks.count(), expected, "{of}: {:?}", found.evidence);
        }
    }
}

#[test]
fn a_clock_before_the_day_of_the_build_is_certainly_wrong() {
    if !permitted(&[Need::Program("faketime")]) {
        return;
    }
    let stage = Stage::of_case("healthy");
    let ports = stage.server().ports_option();
    let mut mailport = std::process::Command::new("faketime");
    // Only the calendar is moved: what counts seconds goes on.
    mailport.env("FAKETIME_DONT_FAKE_MONOTONIC", "1").arg("2001-02-03 04:05:06").arg(command().get_program());
    mailport.args(["check", &stage.server().name, "--ports", &ports, "-4", "--ca-only", text(Path::new(&stage.ca()))]);
    let ran = read(&stage::binary::call_by(mailport.args(["--json", "--no-controls"]), ""));
    let found: Vec<_> = ran.report.findings.iter().filter(|found| found.code == Code::CertificateNotYetValid).collect();
    assert_eq!(found.len(), 3, "{}", ran.story());
    for found in found {
        assert_eq!(found.confidence, Confidence::Certain);
        assert!(found.title.contains("clock is wrong") && found.title.contains("2001-02-03"), "{}", found.title);
        assert!(found.evidence.iter().any(|line| line.contains("was built on")), "{:?}", found.evidence);
    }
}
