//! Who signs in: the panel, the secret, and a refused password.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use mailport::{gui::worker::Command, store::Theme};
use secrecy::ExposeSecret;

use crate::{
    hand::{Hand, USUAL, Window, check, click, feed, has, preferences, window},
    story,
};

fn type_credentials(window: &mut Window) {
    click(window, "Sign in…");
    let user = window.get_by_label("User name");
    user.focus();
    user.type_text("ann@example.org");
    window.run_steps(2);
    let password = window.get_by_label("Password");
    password.focus();
    password.type_text("hunter2 secret");
    window.run_steps(2);
}

fn refused(theme: Theme) -> (Window, Hand) {
    let (mut window, hand) = window(USUAL, preferences(theme));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    type_credentials(&mut window);
    hand.commands();
    click(&mut window, "Check with this sign-in");
    let credentials = hand.request().and_then(|request| request.credentials).expect("credentials");
    assert_eq!((credentials.user.as_str(), credentials.password.expose_secret()), ("ann@example.org", "hunter2 secret"));
    feed(&mut window, &hand, story::refused());
    (window, hand)
}

#[test]
fn the_panel_masks_the_password() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    type_credentials(&mut window);
    let shown = window.get_by_label("Password").accesskit_node().value().unwrap_or_default();
    assert!(!shown.contains("hunter2"), "{shown}");
    assert!(has(&window, "Send even if the connection is unprotected, this time"));
    window.snapshot("sign-in");
}

#[test]
fn a_refused_password_is_explained() {
    see_a_refused_password_is_explained(Theme::Light, "refused");
}

#[test]
fn a_refused_password_is_explained_in_the_dark() {
    see_a_refused_password_is_explained(Theme::Dark, "refused-dark");
}

fn see_a_refused_password_is_explained(theme: Theme, name: &str) {
    let (mut window, _) = refused(theme);
    assert!(has(&window, "Port 465, Sign-in, failed, refused") || window.query_by_label_contains("Port 465, Sign-in, failed").is_some());
    window.snapshot(name);
    click(&mut window, "Conversation");
    window.hover_at(egui::pos2(5.0, 755.0));
    window.run_steps(3);
    window.snapshot(format!("{name}-conversation"));
}

#[test]
fn a_refused_password_is_not_tried_again_unasked() {
    let (mut window, hand) = refused(Theme::Light);
    click(&mut window, "Check again");
    assert!(hand.commands().is_empty());
    assert!(has(&window, "Try it again"));
    window.snapshot("refused-before");
    click(&mut window, "Check without signing in");
    assert!(hand.request().expect("a check").credentials.is_none());
}

#[test]
fn it_is_tried_again_when_its_owner_says_so() {
    let (mut window, hand) = refused(Theme::Light);
    click(&mut window, "Check again");
    click(&mut window, "Try it again");
    assert!(hand.request().expect("a check").credentials.is_some());
}

#[test]
fn another_password_needs_no_question() {
    let (mut window, hand) = refused(Theme::Light);
    click(&mut window, "Enter another password…");
    let password = window.get_by_label("Password");
    password.focus();
    password.type_text("another");
    window.run_steps(2);
    click(&mut window, "Check with this sign-in");
    let credentials = hand.request().and_then(|request| request.credentials).expect("credentials");
    assert_eq!(credentials.password.expose_secret(), "another");
}

fn go_to(window: &mut Window, target: &str) {
    let field = window.get_by_label("Mail server or email address");
    field.focus();
    window.run_steps(1);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run_steps(1);
    window.get_by_label("Mail server or email address").type_text(target);
    window.run_steps(2);
}

fn signed_in(window: &mut Window, hand: &Hand) {
    check(window, "mail.example.org");
    feed(window, hand, story::healthy());
    type_credentials(window);
}

#[test]
fn a_password_goes_only_to_the_server_that_it_was_typed_for() {
    for target in ["care.localhost", "ann@example.org", "example.org", "mail.example.org.evil.example", "192.0.2.1"] {
        let (mut window, hand) = window(USUAL, preferences(Theme::Light));
        signed_in(&mut window, &hand);
        click(&mut window, "Check with this sign-in");
        feed(&mut window, &hand, story::healthy());
        hand.commands();
        go_to(&mut window, target);
        assert!(has(&window, "Sign in…"), "{target}");
        window.key_press(Key::Enter);
        window.run_steps(3);
        assert!(hand.request().expect("a check").credentials.is_none(), "{target}");
        feed(&mut window, &hand, story::healthy());
        // Not after a change of mind either: it is forgotten.
        go_to(&mut window, "mail.example.org");
        window.key_press(Key::Enter);
        window.run_steps(3);
        assert!(hand.request().expect("a check").credentials.is_none(), "{target}, and back");
    }
}

#[test]
fn the_same_server_in_other_letters_or_with_a_port_is_the_same() {
    for target in ["MAIL.example.ORG", "mail.example.org:587", "mail.example.org."] {
        let (mut window, hand) = window(USUAL, preferences(Theme::Light));
        signed_in(&mut window, &hand);
        click(&mut window, "Check with this sign-in");
        feed(&mut window, &hand, story::healthy());
        hand.commands();
        go_to(&mut window, target);
        window.key_press(Key::Enter);
        window.run_steps(3);
        assert!(hand.request().expect("a check").credentials.is_some(), "{target}");
    }
}

#[test]
fn the_panel_asks_anew_for_another_server() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    signed_in(&mut window, &hand);
    hand.commands();
    go_to(&mut window, "care.localhost");
    click(&mut window, "Check with this sign-in");
    assert!(hand.commands().is_empty(), "nothing was typed for this server");
    assert_eq!(window.get_by_label("Password").value().unwrap_or_default(), "");
    assert_eq!(window.get_by_label("User name").value().unwrap_or_default(), "");
    // What is typed now is this server's.
    let user = window.get_by_label("User name");
    user.focus();
    user.type_text("bob");
    window.run_steps(2);
    let password = window.get_by_label("Password");
    password.focus();
    password.type_text("other secret");
    window.run_steps(2);
    click(&mut window, "Check with this sign-in");
    let credentials = hand.request().and_then(|request| request.credentials).expect("credentials");
    assert_eq!((credentials.user.as_str(), credentials.password.expose_secret()), ("bob", "other secret"));
}

#[test]
fn a_message_takes_no_password_of_another_server_along() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    go_to(&mut window, "care.localhost");
    type_credentials(&mut window);
    click(&mut window, "Send test message…");
    for label in ["From", "To"] {
        window.get_by_label(label).focus();
        window.run_steps(1);
        window.get_by_label(label).type_text("ann@example.org");
        window.run_steps(2);
    }
    hand.commands();
    click(&mut window, "Send");
    let commands = hand.commands();
    let [Command::Send { request, .. }] = commands.as_slice() else { panic!("{commands:?}") };
    assert!(request.credentials.is_none());
}

#[test]
fn a_refusal_is_said_only_of_the_server_and_the_user_that_were_refused() {
    let (mut window, hand) = refused(Theme::Light);
    go_to(&mut window, "care.localhost");
    type_credentials(&mut window);
    hand.commands();
    click(&mut window, "Check with this sign-in");
    assert!(!has(&window, "Try it again"), "another server");
    assert!(hand.request().expect("a check").credentials.is_some());

    let (mut window, hand) = refused(Theme::Light);
    click(&mut window, "Enter another password…");
    window.get_by_label("User name").focus();
    window.run_steps(1);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run_steps(1);
    window.get_by_label("User name").type_text("bob@example.org");
    window.run_steps(2);
    hand.commands();
    click(&mut window, "Check with this sign-in");
    assert!(!has(&window, "Try it again"), "another user");
    assert_eq!(hand.request().and_then(|request| request.credentials).expect("credentials").user, "bob@example.org");
}
