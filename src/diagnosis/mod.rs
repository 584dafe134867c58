//! What do the facts mean? Pure functions from observations to findings, verdicts and a recommendation; no I/O, no clock.
//!
//! `rules` has one file a stage, each a table from facts to a cause with its evidence. `verdict` decides a port by the
//! contract's seven lines, `states` says how each station stands, `recommend` picks the settings.

pub mod pasted;
pub mod recommend;
pub mod rules;
pub mod states;
pub mod verdict;

use crate::facts::{
    finding::{Diagnosis, Finding, PortDiagnosis},
    observations::Observations,
};

/// Concludes all that the facts allow, for a check that runs as well as for one that is over.
#[must_use]
pub fn diagnose(seen: &Observations) -> Diagnosis {
    let mut findings = rules::name::findings(seen);
    findings.extend(rules::surroundings::findings(seen));
    for index in 0..seen.ports.len() {
        findings.extend(rules::of_port(seen, index));
    }
    let ports: Vec<PortDiagnosis> = seen
        .ports
        .iter()
        .map(|port| {
            let own: Vec<&Finding> = findings.iter().filter(|finding| finding.port.is_none_or(|spec| spec == port.spec)).collect();
            let decision = verdict::decide(seen, port, &own);
            PortDiagnosis {
                spec: port.spec,
                verdict: decision.map(|d| d.verdict),
                cause: decision.and_then(|d| d.cause),
                by_sign_in: decision.is_some_and(|d| d.by_sign_in),
                states: states::of(seen, port, &own),
            }
        })
        .collect();
    findings.extend(rules::role::findings(seen, &ports));
    let recommendation = recommend::pick(seen, &ports);
    Diagnosis { findings, ports, recommendation }
}
