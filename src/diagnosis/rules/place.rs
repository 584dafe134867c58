//! Whose network is this, of those who are known to block mail ports? Advice for a port that is proved to be blocked, and never
//! a proof of it.

use crate::{
    facts::{
        dialogue::Said,
        finding::Finding,
        observations::{Observations, PortFacts},
    },
    knowledge::port_blocks::{self, Provider},
};

/// Tells whom to ask, where that is known.
#[must_use]
pub fn advice(seen: &Observations, finding: Finding) -> Finding {
    let provider = seen.surroundings.place.as_deref().and_then(port_blocks::by_key).or_else(|| by_what_servers_call_us(seen));
    match provider {
        Some(provider) => finding.with("provider", provider.key.as_str()).with("source", provider.source.as_str()),
        None => finding,
    }
}

/// Many servers answer EHLO with the name of whoever speaks to them: `250-mail.example.org Hello p5.dip0.t-ipconnect.de [192.0.2.1]`.
fn by_what_servers_call_us(seen: &Observations) -> Option<&'static Provider> {
    seen.ports.iter().flat_map(greeted_names).find_map(port_blocks::by_name)
}

/// The names in front of an address in brackets, in replies to EHLO.
fn greeted_names(port: &PortFacts) -> impl Iterator<Item = &str> {
    let replies = port.conversation.iter().filter_map(|line| match &line.said {
        Said::Server(text) if text.starts_with("250") => Some(text.as_str()),
        _ => None,
    });
    replies.filter_map(|text| text.split_once(" [").and_then(|(before, _)| before.split_whitespace().last()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{
        code::Code,
        dialogue::Line,
        observations::{Given, Observations},
        port::PortSpec,
    };

    fn advised(place: Option<&str>, line: &str) -> Option<String> {
        let given = Given { ports: vec![PortSpec::usual(25)], ..Given::default() };
        let mut seen = Observations::new(given, time::OffsetDateTime::UNIX_EPOCH);
        seen.surroundings.place = place.map(ToOwned::to_owned);
        seen.ports[0].conversation.push(Line { ms: 0, protected: false, said: Said::Server(line.to_owned()) });
        let finding = advice(&seen, Finding::new(Code::NetworkBlocksPort));
        finding.args.get("provider").and_then(|key| key.as_str().map(ToOwned::to_owned))
    }

    #[test]
    fn the_provider_is_known_from_this_computer_or_from_how_servers_call_it() {
        assert_eq!(advised(Some("hetzner"), "250 ok").as_deref(), Some("hetzner"));
        assert_eq!(advised(None, "250-mail.example.org Hello p4f.dip0.t-ipconnect.de [192.0.2.7]").as_deref(), Some("telekom"));
        assert_eq!(advised(None, "250-smtp.comcast.net hello"), None, "the server's own name is not ours");
        assert_eq!(advised(Some("of a later version"), "250 ok"), None);
    }
}
