//! What is copied of a run: its text for whoever helps, and what was said on one port. Masked, as everything that is handed on.

use super::model::Model;
use crate::{
    facts::report::Report,
    report::{self, Options, Redaction},
    words::Words,
};

/// The run that is shown, without what is left out. What can't be masked is not copied.
fn masked(model: &Model, words: &Words, redaction: Redaction) -> Option<Report> {
    report::redacted(&model.shown.as_ref()?.report, words, redaction).ok()
}

/// The whole report as text, with the conversations.
pub fn report(model: &Model, words: &Words, redaction: Redaction) -> Option<String> {
    let options = Options { transcript: true, kept: true, ..Options::default() };
    Some(report::text(&masked(model, words, redaction)?, words, options))
}

/// What was said on the selected port.
pub fn conversation(model: &Model, words: &Words) -> Option<String> {
    let mut masked = masked(model, words, Redaction::Masked)?;
    let selected = masked.ports.get(model.selected)?.clone();
    masked.ports = vec![selected];
    Some(report::transcript(&masked, words, Options::default()))
}
