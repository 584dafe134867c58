//! What the connection attempts mean.

use std::net::IpAddr;

use super::{addresses, attempts, blame, path, place};
use crate::facts::{
    code::Code,
    connect::{AddressFacts, AddressOutcome, ConnectFailure},
    finding::{Confidence, Finding, Phrase},
    observations::{Observations, PortFacts, StoppedBy},
    progress::Progress,
};

/// A connection that takes longer is slow.
const SLOW_MS: u64 = 2_000;

/// Findings about a port's connection.
#[must_use]
pub fn findings(seen: &Observations, port: &PortFacts) -> Vec<Finding> {
    let mut found: Vec<Finding> = stopped(seen, port).into_iter().collect();
    match &port.connect {
        Progress::Failed { facts, ms, .. } => found.push(failed(seen, port, facts, *ms)),
        Progress::Done { ms, .. } => {
            found.extend(addresses::finding(seen, port));
            if *ms > SLOW_MS {
                let seconds = super::seconds(*ms);
                found.push(
                    Finding::new(Code::SlowToConnect)
                        .with("seconds", seconds)
                        .seen(Phrase::new("evidence-connect-took").with("seconds", seconds)),
                );
            }
        }
        _ => {}
    }
    found
}

/// The check ended before the port did.
fn stopped(seen: &Observations, port: &PortFacts) -> Option<Finding> {
    let by = seen.ended?.stopped.filter(|_| is_unfinished(seen, port))?;
    let by = match by {
        StoppedBy::User => "user",
        StoppedBy::Deadline => "deadline",
    };
    let seconds = super::seconds(seen.ended?.elapsed_ms);
    Some(Finding::new(Code::CheckStopped).with("by", by).seen(Phrase::new("evidence-stopped").with("by", by).with("seconds", seconds)))
}

/// Whether the check ended before this port did.
#[must_use]
pub fn is_unfinished(seen: &Observations, port: &PortFacts) -> bool {
    seen.ended.is_some_and(|ended| ended.stopped.is_some()) && port.elapsed_ms.is_none() && seen.name.failed().is_none()
}

/// Whether the rejections came from the very addresses that were connected to, and none of them from nearer than the server is.
fn is_by_server(seen: &Observations, port: &PortFacts) -> bool {
    let mut rejected = port.addresses.iter().filter_map(|facts| Some((facts.address, port.rejecter_of(facts.address)?))).peekable();
    let own = |(address, by): (IpAddr, IpAddr)| {
        by == address.to_canonical() && !path::of(seen, port).any(|path| path.address == address && path.nearer().is_some())
    };
    rejected.peek().is_some() && rejected.all(own)
}

fn failed(seen: &Observations, port: &PortFacts, failure: &ConnectFailure, ms: u64) -> Finding {
    let own = failure.code().map_or((Code::HostUnreachable, Confidence::Possible), |code| (code, Confidence::Certain));
    let blame = blame::of(seen, port);
    let (code, confidence) = blame.as_ref().map_or(own, |blame| (blame.code, blame.confidence));
    let mut finding =
        Finding::new(code).confidence(confidence).with("address", port.address.map(|address| address.to_string()).unwrap_or_default());
    if matches!(failure, ConnectFailure::NoAnswer { .. }) {
        finding = finding.with("seconds", super::seconds(ms));
    }
    if let (Code::PortProhibited, ConnectFailure::Rejected { by }) = (code, failure) {
        finding = finding.with("by", by.address.to_string()).with("who", if is_by_server(seen, port) { "server" } else { "way" });
    }
    if let (Code::ProxyFailed, ConnectFailure::Proxy { failure }) = (code, failure) {
        finding = finding.with("how", failure.as_str());
    }
    if code == Code::NetworkBlocksPort || code == Code::RouterFiltersPort {
        finding = place::advice(seen, finding);
    }
    let mut evidence: Vec<Phrase> = port.addresses.iter().filter_map(|facts| attempts::evidence(port, facts)).collect();
    if evidence.is_empty() {
        let address = port.address.unwrap_or(IpAddr::from([0, 0, 0, 0]));
        let only = AddressFacts { address, outcome: AddressOutcome::Failed { failure: failure.clone() }, ms };
        evidence.extend(attempts::evidence(port, &only));
    }
    evidence.extend(port.again.iter().filter_map(|facts| attempts::evidence_again(port, facts)));
    evidence.extend(blame.into_iter().flat_map(|blame| blame.evidence));
    evidence.into_iter().fold(finding, Finding::seen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{connect::Rejection, observations::Given, path::drawn, port::PortSpec};

    #[test]
    fn the_server_itself_forbids_only_what_is_rejected_from_its_own_address_and_distance() {
        let server = drawn::SERVER;
        let who = |by: IpAddr, way: &str| {
            let given = Given { ports: vec![PortSpec::usual(25)], ..Given::default() };
            let mut seen = Observations::new(given, time::OffsetDateTime::UNIX_EPOCH);
            let failure = ConnectFailure::Rejected { by: Rejection { address: by, kind: 3, code: 13 } };
            let outcome = AddressOutcome::Failed { failure: failure.clone() };
            seen.ports[0].addresses = vec![AddressFacts { address: server, outcome, ms: 2 }];
            seen.ports[0].connect = Progress::Failed { at_ms: 0, ms: 2, facts: failure };
            seen.paths = vec![drawn::path(way, "eeeec-")];
            let found = findings(&seen, &seen.ports[0]);
            assert_eq!((found[0].code, found[0].evidence.len()), (Code::PortProhibited, 1));
            found[0].args.get("who").and_then(|who| who.as_str().map(ToOwned::to_owned))
        };
        assert_eq!(who(server, "eeeeX-").as_deref(), Some("server"));
        assert_eq!(who(server, "eeXXX-").as_deref(), Some("way"), "somebody nearer rejects in its name");
        assert_eq!(who(IpAddr::from([192, 0, 2, 2]), "eexx--").as_deref(), Some("way"));
    }
}
