//! How is a report written as JSON and read back? What is read is not trusted: it is bounded, and made safe to show.

use serde::{Deserialize, de::IgnoredAny};
use serde_json::Value;

use crate::facts::{
    observations::Observations,
    port::PortSpec,
    report::{Report, SCHEMA},
    shown::escaped_text,
};

/// The most octets of a report that are read.
pub const MOST_OCTETS: usize = 32 * 1024 * 1024;
/// What all versions of the form begin with.
const FAMILY: &str = "mailport-report/";

/// Why a file is no report that can be read. `key` names its sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// Over [`MOST_OCTETS`].
    #[error("over {MOST_OCTETS} octets")]
    TooLarge,
    /// Not JSON.
    #[error("no JSON: {0}")]
    NotJson(String),
    /// JSON, and something else than a report.
    #[error("no report of Mailport")]
    NotAReport,
    /// A report in a form that this version doesn't know, or with causes that it doesn't know.
    #[error("made by a newer version")]
    Newer,
    /// A report of ours that is damaged.
    #[error("damaged: {0}")]
    Damaged(String),
}

impl ReportError {
    /// The key of its sentence in `words`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooLarge => "report-error-too-large",
            Self::NotJson(_) => "report-error-not-json",
            Self::NotAReport => "report-error-not-a-report",
            Self::Newer => "report-error-newer",
            Self::Damaged(_) => "report-error-damaged",
        }
    }
}

/// A report as JSON, in lines.
#[must_use]
pub fn to_json(report: &Report) -> String {
    // Only a map with keys that are no strings could fail here, and a report has none.
    serde_json::to_string_pretty(report).unwrap_or_default()
}

/// Reads a report back.
///
/// # Errors
/// Where it is none, or one of a newer version.
pub fn from_json(text: &str) -> Result<Report, ReportError> {
    if text.len() > MOST_OCTETS {
        return Err(ReportError::TooLarge);
    }
    // Counted before anything is kept of it: so many ports make a tree many times as large as the text.
    let outline: Outline = serde_json::from_str(text).unwrap_or_default();
    if outline.schema.as_deref() == Some(SCHEMA) && outline.has_too_many_ports() {
        let newer = outline.mailport.as_deref().is_some_and(is_newer);
        return Err(if newer { ReportError::Newer } else { ReportError::Damaged("too many ports".to_owned()) });
    }
    let mut value: Value = serde_json::from_str(text).map_err(|error| ReportError::NotJson(error.to_string()))?;
    let schema = value.get("schema").and_then(Value::as_str).unwrap_or_default();
    if schema != SCHEMA {
        return Err(if schema.starts_with(FAMILY) { ReportError::Newer } else { ReportError::NotAReport });
    }
    let newer = value.get("mailport").and_then(Value::as_str).is_some_and(is_newer) || outline.observations.is_newer();
    make_safe(&mut value);
    let damaged = |error: String| if newer { ReportError::Newer } else { ReportError::Damaged(error) };
    serde_json::from_value(value).map_err(|error| damaged(error.to_string()))
}

/// As much of a report as tells whether the rest is worth reading.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Outline {
    schema: Option<String>,
    mailport: Option<String>,
    ports: Vec<IgnoredAny>,
    observations: OutlineOfFacts,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct OutlineOfFacts {
    version: u64,
    ports: Vec<IgnoredAny>,
}

impl Outline {
    /// No check has more, and what is concluded of a port looks at the findings of all.
    const fn has_too_many_ports(&self) -> bool {
        self.ports.len() > PortSpec::MOST || self.observations.ports.len() > PortSpec::MOST
    }
}

impl OutlineOfFacts {
    const fn is_newer(&self) -> bool {
        self.version > Observations::VERSION as u64
    }
}

/// Whether a version is above this one.
fn is_newer(version: &str) -> bool {
    numbers(version) > numbers(env!("CARGO_PKG_VERSION"))
}

fn numbers(version: &str) -> Vec<u64> {
    version.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect()
}

/// Escapes what a terminal or a reader would obey, in every text. Our own reports have nothing of it.
fn make_safe(value: &mut Value) {
    match value {
        Value::String(text) => {
            let escaped = escaped_whole(text);
            if escaped != *text {
                *text = escaped;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(make_safe),
        Value::Object(fields) => {
            for (_, field) in fields.iter_mut() {
                make_safe(field);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Lists of names in a sentence may be long: they are escaped, and not cut.
fn escaped_whole(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut buffer = [0; 4];
    for c in text.chars() {
        if c == ' ' || c.is_ascii_graphic() {
            out.push(c);
        } else {
            out.push_str(&escaped_text(c.encode_utf8(&mut buffer)));
        }
    }
    out
}

#[cfg(test)]
mod tests;
