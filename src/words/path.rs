//! How is it said where packets stop? One sentence for each way that was followed.

use std::net::IpAddr;

use crate::facts::{
    finding::Phrase,
    path::{Nearer, PathFacts, PathOutcome, PathUnknown, Rejecter, Stop},
};

/// One path in one sentence, with whoever rejected the connection itself; none where it showed nothing.
#[must_use]
pub fn phrase(path: &PathFacts, rejecter: Option<IpAddr>) -> Option<Phrase> {
    let phrase = match &path.outcome {
        PathOutcome::Unknown { why } => unknown(*why),
        PathOutcome::Followed { baseline_port, .. } => followed(path, rejecter, *baseline_port)?,
    };
    Some(phrase.with("port", path.port).with("family", "one"))
}

fn unknown(why: PathUnknown) -> Phrase {
    Phrase::new(match why {
        PathUnknown::NotOnThisSystem => "evidence-path-not-on-this-system",
        PathUnknown::NobodyAnswers => "evidence-path-nobody-answers",
        PathUnknown::ByProxy => "evidence-path-by-proxy",
    })
}

fn followed(path: &PathFacts, rejecter: Option<IpAddr>, baseline: u16) -> Option<Phrase> {
    let rejecter = path.rejecter(rejecter).filter(|_| !path.connects());
    let phrase = if let Some(nearer) = path.nearer() {
        is_nearer(nearer)
    } else if let Some(phrase) = rejecter.and_then(|rejecter| rejects(path, rejecter)) {
        phrase
    } else if let Some(stop) = path.stop() {
        stops(path, stop)
    } else if path.connects() {
        Phrase::new("evidence-path-connects")
    } else if let Some(distance) = path.sure_distance().filter(|_| path.reaches_server()) {
        Phrase::new("evidence-path-refused-there").with("server", distance)
    } else {
        both_stop(path)?
    };
    Some(phrase.with("baseline", baseline))
}

/// Somebody on the way answers in the server's name.
fn is_nearer(nearer: Nearer) -> Phrase {
    let key = if nearer.connected { "evidence-path-connects-nearer" } else { "evidence-path-refused-nearer" };
    Phrase::new(key).with("hops", nearer.hops).with("server", nearer.server)
}

/// Who rejects them has said so, and that says more than where they seem to stop. None where it isn't known how far away that is.
fn rejects(path: &PathFacts, rejecter: Rejecter) -> Option<Phrase> {
    let phrase = match (rejecter.hop, rejecter.within) {
        (Some(hop), _) => Phrase::new("evidence-path-rejected-at").with("hop", hop),
        (None, Some(within)) => Phrase::new("evidence-path-rejected-within").with("hops", within),
        (None, None) => return None,
    };
    let others = match path.distance() {
        Some(_) => "server",
        None => path.stop().map_or("unknown", |_| "farther"),
    };
    Some(phrase.with("router", rejecter.address.to_string()).with("others", others))
}

fn stops(path: &PathFacts, stop: Stop) -> Phrase {
    let key = if stop.before == 1 {
        "evidence-path-stops-at-once"
    } else if stop.after == 0 {
        "evidence-path-stops-at-start"
    } else if stop.before == stop.after + 1 {
        "evidence-path-stops"
    } else {
        "evidence-path-stops-between"
    };
    let others = path.distance().map_or("farther", |_| "server");
    let sure = if stop.sure { "yes" } else { "no" };
    Phrase::new(key)
        .with("sure", sure)
        .with("hop", stop.after)
        .with("before", stop.before)
        .with("router", router(stop))
        .with("others", others)
}

/// The router's address; empty where it isn't told.
fn router(stop: Stop) -> String {
    stop.router.map(|address| address.to_string()).unwrap_or_default()
}

/// Neither port's packets get to the server, nor those of one farther than the other's.
fn both_stop(path: &PathFacts) -> Option<Phrase> {
    let last = path.both_stop()?;
    let router = last.router().map(|address| address.to_string()).unwrap_or_default();
    Some(Phrase::new("evidence-path-both-stop").with("hop", last.ttl).with("router", router))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{facts::path::drawn::path, words::Words};

    #[test]
    fn each_way_is_said_in_one_sentence() {
        let words = Words::load("en");
        let cases = [
            ("ee:...", "eeeec.", "Packets for port 25 stop at or just after hop 2 (192.0.2.2), packets for port 587 reach the server"),
            (
                "ee....",
                "eeeec.",
                "Packets for port 25 seem to stop at or just after hop 2 (192.0.2.2), packets for port 587 reach the server",
            ),
            ("eeE:..", "eeeec.", "Packets for port 25 stop at or just after hop 3 (192.0.2.3), packets for port 587 reach the server"),
            ("eee:..", "eeee..", "Packets for port 25 stop at or just after hop 3 (192.0.2.3), packets for port 587 get farther"),
            (
                "e..:..",
                "e..ec.",
                "Packets for port 25 stop after hop 1 (192.0.2.1) and before hop 4, packets for port 587 reach the server",
            ),
            (
                "e.....",
                "e..ec.",
                "Packets for port 25 seem to stop after hop 1 (192.0.2.1) and before hop 4, packets for port 587 reach the server",
            ),
            (
                ":.....",
                "eeeec.",
                "Packets for port 25 don't get as far as hop 1, packets for port 587 reach the server: this computer or the router stops them",
            ),
            ("......", "eeeec.", "Packets for port 25 don't seem to get as far as hop 1, packets for port 587 reach the server"),
            ("eexx..", "eeeec.", "192.0.2.2, hop 2 on the way, rejects packets for port 25, packets for port 587 reach the server"),
            ("e.xx..", "eeee..", "192.0.2.2, hop 2 on the way, rejects packets for port 25, packets for port 587 get farther"),
            ("e.xx..", "e.....", "192.0.2.2, at most 3 hops away, rejects packets for port 25"),
            (
                "eerrrr",
                "eeeec.",
                "The refusal on port 25 comes from at most 3 hops away, the server is 5 hops away: something on the way sent it",
            ),
            (
                "ecc...",
                "eeeec.",
                "Port 25 is answered from at most 2 hops away, the server is 5 hops away: something on the way answers for it",
            ),
            ("eeeerr", "eeeec.", "The refusal on port 25 comes from as far away as the server is, 5 hops"),
            ("eeeeX.", "eeeec.", "The refusal on port 25 comes from as far away as the server is, 5 hops"),
            ("eeeec.", "eeeec.", "A further try on port 25 got through to the server"),
            ("eee...", "eee...", "Packets for port 25 and for port 587 get as far as hop 3 (192.0.2.3), and no farther"),
        ];
        for (port, baseline, expected) in cases {
            let path = path(port, baseline);
            let phrase = phrase(&path, None).unwrap_or_else(|| panic!("{expected}"));
            assert_eq!(words.phrase(&phrase), expected);
        }
        assert!(phrase(&path("......", "......"), None).is_none(), "nobody said anything");
        // The connection itself was rejected by the second hop, and the path heard of that no more.
        let rejected = phrase(&path("e:....", "eeeec."), Some([192, 0, 2, 2].into())).expect("a sentence");
        assert!(words.phrase(&rejected).starts_with("192.0.2.2, hop 2 on the way, rejects packets for port 25"));
    }

    #[test]
    fn why_it_is_not_known_is_said_in_one_line() {
        let words = Words::load("en");
        for why in [PathUnknown::NotOnThisSystem, PathUnknown::NobodyAnswers, PathUnknown::ByProxy] {
            let path = PathFacts { outcome: PathOutcome::Unknown { why }, ..path("", "") };
            let phrase = phrase(&path, None).unwrap();
            let said = words.phrase(&phrase);
            assert!(said.starts_with("Where packets for port 25 stop can't be seen"), "{said}");
        }
    }
}
