//! The line that says that a report comes from a file, and can't be changed.

use egui::{Frame, Ui};

use super::{
    app, icon,
    theme::{Type, corner, margin_of, palette, size},
    widgets::text,
};
use crate::{
    facts::{finding::Phrase, report::Report},
    words::Words,
};

/// Draws it.
pub fn show(ui: &mut Ui, report: &Report, words: &Words) {
    let colours = palette(ui);
    let said = words.phrase(&Phrase::new("window-saved-report").with("date", app::date(&report.started, words)));
    Frame::new().fill(colours.accentbg).corner_radius(corner(size::RADIUS)).inner_margin(margin_of(size::M, size::S)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            text::line(ui, Type::Icon, colours.accent, icon::INFO.to_string());
            text::line(ui, Type::Medium, colours.text, said);
        });
    });
}
