//! Which checks were made before? Each is a report in a file of its own, with a short entry beside it for the list.
//!
//! No file is shared: a window only writes files of its own name and removes what somebody asks to have removed, so that two
//! windows at once can't destroy each other's. An entry that is missing or damaged can be made again from its report. What a
//! report is, and what is masked in it, is decided elsewhere: here it is a text.

use std::{
    cmp::Reverse,
    fs, io,
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};

use super::file::{self, StoreError, set_aside};
use crate::facts::verdict::Verdict;

/// The folder of the files.
const FOLDER: &str = "history";
/// The ending of a report's file.
const REPORT: &str = "json";
/// The ending of an entry's file.
const ENTRY: &str = "entry";
/// The form of an entry that this version writes.
const VERSION: u32 = 1;
/// More than this is no entry of ours.
const MOST_OCTETS: u64 = 64 * 1024;
/// Checks that are kept; one more pushes out the oldest.
pub const MOST: usize = 200;

/// What the list says of a check, so that no report has to be read for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    version: u32,
    /// What was checked, masked as in the report.
    pub target: String,
    /// When, as the report has it (RFC 3339).
    pub started: String,
    /// The language of the sentence.
    pub language: String,
    /// The verdict sentence.
    pub sentence: String,
    /// The ports.
    pub ports: Vec<EntryPort>,
}

/// One port of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryPort {
    /// Its number.
    pub port: u16,
    /// Its verdict.
    pub verdict: Option<Verdict>,
    /// The verdict in a few words.
    pub says: String,
}

impl Entry {
    /// An entry in this version's form.
    #[must_use]
    pub fn new(target: &str, started: &str, language: &str, sentence: &str, ports: Vec<EntryPort>) -> Self {
        let [target, started, language, sentence] = [target, started, language, sentence].map(str::to_owned);
        Self { version: VERSION, target, started, language, sentence, ports }
    }
}

/// The name of a kept check: when it began, and which window made it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// For a check of this process that began then. The names sort by time.
    #[must_use]
    pub fn new(began: SystemTime) -> Self {
        let ms = began.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
        Self(format!("{ms:015}-{:x}", std::process::id()))
    }

    /// The name of a report's file, where it is one of ours.
    fn of(path: &Path) -> Option<Self> {
        if path.extension()? != REPORT {
            return None;
        }
        let name = path.file_stem()?.to_str()?;
        let (ms, process) = name.split_once('-')?;
        let fits = ms.len() == 15 && ms.bytes().all(|c| c.is_ascii_digit());
        (fits && !process.is_empty() && process.bytes().all(|c| c.is_ascii_hexdigit())).then(|| Self(name.to_owned()))
    }
}

/// A check that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub id: Id,
    /// What the list says of it; none where that has to be made again from the report.
    pub entry: Option<Entry>,
}

/// The checks that are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    folder: Option<PathBuf>,
}

impl History {
    /// At the usual place.
    #[must_use]
    pub fn usual() -> Self {
        Self { folder: file::made_place(FOLDER) }
    }

    /// In this folder.
    #[must_use]
    pub const fn at(folder: PathBuf) -> Self {
        Self { folder: Some(folder) }
    }

    /// A report's file.
    #[must_use]
    pub fn file(&self, id: &Id) -> Option<PathBuf> {
        self.named(id, REPORT)
    }

    fn named(&self, id: &Id, ending: &str) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join(format!("{}.{ending}", id.0)))
    }

    /// Keeps a check, or keeps it anew, and lets go of the oldest above the limit.
    ///
    /// # Errors
    /// Where there is no place for it, or it can't be written.
    pub fn keep(&self, id: &Id, entry: &Entry, report: &str) -> Result<(), StoreError> {
        file::write_text(&self.file(id).ok_or(StoreError::NoFolder)?, report)?;
        self.note(id, entry)?;
        for old in self.ids()?.into_iter().skip(MOST) {
            self.remove(&old)?;
        }
        Ok(())
    }

    /// Writes what the list says of a check.
    ///
    /// # Errors
    /// Where there is no place for it, or it can't be written.
    pub fn note(&self, id: &Id, entry: &Entry) -> Result<(), StoreError> {
        file::write(&self.named(id, ENTRY).ok_or(StoreError::NoFolder)?, entry)
    }

    /// All of them, the latest first.
    ///
    /// # Errors
    /// Where the folder can't be read; no folder holds none.
    pub fn list(&self) -> Result<Vec<Kept>, StoreError> {
        let entry = |id: &Id| {
            let text = file::read(&self.named(id, ENTRY)?, MOST_OCTETS).ok()?;
            serde_json::from_str::<Entry>(&text).ok().filter(|entry| entry.version == VERSION)
        };
        Ok(self.ids()?.into_iter().map(|id| Kept { entry: entry(&id), id }).collect())
    }

    fn ids(&self) -> Result<Vec<Id>, StoreError> {
        let mut ids: Vec<Id> = self.paths()?.iter().filter_map(|path| Id::of(path)).collect();
        ids.sort_by_key(|id| Reverse(id.clone()));
        Ok(ids)
    }

    fn paths(&self) -> Result<Vec<PathBuf>, StoreError> {
        let Some(folder) = &self.folder else { return Ok(Vec::new()) };
        match fs::read_dir(folder) {
            Ok(found) => Ok(found.filter_map(Result::ok).map(|file| file.path()).collect()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes a check. One that another window has removed already is no error.
    ///
    /// # Errors
    /// Where a file can't be removed.
    pub fn remove(&self, id: &Id) -> Result<(), StoreError> {
        [ENTRY, REPORT].into_iter().filter_map(|ending| self.named(id, ending)).try_for_each(|path| file::remove(&path))
    }

    /// Removes all, and what was set aside.
    ///
    /// # Errors
    /// Where a file can't be removed.
    pub fn clear(&self) -> Result<(), StoreError> {
        self.paths()?.iter().filter(|path| path.is_file()).try_for_each(|path| file::remove(path))
    }

    /// Renames a report that is damaged, so that it stands in no list; gives its new name.
    #[must_use]
    pub fn set_aside(&self, id: &Id) -> Option<PathBuf> {
        let aside = set_aside(&self.file(id)?).ok()?;
        // Without its report the entry means nothing.
        let _ = self.remove(id);
        Some(aside)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn id(number: u64) -> Id {
        Id::new(UNIX_EPOCH + Duration::from_secs(1_000_000_000 + number))
    }

    fn entry(target: &str) -> Entry {
        let port = EntryPort { port: 25, verdict: Some(Verdict::DoesNotWork), says: "No answer".into() };
        Entry::new(target, "2026-11-24T05:00:00Z", "en", "Use port 465", vec![port])
    }

    fn targets(history: &History) -> Vec<String> {
        history.list().unwrap().into_iter().map(|kept| kept.entry.map_or_else(|| "?".into(), |entry| entry.target)).collect()
    }

    #[test]
    fn what_was_checked_last_stands_first_and_comes_back_whole() {
        let folder = tempfile::tempdir().unwrap();
        let history = History::at(folder.path().join("new/history"));
        assert_eq!(history.list().unwrap(), [], "no folder is no problem");
        for (number, target) in ["a", "b", "c"].into_iter().enumerate() {
            history.keep(&id(number as u64), &entry(target), "{}").unwrap();
        }
        history.keep(&id(1), &entry("b again"), "{\"sent\": true}").unwrap();
        assert_eq!(targets(&history), ["c", "b again", "a"]);
        assert_eq!(history.list().unwrap()[2].entry, Some(entry("a")));
        assert_eq!(fs::read_to_string(history.file(&id(1)).unwrap()).unwrap(), "{\"sent\": true}");
    }

    #[test]
    fn the_oldest_go_when_there_are_too_many() {
        let folder = tempfile::tempdir().unwrap();
        let history = History::at(folder.path().to_owned());
        for number in 0..MOST as u64 + 3 {
            history.keep(&id(number), &entry(&number.to_string()), "{}").unwrap();
        }
        let kept = targets(&history);
        assert_eq!((kept.len(), kept[0].as_str(), kept[MOST - 1].as_str()), (MOST, "202", "3"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2 * MOST);
    }

    #[test]
    fn two_windows_at_once_lose_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let history = History::at(folder.path().to_owned());
        std::thread::scope(|scope| {
            for window in 0..4 {
                let history = &history;
                scope.spawn(move || {
                    for number in 0..20 {
                        history.keep(&id(window * 100 + number), &entry("mine"), "{}").unwrap();
                        history.list().unwrap();
                        if number % 2 == 1 {
                            history.remove(&id(window * 100 + number)).unwrap();
                        }
                    }
                });
            }
        });
        assert_eq!(targets(&history), vec!["mine"; 40]);
    }

    #[test]
    fn a_damaged_or_strange_file_spoils_no_list() {
        let folder = tempfile::tempdir().unwrap();
        let history = History::at(folder.path().to_owned());
        for number in 0..3 {
            history.keep(&id(number), &entry("good"), "{}").unwrap();
        }
        let path = |number, ending| folder.path().join(format!("{}.{ending}", id(number).0));
        fs::write(path(0, ENTRY), "{\"version\": 1").unwrap();
        fs::write(path(1, ENTRY), "{\"version\": 9}").unwrap();
        fs::remove_file(path(2, ENTRY)).unwrap();
        for strange in ["notes.txt", "x.json", "000000000000001-.json", "../x-y.json"] {
            let _ = fs::write(folder.path().join(strange), "?");
        }
        fs::create_dir(folder.path().join("000000000000001-a.json")).unwrap();
        assert_eq!(targets(&history)[..3], ["?", "?", "?"], "to be made again from their reports");
        history.note(&id(1), &entry("mended")).unwrap();
        assert_eq!(targets(&history)[1], "mended");
        let aside = history.set_aside(&id(1)).unwrap();
        assert!(aside.exists() && history.list().unwrap().iter().all(|kept| kept.id != id(1)));
    }

    #[test]
    fn what_is_removed_or_cleared_is_gone_for_good() {
        let folder = tempfile::tempdir().unwrap();
        let history = History::at(folder.path().to_owned());
        for number in 0..3 {
            history.keep(&id(number), &entry("a"), "{}").unwrap();
        }
        history.remove(&id(0)).unwrap();
        history.remove(&id(0)).unwrap();
        assert_eq!(targets(&history).len(), 2);
        let _ = history.set_aside(&id(1));
        history.clear().unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "what was set aside too");
        history.clear().unwrap();
    }

    #[test]
    fn without_a_place_nothing_is_kept_and_nothing_breaks() {
        let history = History::default();
        assert!(matches!(history.keep(&id(0), &entry("a"), "{}"), Err(StoreError::NoFolder)));
        assert_eq!(history.list().unwrap(), []);
        history.clear().unwrap();
    }
}
