//! Which servers have refused a sign-in from here within the last day? Many turn an address away after that, and then it
//! must not be taken for a server that is down. Kept are the server's name and the time, never who signed in.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};

use super::{
    age,
    file::{self, StoreError},
};

/// How long a refusal may explain a server's silence; the bans that are known last up to a day.
const KEPT: Duration = Duration::from_hours(24);
/// The file.
const FILE: &str = "refused-sign-ins.json";
/// The form that this version writes.
const VERSION: u32 = 1;
/// More than this is no file of ours.
const MOST_OCTETS: u64 = 64 * 1024;
/// Servers that are kept.
const MOST: usize = 100;

/// The refusals of the last day.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Refusals {
    version: u32,
    /// When each server refused last, in seconds since 1970.
    refused: BTreeMap<String, u64>,
    #[serde(skip)]
    place: Option<PathBuf>,
}

impl Refusals {
    /// Reads them from their usual place; a missing, damaged or strange file holds none.
    #[must_use]
    pub fn load() -> Self {
        file::passing_place(FILE).map_or_else(Self::default, |path| Self::load_from(&path))
    }

    fn load_from(path: &Path) -> Self {
        let known = file::read_json(path, MOST_OCTETS, |known: &Self| known.version == VERSION);
        Self { version: VERSION, place: Some(path.to_owned()), ..known.unwrap_or_default() }
    }

    /// How long ago a server refused, in seconds.
    #[must_use]
    pub fn ago(&self, host: &str, now: SystemTime) -> Option<u64> {
        age::of(*self.refused.get(host)?, now, KEPT)
    }

    /// Keeps a refusal, and forgets those that are a day old.
    ///
    /// # Errors
    /// Where the file can't be written.
    pub fn keep(&mut self, host: &str, now: SystemTime) -> Result<(), StoreError> {
        self.refused.insert(host.to_owned(), age::seconds(now));
        self.refused.retain(|_, at| age::of(*at, now, KEPT).is_some());
        while self.refused.len() > MOST {
            let oldest = self.refused.iter().min_by_key(|(_, at)| **at).map(|(host, _)| host.clone()).unwrap_or_default();
            self.refused.remove(&oldest);
        }
        file::write(self.place.as_deref().ok_or(StoreError::NoFolder)?, self)
    }
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;

    #[test]
    fn a_refusal_is_known_for_a_day() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("refused.json");
        let then = UNIX_EPOCH + Duration::from_hours(100);
        Refusals::load_from(&path).keep("mail.example.org", then).unwrap();
        let known = Refusals::load_from(&path);
        assert_eq!(known.ago("mail.example.org", then + Duration::from_secs(90)), Some(90));
        assert_eq!(known.ago("mail.example.org", then + Duration::from_hours(24)), None);
        assert_eq!(known.ago("other.example.org", then), None);
    }

    #[test]
    fn the_oldest_go_first() {
        let folder = tempfile::tempdir().unwrap();
        let mut refusals = Refusals::load_from(&folder.path().join("refused.json"));
        let at = |number: u64| UNIX_EPOCH + Duration::from_secs(1_000 + number);
        for number in 0..=MOST as u64 {
            refusals.keep(&format!("{number}.example"), at(number)).unwrap();
        }
        assert_eq!(refusals.refused.len(), MOST);
        assert_eq!(refusals.ago("0.example", at(200)), None);
        assert!(refusals.ago("1.example", at(200)).is_some());
    }
}
