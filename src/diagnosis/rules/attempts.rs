//! What each connection attempt gave, by itself: its code, and its evidence.

use crate::facts::{
    connect::{AddressFacts, AddressOutcome, ConnectFailure},
    finding::Phrase,
    observations::PortFacts,
};

/// What one address gave, where it failed.
#[must_use]
pub fn evidence(port: &PortFacts, facts: &AddressFacts) -> Option<Phrase> {
    let AddressOutcome::Failed { failure } = &facts.outcome else { return None };
    let phrase = match failure {
        ConnectFailure::Refused => Phrase::new("evidence-refused"),
        ConnectFailure::NoAnswer { syns: Some(syns) } => Phrase::new("evidence-no-answer-to-syns").with("syns", *syns),
        ConnectFailure::NoAnswer { syns: None } => Phrase::new("evidence-no-answer"),
        ConnectFailure::Reset => Phrase::new("evidence-connect-reset"),
        ConnectFailure::Rejected { by } if by.address == facts.address.to_canonical() => Phrase::new("evidence-rejected-by-itself"),
        ConnectFailure::Rejected { by } => Phrase::new("evidence-rejected-by").with("by", by.address.to_string()),
        ConnectFailure::HostUnreachable => Phrase::new("evidence-host-unreachable"),
        ConnectFailure::NetworkUnreachable => Phrase::new("evidence-network-unreachable"),
        ConnectFailure::NotPermitted => Phrase::new("evidence-not-permitted"),
        ConnectFailure::Proxy { failure } => Phrase::new("evidence-proxy-failed").with("how", failure.as_str()),
        ConnectFailure::Other { error } => Phrase::new("evidence-system-error").with("error", error.as_str()),
    };
    Some(about(port, facts, phrase))
}

/// What a fresh connection to an address that had been silent gave, where it was silent too.
#[must_use]
pub fn evidence_again(port: &PortFacts, facts: &AddressFacts) -> Option<Phrase> {
    let AddressOutcome::Failed { failure: ConnectFailure::NoAnswer { .. } } = facts.outcome else { return None };
    Some(about(port, facts, Phrase::new("evidence-again-no-answer")))
}

fn about(port: &PortFacts, facts: &AddressFacts, phrase: Phrase) -> Phrase {
    let seconds = super::seconds(facts.ms);
    phrase.with("address", facts.address.to_string()).with("port", port.spec.port).with("seconds", seconds).with("ms", facts.ms)
}
