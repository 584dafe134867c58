//! The start screen: the field, recent servers, the demo, and one line on privacy.

use egui::{Align, Layout, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::{
    action::Action,
    app::App,
    icon,
    theme::{Type, corner, palette, size},
    widgets::{button::Button, text},
    wish::Wish,
};
use crate::gui::preferences::recent;

/// Draws the start screen.
pub fn show(ui: &mut Ui, app: &mut App) {
    let whole = ui.max_rect();
    let width = size::START.min(whole.width() - 2.0 * size::XL);
    // A little above the middle, where the eye looks first; the last height is remembered to centre it.
    let height = ui.data(|data| data.get_temp(ui.scope_id().with("height"))).unwrap_or(size::START * 0.6);
    let top = (whole.center().y - height / 2.0).max(whole.top() + size::XL);
    let left = (whole.center().x - width / 2.0).round() - whole.left();
    let drawn = ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space((top - whole.top()).round());
        let column = Rect::from_min_size(ui.cursor().min + vec2(left, 0.0), vec2(width, whole.bottom() - top));
        let mut child = ui.new_child(UiBuilder::new().max_rect(column).layout(Layout::top_down(Align::Center)));
        contents(&mut child, app, whole.height() < size::START_LOW);
        let drawn = child.min_rect().height();
        ui.allocate_space(vec2(whole.width(), drawn));
        drawn
    });
    let drawn = drawn.inner;
    if (drawn - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(ui.scope_id().with("height"), drawn));
        ui.ctx().request_discard("the start screen found its height");
    }
}

fn contents(ui: &mut Ui, app: &mut App, low: bool) {
    let colours = palette(ui);
    let words = std::sync::Arc::clone(&app.words);
    let (tile, _) = ui.allocate_exact_size(Vec2::splat(size::TILE), Sense::hover());
    ui.painter().rect_filled(tile, corner(size::TILE_RADIUS), colours.accent);
    text::icon(ui, tile.center(), Type::IconStart, colours.onaccent, icon::ENVELOPE);
    ui.add_space(size::PART);
    text::words(ui, Type::Start, colours.text, words.say("window-start-title"));
    ui.add_space(size::S);
    text::words(ui, Type::Body, colours.soft, words.say("window-start-subtitle"));
    ui.add_space(size::XL);
    let check = words.say("window-check");
    let row = vec2(ui.available_width(), size::FIELD);
    let mut entered = false;
    if ui.memory(|memory| memory.focused().is_none()) && app.dialog.is_none() {
        app.bar.wants_focus = true;
    }
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        let check = Button::new(&check).main(true).tall();
        entered = app.bar.show_field(ui, &words, (ui.available_width() - check.width(ui) - size::S).max(0.0), false);
        entered |= check.show(ui).clicked();
    });
    if entered {
        app.wishes.push(Wish::Check);
    }
    ui.with_layout(Layout::top_down(Align::Min), |ui| app.bar.show_problem(ui, &words));
    if let Some(notice) = &app.notice {
        ui.add_space(size::S);
        text::words(ui, Type::Body, colours.warn, words.phrase(notice));
    }
    ui.add_space(size::L);
    chips(ui, app);
    ui.add_space(if low { size::S } else { size::XXL });
    let private = if app.preferences.compare { "window-start-privacy" } else { "window-start-privacy-alone" };
    privacy(ui, &words.say(private));
    ui.add_space(if low { size::XS } else { size::M });
    links(ui, app);
}

/// Recent servers and the demo, in centred lines.
fn chips(ui: &mut Ui, app: &mut App) {
    enum Chip {
        Target(String),
        Demo,
    }
    let words = &app.words;
    let mut chips: Vec<(String, Chip)> = Vec::new();
    let label = if let Some(demo) = &app.demo {
        chips.extend(demo.servers.iter().map(|server| (server.title.clone(), Chip::Target(server.name.clone()))));
        Some(words.say("window-demo"))
    } else {
        let targets = recent(&app.preferences);
        chips.extend(targets.iter().map(|target| (target.clone(), Chip::Target(target.clone()))));
        (!targets.is_empty()).then(|| words.say("window-recent"))
    };
    if app.make_demo.is_some() && app.demo.is_none() {
        chips.push((words.say("window-try-demo"), Chip::Demo));
    }
    let lead = label.as_ref().map_or(0.0, |label| text::width(ui, Type::Body, label) + size::S);
    let most = ui.available_width();
    let widths: Vec<f32> = chips.iter().map(|(label, _)| Button::new(label).at_most(most).width(ui)).collect();
    centred_lines(ui, lead, &widths, |ui, at| {
        if let Some(label) = label.as_ref().filter(|_| at == 0) {
            text::line(ui, Type::Body, palette(ui).soft, label);
        }
        let (label, chip) = &chips[at];
        if Button::new(label).soft().at_most(most).show(ui).clicked() {
            app.wishes.push(match chip {
                Chip::Target(target) => Wish::CheckTarget(target.clone()),
                Chip::Demo => Wish::Demo,
            });
        }
    });
}

fn privacy(ui: &mut Ui, words: &str) {
    let colours = palette(ui);
    let mut job = egui::text::LayoutJob { halign: Align::Center, ..Default::default() };
    job.wrap.max_width = ui.available_width();
    let format = |kind: Type| egui::TextFormat {
        font_id: kind.font(),
        color: colours.soft,
        line_height: Some(Type::Heading.line()),
        ..Default::default()
    };
    job.append(
        &icon::LOCK.to_string(),
        0.0,
        egui::TextFormat { font_id: egui::FontId::new(Type::Heading.font().size + 2.0, Type::Icon.font().family), ..format(Type::Body) },
    );
    job.append(
        words,
        size::S,
        egui::TextFormat { font_id: egui::FontId::new(Type::Heading.font().size, Type::Body.font().family), ..format(Type::Body) },
    );
    let response = ui.label(job);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(words));
}

fn links(ui: &mut Ui, app: &mut App) {
    let links = [
        Action::new(&app.words, "window-history", icon::CLOCK, Wish::History),
        Action::new(&app.words, "window-open-report", icon::FOLDER, Wish::Open),
        Action::new(&app.words, "window-explain", icon::QUESTION, Wish::Explain),
        Action::new(&app.words, "window-preferences", icon::GEAR, Wish::Preferences),
        Action::new(&app.words, "window-about", icon::INFO, Wish::About),
    ];
    let widths: Vec<f32> = links.iter().map(|link| link.button().quiet().width(ui)).collect();
    centred_lines(ui, 0.0, &widths, |ui, at| {
        if links[at].button().quiet().show(ui).clicked() {
            app.wishes.push(links[at].wish.clone());
        }
    });
}

/// Buttons of these widths in centred lines, the first of which has room for something in front of them.
fn centred_lines(ui: &mut Ui, lead: f32, widths: &[f32], mut show: impl FnMut(&mut Ui, usize)) {
    let most = ui.available_width();
    let mut at = 0;
    while at < widths.len() {
        let (mut used, mut end) = (if at == 0 { lead } else { 0.0 }, at);
        while end < widths.len() && (end == at || used + widths[end] <= most) {
            used += widths[end] + size::S;
            end += 1;
        }
        let (line, _) = ui.allocate_exact_size(vec2(most, size::BUTTON), Sense::hover());
        let left = line.center().x - (used - size::S) / 2.0;
        let room = Rect::from_min_size(pos2(left.max(line.left()), line.top()).round(), vec2(line.right() - left, size::BUTTON));
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center)));
        for index in at..end {
            show(&mut child, index);
        }
        ui.add_space(size::S);
        at = end;
    }
}
