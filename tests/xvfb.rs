//! The real binary on a display without a screen, by keys and mouse alone: what its window saves is what the terminal reports.

#![cfg(target_os = "linux")]

#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/display.rs"]
mod display;
#[path = "stage/permitted.rs"]
mod permitted;

use std::{fs, path::Path};

use binary::{call, read, text};
use display::{Display, NEEDS, Window};
use mailport::{
    check::report_of,
    facts::{report::Report, verdict::Verdict},
    report::{Redaction, from_json, redacted},
    words::Words,
};
use permitted::permitted;
use serde_json::Value;
use tempfile::TempDir;

const NAME: &str = "good.localhost";
const USER: &str = "ann@good.localhost";
const PASSWORD: &str = "sesame";
/// The colour of the one main action, and where the top bar with its own ends.
const ACCENT: [u8; 3] = [0x23, 0x53, 0xD0];
const UNDER_THE_BAR: usize = 110;

/// Saves what is shown, and reads it.
fn save(window: &mut Window, path: &Path) -> Report {
    window.press("ctrl+s");
    window.replace(text(path));
    window.press("Return");
    let saved = window.wait("a saved report", |_| fs::read_to_string(path).ok());
    // It says so for a moment.
    window.at_rest();
    from_json(&saved).expect("a report")
}

/// The authority that the demo wrote for itself.
fn authority(folder: &Path) -> String {
    let folders = fs::read_dir(folder).expect("a folder").filter_map(Result::ok);
    let found = folders.map(|entry| entry.path().join("practice-ca.pem")).find(|path| path.exists());
    text(&found.expect("the demo's authority")).to_owned()
}

/// What the terminal reports of the same server.
fn terminal(command: &[&str], ports: &str, ca: &str) -> Report {
    let options = ["--ports", ports, "--ca-only", ca, "--user", USER, "--password-stdin", "--timeout", "4", "--json"];
    let ran = read(&call(&[command, &options].concat(), PASSWORD));
    assert_eq!(ran.status, Some(0), "{}", ran.story());
    ran.report
}

/// Its ports as they are given to the terminal.
fn ports_of(report: &Report) -> String {
    let ports = report.ports.iter().map(|port| format!("{}/{}", port.port, port.mode.as_str()));
    ports.collect::<Vec<_>>().join(",")
}

/// The terminal knows no ports that stand in for others, which matters to what is concluded, and nothing else: the same facts,
/// with this one added, are judged anew. Then what is private is masked, as in every file.
fn as_the_window(report: &Report, window: &Report, words: &Words) -> Report {
    let mut facts = report.observations.clone();
    assert_eq!(plain(&report_of(&facts, words)), plain(report), "facts are judged alike at any time");
    facts.given.stand_ins.clone_from(&window.observations.given.stand_ins);
    redacted(&report_of(&facts, words), words, Redaction::Masked).expect("a masked report")
}

/// A report without what no two checks share: times, and whether the server's answer to QUIT was still heard.
fn plain(report: &Report) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for (key, field) in fields.iter_mut() {
                    if key == "ms" || key.ends_with("_ms") || matches!(key.as_str(), "started" | "judged_at") {
                        *field = Value::Null;
                    }
                    strip(field);
                }
            }
            Value::Array(items) => {
                let farewell = |item: &Value| {
                    let said = item.get("said").or_else(|| item.get("line"));
                    said.and_then(Value::as_str).is_some_and(|said| said.starts_with("221 "))
                };
                items.retain(|item| !farewell(item));
                items.iter_mut().for_each(strip);
            }
            _ => {}
        }
    }
    let mut value = serde_json::to_value(report).expect("a report is JSON");
    strip(&mut value);
    value
}

/// Fails with the first lines that differ.
fn same(left: &Value, right: &Value) {
    let lines = |value| serde_json::to_string_pretty(value).expect("JSON");
    let (left, right) = (lines(left), lines(right));
    let differing = left.lines().zip(right.lines()).position(|(left, right)| left != right);
    let around = |text: &str| {
        let from = differing.unwrap_or_default().saturating_sub(6);
        text.lines().skip(from).take(12).collect::<Vec<_>>().join("\n")
    };
    assert!(left == right, "window:\n{}\nterminal:\n{}", around(&left), around(&right));
}

#[test]
fn a_check_a_message_and_a_report_by_keys_and_mouse_alone() {
    if !permitted(&NEEDS) {
        return;
    }
    let words = Words::load("en");
    let folder = TempDir::new().expect("a folder");
    let display = Display::start();
    let mut window = display.open(env!("CARGO_BIN_EXE_mailport"), &["demo"], folder.path());

    window.tap("ctrl+l");
    window.replace(NAME);
    window.press("Return");
    let shown = save(&mut window, &folder.path().join("checked.json"));
    assert!(shown.complete, "the window was at rest: {:?}", shown.stopped);
    let verdicts: Vec<_> = shown.ports.iter().map(|port| port.verdict).collect();
    assert_eq!(verdicts, [Some(Verdict::ServerOnly), Some(Verdict::Works), Some(Verdict::Works)]);
    let ca = authority(folder.path());
    let told = terminal(&["check", NAME], &ports_of(&shown), &ca);
    same(&plain(&shown), &plain(&as_the_window(&told, &shown, &words)));

    window.click_button(ACCENT, UNDER_THE_BAR);
    window.press("ctrl+Return");
    let sent = save(&mut window, &folder.path().join("sent.json"));
    let delivery = sent.delivery.clone().expect("a delivery");
    assert!(delivery.accepted, "{delivery:?}");
    let recommended = sent.recommendation.as_ref().expect("a recommendation").port;
    assert_eq!(delivery.port, recommended);
    let told = terminal(&["send", NAME, "--from", USER, "--to", USER], &format!("{recommended}/tls"), &ca);
    let by_terminal = told.delivery.expect("a delivery");
    assert!(by_terminal.accepted);
    assert_eq!((delivery.port, delivery.cause, delivery.unknown), (by_terminal.port, by_terminal.cause, by_terminal.unknown));

    drop(window);
    let mut window = display.open(env!("CARGO_BIN_EXE_mailport"), &[], folder.path());
    let start = window.at_rest();
    window.press("ctrl+o");
    window.replace(text(&folder.path().join("sent.json")));
    let opened = window.press("Return");
    assert!(opened != start && opened.colours() > 100 && opened.plain() < 95, "{} colours, {} % plain", opened.colours(), opened.plain());
    let again = save(&mut window, &folder.path().join("again.json"));
    same(&plain(&again), &plain(&sent));
}

#[test]
fn the_window_speaks_the_systems_language_or_the_one_that_is_chosen() {
    if !permitted(&NEEDS) {
        return;
    }
    let folder = TempDir::new().expect("a folder");
    let (config, file) = (folder.path().join("config"), folder.path().join("report.json"));
    let display = Display::start();
    let saved = binary::report(&["check", "127.0.0.1", "--ports", "1"], "").report;
    fs::write(&file, mailport::report::to_json(&saved)).expect("a report");
    let spoken = |locale: &str, args: &[&str], name: &str| {
        let mut window = display.open_in(locale, env!("CARGO_BIN_EXE_mailport"), args, folder.path());
        window.press("ctrl+o");
        window.replace(text(&file));
        window.press("Return");
        save(&mut window, &folder.path().join(name)).language
    };
    assert_eq!(spoken("C", &[], "1.json"), "en");
    assert_eq!(spoken("de_DE.UTF-8", &[], "2.json"), "de");
    assert_eq!(spoken("de_DE.UTF-8", &["--language", "en"], "3.json"), "en");
    fs::create_dir_all(&config).expect("a folder");
    fs::write(config.join("preferences.json"), r#"{"language": "de"}"#).expect("preferences");
    assert_eq!(spoken("C", &[], "4.json"), "de");
}

#[test]
fn damaged_files_are_set_aside_and_the_window_opens_all_the_same() {
    if !permitted(&NEEDS) {
        return;
    }
    let folder = TempDir::new().expect("a folder");
    let config = folder.path().join("config");
    fs::create_dir_all(config.join("history")).expect("a folder");
    let check = config.join("history/000001700000000-1a.json");
    for (file, content) in [
        (config.join("preferences.json"), "{\"theme\": "),
        (config.join("comparisons.json"), "[["),
        (check.clone(), "{\"schema\": \"mailport-report/1\", \"po"),
        (config.join("history/000001700000000-1a.entry"), "}"),
    ] {
        fs::write(file, content).expect("a damaged file");
    }
    let display = Display::start();
    let mut window = display.open(env!("CARGO_BIN_EXE_mailport"), &[], folder.path());
    assert!(window.at_rest().colours() > 100, "the start screen is there");
    assert!(config.join("preferences.json.damaged-1").exists());
    window.press("ctrl+shift+h");
    window.wait("the damaged check set aside", |_| config.join("history/000001700000000-1a.json.damaged-1").exists().then_some(()));
    assert!(!check.exists());
    assert!(window.at_rest().colours() > 100, "and the history too");
}
