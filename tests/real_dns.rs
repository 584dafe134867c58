//! A real DNS server: each way in which a name leads nowhere is told by its own cause, and each way to a server is found.

#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/permitted.rs"]
mod permitted;

use std::{collections::BTreeSet, time::Instant};

use binary::{Ran, report, state};
use dns::{Dns, Failing, SERVFAIL};
use mailport::facts::{
    code::Code,
    lookup::{AnsweredBy, LookupError},
    report::FindingReport,
    stage::{Stage, StageState},
    verdict::Verdict,
};
use permitted::{Need, permitted};

/// Names of one domain. Its addresses are on loopback, where nothing listens on the ports that are tried.
const ZONE: &str = "
@             IN MX    20 mx2
@             IN MX    10 mx1
both          IN A     127.0.0.1
both          IN AAAA  ::1
v4            IN A     127.0.0.1
v6            IN AAAA  ::1
alias         IN CNAME further
further       IN CNAME v4
dangling      IN CNAME nowhere
no-address    IN TXT   \"a name without an address\"
smtp          IN A     127.0.0.1
mail.guess    IN A     127.0.0.1
_submissions._tcp.srv IN SRV 20 1 465 v6
_submissions._tcp.srv IN SRV 10 1 465 v4
_submission._tcp.srv  IN SRV 0 1 587 both
_submissions._tcp.old IN SRV 0 0 0 .
_submission._tcp.old  IN SRV 0 1 587 both
";

fn serving() -> Dns {
    Dns::serving("names.test", ZONE)
}

/// A check of ports on which nothing listens.
fn check(target: &str, resolver: &str, options: &[&str]) -> Ran {
    report(&[&["check", target, "--resolver", resolver, "--ports", "25,587,465"], options].concat(), "")
}

/// Every row carries the name's cause, and no connection was made.
fn leads_nowhere(ran: &Ran, cause: Code) {
    assert_eq!((ran.status, ran.report.complete), (Some(1), true), "{}", ran.story());
    assert_eq!(ran.report.ports.len(), 3);
    for port in &ran.report.ports {
        assert_eq!(port.cause, Some(cause), "{}", ran.story());
        assert_eq!(port.verdict, Some(Verdict::DoesNotWork));
        assert_eq!((state(port, Stage::Name), state(port, Stage::Connect)), (StageState::Failed, StageState::NotReached));
        assert!(port.addresses.is_empty() && port.address.is_none());
    }
    let findings: Vec<_> = ran.report.findings.iter().filter(|found| found.code == cause).collect();
    assert_eq!(findings.len(), 1, "{}", ran.story());
    assert!(findings[0].port.is_none() && !findings[0].evidence.is_empty(), "{}", ran.story());
    assert!(ran.report.recommendation.is_none());
}

fn addresses(ran: &Ran) -> BTreeSet<String> {
    ran.report.ports.iter().flat_map(|port| &port.addresses).map(|row| row.address.to_string()).collect()
}

/// A value in a finding's sentences.
fn arg(finding: &FindingReport, key: &str) -> serde_json::Value {
    serde_json::to_value(finding.args.get(key).expect("it is given")).expect("a value")
}

#[test]
fn a_name_that_leads_nowhere_is_told_by_its_cause() {
    let dns = serving();
    let (failing, silent) = (Failing::with(SERVFAIL), Failing::silent());
    let cases = [
        ("nowhere.names.test", dns.option(), Code::NameNotFound, LookupError::NotFound),
        ("no-address.names.test", dns.option(), Code::NameHasNoAddress, LookupError::NoRecord),
        ("names.test", dns.option(), Code::NameHasNoAddress, LookupError::NoRecord),
        ("dangling.names.test", dns.option(), Code::NameNotFound, LookupError::NotFound),
        ("mail.elsewhere.test", dns.option(), Code::NameLookupFailed, LookupError::ServerFailed),
        ("mail.names.test", failing.option(), Code::NameLookupFailed, LookupError::ServerFailed),
        ("mail.names.test", silent.option(), Code::NameLookupTimeout, LookupError::Timeout),
        ("mail.names.test", "127.0.0.1:1".to_owned(), Code::NameLookupTimeout, LookupError::Timeout),
    ];
    for (name, resolver, cause, error) in cases {
        let began = Instant::now();
        let ran = check(name, &resolver, &["--timeout", "1"]);
        println!("{name} by {resolver}: {} ms", began.elapsed().as_millis());
        leads_nowhere(&ran, cause);
        assert!(ran.report.elapsed_ms < 3_000, "{}", ran.story());
        let seen: BTreeSet<_> =
            ran.report.names.iter().filter(|lookup| lookup.kind != "CNAME").map(|lookup| format!("{:?}", lookup.error)).collect();
        assert_eq!(seen, BTreeSet::from([format!("{:?}", Some(error))]), "{}", ran.story());
        assert!(ran.report.names.iter().all(|lookup| lookup.by == AnsweredBy::Dns), "{}", ran.story());
    }
}

#[test]
fn an_alias_is_told_with_where_it_leads() {
    let dns = serving();
    let ran = check("alias.names.test", &dns.option(), &["-4"]);
    let finding = ran.report.findings.iter().find(|found| found.code == Code::NameIsAlias).unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!(arg(finding, "alias"), "v4.names.test", "{}", ran.story());
    assert_eq!(addresses(&ran), BTreeSet::from(["127.0.0.1".to_owned()]));
    // It is no fault of the ports.
    assert!(ran.report.ports.iter().all(|port| port.cause == Some(Code::PortRefused)), "{}", ran.story());
}

#[test]
fn an_answer_too_long_for_one_packet_is_fetched_over_tcp() {
    let long = "x".repeat(60);
    let service = |number| format!("_submissions._tcp IN SRV 0 1 465 {long}{number}\n{long}{number} IN A 127.0.0.1\n");
    let dns = Dns::serving("names.test", &(100..130).map(service).collect::<String>());
    let ran = check("ann@names.test", &dns.option(), &["-4"]);
    assert_eq!(ran.report.target.candidates.len(), 30, "{}", ran.story());
    assert_eq!(ran.port(25).cause, Some(Code::PortRefused), "{}", ran.story());
}

#[test]
fn only_the_family_asked_for_is_used() {
    if !permitted(&[Need::Ipv6]) {
        return;
    }
    let dns = serving();
    let cases: [(&str, &[&str], &[&str]); 5] = [
        ("both.names.test", &[], &["127.0.0.1", "::1"]),
        ("both.names.test", &["-4"], &["127.0.0.1"]),
        ("both.names.test", &["-6"], &["::1"]),
        ("v4.names.test", &[], &["127.0.0.1"]),
        ("v6.names.test", &[], &["::1"]),
    ];
    for (name, options, expected) in cases {
        let ran = check(name, &dns.option(), options);
        assert_eq!(addresses(&ran), expected.iter().map(ToString::to_string).collect(), "{name} {options:?} {}", ran.story());
        assert!(ran.report.ports.iter().all(|port| port.cause == Some(Code::PortRefused)), "{}", ran.story());
    }
    for (name, family, word) in [("v4.names.test", "-6", "ipv6"), ("v6.names.test", "-4", "ipv4")] {
        let ran = check(name, &dns.option(), &[family]);
        leads_nowhere(&ran, Code::NameHasNoAddress);
        assert_eq!(arg(&ran.report.findings[0], "family"), word, "{}", ran.story());
    }
}

#[test]
fn an_email_address_leads_to_its_server() {
    let dns = serving();
    let cases = [
        ("ann@srv.names.test", "srv", "v4.names.test"),
        // A service at the root is one that is not offered (RFC 2782).
        ("ann@old.names.test", "srv", "both.names.test"),
        ("ann@names.test", "guess", "smtp.names.test"),
        ("ann@guess.names.test", "guess", "mail.guess.names.test"),
    ];
    for (target, found_by, host) in cases {
        let ran = check(target, &dns.option(), &["-4"]);
        assert_eq!(ran.report.target.host, host, "{}", ran.story());
        assert_eq!(serde_json::to_value(ran.report.target.found_by).expect("a word"), found_by);
        assert!(ran.report.ports.iter().all(|port| port.cause == Some(Code::PortRefused)), "{}", ran.story());
        assert!(ran.report.ports.iter().all(|port| port.host == host), "{}", ran.story());
    }
    let all = check("ann@srv.names.test", &dns.option(), &["-4"]).report.target.candidates;
    let hosts: Vec<_> = all.iter().map(|found| (found.host.as_str(), found.port)).collect();
    assert_eq!(hosts, [("v4.names.test", Some(465)), ("v6.names.test", Some(465)), ("both.names.test", Some(587))]);
}

#[test]
fn an_email_address_whose_domain_leads_nowhere_is_told_by_its_cause() {
    let dns = serving();
    let (failing, silent) = (Failing::with(SERVFAIL), Failing::silent());
    let cases = [
        ("ann@nowhere.names.test", dns.option(), Code::NameNotFound),
        ("ann@elsewhere.test", dns.option(), Code::NameLookupFailed),
        ("ann@names.test", failing.option(), Code::NameLookupFailed),
        ("ann@names.test", silent.option(), Code::NameLookupTimeout),
    ];
    for (target, resolver, cause) in cases {
        let ran = check(target, &resolver, &["--timeout", "1"]);
        println!("{target} by {resolver}: {} ms", ran.report.elapsed_ms);
        leads_nowhere(&ran, cause);
    }
}
