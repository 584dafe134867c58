//! The window's menu: everything that can be done from anywhere.

use super::{action::Action, app::App, icon, keys, model::Run, view::View, wish::Wish};
use crate::report::Redaction;

/// What can be done from where the window is.
#[must_use]
pub fn actions(app: &App) -> Vec<Action> {
    let words = &app.words;
    let action = |key, icon: icon::Icon, wish| Action::new(words, key, icon, wish);
    let running = app.model.running().is_some();
    let shown = app.model.shown.as_ref();
    let has_settings = shown.is_some_and(|run| run.report.recommendation.is_some());
    let of_run = app.views.now().is_of_run();
    let check = if running {
        action("window-cancel", icon::STOP, Wish::Cancel).keys(keys::CANCEL)
    } else {
        action("window-check-again", icon::AGAIN, Wish::Check).keys(keys::CHECK_AGAIN).enabled(shown.is_some())
    };
    let save = if app.views.now() == View::Settings { Wish::SaveSettings } else { Wish::SaveReport };
    let can_compare = app.model.newest().is_some_and(Run::can_be_compared);
    vec![
        check,
        action("window-compare", icon::GLOBE, Wish::AskToCompare).enabled(of_run && can_compare),
        action("window-copy-settings", icon::COPY, Wish::CopySettings).keys(keys::COPY).enabled(of_run && has_settings),
        action("window-copy-report", icon::COPY, Wish::CopyReport(Redaction::Masked)).enabled(of_run && shown.is_some()),
        action("window-find", icon::SEARCH, Wish::Find).keys(keys::FIND).enabled(app.views.now() == View::Board && shown.is_some()),
        action("window-save-report", icon::FLOPPY, save).keys(keys::SAVE).enabled(of_run && shown.is_some()),
        action("window-open-report", icon::FOLDER, Wish::Open).keys(keys::OPEN),
        action("window-history", icon::CLOCK, Wish::History).keys(keys::HISTORY),
        action("window-explain", icon::QUESTION, Wish::Explain).keys(keys::EXPLAIN),
        action("window-preferences", icon::GEAR, Wish::Preferences).keys(keys::PREFERENCES),
        action("window-about", icon::INFO, Wish::About),
    ]
}
