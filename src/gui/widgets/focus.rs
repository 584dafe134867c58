//! What has the keyboard's focus is seen: it has a ring, and is scrolled to where it is out of sight.

use egui::{Rect, Response, Ui};

use crate::gui::theme::{corner, palette, size};

/// The ring around whatever has the focus.
pub fn ring(ui: &Ui, rect: Rect, radius: f32) {
    let colours = palette(ui);
    ui.painter().rect_filled(rect.expand(size::RING), corner(radius + size::RING), colours.accentbg);
}

/// Scrolls to what has just got the focus, where it is not seen as a whole.
pub fn reveal(ui: &Ui, response: &Response) {
    let seen = ui.clip_rect();
    let rect = response.rect;
    if response.gained_focus() && (rect.top() < seen.top() || rect.bottom() > seen.bottom()) {
        response.scroll_to_me(None);
    }
}
