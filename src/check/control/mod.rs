//! Comparison servers: when are they asked, and when has enough been heard?
//!
//! All of a check's events pass here on their way out. Where they show a port in trouble, the same port of other servers is
//! tried, at once and beside the port's own waiting. What the answers mean is not judged here.
//!
//! - `watcher` takes in what happens and says when enough was heard; `look` asks whatever is due
//! - `trouble` says which ports need it, `plan` who is asked, `memory` what is known already, `ask` does the asking

mod ask;
mod look;
mod memory;
mod plan;
mod trouble;
mod watcher;

use std::{sync::Arc, time::Duration};

use tokio::{
    sync::{
        mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
        oneshot,
    },
    time::timeout,
};

use self::watcher::Watcher;
use crate::facts::{event::Event, observations::Observations, request::Request};

/// How long it is waited for how comparison servers greet, where that decides something.
const GREETING: Duration = Duration::from_millis(2_500);
/// How long comparison servers may take to say goodbye.
const PARTING: Duration = Duration::from_millis(400);

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The target's name.
    Name,
    /// The port with this place in the request.
    Port(usize),
}

/// What the check asks of its comparisons: to be told when something is so.
struct Wish {
    what: What,
    tell: oneshot::Sender<()>,
}

/// What is waited for to be so.
#[derive(Clone, Copy)]
enum What {
    /// All that was asked about something has been heard.
    Settled(Subject),
    /// The name gives no answer, and nobody else does either.
    Hopeless,
    /// Nothing that decides is still to be heard: how others greet, where somebody seems to answer in the target's place.
    Heard,
    /// Every server has been left.
    Parted,
}

/// The comparisons of a check, seen from the check.
#[derive(Clone)]
pub struct Comparison(UnboundedSender<Wish>);

impl Comparison {
    /// Starts to watch a check's events, and passes them on.
    pub fn start(request: &Arc<Request>, seen: Observations, inward: UnboundedReceiver<Event>, outward: UnboundedSender<Event>) -> Self {
        let (wishes, wished) = unbounded_channel();
        let (watcher, told) = Watcher::new(request, seen, outward);
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
        self.wish(What::Settled(subject)).await;
    }

    /// Waits until it is clear that the name gets no answer since nobody does; for ever where somebody answers.
    pub async fn hopeless(&self) {
        if !self.wish(What::Hopeless).await {
            std::future::pending::<()>().await;
        }
    }

    /// Waits for what is still to be heard, and then a moment for the farewells.
    pub async fn part(&self) {
        let _ = timeout(GREETING, self.wish(What::Heard)).await;
        let _ = timeout(PARTING, self.wish(What::Parted)).await;
    }

    /// Whether a wish was granted.
    async fn wish(&self, what: What) -> bool {
        let (tell, told) = oneshot::channel();
        self.0.send(Wish { what, tell }).is_ok() && told.await.is_ok()
    }
}
