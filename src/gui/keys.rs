//! The keys that work everywhere in the window.

use egui::{Event, Key, KeyboardShortcut, Modifiers, Popup, Ui, text_selection::LabelSelectionState};

use super::{app::App, board, model::Tab, topbar::TopBar, view::View, wish::Wish};

const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// Cancels the check, or closes what is open.
pub const CANCEL: KeyboardShortcut = plain(Key::Escape);
/// Checks again.
pub const CHECK_AGAIN: KeyboardShortcut = plain(Key::F5);
/// Copies what is selected, or the settings. The window's library reads it by itself.
pub const COPY: KeyboardShortcut = command(Key::C);
/// Shows the box for a pasted message.
pub const EXPLAIN: KeyboardShortcut = command(Key::E);
/// Looks for something in the conversation.
pub const FIND: KeyboardShortcut = command(Key::F);
/// Moves the focus to the target's field.
const FIELD: KeyboardShortcut = command(Key::L);
/// Shows the checks that are kept.
pub const HISTORY: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::H);
/// Opens a report.
pub const OPEN: KeyboardShortcut = command(Key::O);
/// Shows the preferences.
pub const PREFERENCES: KeyboardShortcut = command(Key::Comma);
/// Saves what is shown.
pub const SAVE: KeyboardShortcut = command(Key::S);
/// Hands the test message over.
const SEND: KeyboardShortcut = command(Key::Enter);

/// Reads the keys, and leaves the wishes in the app.
pub fn read(ui: &mut Ui, app: &mut App) {
    let pressed = |ui: &Ui, shortcut| ui.input_mut(|input| input.consume_shortcut(&shortcut));
    // A menu that is open takes Esc itself.
    if !Popup::is_any_open(ui.ctx()) && pressed(ui, CANCEL) {
        escape(app);
    }
    if pressed(ui, OPEN) {
        app.wishes.push(Wish::Open);
    }
    if pressed(ui, FIELD) {
        app.wishes.push(Wish::FocusField);
    }
    if app.dialog.is_some() {
        return;
    }
    for (keys, wish) in [(EXPLAIN, Wish::Explain), (HISTORY, Wish::History), (PREFERENCES, Wish::Preferences)] {
        if pressed(ui, keys) {
            app.wishes.push(wish);
        }
    }
    if app.model.shown.is_none() {
        return;
    }
    if pressed(ui, CHECK_AGAIN) && app.model.running().is_none() {
        app.wishes.push(Wish::Check);
    }
    let view = app.views.now();
    if !view.is_of_run() {
        return;
    }
    if pressed(ui, SAVE) {
        app.wishes.push(if view == View::Settings { Wish::SaveSettings } else { Wish::SaveReport });
    }
    if view == View::Compose && pressed(ui, SEND) {
        app.wishes.push(Wish::Send);
    }
    for (key, tab) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5].into_iter().zip(Tab::ALL) {
        if pressed(ui, command(key)) {
            app.wishes.push(Wish::Tab(tab));
        }
    }
    if view == View::Board {
        if pressed(ui, FIND) {
            app.wishes.push(Wish::Find);
        }
        rows(ui, app);
    }
    copy(ui, app);
}

/// Esc closes the dialog, leaves what has nothing to do with the check, cancels, then closes what is open.
fn escape(app: &mut App) {
    if app.dialog.is_some() {
        app.wishes.push(Wish::CloseDialog);
    } else if !app.views.now().is_of_run() {
        app.wishes.push(Wish::Back);
    } else if app.model.running().is_some() {
        app.wishes.push(Wish::Cancel);
    } else if app.signing.open {
        app.wishes.push(Wish::SignIn);
    } else if app.views.now() != View::Board {
        app.wishes.push(Wish::Back);
    }
}

/// The arrow keys choose rows, unless they have something else to do.
fn rows(ui: &Ui, app: &mut App) {
    let rows = app.model.shown.as_ref().map_or(0, |run| run.report.ports.len());
    let focused = ui.memory(egui::Memory::focused);
    let on_row = board::focused_row(ui, rows);
    if focused.is_some() && focused != Some(TopBar::field()) && on_row.is_none() {
        return;
    }
    let steps = board::steps(ui);
    if steps == 0 || rows == 0 {
        return;
    }
    let row = app.model.selected.saturating_add_signed(steps).min(rows - 1);
    ui.memory_mut(|memory| {
        memory.move_focus(egui::FocusDirection::None);
        if on_row.is_some() {
            memory.request_focus(board::row_id(row));
        }
    });
    app.wishes.push(Wish::Choose(row));
}

/// Ctrl+C copies the settings when nothing is selected.
fn copy(ui: &Ui, app: &mut App) {
    let asked = ui.input(|input| input.events.contains(&Event::Copy));
    let selected = ui.ctx().plugin::<LabelSelectionState>().lock().has_selection();
    let in_field = ui.ctx().memory(egui::Memory::focused).is_some_and(|id| {
        egui::TextEdit::load_state(ui.ctx(), id).and_then(|state| state.cursor.char_range()).is_some_and(|range| !range.is_empty())
    });
    if asked && !selected && !in_field {
        app.wishes.push(Wish::CopySettings);
    }
}
