//! What was said between Mailport and the server, line by line, and where a text occurs in it. Only the lines in view are laid out.

mod rows;

use egui::{
    Align, Align2, Color32, Frame, Id, Label, Layout, Rect, Ui, UiBuilder,
    accesskit::Live,
    pos2,
    text::{LayoutJob, TextFormat},
    vec2,
};
use time::OffsetDateTime;

use self::rows::Rows;
use super::nothing;
use crate::{
    facts::{
        finding::Phrase,
        report::{LineReport, PortReport, Speaker},
    },
    gui::{
        icon,
        model::Run,
        theme::{Type, corner, hair, margin_of, palette, size},
        widgets::{button::Button, field::Field, text},
        wish::Wish,
    },
    words::Words,
};

/// Which conversation has been counted, and at which width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Counted {
    run: Option<u64>,
    started: OffsetDateTime,
    row: usize,
    lines: usize,
    letters: usize,
}

/// What is looked for in a conversation, and what is known of it from the picture before.
#[derive(Debug, Default)]
pub struct Talk {
    wanted: String,
    counted: Option<Counted>,
    rows: Rows,
    /// The lines in which the text occurs.
    found: Vec<usize>,
    /// The one of them that is looked at.
    current: usize,
    wants_focus: bool,
    /// The line is to be scrolled to.
    go: bool,
}

impl Talk {
    /// The field asks for the focus.
    pub const fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// The field's id.
    fn field() -> Id {
        Id::unique("find")
    }

    /// Draws the conversation of the selected row.
    pub fn show(&mut self, ui: &mut Ui, run: &Run, row: usize, port: &PortReport, words: &Words, wishes: &mut Vec<Wish>) {
        if port.conversation.is_empty() {
            nothing(ui, &words.say("window-conversation-none"));
            return;
        }
        let letter = text::width(ui, Type::Mono, "mmmmmmmmmm") / 10.0;
        let room = ui.available_width() - size::TIME_COLUMN - size::SPEAKER_COLUMN - 2.0 * size::BUTTON_PAD;
        let letters = ((room / letter).floor() as usize).max(20);
        let started = run.observations.started;
        self.count(&port.conversation, Counted { run: run.number, started, row, lines: port.conversation.len(), letters });
        let (_, bar) = ui.allocate_space(vec2(ui.available_width(), size::BUTTON));
        ui.add_space(size::M);
        self.lines(ui, &port.conversation, words);
        // Drawn last, since it lies over the lines that scroll past it.
        let mut over = ui.new_child(UiBuilder::new().max_rect(in_view(ui, bar)).id_salt("bar"));
        self.bar(&mut over, &port.conversation, words, wishes);
        if self.go {
            ui.ctx().request_discard("the place was found below the lines");
        }
    }

    /// Counts rows and looks for the text again, where the conversation or its width has changed.
    fn count(&mut self, lines: &[LineReport], counted: Counted) {
        if self.counted == Some(counted) {
            return;
        }
        self.rows = Rows::of(lines, counted.letters);
        self.found = rows::lines_with(lines, &self.wanted);
        self.current = self.current.min(self.found.len().saturating_sub(1));
        self.counted = Some(counted);
    }

    /// The field for the text, how often it occurs, and the way from one place to the next.
    fn bar(&mut self, ui: &mut Ui, lines: &[LineReport], words: &Words, wishes: &mut Vec<Wish>) {
        let colours = palette(ui);
        let row = vec2(ui.available_width(), size::BUTTON);
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            let label = words.say("window-conversation-find");
            let copy = words.say("window-conversation-copy");
            let narrow = ui.available_width() + 2.0 * size::XL < size::NARROW_UNDER;
            let copy = if narrow { Button::icon_only(icon::COPY, &copy) } else { Button::new(&copy).icon(icon::COPY) };
            let copy = copy.quiet();
            let width = size::FIND.min(ui.available_width() / 2.0);
            let response = Field::new(&label, Self::field()).hint(&label).icon(icon::SEARCH).width(width).show(ui, &mut self.wanted);
            if std::mem::take(&mut self.wants_focus) {
                response.request_focus();
            }
            if response.changed() {
                self.found = rows::lines_with(lines, &self.wanted);
                self.current = 0;
                self.go = true;
            }
            let (entered, back) = ui.input(|input| (input.key_pressed(egui::Key::Enter), input.modifiers.shift));
            if response.lost_focus() && entered {
                response.request_focus();
                self.turn(!back);
            }
            if !self.wanted.is_empty() {
                let count = Phrase::new("window-conversation-found").with("count", self.found.len());
                let place = (self.current + 1).min(self.found.len());
                let told = text::line(ui, Type::Body, colours.soft, words.phrase(&count.with("place", place)));
                ui.ctx().accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
            }
            let some = !self.found.is_empty();
            for (mark, key, on) in
                [(icon::CARET_UP, "window-conversation-before", false), (icon::CARET_DOWN, "window-conversation-next", true)]
            {
                if !self.wanted.is_empty() && Button::icon_only(mark, &words.say(key)).quiet().small().enabled(some).show(ui).clicked() {
                    self.turn(on);
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if copy.show(ui).clicked() {
                    wishes.push(Wish::CopyConversation);
                }
            });
        });
    }

    /// Goes to the next place, or to the one before; after the last comes the first.
    fn turn(&mut self, on: bool) {
        let count = self.found.len();
        if count > 0 {
            self.current = (self.current + if on { 1 } else { count - 1 }) % count;
            self.go = true;
        }
    }

    fn lines(&mut self, ui: &mut Ui, lines: &[LineReport], words: &Words) {
        let colours = palette(ui);
        let frame = Frame::new()
            .fill(colours.surface)
            .stroke(hair(colours.line))
            .corner_radius(corner(size::RADIUS))
            .inner_margin(margin_of(0.0, size::S));
        frame.show(ui, |ui| {
            let height = Type::Mono.line();
            let top = ui.cursor().min;
            let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), height * self.rows.total() as f32), egui::Sense::hover());
            let place = |row: usize| Rect::from_min_size(pos2(whole.left(), top.y + height * row as f32), vec2(whole.width(), height));
            // The window scrolls as a whole, so the rows in view follow from what is clipped.
            let view = ui.clip_rect();
            let first = ((view.top() - top.y) / height).floor().max(0.0) as usize;
            let last = ((view.bottom() - top.y) / height).ceil().max(0.0) as usize;
            let current = self.found.get(self.current).copied();
            for index in first..last.min(self.rows.total()) {
                let (line, part) = self.rows.at(index);
                let Some(said) = lines.get(line) else { continue };
                let row = Row { line: said, part: self.rows.part(&said.line, part), first: part == 0, current: current == Some(line) };
                self::row(ui, place(index), index, &row, &self.wanted, words);
            }
            if let Some(line) = current.filter(|_| std::mem::take(&mut self.go)) {
                ui.scroll_to_rect(place(self.rows.first_of(line)), Some(Align::Center));
            }
        });
    }
}

/// Where the bar is drawn: in its place, or at the upper edge of what is in view, as long as lines of the conversation are.
fn in_view(ui: &Ui, bar: Rect) -> Rect {
    let view = ui.clip_rect().top();
    let lowest = (ui.min_rect().bottom() - size::BUTTON - size::S).max(bar.top());
    let top = (view + size::S).clamp(bar.top(), lowest);
    let place = Rect::from_min_size(pos2(bar.left(), top), bar.size());
    if top > bar.top() {
        let ground = Rect::from_min_max(pos2(place.left(), view), pos2(place.right(), place.bottom() + size::S));
        ui.painter().rect_filled(ground.expand2(vec2(size::HAIR, 0.0)), 0.0, palette(ui).bg);
        ui.painter().hline(ground.x_range(), ground.bottom(), hair(palette(ui).line));
    }
    place
}

/// One row on the screen: a line of the conversation, or a part of a long one.
struct Row<'a> {
    line: &'a LineReport,
    part: &'a str,
    first: bool,
    /// It is the place that is looked at.
    current: bool,
}

/// Whether a server's line refuses something.
fn refuses(line: &LineReport) -> bool {
    let code = line.line.as_bytes();
    line.from == Speaker::Server
        && matches!(code.first(), Some(b'4' | b'5'))
        && code.get(1..3).is_some_and(|rest| rest.iter().all(u8::is_ascii_digit))
}

fn row(ui: &mut Ui, rect: Rect, index: usize, row: &Row<'_>, wanted: &str, words: &Words) {
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
    let places = rows::places(row.part, wanted);
    if places.is_empty() {
        child.add(Label::new(kind.of(row.part).color(colour)).extend());
    } else {
        child.add(Label::new(marked(ui, kind, colour, row, &places)).extend());
    }
}

/// A line in which the text that is looked for stands out.
fn marked(ui: &Ui, kind: Type, colour: Color32, row: &Row<'_>, places: &[std::ops::Range<usize>]) -> LayoutJob {
    let colours = palette(ui);
    let plain = TextFormat { font_id: kind.font(), color: colour, line_height: Some(kind.line()), ..TextFormat::default() };
    let (ground, word) = if row.current { (colours.accent, colours.onaccent) } else { (colours.warnbg, colours.warn) };
    let found = TextFormat { color: word, background: ground, ..plain.clone() };
    let mut job = LayoutJob::default();
    let mut from = 0;
    for place in places {
        job.append(row.part.get(from..place.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(row.part.get(place.clone()).unwrap_or_default(), 0.0, found.clone());
        from = place.end;
    }
    job.append(row.part.get(from..).unwrap_or_default(), 0.0, plain);
    job
}
