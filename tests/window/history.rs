//! Kept checks: they come as they end, open again as they were, and go when somebody wants it.

use std::path::Path;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use mailport::store::{History, Theme};

use crate::{
    hand::{Hand, LEAST, USUAL, Window, check, click, feed, has, mentions, preferences, window_with},
    real::until,
    story,
};

fn with_history(size: [f32; 2], theme: Theme, folder: &Path) -> (Window, Hand) {
    with_history_and(size, preferences(theme), folder)
}

fn with_history_and(size: [f32; 2], preferences: mailport::store::Preferences, folder: &Path) -> (Window, Hand) {
    let store = History::at(folder.to_owned());
    window_with(size, preferences, |app| app.with_history(store))
}

fn kept(folder: &Path) -> usize {
    History::at(folder.to_owned()).list().expect("a list").len()
}

/// Checks something, and waits until it is kept.
fn keep(window: &mut Window, hand: &Hand, target: &str, events: Vec<mailport::facts::event::Event>, folder: &Path) {
    let before = kept(folder);
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run_steps(2);
    check(window, target);
    feed(window, hand, events);
    until(window, "a kept check", |_| kept(folder) > before);
}

fn show(window: &mut Window) {
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    until(window, "the history", |window| has(window, "Remove all…") || mentions(window, "Nothing is kept yet"));
}

#[test]
fn a_check_is_kept_and_opens_again_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut window, hand) = with_history(USUAL, Theme::Light, folder.path());
    keep(&mut window, &hand, "ann@mail.example.org", story::blocked(false), folder.path());
    let sentence = window.state().model().headline().expect("a headline").sentence.clone();

    let (mut later, hand) = with_history(USUAL, Theme::Light, folder.path());
    show(&mut later);
    assert!(mentions(&later, &sentence) && mentions(&later, "a•••@mail.example.org"), "masked as in a saved report");
    later.get_by_label_contains("Open the check of a•••@mail.example.org").click();
    until(&mut later, "the report", |window| mentions(window, "Saved report of "));
    assert!(hand.commands().is_empty(), "opening checks nothing");
    assert_eq!(later.state().model().headline().expect("a headline").sentence, sentence);
    assert!(!has(&later, "Send test message…"), "it can only be read");
    assert_eq!(later.get_by_label("Mail server or email address").value().as_deref(), Some("mail.example.org"), "and checked again");
}

#[test]
fn the_list_shows_what_when_and_how_it_ended() {
    see_the_list(USUAL, Theme::Light, "history");
}

#[test]
fn the_list_shows_what_when_and_how_it_ended_in_the_dark() {
    see_the_list(USUAL, Theme::Dark, "history-dark");
}

#[test]
fn the_list_fits_the_smallest_window() {
    see_the_list(LEAST, Theme::Light, "history-least");
}

fn see_the_list(size: [f32; 2], theme: Theme, name: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut window, hand) = with_history(size, theme, folder.path());
    keep(&mut window, &hand, "mail.example.org", story::blocked(false), folder.path());
    keep(&mut window, &hand, "smtp.example.net", story::healthy(), folder.path());
    keep(&mut window, &hand, "mail.example.com", story::refused(), folder.path());
    on_one_day(folder.path());
    show(&mut window);
    window.hover_at(egui::pos2(5.0, size[1] - 5.0));
    window.run_steps(5);
    window.snapshot(name);
}

/// Pictures are of a day that doesn't move on.
fn on_one_day(folder: &Path) {
    for file in std::fs::read_dir(folder).expect("a folder").flatten().map(|file| file.path()) {
        if file.extension().is_some_and(|ending| ending == "entry") {
            let text = std::fs::read_to_string(&file).expect("an entry");
            let mut entry: serde_json::Value = serde_json::from_str(&text).expect("an entry");
            entry["started"] = "2026-11-24T05:00:00Z".into();
            std::fs::write(&file, entry.to_string()).expect("an entry is written");
        }
    }
}

#[test]
fn one_check_is_removed_or_all_of_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut window, hand) = with_history(USUAL, Theme::Light, folder.path());
    for target in ["a.example.org", "b.example.org", "c.example.org"] {
        keep(&mut window, &hand, target, story::healthy(), folder.path());
    }
    on_one_day(folder.path());
    show(&mut window);
    window.get_by_label_contains("Remove the check of b.example.org").click();
    until(&mut window, "two left", |window| !mentions(window, "b.example.org"));
    assert_eq!(kept(folder.path()), 2);
    click(&mut window, "Remove all…");
    click(&mut window, "Cancel");
    assert_eq!(kept(folder.path()), 2, "it was only asked");
    click(&mut window, "Remove all…");
    window.snapshot("history-clear");
    click(&mut window, "Remove all");
    until(&mut window, "none left", |window| mentions(window, "Nothing is kept yet"));
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn nothing_is_kept_where_that_is_turned_off_or_nothing_was_found_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut off = preferences(Theme::Light);
    off.history = false;
    let (mut window, hand) = with_history_and(USUAL, off, folder.path());
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    drop(window);
    assert_eq!(kept(folder.path()), 0, "turned off");
    let (mut window, hand) = with_history(USUAL, Theme::Light, folder.path());
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, [story::stopped()]);
    drop(window);
    assert_eq!(kept(folder.path()), 0, "nothing was found out");
}

#[test]
fn a_damaged_check_is_told_and_set_aside() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut window, hand) = with_history(USUAL, Theme::Light, folder.path());
    keep(&mut window, &hand, "good.example.org", story::healthy(), folder.path());
    keep(&mut window, &hand, "bad.example.org", story::healthy(), folder.path());
    let store = History::at(folder.path().to_owned());
    let latest = store.list().expect("a list").swap_remove(0).id;
    std::fs::write(store.file(&latest).expect("a file"), "{\"schema\": \"mailport-report/1\", \"po").expect("damage");
    show(&mut window);
    window.get_by_label_contains("Open the check of bad.example.org").click();
    until(&mut window, "what happened", |window| mentions(window, "A kept check was damaged"));
    assert!(window.query_by_label_contains("Open the check of bad.example.org").is_none());
    assert!(window.query_by_label_contains("Open the check of good.example.org").is_some());
    assert_eq!(kept(folder.path()), 1);
}

#[test]
fn a_check_that_has_just_ended_is_kept_although_the_window_closes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut window, hand) = with_history(USUAL, Theme::Light, folder.path());
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    drop(window);
    assert_eq!(kept(folder.path()), 1);
}
