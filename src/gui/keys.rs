//! The keys that work everywhere in the window.

use egui::{Event, Key, KeyboardShortcut, Modifiers, Popup, Ui, text_selection::LabelSelectionState};

use super::{
    app::{App, View, Wish},
    board,
    model::Tab,
    topbar::TopBar,
};

const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

/// Reads the keys, and leaves the wishes in the app.
pub fn read(ui: &mut Ui, app: &mut App) {
    let pressed = |ui: &Ui, shortcut| ui.input_mut(|input| input.consume_shortcut(&shortcut));
    // A menu that is open takes Esc itself.
    if !Popup::is_any_open(ui.ctx()) && pressed(ui, KeyboardShortcut::new(Modifiers::NONE, Key::Escape)) {
        escape(app);
    }
    if pressed(ui, command(Key::O)) {
        app.wishes.push(Wish::Open);
    }
    if pressed(ui, command(Key::L)) {
        app.wishes.push(Wish::FocusField);
    }
    if app.dialog.is_some() || app.model.shown.is_none() {
        return;
    }
    if pressed(ui, command(Key::S)) {
        app.wishes.push(if app.view == View::Settings { Wish::SaveSettings } else { Wish::SaveReport });
    }
    if pressed(ui, KeyboardShortcut::new(Modifiers::NONE, Key::F5)) && app.model.running().is_none() {
        app.wishes.push(Wish::Check);
    }
    if app.view == View::Compose && pressed(ui, command(Key::Enter)) {
        app.wishes.push(Wish::Send);
    }
    for (key, tab) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5].into_iter().zip(Tab::ALL) {
        if pressed(ui, command(key)) {
            app.wishes.push(Wish::Tab(tab));
        }
    }
    if app.view == View::Board {
        rows(ui, app);
    }
    copy(ui, app);
}

/// Esc cancels, then closes what is open.
fn escape(app: &mut App) {
    if app.model.running().is_some() {
        app.wishes.push(Wish::Cancel);
    } else if app.dialog.is_some() {
        app.wishes.push(Wish::CloseDialog);
    } else if app.signing.open {
        app.wishes.push(Wish::SignIn);
    } else if app.view != View::Board {
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
