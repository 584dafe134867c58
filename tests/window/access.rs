//! Without a mouse and without seeing: every control is reached by the Tab key, is in view when it has the focus, and has a name.

use std::collections::BTreeSet;

use egui::{Key, Modifiers, Rect, accesskit::Role};
use egui_kittest::kittest::{By, NodeT, Queryable};
use mailport::store::{History, Theme};

use crate::{
    compare,
    hand::{LEAST, USUAL, Window, check, click, feed, has, preferences, window, window_signed_in, window_with},
    real::until,
    story,
};

const CONTROLS: [Role; 9] = [
    Role::Button,
    Role::Link,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::PasswordInput,
    Role::CheckBox,
    Role::Tab,
    Role::ListItem,
    Role::MenuItem,
];

/// A control: its role and name, and where it is.
type Control = (String, Rect);

/// Every control that can be used now; in a dialog those of the dialog alone are reached.
fn controls(window: &Window) -> Vec<Control> {
    let usable = |node: &egui_kittest::kittest::AccessKitNode<'_>| CONTROLS.contains(&node.role()) && !node.is_disabled();
    let found = window.query_all(By::new().predicate(move |node| usable(node)));
    found.map(|node| (name(&node), node.rect())).collect()
}

fn name(node: &egui_kittest::Node<'_>) -> String {
    format!("{:?} {}", node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default())
}

/// The control with the focus.
fn focused(window: &Window) -> Option<Control> {
    let by = By::new().predicate(|node| node.is_focused() && CONTROLS.contains(&node.role()));
    window.query_all(by).next().map(|node| (name(&node), node.rect()))
}

/// Goes once through all by the Tab key, in the order in which they come.
fn walk(window: &mut Window, size: [f32; 2], screen: &str) -> Vec<Control> {
    let mut walked: Vec<Control> = Vec::new();
    let view = Rect::from_min_size(egui::Pos2::ZERO, size.into()).expand(1.0);
    for _ in 0..200 {
        window.key_press(Key::Tab);
        window.run_steps(6);
        let Some(now) = focused(window) else { continue };
        assert!(view.contains_rect(now.1), "{screen}: {} has the focus out of sight, at {:?}", now.0, now.1);
        if walked.first().is_some_and(|first| first.0 == now.0) {
            return walked;
        }
        walked.push(now);
    }
    panic!("{screen}: no end: {walked:?}");
}

fn names(controls: &[Control]) -> BTreeSet<String> {
    controls.iter().map(|(name, _)| name.clone()).collect()
}

fn see_all_reached(window: &mut Window, size: [f32; 2], screen: &str) {
    let all = controls(window);
    assert!(all.len() > 1, "{screen}: {all:?}");
    for (name, rect) in &all {
        assert!(name.split_once(' ').is_some_and(|(_, label)| !label.is_empty()), "{screen}: {name} at {rect:?} has no name");
    }
    let walked = walk(window, size, screen);
    let unreached: Vec<String> = names(&all).difference(&names(&walked)).cloned().collect();
    assert!(unreached.is_empty(), "{screen}: not reached: {unreached:?}, but {:?}", names(&walked));
}

fn checked(size: [f32; 2]) -> Window {
    let (mut window, hand) = window_signed_in(size, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    window
}

#[test]
fn the_start_screen_is_walked_through() {
    for size in [USUAL, LEAST] {
        let mut kept = preferences(Theme::Light);
        kept.recent = vec!["mail.example.org".into(), "smtp.gmail.com".into()];
        let (mut window, _) = window(size, kept);
        see_all_reached(&mut window, size, "start");
    }
}

#[test]
fn the_board_and_every_tab_are_walked_through() {
    for size in [USUAL, LEAST] {
        let mut window = checked(size);
        for (key, tab) in [
            (Key::Num1, "explanation"),
            (Key::Num2, "conversation"),
            (Key::Num3, "certificate"),
            (Key::Num4, "timing"),
            (Key::Num5, "addresses"),
        ] {
            window.key_press_modifiers(Modifiers::COMMAND, key);
            window.run_steps(3);
            see_all_reached(&mut window, size, tab);
        }
    }
}

#[test]
fn the_other_views_are_walked_through() {
    for size in [USUAL, LEAST] {
        for view in ["Send test message…", "Export…"] {
            let mut window = checked(size);
            if size == LEAST {
                click(&mut window, "Actions");
            }
            click(&mut window, view);
            see_all_reached(&mut window, size, view);
        }
        for view in ["Explain a message…", "About Mailport", "Preferences"] {
            let (mut window, _) = window(size, preferences(Theme::Light));
            click(&mut window, view);
            if view == "Preferences" {
                let (dialog, walked) = (["System", "Reduce motion", "Close"], names(&walk(&mut window, size, view)));
                assert!(dialog.iter().all(|name| walked.iter().any(|walked| walked.ends_with(name))), "{walked:?}");
                assert!(!walked.contains("Button Check"), "what is under a dialog waits");
            } else {
                see_all_reached(&mut window, size, view);
            }
        }
    }
}

#[test]
fn the_comparison_is_walked_through() {
    for size in [USUAL, LEAST] {
        let (mut window, hand) = compare::comparing(size, Theme::Light);
        feed(&mut window, &hand, compare::blocked_here(compare::reports(story::healthy())));
        see_all_reached(&mut window, size, "comparison");
        compare::ask(&mut window);
        let (dialog, walked) = (["The other computer", "Compare", "Cancel"], names(&walk(&mut window, size, "with which computer")));
        assert!(dialog.iter().all(|name| walked.iter().any(|walked| walked.ends_with(name))), "{walked:?}");
        window.key_press(Key::Escape);
        window.run_steps(3);
        window.key_press(Key::Escape);
        window.run_steps(3);
        see_all_reached(&mut window, size, "board with a comparison");
    }
}

#[test]
fn a_long_history_is_walked_through() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = History::at(folder.path().to_owned());
    let (mut window, hand) = window_with(LEAST, preferences(Theme::Light), |app| app.with_history(store));
    for number in 0..6 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::L);
        window.run_steps(2);
        check(&mut window, &format!("mail{number}.example.org"));
        feed(&mut window, &hand, story::healthy());
    }
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    until(&mut window, "the list", |window| has(window, "Remove all…") && controls(window).len() > 15);
    see_all_reached(&mut window, LEAST, "history");
}

#[test]
fn the_tab_key_goes_from_left_to_right_and_down() {
    let mut window = checked(USUAL);
    let walked = walk(&mut window, USUAL, "board");
    let place = |part: &str| walked.iter().position(|(name, _)| name.contains(part)).unwrap_or_else(|| panic!("{part}: {walked:?}"));
    let order = [
        "Mail server or email address",
        "Button ann@example.org",
        "Check again",
        "Menu",
        "Copy settings",
        "Send test message…",
        "Port 25,",
        "Port 465,",
        "Tab Explanation",
        "Tab Addresses",
        "Save report…",
    ];
    let places: Vec<usize> = order.map(place).to_vec();
    let first = places[0];
    let turned: Vec<usize> = places.iter().map(|place| (place + walked.len() - first) % walked.len()).collect();
    assert!(turned.is_sorted(), "{turned:?}: {walked:?}");
}

#[test]
fn the_menu_shows_the_keys_and_says_them() {
    let mut window = checked(USUAL);
    click(&mut window, "Menu");
    let keys = |name: &str| {
        window
            .get_by(|node| node.role() == Role::MenuItem && node.label().as_deref() == Some(name))
            .accesskit_node()
            .data()
            .keyboard_shortcut()
            .map(str::to_owned)
            .unwrap_or_default()
    };
    let command = if cfg!(target_os = "macos") { "Cmd" } else { "Ctrl" };
    for (name, expected) in [
        ("Check again", "F5"),
        ("Copy settings", "+C"),
        ("Save report…", "+S"),
        ("Open report…", "+O"),
        ("Explain a message…", "+E"),
        ("History", "+Shift+H"),
        ("Preferences", "+,"),
    ] {
        let said = keys(name);
        assert!(said.ends_with(expected) && (expected == "F5" || said.starts_with(command)), "{name}: {said}");
    }
}
