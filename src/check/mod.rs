//! One run from target to Report: in which order is what probed, and when is a check over?
//!
//! A [`Check`] is a handle: its events are read until `Event::Ended`; dropping it closes every socket within 100 ms.

mod aside;
mod beside;
mod control;
pub mod explain;
mod other_computer;
mod path;
mod port;
mod retold;
mod run;
mod watch;

pub use retold::retold;
use time::OffsetDateTime;
use tokio::{
    runtime::Runtime,
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
};

use crate::{
    diagnosis,
    facts::{
        delivery::Outgoing,
        earlier::Earlier,
        event::Event,
        observations::{Given, Observations},
        progress::millis,
        proxy::Proxy,
        report::Report,
        request::{Controls, Request},
        target::TargetKind,
    },
    probe::redact::Redactor,
    report,
    words::Words,
};

/// What a running check can be told.
enum Control {
    /// End it, and say so.
    Stop,
    /// Hand a message over on the port with this place in the request.
    Deliver(usize, Box<Outgoing>),
}

/// A running check.
#[derive(Debug)]
pub struct Check {
    events: UnboundedReceiver<Event>,
    control: UnboundedSender<Control>,
    /// Everything of this check runs here and ends with it, lookups of the libraries included.
    runtime: Option<Runtime>,
}

impl Check {
    /// Starts a check.
    #[must_use]
    pub fn start(request: Request) -> Self {
        Self::spawn(|control, events| run::check(request, control, events))
    }

    /// Checks one port of an earlier check anew, and hands a message over there.
    #[must_use]
    pub fn send(request: Request, host: String, index: usize, message: Outgoing) -> Self {
        Self::spawn(move |control, events| run::send(request, host, index, message, control, events))
    }

    fn spawn<F>(make: impl FnOnce(UnboundedReceiver<Control>, UnboundedSender<Event>) -> F) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let (tell, events) = unbounded_channel();
        let (control, controlled) = unbounded_channel();
        // Two threads: one may be busy with a handshake's arithmetic while the other answers.
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).thread_name("check").enable_all().build().ok();
        if let Some(runtime) = &runtime {
            runtime.spawn(make(controlled, tell));
        }
        Self { events, control, runtime }
    }

    /// The next event; none when the check is over and nothing can follow.
    pub async fn next(&mut self) -> Option<Event> {
        self.events.recv().await
    }

    /// Ends the check for the user; `Event::Ended` follows.
    pub fn stop(&self) {
        let _ = self.control.send(Control::Stop);
    }

    /// Takes leave of every kept session with QUIT, and waits a moment for that to get away. Dropping the check closes them
    /// without a word.
    pub async fn part(mut self) {
        let _ = self.control.send(Control::Stop);
        while self.events.recv().await.is_some() {}
    }

    /// Hands a message over through the kept session of the port with this place in the request (see
    /// `Request::keep_sessions`); events go on, and another `Event::Ended` follows.
    pub fn deliver(&mut self, index: usize, message: Outgoing) {
        let _ = self.control.send(Control::Deliver(index, Box::new(message)));
    }
}

impl Drop for Check {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// The observations of a check that is about to begin.
#[must_use]
pub fn observe(request: &Request, now: OffsetDateTime) -> Observations {
    let email = match &request.target.kind {
        TargetKind::Email { address, .. } => Some(address.clone()),
        _ => None,
    };
    // Somebody whose password is their name: the report has neither.
    let redactor = Redactor::new(request.credentials.as_ref());
    let given = Given {
        input: redactor.clean_name(&request.target.input),
        mended: request.target.mended.clone(),
        ports: request.ports.clone(),
        user: request.credentials.as_ref().map(|credentials| redactor.clean_name(&credentials.user)),
        email: email.map(|email| redactor.clean_name(&email)),
        mechanism: request.mechanism.clone(),
        allow_unsafe: request.allow_unsafe,
        timeout_ms: millis(request.timeout),
        own_resolver: request.resolver.is_some(),
        proxy: request.proxy.as_ref().map(Proxy::url),
        no_controls: request.controls == Controls::None,
        one_at_a_time: request.one_at_a_time,
        stand_ins: request.stand_ins.clone(),
    };
    let mut seen = Observations::new(given, now);
    seen.host = request.target.host().unwrap_or_default();
    seen.built = env!("MAILPORT_BUILT").parse().ok().and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
    seen.earlier = request.earlier.clone().map(|earlier| {
        let same_user = earlier.user.as_deref().zip(seen.given.user.as_deref()).is_some_and(|(saved, user)| report::same_name(saved, user));
        Earlier { same_user, ..earlier }
    });
    seen
}

/// Diagnoses what was seen, and puts it into words.
#[must_use]
pub fn report_of(seen: &Observations, words: &Words) -> Report {
    report::assemble(seen, &diagnosis::diagnose(seen), words)
}

/// Diagnoses the facts of an earlier report anew, with what this version knows, and puts it into words. Nothing is connected to.
#[must_use]
pub fn again(earlier: &Report, words: &Words) -> Report {
    report_of(&earlier.observations, words)
}
