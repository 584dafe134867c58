//! Which host is it about? Left out on wish: names and addresses, whoever runs or owns them, and the fingerprints by which
//! certificates are found in public logs. Stand-ins take their places, so that it is still seen which of them are the same.
//!
//! How a server words its replies may still tell which software, or even whose, it is. That is what a report is for.

use std::{collections::BTreeSet, net::IpAddr};

use serde_json::Value;

use super::{FREE, replaced, reported, scan, stand_in::StandIns};
use crate::{
    facts::{certificate::CertificateFacts, domain, observations::PortFacts, other_computer::OtherComputer, report::Report},
    knowledge::providers,
};

/// Fields that hold the name of a host, in most cases nothing else.
const HOSTS: [&str; 8] = ["host", "query", "answer", "names", "expected_name", "place", "server", "proxy"];
/// Values of sentences that hold a text from outside. The others choose among our own words.
const VALUES: [&str; 22] = [
    "name",
    "host",
    "hosts",
    "server",
    "alias",
    "suggestion",
    "stranger",
    "proxy",
    "place",
    "address",
    "addresses",
    "names",
    "answer",
    "issuer",
    "subject",
    "location",
    "offered",
    "greeting",
    "said",
    "error",
    "provider",
    "detail",
];
/// Fields that name whoever runs a server.
const OPERATORS: [&str; 2] = ["operator", "provider"];
/// Fields that hold a distinguished name.
const DISTINGUISHED: [&str; 2] = ["subject", "issuer"];
/// The country in a distinguished name (X.520): of no host's own.
const COUNTRY: &str = "C";
/// Shorter names are too likely to be words, or parts of them.
const SHORTEST: usize = 2;

/// What the report's hosts are called, and what stands for them.
pub struct Hosts {
    stand_ins: StandIns,
    /// Names of hosts without a dot, which aren't known by their form.
    bare: Vec<String>,
    /// Names of whoever runs a host or stands in its certificate.
    names: Vec<String>,
    /// Distinguished names of public authorities, which are no secret.
    public: BTreeSet<String>,
}

/// Forgets whose network this computer seems to be in.
pub fn forget_place(report: &mut Report) {
    report.observations.surroundings.place = None;
    if let Some(other) = reported(report) {
        forget_place(other);
    }
}

impl Hosts {
    /// Learns the names in a report, which is given in JSON's form, too.
    pub fn of(report: &Report, value: &Value) -> Self {
        let mut public = BTreeSet::new();
        public_authorities(report, &mut public);
        let mut hosts = Self { stand_ins: StandIns::default(), bare: Vec::new(), names: Vec::new(), public };
        // The server that it is about is the first.
        hosts.host(&report.target.host);
        hosts.learn(value, "");
        for host in [&report.target.host, &report.observations.host] {
            for name in std::iter::once(host.as_str()).chain(domain::above(host)) {
                let provider = providers::by_host(name).or_else(|| providers::by_domain(name));
                hosts.name(provider.map_or("", |provider| provider.name.as_str()));
            }
        }
        // A server may be entered in its certificate by its bare name.
        hosts.names.retain(|name| !hosts.bare.contains(name));
        for name in &hosts.names {
            hosts.stand_ins.name(name);
        }
        let longest_first = |names: &mut Vec<String>| {
            names.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
            names.dedup();
        };
        longest_first(&mut hosts.bare);
        longest_first(&mut hosts.names);
        hosts
    }

    fn learn(&mut self, value: &Value, key: &str) {
        match value {
            Value::String(text) if DISTINGUISHED.contains(&key) => {
                for (kind, value) in attributes(text) {
                    if !self.public.contains(text) && kind != COUNTRY {
                        self.name(value);
                    }
                }
            }
            Value::String(text) if OPERATORS.contains(&key) => self.name(text),
            // A record's host is its last word.
            Value::String(text) if HOSTS.contains(&key) => self.host(text.rsplit(' ').next().unwrap_or_default()),
            Value::String(text) if key == "input" => self.host(text.trim().rsplit('@').next().unwrap_or_default()),
            Value::Array(items) => {
                self.introduced(items);
                for item in items {
                    self.learn(item, key);
                }
            }
            Value::Object(fields) => {
                for (key, field) in fields {
                    self.learn(field, key);
                }
            }
            _ => {}
        }
    }

    /// The hosts that introduce themselves in a conversation (RFC 5321 §4.2, §4.1.1.1): the server in its greeting and in its
    /// answer to EHLO, we in EHLO.
    fn introduced(&mut self, lines: &[Value]) {
        let mut greets = true;
        for line in lines.iter().filter_map(|line| line.get("line").or_else(|| line.get("said"))?.as_str()) {
            let (word, rest) = (line.get(..4).unwrap_or_default(), line.get(4..).unwrap_or_default().trim_start());
            let name = rest.split(' ').next().unwrap_or_default();
            match word {
                "EHLO" | "HELO" => {
                    self.host(name);
                    greets = true;
                    continue;
                }
                // Prose begins with a capital letter, and is no name.
                "220 " | "220-" | "250 " | "250-" if greets && !name.starts_with(|c: char| c.is_ascii_uppercase()) => self.host(name),
                _ => {}
            }
            greets = false;
        }
    }

    /// Takes a place on: `host`, `host:port`, `scheme://host:port/path`.
    fn host(&mut self, place: &str) {
        let place = place.split_once("://").map_or(place, |(_, place)| place);
        let place = place.split(['/', '?']).next().unwrap_or_default();
        let name = place.rsplit_once(':').filter(|(name, _)| !name.contains(':')).map_or(place, |(name, _)| name);
        if scan::names_a_host(name) {
            // It has its number from here on.
            scan::replaced(name, &mut self.stand_ins);
            return;
        }
        let is_label = |name: &str| name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        let is_number = name.bytes().all(|c| c.is_ascii_digit());
        if is_label(name)
            && !is_number
            && name.len() >= SHORTEST
            && name.parse::<IpAddr>().is_err()
            && !name.eq_ignore_ascii_case("localhost")
        {
            self.stand_ins.host(name);
            self.bare.push(name.to_lowercase());
        }
    }

    /// Takes the name of somebody on.
    fn name(&mut self, name: &str) {
        let name = name.trim();
        if scan::names_a_host(name) && !name.contains(' ') {
            self.host(name);
        } else if name.len() >= SHORTEST {
            self.names.push(name.to_lowercase());
        }
    }

    /// Puts stand-ins into the report.
    pub fn apply(&mut self, value: &mut Value, key: &str, in_sentence: bool) {
        match value {
            Value::String(text) => {
                let named = [&FREE[..], &HOSTS, &OPERATORS, &DISTINGUISHED].iter().any(|keys| keys.contains(&key));
                let outside = named || in_sentence && VALUES.contains(&key);
                *text = self.without(text, outside && !self.public.contains(text.as_str()));
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.apply(item, key, in_sentence)),
            Value::Object(fields) => {
                for (name, field) in fields.iter_mut() {
                    self.apply(field, name, in_sentence || key == "args");
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// A text without its hosts. One that is none of our own words may hold names that aren't known by their form.
    fn without(&mut self, text: &str, outside: bool) -> String {
        let mut text = text.to_owned();
        for name in self.names.iter().filter(|_| outside) {
            text = replaced(&text, name, |name| self.stand_ins.name(name));
        }
        text = scan::replaced(&text, &mut self.stand_ins);
        for name in self.bare.iter().filter(|_| outside) {
            text = replaced(&text, name, |name| self.stand_ins.host(name));
        }
        text
    }
}

/// The attributes of a distinguished name in the form `C=US, O=Example, Inc., CN=…`, which escapes no comma.
fn attributes(name: &str) -> Vec<(&str, &str)> {
    let is_kind = |kind: &str| !kind.is_empty() && kind.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'-'));
    let mut starts: Vec<usize> = std::iter::once(0).chain(name.match_indices(", ").map(|(at, _)| at + 2)).collect();
    starts.retain(|at| name[*at..].split_once('=').is_some_and(|(kind, _)| is_kind(kind)));
    let ends = starts.iter().skip(1).map(|at| at - 2).chain([name.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| name.get(*start..end)?.split_once('=')).collect()
}

/// The authorities of chains that lead to the public web's own.
fn public_authorities(report: &Report, found: &mut BTreeSet<String>) {
    fn of_port(port: &PortFacts, found: &mut BTreeSet<String>) {
        let public = |facts: &&CertificateFacts| facts.public == Some(true);
        let issued = port.certificate_facts().filter(public).into_iter().flat_map(|facts| &facts.chain).filter(|link| !link.self_issued);
        found.extend(issued.map(|link| link.issuer.clone()));
        port.others.iter().for_each(|other| of_port(other, found));
    }
    report.observations.ports.iter().for_each(|port| of_port(port, found));
    if let Some(other) = report.observations.other_computer.as_deref().and_then(OtherComputer::report) {
        public_authorities(other, found);
    }
}

#[cfg(test)]
mod tests;
