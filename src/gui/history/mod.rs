//! The checks that were made before: kept as they end, listed, opened again, removed. It draws, and touches no file itself.

mod shelf;

use std::{sync::Arc, time::SystemTime};

use egui::{
    Align, Context, CursorIcon, Layout, Rect, Sense, StrokeKind, Ui, UiBuilder,
    accesskit::{Live, Role},
    pos2, vec2,
};

pub use shelf::Order;
use shelf::{News, Row, Shelf};

use super::{
    action::Action,
    app::date,
    icon,
    model::Run,
    theme::{Type, corner, hair, palette, size},
    verdict,
    widgets::{button::Button, card::card, focus, text},
    wish::Wish,
};
use crate::{
    facts::{finding::Phrase, report::Report, verdict::Verdict},
    report::Tone,
    store::{
        History,
        history::{Entry, EntryPort, Id},
    },
    words::Words,
};

/// What is known of kept checks.
#[derive(Debug)]
pub struct Past {
    ctx: Context,
    shelf: Option<Shelf>,
    rows: Option<Vec<Row>>,
    /// What its owner should be told.
    notice: Option<Phrase>,
}

impl Past {
    /// Without a place to keep them.
    #[must_use]
    pub fn new(ctx: &Context) -> Self {
        Self { ctx: ctx.clone(), shelf: None, rows: None, notice: None }
    }

    /// From now on they are kept here.
    pub fn keep_in(&mut self, store: History, words: &Arc<Words>) {
        self.shelf = Shelf::start(self.ctx.clone(), store, Arc::clone(words));
    }

    /// Asks for something to be done.
    pub fn order(&self, order: Order) {
        if let Some(shelf) = &self.shelf {
            shelf.order(order);
        }
    }

    /// From now on what is kept is told in these words, and what is in the list is told anew.
    pub fn speak(&self, words: &Arc<Words>) {
        self.order(Order::Speak(Arc::clone(words)));
        if self.rows.is_some() {
            self.order(Order::List);
        }
    }

    /// Keeps a check that has ended, unless nothing was found out, or only a practice server was checked.
    pub fn keep(&self, run: &Run) {
        let report = &run.report;
        let practice = !run.observations.given.stand_ins.is_empty();
        let known = report.ports.iter().any(|port| port.verdict.is_some_and(|verdict| verdict != Verdict::NotFinished));
        if known && !practice && !run.is_saved() && !run.is_running() {
            let id = Id::new(SystemTime::from(run.observations.started));
            self.order(Order::Keep(id, Box::new(report.clone())));
        }
    }

    /// Takes in what came of it; gives the report that was opened.
    pub fn go_on(&mut self) -> Option<Box<Report>> {
        let mut opened = None;
        while let Some(news) = self.shelf.as_ref().and_then(Shelf::heard) {
            match news {
                News::Listed(rows) => self.rows = Some(rows),
                News::Opened(report) => opened = Some(report),
                News::Told(phrase) => self.notice = Some(phrase),
            }
        }
        opened
    }

    /// Draws the view.
    pub fn show(&self, ui: &mut Ui, words: &Words, wishes: &mut Vec<Wish>) {
        let back = Action::new(words, "window-back", None, Wish::Back);
        let (title, detail) = (words.say("window-history-title"), words.say("window-history-detail"));
        verdict::sentence(ui, Tone::Neutral, &title, &detail, &[back], words, wishes);
        let colours = palette(ui);
        if let Some(notice) = &self.notice {
            ui.add_space(size::M);
            let response = text::words(ui, Type::Body, colours.warn, words.phrase(notice));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        }
        ui.add_space(size::XL);
        // Until the list has come, nothing is said rather than something that flashes up.
        let Some(rows) = &self.rows else { return };
        if rows.is_empty() {
            text::words(ui, Type::Body, colours.soft, words.say("window-history-none"));
            return;
        }
        for row in rows {
            // What is out of sight is not drawn; what comes after it keeps its id, and with that the focus.
            ui.push_id(&row.id, |ui| self::row(ui, row, words, wishes));
            ui.add_space(size::S);
        }
        ui.add_space(size::S);
        if Button::new(&words.say("window-history-clear")).icon(icon::TRASH).soft().show(ui).clicked() {
            wishes.push(Wish::AskToClearHistory);
        }
    }
}

/// How a check ended, by its best port.
fn tone(ports: &[EntryPort]) -> Tone {
    let any = |verdict| ports.iter().any(|port| port.verdict == Some(verdict));
    if any(Verdict::Works) {
        Tone::Good
    } else if any(Verdict::WorksWithCare) {
        Tone::Care
    } else if any(Verdict::NotFinished) {
        Tone::Neutral
    } else {
        Tone::Bad
    }
}

/// One check: a card that opens it, with a button beside that removes it.
fn row(ui: &mut Ui, row: &Row, words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    let entry = &row.entry;
    let when = date(&entry.started, words);
    let named = |key: &str| Phrase::new(key).with("target", entry.target.as_str()).with("date", when.as_str());
    let id = ui.scope_id().with(&row.id);
    // Its words decide how high it is, and that is known from the picture before.
    let known = ui.data(|data| data.get_temp::<f32>(id));
    let width = ui.available_width() - size::ICON_BUTTON - size::S;
    let ground = Rect::from_min_size(ui.cursor().min, vec2(width, known.unwrap_or(size::ROW)));
    let response = ui.interact(ground, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    text::say(&response, Role::Button, &words.phrase(&named("window-history-row").with("sentence", entry.sentence.as_str())));
    focus::reveal(ui, &response);
    let mut height = ground.height();
    if known.is_none() || ui.is_rect_visible(ground) {
        if response.has_focus() {
            focus::ring(ui, ground, size::CARD_RADIUS);
        }
        let mut child = ui.new_child(UiBuilder::new().max_rect(ground).id_salt(id));
        height = card(&mut child, |ui| about(ui, entry, &when, words)).response.rect.height();
        let border = if response.has_focus() || response.hovered() { colours.accent } else { colours.line };
        let ground = Rect::from_min_size(ground.min, vec2(width, height));
        ui.painter().rect_stroke(ground, corner(size::CARD_RADIUS), hair(border), StrokeKind::Inside);
    }
    if known.is_none_or(|known| (height - known).abs() > size::HAIR / 2.0) {
        ui.data_mut(|data| data.insert_temp(id, height));
        ui.ctx().request_discard("a kept check found its height");
    }
    if response.clicked() {
        wishes.push(Wish::OpenKept(row.id.clone()));
    }
    let beside = Rect::from_min_size(pos2(ground.right() + size::S, ground.top()), vec2(size::ICON_BUTTON, height));
    let layout = Layout::left_to_right(Align::Center);
    let mut child = ui.new_child(UiBuilder::new().max_rect(beside).layout(layout).id_salt((id, "remove")));
    if Button::icon_only(icon::TRASH, &words.phrase(&named("window-history-remove"))).quiet().small().show(&mut child).clicked() {
        wishes.push(Wish::RemoveKept(row.id.clone()));
    }
    ui.allocate_space(vec2(ui.available_width(), height));
}

/// What stands on the card.
fn about(ui: &mut Ui, entry: &Entry, when: &str, words: &Words) {
    let colours = palette(ui);
    let (mark, colour) = match tone(&entry.ports) {
        Tone::Good => (icon::CHECK, colours.ok),
        Tone::Care => (icon::WARNING, colours.warn),
        Tone::Bad => (icon::CROSS, colours.bad),
        Tone::Running | Tone::Neutral => (icon::STOP, colours.soft),
    };
    // The card is clicked as a whole: its words are not selected.
    ui.style_mut().interaction.selectable_labels = false;
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        let (place, _) = ui.allocate_exact_size(vec2(size::XL, Type::Body.line()), Sense::hover());
        text::icon(ui, place.left_center() + vec2(size::S, 0.0), Type::Icon, colour, mark);
        ui.vertical(|ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = size::M;
                text::words(ui, Type::Strong, colours.text, &entry.target);
                text::words(ui, Type::Body, colours.soft, when);
            });
            ui.add_space(size::XS);
            text::words(ui, Type::Body, colours.text, &entry.sentence);
            let port = |port: &EntryPort| {
                words.phrase(&Phrase::new("window-history-port").with("port", port.port).with("verdict", port.says.as_str()))
            };
            let ports = entry.ports.iter().map(port).collect::<Vec<_>>().join(" · ");
            if !ports.is_empty() {
                ui.add_space(size::XS);
                text::words(ui, Type::Small, colours.soft, ports);
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_port_gives_the_mark() {
        use Verdict::{DoesNotWork, NotFinished, Works, WorksWithCare};
        let cases = [
            (vec![DoesNotWork, WorksWithCare, Works], Tone::Good),
            (vec![DoesNotWork, WorksWithCare], Tone::Care),
            (vec![DoesNotWork, NotFinished], Tone::Neutral),
            (vec![DoesNotWork], Tone::Bad),
            (vec![], Tone::Bad),
        ];
        for (verdicts, expected) in cases {
            let port = |verdict| EntryPort { port: 25, verdict: Some(verdict), says: String::new() };
            let ports: Vec<EntryPort> = verdicts.into_iter().map(port).collect();
            assert_eq!(tone(&ports), expected, "{ports:?}");
        }
    }
}
