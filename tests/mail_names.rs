//! What a real DNS server says of a domain's mail: which host takes it, which one sends, and that it never holds a check up.

#[path = "stage/dns.rs"]
mod dns;
mod stage;

use std::time::{Duration, Instant};

use dns::{Deaf, Dns};
use mailport::{
    facts::{code::Code, finding::Confidence, report::FindingReport, verdict::Verdict},
    practice::Scenario,
};
use serde_json::Value;
use stage::{
    Stage,
    binary::{self, Ran, report},
};

/// RFC 1035 §3.2.2, RFC 2782.
const MX: u16 = 15;
const SRV: u16 = 33;
/// RFC 6698 §7.1.
const TLSA: u16 = 52;

/// Domains whose mail goes elsewhere. Their addresses are on loopback, where nothing listens on the ports that are tried.
const ZONE: &str = "
@                          IN MX  20 mx2
@                          IN MX  10 mx1
mx1                        IN A   127.0.0.1
www                        IN A   127.0.0.1
imap                       IN A   127.0.0.1
_submissions._tcp.full     IN SRV 10 1 465 out.full
_submission._tcp.full      IN SRV 0 1 587 late.full
full                       IN MX  10 in.full
in.full                    IN A   127.0.0.1
out.full                   IN A   127.0.0.1
imap.full                  IN A   127.0.0.1
web                        IN A   127.0.0.1
web                        IN MX  10 mx1
_submission._tcp.sends     IN SRV 0 1 587 out.full
hosted                     IN MX  1 aspmx.l.google.com.
silent                     IN MX  0 .
smtp.silent                IN A   127.0.0.1
mail.host                  IN A   127.0.0.1
relay                      IN A   127.0.0.1
";

fn serving() -> Dns {
    Dns::serving("example.org", ZONE)
}

fn check(target: &str, resolver: &str) -> Ran {
    report(&["check", target, "--resolver", resolver, "-4"], "")
}

#[track_caller]
fn the(ran: &Ran, code: Code) -> &FindingReport {
    ran.report.findings.iter().find(|found| found.code == code).unwrap_or_else(|| panic!("no {code}: {}", ran.story()))
}

fn arg<'a>(finding: &'a FindingReport, name: &str) -> &'a str {
    finding.args.get(name).and_then(Value::as_str).unwrap_or_default()
}

#[test]
fn a_domain_without_a_server_is_told_with_the_hosts_of_its_mail() {
    let dns = serving();
    // The name, what is suggested, and who says so.
    let cases = [
        ("example.org", "mx1.example.org", "is taken by mx1.example.org, mx2.example.org"),
        ("full.example.org", "out.full.example.org", "names out.full.example.org, late.full.example.org"),
        ("sends.example.org", "out.full.example.org", "names out.full.example.org"),
        ("hosted.example.org", "smtp.gmail.com", "is taken by aspmx.l.google.com"),
        ("silent.example.org", "", "no A record"),
    ];
    for (name, suggestion, evidence) in cases {
        let ran = report(&["check", name, "--resolver", &dns.option()], "");
        let finding = the(&ran, Code::NameHasNoAddress);
        assert_eq!(arg(finding, "suggestion"), suggestion, "{name} {}", ran.story());
        assert!(finding.evidence.iter().any(|said| said.contains(evidence)), "{name} {}", ran.story());
        assert!(finding.title.contains(suggestion) && finding.advice[0].contains(suggestion), "{name} {:?}", finding.advice);
        assert!(ran.report.ports.iter().all(|port| port.cause == Some(Code::NameHasNoAddress)), "{}", ran.story());
    }
}

#[test]
fn a_server_of_another_role_is_told_with_the_one_to_use() {
    let dns = serving();
    let cases = [
        ("mx1.example.org", "exchanger", "", Confidence::Possible),
        ("in.full.example.org", "exchanger", "out.full.example.org", Confidence::Possible),
        ("web.example.org", "domain", "mx1.example.org", Confidence::Likely),
        ("imap.full.example.org", "reading", "out.full.example.org", Confidence::Likely),
        ("imap.example.org", "reading", "", Confidence::Likely),
    ];
    for (name, role, suggestion, confidence) in cases {
        let ran = check(name, &dns.option());
        let finding = the(&ran, Code::WrongRoleHost);
        assert_eq!(
            (arg(finding, "role"), arg(finding, "suggestion"), finding.confidence),
            (role, suggestion, confidence),
            "{}",
            ran.story()
        );
        assert!(finding.port.is_none() && !finding.evidence.is_empty() && finding.title.contains(suggestion), "{}", ran.story());
        // It explains; what stops the ports is still what was seen on them.
        assert!(ran.report.ports.iter().all(|port| port.cause == Some(Code::PortRefused)), "{}", ran.story());
    }
    for name in ["www.example.org", "out.full.example.org"] {
        let ran = check(name, &dns.option());
        assert!(!ran.has(Code::WrongRoleHost), "{name} {}", ran.story());
    }
}

#[test]
fn a_server_behind_an_at_is_understood() {
    let dns = serving();
    // What was typed, the host that is tried, and how it was found.
    let cases = [
        ("ann@mail.host.example.org", "mail.host.example.org", "typed"),
        ("ann@relay.example.org", "relay.example.org", "typed"),
        ("ann@mx1.example.org", "mx1.example.org", "typed"),
        ("ann@silent.example.org", "smtp.silent.example.org", "guess"),
        ("ann@web.example.org", "smtp.web.example.org", "guess"),
        ("ann@nowhere.example.org", "smtp.nowhere.example.org", "guess"),
        ("ann@full.example.org", "out.full.example.org", "srv"),
        ("ann@smtp.gmial.com", "smtp.gmial.com", "typed"),
    ];
    for (typed, host, found_by) in cases {
        let ran = check(typed, &dns.option());
        let target = &ran.report.target;
        assert_eq!((target.host.as_str(), target.found_by.as_str()), (host, found_by), "{typed} {}", ran.story());
    }
}

/// A practice server under this name, and a zone that leads to it.
fn placed(name: &str, ports: &str, zone: &str) -> (Stage, Dns) {
    let users = "users = [{ name = \"ann@example.org\", password = \"practice\" }]";
    let scenario = format!("[[server]]\nname = \"{name}\"\n{users}\n{ports}");
    let stage = Stage::of(&Scenario::parse(&scenario).unwrap_or_else(|error| panic!("{error}: {scenario}")));
    let host = name.strip_suffix(".example.org").expect("a name of the zone");
    let dns = Dns::serving("example.org", &format!("{host} IN A {}\n{zone}", stage.server().address));
    (stage, dns)
}

fn check_placed(stage: &Stage, resolver: &str) -> Ran {
    let server = stage.server();
    let ca = stage.ca();
    let ports = server.ports_option();
    report(&["check", &server.name, "--ports", &ports, "--ca-only", binary::text(&ca), "--resolver", resolver, "-4"], "")
}

#[test]
fn a_server_that_takes_mail_and_no_sign_in_is_one_for_receiving() {
    let ports = "port.587.connect = \"refused\"\nport.465.connect = \"refused\"\n";
    let (stage, dns) = placed("mx.example.org", ports, "@ IN MX 10 mx\n");
    let ran = check_placed(&stage, &dns.option());
    let finding = the(&ran, Code::WrongRoleHost);
    assert_eq!((arg(finding, "role"), finding.confidence), ("exchanger", Confidence::Likely), "{}", ran.story());
    assert_eq!(ran.report.ports[0].verdict, Some(Verdict::ServerOnly), "{}", ran.story());
}

#[test]
fn a_server_that_does_both_is_in_its_right_role() {
    // It works; it takes a sign-in, and only its certificate is wrong; its services say that it sends.
    let expired = "certificate.kind = \"expired\"\n";
    let refused = "port.587.connect = \"refused\"\nport.465.connect = \"refused\"\n";
    let mx = "@ IN MX 10 mx\n";
    let both = "@ IN MX 10 mx\n_submission._tcp IN SRV 0 1 587 mx\n";
    for (ports, zone) in [("", mx), (expired, mx), (refused, both)] {
        let (stage, dns) = placed("mx.example.org", ports, zone);
        let ran = check_placed(&stage, &dns.option());
        assert!(ran.report.names.iter().any(|lookup| lookup.kind == "MX" && lookup.hosts() == ["mx.example.org"]), "{}", ran.story());
        assert!(!ran.has(Code::WrongRoleHost), "{ports} {}", ran.story());
    }
}

#[test]
fn a_domain_that_takes_no_mail_is_told_by_its_address_and_by_a_messages_sender() {
    let dns = serving();
    let ran = check("ann@silent.example.org", &dns.option());
    let finding = the(&ran, Code::DomainTakesNoMail);
    assert_eq!((arg(finding, "name"), finding.port), ("silent.example.org", None), "{}", ran.story());
    // Not of the domain above a server: nobody's address was given.
    let ran = check("smtp.silent.example.org", &dns.option());
    assert!(!ran.has(Code::DomainTakesNoMail), "{}", ran.story());

    let (stage, dns) = placed("mail.example.org", "", "@ IN MX 0 .\n");
    let server = stage.server();
    let (ca, ports) = (stage.ca(), server.ports_option());
    let user = server.users[0].name.as_str();
    let ran = binary::report(
        &[
            &["send", &server.name, "--ports", &ports, "--ca-only", binary::text(&ca), "--resolver", &dns.option(), "-4"][..],
            &["--user", user, "--password-stdin", "--from", user, "--to", user],
        ]
        .concat(),
        "practice\n",
    );
    let finding = the(&ran, Code::DomainTakesNoMail);
    assert_eq!((arg(finding, "name"), ran.status), ("example.org", Some(0)), "{}", ran.story());
}

#[test]
fn nothing_more_is_asked_about_special_use_names_and_known_servers() {
    let dns = Dns::serving("test", "mail.names IN A 127.0.0.1\n");
    let known = Dns::serving("gmail.com", "smtp IN A 127.0.0.1\n");
    for (target, dns) in [("mail.names.test", &dns), ("localhost", &dns), ("127.0.0.1", &dns), ("smtp.gmail.com", &known)] {
        let ran = check(target, &dns.option());
        assert!(ran.report.names.iter().all(|lookup| lookup.kind != "MX" && lookup.kind != "SRV"), "{target} {}", ran.story());
    }
}

#[test]
fn a_dns_server_that_is_deaf_to_such_questions_holds_no_port_up() {
    let (stage, dns) = placed("mail.example.org", "", "@ IN MX 10 mail\n");
    let deaf = Deaf::to(&[MX, SRV, TLSA], dns.address());
    let began = Instant::now();
    let ran = check_placed(&stage, &deaf.option());
    assert!(ran.report.complete && ran.report.names.iter().all(|lookup| lookup.kind == "A"), "{}", ran.story());
    assert_eq!(ran.report.ports[1].verdict, Some(Verdict::Works), "{}", ran.story());
    let ports = ran.report.ports.iter().map(|port| port.elapsed_ms).max().unwrap_or_default();
    println!("ports {ports} ms, check {} ms, process {} ms", ran.report.elapsed_ms, began.elapsed().as_millis());
    assert!(ran.report.elapsed_ms < ports + 1_500, "{}", ran.story());
    assert!(began.elapsed() < Duration::from_secs(5));
}
