//! What it means that some of a name's addresses connect and others don't.

use std::net::IpAddr;

use super::{attempts, path, witness::is_lossy};
use crate::facts::{
    code::Code,
    connect::{AddressFacts, AddressOutcome, ConnectFailure},
    finding::{Confidence, Finding, Phrase},
    observations::{Observations, PortFacts},
    path::PathFacts,
};

/// An address that has not answered for so long, while another of the name had answered, is silent: two SYNs have gone unanswered
/// (RFC 6298 §2.1: the second leaves after 1 s).
const SILENT_MS: u64 = 1_100;

/// The finding on a port that connected in spite of it.
#[must_use]
pub fn finding(seen: &Observations, port: &PortFacts) -> Option<Finding> {
    v6_broken(seen, port).or_else(|| some_fail(seen, port))
}

/// A family that this computer doesn't have at all disturbs no mail program.
fn fails(facts: &AddressFacts) -> bool {
    matches!(&facts.outcome, AddressOutcome::Failed { failure } if *failure != ConnectFailure::NetworkUnreachable)
}

/// It was left waiting when another address had connected, and had been silent for long.
fn is_left_silent(facts: &AddressFacts) -> bool {
    facts.outcome == AddressOutcome::Stopped && facts.ms >= SILENT_MS
}

/// It was left waiting when another address had connected, and its packets are known to stop on the way while those for another port
/// of it go on.
fn is_stopped_on_the_way(seen: &Observations, port: &PortFacts, facts: &AddressFacts) -> bool {
    let stops = |path: &PathFacts| path.address == facts.address && path.stop().is_some_and(|stop| stop.sure);
    facts.outcome == AddressOutcome::Stopped && path::of(seen, port).any(stops)
}

fn some_fail(seen: &Observations, port: &PortFacts) -> Option<Finding> {
    let fails = |facts: &&AddressFacts| fails(facts) || is_stopped_on_the_way(seen, port, facts);
    let failing: Vec<&AddressFacts> = port.addresses.iter().filter(fails).collect();
    let first = failing.first()?;
    let confidence = match (failing.iter().any(|facts| self::fails(facts)), is_lossy(seen)) {
        (true, _) => Confidence::Certain,
        (false, false) => Confidence::Likely,
        (false, true) => Confidence::Possible,
    };
    let of = |is_of: fn(&IpAddr) -> bool| {
        let theirs = || port.addresses.iter().filter(|facts| is_of(&facts.address));
        theirs().next().is_some() && theirs().all(|facts| fails(&facts)) && failing.iter().all(|facts| is_of(&facts.address))
    };
    let family = match (of(IpAddr::is_ipv4), of(IpAddr::is_ipv6)) {
        (true, _) => "v4",
        (_, true) => "v6",
        _ => "any",
    };
    let finding = Finding::new(Code::SomeAddressesFail).confidence(confidence).with("failed", failing.len());
    let finding = finding.with("total", port.addresses.len()).with("family", family).with("address", first.address.to_string());
    Some(failing.iter().map(|facts| attempts::evidence(port, facts).unwrap_or_else(|| left(port, facts))).fold(finding, Finding::seen))
}

/// IPv6 fails on every address and every port, and IPv4 connects.
fn v6_broken(seen: &Observations, port: &PortFacts) -> Option<Finding> {
    let connects = |port: &PortFacts, family: fn(&IpAddr) -> bool| {
        port.addresses.iter().any(|facts| family(&facts.address) && facts.outcome == AddressOutcome::Connected)
    };
    let theirs: Vec<&AddressFacts> = port.addresses.iter().filter(|facts| facts.address.is_ipv6()).collect();
    let failing: Vec<&AddressFacts> = theirs.iter().copied().filter(|facts| fails(facts) || is_left_silent(facts)).collect();
    let others_fail = port.addresses.iter().any(|facts| facts.address.is_ipv4() && fails(facts));
    if failing.is_empty() || failing.len() < theirs.len() || others_fail || !connects(port, IpAddr::is_ipv4) {
        return None;
    }
    if seen.ports.iter().any(|port| connects(port, IpAddr::is_ipv6)) {
        return None;
    }
    let first = failing.first()?;
    let only_silent = failing.iter().all(|facts| !fails(facts));
    let confidence = match (only_silent, is_lossy(seen)) {
        (false, _) => Confidence::Certain,
        (true, false) => Confidence::Likely,
        (true, true) => Confidence::Possible,
    };
    let finding = Finding::new(Code::Ipv6Broken).with("address", first.address.to_string()).confidence(confidence);
    Some(failing.iter().filter_map(|facts| evidence(port, facts)).fold(finding, Finding::seen))
}

fn evidence(port: &PortFacts, facts: &AddressFacts) -> Option<Phrase> {
    attempts::evidence(port, facts).or_else(|| is_left_silent(facts).then(|| left(port, facts)))
}

/// An address that was waited for no longer.
fn left(port: &PortFacts, facts: &AddressFacts) -> Phrase {
    let phrase = Phrase::new("evidence-no-answer").with("address", facts.address.to_string());
    phrase.with("port", port.spec.port).with("seconds", super::seconds(facts.ms)).with("ms", facts.ms)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{observations::Given, port::PortSpec};

    fn seen(v6: AddressOutcome, v6_ms: u64, other_port: AddressOutcome) -> Observations {
        let given = Given { ports: vec![PortSpec::usual(587), PortSpec::usual(465)], ..Given::default() };
        let mut seen = Observations::new(given, time::OffsetDateTime::UNIX_EPOCH);
        let facts = |address: &str, outcome, ms| AddressFacts { address: address.parse().unwrap(), outcome, ms };
        seen.ports[0].addresses = vec![facts("2001:db8::5", v6, v6_ms), facts("192.0.2.5", AddressOutcome::Connected, 20)];
        seen.ports[1].addresses = vec![facts("2001:db8::5", other_port, 20)];
        seen
    }

    #[test]
    fn a_family_that_is_silent_on_every_port_is_broken() {
        let refused = AddressOutcome::Failed { failure: ConnectFailure::Refused };
        let no_way = AddressOutcome::Failed { failure: ConnectFailure::NetworkUnreachable };
        let broken = |confidence| Some((Code::Ipv6Broken, confidence));
        let cases = [
            (AddressOutcome::Stopped, 1_200, AddressOutcome::Stopped, broken(Confidence::Likely)),
            (AddressOutcome::Stopped, 900, AddressOutcome::Stopped, None),
            (refused.clone(), 20, refused.clone(), broken(Confidence::Certain)),
            (refused.clone(), 20, AddressOutcome::Connected, Some((Code::SomeAddressesFail, Confidence::Certain))),
            (AddressOutcome::Stopped, 1_200, AddressOutcome::Connected, None),
            (no_way.clone(), 0, no_way, None),
        ];
        for (v6, ms, other, expected) in cases {
            let seen = seen(v6.clone(), ms, other.clone());
            let found = finding(&seen, &seen.ports[0]);
            assert!(found.as_ref().is_none_or(|finding| !finding.evidence.is_empty()));
            assert_eq!(found.map(|finding| (finding.code, finding.confidence)), expected, "{v6:?} after {ms} ms, elsewhere {other:?}");
        }
    }

    #[test]
    fn a_family_of_which_one_port_alone_is_stopped_is_told_on_that_port() {
        let way = |port: &str| crate::facts::path::drawn::path(port, "eeeec-");
        let told = |port: &str| {
            let given = Given { ports: vec![PortSpec::usual(25)], ..Given::default() };
            let mut seen = Observations::new(given, time::OffsetDateTime::UNIX_EPOCH);
            let stopped = AddressFacts { address: way(port).address, outcome: AddressOutcome::Stopped, ms: 920 };
            let connected = AddressFacts { address: "2001:db8::5".parse().unwrap(), outcome: AddressOutcome::Connected, ms: 9 };
            seen.ports[0].addresses = vec![connected, stopped];
            seen.paths = vec![way(port)];
            let found = finding(&seen, &seen.ports[0])?;
            Some((found.code, found.confidence, found.args.get("family")?.as_str()?.to_owned()))
        };
        assert_eq!(told("ee:..."), Some((Code::SomeAddressesFail, Confidence::Likely, "v4".to_owned())));
        assert_eq!(told("ee...."), None, "a lost answer may make it seem so");
        assert_eq!(told("eeeec-"), None, "it gets through");
    }
}
