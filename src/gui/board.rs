//! The port board: a line with seven stations for each port, as on a departure board.
//!
//! It draws what the Report says of each stage, and tells which row was chosen.

mod said;
#[cfg(test)]
mod tests;

use egui::{Color32, Id, Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, accesskit::Role, pos2, vec2};

use super::{
    model::{Model, Run},
    theme::{Type, corner, hair, palette, size, time},
    widgets::{focus, pill, station, text},
};
use said::Said;
pub use said::took;

use crate::{
    facts::{
        finding::Phrase,
        port::{Mode, SMTP, SUBMISSION, SUBMISSIONS},
        report::{PortReport, StageReport},
        stage::{Stage, StageState},
    },
    words::Words,
};

/// How much the board says, by the room that it has.
#[derive(Clone, Copy)]
struct Shape {
    /// The width of the ports' column.
    first: f32,
    /// The width of the verdicts' column.
    last: f32,
    /// What each port is for stands under its number.
    roles: bool,
    /// Only the stations' shapes, with the word of what stops or is waited for.
    narrow: bool,
}

impl Shape {
    /// The fullest shape whose words don't touch each other.
    fn fitting(ui: &Ui, roles: &[String], words: &Words) -> Self {
        let room = ui.available_width();
        let widest = |texts: &[String]| texts.iter().map(|text| text::width(ui, Type::Small, text)).fold(0.0, f32::max);
        let names: Vec<String> = Stage::ALL.iter().map(|stage| stage_name(*stage, words)).collect();
        let column = widest(&names) + size::S;
        let first = size::PORT_COLUMN.max(widest(roles) + size::PART + size::L);
        let full = Self { first, last: size::VERDICT_COLUMN, roles: true, narrow: false };
        let short = Self { first: size::PORT_COLUMN_NARROW, last: size::VERDICT_COLUMN_NARROW, roles: false, narrow: false };
        let narrow = Self { narrow: true, ..short };
        if room + 2.0 * size::XL < size::NARROW_UNDER {
            return narrow;
        }
        [full, short].into_iter().find(|shape| shape.column(room) >= column).unwrap_or(narrow)
    }

    fn column(&self, room: f32) -> f32 {
        (room - self.first - self.last) / Stage::ALL.len() as f32
    }
}

/// Where the columns are.
struct Columns {
    board: Rect,
    shape: Shape,
}

impl Columns {
    /// The middle of a stage's column.
    fn middle(&self, stage: usize) -> f32 {
        self.board.left() + self.shape.first + self.width() * (stage as f32 + 0.5)
    }

    fn width(&self) -> f32 {
        self.shape.column(self.board.width())
    }
}

/// Draws the board, and gives the row that was chosen.
pub fn show(ui: &mut Ui, model: &Model, run: &Run, words: &Words, now: f64) -> Option<usize> {
    let colours = palette(ui);
    let ports = &run.report.ports;
    let labels: Vec<String> = ports.iter().map(|port| role_of(run, port, words)).collect();
    let shape = Shape::fitting(ui, &labels, words);
    let row_height = if shape.narrow { size::ROW_NARROW } else { size::ROW };
    let height = size::BOARD_HEAD + row_height * ports.len() as f32 + size::HAIR;
    let (board, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let columns = Columns { board, shape };
    ui.painter().rect(board, corner(size::CARD_RADIUS), colours.surface, hair(colours.line), StrokeKind::Inside);
    head(ui, &columns, words);
    let list = UiBuilder::new().max_rect(board).accessibility_role(Role::List).accessibility_label(words.say("window-board"));
    // A child of its own rather than a scope: the board's room is taken already.
    let mut ui = ui.new_child(list);
    let ui = &mut ui;
    {
        let mut chosen = None;
        for (index, port) in ports.iter().enumerate() {
            let top = board.top() + size::BOARD_HEAD + row_height * index as f32;
            let rect = Rect::from_min_size(pos2(board.left(), top), vec2(board.width(), row_height));
            let said = Said { run, words, now, index, port };
            let row = Row { said, selected: model.selected == index, label: &labels[index] };
            let response = row.show(ui, &columns, rect, index + 1 == ports.len());
            if response.clicked() || (response.gained_focus() && model.selected != index) {
                chosen = Some(index);
            }
        }
        ui.painter().rect_stroke(board, corner(size::CARD_RADIUS), hair(colours.line), StrokeKind::Inside);
        chosen
    }
}

/// The id of a row, so that keys can move the focus.
#[must_use]
pub fn row_id(index: usize) -> Id {
    Id::unique(("board-row", index))
}

/// The row that has the focus.
#[must_use]
pub fn focused_row(ui: &Ui, rows: usize) -> Option<usize> {
    (0..rows).find(|row| ui.memory(|memory| memory.has_focus(row_id(*row))))
}

/// How many rows the arrow keys ask to go.
#[must_use]
pub fn steps(ui: &Ui) -> isize {
    ui.input_mut(|input| {
        let down = isize::from(input.consume_key(egui::Modifiers::NONE, Key::ArrowDown));
        let up = isize::from(input.consume_key(egui::Modifiers::NONE, Key::ArrowUp));
        down - up
    })
}

fn head(ui: &Ui, columns: &Columns, words: &Words) {
    let colours = palette(ui);
    let board = columns.board;
    let y = board.top() + size::BOARD_HEAD / 2.0;
    text::from_left(
        ui,
        pos2(board.left() + size::PART, y),
        Type::Small,
        colours.soft,
        &words.say("window-board-port"),
        columns.shape.first,
    );
    if !columns.shape.narrow {
        for (index, stage) in Stage::ALL.iter().enumerate() {
            text::centred(ui, pos2(columns.middle(index), y), Type::Small, colours.soft, stage_name(*stage, words));
        }
    }
    let verdict = words.say("window-board-verdict");
    let x = board.right() - size::PART - text::width(ui, Type::Small, &verdict);
    text::from_left(ui, pos2(x, y), Type::Small, colours.soft, &verdict, columns.shape.last);
    rule(ui, board, board.top() + size::BOARD_HEAD);
}

fn rule(ui: &Ui, board: Rect, y: f32) {
    let line = Rect::from_min_max(pos2(board.left(), y - size::HAIR), pos2(board.right(), y));
    ui.painter().rect_filled(line, 0.0, palette(ui).line);
}

/// A stage's name.
#[must_use]
pub fn stage_name(stage: Stage, words: &Words) -> String {
    words.say(&format!("window-stage-{}", stage.as_str()))
}

/// What a port is for, and how it is protected.
fn role_of(run: &Run, port: &PortReport, words: &Words) -> String {
    let mode = match port.mode {
        Mode::StartTls => "STARTTLS".to_owned(),
        Mode::Tls => "TLS".to_owned(),
        Mode::Plain => words.say("mode-plain"),
    };
    if let Some(stands_for) = run.observations.given.stand_ins.get(&port.port) {
        return words.phrase(&Phrase::new("window-port-stands-in").with("port", *stands_for).with("mode", mode));
    }
    let key = match (port.port, port.mode) {
        (SMTP, _) => "window-port-server",
        (SUBMISSION | SUBMISSIONS, Mode::StartTls | Mode::Tls) => "window-port-submission",
        (_, Mode::Plain) => "window-port-plain",
        _ => "window-port-other",
    };
    words.phrase(&Phrase::new(key).with("mode", mode))
}

/// One row that is being drawn.
struct Row<'a> {
    said: Said<'a>,
    selected: bool,
    label: &'a str,
}

impl Row<'_> {
    fn show(&self, ui: &mut Ui, columns: &Columns, rect: Rect, last: bool) -> Response {
        let colours = palette(ui);
        let id = row_id(self.said.index);
        let selected = self.selected;
        let response = ui.interact(rect, id, Sense::click());
        let (tone, verdict) = self.said.pill();
        let label = self.said.words.phrase(
            &Phrase::new("window-row").with("port", self.said.port.port).with("role", self.label).with("verdict", verdict.as_str()),
        );
        text::say(&response, Role::ListItem, &label);
        ui.ctx().accesskit_node_builder(id, |node| node.set_selected(selected));
        if response.has_focus() {
            // The arrow keys choose rows here: they must not carry the focus away.
            let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
        focus::reveal(ui, &response);
        let ground = Self::ground(ui, rect, &response, selected, last);
        if !last {
            rule(ui, columns.board, rect.bottom());
        }
        let left = rect.left() + size::PART;
        let (port_y, role_y) =
            if columns.shape.roles { (rect.top() + size::PORT_Y, Some(rect.top() + size::ROLE_Y)) } else { (rect.center().y, None) };
        text::from_left(
            ui,
            pos2(left, port_y),
            Type::Port,
            colours.text,
            &self.said.port.port.to_string(),
            columns.shape.first - size::PART,
        );
        if let Some(y) = role_y {
            text::from_left(ui, pos2(left, y), Type::Small, colours.soft, self.label, columns.shape.first - size::PART);
        }
        self.stations(ui, columns, rect, ground, id);
        let end = pos2(rect.right() - if columns.shape.narrow { size::M } else { size::PART }, rect.center().y);
        pill::ending_at(ui, end, columns.shape.last - size::M, &verdict, colours.tone(tone));
        response
    }

    fn ground(ui: &Ui, rect: Rect, response: &Response, selected: bool, last: bool) -> Color32 {
        let colours = palette(ui);
        let mut corners = corner(0.0);
        if last {
            let round = (size::CARD_RADIUS - size::HAIR) as u8;
            (corners.sw, corners.se) = (round, round);
        }
        let inside = rect.shrink2(vec2(size::HAIR, 0.0));
        let ground = match (selected, response.hovered()) {
            (true, _) => colours.accentbg,
            (false, true) => colours.sunk,
            (false, false) => colours.surface,
        };
        if selected {
            // The accent lies under the whole row, so that its mark at the left takes part in the rounded corner.
            ui.painter().rect_filled(inside, corners, colours.accent);
            let right = inside.with_min_x(inside.left() + size::RING);
            ui.painter().rect_filled(right, egui::CornerRadius { sw: 0, ..corners }, ground);
        } else {
            ui.painter().rect_filled(inside, corners, ground);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(inside, corners, Stroke::new(size::LINE, colours.accent), StrokeKind::Inside);
        }
        ground
    }

    fn stations(&self, ui: &mut Ui, columns: &Columns, rect: Rect, ground: Color32, row: Id) {
        let colours = palette(ui);
        let stages = &self.said.port.stages;
        let (station_y, word_y) = if columns.shape.narrow {
            let failed = stages.iter().any(|stage| self.word_when_narrow(stage));
            let y = if failed { rect.top() + size::STATION / 2.0 + size::S } else { rect.center().y };
            (y, rect.bottom() - Type::Small.line() * 0.75)
        } else {
            (rect.top() + size::STATION_Y, rect.top() + size::STATION_WORD_Y)
        };
        let (from, to) = (columns.middle(0), columns.middle(stages.len().saturating_sub(1)));
        let line = |ui: &Ui, from: f32, to: f32, colour| {
            let half = size::LINE / 2.0;
            ui.painter().rect_filled(Rect::from_min_max(pos2(from, station_y - half), pos2(to, station_y + half)), 0.0, colour);
        };
        line(ui, from, to, colours.line);
        line(ui, from, self.reached(columns).clamp(from, to), colours.ok);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("stations", self.said.index)).accessibility_parent(row));
        let ui = &mut ui;
        {
            for (index, stage) in stages.iter().enumerate() {
                let middle = pos2(columns.middle(index), station_y);
                let state = self.said.drawn(stage);
                station::paint(ui, middle, state, ground, self.turned(ui));
                let word = self.said.word(stage);
                let strong = matches!(stage.state, StageState::Failed | StageState::Warned | StageState::Running);
                if !columns.shape.narrow || self.word_when_narrow(stage) {
                    let kind = if strong { Type::SmallStrong } else { Type::Small };
                    let colour = station::colour(colours, state);
                    text::centred(ui, pos2(middle.x, word_y).round(), kind, colour, word);
                }
                let around = Rect::from_center_size(pos2(middle.x, rect.center().y), vec2(columns.width(), rect.height()).floor());
                let response = ui.interact(around, row.with(index), Sense::hover());
                text::say(&response, Role::Image, &self.said.spoken(stage));
                if !stage.says.is_empty() && stage.state != StageState::NotReached {
                    response.on_hover_text(Type::Body.of(&stage.says));
                }
            }
        }
    }

    /// On the narrow board only what stops or what is waited for has its word.
    fn word_when_narrow(&self, stage: &StageReport) -> bool {
        let failed = matches!(stage.state, StageState::Failed);
        failed || (stage.state == StageState::Running && !self.said.port.stages.iter().any(|other| other.state == StageState::Failed))
    }

    /// How far the line is coloured.
    fn reached(&self, columns: &Columns) -> f32 {
        let stages = &self.said.port.stages;
        let half = columns.width() / 2.0;
        let ended = |stage: &StageReport| matches!(stage.state, StageState::Done | StageState::Warned);
        let Some(last) = stages.iter().rposition(ended) else { return columns.middle(0) };
        match stages.get(last + 1).map(|stage| stage.state) {
            Some(StageState::Failed | StageState::Running) => columns.middle(last + 1),
            _ => columns.middle(last) + half,
        }
    }

    /// The time by which a ring turns: none under reduced motion.
    fn turned(&self, ui: &Ui) -> f64 {
        if ui.style().animation_time > 0.0 { self.said.now } else { -time::TURN / 8.0 }
    }
}
