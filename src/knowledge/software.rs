//! Which server software does a greeting name? (Stub until the tables are merged.)

/// The software that a greeting names.
#[must_use]
pub fn of_greeting(_greeting: &str) -> Option<&'static str> {
    None
}
