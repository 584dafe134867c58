//! How long all took: a bar for each stage of each port, on one scale.

use egui::{Color32, Pos2, Rect, Sense, Stroke, Ui, accesskit::Role, pos2, vec2};

use crate::{
    facts::{
        finding::Phrase,
        report::{PortReport, Speaker},
        stage::{Stage, StageState},
    },
    gui::{
        board,
        model::Run,
        theme::{Type, corner, palette, size},
        widgets::text,
    },
    words::Words,
};

/// A bar: which stage, from when to when in milliseconds.
struct Bar {
    stage: Stage,
    from: f64,
    to: f64,
    waiting: bool,
    took: String,
    words: String,
}

/// Where the scale ends: a little behind the work that was done, so that one silent port doesn't squeeze the others.
fn scale_end(rows: &[(u16, Vec<Bar>)]) -> f64 {
    let bars = || rows.iter().flat_map(|(_, bars)| bars);
    let last =
        |waiting: bool| bars().filter(|bar| bar.waiting == waiting && bar.stage != Stage::Name).map(|bar| bar.to).fold(0.0, f64::max);
    let (done, waited) = (last(false), last(true));
    if done > 0.0 { waited.min(done * 1.6).max(done).max(1.0) } else { waited.max(1.0) }
}

/// How long a bar is that runs over the end of the scale, on its right end.
fn told(ui: &Ui, rect: Rect, took: &str) {
    let colours = palette(ui);
    let width = text::width(ui, Type::SmallStrong, took).ceil();
    let label = Rect::from_min_size(pos2(rect.right() - width - 2.0 * size::S, rect.top()), vec2(width + 2.0 * size::S, rect.height()));
    ui.painter().rect_filled(label, corner(size::BAR_RADIUS), colours.accentbg);
    text::from_left(ui, pos2(label.left() + size::S, label.center().y), Type::SmallStrong, colours.text, took, width + size::HAIR);
}

/// Draws the scale.
pub fn show(ui: &mut Ui, run: &Run, words: &Words) {
    let colours = palette(ui);
    let now = ui.input(|input| input.time);
    let rows: Vec<(u16, Vec<Bar>)> =
        run.report.ports.iter().enumerate().map(|(index, port)| (port.port, bars(run, index, port, words, now))).collect();
    let longest = scale_end(&rows);
    let left = size::BAR_COLUMN.min(ui.available_width() / 5.0);
    let height = size::BAR_ROW * rows.len() as f32 + size::XXL;
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let scale = f64::from(whole.width() - left - size::XXL) / longest;
    let x = |ms: f64| whole.left() + left + (ms * scale) as f32;
    let bottom = whole.bottom() - size::XXL;
    let step = step(longest, f64::from(whole.width() - left) / f64::from(size::TICK_GAP));
    let mut tick = 0.0;
    while tick <= longest && x(tick) < whole.right() {
        let line = Rect::from_min_max(pos2(x(tick), whole.top()), pos2(x(tick) + size::HAIR, bottom + size::XS));
        ui.painter().rect_filled(line, 0.0, colours.line);
        text::centred(ui, pos2(x(tick), bottom + size::L).round(), Type::Small, colours.soft, board::took(tick as u64, words));
        tick += step;
    }
    for (index, (port, bars)) in rows.iter().enumerate() {
        let top = whole.top() + size::BAR_ROW * index as f32 + size::S;
        let middle = top + size::BAR / 2.0;
        text::from_left(ui, pos2(whole.left() + size::PART, middle), Type::MonoStrong, colours.text, &port.to_string(), left);
        for bar in bars {
            let cut = bar.to > longest;
            let end = if cut { whole.right() } else { x(bar.to) - size::LINE };
            let rect = Rect::from_min_max(pos2(x(bar.from), top), pos2(end.max(x(bar.from) + size::LINE), top + size::BAR));
            draw(ui, rect, bar);
            if cut {
                told(ui, rect, &bar.took);
            }
            let response = ui.interact(rect, ui.scope_id().with((index, bar.stage)), Sense::hover());
            text::say(&response, Role::Image, &bar.words);
            response.on_hover_text(Type::Body.of(&bar.words));
        }
        let Some(report) = run.report.ports.get(index) else { continue };
        let trips = trips(report);
        let offset = offset(report);
        for at in trips.iter().map(|ms| x(*ms as f64 + offset)).filter(|at| *at <= whole.right()) {
            ui.painter().vline(at, top..=top + size::BAR, Stroke::new(size::HAIR, colours.surface));
            ui.painter().vline(at, top + size::BAR..=top + size::BAR + size::TRIP, Stroke::new(size::LINE, colours.text));
        }
        let end = bars.iter().map(|bar| bar.to).fold(0.0, f64::max);
        count(ui, pos2(x(end) + size::S, middle), whole.right(), (*port, trips.len()), words);
    }
    ui.add_space(size::S);
    legend(ui, words);
}

/// How many round trips a port took: behind its last bar, where there is room, and for screen readers always.
fn count(ui: &mut Ui, at: Pos2, right: f32, (port, trips): (u16, usize), words: &Words) {
    if trips == 0 {
        return;
    }
    let told = words.phrase(&Phrase::new("window-timing-trips").with("count", trips));
    let width = text::width(ui, Type::Small, &told).ceil();
    if at.x + width <= right {
        text::from_left(ui, at, Type::Small, palette(ui).soft, &told, width + size::HAIR);
    }
    let place = Rect::from_min_max(pos2(at.x.min(right - size::S), at.y - size::S), pos2(right, at.y + size::S));
    let response = ui.interact(place, ui.scope_id().with((port, "trips")), Sense::hover());
    text::say(&response, Role::Label, &words.phrase(&Phrase::new("window-timing-port").with("port", port).with("trips", told)));
}

/// When each round trip of a port ended, in milliseconds by the port's own clock: the connection, the encryption, and every
/// answer to something that was said. An answer of several lines is one, and has come with its last.
fn trips(port: &PortReport) -> Vec<u64> {
    let connected = port.stages.iter().find(|stage| stage.stage == Stage::Connect && stage.state == StageState::Done);
    let mut trips: Vec<u64> = connected.and_then(|stage| Some(stage.at_ms? + stage.ms?)).into_iter().collect();
    let mut answering = false;
    for line in &port.conversation {
        match line.from {
            Speaker::Server if answering => {
                if let Some(last) = trips.last_mut() {
                    *last = line.ms;
                }
            }
            Speaker::Server => trips.push(line.ms),
            Speaker::Note if line.protected => trips.push(line.ms),
            Speaker::Client | Speaker::Note => {}
        }
        answering = line.from == Speaker::Server;
    }
    trips
}

/// A port whose clock starts only once the name is known stands behind the name on the common scale.
fn offset(port: &PortReport) -> f64 {
    let name = port.stages.iter().find(|stage| stage.stage == Stage::Name);
    let named = name.map_or(0, |stage| stage.at_ms.unwrap_or_default() + stage.ms.unwrap_or_default());
    let first = port.stages.iter().filter(|stage| stage.stage != Stage::Name).filter_map(|stage| stage.at_ms).min();
    if first.is_some_and(|first| first < named) { named as f64 } else { 0.0 }
}

fn bars(run: &Run, index: usize, port: &PortReport, words: &Words, now: f64) -> Vec<Bar> {
    let offset = offset(port);
    let mut bars = Vec::new();
    for stage in &port.stages {
        let Some(at_ms) = stage.at_ms else { continue };
        let waited = (stage.state == StageState::Running).then(|| run.waited(index, stage.stage, now) * 1_000.0);
        let Some(ms) = stage.ms.map(|ms| ms as f64).or(waited) else { continue };
        let from = at_ms as f64 + if stage.stage == Stage::Name { 0.0 } else { offset };
        let took = board::took(ms as u64, words);
        let spoken = Phrase::new("window-timing-bar").with("port", port.port).with("stage", board::stage_name(stage.stage, words));
        bars.push(Bar {
            stage: stage.stage,
            from,
            to: from + ms,
            waiting: match stage.state {
                StageState::Running | StageState::Stopped => true,
                StageState::Failed => matches!(stage.stage, Stage::Connect | Stage::Greeting | Stage::Encryption),
                _ => false,
            },
            words: words.phrase(&spoken.with("took", took.as_str())),
            took,
        });
    }
    bars
}

fn hue(ui: &Ui, stage: Stage) -> Color32 {
    let place = Stage::ALL.iter().position(|known| *known == stage).unwrap_or_default();
    palette(ui).stages[place]
}

fn draw(ui: &Ui, rect: Rect, bar: &Bar) {
    let colours = palette(ui);
    let hue = hue(ui, bar.stage);
    if !bar.waiting {
        ui.painter().rect_filled(rect, corner(size::BAR_RADIUS), hue);
        return;
    }
    ui.painter().rect_filled(rect, corner(size::BAR_RADIUS), colours.accentbg);
    let inside = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        inside.line_segment([pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())], Stroke::new(size::HAIR, hue));
        x += size::HATCH;
    }
    ui.painter().rect_stroke(rect, corner(size::BAR_RADIUS), Stroke::new(size::HAIR, hue), egui::StrokeKind::Inside);
}

fn legend(ui: &mut Ui, words: &Words) {
    let colours = palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::L, size::XS);
        for stage in Stage::ALL {
            // As wide as it is, so that it goes to the next line as a whole.
            let name = board::stage_name(stage, words);
            let width = size::M + size::S + text::width(ui, Type::Small, &name).ceil();
            let (room, _) = ui.allocate_exact_size(vec2(width, Type::Small.line()), Sense::hover());
            let mark = Rect::from_min_size(pos2(room.left(), room.center().y - size::M / 2.0), vec2(size::M, size::M));
            ui.painter().rect_filled(mark, corner(size::STATION_RADIUS_BAD), hue(ui, stage));
            let left = pos2(mark.right() + size::S, room.center().y);
            text::from_left(ui, left, Type::Small, colours.soft, &name, width);
        }
    });
    ui.add_space(size::S);
    text::words(ui, Type::Small, colours.soft, words.say("window-timing-legend"));
}

/// A round step so that at most `most` numbers stand on the scale.
fn step(longest: f64, most: f64) -> f64 {
    let least = longest / most.max(1.0);
    let power = 10_f64.powf(least.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|factor| factor * power).find(|step| *step >= least).unwrap_or(least).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::examples;

    #[test]
    fn an_answer_of_many_lines_is_one_round_trip() {
        let words = Words::load("en");
        let report = examples::healthy(&words);
        let port = report.ports.iter().find(|port| port.port == 587).unwrap();
        let turns = |from| {
            let mut lines = port.conversation.iter().map(|line| line.from).collect::<Vec<_>>();
            lines.dedup();
            lines.into_iter().filter(|speaker| *speaker == from).count()
        };
        let notes = port.conversation.iter().filter(|line| line.from == Speaker::Note && line.protected).count();
        let trips = trips(port);
        assert_eq!(trips.len(), 1 + turns(Speaker::Server) + notes, "{trips:?}: {:?}", port.conversation);
        assert!(trips.len() < port.conversation.len() && trips.is_sorted());
    }

    #[test]
    fn the_scale_has_round_steps() {
        for (longest, most, expected) in [(430.0, 5.0, 100.0), (4_600.0, 6.0, 1_000.0), (12.0, 10.0, 2.0), (1.0, 9.0, 1.0)] {
            assert!((super::step(longest, most) - expected).abs() < f64::EPSILON, "{longest} in {most}");
        }
    }
}
