//! Which texts in what a check tells come from the network, and passed no recorder? Those lose the secret here, at the one place
//! where every event goes by.
//!
//! A new kind of event has to say here what it holds. Replies and conversations are the recorder's; what this computer or the
//! user says is left as it is.

use std::{borrow::Cow, net::IpAddr};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::Value;

use super::{
    limits,
    redact::{MASK, Redactor},
};
use crate::facts::{
    certificate::{Anchor, Certificate, CertificateFacts, Trust},
    control::{ControlFacts, ControlOutcome},
    event::{Event, PortEvent},
    lookup::Lookup,
    observations::{FoundBy, PortFacts},
    other_computer::{Failure, Outcome},
    progress::Progress,
    reply::Reply,
    request::Request,
    shown,
    surroundings::PageOutcome,
    tls::{EncryptionFailure, HandshakeFailure},
};

/// What Mailport itself puts in front of a domain.
const OWN_LABELS: &str = "smtp mail";

/// Takes the secret out of events.
pub struct Discreet {
    redactor: Redactor,
    /// What was typed does not hold the secret, so that a name from DNS which does has it from elsewhere.
    names: bool,
}

impl Discreet {
    /// For the secret of a request.
    #[must_use]
    pub fn new(request: &Request) -> Self {
        let redactor = Redactor::new(request.credentials.as_ref());
        let names = ![OWN_LABELS, &request.target.input].iter().any(|own| redactor.finds(own.as_bytes()));
        Self { redactor, names }
    }

    /// The event without the secret.
    #[must_use]
    pub fn event(&self, event: Event) -> Event {
        match event {
            Event::Host { host, found_by, mut candidates } => {
                for candidate in &mut candidates {
                    candidate.host = self.found(&candidate.host, candidate.found_by);
                }
                Event::Host { host: self.found(&host, found_by), found_by, candidates }
            }
            Event::Lookup(lookup) => Event::Lookup(Lookup {
                query: self.name(&lookup.query),
                answer: lookup.answer.iter().map(|answer| self.name(answer)).collect(),
                ..lookup
            }),
            Event::Port(index, event) => Event::Port(index, self.port(event)),
            Event::Other(index, address, event) => Event::Other(index, address, self.port(event)),
            Event::Control(mut facts) => {
                if let ControlFacts { outcome: ControlOutcome::Answered { greeting: Some(greeting), .. }, .. } = &mut facts {
                    *greeting = self.redactor.clean_text(greeting);
                }
                Event::Control(facts)
            }
            Event::OtherComputer(mut facts) => {
                facts.outcome = self.elsewhere(facts.outcome);
                Event::OtherComputer(facts)
            }
            Event::Page(mut facts) => {
                if let PageOutcome::Other { location: Some(location), .. } = &mut facts.outcome {
                    *location = self.redactor.clean_text(location);
                }
                Event::Page(facts)
            }
            // Addresses, numbers, and what this computer says of itself.
            event @ (Event::Name(_) | Event::Path(_) | Event::Surroundings(_) | Event::RandomPort(_) | Event::Ended(_)) => event,
        }
    }

    /// What another computer gave: it was not told the secret, and can't have kept it out of what a server said there.
    fn elsewhere(&self, outcome: Outcome) -> Outcome {
        match outcome {
            Outcome::Failed { why, said } => Outcome::Failed { why, said: self.redactor.clean_text(&said) },
            Outcome::Reported { mut report } => {
                report.observations.ports.iter_mut().for_each(|port| self.seen(port));
                let masked = serde_json::to_value(&*report).and_then(|mut value| {
                    self.texts(&mut value);
                    serde_json::from_value(value)
                });
                match masked {
                    Ok(report) => Outcome::Reported { report },
                    // A word of the report's own form was taken for the secret.
                    Err(_) => Outcome::Failed { why: Failure::NoReport, said: String::new() },
                }
            }
        }
    }

    /// A port with the dialogues that were held with its other addresses.
    fn seen(&self, port: &mut PortFacts) {
        self.proved(&mut port.certificate);
        port.others.iter_mut().for_each(|other| self.seen(other));
    }

    fn proved(&self, certificate: &mut Progress<CertificateFacts, CertificateFacts>) {
        if let Progress::Done { facts, .. } | Progress::Failed { facts, .. } = certificate {
            *facts = self.certificate(facts.clone());
        }
    }

    fn texts(&self, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.redactor.clean_name(text),
            Value::Array(values) => values.iter_mut().for_each(|value| self.texts(value)),
            Value::Object(values) => values.values_mut().for_each(|value| self.texts(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn port(&self, event: PortEvent) -> PortEvent {
        match event {
            PortEvent::Certificate(mut progress) => {
                self.proved(&mut progress);
                PortEvent::Certificate(progress)
            }
            PortEvent::Encryption(Progress::Failed {
                at_ms,
                ms,
                facts: EncryptionFailure::Handshake { failure, second, client_certificate_requested },
            }) => {
                let facts = EncryptionFailure::Handshake { failure: self.handshake(failure), second, client_certificate_requested };
                PortEvent::Encryption(Progress::Failed { at_ms, ms, facts })
            }
            // What the recorder has seen, and what holds no text of the network.
            event @ (PortEvent::Begins
            | PortEvent::Carrier(_)
            | PortEvent::Address(_)
            | PortEvent::Again(_)
            | PortEvent::Retransmitted(_)
            | PortEvent::Connect(_)
            | PortEvent::Greeting(_)
            | PortEvent::Encryption(_)
            | PortEvent::SignIn(_)
            | PortEvent::Message(_)
            | PortEvent::Banner(_)
            | PortEvent::Offers { .. }
            | PortEvent::OnlyHeloAfterTls
            | PortEvent::Smaller(_)
            | PortEvent::Lost { .. }
            | PortEvent::Odd(_)
            | PortEvent::Said(_)
            | PortEvent::Stopped { .. }
            | PortEvent::Ended { .. }) => event,
        }
    }

    /// Names are compared with each other: what is no chance is masked, and the same way everywhere.
    fn name(&self, name: &str) -> String {
        if !self.names || name.parse::<IpAddr>().is_ok() { name.to_owned() } else { self.redactor.clean_name(name) }
    }

    /// A host by how it was found: what was typed, or stands in a table of Mailport's, is nobody else's text.
    fn found(&self, host: &str, by: FoundBy) -> String {
        match by {
            FoundBy::Srv | FoundBy::Mx | FoundBy::Autoconfig => self.name(host),
            FoundBy::Typed | FoundBy::Provider | FoundBy::Guess => host.to_owned(),
        }
    }

    fn certificate(&self, facts: CertificateFacts) -> CertificateFacts {
        let chain = facts.chain.into_iter().map(|link| self.link(link)).collect();
        let trust = match facts.trust {
            Trust::Refused { reason, error } => Trust::Refused { reason, error: self.redactor.clean_text(&error) },
            other => other,
        };
        // It can't be shortened; without it, the window offers nothing to trust.
        let anchor = facts.anchor.filter(|anchor| !self.is_in(anchor));
        CertificateFacts { chain, trust, anchor, ..facts }
    }

    fn is_in(&self, anchor: &Anchor) -> bool {
        BASE64_STANDARD.decode(&anchor.der).is_ok_and(|der| self.redactor.finds(&der))
    }

    fn link(&self, link: Certificate) -> Certificate {
        let clean = |text: &String| self.redactor.clean_text(text);
        Certificate {
            subject: clean(&link.subject),
            issuer: clean(&link.issuer),
            names: link.names.iter().map(clean).collect(),
            issuer_location: link.issuer_location.as_ref().map(clean),
            ..link
        }
    }

    fn handshake(&self, failure: HandshakeFailure) -> HandshakeFailure {
        match failure {
            HandshakeFailure::NotTls { looks_like, first, refusal } => HandshakeFailure::NotTls {
                looks_like,
                // Cut last, so that no half of a secret is left.
                first: shown::excerpt(self.redactor.clean_text(&first).as_bytes(), limits::EXCERPT_CHARS),
                refusal: refusal.map(|reply| self.reply(reply)),
            },
            HandshakeFailure::Incompatible { error } => HandshakeFailure::Incompatible { error: self.redactor.clean_text(&error) },
            HandshakeFailure::Invalid { error } => HandshakeFailure::Invalid { error: self.redactor.clean_text(&error) },
            // The names of alerts are the standard's.
            other @ (HandshakeFailure::AlertReceived { .. }
            | HandshakeFailure::Closed
            | HandshakeFailure::Reset
            | HandshakeFailure::TooLarge { .. }
            | HandshakeFailure::Timeout { .. }) => other,
        }
    }

    /// A reply that came in place of a handshake.
    fn reply(&self, mut reply: Reply) -> Reply {
        let clean: Vec<String> = reply.text.iter().map(|line| self.redactor.clean_text(line)).collect();
        let lines: Vec<Cow<'_, [u8]>> = clean.iter().map(|line| line.as_bytes().into()).collect();
        let spread = self.redactor.is_spread(&lines);
        reply.text = if spread { clean.iter().map(|_| MASK.to_owned()).collect() } else { clean };
        reply
    }
}

#[cfg(test)]
mod tests {
    use rcgen::{CertificateParams, DnType, KeyPair};
    use time::OffsetDateTime;

    use super::*;
    use crate::{
        facts::{
            certificate::Refusal, control::ControlOrigin, dialogue::Protocol, observations::Candidate, request::Credentials,
            surroundings::PageFacts, target::Target,
        },
        probe::certificate,
    };

    const SECRET: &str = "Geh3im-Pa55wort";

    fn discreet(target: &str) -> Discreet {
        let credentials = Credentials { user: "ann".into(), password: SECRET.to_owned().into() };
        Discreet::new(&Request { credentials: Some(credentials), ..Request::new(Target::parse(target).unwrap()) })
    }

    fn certificate() -> CertificateFacts {
        let mut params = CertificateParams::new(vec![format!("{SECRET}.example"), "mail.example.org".to_owned()]).unwrap();
        params.distinguished_name.push(DnType::CommonName, format!("It is {SECRET}"));
        let made = params.self_signed(&KeyPair::generate().unwrap()).unwrap();
        let link = certificate::read(made.der()).unwrap();
        let link = Certificate { issuer_location: Some(format!("http://ca.example/{SECRET}")), ..link };
        CertificateFacts {
            chain: vec![link],
            expected_name: "mail.example.org".into(),
            name_matches: true,
            trust: Trust::Refused { reason: Refusal::Other, error: SECRET.to_uppercase() },
            public: None,
            interceptor: None,
            by_choice: false,
            anchor: Some(Anchor { place: 0, der: BASE64_STANDARD.encode(made.der()) }),
            staple: None,
            signature_valid: true,
            judged_at: OffsetDateTime::UNIX_EPOCH,
        }
    }

    fn failed<D, F>(facts: F) -> Progress<D, F> {
        Progress::Failed { at_ms: 0, ms: 0, facts }
    }

    #[test]
    fn every_text_of_the_network_loses_the_secret() {
        let handshake = |failure| {
            Event::Port(
                0,
                PortEvent::Encryption(failed(EncryptionFailure::Handshake { failure, second: None, client_certificate_requested: false })),
            )
        };
        let refusal = Some(Reply::new(554, vec![SECRET[..6].to_owned(), SECRET[6..].to_owned()]));
        let long = format!("HTTP/1.1 {}{SECRET}", "x".repeat(limits::EXCERPT_CHARS - 15));
        let host = format!("{SECRET}.example");
        let outcome = ControlOutcome::Answered { greeting: Some(format!("220 {SECRET}")), retransmissions: None };
        let control = ControlFacts {
            host: "c.example".into(),
            origin: ControlOrigin::Given,
            operator: String::new(),
            obscure: true,
            port: 25,
            address: None,
            outcome,
            ms: None,
            age_s: None,
        };
        let page = PageOutcome::Other { status: 302, location: Some(format!("/?{SECRET}")) };
        let candidates = vec![Candidate { host: host.clone(), port: None, security: None, found_by: FoundBy::Srv }];
        let events = [
            Event::Port(0, PortEvent::Certificate(Box::new(failed(certificate())))),
            Event::Other(0, [127, 0, 0, 1].into(), PortEvent::Certificate(Box::new(failed(certificate())))),
            handshake(HandshakeFailure::NotTls { looks_like: Protocol::Http, first: long, refusal }),
            handshake(HandshakeFailure::Invalid { error: format!("no {SECRET}") }),
            handshake(HandshakeFailure::Incompatible { error: format!("no {SECRET}") }),
            Event::Lookup(Lookup { query: host.clone(), answer: vec![format!("10 {SECRET}.example")], ..Lookup::default() }),
            Event::Host { host, found_by: FoundBy::Mx, candidates },
            Event::Control(control),
            Event::Page(PageFacts { url: "http://page.example/".into(), outcome: page, ms: 0 }),
        ];
        for event in events {
            let told = format!("{:?}", discreet("mail.example.org").event(event));
            let (lower, secret) = (told.to_lowercase(), SECRET.to_lowercase());
            assert!(told.contains(MASK), "{told}");
            for half in [&secret[..6], &secret[6..]] {
                assert!(!lower.contains(half), "{told}");
            }
            assert!(!told.contains("Anchor"), "{told}");
        }
    }

    #[test]
    fn what_holds_no_secret_and_what_was_typed_stay() {
        let lookup = |name: &str| Event::Lookup(Lookup { query: name.into(), answer: vec!["192.0.2.5".into()], ..Lookup::default() });
        for (target, name) in [("mail.example.org", "mail.example.org"), ("geh3im-pa55wort.example", "Geh3im-Pa55wort.example")] {
            assert_eq!(discreet(target).event(lookup(name)), lookup(name), "{target}");
        }
    }
}
