//! How soon is the window there, how still is it when nothing happens, how smoothly does it scroll, and how much memory does it
//! take? Each beside an empty window of the same library. Ends with 1 where a limit is not held.
//!
//! `cargo bench --bench window`, on Linux, with Xvfb: the display has no screen, and the processor draws.

mod measure;
#[allow(dead_code, reason = "the tests of the window tell more stories")]
#[path = "../tests/window/story.rs"]
mod story;

#[cfg(target_os = "linux")]
#[path = "../tests/stage/display.rs"]
mod display;
#[cfg(target_os = "linux")]
#[path = "../tests/stage/permitted.rs"]
mod permitted;

#[cfg(target_os = "linux")]
#[path = "window/inside.rs"]
mod inside;
#[cfg(target_os = "linux")]
#[path = "window/outside.rs"]
mod outside;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    match std::env::var(inside::ASKED) {
        Ok(task) => inside::run(&task),
        Err(_) => outside::measure(),
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("skipped: Xvfb and /proc are Linux's");
}
