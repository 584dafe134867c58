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

/// How something is seen where it isn't.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// In the place of what is there.
    Instead,
    /// A folder over the one that is there, which shows through.
    Over,
}

/// Files and folders, and where they are seen.
#[derive(Clone, Debug, Default)]
pub struct System {
    mounts: Vec<(Way, PathBuf, PathBuf)>,
}

impl System {
    /// The same with one file or folder more in the place of another.
    #[must_use]
    pub fn with(&self, file: &Path, place: &Path) -> Self {
        self.and(Way::Instead, file, place)
    }

    /// The same with one folder more over another. Nothing can be written there then.
    #[must_use]
    pub fn over(&self, folder: &Path, place: &Path) -> Self {
        self.and(Way::Over, folder, place)
    }

    fn and(&self, way: Way, file: &Path, place: &Path) -> Self {
        let mut mounts = self.mounts.clone();
        mounts.push((way, file.to_owned(), place.to_owned()));
        Self { mounts }
    }

    /// A program that sees them; arguments may follow.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new("unshare");
        let script = "while [ \"$1\" != -- ]; do
            case $1 in
                over) mount -t overlay overlay -o \"lowerdir=$2:$3\" \"$3\" ;;
                *) mount --bind \"$2\" \"$3\" ;;
            esac || exit 99
            shift 3
        done
        shift
        exec \"$@\"";
        command.args(["--mount", "sh", "-c", script, "sh"]);
        for (way, file, place) in &self.mounts {
            let way = match way {
                Way::Instead => "instead",
                Way::Over => "over",
            };
            command.arg(way).arg(file).arg(place);
        }
        command.arg("--").arg(program);
        command
    }
}
