//! How is it told where packets stop? One way of those that were followed, hop by hop: the first that shows something.

use std::net::IpAddr;

use super::outline::duration;
use crate::{
    facts::{
        finding::Phrase,
        observations::Observations,
        path::{HopFacts, PathFacts, PathOutcome},
        report::{HopReport, PathReport},
    },
    words::{Words, path::phrase},
};

/// The way that tells most, for the report.
pub fn report(observations: &Observations, words: &Words) -> Option<PathReport> {
    let paths = || observations.paths.iter().filter(|path| matches!(path.outcome, PathOutcome::Followed { .. }));
    let place = |path: &&PathFacts| observations.ports.iter().position(|port| port.spec.port == path.port);
    let shows = |path: &&PathFacts| path.stop().is_some() || path.nearer().is_some() || path.rejecter(None).is_some();
    let path = paths().filter(shows).min_by_key(place).or_else(|| paths().min_by_key(place))?;
    let PathOutcome::Followed { baseline_port, hops } = &path.outcome else { return None };
    let rejecter = observations.rejecter_of(path);
    let said = phrase(path, rejecter).map(|phrase| words.phrase(&phrase)).unwrap_or_default();
    Some(PathReport {
        port: path.port,
        baseline_port: *baseline_port,
        address: Some(path.address),
        hops: hops.iter().take_while(|hop| hop.ttl <= last(path)).map(|facts| hop(facts, path)).collect(),
        stops_after: path.rejecter(rejecter).and_then(|rejecter| rejecter.hop).or_else(|| path.stop().map(|stop| stop.after)),
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
    let answer = |port: u16, answer: &str, ms: Option<u64>| {
        let took = ms.map(|ms| duration(ms, words)).unwrap_or_default();
        words.phrase(&Phrase::new("path-answer").with("port", port).with("answer", answer).with("took", took))
    };
    let row = |hop: &HopReport| {
        let address = hop.address.map(|address| address.to_string()).unwrap_or_default();
        let place = if path.server_hop == Some(hop.ttl) { "server" } else { "router" };
        let name = words.phrase(&Phrase::new("path-hop").with("hop", hop.ttl).with("place", place).with("address", address));
        let answers = [answer(path.port, &hop.port_answer, hop.port_ms), answer(path.baseline_port, &hop.baseline_answer, hop.baseline_ms)];
        let answers: Vec<String> = answers.into_iter().filter(|answer| !answer.is_empty()).collect();
        (name, answers.join(", "))
    };
    path.hops.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        facts::{path::drawn, port::PortSpec},
        report::{examples, html, markdown, text},
    };

    fn seen(ways: &[(&str, &str, u16)]) -> Observations {
        let words = Words::load("en");
        let mut seen = examples::healthy(&words).observations;
        seen.paths = ways.iter().map(|(port, baseline, number)| PathFacts { port: *number, ..drawn::path(port, baseline) }).collect();
        seen
    }

    #[test]
    fn the_way_that_shows_something_is_told_before_one_that_shows_nothing() {
        let words = Words::load("en");
        let report = |ways: &[(&str, &str, u16)]| super::report(&seen(ways), &words);
        assert!(report(&[]).is_none());
        let told = report(&[("eec...", "eec---", 25), ("e.....", "eeec--", 465), ("ee:...", "eeec--", 587)]).expect("a way");
        assert_eq!((told.port, told.stops_after, told.server_hop, told.hops.len()), (587, Some(2), Some(4), 4));
        assert_eq!(told.says, "Packets for port 587 stop at or just after hop 2 (192.0.2.2), packets for port 587 reach the server");
        let told = report(&[("eec...", "eec---", 25)]).expect("a way");
        assert_eq!((told.port, told.stops_after), (25, None));
        assert!(seen(&[]).ports.iter().any(|port| port.spec == PortSpec::usual(587)));
    }

    #[test]
    fn every_form_of_a_report_shows_the_hops() {
        let words = Words::load("en");
        let mut whole = examples::healthy(&words);
        whole.path = super::report(&seen(&[("ee.r--", ".ee.c-", 25)]), &words);
        let rows = rows(whole.path.as_ref().expect("a way"), &words);
        let expected = [
            ("1, 192.0.2.1", "25 gets there in 1 ms, nothing of 587"),
            ("2, 192.0.2.2", "25 gets there in 1 ms, 587 gets there in 1 ms"),
            ("3, 192.0.2.3", "nothing of 25, 587 gets there in 1 ms"),
            ("4, does not say who it is", "25 is refused in 1 ms, nothing of 587"),
            ("5, the server 192.0.2.99", "587 is answered in 1 ms"),
        ];
        assert_eq!(rows.iter().map(|(name, answers)| (name.as_str(), answers.as_str())).collect::<Vec<_>>(), expected);
        for form in [text(&whole, &words, crate::report::Options::default()), markdown(&whole, &words), html(&whole, &words)] {
            assert!(form.contains("Where packets stop") && form.contains("5, the server 192.0.2.99"), "{form}");
        }
    }
}
