//! The window against the demo's practice servers: real sockets, real TLS, nothing fed by hand.

use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use mailport::{facts::verdict::Verdict, gui, store::Theme};

use crate::hand::{USUAL, Window, click, mentions, preferences, real_window};

/// Lets the window go on until something holds.
pub fn until(window: &mut Window, what: &str, holds: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !holds(window) {
        assert!(begun.elapsed() < Duration::from_secs(30), "{what} never came");
        std::thread::sleep(Duration::from_millis(10));
        window.run_steps(1);
    }
    window.run_steps(2);
}

fn practising() -> Window {
    let demo = gui::demo::start().expect("practice servers");
    real_window(USUAL, preferences(Theme::Light), |app| app.with_demo(demo))
}

/// Whether the check is over.
pub fn ended(window: &Window) -> bool {
    window.state().model().newest().is_some_and(|run| !run.is_running())
}

fn verdicts(window: &Window) -> Vec<Option<Verdict>> {
    let run = window.state().model().shown.as_ref().expect("a run");
    run.report.ports.iter().map(|port| port.verdict).collect()
}

#[test]
fn the_demo_is_checked_and_a_message_is_sent() {
    let mut window = practising();
    window.key_press(Key::Enter);
    window.run_steps(2);
    until(&mut window, "the end of the check", ended);
    assert_eq!(verdicts(&window), [Some(Verdict::ServerOnly), Some(Verdict::Works), Some(Verdict::Works)]);
    assert!(mentions(&window, "with SSL/TLS and sign in with"));
    click(&mut window, "Send test message…");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_steps(2);
    until(&mut window, "acceptance", |window| mentions(window, "Accepted by good.localhost for delivery"));
    assert!(mentions(&window, "Message accepted"));
}

#[test]
fn a_refused_password_is_seen_for_what_it_is() {
    let mut window = practising();
    click(&mut window, "password.localhost");
    until(&mut window, "the end of the check", ended);
    assert_eq!(verdicts(&window), [Some(Verdict::ServerOnly), Some(Verdict::DoesNotWork), Some(Verdict::DoesNotWork)]);
    click(&mut window, "Check again");
    assert!(mentions(&window, "The server has refused this password"));
}
