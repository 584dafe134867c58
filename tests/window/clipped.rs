//! No word is cut off or written over another in the smallest window, and pictures are sharp at every scale.

use egui::{Key, Modifiers, Rect, Shape, ViewportId};
use egui_kittest::kittest::Queryable;
use mailport::{
    facts::other_computer::Failure,
    store::{History, Preferences, Theme},
    words::languages::LANGUAGES,
};

use crate::{
    compare,
    hand::{
        Hand, LEAST, USUAL, Window, check, choose_25, click, click_on, feed, has, mentions, overwrite, preferences, preferences_in,
        press_on, say, window, window_signed_in, window_signed_in_at, window_with,
    },
    real::until,
    story::{self, Port},
};

/// A text that is drawn: what it says, where, where it may be seen, and whether it was shortened.
struct Drawn {
    said: String,
    rect: Rect,
    seen: Rect,
    shortened: bool,
}

fn collect(shape: &Shape, seen: Rect, drawn: &mut Vec<Drawn>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, seen, drawn)),
        Shape::Text(text) if !text.galley.text().trim().is_empty() => drawn.push(Drawn {
            said: text.galley.text().to_owned(),
            rect: text.galley.mesh_bounds.translate(text.pos.to_vec2()),
            seen,
            shortened: text.galley.elided,
        }),
        _ => {}
    }
}

/// All texts of the last picture.
fn texts(window: &Window) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    for clipped in &window.output().shapes {
        // What lies under a dialog's shade is not read.
        if matches!(&clipped.shape, Shape::Rect(shade) if !shade.fill.is_opaque() && shade.rect.contains_rect(whole(window))) {
            drawn.clear();
        }
        collect(&clipped.shape, clipped.clip_rect, &mut drawn);
    }
    drawn
}

fn whole(window: &Window) -> Rect {
    window.ctx.content_rect()
}

/// Every word is there as a whole: what lies further down is scrolled to, but nothing lies beside the window.
fn see_all_words(window: &Window, screen: &str) {
    let drawn = texts(window);
    let whole = whole(window);
    let screen = format!("{screen} in {} at {:?}", window.state().words().language(), whole.size());
    assert!(drawn.len() > 3, "{screen}: hardly anything is drawn");
    for text in &drawn {
        let Drawn { said, rect, seen, shortened } = text;
        assert!(!shortened, "{screen}: {said:?} is cut off");
        let (left, right) = (seen.left().max(whole.left()), seen.right().min(whole.right()));
        assert!(rect.left() >= left - 1.0 && rect.right() <= right + 1.0, "{screen}: {said:?} at {rect:?} lies beside {seen:?}");
    }
    // What is in one place of the page is on top of nothing else there; a dialog or a menu has a place of its own.
    for (index, one) in drawn.iter().enumerate() {
        let over = |other: &&Drawn| {
            let (a, b) = (one.rect.intersect(one.seen).shrink(2.0), other.rect.intersect(other.seen).shrink(2.0));
            one.seen == other.seen && a.is_positive() && b.is_positive() && a.intersects(b)
        };
        if let Some(other) = drawn[index + 1..].iter().find(over) {
            panic!("{screen}: {:?} at {:?} is written over {:?} at {:?}", other.said, other.rect, one.said, one.rect);
        }
    }
}

/// The sizes at which the window is put together in different ways: its parts one under the other, beside each other, and with room.
const SIZES: [[f32; 2]; 3] = [LEAST, [800.0, 900.0], USUAL];

/// Looks at something in every language, at every size.
fn everywhere(look: impl Fn([f32; 2], Preferences)) {
    for language in &LANGUAGES {
        for size in SIZES {
            look(size, preferences_in(language, Theme::Light));
        }
    }
}

fn checked(size: [f32; 2], preferences: Preferences, events: Vec<mailport::facts::event::Event>) -> (Window, Hand) {
    let (mut window, hand) = window_signed_in(size, preferences);
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, events);
    (window, hand)
}

/// Does one of the verdict's actions, which are in a menu where there is no room for them.
fn act(window: &mut Window, key: &str) {
    if !has(window, &say(window, key)) {
        click_on(window, "window-actions");
    }
    click_on(window, key);
}

#[test]
fn the_start_screen_is_whole() {
    everywhere(|size, mut kept| {
        kept.recent = vec!["mail.example.org".into(), "smtp.gmail.com".into(), "ann@a-longer-name.example.net".into()];
        let (mut window, _) = window_with(size, kept, |app| app.with_demo_maker(Box::new(|| Err("none".into()))));
        see_all_words(&window, "start");
        let field = say(&window, "window-target");
        window.get_by_label(&field).type_text("smtp..example");
        window.run_steps(12);
        see_all_words(&window, "start, with a wrong name");
    });
}

#[test]
fn the_board_is_whole_in_every_state_and_on_every_tab() {
    let mut running = story::named();
    running.extend(Port::new(0).connecting().events());
    running.extend(Port::new(1).connects(30).greets(61, false).starts_tls().encrypts(98).judging().events());
    everywhere(|size, kept| {
        for (screen, events) in [
            ("running", running.clone()),
            ("blocked", story::blocked(true)),
            ("healthy", story::healthy()),
            ("refused", story::refused()),
            ("strange", story::strange()),
        ] {
            let (mut window, _) = checked(size, kept.clone(), events);
            window.run_steps(15);
            // Where there is room, the tabs have it too.
            let tabs = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
            for key in &tabs[..if size == LEAST { tabs.len() } else { 1 }] {
                window.key_press_modifiers(Modifiers::COMMAND, *key);
                window.run_steps(3);
                see_all_words(&window, &format!("{screen}, tab {key:?}"));
            }
        }
    });
}

#[test]
fn the_test_message_and_the_settings_are_whole() {
    everywhere(|size, kept| {
        let (mut window, hand) = checked(size, kept, story::healthy());
        act(&mut window, "window-export");
        see_all_words(&window, "settings");
        for format in ["thunderbird", "msmtp", "postfix", "env", "url"] {
            press_on(&mut window, &format!("window-format-{format}"));
            see_all_words(&window, format);
        }
        window.key_press(Key::Escape);
        window.run_steps(3);
        act(&mut window, "window-send-test");
        see_all_words(&window, "a message");
        window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        window.run_steps(3);
        see_all_words(&window, "a message that is being sent");
        let mut events = story::healthy_tls(2).signs_in(88).denies_relay().ends();
        events.push(story::over());
        feed(&mut window, &hand, events);
        see_all_words(&window, "a refused message");
    });
}

#[test]
fn the_other_views_are_whole() {
    everywhere(|size, kept| {
        for view in ["window-explain", "window-about", "window-preferences", "window-open-report"] {
            let (mut window, _) = crate::hand::window(size, kept.clone());
            click_on(&mut window, view);
            see_all_words(&window, view);
        }
        let (mut window, _) = checked(size, kept, story::blocked(true));
        choose_25(&mut window);
        press_on(&mut window, "window-cause-more");
        see_all_words(&window, "a cause's page");
    });
}

#[test]
fn a_report_from_a_file_is_whole() {
    everywhere(|size, kept| {
        let (mut window, _) = checked(size, kept, story::blocked(true));
        let report = window.state().model().shown.as_ref().expect("a run").report.clone();
        window.state_mut().open_report(report);
        window.run_steps(3);
        see_all_words(&window, "a report from a file");
        click_on(&mut window, "window-explain-again");
        see_all_words(&window, "a report from a file, explained again");
        window.key_press_modifiers(Modifiers::COMMAND, Key::S);
        window.run_steps(3);
        // A path may be longer than its field.
        let file = say(&window, "window-path");
        overwrite(&mut window, &file, "report.json");
        see_all_words(&window, "saving");
    });
}

#[test]
fn the_dialogs_are_whole() {
    let (mut window, _) = checked(LEAST, preferences(Theme::Light), story::strange());
    for (row, trust) in
        [("Port 465, submission, TLS", "Trust this authority…"), ("Port 587, submission, STARTTLS", "Trust this certificate…")]
    {
        for label in [row, trust] {
            window.get_by_label_contains(label).scroll_to_me();
            window.run_steps(3);
            window.get_by_label_contains(label).click();
            window.run_steps(3);
        }
        see_all_words(&window, trust);
        assert!(shown_whole(&window, "Trust for this check") && shown_whole(&window, "Cancel"), "{trust}: its answers are in view");
        window.key_press(Key::Escape);
        window.run_steps(3);
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    // A long path scrolls within its field.
    overwrite(&mut window, "File", "report.json");
    see_all_words(&window, "save");
    assert!(
        shown_whole(&window, "Save")
            && shown_whole(&window, "Copy for the help desk")
            && shown_whole(&window, "Cancel")
            && shown_whole(&window, "Browse…")
    );
    overwrite(&mut window, "File", "/nowhere/report.json");
    click(&mut window, "Save");
    until(&mut window, "why it can't be saved", |window| mentions(window, "There is no such folder to save in"));
    see_all_words(&window, "save, with what is wrong");
    window.key_press(Key::Escape);
    window.run_steps(3);

    let (mut window, _) = checked(LEAST, preferences(Theme::Light), story::healthy());
    click(&mut window, "Actions");
    click(&mut window, "Export…");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    overwrite(&mut window, "File", "mail.xml");
    see_all_words(&window, "save settings");
}

/// Whether a text is drawn, and nothing of it is out of sight.
fn shown_whole(window: &Window, said: &str) -> bool {
    texts(window).iter().any(|text| text.said == said && text.seen.intersect(whole(window)).expand(1.0).contains_rect(text.rect))
}

#[test]
fn the_menu_the_sign_in_and_the_history_are_whole() {
    everywhere(|size, kept| {
        let folder = tempfile::tempdir().expect("a folder");
        let store = History::at(folder.path().to_owned());
        let (mut window, hand) = window_with(size, kept, |app| app.with_history(store));
        check(&mut window, "mail.example.org");
        feed(&mut window, &hand, story::refused());
        click_on(&mut window, "window-menu");
        see_all_words(&window, "menu");
        window.key_press(Key::Escape);
        window.run_steps(3);
        click_on(&mut window, "window-sign-in");
        see_all_words(&window, "sign-in");
        window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
        let clear = say(&window, "window-history-clear");
        until(&mut window, "the history", |window| has(window, &clear));
        see_all_words(&window, "history");
        press_on(&mut window, "window-history-clear");
        see_all_words(&window, "whether all is to be removed");
    });
}

#[test]
fn the_comparison_is_whole() {
    let (mut window, _) = checked(LEAST, preferences(Theme::Light), story::refused());
    click(&mut window, "Menu");
    see_all_words(&window, "the menu, with the comparison");
    click(&mut window, "Compare with another computer…");
    see_all_words(&window, "with which computer");
    compare::name(&mut window, "two words");
    see_all_words(&window, "no computer");

    for (screen, there) in [
        ("running", None),
        ("open there", Some(compare::reports(story::healthy()))),
        ("refused there", Some(compare::reports(story::refused()))),
        ("failed", Some(compare::fails(Failure::HostChanged, "Host key verification failed."))),
        ("not installed", Some(compare::fails(Failure::NotInstalled, "sh: 1: mailport: not found"))),
    ] {
        let (mut window, hand) = compare::comparing(LEAST, Theme::Light);
        feed(&mut window, &hand, there.map_or_else(story::named, compare::blocked_here));
        see_all_words(&window, screen);
        window.key_press(Key::Escape);
        window.run_steps(3);
        see_all_words(&window, &format!("{screen}, on the board"));
    }
}

#[test]
fn it_is_sharp_at_twice_its_size() {
    see_scale(2.0, "scale-200");
}

#[test]
fn it_is_sharp_at_three_times_its_size() {
    see_scale(3.0, "scale-300");
}

#[test]
fn it_is_sharp_at_one_and_a_half_of_its_size() {
    see_scale(1.5, "scale-150");
}

fn see_scale(scale: f32, name: &str) {
    let (mut window, hand) = window_signed_in_at(scale, LEAST, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::blocked(true));
    see_all_words(&window, name);
    window.snapshot(name);
}

/// When the next picture is due, in seconds.
fn next_picture(window: &Window) -> f64 {
    window.output().viewport_output.get(&ViewportId::ROOT).map_or(f64::INFINITY, |output| output.repaint_delay.as_secs_f64())
}

#[test]
fn under_reduced_motion_nothing_turns() {
    for (reduced, least) in [(true, 0.9), (false, 0.0)] {
        let mut kept = preferences(Theme::Light);
        kept.reduced_motion = reduced;
        let (mut window, hand) = window(USUAL, kept);
        check(&mut window, "mail.example.org");
        let mut events = story::named();
        events.extend(Port::new(0).connecting().events());
        feed(&mut window, &hand, events);
        window.run_steps(5);
        let next = next_picture(&window);
        assert!((least..=1.0).contains(&next) && (reduced || next < 0.05), "reduced motion {reduced}: the next picture in {next} s");
    }
}
