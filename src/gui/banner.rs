//! The line that says that a report comes from a file and can't be changed, with the way to have it explained again.

use egui::{Align, Frame, Layout, Ui, accesskit::Live, vec2};

use super::{
    app, icon,
    model::Run,
    theme::{Type, corner, margin_of, palette, size},
    widgets::{link, text},
    wish::Wish,
};
use crate::{facts::finding::Phrase, words::Words};

/// Draws it.
pub fn show(ui: &mut Ui, run: &Run, words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    let (said, other) = match run.explained_otherwise() {
        None => ("window-saved-report", "window-explain-again"),
        Some(false) => ("window-saved-again-same", "window-as-saved"),
        Some(true) => ("window-saved-again-otherwise", "window-as-saved"),
    };
    let said = words.phrase(&Phrase::new(said).with("date", app::date(&run.report.started, words)));
    let other = words.say(other);
    Frame::new().fill(colours.accentbg).corner_radius(corner(size::RADIUS)).inner_margin(margin_of(size::M, size::S)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            let mark = ui.cursor().min + vec2(Type::Icon.line() / 2.0, Type::Medium.line() / 2.0);
            text::icon(ui, mark, Type::Icon, colours.accent, icon::INFO);
            ui.add_space(Type::Icon.line() + size::S);
            let beside = text::width(ui, Type::Medium, &other).ceil() + size::L;
            let response = ui
                .allocate_ui_with_layout(vec2(ui.available_width() - beside, 0.0), Layout::top_down(Align::Min), |ui| {
                    text::words(ui, Type::Medium, colours.text, said)
                })
                .inner;
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                if link::link(ui, Type::Medium, &other).clicked() {
                    wishes.push(Wish::ExplainAgain);
                }
            });
        });
    });
}
