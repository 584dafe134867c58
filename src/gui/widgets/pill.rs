//! A pill: one to four words on a ground of their tone.

use egui::{Color32, Pos2, Rect, Response, Sense, Ui, vec2};

use super::text;
use crate::gui::theme::{Type, corner, size};

/// Paints a pill that ends at `right`, not wider than `most`, and gives back where it is.
pub fn ending_at(ui: &Ui, right: Pos2, most: f32, words: &str, tone: (Color32, Color32)) -> Rect {
    let width = width(ui, words).min(most);
    let rect = Rect::from_min_size(right - vec2(width, size::PILL / 2.0), vec2(width, size::PILL));
    paint(ui, rect, words, tone);
    rect
}

/// Draws a pill where the next thing is to stand, as wide as there is room at most.
pub fn show(ui: &mut Ui, words: &str, tone: (Color32, Color32)) -> Response {
    let width = width(ui, words).min(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::PILL), Sense::hover());
    paint(ui, rect, words, tone);
    response
}

fn width(ui: &Ui, words: &str) -> f32 {
    text::width(ui, Type::Pill, words).ceil() + 2.0 * size::PILL_PAD
}

fn paint(ui: &Ui, rect: Rect, words: &str, (colour, ground): (Color32, Color32)) {
    ui.painter().rect_filled(rect, corner(size::PILL_RADIUS), ground);
    let at = egui::pos2(rect.left() + size::PILL_PAD, rect.center().y);
    text::from_left(ui, at, Type::Pill, colour, words, rect.width() - 2.0 * size::PILL_PAD + size::HAIR);
}
