//! Asks whatever is due: other servers where a port or the name is in trouble, the page of networks that want a sign-in, and a
//! port that no server uses.

use std::{
    hash::{BuildHasher as _, RandomState},
    net::{IpAddr, SocketAddr},
    ops::RangeInclusive,
    time::Duration,
};

use tokio::time::Instant;

use super::{
    Subject, ask,
    memory::Memory,
    plan::{self, Question},
    trouble,
    watcher::{Asked, Questioned, Watcher},
};
use crate::{
    diagnosis::rules,
    facts::{
        address::is_public,
        control::{ControlFacts, ControlOrigin, ControlOutcome, ControlSkip},
        domain,
        event::Event,
        observations::PortFacts,
        progress::Progress,
        request::{Controls, Family},
    },
    knowledge::controls,
    probe::{dial::Dialer, limits, surroundings},
};

/// A name that gives no answer for this long is taken for silent: a look-up asks more than one server after the other.
const NAME_UNANSWERED: Duration = Duration::from_millis(1_500);
/// Where no comparison server has answered for this long, the page for sign-in networks is asked for.
const NOBODY: Duration = Duration::from_millis(1_300);
/// Ports that no server uses: above those that systems give to their own connections.
const RANDOM_PORTS: RangeInclusive<u16> = 61_100..=65_500;

impl Watcher {
    /// When something can be due although nothing happens.
    pub(super) fn next_look(&self) -> Option<Instant> {
        if self.seen.ended.is_some() {
            return None;
        }
        let name = (self.is_open(Subject::Name) && self.is_name_unknown()).then(|| self.began + NAME_UNANSWERED);
        let ports = self.connecting.iter().filter(|(index, _)| self.is_connecting(**index) && self.is_open(Subject::Port(**index)));
        let ports = ports.map(|(_, since)| *since + limits::UNANSWERED);
        let page = self.last.filter(|_| self.page == Asked::No).map(|last| last + NOBODY);
        let mute = self.connected.iter().filter(|(index, _)| self.is_waiting(**index)).map(|(_, since)| *since + limits::SILENCE);
        let now = Instant::now();
        // What was due and did not come to pass is looked at when the next thing happens.
        name.into_iter().chain(ports).chain(page).chain(mute).filter(|due| *due > now).min()
    }

    /// Nothing was compared about it yet.
    fn is_open(&self, subject: Subject) -> bool {
        !self.compared.contains_key(&subject)
    }

    const fn is_name_unknown(&self) -> bool {
        matches!(self.seen.name, Progress::NotReached | Progress::Running { .. })
    }

    fn is_connecting(&self, index: usize) -> bool {
        self.seen.ports.get(index).is_some_and(|port| port.connect.is_running())
    }

    /// Connected, and still waiting for the first byte.
    fn is_waiting(&self, index: usize) -> bool {
        let waits = |port: &PortFacts| {
            port.connect.done().is_some() && port.banner.is_none() && (port.greeting.is_running() || port.encryption.is_running())
        };
        let address = |port: &PortFacts| port.address.is_some_and(|address| self.random.contains_key(&address));
        self.seen.ports.get(index).is_some_and(|port| waits(port) && !address(port))
    }

    /// Asks whatever is due.
    pub(super) fn look(&mut self) {
        if self.seen.ended.is_some() {
            return;
        }
        if self.is_open(Subject::Name) && trouble::of_name(&self.seen, self.began.elapsed() >= NAME_UNANSWERED) {
            self.compare_name();
        }
        for index in 0..self.seen.ports.len() {
            if self.is_open(Subject::Port(index)) {
                let suspicious = self.is_suspicious(index);
                self.suspicious |= suspicious;
                if (suspicious || self.is_in_trouble(index)) && !self.can_wait(index) {
                    self.compare_port(index);
                }
            }
            self.try_random_port(index);
        }
        self.ask_for_page();
    }

    fn is_in_trouble(&self, index: usize) -> bool {
        self.seen.ports.get(index).is_some_and(|port| trouble::of_port(port, self.is_silent(index)))
    }

    /// Somebody seems to answer in the target's place. Where nobody but those that are compared could tell, someone must be there.
    fn is_suspicious(&self, index: usize) -> bool {
        let suspect = rules::suspected_stranger(&self.seen, &self.seen.ports[index]);
        suspect.is_some_and(|suspect| suspect.others_differ || self.has_others_to_ask())
    }

    /// Whether there is anybody to compare the target with: those that are built in are not asked about one nearby.
    fn has_others_to_ask(&self) -> bool {
        match self.request.controls {
            Controls::None => false,
            Controls::Given(_) => true,
            Controls::BuiltIn => !self.is_target_local(),
        }
    }

    /// It has been connecting for so long that a second SYN has left.
    fn is_silent(&self, index: usize) -> bool {
        self.connecting.get(&index).is_some_and(|since| since.elapsed() >= limits::UNANSWERED)
    }

    /// Every port is in trouble, or the name is.
    fn is_all_in_trouble(&self) -> bool {
        !self.is_open(Subject::Name) || (!self.seen.ports.is_empty() && (0..self.seen.ports.len()).all(|index| self.is_in_trouble(index)))
    }

    /// What is known of an earlier check may count in a moment, when another port shows that the network works: nobody has to be
    /// asked again until then.
    fn can_wait(&mut self, index: usize) -> bool {
        let others = (0..self.seen.ports.len()).any(|other| other != index && self.is_connecting(other) && !self.is_silent(other));
        if self.request.controls != Controls::BuiltIn || self.is_alive() || !others || self.is_silent(index) {
            return false;
        }
        let questions = plan::for_port(&self.request, self.request.ports[index], false);
        self.memory.knows_one_of(&questions)
    }

    fn compare_name(&mut self) {
        let questions = plan::for_name(&self.request);
        let reserved = domain::is_special_use(&self.seen.host) && self.request.controls == Controls::BuiltIn;
        let skip = reserved.then_some(ControlSkip::ReservedName);
        let families = match self.request.family {
            Family::Both => vec![Family::V4, Family::V6],
            one => vec![one],
        };
        let asked: Vec<usize> = questions.into_iter().filter_map(|question| self.put(question, &families, skip)).collect();
        self.compared.insert(Subject::Name, asked);
        self.begin_comparing();
    }

    fn compare_port(&mut self, index: usize) {
        let spec = self.request.ports[index];
        let mut questions = plan::for_port(&self.request, spec, self.is_all_in_trouble());
        let mut families = trouble::families_of(&self.seen, &self.seen.ports[index]);
        if self.is_all_in_trouble() && self.has_others_to_ask() {
            // That nothing answers over IPv6 shows nobody offline: IPv4 may carry everything else.
            if families == [Family::V6] {
                families.push(Family::V4);
            }
            // No name has resolved yet, so that those who are known by name may not be found either.
            if self.seen.host.parse::<IpAddr>().is_ok() && self.request.controls == Controls::BuiltIn {
                questions.extend(plan::for_name(&self.request));
            }
        }
        if !self.is_in_trouble(index) {
            // It has connected: all that is asked is how others greet there.
            questions.retain(|question| question.port == spec.port);
            families.retain(|family| self.seen.ports[index].address.is_none_or(|address| family.holds(address)));
        }
        let families: Vec<Family> =
            families.into_iter().filter(|family| self.request.family == Family::Both || self.request.family == *family).collect();
        let (local, far): (Vec<Family>, Vec<Family>) = families.iter().partition(|family| trouble::is_local(&self.seen, **family));
        let mut asked = Vec::new();
        for question in questions {
            let built_in = question.origin == ControlOrigin::BuiltIn;
            let families = if built_in { &far } else { &families };
            // Who is known by an address has one of its family alone.
            let own: Option<IpAddr> = question.host.parse().ok().filter(|_| built_in);
            let families: Vec<Family> = families.iter().copied().filter(|family| own.is_none_or(|own| family.holds(own))).collect();
            let skip = (far.is_empty() && built_in && !local.is_empty()).then_some(ControlSkip::LocalTarget);
            asked.extend(self.put(question, &families, skip));
        }
        self.compared.insert(Subject::Port(index), asked);
        self.begin_comparing();
    }

    fn begin_comparing(&mut self) {
        if self.last.replace(Instant::now()).is_none() {
            self.look_around();
        }
    }

    /// Asks a question, unless it has been asked, or is known from an earlier check, or is to be left out. Gives its number.
    fn put(&mut self, question: Question, families: &[Family], skip: Option<ControlSkip>) -> Option<usize> {
        if let Some(why) = skip {
            self.pass(Event::Control(ask::facts(&question, None, ControlOutcome::Skipped { why }, None)));
            return None;
        }
        let known = self.asked.iter().position(|asked| (&asked.question.host, asked.question.port) == (&question.host, question.port));
        let asked_in = known.map(|number| self.asked[number].families.clone()).unwrap_or_default();
        let mut missing: Vec<Family> = families.iter().copied().filter(|family| !asked_in.contains(family)).collect();
        if question.origin == ControlOrigin::BuiltIn && self.is_alive() {
            let remembered: Vec<ControlFacts> = missing.iter().filter_map(|family| self.memory.answer(&question, *family)).collect();
            missing.retain(|family| !remembered.iter().any(|facts| facts.address.is_some_and(|address| family.holds(address))));
            for facts in remembered {
                // Who is known there is not asked again under another name.
                if let Some(address) = facts.address {
                    let _ = self.places.take(SocketAddr::new(address, facts.port), &facts.host);
                }
                self.pass(Event::Control(facts));
            }
        }
        if missing.is_empty() {
            return known;
        }
        let number = self.asked.len();
        let deadline = Instant::now() + limits::CONTROL.min(self.request.timeout);
        self.tasks.spawn(ask::ask(
            self.dialer(),
            number,
            question.clone(),
            missing.clone(),
            self.resolver.clone(),
            ask::Places { target: trouble::addresses(&self.seen).to_vec(), ..self.places.clone() },
            deadline,
            self.tell.clone(),
        ));
        self.asked.push(Questioned { question, families: missing, settled: false });
        Some(number)
    }

    /// Something has answered in this check, so that the network works now and what it gave an hour ago may count.
    pub(super) fn is_alive(&self) -> bool {
        let connected = self.seen.ports.iter().any(|port| port.connect.done().is_some());
        connected || self.seen.controls.iter().any(|control| control.age_s.is_none() && control.is_answered())
    }

    /// The page for sign-in networks: only where nobody else lets a connection come about.
    fn ask_for_page(&mut self) {
        let long_enough = self.last.is_some_and(|last| last.elapsed() >= NOBODY) || self.asked.iter().all(|asked| asked.settled);
        if self.page != Asked::No || self.last.is_none() || !self.is_all_in_trouble() || self.is_alive() || !long_enough {
            return;
        }
        let page = match (&self.request.controls, &self.request.sign_in_page) {
            (Controls::None, _) => None,
            (_, Some(page)) => Some(page.clone()),
            (_, None) if self.is_target_local() => None,
            (_, None) => controls::page(),
        };
        let Some(page) = page else { return };
        self.page = Asked::Pending;
        self.tasks.spawn(ask::ask_for_page(self.dialer(), page, self.resolver.clone(), Instant::now() + limits::PAGE, self.tell.clone()));
    }

    fn dialer(&self) -> Dialer {
        Dialer::of(&self.request)
    }

    /// The target is on this computer or in a private network, as far as is known.
    fn is_target_local(&self) -> bool {
        match trouble::addresses(&self.seen) {
            [] => domain::is_special_use(&self.seen.host),
            addresses => !addresses.iter().any(|address| is_public(*address)),
        }
    }

    /// A port that took the connection and says nothing: does the server take any?
    fn try_random_port(&mut self, index: usize) {
        let Some(port) = self.seen.ports.get(index) else { return };
        let Some(address) = port.address.filter(|address| !self.random.contains_key(address)) else { return };
        let waited = self.connected.get(&index).is_some_and(|since| since.elapsed() >= limits::SILENCE);
        if port.elapsed_ms.is_some() || !(port.is_mute() || (waited && self.is_waiting(index))) {
            return;
        }
        let taken = |number: &u16| self.seen.ports.iter().any(|port| port.spec.port == *number);
        let Some(number) = std::iter::repeat_with(random_port).take(8).find(|number| !taken(number)) else { return };
        self.random.insert(address, Asked::Pending);
        self.tasks.spawn(ask::try_random_port(self.dialer(), address, number, self.tell.clone()));
    }

    /// What this computer knows of its network; where something is wrong, also whose network it seems to be.
    pub(super) fn look_around(&mut self) {
        let mut around = surroundings::look(trouble::addresses(&self.seen).first().copied());
        if self.last.is_some() {
            around.place = surroundings::place();
            around.refused_ago_s = Memory::refused_ago(&self.request, &self.seen);
        }
        if around != self.seen.surroundings {
            self.pass(Event::Surroundings(around));
        }
    }
}

/// A port that hardly any server uses.
fn random_port() -> u16 {
    let span = u64::from(RANDOM_PORTS.end() - RANDOM_PORTS.start()) + 1;
    let offset = RandomState::new().hash_one(()) % span;
    u16::try_from(offset).map_or(*RANDOM_PORTS.start(), |offset| RANDOM_PORTS.start() + offset)
}
