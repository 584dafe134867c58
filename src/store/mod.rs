//! What is kept between two starts? Preferences, and certificates that are trusted: files, written whole or not at all. Never a secret.

mod authorities;
mod preferences;
mod whole;

pub use authorities::{Authorities, Authority};
pub use preferences::{Notice, Preferences, StoreError, Theme, place};
