//! What greeting and EHLO mean.

use super::{lost, quote};
use crate::{
    facts::{
        code::Code,
        dialogue::{GreetingFailure, Oddity, Protocol, ReplyFailure},
        finding::{Confidence, Finding, Phrase},
        observations::PortFacts,
        port::Mode,
        progress::Progress,
        reply::Reply,
        stage::Stage,
    },
    knowledge::{blocklists, replies},
};

/// A greeting that takes longer is slow.
const SLOW_MS: u64 = 3_000;

/// Findings about a port's greeting.
#[must_use]
pub fn findings(port: &PortFacts) -> Vec<Finding> {
    let mut found = Vec::new();
    match &port.greeting {
        Progress::Failed { facts, .. } => {
            let finding = failed(port, facts);
            let after_greeting = matches!(facts, GreetingFailure::Command { .. } | GreetingFailure::HelloRefused { .. });
            found.push(match masked(port).filter(|_| after_greeting) {
                Some(masked) => finding.evidence.into_iter().fold(masked, Finding::seen),
                None => finding,
            });
        }
        Progress::Done { facts, .. } => {
            if facts.banner_ms > SLOW_MS {
                let seconds = super::seconds(facts.banner_ms);
                found.push(
                    Finding::new(Code::GreetingSlow)
                        .with("seconds", seconds)
                        .seen(Phrase::new("evidence-greeting-took").with("seconds", seconds)),
                );
            }
            if facts.hello_only || port.only_helo_after_tls {
                let (phrase, behind) =
                    if facts.hello_only { ("evidence-hello-only", "") } else { ("evidence-hello-only-after-tls", "yes") };
                found.push(Finding::new(Code::HelloOnly).with("behind_tls", behind).seen(Phrase::new(phrase)));
            }
            found.extend(masked(port));
        }
        _ => {}
    }
    if let Some((command, failure)) = &port.lost_after {
        // Under TLS 1.3 the refusal for want of a client certificate comes after the handshake (RFC 8446 §4.4.2.4).
        let finding = if asked_for_client_certificate(port) {
            super::encryption::client_certificate()
        } else {
            lost::after(command, failure, Stage::Greeting)
        };
        found.push(finding);
    }
    found.extend(odd(port));
    found
}

fn failed(port: &PortFacts, failure: &GreetingFailure) -> Finding {
    match failure {
        GreetingFailure::Banner { speaks_tls: true, failure, .. } => {
            let waited_ms = if let ReplyFailure::Timeout { waited_ms, .. } = failure { *waited_ms } else { 0 };
            let silence = if waited_ms > 0 {
                Phrase::new("evidence-silence").with("seconds", super::seconds(waited_ms))
            } else {
                Phrase::new("evidence-alert-first")
            };
            Finding::new(Code::SpeaksTlsAtOnce).seen(silence).seen(Phrase::new("evidence-hello-answered"))
        }
        GreetingFailure::Banner { answers_hello_with: Some(protocol), .. } if lost::is_foreign(*protocol) => {
            lost::wrong_protocol(*protocol, protocol.name())
                .seen(Phrase::new("evidence-answers-hello-with").with("protocol", protocol.name()))
        }
        GreetingFailure::Banner { .. } if asked_for_client_certificate(port) => super::encryption::client_certificate(),
        GreetingFailure::Banner { failure, .. } => no_banner(failure),
        GreetingFailure::Refused { reply } => refused(reply),
        GreetingFailure::HelloRefused { looks_like: Protocol::Ftp, ehlo, .. } => {
            let banner = port.banner.as_ref().map(Reply::quoted).unwrap_or_default();
            lost::wrong_protocol(Protocol::Ftp, &banner).seen(quote(ehlo))
        }
        GreetingFailure::HelloRefused { ehlo, helo, lost, .. } => hello_refused(ehlo, helo.as_ref(), lost.as_ref()),
        GreetingFailure::Command { command, failure } => lost::after(command, failure, Stage::Greeting),
    }
}

/// EHLO was refused. Where that names its reason or asks to come later, it means what the same greeting would; and only where HELO
/// was refused too is it the hello that isn't liked.
fn hello_refused(ehlo: &Reply, helo: Option<&Reply>, lost: Option<&ReplyFailure>) -> Finding {
    let telling = [Some(ehlo), helo].into_iter().flatten().find(|reply| replies::of_greeting(reply).is_some());
    if let Some(reply) = telling.or_else(|| (ehlo.code == 421).then_some(ehlo)) {
        return refused(reply);
    }
    match (helo, lost) {
        (Some(helo), _) => Finding::new(Code::HelloRefused).with("reply", ehlo.quoted()).seen(quote(ehlo)).seen(quote(helo)),
        (None, Some(failure)) => {
            let mut finding = lost::after("HELO", failure, Stage::Greeting);
            finding.evidence.insert(0, quote(ehlo));
            finding
        }
        // HELO was not sent: nothing but EHLO may follow where the server has not proved who it is.
        (None, None) => refused(ehlo).confidence(Confidence::Likely),
    }
}

fn no_banner(failure: &ReplyFailure) -> Finding {
    match failure {
        ReplyFailure::Timeout { waited_ms, bytes: 0, .. } => {
            let seconds = super::seconds(*waited_ms);
            Finding::new(Code::NoGreeting).with("seconds", seconds).seen(Phrase::new("evidence-silence").with("seconds", seconds))
        }
        ReplyFailure::Closed { bytes: 0, .. } => Finding::new(Code::ClosedBeforeGreeting).seen(Phrase::new("evidence-closed-at-once")),
        ReplyFailure::Reset { bytes: 0, .. } => {
            Finding::new(Code::ConnectionReset).with("address", "").seen(Phrase::new("evidence-reset-at-once"))
        }
        other => lost::after("", other, Stage::Greeting),
    }
}

/// What a reply means that refuses before anything was asked.
#[must_use]
pub fn refused(reply: &Reply) -> Finding {
    if let Some(class) = replies::of_greeting(reply) {
        let list = blocklists::named_in(&reply.words()).unwrap_or_default();
        return Finding::new(class.code)
            .at(Stage::Greeting)
            .confidence(class.confidence)
            .with("list", list)
            .with("reply", reply.quoted())
            .seen(quote(reply));
    }
    if reply.is_temporary() {
        return Finding::new(Code::ServiceBusy).with("reply", reply.quoted()).seen(quote(reply));
    }
    if reply.is_permanent() {
        return Finding::new(Code::ServiceRefused).with("reply", reply.quoted()).seen(quote(reply));
    }
    lost::not_smtp("unexpected", quote(reply))
}

/// The server asked for a client certificate in the handshake, and then went away.
fn asked_for_client_certificate(port: &PortFacts) -> bool {
    port.encryption.done().is_some_and(|facts| facts.client_certificate_requested)
}

/// Whether something on the way hides what the server offers.
#[must_use]
pub fn is_masked(port: &PortFacts) -> bool {
    masked(port).is_some()
}

/// A greeting that consists of asterisks.
#[must_use]
pub fn is_of_stars(banner: &Reply) -> bool {
    let text = banner.text.join("");
    let stars = text.chars().filter(|c| *c == '*').count();
    stars >= 4 && stars * 2 > text.chars().filter(|c| !c.is_whitespace()).count()
}

/// The greeting came over a connection into which nobody on the way can write.
fn is_protected_greeting(port: &PortFacts) -> bool {
    port.spec.mode == Mode::Tls && port.certificate.done().is_some()
}

/// Some firewalls overwrite the greeting with asterisks and keywords with X (Cisco's "SMTP inspection").
fn masked(port: &PortFacts) -> Option<Finding> {
    let banner = port.banner.as_ref()?;
    let banner_masked = is_of_stars(banner) && !is_protected_greeting(port);
    let is_masked = |word: &str| {
        word.len() >= 4
            && word.trim_end_matches(|c: char| c.is_ascii_uppercase() && c != 'X').bytes().filter(|b| *b == b'X').count() >= 4
            && word.starts_with("XXX")
    };
    let keyword = port.offers_before_tls.iter().flatten().find(|offer| offer.split_whitespace().next().is_some_and(is_masked));
    if !banner_masked && keyword.is_none() {
        return None;
    }
    let mut finding = Finding::new(Code::FirewallRewritesSmtp).with("reply", banner.quoted()).confidence(Confidence::Likely);
    if banner_masked {
        finding = finding.seen(quote(banner));
    }
    if let Some(keyword) = keyword {
        finding = finding.seen(Phrase::new("evidence-masked-keyword").with("keyword", keyword.as_str()));
    }
    Some(finding)
}

fn odd(port: &PortFacts) -> Option<Finding> {
    let stars = port.banner.as_ref().is_some_and(is_of_stars) && is_protected_greeting(port);
    let kinds: Vec<&str> = port
        .oddities
        .iter()
        .map(|oddity| match oddity {
            Oddity::BareLf => "bare-lf",
            Oddity::Nul => "nul",
            Oddity::Control => "control",
            Oddity::Format => "format",
            Oddity::InvalidUtf8 => "invalid-utf8",
            Oddity::BlankLine => "blank-line",
            Oddity::ExtraReply => "extra-reply",
            Oddity::MixedCodes => "mixed-codes",
        })
        .chain(stars.then_some("stars"))
        .collect();
    let finding = Finding::new(Code::OddReply).with("kinds", kinds.clone());
    (!kinds.is_empty()).then(|| kinds.iter().fold(finding, |finding, kind| finding.seen(Phrase::new(&format!("evidence-odd-{kind}")))))
}
