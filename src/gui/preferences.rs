//! What the window keeps between two starts, and the dialog in which it is changed. Never a secret.

use egui::Ui;

use super::{
    theme::{Type, palette, size},
    trust,
    widgets::{button::Button, text},
    wish::Wish,
};
use crate::{
    store::{Preferences, Theme},
    words::Words,
};

/// Somebody who keeps changed preferences.
pub type Keeper = Box<dyn FnMut(&Preferences)>;

/// Recent targets that are kept.
const MOST_RECENT: usize = 8;
/// Recent targets that are offered.
const RECENT_SHOWN: usize = 4;

/// The theme as egui calls it.
#[must_use]
pub const fn theme(preferences: &Preferences) -> egui::ThemePreference {
    match preferences.theme {
        Theme::Light => egui::ThemePreference::Light,
        Theme::Dark => egui::ThemePreference::Dark,
        Theme::System => egui::ThemePreference::System,
    }
}

/// The recent targets to offer, the last one first.
#[must_use]
pub fn recent(preferences: &Preferences) -> Vec<String> {
    preferences.recent.iter().take(RECENT_SHOWN).cloned().collect()
}

/// The user name that signed in at a target before.
#[must_use]
pub fn user_for(preferences: &Preferences, target: &str) -> Option<String> {
    preferences.users.get(target.trim()).cloned()
}

/// Remembers a target and who signed in there.
pub fn remember(preferences: &mut Preferences, target: &str, user: Option<&str>) {
    let target = target.trim().to_owned();
    preferences.recent.retain(|known| *known != target);
    preferences.recent.insert(0, target.clone());
    preferences.recent.truncate(MOST_RECENT);
    if let Some(user) = user {
        preferences.users.insert(target, user.to_owned());
    }
}

/// Draws the dialog's content.
pub fn show(ui: &mut Ui, preferences: &mut Preferences, words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    text::words(ui, Type::Heading, colours.text, words.say("window-preferences-theme"));
    ui.add_space(size::S);
    ui.horizontal(|ui| {
        let themes = [(Theme::System, "window-theme-system"), (Theme::Light, "window-theme-light"), (Theme::Dark, "window-theme-dark")];
        for (theme, key) in themes {
            if Button::new(&words.say(key)).main(preferences.theme == theme).show(ui).clicked() {
                preferences.theme = theme;
                wishes.push(Wish::PreferencesChanged);
            }
        }
    });
    ui.add_space(size::L);
    if ui.checkbox(&mut preferences.reduced_motion, Type::Body.of(words.say("window-preferences-motion"))).changed() {
        wishes.push(Wish::PreferencesChanged);
    }
    if !preferences.authorities.is_empty() {
        ui.add_space(size::L);
        text::words(ui, Type::Heading, colours.text, words.say("window-preferences-authorities"));
        ui.add_space(size::S);
        trust::list(ui, &preferences.authorities, words, wishes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_target_stands_first_and_once() {
        let mut preferences = Preferences::default();
        for target in ["a.example", "b.example", " a.example "] {
            remember(&mut preferences, target, Some("ann"));
        }
        assert_eq!(recent(&preferences), ["a.example", "b.example"]);
        assert_eq!(user_for(&preferences, "b.example").as_deref(), Some("ann"));
    }
}
