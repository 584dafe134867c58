//! Links: words that lead to another page of the window.

use egui::{Color32, CursorIcon, Label, Response, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, epaint::TextShape};

use super::focus;
use crate::gui::theme::{Type, corner, palette, size};

/// A link that wraps like a paragraph; underlined while the pointer or the focus is on it.
pub fn link(ui: &mut Ui, kind: Type, words: &str) -> Response {
    let accent = palette(ui).accent;
    leading(ui, kind, words, accent, Stroke::NONE)
}

/// The same in second words, with a faint line under them that says that they lead somewhere.
pub fn quiet(ui: &mut Ui, kind: Type, words: &str) -> Response {
    let colours = palette(ui);
    leading(ui, kind, words, colours.soft, Stroke::new(size::HAIR, colours.idle))
}

fn leading(ui: &mut Ui, kind: Type, words: &str, colour: Color32, at_rest: Stroke) -> Response {
    let (place, galley, response) = Label::new(kind.of(words).color(colour)).wrap().sense(Sense::click()).layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, words));
    focus::reveal(ui, &response);
    if ui.is_rect_visible(response.rect) {
        if response.has_focus() {
            ui.painter().rect_filled(response.rect.expand(size::RING), corner(size::BAR_RADIUS), palette(ui).accentbg);
        }
        let line = if response.hovered() || response.has_focus() { Stroke::new(size::HAIR, colour) } else { at_rest };
        ui.painter().add(TextShape::new(place, galley, colour).with_underline(line));
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
