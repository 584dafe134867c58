//! What was said between Mailport and the server, line by line. Only the lines in view are laid out.

use egui::{Align2, Color32, Frame, Label, Rect, Ui, UiBuilder, pos2, vec2};

use super::nothing;
use crate::{
    facts::{
        finding::Phrase,
        report::{LineReport, PortReport, Speaker},
    },
    gui::{
        icon,
        theme::{Type, corner, hair, margin_of, palette, size},
        widgets::text,
    },
    words::Words,
};

/// One row on the screen: a line of the conversation, or a part of a long one.
struct Row<'a> {
    line: &'a LineReport,
    part: &'a str,
    first: bool,
}

/// Draws the conversation.
pub fn show(ui: &mut Ui, port: &PortReport, words: &Words) {
    if port.conversation.is_empty() {
        nothing(ui, &words.say("window-conversation-none"));
        return;
    }
    let colours = palette(ui);
    let frame = Frame::new()
        .fill(colours.surface)
        .stroke(hair(colours.line))
        .corner_radius(corner(size::RADIUS))
        .inner_margin(margin_of(0.0, size::S));
    frame.show(ui, |ui| {
        let width = ui.available_width();
        let letter = text::width(ui, Type::Mono, "mmmmmmmmmm") / 10.0;
        let room = width - size::TIME_COLUMN - size::SPEAKER_COLUMN - 2.0 * size::BUTTON_PAD;
        let letters = ((room / letter).floor() as usize).max(20);
        let rows: Vec<Row<'_>> = port.conversation.iter().flat_map(|line| split(line, letters)).collect();
        let height = Type::Mono.line();
        let top = ui.cursor().min;
        let (whole, _) = ui.allocate_exact_size(vec2(width, height * rows.len() as f32), egui::Sense::hover());
        // The window scrolls as a whole, so the rows in view follow from what is clipped.
        let view = ui.clip_rect();
        let first = ((view.top() - top.y) / height).floor().max(0.0) as usize;
        let last = ((view.bottom() - top.y) / height).ceil().max(0.0) as usize;
        for (index, row) in rows.iter().enumerate().take(last).skip(first) {
            let y = top.y + height * index as f32;
            let rect = Rect::from_min_size(pos2(whole.left(), y), vec2(width, height));
            self::row(ui, rect, index, row, words);
        }
    });
}

/// A long line takes several rows of equal height, so that every row's place is known without laying it out.
fn split(line: &LineReport, letters: usize) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut rest = line.line.as_str();
    loop {
        let cut = rest.char_indices().nth(letters).map_or(rest.len(), |(at, _)| at);
        rows.push(Row { line, part: &rest[..cut], first: rows.is_empty() });
        rest = &rest[cut..];
        if rest.is_empty() {
            return rows;
        }
    }
}

/// Whether a server's line refuses something.
fn refuses(line: &LineReport) -> bool {
    let code = line.line.as_bytes();
    line.from == Speaker::Server
        && matches!(code.first(), Some(b'4' | b'5'))
        && code.get(1..3).is_some_and(|rest| rest.iter().all(u8::is_ascii_digit))
}

fn row(ui: &mut Ui, rect: Rect, index: usize, row: &Row<'_>, words: &Words) {
    let colours = palette(ui);
    let line = row.line;
    let note = line.from == Speaker::Note;
    let (ground, mut colour) = match (note, line.protected, refuses(line)) {
        (true, true, _) => (colours.okbg, colours.ok),
        (true, false, _) => (colours.sunk, colours.soft),
        (false, _, true) => (colours.badbg, colours.bad),
        (false, ..) => (Color32::TRANSPARENT, colours.text),
    };
    ui.painter().rect_filled(rect.shrink2(vec2(size::HAIR, 0.0)), 0.0, ground);
    let middle = rect.center().y;
    let time = rect.left() + size::TIME_COLUMN;
    if row.first {
        let took = words.phrase(&Phrase::new("window-ms").with("ms", line.ms));
        let tone = if ground == Color32::TRANSPARENT { colours.soft } else { colour };
        ui.painter().text(pos2(time, middle), Align2::RIGHT_CENTER, took, Type::Mono.font(), tone);
        let (speaker, tone) = match line.from {
            Speaker::Server => ("window-conversation-server", if refuses(line) { colours.bad } else { colours.soft }),
            Speaker::Client => ("window-conversation-you", colours.accent),
            Speaker::Note => ("", colours.soft),
        };
        if !speaker.is_empty() {
            text::from_left(ui, pos2(time + size::L, middle), Type::Mono, tone, &words.say(speaker), size::SPEAKER_COLUMN);
        }
    }
    let mut left = time + size::L + size::SPEAKER_COLUMN;
    if note {
        if row.first {
            let mark = if line.protected { icon::LOCK } else { icon::INFO };
            text::icon(ui, pos2(left + size::S, middle), Type::Icon, colour, mark);
        }
        left += size::XL;
    }
    if !note && line.from == Speaker::Client {
        colour = colours.text;
    }
    let room = Rect::from_min_max(pos2(left, rect.top()), rect.max - vec2(size::BUTTON_PAD, 0.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt(("line", index)));
    let kind = if note { Type::Medium } else { Type::Mono };
    child.add(Label::new(kind.of(row.part).color(colour)).extend());
}
