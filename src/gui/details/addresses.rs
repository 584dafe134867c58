//! Every address of the name and what a connection to it gave, the questions that led to them, and every other server that was
//! contacted.

use egui::{Ui, vec2};

use super::nothing;
use crate::{
    facts::{
        finding::Phrase,
        lookup::{AnsweredBy, Lookup},
        report::{AddressReport, ControlReport, PortReport},
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
    let compared = run.report.controls.iter().filter(|control| control.address.is_some()).count();
    if port.addresses.is_empty() && run.report.names.is_empty() && compared == 0 {
        nothing(ui, &words.say("window-addresses-none"));
        return;
    }
    if !port.addresses.is_empty() {
        card(ui, |ui| {
            heading(ui, words, "window-addresses-tried");
            for address in &port.addresses {
                ui.horizontal(|ui| self::address(ui, run, port, address, words));
                ui.add_space(size::XS);
            }
        });
        ui.add_space(size::M);
    }
    if !run.report.names.is_empty() {
        card(ui, |ui| {
            heading(ui, words, "window-addresses-asked");
            for lookup in &run.report.names {
                self::lookup(ui, lookup, words);
                ui.add_space(size::S);
            }
        });
    }
    if compared > 0 {
        ui.add_space(size::M);
        card(ui, |ui| {
            heading(ui, words, "window-addresses-others");
            for control in run.report.controls.iter().filter(|control| control.address.is_some()) {
                ui.horizontal_wrapped(|ui| self::control(ui, control, words));
                ui.add_space(size::XS);
            }
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
    let width = size::ADDRESS.min(ui.available_width() / 2.0);
    let (room, _) = ui.allocate_exact_size(vec2(width, Type::Mono.line()), egui::Sense::hover());
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(room).id_salt(address.address));
    text::line(&mut child, Type::Mono, colours.text, address.address.to_string());
    let cause = address.cause.map(|code| {
        let found = run.findings(port);
        let args = found.iter().find(|finding| finding.code == code).map(|finding| finding.args.clone()).unwrap_or_default();
        words.with(&format!("{code}.short"), &args)
    });
    text::line(ui, Type::Body, colour, cause.unwrap_or_else(|| words.say(key)));
    text::line(ui, Type::Body, colours.soft, board::took(address.ms, words));
}

/// A server that was compared with, and what came of it.
fn control(ui: &mut Ui, control: &ControlReport, words: &Words) {
    let colours = palette(ui);
    let (mark, colour) = if control.state == "answered" { (icon::CHECK, colours.ok) } else { (icon::CROSS, colours.bad) };
    text::line(ui, Type::Icon, colour, mark.to_string());
    let place = Phrase::new("window-addresses-other").with("host", control.host.as_str()).with("port", control.port);
    text::words(ui, Type::Strong, colours.text, words.phrase(&place));
    text::words(ui, Type::Mono, colours.soft, control.address.map(|address| address.to_string()).unwrap_or_default());
    text::words(ui, Type::Body, colour, words.say(&format!("window-addresses-other-{}", control.state)));
    text::words(ui, Type::Body, colours.soft, board::took(control.ms.unwrap_or_default(), words));
}

/// A question and who answered it, and the answer under it.
fn lookup(ui: &mut Ui, lookup: &Lookup, words: &Words) {
    let colours = palette(ui);
    let by = match lookup.by {
        AnsweredBy::Dns => "window-addresses-by-dns",
        AnsweredBy::System => "window-addresses-by-system",
        AnsweredBy::Hosts => "window-addresses-by-hosts",
    };
    ui.horizontal_wrapped(|ui| {
        text::words(ui, Type::Strong, colours.text, &lookup.query);
        text::words(ui, Type::Body, colours.soft, &lookup.kind);
        let told = Phrase::new("window-addresses-told").with("by", words.say(by)).with("took", board::took(lookup.ms, words));
        text::words(ui, Type::Body, colours.soft, words.phrase(&told));
        if lookup.secure == Some(true) {
            text::words(ui, Type::Body, colours.soft, words.say("window-addresses-proved"));
        }
        if let Some(server) = &lookup.server {
            text::words(
                ui,
                Type::Body,
                colours.soft,
                words.phrase(&Phrase::new("window-addresses-compared").with("server", server.as_str())),
            );
        }
    });
    if lookup.answer.is_empty() {
        text::words(ui, Type::Body, colours.soft, words.say("window-addresses-no-answer"));
    } else {
        text::words(ui, Type::Mono, colours.text, lookup.answer.join(", "));
    }
}
