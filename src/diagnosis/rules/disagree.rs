//! Do the addresses behind one name offer the same? Only where the dialogue was held with all of them.

use crate::facts::{
    code::Code,
    finding::{Finding, Phrase},
    observations::PortFacts,
    stage::Stage,
};

/// What a mail program would notice of an address.
#[derive(PartialEq, Eq)]
struct Offer {
    greets: bool,
    encrypts: bool,
    proves_itself: bool,
    mechanisms: Vec<String>,
}

/// The finding where addresses that connected differ.
#[must_use]
pub fn findings(port: &PortFacts) -> Option<Finding> {
    let connected: Vec<&PortFacts> = std::iter::once(port).chain(&port.others).filter(|facts| facts.connect.done().is_some()).collect();
    let first = offer(connected.first()?);
    if connected.iter().all(|facts| offer(facts) == first) {
        return None;
    }
    let finding = Finding::new(Code::ServersDisagree).at(Stage::Name);
    Some(connected.into_iter().map(evidence).fold(finding, Finding::seen))
}

fn offer(facts: &PortFacts) -> Offer {
    let mut mechanisms = facts.mechanisms();
    mechanisms.sort();
    Offer {
        greets: facts.greeting.done().is_some(),
        encrypts: facts.encryption.done().is_some(),
        proves_itself: facts.certificate.done().is_some(),
        mechanisms,
    }
}

fn evidence(facts: &PortFacts) -> Phrase {
    let offer = offer(facts);
    let what = match &offer {
        Offer { greets: false, .. } => "nothing",
        Offer { encrypts: false, .. } => "plain",
        Offer { proves_itself: false, .. } => "unproved",
        Offer { .. } => "protected",
    };
    let address = facts.address.map(|address| address.to_string()).unwrap_or_default();
    Phrase::new("evidence-address-offers").with("address", address).with("what", what).with("mechanisms", offer.mechanisms.join(" "))
}
