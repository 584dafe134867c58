//! How is a saved report opened? Bounded, read as the file of a stranger, and refused with a sentence of ours.

use std::{
    borrow::Cow,
    fs::File,
    io::{self, ErrorKind, Read as _},
    path::Path,
};

use encoding_rs::Encoding;

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
    let text = text_of(octets).ok_or(OpenError::Read(ErrorKind::InvalidData))?;
    from_json(&text).map_err(OpenError::Report)
}

/// The text of a report. A shell that writes what it was piped may put a mark in front of it, or write it in UTF-16, as
/// PowerShell's `>` does.
fn text_of(octets: Vec<u8>) -> Option<String> {
    match Encoding::for_bom(&octets) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling_and_without_replacement(&octets[mark..]).map(Cow::into_owned),
        None => String::from_utf8(octets).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{examples, to_json};

    #[test]
    fn a_report_is_read_in_the_encodings_that_shells_write() {
        let report = examples::sent(&Words::load("en"));
        let text = to_json(&report);
        let little: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.json");
        for octets in [text.clone().into_bytes(), format!("\u{feff}{text}").into_bytes(), little.clone(), big] {
            std::fs::write(&path, octets).unwrap();
            assert_eq!(open(&path).unwrap(), report);
        }
        // Half a letter, and half a pair of surrogates.
        for damaged in [&little[..little.len() - 1], b"\xff\xfe{\0\0\xd8", b"\xef\xbb\xbf\xff"] {
            std::fs::write(&path, damaged).unwrap();
            assert!(matches!(open(&path), Err(OpenError::Read(ErrorKind::InvalidData))));
        }
    }
}
