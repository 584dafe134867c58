//! Which saved report does a call name? Opens it, and sees whether it is about the server that is checked.

use std::path::Path;

use super::{output, wrong::WrongCall};
use crate::{
    facts::{
        earlier::Earlier,
        finding::Phrase,
        observations::Observations,
        report::Report,
        shown::escaped_text,
        target::{Target, TargetKind},
    },
    report,
    words::Words,
};

/// Opens a saved report. One with facts of a newer version is read as far as they are known here, and that is said.
///
/// # Errors
/// Where the file can't be read, or is no report.
pub fn open(file: &Path, words: &Words) -> Result<Report, WrongCall> {
    let wrong =
        |error: report::OpenError| WrongCall::quoting("call-report", &file.to_string_lossy()).with("reason", &error.sentence(words));
    let saved = report::open(file).map_err(wrong)?;
    if saved.observations.version > Observations::VERSION {
        let file = escaped_text(&file.to_string_lossy());
        output::complain(words, &Phrase::new("terminal-report-newer").with("file", file));
    }
    Ok(saved)
}

/// What an earlier check of this target saw, from its report.
///
/// # Errors
/// Where there is no such report, or it is about another server.
pub fn earlier(file: &Path, target: &Target, words: &Words) -> Result<Earlier, WrongCall> {
    let saved = open(file, words)?;
    if is_about(&saved, target) {
        Ok(Earlier::of(&saved.observations))
    } else {
        let wrong = WrongCall::quoting("call-report-other", &file.to_string_lossy());
        Err(wrong.with("host", &saved.observations.host).with("target", &target.input))
    }
}

/// Whether a report is about a target. Where an email address leads is known only once it was looked up.
fn is_about(saved: &Report, target: &Target) -> bool {
    let seen = &saved.observations;
    match &target.kind {
        TargetKind::Email { domain, .. } => {
            let earlier = seen.given.email.as_deref().and_then(|email| email.rsplit_once('@'));
            earlier.is_none_or(|(_, earlier)| earlier.eq_ignore_ascii_case(domain))
        }
        _ => target.host().is_some_and(|host| host.eq_ignore_ascii_case(&seen.host)),
    }
}
