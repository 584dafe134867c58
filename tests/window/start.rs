//! The start screen, and what is typed there.

use std::{cell::RefCell, rc::Rc};

use egui_kittest::kittest::Queryable;
use mailport::{
    facts::{
        port::{Mode, PortSpec},
        request::TrustChoice,
    },
    gui::{Demo, DemoServer},
    store::{Preferences, Theme},
};
use secrecy::SecretString;

use crate::{
    hand::{LEAST, USUAL, check, click, feed, has, mentions, preferences, window, window_with},
    story,
};

fn with_recent(theme: Theme) -> Preferences {
    let mut preferences = preferences(theme);
    preferences.recent = vec!["mail.example.org".into(), "smtp.gmail.com".into()];
    preferences
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

#[test]
fn the_demo_says_which_ports_its_own_stand_in_for() {
    let (mut window, hand) = window_with(USUAL, preferences(Theme::Light), |app| app.with_demo(demo()));
    window.snapshot("demo-start");
    click(&mut window, "A good server");
    let request = hand.request().expect("a check");
    assert_eq!(request.ports.iter().map(|spec| spec.port).collect::<Vec<_>>(), [20_025, 20_587, 20_465]);
    assert_eq!(request.trust, TrustChoice::Only("practice.pem".into()));
    assert!(request.credentials.is_none());
    feed(&mut window, &hand, story::healthy());
    assert!(mentions(&window, "stands in for 587, STARTTLS"));
    window.snapshot("demo");
    click(&mut window, "One that refuses the password");
    assert_eq!(hand.request().and_then(|request| request.credentials).map(|credentials| credentials.user).as_deref(), Some("ann"));
    click(&mut window, "A good server");
    assert!(hand.request().expect("a check").credentials.is_none(), "a practice password goes nowhere else");
}

#[test]
fn practice_servers_are_not_remembered() {
    let kept = Rc::new(RefCell::new(Preferences::default()));
    let keeper = Rc::clone(&kept);
    let (mut window, hand) = window_with(USUAL, preferences(Theme::Light), |app| {
        app.with_demo(demo()).with_keeper(Box::new(move |preferences| *keeper.borrow_mut() = preferences.clone()))
    });
    click(&mut window, "A good server");
    feed(&mut window, &hand, story::healthy());
    click(&mut window, "One that refuses the password");
    feed(&mut window, &hand, story::refused());
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::L);
    window.run_steps(2);
    check(&mut window, "mail.example.org");
    assert_eq!(kept.borrow().recent, ["mail.example.org"]);
    assert!(kept.borrow().users.is_empty());
}

fn demo() -> Demo {
    let server = |name: &str, title: &str, first: u16, password: Option<&str>| DemoServer {
        name: name.into(),
        title: title.into(),
        about: "practice-about-good".into(),
        ports: [(25, Mode::StartTls), (587, Mode::StartTls), (465, Mode::Tls)]
            .map(|(port, mode)| PortSpec { port: first + port, mode })
            .to_vec(),
        stand_ins: [25, 587, 465].map(|port| (first + port, port)).into(),
        user: password.map(|_| "ann".to_owned()),
        password: password.map(SecretString::from),
        ca: "practice.pem".into(),
    };
    Demo {
        servers: vec![
            server("good.localhost", "A good server", 20_000, None),
            server("care.localhost", "One in need of care", 21_000, None),
            server("password.localhost", "One that refuses the password", 22_000, Some("wrong")),
        ],
        keep_alive: Box::new(()),
    }
}
