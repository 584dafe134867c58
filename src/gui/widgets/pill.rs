//! A pill: one to four words on a ground of their tone.

use egui::{Color32, Pos2, Rect, Ui, vec2};

use super::text;
use crate::gui::theme::{Type, corner, size};

/// Paints a pill that ends at `right`, not wider than `most`, and gives back where it is.
pub fn ending_at(ui: &Ui, right: Pos2, most: f32, words: &str, (colour, ground): (Color32, Color32)) -> Rect {
    let width = (text::width(ui, Type::Pill, words).ceil() + 2.0 * size::PILL_PAD).min(most);
    let rect = Rect::from_min_size(right - vec2(width, size::PILL / 2.0), vec2(width, size::PILL));
    ui.painter().rect_filled(rect, corner(size::PILL_RADIUS), ground);
    let at = egui::pos2(rect.left() + size::PILL_PAD, rect.center().y);
    text::from_left(ui, at, Type::Pill, colour, words, width - 2.0 * size::PILL_PAD + size::HAIR);
    rect
}
