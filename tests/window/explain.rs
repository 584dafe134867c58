//! A pasted message, and the pages of causes.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use mailport::{
    facts::{code::Code, progress::Skip},
    store::Theme,
    words::Words,
};

use crate::{
    hand::{LEAST, USUAL, Window, check, click, feed, has, mentions, preferences, window, window_signed_in},
    real::until,
    story,
};

const FIELD: &str = "Message to explain";

fn with_box(size: [f32; 2], theme: Theme) -> Window {
    let (mut window, _) = window(size, preferences(theme));
    click(&mut window, "Explain a message…");
    assert!(window.get_by_label(FIELD).is_focused());
    window
}

fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run_steps(2);
}

fn explained(window: &mut Window, text: &str, title: &str) {
    paste(window, text);
    until(window, title, |window| has(window, title) || mentions(window, title));
}

#[test]
fn a_pasted_reply_is_explained_at_once() {
    see_a_pasted_reply_explained(USUAL, Theme::Light, "explain");
}

#[test]
fn a_pasted_reply_is_explained_at_once_in_the_dark() {
    see_a_pasted_reply_explained(USUAL, Theme::Dark, "explain-dark");
}

#[test]
fn a_pasted_reply_is_explained_in_the_smallest_window() {
    see_a_pasted_reply_explained(LEAST, Theme::Light, "explain-least");
}

fn see_a_pasted_reply_explained(size: [f32; 2], theme: Theme, name: &str) {
    let mut window = with_box(size, theme);
    window.snapshot(format!("{name}-empty"));
    let bounce = "Your message could not be delivered.\n\nThe response from the remote server was:\n\
        534-5.7.9 Application-specific password required. For more information, go to\n\
        534 5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor";
    explained(&mut window, bounce, "app password");
    assert!(mentions(&window, "Confidence: certain"));
    window.snapshot(name);
}

#[test]
fn what_was_cleared_or_typed_anew_is_no_longer_explained() {
    let mut window = with_box(USUAL, Theme::Light);
    explained(&mut window, "550 5.1.1 no such user", "Confidence: ");
    click(&mut window, "Clear");
    assert!(mentions(&window, "The explanation appears here"));
    assert!(window.get_by_label(FIELD).is_focused());
    window.get_by_label(FIELD).type_text("hello there");
    until(&mut window, "nothing recognised", |window| mentions(window, "names no cause that Mailport knows"));
    assert!(!mentions(&window, "Confidence: "));
}

#[test]
fn a_text_that_is_too_long_is_refused_in_words() {
    let mut window = with_box(USUAL, Theme::Light);
    paste(&mut window, &"550 5.1.1 no such user\n".repeat(50_000));
    until(&mut window, "a refusal", |window| mentions(window, "1 MiB is the most"));
}

#[test]
fn the_way_there_and_back_is_by_keys_alone_and_a_result_is_not_lost() {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    hand.commands();
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(3);
    explained(&mut window, "550 5.1.1 no such user", "Confidence: ");
    assert!(!has(&window, "Port 465, Sign-in, done, 86 ms"));
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(has(&window, "Port 465, Sign-in, done, 86 ms"), "the board is as it was");
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(3);
    assert!(mentions(&window, "Confidence: "), "and so is the message");
    assert!(hand.commands().is_empty(), "nothing was checked or stopped for it");
}

#[test]
fn a_cause_that_a_message_names_leads_to_its_page_and_back() {
    let mut window = with_box(USUAL, Theme::Light);
    explained(&mut window, "550 5.1.1 no such user", "Confidence: ");
    click(&mut window, "About this cause");
    assert!(mentions(&window, "recipient-unknown"));
    assert!(!has(&window, FIELD));
    window.snapshot("cause");
    click(&mut window, "Back");
    assert!(mentions(&window, "Confidence: "));
}

#[test]
fn every_finding_leads_to_its_causes_page_and_back_to_the_same_row() {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    let mut events = story::named();
    events.extend(story::Port::new(0).silent().ends());
    events.extend(story::healthy_starttls(1).certified(-12).skips_sign_in(Skip::Withheld).ends());
    events.push(story::over());
    feed(&mut window, &hand, events);
    window.get_by_label_contains("Port 587, submission").click();
    window.run_steps(3);
    let findings: Vec<String> = {
        let run = window.state().model().shown.as_ref().expect("a run");
        run.findings(&run.report.ports[1]).iter().map(|finding| finding.code.to_string()).collect()
    };
    assert_eq!(findings, ["certificate-expired", "sign-in-withheld"]);
    for (link, code) in [("About this cause", "certificate-expired"), ("The password was not sent", "sign-in-withheld")] {
        window.get_by_label_contains(link).click();
        window.run_steps(3);
        assert!(mentions(&window, code), "{link}");
        window.key_press(Key::Escape);
        window.run_steps(3);
        assert_eq!(window.state().model().selected, 1);
        assert!(has(&window, "About this cause"));
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    window.run_steps(3);
    click(&mut window, "About this cause");
    assert!(mentions(&window, "certificate-expired"), "from the tab of the certificate too");
}

#[test]
fn a_page_says_what_the_terminal_says() {
    let words = Words::load("en");
    let page = mailport::check::explain::cause(Code::RecipientUnknown, &words);
    let mut window = with_box(USUAL, Theme::Light);
    explained(&mut window, "550 5.1.1 no such user", "Confidence: ");
    click(&mut window, "About this cause");
    for said in std::iter::once(&page.title).chain([&page.explanation]).chain(&page.advice) {
        assert!(mentions(&window, said), "{said}");
    }
}
