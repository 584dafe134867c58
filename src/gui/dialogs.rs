//! The dialogs: preferences, a path to save to or open, a computer to compare with, and what is asked before a refused password is
//! tried again or a certificate is trusted.

use egui::{Context, Frame, Id, Modal, ScrollArea, Ui};

use super::{
    app::App,
    compare::Ask as OtherComputer,
    files::{PathAsk, What},
    icon, preferences,
    theme::{DARK, LIGHT, Type, corner, hair, margin, palette, size},
    trust::Ask,
    widgets::{button::Button, field::Field, text},
    wish::Wish,
};
use crate::{facts::other_computer::Place, report::Redaction, words::Words};

/// The dialog that is open.
#[derive(Debug)]
pub enum Dialog {
    /// The preferences.
    Preferences,
    /// Where to save, or what to open.
    Path(PathAsk),
    /// The password was refused before, and is unchanged; with the other computer that is to check the same.
    RefusedBefore(Option<Place>),
    /// With which computer to compare.
    Compare(Box<OtherComputer>),
    /// Whether all kept checks are to be removed.
    ClearHistory,
    /// Whether the window is to close although a message is being sent.
    Leaving,
    /// Whether a certificate is to be trusted.
    Trust(Box<Ask>),
}

/// Draws the dialog, where one is open.
pub fn show(ctx: &Context, app: &mut App) {
    let Some(dialog) = &mut app.dialog else { return };
    let words = &app.words;
    let wishes = &mut app.wishes;
    let colours = if ctx.global_style().visuals.dark_mode { &DARK } else { &LIGHT };
    let frame = Frame::new()
        .fill(colours.surface)
        .stroke(hair(colours.line))
        .corner_radius(corner(size::CARD_RADIUS))
        .inner_margin(margin(size::XL));
    let modal = Modal::new(Id::unique("dialog")).backdrop_color(colours.shade).frame(frame);
    let shown = modal.show(ctx, |ui| {
        ui.set_width(size::DIALOG.min(ctx.content_rect().width() - 4.0 * size::XL));
        // A dialog that is drawn for the first time hangs from the middle, and would take the lower half for all its room.
        ui.set_max_height(ctx.content_rect().height());
        match dialog {
            Dialog::Preferences => {
                title(ui, &words.say("window-preferences"));
                scrolled(ui, |ui| {
                    preferences::show(ui, &mut app.preferences, words, wishes);
                });
                buttons(ui, &[("window-close", Wish::CloseDialog)], words, wishes);
            }
            Dialog::Trust(ask) => {
                scrolled(ui, |ui| ask.show(ui, words, wishes));
                let choices = [
                    ("window-trust-once", Wish::TrustOnce),
                    ("window-trust-always", Wish::TrustAlways),
                    ("window-cancel", Wish::CloseDialog),
                ];
                buttons(ui, &choices, words, wishes);
            }
            Dialog::Leaving => {
                question(
                    ui,
                    ["window-leave-title", "window-leave-detail"],
                    &[("window-leave-wait", Wish::CloseDialog), ("window-leave-anyway", Wish::Leave)],
                    words,
                    wishes,
                );
            }
            Dialog::ClearHistory => {
                let choices = [("window-history-clear-all", Wish::ClearHistory), ("window-cancel", Wish::CloseDialog)];
                question(ui, ["window-history-clear-title", "window-history-clear-detail"], &choices, words, wishes);
            }
            Dialog::Path(ask) => path(ui, ask, words, wishes),
            Dialog::Compare(ask) => {
                scrolled(ui, |ui| ask.show(ui, &app.preferences.others, words, wishes));
                buttons(ui, &[("window-compare-start", Wish::Compare), ("window-cancel", Wish::CloseDialog)], words, wishes);
            }
            Dialog::RefusedBefore(_) => {
                let choices = [
                    ("window-check-without", Wish::CheckWithoutSigningIn),
                    ("window-try-again", Wish::CheckAnyway),
                    ("window-cancel", Wish::CloseDialog),
                ];
                question(ui, ["window-refused-before", "window-refused-before-detail"], &choices, words, wishes);
            }
        }
    });
    if shown.backdrop_response.clicked() {
        app.wishes.push(Wish::CloseDialog);
    }
}

/// A question with its title, what it means, and the answers.
fn question(ui: &mut Ui, [title_key, detail]: [&str; 2], choices: &[(&str, Wish)], words: &Words, wishes: &mut Vec<Wish>) {
    title(ui, &words.say(title_key));
    text::words(ui, Type::Body, palette(ui).text, words.say(detail));
    ui.add_space(size::XL);
    buttons(ui, choices, words, wishes);
}

/// What may be too high for a small window; the buttons below stay in view.
fn scrolled(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let above = ui.cursor().top() - ui.max_rect().top();
    // Around it are a bit of the window, the dialog's margin and its buttons.
    let around = above + size::L + size::BUTTON + 2.0 * (size::XL + size::M);
    ScrollArea::vertical().max_height(ui.ctx().content_rect().height() - around).show(ui, content);
    ui.add_space(size::L);
}

fn title(ui: &mut Ui, words: &str) {
    text::words(ui, Type::Verdict, palette(ui).text, words);
    ui.add_space(size::M);
}

/// Buttons in a row; the first is the main one.
fn buttons(ui: &mut Ui, buttons: &[(&str, Wish)], words: &Words, wishes: &mut Vec<Wish>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(size::S, size::S);
        for (index, (key, wish)) in buttons.iter().enumerate() {
            if Button::new(&words.say(key)).main(index == 0).show(ui).clicked() {
                wishes.push(wish.clone());
            }
        }
    });
}

fn path(ui: &mut Ui, ask: &mut PathAsk, words: &Words, wishes: &mut Vec<Wish>) {
    let (heading, action) = match ask.what {
        What::Open => ("window-open-title", "window-open"),
        What::SaveReport => ("window-save-title", "window-save"),
        What::SaveSettings(_) => ("window-save-settings-title", "window-save"),
    };
    title(ui, &words.say(heading));
    let label = words.say("window-path");
    let browse = words.say("window-browse");
    let button = Button::new(&browse).icon(icon::FOLDER);
    let width = ui.available_width() - button.width(ui) - size::S;
    ui.horizontal(|ui| {
        let response =
            Field::new(&label, Id::unique("path")).hint(&label).width(width).wrong(ask.problem.is_some()).show(ui, &mut ask.path);
        if std::mem::take(&mut ask.focus) {
            response.request_focus();
        }
        if response.changed() {
            ask.problem = None;
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            wishes.push(Wish::PathGiven);
        }
        if button.show(ui).clicked() {
            wishes.push(Wish::Browse);
        }
    });
    ui.add_space(size::S);
    if let Some(problem) = &ask.problem {
        text::words(ui, Type::Body, palette(ui).bad, problem);
    } else if ask.what == What::SaveReport {
        text::words(ui, Type::Small, palette(ui).soft, words.say("window-save-forms"));
    }
    let mut choices = vec![(action, Wish::PathGiven)];
    if ask.what == What::SaveReport {
        ui.add_space(size::M);
        let mut without = ask.redaction == Redaction::Hosts;
        if ui.checkbox(&mut without, Type::Body.of(words.say("window-save-without-hosts"))).changed() {
            wishes.push(Wish::LeaveOut(if without { Redaction::Hosts } else { Redaction::Masked }));
        }
        choices.push(("window-copy-report", Wish::CopyReport(ask.redaction)));
    }
    choices.push(("window-cancel", Wish::CloseDialog));
    ui.add_space(size::XL);
    buttons(ui, &choices, words, wishes);
}
