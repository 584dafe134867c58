//! Keys that work everywhere: what each leads to.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use mailport::{gui::worker::Command, store::Theme};

use crate::{
    hand::{USUAL, check, feed, preferences, window_signed_in},
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

#[test]
fn esc_stops_a_check() {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    hand.commands();
    window.key_press(Key::Escape);
    window.run_steps(2);
    assert!(matches!(hand.commands().as_slice(), [Command::Stop]));
}
