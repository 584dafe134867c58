//! Fields to type in, with their frame, icon and focus ring.

use egui::{Align, Align2, Color32, Frame, Id, Layout, Rect, Response, StrokeKind, TextBuffer, TextEdit, Ui, UiBuilder, vec2};

use super::{focus, text};
use crate::gui::{
    icon::Icon,
    theme::{Type, corner, hair, palette, size},
};

/// A field that is yet to be drawn.
#[derive(Debug)]
#[must_use]
pub struct Field<'a> {
    label: &'a str,
    hint: &'a str,
    id: Id,
    icon: Option<Icon>,
    secret: bool,
    wrong: bool,
    height: f32,
    width: f32,
    kind: Type,
    many: bool,
    mono: bool,
}

impl<'a> Field<'a> {
    /// One line, with the words that a screen reader says for it.
    pub fn new(label: &'a str, id: Id) -> Self {
        Self {
            label,
            hint: "",
            id,
            icon: None,
            secret: false,
            wrong: false,
            height: size::BUTTON,
            width: f32::INFINITY,
            kind: Type::Body,
            many: false,
            mono: false,
        }
    }

    /// What stands there while it is empty.
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// With an icon in front.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// What is typed is not shown.
    pub const fn secret(mut self, secret: bool) -> Self {
        self.secret = secret;
        self
    }

    /// What stands there can't be used.
    pub const fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// The target's field.
    pub const fn tall(mut self) -> Self {
        self.height = size::FIELD;
        self.kind = Type::Large;
        self
    }

    /// Several lines.
    pub const fn lines(mut self, height: f32) -> Self {
        self.height = height;
        self.many = true;
        self
    }

    /// In letters of equal width.
    pub const fn mono(mut self) -> Self {
        self.mono = true;
        self
    }

    /// As wide as this.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui, value: &mut dyn TextBuffer) -> Response {
        let colours = palette(ui);
        let wanted = vec2(self.width.min(ui.available_width()), self.height);
        let (rect, _) = ui.allocate_exact_size(wanted, egui::Sense::hover());
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        if focused {
            focus::ring(ui, rect, size::RADIUS);
        }
        let border = match (self.wrong, focused) {
            (true, _) => colours.bad,
            (false, true) => colours.accent,
            (false, false) => colours.line,
        };
        ui.painter().rect(rect, corner(size::RADIUS), colours.surface, hair(border), StrokeKind::Inside);
        let mut inner = rect.shrink2(vec2(size::M + size::HAIR, if self.many { size::S } else { size::XS }));
        if let Some(icon) = self.icon {
            let middle = egui::pos2(inner.left() + Type::Icon.line() / 2.0, rect.center().y);
            text::icon(ui, middle, Type::Icon, colours.soft, icon);
            inner.set_left(inner.left() + Type::Icon.line() + size::S);
        }
        let response = self.edit(ui, inner, value, colours.text, colours.soft);
        focus::reveal(ui, &response);
        if self.secret {
            // The text field keeps former texts to undo to: a secret must not stay there.
            if let Some(mut state) = TextEdit::load_state(ui.ctx(), self.id) {
                state.clear_undoer();
                state.store(ui.ctx(), self.id);
            }
        }
        response
    }

    fn edit(&self, ui: &mut Ui, inner: Rect, value: &mut dyn TextBuffer, words: Color32, soft: Color32) -> Response {
        let align = if self.many { Layout::top_down(Align::Min) } else { Layout::left_to_right(Align::Center) };
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(align));
        child.set_clip_rect(inner.expand(size::XS).intersect(ui.clip_rect()));
        let edit = if self.many { TextEdit::multiline(value) } else { TextEdit::singleline(value) };
        let rows = (inner.height() / self.kind.line()).floor() as usize;
        let show = |ui: &mut Ui| {
            ui.add(
                edit.id(self.id)
                    .frame(Frame::NONE)
                    .margin(egui::Margin::ZERO)
                    .font(if self.mono { Type::Mono.font() } else { self.kind.font() })
                    .text_color(words)
                    .align(if self.many { Align2::LEFT_TOP } else { Align2::LEFT_CENTER })
                    .password(self.secret)
                    .desired_width(inner.width())
                    .desired_rows(if self.many { rows } else { 1 })
                    .hint_text(self.kind.of(self.hint).color(soft)),
            )
        };
        let response = if self.many {
            egui::ScrollArea::vertical().id_salt(self.id).auto_shrink(false).show(&mut child, show).inner
        } else {
            show(&mut child)
        };
        child.ctx().accesskit_node_builder(response.id, |node| node.set_label(self.label));
        response
    }
}
