//! The board: every state of every stage, the verdict, and the tabs.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use mailport::{facts::progress::Skip, gui::model::Tab, gui::worker::Command, store::Theme};

use crate::{
    hand::{Hand, USUAL, Window, check, click, feed, has, preferences, window_signed_in},
    story::{self, Port},
};

fn checked(theme: Theme, events: Vec<mailport::facts::event::Event>) -> (Window, Hand) {
    let (mut window, hand) = window_signed_in(USUAL, preferences(theme));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, events);
    (window, hand)
}

#[test]
fn each_stage_shows_that_it_is_under_way() {
    let running = [
        ("Connect", Port::new(1).connecting()),
        ("Greeting", Port::new(1).connects(30).waiting_for_greeting()),
        ("Encryption", Port::new(1).connects(30).greets(61, false).starts_tls().encrypting()),
        ("Certificate", Port::new(1).connects(30).greets(61, false).starts_tls().encrypts(98).judging()),
        ("Sign-in", story::healthy_starttls(1).signing_in()),
        ("Message", story::healthy_starttls(1).signs_in(20).sending()),
    ];
    for (stage, port) in running {
        let mut events = story::named();
        events.extend(port.events());
        let (mut window, _) = checked(Theme::Light, events);
        let label = format!("Port 587, {stage}, running, checking");
        assert!(has(&window, &label), "{label}");
        window.run_steps(15);
        let label = format!("Port 587, {stage}, running, waiting ");
        assert!(window.query_by_label_contains(&label).is_some(), "{label}");
    }
}

#[test]
fn it_fills_while_the_check_runs() {
    see_it_filling(Theme::Light, "running");
}

#[test]
fn it_fills_while_the_check_runs_in_the_dark() {
    see_it_filling(Theme::Dark, "running-dark");
}

fn see_it_filling(theme: Theme, name: &str) {
    let mut events = story::named();
    events.extend(Port::new(0).connecting().events());
    events.extend(Port::new(1).connects(30).greets(61, false).starts_tls().encrypts(98).judging().events());
    events.extend(story::healthy_tls(2).signs_in(88).ends());
    let (mut window, _) = checked(theme, events);
    window.run_steps(20);
    assert!(has(&window, "Cancel"));
    window.snapshot(name);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num4);
    window.run_steps(2);
    window.snapshot(format!("{name}-timing"));
}

#[test]
fn a_healthy_server_ends_with_its_best_port_selected() {
    let (mut window, _) = checked(Theme::Light, story::healthy());
    assert_eq!(window.state().model().selected, 2);
    assert!(has(&window, "Port 465, Certificate, done, valid 71 days"));
    assert!(has(&window, "Port 25, Sign-in, not offered"));
    let row = window.get_by_label_contains("Port 465, submission, TLS");
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
    window.snapshot("healthy");
}

#[test]
fn a_blocked_port_is_explained() {
    see_a_blocked_port_is_explained(Theme::Light, "blocked");
}

#[test]
fn a_blocked_port_is_explained_in_the_dark() {
    see_a_blocked_port_is_explained(Theme::Dark, "blocked-dark");
}

fn see_a_blocked_port_is_explained(theme: Theme, name: &str) {
    let (mut window, _) = checked(theme, story::blocked(true));
    window.get_by_label_contains("Port 25, server to server").click();
    window.run_steps(3);
    window.hover_at(egui::pos2(5.0, 755.0));
    window.run_steps(3);
    window.snapshot(name);
}

#[test]
fn the_tabs_show_conversation_certificate_timing_and_addresses() {
    let (mut window, _) = checked(Theme::Light, story::blocked(true));
    for (key, tab, name) in [
        (Key::Num2, Tab::Conversation, "conversation"),
        (Key::Num3, Tab::Certificate, "certificate"),
        (Key::Num4, Tab::Timing, "timing"),
        (Key::Num5, Tab::Addresses, "addresses"),
        (Key::Num1, Tab::Explanation, "explanation"),
    ] {
        window.key_press_modifiers(Modifiers::COMMAND, key);
        window.run_steps(3);
        assert_eq!(window.state().model().tab, tab);
        window.snapshot(format!("tab-{name}"));
    }
}

#[test]
fn arrow_keys_choose_rows() {
    let (mut window, _) = checked(Theme::Light, story::healthy());
    window.key_press(Key::ArrowUp);
    window.run_steps(2);
    assert_eq!(window.state().model().selected, 1);
    window.key_press(Key::ArrowUp);
    window.run_steps(2);
    window.key_press(Key::ArrowUp);
    window.run_steps(2);
    assert_eq!(window.state().model().selected, 0);
    window.key_press(Key::ArrowDown);
    window.run_steps(2);
    assert_eq!(window.state().model().selected, 1);
}

#[test]
fn a_chosen_row_stays_when_the_check_ends() {
    let mut events = story::healthy();
    let end = events.pop().expect("an end");
    let (mut window, hand) = checked(Theme::Light, events);
    window.key_press(Key::ArrowDown);
    window.run_steps(2);
    feed(&mut window, &hand, [end]);
    assert_eq!(window.state().model().selected, 1);
}

#[test]
fn escape_stops_the_check_and_shows_what_is_known() {
    let mut events = story::named();
    events.extend(Port::new(0).connecting().events());
    events.extend(story::healthy_tls(2).skips_sign_in(Skip::NotAsked).ends());
    let (mut window, hand) = checked(Theme::Light, events);
    hand.commands();
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(matches!(hand.commands().as_slice(), [Command::Stop]));
    feed(&mut window, &hand, [story::stopped()]);
    assert!(has(&window, "Check again"));
    assert!(has(&window, "Port 25, Connect, stopped"));
    window.snapshot("stopped");
}

#[test]
fn a_new_check_keeps_the_old_result_until_its_first_stage_ends() {
    let (mut window, hand) = checked(Theme::Light, story::healthy());
    click(&mut window, "Check again");
    assert!(has(&window, "Cancel"));
    assert!(has(&window, "Port 465, Sign-in, done, 88 ms"));
    feed(&mut window, &hand, story::named());
    assert!(has(&window, "Port 465, Sign-in, not reached"));
    assert!(has(&window, "Port 465, Name, done, 18 ms"));
}

#[test]
fn an_expired_certificate_is_not_safe() {
    let mut events = story::named();
    events.extend(Port::new(0).connects(29).greets(40, false).starts_tls().encrypts(75).certified(71).offers_no_sign_in().ends());
    events
        .extend(Port::new(1).connects(30).greets(61, false).starts_tls().encrypts(98).certified(-12).skips_sign_in(Skip::Withheld).ends());
    events.extend(story::healthy_tls(2).skips_sign_in(Skip::NotAsked).ends());
    events.push(story::over());
    let (mut window, _) = checked(Theme::Light, events);
    assert!(window.query_by_label_contains("Port 587, submission, STARTTLS, Not safe").is_some());
    window.get_by_label_contains("Port 587, submission").click();
    window.run_steps(2);
    window.snapshot("expired");
}

#[test]
fn nothing_is_drawn_while_nothing_changes() {
    let (mut window, _) = checked(Theme::Light, story::healthy());
    window.run_steps(10);
    let steps = window.try_run().expect("the window comes to rest");
    assert!(steps <= 2, "{steps} pictures although nothing changed");
}

#[test]
fn the_verdict_is_read_aloud_when_it_changes() {
    let (window, _) = checked(Theme::Light, story::healthy());
    let sentence = window.state().model().headline().expect("a headline").sentence.clone();
    let node = window.get_by(|node| node.value().is_some_and(|value| value == sentence));
    assert_eq!(node.accesskit_node().live(), egui::accesskit::Live::Polite);
}
