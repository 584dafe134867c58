//! How is a table read that has rows of one kind?

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

/// The rows of a table that comes with the program. A test reads each file; one that can't be read here would be a table without
/// rows, not a crash.
pub(super) fn rows<T: DeserializeOwned>(text: &str) -> Vec<T> {
    toml::from_str::<BTreeMap<String, Vec<T>>>(text).map(|table| table.into_values().flatten().collect()).unwrap_or_default()
}
