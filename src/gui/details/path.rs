//! Where packets stop, as two lines: how far those for the port in question get, under those for a port that answers.

use egui::{Color32, Pos2, Rect, Sense, Shape, Stroke, Ui, accesskit::Role, pos2, vec2};

use crate::{
    facts::{
        finding::Phrase,
        report::{HopReport, PathReport, PortReport},
    },
    gui::{
        model::Run,
        theme::{Type, palette, size},
        widgets::text,
    },
    words::Words,
};

/// Draws the way of this port's packets, where they were followed.
pub fn show(ui: &mut Ui, run: &Run, port: &PortReport, words: &Words) {
    let Some(path) = run.report.path.as_ref().filter(|path| path.port == port.port && !path.hops.is_empty()) else { return };
    let width = ui.available_width().min(size::PATH);
    let (room, response) = ui.allocate_exact_size(vec2(width, 2.0 * size::PATH_ROW), Sense::hover());
    text::say(&response, Role::Image, &path.says);
    let drawing = Drawing { path, room, words };
    drawing.baseline(ui);
    drawing.port(ui);
    ui.add_space(size::M);
}

struct Drawing<'a> {
    path: &'a PathReport,
    room: Rect,
    words: &'a Words,
}

impl Drawing<'_> {
    /// The last hop that is drawn.
    fn end(&self) -> u8 {
        self.path.hops.last().map_or(1, |hop| hop.ttl)
    }

    /// How far packets got by what came back of them.
    fn reach(&self, ms: fn(&HopReport) -> Option<u64>) -> u8 {
        self.path.hops.iter().rfind(|hop| ms(hop).is_some()).map_or(0, |hop| hop.ttl)
    }

    /// Smaller where there are many.
    fn radius(&self) -> f32 {
        size::HOP.min((self.room.width() / f32::from(self.end()) / 4.0).round())
    }

    /// Where a hop stands on the line of a row; 0 is this computer.
    fn at(&self, row: f32, hop: u8) -> Pos2 {
        let (left, right) = (self.room.left() + size::HOP, self.room.right() - size::HOP);
        let part = f32::from(hop) / f32::from(self.end());
        pos2(egui::lerp(left..=right, part).round(), self.room.top() + row * size::PATH_ROW + size::PATH_LINE_Y)
    }

    fn title(&self, ui: &Ui, row: f32, phrase: &Phrase) {
        let at = pos2(self.room.left(), self.room.top() + row * size::PATH_ROW + size::S);
        text::from_left(ui, at, Type::Small, palette(ui).text, &self.words.phrase(phrase), self.room.width());
    }

    /// The line up to where packets get, and dashed from there on.
    fn line(&self, ui: &Ui, row: f32, reach: u8, colour: Color32) {
        let colours = palette(ui);
        let (from, to, end) = (self.at(row, 0), self.at(row, reach), self.at(row, self.end()));
        let dashes = Shape::dashed_line(&[to, end], Stroke::new(size::LINE, colours.line), size::XS, size::XS);
        ui.painter().extend(dashes);
        ui.painter().line_segment([from, to], Stroke::new(size::LINE, colour));
        for hop in 0..=self.end() {
            let middle = self.at(row, hop);
            if hop <= reach {
                ui.painter().circle_filled(middle, self.radius(), colour);
            } else {
                ui.painter().circle(middle, self.radius() - size::HAIR / 2.0, colours.bg, Stroke::new(size::HAIR, colours.idle));
            }
        }
    }

    fn baseline(&self, ui: &Ui) {
        let colours = palette(ui);
        let reach = self.reach(|hop| hop.baseline_ms);
        let key = if self.path.server_hop.is_some() { "window-path-reaches" } else { "window-path-gets-to" };
        self.title(ui, 0.0, &Phrase::new(key).with("port", self.path.baseline_port).with("hop", reach));
        self.line(ui, 0.0, reach, colours.ok);
        self.labels(ui);
    }

    fn port(&self, ui: &Ui) {
        let colours = palette(ui);
        let (reach, colour) = match self.path.stops_after {
            Some(hop) => (hop, colours.bad),
            None => (self.reach(|hop| hop.port_ms), colours.ok),
        };
        let key = self.port_key(reach);
        self.title(ui, 1.0, &Phrase::new(key).with("port", self.path.port).with("hop", reach));
        self.line(ui, 1.0, reach, colour);
        if self.path.stops_after.is_some_and(|hop| hop > 0) {
            self.label(ui, 1.0, reach, colour, &self.words.say("window-path-last-answer"), &mut Vec::new());
        }
    }

    /// What became of the port's packets, behind the last hop that they got to.
    fn port_key(&self, reach: u8) -> &'static str {
        let ends = self.path.hops.iter().filter(|hop| hop.ttl > reach).find_map(|hop| match hop.port_answer.as_str() {
            "connected" => Some("window-path-answered"),
            "refused" => Some("window-path-refused"),
            "rejected" => Some("window-path-rejected"),
            _ => None,
        });
        match (self.path.stops_after, ends) {
            (Some(_), Some(key)) => key,
            (Some(0), None) => "window-path-stops-at-start",
            (Some(_), None) => "window-path-stops",
            (None, _) if self.path.server_hop == Some(reach) => "window-path-reaches",
            (None, _) => "window-path-gets-to",
        }
    }

    /// Who is where, as far as there is room: this computer, the server, where packets stop, the first router.
    fn labels(&self, ui: &Ui) {
        let soft = palette(ui).soft;
        let mut taken = Vec::new();
        self.label(ui, 0.0, 0, soft, &self.words.say("window-path-you"), &mut taken);
        if let Some(server) = self.path.server_hop {
            self.label(ui, 0.0, server, soft, &self.words.say("window-path-server"), &mut taken);
        }
        let stop = self.path.hops.iter().find(|hop| Some(hop.ttl) == self.path.stops_after);
        if let Some((hop, address)) = stop.and_then(|hop| Some((hop, hop.address?))) {
            self.label(ui, 0.0, hop.ttl, soft, &address.to_string(), &mut taken);
        }
        if self.path.server_hop != Some(1) {
            self.label(ui, 0.0, 1, soft, &self.words.say("window-path-router"), &mut taken);
        }
    }

    /// A word under a hop, pushed in where it would stand out; left out where another is.
    fn label(&self, ui: &Ui, row: f32, hop: u8, colour: Color32, label: &str, taken: &mut Vec<Rect>) {
        let width = text::width(ui, Type::Small, label).ceil().min(self.room.width());
        let middle = self.at(row, hop) + vec2(0.0, size::PATH_LABEL_Y);
        let left = (middle.x - width / 2.0).clamp(self.room.left(), self.room.right() - width);
        let place = Rect::from_min_size(pos2(left, middle.y - size::S), vec2(width, size::L));
        if taken.iter().all(|other: &Rect| !other.expand(size::XS).intersects(place)) {
            text::from_left(ui, pos2(left, middle.y), Type::Small, colour, label, width + size::HAIR);
            taken.push(place);
        }
    }
}
