//! The window in another language: chosen in the preferences, at once, and looked at in pictures.

use std::{cell::RefCell, rc::Rc};

use egui_kittest::kittest::Queryable;
use mailport::{
    gui::App,
    store::{History, Preferences, Theme},
    words::languages::{self, LANGUAGES, Language},
};

use crate::{
    hand::{
        Hand, USUAL, Window, check, choose_25, click, click_on, feed, has, mentions, overwrite, preferences, preferences_in, press, say,
        window, window_signed_in, window_with,
    },
    real::until,
    story,
};

fn german() -> &'static Language {
    languages::by_tag("de").expect("German")
}

fn in_german() -> Preferences {
    preferences_in(german(), Theme::Light)
}

fn checked(events: Vec<mailport::facts::event::Event>) -> (Window, Hand) {
    let (mut window, hand) = window_signed_in(USUAL, in_german());
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, events);
    (window, hand)
}

#[test]
fn the_start_screen_is_german() {
    let mut kept = in_german();
    kept.recent = vec!["mail.example.org".into(), "smtp.gmail.com".into()];
    let (mut window, _) = window_with(USUAL, kept, |app| app.with_demo_maker(Box::new(|| Err("none".into()))));
    assert!(mentions(&window, "Welcher Mail-Port"));
    window.snapshot("german-start");
}

#[test]
fn the_board_is_german() {
    let (mut window, _) = checked(story::healthy());
    assert!(mentions(&window, "Beste Wahl"));
    window.snapshot("german-healthy");
}

#[test]
fn what_stops_is_german() {
    let (mut window, _) = checked(story::blocked(true));
    choose_25(&mut window);
    window.snapshot("german-blocked");
}

#[test]
fn a_verdict_that_nothing_works_is_german() {
    let (mut window, _) = checked(story::refused());
    window.snapshot("german-refused");
}

#[test]
fn the_test_message_is_german() {
    let (mut window, _) = checked(story::healthy());
    click_on(&mut window, "window-send-test");
    // The text names the day of the check: pictures must not.
    assert!(mentions(&window, "um die Einstellungen"));
    let label = say(&window, "window-compose-text");
    overwrite(&mut window, &label, "Diese Nachricht prüft die Einstellungen eines Mailprogramms.");
    window.snapshot("german-compose");
}

#[test]
fn the_settings_are_german() {
    let (mut window, _) = checked(story::healthy());
    click_on(&mut window, "window-export");
    click_on(&mut window, "window-format-msmtp");
    // The day of the check.
    window.mask(egui::Rect::from_min_size(egui::pos2(80.0, 108.0), egui::vec2(500.0, 26.0)));
    window.snapshot("german-settings");
}

#[test]
fn the_preferences_are_german() {
    let (mut window, _) = window(USUAL, in_german());
    click_on(&mut window, "window-preferences");
    window.snapshot("german-preferences");
}

/// A window whose preferences are kept here.
fn keeping(size: [f32; 2], with: impl FnOnce(App) -> App) -> (Window, Hand, Rc<RefCell<Preferences>>) {
    let kept = Rc::new(RefCell::new(preferences(Theme::Light)));
    let keeper = Rc::clone(&kept);
    let (window, hand) = window_with(size, preferences(Theme::Light), |app| {
        with(app).with_keeper(Box::new(move |preferences| keeper.borrow_mut().clone_from(preferences)))
    });
    (window, hand, kept)
}

fn choose(window: &mut Window, name: &str) {
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Comma);
    window.run_steps(3);
    press(window, name);
    window.key_press(egui::Key::Escape);
    window.run_steps(3);
}

#[test]
fn another_language_is_spoken_at_once_and_kept() {
    let (mut window, hand, kept) = keeping(USUAL, |app| app);
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::refused());
    let english = window.state().model().headline().expect("a headline").clone();
    choose(&mut window, "Deutsch");
    assert_eq!((window.state().words().language(), kept.borrow().language.as_str()), ("de", "de"));
    let headline = window.state().model().headline().expect("a headline").clone();
    assert_ne!(headline.sentence, english.sentence);
    assert!(mentions(&window, &headline.sentence) && !mentions(&window, &english.sentence));
    let report = window.state().model().shown.as_ref().expect("a run").report.clone();
    assert_eq!(report.language, "de");
    // A choice that says nothing of words leaves them alone.
    choose(&mut window, "Hell");
    assert_eq!(window.state().words().language(), "de");
    choose(&mut window, "Wie das System");
    assert_eq!((window.state().words().language(), kept.borrow().language.as_str()), ("en", "system"));
    assert_eq!(window.state().model().headline(), Some(&english));
}

#[test]
fn a_check_that_goes_on_goes_on_in_the_other_language() {
    let (mut window, hand, _) = keeping(USUAL, |app| app);
    check(&mut window, "mail.example.org");
    let events = story::healthy();
    let (first, rest) = events.split_at(events.len() / 2);
    feed(&mut window, &hand, first.to_vec());
    choose(&mut window, "Deutsch");
    feed(&mut window, &hand, rest.to_vec());
    assert!(mentions(&window, "Beste Wahl") && !mentions(&window, "best choice"));
}

#[test]
fn what_was_typed_stays_and_what_was_filled_in_is_said_anew() {
    let (mut window, hand, _) = keeping(USUAL, |app| app);
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    click_on(&mut window, "window-send-test");
    overwrite(&mut window, "Subject", "My own");
    choose(&mut window, "Deutsch");
    assert_eq!(window.get_by_label("Betreff").value().as_deref(), Some("My own"));
    let text = window.get_by_label("Text").value().expect("a text");
    assert!(text.contains("um die Einstellungen"), "{text}");
}

#[test]
fn a_pasted_message_is_explained_in_the_other_language() {
    let (mut window, _, _) = keeping(USUAL, |app| app);
    click_on(&mut window, "window-explain");
    window.get_by_label("Message to explain").type_text("550 5.1.1 no such user");
    until(&mut window, "an explanation", |window| mentions(window, "Confidence: "));
    choose(&mut window, "Deutsch");
    until(&mut window, "an explanation in German", |window| {
        !mentions(window, "Confidence: ") && mentions(window, &say(window, "recipient-unknown.title"))
    });
}

#[test]
fn a_wrong_target_is_refused_in_the_other_language() {
    let (mut window, _, _) = keeping(USUAL, |app| app);
    check(&mut window, "smtp..example");
    assert!(mentions(&window, "is not a server name"));
    choose(&mut window, "Deutsch");
    assert!(mentions(&window, "ist kein Servername"));
}

#[test]
fn a_report_saved_in_one_language_is_read_in_another() {
    let (mut german, _) = checked(story::refused());
    let report = german.state().model().shown.as_ref().expect("a run").report.clone();
    german.state_mut().open_report(report.clone());
    german.run_steps(3);
    assert_eq!(german.state().model().shown.as_ref().expect("a run").report, report, "as it was saved");
    let title = report.findings[0].title.clone();

    let (mut window, _, _) = keeping(USUAL, |app| app);
    window.state_mut().open_report(report.clone());
    window.run_steps(3);
    let shown = &window.state().model().shown.as_ref().expect("a run").report;
    assert!(shown.language == "en" && shown.findings[0].title != title);
    assert_eq!(shown.findings[0].code, report.findings[0].code);
    assert!(!mentions(&window, &title));
    choose(&mut window, "Deutsch");
    assert_eq!(window.state().model().shown.as_ref().expect("a run").report, report, "and again as it was saved");
}

#[test]
fn the_history_is_listed_in_the_other_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = History::at(folder.path().to_owned());
    let (mut window, hand, _) = keeping(USUAL, |app| app.with_history(store));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::refused());
    let english = window.state().model().headline().expect("a headline").sentence.clone();
    window.key_press_modifiers(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::H);
    until(&mut window, "the history", |window| mentions(window, &english));
    choose(&mut window, "Deutsch");
    let german = window.state().model().headline().expect("a headline").sentence.clone();
    until(&mut window, "the history in German", |window| mentions(window, &german) && !mentions(window, &english));
    click_on(&mut window, "window-back");
    assert!(mentions(&window, &german));
}

#[test]
fn every_language_can_be_chosen() {
    let (mut window, _, kept) = keeping(USUAL, |app| app);
    click_on(&mut window, "window-preferences");
    for language in &LANGUAGES {
        assert!(has(&window, language.name));
        click(&mut window, language.name);
        assert_eq!((window.state().words().language(), kept.borrow().language.as_str()), (language.tag, language.tag));
    }
}
