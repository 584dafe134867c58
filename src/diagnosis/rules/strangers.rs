//! Does a stranger answer in the server's place? One that takes every connection and says nothing, or one that greets as somebody
//! else on port 25.

use std::collections::BTreeSet;

use super::path;
use crate::facts::{
    code::Code,
    connect::AddressOutcome,
    control::{ControlFacts, ControlOrigin, ControlOutcome},
    dialogue::Said,
    finding::{Confidence, Finding, Phrase},
    observations::{Observations, PortFacts},
    path::Nearer,
    port::SMTP,
};

/// RFC 5321 §4.2.2: service ready. Whoever refuses instead may begin with a name or with anything else.
const READY: u16 = 220;

/// Findings on a port that connected.
#[must_use]
pub fn findings(seen: &Observations, port: &PortFacts) -> Vec<Finding> {
    connects_to_anything(seen, port).into_iter().chain(intercepts(seen, port)).collect()
}

/// The port is mute, and one that no server uses connects as well.
fn connects_to_anything(seen: &Observations, port: &PortFacts) -> Option<Finding> {
    let address = port.address.filter(|_| port.is_mute())?;
    let random = seen.random_ports.iter().find(|random| random.address == address && random.outcome == AddressOutcome::Connected)?;
    let phrase = Phrase::new("evidence-random-port-connects").with("address", address.to_string()).with("random", random.port);
    Some(Finding::new(Code::ConnectsToAnything).seen(phrase.with("port", port.spec.port)))
}

/// Somebody who seems to answer on port 25 in the server's place. Whether it is so, a comparison tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// The name under which it answers.
    pub name: String,
    /// The host's other ports, which have proved to be the host's, are answered under another name. Else there is nobody to hold it
    /// against, and only the host's own name is another.
    pub others_differ: bool,
}

/// Port 25 greets as somebody else than the same host's other ports do, or as everybody does there.
fn intercepts(seen: &Observations, port: &PortFacts) -> Option<Finding> {
    let stranger = suspect(seen, port)?;
    let organisation = organisation(&stranger.name);
    let greeted = seen.controls.iter().filter(|facts| facts.port == port.spec.port).filter_map(|facts| match &facts.outcome {
        ControlOutcome::Answered { greeting: Some(greeting), .. } => Some((facts, name_greeted(greeting)?)),
        _ => None,
    });
    let (same, own): (Vec<_>, Vec<_>) =
        greeted.partition(|(facts, name)| self::organisation(name) == organisation && self::organisation(&facts.host) != organisation);
    // Other servers greet as themselves: then it is the server's own affair who answers there.
    if same.is_empty() && !own.is_empty() {
        return None;
    }
    let same: Vec<&ControlFacts> = same.into_iter().map(|(facts, _)| facts).collect();
    let confidence = match stranger.others_differ {
        true if same.is_empty() => Confidence::Likely,
        true => Confidence::Certain,
        false if !own.is_empty() => return None,
        false => as_everybody(&same, path::stranger(seen, port))?,
    };
    let mut finding = Finding::new(Code::NetworkInterceptsPort)
        .confidence(confidence)
        .with("stranger", stranger.name.as_str())
        .seen(Phrase::new("evidence-greets-as").with("port", port.spec.port).with("name", stranger.name.as_str()));
    for other in seen.ports.iter().filter(|other| other.spec.port != port.spec.port) {
        if let Some(name) = name_of(other) {
            finding = finding.seen(Phrase::new("evidence-greets-as").with("port", other.spec.port).with("name", name));
        }
    }
    let hosts: Vec<String> = same.iter().map(|facts| facts.host.clone()).collect();
    if !hosts.is_empty() {
        let phrase = Phrase::new("evidence-controls-greet-alike").with("count", hosts.len()).with("hosts", hosts);
        finding = finding.seen(phrase.with("port", port.spec.port).with("name", stranger.name));
    }
    Some(finding)
}

/// How sure it is that somebody answers for everybody, where only those who were compared and the way say so. That a server has
/// another name than the one it was asked for by is common, and two of the user's own may well live with one provider.
fn as_everybody(same: &[&ControlFacts], nearer: Option<Nearer>) -> Option<Confidence> {
    let operators: BTreeSet<&str> = same.iter().map(|facts| facts.operator.as_str()).collect();
    let known = same.iter().any(|facts| facts.origin == ControlOrigin::BuiltIn);
    // A server's own balancer of load stands before it, but not near this computer.
    let near = nearer.is_some_and(|nearer| u16::from(nearer.hops) * 2 <= u16::from(nearer.server));
    match operators.len() {
        0 | 1 => (near || (known && !operators.is_empty())).then_some(Confidence::Likely),
        _ if near || known => Some(Confidence::Certain),
        _ => Some(Confidence::Likely),
    }
}

/// Who seems to answer on port 25 in the server's place: its name belongs neither to the host nor to those who answer on its other
/// ports, who agree, and it can't prove to be the host. Where no other port tells, everything that was to be tried must be over.
#[must_use]
pub fn suspect(seen: &Observations, port: &PortFacts) -> Option<Suspect> {
    if seen.given.meant(port.spec.port) != SMTP {
        return None;
    }
    let proved = |port: &PortFacts| port.certificate.done().is_some();
    let name = name_of(port).filter(|_| !proved(port))?;
    let mine = organisation(&name);
    if organisation(&seen.host) == mine {
        return None;
    }
    let others = || seen.ports.iter().filter(|other| other.spec.port != port.spec.port);
    let theirs: Vec<String> = others().filter(|other| proved(other)).filter_map(name_of).map(|name| organisation(&name)).collect();
    if let Some(first) = theirs.first() {
        return (theirs.iter().all(|other| other == first) && *first != mine).then_some(Suspect { name, others_differ: true });
    }
    let is_over = seen.ports.iter().all(|port| port.elapsed_ms.is_some());
    let is_another = others().filter_map(name_of).all(|name| organisation(&name) != mine);
    (is_over && is_another).then_some(Suspect { name, others_differ: false })
}

/// Who a server says it is: in its greeting (RFC 5321 §4.2), or else in its answer to EHLO (§4.1.1.1), or else in its certificate.
fn name_of(port: &PortFacts) -> Option<String> {
    let greeting = || port.banner.as_ref().filter(|reply| reply.code == READY).and_then(|reply| name_in(reply.text.first()?));
    let ehlo = || {
        let replies = port.conversation.iter().filter_map(|line| match &line.said {
            Said::Server(text) => text.strip_prefix("250-").or_else(|| text.strip_prefix("250 ")),
            _ => None,
        });
        replies.take(1).find_map(name_in)
    };
    let certificate = || port.certificate_facts().and_then(|facts| name_in(facts.chain.first()?.names.first()?));
    greeting().or_else(ehlo).or_else(certificate)
}

/// Who a comparison server says it is, in the first line that it sent.
fn name_greeted(line: &str) -> Option<String> {
    let (code, text) = (line.get(..3)?, line.get(4..)?);
    if code.parse() == Ok(READY) { name_in(text) } else { None }
}

/// A host's name at the start of a text.
fn name_in(text: &str) -> Option<String> {
    let word = text.split_whitespace().next()?.trim_end_matches('.').to_ascii_lowercase();
    let fits = word.bytes().all(|octet| octet.is_ascii_alphanumeric() || matches!(octet, b'.' | b'-'));
    // An address says nothing of who runs it, and an enhanced status code (RFC 3463) or a version nothing at all.
    let is_named = word.rsplit_once('.').is_some_and(|(_, last)| last.bytes().any(|octet| octet.is_ascii_alphabetic()));
    (fits && is_named).then_some(word)
}

/// The last two labels of a name. Under a suffix like `co.uk` this takes strangers for one: rather that than an accusation.
fn organisation(name: &str) -> String {
    let mut labels: Vec<&str> = name.rsplit('.').take(2).collect();
    labels.reverse();
    labels.join(".").to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{
        connect::Connected,
        dialogue::{GreetingFailure, ReplyFailure},
        observations::Given,
        port::PortSpec,
        progress::Progress,
        reply::Reply,
        surroundings::RandomPort,
    };

    fn seen(greetings: [&str; 3]) -> Observations {
        let given = Given { ports: PortSpec::standard(), ..Given::default() };
        let mut seen = Observations::new(given, time::OffsetDateTime::UNIX_EPOCH);
        seen.host = "mail.example.org".into();
        for (port, greeting) in seen.ports.iter_mut().zip(greetings) {
            port.banner = Some(Reply::new(220, vec![greeting.to_owned()]));
        }
        for port in &mut seen.ports[1..] {
            port.certificate = Progress::Done { at_ms: 0, ms: 1, facts: crate::report::examples::certificate() };
        }
        seen
    }

    fn control(host: &str, greeting: &str) -> ControlFacts {
        ControlFacts {
            host: host.into(),
            operator: host.into(),
            origin: ControlOrigin::Given,
            obscure: true,
            address: Some("192.0.2.9".parse().unwrap()),
            port: 25,
            outcome: ControlOutcome::Answered { greeting: Some(greeting.into()), retransmissions: None },
            ms: Some(5),
            age_s: None,
        }
    }

    #[test]
    fn whoever_greets_as_somebody_else_on_port_25_is_told() {
        let own = "mail.example.org ESMTP Postfix";
        let stranger = "smtp.provider.example ESMTP";
        let likely = Some(Confidence::Likely);
        // The three greetings, a control's, and how sure it is.
        let cases: [([&str; 3], Option<&str>, Option<Confidence>); 8] = [
            ([own, own, own], None, None),
            ([stranger, own, own], None, likely),
            ([stranger, own, own], Some("220 smtp.provider.example ESMTP"), Some(Confidence::Certain)),
            ([stranger, own, own], Some("220 mx.other.example ESMTP"), None),
            (["mx2.example.org ESMTP", own, own], None, None),
            ([stranger, stranger, stranger], None, None),
            ([stranger, own, "third.example ESMTP"], None, None),
            (["ready", own, own], None, None),
        ];
        for (greetings, greeting, expected) in cases {
            let mut seen = seen(greetings);
            seen.controls.extend(greeting.map(|greeting| control("mx.other.example", greeting)));
            let found = findings(&seen, &seen.ports[0]);
            assert_eq!(found.first().map(|finding| finding.confidence), expected, "{greetings:?} {greeting:?}");
            assert!(found.iter().all(|finding| finding.code == Code::NetworkInterceptsPort && finding.evidence.len() >= 2));
        }
    }

    #[test]
    fn a_stranger_on_port_25_alone_is_told_where_everybody_greets_as_it_does() {
        let stranger = "220 smtp.provider.example ESMTP";
        let known = |host: &str, greeting: &str| ControlFacts { origin: ControlOrigin::BuiltIn, ..control(host, greeting) };
        let (a, b) = ("mx.a.example", "mx.b.example");
        let (far, near) = ("eecc--", "ecc---");
        // Those who were compared, the way, and how sure it is.
        let cases: [(Vec<ControlFacts>, Option<&str>, Option<Confidence>); 9] = [
            (vec![], None, None),
            (vec![], Some(far), None),
            (vec![], Some(near), Some(Confidence::Likely)),
            (vec![control(a, stranger)], None, None),
            (vec![known(a, stranger)], None, Some(Confidence::Likely)),
            (vec![control(a, stranger), control(b, stranger)], None, Some(Confidence::Likely)),
            (vec![control(a, stranger), control(b, stranger)], Some(near), Some(Confidence::Certain)),
            (vec![known(a, stranger), known(b, stranger)], None, Some(Confidence::Certain)),
            (vec![known(a, stranger), known(b, "220 mx.b.example ESMTP")], Some(near), None),
        ];
        for (controls, way, expected) in cases {
            let given = Given { ports: vec![PortSpec::usual(25)], ..Given::default() };
            let mut seen = Observations::new(given, time::OffsetDateTime::UNIX_EPOCH);
            seen.host = "mail.example.org".into();
            seen.controls = controls;
            seen.ports[0].banner = Some(Reply::new(220, vec!["smtp.provider.example ESMTP".into()]));
            seen.paths.extend(way.map(|way| crate::facts::path::drawn::path(way, "eeeec-")));
            seen.ports[0].address = seen.paths.first().map(|path| path.address);
            assert!(findings(&seen, &seen.ports[0]).is_empty(), "the port is not through");
            seen.ports[0].elapsed_ms = Some(100);
            let found = findings(&seen, &seen.ports[0]);
            assert_eq!(found.first().map(|finding| finding.confidence), expected, "{:?} {way:?}", seen.controls);
            seen.host = "smtp.provider.example".into();
            assert!(findings(&seen, &seen.ports[0]).is_empty(), "it is who was asked for");
        }
    }

    #[test]
    fn what_begins_a_refusal_is_no_name() {
        let own = "mail.example.org ESMTP Postfix";
        for (code, text) in [(421, "4.7.0 Too many connections"), (554, "zen.spamhaus.example lists you"), (220, "4.7.0 ready")] {
            let mut seen = seen([own, own, own]);
            seen.ports[0].banner = Some(Reply::new(code, vec![text.into()]));
            assert!(findings(&seen, &seen.ports[0]).is_empty(), "{code} {text}");
        }
        assert_eq!(name_greeted("220 mx.example.org ESMTP").as_deref(), Some("mx.example.org"));
        assert_eq!(name_greeted("554 mx.example.org no"), None);
    }

    #[test]
    fn a_control_that_belongs_to_the_greetings_owner_proves_nothing() {
        let mut seen = seen(["mx.hoster.example ESMTP", "mail.example.org", "mail.example.org"]);
        seen.controls.push(control("smtp.hoster.example", "220 mx.hoster.example ESMTP"));
        assert!(findings(&seen, &seen.ports[0]).is_empty(), "the control greets as itself");
    }

    #[test]
    fn a_mute_port_connects_to_anything_only_where_a_random_one_does_too() {
        let given = Given { ports: vec![PortSpec::usual(587)], ..Given::default() };
        let mut seen = Observations::new(given, time::OffsetDateTime::UNIX_EPOCH);
        let address = "192.0.2.5".parse().unwrap();
        let port = &mut seen.ports[0];
        port.address = Some(address);
        port.connect = Progress::Done { at_ms: 0, ms: 5, facts: Connected { address, local: None } };
        let failure = ReplyFailure::silence(10_000);
        let facts = GreetingFailure::Banner { failure, speaks_tls: false, answers_hello_with: None };
        port.greeting = Progress::Failed { at_ms: 5, ms: 10_000, facts };
        assert!(findings(&seen, &seen.ports[0]).is_empty());
        seen.random_ports = vec![RandomPort { address, port: 61_234, outcome: AddressOutcome::Connected, ms: 5 }];
        assert_eq!(findings(&seen, &seen.ports[0])[0].code, Code::ConnectsToAnything);
        seen.ports[0].banner = Some(Reply::new(220, vec!["mail.example.org".into()]));
        assert!(findings(&seen, &seen.ports[0]).is_empty(), "it has greeted");
    }
}
