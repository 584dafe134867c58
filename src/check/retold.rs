//! How does a saved report read in another language? What it found stays; its sentences are made anew from codes, values and facts.

use super::again;
use crate::{
    facts::report::{ControlReport, FindingReport, PortReport, Report, Speaker},
    words::Words,
};

/// A saved report in the language of these words. What this version would conclude otherwise is left as it was concluded, and a
/// sentence for which there is nothing to make it of stays in the language in which it was saved.
#[must_use]
pub fn retold(saved: &Report, words: &Words) -> Report {
    let mut told = saved.clone();
    if saved.language == words.language() {
        return told;
    }
    words.language().clone_into(&mut told.language);
    let anew = again(saved, words);
    for finding in &mut told.findings {
        tell_finding(finding, &anew, words);
    }
    for port in &mut told.ports {
        tell_port(port, &anew);
    }
    for control in &mut told.controls {
        tell_control(control, &anew);
    }
    if let (Some(path), Some(anew)) = (&mut told.path, anew.path) {
        path.says = anew.says;
    }
    if let (Some(other), Some(anew)) = (&mut told.other_computer, anew.other_computer) {
        other.error = anew.error.or_else(|| other.error.take());
    }
    if let (Some(advice), Some(anew)) = (&mut told.recommendation, anew.recommendation)
        && (advice.port, &advice.security) == (anew.port, &anew.security)
    {
        advice.because = anew.because;
    }
    told
}

fn tell_finding(finding: &mut FindingReport, anew: &Report, words: &Words) {
    let same = |other: &&FindingReport| (other.code, other.port, other.mode) == (finding.code, finding.port, finding.mode);
    let anew = anew.findings.iter().find(same);
    // A report of an earlier version may lack a value that its sentence needs by now.
    let mut args = anew.map(|anew| anew.args.clone()).unwrap_or_default();
    args.extend(finding.args.clone());
    let key = |attribute: &str| format!("{}.{attribute}", finding.code);
    (finding.title, finding.explanation) = (words.with(&key("title"), &args), words.with(&key("explanation"), &args));
    finding.advice = words.steps(&key("advice"), &args);
    // What was seen is named by keys that no report keeps.
    if let Some(anew) = anew {
        finding.evidence.clone_from(&anew.evidence);
    }
}

fn tell_port(port: &mut PortReport, anew: &Report) {
    let Some(anew) = anew.ports.iter().find(|other| other.spec() == port.spec()) else { return };
    for (stage, anew) in port.stages.iter_mut().zip(&anew.stages) {
        if (stage.stage, stage.state) == (anew.stage, anew.state) {
            stage.says.clone_from(&anew.says);
        }
    }
    for (line, anew) in port.conversation.iter_mut().zip(&anew.conversation) {
        // Only remarks are ours.
        if line.from == Speaker::Note && (line.ms, line.from) == (anew.ms, anew.from) {
            line.line.clone_from(&anew.line);
        }
    }
}

fn tell_control(control: &mut ControlReport, anew: &Report) {
    let same = |other: &&ControlReport| (&other.host, other.address, other.port) == (&control.host, control.address, control.port);
    if let Some(anew) = anew.controls.iter().find(same) {
        control.reason.clone_from(&anew.reason);
    }
}
