//! What comparison servers answered, as evidence: one sentence for all that did the same.

use super::witness::{Here, Witness};
use crate::facts::{
    control::{ControlFacts, ControlOutcome, ControlSkip},
    finding::Phrase,
    observations::{Observations, PortFacts},
};

/// Everything that was compared for a port.
#[must_use]
pub fn evidence(seen: &Observations, port: &PortFacts, witnesses: &[Witness]) -> Vec<Phrase> {
    let number = port.spec.port;
    let here =
        |wanted: Here| hosts(witnesses.iter().filter(|witness| witness.counts() && witness.here == wanted), |facts| facts.port == number);
    let elsewhere = hosts(witnesses.iter().filter(|witness| witness.elsewhere && witness.here != Here::Connects), |facts| {
        facts.port != number && facts.is_answered()
    });
    let mut said = Vec::new();
    let mut say = |key: &str, hosts: Vec<String>| {
        if !hosts.is_empty() {
            said.push(Phrase::new(key).with("count", hosts.len()).with("hosts", hosts).with("port", number));
        }
    };
    say("evidence-controls-connect", here(Here::Connects));
    say("evidence-controls-silent", here(Here::Silent));
    say("evidence-controls-refused", here(Here::Refused));
    say("evidence-controls-elsewhere", elsewhere);
    say("evidence-controls-nowhere", mute(witnesses));
    say("evidence-controls-earlier", hosts(witnesses.iter(), |facts| facts.age_s.is_some()));
    said.extend(left_out(seen));
    said
}

/// Those of which nothing came back.
fn mute(witnesses: &[Witness]) -> Vec<String> {
    hosts(witnesses.iter().filter(|witness| witness.is_mute()), |_| true)
}

/// Servers of which none could be reached, where no port of the target was in question.
#[must_use]
pub fn nowhere(witnesses: &[Witness]) -> Vec<Phrase> {
    let hosts = mute(witnesses);
    if hosts.is_empty() {
        Vec::new()
    } else {
        vec![Phrase::new("evidence-controls-nowhere").with("count", hosts.len()).with("hosts", hosts)]
    }
}

/// Servers that could be reached although the target's name could not be looked up.
#[must_use]
pub fn alive(seen: &Observations) -> Option<Phrase> {
    let hosts = each_once(seen.controls.iter().filter(|facts| facts.is_answered()).map(|facts| facts.host.clone()).collect());
    (!hosts.is_empty()).then(|| Phrase::new("evidence-network-works").with("count", hosts.len()).with("hosts", hosts))
}

/// Why somebody, or everybody, was left out.
fn left_out(seen: &Observations) -> Vec<Phrase> {
    let skipped = |wanted: &[ControlSkip]| {
        let fits = |facts: &&ControlFacts| matches!(&facts.outcome, ControlOutcome::Skipped { why } if wanted.contains(why));
        each_once(seen.controls.iter().filter(fits).map(|facts| facts.host.clone()).collect())
    };
    let mut said = Vec::new();
    let lost = skipped(&[ControlSkip::NotResolved, ControlSkip::NoAddressOfFamily]);
    if !lost.is_empty() {
        said.push(Phrase::new("evidence-controls-without-address").with("count", lost.len()).with("hosts", lost));
    }
    let same = skipped(&[ControlSkip::IsTarget]);
    if !same.is_empty() {
        said.push(Phrase::new("evidence-controls-are-target").with("count", same.len()).with("hosts", same));
    }
    if !skipped(&[ControlSkip::LocalTarget, ControlSkip::ReservedName]).is_empty() {
        said.push(Phrase::new("evidence-controls-not-for-local"));
    }
    if seen.given.no_controls {
        said.push(Phrase::new("evidence-controls-not-allowed"));
    }
    said
}

/// Names in their order, each once: which answered first means nothing.
fn each_once(mut hosts: Vec<String>) -> Vec<String> {
    hosts.sort_unstable();
    hosts.dedup();
    hosts
}

/// The hosts of some witnesses.
fn hosts<'a>(witnesses: impl Iterator<Item = &'a Witness<'a>>, fits: impl Fn(&ControlFacts) -> bool) -> Vec<String> {
    let mut hosts: Vec<String> = Vec::new();
    for witness in witnesses {
        for facts in witness.facts.iter().filter(|facts| fits(facts)) {
            hosts.push(facts.host.clone());
        }
    }
    each_once(hosts)
}
