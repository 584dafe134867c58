//! What STARTTLS and the handshake mean.

use super::{day, greeting, lost, path, quote, tlsa};
use crate::{
    facts::{
        code::Code,
        dialogue::Protocol,
        finding::{Confidence, Finding, Phrase},
        observations::{Observations, PortFacts},
        port::Mode,
        reply::Reply,
        stage::Stage,
        tls::{EncryptionFailure, HandshakeFailure, HelloAnswer, SecondHellos, SmallerPackets},
    },
    knowledge::providers,
};

/// Findings about a port's encryption.
#[must_use]
pub fn findings(seen: &Observations, port: &PortFacts) -> Vec<Finding> {
    let Some(failure) = port.encryption.failed() else { return Vec::new() };
    vec![match failure {
        // What is masked may be offered all the same.
        EncryptionFailure::NotOffered if greeting::is_masked(port) => return Vec::new(),
        EncryptionFailure::NotOffered => {
            let mut finding = stripped(seen, port).unwrap_or_else(|| Finding::new(Code::StarttlsNotOffered)).at(Stage::Encryption);
            finding.evidence.insert(0, super::offers(port));
            finding
        }
        EncryptionFailure::Refused { reply } => Finding::new(Code::StarttlsRefused).with("reply", reply.quoted()).seen(quote(reply)),
        EncryptionFailure::Command { failure } => lost::after("STARTTLS", failure, Stage::Encryption),
        EncryptionFailure::Injected { bytes, first } => Finding::new(Code::StarttlsInjected)
            .with("bytes", *bytes)
            .seen(Phrase::new("evidence-injected").with("bytes", *bytes).with("first", first.as_str())),
        // Under TLS 1.2 the refusal for want of a client certificate is any alert, or a close (RFC 5246 §7.4.6).
        EncryptionFailure::Handshake {
            failure: HandshakeFailure::AlertReceived { .. } | HandshakeFailure::Closed | HandshakeFailure::Reset,
            client_certificate_requested: true,
            ..
        } => client_certificate(),
        EncryptionFailure::Handshake { failure, second, .. } => {
            second.and_then(|second| older(failure, second)).unwrap_or_else(|| handshake(port, failure))
        }
    }]
}

/// TLS 1.2's version on the wire (RFC 5246 §6.2.1).
const TLS_1_2: u16 = 0x0303;

/// What the answers to older hellos add to a refusal.
fn older(failure: &HandshakeFailure, second: SecondHellos) -> Option<Finding> {
    let finding = match (second.tls_1_2, second.tls_1_1) {
        (HelloAnswer::ServerHello { version: TLS_1_2 }, _) => {
            let seen = Phrase::new("evidence-outdated-hello-answered");
            Finding::new(Code::TlsOutdatedOnly).confidence(Confidence::Possible).seen(seen)
        }
        (HelloAnswer::ServerHello { version }, _) | (_, HelloAnswer::ServerHello { version }) if version < TLS_1_2 => {
            let version = version_name(version);
            Finding::new(Code::TlsTooOld).with("version", version).seen(Phrase::new("evidence-old-hello-answered").with("version", version))
        }
        _ if matches!(failure, HandshakeFailure::AlertReceived { alert } if alert == "handshake_failure") => {
            // A group for the key exchange that is missing looks the same (RFC 8422 §4).
            Finding::new(Code::TlsNoCommonCipher).confidence(Confidence::Likely).seen(Phrase::new("evidence-no-hello-answered"))
        }
        _ => return None,
    };
    let first = match failure {
        HandshakeFailure::AlertReceived { alert } => Phrase::new("evidence-alert").with("alert", alert.as_str()),
        HandshakeFailure::Closed => Phrase::new("evidence-handshake-cut").with("how", "closed"),
        HandshakeFailure::Reset => Phrase::new("evidence-handshake-cut").with("how", "reset"),
        HandshakeFailure::Incompatible { error } | HandshakeFailure::Invalid { error } => {
            Phrase::new("evidence-tls-error").with("error", error.as_str())
        }
        HandshakeFailure::NotTls { .. } | HandshakeFailure::Timeout { .. } | HandshakeFailure::TooLarge { .. } => return None,
    };
    Some(finding.seen(first))
}

const fn version_name(version: u16) -> &'static str {
    match version {
        0x0302 => "TLS 1.1",
        0x0301 => "TLS 1.0",
        _ => "SSL 3",
    }
}

/// Whether encryption is known to be offered on this port, where it is not.
#[must_use]
pub fn is_stripped(seen: &Observations, port: &PortFacts) -> bool {
    stripped(seen, port).is_some()
}

/// The finding where somebody says that encryption is offered on this port: the provider, the domain (RFC 7672 §2.2: who has
/// announced a certificate offers STARTTLS; where it is missing that is an attack or a fault), or an earlier check; or where
/// somebody on the way answers in the server's place.
fn stripped(seen: &Observations, port: &PortFacts) -> Option<Finding> {
    let finding = || Finding::new(Code::StarttlsStripped);
    let by_provider = || {
        let provider = known_to_offer(&seen.host, port)?;
        Some(finding().seen(Phrase::new("evidence-known-to-offer").with("provider", provider)))
    };
    let by_domain = || Some(finding().confidence(Confidence::Likely).seen(tlsa::evidence(tlsa::announced(seen, port)?)));
    let earlier = || {
        let date = offered_earlier(seen, port)?;
        let seen = Phrase::new("evidence-offered-earlier").with("date", date.as_str());
        Some(finding().confidence(Confidence::Likely).with("date", date).seen(seen))
    };
    // What shows that is told with all that is known of the way.
    let by_stranger = || path::stranger(seen, port).map(|_| finding().confidence(Confidence::Likely).with("way", "yes"));
    by_provider().or_else(by_domain).or_else(earlier).or_else(by_stranger)
}

/// The provider whose server is known to offer STARTTLS on this port.
fn known_to_offer(host: &str, port: &PortFacts) -> Option<&'static str> {
    let provider = providers::by_host(host)?;
    let here = |server: &&providers::Outgoing| server.host.eq_ignore_ascii_case(host) && server.port == port.spec.port;
    provider.outgoing.iter().find(here).filter(|server| server.security.as_str() == "starttls").map(|_| provider.name.as_str())
}

/// The day of an earlier check that was offered STARTTLS on this port.
fn offered_earlier(seen: &Observations, port: &PortFacts) -> Option<String> {
    let earlier = seen.earlier.as_ref().filter(|earlier| earlier.host.eq_ignore_ascii_case(&seen.host))?;
    let offered = earlier.ports.iter().any(|known| known.spec == port.spec && known.starttls == Some(true));
    offered.then(|| day(earlier.started))
}

/// Whether a reply can't be a greeting: it takes the hello for a command that it doesn't know (RFC 5321 §4.2.2), or for one that
/// has to come after STARTTLS (RFC 3207 §4).
const fn answers_a_command(reply: &Reply) -> bool {
    matches!(reply.code, 500..=504 | 530)
}

fn handshake(port: &PortFacts, failure: &HandshakeFailure) -> Finding {
    match failure {
        HandshakeFailure::NotTls { refusal: Some(reply), .. } if port.spec.mode == Mode::Tls && !answers_a_command(reply) => {
            greeting::refused(reply)
        }
        HandshakeFailure::NotTls { looks_like: Protocol::Smtp, first, .. } if port.spec.mode == Mode::Tls => {
            Finding::new(Code::PlaintextOnTlsPort).seen(Phrase::new("evidence-bytes").with("bytes", first.as_str()))
        }
        HandshakeFailure::NotTls { looks_like, first, .. } if port.spec.mode == Mode::Tls && lost::is_foreign(*looks_like) => {
            lost::wrong_protocol(*looks_like, first)
        }
        HandshakeFailure::NotTls { first, .. } => failed("not-tls", first, Phrase::new("evidence-bytes").with("bytes", first.as_str())),
        HandshakeFailure::AlertReceived { alert } if alert == "certificate_required" => client_certificate(),
        HandshakeFailure::AlertReceived { alert } => failed("alert", alert, Phrase::new("evidence-alert").with("alert", alert.as_str())),
        HandshakeFailure::Closed => interrupted("closed"),
        HandshakeFailure::Reset => interrupted("reset"),
        HandshakeFailure::Timeout { waited_ms, bytes } => {
            let seconds = super::seconds(*waited_ms);
            let evidence =
                if *bytes == 0 { Phrase::new("evidence-no-flight") } else { Phrase::new("evidence-no-whole-flight").with("bytes", *bytes) };
            let evidence = evidence.with("seconds", seconds);
            if let Some(finding) = large_packets_lost(port) {
                return finding.at(Stage::Encryption).seen(evidence);
            }
            failed("timeout", "", evidence).with("seconds", seconds)
        }
        HandshakeFailure::Incompatible { error } => {
            failed("incompatible", error, Phrase::new("evidence-tls-error").with("error", error.as_str()))
        }
        HandshakeFailure::TooLarge { limit } => {
            let kib = limit.div_ceil(1024);
            failed("too-large", "", Phrase::new("evidence-handshake-too-large").with("kib", kib)).with("kib", kib)
        }
        HandshakeFailure::Invalid { error } => failed("invalid", error, Phrase::new("evidence-tls-error").with("error", error.as_str())),
    }
}

/// What stalled got through in smaller packets, and once more not in those of the usual size.
#[must_use]
pub fn large_packets_lost(port: &PortFacts) -> Option<Finding> {
    let tries = port.smaller.filter(SmallerPackets::shows_loss)?;
    let evidence = Phrase::new("evidence-smaller-packets").with("octets", tries.octets);
    Some(Finding::new(Code::LargePacketsLost).with("octets", tries.octets).seen(evidence))
}

fn failed(why: &str, detail: &str, evidence: Phrase) -> Finding {
    Finding::new(Code::TlsFailed).with("why", why).with("detail", detail).with("seconds", 0.0).seen(evidence)
}

fn interrupted(how: &str) -> Finding {
    Finding::new(Code::TlsInterrupted).with("how", how).seen(Phrase::new("evidence-handshake-cut").with("how", how))
}

/// The server wants a client certificate.
#[must_use]
pub fn client_certificate() -> Finding {
    Finding::new(Code::TlsClientCertificateRequired).seen(Phrase::new("evidence-client-certificate"))
}
