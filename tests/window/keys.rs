//! Keys that work everywhere: what each leads to.

use egui::{Event, Key, Modifiers, PointerButton};
use egui_kittest::kittest::Queryable;
use mailport::{gui::worker::Command, store::Theme};

use crate::{
    hand::{USUAL, Window, check, feed, has, mentions, preferences, window_signed_in},
    story,
};

#[test]
fn f5_checks_again_once_the_check_is_over() {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    assert_eq!(hand.commands().len(), 1);
    window.key_press(Key::F5);
    window.run_steps(2);
    assert!(hand.commands().is_empty(), "a check is under way");
    feed(&mut window, &hand, story::healthy());
    window.key_press(Key::F5);
    window.run_steps(2);
    let commands = hand.commands();
    let [Command::Check(request)] = commands.as_slice() else { panic!("{commands:?}") };
    assert_eq!(request.target.input, "mail.example.org");
}

#[test]
fn ctrl_l_goes_to_the_field_and_typing_replaces_what_stands_there() {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    window.get_by_label("Timing").focus();
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run_steps(2);
    let field = window.get_by_label("Mail server or email address");
    assert!(field.is_focused());
    field.type_text("smtp.example.net");
    window.run_steps(2);
    assert_eq!(window.get_by_label("Mail server or email address").value().as_deref(), Some("smtp.example.net"));
}

/// Gives events to one single picture.
fn next_picture(window: &mut Window, events: impl IntoIterator<Item = Event>) {
    window.input_mut().events.extend(events);
    window.step();
}

#[test]
fn whatever_is_pressed_is_answered_by_the_next_picture() {
    let pressed = |key, modifiers| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    window.run_steps(3);
    next_picture(&mut window, [Event::Text("mail.example.org".into())]);
    assert_eq!(window.get_by_label("Mail server or email address").value().as_deref(), Some("mail.example.org"), "letters");
    next_picture(&mut window, [pressed(Key::Enter, Modifiers::NONE)]);
    assert!(has(&window, "Cancel"), "Enter");
    feed(&mut window, &hand, story::healthy());
    next_picture(&mut window, [pressed(Key::Num3, Modifiers::COMMAND)]);
    assert!(mentions(&window, "Protection"), "a key");
    let place = window.get_by_label("Timing").rect().center();
    next_picture(&mut window, [Event::PointerMoved(place)]);
    let button = |pressed| Event::PointerButton { pos: place, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    next_picture(&mut window, [button(true)]);
    next_picture(&mut window, [button(false)]);
    assert!(!mentions(&window, "Protection"), "a click");
}

#[test]
fn esc_stops_a_check() {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    hand.commands();
    window.key_press(Key::Escape);
    window.run_steps(2);
    assert!(matches!(hand.commands().as_slice(), [Command::Stop]));
}
