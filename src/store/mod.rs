//! What is kept between two starts? Preferences, certificates that are trusted and checks that were made, and for a while what
//! comparison servers answered and which sign-ins were refused: files, written whole or not at all. Never a secret.

pub mod age;
pub mod answers;
mod authorities;
mod file;
pub mod history;
mod preferences;
pub mod refusals;

pub use authorities::{Authorities, Authority};
pub use file::StoreError;
pub use history::History;
pub use preferences::{LIKE_SYSTEM, Notice, Preferences, Theme, place};
