//! Where does the report go beside the terminal? Says before the check whether `--save` can work, and saves after it.

use std::path::{Path, PathBuf};

use super::{output, wrong::WrongCall};
use crate::{
    facts::{finding::Phrase, report::Report},
    report::{self, Redaction},
    words::Words,
};

/// The endings that name a form of the report.
const ENDINGS: [&str; 4] = ["json", "html", "md", "txt"];

/// A file that can be written, as far as can be known beforehand, and what is left out in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveTo {
    path: PathBuf,
    redaction: Redaction,
}

impl SaveTo {
    /// Looks whether a file can be written there.
    ///
    /// # Errors
    /// Where its ending names no form, or its folder can't be written to.
    pub fn new(path: &Path, redaction: Redaction) -> Result<Self, WrongCall> {
        let shown = path.to_string_lossy();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        if !ENDINGS.contains(&ending.as_str()) {
            return Err(WrongCall::quoting("call-save-ending", &shown));
        }
        let unwritable = |detail: &str| WrongCall::quoting("call-save-unwritable", &shown).with("detail", detail);
        if path.is_dir() {
            return Err(unwritable(&std::io::Error::from(std::io::ErrorKind::IsADirectory).to_string()));
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Saving makes a new file beside the old one and puts it in its place: the same is tried here, and taken back.
        tempfile::tempfile_in(folder).map_err(|error| unwritable(&error.to_string()))?;
        Ok(Self { path: path.to_owned(), redaction })
    }

    /// Saves the report without what is left out. Whether it could; if not, that has been said.
    #[must_use]
    pub fn save(&self, report: &Report, words: &Words) -> bool {
        match report::save(&self.path, report, words, self.redaction) {
            Ok(()) => true,
            Err(error) => {
                let phrase =
                    Phrase::new("call-save-unwritable").with("value", self.path.to_string_lossy()).with("detail", error.to_string());
                output::complain(words, &phrase);
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_can_not_be_saved_is_refused_before_the_check() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("taken.json")).expect("a folder");
        let cases = [
            ("report.json", None),
            ("report.HTML", None),
            ("report.md", None),
            ("report.txt", None),
            ("report.pdf", Some("call-save-ending")),
            ("report", Some("call-save-ending")),
            (".json", Some("call-save-ending")),
            ("taken.json", Some("call-save-unwritable")),
            ("nowhere/report.json", Some("call-save-unwritable")),
        ];
        for (name, expected) in cases {
            let read = SaveTo::new(&folder.path().join(name), Redaction::default());
            assert_eq!(read.err().map(|wrong| wrong.0.key).as_deref(), expected, "{name}");
        }
        assert!(!folder.path().join("report.json").exists(), "trying leaves nothing behind");
    }
}
