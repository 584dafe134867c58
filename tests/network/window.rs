//! The window in a network of the tests: a process of its own, which is the test's binary again, at the client's place.

use std::{
    env,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mailport::store::Theme;

use crate::{
    binary::text,
    hand::{USUAL, Window, check, click, has, overwrite, preferences, real_window},
};

/// Tells a process that it is the window, and with which computer it is to compare.
const ASKED: &str = "MAILPORT_TEST_WINDOW";
/// The server of the network, by an address: its name is known to the network's own DNS only.
const SERVER: &str = "192.0.2.5";
/// The longest that a check may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// This binary as the window, which compares with another computer and must see these words; an `ssh` is found in the folder.
pub fn comparing(program: &mut Command, programs: &Path, other: &str, expected: &[&str]) {
    let path = format!("{}:{}", text(programs), env::var("PATH").unwrap_or_default());
    let asked = [&[other], expected].concat().join("\n");
    let done = program.args(["--exact", "plays_a_window", "--nocapture"]).env(ASKED, asked).env("PATH", path).output().expect("it starts");
    assert!(done.status.success(), "{}\n{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
}

/// Does what it was asked, where this process is the window.
pub fn play_if_asked() {
    let Ok(asked) = env::var(ASKED) else { return };
    let mut asked = asked.lines();
    let other = asked.next().expect("another computer");
    let mut alone = preferences(Theme::Light);
    alone.compare = false;
    let mut window = real_window(USUAL, alone, |app| app);
    check(&mut window, SERVER);
    until(&mut window, "the end of the check", |window| has(window, "Check again"));
    // Nothing works for a mail program: beside the verdict stands the way to find out more.
    click(&mut window, "Compare with another computer…");
    overwrite(&mut window, "The other computer", other);
    window.key_press(Key::Enter);
    window.run_steps(2);
    assert!(has(&window, "Cancel") && window.query_all_by_label_contains("Checking there").next().is_some(), "both check");
    until(&mut window, "the end of the comparison", |window| has(window, "Compare again…"));
    for words in asked {
        let said: Vec<_> = window.query_all_by_label_contains("Port ").filter_map(|node| node.accesskit_node().value()).collect();
        assert!(has(&window, words), "{words}: {said:#?}");
    }
}

fn until(window: &mut Window, what: &str, holds: impl Fn(&Window) -> bool) {
    let begun = Instant::now();
    while !holds(window) {
        assert!(begun.elapsed() < PATIENCE, "{what} never came");
        std::thread::sleep(Duration::from_millis(10));
        window.run_steps(1);
    }
}
