//! What the program says of itself, and the preferences.

use std::{cell::RefCell, rc::Rc};

use egui_kittest::kittest::Queryable;
use mailport::{
    facts::request::Controls,
    store::{Preferences, Theme},
};

use crate::hand::{LEAST, USUAL, Window, check, click, has, mentions, preferences, press, window, window_with};

fn about(size: [f32; 2], theme: Theme) -> Window {
    let (mut window, _) = window(size, preferences(theme));
    click(&mut window, "About Mailport");
    window
}

#[test]
fn it_says_what_it_is_and_what_leaves_the_computer() {
    let mut window = about(USUAL, Theme::Light);
    assert!(mentions(&window, &format!("Mailport {}", env!("CARGO_PKG_VERSION"))));
    for said in ["1.1.1.1", "smtp.gmail.com", "/success.txt", "version 3 or later", "Open Font License"] {
        assert!(mentions(&window, said), "{said}");
    }
    assert!(!mentions(&window, "TERMS AND CONDITIONS"));
    press(&mut window, "Show the licence");
    assert!(mentions(&window, "TERMS AND CONDITIONS"));
    press(&mut window, "Hide the licence");
    press(&mut window, "Back");
    assert!(has(&window, "Check"));
}

#[test]
fn it_is_looked_at() {
    about(USUAL, Theme::Dark).snapshot("about-dark");
}

#[test]
fn it_is_looked_at_in_the_smallest_window() {
    about(LEAST, Theme::Light).snapshot("about-least");
}

#[test]
fn comparing_is_turned_off_or_done_with_servers_of_ones_own() {
    let kept = Rc::new(RefCell::new(Preferences::default()));
    let keeper = Rc::clone(&kept);
    let (mut window, hand) = window_with(USUAL, preferences(Theme::Light), |app| {
        app.with_keeper(Box::new(move |preferences| *keeper.borrow_mut() = preferences.clone()))
    });
    assert!(mentions(&window, "a comparison with other servers"));
    click(&mut window, "Preferences");
    window.get_by_label("Servers of your own to compare with").focus();
    window.run_steps(1);
    window.get_by_label("Servers of your own to compare with").type_text("control.example, no..name");
    window.run_steps(3);
    assert!(mentions(&window, "\"no..name\" is not a server name"));
    assert_eq!(kept.borrow().controls, ["control.example"]);
    click(&mut window, "Compare with other servers where something doesn't answer");
    assert!(!kept.borrow().compare);
    assert!(!has(&window, "Servers of your own to compare with"));
    click(&mut window, "Close");
    assert!(!mentions(&window, "a comparison with other servers"), "the start screen says what is so");
    check(&mut window, "mail.example.org");
    let request = hand.request().expect("a check");
    assert_eq!(request.controls, Controls::None);
    assert!(request.comparison.is_empty());
}
