//! How is a file written so that a crash leaves the old one or the new one, and never half of one?

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

/// The variable that names another folder for all that is kept, for tests and portable installations.
const FOLDER_VARIABLE: &str = "MAILPORT_CONFIG_DIR";

/// The folder for what is kept: what `MAILPORT_CONFIG_DIR` names, else where the system wants a program's configuration.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    match std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()) {
        Some(folder) => Some(PathBuf::from(folder)),
        None => directories::ProjectDirs::from("", "", "mailport").map(|folders| folders.config_dir().to_owned()),
    }
}

/// Writes a file, readable by its owner only, and its folder where that is missing.
///
/// # Errors
/// Where the system refuses; the file is then as it was.
pub fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
