//! Races a name's addresses (RFC 8305): the first to connect carries the dialogue, the others' results are told too.

use std::{
    collections::VecDeque,
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use tokio::{
    net::TcpStream,
    task::JoinSet,
    time::{Instant, sleep_until, timeout_at},
};

use super::{conversation::Sink, dial::dial, limits};
use crate::facts::{
    connect::{AddressFacts, AddressOutcome, ConnectFailure},
    event::PortEvent,
    progress::millis,
};

type Attempt = (IpAddr, Instant, Result<TcpStream, ConnectFailure>);

/// The connections that have not ended yet when one already carries the dialogue.
#[derive(Debug, Default)]
pub struct Stragglers {
    attempts: JoinSet<Attempt>,
    pending: Vec<(IpAddr, Instant)>,
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
pub async fn race(addresses: &[IpAddr], port: u16, limit: Duration, sink: &Sink) -> Result<Won, (IpAddr, ConnectFailure)> {
    let mut waiting: VecDeque<IpAddr> = interleaved(addresses).into();
    let mut others = Stragglers::default();
    let mut failures = Vec::new();
    let mut next = Instant::now();
    loop {
        if waiting.is_empty() && others.attempts.is_empty() {
            break;
        }
        tokio::select! {
            () = sleep_until(next), if !waiting.is_empty() => {
                if let Some(address) = waiting.pop_front() {
                    others.start(address, port, limit);
                }
                next = Instant::now() + limits::NEXT_ADDRESS;
            }
            Some(ended) = others.attempts.join_next() => {
                let Ok((address, began, result)) = ended else { continue };
                others.pending.retain(|(known, _)| *known != address);
                tell(sink, address, began, &result);
                match result {
                    Ok(stream) => {
                        for address in waiting {
                            others.start(address, port, limit);
                        }
                        return Ok(Won { stream, address, stragglers: others });
                    }
                    Err(failure) => {
                        failures.push((address, failure));
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
    fn start(&mut self, address: IpAddr, port: u16, limit: Duration) {
        let began = Instant::now();
        self.pending.push((address, began));
        self.attempts.spawn(async move { (address, began, dial(SocketAddr::new(address, port), limit).await) });
    }

    /// Waits for the rest, at most `limit`; what is still open then was stopped.
    pub async fn finish(mut self, limit: Duration, sink: &Sink) {
        let deadline = Instant::now() + limit;
        while let Ok(Some(ended)) = timeout_at(deadline, self.attempts.join_next()).await {
            if let Ok((address, began, result)) = ended {
                self.pending.retain(|(known, _)| *known != address);
                tell(sink, address, began, &result);
            }
        }
        for (address, began) in &self.pending {
            sink.tell(PortEvent::Address(AddressFacts { address: *address, outcome: AddressOutcome::Stopped, ms: ms_since(*began) }));
        }
    }
}

fn tell(sink: &Sink, address: IpAddr, began: Instant, result: &Result<TcpStream, ConnectFailure>) {
    let outcome = match result {
        Ok(_) => AddressOutcome::Connected,
        Err(failure) => AddressOutcome::Failed { failure: failure.clone() },
    };
    sink.tell(PortEvent::Address(AddressFacts { address, outcome, ms: ms_since(began) }));
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
        ConnectFailure::Other { .. } => 1,
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
