//! What the window keeps between two starts, and the dialog in which it is changed. Never a secret.

use std::iter;

use egui::{Id, Sense, Ui, vec2};

use super::{
    about,
    theme::{Type, palette, size},
    trust,
    widgets::{button::Button, field::Field, text},
    wish::Wish,
};
use crate::{
    facts::{
        finding::Phrase,
        request::{Controls, GivenControl, Request},
        target::Target,
    },
    knowledge::resolvers,
    store::{LIKE_SYSTEM, Preferences, Theme},
    words::{
        Words,
        languages::{self, LANGUAGES, Language},
    },
};

/// Somebody who keeps changed preferences.
pub type Keeper = Box<dyn FnMut(&Preferences)>;

/// Recent targets that are kept.
const MOST_RECENT: usize = 8;
/// Other computers that are kept and offered.
const MOST_OTHERS: usize = 4;
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

/// The language that was chosen; where none was, or one that isn't there, the system's.
#[must_use]
pub fn language(preferences: &Preferences, system: &'static Language) -> &'static Language {
    languages::by_tag(&preferences.language).unwrap_or(system)
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
    put_first(&mut preferences.recent, target.clone(), MOST_RECENT);
    if let Some(user) = user {
        preferences.users.insert(target, user.to_owned());
    }
}

/// Remembers another computer that a check was compared with.
pub fn remember_other(preferences: &mut Preferences, other: &str) {
    put_first(&mut preferences.others, other.trim().to_owned(), MOST_OTHERS);
}

/// Puts something at the head of a list in which each stands once.
fn put_first(list: &mut Vec<String>, first: String, most: usize) {
    list.retain(|known| *known != first);
    list.insert(0, first);
    list.truncate(most);
}

/// Draws the dialog's content.
pub fn show(ui: &mut Ui, preferences: &mut Preferences, words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    text::words(ui, Type::Heading, colours.text, words.say("window-preferences-theme"));
    ui.add_space(size::S);
    ui.horizontal(|ui| {
        let themes = [(Theme::System, "window-theme-system"), (Theme::Light, "window-theme-light"), (Theme::Dark, "window-theme-dark")];
        for (theme, key) in themes {
            if Button::new(&words.say(key)).chosen(preferences.theme == theme).show(ui).clicked() {
                preferences.theme = theme;
                wishes.push(Wish::PreferencesChanged);
            }
        }
    });
    ui.add_space(size::L);
    self::languages(ui, preferences, words, wishes);
    ui.add_space(size::L);
    if ui.checkbox(&mut preferences.reduced_motion, Type::Body.of(words.say("window-preferences-motion"))).changed() {
        wishes.push(Wish::PreferencesChanged);
    }
    ui.add_space(size::M);
    if ui.checkbox(&mut preferences.history, Type::Body.of(words.say("window-preferences-history"))).changed() {
        wishes.push(Wish::PreferencesChanged);
    }
    ui.add_space(size::L);
    comparison(ui, preferences, words, wishes);
    if !preferences.authorities.is_empty() {
        ui.add_space(size::L);
        text::words(ui, Type::Heading, colours.text, words.say("window-preferences-authorities"));
        ui.add_space(size::S);
        trust::list(ui, &preferences.authorities, words, wishes);
    }
}

/// In which language all is said. Each is called as it calls itself, so that it is found by whoever reads no other.
fn languages(ui: &mut Ui, preferences: &mut Preferences, words: &Words, wishes: &mut Vec<Wish>) {
    text::words(ui, Type::Heading, palette(ui).text, words.say("window-preferences-language"));
    ui.add_space(size::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::S, size::S);
        let known = languages::by_tag(&preferences.language).map(|language| language.tag);
        let system = (LIKE_SYSTEM, words.say("window-language-system"), known.is_none());
        let others = LANGUAGES.iter().map(|language| (language.tag, language.name.to_owned(), known == Some(language.tag)));
        for (choice, name, chosen) in iter::once(system).chain(others) {
            if Button::new(&name).chosen(chosen).show(ui).clicked() && !chosen {
                choice.clone_into(&mut preferences.language);
                wishes.push(Wish::LanguageChosen);
            }
        }
    });
}

/// Who is asked beside the target, and whether anybody is.
fn comparison(ui: &mut Ui, preferences: &mut Preferences, words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    text::words(ui, Type::Heading, colours.text, words.say("window-preferences-compare"));
    ui.add_space(size::S);
    if ui.checkbox(&mut preferences.compare, Type::Body.of(words.say("window-preferences-compare-on"))).changed() {
        wishes.push(Wish::PreferencesChanged);
    }
    ui.add_space(size::S);
    let asked = Phrase::new("window-preferences-compare-detail").with("servers", about::compared());
    text::words(ui, Type::Small, colours.soft, words.phrase(&asked.with("resolvers", resolvers::described().join(", "))));
    if !preferences.compare {
        return;
    }
    ui.add_space(size::M);
    let label = words.say("window-preferences-controls");
    let (over, _) = ui.allocate_exact_size(vec2(ui.available_width(), Type::Body.line()), Sense::hover());
    text::from_left(ui, over.left_center(), Type::Body, colours.text, &label, over.width());
    ui.add_space(size::XS);
    let id = Id::unique("controls");
    // What is typed is kept as it stands until the field is left, so that a comma at its end stays.
    let mut typed = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_else(|| preferences.controls.join(", "));
    let wrong = listed(&typed).find(|text| control(text).is_none()).map(str::to_owned);
    let response = Field::new(&label, id).hint(&words.say("window-preferences-controls-hint")).wrong(wrong.is_some()).show(ui, &mut typed);
    if response.changed() {
        preferences.controls = listed(&typed).filter(|text| control(text).is_some()).map(str::to_owned).collect();
        ui.data_mut(|data| data.insert_temp(id, typed));
        wishes.push(Wish::PreferencesChanged);
    } else if !response.has_focus() && wrong.is_none() {
        ui.data_mut(|data| data.remove_temp::<String>(id));
    }
    if let Some(wrong) = wrong {
        ui.add_space(size::XS);
        text::words(ui, Type::Body, colours.bad, words.phrase(&Phrase::new("window-preferences-controls-wrong").with("name", wrong)));
    }
}

/// Names with commas or spaces between them.
fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', ' ']).filter(|name| !name.is_empty())
}

/// A comparison server of the user's, where the text names one.
fn control(text: &str) -> Option<GivenControl> {
    GivenControl::of(&Target::parse(text).ok()?)
}

/// Has a check compare as the preferences say: with other servers and other DNS servers, or with nobody.
pub fn compare(preferences: &Preferences, request: &mut Request) {
    let own: Vec<GivenControl> = preferences.controls.iter().filter_map(|text| control(text)).collect();
    request.comparison = if preferences.compare { resolvers::built_in() } else { Vec::new() };
    request.controls = match (preferences.compare, own.is_empty()) {
        (false, _) => Controls::None,
        (true, true) => Controls::BuiltIn,
        (true, false) => Controls::Given(own),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_compares_as_the_preferences_say() {
        let compared = |compare: bool, controls: &[&str]| {
            let controls = controls.iter().map(|text| (*text).to_owned()).collect();
            let mut request = Request::new(Target::parse("mail.example.org").unwrap());
            let mut preferences = Preferences::default();
            (preferences.compare, preferences.controls) = (compare, controls);
            super::compare(&preferences, &mut request);
            (request.controls, request.comparison.is_empty())
        };
        let own = GivenControl { host: "control.example".into(), port: Some(993) };
        assert_eq!(compared(true, &[]), (Controls::BuiltIn, false));
        assert_eq!(compared(true, &["control.example:993", "no..name", "a@b.example"]), (Controls::Given(vec![own]), false));
        assert_eq!(compared(false, &["control.example"]), (Controls::None, true));
    }

    #[test]
    fn a_language_that_is_not_there_is_the_systems() {
        let [english, german] = &LANGUAGES;
        for (chosen, system, expected) in [
            ("system", german, "de"),
            ("system", english, "en"),
            ("en", german, "en"),
            ("de", english, "de"),
            ("tlh", german, "de"),
            ("", english, "en"),
        ] {
            let mut preferences = Preferences::default();
            preferences.language = chosen.into();
            assert_eq!(language(&preferences, system).tag, expected, "{chosen} where the system has {}", system.tag);
        }
    }

    #[test]
    fn the_last_target_stands_first_and_once() {
        let mut preferences = Preferences::default();
        for target in ["a.example", "b.example", " a.example "] {
            remember(&mut preferences, target, Some("ann"));
        }
        assert_eq!(recent(&preferences), ["a.example", "b.example"]);
        assert_eq!(user_for(&preferences, "b.example").as_deref(), Some("ann"));
        for other in ["a@x", "b@x", "c@x", "d@x", "e@x", " d@x"] {
            remember_other(&mut preferences, other);
        }
        assert_eq!(preferences.others, ["d@x", "e@x", "c@x", "b@x"]);
    }
}
