//! What have comparison servers answered within the last hour? So that a check that is repeated doesn't ask them again.
//!
//! Only answers of the built-in ones are kept, for the network in which they came, and nothing of the target.

use std::{
    collections::hash_map::DefaultHasher,
    hash::{Hash as _, Hasher as _},
    net::IpAddr,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};

use super::{
    age,
    file::{self, StoreError},
};

/// How long an answer counts.
const KEPT: Duration = Duration::from_hours(1);
/// The file.
const FILE: &str = "comparisons.json";
/// The form that this version writes.
const VERSION: u32 = 1;
/// More than this is no file of ours.
const MOST_OCTETS: u64 = 256 * 1024;
/// Answers that are kept.
const MOST: usize = 200;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The network in which it came, as [`network`] tells it from others.
    pub network: u64,
    /// The server.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The address that answered.
    pub address: IpAddr,
    /// How it greeted.
    pub greeting: Option<String>,
    /// How long the connection took, in milliseconds.
    pub ms: u64,
    /// When it came, in seconds since 1970.
    pub at: u64,
}

/// The answers of the last hour.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Answers {
    version: u32,
    kept: Vec<Answer>,
    #[serde(skip)]
    place: Option<PathBuf>,
}

/// A number for a network by what tells it from others. Nothing can be read out of it again.
#[must_use]
pub fn network(signs: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    signs.hash(&mut hasher);
    hasher.finish()
}

impl Answers {
    /// Reads them from their usual place; a missing, damaged or strange file holds none.
    #[must_use]
    pub fn load() -> Self {
        file::passing_place(FILE).map_or_else(Self::default, |path| Self::load_from(&path))
    }

    /// Reads them from a file.
    #[must_use]
    pub fn load_from(path: &Path) -> Self {
        let known = file::read_json(path, MOST_OCTETS, |known: &Self| known.version == VERSION);
        Self { version: VERSION, place: Some(path.to_owned()), ..known.unwrap_or_default() }
    }

    /// The answer of a server on a port in this network, with its age in seconds, where it is less than an hour old.
    #[must_use]
    pub fn of(&self, network: u64, host: &str, port: u16, is_v6: bool, now: SystemTime) -> Option<(&Answer, u64)> {
        let fits = |answer: &&Answer| (answer.network, answer.host.as_str(), answer.port) == (network, host, port);
        let mut fitting = self.kept.iter().filter(fits).filter(|answer| answer.address.is_ipv6() == is_v6);
        fitting.find_map(|answer| Some((answer, age::of(answer.at, now, KEPT)?)))
    }

    /// Takes an answer in.
    pub fn put(&mut self, answer: Answer) {
        let same = |known: &Answer| {
            (known.network, &known.host, known.port, known.address.is_ipv6())
                == (answer.network, &answer.host, answer.port, answer.address.is_ipv6())
        };
        self.kept.retain(|known| !same(known));
        self.kept.push(answer);
    }

    /// Keeps those of the last hour.
    ///
    /// # Errors
    /// Where the file can't be written.
    pub fn save(&mut self, now: SystemTime) -> Result<(), StoreError> {
        self.kept.retain(|answer| age::of(answer.at, now, KEPT).is_some());
        let surplus = self.kept.len().saturating_sub(MOST);
        self.kept.drain(..surplus);
        file::write(self.place.as_deref().ok_or(StoreError::NoFolder)?, self)
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, time::UNIX_EPOCH};

    use super::*;

    const NOON: SystemTime = UNIX_EPOCH;

    fn answer(network: u64, address: &str, at: u64) -> Answer {
        let address = address.parse().unwrap();
        Answer { network, host: "mx.example.org".into(), port: 25, address, greeting: Some("220 mx".into()), ms: 20, at }
    }

    #[test]
    fn an_answer_counts_for_an_hour_and_in_its_own_network() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/comparisons.json");
        let then = NOON + Duration::from_secs(10_000);
        let mut answers = Answers::load_from(&path);
        answers.put(answer(7, "192.0.2.1", 9_000));
        answers.put(answer(7, "192.0.2.1", 9_990));
        answers.put(answer(7, "2001:db8::1", 5_000));
        answers.save(then).unwrap();
        let kept = Answers::load_from(&path);
        let age = |network, is_v6, now| kept.of(network, "mx.example.org", 25, is_v6, now).map(|(_, age)| age);
        assert_eq!(age(7, false, then), Some(10), "the later one");
        assert_eq!(age(8, false, then), None, "another network");
        assert_eq!(age(7, true, then), None, "too old, and not kept");
        assert_eq!(age(7, false, then + Duration::from_hours(1)), None, "an hour later");
        assert_eq!(age(7, false, NOON), None, "a clock that went back");
        assert!(!fs::read_to_string(&path).unwrap().contains("2001:db8"));
    }

    #[test]
    fn a_damaged_file_holds_nothing_and_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("comparisons.json");
        for content in ["", "{", "[]", "{\"version\": 9, \"kept\": []}", "\u{0}"] {
            fs::write(&path, content).unwrap();
            assert!(Answers::load_from(&path).kept.is_empty(), "{content}");
        }
        let mut answers = Answers::load_from(&path);
        answers.put(answer(1, "192.0.2.1", 0));
        answers.save(NOON).unwrap();
        assert_eq!(Answers::load_from(&path).kept.len(), 1);
    }

    #[test]
    fn networks_differ_by_their_signs() {
        assert_ne!(network(&["192.0.2.1".into()]), network(&["192.0.2.1".into(), "router".into()]));
    }
}
