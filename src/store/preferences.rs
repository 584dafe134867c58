//! What does a user want, and what did they type last? A damaged file is set aside, never lost and never an error at the start.

use std::{
    collections::BTreeMap,
    fs::File,
    io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    authorities::Authority,
    file::{self, StoreError},
};
use crate::facts::{
    delivery::Draft,
    finding::{Args, Phrase},
};

/// The file in the folder for what is kept.
const FILE: &str = "preferences.json";
/// The form that this version writes.
const VERSION: u32 = 1;
/// What each window adds to and takes from, an entry at a time.
const LISTS: [&str; 5] = ["recent", "users", "authorities", "controls", "others"];
/// The file whose holder alone changes the preferences.
const LOCK: &str = "preferences.lock";
/// So long another window is waited for, which needs a few milliseconds; a lock that hangs must not stop this one.
const MOST_WAITING: Duration = Duration::from_millis(250);
/// Between two tries to lock.
const PAUSE: Duration = Duration::from_millis(2);
/// More than this is no file of ours.
const MOST_OCTETS: u64 = 1024 * 1024;

/// The language that says: as the system has it.
pub const LIKE_SYSTEM: &str = "system";

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As the system has it.
    #[default]
    System,
}

/// Everything that is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The form of the file.
    version: u32,
    /// Light or dark.
    pub theme: Theme,
    /// The tag of the language that was chosen, or [`LIKE_SYSTEM`]. One that isn't known here is kept: a later version has more.
    pub language: String,
    /// What was checked lately, the latest first.
    pub recent: Vec<String>,
    /// The window's width and height.
    pub window: Option<(f32, f32)>,
    /// No movement on the screen.
    pub reduced_motion: bool,
    /// The message that was typed last.
    pub draft: Option<Draft>,
    /// Who signs in, for each target. Names only.
    pub users: BTreeMap<String, String>,
    /// Certificates that are trusted beside the system's authorities.
    pub authorities: Vec<Authority>,
    /// Checks are kept in the history.
    pub history: bool,
    /// A target in trouble is compared with other servers.
    pub compare: bool,
    /// The user's own comparison servers, in place of the built-in ones.
    pub controls: Vec<String>,
    /// Other computers that a check was compared with lately, the latest first, as they were typed.
    pub others: Vec<String>,
    /// What a later version has put in: kept as it is.
    #[serde(flatten)]
    later: Map<String, Value>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            version: VERSION,
            theme: Theme::default(),
            language: LIKE_SYSTEM.to_owned(),
            recent: Vec::new(),
            window: None,
            reduced_motion: false,
            draft: None,
            users: BTreeMap::new(),
            authorities: Vec::new(),
            history: true,
            compare: true,
            controls: Vec::new(),
            others: Vec::new(),
            later: Map::new(),
        }
    }
}

/// Something about the preferences that their owner should be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The file was damaged, and now has this name.
    SetAside(PathBuf),
    /// The file couldn't be read, and was left alone.
    Unreadable(String),
}

impl Notice {
    /// The sentence for it.
    #[must_use]
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::SetAside(path) => Phrase::new("preferences-set-aside").with("file", path.display().to_string()),
            Self::Unreadable(error) => Phrase::new("preferences-unreadable").with("error", error.as_str()),
        }
    }
}

impl StoreError {
    /// The sentence for it.
    #[must_use]
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::NoFolder => Phrase::new("preferences-no-folder"),
            Self::Write(error) => {
                Phrase { key: "preferences-not-kept".into(), args: Args::from([("error".into(), error.to_string().into())]) }
            }
        }
    }
}

/// The file: in `MAILPORT_CONFIG_DIR` where that is set, else where the system wants a program's configuration.
#[must_use]
pub fn place() -> Option<PathBuf> {
    file::place(FILE)
}

impl Preferences {
    /// Reads the preferences from their usual place.
    #[must_use]
    pub fn load() -> (Self, Option<Notice>) {
        place().map_or_else(|| (Self::default(), None), |path| Self::load_from(&path))
    }

    /// Reads them from a file. No file gives the defaults; a damaged one too, and is renamed.
    #[must_use]
    pub fn load_from(path: &Path) -> (Self, Option<Notice>) {
        match file::read(path, MOST_OCTETS) {
            Ok(text) => match serde_json::from_str::<Self>(&text) {
                Ok(preferences) => (preferences, None),
                Err(_) => (Self::default(), Some(set_aside(path))),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => (Self::default(), None),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => (Self::default(), Some(set_aside(path))),
            Err(error) => (Self::default(), Some(Notice::Unreadable(error.to_string()))),
        }
    }

    /// Keeps what was changed since `before` in a file, and leaves the rest there as it is: another window may have changed
    /// that, or be about to, and is waited for. Gives what the file holds now.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn save_changes(&self, before: &Self, path: &Path) -> Result<Self, StoreError> {
        let _locked = lock(path);
        let there = file::read(path, MOST_OCTETS).ok().and_then(|text| serde_json::from_str::<Self>(&text).ok());
        let merged = there.and_then(|there| self.merged(before, &there)).unwrap_or_else(|| self.clone());
        merged.save_to(path)?;
        Ok(merged)
    }

    /// The preferences of a file with what was changed here.
    fn merged(&self, before: &Self, there: &Self) -> Option<Self> {
        let fields = |preferences: &Self| match serde_json::to_value(preferences) {
            Ok(Value::Object(fields)) => Some(fields),
            _ => None,
        };
        let (ours, before, mut all) = (fields(self)?, fields(before)?, fields(there)?);
        for (key, value) in ours {
            if before.get(&key) == Some(&value) {
                continue;
            }
            let merged = match (LISTS.contains(&key.as_str()), before.get(&key), all.get(&key)) {
                (true, Some(before), Some(there)) => merged_list(&value, before, there),
                _ => value,
            };
            all.insert(key, merged);
        }
        serde_json::from_value(Value::Object(all)).ok()
    }

    /// Keeps them in a file, readable by its owner only. A crash leaves the old file or the new one, never half of one.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn save_to(&self, path: &Path) -> Result<(), StoreError> {
        file::write(path, self)
    }
}

/// A list, or entries by name: ours first, without what another window has taken out, and with what it has added.
fn merged_list(ours: &Value, before: &Value, there: &Value) -> Value {
    match (ours, before, there) {
        (Value::Array(ours), Value::Array(before), Value::Array(there)) => {
            let stays = |entry: &&Value| there.contains(entry) || !before.contains(entry);
            let added = |entry: &&Value| !ours.contains(entry) && !before.contains(entry);
            ours.iter().filter(stays).chain(there.iter().filter(added)).cloned().collect()
        }
        (Value::Object(ours), Value::Object(before), Value::Object(there)) => {
            let mut all = there.clone();
            all.retain(|name, value| ours.contains_key(name) || before.get(name) != Some(value));
            all.extend(
                ours.iter().filter(|(name, value)| before.get(*name) != Some(*value)).map(|(name, value)| (name.clone(), value.clone())),
            );
            Value::Object(all)
        }
        _ => ours.clone(),
    }
}

/// Waits until no other window changes the preferences. None where that can't be known, or takes too long.
fn lock(path: &Path) -> Option<File> {
    let folder = path.parent()?;
    std::fs::create_dir_all(folder).ok()?;
    let file = File::options().create(true).truncate(false).write(true).open(folder.join(LOCK)).ok()?;
    let until = Instant::now() + MOST_WAITING;
    while file.try_lock().is_err() {
        if Instant::now() >= until {
            return None;
        }
        thread::sleep(PAUSE);
    }
    Some(file)
}

fn set_aside(path: &Path) -> Notice {
    match file::set_aside(path) {
        Ok(aside) => Notice::SetAside(aside),
        Err(error) => Notice::Unreadable(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::words::Words;

    fn full() -> Preferences {
        Preferences {
            theme: Theme::Dark,
            language: "de".into(),
            recent: vec!["mail.example.org".into(), "ann@example.org".into()],
            window: Some((1_120.0, 760.0)),
            reduced_motion: true,
            draft: Some(Draft { to: "bob@example.net".into(), body: "two\nlines".into(), ..Draft::default() }),
            users: BTreeMap::from([("mail.example.org".into(), "ann".into())]),
            authorities: vec![Authority { sha256: "5b".repeat(32), subject: "CN=Example CA".into(), is_authority: true }],
            others: vec!["ann@there.example".into()],
            ..Preferences::default()
        }
    }

    #[test]
    fn what_is_kept_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/folder/preferences.json");
        assert_eq!(Preferences::load_from(&path), (Preferences::default(), None), "no file is no problem");
        full().save_to(&path).unwrap();
        full().save_to(&path).unwrap();
        assert_eq!(Preferences::load_from(&path), (full(), None));
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing half-written stays behind");
    }

    #[test]
    fn two_windows_keep_what_each_has_changed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        full().save_to(&path).unwrap();
        let (one, other) = (Preferences { theme: Theme::Light, ..full() }, Preferences { recent: vec!["new".into()], ..full() });
        let both = Preferences { theme: Theme::Light, recent: vec!["new".into()], ..full() };
        assert_eq!(one.save_changes(&full(), &path).unwrap(), one);
        assert_eq!(other.save_changes(&full(), &path).unwrap(), both);
        assert_eq!(Preferences::load_from(&path), (both, None));
        std::fs::write(&path, "damaged meanwhile").unwrap();
        assert_eq!(one.save_changes(&full(), &path).unwrap(), one, "nothing to keep there");
    }

    #[test]
    fn what_one_window_adds_or_takes_out_stays_so_when_another_does_too() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        full().save_to(&path).unwrap();
        let (mut one, mut other) = (full(), full());
        let authority = |name: &str| Authority { sha256: name.repeat(32), subject: format!("CN={name}"), is_authority: true };
        one.authorities.push(authority("aa"));
        one.users.insert("one.example".into(), "ann".into());
        one.recent.insert(0, "one.example".into());
        one.others.insert(0, "ann@one.example".into());
        other.authorities = vec![authority("bb")];
        other.users.clear();
        other.recent.insert(0, "other.example".into());
        other.others.insert(0, "ann@other.example".into());
        other.draft = Some(Draft { subject: "another message".into(), ..Draft::default() });
        one.save_changes(&full(), &path).unwrap();
        let all = other.save_changes(&full(), &path).unwrap();
        assert_eq!(all.authorities, [authority("bb"), authority("aa")], "what either trusts, without what one trusts no more");
        assert_eq!(all.users, BTreeMap::from([("one.example".into(), "ann".into())]));
        assert_eq!(all.recent, ["other.example", "mail.example.org", "ann@example.org", "one.example"]);
        assert_eq!(all.others, ["ann@other.example", "ann@there.example", "ann@one.example"]);
        assert_eq!(all.draft, other.draft, "no message is made of two");
        assert_eq!(Preferences::load_from(&path), (all, None));
    }

    #[test]
    fn many_windows_at_once_lose_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        thread::scope(|scope| {
            for window in 0..4 {
                let path = &path;
                scope.spawn(move || {
                    let mut before = Preferences::default();
                    for number in 0..10 {
                        let mut now = before.clone();
                        now.users.insert(format!("{window}-{number}.example"), "ann".into());
                        now.save_changes(&before, path).unwrap();
                        before = now;
                    }
                });
            }
        });
        assert_eq!(Preferences::load_from(&path).0.users.len(), 40);
    }

    #[test]
    fn what_a_later_version_put_in_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        fs::write(&path, r#"{"version": 7, "theme": "dark", "language": "tlh", "sounds": {"on": true}}"#).unwrap();
        let (preferences, notice) = Preferences::load_from(&path);
        assert_eq!((preferences.theme, preferences.language.as_str(), notice), (Theme::Dark, "tlh", None));
        preferences.save_to(&path).unwrap();
        let kept: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!((&kept["version"], &kept["language"], &kept["sounds"]["on"]), (&7.into(), &"tlh".into(), &true.into()));
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_told() {
        let words = Words::load("en");
        let damaged: [&[u8]; 6] =
            [b"", b"{\"theme\": ", b"[1, 2]", b"{\"theme\": \"pink\"}", b"\xff\xfe", &vec![b' '; MOST_OCTETS as usize + 1]];
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        for (index, content) in damaged.into_iter().enumerate() {
            fs::write(&path, content).unwrap();
            let (preferences, notice) = Preferences::load_from(&path);
            let aside = folder.path().join(format!("preferences.json.damaged-{}", index + 1));
            assert_eq!((preferences, notice.clone()), (Preferences::default(), Some(Notice::SetAside(aside.clone()))));
            assert_eq!(fs::read(&aside).unwrap(), content, "nothing is lost");
            assert!(words.phrase(&notice.unwrap().phrase()).contains("damaged-"));
        }
        assert!(!path.exists());
    }

    #[test]
    fn a_file_that_cant_be_read_or_written_is_told_and_left_alone() {
        let words = Words::load("en");
        let folder = tempfile::tempdir().unwrap();
        let (preferences, notice) = Preferences::load_from(folder.path());
        assert_eq!(preferences, Preferences::default());
        assert!(matches!(notice, Some(Notice::Unreadable(_))), "{notice:?}");
        let file = folder.path().join("a-file");
        fs::write(&file, "x").unwrap();
        let error = full().save_to(&file.join("preferences.json")).unwrap_err();
        assert!(!words.phrase(&error.phrase()).contains('⟨'));
        assert!(!words.phrase(&StoreError::NoFolder.phrase()).contains('⟨'));
    }
}
