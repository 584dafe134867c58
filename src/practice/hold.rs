//! Where does a server wait until a test lets it go on? Named points of a conversation that can be held,
//! so that every running state can be looked at for as long as needed.

use std::sync::Arc;

use tokio::sync::watch;

/// A place in the conversation just before the server acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Point {
    /// The connection was accepted; nothing was sent.
    Accept,
    /// Before the greeting (on a TLS port: after the handshake).
    Greeting,
    /// Before the reply to EHLO or HELO.
    Hello,
    /// Before the reply to STARTTLS.
    Starttls,
    /// Before the handshake.
    Handshake,
    /// Before the reply to AUTH's last line.
    SignIn,
    /// Before the reply to MAIL.
    Mail,
    /// Before the reply to RCPT.
    Rcpt,
    /// Before the reply to the message's last dot.
    Data,
}

const POINTS: usize = 9;

/// All points of one port.
#[derive(Clone)]
pub(super) struct Holds(Arc<[Gate; POINTS]>);

struct Gate {
    /// How many guards hold the point.
    held: watch::Sender<usize>,
    /// How many connections have come to it.
    arrivals: watch::Sender<usize>,
}

impl Holds {
    pub(super) fn new() -> Self {
        Self(Arc::new(std::array::from_fn(|_| Gate { held: watch::Sender::new(0), arrivals: watch::Sender::new(0) })))
    }

    fn gate(&self, point: Point) -> &Gate {
        &self.0[point as usize]
    }

    /// Called by a conversation: returns as soon as nobody holds the point.
    pub(super) async fn pass(&self, point: Point) {
        let gate = self.gate(point);
        gate.arrivals.send_modify(|count| *count += 1);
        // The sender lives in `self`, so waiting can't fail.
        let _ = gate.held.subscribe().wait_for(|guards| *guards == 0).await;
    }

    pub(super) fn hold(&self, point: Point) -> HoldGuard {
        let gate = self.gate(point);
        gate.held.send_modify(|guards| *guards += 1);
        HoldGuard { holds: self.clone(), point, before: *gate.arrivals.borrow() }
    }

    pub(super) async fn reached(&self, point: Point, before: usize) {
        let _ = self.gate(point).arrivals.subscribe().wait_for(|count| *count > before).await;
    }
}

/// Holds a point until it is dropped.
#[must_use = "the point is released as soon as the guard is dropped"]
pub struct HoldGuard {
    holds: Holds,
    point: Point,
    before: usize,
}

impl HoldGuard {
    /// Waits until a connection has come to the point since it was held.
    pub async fn reached(&self) {
        self.holds.reached(self.point, self.before).await;
    }

    /// Lets the server go on.
    pub fn release(self) {}
}

impl Drop for HoldGuard {
    fn drop(&mut self) {
        self.holds.gate(self.point).held.send_modify(|guards| *guards = guards.saturating_sub(1));
    }
}
