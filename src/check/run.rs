//! Drives a check: finds the host, resolves it once, starts a probe for each port, and ends in time.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use time::OffsetDateTime;
use tokio::{
    sync::{
        OnceCell,
        mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
        oneshot,
    },
    task::JoinSet,
    time::{sleep_until, timeout},
};

use super::{
    Control,
    aside::Asides,
    beside::Beside,
    control::{Comparison, Subject},
    observe, other_computer,
    port::{self, Errand},
};
use crate::{
    discovery::{self, around},
    facts::{
        delivery::Outgoing,
        event::{Event, PortEvent},
        lookup::{Lookup, LookupError, NameFailure, Resolved},
        observations::{Ended, FoundBy, StoppedBy},
        port::Mode,
        progress::{Progress, millis},
        request::{Controls, Request},
        target::TargetKind,
    },
    probe::{
        conversation::Sink,
        elsewhere,
        endpoint::{Probe, Trusting, load_ahead},
        gate::Gate,
        redact::Redactor,
        resolve::Resolver,
        tlsa,
    },
};

/// What all parts of one check share.
struct Run {
    request: Arc<Request>,
    events: UnboundedSender<Event>,
    beside: Beside,
    began: Instant,
    trusting: Trusting,
    gate: Arc<Gate>,
    redactor: Arc<Redactor>,
    tasks: JoinSet<()>,
    asides: Asides,
    comparison: Comparison,
    sessions: HashMap<usize, oneshot::Sender<Errand>>,
    /// The clocks of the ports that have begun.
    sinks: Vec<Sink>,
}

/// How long a message's task may take to say how far it came.
const STOPPING: Duration = Duration::from_millis(500);
/// How much of a check's time another computer leaves to this one.
const LEFT_FOR_HERE: Duration = Duration::from_secs(2);
/// How long sessions that are left may take to say goodbye.
const PARTING: Duration = Duration::from_millis(500);

/// What a name gave on the way to it, and since when that was asked, in milliseconds from the check's start.
type Known = Option<(u64, Result<Resolved, NameFailure>)>;

/// Why a check was left before it was through.
type Stopped = StoppedBy;

/// A whole check. Returns when nothing can follow any more.
pub async fn check(request: Request, mut control: UnboundedReceiver<Control>, events: UnboundedSender<Event>) {
    let request = Arc::new(request);
    let (out, beside) = Beside::start(&request, &request.ports, events);
    let (inward, passing) = unbounded_channel();
    let comparison = Comparison::start(&request, observe(&request, OffsetDateTime::now_utc()), passing, out);
    let mut run = Run::new(request, inward, comparison, beside);
    let result = run.until_told(&mut control, None).await;
    run.end(result.err());
    if result.is_ok() && run.request.keep_sessions {
        run.errands(&mut control).await;
    }
}

/// One port anew, and a message over it.
pub async fn send(
    request: Request,
    host: String,
    index: usize,
    message: Outgoing,
    mut control: UnboundedReceiver<Control>,
    events: UnboundedSender<Event>,
) {
    let request = Arc::new(Request { keep_sessions: true, ..request });
    // Why a port is in trouble has been looked into before.
    let (out, beside) = Beside::start(&request, &[], events);
    let (inward, passing) = unbounded_channel();
    let comparison = Comparison::none(passing, out);
    let mut run = Run::new(request, inward, comparison, beside);
    let result = run.until_told(&mut control, Some((host, index))).await;
    let result = match result {
        Ok(()) => run.errand(index, Box::new(message), &mut control).await,
        stopped => stopped,
    };
    run.end(result.err());
}

impl Run {
    fn new(request: Arc<Request>, events: UnboundedSender<Event>, comparison: Comparison, beside: Beside) -> Self {
        let redactor = Arc::new(Redactor::new(request.credentials.as_ref()));
        Self {
            request,
            events,
            beside,
            began: Instant::now(),
            trusting: Arc::new(OnceCell::new()),
            gate: Arc::new(Gate::default()),
            redactor,
            tasks: JoinSet::new(),
            asides: Asides::default(),
            comparison,
            sessions: HashMap::new(),
            sinks: Vec::new(),
        }
    }

    fn tell(&self, event: Event) {
        let _ = self.events.send(event);
    }

    fn end(&mut self, stopped: Option<Stopped>) {
        self.asides.drop_all();
        if stopped.is_some() {
            self.tasks.abort_all();
            for sink in &self.sinks {
                sink.tell(PortEvent::Stopped { elapsed_ms: sink.now_ms() });
            }
        }
        self.tell(Event::Ended(Ended { elapsed_ms: millis(self.began.elapsed()), stopped }));
    }

    /// Runs until every port is through, or the user or the deadline ends it.
    async fn until_told(&mut self, control: &mut UnboundedReceiver<Control>, only: Option<(String, usize)>) -> Result<(), Stopped> {
        let deadline = self.began + self.request.deadline;
        tokio::select! {
            () = self.all(only) => Ok(()),
            () = stop(control) => Err(StoppedBy::User),
            () = sleep_until(deadline.into()) => Err(StoppedBy::Deadline),
        }
    }

    async fn all(&mut self, only: Option<(String, usize)>) {
        let (request, events) = (Arc::clone(&self.request), self.events.clone());
        let there = async {
            if let Some(place) = request.via.as_ref().filter(|_| only.is_none()) {
                // What is known here is not to be held up by it to the very end.
                let limit = request.deadline.saturating_sub(LEFT_FOR_HERE);
                let _ = events.send(Event::OtherComputer(Box::new(other_computer::ask(place, &request, limit).await)));
            }
        };
        tokio::join!(self.here(only.clone()), there);
    }

    async fn here(&mut self, only: Option<(String, usize)>) {
        if self.request.ports.iter().any(|spec| spec.mode != Mode::Plain) {
            self.tasks.spawn(load_ahead(Arc::clone(&self.trusting), Arc::clone(&self.request)));
        }
        // A port that is checked anew asks for the name again; those questions are no news.
        let (quiet, _unheard) = unbounded_channel();
        let tell_lookups = if only.is_some() { quiet } else { self.events.clone() };
        let mut resolver = Resolver::new(self.request.resolver, self.request.timeout, tell_lookups);
        let compares = self.request.controls != Controls::None && !self.request.comparison.is_empty();
        if only.is_none() && compares {
            let (hear, heard) = unbounded_channel();
            resolver = resolver.heard_by(hear);
            self.asides.ask(elsewhere::listen(Arc::clone(&self.request), heard, self.events.clone()));
        }
        let (host, known, only) = if let Some((host, index)) = only {
            (host, None, Some(index))
        } else {
            self.ask_around(&resolver);
            let (host, known) = self.host(&resolver).await;
            self.asides.ask(tlsa::ask(host.clone(), Arc::clone(&self.request), resolver.clone()));
            (host, known, None)
        };
        if let Some(addresses) = self.addresses(&resolver, &host, known, only.is_some()).await {
            self.ports(&host, &addresses, only).await;
        }
        // Nobody asks for addresses any more: whoever compares them has heard all.
        drop(resolver);
        // By then everything that was told so far has been passed on.
        self.comparison.settled(Subject::Name).await;
        tokio::join!(self.comparison.part(), self.beside.is_done());
        self.asides.finish().await;
    }

    /// Asks, beside the check, what DNS says of the mail of the target's domain.
    fn ask_around(&mut self, resolver: &Resolver) {
        let (resolver, request) = (resolver.clone(), Arc::clone(&self.request));
        self.asides.ask(async move { around::ask(&request.target.kind, &resolver).await });
    }

    /// Asks, beside the delivery, whether answers to the message can arrive.
    fn ask_of_sender(&mut self, message: &Outgoing) {
        let Some((_, domain)) = message.from.rsplit_once('@') else { return };
        let resolver = Resolver::new(self.request.resolver, self.request.timeout, self.events.clone());
        let domain = domain.to_owned();
        self.asides.ask(async move { around::of_domain(&domain, &resolver).await });
    }

    /// Tries the ports, or only the one with this place in the request.
    async fn ports(&mut self, host: &str, addresses: &[IpAddr], only: Option<usize>) {
        let (through, mut ended) = unbounded_channel();
        let indices: Vec<usize> = (0..self.request.ports.len()).filter(|index| only.is_none_or(|only| only == *index)).collect();
        let count = indices.len();
        for index in indices {
            let probe = self.probe(index, host, addresses);
            self.sinks.push(probe.sink.clone());
            let errand = self.request.keep_sessions.then(|| {
                let (keep, errand) = oneshot::channel();
                self.sessions.insert(index, keep);
                errand
            });
            self.tasks.spawn(port::run(index, probe, errand, self.comparison.clone(), through.clone()));
            if self.request.one_at_a_time {
                ended.recv().await;
            }
        }
        if !self.request.one_at_a_time {
            for _ in 0..count {
                ended.recv().await;
            }
        }
    }

    /// The host that the target names or leads to, and its addresses where they are known already.
    async fn host(&self, resolver: &Resolver) -> (String, Known) {
        let began = self.began.elapsed();
        let (host, found_by, candidates, known) = match &self.request.target.kind {
            TargetKind::Email { domain, .. } => {
                let found = discovery::find(domain, resolver, self.request.family).await;
                let known = found.addresses.map(|addresses| (millis(began), addresses));
                (found.host, found.found_by, found.candidates, known)
            }
            _ => (self.request.target.host().unwrap_or_default(), FoundBy::Typed, Vec::new(), None),
        };
        self.tell(Event::Host { host: host.clone(), found_by, candidates });
        (host, known)
    }

    async fn addresses(&self, resolver: &Resolver, host: &str, known: Known, quiet: bool) -> Option<Vec<IpAddr>> {
        let now = millis(self.began.elapsed());
        let at_ms = known.as_ref().map_or(now, |(since, _)| *since);
        if !quiet {
            self.tell(Event::Name(Progress::Running { at_ms }));
        }
        let result = if let Some((_, addresses)) = known {
            addresses
        } else {
            tokio::select! {
                result = resolver.addresses(host, self.request.family) => result,
                () = self.comparison.hopeless() => {
                    self.tell(Event::Lookup(unanswered(host, millis(self.began.elapsed()).saturating_sub(at_ms))));
                    Err(NameFailure::Timeout)
                }
            }
        };
        let ms = millis(self.began.elapsed()).saturating_sub(at_ms);
        match result {
            Ok(facts) => {
                let addresses = facts.addresses.clone();
                self.tell(Event::Name(Progress::Done { at_ms, ms, facts }));
                Some(addresses)
            }
            Err(facts) => {
                self.tell(Event::Name(Progress::Failed { at_ms, ms, facts }));
                None
            }
        }
    }

    fn probe(&self, index: usize, host: &str, addresses: &[IpAddr]) -> Probe {
        Probe {
            spec: self.request.ports[index],
            host: host.to_owned(),
            addresses: addresses.to_vec(),
            request: Arc::clone(&self.request),
            sink: Sink::new(index, self.events.clone()),
            redactor: Arc::clone(&self.redactor),
            trusting: Arc::clone(&self.trusting),
            gate: Arc::clone(&self.gate),
            now: OffsetDateTime::now_utc(),
        }
    }

    /// Waits for messages to hand over on kept sessions, and takes leave of all when there is nothing left to wait for.
    async fn errands(&mut self, control: &mut UnboundedReceiver<Control>) {
        while let Some(order) = control.recv().await {
            match order {
                Control::Stop => break,
                Control::Deliver(index, message) => {
                    let result = self.errand(index, message, control).await;
                    self.end(result.err());
                }
            }
        }
        self.part().await;
    }

    /// Hands one message over. No other port is tried after MAIL, whatever happens.
    async fn errand(&mut self, index: usize, message: Box<Outgoing>, control: &mut UnboundedReceiver<Control>) -> Result<(), Stopped> {
        let Some(session) = self.sessions.remove(&index) else { return Ok(()) };
        // The others have nothing left to wait for: they say QUIT while this one delivers.
        self.sessions.clear();
        self.ask_of_sender(&message);
        let (done, mut is_done) = oneshot::channel();
        let (stopping, told_to_stop) = oneshot::channel();
        if session.send(Errand { message, done, stop: told_to_stop }).is_err() {
            return Ok(());
        }
        let deadline = Instant::now() + self.request.deadline;
        let stopped = tokio::select! {
            _ = &mut is_done => {
                self.asides.finish().await;
                return Ok(());
            }
            () = stop(control) => StoppedBy::User,
            () = sleep_until(deadline.into()) => StoppedBy::Deadline,
        };
        let _ = stopping.send(());
        // It answers at once, since it only has to say how far it came.
        let _ = timeout(STOPPING, is_done).await;
        Err(stopped)
    }

    /// Lets every kept session say QUIT, and waits a moment for that to get away.
    async fn part(&mut self) {
        self.sessions.clear();
        let _ = timeout(PARTING, async { while self.tasks.join_next().await.is_some() {} }).await;
    }
}

/// A question that is given up, since nobody at all answers.
fn unanswered(host: &str, ms: u64) -> Lookup {
    Lookup { query: host.to_owned(), kind: "A".to_owned(), error: Some(LookupError::Timeout), ms, ..Lookup::default() }
}

/// Waits until the user ends the check; other orders make no sense while it runs.
async fn stop(control: &mut UnboundedReceiver<Control>) {
    loop {
        match control.recv().await {
            Some(Control::Stop) => return,
            Some(Control::Deliver(..)) => {}
            None => std::future::pending().await,
        }
    }
}
