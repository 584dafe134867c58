//! What is handed on: copied, or saved and opened by a path.

use std::sync::Arc;

use egui::Context;

use super::{app::App, dialogs::Dialog, files::What, model::Model, settings_card};
use crate::{export, words::Words};

impl App {
    /// Copies what is made of the run that is shown, and says so by this key.
    pub(super) fn copy(&mut self, ctx: &Context, make: impl FnOnce(&Model, &Words) -> Option<String>, said: &str) {
        if let Some(text) = make(&self.model, &self.words) {
            ctx.copy_text(text);
            self.toast.say(ctx, self.words.say(said));
        }
    }

    pub(super) fn path_given(&mut self, ctx: &Context) {
        let Some(Dialog::Path(ask)) = self.dialog.take() else { return };
        if ask.path.trim().is_empty() {
            self.dialog = Some(Dialog::Path(ask));
            return;
        }
        match ask.what {
            What::Open => self.files.open(ctx, ask.path.trim().into()),
            What::SaveReport => {
                if let Some(run) = &self.model.shown {
                    self.files.save_report(ctx, ask, run.report.clone(), Arc::clone(&self.words));
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
