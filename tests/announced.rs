//! Certificates that a domain has announced in DNS (TLSA): a mismatch is told only where a real signed zone proves it.

#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/permitted.rs"]
mod permitted;
#[path = "stage/signed.rs"]
mod signed;
mod stage;

// What `signed` needs stands beside it.
use stage::binary;

use dns::{Deaf, Dns};
use mailport::{
    facts::{
        code::Code,
        finding::Confidence,
        report::{FindingReport, PortReport},
        verdict::Verdict,
    },
    practice::Scenario,
};
use permitted::permitted;
use signed::{NEEDS, ORIGIN, Signed};
use stage::{
    Stage,
    binary::{Ran, report},
};

/// The server's name.
const NAME: &str = "mail.example.org";
/// RFC 4034 §3, §2: what a proof needs beside the records themselves.
const DNSKEY: u16 = 48;

/// A practice server, and what one of its ports shows.
struct Server {
    stage: Stage,
}

impl Server {
    fn start(ports: &str) -> Self {
        let scenario = format!("[[server]]\nname = \"{NAME}\"\n{ports}");
        Self { stage: Stage::of(&Scenario::parse(&scenario).unwrap_or_else(|error| panic!("{error}: {scenario}"))) }
    }

    /// The port that stands in for this one.
    fn port(&self, meant: u16) -> u16 {
        self.stage.server().port(meant).expect("the port").port
    }

    /// Records that lead to it, and announce this for the port that stands in for `meant`.
    fn zone(&self, meant: u16, announced: &str) -> String {
        format!("mail IN A {}\n_{}._tcp.mail IN TLSA {announced}\n", self.stage.server().address, self.port(meant))
    }

    fn check(&self, resolver: &str, anchor: Option<&Signed>) -> Ran {
        let (ca, ports) = (self.stage.ca(), self.stage.server().ports_option());
        let mut args = vec!["check", NAME, "--ports", &ports, "--ca-only", binary::text(&ca), "--resolver", resolver, "-4"];
        let anchor = anchor.map(Signed::anchor);
        args.extend(anchor.as_deref().into_iter().flat_map(|anchor| ["--trust-anchor", binary::text(anchor)]));
        report(&args, "")
    }

    /// The SHA-256 of the certificate that a port shows.
    fn fingerprint(&self, meant: u16) -> String {
        let dns = Dns::serving(ORIGIN, &format!("mail IN A {}", self.stage.server().address));
        let ran = self.check(&dns.option(), None);
        let tls = self.row(&ran, meant).tls.clone().unwrap_or_else(|| panic!("{}", ran.story()));
        tls.chain[0].sha256.clone()
    }

    fn row<'a>(&self, ran: &'a Ran, meant: u16) -> &'a PortReport {
        ran.port(self.port(meant))
    }
}

/// Nobody's certificate.
const ANOTHER: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

fn mismatches(ran: &Ran) -> Vec<&FindingReport> {
    ran.report.findings.iter().filter(|found| found.code == Code::TlsaMismatch).collect()
}

/// What was proved of the announcement.
fn proved(ran: &Ran) -> Option<bool> {
    ran.report.names.iter().find(|lookup| lookup.kind == "TLSA" && !lookup.answer.is_empty()).and_then(|lookup| lookup.secure)
}

#[test]
fn a_certificate_that_is_not_the_announced_one_is_told_where_the_zone_is_signed() {
    if !permitted(&NEEDS) {
        return;
    }
    let server = Server::start("");
    let zone = Signed::serving(&server.zone(465, &format!("3 0 1 {ANOTHER}")));
    let ran = server.check(&zone.option(), Some(&zone));
    let found = mismatches(&ran);
    assert_eq!((found.len(), proved(&ran)), (1, Some(true)), "{}", ran.story());
    assert_eq!((found[0].port, found[0].confidence), (Some(server.port(465)), Confidence::Certain), "{}", ran.story());
    assert!(found[0].evidence[0].contains(&format!("3 0 1 {ANOTHER}")), "{:?}", found[0].evidence);
    let row = server.row(&ran, 465);
    assert_eq!((row.verdict, row.cause), (Some(Verdict::Unsafe), Some(Code::TlsaMismatch)), "{}", ran.story());
    // Nothing was announced for the others.
    assert_eq!(server.row(&ran, 587).verdict, Some(Verdict::Works), "{}", ran.story());
}

#[test]
fn the_announced_certificate_is_nothing_to_speak_of() {
    if !permitted(&NEEDS) {
        return;
    }
    let server = Server::start("");
    let shown = server.fingerprint(587);
    let zone = Signed::serving(&server.zone(587, &format!("3 0 1 {shown}")));
    let ran = server.check(&zone.option(), Some(&zone));
    assert!(mismatches(&ran).is_empty() && proved(&ran) == Some(true), "{}", ran.story());
    assert_eq!(server.row(&ran, 587).verdict, Some(Verdict::Works), "{}", ran.story());
}

#[test]
fn what_is_not_proved_is_not_claimed_and_holds_nobody_up() {
    if !permitted(&NEEDS) {
        return;
    }
    let server = Server::start("");
    let records = server.zone(465, &format!("3 0 1 {ANOTHER}"));
    let unsigned = Dns::serving(ORIGIN, &records);
    let (zone, stranger) = (Signed::serving(&records), Signed::serving(&records));
    let without_keys = Deaf::to(&[DNSKEY], zone.address());
    // Unsigned; signed by a key that nobody trusts; signed, without the root's word for it; no answer about its keys.
    let cases =
        [(unsigned.option(), Some(&zone)), (zone.option(), Some(&stranger)), (zone.option(), None), (without_keys.option(), Some(&zone))];
    for (resolver, anchor) in cases {
        let ran = server.check(&resolver, anchor);
        assert!(mismatches(&ran).is_empty() && proved(&ran) != Some(true) && ran.report.complete, "{resolver}: {}", ran.story());
        assert_eq!(server.row(&ran, 465).verdict, Some(Verdict::Works), "{resolver}: {}", ran.story());
        let ports = ran.report.ports.iter().map(|port| port.elapsed_ms).max().unwrap_or_default();
        assert!(ran.report.elapsed_ms < ports + 1_500, "{resolver}: {}", ran.story());
    }
}

#[test]
fn encryption_that_is_announced_and_not_offered_is_said_to_be_removed() {
    if !permitted(&NEEDS) {
        return;
    }
    let server = Server::start("port.587.mode = \"plain\"\nport.587.auth.before = [\"PLAIN\"]\n");
    let records = server.zone(587, &format!("3 1 1 {ANOTHER}"));
    let (zone, unsigned) = (Signed::serving(&records), Dns::serving(ORIGIN, &records));
    for (resolver, cause) in [(zone.option(), Code::StarttlsStripped), (unsigned.option(), Code::StarttlsNotOffered)] {
        let ran = server.check(&resolver, Some(&zone));
        let row = server.row(&ran, 587);
        assert_eq!((row.verdict, row.cause), (Some(Verdict::Unsafe), Some(cause)), "{}", ran.story());
        let finding = ran.report.findings.iter().find(|found| found.code == cause).expect("the cause's finding");
        assert_eq!(finding.evidence.iter().any(|said| said.contains(ANOTHER)), cause == Code::StarttlsStripped, "{}", ran.story());
    }
}
