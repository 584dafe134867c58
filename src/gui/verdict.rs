//! The verdict: one sentence, one line under it, and at most three actions.

use egui::{Align, Layout, Rect, Ui, UiBuilder, accesskit::Live, pos2, vec2};

use super::{
    action::{self, Action},
    icon::{self, Icon},
    keys,
    model::{Model, Run},
    theme::{Type, palette, size},
    widgets::{button::Button, text},
    wish::Wish,
};
use crate::{
    facts::{code::Code, finding::Phrase},
    report::Tone,
    words::Words,
};

/// Draws the verdict of what is shown.
pub fn show(ui: &mut Ui, model: &Model, run: &Run, words: &Words, wishes: &mut Vec<Wish>) {
    let headline = model.headline().unwrap_or(&run.headline);
    let mut detail = headline.detail.clone();
    if model.coming_target().is_some() && model.running().is_some() {
        detail = words.phrase(&Phrase::new("window-old-result").with("target", run.report.target.input.as_str()));
    }
    let actions = if run.is_running() { Vec::new() } else { actions(run, words) };
    sentence(ui, headline.tone, &headline.sentence, &detail, &actions, words, wishes);
}

fn actions(run: &Run, words: &Words) -> Vec<Action> {
    let mut actions = Vec::new();
    match &run.report.recommendation {
        Some(best) if best.ready => {
            actions.push(Action::new(words, "window-copy-settings", icon::COPY, Wish::CopySettings).keys(keys::COPY));
            actions.push(Action::new(words, "window-export", icon::EXPORT, Wish::Export));
            if !run.is_saved() {
                actions.push(Action::new(words, "window-send-test", icon::PLANE, Wish::Compose).main());
            }
        }
        Some(best) => {
            actions.push(Action::new(words, "window-export", icon::EXPORT, Wish::Export));
            if !run.is_saved() && matches!(best.needs, Some(code) if code.stage() == Code::SignInRejected.stage()) {
                actions.push(Action::new(words, "window-other-password", icon::USER, Wish::SignIn).main());
            }
        }
        None => {
            if !run.is_saved() && run.can_be_compared() {
                actions.push(Action::new(words, "window-compare", icon::GLOBE, Wish::AskToCompare));
            }
            actions.push(Action::new(words, "window-save-report", icon::FLOPPY, Wish::SaveReport).keys(keys::SAVE));
        }
    }
    actions
}

const fn mark(tone: Tone) -> Icon {
    match tone {
        Tone::Good => icon::CHECK,
        Tone::Care => icon::WARNING,
        Tone::Bad => icon::CROSS,
        Tone::Running => icon::CLOCK,
        Tone::Neutral => icon::INFO,
    }
}

/// Draws a sentence with its mark, the line under it, and its actions.
pub fn sentence(ui: &mut Ui, tone: Tone, sentence: &str, detail: &str, actions: &[Action], words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    let whole = ui.available_rect_before_wrap();
    let narrow = whole.width() + 2.0 * size::XL < size::NARROW_UNDER;
    let (colour, ground) = colours.tone(tone);
    let disc = Rect::from_min_size(whole.min, vec2(size::DISC, size::DISC));
    ui.painter().circle_filled(disc.center(), size::DISC / 2.0, ground);
    text::icon(ui, disc.center(), Type::IconVerdict, colour, mark(tone));

    let below = !narrow && whole.width() + 2.0 * size::XL < size::STACK_UNDER && actions.len() > 1;
    let taken = match actions.len() {
        0 => 0.0,
        2.. if narrow => menu(ui, whole, actions, words, wishes),
        2.. if below => 0.0,
        _ => row(ui, whole, actions, wishes),
    };
    let left = disc.right() + size::L;
    let right = whole.right() - if taken > 0.0 { taken + size::XL } else { 0.0 };
    let mut child = ui.new_child(UiBuilder::new().max_rect(Rect::from_min_max(pos2(left, whole.top()), pos2(right, whole.bottom()))));
    let response = text::words(&mut child, Type::Verdict, colours.text, sentence);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    if !detail.is_empty() {
        child.add_space(size::XS);
        text::words(&mut child, Type::Body, colours.soft, detail);
    }
    if below {
        child.add_space(size::M);
        child.horizontal(|ui| buttons(ui, actions, wishes));
    }
    let height = child.min_rect().height().max(size::DISC);
    ui.allocate_space(vec2(whole.width(), height));
}

/// The actions side by side at the right; gives the width they take.
fn row(ui: &mut Ui, whole: Rect, actions: &[Action], wishes: &mut Vec<Wish>) -> f32 {
    let gaps = size::S * (actions.len() - 1) as f32;
    let width = actions.iter().map(|action| action.button().width(ui)).sum::<f32>() + gaps;
    let at = Rect::from_min_size(pos2(whole.right() - width, whole.top()), vec2(width, size::BUTTON));
    let mut child = ui.new_child(UiBuilder::new().max_rect(at).layout(Layout::left_to_right(Align::Center)));
    buttons(&mut child, actions, wishes);
    width
}

fn buttons(ui: &mut Ui, actions: &[Action], wishes: &mut Vec<Wish>) {
    for action in actions {
        if action.button().show(ui).clicked() {
            wishes.push(action.wish.clone());
        }
    }
}

/// The actions in one menu; gives the width that its button takes.
fn menu(ui: &mut Ui, whole: Rect, actions: &[Action], words: &Words, wishes: &mut Vec<Wish>) -> f32 {
    let label = words.say("window-actions");
    let button = Button::new(&label).icon(icon::CARET_DOWN);
    let width = button.width(ui);
    let at = Rect::from_min_size(pos2(whole.right() - width, whole.top()), vec2(width, size::BUTTON));
    let mut child = ui.new_child(UiBuilder::new().max_rect(at));
    action::menu(&button.show(&mut child), actions, wishes);
    width
}
