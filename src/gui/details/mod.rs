//! What stands under the board: the tabs of the selected row.

mod addresses;
mod certificate;
mod conversation;
mod explanation;
mod path;
mod timing;

use egui::{Align, Layout, Rect, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

pub use certificate::{fingerprint, spaced};
pub use conversation::Talk;

use super::{
    icon,
    model::{Model, Run, Tab},
    theme::{Type, palette, size},
    widgets::{button::Button, card, focus, text},
    wish::Wish,
};
use crate::{facts::report::PortReport, words::Words};

/// Draws tabs and content of the selected row.
pub fn show(ui: &mut Ui, model: &Model, run: &Run, talk: &mut Talk, words: &Words, wishes: &mut Vec<Wish>) {
    ui.add_space(size::M);
    let Some(port) = run.report.ports.get(model.selected) else { return };
    tabs(ui, model, port, words, wishes);
    ui.add_space(size::L);
    match model.tab {
        Tab::Explanation => explanation::show(ui, run, port, words, wishes),
        Tab::Conversation => talk.show(ui, run, model.selected, port, words, wishes),
        Tab::Certificate => certificate::show(ui, run, port, words, wishes),
        Tab::Timing => timing::show(ui, run, words),
        Tab::Addresses => addresses::show(ui, run, port, words),
    }
}

/// How many things there are to see behind a tab, where that is worth saying.
fn count(tab: Tab, port: &PortReport) -> Option<usize> {
    match tab {
        Tab::Addresses => (port.addresses.len() > 1).then_some(port.addresses.len()),
        _ => None,
    }
}

fn tabs(ui: &mut Ui, model: &Model, port: &PortReport, words: &Words, wishes: &mut Vec<Wish>) {
    let whole = vec2(ui.available_width(), size::ICON_BUTTON + size::LINE);
    let narrow = ui.available_width() + 2.0 * size::XL < size::NARROW_UNDER;
    ui.allocate_ui_with_layout(whole, Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = if narrow { size::L } else { size::XL };
        for tab in Tab::ALL {
            if self::tab(ui, tab, model.tab == tab, count(tab, port), words) {
                wishes.push(Wish::Tab(tab));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let label = words.say("window-save-report");
            let button = if narrow { Button::icon_only(icon::FLOPPY, &label) } else { Button::new(&label).icon(icon::FLOPPY) };
            if button.quiet().small().show(ui).clicked() {
                wishes.push(Wish::SaveReport);
            }
        });
    });
    card::rule(ui);
}

fn tab(ui: &mut Ui, tab: Tab, on: bool, count: Option<usize>, words: &Words) -> bool {
    let colours = palette(ui);
    let mut label = words.say(tab.key());
    if let Some(count) = count {
        label = format!("{label} {count}");
    }
    let width = text::width(ui, Type::Strong, &label).ceil();
    let (rect, response) = ui.allocate_exact_size(vec2(width, ui.available_height()), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, true, &label));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(on));
    focus::reveal(ui, &response);
    let (kind, colour) = match (on, response.hovered() || response.has_focus()) {
        (true, _) => (Type::Strong, colours.text),
        (false, true) => (Type::Body, colours.text),
        (false, false) => (Type::Body, colours.soft),
    };
    let middle = rect.top() + size::ICON_BUTTON / 2.0;
    text::from_left(ui, pos2(rect.left(), middle), kind, colour, &label, width + size::XS);
    if on || response.has_focus() {
        let mark = Rect::from_min_max(pos2(rect.left(), rect.bottom() - size::LINE), rect.max);
        ui.painter().rect_filled(mark, 0.0, if on { colours.accent } else { colours.accentbg });
    }
    response.clicked()
}

/// Says that there is nothing to see, and why.
fn nothing(ui: &mut Ui, words: &str) {
    text::words(ui, Type::Body, palette(ui).soft, words);
}
