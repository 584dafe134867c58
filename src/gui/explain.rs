//! The box for a pasted message: a reply, a bounce, a program's error. What it means is said while it stands there, offline,
//! by the same function as `mailport explain`, and never on the window's own thread.

use std::{
    sync::{Arc, mpsc},
    thread,
};

use egui::{Context, Id, Rect, Ui, UiBuilder, accesskit::Live, pos2, vec2};

use super::{
    action::Action,
    cause, icon,
    theme::{Type, palette, size, time},
    verdict,
    widgets::{button::Button, card::card, field::Field, text},
    wish::Wish,
};
use crate::{
    check::explain::{self, Explained, Unexplained},
    report::Tone,
    words::Words,
};

/// More letters than these at once were pasted rather than typed, and wait for nothing.
const PASTED: usize = 8;

type Answer = Result<Vec<Explained>, Unexplained>;

/// The box and what is known of the text in it.
#[derive(Debug, Default)]
pub struct Explain {
    text: String,
    answer: Option<Answer>,
    /// From when on the text is to be read, by the window's clock.
    due: Option<f64>,
    /// Somebody reads.
    reading: Option<mpsc::Receiver<Answer>>,
    wants_focus: bool,
}

impl Explain {
    /// The field's id.
    #[must_use]
    pub fn field() -> Id {
        Id::unique("pasted")
    }

    /// The field asks for the focus.
    pub const fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Takes what was found out, and has the text read where it is due.
    pub fn go_on(&mut self, ctx: &Context, words: &Arc<Words>) {
        if let Some(reading) = &self.reading {
            match reading.try_recv() {
                Ok(answer) => {
                    // What was read may have changed since; then this is shown until the new text has been read.
                    self.answer = (!self.text.trim().is_empty()).then_some(answer);
                    self.reading = None;
                }
                Err(mpsc::TryRecvError::Empty) => return,
                Err(mpsc::TryRecvError::Disconnected) => self.reading = None,
            }
        }
        let now = ctx.input(|input| input.time);
        match self.due {
            Some(due) if now < due => ctx.request_repaint_after_secs((due - now) as f32),
            Some(_) => self.read(ctx, words),
            None => {}
        }
    }

    /// Has the text read again, for it is to be explained in other words.
    pub fn retell(&mut self, ctx: &Context, words: &Arc<Words>) {
        self.reading = None;
        self.read(ctx, words);
    }

    /// Has the text read on a thread of its own.
    fn read(&mut self, ctx: &Context, words: &Arc<Words>) {
        self.due = None;
        if self.text.trim().is_empty() {
            self.answer = None;
            return;
        }
        let (tell, heard) = mpsc::channel();
        let (text, words, ctx) = (self.text.clone(), Arc::clone(words), ctx.clone());
        let work = move || {
            // Nobody listens once the window is gone.
            let _ = tell.send(explain::text(text.as_bytes(), &words));
            ctx.request_repaint();
        };
        if thread::Builder::new().name("mailport-explain".into()).spawn(work).is_ok() {
            self.reading = Some(heard);
        }
    }

    fn changed(&mut self, before: usize, now: f64) {
        let pasted = self.text.len().abs_diff(before) > PASTED;
        self.due = Some(if pasted || self.text.is_empty() { now } else { now + time::TYPING });
    }

    /// Draws the view.
    pub fn show(&mut self, ui: &mut Ui, words: &Words, wishes: &mut Vec<Wish>) {
        let back = Action::new(words, "window-back", None, Wish::Back);
        let (title, detail) = (words.say("window-explain-title"), words.say("window-explain-detail"));
        verdict::sentence(ui, Tone::Neutral, &title, &detail, &[back], words, wishes);
        ui.add_space(size::XL);
        let whole = ui.available_rect_before_wrap();
        if whole.width() + 2.0 * size::XL < size::STACK_UNDER {
            self.pasted(ui, size::TEXT_FIELD, words);
            ui.add_space(size::L);
            self.told(ui, words, wishes);
            return;
        }
        let half = ((whole.width() - size::XXL) / 2.0).floor();
        let left = Rect::from_min_size(whole.min, vec2(half, whole.height()));
        let right = Rect::from_min_max(pos2(whole.right() - half, whole.top()), whole.max);
        let mut box_side = ui.new_child(UiBuilder::new().max_rect(left).id_salt("box"));
        self.pasted(&mut box_side, size::PASTE_FIELD, words);
        let mut told_side = ui.new_child(UiBuilder::new().max_rect(right).id_salt("told"));
        self.told(&mut told_side, words, wishes);
        ui.allocate_space(vec2(whole.width(), box_side.min_rect().height().max(told_side.min_rect().height())));
    }

    fn pasted(&mut self, ui: &mut Ui, height: f32, words: &Words) {
        let label = words.say("window-explain-field");
        let hint = words.say("window-explain-hint");
        let before = self.text.len();
        let wrong = matches!(self.answer, Some(Err(_)));
        let response = Field::new(&label, Self::field()).hint(&hint).lines(height).mono().wrong(wrong).show(ui, &mut self.text);
        if std::mem::take(&mut self.wants_focus) {
            response.request_focus();
        }
        if response.changed() {
            self.changed(before, ui.input(|input| input.time));
            ui.ctx().request_repaint();
        }
        ui.add_space(size::S);
        if !self.text.is_empty() && Button::new(&words.say("window-explain-clear")).icon(icon::CROSS).quiet().small().show(ui).clicked() {
            self.text.clear();
            self.answer = None;
            self.due = None;
            self.wants_focus = true;
        }
    }

    fn told(&self, ui: &mut Ui, words: &Words, wishes: &mut Vec<Wish>) {
        let colours = palette(ui);
        match &self.answer {
            None => {
                text::words(ui, Type::Body, colours.soft, words.say("window-explain-nothing"));
            }
            Some(Err(Unexplained::TooLarge)) => {
                let response = text::words(ui, Type::Body, colours.bad, words.say("window-explain-large"));
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
            }
            Some(Err(Unexplained::Nothing)) => {}
            Some(Ok(found)) => {
                for (index, cause) in found.iter().enumerate() {
                    if index > 0 {
                        ui.add_space(size::M);
                    }
                    card(ui, |ui| cause::of_text(ui, cause, index == 0, words, wishes));
                }
            }
        }
    }
}
