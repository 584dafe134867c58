//! The start screen, and what is typed there.

use egui_kittest::kittest::Queryable;
use mailport::store::{Preferences, Theme};

use crate::hand::{LEAST, USUAL, check, click, has, mentions, preferences, window, window_with};

fn with_recent(theme: Theme) -> Preferences {
    Preferences { recent: vec!["mail.example.org".into(), "smtp.gmail.com".into()], ..preferences(theme) }
}

#[test]
fn it_asks_one_question() {
    see_it_asks_one_question(Theme::Light, "start");
}

#[test]
fn it_asks_one_question_in_the_dark() {
    see_it_asks_one_question(Theme::Dark, "start-dark");
}

fn see_it_asks_one_question(theme: Theme, name: &str) {
    let make = || Box::new(|| Err("none here".to_owned()));
    let (mut window, _) = window_with(USUAL, with_recent(theme), |app| app.with_demo_maker(make()));
    assert!(has(&window, "Try the demo"));
    window.snapshot(name);
}

#[test]
fn it_fits_the_smallest_window() {
    let (mut window, _) = window(LEAST, with_recent(Theme::Light));
    window.snapshot("start-least");
}

#[test]
fn enter_checks_what_was_typed() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    let request = hand.request().expect("a check was asked for");
    assert_eq!(request.target.host().as_deref(), Some("mail.example.org"));
    assert_eq!(request.ports.iter().map(|spec| spec.port).collect::<Vec<_>>(), [25, 587, 465]);
    assert!(request.credentials.is_none());
}

#[test]
fn a_recent_server_is_one_click_away() {
    let (mut window, hand) = window(USUAL, with_recent(Theme::Light));
    click(&mut window, "smtp.gmail.com");
    assert_eq!(hand.request().and_then(|request| request.target.host()).as_deref(), Some("smtp.gmail.com"));
}

#[test]
fn what_is_no_server_is_said_under_the_field_when_typing_stops() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    let field = window.get_by_label("Mail server or email address");
    field.focus();
    field.type_text("smtp..example");
    window.run_steps(1);
    assert!(!mentions(&window, "\"smtp..example\" is not a server name: two dots follow each other"));
    window.run_steps(10);
    assert!(mentions(&window, "\"smtp..example\" is not a server name: two dots follow each other"));
    window.snapshot("start-wrong");
    window.key_press(egui::Key::Enter);
    window.run_steps(3);
    assert!(hand.commands().is_empty());
}
