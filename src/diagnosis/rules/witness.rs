//! What do the comparison servers say of one port? Each operator is one witness, in one address family at a time.

use std::net::IpAddr;

use crate::facts::{
    connect::ConnectFailure,
    control::{ControlFacts, ControlOrigin, ControlOutcome},
    observations::Observations,
    request::Family,
};

/// RFC 6298 §2.1 and the kernels' own table: three SYNs take 3 s or more, and who loses that many has no line that carries mail.
pub const ENOUGH_SYNS: u32 = 3;
/// Where the system doesn't count SYNs, a silence of this long stands for three of them.
const ENOUGH_MS: u64 = 3_000;

/// What an operator's servers do on the port in question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// One connects.
    Connects,
    /// Nothing comes back.
    Silent,
    /// It is refused or rejected.
    Refused,
    /// It was not asked, or not for long enough.
    Unknown,
}

/// One operator's servers.
#[derive(Clone, Debug)]
pub struct Witness<'a> {
    /// Who runs them.
    pub operator: &'a str,
    /// They stand on no router's list of permitted mail servers.
    pub obscure: bool,
    /// The user named them.
    pub given: bool,
    /// They were asked anything at all.
    pub asked: bool,
    /// The port in question.
    pub here: Here,
    /// Another port of theirs connects.
    pub elsewhere: bool,
    /// Everything that was asked of them in this family.
    pub facts: Vec<&'a ControlFacts>,
}

impl Witness<'_> {
    /// Whether it counts: the way to it is open, and the port in question was decided.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.here == Here::Connects || (self.elsewhere && self.here != Here::Unknown)
    }

    /// Whether it was asked, and connected on no port at all.
    #[must_use]
    pub fn is_dead(&self) -> bool {
        self.asked && !self.elsewhere && self.here != Here::Connects
    }
}

/// The witnesses for a port in a family, in the order in which they were asked. One that was only left out is none.
#[must_use]
pub fn of(seen: &Observations, port: u16, family: Family) -> Vec<Witness<'_>> {
    let mut witnesses: Vec<Witness> = Vec::new();
    for facts in seen.controls.iter().filter(|facts| facts.address.is_some_and(|address| family.holds(address))) {
        match witnesses.iter_mut().find(|witness| witness.operator == facts.operator) {
            Some(witness) => witness.facts.push(facts),
            None => witnesses.push(Witness {
                operator: &facts.operator,
                obscure: facts.obscure,
                given: facts.origin == ControlOrigin::Given,
                asked: false,
                here: Here::Unknown,
                elsewhere: false,
                facts: vec![facts],
            }),
        }
    }
    for witness in &mut witnesses {
        let here = witness.facts.iter().filter(|facts| facts.port == port).map(|facts| here(facts));
        witness.here = here.max_by_key(|here| weight(*here)).unwrap_or(Here::Unknown);
        witness.asked = witness.facts.iter().any(|facts| !matches!(facts.outcome, ControlOutcome::Skipped { .. }));
        witness.elsewhere = witness.facts.iter().any(|facts| facts.port != port && facts.is_answered());
    }
    witnesses
}

/// Of two servers of one operator the one that connects tells most.
const fn weight(here: Here) -> u8 {
    match here {
        Here::Unknown => 0,
        Here::Silent => 1,
        Here::Refused => 2,
        Here::Connects => 3,
    }
}

fn here(facts: &ControlFacts) -> Here {
    match &facts.outcome {
        ControlOutcome::Answered { .. } => Here::Connects,
        ControlOutcome::Silent { syns } if is_long_enough(*syns, facts.ms.unwrap_or_default()) => Here::Silent,
        ControlOutcome::Refused | ControlOutcome::Unreachable { failure: ConnectFailure::Rejected { .. } } => Here::Refused,
        ControlOutcome::Silent { .. } | ControlOutcome::Unreachable { .. } | ControlOutcome::Skipped { .. } => Here::Unknown,
    }
}

/// Whether a silence was long enough to count.
#[must_use]
pub fn is_long_enough(syns: Option<u32>, ms: u64) -> bool {
    syns.map_or(ms >= ENOUGH_MS, |syns| syns >= ENOUGH_SYNS)
}

/// Whether packets are known to get lost on the way: then a silence proves less.
#[must_use]
pub fn is_lossy(seen: &Observations) -> bool {
    let resent = |count: Option<u32>| count.is_some_and(|count| count > 0);
    let ports = seen.ports.iter().any(|port| {
        resent(port.retransmissions) || port.again.iter().any(|again| again.outcome == crate::facts::connect::AddressOutcome::Connected)
    });
    let controls = seen
        .controls
        .iter()
        .any(|facts| matches!(&facts.outcome, ControlOutcome::Answered { retransmissions, .. } if resent(*retransmissions)));
    ports || controls
}

/// The family of an address.
#[must_use]
pub const fn family_of(address: IpAddr) -> Family {
    if address.is_ipv4() { Family::V4 } else { Family::V6 }
}
