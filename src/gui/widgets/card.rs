//! Cards and wells: a ground with a border around a group of things.

use egui::{Frame, InnerResponse, Ui};

use crate::gui::theme::{corner, hair, margin_of, palette, size};

/// A card around some content, as wide as there is room.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let colours = palette(ui);
    Frame::new()
        .fill(colours.surface)
        .stroke(hair(colours.line))
        .corner_radius(corner(size::CARD_RADIUS))
        .inner_margin(margin_of(size::L, size::L))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
}

/// A hairline across.
pub fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), size::HAIR), egui::Sense::hover());
    ui.painter().rect_filled(rect, 0.0, palette(ui).line);
}
