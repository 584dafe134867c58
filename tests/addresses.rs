//! Names with several addresses: who carries the dialogue, what is said of the others.

#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/door.rs"]
mod door;
#[path = "stage/permitted.rs"]
mod permitted;
mod stage;

use std::{fs, net::SocketAddr};

use dns::Dns;
use door::Door;
use mailport::{
    diagnosis::diagnose,
    facts::{
        code::Code,
        request::{Family, Request},
        verdict::Verdict,
    },
    practice::Scenario,
};
use permitted::{Need, permitted};
use stage::{
    Stage,
    binary::{Ran, report, text},
};

/// The server's name.
const NAME: &str = "mail.names.test";

/// A server with only this port of its own, which behaves so.
fn serving(port_587: &str) -> Stage {
    let scenario = format!("[[server]]\nname = \"{NAME}\"\nports = [587]\n{port_587}");
    Stage::of(&Scenario::parse(&scenario).unwrap_or_else(|error| panic!("{error}: {scenario}")))
}

/// Checks the server by its name, which leads to these addresses.
fn check(stage: &Stage, records: &str, ca: &str, options: &[&str]) -> Ran {
    let dns = Dns::serving("names.test", records);
    let (resolver, ports) = (dns.option(), stage.server().ports_option());
    report(&[&["check", NAME, "--resolver", &resolver, "--ports", &ports, "--ca-only", ca, "--timeout", "2"], options].concat(), "")
}

#[test]
fn addresses_that_refuse_while_others_answer_are_told() {
    let mut cases = vec![("mail IN A 127.0.0.1\nmail IN A 127.0.0.77\n", Code::SomeAddressesFail, "127.0.0.77")];
    if permitted(&[Need::Ipv6]) {
        // The practice server listens on IPv4 alone.
        cases.push(("mail IN A 127.0.0.1\nmail IN AAAA ::1\n", Code::Ipv6Broken, "::1"));
    }
    for (records, expected, address) in cases {
        let stage = serving("");
        let ran = check(&stage, records, text(&stage.ca()), &[]);
        let port = &ran.report.ports[0];
        assert_eq!((port.verdict, port.cause), (Some(Verdict::WorksWithCare), Some(expected)), "{}", ran.story());
        let finding = ran.report.findings.iter().find(|found| found.code == expected).expect("the finding");
        assert!(finding.evidence.iter().any(|said| said.contains(address)), "{}", ran.story());
    }
}

#[test]
fn all_addresses_are_talked_to_where_that_is_asked_for() {
    let stage = Stage::of(&Scenario::case("ipv6-too").expect("the case"));
    let seen = stage::run(&stage, Request { family: Family::Both, all_addresses: true, ..stage.request_signing_in() });
    for port in &seen.ports {
        assert_eq!(port.others.len(), 1, "two addresses, one of which carries the dialogue");
        assert!(port.others[0].greeting.done().is_some());
        assert!(port.others[0].sign_in.done().is_none(), "credentials go to one address only");
    }
    assert!(!diagnose(&seen).findings.iter().any(|finding| finding.code == Code::ServersDisagree));
}

#[test]
fn addresses_that_offer_different_things_are_told() {
    let (one, other) = (serving(""), serving("port.587.auth.after = []"));
    let port = one.server().port(587).expect("the port").port;
    // The second machine behind the name: the same port on another address.
    let door = Door::closed(SocketAddr::new([127, 0, 0, 78].into(), port));
    door.open(&other.runtime, SocketAddr::new(other.server().address, other.server().port(587).expect("the port").port));
    let both = one.folder().join("both.pem");
    fs::write(&both, one.practice.ca_pem() + &other.practice.ca_pem()).expect("written");
    let ran = check(&one, "mail IN A 127.0.0.1\nmail IN A 127.0.0.78\n", text(&both), &["--all-addresses"]);
    let finding = ran.report.findings.iter().find(|found| found.code == Code::ServersDisagree);
    let finding = finding.unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((finding.port, finding.evidence.len()), (Some(port), 2), "{}", ran.story());
    let row = &ran.report.ports[0];
    // Whichever of them carried the dialogue: the worse one decides, or the difference does.
    let expected = [(Verdict::WorksWithCare, Code::ServersDisagree), (Verdict::ServerOnly, Code::SignInNotOffered)];
    assert!(row.verdict.zip(row.cause).is_some_and(|seen| expected.contains(&seen)), "{}", ran.story());
}
