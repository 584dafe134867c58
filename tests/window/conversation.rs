//! The conversation: found in, copied, and however long it is.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, Queryable};
use mailport::{gui::model::Tab, store::Theme};

use crate::{
    hand::{USUAL, Window, check, click, copied_by, feed, has, mentions, preferences, window_signed_in},
    story,
};

/// A window with a conversation of a hundred thousand lines.
fn talking() -> Window {
    let mut events = story::named();
    events.extend(story::chatty(1, 100_000));
    events.push(story::over());
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, events);
    window.get_by_label_contains("Port 587, submission").click();
    window.run_steps(2);
    window
}

fn lines_laid_out(window: &Window) -> usize {
    window.query_all(By::new().predicate(|node| node.value().is_some_and(|value| value.contains("250-line ")))).count()
}

#[test]
fn a_text_is_found_in_a_hundred_thousand_lines() {
    let mut window = talking();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run_steps(3);
    assert_eq!(window.state().model().tab, Tab::Conversation);
    assert!((5..90).contains(&lines_laid_out(&window)));
    let field = window.get_by_label("Find in the conversation");
    assert!(field.is_focused());
    field.type_text("LINE 77777");
    window.run_steps(6);
    assert!(mentions(&window, "found in 1 line") && mentions(&window, "250-line 77777"), "scrolled to");
    assert!((5..90).contains(&lines_laid_out(&window)), "{} lines are laid out", lines_laid_out(&window));
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run_steps(1);
    window.get_by_label("Find in the conversation").type_text("line 9999");
    window.run_steps(3);
    assert!(mentions(&window, "line 1 of 11") && mentions(&window, "250-line 9999"));
    window.key_press(Key::Enter);
    window.run_steps(6);
    assert!(mentions(&window, "line 2 of 11") && mentions(&window, "250-line 99990"), "the next");
    window.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    window.run_steps(4);
    window.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    window.run_steps(6);
    assert!(mentions(&window, "line 11 of 11") && mentions(&window, "250-line 99999"), "round the beginning to the last");
    window.snapshot("conversation-found");
}

#[test]
fn the_search_stays_in_view_while_a_long_conversation_scrolls() {
    let mut window = talking();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run_steps(3);
    window.get_by_label("Find in the conversation").type_text("line 77777");
    window.run_steps(6);
    let field = window.get_by_label("Find in the conversation").rect();
    assert!(field.top() > 0.0 && field.bottom() < 200.0, "{field:?}");
    // It can still be used there.
    click(&mut window, "Copy conversation");
    assert!(mentions(&window, "Conversation copied"));
    window.get_by_label("Find in the conversation").focus();
    window.run_steps(1);
    window.get_by_label("Find in the conversation").type_text("x");
    window.run_steps(2);
    assert_eq!(window.get_by_label("Find in the conversation").value().as_deref(), Some("line 77777x"));
    window.event(egui::Event::PointerMoved(egui::pos2(560.0, 600.0)));
    window.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, 1e9),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: egui::MouseWheelSource::Wheel,
    });
    window.run_steps(10);
    let first = window.get_by_label("Find in the conversation").rect();
    assert!(first.top() > field.top() + 200.0, "back in its place above the first line: {first:?}");
}

#[test]
fn what_was_said_is_copied_without_the_user_name() {
    let (mut window, hand) = window_signed_in(USUAL, preferences(Theme::Light));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run_steps(2);
    let text = copied_by(&mut window, "Copy conversation");
    assert!(text.contains("AUTH PLAIN ••••") && text.contains("465") && !text.contains("587"), "{text}");
    click(&mut window, "Menu");
    let text = copied_by(&mut window, "Copy for the help desk");
    assert!(text.contains("Use port 465") && text.contains("587") && text.contains("a•••@example.org"), "{text}");
    assert!(!text.contains("ann@"), "{text}");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run_steps(3);
    click(&mut window, "Leave out host names and addresses");
    let text = copied_by(&mut window, "Copy for the help desk");
    assert!(!has(&window, "Browse…"), "the dialog is done");
    assert!(text.contains("Use port 465") && text.contains("host-1.invalid") && text.contains("a•••@host-"), "{text}");
    assert!(!text.contains("example") && !text.contains("192.0.2.5"), "{text}");
}
