//! What is kept between two starts? Preferences, and for a while what comparison servers answered and which sign-ins were
//! refused; each in one file, written whole or not at all. Never a secret.

pub mod answers;
mod file;
mod preferences;
pub mod refusals;

pub use file::StoreError;
pub use preferences::{Notice, Preferences, Theme, place};
