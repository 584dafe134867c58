//! The program speaks the system's language, or the one that is asked for; what programs read of it is the same in each.

mod stage;

use std::{fs, process::Output};

use mailport::{check, facts::report::Report, words::Words};
use serde_json::Value;
use stage::{
    Stage,
    binary::{call_by, command, read, text},
};

/// A check of a stage's server in an environment.
fn check(stage: &Stage, environment: &[(&str, &str)], options: &[&str]) -> Output {
    let mut mailport = stage.command("check", &[], options);
    call_by(mailport.envs(environment.iter().copied()), "")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

/// An environment, options, and whether the answer is German.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str], bool);

#[test]
fn it_speaks_the_systems_language_or_the_one_asked_for() {
    let stage = Stage::of_case("all-refused");
    let german = [("LC_ALL", "de_DE.UTF-8")];
    let cases: [Case; 7] = [
        (&german, &[], true),
        (&[("LC_ALL", ""), ("LANG", "fr_FR.UTF-8"), ("LANGUAGE", "fr:de_AT")], &[], true),
        (&[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8"), ("LANGUAGE", "de")], &[], false),
        (&[("LC_ALL", "fr_FR.UTF-8"), ("LANGUAGE", "")], &[], false),
        (&german, &["--language", "en"], false),
        (&[("LC_ALL", "C")], &["--language=de"], true),
        (&[("LC_ALL", "C")], &["--language", "DE"], true),
    ];
    for (environment, options, is_german) in cases {
        let output = check(&stage, environment, options);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert_eq!(told.contains("Der Server lehnt"), is_german, "{environment:?} {options:?}: {told}");
        assert_eq!(told.contains("The server refuses"), !is_german, "{environment:?} {options:?}: {told}");
    }
}

#[test]
fn help_and_refusals_are_said_in_it_too() {
    let call = |args: &[&str]| call_by(command().env("LC_ALL", "de_DE.UTF-8").args(args), "");
    assert!(said(&call(&["--help"])).contains("Findet heraus"));
    assert!(said(&call(&["check", "--help", "--language", "en"])).contains("Tries the ports"));
    let refused = |args: &[&str]| {
        let output = call(args);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}");
        String::from_utf8(output.stderr).expect("text")
    };
    assert_eq!(refused(&["check", "a..b"]), "mailport: „a..b“ ist kein Servername: Zwei Punkte folgen aufeinander\n");
    let unknown = refused(&["check", "localhost", "--language", "tlh"]);
    assert!(unknown.lines().count() == 1 && unknown.contains("„tlh“") && unknown.contains("en, de"), "{unknown}");
    // The manual page is one for all.
    assert!(said(&call(&["man"])).contains("Tries the ports"));
}

/// A report without its sentences, what took how long, and who was connected to by which port of ours.
fn bare(report: &Report) -> Value {
    let mut value = serde_json::to_value(report).expect("a report is JSON");
    let times = ["started", "elapsed_ms", "ms", "at_ms", "observations", "conversation", "language"];
    without(&mut value, &[&times[..], &["title", "explanation", "evidence", "advice", "says", "because", "reason", "args"]].concat());
    value
}

fn without(value: &mut Value, names: &[&str]) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !names.contains(&name.as_str()));
            fields.values_mut().for_each(|value| without(value, names));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| without(item, names)),
        _ => {}
    }
}

#[test]
fn json_names_its_language_and_says_the_same_in_each() {
    let stage = Stage::of_case("certificate-expired");
    let [english, german] = ["C", "de_DE.UTF-8"].map(|locale| read(&check(&stage, &[("LC_ALL", locale)], &["--json"])).report);
    assert_eq!((english.language.as_str(), german.language.as_str()), ("en", "de"));
    assert_ne!(english.findings[0].title, german.findings[0].title);
    assert_eq!(bare(&english), bare(&german));
    let [english, german] = ["en", "de"].map(|language| {
        let output = call_by(command().args(["explain", "535 5.7.8 no", "--json", "--language", language]), "");
        serde_json::from_slice::<Value>(&output.stdout).expect("JSON")
    });
    assert_eq!((&english["language"], &german["language"]), (&"en".into(), &"de".into()));
    assert_eq!(english["findings"][0]["code"], german["findings"][0]["code"]);
    assert_ne!(english["findings"][0]["title"], german["findings"][0]["title"]);
}

#[test]
fn a_report_that_was_saved_in_one_language_is_read_in_another() {
    let stage = Stage::of_case("certificate-expired");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("report.json");
    let _ = check(&stage, &[("LC_ALL", "de_DE.UTF-8")], &["--save", text(&file)]);
    let saved = fs::read_to_string(&file).expect("it is saved");
    assert!(saved.contains("abgelaufen"), "{saved}");

    let again = said(&call_by(command().args(["check", "--again", text(&file)]), ""));
    assert!(again.contains("expired") && !again.contains("abgelaufen"), "{again}");

    let report = mailport::report::open(&file).expect("a report");
    let told = serde_json::to_value(check::retold(&report, &Words::load("en"))).expect("JSON").to_string();
    assert!(told.contains("expired") && !told.contains("abgelaufen"), "{told}");
    assert_eq!(check::retold(&report, &Words::load("de")), report, "what it says in this language stays as it was");
}
