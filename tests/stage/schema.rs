//! Holds every report that a test comes by against the published schema.

use std::sync::LazyLock;

use jsonschema::Validator;
use mailport::{check, facts::observations::Observations, report, words::Words};
use serde_json::Value;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(include_str!("../../assets/mailport-report-1.schema.json")).expect("the schema is JSON");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("the schema is a schema")
});

/// Holds the report of these observations against the schema, and reads it back to the same.
pub fn hold(seen: &Observations) {
    let whole = check::report_of(seen, &Words::load("en"));
    let text = report::to_json(&whole);
    hold_json(&serde_json::from_str(&text).expect("a report is JSON"));
    let again = report::from_json(&text).expect("a report reads back");
    assert_eq!(again, whole, "a report reads back to the same");
    assert_eq!(mailport::diagnosis::diagnose(&again.observations), mailport::diagnosis::diagnose(seen), "and is diagnosed to the same");
}

/// Holds a report against the schema.
pub fn hold_json(report: &Value) {
    let errors: Vec<String> = SCHEMA.iter_errors(report).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}\n{report:#}", errors.join("\n"));
}
