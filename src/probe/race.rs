//! Races a name's addresses (RFC 8305): the first to connect carries the dialogue, the others' results are told too.

use std::{
    collections::VecDeque,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use tokio::{
    net::TcpStream,
    task::{AbortHandle, JoinSet},
    time::{Instant, sleep_until, timeout_at},
};

use super::{conversation::Sink, dial::Dialer, limits};
use crate::facts::{
    connect::{AddressFacts, AddressOutcome, ConnectFailure},
    event::PortEvent,
    progress::millis,
};

/// One connection attempt as it ended.
type Ended = (Attempt, Result<TcpStream, ConnectFailure>);

/// One connection attempt.
#[derive(Clone, Copy, Debug)]
struct Attempt {
    address: IpAddr,
    began: Instant,
    /// It is a fresh one, to an address that has been silent.
    again: bool,
}

/// The connections that have not ended yet when one already carries the dialogue.
#[derive(Debug, Default)]
pub struct Stragglers {
    dialer: Dialer,
    attempts: JoinSet<Ended>,
    pending: Vec<(Attempt, AbortHandle)>,
}

/// A race that was won.
#[derive(Debug)]
pub struct Won {
    /// The connection.
    pub stream: TcpStream,
    /// Its address.
    pub address: IpAddr,
    /// The others.
    pub stragglers: Stragglers,
}

/// Connects to a port of the first address that answers.
///
/// # Errors
/// What the most telling address gave, where none connected.
pub async fn race(dialer: Dialer, addresses: &[IpAddr], port: u16, limit: Duration, sink: &Sink) -> Result<Won, (IpAddr, ConnectFailure)> {
    let mut waiting: VecDeque<IpAddr> = interleaved(addresses).into();
    let mut others = Stragglers { dialer, ..Stragglers::default() };
    let mut failures = Vec::new();
    let began = Instant::now();
    let mut next = began;
    // A lost packet must not pass for a closed door: what stays silent is tried once more, from a port of its own.
    let mut again_at = Some(began + limits::UNANSWERED).filter(|_| limit > limits::UNANSWERED);
    loop {
        if waiting.is_empty() && others.attempts.is_empty() {
            break;
        }
        tokio::select! {
            () = sleep_until(next), if !waiting.is_empty() => {
                if let Some(address) = waiting.pop_front() {
                    others.start(address, port, limit, false);
                }
                next = Instant::now() + limits::NEXT_ADDRESS;
            }
            () = sleep_until(again_at.unwrap_or(began)), if again_at.is_some() => {
                again_at = None;
                for address in others.first_of_each_family() {
                    others.start(address, port, limits::AGAIN.min(limit.saturating_sub(limits::UNANSWERED)), true);
                }
            }
            Some(ended) = others.attempts.join_next() => {
                let Ok((attempt, result)) = ended else { continue };
                others.over(attempt);
                tell(sink, attempt, &result);
                match result {
                    Ok(stream) => {
                        if attempt.again {
                            others.answered(attempt.address, sink);
                        }
                        for address in waiting {
                            others.start(address, port, limit, false);
                        }
                        return Ok(Won { stream, address: attempt.address, stragglers: others });
                    }
                    Err(_) if attempt.again => {}
                    Err(failure) => {
                        failures.push((attempt.address, failure));
                        next = Instant::now();
                    }
                }
            }
        }
    }
    let telling = failures.into_iter().max_by_key(|(_, failure)| weight(failure));
    Err(telling.unwrap_or((IpAddr::from([0, 0, 0, 0]), ConnectFailure::NetworkUnreachable)))
}

impl Stragglers {
    fn start(&mut self, address: IpAddr, port: u16, limit: Duration, again: bool) {
        let attempt = Attempt { address, began: Instant::now(), again };
        let dialer = self.dialer.clone();
        let handle = self.attempts.spawn(async move { (attempt, dialer.dial(SocketAddr::new(address, port), limit).await) });
        self.pending.push((attempt, handle));
    }

    /// The first address of each family that has not answered yet.
    fn first_of_each_family(&self) -> Vec<IpAddr> {
        let silent = || self.pending.iter().map(|(attempt, _)| attempt.address);
        [silent().find(IpAddr::is_ipv6), silent().find(IpAddr::is_ipv4)].into_iter().flatten().collect()
    }

    fn over(&mut self, ended: Attempt) {
        self.pending.retain(|(attempt, _)| (attempt.address, attempt.again) != (ended.address, ended.again));
    }

    /// An address has answered a fresh connection: its first one has nothing left to find out.
    fn answered(&mut self, address: IpAddr, sink: &Sink) {
        for (attempt, handle) in self.pending.iter().filter(|(attempt, _)| attempt.address == address) {
            handle.abort();
            sink.tell(PortEvent::Address(AddressFacts { address, outcome: AddressOutcome::Connected, ms: ms_since(attempt.began) }));
        }
        self.pending.retain(|(attempt, _)| attempt.address != address);
    }

    /// Waits for the rest, at most `limit`; what is still open then was stopped.
    pub async fn finish(mut self, limit: Duration, sink: &Sink) {
        let deadline = Instant::now() + limit;
        while let Ok(Some(ended)) = timeout_at(deadline, self.attempts.join_next()).await {
            if let Ok((attempt, result)) = ended {
                self.over(attempt);
                tell(sink, attempt, &result);
            }
        }
        for (attempt, _) in self.pending.iter().filter(|(attempt, _)| !attempt.again) {
            let facts = AddressFacts { address: attempt.address, outcome: AddressOutcome::Stopped, ms: ms_since(attempt.began) };
            sink.tell(PortEvent::Address(facts));
        }
    }
}

fn tell(sink: &Sink, attempt: Attempt, result: &Result<TcpStream, ConnectFailure>) {
    let outcome = match result {
        Ok(_) => AddressOutcome::Connected,
        Err(failure) => AddressOutcome::Failed { failure: failure.clone() },
    };
    let facts = AddressFacts { address: attempt.address, outcome, ms: ms_since(attempt.began) };
    sink.tell(if attempt.again { PortEvent::Again(facts) } else { PortEvent::Address(facts) });
}

fn ms_since(began: Instant) -> u64 {
    millis(began.elapsed())
}

/// RFC 8305 §4: the families take turns, IPv6 first.
fn interleaved(addresses: &[IpAddr]) -> Vec<IpAddr> {
    let (v6, v4): (VecDeque<IpAddr>, VecDeque<IpAddr>) = addresses.iter().copied().partition(IpAddr::is_ipv6);
    let mut families = [v6, v4];
    let mut out = Vec::with_capacity(addresses.len());
    while families.iter().any(|family| !family.is_empty()) {
        for family in &mut families {
            out.extend(family.pop_front());
        }
    }
    out.truncate(limits::ADDRESSES);
    out
}

/// Which failure tells most where a name's addresses fail differently: a family that this computer lacks tells least, and
/// a silence more than a refusal, since "refused" is only said where every address refuses.
const fn weight(failure: &ConnectFailure) -> u8 {
    match failure {
        ConnectFailure::NetworkUnreachable => 0,
        ConnectFailure::Other { .. } | ConnectFailure::Proxy { .. } => 1,
        ConnectFailure::HostUnreachable => 2,
        ConnectFailure::Refused => 3,
        ConnectFailure::Rejected { .. } | ConnectFailure::Reset => 4,
        ConnectFailure::NotPermitted => 5,
        ConnectFailure::NoAnswer { .. } => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_families_take_turns() {
        let addresses: Vec<IpAddr> = ["192.0.2.1", "192.0.2.2", "192.0.2.3", "2001:db8::1"].map(|text| text.parse().unwrap()).to_vec();
        let order: Vec<String> = interleaved(&addresses).iter().map(ToString::to_string).collect();
        assert_eq!(order, ["2001:db8::1", "192.0.2.1", "192.0.2.2", "192.0.2.3"]);
    }
}
