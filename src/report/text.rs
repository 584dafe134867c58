//! How does a report read in a terminal and in a plain text file? Calm, at most as wide as asked, coloured only when asked.

use std::fmt::Write as _;

use super::{
    headline::Tone,
    outline::{Outline, Row, Section, mark, mark_of, outline},
};
use crate::{
    facts::{
        finding::Phrase,
        report::{PortReport, Report, Speaker},
        stage::{Stage, StageState},
    },
    words::Words,
};

/// How the text is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The conversations, too.
    pub transcript: bool,
    /// With the escape sequences that colour a terminal.
    pub colour: bool,
    /// The columns there are; between 40 and 100 are used.
    pub width: usize,
    /// For keeping: with what was checked, when, and by which version.
    pub kept: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { transcript: false, colour: false, width: 80, kept: false }
    }
}

/// The report as text.
#[must_use]
pub fn text(report: &Report, words: &Words, options: Options) -> String {
    let outline = outline(report, words);
    let mut page = Page { out: String::new(), words, colour: options.colour, width: options.width.clamp(40, 100) };
    page.headline(&outline);
    page.about(if options.kept { &outline.about } else { &outline.found });
    page.board(&outline.ports);
    for section in &outline.sections {
        page.section(section);
    }
    page.list(&words.say("saved-notes"), &outline.notes);
    page.table(&words.say("saved-path"), &outline.path, "");
    page.table(&words.say("saved-other-computer"), &outline.other_computer, "");
    page.table(&words.say("saved-settings"), &outline.settings, &outline.because);
    page.table(&words.say("saved-delivery"), &outline.delivery, "");
    if options.transcript {
        for port in &report.ports {
            page.conversation(port);
        }
    }
    page.out
}

/// The conversations alone.
#[must_use]
pub fn transcript(report: &Report, words: &Words, options: Options) -> String {
    let mut page = Page { out: String::new(), words, colour: options.colour, width: options.width.clamp(40, 100) };
    for port in &report.ports {
        page.conversation(port);
    }
    page.out
}

/// The columns of the board before its verdict: port and mode.
const LEFT: usize = 17;

struct Page<'a> {
    out: String,
    words: &'a Words,
    colour: bool,
    width: usize,
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn headline(&mut self, outline: &Outline) {
        let headline = &outline.headline;
        let mark = self.tinted(&mark_of(headline.tone).to_string(), headline.tone);
        for (index, line) in wrapped(&headline.sentence, self.width.saturating_sub(2)).into_iter().enumerate() {
            let line = self.bold(&line);
            self.line(&if index == 0 { format!("{mark} {line}") } else { format!("  {line}") });
        }
        self.paragraph(&headline.detail, "  ");
    }

    /// What was understood of the target, and for a kept report when it was checked.
    fn about(&mut self, about: &[(String, String)]) {
        if about.is_empty() {
            return;
        }
        self.line("");
        let left = about.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
        for (name, value) in about {
            let lines = wrapped(value, self.width.saturating_sub(left + 4));
            for (index, line) in lines.into_iter().enumerate() {
                let name = if index == 0 { name.as_str() } else { "" };
                let name = self.faint(&format!("{name:<left$}"));
                self.line(&format!("  {name}  {line}"));
            }
        }
    }

    fn board(&mut self, rows: &[Row]) {
        if rows.is_empty() {
            return;
        }
        self.line("");
        let columns: Vec<(Stage, String)> =
            Stage::ALL.into_iter().map(|stage| (stage, self.words.say(&format!("column-{}", stage.as_str())))).collect();
        let mut head = format!("  {:<width$}", self.words.say("saved-port"), width = LEFT - 2);
        for (_, column) in &columns {
            let _ = write!(head, "{column} ");
        }
        let _ = write!(head, " {}", self.words.say("saved-verdict"));
        let head = self.faint(head.trim_end());
        self.line(&head);
        for row in rows {
            let mut line = format!("  {:<5} {:<width$}", row.port.port, row.mode, width = LEFT - 8);
            for ((_, column), (_, state)) in columns.iter().zip(row.marks) {
                let mark = self.tinted(&mark(state).to_string(), tone(state));
                let rest = column.chars().count();
                let _ = write!(line, "{mark}{:rest$}", "");
            }
            let pill = self.tinted(&row.pill, row.tone);
            let _ = write!(line, " {pill}");
            self.line(&line);
        }
    }

    fn section(&mut self, section: &Section) {
        self.line("");
        let mark = self.tinted(&mark_of(section.tone).to_string(), section.tone);
        for (index, line) in wrapped(&section.title, self.width.saturating_sub(2)).into_iter().enumerate() {
            let line = self.bold(&line);
            self.line(&if index == 0 { format!("{mark} {line}") } else { format!("  {line}") });
        }
        // Most titles name their port.
        if !section.title.to_lowercase().contains(&section.where_.to_lowercase()) {
            let place = self.faint(&section.where_);
            self.line(&format!("  {place}"));
        }
        self.paragraph(&section.explanation, "  ");
        let mut evidence: Vec<String> = section.evidence.iter().map(|sentence| format!("• {sentence}")).collect();
        evidence.extend(section.doubt.clone());
        self.items("saved-evidence", &evidence);
        let advice: Vec<String> = section.advice.iter().enumerate().map(|(index, step)| format!("{}. {step}", index + 1)).collect();
        self.items("saved-advice", &advice);
    }

    /// Items under a faint heading, their marks hanging out to the left.
    fn items(&mut self, heading: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.line("");
        let heading = self.faint(&self.words.say(heading));
        self.line(&format!("  {heading}"));
        for item in items {
            let (mark, sentence) = item.split_once(' ').filter(|(mark, _)| mark.chars().count() <= 2).unwrap_or(("", item));
            let mark = if mark.is_empty() { String::new() } else { format!("{mark} ") };
            let indent = 2 + mark.chars().count();
            for (index, line) in wrapped(sentence, self.width.saturating_sub(indent)).into_iter().enumerate() {
                self.line(&if index == 0 { format!("  {mark}{line}") } else { format!("{:indent$}{line}", "") });
            }
        }
    }

    fn list(&mut self, heading: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.heading(heading);
        for item in items {
            for (index, line) in wrapped(item, self.width.saturating_sub(4)).into_iter().enumerate() {
                self.line(&format!("{}{line}", if index == 0 { "  • " } else { "    " }));
            }
        }
    }

    fn table(&mut self, heading: &str, rows: &[(String, String)], remark: &str) {
        if rows.is_empty() {
            return;
        }
        self.heading(heading);
        let widest = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
        for (name, value) in rows {
            let pad = widest - name.chars().count();
            let name = self.faint(name);
            let mut lines = wrapped(value, self.width.saturating_sub(widest + 4)).into_iter();
            self.line(&format!("  {name}{:pad$}  {}", "", lines.next().unwrap_or_default()));
            for line in lines {
                self.line(&format!("{:indent$}{line}", "", indent = widest + 4));
            }
        }
        self.paragraph(remark, "  ");
    }

    fn conversation(&mut self, port: &PortReport) {
        if port.conversation.is_empty() {
            return;
        }
        let heading = self.words.phrase(&Phrase::new("saved-conversation").with("port", port.port));
        self.heading(&heading);
        for said in &port.conversation {
            let (speaker, tone) = match said.from {
                Speaker::Server => ("speaker-server", None),
                Speaker::Client => ("speaker-client", Some(Tone::Running)),
                Speaker::Note => ("speaker-note", Some(Tone::Good)),
            };
            let speaker = self.words.say(speaker);
            let line = tone.map_or_else(|| said.line.clone(), |tone| self.tinted(&said.line, tone));
            let time = self.faint(&format!("{:>6} ms", said.ms));
            self.line(&format!("  {time}  {speaker:<7} {line}"));
        }
    }

    fn heading(&mut self, heading: &str) {
        self.line("");
        let heading = self.bold(heading);
        self.line(&heading);
    }

    fn paragraph(&mut self, paragraph: &str, indent: &str) {
        for line in wrapped(paragraph, self.width.saturating_sub(indent.len())) {
            self.line(&format!("{indent}{line}"));
        }
    }

    fn tinted(&self, text: &str, tone: Tone) -> String {
        let code = match tone {
            Tone::Good => "32",
            Tone::Care => "33",
            Tone::Bad => "31",
            Tone::Running => "34",
            Tone::Neutral => "2",
        };
        self.painted(text, code)
    }

    fn bold(&self, text: &str) -> String {
        self.painted(text, "1")
    }

    fn faint(&self, text: &str) -> String {
        self.painted(text, "2")
    }

    fn painted(&self, text: &str, code: &str) -> String {
        if self.colour && !text.is_empty() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

const fn tone(state: StageState) -> Tone {
    match state {
        StageState::Done => Tone::Good,
        StageState::Warned => Tone::Care,
        StageState::Failed => Tone::Bad,
        StageState::Running => Tone::Running,
        StageState::Skipped | StageState::NotReached | StageState::Stopped => Tone::Neutral,
    }
}

/// Breaks a paragraph at spaces. A word longer than a line stands alone on one.
pub(crate) fn wrapped(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in paragraph.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests;
