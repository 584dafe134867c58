//! A toast: it confirms what was done, and goes away by itself. It never says anything that must be read.

use egui::{Align2, Area, Context, Frame, Id, Order, accesskit::Live, vec2};

use super::{
    theme::{Type, corner, margin_of, palette, size, time},
    widgets::text,
};

/// The toast, where there is one.
#[derive(Debug, Default)]
pub struct Toast {
    said: Option<(String, f64)>,
}

impl Toast {
    /// Says something.
    pub fn say(&mut self, ctx: &Context, words: String) {
        self.said = Some((words, ctx.input(|input| input.time) + time::TOAST));
        ctx.request_repaint();
    }

    /// Draws it, until its time is over.
    pub fn show(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        let Some((words, until)) = &self.said else { return };
        if now >= *until {
            self.said = None;
            return;
        }
        ctx.request_repaint_after_secs((until - now) as f32);
        let area =
            Area::new(Id::unique("toast")).order(Order::Tooltip).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -size::XL)).interactable(false);
        area.show(ctx, |ui| {
            let colours = palette(ui);
            // A toast has the room of its own words, not that of the toast before it.
            let room = ctx.content_rect().width() - 2.0 * (size::XL + size::L);
            let width = text::width(ui, Type::Medium, words).ceil().min(room);
            Frame::new().fill(colours.text).corner_radius(corner(size::RADIUS)).inner_margin(margin_of(size::L, size::S)).show(ui, |ui| {
                ui.set_width(width);
                let response = text::line(ui, Type::Medium, colours.bg, words);
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
            });
        });
    }
}
