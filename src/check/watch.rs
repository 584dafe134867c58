//! Which port is in trouble with which address, or answered as by a stranger? Listens to a check's events on their way out, and
//! starts nothing itself.

use std::{
    collections::{HashMap, HashSet},
    net::IpAddr,
    time::{Duration, Instant},
};

use crate::{
    facts::{
        connect::{AddressOutcome, ConnectFailure},
        event::{Event, PortEvent},
        port::{Mode, PortSpec},
        progress::Progress,
        tls::EncryptionFailure,
    },
    probe::limits::UNANSWERED,
};

/// The least time after a refusal in which the host's other ports, which started with it, answer too.
const OTHERS: Duration = Duration::from_millis(20);
/// The longest.
const OTHERS_AT_MOST: Duration = Duration::from_millis(300);

/// A port that is refused, rejected or silent at one address, or that answers as somebody in the server's place would.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Trouble {
    /// The port.
    pub port: u16,
    /// The address.
    pub address: IpAddr,
}

/// A port of an address that has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answering {
    /// The port.
    pub port: u16,
    /// How it is spoken to.
    pub mode: Mode,
    /// The address.
    pub address: IpAddr,
    /// How long the connection took.
    pub took: Duration,
}

/// What is known so far of who answers.
#[derive(Debug, Default)]
pub struct Watch {
    ports: Vec<PortSpec>,
    addresses: Vec<IpAddr>,
    /// The address that carries each port's dialogue.
    carriers: HashMap<u16, IpAddr>,
    answering: Vec<Answering>,
    /// When what may be trouble is to be looked at.
    due: Vec<(Instant, Trouble)>,
    /// Each trouble is told once.
    told: HashSet<Trouble>,
}

impl Watch {
    /// Of a check of these ports.
    #[must_use]
    pub fn new(ports: &[PortSpec]) -> Self {
        Self { ports: ports.to_vec(), ..Self::default() }
    }

    /// Takes notice of an event.
    pub fn see(&mut self, event: &Event, now: Instant) {
        match event {
            Event::Name(Progress::Done { facts, .. }) => self.addresses.clone_from(&facts.addresses),
            Event::Port(index, event) => {
                if let Some(spec) = self.ports.get(*index).copied() {
                    self.see_port(spec, event, now);
                }
            }
            _ => {}
        }
    }

    fn see_port(&mut self, spec: PortSpec, event: &PortEvent, now: Instant) {
        let port = spec.port;
        match event {
            PortEvent::Carrier(address) => {
                self.carriers.insert(port, *address);
            }
            PortEvent::Certificate(progress) if progress.failed().is_some() => self.is_strange(port, now),
            PortEvent::Encryption(Progress::Failed { facts: EncryptionFailure::NotOffered, .. }) => self.is_strange(port, now),
            // Of each family the first address stands for all.
            PortEvent::Connect(Progress::Running { .. }) => {
                let families = [IpAddr::is_ipv4, IpAddr::is_ipv6];
                let firsts = families.iter().filter_map(|is_of| self.addresses.iter().copied().find(is_of));
                self.due.extend(firsts.map(|address| (now + UNANSWERED, Trouble { port, address })));
            }
            PortEvent::Address(facts) => {
                let trouble = Trouble { port, address: facts.address };
                let took = Duration::from_millis(facts.ms);
                // That nobody waited for it any longer says nothing, unless the same host answers elsewhere.
                let open = facts.outcome == AddressOutcome::Stopped && self.answering(facts.address).next().is_some();
                if !open {
                    self.due.retain(|(_, known)| *known != trouble);
                }
                match &facts.outcome {
                    AddressOutcome::Connected => self.answering.push(Answering { port, mode: spec.mode, address: facts.address, took }),
                    AddressOutcome::Failed { failure } if is_from_afar(failure) && !self.told.contains(&trouble) => {
                        self.due.push((now + (took / 2).clamp(OTHERS, OTHERS_AT_MOST), trouble));
                    }
                    AddressOutcome::Failed { .. } | AddressOutcome::Stopped => {}
                }
            }
            _ => {}
        }
    }

    /// A port without encryption, or whose server can't prove who it is, may be answered by somebody on the way.
    fn is_strange(&mut self, port: u16, now: Instant) {
        let carrier = self.carriers.get(&port).copied();
        self.due.extend(carrier.map(|address| (now + OTHERS, Trouble { port, address })));
    }

    /// When there may be news without any event.
    #[must_use]
    pub fn next(&self) -> Option<Instant> {
        self.due.iter().map(|(due, _)| *due).min()
    }

    /// The trouble that has come to be by now.
    pub fn troubles(&mut self, now: Instant) -> Vec<Trouble> {
        let (come, rest) = self.due.drain(..).partition(|(due, _)| *due <= now);
        self.due = rest;
        let come: Vec<(Instant, Trouble)> = come;
        come.into_iter().map(|(_, trouble)| trouble).filter(|trouble| self.told.insert(*trouble)).collect()
    }

    /// The ports of this address that have answered, as they came.
    pub fn answering(&self, address: IpAddr) -> impl Iterator<Item = Answering> + '_ {
        self.answering.iter().copied().filter(move |known| known.address == address)
    }
}

/// Whether a failure came over the network; what this computer itself prevents never left it.
const fn is_from_afar(failure: &ConnectFailure) -> bool {
    match failure {
        ConnectFailure::Refused
        | ConnectFailure::NoAnswer { .. }
        | ConnectFailure::Reset
        | ConnectFailure::Rejected { .. }
        | ConnectFailure::HostUnreachable => true,
        ConnectFailure::NetworkUnreachable | ConnectFailure::NotPermitted | ConnectFailure::Proxy { .. } | ConnectFailure::Other { .. } => {
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{
        connect::{AddressFacts, Connected},
        lookup::Resolved,
    };

    const V4: &str = "192.0.2.5";
    const V6: &str = "2001:db8::5";

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn named() -> Watch {
        let mut watch = Watch::new(&[PortSpec::usual(25), PortSpec::usual(587)]);
        let facts = Resolved { addresses: vec![address(V6), address(V4), address("192.0.2.6")] };
        watch.see(&Event::Name(Progress::Done { at_ms: 0, ms: 0, facts }), Instant::now());
        watch
    }

    fn runs(index: usize) -> Event {
        Event::Port(index, PortEvent::Connect(Progress::Running { at_ms: 0 }))
    }

    fn ends(index: usize, text: &str, outcome: AddressOutcome) -> Event {
        Event::Port(index, PortEvent::Address(AddressFacts { address: address(text), outcome, ms: 40 }))
    }

    #[test]
    fn silence_of_either_family_becomes_trouble_after_a_while_and_only_once() {
        let (mut watch, now) = (named(), Instant::now());
        watch.see(&runs(0), now);
        assert_eq!(watch.troubles(now + UNANSWERED / 2), []);
        assert_eq!(watch.next(), Some(now + UNANSWERED));
        let found = watch.troubles(now + UNANSWERED);
        assert_eq!(found, [V4, V6].map(|text| Trouble { port: 25, address: address(text) }));
        watch.see(&ends(0, V4, AddressOutcome::Failed { failure: ConnectFailure::NoAnswer { syns: Some(4) } }), now + UNANSWERED);
        assert_eq!(watch.next(), None, "it is known already");
    }

    #[test]
    fn a_port_that_connects_is_in_no_trouble_and_is_known_to_answer() {
        let (mut watch, now) = (named(), Instant::now());
        watch.see(&runs(1), now);
        watch.see(&ends(1, V6, AddressOutcome::Connected), now);
        let facts = Connected { address: address(V6), local: None };
        watch.see(&Event::Port(1, PortEvent::Connect(Progress::Done { at_ms: 0, ms: 40, facts })), now);
        assert_eq!(watch.troubles(now + UNANSWERED), [Trouble { port: 587, address: address(V4) }]);
        let answering: Vec<_> = watch.answering(address(V6)).map(|known| (known.port, known.took)).collect();
        assert_eq!(answering, [(587, Duration::from_millis(40))]);
        assert_eq!(watch.answering(address(V4)).count(), 0);
    }

    #[test]
    fn an_address_that_was_left_waiting_is_in_trouble_where_it_answers_on_another_port() {
        for (elsewhere, expected) in [(false, 0), (true, 1)] {
            let (mut watch, now) = (named(), Instant::now());
            if elsewhere {
                watch.see(&ends(1, V4, AddressOutcome::Connected), now);
            }
            watch.see(&runs(0), now);
            watch.see(&ends(0, V6, AddressOutcome::Connected), now);
            watch.see(&ends(0, V4, AddressOutcome::Stopped), now);
            assert_eq!(watch.troubles(now + UNANSWERED).len(), expected, "it answers on another port: {elsewhere}");
        }
    }

    #[test]
    fn a_port_that_offers_no_encryption_is_looked_into() {
        let (mut watch, now) = (named(), Instant::now());
        watch.see(&Event::Port(1, PortEvent::Carrier(address(V4))), now);
        let event = PortEvent::Encryption(Progress::Failed { at_ms: 0, ms: 0, facts: EncryptionFailure::NotOffered });
        watch.see(&Event::Port(1, event), now);
        assert_eq!(watch.troubles(now + OTHERS), [Trouble { port: 587, address: address(V4) }]);
    }

    #[test]
    fn a_refusal_is_trouble_at_once_and_what_never_left_this_computer_is_none() {
        for (failure, is_trouble) in [
            (ConnectFailure::Refused, true),
            (ConnectFailure::HostUnreachable, true),
            (ConnectFailure::NetworkUnreachable, false),
            (ConnectFailure::NotPermitted, false),
        ] {
            let (mut watch, now) = (named(), Instant::now());
            watch.see(&ends(0, V4, AddressOutcome::Failed { failure: failure.clone() }), now);
            assert_eq!(watch.troubles(now + OTHERS * 2).len(), usize::from(is_trouble), "{failure:?}");
        }
    }
}
