//! With which computer is to be compared? One field, and what will happen.

use egui::{Id, Key, Sense, Ui, accesskit::Live, vec2};

use crate::{
    facts::{finding::Phrase, other_computer::Place},
    gui::{
        model::Run,
        theme::{Type, palette, size},
        widgets::{button::Button, field::Field, text},
        wish::Wish,
    },
    store::Preferences,
    words::Words,
};

/// What is asked, and what is typed.
#[derive(Debug)]
pub struct Ask {
    /// The other computer as typed.
    pub typed: String,
    /// What both are to check.
    pub target: String,
    /// What is typed names no computer.
    wrong: bool,
    /// The field asks for the focus.
    focus: bool,
    /// A check is under way, and would begin anew.
    running: bool,
}

impl Ask {
    /// With which computer to compare this run; the last one stands there already.
    #[must_use]
    pub fn about(run: &Run, preferences: &Preferences) -> Self {
        let typed = preferences.others.first().cloned().unwrap_or_default();
        Self { typed, target: run.target().to_owned(), wrong: false, focus: true, running: run.is_running() }
    }

    /// The computer that is typed; where there is none, that is said from now on.
    pub fn place(&mut self) -> Option<Place> {
        let place = Place::typed(&self.typed);
        self.wrong = place.is_none();
        self.focus = self.wrong;
        place
    }

    /// Draws the dialog's content.
    pub fn show(&mut self, ui: &mut Ui, recent: &[String], words: &Words, wishes: &mut Vec<Wish>) {
        let colours = palette(ui);
        text::words(ui, Type::Verdict, colours.text, words.say("window-compare-title"));
        ui.add_space(size::M);
        let target = Phrase::new("window-compare-detail").with("target", self.target.as_str());
        text::words(ui, Type::Body, colours.text, words.phrase(&target));
        ui.add_space(size::L);
        self.field(ui, words, wishes);
        if recent.len() > 1 {
            self.recent(ui, recent, words);
        }
        ui.add_space(size::L);
        for key in ["window-compare-how", "window-compare-sent"] {
            text::words(ui, Type::Body, colours.soft, words.say(key));
            ui.add_space(size::S);
        }
        if self.running {
            text::words(ui, Type::Body, colours.text, words.say("window-compare-anew"));
        }
    }

    fn field(&mut self, ui: &mut Ui, words: &Words, wishes: &mut Vec<Wish>) {
        let (label, hint) = (words.say("window-compare-field"), words.say("window-compare-hint"));
        let (over, _) = ui.allocate_exact_size(vec2(ui.available_width(), Type::Body.line()), Sense::hover());
        text::from_left(ui, over.left_center(), Type::Body, palette(ui).text, &label, over.width());
        ui.add_space(size::XS);
        let response = Field::new(&label, Id::unique("other-computer")).hint(&hint).wrong(self.wrong).show(ui, &mut self.typed);
        if std::mem::take(&mut self.focus) {
            response.request_focus();
        }
        if response.changed() {
            self.wrong = false;
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            wishes.push(Wish::Compare);
        }
        if self.wrong {
            ui.add_space(size::XS);
            let response = text::words(ui, Type::Body, palette(ui).bad, words.say("window-compare-wrong"));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        }
    }

    /// The computers before, one click each.
    fn recent(&mut self, ui: &mut Ui, recent: &[String], words: &Words) {
        ui.add_space(size::M);
        text::words(ui, Type::Small, palette(ui).soft, words.say("window-compare-recent"));
        ui.add_space(size::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::S, size::S);
            let most = ui.available_width();
            for other in recent {
                if Button::new(other).soft().at_most(most).show(ui).clicked() {
                    self.typed.clone_from(other);
                    self.wrong = false;
                    self.focus = true;
                }
            }
        });
    }
}
