//! Which few words, in which tone, end a port's row? The one place for it: board, terminal and saved reports ask here.

use super::headline::Tone;
use crate::{
    facts::{
        code::Code,
        finding::Args,
        report::{FindingReport, PortReport, Report},
        stage::StageState,
        verdict::Verdict,
    },
    words::Words,
};

/// The verdict of a port, by its place in the report. A place that isn't there gives an empty text.
#[must_use]
pub fn pill(report: &Report, index: usize, words: &Words) -> (Tone, String) {
    let Some(port) = report.ports.get(index) else {
        return (Tone::Neutral, String::new());
    };
    match port.verdict {
        None if has_begun(port) => (Tone::Running, words.say("pill-checking")),
        None => (Tone::Neutral, words.say("pill-waiting")),
        Some(Verdict::Works) if is_recommended(report, port) => (Tone::Good, words.say("pill-best")),
        Some(Verdict::Works) => (Tone::Good, words.say("pill-works")),
        Some(Verdict::WorksWithCare) => (Tone::Care, words.say("pill-care")),
        Some(Verdict::Unsafe) => (Tone::Bad, words.say("pill-unsafe")),
        Some(Verdict::ServerOnly) => (Tone::Neutral, words.say("pill-server-only")),
        Some(Verdict::NotFinished) => (Tone::Neutral, words.say("pill-not-finished")),
        Some(Verdict::DoesNotWork) => (Tone::Bad, of_cause(report, port, words)),
    }
}

fn of_cause(report: &Report, port: &PortReport, words: &Words) -> String {
    let Some(code) = port.cause else {
        return words.say("pill-does-not-work");
    };
    let args = finding(report, port, code).map_or_else(Args::new, |finding| finding.args.clone());
    words.with(&format!("{code}.pill"), &args)
}

fn has_begun(port: &PortReport) -> bool {
    port.stages.iter().any(|stage| stage.state != StageState::NotReached)
}

/// Whether the recommendation is this port, as it stands.
#[must_use]
pub fn is_recommended(report: &Report, port: &PortReport) -> bool {
    let same = |advice: &crate::facts::report::Recommendation| advice.port == port.port && advice.security == port.security;
    report.recommendation.as_ref().is_some_and(same)
}

/// The finding of a code on a port, or on the target as a whole.
pub fn finding<'a>(report: &'a Report, port: &PortReport, code: Code) -> Option<&'a FindingReport> {
    let on = |finding: &&FindingReport| finding.code == code && finding.port == Some(port.port) && finding.mode == Some(port.mode);
    report.findings.iter().find(on).or_else(|| report.findings.iter().find(|finding| finding.code == code && finding.port.is_none()))
}
