//! What the connection attempts mean.

use std::net::IpAddr;

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
        Progress::Failed { facts, ms, .. } => found.push(failed(port, facts, *ms)),
        Progress::Done { ms, .. } => {
            found.extend(some_fail(port));
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

fn failed(port: &PortFacts, failure: &ConnectFailure, ms: u64) -> Finding {
    let finding = Finding::new(code_of(failure)).with("address", port.address.map(|address| address.to_string()).unwrap_or_default());
    let finding = match failure {
        ConnectFailure::NoAnswer { .. } => finding.with("seconds", super::seconds(ms)),
        ConnectFailure::Other { .. } => finding.confidence(Confidence::Possible),
        _ => finding,
    };
    let finding = port.addresses.iter().filter_map(|facts| evidence(port, facts)).fold(finding, Finding::seen);
    if !finding.evidence.is_empty() {
        return finding;
    }
    let address = port.address.unwrap_or(IpAddr::from([0, 0, 0, 0]));
    let only = AddressFacts { address, outcome: AddressOutcome::Failed { failure: failure.clone() }, ms };
    evidence(port, &only).into_iter().fold(finding, Finding::seen)
}

/// The code for one connection attempt that failed.
#[must_use]
pub const fn code_of(failure: &ConnectFailure) -> Code {
    match failure {
        ConnectFailure::Refused => Code::PortRefused,
        ConnectFailure::NoAnswer { .. } => Code::PortNoAnswer,
        ConnectFailure::Reset => Code::ConnectionReset,
        ConnectFailure::NetworkUnreachable => Code::NetworkUnreachable,
        ConnectFailure::NotPermitted => Code::LocalFirewall,
        ConnectFailure::Rejected { by } if by.is_prohibition() || by.is_of_port() => Code::PortProhibited,
        ConnectFailure::Rejected { .. } | ConnectFailure::HostUnreachable | ConnectFailure::Other { .. } => Code::HostUnreachable,
    }
}

fn evidence(port: &PortFacts, facts: &AddressFacts) -> Option<Phrase> {
    let AddressOutcome::Failed { failure } = &facts.outcome else { return None };
    let said = |key: &str| Phrase::new(key);
    let phrase = match failure {
        ConnectFailure::Refused => said("evidence-refused"),
        ConnectFailure::NoAnswer { syns: Some(syns) } => said("evidence-no-answer-to-syns").with("syns", *syns),
        ConnectFailure::NoAnswer { syns: None } => said("evidence-no-answer"),
        ConnectFailure::Reset => said("evidence-connect-reset"),
        ConnectFailure::Rejected { by } => said("evidence-rejected-by").with("by", by.address.to_string()),
        ConnectFailure::HostUnreachable => said("evidence-host-unreachable"),
        ConnectFailure::NetworkUnreachable => said("evidence-network-unreachable"),
        ConnectFailure::NotPermitted => said("evidence-not-permitted"),
        ConnectFailure::Other { error } => said("evidence-system-error").with("error", error.as_str()),
    };
    let seconds = super::seconds(facts.ms);
    Some(phrase.with("address", facts.address.to_string()).with("port", port.spec.port).with("seconds", seconds).with("ms", facts.ms))
}

/// Part of the name's addresses fail. A family that this computer doesn't have at all disturbs no mail program.
fn some_fail(port: &PortFacts) -> Option<Finding> {
    let fails = |facts: &&AddressFacts| matches!(&facts.outcome, AddressOutcome::Failed { failure } if *failure != ConnectFailure::NetworkUnreachable);
    let failing: Vec<&AddressFacts> = port.addresses.iter().filter(fails).collect();
    let first = failing.first()?;
    let connected = |family: fn(&IpAddr) -> bool| {
        port.addresses.iter().any(|facts| family(&facts.address) && facts.outcome == AddressOutcome::Connected)
    };
    let v6_broken = failing.iter().all(|facts| facts.address.is_ipv6()) && !connected(IpAddr::is_ipv6) && connected(IpAddr::is_ipv4);
    let finding = if v6_broken {
        Finding::new(Code::Ipv6Broken)
    } else {
        Finding::new(Code::SomeAddressesFail).with("failed", failing.len()).with("total", port.addresses.len())
    };
    let finding = finding.with("address", first.address.to_string());
    Some(failing.iter().filter_map(|facts| evidence(port, facts)).fold(finding, Finding::seen))
}
