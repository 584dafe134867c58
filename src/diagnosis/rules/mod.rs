//! From facts to findings, one file a stage. A finding is never given without its evidence.

mod addresses;
mod attempts;
mod blame;
pub mod certificate;
pub mod clock;
pub mod compare;
pub mod connect;
mod controls_said;
mod crowded;
pub mod disagree;
pub mod encryption;
pub mod greeting;
pub mod lost;
mod mail_hosts;
pub mod mechanism;
pub mod message;
pub mod name;
pub mod other_computer;
pub mod path;
mod place;
pub mod role;
pub mod sign_in;
mod strangers;
pub mod surroundings;
pub mod tlsa;
mod witness;

use time::{OffsetDateTime, format_description::well_known::Iso8601};

use crate::facts::{
    finding::{Finding, Phrase},
    observations::{Observations, PortFacts},
    reply::Reply,
};

/// Every finding on one port, in the order of the stages and of the catalogue.
#[must_use]
pub fn of_port(seen: &Observations, index: usize) -> Vec<Finding> {
    let Some(port) = seen.ports.get(index) else { return Vec::new() };
    let mut findings = connect::findings(seen, port);
    findings.extend(greeting::findings(port));
    findings.extend(strangers::findings(seen, port));
    findings.extend(encryption::findings(seen, port));
    findings.extend(certificate::findings(seen, port));
    findings.extend(tlsa::findings(seen, port));
    findings.extend(sign_in::findings(seen, port));
    findings.extend(message::findings(port));
    findings.extend(disagree::findings(port));
    path::tell(seen, port, &mut findings);
    crowded::tell(seen, port, &mut findings);
    other_computer::tell(seen, port, &mut findings);
    let mut findings: Vec<Finding> = findings.into_iter().map(|finding| finding.on(port.spec)).collect();
    findings.sort_by_key(|finding| (finding.stage, finding.code));
    findings
}

pub use strangers::suspect as suspected_stranger;

/// A reply as evidence.
#[must_use]
pub fn quote(reply: &Reply) -> Phrase {
    Phrase::new("evidence-reply").with("reply", reply.quoted())
}

/// What EHLO offers where signing in would happen, as evidence.
#[must_use]
pub fn offers(port: &PortFacts) -> Phrase {
    let offers = port.offers();
    if port.took_only_helo() {
        Phrase::new("evidence-only-helo")
    } else if offers.is_empty() {
        Phrase::new("evidence-offers-nothing")
    } else {
        Phrase::new("evidence-offers").with("offers", offers.to_vec())
    }
}

/// A point in time as its day, `2026-11-24`.
#[must_use]
pub fn day(at: OffsetDateTime) -> String {
    at.date().format(&Iso8601::DATE).unwrap_or_default()
}

/// Milliseconds as seconds with one decimal.
#[must_use]
pub fn seconds(ms: u64) -> f64 {
    ((ms as f64) / 100.0).round() / 10.0
}
