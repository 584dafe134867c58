//! The top bar: the target's field, who signs in, check or cancel, the menu.

use egui::{
    Align, Id, Key, Layout, TextEdit, Ui,
    accesskit::Live,
    text::{CCursor, CCursorRange},
};

use super::{
    action,
    app::App,
    icon, menu,
    theme::{Type, palette, size, time},
    widgets::{button::Button, field::Field, text},
    wish::Wish,
};
use crate::{
    facts::target::{NameProblem, Target},
    words::Words,
};

/// What stands in the bar.
#[derive(Debug, Default)]
pub struct TopBar {
    /// The target as typed.
    pub target: String,
    /// The field asks for the focus.
    pub wants_focus: bool,
    /// All that stands in it is to be selected, so that typing replaces it.
    pub wants_all: bool,
    /// What is wrong with it.
    problem: Option<NameProblem>,
    /// When it was typed in last.
    typed_at: Option<f64>,
}

impl TopBar {
    /// The field's id.
    #[must_use]
    pub fn field() -> Id {
        Id::unique("target")
    }

    /// Says what is wrong.
    pub fn refuse(&mut self, problem: NameProblem) {
        self.problem = Some(problem);
        self.typed_at = None;
    }

    /// Nothing is wrong.
    pub fn accept(&mut self) {
        self.problem = None;
        self.typed_at = None;
    }

    /// The field itself, and what is wrong with it underneath once typing has stopped.
    pub fn show_field(&mut self, ui: &mut Ui, words: &Words, width: f32, icon: bool) -> bool {
        let label = words.say("window-target");
        let mut field = Field::new(&label, Self::field()).hint(&label).tall().width(width).wrong(self.problem.is_some());
        if icon {
            field = field.icon(icon::SEARCH);
        }
        let response = field.show(ui, &mut self.target);
        if std::mem::take(&mut self.wants_focus) {
            response.request_focus();
        }
        if std::mem::take(&mut self.wants_all)
            && let Some(mut state) = TextEdit::load_state(ui.ctx(), Self::field())
        {
            let all = CCursorRange::two(CCursor::new(0), CCursor::new(self.target.chars().count()));
            state.cursor.set_char_range(Some(all));
            state.store(ui.ctx(), Self::field());
        }
        let now = ui.input(|input| input.time);
        if response.changed() {
            self.problem = None;
            self.typed_at = Some(now);
        }
        if let Some(typed_at) = self.typed_at {
            if now - typed_at >= time::TYPING {
                self.typed_at = None;
                if let Some(problem) = Target::parse(&self.target).err().filter(|problem| *problem != NameProblem::Empty) {
                    self.refuse(problem);
                }
            } else {
                ui.ctx().request_repaint_after_secs((time::TYPING - (now - typed_at)) as f32);
            }
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered {
            response.request_focus();
        }
        entered
    }

    /// What is wrong, under the field.
    pub fn show_problem(&self, ui: &mut Ui, words: &Words) {
        let Some(problem) = self.problem.as_ref().map(|problem| words.name_problem(self.target.trim(), problem)) else { return };
        ui.add_space(size::S);
        let response = text::words(ui, Type::Body, palette(ui).bad, problem);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    }
}

/// Draws the bar.
pub fn show(ui: &mut Ui, app: &mut App) {
    let narrow = ui.available_width() + 2.0 * size::XL < size::NARROW_UNDER;
    ui.add_space(size::L);
    let words = std::sync::Arc::clone(&app.words);
    let running = app.model.running().is_some();
    let known = app.model.newest().is_some_and(|run| run.observations.given.input.trim() == app.bar.target.trim());
    let check = words.say(match (running, known) {
        (true, _) => "window-cancel",
        (false, true) => "window-check-again",
        (false, false) => "window-check",
    });
    let more = words.say("window-menu");
    let who = app.signing.name(Target::parse(&app.bar.target).ok().as_ref(), &words);
    let row = egui::vec2(ui.available_width(), size::FIELD);
    let mut entered = false;
    // Drawn from left to right, since the Tab key goes the same way.
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = size::M;
        let user = if narrow { Button::icon_only(icon::USER, &who) } else { Button::new(&who).icon(icon::USER).at_most(size::MENU) };
        let (user, check) = (user.tall(), Button::new(&check).main(true).tall());
        let more = Button::icon_only(icon::LIST, &more).tall();
        let beside = user.width(ui) + check.width(ui) + more.width(ui) + 3.0 * size::M;
        entered = app.bar.show_field(ui, &words, (ui.available_width() - beside).max(0.0), true);
        if user.show(ui).clicked() {
            app.wishes.push(Wish::SignIn);
        }
        if check.show(ui).clicked() {
            app.wishes.push(if running { Wish::Cancel } else { Wish::Check });
        }
        let menu = more.show(ui);
        action::menu(&menu, &menu::actions(app), &mut app.wishes);
    });
    if entered && !running {
        app.wishes.push(Wish::Check);
    }
    app.bar.show_problem(ui, &words);
    demo_chips(ui, app);
}

/// The demo's servers, one click each.
pub fn demo_chips(ui: &mut Ui, app: &mut App) {
    let Some(demo) = &app.demo else { return };
    ui.add_space(size::M);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(size::S, size::S);
        let label = app.words.say("window-demo");
        let (room, _) = ui.allocate_exact_size(egui::vec2(text::width(ui, Type::Body, &label).ceil(), size::BUTTON), egui::Sense::hover());
        text::from_left(ui, room.left_center(), Type::Body, palette(ui).soft, &label, room.width() + size::HAIR);
        for server in &demo.servers {
            if Button::new(&server.title).soft().show(ui).on_hover_text(app.words.say(&server.about)).clicked() {
                app.wishes.push(Wish::CheckTarget(server.name.clone()));
            }
        }
    });
}
