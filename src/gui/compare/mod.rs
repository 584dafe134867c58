//! Comparing with another computer: with which, and what both see side by side. The check itself, and what its two reports say
//! together, is not decided here.

mod ask;
mod page;

use egui::Ui;

pub use ask::Ask;
pub use page::show;

use super::{
    model::Run,
    theme::{Type, size},
    widgets::link,
    wish::Wish,
};
use crate::{
    facts::finding::Phrase,
    report::{self, Headline, Tone},
    words::Words,
};

/// What is known of the comparison so far; none where there is no other computer. Why nothing comes is said at once.
fn headline(run: &Run, words: &Words) -> Option<Headline> {
    let place = run.compared_with()?;
    let has_failed = run.observations.other_computer.as_ref().is_some_and(|other| other.report().is_none());
    let so_far = |tone, key| Headline { tone, sentence: words.phrase(&Phrase::new(key).with("place", place)), detail: String::new() };
    if run.is_comparing() && !has_failed {
        return Some(so_far(Tone::Running, "window-compare-running"));
    }
    report::compared(&run.report, words).or_else(|| Some(so_far(Tone::Neutral, "window-compare-stopped")))
}

/// One line under the board that leads to the comparison, where there is one.
pub fn line(ui: &mut Ui, run: &Run, words: &Words, wishes: &mut Vec<Wish>) {
    let Some(headline) = headline(run, words) else { return };
    ui.add_space(size::M);
    if link::link(ui, Type::Medium, &headline.sentence).clicked() {
        wishes.push(Wish::ShowCompared);
    }
}
