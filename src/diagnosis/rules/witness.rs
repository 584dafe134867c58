//! What do the comparison servers say of one port? Each operator is one witness, in one address family at a time.

use std::net::IpAddr;

use crate::facts::{
    connect::{AddressOutcome, ConnectFailure},
    control::{ControlFacts, ControlOrigin, ControlOutcome},
    observations::{Observations, PortFacts},
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
    /// What it says of the port in question rests on what an earlier check was answered.
    pub earlier: bool,
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

    /// Whether nothing at all came back of it: a refusal is an answer.
    #[must_use]
    pub fn is_mute(&self) -> bool {
        self.is_dead() && !self.facts.iter().any(|facts| facts.is_refused())
    }
}

/// The witnesses for a port in a family, in the order in which they were asked. One that was only left out is none.
#[must_use]
pub fn of(seen: &Observations, port: u16, family: Family) -> Vec<Witness<'_>> {
    let mut witnesses: Vec<Witness> = Vec::new();
    for facts in seen.controls.iter().filter(|facts| facts.address.is_some_and(|address| family.holds(address))) {
        // Two names of one address are one server.
        let same =
            |witness: &Witness| witness.operator == facts.operator || witness.facts.iter().any(|known| known.address == facts.address);
        match witnesses.iter_mut().find(|witness| same(witness)) {
            Some(witness) => witness.facts.push(facts),
            None => witnesses.push(Witness {
                operator: &facts.operator,
                obscure: facts.obscure,
                given: facts.origin == ControlOrigin::Given,
                asked: false,
                earlier: false,
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
        let answers = |facts: &&&ControlFacts| facts.is_answered() && (facts.port == port || witness.here != Here::Connects);
        let mut answers = witness.facts.iter().filter(answers).peekable();
        witness.earlier = answers.peek().is_some() && answers.all(|facts| facts.age_s.is_some());
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

/// RFC 6298 §2.1: a SYN that stays unanswered is sent again after 1 s; a connection that took less lost none.
const SYN_AGAIN_MS: u64 = 900;
/// A segment or two are also sent again where the other side is only slow to confirm them (RFC 8985 §7).
const MANY_AGAIN: u32 = 3;

/// Whether packets are known to get lost on the way: then a silence proves less.
#[must_use]
pub fn is_lossy(seen: &Observations) -> bool {
    let answered_again = |port: &PortFacts| port.again.iter().any(|again| again.outcome == AddressOutcome::Connected);
    let resent = |port: &PortFacts| {
        let slow = port.connect.done().is_some() && port.connect.ms().is_some_and(|ms| ms >= SYN_AGAIN_MS);
        port.retransmissions.is_some_and(|count| count >= MANY_AGAIN || (count > 0 && slow))
    };
    // Of a comparison server only SYNs are counted.
    let control = |facts: &ControlFacts| match &facts.outcome {
        ControlOutcome::Answered { retransmissions, .. } => retransmissions.is_some_and(|count| count > 0),
        _ => false,
    };
    seen.ports.iter().any(|port| answered_again(port) || resent(port)) || seen.controls.iter().any(control)
}

/// The family of an address.
#[must_use]
pub const fn family_of(address: IpAddr) -> Family {
    if address.is_ipv4() { Family::V4 } else { Family::V6 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{
        connect::{AddressFacts, Connected},
        observations::Given,
        port::PortSpec,
        progress::Progress,
    };

    fn seen(ms: u64, retransmissions: u32) -> Observations {
        let given = Given { ports: vec![PortSpec::usual(587)], ..Given::default() };
        let mut seen = Observations::new(given, time::OffsetDateTime::UNIX_EPOCH);
        let facts = Connected { address: IpAddr::from([192, 0, 2, 5]), local: None };
        seen.ports[0].connect = Progress::Done { at_ms: 0, ms, facts };
        seen.ports[0].retransmissions = Some(retransmissions);
        seen
    }

    fn control(port: u16, outcome: ControlOutcome) -> ControlFacts {
        ControlFacts {
            host: "c.example".into(),
            operator: "c.example".into(),
            origin: ControlOrigin::Given,
            obscure: true,
            address: Some(IpAddr::from([192, 0, 2, 9])),
            port,
            outcome,
            ms: Some(3_400),
            age_s: None,
        }
    }

    #[test]
    fn a_line_that_loses_packets_is_told_from_a_side_that_is_slow_to_confirm() {
        for (ms, retransmissions, lossy) in [(20, 0, false), (20, 1, false), (1_050, 1, true), (1_050, 0, false), (20, 3, true)] {
            assert_eq!(is_lossy(&seen(ms, retransmissions)), lossy, "{ms} ms, {retransmissions} sent again");
        }
        let mut seen = seen(20, 0);
        seen.controls.push(control(25, ControlOutcome::Answered { greeting: None, retransmissions: Some(1) }));
        assert!(is_lossy(&seen));
        seen.controls.clear();
        let (address, outcome) = (IpAddr::from([192, 0, 2, 5]), AddressOutcome::Connected);
        seen.ports[0].again.push(AddressFacts { address, outcome, ms: 10 });
        assert!(is_lossy(&seen), "only the second try got through");
    }

    #[test]
    fn two_names_of_one_address_are_one_witness_and_an_old_answer_is_known_as_such() {
        let answered = || ControlOutcome::Answered { greeting: None, retransmissions: None };
        let mut seen = seen(20, 0);
        seen.controls.push(ControlFacts { age_s: Some(600), ..control(25, answered()) });
        assert!(of(&seen, 25, Family::V4)[0].earlier);
        seen.controls.push(ControlFacts { host: "d.example".into(), operator: "d.example".into(), ..control(25, answered()) });
        let witnesses = of(&seen, 25, Family::V4);
        assert_eq!((witnesses.len(), witnesses[0].earlier), (1, false));
    }

    #[test]
    fn a_silence_counts_once_three_tries_went_unanswered() {
        let cases = [
            (ControlOutcome::Silent { syns: Some(3) }, Here::Silent),
            (ControlOutcome::Silent { syns: Some(2) }, Here::Unknown),
            (ControlOutcome::Silent { syns: None }, Here::Silent),
            (ControlOutcome::Refused, Here::Refused),
            (ControlOutcome::Unreachable { failure: ConnectFailure::NetworkUnreachable }, Here::Unknown),
        ];
        for (outcome, expected) in cases {
            let mut seen = seen(20, 0);
            seen.controls.push(control(25, outcome.clone()));
            seen.controls.push(control(587, ControlOutcome::Answered { greeting: None, retransmissions: None }));
            let witnesses = of(&seen, 25, Family::V4);
            assert_eq!((witnesses.len(), witnesses[0].here, witnesses[0].elsewhere), (1, expected, true), "{outcome:?}");
            assert!(of(&seen, 25, Family::V6).is_empty(), "the families are judged apart");
        }
    }
}
