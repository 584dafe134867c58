//! Takes in what happens in a check, and says when enough was heard of other servers.

use std::{collections::HashMap, net::IpAddr, sync::Arc};

use tokio::{
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    task::JoinSet,
    time::{Instant, sleep_until},
};

use super::{
    Subject, What, Wish,
    ask::{Places, Told},
    memory::Memory,
    plan::Question,
};
use crate::{
    facts::{
        connect::ConnectFailure,
        event::{Event, PortEvent},
        observations::Observations,
        progress::Progress,
        request::{Family, Request},
        sign_in::SignInFailure,
    },
    probe::resolve::Resolver,
};

/// One thing that is asked once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    No,
    Pending,
    Answered,
}

/// One question, and whether all its connections are decided.
pub struct Questioned {
    pub(super) question: Question,
    pub(super) families: Vec<Family>,
    pub(super) settled: bool,
}

/// What a check has seen, what was asked beside it, and what was heard.
pub struct Watcher {
    pub(super) request: Arc<Request>,
    pub(super) resolver: Resolver,
    /// What the check has seen so far.
    pub(super) seen: Observations,
    pub(super) outward: UnboundedSender<Event>,
    pub(super) began: Instant,
    /// Since when each port has been connecting.
    pub(super) connecting: HashMap<usize, Instant>,
    /// Since when each port has been connected.
    pub(super) connected: HashMap<usize, Instant>,
    /// The questions about each port and the name, by their numbers in `asked`.
    pub(super) compared: HashMap<Subject, Vec<usize>>,
    /// When something was compared last.
    pub(super) last: Option<Instant>,
    pub(super) asked: Vec<Questioned>,
    /// Where somebody is asked already.
    pub(super) places: Places,
    pub(super) page: Asked,
    /// Somebody seems to answer in the target's place.
    pub(super) suspicious: bool,
    /// The ports that no server uses, by address.
    pub(super) random: HashMap<IpAddr, Asked>,
    pub(super) memory: Memory,
    pub(super) tasks: JoinSet<()>,
    pub(super) tell: UnboundedSender<Told>,
    pub(super) wishes: Vec<Wish>,
}

impl Watcher {
    /// A watcher of a check that is about to begin, and where its questions are answered.
    pub fn new(request: &Arc<Request>, seen: Observations, outward: UnboundedSender<Event>) -> (Self, UnboundedReceiver<Told>) {
        let (tell, told) = unbounded_channel();
        let watcher = Self {
            request: Arc::clone(request),
            resolver: Resolver::new(request.resolver, request.timeout, unbounded_channel().0),
            seen,
            outward,
            began: Instant::now(),
            connecting: HashMap::new(),
            connected: HashMap::new(),
            compared: HashMap::new(),
            last: None,
            asked: Vec::new(),
            places: Places::default(),
            page: Asked::No,
            suspicious: false,
            random: HashMap::new(),
            memory: Memory::default(),
            tasks: JoinSet::new(),
            tell,
            wishes: Vec::new(),
        };
        (watcher, told)
    }

    /// Follows a check to its end.
    pub async fn watch(
        mut self,
        mut inward: UnboundedReceiver<Event>,
        mut told: UnboundedReceiver<Told>,
        mut wished: UnboundedReceiver<Wish>,
    ) {
        loop {
            let next = self.next_look();
            tokio::select! {
                // What a wish is about has been told before it.
                biased;
                event = inward.recv() => match event {
                    Some(event) => self.take(event),
                    None => return,
                },
                Some(told) = told.recv() => self.hear(told),
                Some(wish) = wished.recv() => self.wish(wish),
                Some(_) = self.tasks.join_next() => {}
                () = sleep_until(next.unwrap_or(self.began)), if next.is_some() => {}
            }
            // A second look would find nothing new while events are still to be taken in.
            if inward.is_empty() {
                self.look();
                self.grant();
            }
        }
    }

    /// Takes an event in, and passes it on.
    fn take(&mut self, event: Event) {
        if let Event::Port(index, port) = &event {
            match port {
                PortEvent::Begins => {
                    self.connected.remove(index);
                    self.compared.remove(&Subject::Port(*index));
                }
                PortEvent::Connect(Progress::Running { .. }) => {
                    self.connecting.insert(*index, Instant::now());
                }
                PortEvent::Connect(Progress::Done { .. }) => {
                    self.connected.insert(*index, Instant::now());
                }
                PortEvent::SignIn(Progress::Failed { facts: SignInFailure::Refused { reply, .. }, .. }) if reply.is_permanent() => {
                    if let Some(keep) = Memory::keeping_refusal(&self.request, &self.seen) {
                        self.tasks.spawn_blocking(keep);
                    }
                }
                _ => {}
            }
        }
        let looks = matches!(event, Event::Name(Progress::Done { .. }));
        self.pass(event);
        if looks {
            self.look_around();
        }
    }

    pub(super) fn pass(&mut self, event: Event) {
        self.seen.apply(event.clone());
        let _ = self.outward.send(event);
    }

    /// Takes in what a question's task tells.
    fn hear(&mut self, told: Told) {
        match told {
            Told::Control(facts) => {
                self.memory.keep_answer(&facts);
                self.pass(Event::Control(facts));
            }
            Told::Settled(number) => {
                if let Some(asked) = self.asked.get_mut(number) {
                    asked.settled = true;
                }
            }
            Told::Page(facts) => {
                self.page = Asked::Answered;
                self.pass(Event::Page(facts));
            }
            Told::RandomPort(facts) => {
                self.random.insert(facts.address, Asked::Answered);
                self.pass(Event::RandomPort(facts));
            }
        }
    }

    fn wish(&mut self, wish: Wish) {
        if matches!(wish.what, What::Parted)
            && let Some(save) = self.memory.saving()
        {
            self.tasks.spawn_blocking(save);
        }
        self.wishes.push(wish);
    }

    /// Grants the wishes that can be granted.
    fn grant(&mut self) {
        for wish in std::mem::take(&mut self.wishes) {
            if self.is_granted(wish.what) {
                let _ = wish.tell.send(());
            } else {
                self.wishes.push(wish);
            }
        }
    }

    fn is_granted(&self, what: What) -> bool {
        match what {
            What::Settled(subject) => self.is_settled(subject),
            What::Hopeless => self.is_hopeless(),
            What::Heard => !self.suspicious || self.tasks.is_empty(),
            What::Parted => self.tasks.is_empty(),
        }
    }

    fn is_settled(&self, subject: Subject) -> bool {
        // Whoever forbids it has said so: nobody else's answer can change that.
        if self.is_forbidden(subject) {
            return true;
        }
        let questions = self.compared.get(&subject).is_none_or(|asked| asked.iter().all(|number| self.asked[*number].settled));
        let random = match subject {
            Subject::Name => None,
            Subject::Port(index) => {
                self.seen.ports.get(index).filter(|port| port.is_mute()).and_then(|port| self.random.get(&port.address?))
            }
        };
        let page = self.page == Asked::Pending && self.compared.contains_key(&subject);
        questions && random != Some(&Asked::Pending) && !page
    }

    fn is_forbidden(&self, subject: Subject) -> bool {
        let Subject::Port(index) = subject else { return false };
        let failure = self.seen.ports.get(index).and_then(|port| port.connect.failed());
        matches!(failure, Some(ConnectFailure::Rejected { by }) if by.is_prohibition())
    }

    /// The name gets no answer, everyone who could be asked without it has been asked, and nobody has answered.
    fn is_hopeless(&self) -> bool {
        let asked = self.compared.get(&Subject::Name).is_some_and(|asked| !asked.is_empty());
        asked && self.is_settled(Subject::Name) && !self.is_alive()
    }
}
