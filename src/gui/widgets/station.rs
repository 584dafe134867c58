//! One station of the board: a shape and a colour for how far a stage got.

use std::f32::consts::TAU;

use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, Vec2};

use super::text;
use crate::{
    facts::stage::StageState,
    gui::{
        icon,
        theme::{Palette, Type, corner, palette, size, time},
    },
};

/// The colour of a state's words.
pub const fn colour(colours: &Palette, state: StageState) -> Color32 {
    match state {
        StageState::Warned => colours.warn,
        StageState::Failed => colours.bad,
        StageState::Running => colours.accent,
        _ => colours.soft,
    }
}

/// Paints the shape; `turned` is the time by which a running one turns.
pub fn paint(ui: &Ui, middle: Pos2, state: StageState, ground: Color32, turned: f64) {
    let colours = palette(ui);
    let painter = ui.painter();
    let square = Rect::from_center_size(middle, Vec2::splat(size::STATION));
    let radius = size::STATION / 2.0;
    match state {
        StageState::Done => {
            painter.circle_filled(middle, radius, colours.ok);
            text::icon(ui, middle, Type::IconBold, colours.surface, icon::CHECK);
        }
        StageState::Warned => {
            painter.rect_filled(square, corner(size::STATION_RADIUS_WARN), colours.warn);
            text::icon(ui, middle, Type::Strong, colours.surface, '!');
        }
        StageState::Failed => {
            painter.rect_filled(square, corner(size::STATION_RADIUS_BAD), colours.bad);
            text::icon(ui, middle, Type::IconBold, colours.surface, icon::CROSS);
        }
        StageState::Running => {
            painter.circle_filled(middle, radius, ground);
            let ring = radius - size::RING / 2.0;
            painter.circle_stroke(middle, ring, Stroke::new(size::RING, colours.line));
            let from = (turned / time::TURN).fract() as f32 * TAU;
            painter.add(arc(middle, ring, from, TAU * 0.75, Stroke::new(size::RING, colours.accent)));
        }
        StageState::Skipped | StageState::Stopped => {
            painter.circle_filled(middle, radius, ground);
            let ring = radius - size::LINE / 2.0;
            let part = TAU / size::DASHES as f32;
            for dash in 0..size::DASHES {
                let from = part * dash as f32;
                painter.add(arc(middle, ring, from, part * 0.6, Stroke::new(size::LINE, colours.idle)));
            }
        }
        StageState::NotReached => {
            let radius = size::STATION_SMALL / 2.0;
            painter.circle_filled(middle, radius, ground);
            painter.circle_stroke(middle, radius - size::LINE / 2.0, Stroke::new(size::LINE, colours.idle));
        }
    }
}

fn arc(middle: Pos2, radius: f32, from: f32, sweep: f32, stroke: Stroke) -> Shape {
    const PARTS: usize = 32;
    let point = |part: usize| middle + radius * Vec2::angled(from + sweep * part as f32 / PARTS as f32);
    Shape::line((0..=PARTS).map(point).collect(), stroke)
}
