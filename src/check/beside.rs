//! What is done beside the ports' own checks while they run? Packets are followed where a port is in trouble. Every event passes
//! through here on its way out, in its order.

use std::time::Instant;

use tokio::{
    sync::{
        mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
        oneshot,
    },
    task::JoinSet,
    time::sleep_until,
};

use super::{path, watch::Watch};
use crate::{
    facts::{event::Event, path::PathFacts, port::PortSpec, request::Request},
    probe::discreet::Discreet,
};

/// The way in: to be asked whether all of it is done.
pub struct Beside {
    questions: UnboundedSender<oneshot::Sender<()>>,
}

struct Work {
    watch: Watch,
    /// A proxy makes the connections.
    by_proxy: bool,
    paths: JoinSet<PathFacts>,
    discreet: Discreet,
    out: UnboundedSender<Event>,
}

impl Beside {
    /// Begins to listen, for a check of these ports; none where nothing is to be done beside. Events go in at the sender that comes
    /// back, and come out at `out`; it ends with the last of those senders.
    pub fn start(request: &Request, ports: &[PortSpec], out: UnboundedSender<Event>) -> (UnboundedSender<Event>, Self) {
        let (events, incoming) = unbounded_channel();
        let (questions, asked) = unbounded_channel();
        let by_proxy = request.proxy.is_some();
        let work = Work { watch: Watch::new(ports), by_proxy, paths: JoinSet::new(), discreet: Discreet::new(request), out };
        tokio::spawn(work.go_on(incoming, asked));
        (events, Self { questions })
    }

    /// Waits until nothing is being done any more, for all that has been told so far.
    pub async fn is_done(&self) {
        let (answer, answered) = oneshot::channel();
        if self.questions.send(answer).is_ok() {
            let _ = answered.await;
        }
    }
}

impl Work {
    async fn go_on(mut self, mut incoming: UnboundedReceiver<Event>, mut asked: UnboundedReceiver<oneshot::Sender<()>>) {
        loop {
            let next = self.watch.next();
            let is_done = next.is_none() && self.paths.is_empty();
            tokio::select! {
                // A question is about all that has been told before it.
                biased;
                event = incoming.recv() => {
                    let Some(event) = event else { return };
                    self.see(event);
                }
                Some(ended) = self.paths.join_next() => {
                    if let Ok(facts) = ended {
                        self.tell(Event::Path(facts));
                    }
                }
                () = sleep_until(next.unwrap_or_else(Instant::now).into()), if next.is_some() => self.begin(),
                Some(answer) = asked.recv(), if is_done => {
                    let _ = answer.send(());
                }
            }
        }
    }

    fn see(&mut self, event: Event) {
        self.watch.see(&event, Instant::now());
        if matches!(event, Event::Ended(_)) {
            self.paths.abort_all();
        }
        self.tell(event);
    }

    fn begin(&mut self) {
        for trouble in self.watch.troubles(Instant::now()) {
            if self.by_proxy {
                self.tell(Event::Path(path::by_proxy(trouble)));
            } else if path::has_way(trouble.address) {
                self.paths.spawn(path::trace(path::route(trouble, &self.watch)));
            }
        }
    }

    fn tell(&self, event: Event) {
        let _ = self.out.send(self.discreet.event(event));
    }
}

#[cfg(test)]
mod tests {
    use time::OffsetDateTime;

    use super::*;
    use crate::{
        check,
        facts::{
            observations::{Given, Observations},
            other_computer::{Failure, OtherComputer, Outcome},
            port::PortSpec,
            reply::Reply,
            request::Credentials,
            target::Target,
        },
        words::Words,
    };

    const SECRET: &str = "Geh3im-Pa55wort";

    /// What is told of another computer's outcome by a check that signs in with this password.
    async fn told(password: &str, outcome: Outcome) -> Outcome {
        let credentials = Credentials { user: "ann".into(), password: password.to_owned().into() };
        let request = Request { credentials: Some(credentials), ..Request::new(Target::parse("mail.example.org").unwrap()) };
        let (out, mut told) = unbounded_channel();
        let (events, _beside) = Beside::start(&request, &[], out);
        events.send(Event::OtherComputer(Box::new(OtherComputer { place: "far.example".into(), outcome }))).unwrap();
        match told.recv().await {
            Some(Event::OtherComputer(facts)) => facts.outcome,
            other => panic!("{other:?}"),
        }
    }

    fn reported() -> Outcome {
        let given = Given { ports: vec![PortSpec::usual(465)], ..Given::default() };
        let mut seen = Observations::new(given, OffsetDateTime::UNIX_EPOCH);
        seen.ports[0].banner = Some(Reply::new(554, vec![format!("{} ESMTP", SECRET.to_lowercase())]));
        Outcome::Reported { report: Box::new(check::report_of(&seen, &Words::load("en"))) }
    }

    #[tokio::test]
    async fn another_computer_was_not_told_the_password_and_its_report_loses_it_here() {
        let masked = format!("{:?}", told(SECRET, reported()).await).to_lowercase();
        assert!(masked.contains("•••• esmtp") && !masked.contains("geh3im") && !masked.contains("pa55wort"), "{masked}");
        assert_eq!(told("another password", reported()).await, reported(), "what holds no secret stays");
        let said = Outcome::Failed { why: Failure::NotReached, said: format!("ssh: {SECRET}") };
        assert_eq!(told(SECRET, said).await, Outcome::Failed { why: Failure::NotReached, said: "ssh: ••••".into() });
        // A password that is a word of the report's own form.
        assert!(matches!(told("not-reached", reported()).await, Outcome::Failed { why: Failure::NoReport, .. }));
    }
}
