//! The settings card, the clipboard and the preferences.

use egui::{Event, OutputCommand};
use mailport::store::Theme;

use crate::{
    hand::{USUAL, Window, check, click, feed, has, preferences, window_signed_in},
    story,
};

fn checked(theme: Theme) -> Window {
    let (mut window, hand) = window_signed_in(USUAL, preferences(theme));
    check(&mut window, "mail.example.org");
    feed(&mut window, &hand, story::healthy());
    window
}

/// What went to the clipboard in the last picture.
fn copied(window: &Window) -> Option<String> {
    window.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn the_card_shows_values_and_formats() {
    see_the_card_shows_values_and_formats(Theme::Light, "settings");
}

#[test]
fn the_card_shows_values_and_formats_in_the_dark() {
    see_the_card_shows_values_and_formats(Theme::Dark, "settings-dark");
}

fn see_the_card_shows_values_and_formats(theme: Theme, name: &str) {
    let mut window = checked(theme);
    click(&mut window, "Export…");
    click(&mut window, "msmtp");
    assert!(has(&window, "Copy Outgoing server"));
    window.hover_at(egui::pos2(5.0, 755.0));
    window.run_steps(3);
    window.mask(egui::Rect::from_min_size(egui::pos2(80.0, 108.0), egui::vec2(500.0, 26.0)));
    window.snapshot(name);
}

#[test]
fn copying_when_nothing_is_selected_copies_the_settings() {
    let mut window = checked(Theme::Light);
    window.event(Event::Copy);
    window.step();
    let text = copied(&window).expect("a copy");
    assert!(text.contains("mail.example.org") && text.contains("465") && text.contains("SSL/TLS"), "{text}");
    window.run_steps(2);
    assert!(crate::hand::mentions(&window, "Settings copied"));
}

#[test]
fn the_theme_is_chosen_in_the_preferences() {
    let mut window = checked(Theme::Light);
    click(&mut window, "Menu");
    window.snapshot("menu");
    click(&mut window, "Preferences");
    window.snapshot("preferences");
    click(&mut window, "Dark");
    assert!(window.ctx.global_style().visuals.dark_mode);
}
