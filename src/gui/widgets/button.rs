//! Buttons: an icon, a word or both. One main action has the accent; a quiet one has no frame.

use egui::{Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, vec2};

use super::{focus, text};
use crate::gui::{
    icon::Icon,
    theme::{Type, corner, hair, palette, size},
};

/// How a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rank {
    Plain,
    Main,
    Quiet,
}

/// A button that is yet to be drawn.
#[derive(Debug)]
#[must_use]
pub struct Button<'a> {
    label: &'a str,
    icon: Option<Icon>,
    rank: Rank,
    bare: bool,
    soft: bool,
    chosen: Option<bool>,
    height: f32,
    pad: f32,
    most: f32,
    enabled: bool,
}

impl<'a> Button<'a> {
    /// A plain one.
    pub const fn new(label: &'a str) -> Self {
        Self {
            label,
            icon: None,
            rank: Rank::Plain,
            bare: false,
            soft: false,
            chosen: None,
            height: size::BUTTON,
            pad: size::BUTTON_PAD,
            most: f32::INFINITY,
            enabled: true,
        }
    }

    /// An icon whose words are only said.
    pub const fn icon_only(icon: Icon, label: &'a str) -> Self {
        let mut button = Self::new(label).icon(icon);
        button.bare = true;
        button
    }

    /// With an icon in front.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The one main action, if `main`.
    pub const fn main(mut self, main: bool) -> Self {
        if main {
            self.rank = Rank::Main;
        }
        self
    }

    /// One of several of which one is chosen.
    pub const fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self.main(chosen)
    }

    /// Without a frame, in second words.
    pub const fn quiet(mut self) -> Self {
        self.rank = Rank::Quiet;
        self.soft = true;
        self
    }

    /// In second words.
    pub const fn soft(mut self) -> Self {
        self.soft = true;
        self
    }

    /// As high as the target's field.
    pub const fn tall(mut self) -> Self {
        self.height = size::FIELD;
        self.pad = size::BUTTON_PAD_TALL;
        self
    }

    /// As small as a line of a list.
    pub const fn small(mut self) -> Self {
        self.height = size::ICON_BUTTON;
        self.pad = (size::ICON_BUTTON - Type::Icon.line()) / 2.0;
        self
    }

    /// Not wider than this.
    pub const fn at_most(mut self, width: f32) -> Self {
        self.most = width;
        self
    }

    /// Whether it can be used.
    pub const fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// The width that it takes.
    pub fn width(&self, ui: &Ui) -> f32 {
        let icon = if self.icon.is_some() { Type::Icon.line() } else { 0.0 };
        let words = if self.bare { 0.0 } else { text::width(ui, Type::Medium, self.label).ceil() };
        let gap = if icon > 0.0 && words > 0.0 { size::S } else { 0.0 };
        (icon + gap + words + 2.0 * self.pad).min(self.most)
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let wanted = vec2(self.width(ui), self.height);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(wanted, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, self.enabled, self.label));
        if let Some(chosen) = self.chosen {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(chosen.into()));
        }
        focus::reveal(ui, &response);
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, &response);
        }
        if self.bare { response.on_hover_text(self.label) } else { response }
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response) {
        let colours = palette(ui);
        let hot = self.enabled && (response.hovered() || response.is_pointer_button_down_on());
        let (fill, border, mut words) = match self.rank {
            Rank::Main => (colours.accent, colours.accent, colours.onaccent),
            Rank::Plain => (if hot { colours.sunk } else { colours.surface }, if hot { colours.idle } else { colours.line }, colours.text),
            Rank::Quiet => (if hot { colours.sunk } else { Color32::TRANSPARENT }, Color32::TRANSPARENT, colours.soft),
        };
        if self.soft {
            words = if hot { colours.text } else { colours.soft };
        }
        if !self.enabled {
            words = colours.soft;
        }
        let fill = if self.enabled { fill } else { colours.sunk };
        let border = if self.enabled { border } else { colours.line };
        if response.has_focus() {
            focus::ring(ui, rect, size::RADIUS);
        }
        let border = if response.has_focus() { colours.accent } else { border };
        ui.painter().rect(rect, corner(size::RADIUS), fill, hair(border), StrokeKind::Inside);
        if self.rank == Rank::Main && hot {
            // The accent itself has no second shade: a line inside tells that the pointer is there.
            let inner = Stroke::new(size::HAIR, colours.onaccent.gamma_multiply(0.5));
            ui.painter().rect_stroke(rect.shrink(size::LINE), corner(size::RADIUS - size::LINE), inner, StrokeKind::Inside);
        }
        let mut x = rect.left() + self.pad;
        if let Some(icon) = self.icon {
            let middle = if self.bare { rect.center() } else { egui::pos2(x + Type::Icon.line() / 2.0, rect.center().y) };
            text::icon(ui, middle, Type::Icon, words, icon);
            x += Type::Icon.line() + size::S;
        }
        if !self.bare {
            text::from_left(ui, egui::pos2(x, rect.center().y), Type::Medium, words, self.label, rect.right() - self.pad - x + 1.0);
        }
    }
}
