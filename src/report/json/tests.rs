use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::{
    facts::{code::Code, stage::StageState, verdict::Verdict},
    report::examples,
    words::Words,
};

fn samples() -> Vec<Report> {
    let words = Words::load("en");
    vec![
        examples::healthy(&words),
        examples::sent(&words),
        examples::running(&words),
        examples::rejected(&words, Code::AppPasswordNeeded),
        examples::unreachable(&words, Code::PortNoAnswer),
    ]
}

fn schema() -> Validator {
    let schema: Value = serde_json::from_str(include_str!("../../../assets/mailport-report-1.schema.json")).unwrap();
    assert!(jsonschema::meta::is_valid(&schema), "the schema itself is one");
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn value(report: &Report) -> Value {
    serde_json::from_str(&to_json(report)).unwrap()
}

#[test]
fn every_sample_keeps_to_the_schema() {
    let schema = schema();
    for report in samples() {
        let value = value(&report);
        let errors: Vec<String> = schema.iter_errors(&value).map(|error| format!("{} at {}", error, error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

#[test]
fn the_schema_refuses_what_the_contract_forbids_and_takes_keys_that_are_added() {
    let schema = schema();
    let sample = value(&samples().remove(0));
    let mut added = sample.clone();
    added["ports"][0]["something_new"] = json!(1);
    assert!(schema.is_valid(&added));
    let wrong: [(&str, Value); 9] = [
        ("/schema", json!("mailport-report/2")),
        ("/started", json!("yesterday")),
        ("/ports/0/verdict", json!("fine")),
        ("/ports/0/port", json!(0)),
        ("/ports/0/stages/0/stage", json!("connect")),
        ("/ports/0/stages", json!([])),
        ("/ports/0/address", json!("mail.example.org")),
        ("/findings/0/confidence", json!(0.5)),
        ("/ports/1/tls/chain/0/sha256", json!("AB")),
    ];
    for (pointer, value) in wrong {
        let mut broken = sample.clone();
        *broken.pointer_mut(pointer).unwrap() = value;
        assert!(!schema.is_valid(&broken), "{pointer}");
    }
    for key in sample.as_object().unwrap().keys() {
        let mut missing = sample.clone();
        missing.as_object_mut().unwrap().remove(key);
        assert!(!schema.is_valid(&missing), "{key} is required");
    }
}

#[test]
fn a_report_read_back_is_the_same() {
    for report in samples() {
        assert_eq!(from_json(&to_json(&report)).unwrap(), report);
    }
}

#[test]
fn what_is_no_report_is_refused_with_the_reason() {
    let sample = value(&samples().remove(0));
    let with = |key: &str, value: Value| {
        let mut changed = sample.clone();
        changed[key] = value;
        changed.to_string()
    };
    let newer_cause = {
        let mut changed = sample.clone();
        changed["mailport"] = json!("99.0.0");
        changed["findings"][0]["code"] = json!("not-yet-known");
        changed.to_string()
    };
    let too_many_ports = {
        let mut changed = sample.clone();
        changed["observations"]["ports"] = vec![sample["observations"]["ports"][0].clone(); PortSpec::MOST + 1].into();
        changed.to_string()
    };
    let same = |error: &ReportError, expected: &ReportError| std::mem::discriminant(error) == std::mem::discriminant(expected);
    let cases = [
        (String::new(), ReportError::NotJson(String::new())),
        ("<html>".into(), ReportError::NotJson(String::new())),
        ("[".repeat(100_000), ReportError::NotJson(String::new())),
        ("[]".into(), ReportError::NotAReport),
        ("{}".into(), ReportError::NotAReport),
        ("\"mailport-report/1\"".into(), ReportError::NotAReport),
        (with("schema", json!("other/1")), ReportError::NotAReport),
        (with("schema", json!("mailport-report/2")), ReportError::Newer),
        (newer_cause, ReportError::Newer),
        (too_many_ports, ReportError::Damaged(String::new())),
        (with("ports", json!(3)), ReportError::Damaged(String::new())),
        (" ".repeat(MOST_OCTETS + 1), ReportError::TooLarge),
    ];
    let words = Words::load("en");
    for (text, expected) in cases {
        let error = from_json(&text).unwrap_err();
        assert!(same(&error, &expected), "{error:?} for {}", &text[..text.len().min(80)]);
        assert!(words.knows(error.key()), "{}", error.key());
    }
}

#[test]
fn a_newer_version_with_nothing_unknown_is_read() {
    let mut newer = value(&samples().remove(0));
    newer["mailport"] = json!("99.0.0");
    newer["ports"][0]["something_new"] = json!(true);
    assert_eq!(from_json(&newer.to_string()).unwrap().mailport, "99.0.0");
}

#[test]
fn hostile_text_in_a_file_is_shown_escaped() {
    let mut hostile = value(&samples().remove(0));
    hostile["ports"][1]["conversation"][0]["line"] = json!("220 \u{1b}[2J\u{202e}gpj.exe\u{0}");
    hostile["findings"][0]["evidence"] = json!(["line\nbreak"]);
    let report = from_json(&hostile.to_string()).unwrap();
    assert_eq!(report.ports[1].conversation[0].line, "220 \\x1b[2J\\u{202e}gpj.exe\\x00");
    assert_eq!(report.findings[0].evidence, ["line\\x0abreak"]);
}

static SENT: LazyLock<Report> = LazyLock::new(|| examples::sent(&Words::load("en")));

/// Text as it stands in a report: escaped already.
fn shown() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| escaped_text(&text))
}

proptest! {
    #[test]
    fn any_report_is_the_same_when_read_back(
        lines in prop::collection::vec(shown(), 0..4),
        title in shown(),
        reply in prop::option::of(shown()),
        seconds in 0.0_f64..1_000.0,
        code in prop::sample::select(Code::ALL),
        elapsed_ms in any::<u64>(),
    ) {
        let mut report = SENT.clone();
        report.elapsed_ms = elapsed_ms;
        report.ports[1].verdict = None;
        report.ports[2].verdict = Some(Verdict::NotFinished);
        report.ports[2].cause = Some(code);
        report.ports[2].sign_in.reply = reply;
        report.ports[2].stages[3].state = StageState::Stopped;
        report.ports[1].offers.after_tls = lines;
        report.findings[0].title = title;
        report.findings[0].args.insert("seconds".into(), json!((seconds * 10.0).round() / 10.0));
        prop_assert_eq!(from_json(&to_json(&report)).unwrap(), report);
    }

    #[test]
    fn no_text_brings_the_reader_down(text in any::<String>()) {
        let _ = from_json(&text);
    }
}

#[test]
fn a_flood_of_ports_is_refused_before_anything_is_kept_of_it() {
    let flood = vec![0; PortSpec::MOST + 1];
    for text in [json!({"schema": SCHEMA, "ports": flood}), json!({"schema": SCHEMA, "observations": {"version": 1, "ports": flood}})] {
        assert_eq!(from_json(&text.to_string()), Err(ReportError::Damaged("too many ports".to_owned())));
    }
    // Facts of a later form that can't be read are no damage.
    let later = json!({"schema": SCHEMA, "observations": {"version": Observations::VERSION + 1}});
    assert_eq!(from_json(&later.to_string()), Err(ReportError::Newer));
}
