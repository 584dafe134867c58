//! Stub of the words-developer's store.

use std::collections::BTreeMap;

/// Theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// System.
    #[default]
    System,
}
/// Preferences.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    /// Theme.
    pub theme: Theme,
    /// Recent.
    pub recent: Vec<String>,
    /// Size.
    pub window: Option<(f32, f32)>,
    /// Motion.
    pub reduced_motion: bool,
    /// Draft: from, to, subject, body.
    pub draft: Option<crate::delivery::Draft>,
    /// Users.
    pub users: BTreeMap<String, String>,
}
impl Preferences {
    /// Load.
    #[must_use]
    pub fn load() -> Self {
        Self::default()
    }
    /// Save.
    pub fn save(&self) -> std::io::Result<()> {
        Ok(())
    }
}
