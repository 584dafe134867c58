//! What one port must be told to be, as a line of a table says it.

#![allow(dead_code, reason = "each test binary uses its part")]

use mailport::facts::verdict::Verdict::{self, DoesNotWork, ServerOnly, Unsafe, Works, WorksWithCare};

/// Verdict and cause; the cause is empty where it works.
pub type Expected = (Verdict, &'static str);

/// For mail between servers alone.
pub const RELAY: Expected = (ServerOnly, "sign-in-not-offered");
/// It works.
pub const GOOD: Expected = (Works, "");

pub const fn dead(cause: &'static str) -> Expected {
    (DoesNotWork, cause)
}

pub const fn insecure(cause: &'static str) -> Expected {
    (Unsafe, cause)
}

pub const fn care(cause: &'static str) -> Expected {
    (WorksWithCare, cause)
}
