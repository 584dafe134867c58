//! Comparison servers: when are they asked, and when has enough been heard?
//!
//! All of a check's events pass here on their way out. Where they show a port in trouble, the same port of other servers is
//! tried, at once and beside the port's own waiting. What the answers mean is not judged here.

mod ask;
mod memory;
mod plan;
mod trouble;

use std::{
    collections::HashMap,
    hash::{BuildHasher as _, RandomState},
    net::IpAddr,
    sync::Arc,
    time::Duration,
};

use tokio::{
    sync::{
        mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
        oneshot,
    },
    task::JoinSet,
    time::{Instant, sleep_until, timeout},
};

use self::{ask::Told, memory::Memory, plan::Question};
use crate::{
    diagnosis::rules,
    facts::{
        connect::ConnectFailure,
        control::{ControlFacts, ControlOrigin, ControlOutcome, ControlSkip},
        domain,
        event::Event,
        observations::Observations,
        progress::Progress,
        request::{Controls, Family, Request},
        sign_in::SignInFailure,
    },
    knowledge::controls,
    probe::{dial::Dialer, limits, resolve::Resolver, surroundings},
};

/// A name that gives no answer for this long is taken for silent: a look-up asks more than one server after the other.
const NAME_UNANSWERED: Duration = Duration::from_millis(1_500);
/// Where no comparison server has answered for this long, the page for sign-in networks is asked for.
const NOBODY: Duration = Duration::from_millis(1_300);
/// How long it is waited for how comparison servers greet, where that decides something.
const GREETING: Duration = Duration::from_millis(2_500);
/// How long comparison servers may take to say goodbye.
const PARTING: Duration = Duration::from_millis(400);
/// Ports that no server uses: above those that systems give to their own connections.
const RANDOM_PORTS: std::ops::RangeInclusive<u16> = 61_100..=65_500;

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The target's name.
    Name,
    /// The port with this place in the request.
    Port(usize),
}

/// What the check asks of its comparisons.
enum Wish {
    /// To be told when all that was asked about something has been heard.
    Settled(Subject, oneshot::Sender<()>),
    /// To be told when the name gives no answer, and nobody else does either.
    Hopeless(oneshot::Sender<()>),
    /// To be told when nothing that decides is still to be heard: how others greet, where somebody seems to answer in the
    /// target's place.
    Heard(oneshot::Sender<()>),
    /// To be told when every server has been left.
    Parted(oneshot::Sender<()>),
}

/// The comparisons of a check, seen from the check.
#[derive(Clone)]
pub struct Comparison(UnboundedSender<Wish>);

impl Comparison {
    /// Starts to watch a check's events, and passes them on.
    pub fn start(request: &Arc<Request>, seen: Observations, inward: UnboundedReceiver<Event>, outward: UnboundedSender<Event>) -> Self {
        let (wishes, wished) = unbounded_channel();
        let (tell, told) = unbounded_channel();
        let watcher = Watcher {
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
            page: Asked::No,
            suspicious: false,
            random: HashMap::new(),
            memory: Memory::default(),
            tasks: JoinSet::new(),
            tell,
            wishes: Vec::new(),
        };
        tokio::spawn(watcher.watch(inward, told, wished));
        Self(wishes)
    }

    /// Passes events on, and compares nothing.
    pub fn none(mut inward: UnboundedReceiver<Event>, outward: UnboundedSender<Event>) -> Self {
        tokio::spawn(async move {
            while let Some(event) = inward.recv().await {
                let _ = outward.send(event);
            }
        });
        Self(unbounded_channel().0)
    }

    /// Waits until all that was asked about a port or the name has been heard; at once where nothing was.
    pub async fn settled(&self, subject: Subject) {
        self.wish(|tell| Wish::Settled(subject, tell)).await;
    }

    /// Waits until it is clear that the name gets no answer since nobody does; for ever where somebody answers.
    pub async fn hopeless(&self) {
        if !self.wish(Wish::Hopeless).await {
            std::future::pending::<()>().await;
        }
    }

    /// Waits for what is still to be heard, and then a moment for the farewells.
    pub async fn part(&self) {
        let _ = timeout(GREETING, self.wish(Wish::Heard)).await;
        let _ = timeout(PARTING, self.wish(Wish::Parted)).await;
    }

    /// Whether a wish was granted.
    async fn wish(&self, make: impl FnOnce(oneshot::Sender<()>) -> Wish) -> bool {
        let (tell, told) = oneshot::channel();
        self.0.send(make(tell)).is_ok() && told.await.is_ok()
    }
}

/// One thing that is asked once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    No,
    Pending,
    Answered,
}

/// One question, and whether all its connections are decided.
struct Questioned {
    question: Question,
    families: Vec<Family>,
    settled: bool,
}

struct Watcher {
    request: Arc<Request>,
    resolver: Resolver,
    /// What the check has seen so far.
    seen: Observations,
    outward: UnboundedSender<Event>,
    began: Instant,
    /// Since when each port has been connecting.
    connecting: HashMap<usize, Instant>,
    /// Since when each port has been connected.
    connected: HashMap<usize, Instant>,
    /// The questions about each port and the name, by their numbers in `asked`.
    compared: HashMap<Subject, Vec<usize>>,
    /// When something was compared last.
    last: Option<Instant>,
    asked: Vec<Questioned>,
    page: Asked,
    /// Somebody seems to answer in the target's place.
    suspicious: bool,
    /// The ports that no server uses, by address.
    random: HashMap<IpAddr, Asked>,
    memory: Memory,
    tasks: JoinSet<()>,
    tell: UnboundedSender<Told>,
    wishes: Vec<Wish>,
}

impl Watcher {
    async fn watch(mut self, mut inward: UnboundedReceiver<Event>, mut told: UnboundedReceiver<Told>, mut wished: UnboundedReceiver<Wish>) {
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
                Some(wish) = wished.recv() => self.wishes.push(wish),
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
            use crate::facts::event::PortEvent::{Begins, Connect, SignIn};
            match port {
                Begins => {
                    self.connected.remove(index);
                    self.compared.remove(&Subject::Port(*index));
                }
                Connect(Progress::Running { .. }) => {
                    self.connecting.insert(*index, Instant::now());
                }
                Connect(Progress::Done { .. }) => {
                    self.connected.insert(*index, Instant::now());
                }
                SignIn(Progress::Failed { facts: SignInFailure::Refused { reply, .. }, .. }) if reply.is_permanent() => {
                    Memory::keep_refusal(&self.request, &self.seen);
                }
                _ => {}
            }
        }
        let looks = matches!(event, Event::Name(Progress::Done { .. }));
        self.pass(event);
        if looks {
            self.look_around(false);
        }
    }

    fn pass(&mut self, event: Event) {
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

    /// When something can be due although nothing happens.
    fn next_look(&self) -> Option<Instant> {
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
        let waits = |port: &crate::facts::observations::PortFacts| {
            port.connect.done().is_some() && port.banner.is_none() && (port.greeting.is_running() || port.encryption.is_running())
        };
        let address = |port: &crate::facts::observations::PortFacts| port.address.is_some_and(|address| self.random.contains_key(&address));
        self.seen.ports.get(index).is_some_and(|port| waits(port) && !address(port))
    }

    /// Asks whatever is due.
    fn look(&mut self) {
        if self.seen.ended.is_some() {
            return;
        }
        if self.is_open(Subject::Name) && trouble::of_name(&self.seen, self.began.elapsed() >= NAME_UNANSWERED) {
            self.compare_name();
        }
        for index in 0..self.seen.ports.len() {
            if self.is_open(Subject::Port(index)) {
                let suspicious = rules::suspected_stranger(&self.seen, &self.seen.ports[index]).is_some();
                self.suspicious |= suspicious;
                if suspicious || self.is_in_trouble(index) {
                    self.compare_port(index);
                }
            }
            self.try_random_port(index);
        }
        self.ask_for_page();
    }

    fn is_in_trouble(&self, index: usize) -> bool {
        let silent = self.connecting.get(&index).is_some_and(|since| since.elapsed() >= limits::UNANSWERED);
        self.seen.ports.get(index).is_some_and(|port| trouble::of_port(port, silent))
    }

    /// Every port is in trouble, or the name is.
    fn is_all_in_trouble(&self) -> bool {
        !self.is_open(Subject::Name) || (!self.seen.ports.is_empty() && (0..self.seen.ports.len()).all(|index| self.is_in_trouble(index)))
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
        let questions = plan::for_port(&self.request, spec, self.is_all_in_trouble());
        let families: Vec<Family> = trouble::families_of(&self.seen, &self.seen.ports[index])
            .into_iter()
            .filter(|family| self.request.family == Family::Both || self.request.family == *family)
            .collect();
        let (local, far): (Vec<Family>, Vec<Family>) = families.iter().partition(|family| trouble::is_local(&self.seen, **family));
        let mut asked = Vec::new();
        for question in questions {
            let built_in = question.origin == ControlOrigin::BuiltIn;
            let families = if built_in { &far } else { &families };
            let skip = (families.is_empty() && !local.is_empty()).then_some(ControlSkip::LocalTarget);
            asked.extend(self.put(question, families, skip));
        }
        self.compared.insert(Subject::Port(index), asked);
        self.begin_comparing();
    }

    fn begin_comparing(&mut self) {
        if self.last.replace(Instant::now()).is_none() {
            self.look_around(true);
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
            deadline,
            self.tell.clone(),
        ));
        self.asked.push(Questioned { question, families: missing, settled: false });
        Some(number)
    }

    /// Something has answered in this check, so that the network works now and what it gave an hour ago may count.
    fn is_alive(&self) -> bool {
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

    fn is_target_local(&self) -> bool {
        let addresses = trouble::addresses(&self.seen);
        let known = [Family::V4, Family::V6]
            .into_iter()
            .all(|family| trouble::is_local(&self.seen, family) || !addresses.iter().any(|address| family.holds(*address)));
        domain::is_special_use(&self.seen.host) || (!addresses.is_empty() && known)
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
    fn look_around(&mut self, in_trouble: bool) {
        let mut around = surroundings::look(trouble::addresses(&self.seen).first().copied());
        if in_trouble {
            around.refused_ago_s = Memory::refused_ago(&self.request, &self.seen);
        } else {
            around.place = None;
        }
        if around != self.seen.surroundings {
            self.pass(Event::Surroundings(around));
        }
    }

    /// Grants the wishes that can be granted.
    fn grant(&mut self) {
        for wish in std::mem::take(&mut self.wishes) {
            let granted = match &wish {
                Wish::Settled(subject, _) => self.is_settled(*subject),
                Wish::Hopeless(_) => self.is_hopeless(),
                Wish::Heard(_) => !self.suspicious || self.tasks.is_empty(),
                Wish::Parted(_) => self.tasks.is_empty(),
            };
            match wish {
                Wish::Settled(_, tell) | Wish::Hopeless(tell) | Wish::Heard(tell) | Wish::Parted(tell) if granted => {
                    let _ = tell.send(());
                }
                wish => self.wishes.push(wish),
            }
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
        asked && self.is_settled(Subject::Name) && self.page != Asked::Pending && !self.is_alive()
    }
}

/// A port that hardly any server uses.
fn random_port() -> u16 {
    let span = u64::from(RANDOM_PORTS.end() - RANDOM_PORTS.start()) + 1;
    let offset = RandomState::new().hash_one(()) % span;
    u16::try_from(offset).map_or(*RANDOM_PORTS.start(), |offset| RANDOM_PORTS.start() + offset)
}
