//! Stub of the words-developer's report.

use std::path::Path;

use crate::{
    facts::{code::Code, finding::Args, report::Report},
    words::Words,
};

/// Tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good.
    Good,
    /// Care.
    Care,
    /// Bad.
    Bad,
    /// Running.
    Running,
    /// Neutral.
    Neutral,
}

/// Headline.
#[derive(Clone, Debug)]
pub struct Headline {
    /// Tone.
    pub tone: Tone,
    /// Sentence.
    pub sentence: String,
    /// Detail.
    pub detail: String,
}

/// What is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Redaction {
    /// Masked.
    #[default]
    Masked,
    /// All.
    None,
}

/// Error.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct SaveError(String);
/// Error.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct ReportError(String);

/// Headline.
#[must_use]
pub fn headline(report: &Report, words: &Words) -> Headline {
    let mut args = Args::new();
    args.insert("host".into(), report.target.host.clone().into());
    if report.observations.ended.is_none() {
        return Headline { tone: Tone::Running, sentence: words.with("headline-checking", &args), detail: words.say("headline-running") };
    }
    let Some(r) = &report.recommendation else {
        return Headline { tone: Tone::Bad, sentence: words.say("headline-none"), detail: String::new() };
    };
    if r.needs == Some(Code::SignInRejected) {
        return Headline {
            tone: Tone::Care,
            sentence: words.say("headline-refused"),
            detail: "The server is reachable and secure.".into(),
        };
    }
    args.insert("port".into(), r.port.into());
    args.insert("security".into(), if r.security == "tls" { "SSL/TLS" } else { "STARTTLS" }.into());
    Headline { tone: Tone::Good, sentence: words.with("headline-use", &args), detail: words.say("headline-detail") }
}

/// JSON.
#[must_use]
pub fn to_json(report: &Report) -> String {
    serde_json::to_string_pretty(report).unwrap_or_default()
}
/// JSON.
pub fn from_json(text: &str) -> Result<Report, ReportError> {
    serde_json::from_str(text).map_err(|e| ReportError(e.to_string()))
}
/// Save.
pub fn save(path: &Path, report: &Report, _words: &Words, _redaction: Redaction) -> Result<(), SaveError> {
    std::fs::write(path, to_json(report)).map_err(|e| SaveError(e.to_string()))
}
