//! Columns side by side, as high as the highest of them.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

/// Draws each column in its place: how far from the left it begins, and how wide it is.
pub fn columns(ui: &mut Ui, places: &[(f32, f32)], mut column: impl FnMut(&mut Ui, usize)) {
    let top = ui.cursor().min;
    let mut height: f32 = 0.0;
    for (index, (left, width)) in places.iter().enumerate() {
        let room = Rect::from_min_size(pos2(top.x + left, top.y), vec2(*width, ui.available_height()));
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt(index));
        column(&mut child, index);
        height = height.max(child.min_rect().height());
    }
    ui.allocate_space(vec2(ui.available_width(), height));
}
