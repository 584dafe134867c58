//! Other programs see files of a test in the place of the system's: names, authorities, a configuration. Only they see them,
//! since each is mounted in a namespace that ends with the program.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use super::permitted::Need;

/// What must be there for it.
pub const NEEDS: [Need; 2] = [Need::Root, Need::Mounts];

/// Files, and in whose place they are seen.
#[derive(Clone, Debug, Default)]
pub struct System {
    mounts: Vec<(PathBuf, PathBuf)>,
}

impl System {
    /// The same with one file or folder more.
    #[must_use]
    pub fn with(&self, file: &Path, place: &Path) -> Self {
        let mut mounts = self.mounts.clone();
        mounts.push((file.to_owned(), place.to_owned()));
        Self { mounts }
    }

    /// A program that sees them; arguments may follow.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new("unshare");
        let script = "while [ \"$1\" != -- ]; do mount --bind \"$1\" \"$2\" || exit 99; shift 2; done; shift; exec \"$@\"";
        command.args(["--mount", "sh", "-c", script, "sh"]);
        for (file, place) in &self.mounts {
            command.arg(file).arg(place);
        }
        command.arg("--").arg(program);
        command
    }
}
