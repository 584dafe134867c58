//! What the connection attempts mean.

use std::net::IpAddr;

use super::{addresses, attempts, blame, place};
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
        finding = finding.with("by", by.address.to_string());
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
