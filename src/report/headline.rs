//! Which one sentence sums a report up, and which line stands under it? The window and the terminal both begin with it.

use super::pill::{finding, is_recommended};
use crate::{
    facts::{
        code::{Code, Severity},
        finding::Args,
        observations::StoppedBy,
        report::{Delivery, FindingReport, PortReport, Recommendation, Report},
        stage::{Stage, StageState},
        verdict::Verdict,
    },
    words::Words,
};

/// How something is meant to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// It works.
    Good,
    /// It works, and something is worth acting on.
    Care,
    /// It doesn't work, or isn't safe.
    Bad,
    /// It isn't known yet.
    Running,
    /// Neither good nor bad.
    Neutral,
}

/// The verdict sentence and the line under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// How it is meant to be taken.
    pub tone: Tone,
    /// One sentence, without a full stop.
    pub sentence: String,
    /// More about it; may be empty.
    pub detail: String,
}

/// Sums a report up, a growing one too.
#[must_use]
pub fn headline(report: &Report, words: &Words) -> Headline {
    let teller = Teller { report, words };
    if !report.complete && report.stopped.is_none() {
        return teller.checking();
    }
    if report.ports.iter().any(|port| state(port, Stage::Message) == Some(StageState::Running)) {
        return Headline { tone: Tone::Running, sentence: words.say("headline-sending"), detail: String::new() };
    }
    if let Some(delivery) = &report.delivery {
        return teller.delivered(delivery);
    }
    if let Some(kept) = report.findings.iter().find(|finding| finding.stage == Stage::Message && finding.severity == Severity::Blocker) {
        return Headline { tone: Tone::Bad, sentence: kept.title.clone(), detail: words.say("headline-nothing-sent") };
    }
    match (&report.recommendation, report.stopped) {
        (Some(advice), _) if advice.ready => teller.ready(advice),
        (Some(advice), _) => teller.almost(advice),
        (None, Some(by)) if report.ports.iter().any(|port| port.verdict == Some(Verdict::NotFinished)) => teller.stopped(by),
        (None, _) => teller.nothing(),
    }
}

fn state(port: &PortReport, stage: Stage) -> Option<StageState> {
    port.stages.iter().find(|report| report.stage == stage).map(|report| report.state)
}

struct Teller<'a> {
    report: &'a Report,
    words: &'a Words,
}

impl Teller<'_> {
    fn checking(&self) -> Headline {
        let target = &self.report.target;
        let host = if target.host.is_empty() { &target.input } else { &target.host };
        let sentence = self.words.with("headline-checking", &Args::from([("host".to_owned(), host.as_str().into())]));
        let works: Vec<u16> = self.ports(|port| port.usable);
        let open: Vec<u16> = self.ports(|port| port.verdict.is_none());
        let mut detail = Vec::new();
        if !works.is_empty() {
            detail.push(self.about("headline-works", &works));
        }
        if open.len() < self.report.ports.len() && !open.is_empty() {
            detail.push(self.about("headline-waiting", &open));
        } else if let Some(stage) = self.report.ports.first().and_then(|port| port.stages.iter().find(|s| s.state == StageState::Running)) {
            detail.push(format!("{}…", stage.says));
        }
        Headline { tone: Tone::Running, sentence, detail: detail.join(" ") }
    }

    fn delivered(&self, delivery: &Delivery) -> Headline {
        let recipient = self.report.findings.iter().find(|finding| finding.code == Code::Accepted).and_then(|f| f.args.get("to").cloned());
        let args = Args::from([
            ("port".to_owned(), delivery.port.into()),
            ("queue_id".to_owned(), delivery.queue_id.clone().unwrap_or_default().into()),
            ("reply".to_owned(), delivery.reply.clone().unwrap_or_default().into()),
            ("to".to_owned(), recipient.unwrap_or_default()),
        ]);
        let (tone, key) = match (delivery.accepted, delivery.unknown) {
            (true, _) => (Tone::Good, "headline-accepted"),
            (false, true) => (Tone::Care, "headline-acceptance-unknown"),
            (false, false) => (Tone::Bad, "headline-refused"),
        };
        let told = |code: Code| self.report.findings.iter().find(|finding| finding.code == code).map(|finding| finding.title.clone());
        let sentence = match tone {
            Tone::Good => self.words.say("accepted.title"),
            Tone::Care => self.words.say("acceptance-unknown.title"),
            _ => delivery.cause.and_then(told).unwrap_or_else(|| self.words.say("message-refused.title")),
        };
        Headline { tone, sentence, detail: self.words.with(key, &args) }
    }

    fn stopped(&self, by: StoppedBy) -> Headline {
        let key = match by {
            StoppedBy::User => "headline-stopped-user",
            StoppedBy::Deadline => "headline-stopped-deadline",
        };
        Headline { tone: Tone::Neutral, sentence: self.words.say(key), detail: self.remarks(|_| true) }
    }

    fn ready(&self, advice: &Recommendation) -> Headline {
        let username = advice.username.as_deref().unwrap_or_default();
        let form = match username {
            _ if advice.sign_in.is_none() => "none",
            "" => "unknown",
            name if name.contains('@') => "email",
            _ => "name",
        };
        let mut args = self.settings(advice);
        args.insert("form".to_owned(), form.into());
        args.insert("username".to_owned(), username.into());
        let chosen = self.report.ports.iter().find(|port| is_recommended(self.report, port));
        let warning = chosen
            .filter(|port| port.verdict == Some(Verdict::WorksWithCare))
            .and_then(|port| port.cause.and_then(|code| finding(self.report, port, code)));
        let mut detail = self.where_found();
        if let Some(warning) = warning {
            detail = format!("{detail}{}. ", warning.title);
        }
        detail.push_str(&self.remarks(|port| !is_recommended(self.report, port)));
        Headline {
            tone: if warning.is_some() { Tone::Care } else { Tone::Good },
            sentence: self.words.with("headline-use", &args),
            detail: detail.trim_end().to_owned(),
        }
    }

    /// The right port is known, and something is missing: the app password, for example.
    fn almost(&self, advice: &Recommendation) -> Headline {
        let args = self.settings(advice);
        let title = |code: Code| self.report.findings.iter().find(|finding| finding.code == code).map(|finding| finding.title.clone());
        let own = advice.needs.map(|code| format!("headline-needs-{code}")).filter(|key| self.words.knows(key));
        let sentence = match own {
            Some(key) => self.words.with(&key, &args),
            None => advice.needs.and_then(title).unwrap_or_else(|| self.words.say("headline-none")),
        };
        let more = advice.needs.map(|code| format!("headline-needs-{code}.detail")).filter(|key| self.words.knows(key));
        let detail = self.words.with(more.as_deref().unwrap_or("headline-needs"), &args);
        Headline { tone: Tone::Care, sentence, detail: format!("{}{detail}", self.where_found()) }
    }

    fn nothing(&self) -> Headline {
        let Some((port, cause)) = self.most_telling() else {
            return Headline { tone: Tone::Bad, sentence: self.words.say("headline-none"), detail: self.remarks(|_| true) };
        };
        let same = |other: &PortReport| other.cause == Some(cause.code);
        let shared = self.report.ports.len() > 1 && self.report.ports.iter().all(same);
        let all = format!("headline-all-{}", cause.code);
        let together = shared && self.words.knows(&all);
        let tone = if port.verdict == Some(Verdict::ServerOnly) { Tone::Neutral } else { Tone::Bad };
        Headline {
            tone,
            sentence: if together { self.words.with(&all, &cause.args) } else { cause.title.clone() },
            detail: if shared || cause.port.is_none() { cause.explanation.clone() } else { self.remarks(|other| !same(other)) },
        }
    }

    /// The cause that got furthest on a port for mail programs. That 25 takes no sign-in says the least: it never does.
    fn most_telling(&self) -> Option<(&PortReport, &FindingReport)> {
        let cause = |port| Self::cause(self.report, port).map(|finding| (port, finding));
        let ports = self.report.ports.iter().filter_map(cause);
        // Of equals `max_by_key` takes the last: reversed, that is the first.
        ports.rev().max_by_key(|(port, finding)| (port.verdict != Some(Verdict::ServerOnly), port.port != 25, finding.stage))
    }

    fn cause<'r>(report: &'r Report, port: &PortReport) -> Option<&'r FindingReport> {
        port.cause.and_then(|code| finding(report, port, code))
    }

    /// One short sentence about each kind of the other ports.
    fn remarks(&self, which: impl Fn(&PortReport) -> bool) -> String {
        let mut kinds: Vec<(String, Vec<u16>)> = Vec::new();
        for port in self.report.ports.iter().filter(|port| which(port)) {
            let key = self.remark(port);
            match kinds.iter_mut().find(|(known, _)| *known == key) {
                Some((_, ports)) => ports.push(port.port),
                None => kinds.push((key, vec![port.port])),
            }
        }
        // What works comes first.
        kinds.sort_by_key(|(key, _)| !key.starts_with("remark-works"));
        kinds.iter().map(|(key, ports)| self.about(key, ports)).collect::<Vec<_>>().join(" ")
    }

    fn remark(&self, port: &PortReport) -> String {
        let own = port.cause.map(|code| format!("remark-{code}")).filter(|key| self.words.knows(key));
        match (port.verdict, own) {
            (Some(Verdict::DoesNotWork), Some(own)) => own,
            (Some(verdict), _) => format!("remark-{}", verdict.as_str()),
            (None, _) => "headline-waiting".to_owned(),
        }
    }

    fn about(&self, key: &str, ports: &[u16]) -> String {
        let args = Args::from([("count".to_owned(), ports.len().into()), ("ports".to_owned(), self.list(ports).into())]);
        self.words.with(key, &args)
    }

    fn ports(&self, which: impl Fn(&PortReport) -> bool) -> Vec<u16> {
        self.report.ports.iter().filter(|port| which(port)).map(|port| port.port).collect()
    }

    fn list(&self, ports: &[u16]) -> String {
        super::outline::list(&ports.iter().map(ToString::to_string).collect::<Vec<_>>(), self.words)
    }

    fn settings(&self, advice: &Recommendation) -> Args {
        let security = self.words.say(&format!("security-{}", advice.security));
        Args::from([("port".to_owned(), advice.port.into()), ("security".to_owned(), security.into())])
    }

    /// Which server it is, where it wasn't typed.
    fn where_found(&self) -> String {
        let target = &self.report.target;
        if target.input.trim() == target.host || target.found_by == crate::facts::observations::FoundBy::Typed {
            return String::new();
        }
        let sentence = self.words.with("headline-server", &Args::from([("host".to_owned(), target.host.as_str().into())]));
        format!("{sentence} ")
    }
}

#[cfg(test)]
mod tests;
