//! Care for the account: one port at a time tries the credentials, and none tries what another was refused.

use tokio::sync::watch;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Nobody tries, and nobody has succeeded yet.
    Free,
    /// A port is trying.
    Trying,
    /// They were accepted: every port may try.
    Accepted,
    /// This port refused them: no other may try.
    Refused(u16),
}

/// Where every port asks before it signs in.
#[derive(Debug)]
pub struct Gate {
    state: watch::Sender<State>,
}

/// The gate's answer.
#[derive(Debug)]
pub enum Entry<'a> {
    /// Try, and tell what came of it.
    Try(Permit<'a>),
    /// This port refused the same credentials.
    RefusedBy(u16),
}

/// A permission to try once. Dropped without a word, the next port may try.
#[derive(Debug)]
pub struct Permit<'a> {
    gate: &'a Gate,
    /// Others wait for this one.
    alone: bool,
}

impl Default for Gate {
    fn default() -> Self {
        Self { state: watch::Sender::new(State::Free) }
    }
}

impl Gate {
    /// Waits until this port may try, or learns that it may not.
    pub async fn enter(&self) -> Entry<'_> {
        let mut seen = self.state.subscribe();
        loop {
            let mut entry = None;
            self.state.send_if_modified(|state| match *state {
                State::Free => {
                    *state = State::Trying;
                    entry = Some(Entry::Try(Permit { gate: self, alone: true }));
                    true
                }
                State::Trying => false,
                State::Accepted => {
                    entry = Some(Entry::Try(Permit { gate: self, alone: false }));
                    false
                }
                State::Refused(port) => {
                    entry = Some(Entry::RefusedBy(port));
                    false
                }
            });
            if let Some(entry) = entry {
                return entry;
            }
            if seen.changed().await.is_err() {
                return Entry::Try(Permit { gate: self, alone: false });
            }
        }
    }
}

impl Permit<'_> {
    /// The server took the credentials.
    pub fn accepted(mut self) {
        self.gate.state.send_replace(State::Accepted);
        self.alone = false;
    }

    /// The server refused them for good.
    pub fn refused(mut self, port: u16) {
        self.gate.state.send_replace(State::Refused(port));
        self.alone = false;
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        if self.alone {
            self.gate.state.send_if_modified(|state| {
                let mine = *state == State::Trying;
                if mine {
                    *state = State::Free;
                }
                mine
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_refusal_keeps_every_other_port_from_trying() {
        let gate = Gate::default();
        let Entry::Try(permit) = gate.enter().await else { panic!("the first port may try") };
        let second = gate.enter();
        permit.refused(465);
        assert!(matches!(second.await, Entry::RefusedBy(465)));
    }

    #[tokio::test]
    async fn a_lost_connection_lets_the_next_port_try_alone() {
        let gate = Gate::default();
        let Entry::Try(permit) = gate.enter().await else { panic!("the first port may try") };
        drop(permit);
        let Entry::Try(permit) = gate.enter().await else { panic!("the second port may try") };
        permit.accepted();
        let entries = (gate.enter().await, gate.enter().await);
        assert!(matches!(entries, (Entry::Try(_), Entry::Try(_))), "after an acceptance all may try at once");
    }
}
