//! Who signs in: the panel, the secret, and a refused password.

use egui_kittest::kittest::{NodeT, Queryable};
use mailport::store::Theme;
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
