//! An entry of a menu: its icon, its words, and the keys that do the same.

use egui::{Key, KeyboardShortcut, ModifierNames, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::text;
use crate::gui::{
    icon::Icon,
    theme::{Type, corner, hair, palette, size},
};

/// An entry that is yet to be drawn.
#[derive(Debug)]
#[must_use]
pub struct Entry<'a> {
    label: &'a str,
    icon: Option<Icon>,
    keys: Option<(KeyboardShortcut, &'a KeyNames)>,
    enabled: bool,
}

/// What is written on the keys for control and shift.
pub type KeyNames = [String; 2];

impl<'a> Entry<'a> {
    /// An entry of these words.
    pub const fn new(label: &'a str, icon: Option<Icon>) -> Self {
        Self { label, icon, keys: None, enabled: true }
    }

    /// With the keys that do the same.
    pub fn keys(mut self, keys: Option<KeyboardShortcut>, names: &'a KeyNames) -> Self {
        self.keys = keys.map(|keys| (keys, names));
        self
    }

    /// Whether it can be used.
    pub const fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// The width that it takes.
    pub fn width(&self, ui: &Ui) -> f32 {
        let keys = self.keys.map_or(0.0, |(keys, names)| size::XL + text::width(ui, Type::Small, &spelt(ui, keys, names)).ceil());
        2.0 * size::M + Type::Icon.line() + size::S + text::width(ui, Type::Medium, self.label).ceil() + keys
    }

    /// Draws it, as wide as the menu.
    pub fn show(self, ui: &mut Ui, width: f32) -> Response {
        let colours = palette(ui);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, size::BUTTON), sense);
        let keys = self.keys.map(|(keys, names)| spelt(ui, keys, names)).unwrap_or_default();
        response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, self.enabled, self.label));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(keys.as_str()));
        let hot = self.enabled && (response.hovered() || response.has_focus());
        if hot {
            let border = if response.has_focus() { colours.accent } else { colours.sunk };
            ui.painter().rect(rect, corner(size::RADIUS), colours.sunk, hair(border), StrokeKind::Inside);
        }
        let words = if self.enabled { colours.text } else { colours.soft };
        let mut left = rect.left() + size::M;
        if let Some(icon) = self.icon {
            text::icon(ui, pos2(left + Type::Icon.line() / 2.0, rect.center().y), Type::Icon, colours.soft, icon);
        }
        left += Type::Icon.line() + size::S;
        text::from_left(ui, pos2(left, rect.center().y), Type::Medium, words, self.label, rect.right() - size::M - left + size::HAIR);
        if !keys.is_empty() {
            let room = text::width(ui, Type::Small, &keys).ceil();
            let at = Rect::from_min_max(pos2(rect.right() - size::M - room, rect.top()), rect.max);
            text::from_left(ui, at.left_center(), Type::Small, colours.soft, &keys, room + size::HAIR);
        }
        response
    }
}

/// Keys as people write them on this system, in their language.
fn spelt(ui: &Ui, keys: KeyboardShortcut, [control, shift]: &KeyNames) -> String {
    let names = ModifierNames::NAMES;
    let spelt = ui.ctx().format_shortcut(&keys).replace(Key::Comma.name(), Key::Comma.symbol_or_name());
    spelt.replace(names.ctrl, control).replace(names.shift, shift)
}
