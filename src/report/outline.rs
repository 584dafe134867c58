//! What stands in a written report, in which order? Text, Markdown and HTML draw the same outline, each in its own marks.

use super::{
    headline::{Headline, Tone, headline},
    other_computer, path,
    pill::pill,
    redact::is_stand_in,
};
use crate::{
    facts::{
        code::Severity,
        finding::{Args, Confidence},
        observations::{Candidate, FoundBy},
        port::Mode,
        report::{FindingReport, PortReport, Recommendation, Report},
        stage::{Stage, StageState},
    },
    words::Words,
};

/// A report, ready to be drawn.
pub struct Outline<'a> {
    /// The sentence on top.
    pub headline: Headline,
    /// What was checked, when, and by which version.
    pub about: Vec<(String, String)>,
    /// The part of it that a reader who has just typed the target doesn't know.
    pub found: Vec<(String, String)>,
    /// The ports.
    pub ports: Vec<Row<'a>>,
    /// What needs reading.
    pub sections: Vec<Section>,
    /// What is only worth knowing, a sentence each.
    pub notes: Vec<String>,
    /// The hops that packets were followed over, and what came back.
    pub path: Vec<(String, String)>,
    /// How the ports fare here and from another computer.
    pub other_computer: Vec<(String, String)>,
    /// The settings to use.
    pub settings: Vec<(String, String)>,
    /// Why these.
    pub because: String,
    /// What became of the message.
    pub delivery: Vec<(String, String)>,
}

/// One port.
pub struct Row<'a> {
    /// The port itself.
    pub port: &'a PortReport,
    /// How it was spoken to, in words.
    pub mode: String,
    /// The verdict's tone.
    pub tone: Tone,
    /// The verdict in a few words.
    pub pill: String,
    /// Each stage's mark.
    pub marks: [(Stage, StageState); 7],
}

/// One cause, on one port or on several.
pub struct Section {
    /// `Port 25`, or nothing for the target as a whole.
    pub where_: String,
    /// The sentence.
    pub title: String,
    /// How it is meant to be taken.
    pub tone: Tone,
    /// What happened.
    pub explanation: String,
    /// How we know.
    pub evidence: Vec<String>,
    /// How sure it is, where it isn't certain.
    pub doubt: Option<String>,
    /// What to do.
    pub advice: Vec<String>,
}

/// The mark of a stage's state. Shapes differ, not only colours.
pub const fn mark(state: StageState) -> char {
    match state {
        StageState::Done => '✓',
        StageState::Warned => '!',
        StageState::Failed => '✗',
        StageState::Skipped => '–',
        StageState::NotReached => '·',
        StageState::Stopped => '■',
        StageState::Running => '…',
    }
}

/// The mark of a tone.
pub const fn mark_of(tone: Tone) -> char {
    match tone {
        Tone::Good => '✓',
        Tone::Care => '!',
        Tone::Bad => '✗',
        Tone::Running => '…',
        Tone::Neutral => '–',
    }
}

/// Lays a report out.
pub fn outline<'a>(report: &'a Report, words: &Words) -> Outline<'a> {
    let headline = headline(report, words);
    Outline {
        about: about(report, words),
        found: found(report, words),
        ports: report.ports.iter().enumerate().map(|(index, port)| row(report, index, port, words)).collect(),
        sections: sections(report, words),
        notes: notes(report, &headline),
        headline,
        path: report.path.as_ref().map(|path| path::rows(path, words)).unwrap_or_default(),
        other_computer: other_computer::rows(report, words),
        settings: report.recommendation.as_ref().map(|advice| settings(advice, words)).unwrap_or_default(),
        because: report.recommendation.as_ref().map(|advice| advice.because.clone()).unwrap_or_default(),
        delivery: delivery(report, words),
    }
}

fn about(report: &Report, words: &Words) -> Vec<(String, String)> {
    let target = &report.target;
    let mut about = vec![(words.say("saved-target"), target.input.clone())];
    if target.host != target.input && !target.host.is_empty() {
        about.push((words.say("saved-host"), target.host.clone()));
    }
    about.extend(found(report, words));
    about.push((words.say("saved-started"), report.started.clone()));
    about.push((words.say("saved-elapsed"), duration(report.elapsed_ms, words)));
    if is_stand_in(&target.host) {
        about.push((words.say("saved-hosts"), words.say("saved-hosts-left-out")));
    }
    about.push((words.say("saved-version"), format!("Mailport {}", report.mailport)));
    about
}

/// Every other server that was contacted.
fn compared(report: &Report, words: &Words) -> Vec<(String, String)> {
    let mut hosts: Vec<String> =
        report.controls.iter().filter(|control| control.address.is_some()).map(|control| control.host.clone()).collect();
    hosts.sort_unstable();
    hosts.dedup();
    let mut about = Vec::new();
    if !hosts.is_empty() {
        about.push((words.say("saved-compared"), list(&hosts, words)));
    }
    about.extend(report.observations.page.as_ref().map(|page| (words.say("saved-page"), page.url.clone())));
    about
}

/// What was understood of the target without having been typed: how the server was found, what was put right, and which
/// ports its domain names that were not tried.
fn found(report: &Report, words: &Words) -> Vec<(String, String)> {
    let target = &report.target;
    let mut about = Vec::new();
    if target.found_by != FoundBy::Typed {
        about.push((words.say("saved-found"), words.say(&format!("found-by-{}", target.found_by.as_str()))));
    }
    let tried = |candidate: &&Candidate| candidate.port.is_some_and(|port| report.ports.iter().all(|row| row.port != port));
    for other in target.candidates.iter().filter(tried) {
        let port = other.port.unwrap_or_default();
        let args = Args::from([("host".to_owned(), other.host.as_str().into()), ("port".to_owned(), port.into())]);
        about.push((words.say("saved-not-tried"), words.with("found-not-tried", &args)));
    }
    for mend in &target.mended {
        about.push((words.say("saved-mended"), words.say(&format!("mended-{}", mend.as_str()))));
    }
    about.extend(compared(report, words));
    about
}

/// `812 ms` or `4.6 s`.
pub fn duration(ms: u64, words: &Words) -> String {
    let (key, value) = if ms < 1_000 { ("duration-ms", ms as f64) } else { ("duration-s", (ms as f64 / 100.0).round() / 10.0) };
    words.with(key, &Args::from([("value".to_owned(), value.into())]))
}

fn row<'a>(report: &Report, index: usize, port: &'a PortReport, words: &Words) -> Row<'a> {
    let (tone, pill) = pill(report, index, words);
    let state = |stage| port.stages.iter().find(|report| report.stage == stage).map_or(StageState::NotReached, |report| report.state);
    Row { port, mode: words.say(mode_key(port.mode)), tone, pill, marks: Stage::ALL.map(|stage| (stage, state(stage))) }
}

const fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::Tls => "mode-tls",
        Mode::StartTls => "mode-starttls",
        Mode::Plain => "mode-plain",
    }
}

/// Blockers and warnings; a cause that says the same on several ports stands once.
fn sections(report: &Report, words: &Words) -> Vec<Section> {
    let mut groups: Vec<(&FindingReport, Vec<&FindingReport>)> = Vec::new();
    for finding in report.findings.iter().filter(|finding| finding.severity != Severity::Note) {
        let same = |other: &FindingReport| {
            (&other.title, &other.explanation, &other.advice) == (&finding.title, &finding.explanation, &finding.advice)
        };
        match groups.iter_mut().find(|(first, _)| same(first)) {
            Some((_, all)) => all.push(finding),
            None => groups.push((finding, vec![finding])),
        }
    }
    let mut sections: Vec<Section> = Vec::new();
    for (index, (first, all)) in groups.iter().enumerate() {
        let mut section = section(first, all, words);
        // The same cause on another port is told in full once; what was seen there still stands with it.
        if let Some(port) = groups[..index].iter().find(|(other, _)| other.code == first.code).and_then(|(other, _)| other.port) {
            section.explanation = words.with("saved-same-as", &Args::from([("port".to_owned(), port.into())]));
            section.advice.clear();
        }
        sections.push(section);
    }
    sections
}

fn section(first: &FindingReport, all: &[&FindingReport], words: &Words) -> Section {
    let mut ports: Vec<String> = Vec::new();
    let mut evidence: Vec<String> = Vec::new();
    for finding in all {
        ports.extend(finding.port.map(|port| port.to_string()).filter(|port| !ports.contains(port)));
        let new: Vec<&String> = finding.evidence.iter().filter(|sentence| !evidence.contains(sentence)).collect();
        evidence.extend(new.into_iter().cloned().collect::<Vec<_>>());
    }
    let args = Args::from([("count".to_owned(), ports.len().into()), ("ports".to_owned(), list(&ports, words).into())]);
    Section {
        where_: if ports.is_empty() { String::new() } else { words.with("saved-ports", &args) },
        title: first.title.clone(),
        tone: if first.severity == Severity::Blocker { Tone::Bad } else { Tone::Care },
        explanation: first.explanation.clone(),
        evidence,
        doubt: (first.confidence != Confidence::Certain).then(|| words.say(&format!("confidence-{}", first.confidence.as_str()))),
        advice: first.advice.clone(),
    }
}

/// `25, 587 and 465`.
pub fn list(items: &[String], words: &Words) -> String {
    match items.split_last() {
        Some((last, first)) if !first.is_empty() => {
            words.with("list-and", &Args::from([("first".to_owned(), first.join(", ").into()), ("last".to_owned(), last.as_str().into())]))
        }
        _ => items.concat(),
    }
}

/// The notes' sentences, each once, save the one that stands on top already.
fn notes(report: &Report, headline: &Headline) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    for finding in report.findings.iter().filter(|finding| finding.severity == Severity::Note) {
        if !notes.contains(&finding.title) && finding.title != headline.sentence {
            notes.push(finding.title.clone());
        }
    }
    notes
}

fn settings(advice: &Recommendation, words: &Words) -> Vec<(String, String)> {
    let mut rows = vec![
        (words.say("settings-server"), advice.host.clone()),
        (words.say("settings-port"), advice.port.to_string()),
        (words.say("settings-security"), words.say(&format!("security-{}", advice.security))),
    ];
    if let Some(mechanism) = &advice.sign_in {
        rows.push((words.say("settings-sign-in"), mechanism_in_words(mechanism, words)));
    }
    if let Some(name) = &advice.username {
        rows.push((words.say("settings-user"), name.clone()));
    }
    rows
}

/// A mechanism as mail programs call it.
fn mechanism_in_words(mechanism: &str, words: &Words) -> String {
    let key = format!("mechanism-{}", mechanism.to_ascii_lowercase());
    if words.knows(&key) { words.say(&key) } else { mechanism.to_owned() }
}

fn delivery(report: &Report, words: &Words) -> Vec<(String, String)> {
    let Some(delivery) = &report.delivery else {
        return Vec::new();
    };
    let result = match (delivery.accepted, delivery.unknown) {
        (true, _) => "delivery-accepted",
        (false, true) => "delivery-unknown",
        (false, false) => "delivery-refused",
    };
    let mut rows = vec![(words.say("delivery-result"), words.say(result)), (words.say("settings-port"), delivery.port.to_string())];
    rows.extend(delivery.reply.iter().map(|reply| (words.say("delivery-reply"), reply.clone())));
    rows.extend(delivery.queue_id.iter().map(|id| (words.say("delivery-queue-id"), id.clone())));
    rows.push((words.say("delivery-message-id"), delivery.message_id.clone()));
    rows
}
