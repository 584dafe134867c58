//! The demo's servers on high ports, with their authority in a file: what the window and the terminal both start.

use std::{io, path::PathBuf, time::SystemTime};

use tempfile::TempDir;

use super::{Placement, Practice, PracticeError, Scenario, ScenarioError};

/// The demo's servers, running until this is dropped.
pub struct Demo {
    /// The servers.
    pub practice: Practice,
    /// The file of the authority that made their certificates.
    pub authority: PathBuf,
    /// Goes with the servers, and the file with it.
    _folder: TempDir,
}

/// Why the demo can't start.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Its scenario can't be read.
    #[error(transparent)]
    Scenario(#[from] ScenarioError),
    /// Its servers can't start.
    #[error(transparent)]
    Practice(#[from] PracticeError),
    /// The authority's file can't be written.
    #[error(transparent)]
    Authority(#[from] io::Error),
}

impl Demo {
    /// Starts the servers, their certificates dated from `now`. Must be called inside a tokio runtime.
    ///
    /// # Errors
    /// Where the scenario, a server or the authority's file stands in the way.
    pub fn start(now: SystemTime) -> Result<Self, DemoError> {
        let practice = Practice::start(&Scenario::demo()?, Placement::HighPorts, now)?;
        let folder = tempfile::tempdir()?;
        let authority = folder.path().join("practice-ca.pem");
        practice.write_ca(&authority)?;
        Ok(Self { practice, authority, _folder: folder })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Words, languages::LANGUAGES};

    #[test]
    fn what_is_special_about_each_server_is_said_in_every_language() {
        let demo = Scenario::demo().expect("a scenario");
        for words in LANGUAGES.iter().map(Words::of) {
            assert!(demo.server.iter().all(|server| words.knows(&server.about)), "{}", words.language());
        }
    }
}
