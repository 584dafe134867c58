//! The narrow window: columns stack, the board shows shapes, actions are in a menu.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable};
use mailport::{
    store::{Preferences, Theme},
    words::languages::LANGUAGES,
};

use crate::{
    hand::{Hand, LEAST, Window, check, click, click_on, feed, has, preferences, preferences_in, say, window_signed_in},
    story,
};

#[test]
fn the_smallest_window_shows_the_verdict_and_the_board() {
    see_the_smallest_window_shows_the_verdict_and_the_board(Theme::Light, "least");
}

#[test]
fn the_smallest_window_shows_the_verdict_and_the_board_in_the_dark() {
    see_the_smallest_window_shows_the_verdict_and_the_board(Theme::Dark, "least-dark");
}

fn see_the_smallest_window_shows_the_verdict_and_the_board(theme: Theme, name: &str) {
    see_the_smallest_window(preferences(theme), name);
}

#[test]
fn the_smallest_window_shows_the_verdict_and_the_board_in_german() {
    see_the_smallest_window(preferences_in(&LANGUAGES[1], Theme::Light), "german-least");
}

fn see_the_smallest_window(preferences: Preferences, name: &str) {
    let (mut window, hand) = window_signed_in(LEAST, preferences);
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    window.snapshot(name);
    let [copy, send] = ["window-copy-settings", "window-send-test"].map(|key| say(&window, key));
    assert!(!has(&window, &copy));
    click_on(&mut window, "window-actions");
    assert!(has(&window, &copy));
    assert!(has(&window, &send));
    window.snapshot(format!("{name}-menu"));
}

#[test]
fn columns_stack_in_a_middling_window() {
    let (mut window, hand) = window_signed_in([800.0, 900.0], preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    window.snapshot("middling");
    click(&mut window, "Send test message…");
    assert!(has(&window, "Send"));
}

fn with_menu() -> Window {
    let (mut window, hand) = window_signed_in(LEAST, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    click(&mut window, "Actions");
    assert!(has(&window, "Copy settings"));
    window
}

#[test]
fn the_menu_closes_with_escape_and_when_what_is_under_it_moves() {
    let mut window = with_menu();
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(!has(&window, "Copy settings"), "Esc");

    let mut window = with_menu();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run_steps(3);
    assert!(!has(&window, "Copy settings"), "another tab");

    let mut window = with_menu();
    scroll(&mut window, -200.0);
    assert!(!has(&window, "Copy settings"), "scrolling");
}

/// Turns the wheel over the lower part of the page.
fn scroll(window: &mut Window, by: f32) {
    window.hover_at(egui::pos2(100.0, 440.0));
    window.run_steps(1);
    let wheel = egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, by),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    };
    window.event(wheel);
    window.run_steps(8);
}

fn scrolled() -> (Window, Hand) {
    let (mut window, hand) = window_signed_in(LEAST, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    assert!(verdict_is_seen(&window));
    scroll(&mut window, -3_000.0);
    assert!(!verdict_is_seen(&window), "scrolled away");
    (window, hand)
}

/// Whether the verdict sentence stands under the top bar, and not behind it.
fn verdict_is_seen(window: &Window) -> bool {
    let sentence = window.state().model().headline().expect("a headline").sentence.clone();
    let by = By::new().predicate(move |node| node.value().is_some_and(|value| value == sentence));
    let bar = window.get_by_label("Mail server or email address").rect().bottom();
    window.query_all(by).any(|node| (bar..bar + 60.0).contains(&node.rect().top()))
}

#[test]
fn a_new_check_begins_at_the_top() {
    let (mut window, hand) = scrolled();
    window.key_press(Key::F5);
    window.run_steps(3);
    assert!(verdict_is_seen(&window));
    feed(&mut window, &hand, story::healthy());
    assert!(verdict_is_seen(&window));
}

#[test]
fn a_report_is_opened_at_its_top() {
    let (mut window, _) = scrolled();
    let report = window.state().model().shown.as_ref().expect("a run").report.clone();
    window.state_mut().open_report(report);
    window.run_steps(3);
    let sentence = window.state().model().headline().expect("a headline").sentence.clone();
    let top = window.get_by(|node| node.value().is_some_and(|value| value == sentence)).rect().top();
    assert!((60.0..240.0).contains(&top), "under the bar and the banner: {top}");
}

#[test]
fn a_window_with_room_for_all_shows_the_top_in_its_first_picture() {
    let (mut window, _) = scrolled();
    window.set_size(egui::vec2(1_120.0, 1_000.0));
    window.step();
    assert!(verdict_is_seen(&window));
}
