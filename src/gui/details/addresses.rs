//! Every address of the name and what a connection to it gave, and the questions that led to them.

use egui::{Grid, Ui, vec2};

use super::nothing;
use crate::{
    facts::{
        finding::Phrase,
        lookup::{AnsweredBy, Lookup},
        report::{AddressReport, PortReport},
        stage::StageState,
    },
    gui::{
        board, icon,
        model::Run,
        theme::{Type, palette, size},
        widgets::{card::card, text},
    },
    words::Words,
};

/// Draws the addresses and the lookups.
pub fn show(ui: &mut Ui, run: &Run, port: &PortReport, words: &Words) {
    if port.addresses.is_empty() && run.report.names.is_empty() {
        nothing(ui, &words.say("window-addresses-none"));
        return;
    }
    if !port.addresses.is_empty() {
        card(ui, |ui| {
            heading(ui, words, "window-addresses-tried");
            Grid::new("addresses").num_columns(4).spacing(vec2(size::XL, size::S)).show(ui, |ui| {
                for address in &port.addresses {
                    self::address(ui, run, port, address, words);
                    ui.end_row();
                }
            });
        });
        ui.add_space(size::M);
    }
    if !run.report.names.is_empty() {
        card(ui, |ui| {
            heading(ui, words, "window-addresses-asked");
            Grid::new("lookups").num_columns(5).spacing(vec2(size::XL, size::S)).show(ui, |ui| {
                for lookup in &run.report.names {
                    self::lookup(ui, lookup, words);
                    ui.end_row();
                }
            });
        });
    }
}

fn heading(ui: &mut Ui, words: &Words, key: &str) {
    text::words(ui, Type::Heading, palette(ui).text, words.say(key));
    ui.add_space(size::S);
}

fn address(ui: &mut Ui, run: &Run, port: &PortReport, address: &AddressReport, words: &Words) {
    let colours = palette(ui);
    let (mark, colour, key) = match address.state {
        StageState::Done => (icon::CHECK, colours.ok, "window-addresses-connected"),
        StageState::Failed => (icon::CROSS, colours.bad, "window-addresses-failed"),
        _ => (icon::STOP, colours.soft, "window-addresses-stopped"),
    };
    text::line(ui, Type::Icon, colour, mark.to_string());
    text::line(ui, Type::Mono, colours.text, address.address.to_string());
    let cause = address.cause.map(|code| {
        let found = run.findings(port);
        let args = found.iter().find(|finding| finding.code == code).map(|finding| finding.args.clone()).unwrap_or_default();
        words.with(&format!("{code}.short"), &args)
    });
    text::line(ui, Type::Body, colour, cause.unwrap_or_else(|| words.say(key)));
    text::line(ui, Type::Body, colours.soft, board::took(address.ms, words));
}

fn lookup(ui: &mut Ui, lookup: &Lookup, words: &Words) {
    let colours = palette(ui);
    text::line(ui, Type::Mono, colours.soft, &lookup.kind);
    text::line(ui, Type::Mono, colours.text, &lookup.query);
    let answer = if lookup.answer.is_empty() { words.say("window-addresses-no-answer") } else { lookup.answer.join(", ") };
    text::line(ui, Type::Mono, if lookup.answer.is_empty() { colours.soft } else { colours.text }, answer);
    let by = match lookup.by {
        AnsweredBy::Dns => "window-addresses-by-dns",
        AnsweredBy::System => "window-addresses-by-system",
        AnsweredBy::Hosts => "window-addresses-by-hosts",
    };
    text::line(ui, Type::Body, colours.soft, words.say(by));
    text::line(ui, Type::Body, colours.soft, words.phrase(&Phrase::new("window-ms").with("ms", lookup.ms)));
}
