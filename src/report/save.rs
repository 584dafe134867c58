//! How does a report get into a file? In the form that its name's ending asks for, whole or not at all.

use std::{io::Write as _, path::Path};

use super::{
    Options, html,
    json::{ReportError, to_json},
    markdown,
    redact::{Redaction, redacted},
    text,
};
use crate::{facts::report::Report, words::Words};

/// The forms that a report is saved in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// `.json`: can be opened again.
    Json,
    /// `.html`: for reading and printing.
    Html,
    /// `.md`: for issues and chats.
    Markdown,
    /// `.txt`: for mail.
    Text,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Json, Self::Html, Self::Markdown, Self::Text];

    /// The ending, without its dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Text => "txt",
        }
    }

    /// The form that a file's name asks for.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|form| form.ending() == ending).or(match ending.as_str() {
            "htm" => Some(Self::Html),
            "markdown" => Some(Self::Markdown),
            _ => None,
        })
    }
}

/// Why a report could not be saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The name has none of the endings.
    #[error("no form has this ending")]
    Form,
    /// The report could not be masked.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// The system refused.
    #[error(transparent)]
    Write(#[from] std::io::Error),
}

impl SaveError {
    /// The sentence for it.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Form => words.say("save-error-form"),
            Self::Report(error) => words.say(error.key()),
            Self::Write(error) => {
                let args = crate::facts::finding::Args::from([("error".to_owned(), error.to_string().into())]);
                words.with("save-error-write", &args)
            }
        }
    }
}

/// Saves a report. An older file of that name is replaced only when the new one is whole.
///
/// # Errors
/// Where the ending is none of ours, or the file can't be written.
pub fn save(path: &Path, report: &Report, words: &Words, redaction: Redaction) -> Result<(), SaveError> {
    let form = Form::of(path).ok_or(SaveError::Form)?;
    let report = redacted(report, words, redaction)?;
    let content = match form {
        Form::Json => to_json(&report) + "\n",
        Form::Html => html(&report, words),
        Form::Markdown => markdown(&report, words),
        Form::Text => text(&report, words, Options { transcript: true, kept: true, ..Options::default() }),
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(content.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{examples, from_json};

    #[test]
    fn each_ending_gives_its_form_and_no_other_is_taken() {
        let words = Words::load("en");
        let folder = tempfile::tempdir().unwrap();
        let report = examples::sent(&words);
        let cases = [("a.json", "{"), ("b.HTML", "<!doctype html>"), ("c.md", "# "), ("d.txt", "✓ ")];
        for (name, begins) in cases {
            let path = folder.path().join(name);
            std::fs::write(&path, "an older file").unwrap();
            save(&path, &report, &words, Redaction::Masked).unwrap();
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(text.starts_with(begins), "{name}: {text}");
            assert!(!text.contains("ann@example.org"), "{name}");
        }
        let bad = save(&folder.path().join("e.pdf"), &report, &words, Redaction::Masked);
        assert!(matches!(bad, Err(SaveError::Form)));
        let gone = save(&folder.path().join("no/such/folder.txt"), &report, &words, Redaction::Masked);
        assert!(matches!(gone, Err(SaveError::Write(_))));
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, cases.len(), "nothing half-written stays behind");
    }

    #[test]
    fn a_report_saved_without_masks_is_the_same_when_opened() {
        let words = Words::load("en");
        let folder = tempfile::tempdir().unwrap();
        let report = examples::sent(&words);
        let path = folder.path().join("report.json");
        save(&path, &report, &words, Redaction::None).unwrap();
        assert_eq!(from_json(&std::fs::read_to_string(&path).unwrap()).unwrap(), report);
    }
}
