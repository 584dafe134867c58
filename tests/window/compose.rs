//! The test message, from its draft to the server's answer.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable};
use mailport::{facts::event::Event, gui::worker::Command, store::Theme};

use crate::{
    hand::{Hand, LEAST, USUAL, Window, check, click, feed, has, mentions, overwrite, preferences, window, window_signed_in},
    story,
};

fn composing(theme: Theme) -> (Window, Hand) {
    let (mut window, hand) = window_signed_in(USUAL, preferences(theme));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    click(&mut window, "Send test message…");
    // The text names the day of the check: pictures must not.
    for (label, text) in [("To", "bob@example.net"), ("Text", "This message tests the settings of a mail program.")] {
        overwrite(&mut window, label, text);
    }
    hand.commands();
    (window, hand)
}

fn sent(port: story::Port) -> Vec<Event> {
    let mut events = port.ends();
    events.push(story::over());
    events
}

#[test]
fn it_is_handed_over_through_the_best_port() {
    see_it_is_handed_over_through_the_best_port(Theme::Light, "compose");
}

#[test]
fn it_is_handed_over_through_the_best_port_in_the_dark() {
    see_it_is_handed_over_through_the_best_port(Theme::Dark, "compose-dark");
}

fn see_it_is_handed_over_through_the_best_port(theme: Theme, name: &str) {
    let (mut window, hand) = composing(theme);
    window.snapshot(name);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_steps(3);
    let commands = hand.commands();
    let [Command::Send { index, message, host, .. }] = commands.as_slice() else { panic!("{commands:?}") };
    assert_eq!((*index, message.to.as_str(), host.as_str()), (2, "bob@example.net", "mail.example.org"));
    assert!(has(&window, "Sending"));
    feed(&mut window, &hand, sent(story::healthy_tls(2).signs_in(88).takes_message()));
    assert!(mentions(&window, "Accepted by mail.example.org for delivery"));
    assert!(mentions(&window, "250 2.0.0 Ok: queued as 4F2A1C09"));
    window.snapshot(format!("{name}-accepted"));
}

#[test]
fn a_refusal_shows_the_step_and_the_reply() {
    let (mut window, hand) = composing(Theme::Light);
    click(&mut window, "Send");
    feed(&mut window, &hand, sent(story::healthy_tls(2).signs_in(88).denies_relay()));
    assert!(mentions(&window, "bob@example.net refused"));
    window.snapshot("compose-refused");
}

#[test]
fn the_draft_stays_when_one_goes_back() {
    let (mut window, _) = composing(Theme::Light);
    click(&mut window, "Back");
    click(&mut window, "Send test message…");
    assert!(mentions(&window, "bob@example.net"));
}

#[test]
fn what_was_filled_in_follows_the_check_and_what_was_typed_stays() {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    click(&mut window, "Send test message…");
    let value = |window: &Window, label: &str| window.get_by_label(label).value().unwrap_or_default();
    assert!(value(&window, "Text").contains("mail.example.org, port 465"), "{}", value(&window, "Text"));
    overwrite(&mut window, "To", "bob@example.net");
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run_steps(2);
    window.key_press(Key::Enter);
    window.run_steps(2);
    // This time 465 is silent.
    let ports = [story::Port::new(0).silent(), story::healthy_starttls(1).signs_in(86), story::Port::new(2).silent()];
    let ends = ports.into_iter().flat_map(story::Port::ends);
    feed(&mut window, &hand, story::named().into_iter().chain(ends).chain([story::over()]));
    click(&mut window, "Send test message…");
    assert!(value(&window, "Text").contains("mail.example.org, port 587"), "{}", value(&window, "Text"));
    assert_eq!(value(&window, "To"), "bob@example.net");
}

#[test]
fn a_check_that_was_stopped_stays_one_after_a_message() {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    let mut events = story::named();
    events.extend(story::Port::new(0).connecting().events());
    events.extend(story::Port::new(1).connecting().events());
    events.extend(story::healthy_tls(2).signs_in(88).ends());
    events.push(story::stopped());
    feed(&mut window, &hand, events);
    let report = |window: &Window| window.state().model().shown.as_ref().expect("a run").report.clone();
    let before = report(&window);
    assert!(!before.complete);
    click(&mut window, "Send test message…");
    for _ in 0..2 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        window.run_steps(3);
        feed(&mut window, &hand, sent(story::healthy_tls(2).signs_in(88).takes_message()));
        let after = report(&window);
        assert!(after.delivery.as_ref().is_some_and(|delivery| delivery.accepted));
        assert_eq!((after.complete, after.stopped), (false, before.stopped));
        let stopped = |report: &mailport::facts::report::Report| report.findings.iter().any(|found| found.code.as_str() == "check-stopped");
        assert_eq!(stopped(&after), stopped(&before));
    }
    let ended = window.state().model().shown.as_ref().and_then(|run| run.observations.ended).expect("an end");
    assert_eq!(ended.elapsed_ms, 900 + 2 * 4_700);
}

#[test]
fn what_is_wrong_is_said_under_each_field() {
    see_what_is_wrong_is_said_under_each_field(USUAL, "compose-wrong");
}

#[test]
fn what_is_wrong_is_scrolled_to_in_the_smallest_window() {
    see_what_is_wrong_is_said_under_each_field(LEAST, "compose-wrong-least");
}

fn see_what_is_wrong_is_said_under_each_field(size: [f32; 2], name: &str) {
    let (mut window, hand) = window(size, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    if size == LEAST {
        click(&mut window, "Actions");
    }
    click(&mut window, "Send test message…");
    for (label, text) in [("From", "nobody"), ("To", "bob@"), ("Text", "This message tests the settings of a mail program.")] {
        overwrite(&mut window, label, text);
    }
    hand.commands();
    // The button is below the end of the smallest window.
    window.get_by_label("Send").scroll_to_me();
    window.run_steps(8);
    click(&mut window, "Send");
    window.run_steps(8);
    assert!(hand.commands().is_empty());
    let place = |label: &str| window.get_by_label(label).rect();
    let said = |text: &'static str| {
        let by = By::new().predicate(move |node| node.value().is_some_and(|value| value == text));
        window.query_all(by).next().expect(text).rect()
    };
    let (from, to) = (said("The sender is not an email address"), said("The recipient is not an email address"));
    let bar = window.get_by_label("Mail server or email address").rect().bottom();
    assert!(place("From").top() > bar, "the first wrong field is seen");
    assert!(from.top() > place("From").bottom() && from.bottom() < place("To").top());
    assert!(to.top() > place("To").bottom() && to.bottom() < place("Subject").top());
    assert!(window.get_by_label("From").is_focused());
    window.snapshot(name);
    window.get_by_label("From").type_text("body@example.org");
    window.run_steps(2);
    assert!(!mentions(&window, "The sender is not an email address"));
    assert!(mentions(&window, "The recipient is not an email address"), "still wrong");
}
