//! Trusting a certificate beside the system's authorities: what is asked first, and who is trusted for how long.

use std::path::PathBuf;

use egui::{Align, Layout, Ui, vec2};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::{
    app,
    details::{fingerprint, spaced},
    icon,
    model::Run,
    theme::{Type, palette, size},
    widgets::{button::Button, list, text},
    wish::Wish,
};
use crate::{
    facts::{certificate::CertificateFacts, code::Code, finding::Phrase, report::PortReport},
    store::{Authorities, Authority},
    words::Words,
};

/// The causes that trusting mends. Any other says that something is wrong with the certificate, whoever is trusted.
const MENDED: [Code; 2] = [Code::CertificateSelfSigned, Code::CertificateUnknownIssuer];

/// A certificate that somebody may want to trust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Who would be trusted.
    pub authority: Authority,
    /// The certificate in PEM form.
    pub pem: String,
    /// The target of the check that showed it.
    pub target: String,
    issuer: String,
    names: Vec<String>,
    not_after: OffsetDateTime,
}

impl Ask {
    /// What trusting would mend on a port, in a check that is over.
    #[must_use]
    pub fn about(run: &Run, port: &PortReport) -> Option<Self> {
        if run.is_saved() || run.is_running() || !run.findings(port).iter().any(|finding| MENDED.contains(&finding.code)) {
            return None;
        }
        let facts = certificate_of(run, port)?;
        let anchor = facts.anchor.as_ref()?;
        let link = facts.chain.get(anchor.place)?;
        Some(Self {
            authority: Authority {
                sha256: link.sha256.clone(),
                subject: link.subject.clone(),
                // A server's own certificate that nobody signed is trusted for itself alone.
                is_authority: anchor.place > 0,
            },
            pem: anchor.pem(),
            target: run.report.target.input.clone(),
            issuer: link.issuer.clone(),
            names: link.names.clone(),
            not_after: link.not_after,
        })
    }

    /// Draws what is asked; the answers stand below it.
    pub fn show(&self, ui: &mut Ui, words: &Words, wishes: &mut Vec<Wish>) {
        let colours = palette(ui);
        let kind = if self.authority.is_authority { "authority" } else { "certificate" };
        let say = |part: &str| words.say(&format!("window-trust-{part}-{kind}"));
        text::words(ui, Type::Verdict, colours.text, say("title"));
        ui.add_space(size::M);
        text::words(ui, Type::Body, colours.text, say("means"));
        ui.add_space(size::L);
        list::fact(ui, &words.say("window-certificate-subject"), &self.authority.subject);
        if self.issuer != self.authority.subject {
            list::fact(ui, &words.say("window-certificate-issuer"), &self.issuer);
        }
        if !self.authority.is_authority && !self.names.is_empty() {
            list::fact(ui, &words.say("window-certificate-names"), &list::some(&self.names, words));
        }
        let until = self.not_after.format(&Rfc3339).unwrap_or_default();
        list::fact(ui, &words.say("window-trust-until"), &app::date(&until, words));
        fingerprint(ui, &self.authority.sha256, words, wishes);
        ui.add_space(size::M);
        text::words(ui, Type::Body, colours.text, words.say("window-trust-compare"));
        ui.add_space(size::S);
        text::words(ui, Type::Small, colours.soft, words.say("window-trust-alone"));
        ui.add_space(size::S);
    }
}

/// The way to the question, where trusting would mend something.
pub fn offer(ui: &mut Ui, run: &Run, port: &PortReport, words: &Words, wishes: &mut Vec<Wish>) {
    let Some(ask) = Ask::about(run, port) else { return };
    ui.add_space(size::S);
    let label = words.say(if ask.authority.is_authority { "window-trust-authority" } else { "window-trust-certificate" });
    if Button::new(&label).icon(icon::SHIELD).show(ui).clicked() {
        wishes.push(Wish::Trust(Box::new(ask)));
    }
}

/// Everything known of the certificate that a port showed.
#[must_use]
pub fn certificate_of<'a>(run: &'a Run, port: &PortReport) -> Option<&'a CertificateFacts> {
    run.observations.ports.iter().find(|facts| facts.spec == port.spec())?.certificate_facts()
}

/// Who is trusted beside the system's authorities.
#[derive(Debug, Default)]
pub struct Trusted {
    /// Where the files of those who stay trusted are.
    pub store: Authorities,
    kept: Vec<(Authority, String)>,
    /// For the next check of this target only.
    once: Option<(String, String)>,
}

impl Trusted {
    /// Those that the preferences list, as far as their files are there.
    #[must_use]
    pub fn read(store: Authorities, listed: &[Authority]) -> Self {
        let kept = listed.iter().filter_map(|authority| store.pem(authority).map(|pem| (authority.clone(), pem))).collect();
        Self { store, kept, once: None }
    }

    /// Trusts for the next check of the same target.
    pub fn once(&mut self, ask: &Ask) {
        self.once = Some((ask.target.clone(), ask.pem.clone()));
    }

    /// Trusts from now on.
    pub fn keep(&mut self, ask: &Ask) {
        self.forget(&ask.authority);
        self.kept.push((ask.authority.clone(), ask.pem.clone()));
    }

    /// Trusts no more.
    pub fn forget(&mut self, authority: &Authority) {
        self.kept.retain(|(known, _)| known.sha256 != authority.sha256);
    }

    /// The certificates for a check of this target that begins now.
    pub fn for_check(&mut self, target: &str) -> Vec<String> {
        let once = self.once.take().filter(|(known, _)| known.trim() == target.trim());
        self.kept.iter().map(|(_, pem)| pem.clone()).chain(once.map(|(_, pem)| pem)).collect()
    }

    /// The file that a mail program has to trust too, where a port's certificate is trusted only through it.
    #[must_use]
    pub fn file_for(&self, facts: &CertificateFacts) -> Option<PathBuf> {
        let signs = |authority: &Authority| {
            facts.chain.iter().any(|link| link.sha256 == authority.sha256)
                || facts.chain.last().is_some_and(|last| last.issuer == authority.subject)
        };
        let (authority, _) = self.kept.iter().find(|(authority, _)| facts.by_choice && signs(authority))?;
        self.store.file(authority)
    }
}

/// Draws who stays trusted, each with the way to trust them no more.
pub fn list(ui: &mut Ui, authorities: &[Authority], words: &Words, wishes: &mut Vec<Wish>) {
    let colours = palette(ui);
    for authority in authorities {
        let row = vec2(ui.available_width(), size::ICON_BUTTON);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let remove = words.phrase(&Phrase::new("window-trust-remove").with("name", authority.subject.as_str()));
            if Button::icon_only(icon::TRASH, &remove).quiet().small().show(ui).clicked() {
                wishes.push(Wish::Distrust(authority.clone()));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                text::line(ui, Type::Body, colours.text, &authority.subject).on_hover_text(Type::Mono.of(spaced(&authority.sha256)));
            });
        });
    }
}
