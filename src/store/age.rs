//! How old is what was kept, and does it still count?

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Seconds since 1970.
#[must_use]
pub fn seconds(now: SystemTime) -> u64 {
    now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// The age in seconds of what was kept at this second, while it counts. What comes from the future was written by a clock that
/// was wrong.
#[must_use]
pub fn of(at: u64, now: SystemTime, counts: Duration) -> Option<u64> {
    seconds(now).checked_sub(at).filter(|age| *age < counts.as_secs())
}
