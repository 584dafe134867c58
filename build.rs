//! Writes the day of the build into the program: a computer whose clock is before it is certainly wrong.

use std::{env, time::SystemTime};

fn main() {
    // https://reproducible-builds.org/specs/source-date-epoch/
    println!("cargo:rerun-if-env-changed=SOURCE_DATE_EPOCH");
    // Not built anew for every change: an earlier day is as true.
    println!("cargo:rerun-if-changed=build.rs");
    let told = env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse::<u64>().ok());
    let now = || SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    println!("cargo:rustc-env=MAILPORT_BUILT={}", told.unwrap_or_else(now));
}
