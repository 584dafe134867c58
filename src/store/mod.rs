//! What is kept between two starts? Preferences, in one file, written whole or not at all. Never a secret.

mod preferences;

pub use preferences::{Notice, Preferences, StoreError, Theme, place};
