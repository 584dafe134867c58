//! What this computer's own network means for the target as a whole: a tunnel or a proxy in force, or no network at all.

use super::blame;
use crate::facts::{
    code::Code,
    finding::{Finding, Phrase},
    lookup::NameFailure,
    observations::{Observations, PortFacts},
};

/// Findings on the target as a whole.
#[must_use]
pub fn findings(seen: &Observations) -> Vec<Finding> {
    offline(seen).into_iter().chain(in_between(seen)).collect()
}

/// Where the name got no answer, nobody else may have answered either; where a port was tried, it is told there.
fn offline(seen: &Observations) -> Option<Finding> {
    if !matches!(seen.name.failed(), Some(NameFailure::Timeout | NameFailure::LookupFailed)) {
        return None;
    }
    let blame = blame::offline(seen)?;
    let finding = Finding::new(blame.code).confidence(blame.confidence);
    Some(blame.evidence.into_iter().fold(finding, Finding::seen))
}

fn in_between(seen: &Observations) -> Option<Finding> {
    let around = &seen.surroundings;
    let mut evidence: Vec<Phrase> = Vec::new();
    evidence.extend(seen.given.proxy.as_ref().map(|proxy| Phrase::new("evidence-by-proxy").with("proxy", proxy.as_str())));
    evidence.extend(around.tunnel.as_ref().map(|name| Phrase::new("evidence-tunnel").with("name", name.as_str())));
    // A proxy for web pages carries no mail: it is worth a word only where something fails.
    let fails = |port: &PortFacts| port.connect.failed().is_some() || port.greeting.failed().is_some();
    if !around.proxies.is_empty() && seen.ports.iter().any(fails) {
        evidence.push(Phrase::new("evidence-proxy").with("count", around.proxies.len()).with("names", around.proxies.clone()));
    }
    (!evidence.is_empty()).then(|| evidence.into_iter().fold(Finding::new(Code::VpnOrProxyInForce), Finding::seen))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{connect::ConnectFailure, observations::Given, port::PortSpec, progress::Progress};

    #[test]
    fn a_tunnel_is_noted_and_a_proxy_where_something_fails() {
        let given = Given { ports: vec![PortSpec::usual(587)], ..Given::default() };
        let mut seen = Observations::new(given, time::OffsetDateTime::UNIX_EPOCH);
        assert!(findings(&seen).is_empty());
        seen.surroundings.proxies = vec!["https_proxy".into()];
        assert!(findings(&seen).is_empty());
        seen.ports[0].connect = Progress::Failed { at_ms: 0, ms: 5, facts: ConnectFailure::Refused };
        assert_eq!(findings(&seen)[0].evidence.len(), 1);
        seen.surroundings.tunnel = Some("wg0".into());
        let found = findings(&seen);
        assert_eq!((found[0].code, found[0].port, found[0].evidence.len()), (Code::VpnOrProxyInForce, None, 2));
    }
}
