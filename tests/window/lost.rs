//! Nothing is lost: a check goes on behind a dialog, a message isn't cut off unasked, what is typed is kept.

use std::{cell::RefCell, rc::Rc};

use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable;
use mailport::{
    gui::worker::Command,
    store::{Preferences, Theme},
};

use crate::{
    hand::{Hand, USUAL, Window, check, click, feed, has, mentions, preferences, window_signed_in, window_with},
    story::{self, Port},
};

fn running() -> (Window, Hand) {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::named());
    hand.commands();
    (window, hand)
}

#[test]
fn a_check_goes_on_behind_every_dialog_and_view() {
    let command_shift = Modifiers::COMMAND | Modifiers::SHIFT;
    for (modifiers, key) in [
        (Modifiers::COMMAND, Key::Comma),
        (Modifiers::COMMAND, Key::O),
        (Modifiers::COMMAND, Key::S),
        (Modifiers::COMMAND, Key::E),
        (command_shift, Key::H),
    ] {
        let (mut window, hand) = running();
        window.key_press_modifiers(modifiers, key);
        window.run_steps(3);
        feed(&mut window, &hand, story::healthy_tls(2).signs_in(88).ends());
        window.key_press(Key::Escape);
        window.run_steps(3);
        assert!(hand.commands().is_empty(), "{key:?}: closing it asks for nothing");
        assert!(has(&window, "Port 465, Sign-in, done, 88 ms"), "{key:?}: what came meanwhile is there");
        assert!(has(&window, "Cancel"), "{key:?}: and the rest is waited for");
        window.key_press(Key::Escape);
        window.run_steps(2);
        assert!(matches!(hand.commands().as_slice(), [Command::Stop]), "{key:?}: the next Esc is the check's");
    }
}

/// A message is on its way.
fn sending() -> (Window, Hand) {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    click(&mut window, "Send test message…");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_steps(3);
    (window, hand)
}

fn asks_to_close(window: &mut Window) -> Vec<ViewportCommand> {
    window.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
    window.step();
    let commands = commands(window);
    if let Some(viewport) = window.input_mut().viewports.get_mut(&ViewportId::ROOT) {
        viewport.events.clear();
    }
    window.run_steps(2);
    commands
}

fn commands(window: &Window) -> Vec<ViewportCommand> {
    window.output().viewport_output.get(&ViewportId::ROOT).map(|output| output.commands.clone()).unwrap_or_default()
}

#[test]
fn closing_asks_only_while_a_message_is_sent() {
    let (mut window, hand) = running();
    assert!(!asks_to_close(&mut window).contains(&ViewportCommand::CancelClose), "a check alone is no reason to ask");
    feed(&mut window, &hand, [story::stopped()]);

    let (mut window, _hand) = sending();
    click(&mut window, "Back");
    assert!(asks_to_close(&mut window).contains(&ViewportCommand::CancelClose));
    assert!(mentions(&window, "A message is being sent"));
    window.snapshot("leave");
    click(&mut window, "Wait");
    assert!(!mentions(&window, "you won't learn whether"));
    asks_to_close(&mut window);
    window.get_by_label("Close anyway").click();
    window.step();
    assert!((0..3).any(|_| {
        let closes = commands(&window).contains(&ViewportCommand::Close);
        window.step();
        closes
    }));
    assert!(!asks_to_close(&mut window).contains(&ViewportCommand::CancelClose), "it was said");
}

#[test]
fn the_question_goes_when_the_message_has_gone() {
    let (mut window, hand) = sending();
    asks_to_close(&mut window);
    let mut events = Port::new(2).takes_message().events();
    events.push(story::over());
    feed(&mut window, &hand, events);
    assert!(!mentions(&window, "you won't learn whether"));
    assert!(!asks_to_close(&mut window).contains(&ViewportCommand::CancelClose));
}

#[test]
fn a_message_is_kept_while_it_is_typed() {
    let kept = Rc::new(RefCell::new(Preferences::default()));
    let keeper = Rc::clone(&kept);
    let (mut window, hand) = window_with(USUAL, preferences(Theme::Light), |app| {
        app.with_keeper(Box::new(move |preferences| *keeper.borrow_mut() = preferences.clone()))
    });
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    click(&mut window, "Send test message…");
    window.get_by_label("To").focus();
    window.run_steps(1);
    window.get_by_label("To").type_text("bob@example.net");
    window.run_steps(15);
    let draft = kept.borrow().draft.clone().expect("a draft, although the window is still open");
    assert_eq!(draft.to, "bob@example.net");
    assert!(draft.subject.is_empty(), "what was filled in here is not kept");
}
