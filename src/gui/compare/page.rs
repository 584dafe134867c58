//! What do both computers see? Each port here and there, side by side; or why nothing came, and what to do about it.

use egui::{Ui, accesskit::Role};

use super::headline;
use crate::{
    facts::{
        finding::Phrase,
        other_computer::{Failure, Outcome, Place},
    },
    gui::{
        action::Action,
        icon,
        model::Run,
        theme::{Type, palette, size, time},
        verdict,
        widgets::{card, columns::columns, list, pill, text},
        wish::Wish,
    },
    report::{self, Side, Sides, Tone},
    words::Words,
};

/// Draws it.
pub fn show(ui: &mut Ui, run: &Run, words: &Words, now: f64, wishes: &mut Vec<Wish>) {
    let (Some(place), Some(mut headline)) = (run.compared_with(), headline(run, words)) else { return };
    if headline.tone == Tone::Running {
        headline.detail = words.phrase(&Phrase::new("window-compare-running-detail").with("seconds", run.running_for(now).floor()));
        ui.ctx().request_repaint_after_secs(time::FRAME_STILL as f32);
    }
    let mut actions = vec![Action::new(words, "window-back", None, Wish::Back)];
    if !run.is_running() && run.can_be_compared() {
        actions.push(Action::new(words, "window-compare-again", icon::AGAIN, Wish::AskToCompare));
    }
    verdict::sentence(ui, headline.tone, &headline.sentence, &headline.detail, &actions, words, wishes);
    ui.add_space(size::PART);
    if let Some(Outcome::Failed { why, said }) = run.observations.other_computer.as_ref().map(|other| &other.outcome) {
        to_do(ui, run, &place, *why, said, words);
        ui.add_space(size::M);
    }
    Table { run, place: &place, words }.show(ui);
}

/// What to do where nothing came, and what the program in question said.
fn to_do(ui: &mut Ui, run: &Run, place: &str, why: Failure, said: &str, words: &Words) {
    // A saved report doesn't name who signs in.
    let asked = run.request.as_ref().and_then(|request| request.via.clone()).or_else(|| Place::typed(place));
    let call = asked.map_or_else(|| "ssh".to_owned(), |place| place.call());
    let args = Phrase::new("").with("call", call).with("version", env!("CARGO_PKG_VERSION")).args;
    card::card(ui, |ui| {
        text::words(ui, Type::Heading, palette(ui).text, words.say("window-what-to-do"));
        ui.add_space(size::S);
        list::steps(ui, &words.steps(&format!("other-computer-do-{}", why.as_str()), &args));
        if !said.is_empty() {
            text::words(ui, Type::Body, palette(ui).soft, words.phrase(&Phrase::new("window-compare-said").with("said", said)));
        }
    });
}

/// Each port, here and there.
struct Table<'a> {
    run: &'a Run,
    place: &'a str,
    words: &'a Words,
}

impl Table<'_> {
    fn show(&self, ui: &mut Ui) {
        let there = self.run.observations.other_computer.as_ref().and_then(|other| other.report());
        card::card(ui, |ui| {
            self.head(ui);
            for sides in report::side_by_side(&self.run.report, self.words) {
                ui.add_space(size::M);
                card::rule(ui);
                ui.add_space(size::M);
                self.row(ui, &sides, there.is_some());
            }
            let here = &self.run.report.target.host;
            if let Some(host) = there.map(|there| &there.target.host).filter(|host| *host != here && !here.is_empty()) {
                ui.add_space(size::M);
                let other = Phrase::new("window-compare-host").with("host", host.as_str()).with("here", here.as_str());
                text::words(ui, Type::Body, palette(ui).warn, self.words.phrase(&other));
            }
        });
    }

    fn head(&self, ui: &mut Ui) {
        let soft = palette(ui).soft;
        let there = self.words.phrase(&Phrase::new("window-compare-there").with("place", self.place));
        let heads = [self.words.say("window-board-port"), self.words.say("window-compare-here"), there];
        columns(ui, &places(ui), |ui, column| {
            text::words(ui, Type::Small, soft, heads[column].as_str());
        });
    }

    fn row(&self, ui: &mut Ui, sides: &Sides, has_come: bool) {
        let colours = palette(ui);
        let empty = |tone, key: &str| Side { tone, pill: self.words.say(key), says: String::new() };
        let there = sides.there.clone().unwrap_or_else(|| match (has_come, self.run.is_comparing()) {
            (true, _) => empty(Tone::Neutral, "window-compare-not-asked"),
            (false, true) => empty(Tone::Running, "window-compare-checking"),
            (false, false) => empty(Tone::Neutral, "window-compare-not-known"),
        });
        columns(ui, &places(ui), |ui, column| match column {
            0 => {
                text::words(ui, Type::Port, colours.text, sides.port.to_string());
            }
            1 => self.side(ui, sides.port, "window-compare-port", &sides.here),
            _ => self.side(ui, sides.port, "window-compare-port-there", &there),
        });
    }

    fn side(&self, ui: &mut Ui, port: u16, key: &str, side: &Side) {
        let colours = palette(ui);
        let spoken = Phrase::new(key).with("port", port).with("place", self.place).with("verdict", side.pill.as_str());
        let response = pill::show(ui, &side.pill, colours.tone(side.tone));
        text::say(&response, Role::Label, &self.words.phrase(&spoken));
        if !side.says.is_empty() {
            ui.add_space(size::S);
            text::words(ui, Type::Body, colours.text, text::held_together(&side.says));
        }
    }
}

/// The port's column, and two of equal width beside it.
fn places(ui: &Ui) -> [(f32, f32); 3] {
    let half = ((ui.available_width() - size::PORT_COLUMN_NARROW - size::L) / 2.0).floor();
    [(0.0, size::PORT_COLUMN_NARROW - size::S), (size::PORT_COLUMN_NARROW, half), (size::PORT_COLUMN_NARROW + half + size::L, half)]
}
