//! Lists: bullets, numbers, and facts with their names in front.

use egui::{Ui, UiBuilder, vec2};

use super::text;
use crate::{
    facts::finding::Phrase,
    gui::theme::{Type, palette, size},
    words::Words,
};

/// Names that are shown one after the other; the rest is counted.
const MOST_NAMES: usize = 12;

/// One entry with a mark in front of it.
fn entry(ui: &mut Ui, number: Option<usize>, words: &str) {
    let colours = palette(ui);
    let top = ui.cursor().min;
    let room = egui::Rect::from_min_size(top + vec2(size::BULLET, 0.0), vec2(ui.available_width() - size::BULLET, 0.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room));
    text::words(&mut child, Type::Body, colours.text, text::held_together(words));
    let height = child.min_rect().height();
    let middle = top.y + Type::Body.line() / 2.0;
    match number {
        Some(number) => {
            let mark = format!("{number}.");
            text::from_left(ui, egui::pos2(top.x + size::LINE, middle), Type::Body, colours.text, &mark, size::BULLET);
        }
        None => {
            ui.painter().circle_filled(egui::pos2(top.x + size::S, middle), size::DOT, colours.text);
        }
    }
    ui.allocate_space(vec2(ui.available_width(), height));
    ui.add_space(size::S);
}

/// Bullets.
pub fn bullets(ui: &mut Ui, entries: &[String]) {
    for words in entries {
        entry(ui, None, words);
    }
}

/// Numbered steps.
pub fn steps(ui: &mut Ui, entries: &[String]) {
    for (index, words) in entries.iter().enumerate() {
        entry(ui, Some(index + 1), words);
    }
}

/// The first of many names, and how many more there are.
#[must_use]
pub fn some(names: &[String], words: &Words) -> String {
    let said = names.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(MOST_NAMES) {
        0 => said,
        more => words.phrase(&Phrase::new("window-certificate-more").with("names", said).with("count", more)),
    }
}

/// A fact with its name in front.
pub fn fact(ui: &mut Ui, name: &str, value: &str) {
    let colours = palette(ui);
    let top = ui.cursor().min;
    let mut child = ui.new_child(UiBuilder::new().max_rect(egui::Rect::from_min_size(top, vec2(size::FACT_COLUMN - size::S, 0.0))));
    text::words(&mut child, Type::Body, colours.soft, name);
    let left = child.min_rect().height();
    let room = egui::Rect::from_min_size(top + vec2(size::FACT_COLUMN, 0.0), vec2(ui.available_width() - size::FACT_COLUMN, 0.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room));
    text::words(&mut child, Type::Body, colours.text, value);
    let height = child.min_rect().height().max(left);
    ui.allocate_space(vec2(ui.available_width(), height));
    ui.add_space(size::XS);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_names_are_cut_short_and_counted() {
        let names: Vec<String> = (0..15).map(|number| format!("n{number}.example")).collect();
        let words = Words::load("en");
        assert_eq!(some(&names[..2], &words), "n0.example, n1.example");
        assert!(some(&names, &words).ends_with(", n11.example and 3 more"), "{}", some(&names, &words));
    }
}
