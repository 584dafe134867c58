//! How far do the packets for two ports of one host get, side by side? Asks every hop on the way, and judges nothing.
//!
//! Each question is a connection whose packets may pass so many hops only; whoever takes the last one says so (RFC 792,
//! RFC 4443 §3.3). Hops are asked a few at a time, so that the server itself sees hardly more connections than one.

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use tokio::{
    task::JoinSet,
    time::{Instant, sleep_until},
};

use super::{dial::dial_as_far_as, limits};
use crate::facts::path::{HopAnswer, HopFacts};

/// What is to be followed.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// To whom.
    pub address: IpAddr,
    /// The port in question.
    pub port: u16,
    /// A port of the same host that is known to answer, or likely to.
    pub baseline_port: u16,
    /// How long the server takes to answer, where that is known.
    pub round_trip: Option<Duration>,
}

/// Follows both ports' packets, for at most `limit`. Every hop up to the server stands in the result, whatever it gave.
pub async fn follow(route: Route, limit: Duration) -> Vec<HopFacts> {
    let mut trace = Trace::new(route);
    let deadline = Instant::now() + limit;
    loop {
        let now = Instant::now();
        trace.ask_on(now);
        trace.ask_again(now);
        let Some(until) = trace.next_change(now) else { break };
        if now >= deadline {
            break;
        }
        tokio::select! {
            Some(ended) = trace.attempts.join_next() => {
                if let Ok((ttl, which, answer)) = ended {
                    trace.take(ttl, which, answer);
                }
            }
            () = sleep_until(until.min(deadline)) => {}
        }
    }
    trace.end()
}

/// Of which port something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Port,
    /// The port once more, by a fresh connection.
    Again,
    Baseline,
}

/// A hop that was asked.
struct Asked {
    facts: HopFacts,
    since: Instant,
    /// The attempts that are still open.
    port_open: bool,
    again_open: bool,
    baseline_open: bool,
}

struct Trace {
    route: Route,
    hops: Vec<Asked>,
    attempts: JoinSet<(u8, Which, HopAnswer)>,
    /// How long a hop that answers at all may take.
    usual: Duration,
}

impl Trace {
    fn new(route: Route) -> Self {
        let usual = route.round_trip.map_or(limits::HOP, |trip| limits::HOP.max(trip * 3 / 2));
        Self { route, hops: Vec::new(), attempts: JoinSet::new(), usual }
    }

    /// Asks further hops, as long as few are being waited for and the server is not reached.
    fn ask_on(&mut self, now: Instant) {
        while !self.is_at_end() {
            let young = self.hops.iter().filter(|asked| asked.baseline_open && now < asked.since + self.usual).count();
            if young >= limits::HOPS_AT_ONCE {
                return;
            }
            let ttl = self.hops.last().map_or(1, |asked| asked.facts.ttl + 1);
            self.ask(ttl, now);
        }
    }

    /// Whether no farther hop is to be asked: the server is behind, or nothing has been heard for long.
    fn is_at_end(&self) -> bool {
        let Some(last) = self.hops.last() else { return false };
        let heard = self.hops.iter().rfind(|asked| asked.facts.baseline.ms().is_some() || asked.facts.port.ms().is_some());
        let silent = last.facts.ttl - heard.map_or(0, |asked| asked.facts.ttl);
        self.server().is_some_and(|server| last.facts.ttl > server) || last.facts.ttl >= limits::HOPS || silent >= limits::SILENT_HOPS
    }

    /// The hop with which the other port was answered: the server.
    fn server(&self) -> Option<u8> {
        self.first(|facts| facts.baseline)
    }

    /// The first hop with which a connection was decided, one way or the other: more hops change nothing.
    fn first(&self, of: fn(&HopFacts) -> HopAnswer) -> Option<u8> {
        let is_end = |answer| matches!(answer, HopAnswer::Connected { .. } | HopAnswer::Refused { .. } | HopAnswer::Rejected { .. });
        self.hops.iter().find(|asked| is_end(of(&asked.facts))).map(|asked| asked.facts.ttl)
    }

    /// The farthest hop from which something came.
    fn farthest(&self, of: fn(&HopFacts) -> HopAnswer) -> u8 {
        self.hops.iter().filter(|asked| of(&asked.facts).ms().is_some()).map(|asked| asked.facts.ttl).max().unwrap_or_default()
    }

    fn ask(&mut self, ttl: u8, now: Instant) {
        let Route { address, port, baseline_port, .. } = self.route;
        let (port_open, baseline_open) = (self.first(HopFacts::of_port).is_none(), self.server().is_none());
        if port_open {
            self.attempts.spawn(async move { (ttl, Which::Port, dial_as_far_as(SocketAddr::new(address, port), ttl).await) });
        }
        if baseline_open {
            self.attempts.spawn(async move { (ttl, Which::Baseline, dial_as_far_as(SocketAddr::new(address, baseline_port), ttl).await) });
        }
        let answer = |is_open: bool| if is_open { HopAnswer::Silent } else { HopAnswer::NotSent };
        let facts = HopFacts { ttl, port: answer(port_open), again: None, baseline: answer(baseline_open) };
        self.hops.push(Asked { facts, since: now, port_open, again_open: false, baseline_open });
    }

    /// Makes a fresh connection with the first hop that the other port's packets got to and the port's seem not to: the answer may
    /// have been lost, or may have gone another way.
    fn ask_again(&mut self, now: Instant) {
        if self.first(HopFacts::of_port).is_some() {
            return;
        }
        let (farthest, usual) = (self.farthest(HopFacts::of_port), self.usual);
        let next = self.hops.iter_mut().find(|asked| asked.facts.ttl > farthest && asked.facts.baseline.ms().is_some());
        let Some(asked) = next.filter(|asked| asked.facts.again.is_none() && asked.port_open && now >= asked.since + usual) else { return };
        (asked.facts.again, asked.again_open) = (Some(HopAnswer::Silent), true);
        let (ttl, address) = (asked.facts.ttl, SocketAddr::new(self.route.address, self.route.port));
        self.attempts.spawn(async move { (ttl, Which::Again, dial_as_far_as(address, ttl).await) });
    }

    fn take(&mut self, ttl: u8, which: Which, answer: HopAnswer) {
        let Some(asked) = self.hops.iter_mut().find(|asked| asked.facts.ttl == ttl) else { return };
        match which {
            Which::Port => (asked.facts.port, asked.port_open) = (answer, false),
            Which::Again => (asked.facts.again, asked.again_open) = (Some(answer), false),
            Which::Baseline => (asked.facts.baseline, asked.baseline_open) = (answer, false),
        }
    }

    /// What came back, hop by hop.
    fn end(self) -> Vec<HopFacts> {
        let end = |of: fn(&HopFacts) -> HopAnswer| self.first(of).unwrap_or(u8::MAX);
        let (port_end, server) = (end(HopFacts::of_port), end(|facts| facts.baseline));
        // What was not waited for is not silent.
        let known = |ttl: u8, is_open: bool, end: u8, answer| if is_open && ttl > end { HopAnswer::NotSent } else { answer };
        let told = |asked: &Asked| HopFacts {
            ttl: asked.facts.ttl,
            port: known(asked.facts.ttl, asked.port_open, port_end, asked.facts.port),
            again: asked.facts.again.filter(|_| !asked.again_open || asked.facts.ttl <= port_end),
            baseline: known(asked.facts.ttl, asked.baseline_open, server, asked.facts.baseline),
        };
        self.hops.iter().map(told).collect()
    }

    /// When something changes although nothing comes: a hop has been waited for long enough, or is no longer young. None where
    /// nothing open is worth waiting for.
    fn next_change(&self, now: Instant) -> Option<Instant> {
        let (port, baseline) = (self.farthest(HopFacts::of_port), self.farthest(|facts| facts.baseline));
        // A hop that says nothing while a farther one answers is one that never says anything.
        let patience = |ttl: u8, farthest: u8| if ttl < farthest { self.usual } else { limits::SILENT_HOP };
        let end = |of: fn(&HopFacts) -> HopAnswer| self.first(of).unwrap_or(u8::MAX);
        let (port_end, server) = (end(HopFacts::of_port), end(|facts| facts.baseline));
        let waits = self.hops.iter().flat_map(|asked| {
            let ttl = asked.facts.ttl;
            let baseline_open = asked.baseline_open && ttl < server;
            // A fresh connection is waited for as long as the first one.
            let for_port = ((asked.port_open || asked.again_open) && ttl < port_end).then(|| patience(ttl, port));
            let for_baseline = baseline_open.then(|| patience(ttl, baseline));
            let young = (baseline_open || asked.port_open).then_some(self.usual);
            [for_port, for_baseline, young].into_iter().flatten().map(|patience| asked.since + patience)
        });
        waits.filter(|end| *end > now).min()
    }
}
