//! Who the server is: how the connection is protected, and the certificates that it showed.

use egui::{Align, Layout, Ui};

use super::nothing;
use crate::{
    facts::{
        finding::Phrase,
        report::{ChainReport, PortReport, TlsReport},
    },
    gui::{
        app::date,
        cause, icon,
        model::Run,
        theme::{Type, palette, size},
        trust,
        widgets::{button::Button, card::card, list, text},
        wish::Wish,
    },
    report::spoken_version,
    words::Words,
};

/// Draws the certificates.
pub fn show(ui: &mut Ui, run: &Run, port: &PortReport, words: &Words, wishes: &mut Vec<Wish>) {
    let Some(tls) = &port.tls else {
        nothing(ui, &words.say("window-certificate-none"));
        return;
    };
    judgement(ui, run, port, tls, words, wishes);
    ui.add_space(size::M);
    let group = tls.group.as_deref().unwrap_or_default();
    let version = spoken_version(&tls.version);
    let protected = Phrase::new("window-certificate-protected").with("version", version).with("cipher", tls.cipher.as_str());
    list::fact(ui, &words.say("window-certificate-protection"), &words.phrase(&protected));
    if !group.is_empty() {
        list::fact(ui, &words.say("window-certificate-group"), group);
    }
    for (index, link) in tls.chain.iter().enumerate() {
        ui.add_space(size::M);
        card(ui, |ui| self::link(ui, index, link, words, wishes));
    }
}

fn judgement(ui: &mut Ui, run: &Run, port: &PortReport, tls: &TlsReport, words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    let problem = tls.problem.map(|code| {
        let found = run.findings(port);
        found
            .iter()
            .find(|finding| finding.code == code)
            .map_or_else(|| words.say(&format!("{code}.title")), |finding| finding.title.clone())
    });
    let by_choice = trust::certificate_of(run, port).is_some_and(|facts| facts.by_choice);
    let (mark, colour, said) = match (tls.trusted, problem) {
        (true, None) => {
            (icon::SHIELD, colours.ok, words.say(if by_choice { "window-certificate-by-choice" } else { "window-certificate-trusted" }))
        }
        (_, Some(problem)) => (icon::SHIELD_WARNING, colours.bad, problem),
        (false, None) => (icon::SHIELD_WARNING, colours.soft, words.say("window-certificate-not-judged")),
    };
    ui.horizontal(|ui| {
        text::line(ui, Type::Icon, colour, mark.to_string());
        text::words(ui, Type::Strong, colours.text, said);
    });
    if let Some(code) = tls.problem {
        ui.add_space(size::S);
        cause::more(ui, code, words, wishes);
        trust::offer(ui, run, port, words, wishes);
    }
}

fn link(ui: &mut Ui, index: usize, link: &ChainReport, words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    let key = if index == 0 { "window-certificate-own" } else { "window-certificate-issuing" };
    text::words(ui, Type::Heading, colours.text, words.say(key));
    ui.add_space(size::S);
    list::fact(ui, &words.say("window-certificate-subject"), &link.subject);
    list::fact(ui, &words.say("window-certificate-issuer"), &link.issuer);
    if !link.names.is_empty() {
        list::fact(ui, &words.say("window-certificate-names"), &list::some(&link.names, words));
    }
    let valid = Phrase::new("window-certificate-from-to");
    let valid = valid.with("from", date(&link.not_before, words)).with("to", date(&link.not_after, words));
    list::fact(ui, &words.say("window-certificate-valid"), &words.phrase(&valid));
    list::fact(ui, &words.say("window-certificate-key"), &link.key);
    fingerprint(ui, &link.sha256, words, wishes);
}

/// A fingerprint, and a button that copies it.
pub fn fingerprint(ui: &mut Ui, sha256: &str, words: &Words, wishes: &mut Vec<Wish>) {
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        let copy = words.say("window-copy-fingerprint");
        if Button::icon_only(icon::COPY, &copy).quiet().small().show(ui).clicked() {
            wishes.push(Wish::Copy(sha256.to_owned(), "window-toast-fingerprint-copied"));
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            list::fact(ui, &words.say("window-certificate-fingerprint"), &spaced(sha256));
        });
    });
}

/// A fingerprint in groups that can be compared by eye.
#[must_use]
pub fn spaced(hex: &str) -> String {
    let letters: Vec<char> = hex.chars().collect();
    letters.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
