//! The settings card: what to enter in a mail program, and the same in each format.

use egui::{Align, Frame, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::{
    action::Action,
    app, icon,
    model::Run,
    theme::{Type, corner, hair, margin_of, palette, size},
    trust::{self, Trusted},
    verdict,
    widgets::{button::Button, card, text},
    wish::Wish,
};
use crate::{
    export::{self, Format, Settings},
    facts::{
        finding::Phrase,
        report::{Recommendation, Report},
    },
    report::{self, Tone},
    words::Words,
};

/// What the card shows.
#[derive(Debug)]
pub struct Card {
    /// The format that is shown.
    pub format: Format,
}

impl Default for Card {
    fn default() -> Self {
        Self { format: Format::Thunderbird }
    }
}

impl Card {
    /// The settings as lines of text, for mail programs that are filled in by hand.
    #[must_use]
    pub fn as_text(report: &Report, words: &Words) -> Option<String> {
        let best = report.recommendation.as_ref()?;
        let lines: Vec<String> = values(best, words).into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
        Some(lines.join("\n") + "\n")
    }

    /// Draws the view.
    pub fn show(&mut self, ui: &mut Ui, run: &Run, trusted: &Trusted, words: &Words, wishes: &mut Vec<Wish>) {
        let report = &run.report;
        let Some(best) = &report.recommendation else {
            wishes.push(Wish::Back);
            return;
        };
        let settings = settings(run, trusted);
        let actions = [
            Action::new(words, "window-back", None, Wish::Back),
            Action::new(words, "window-copy-all", icon::COPY, Wish::CopySettings).main(),
        ];
        let (tone, sentence) =
            if best.ready { (Tone::Good, "window-settings-title") } else { (Tone::Care, "window-settings-title-not-ready") };
        let checked = words.phrase(&Phrase::new("window-settings-detail").with("date", app::date(&report.started, words)));
        verdict::sentence(ui, tone, &words.say(sentence), &checked, &actions, words, wishes);
        ui.add_space(size::XL);
        let whole = ui.available_rect_before_wrap();
        if whole.width() + 2.0 * size::XL < size::STACK_UNDER {
            card::card(ui, |ui| self::list(ui, report, best, words, wishes));
            ui.add_space(size::L);
            self.formats(ui, settings.as_ref(), words, wishes);
            return;
        }
        // The values are as wide beside the formats as 1 to 1.3.
        let left = ((whole.width() - size::XXL) / 2.3).floor();
        let mut values =
            ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(whole.min, vec2(left, whole.height()))).id_salt("values"));
        card::card(&mut values, |ui| self::list(ui, report, best, words, wishes));
        let beside = Rect::from_min_max(pos2(whole.left() + left + size::XXL, whole.top()), whole.max);
        let mut formats = ui.new_child(UiBuilder::new().max_rect(beside).id_salt("formats"));
        self.formats(&mut formats, settings.as_ref(), words, wishes);
        ui.allocate_space(vec2(whole.width(), values.min_rect().height().max(formats.min_rect().height())));
    }

    fn formats(&mut self, ui: &mut Ui, settings: Option<&Settings>, words: &Words, wishes: &mut Vec<Wish>) {
        let colours = palette(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::S, size::S);
            for format in Format::ALL.iter().copied() {
                let label = words.say(&format!("window-format-{}", format.as_str()));
                if Button::new(&label).chosen(self.format == format).show(ui).clicked() {
                    self.format = format;
                }
            }
        });
        ui.add_space(size::M);
        let Some(settings) = settings else { return };
        let written = export::write(settings, self.format, words);
        let frame = Frame::new().fill(colours.surface).stroke(hair(colours.line)).corner_radius(corner(size::RADIUS));
        frame.inner_margin(margin_of(size::L, size::M)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            text::words(ui, Type::Mono, colours.text, written.trim_end());
        });
        ui.add_space(size::M);
        ui.horizontal(|ui| {
            if Button::new(&words.say("window-copy")).icon(icon::COPY).show(ui).clicked() {
                wishes.push(Wish::Copy(written.clone(), "window-toast-settings-copied"));
            }
            if Button::new(&words.say("window-save-as")).icon(icon::FLOPPY).show(ui).clicked() {
                wishes.push(Wish::SaveSettings);
            }
        });
    }
}

/// The settings that a run recommends, with the file of the authority that its user trusts, where the port needs that.
#[must_use]
pub fn settings(run: &Run, trusted: &Trusted) -> Option<Settings> {
    let settings = Settings::from_report(&run.report)?;
    let port = run.report.ports.iter().find(|port| report::is_recommended(&run.report, port))?;
    match trust::certificate_of(run, port).and_then(|facts| trusted.file_for(facts)) {
        Some(file) => settings.trusting(&file).ok(),
        None => Some(settings),
    }
}

/// The values by their names, in the order in which mail programs ask for them.
fn values(best: &Recommendation, words: &Words) -> Vec<(String, String)> {
    let mut values = vec![
        (words.say("window-settings-server"), best.host.clone()),
        (words.say("window-settings-port"), best.port.to_string()),
        (words.say("window-settings-security"), words.say(&format!("window-security-{}", best.security))),
    ];
    let authentication = if best.sign_in.is_some() { "window-settings-password" } else { "window-settings-no-sign-in" };
    values.push((words.say("window-settings-authentication"), words.say(authentication)));
    values.push((words.say("window-settings-user"), best.username.clone().unwrap_or_else(|| words.say("window-settings-user-unknown"))));
    values
}

fn list(ui: &mut Ui, report: &Report, best: &Recommendation, words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    for (name, value) in values(best, words) {
        let row = vec2(ui.available_width(), size::ICON_BUTTON + size::M - size::HAIR);
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            let (left, _) = ui.allocate_exact_size(vec2(size::FACT_COLUMN - size::S, row.y), egui::Sense::hover());
            text::from_left(ui, left.left_center(), Type::Body, colours.soft, &name, left.width());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let copy = words.phrase(&Phrase::new("window-copy-value").with("name", name.as_str()));
                if Button::icon_only(icon::COPY, &copy).quiet().small().show(ui).clicked() {
                    wishes.push(Wish::Copy(value.clone(), "window-toast-copied"));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| text::line(ui, Type::Strong, colours.text, &value));
            });
        });
        card::rule(ui);
    }
    let others: Vec<String> = report
        .ports
        .iter()
        .filter(|port| port.usable && !report::is_recommended(report, port))
        .map(|port| {
            let security = words.say(&format!("window-security-{}", port.security));
            words.phrase(&Phrase::new("window-settings-other").with("port", port.port).with("security", security))
        })
        .collect();
    if !others.is_empty() {
        ui.add_space(size::M);
        let others = others.join(", ");
        text::words(ui, Type::Body, colours.soft, words.phrase(&Phrase::new("window-settings-also").with("ports", others)));
    }
}
