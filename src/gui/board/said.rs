//! What the board says of a port: the word under each station, what a screen reader says of it, and the verdict's pill.

use crate::{
    facts::{
        finding::Phrase,
        progress::{Progress, Skip},
        report::{PortReport, StageReport},
        stage::{Stage, StageState},
    },
    gui::{model::Run, theme::time},
    report::{self, Tone},
    words::Words,
};

use super::stage_name;

/// One port of which something is said.
pub struct Said<'a> {
    /// The run.
    pub run: &'a Run,
    /// The words.
    pub words: &'a Words,
    /// The window's clock.
    pub now: f64,
    /// The port's place.
    pub index: usize,
    /// The port.
    pub port: &'a PortReport,
}

impl Said<'_> {
    fn phrase(&self, key: &str, name: &str, value: impl Into<serde_json::Value>) -> String {
        self.words.phrase(&Phrase::new(key).with(name, value))
    }

    /// The days that the server's certificate is still valid.
    fn valid_days(&self) -> Option<i64> {
        let facts = self.run.observations.ports.get(self.index)?.certificate_facts()?;
        let leaf = facts.chain.first()?;
        Some((leaf.not_after - facts.judged_at).whole_days())
    }

    /// The state that a station is drawn in: a message that nobody asked for is simply still ahead, and needs no word.
    pub fn drawn(&self, row: &StageReport) -> StageState {
        let not_asked =
            || self.run.observations.ports.get(self.index).is_none_or(|port| matches!(skip(&port.message), Some(Skip::NotAsked)));
        match (row.stage, row.state) {
            (Stage::Message, StageState::Skipped) if not_asked() => StageState::NotReached,
            (_, state) => state,
        }
    }

    /// The word under a station.
    pub fn word(&self, stage: &StageReport) -> String {
        match self.drawn(stage) {
            StageState::NotReached => String::new(),
            StageState::Stopped => self.words.say("window-station-stopped"),
            StageState::Skipped => self.words.say(self.skipped(stage.stage)),
            StageState::Running => self.waiting(stage.stage),
            StageState::Failed | StageState::Warned => self.short(stage),
            StageState::Done => match self.valid_days().filter(|_| stage.stage == Stage::Certificate) {
                Some(days) => self.phrase("window-station-valid", "days", days),
                None => took(stage.ms.unwrap_or_default(), self.words),
            },
        }
    }

    /// The cause of a stage in two words.
    fn short(&self, stage: &StageReport) -> String {
        let found = self.run.findings(self.port);
        let here = found.iter().filter(|finding| finding.stage == stage.stage).min_by_key(|finding| finding.severity);
        match here {
            Some(finding) => self.words.with(&format!("{}.short", finding.code), &finding.args),
            None => self.words.say("window-station-failed"),
        }
    }

    fn skipped(&self, stage: Stage) -> &'static str {
        let Some(port) = self.run.observations.ports.get(self.index) else { return "window-station-not-asked" };
        let why = match stage {
            Stage::Encryption => skip(&port.encryption),
            Stage::Certificate => skip(&port.certificate),
            Stage::SignIn => skip(&port.sign_in),
            Stage::Message => skip(&port.message),
            Stage::Name => skip(&self.run.observations.name),
            _ => None,
        };
        match why {
            Some(Skip::NotOffered) => "window-station-not-offered",
            Some(Skip::NoUsableMechanism) => "window-station-no-way",
            Some(Skip::Withheld) => "window-station-withheld",
            Some(Skip::RefusedElsewhere { .. }) => "window-station-refused-elsewhere",
            Some(Skip::NotAsked) | None => "window-station-not-asked",
        }
    }

    fn waiting(&self, stage: Stage) -> String {
        let waited = self.run.waited(self.index, stage, self.now);
        if waited < time::WAITING {
            return self.words.say("window-station-checking");
        }
        self.phrase("window-station-waiting", "seconds", rounded(waited))
    }

    /// What a screen reader says of a station.
    pub fn spoken(&self, stage: &StageReport) -> String {
        let detail = match (stage.state, stage.stage, self.valid_days()) {
            (StageState::Done, Stage::Certificate, Some(days)) => self.phrase("window-station-valid-spoken", "days", days),
            (StageState::Skipped | StageState::Stopped, ..) => String::new(),
            _ => self.word(stage),
        };
        let reached = match stage.state {
            StageState::Skipped => self.words.say(self.skipped(stage.stage)),
            other => self.words.say(&format!("window-state-{}", other.as_str())),
        };
        let key = if detail.is_empty() { "window-station" } else { "window-station-detail" };
        let phrase = Phrase::new(key).with("port", self.port.port).with("stage", stage_name(stage.stage, self.words));
        self.words.phrase(&phrase.with("state", reached).with("detail", detail))
    }

    /// The verdict in one to four words, and their tone.
    pub fn pill(&self) -> (Tone, String) {
        let running = self.port.stages.iter().find(|stage| stage.state == StageState::Running);
        let connecting = running.filter(|stage| stage.stage == Stage::Connect && self.port.verdict.is_none());
        if connecting.is_some_and(|stage| self.run.waited(self.index, stage.stage, self.now) >= time::WAITING) {
            return (Tone::Running, self.words.say("window-pill-no-answer-yet"));
        }
        report::pill(&self.run.report, self.index, self.words)
    }
}

fn skip<D, F>(progress: &Progress<D, F>) -> Option<&Skip> {
    match progress {
        Progress::Skipped { why } => Some(why),
        _ => None,
    }
}

/// To one decimal.
fn rounded(seconds: f64) -> f64 {
    (seconds * 10.0).round() / 10.0
}

/// A duration as it stands under a station.
#[must_use]
pub fn took(ms: u64, words: &Words) -> String {
    if ms < 1_000 {
        return words.phrase(&Phrase::new("window-ms").with("ms", ms));
    }
    words.phrase(&Phrase::new("window-seconds").with("seconds", rounded(ms as f64 / 1_000.0)))
}
