//! What another computer saw of the same port: evidence for the findings about its connection, and no finding of its own.

use crate::facts::{
    code::{Code, Severity},
    finding::{Finding, Phrase},
    observations::{Observations, PortFacts},
    stage::Stage,
};

/// Adds what another computer saw to every finding that says why a connection fails here.
pub fn tell(seen: &Observations, port: &PortFacts, findings: &mut [Finding]) {
    let Some(said) = evidence(seen, port) else { return };
    let fails = |finding: &&mut Finding| {
        finding.stage == Stage::Connect && finding.severity == Severity::Blocker && finding.code != Code::CheckStopped
    };
    for finding in findings.iter_mut().filter(fails) {
        finding.evidence.push(said.clone());
    }
}

fn evidence(seen: &Observations, port: &PortFacts) -> Option<Phrase> {
    let other = seen.other_computer.as_ref()?;
    let row = other.report()?.ports.iter().find(|row| row.spec() == port.spec)?;
    let key = if row.connects()? { "evidence-connects-elsewhere" } else { "evidence-fails-elsewhere" };
    Some(Phrase::new(key).with("place", other.place.as_str()).with("port", port.spec.port))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        facts::other_computer::{Failure, OtherComputer, Outcome},
        report::examples,
        words::Words,
    };

    #[test]
    fn what_another_computer_saw_is_told_of_a_port_that_fails_here() {
        let words = Words::load("en");
        // In this example 25 is refused, and 587 and 465 work.
        let report = Box::new(examples::healthy(&words));
        let mut seen = report.observations.clone();
        let told = |seen: &Observations, index: usize| {
            let mut findings = vec![Finding::new(Code::PortNoAnswer), Finding::new(Code::SlowToConnect)];
            tell(seen, &seen.ports[index], &mut findings);
            assert!(findings[1].evidence.is_empty());
            findings[0].evidence.first().map(|phrase| words.phrase(phrase))
        };
        assert_eq!(told(&seen, 0), None);
        let place = "there.example".to_owned();
        seen.other_computer = Some(Box::new(OtherComputer { place: place.clone(), outcome: Outcome::Reported { report } }));
        assert_eq!(told(&seen, 0).as_deref(), Some("From there.example port 25 fails as well"));
        assert_eq!(told(&seen, 1).as_deref(), Some("From there.example port 587 of the same server connects"));
        let outcome = Outcome::Failed { why: Failure::NotReached, said: String::new() };
        seen.other_computer = Some(Box::new(OtherComputer { place, outcome }));
        assert_eq!(told(&seen, 1), None);
    }
}
