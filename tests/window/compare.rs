//! Comparing with another computer: asked for in a dialog, checked from both, and laid side by side.

use std::{cell::RefCell, rc::Rc};

use egui::Key;
use egui_kittest::kittest::{NodeT, Queryable};
use mailport::{
    check::{observe, report_of},
    facts::{
        event::Event,
        other_computer::{Failure, OtherComputer, Outcome, Place},
        report::Report,
        request::Request,
        target::Target,
    },
    gui::{Demo, DemoServer, worker::Command},
    store::{Preferences, Theme},
    words::Words,
};
use time::OffsetDateTime;

use crate::{
    hand::{
        Hand, LEAST, USUAL, Window, check, click, click_on, feed, has, mentions, overwrite, preferences, press, say, window,
        window_signed_in, window_with,
    },
    story,
};

/// The other computer of these tests.
pub const THERE: &str = "vps.example.net";
const FIELD: &str = "The other computer";

/// The report of a check in which this happened.
fn report(events: Vec<Event>) -> Report {
    let request = Request::new(Target::parse(story::HOST).expect("a target"));
    let mut seen = observe(&request, OffsetDateTime::now_utc());
    for event in events {
        seen.apply(event);
    }
    report_of(&seen, &Words::load("en"))
}

fn gives(outcome: Outcome) -> Event {
    Event::OtherComputer(Box::new(OtherComputer { place: THERE.into(), outcome }))
}

/// The other computer reports a check in which this happened.
pub fn reports(events: Vec<Event>) -> Event {
    gives(Outcome::Reported { report: Box::new(report(events)) })
}

/// It gives no report.
pub fn fails(why: Failure, said: &str) -> Event {
    gives(Outcome::Failed { why, said: said.into() })
}

/// A check that is blocked here, with what came from there before its end.
pub fn blocked_here(there: Event) -> Vec<Event> {
    let mut events = story::blocked(false);
    let end = events.pop().expect("an end");
    events.extend([there, end]);
    events
}

/// Asks for the comparison in the window's menu.
pub fn ask(window: &mut Window) {
    click_on(window, "window-menu");
    click_on(window, "window-compare");
}

/// Answers the dialog.
pub fn name(window: &mut Window, other: &str) {
    let field = say(window, "window-compare-field");
    overwrite(window, &field, other);
    window.key_press(Key::Enter);
    window.run_steps(3);
}

/// A window that was asked to compare after a check that is blocked.
pub fn comparing(size: [f32; 2], theme: Theme) -> (Window, Hand) {
    comparing_with(size, preferences(theme))
}

/// The same with other preferences.
pub fn comparing_with(size: [f32; 2], preferences: Preferences) -> (Window, Hand) {
    let (mut window, hand) = window(size, preferences);
    check(&mut window, story::HOST);
    feed(&mut window, &hand, story::blocked(false));
    hand.commands();
    ask(&mut window);
    name(&mut window, "ann@vps.example.net");
    (window, hand)
}

fn look(window: &mut Window, name: &str) {
    window.hover_at(egui::pos2(5.0, 475.0));
    window.run_steps(3);
    window.snapshot(name);
}

#[test]
fn it_is_asked_with_what_will_happen_and_what_is_sent() {
    see_it_asked(USUAL, Theme::Light, "compare-ask");
}

#[test]
fn it_is_asked_in_the_dark() {
    see_it_asked(USUAL, Theme::Dark, "compare-ask-dark");
}

#[test]
fn it_is_asked_in_the_smallest_window() {
    see_it_asked(LEAST, Theme::Light, "compare-ask-least");
}

fn see_it_asked(size: [f32; 2], theme: Theme, name: &str) {
    let mut kept = preferences(theme);
    kept.others = vec!["ann@vps.example.net".into(), "ssh://backup.example.org:2222".into()];
    let (mut window, hand) = window(size, kept);
    check(&mut window, story::HOST);
    feed(&mut window, &hand, story::blocked(false));
    hand.commands();
    ask(&mut window);
    for part in ["mail.example.org is checked from here", "asks for no password", "Mailport must be installed there", "Never the password"]
    {
        assert!(mentions(&window, part), "{part}");
    }
    assert!(window.get_by_label(FIELD).is_focused(), "typing goes into the field");
    assert_eq!(window.get_by_label(FIELD).value().as_deref(), Some("ann@vps.example.net"), "the last one stands there");
    look(&mut window, name);
    click(&mut window, "ssh://backup.example.org:2222");
    window.key_press(Key::Enter);
    window.run_steps(3);
    assert_eq!(hand.request().and_then(|request| request.via), Place::parse("ssh://backup.example.org:2222"));
}

#[test]
fn what_is_no_computer_is_said_in_one_line_and_nothing_is_lost() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, story::HOST);
    feed(&mut window, &hand, story::blocked(false));
    hand.commands();
    ask(&mut window);
    for wrong in ["ann:secret@vps.example.net", "ann@vps.example.net -v", "two words"] {
        name(&mut window, wrong);
        assert!(mentions(&window, "Write user@host or ssh://user@host:port, without a password"), "{wrong}");
        assert_eq!(window.get_by_label(FIELD).value().as_deref(), Some(wrong), "what was typed stays");
        assert!(window.get_by_label(FIELD).is_focused());
    }
    look(&mut window, "compare-wrong");
    window.get_by_label(FIELD).type_text("!");
    window.run_steps(2);
    assert!(!mentions(&window, "Write user@host or"), "it is no longer what was refused");
    assert!(hand.commands().is_empty(), "nothing was asked of anybody");
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(!has(&window, FIELD) && mentions(&window, "No answer"), "the result is still there");
}

#[test]
fn both_check_at_once_and_the_other_computer_is_remembered() {
    let kept = Rc::new(RefCell::new(Preferences::default()));
    let keeper = Rc::clone(&kept);
    let keep = move |preferences: &Preferences| *keeper.borrow_mut() = preferences.clone();
    let (mut window, hand) = window_with(USUAL, preferences(Theme::Light), |app| app.with_keeper(Box::new(keep)));
    check(&mut window, story::HOST);
    feed(&mut window, &hand, story::blocked(false));
    hand.commands();
    ask(&mut window);
    name(&mut window, " ann@vps.example.net ");
    let request = hand.request().expect("a check was asked for");
    assert_eq!((request.via, request.via_may_ask), (Place::typed("ann@vps.example.net"), false));
    assert_eq!(request.target.input, story::HOST);
    assert_eq!(kept.borrow().others, ["ann@vps.example.net"]);
    feed(&mut window, &hand, story::blocked(false));
    window.key_press(Key::F5);
    window.run_steps(3);
    assert_eq!(hand.request().expect("a check").via, None, "a check alone asks nobody else");
}

#[test]
fn progress_is_shown_and_esc_stops_both() {
    let (mut window, hand) = comparing(USUAL, Theme::Light);
    hand.commands();
    let mut events = story::named();
    events.extend(story::Port::new(0).connecting().events());
    events.extend(story::healthy_tls(2).ends());
    feed(&mut window, &hand, events);
    window.run_steps(15);
    assert!(has(&window, "Checking from here and from vps.example.net") && mentions(&window, "s so far. Esc cancels"));
    assert!(has(&window, "Port 25, from vps.example.net: Checking there"));
    look(&mut window, "compare-running");
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(matches!(hand.commands()[..], [Command::Stop]));
    feed(&mut window, &hand, [story::stopped()]);
    assert!(has(&window, "The check was stopped before vps.example.net had answered"));
    assert!(has(&window, "Port 25, from vps.example.net: Not known"));
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(!has(&window, "Compare again…"), "back at the board");
    click(&mut window, "The check was stopped before vps.example.net had answered");
    assert!(has(&window, "Compare again…"));
}

#[test]
fn a_check_that_runs_survives_the_dialog() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, story::HOST);
    feed(&mut window, &hand, story::named());
    hand.commands();
    ask(&mut window);
    assert!(mentions(&window, "The check that is running begins anew"));
    let mut rest = story::blocked(false);
    rest.drain(..story::named().len());
    feed(&mut window, &hand, rest);
    overwrite(&mut window, FIELD, "ann@vps");
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(hand.commands().is_empty(), "it was neither stopped nor begun anew");
    assert!(window.state().model().shown.as_ref().is_some_and(|run| !run.is_running()) && mentions(&window, "No answer"));
}

fn see_side_by_side(size: [f32; 2], theme: Theme, name: &str) -> Window {
    let (mut window, hand) = comparing(size, theme);
    feed(&mut window, &hand, blocked_here(reports(story::healthy())));
    assert!(has(&window, "Port 25 opens from vps.example.net, and not from here"));
    assert!(has(&window, "Port 25, here: No answer") && has(&window, "Port 25, from vps.example.net: For servers only"));
    assert!(has(&window, "Port 465, here: Works, best choice") && has(&window, "Port 465, from vps.example.net: Works, best choice"));
    assert!(mentions(&window, "Port 25 gives no answer: either your network blocks it"), "one sentence of why");
    look(&mut window, name);
    window
}

#[test]
fn what_is_blocked_here_and_open_there_stands_side_by_side() {
    let mut window = see_side_by_side(USUAL, Theme::Light, "compare");
    click(&mut window, "Back");
    window.get_by_label_contains("Port 25, server to server").click();
    window.run_steps(3);
    assert!(mentions(&window, "From vps.example.net port 25 of the same server connects"), "it is evidence too");
    look(&mut window, "compare-board");
    press(&mut window, "Port 25 opens from vps.example.net, and not from here");
    assert!(has(&window, "Compare again…"));
}

#[test]
fn it_stands_side_by_side_in_the_dark() {
    see_side_by_side(USUAL, Theme::Dark, "compare-dark");
}

#[test]
fn it_stands_side_by_side_in_the_smallest_window() {
    see_side_by_side(LEAST, Theme::Light, "compare-least");
}

#[test]
fn why_nothing_came_is_said_with_what_to_do() {
    let (mut window, hand) = comparing(USUAL, Theme::Light);
    let cases = [
        (Failure::NoSsh, "The program ssh is not installed on this computer", "openssh-client"),
        (Failure::NotReached, "ssh could not reach vps.example.net", "Try it in a terminal: ssh ann@vps.example.net"),
        (Failure::SignInRefused, "vps.example.net didn't let you in", "ssh-copy-id"),
        (Failure::HostUnknown, "ssh doesn't know the key of vps.example.net yet", "Compare the fingerprint"),
        (Failure::HostChanged, "vps.example.net shows another key than before", "somebody else answers in its place"),
        (Failure::NotInstalled, "Mailport is not found on vps.example.net", "ssh ann@vps.example.net mailport --version"),
        (Failure::OtherVersion, "Mailport on vps.example.net is of another version", "Install the same version there"),
        (Failure::NoReport, "What vps.example.net gave is no report that can be read", "Only its version should appear"),
        (Failure::TooLate, "vps.example.net gave no report in time", "answers at all"),
    ];
    assert_eq!(cases.len(), Failure::ALL.len());
    for (why, sentence, step) in cases {
        let mut events = story::named();
        events.push(fails(why, "the last line of it"));
        feed(&mut window, &hand, events);
        assert!(has(&window, sentence) && mentions(&window, step), "{why:?}: at once, while this computer still checks");
        assert!(mentions(&window, "What was said: the last line of it"));
        feed(&mut window, &hand, story::blocked(false));
        assert!(has(&window, sentence) && has(&window, "Port 25, here: No answer"), "{why:?}: this computer's result stands there");
        click(&mut window, "Compare again…");
        name(&mut window, "ann@vps.example.net");
    }
}

#[test]
fn an_unknown_key_is_told_with_what_to_do() {
    see_failure(USUAL, Theme::Light, "compare-failed");
}

#[test]
fn an_unknown_key_is_told_in_the_dark() {
    see_failure(USUAL, Theme::Dark, "compare-failed-dark");
}

#[test]
fn an_unknown_key_is_told_in_the_smallest_window() {
    see_failure(LEAST, Theme::Light, "compare-failed-least");
}

fn see_failure(size: [f32; 2], theme: Theme, name: &str) {
    let (mut window, hand) = comparing(size, theme);
    feed(&mut window, &hand, blocked_here(fails(Failure::HostUnknown, "Host key verification failed.")));
    assert!(has(&window, "ssh doesn't know the key of vps.example.net yet"));
    look(&mut window, name);
}

#[test]
fn a_report_of_another_server_is_not_taken_for_one_of_this() {
    let (mut window, hand) = comparing(USUAL, Theme::Light);
    let mut other = story::healthy();
    if let Some(Event::Host { host, .. }) = other.first_mut() {
        *host = "mail.example.net".into();
    }
    feed(&mut window, &hand, blocked_here(reports(other)));
    assert!(mentions(&window, "The check there was of mail.example.net, here it was of mail.example.org."));
}

#[test]
fn a_saved_report_shows_the_comparison_as_it_was() {
    for there in [reports(story::healthy()), fails(Failure::SignInRefused, "Permission denied (publickey).")] {
        let saved = report(blocked_here(there));
        let expected = mailport::report::compared(&saved, &Words::load("en")).expect("a comparison").sentence;
        let (mut window, _) = window(USUAL, preferences(Theme::Light));
        window.state_mut().open_report(saved);
        window.run_steps(3);
        click(&mut window, &expected);
        assert!(mentions(&window, "Saved report of") && has(&window, "Port 25, here: No answer"));
        window.key_press(Key::Escape);
        window.run_steps(3);
        assert!(has(&window, "Explanation"), "back at the board");
    }
}

#[test]
fn a_refused_password_is_asked_about_first_and_the_other_computer_is_not_forgotten() {
    for (answer, signs_in) in [("Try it again", true), ("Check without signing in", false)] {
        let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
        check(&mut window, story::HOST);
        feed(&mut window, &hand, story::refused());
        hand.commands();
        ask(&mut window);
        name(&mut window, "vps");
        assert!(hand.commands().is_empty());
        click(&mut window, answer);
        let request = hand.request().expect("a check was asked for");
        assert_eq!((request.via, request.credentials.is_some()), (Place::typed("vps"), signs_in));
    }
}

#[test]
fn practice_servers_are_on_this_computer_alone() {
    let server = DemoServer {
        name: "good.localhost".into(),
        title: "good.localhost".into(),
        about: String::new(),
        ports: vec![mailport::facts::port::PortSpec::usual(2_525)],
        stand_ins: [(2_525, 25)].into(),
        user: None,
        password: None,
        ca: std::path::PathBuf::new(),
    };
    let demo = Demo { servers: vec![server], keep_alive: Box::new(()) };
    let (mut window, hand) = window_with(USUAL, preferences(Theme::Light), |app| app.with_demo(demo));
    window.key_press(Key::Enter);
    window.run_steps(3);
    feed(&mut window, &hand, [story::over()]);
    click(&mut window, "Menu");
    assert!(window.get_by_label("Compare with another computer…").accesskit_node().is_disabled());
}
