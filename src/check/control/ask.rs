//! One question on its way: finds the server's addresses, connects in each family, tells what came, and takes leave.

use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
};

use tokio::{
    sync::mpsc::UnboundedSender,
    task::JoinSet,
    time::{Instant, timeout_at},
};

use super::plan::Question;
use crate::{
    facts::{
        connect::AddressOutcome,
        control::{ControlFacts, ControlOutcome, ControlSkip},
        lookup::NameFailure,
        progress::millis,
        request::{Family, Page},
        surroundings::{PageFacts, PageOutcome, RandomPort},
    },
    probe::{
        compare::{self, Open},
        dial::Dialer,
        limits, page,
        resolve::Resolver,
    },
};

/// What a question's task tells.
#[derive(Debug)]
pub enum Told {
    /// What became of a connection; more may follow about it.
    Control(ControlFacts),
    /// Every connection of the question with this number has come about or failed.
    Settled(usize),
    /// What became of the page.
    Page(PageFacts),
    /// What became of a port that no server uses.
    RandomPort(RandomPort),
}

/// Which places no further connection is made to: the target's addresses, and each place that somebody is asked at.
#[derive(Clone, Default)]
pub struct Places {
    /// The target's addresses.
    pub target: Vec<IpAddr>,
    /// By whom a place is taken. Whoever comes first is asked there.
    pub taken: Arc<Mutex<HashMap<SocketAddr, String>>>,
}

impl Places {
    /// Takes a place for a server, unless there is a reason not to ask it there.
    pub fn take(&self, place: SocketAddr, host: &str) -> Result<(), ControlSkip> {
        if self.target.contains(&place.ip()) {
            return Err(ControlSkip::IsTarget);
        }
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let first = taken.entry(place).or_insert_with(|| host.to_owned());
        if first == host { Ok(()) } else { Err(ControlSkip::SameAddress) }
    }
}

/// Asks a server on a port, in each family, with answers until `deadline`. Every connection is told as soon as it is known.
#[expect(clippy::too_many_arguments, reason = "all that one question needs, asked in a task of its own")]
pub async fn ask(
    dialer: Dialer,
    number: usize,
    question: Question,
    families: Vec<Family>,
    resolver: Resolver,
    places: Places,
    deadline: Instant,
    told: UnboundedSender<Told>,
) {
    let tell = |address, outcome, ms| {
        let _ = told.send(Told::Control(facts(&question, address, outcome, ms)));
    };
    let mut open: Vec<(IpAddr, ControlOutcome, u64, Open)> = Vec::new();
    match addresses(&question.host, &families, &resolver, deadline).await {
        Err(why) => tell(None, ControlOutcome::Skipped { why }, None),
        Ok(addresses) => {
            let mut connecting = JoinSet::new();
            for address in addresses {
                let place = SocketAddr::new(address, question.port);
                if let Err(why) = places.take(place, &question.host) {
                    tell(None, ControlOutcome::Skipped { why }, None);
                    continue;
                }
                let (dialer, limit) = (dialer.clone(), deadline.saturating_duration_since(Instant::now()));
                connecting.spawn(async move { (address, compare::connect(&dialer, place, limit).await) });
            }
            while let Some(ended) = connecting.join_next().await {
                let Ok((address, (outcome, ms, connection))) = ended else { continue };
                tell(Some(address), outcome.clone(), Some(ms));
                open.extend(connection.map(|connection| (address, outcome, ms, connection)));
            }
        }
    }
    let _ = told.send(Told::Settled(number));
    for (address, outcome, ms, mut connection) in open {
        if !question.greets {
            continue;
        }
        let greeting = connection.greeting(limits::CONTROL_GREETING).await;
        if let (Some(greeting), ControlOutcome::Answered { retransmissions, .. }) = (greeting, outcome) {
            tell(Some(address), ControlOutcome::Answered { greeting: Some(greeting), retransmissions }, Some(ms));
        }
        connection.part().await;
    }
}

/// The facts of one connection.
pub fn facts(question: &Question, address: Option<IpAddr>, outcome: ControlOutcome, ms: Option<u64>) -> ControlFacts {
    ControlFacts {
        host: question.host.clone(),
        operator: question.operator.clone(),
        origin: question.origin,
        obscure: question.obscure,
        address,
        port: question.port,
        outcome,
        ms,
        age_s: None,
    }
}

/// One address of each family.
async fn addresses(host: &str, families: &[Family], resolver: &Resolver, deadline: Instant) -> Result<Vec<IpAddr>, ControlSkip> {
    let family = if let [only] = families { *only } else { Family::Both };
    let found = timeout_at(deadline, resolver.addresses(host, family)).await;
    let found = match found {
        Ok(Ok(resolved)) => resolved.addresses,
        Ok(Err(NameFailure::NoAddress | NameFailure::NoAddressOfFamily)) => return Err(ControlSkip::NoAddressOfFamily),
        Ok(Err(_)) | Err(_) => return Err(ControlSkip::NotResolved),
    };
    let first: Vec<IpAddr> = families.iter().filter_map(|family| found.iter().copied().find(|address| family.holds(*address))).collect();
    if first.is_empty() { Err(ControlSkip::NoAddressOfFamily) } else { Ok(first) }
}

/// Asks for the page that shows a network's sign-in.
pub async fn ask_for_page(dialer: Dialer, page: Page, resolver: Resolver, deadline: Instant, told: UnboundedSender<Told>) {
    let began = Instant::now();
    let asking = async {
        let found = resolver.addresses(&page.host, Family::Both).await.ok()?;
        let address = found.addresses.iter().find(|address| address.is_ipv4()).or(found.addresses.first()).copied()?;
        Some(page::ask(&dialer, &page, SocketAddr::new(address, page.port), limits::PAGE).await)
    };
    let outcome = timeout_at(deadline, asking).await.ok().flatten().unwrap_or(PageOutcome::Nothing);
    let _ = told.send(Told::Page(PageFacts { url: page.url(), outcome, ms: millis(began.elapsed()) }));
}

/// Tries a port of the target that no server uses.
pub async fn try_random_port(dialer: Dialer, address: IpAddr, port: u16, told: UnboundedSender<Told>) {
    let began = Instant::now();
    let outcome = match dialer.dial(SocketAddr::new(address, port), limits::RANDOM_PORT).await {
        Ok(_) => AddressOutcome::Connected,
        Err(failure) => AddressOutcome::Failed { failure },
    };
    let _ = told.send(Told::RandomPort(RandomPort { address, port, outcome, ms: millis(began.elapsed()) }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_asked_at_the_targets_address_and_one_address_is_asked_once() {
        let place = |last: u8| SocketAddr::from(([192, 0, 2, last], 25));
        let places = Places { target: vec![place(1).ip()], ..Places::default() };
        assert_eq!(places.take(place(1), "a.example"), Err(ControlSkip::IsTarget));
        assert_eq!(places.take(place(2), "a.example"), Ok(()));
        assert_eq!(places.clone().take(place(2), "b.example"), Err(ControlSkip::SameAddress));
        assert_eq!(places.take(place(3), "b.example"), Ok(()));
    }
}
