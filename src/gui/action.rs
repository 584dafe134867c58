//! Something that can be done: beside the verdict as a button, in a menu with the keys that do the same.

use egui::{Frame, KeyboardShortcut, Popup, Response};

use super::{
    icon::Icon,
    theme::{corner, hair, palette, size},
    widgets::{
        button::Button,
        entry::{Entry, KeyNames},
    },
    wish::Wish,
};
use crate::words::Words;

/// Something that can be done.
#[derive(Debug)]
pub struct Action {
    /// Its words.
    pub label: String,
    /// Its icon.
    pub icon: Option<Icon>,
    /// What it asks for.
    pub wish: Wish,
    /// It is the one main action.
    pub main: bool,
    /// The keys that do the same.
    pub keys: Option<KeyboardShortcut>,
    key_names: KeyNames,
    /// It can be done now.
    pub enabled: bool,
}

impl Action {
    /// An action whose words stand under this key.
    #[must_use]
    pub fn new(words: &Words, key: &str, icon: impl Into<Option<Icon>>, wish: Wish) -> Self {
        let key_names = ["window-key-control", "window-key-shift"].map(|key| words.say(key));
        Self { label: words.say(key), icon: icon.into(), wish, main: false, keys: None, key_names, enabled: true }
    }

    /// The main one.
    #[must_use]
    pub const fn main(mut self) -> Self {
        self.main = true;
        self
    }

    /// With the keys that do the same.
    #[must_use]
    pub const fn keys(mut self, keys: KeyboardShortcut) -> Self {
        self.keys = Some(keys);
        self
    }

    /// Whether it can be done now.
    #[must_use]
    pub const fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// As a button.
    pub fn button(&self) -> Button<'_> {
        let button = Button::new(&self.label).main(self.main).enabled(self.enabled);
        match self.icon {
            Some(icon) => button.icon(icon),
            None => button,
        }
    }

    fn entry(&self) -> Entry<'_> {
        Entry::new(&self.label, self.icon).keys(self.keys, &self.key_names).enabled(self.enabled)
    }
}

/// The menu of a button: it opens where that was clicked.
pub fn menu(button: &Response, actions: &[Action], wishes: &mut Vec<Wish>) {
    Popup::menu(button).frame(Frame::NONE).show(|ui| {
        let frame = Frame::popup(ui.style()).corner_radius(corner(size::CARD_RADIUS)).stroke(hair(palette(ui).line));
        frame.show(ui, |ui| {
            // Where there is little room, the entries stand close to each other.
            let below = ui.ctx().content_rect().bottom() - button.rect.bottom() - 2.0 * size::M;
            ui.spacing_mut().item_spacing.y = if actions.len() as f32 * (size::BUTTON + size::XS) > below { 0.0 } else { size::XS };
            let width = actions.iter().map(|action| action.entry().width(ui)).fold(size::MENU, f32::max);
            for action in actions {
                if action.entry().show(ui, width).clicked() {
                    wishes.push(action.wish.clone());
                    ui.close();
                }
            }
        });
    });
}
