//! What does one see while a check runs? A line for each port that is through, and one that changes until then, on standard
//! error, and only where that is a terminal.

use std::io::{self, IsTerminal, Write};

use crate::{
    check,
    facts::{
        event::{Event, PortEvent},
        finding::Phrase,
        observations::{Observations, PortFacts},
        report::Report,
        stage::Stage,
    },
    report::pill,
    words::Words,
};

/// The widest changing line: a longer one would wrap, and could not be taken back.
const WIDEST: usize = 78;
/// Back to the line's begin, and everything behind it cleared.
const CLEAR: &str = "\r\x1b[K";

/// Shows how far a check is.
pub struct Progress {
    shown: bool,
    line: String,
}

impl Progress {
    /// Shows something only where somebody sees it.
    #[must_use]
    pub fn new() -> Self {
        Self { shown: io::stderr().is_terminal(), line: String::new() }
    }

    /// Shows what has changed by an event that the observations have taken in.
    pub fn tell(&mut self, event: &Event, observations: &Observations, words: &Words) {
        if !self.shown {
            return;
        }
        match event {
            Event::Port(index, PortEvent::Ended { .. }) => {
                let mut report = check::report_of(observations, words);
                // While other ports are under way nothing is the best choice yet.
                report.recommendation = None;
                self.write(&format!("{CLEAR}{}\n", cut(&of_port(&report, *index, words))));
                self.line.clear();
                self.redraw(observations, words);
            }
            Event::Ended(_) => self.clear(),
            Event::Port(_, PortEvent::Said(_)) | Event::Lookup(_) => {}
            _ => self.redraw(observations, words),
        }
    }

    /// Takes the changing line back.
    pub fn clear(&mut self) {
        if self.shown && !self.line.is_empty() {
            self.line.clear();
            self.write(CLEAR);
        }
    }

    fn redraw(&mut self, observations: &Observations, words: &Words) {
        let line = cut(&still_running(observations, words));
        if line != self.line {
            self.write(&format!("{CLEAR}{line}"));
            self.line = line;
        }
    }

    fn write(&self, text: &str) {
        if self.shown {
            // Progress that can't be shown is not worth a word.
            let mut out = io::stderr().lock();
            let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        }
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}

fn cut(line: &str) -> String {
    line.chars().take(WIDEST).collect()
}

/// A port that is through: its number, its mode, and in a few words what became of it.
fn of_port(report: &Report, index: usize, words: &Words) -> String {
    let Some(port) = report.ports.get(index) else { return String::new() };
    // Not known yet: its verdict waits for another port.
    let outcome = if port.verdict.is_some() { pill(report, index, words).1 } else { words.say("terminal-port-done") };
    format!("{:>5}  {:<8}  {outcome}", port.port, port.mode.as_str())
}

/// The ports that are under way, each with its stage.
fn still_running(observations: &Observations, words: &Words) -> String {
    let ports: Vec<String> = observations
        .ports
        .iter()
        .filter(|port| port.elapsed_ms.is_none())
        .filter_map(|port| Some(format!("{} {}", port.spec.port, words.say(&format!("terminal-stage-{}", running_stage(port)?.as_str())))))
        .collect();
    if ports.is_empty() {
        let host = if observations.host.is_empty() { &observations.given.input } else { &observations.host };
        return words.phrase(&Phrase::new("terminal-checking").with("host", crate::facts::shown::escaped_text(host)));
    }
    ports.join("  ·  ")
}

fn running_stage(port: &PortFacts) -> Option<Stage> {
    let running = [
        (port.message.is_running(), Stage::Message),
        (port.sign_in.is_running(), Stage::SignIn),
        (port.certificate.is_running(), Stage::Certificate),
        (port.encryption.is_running(), Stage::Encryption),
        (port.greeting.is_running(), Stage::Greeting),
        (port.connect.is_running(), Stage::Connect),
    ];
    running.into_iter().find_map(|(is_running, stage)| is_running.then_some(stage))
}

#[cfg(test)]
mod tests {
    use time::OffsetDateTime;

    use super::*;
    use crate::facts::{observations::Given, port::PortSpec, progress};

    #[test]
    fn the_changing_line_names_the_ports_that_are_under_way() {
        let words = Words::load("en");
        let given = Given { input: "mail.example.org".into(), ports: PortSpec::standard(), ..Given::default() };
        let mut seen = Observations::new(given, OffsetDateTime::UNIX_EPOCH);
        assert!(still_running(&seen, &words).contains("mail.example.org"));
        seen.apply(Event::Port(0, PortEvent::Connect(progress::Progress::Running { at_ms: 0 })));
        seen.apply(Event::Port(1, PortEvent::SignIn(progress::Progress::Running { at_ms: 0 })));
        seen.apply(Event::Port(2, PortEvent::Connect(progress::Progress::Running { at_ms: 0 })));
        seen.apply(Event::Port(2, PortEvent::Ended { elapsed_ms: 5 }));
        let line = still_running(&seen, &words);
        assert!(line.contains("25 ") && line.contains("587 ") && !line.contains("465"), "{line}");
        assert!(!line.contains('⟨'), "{line}");
    }
}
