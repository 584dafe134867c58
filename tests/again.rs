//! A saved report is explained anew, without a network, to the same conclusions: as it was saved, and with its user masked.

mod stage;

use std::{
    fs,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use mailport::{
    check,
    facts::report::Report,
    practice::case_names,
    report::{self, Options, Redaction, redacted},
    words::Words,
};
use serde_json::Value;
use stage::{
    Stage,
    binary::{call, read, text},
};

/// What a report concludes, its sentences aside.
fn concluded(report: &Report) -> Value {
    let findings = report.findings.iter().map(|found| (found.code, found.severity, found.port, found.mode, found.stage, found.confidence));
    let ports = report.ports.iter().map(|port| (port.port, port.mode, port.verdict, port.cause, states(port)));
    let advice = report.recommendation.as_ref();
    serde_json::json!({
        "findings": findings.collect::<Vec<_>>(),
        "ports": ports.collect::<Vec<_>>(),
        "recommendation": advice,
        "delivery": report.delivery,
    })
}

fn states(port: &mailport::facts::report::PortReport) -> Vec<Value> {
    port.stages.iter().map(|row| serde_json::json!([row.stage, row.state, row.says])).collect()
}

#[test]
fn every_practice_case_is_explained_anew_to_the_same() {
    let cases = case_names().expect("the cases");
    let next = AtomicUsize::new(0);
    // Most of the time is spent waiting for servers that stay silent.
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let (words, german) = (Words::load("en"), Words::load("de"));
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let stage = Stage::of_case(case);
                    let seen = stage::run(&stage, stage.request_signing_in());
                    let report = check::report_of(&seen, &words);
                    let saved = report::from_json(&report::to_json(&report)).expect("it reads back");
                    assert_eq!(check::again(&saved, &words), report, "{case}");
                    let masked = redacted(&report, &words, Redaction::Masked).expect("it can be masked");
                    let masked = report::from_json(&report::to_json(&masked)).expect("it reads back");
                    assert_eq!(concluded(&check::again(&masked, &words)), concluded(&masked), "{case}, masked");
                    // But for its sentences it is the same in every language.
                    let elsewhere = check::report_of(&seen, &german);
                    assert!(elsewhere.language == "de" && elsewhere != report, "{case}, in German");
                    assert_eq!(check::retold(&elsewhere, &words), report, "{case}, in German");
                    assert!(!report::text(&elsewhere, &german, Options::default()).contains(['⟨', '{']), "{case}, in German");
                }
            });
        }
    });
}

#[test]
fn the_program_explains_a_saved_report_as_the_check_did() {
    for (case, status) in [("healthy", 0), ("certificate-expired", 1), ("app-password-needed", 1)] {
        let stage = Stage::of_case(case);
        let folder = tempfile::tempdir().expect("a folder");
        let (file, copy) = (folder.path().join("report.json"), folder.path().join("copy.md"));
        let first = stage.call("check", &[], &[&stage.credentials()[..], &["--save", text(&file)]].concat(), "");
        assert_eq!(first.status.code(), Some(status), "{case}");
        let saved = report::open(&file).expect("a report");
        // Nothing listens any more, and nothing is asked.
        drop(stage);

        let again = read(&call(&["check", "--again", text(&file), "--json"], ""));
        assert_eq!((again.status, again.told.as_str()), (Some(status), ""), "{case}");
        assert_eq!(concluded(&again.report), concluded(&saved), "{case}");

        let told = call(&["check", "--again", text(&file), "--transcript", "--save", text(&copy)], "");
        let shown = String::from_utf8(told.stdout).expect("text");
        assert_eq!(told.status.code(), Some(status), "{case}");
        assert!(shown.contains("EHLO") && shown.contains(&saved.target.host), "{case}: {shown}");
        assert!(fs::read_to_string(copy).expect("saved").starts_with("# "), "{case}");
    }
}

#[test]
fn a_report_is_saved_without_its_hosts_on_wish() {
    let stage = Stage::of_case("certificate-expired");
    let folder = tempfile::tempdir().expect("a folder");
    let open = folder.path().join("open.json");
    stage.call("check", &[], &[&stage.credentials()[..], &["--save", text(&open)]].concat(), "");
    let host = report::open(&open).expect("a report").target.host;
    for ending in ["json", "html", "md", "txt"] {
        let file = folder.path().join(format!("bare.{ending}"));
        let told = call(&["check", "--again", text(&open), "--transcript", "--save", text(&file), "--redact-hosts"], "");
        assert!(String::from_utf8_lossy(&told.stdout).contains(&host), "the terminal is no file");
        let saved = fs::read_to_string(&file).expect("saved");
        assert!(saved.contains("host-1.invalid") && !saved.contains(&host), "{ending}: {saved}");
    }
    let bare = report::open(&folder.path().join("bare.json")).expect("a report");
    assert_eq!(concluded(&check::again(&bare, &Words::load("en"))), concluded(&bare), "it is explained again as any other");
}

/// Calls the program, which refuses in one line on standard error; gives that line.
fn refused(args: &[&str]) -> String {
    let output = call(args, "");
    let told = String::from_utf8(output.stderr).expect("text");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}: {told}");
    assert!(told.lines().count() == 1 && !told.contains('⟨'), "{args:?}: {told}");
    told
}

#[test]
fn what_is_no_report_is_refused_in_one_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let deep = format!("{{\"schema\": \"mailport-report/1\", \"ports\": {}", "[".repeat(200_000));
    let files: [(&str, &[u8]); 6] = [
        ("empty.json", b""),
        ("page.html", b"<!doctype html><p>"),
        ("other.json", b"{\"schema\": \"other/1\"}"),
        ("newer.json", b"{\"schema\": \"mailport-report/2\"}"),
        ("deep.json", deep.as_bytes()),
        ("octets.json", b"\xff\xfe\x00"),
    ];
    for (name, octets) in files {
        fs::write(folder.path().join(name), octets).expect("written");
    }
    let large = fs::File::create(folder.path().join("large.json")).expect("created");
    large.set_len(report::MOST_OCTETS as u64 + 1).expect("a file with a hole");
    let names = files.map(|(name, _)| name).into_iter().chain(["large.json", "missing.json", "."]);
    for name in names {
        let told = refused(&["check", "--again", text(&folder.path().join(name))]);
        assert!(told.contains(name), "{told}");
    }
}

#[test]
fn a_saved_report_is_no_target_and_takes_no_option_of_a_check() {
    for other in [&["localhost"][..], &["--ports", "25"], &["--user", "ann", "--password-stdin"], &["-4"]] {
        let told = refused(&[&["check", "--again", "report.json"], other].concat());
        assert!(told.contains("--again"), "{other:?}: {told}");
    }
}

#[test]
fn a_report_of_a_newer_version_is_read_as_far_as_it_goes_and_said_to_be_one() {
    let stage = Stage::of_case("healthy");
    let file = stage.folder().join("report.json");
    stage.call("check", &[587], &["--save", text(&file)], "");
    let explained = |telling: &str| {
        let ran = read(&call(&["check", "--again", text(&file), "--json"], ""));
        assert!(ran.told.contains(telling) && ran.told.is_empty() == telling.is_empty(), "{}", ran.told);
        concluded(&ran.report)
    };
    let as_saved = explained("");
    let mut saved: Value = serde_json::from_str(&fs::read_to_string(&file).expect("read")).expect("JSON");
    saved["observations"]["version"] = 99.into();
    fs::write(&file, saved.to_string()).expect("written");
    assert_eq!(explained("newer version"), as_saved);
}
