//! What this program is: its version and licence, what it is made of, and what leaves the computer.

use egui::{Id, Ui};

use super::{
    action::Action,
    icon,
    theme::{Type, palette, size},
    verdict,
    widgets::{button::Button, card::card, link, list, text},
    wish::Wish,
};
use crate::{
    facts::finding::{Args, Phrase},
    knowledge::{controls, resolvers},
    report::Tone,
    words::Words,
};

/// Where the program comes from.
const PROJECT: &str = env!("CARGO_PKG_REPOSITORY");
/// The licence's text.
const LICENCE: &str = include_str!("../../LICENSE");

/// Draws the view.
pub fn show(ui: &mut Ui, words: &Words, wishes: &mut Vec<Wish>) {
    let back = Action::new(words, "window-back", None, Wish::Back);
    let title = words.phrase(&Phrase::new("window-about-title").with("version", env!("CARGO_PKG_VERSION")));
    verdict::sentence(ui, Tone::Neutral, &title, &words.say("window-about-detail"), &[back], words, wishes);
    ui.add_space(size::XL);
    part(ui, words, "window-about-leaves", |ui| {
        list::bullets(ui, &leaves(words));
        text::words(ui, Type::Body, palette(ui).soft, words.say("window-about-leaves-nothing"));
    });
    part(ui, words, "window-about-kept", |ui| {
        text::words(ui, Type::Body, palette(ui).text, words.say("window-about-kept-detail"));
    });
    part(ui, words, "window-about-project", |ui| {
        text::words(ui, Type::Body, palette(ui).text, words.say("window-about-project-detail"));
        ui.add_space(size::XS);
        ui.horizontal_wrapped(|ui| {
            text::words(ui, Type::Mono, palette(ui).text, PROJECT);
            if Button::icon_only(icon::COPY, &words.say("window-about-copy-address")).quiet().small().show(ui).clicked() {
                wishes.push(Wish::Copy(PROJECT.to_owned(), "window-toast-copied"));
            }
        });
    });
    part(ui, words, "window-about-made-of", |ui| {
        list::bullets(ui, &words.steps("window-about-made-of", &Args::new()));
        text::words(ui, Type::Body, palette(ui).soft, words.say("window-about-made-of-all"));
    });
    part(ui, words, "window-about-licence", |ui| {
        text::words(ui, Type::Body, palette(ui).text, words.say("window-about-licence-detail"));
        ui.add_space(size::S);
        let id = Id::unique("licence");
        let shown = ui.data(|data| data.get_temp(id)).unwrap_or(false);
        let label = words.say(if shown { "window-about-hide-licence" } else { "window-about-show-licence" });
        if link::link(ui, Type::Body, &label).clicked() {
            ui.data_mut(|data| data.insert_temp(id, !shown));
        }
        if shown {
            ui.add_space(size::S);
            text::words(ui, Type::Mono, palette(ui).text, LICENCE);
        }
    });
}

fn part(ui: &mut Ui, words: &Words, heading: &str, content: impl FnOnce(&mut Ui)) {
    card(ui, |ui| {
        text::words(ui, Type::Heading, palette(ui).text, words.say(heading));
        ui.add_space(size::S);
        content(ui);
    });
    ui.add_space(size::M);
}

/// Everything that may leave the computer, each with who is asked.
fn leaves(words: &Words) -> Vec<String> {
    let asked = |key: &str, whom: String| words.phrase(&Phrase::new(key).with("whom", whom));
    let mut leaves = vec![
        words.say("window-about-leaves-server"),
        words.say("window-about-leaves-dns"),
        asked("window-about-leaves-compared", compared()),
        asked("window-about-leaves-resolvers", resolvers::described().join(", ")),
    ];
    if let Some(page) = controls::page() {
        leaves.push(asked("window-about-leaves-page", page.url()));
    }
    leaves.push(words.say("window-about-leaves-other"));
    leaves.push(words.say("window-about-leaves-message"));
    leaves
}

/// The built-in comparison servers, each once.
#[must_use]
pub fn compared() -> String {
    let named = controls::servers().iter().map(|server| server.host.as_str());
    let addressed = controls::addresses().iter().map(|address| address.host.as_str());
    named.chain(addressed).collect::<Vec<_>>().join(", ")
}
