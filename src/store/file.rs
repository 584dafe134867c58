//! Where are Mailport's own files, and how are they written? Whole or not at all, and readable by their owner only.

use std::{
    env, fs,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

use directories::ProjectDirs;
use serde::{Serialize, de::DeserializeOwned};

/// The variable that names another folder for all of them, for tests and portable installations.
const FOLDER_VARIABLE: &str = "MAILPORT_CONFIG_DIR";

/// Damaged files that are kept side by side; one more replaces the last.
const MOST_DAMAGED: u32 = 9;

/// Why something could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The system names no folder for it.
    #[error("no folder for preferences")]
    NoFolder,
    /// The system refused.
    #[error(transparent)]
    Write(#[from] io::Error),
}

/// A file that its owner wants to keep: where the system wants a program's configuration.
#[must_use]
pub fn place(name: &str) -> Option<PathBuf> {
    in_folder(name, ProjectDirs::config_dir)
}

/// A file that can be lost: where the system wants what a program can find out again.
#[must_use]
pub fn passing_place(name: &str) -> Option<PathBuf> {
    in_folder(name, ProjectDirs::cache_dir)
}

/// A file that a program has made for its owner: where the system wants a program's data.
#[must_use]
pub fn made_place(name: &str) -> Option<PathBuf> {
    in_folder(name, ProjectDirs::data_local_dir)
}

fn in_folder(name: &str, usual: fn(&ProjectDirs) -> &Path) -> Option<PathBuf> {
    match env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()) {
        Some(folder) => Some(PathBuf::from(folder).join(name)),
        None => ProjectDirs::from("", "", "mailport").map(|folders| usual(&folders).join(name)),
    }
}

/// Reads a text of at most `most` octets.
///
/// # Errors
/// The system's; `InvalidData` where it is longer, or no text.
pub fn read(path: &Path, most: u64) -> io::Result<String> {
    let mut text = String::new();
    let read = fs::File::open(path)?.take(most.saturating_add(1)).read_to_string(&mut text)?;
    if read as u64 > most { Err(io::ErrorKind::InvalidData.into()) } else { Ok(text) }
}

/// Reads what can be lost: a value in the form that this version writes; none where the file says anything else.
#[must_use]
pub fn read_json<T: DeserializeOwned>(path: &Path, most: u64, is_ours: impl Fn(&T) -> bool) -> Option<T> {
    read(path, most).ok().and_then(|text| serde_json::from_str(&text).ok()).filter(is_ours)
}

/// Removes a file. One that is gone already is no error.
///
/// # Errors
/// Where it can't be removed.
pub fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Writes a value as JSON. A crash leaves the old file or the new one, never half of one.
///
/// # Errors
/// Where it can't be written.
pub fn write(path: &Path, value: &impl Serialize) -> Result<(), StoreError> {
    let text = serde_json::to_string_pretty(value).map_err(io::Error::from)? + "\n";
    write_text(path, &text)
}

/// Writes a text, and its folder where that is missing. A crash leaves the old file or the new one, never half of one.
///
/// # Errors
/// Where it can't be written.
pub fn write_text(path: &Path, text: &str) -> Result<(), StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Renames a damaged file, so that nothing of it is lost; gives its new name.
///
/// # Errors
/// Where it can't be renamed.
pub fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let named = |number: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".damaged-{number}"));
        PathBuf::from(name)
    };
    let free = (1..=MOST_DAMAGED).map(named).find(|name| !name.exists()).unwrap_or_else(|| named(MOST_DAMAGED));
    fs::rename(path, &free)?;
    Ok(free)
}
