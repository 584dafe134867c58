//! How is a saved report opened? Bounded, read as the file of a stranger, and refused with a sentence of ours.

use std::{
    fs::File,
    io::{self, ErrorKind, Read as _},
    path::Path,
};

use super::json::{MOST_OCTETS, ReportError, from_json};
use crate::{facts::report::Report, words::Words};

/// Why a file could not be opened as a report.
#[derive(Debug)]
pub enum OpenError {
    /// It can't be read.
    Read(ErrorKind),
    /// It is no report.
    Report(ReportError),
}

impl OpenError {
    /// The sentence for it. The system's own words are for programmers.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        words.say(match self {
            Self::Read(kind) => unread(*kind),
            Self::Report(error) => error.key(),
        })
    }
}

const fn unread(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename => "report-open-missing",
        ErrorKind::PermissionDenied => "report-open-forbidden",
        ErrorKind::IsADirectory => "report-open-folder",
        // It is not even text.
        ErrorKind::InvalidData => "report-error-not-json",
        _ => "report-open-unreadable",
    }
}

/// Reads a report that was saved as JSON.
///
/// # Errors
/// Where the file can't be read, is larger than [`MOST_OCTETS`], or is no report.
pub fn open(path: &Path) -> Result<Report, OpenError> {
    let unread = |error: io::Error| OpenError::Read(error.kind());
    let file = File::open(path).map_err(unread)?;
    let mut octets = Vec::new();
    file.take(MOST_OCTETS as u64 + 1).read_to_end(&mut octets).map_err(unread)?;
    if octets.len() > MOST_OCTETS {
        return Err(OpenError::Report(ReportError::TooLarge));
    }
    let text = String::from_utf8(octets).map_err(|_| OpenError::Read(ErrorKind::InvalidData))?;
    from_json(&text).map_err(OpenError::Report)
}
