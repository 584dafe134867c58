//! How is it told what another computer saw? Its verdicts beside ours, a line for each port, and what the two say together.

use super::{
    headline::{Headline, Tone},
    pill::{finding, pill},
};
use crate::{
    facts::{
        code::Code,
        finding::Phrase,
        other_computer::{OtherComputer, Outcome},
        port::{Mode, PortSpec},
        report::{OtherComputerReport, OtherPortReport, PortReport, Report},
        shown,
        verdict::Verdict,
    },
    words::Words,
};

/// The longest sentence that is shown of one side, in characters: what is filled into it may come from there.
const MOST_CHARS: usize = 300;

/// How one port fares on one of two computers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// How that is meant to be taken.
    pub tone: Tone,
    /// In one to four words.
    pub pill: String,
    /// In a sentence; may be empty.
    pub says: String,
}

/// How one port fares on both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The port.
    pub port: u16,
    /// How it was asked to be spoken to.
    pub mode: Mode,
    /// How it fares here.
    pub here: Side,
    /// How it fares there; none where that isn't known.
    pub there: Option<Side>,
}

/// Every port of a report, each here and there.
#[must_use]
pub fn side_by_side(report: &Report, words: &Words) -> Vec<Sides> {
    let there = report.observations.other_computer.as_ref().and_then(|other| other.report());
    let sides = |(index, port): (usize, &PortReport)| Sides {
        port: port.port,
        mode: port.mode,
        here: side(report, index, words),
        there: there.and_then(|there| Some(side(there, place_of(there, port.spec())?, words))),
    };
    report.ports.iter().enumerate().map(sides).collect()
}

fn place_of(report: &Report, spec: PortSpec) -> Option<usize> {
    report.ports.iter().position(|port| port.spec() == spec)
}

/// One side in this program's words, whoever made the report.
fn side(report: &Report, index: usize, words: &Words) -> Side {
    let (tone, pill) = pill(report, index, words);
    let says = report.ports.get(index).map(|port| says(report, port, words)).unwrap_or_default();
    Side { tone, pill, says }
}

fn says(report: &Report, port: &PortReport, words: &Words) -> String {
    match (port.verdict, port.cause) {
        (Some(Verdict::Works), _) => words.say("other-computer-works"),
        (Some(_), Some(code)) => {
            let args = finding(report, port, code).map(|finding| finding.args.clone()).unwrap_or_default();
            shown::excerpt(words.with(&format!("{code}.title"), &args).as_bytes(), MOST_CHARS)
        }
        _ => String::new(),
    }
}

/// What both reports say together; none where nothing has come from another computer, not even why.
#[must_use]
pub fn compared(report: &Report, words: &Words) -> Option<Headline> {
    let other = report.observations.other_computer.as_deref()?;
    let place = other.place.as_str();
    let there = match &other.outcome {
        Outcome::Reported { report } => report,
        Outcome::Failed { why, .. } => {
            let sentence = words.phrase(&Phrase::new("other-computer-why").with("why", why.as_str()).with("place", place));
            return Some(Headline { tone: Tone::Care, sentence, detail: String::new() });
        }
    };
    let pairs: Vec<(&PortReport, &PortReport)> =
        report.ports.iter().filter_map(|port| Some((port, there.ports.get(place_of(there, port.spec())?)?))).collect();
    let (how, ports) = together(&pairs);
    let phrase = |key: &str| {
        let phrase = Phrase::new(key).with("how", how).with("place", place).with("count", ports.len());
        words.phrase(&phrase.with("ports", ports.iter().map(u16::to_string).collect::<Vec<_>>().join(", ")))
    };
    Some(Headline { tone: Tone::Neutral, sentence: phrase("other-computer-compared"), detail: phrase("other-computer-compared-detail") })
}

/// What ports say together that were tried here and there, by the word of its sentence, and which of them say it.
fn together(pairs: &[(&PortReport, &PortReport)]) -> (&'static str, Vec<u16>) {
    let fares = |port: &PortReport| -> (Option<Verdict>, Option<Code>) {
        (port.verdict, port.cause.filter(|_| port.verdict == Some(Verdict::DoesNotWork)))
    };
    let fails = |port: &PortReport| matches!(port.verdict, Some(Verdict::DoesNotWork | Verdict::Unsafe));
    let those = |fit: &dyn Fn(&PortReport, &PortReport) -> bool| -> Vec<u16> {
        pairs.iter().filter(|(here, there)| fit(here, there)).map(|(here, _)| here.port).collect()
    };
    if pairs.is_empty() {
        return ("nothing", Vec::new());
    }
    let found = [
        ("only-there", those(&|here, there| here.connects() == Some(false) && there.connects() == Some(true))),
        ("only-here", those(&|here, there| here.connects() == Some(true) && there.connects() == Some(false))),
        ("otherwise", those(&|here, there| fares(here) != fares(there))),
        ("fails", those(&|here, _| fails(here))),
    ];
    found.into_iter().find(|(_, ports)| !ports.is_empty()).unwrap_or(("same", Vec::new()))
}

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
    let row = |(index, port): (usize, &PortReport)| {
        let same = place_of(there, port.spec())?;
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
        facts::{
            other_computer::Failure,
            stage::{Stage, StageState},
        },
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
        for why in Failure::ALL {
            let report = with(Outcome::Failed { why, said: "Permission denied (publickey).".into() });
            let error = report.other_computer.as_ref().unwrap().error.clone().unwrap();
            assert_eq!(rows(&report, &words), [("From there.example".to_owned(), error.clone())]);
            assert!(!error.contains(['⟨', '{']) && error.lines().count() == 1, "{error}");
            assert_eq!(error.contains("Permission denied"), !matches!(why, Failure::NoSsh | Failure::TooLate), "{error}");
            let said = compared(&report, &words).expect("it is told");
            assert!(said.tone == Tone::Care && said.detail.is_empty() && !said.sentence.contains(['⟨', '{']), "{said:?}");
            assert!(side_by_side(&report, &words).iter().all(|sides| sides.there.is_none()));
        }
    }

    /// A report from there of the example, changed.
    fn there(change: impl FnOnce(&mut Report)) -> Report {
        let mut report = examples::healthy(&Words::load("en"));
        change(&mut report);
        with(Outcome::Reported { report: Box::new(report) })
    }

    /// In the example 25 is refused, and 587 and 465 work.
    fn connect(report: &mut Report, index: usize, state: StageState) {
        for stage in report.ports[index].stages.iter_mut().filter(|stage| stage.stage == Stage::Connect) {
            stage.state = state;
        }
    }

    #[test]
    fn what_two_computers_say_together_is_no_more_than_both_saw() {
        let words = Words::load("en");
        let fails = |report: &mut Report, index: usize| {
            report.ports[index].verdict = Some(Verdict::DoesNotWork);
            report.ports[index].cause = Some(Code::PortNoAnswer);
        };
        let cases: [(Report, &str, &str); 6] = [
            (
                there(|there| connect(there, 0, StageState::Done)),
                "Port 25 opens from there.example, and not from here",
                "lies between this computer and the server, or the server turns this computer's address away",
            ),
            (
                there(|there| (1..3).for_each(|index| connect(there, index, StageState::Failed))),
                "Ports 587, 465 open from here, and not from there.example",
                "between there.example and the server",
            ),
            (there(|there| fails(there, 0)), "Port 25 fares otherwise from there.example than from here", "nobody signs in"),
            (there(|_| {}), "Both computers see the same", "points to the server"),
            (there(|there| there.ports.clear()), "there.example has tried none of these ports", ""),
            (
                {
                    let mut same = there(|there| there.ports.retain(|port| port.port == 465));
                    same.ports.retain(|port| port.port == 465);
                    same
                },
                "Both computers see the same",
                "",
            ),
        ];
        for (report, sentence, detail) in cases {
            let said = compared(&report, &words).expect("it is told");
            assert_eq!((said.sentence.as_str(), said.tone), (sentence, Tone::Neutral));
            assert!(said.detail.contains(detail) && detail.is_empty() == said.detail.is_empty(), "{said:?}");
        }
        assert_eq!(compared(&examples::healthy(&words), &words), None, "nobody was asked");
    }

    #[test]
    fn each_port_stands_with_its_verdict_and_a_sentence_on_both_sides() {
        let words = Words::load("en");
        let report = there(|there| {
            there.ports.retain(|port| port.port != 587);
            there.language = "xx".to_owned();
            for finding in &mut there.findings {
                finding.title = "in another language".to_owned();
            }
        });
        let sides = side_by_side(&report, &words);
        let said: Vec<_> = sides
            .iter()
            .map(|sides| (sides.port, sides.here.says.as_str(), sides.there.as_ref().map(|there| there.says.as_str())))
            .collect();
        let refused = said[0].1;
        assert!(refused.contains("25") && !refused.contains('⟨'), "{refused}");
        let works = "A mail program can send through this port";
        assert_eq!(said, [(25, refused, Some(refused)), (587, works, None), (465, works, Some(works))]);
        let long = there(|there| {
            there.findings.iter_mut().for_each(|finding| {
                finding.args.insert("port".to_owned(), "x".repeat(1_000_000).into());
            });
        });
        let longest = side_by_side(&long, &words).iter().filter_map(|sides| Some(sides.there.as_ref()?.says.chars().count())).max();
        assert!(longest <= Some(MOST_CHARS + 1), "{longest:?}");
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
