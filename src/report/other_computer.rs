//! How is it told what another computer saw? Its verdicts beside ours, a line for each port.

use super::pill::pill;
use crate::{
    facts::{
        finding::Phrase,
        other_computer::{OtherComputer, Outcome},
        report::{OtherComputerReport, OtherPortReport, Report},
    },
    words::Words,
};

/// What another computer gave, in short; the whole of it stands among the observations.
pub fn report(other: &OtherComputer, words: &Words) -> OtherComputerReport {
    let (error, ports) = match &other.outcome {
        Outcome::Reported { report } => (
            None,
            report
                .ports
                .iter()
                .map(|port| OtherPortReport { port: port.port, mode: port.mode, verdict: port.verdict, cause: port.cause })
                .collect(),
        ),
        Outcome::Failed { why, said } => {
            let phrase = Phrase::new("other-computer-failed").with("why", why.as_str()).with("said", said.as_str());
            (Some(words.phrase(&phrase)), Vec::new())
        }
    };
    OtherComputerReport { place: other.place.clone(), error, ports }
}

/// The ports as rows of a table: how each fares here, and how there.
pub fn rows(report: &Report, words: &Words) -> Vec<(String, String)> {
    let Some(other) = &report.observations.other_computer else { return Vec::new() };
    let place = words.phrase(&Phrase::new("other-computer-place").with("place", other.place.as_str()));
    let Some(there) = other.report() else {
        let why = report.other_computer.as_ref().and_then(|other| other.error.clone());
        return vec![(place, why.unwrap_or_default())];
    };
    let row = |(index, port): (usize, &crate::facts::report::PortReport)| {
        let same = there.ports.iter().position(|other| (other.port, other.mode) == (port.port, port.mode))?;
        let name = Phrase::new("other-computer-port").with("port", port.port).with("mode", port.mode.as_str());
        let row = Phrase::new("other-computer-row").with("here", pill(report, index, words).1).with("there", pill(there, same, words).1);
        Some((words.phrase(&name), words.phrase(&row)))
    };
    let mut rows = vec![(place, there.target.host.clone())];
    rows.extend(report.ports.iter().enumerate().filter_map(row));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        facts::other_computer::Failure,
        report::{Redaction, assemble, examples, from_json, html, markdown, redacted, text, to_json},
    };

    fn with(outcome: Outcome) -> Report {
        let words = Words::load("en");
        let (mut seen, diagnosis) = examples::healthy_facts();
        seen.other_computer = Some(Box::new(OtherComputer { place: "there.example".into(), outcome }));
        assemble(&seen, &diagnosis, &words)
    }

    #[test]
    fn both_computers_stand_side_by_side() {
        let words = Words::load("en");
        let report = with(Outcome::Reported { report: Box::new(examples::sent(&words)) });
        let expected = [
            ("From there.example", "mail.example.org"),
            ("Port 25", "here: Refused, there: Refused"),
            ("Port 587", "here: Works, there: Works"),
            ("Port 465", "here: Works, best choice, there: Works, best choice"),
        ];
        assert_eq!(rows(&report, &words).iter().map(|(name, fares)| (name.as_str(), fares.as_str())).collect::<Vec<_>>(), expected);
        for form in [text(&report, &words, crate::report::Options::default()), markdown(&report, &words), html(&report, &words)] {
            assert!(form.contains("From another computer") && form.contains("From there.example"), "{form}");
        }
        assert_eq!(from_json(&to_json(&report)).unwrap(), report);
    }

    #[test]
    fn why_nothing_came_is_said_in_one_line() {
        let words = Words::load("en");
        let failures = [Failure::NoSsh, Failure::NotReached, Failure::NotInstalled, Failure::NoReport, Failure::TooLate];
        for why in failures {
            let report = with(Outcome::Failed { why, said: "Permission denied (publickey).".into() });
            let error = report.other_computer.as_ref().unwrap().error.clone().unwrap();
            assert_eq!(rows(&report, &words), [("From there.example".to_owned(), error.clone())]);
            assert!(!error.contains(['⟨', '{']) && error.lines().count() == 1, "{error}");
            assert_eq!(error.contains("Permission denied"), !matches!(why, Failure::NoSsh | Failure::TooLate), "{error}");
        }
    }

    #[test]
    fn what_another_computer_saw_is_masked_too() {
        let words = Words::load("en");
        let report = with(Outcome::Reported { report: Box::new(examples::sent(&words)) });
        assert!(to_json(&report).contains("192.168.1.20"), "the example has what is to be masked");
        let masked = to_json(&redacted(&report, &words, Redaction::Masked).unwrap());
        assert!(!masked.contains("192.168.1.20") && !masked.contains("bob@"), "{masked}");
    }
}
