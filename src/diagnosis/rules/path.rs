//! What following the packets of a port showed: evidence for the findings about its connection and about who answers, and no
//! finding of its own.

use crate::{
    facts::{
        code::{Code, Severity},
        finding::{Finding, Phrase},
        observations::{Observations, PortFacts},
        path::{Nearer, PathFacts},
        stage::Stage,
    },
    words::path::phrase,
};

/// Adds what is known of the way to every finding that says why a connection fails, or that somebody else answers.
pub fn tell(seen: &Observations, port: &PortFacts, findings: &mut [Finding]) {
    let said = evidence(seen, port);
    for finding in findings.iter_mut().filter(|finding| is_about_the_way(finding)) {
        finding.evidence.extend(said.iter().cloned());
    }
}

fn is_about_the_way(finding: &Finding) -> bool {
    let fails = finding.stage == Stage::Connect && finding.severity != Severity::Note && finding.code != Code::SlowToConnect;
    fails || matches!(finding.code, Code::NetworkInterceptsPort | Code::FirewallRewritesSmtp | Code::StarttlsStripped)
}

/// The ways that were followed for a port.
pub fn of<'a>(seen: &'a Observations, port: &PortFacts) -> impl Iterator<Item = &'a PathFacts> {
    let number = port.spec.port;
    seen.paths.iter().filter(move |path| path.port == number)
}

/// Somebody on the way who answers on this port in the server's place.
#[must_use]
pub fn stranger(seen: &Observations, port: &PortFacts) -> Option<Nearer> {
    let paths = of(seen, port).filter(|path| Some(path.address) == port.address);
    paths.filter_map(PathFacts::nearer).find(|nearer| nearer.connected)
}

/// What is known of the way, for each address that was in trouble.
#[must_use]
pub fn evidence(seen: &Observations, port: &PortFacts) -> Vec<Phrase> {
    let several = of(seen, port).count() > 1;
    of(seen, port)
        .filter_map(|path| Some(phrase(path, seen.rejecter_of(path))?.with("family", if several { family(path) } else { "one" })))
        .collect()
}

const fn family(path: &PathFacts) -> &'static str {
    if path.address.is_ipv6() { "v6" } else { "v4" }
}
