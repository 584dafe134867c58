//! Saving and opening reports, by a typed path.

use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable};
use mailport::{
    check::report_of,
    facts::{code::Code, report::Report},
    store::Theme,
    words::Words,
};
use time::OffsetDateTime;

use crate::{
    hand::{LEAST, USUAL, Window, check, click, feed, has, mentions, preferences, window},
    story,
};

/// Lets the window go on until something holds; files are written by another thread.
fn until(window: &mut Window, holds: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !holds(window) {
        assert!(begun.elapsed() < Duration::from_secs(10), "it never came");
        std::thread::sleep(Duration::from_millis(10));
        window.run_steps(1);
    }
}

fn type_path(window: &mut Window, path: &std::path::Path) {
    window.get_by_label("File").focus();
    window.run_steps(1);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run_steps(1);
    window.get_by_label("File").type_text(&path.display().to_string());
    window.run_steps(2);
}

#[test]
fn a_saved_report_opens_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.json");
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    let report = window.state().model().shown.as_ref().expect("a run").report.clone();
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    assert!(has(&window, "Browse…"));
    type_path(&mut window, &path);
    click(&mut window, "Save");
    until(&mut window, |_| path.exists());

    let (mut other, _) = crate::hand::window(USUAL, preferences(Theme::Light));
    other.key_press_modifiers(Modifiers::COMMAND, Key::O);
    other.run_steps(3);
    type_path(&mut other, &path);
    click(&mut other, "Open");
    until(&mut other, |other| other.state().model().shown.is_some());
    other.run_steps(5);
    let opened = &other.state().model().shown.as_ref().expect("a run").report;
    assert_eq!(opened.target.host, report.target.host);
    assert_eq!(opened.ports.len(), 3);
    assert!(mentions(&other, "Saved report of "));
    assert!(!has(&other, "Send test message…"));
}

#[test]
fn a_report_is_saved_without_its_hosts_on_wish() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.txt");
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    let suggested = |window: &Window| window.get_by_label("File").value().unwrap_or_default();
    assert!(suggested(&window).contains("mail.example.org"));
    click(&mut window, "Leave out host names and addresses");
    assert!(!suggested(&window).contains("mail.example.org"), "nor does the file's name tell it");
    type_path(&mut window, &path);
    click(&mut window, "Save");
    until(&mut window, |_| path.exists());
    let saved = std::fs::read_to_string(&path).expect("saved");
    assert!(saved.contains("host-1.invalid") && !saved.contains("example.org"), "{saved}");
}

#[test]
fn a_file_that_is_no_report_is_said_in_the_dialog() {
    let folder = tempfile::tempdir().expect("a folder");
    let cases: [(&str, Option<&[u8]>, &str); 6] = [
        ("missing.json", None, "There is no file with this name"),
        ("empty.json", Some(b""), "This file is not a report that Mailport can open: only reports saved as .json can be opened again"),
        (
            "picture.json",
            Some(b"\xff\xd8\xff"),
            "This file is not a report that Mailport can open: only reports saved as .json can be opened again",
        ),
        ("other.json", Some(b"{}"), "This file is JSON, but not a report of Mailport"),
        ("damaged.json", Some(br#"{"schema": "mailport-report/1"}"#), "This report is damaged and can't be opened"),
        (".", None, "This is a folder: choose a file in it"),
    ];
    for (name, content, said) in cases {
        let path = folder.path().join(name);
        if let Some(content) = content {
            std::fs::write(&path, content).expect("a file is written");
        }
        let (mut window, _) = window(USUAL, preferences(Theme::Light));
        window.key_press_modifiers(Modifiers::COMMAND, Key::O);
        window.run_steps(3);
        type_path(&mut window, &path);
        window.key_press(Key::Enter);
        // Windows opens no folder at all, and says that it may not be read.
        let said = if cfg!(windows) && name == "." { "You may not read this file" } else { said };
        until(&mut window, |window| has(window, said) || mentions(window, said));
        assert!(has(&window, "Browse…"));
        assert!(!mentions(&window, "os error"));
    }
}

#[test]
fn a_folder_that_is_not_there_is_said_in_the_dialog() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    type_path(&mut window, &folder.path().join("missing").join("report.json"));
    click(&mut window, "Save");
    until(&mut window, |window| mentions(window, "There is no such folder to save in"));
    assert!(!mentions(&window, "os error"));
}

#[test]
fn opening_a_report_takes_back_what_was_wrong_in_the_field() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    let report = window.state().model().shown.as_ref().expect("a run").report.clone();
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run_steps(2);
    window.get_by_label("Mail server or email address").type_text("smtp..example");
    window.run_steps(12);
    assert!(mentions(&window, "is not a server name"));
    window.state_mut().open_report(report);
    window.run_steps(3);
    assert_eq!(window.get_by_label("Mail server or email address").value().as_deref(), Some("mail.example.org"));
    assert!(!mentions(&window, "is not a server name"));
}

#[test]
fn the_dialog_for_a_path_offers_the_systems_own() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    type_path(&mut window, std::path::Path::new("mailport-mail.example.org.json"));
    window.snapshot("save");
    window.key_press(Key::Escape);
    window.run_steps(3);
    assert!(!has(&window, "Browse…"));
}

#[test]
fn a_toast_has_room_for_all_that_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    let mut width = |name: &str| {
        window.key_press_modifiers(Modifiers::COMMAND, Key::S);
        window.run_steps(3);
        type_path(&mut window, &folder.path().join(name));
        click(&mut window, "Save");
        let said = format!("Saved as {name}");
        until(&mut window, |window| has(window, &said) || mentions(window, &said));
        window.run_steps(3);
        let by = By::new().predicate(move |node| node.value().is_some_and(|value| value == said));
        window.query_all(by).map(|node| node.rect().width()).fold(0.0, f32::max)
    };
    let (short, long) = (width("a.json"), width("a-report-with-a-long-name-of-its-own.json"));
    assert!(long > short + 150.0, "{short} and {long}");
    window.snapshot("toast");
}

/// What is shown, as a report of a time that doesn't move on.
fn shown(window: &Window) -> Report {
    let run = window.state().model().shown.as_ref().expect("a run");
    let mut facts = run.observations.clone();
    facts.started = OffsetDateTime::UNIX_EPOCH + Duration::from_hours(24 * 20_000);
    report_of(&facts, &Words::load("en"))
}

/// A report as an earlier version saved it: with a cause that its facts no longer lead to.
fn from_earlier(window: &Window) -> Report {
    let mut report = shown(window);
    let silent = report.findings.iter_mut().find(|finding| finding.code == Code::PortNoAnswer).expect("a silent port");
    silent.code = Code::ServerDown;
    silent.title = "As it was said then".into();
    report.ports[0].cause = Some(Code::ServerDown);
    report
}

#[test]
fn a_saved_report_is_shown_as_it_was_until_it_is_explained_again() {
    let (mut window, hand) = window(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    let earlier = from_earlier(&window);
    window.state_mut().open_report(earlier.clone());
    window.run_steps(3);
    window.get_by_label_contains("Port 25, server to server").click();
    window.run_steps(3);
    assert!(mentions(&window, "As it was said then"));
    assert!(!has(&window, "Show as saved"));
    click(&mut window, "Explain again");
    assert!(!mentions(&window, "As it was said then"));
    assert!(mentions(&window, "it says something else"));
    assert!(mentions(&window, "Port 25 gives no answer"));
    assert_eq!(window.state().model().selected, 0, "the row stays");
    window.hover_at(egui::pos2(5.0, 755.0));
    window.run_steps(3);
    window.snapshot("explained-again");
    click(&mut window, "Show as saved");
    assert_eq!(window.state().model().shown.as_ref().expect("a run").report, earlier, "the file's own words are back");
    assert!(mentions(&window, "As it was said then"));
}

#[test]
fn explaining_a_report_of_this_version_again_says_the_same() {
    let (mut window, hand) = window(LEAST, preferences(Theme::Dark));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    let report = shown(&window);
    window.state_mut().open_report(report.clone());
    window.run_steps(3);
    assert!(hand.commands().len() == 1, "opening a report checks nothing");
    click(&mut window, "Explain again");
    assert!(mentions(&window, "it says the same"));
    assert_eq!(window.state().model().shown.as_ref().expect("a run").report, report);
    assert!(hand.commands().is_empty(), "nor does explaining it");
    window.snapshot("explained-again-least-dark");
}
