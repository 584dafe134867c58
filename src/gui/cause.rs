//! A cause in words: on its own page, or as what a pasted text means.

use egui::{Frame, Ui, accesskit::Live};

use super::{
    action::Action,
    theme::{Type, corner, margin_of, palette, size},
    verdict,
    widgets::{link, list, text},
    wish::Wish,
};
use crate::{
    check::explain::{self, Explained},
    facts::{
        code::Code,
        finding::{Confidence, Phrase},
    },
    report::Tone,
    words::Words,
};

/// Draws a cause's page: what `mailport explain CODE` prints.
pub fn page(ui: &mut Ui, code: Code, words: &Words, wishes: &mut Vec<Wish>) {
    let cause = explain::cause(code, words);
    let stage = words.say(&format!("window-stage-{}", code.stage().as_str()));
    let detail = words.phrase(&Phrase::new("window-cause-detail").with("stage", stage).with("code", code.as_str()));
    let back = Action::new(words, "window-back", None, Wish::Back);
    verdict::sentence(ui, Tone::Neutral, &cause.title, &detail, &[back], words, wishes);
    ui.add_space(size::XL);
    ui.scope(|ui| {
        ui.set_max_width(size::START.min(ui.available_width()));
        text::words(ui, Type::Body, palette(ui).text, cause.explanation);
        to_do(ui, &cause.advice, words);
    });
}

/// Draws what a pasted text means: the cause, what decided, what to do, and the way to the cause's page.
///
/// The best one is read aloud as it comes.
pub fn of_text(ui: &mut Ui, cause: &Explained, best: bool, words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    let title = text::words(ui, Type::Strong, colours.text, &cause.title);
    if best {
        ui.ctx().accesskit_node_builder(title.id, |node| node.set_live(Live::Polite));
    }
    if cause.code != Code::Unknown {
        text::words(ui, Type::Body, colours.soft, words.say(confidence(cause.confidence)));
    }
    if !cause.quoted.is_empty() {
        ui.add_space(size::M);
        text::words(ui, Type::Heading, colours.text, words.say("window-explain-quoted"));
        ui.add_space(size::XS);
        Frame::new().fill(colours.sunk).corner_radius(corner(size::RADIUS)).inner_margin(margin_of(size::M, size::S)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            text::words(ui, Type::Mono, colours.text, &cause.quoted);
        });
    }
    ui.add_space(size::M);
    text::words(ui, Type::Body, colours.text, &cause.explanation);
    to_do(ui, &cause.advice, words);
    ui.add_space(size::S);
    more(ui, cause.code, words, wishes);
}

/// The way to a cause's page.
pub fn more(ui: &mut Ui, code: Code, words: &Words, wishes: &mut Vec<Wish>) {
    if link::link(ui, Type::Body, &words.say("window-cause-more")).clicked() {
        wishes.push(Wish::Cause(code));
    }
}

/// How sure something is, by its key.
#[must_use]
pub const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "window-confidence-certain",
        Confidence::Likely => "window-confidence-likely",
        Confidence::Possible => "window-confidence-possible",
    }
}

fn to_do(ui: &mut Ui, advice: &[String], words: &Words) {
    if advice.is_empty() {
        return;
    }
    ui.add_space(size::L);
    text::words(ui, Type::Heading, palette(ui).text, words.say("window-what-to-do"));
    ui.add_space(size::S);
    list::steps(ui, advice);
}
