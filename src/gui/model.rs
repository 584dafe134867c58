//! What the window shows: the run, its events folded into observations, and the Report made of them.
//!
//! The Report is made anew only when events have come. Nothing here draws.

use time::OffsetDateTime;

use crate::{
    check,
    facts::{
        event::{Event, PortEvent},
        observations::{Ended, Observations},
        progress::Progress,
        report::{FindingReport, PortReport, Report},
        request::Request,
        sign_in::SignInFailure,
        stage::{Stage, StageState},
        verdict::Verdict,
    },
    report::{self, Headline},
    words::Words,
};

/// The tabs under the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// What happened, how we know, what to do.
    #[default]
    Explanation,
    /// What was said.
    Conversation,
    /// Who the server is.
    Certificate,
    /// How long all took.
    Timing,
    /// Every address.
    Addresses,
}

impl Tab {
    /// All, in their order.
    pub const ALL: [Self; 5] = [Self::Explanation, Self::Conversation, Self::Certificate, Self::Timing, Self::Addresses];

    /// Its name's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Explanation => "window-tab-explanation",
            Self::Conversation => "window-tab-conversation",
            Self::Certificate => "window-tab-certificate",
            Self::Timing => "window-tab-timing",
            Self::Addresses => "window-tab-addresses",
        }
    }
}

/// One check, running, ended or opened from a file.
#[derive(Debug)]
pub struct Run {
    /// Its number; none for a report from a file.
    pub number: Option<u64>,
    /// What it was asked to do; none for a report from a file.
    pub request: Option<Request>,
    /// The facts so far.
    pub observations: Observations,
    /// What they mean so far.
    pub report: Report,
    /// The verdict sentence.
    pub headline: Headline,
    /// The report as its file has it, where it came from one.
    file: Option<Box<Report>>,
    /// It is shown explained again.
    again: bool,
    /// How the check itself ended, once a message is handed over in it.
    before: Option<Ended>,
    /// When it began, by the window's clock.
    began: f64,
    /// When each port began, by the window's clock.
    ports_began: Vec<f64>,
}

impl Run {
    fn new(number: u64, request: Request, now: f64, words: &Words) -> Self {
        let observations = check::observe(&request, OffsetDateTime::now_utc());
        let report = check::report_of(&observations, words);
        let headline = report::headline(&report, words);
        let ports_began = vec![now; observations.ports.len()];
        Self {
            number: Some(number),
            request: Some(request),
            observations,
            report,
            headline,
            file: None,
            again: false,
            before: None,
            began: now,
            ports_began,
        }
    }

    /// A report from a file.
    #[must_use]
    pub fn saved(file: Report, words: &Words) -> Self {
        let report = check::retold(&file, words);
        let headline = report::headline(&report, words);
        let ports_began = vec![0.0; report.ports.len()];
        Self {
            number: None,
            request: None,
            observations: report.observations.clone(),
            report,
            headline,
            file: Some(Box::new(file)),
            again: false,
            before: None,
            began: 0.0,
            ports_began,
        }
    }

    /// Whether it came from a file.
    #[must_use]
    pub const fn is_saved(&self) -> bool {
        self.number.is_none()
    }

    /// Explains a report from a file again, with what this version knows, or shows it as its file has it.
    pub fn turn_explanation(&mut self, words: &Words) {
        self.again = self.is_saved() && !self.again;
        self.conclude(words);
    }

    /// Where a report from a file is explained again: whether that says anything else than the file does.
    #[must_use]
    pub fn explained_otherwise(&self) -> Option<bool> {
        let saved = self.file.as_ref().filter(|_| self.again)?;
        let says = |report: &Report| {
            let found: Vec<_> = report.findings.iter().map(|finding| (finding.code, finding.port, finding.mode)).collect();
            let ports: Vec<_> = report.ports.iter().map(|port| (port.verdict, port.cause)).collect();
            (found, ports)
        };
        Some(says(saved) != says(&self.report))
    }

    /// What was checked, as a check of the same is asked for.
    #[must_use]
    pub fn target(&self) -> &str {
        let target = &self.report.target;
        match &self.request {
            Some(request) => &request.target.input,
            // What is masked can't be checked again, but its server can.
            None if report::is_masked(&target.input) => &target.host,
            None => &target.input,
        }
    }

    /// Whether another computer can check the same: practice servers are on this one alone.
    #[must_use]
    pub fn can_be_compared(&self) -> bool {
        self.observations.given.stand_ins.is_empty()
    }

    /// The other computer that was to check the same.
    #[must_use]
    pub fn compared_with(&self) -> Option<String> {
        let answered = self.observations.other_computer.as_ref().map(|other| other.place.clone());
        answered.or_else(|| Some(self.request.as_ref()?.via.as_ref()?.name()))
    }

    /// Whether the check is under way of which another computer does the same; handing a message over later isn't that.
    #[must_use]
    pub fn is_comparing(&self) -> bool {
        self.is_running() && self.before.is_none() && self.compared_with().is_some()
    }

    /// How long it has been running, in seconds.
    #[must_use]
    pub fn running_for(&self, now: f64) -> f64 {
        (now - self.began).max(0.0)
    }

    /// Whether it is under way.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        self.number.is_some() && self.observations.ended.is_none()
    }

    fn apply(&mut self, event: Event, now: f64) {
        if let Event::Port(index, PortEvent::Begins) = &event
            && let Some(began) = self.ports_began.get_mut(*index)
        {
            *began = now;
        }
        self.observations.apply(event);
        if let (Some(before), Some(ended)) = (self.before, &mut self.observations.ended) {
            // A check that was stopped stays one: handing a message over goes through one port, not through the rest.
            ended.stopped = before.stopped.or(ended.stopped);
            ended.elapsed_ms = ended.elapsed_ms.saturating_add(before.elapsed_ms);
            self.before = None;
        }
    }

    /// Puts into words what is known; of a report from a file, what it says.
    pub fn conclude(&mut self, words: &Words) {
        self.report = match &self.file {
            Some(file) if !self.again => check::retold(file, words),
            Some(file) => check::again(file, words),
            None => check::report_of(&self.observations, words),
        };
        self.headline = report::headline(&self.report, words);
    }

    /// Whether a stage has ended: from then on there is something to see.
    fn has_news(&self) -> bool {
        let name = !matches!(self.observations.name, Progress::NotReached | Progress::Running { .. });
        name || self.observations.ended.is_some() || self.observations.ports.iter().any(|port| port.connect.ms().is_some())
    }

    /// How long a running stage has been waiting, in seconds.
    #[must_use]
    pub fn waited(&self, index: usize, stage: Stage, now: f64) -> f64 {
        let began = if stage == Stage::Name { self.began } else { self.ports_began.get(index).copied().unwrap_or(now) };
        let stages = self.report.ports.get(index).map(|port| port.stages.as_slice()).unwrap_or_default();
        let at_ms = stages.iter().find(|known| known.stage == stage).and_then(|known| known.at_ms).unwrap_or_default();
        (now - began - at_ms as f64 / 1_000.0).max(0.0)
    }

    /// The findings on one port, with those about the target as a whole; those that weigh most stand first.
    #[must_use]
    pub fn findings(&self, port: &PortReport) -> Vec<&FindingReport> {
        let here =
            |found: &&FindingReport| found.port.is_none_or(|number| number == port.port && found.mode.is_none_or(|m| m == port.mode));
        let mut found: Vec<&FindingReport> = self.report.findings.iter().filter(here).collect();
        found.sort_by_key(|finding| (Some(finding.code) != port.cause, finding.severity));
        found
    }

    /// The row that most needs reading: the recommended port if all is well, else the one whose cause stops the user.
    fn row_to_read(&self) -> usize {
        let ports = &self.report.ports;
        let best = self.report.recommendation.as_ref();
        let is_best = |port: &PortReport| report::is_recommended(&self.report, port);
        let stops = |port: &PortReport| {
            let failed = port.stages.iter().any(|stage| stage.state == StageState::Failed);
            failed && matches!(port.verdict, Some(Verdict::DoesNotWork | Verdict::Unsafe))
        };
        let ready = best.is_some_and(|best| best.ready);
        let place = if ready { ports.iter().position(is_best) } else { None };
        place
            .or_else(|| ports.iter().position(|port| is_best(port) && stops(port)))
            // What a mail program would use stops the user; port 25 is only for servers.
            .or_else(|| ports.iter().rposition(stops))
            .or_else(|| ports.iter().position(is_best))
            .unwrap_or_default()
    }

    /// Whether the server refused the password in this run.
    #[must_use]
    pub fn password_was_refused(&self) -> bool {
        self.observations.ports.iter().any(|port| matches!(port.sign_in.failed(), Some(SignInFailure::Refused { .. })))
    }

    /// Whether anything on the board moves.
    #[must_use]
    pub fn has_running_stage(&self) -> bool {
        let stages = self.report.ports.iter().flat_map(|port| &port.stages);
        self.is_running() && stages.into_iter().any(|stage| stage.state == StageState::Running)
    }
}

/// All that the window shows of checks.
#[derive(Debug, Default)]
pub struct Model {
    /// The run that is shown.
    pub shown: Option<Run>,
    /// A run that has begun, and has nothing to show yet.
    coming: Option<Run>,
    /// The selected row.
    pub selected: usize,
    /// The user chose the row: it stays when the check ends.
    chosen: bool,
    /// The tab under the board.
    pub tab: Tab,
    /// A message is being handed over.
    pub sending: bool,
    last_number: u64,
}

impl Model {
    /// Begins a run, and gives its number.
    pub fn begin(&mut self, request: Request, now: f64, words: &Words) -> u64 {
        self.last_number += 1;
        let run = Run::new(self.last_number, request, now, words);
        self.chosen = false;
        self.sending = false;
        if self.shown.is_some() {
            self.coming = Some(run);
        } else {
            self.selected = 0;
            self.shown = Some(run);
        }
        self.last_number
    }

    /// Begins handing a message over, in the run that is shown.
    pub fn begin_sending(&mut self, words: &Words) -> Option<u64> {
        let run = self.shown.as_mut()?;
        // A number of its own, so that events of the check before it are no longer heard.
        self.last_number += 1;
        run.number = Some(self.last_number);
        run.before = run.observations.ended.take();
        for port in &mut run.observations.ports {
            port.message = Progress::NotReached;
        }
        run.conclude(words);
        self.sending = true;
        self.coming = None;
        run.number
    }

    /// Shows a report from a file.
    pub fn open(&mut self, report: Report, words: &Words) {
        let run = Run::saved(report, words);
        self.coming = None;
        self.sending = false;
        self.chosen = false;
        self.selected = run.row_to_read();
        self.shown = Some(run);
    }

    /// Explains a report from a file again, or shows it as its file has it.
    pub fn turn_explanation(&mut self, words: &Words) {
        let Some(run) = &mut self.shown else { return };
        run.turn_explanation(words);
        if !self.chosen {
            self.selected = run.row_to_read();
        }
    }

    /// Says all anew, in other words.
    pub fn retell(&mut self, words: &Words) {
        for run in [&mut self.shown, &mut self.coming].into_iter().flatten() {
            run.conclude(words);
        }
    }

    /// Takes a batch of events in, and concludes once.
    pub fn take(&mut self, batch: Vec<(u64, Event)>, now: f64, words: &Words) {
        let mut ended = false;
        let mut changed = [false; 2];
        for (number, event) in batch {
            let coming = self.coming.as_ref().is_some_and(|run| run.number == Some(number));
            let run = if coming { self.coming.as_mut() } else { self.shown.as_mut() };
            let Some(run) = run.filter(|run| run.number == Some(number)) else { continue };
            ended |= matches!(event, Event::Ended(_));
            run.apply(event, now);
            changed[usize::from(coming)] = true;
        }
        for (run, changed) in [&mut self.shown, &mut self.coming].into_iter().zip(changed) {
            if let Some(run) = run.as_mut().filter(|_| changed) {
                run.conclude(words);
            }
        }
        if self.coming.as_ref().is_some_and(Run::has_news) {
            self.shown = self.coming.take();
            if !self.chosen {
                self.selected = 0;
            }
        }
        if ended {
            self.ended();
        }
    }

    fn ended(&mut self) {
        let was_sending = std::mem::take(&mut self.sending);
        if let Some(run) = &self.shown
            && !self.chosen
            && !was_sending
        {
            self.selected = run.row_to_read();
        }
    }

    /// Chooses a row.
    pub fn choose(&mut self, row: usize) {
        let rows = self.shown.as_ref().map_or(0, |run| run.report.ports.len());
        self.selected = row.min(rows.saturating_sub(1));
        self.chosen = true;
    }

    /// The number of the run under way.
    #[must_use]
    pub fn running(&self) -> Option<u64> {
        self.newest().filter(|run| run.is_running()).and_then(|run| run.number)
    }

    /// What is being checked, where that is not what is shown yet.
    #[must_use]
    pub fn coming_target(&self) -> Option<&str> {
        self.coming.as_ref().map(|run| run.observations.given.input.as_str())
    }

    /// The run that began last.
    #[must_use]
    pub fn newest(&self) -> Option<&Run> {
        self.coming.as_ref().or(self.shown.as_ref())
    }

    /// The verdict sentence of what is shown, or of a check that has nothing to show yet.
    #[must_use]
    pub fn headline(&self) -> Option<&Headline> {
        self.newest().map(|run| &run.headline)
    }

    /// Whether anything moves, so that the next picture has a time.
    #[must_use]
    pub fn moves(&self) -> bool {
        self.shown.as_ref().is_some_and(Run::has_running_stage)
    }
}
