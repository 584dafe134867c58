//! How is it told where packets stop? One way of those that were followed, hop by hop: the first that shows something.

use std::net::IpAddr;

use super::outline::duration;
use crate::{
    diagnosis::rules,
    facts::{
        finding::Args,
        observations::Observations,
        path::{HopFacts, PathFacts, PathOutcome},
        report::{HopReport, PathReport},
    },
    words::Words,
};

/// The way that tells most, for the report.
pub fn report(observations: &Observations, words: &Words) -> Option<PathReport> {
    let paths = || observations.paths.iter().filter(|path| matches!(path.outcome, PathOutcome::Followed { .. }));
    let place = |path: &&PathFacts| observations.ports.iter().position(|port| port.spec.port == path.port);
    let shows = |path: &&PathFacts| path.stop().is_some() || path.nearer().is_some();
    let path = paths().filter(shows).min_by_key(place).or_else(|| paths().min_by_key(place))?;
    let PathOutcome::Followed { baseline_port, hops } = &path.outcome else { return None };
    let said = rules::path::phrase(path).map(|(_, phrase)| words.phrase(&phrase)).unwrap_or_default();
    Some(PathReport {
        port: path.port,
        baseline_port: *baseline_port,
        address: Some(path.address),
        hops: hops.iter().take_while(|hop| hop.ttl <= last(path)).map(|facts| hop(facts, path)).collect(),
        stops_after: path.stop().map(|stop| stop.after),
        server_hop: path.distance(),
        says: said,
    })
}

/// The last hop that is worth showing: the server, or where it wasn't reached the last of which anything was heard.
fn last(path: &PathFacts) -> u8 {
    let heard = |hop: &&HopFacts| hop.port.ms().is_some() || hop.baseline.ms().is_some();
    path.distance().or_else(|| path.hops().iter().rfind(heard).map(|hop| hop.ttl)).unwrap_or_default()
}

fn hop(facts: &HopFacts, path: &PathFacts) -> HopReport {
    let server: Option<IpAddr> = (path.distance() == Some(facts.ttl)).then_some(path.address);
    HopReport {
        ttl: facts.ttl,
        address: facts.router().or(server),
        port_ms: facts.port.ms(),
        baseline_ms: facts.baseline.ms(),
        port_answer: facts.port.as_str().to_owned(),
        baseline_answer: facts.baseline.as_str().to_owned(),
    }
}

/// The way as rows of a table: each hop, and what came back for either port.
pub fn rows(path: &PathReport, words: &Words) -> Vec<(String, String)> {
    let args =
        |values: &[(&str, serde_json::Value)]| -> Args { values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect() };
    let answer = |port: u16, answer: &str, ms: Option<u64>| {
        let took = ms.map(|ms| duration(ms, words)).unwrap_or_default();
        words.with("path-answer", &args(&[("port", port.into()), ("answer", answer.into()), ("took", took.into())]))
    };
    let row = |hop: &HopReport| {
        let address = hop.address.map(|address| address.to_string()).unwrap_or_default();
        let place = if path.server_hop == Some(hop.ttl) { "server" } else { "router" };
        let name = words.with("path-hop", &args(&[("hop", hop.ttl.into()), ("place", place.into()), ("address", address.into())]));
        let answers = [answer(path.port, &hop.port_answer, hop.port_ms), answer(path.baseline_port, &hop.baseline_answer, hop.baseline_ms)];
        let answers: Vec<String> = answers.into_iter().filter(|answer| !answer.is_empty()).collect();
        (name, answers.join(", "))
    };
    path.hops.iter().map(row).collect()
}
