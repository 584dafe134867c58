//! The narrow window: columns stack, the board shows shapes, actions are in a menu.

use mailport::store::Theme;

use crate::{
    hand::{LEAST, check, click, feed, has, preferences, window_signed_in},
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
    let (mut window, hand) = window_signed_in(LEAST, preferences(theme));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    window.snapshot(name);
    assert!(!has(&window, "Copy settings"));
    click(&mut window, "Actions");
    assert!(has(&window, "Copy settings"));
    assert!(has(&window, "Send test message…"));
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
