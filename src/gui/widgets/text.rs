//! Words on the window's ground: labels that can be selected, in one of our types.

use egui::{Color32, Label, Pos2, Response, Ui, WidgetInfo, accesskit::Role};

use crate::gui::theme::Type;

/// A paragraph that wraps.
pub fn words(ui: &mut Ui, kind: Type, colour: Color32, text: impl Into<String>) -> Response {
    ui.add(Label::new(kind.of(text).color(colour)).wrap())
}

/// The same with seconds and days that stay on the line of their number.
#[must_use]
pub fn held_together(text: &str) -> String {
    let mut held = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(space) = rest.find(' ') {
        let (before, after) = (&rest[..space], &rest[space + 1..]);
        let unit = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let holds = before.ends_with(|c: char| c.is_ascii_digit()) && matches!(unit, "s" | "ms" | "d");
        held.push_str(before);
        held.push(if holds { '\u{a0}' } else { ' ' });
        rest = after;
    }
    held + rest
}

/// One line that is cut where there is no room.
pub fn line(ui: &mut Ui, kind: Type, colour: Color32, text: impl Into<String>) -> Response {
    ui.add(Label::new(kind.of(text).color(colour)).truncate())
}

/// The width that a text takes.
pub fn width(ui: &Ui, kind: Type, text: &str) -> f32 {
    ui.painter().layout_no_wrap(text.to_owned(), kind.font(), Color32::PLACEHOLDER).size().x
}

/// Paints a text with its middle at a point; it is said elsewhere.
pub fn centred(ui: &Ui, at: Pos2, kind: Type, colour: Color32, text: impl Into<String>) {
    let galley = ui.painter().layout_no_wrap(text.into(), kind.font(), colour);
    let corner = at - galley.size() / 2.0;
    ui.painter().galley(egui::pos2(corner.x.round(), corner.y.floor()), galley, colour);
}

/// Paints an icon with the middle of its ink at a point; it is said elsewhere.
pub fn icon(ui: &Ui, middle: Pos2, kind: Type, colour: Color32, icon: char) {
    let galley = ui.painter().layout_no_wrap(icon.to_string(), kind.font(), colour);
    let ink = galley.mesh_bounds.center().to_vec2();
    ui.painter().galley(middle - ink, galley, colour);
}

/// Paints a text that begins at a point, half way up; cut at `width`.
pub fn from_left(ui: &Ui, at: Pos2, kind: Type, colour: Color32, text: &str, width: f32) {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), kind.font(), colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    let top = at.y - galley.size().y / 2.0;
    // Half a pixel up rather than down: letters without descenders look lower than their box.
    ui.painter().galley(egui::pos2(at.x.round(), top.floor()), galley, colour);
}

/// Gives a painted thing its words for screen readers.
pub fn say(response: &Response, role: Role, label: &str) {
    response.widget_info(|| WidgetInfo::labeled(role, true, label));
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_unit_stays_with_its_number_and_other_words_are_as_they_were() {
        let cases = [
            ("no answer in 4 s", "no answer in 4\u{a0}s"),
            ("4 tries in 12.5 s, then 3 d", "4 tries in 12.5\u{a0}s, then 3\u{a0}d"),
            ("port 25 stays", "port 25 stays"),
            ("", ""),
            ("a  s ", "a  s "),
        ];
        for (text, expected) in cases {
            assert_eq!(super::held_together(text), expected);
        }
    }
}
