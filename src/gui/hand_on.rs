//! What is handed on: copied, saved, opened, kept or removed, as the wishes for it ask.

use std::sync::Arc;

use egui::Context;

use super::{
    app::App,
    copies,
    dialogs::Dialog,
    files::{PathAsk, What},
    history::Order,
    model::Model,
    settings_card::{self, Card},
    wish::Wish,
};
use crate::{export, report::Redaction, words::Words};

impl App {
    /// Fulfils what is asked for beyond the window; anything else is no matter of this.
    pub(super) fn hand_on(&mut self, ctx: &Context, wish: Wish) {
        match wish {
            Wish::CopySettings => self.copy_settings(ctx),
            Wish::CopyConversation => self.copy(ctx, copies::conversation, "window-toast-conversation-copied"),
            Wish::CopyReport => self.copy(ctx, copies::report, "window-toast-report-copied"),
            Wish::Copy(text, said) => {
                ctx.copy_text(text);
                self.toast.say(ctx, self.words.say(said));
            }
            Wish::SaveReport => {
                if let Some(run) = &self.model.shown {
                    self.dialog = Some(Dialog::Path(PathAsk::save_report(&run.report)));
                }
            }
            Wish::SaveSettings => self.dialog = Some(Dialog::Path(PathAsk::save_settings(self.card.format))),
            Wish::Open => self.dialog = Some(Dialog::Path(PathAsk::open_report())),
            Wish::OpenKept(id) => self.past.order(Order::Open(id)),
            Wish::RemoveKept(id) => self.past.order(Order::Remove(id)),
            Wish::AskToClearHistory => self.dialog = Some(Dialog::ClearHistory),
            Wish::ClearHistory => {
                self.dialog = None;
                self.past.order(Order::Clear);
            }
            Wish::PathGiven => self.path_given(ctx),
            Wish::Browse => {
                if let Some(Dialog::Path(ask)) = &self.dialog {
                    self.files.browse(ctx, ask, &self.words);
                }
            }
            _ => {}
        }
    }

    fn copy_settings(&mut self, ctx: &Context) {
        let Some(run) = &self.model.shown else { return };
        if let Some(text) = Card::as_text(&run.report, &self.words) {
            ctx.copy_text(text);
            self.toast.say(ctx, self.words.say("window-toast-settings-copied"));
        }
    }

    /// Copies what is made of the run that is shown, and says so by this key.
    fn copy(&mut self, ctx: &Context, make: impl FnOnce(&Model, &Words) -> Option<String>, said: &str) {
        if let Some(text) = make(&self.model, &self.words) {
            ctx.copy_text(text);
            self.toast.say(ctx, self.words.say(said));
        }
    }

    fn path_given(&mut self, ctx: &Context) {
        let Some(Dialog::Path(ask)) = self.dialog.take() else { return };
        if ask.path.trim().is_empty() {
            self.dialog = Some(Dialog::Path(ask));
            return;
        }
        match ask.what {
            What::Open => self.files.open(ctx, ask.path.trim().into()),
            What::SaveReport => {
                if let Some(run) = &self.model.shown {
                    self.files.save_report(ctx, ask, run.report.clone(), Arc::clone(&self.words), Redaction::default());
                }
            }
            What::SaveSettings(format) => {
                let settings = self.model.shown.as_ref().and_then(|run| settings_card::settings(run, &self.trusted));
                if let Some(settings) = settings {
                    let text = export::write(&settings, format, &self.words);
                    self.files.save_text(ctx, ask, text);
                }
            }
        }
    }
}
