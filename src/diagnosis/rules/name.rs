//! What the lookups mean. These findings belong to the target as a whole.

use super::{controls_said, mail_hosts};
use crate::{
    facts::{
        address::is_inside,
        code::Code,
        domain,
        finding::{Finding, Phrase},
        lookup::{AnsweredBy, Lookup, LookupError, NameFailure},
        observations::Observations,
        progress::Progress,
    },
    knowledge::providers,
};

/// Findings about the host's name, and about the domains of the addresses.
#[must_use]
pub fn findings(seen: &Observations) -> Vec<Finding> {
    let mut found = match &seen.name {
        Progress::Failed { facts, .. } => vec![failed(seen, *facts)],
        Progress::Done { .. } => alias(seen).into_iter().chain(by_system_only(seen)).collect(),
        _ => Vec::new(),
    };
    found.extend(filtered(seen));
    found.extend(takes_no_mail(seen));
    found
}

fn failed(seen: &Observations, failure: NameFailure) -> Finding {
    let (code, family) = match failure {
        NameFailure::NotFound => (Code::NameNotFound, None),
        NameFailure::NoAddress => (Code::NameHasNoAddress, Some("any")),
        NameFailure::NoAddressOfFamily => (Code::NameHasNoAddress, Some(family_asked(seen))),
        NameFailure::LookupFailed => (Code::NameLookupFailed, None),
        NameFailure::Timeout => (Code::NameLookupTimeout, None),
    };
    let mut finding = Finding::new(code).with("name", seen.host.as_str());
    if code == Code::NameNotFound {
        let typed = if seen.given.email.is_some() { "address" } else { "name" };
        finding = finding.with("suggestion", providers::nearest(&seen.host).unwrap_or_default()).with("typed", typed);
    }
    if let Some(family) = family {
        finding = finding.with("family", family);
    }
    let mut said: Vec<Phrase> = Vec::new();
    for phrase in seen.lookups.iter().filter(|lookup| lookup.query == seen.host && lookup.server.is_none()).filter_map(evidence) {
        // Both address families tell the same of a name that isn't there.
        if !said.iter().any(|known| known.key == phrase.key && (phrase.key != "evidence-no-record" || *known == phrase)) {
            said.push(phrase);
        }
    }
    if said.is_empty() {
        said.push(Phrase::new("evidence-system-knows-nothing").with("name", seen.host.as_str()));
    }
    // Somebody else could be reached without a name: then it is the names that don't work, and not the network.
    if matches!(code, Code::NameLookupTimeout | Code::NameLookupFailed) {
        said.extend(controls_said::alive(seen));
    }
    if code == Code::NameHasNoAddress {
        let better = mail_hosts::instead_of(seen, &seen.host);
        finding = finding.with("suggestion", better.as_ref().map(|sender| sender.host.as_str()).unwrap_or_default());
        said.extend(mail_hosts::taken_by(seen, &seen.host));
        said.extend(better.map(|sender| sender.evidence).filter(|evidence| !said.contains(evidence)));
    }
    said.into_iter().fold(finding, Finding::seen)
}

/// Which family alone was asked for; the lookups tell it.
fn family_asked(seen: &Observations) -> &'static str {
    let asked = |kind: &str| seen.lookups.iter().any(|lookup| lookup.kind == kind);
    let literal_v6 = seen.host.contains(':');
    match (asked("A"), asked("AAAA")) {
        (true, false) => "ipv4",
        (false, true) => "ipv6",
        _ if literal_v6 => "ipv4",
        _ => "ipv6",
    }
}

fn evidence(lookup: &Lookup) -> Option<Phrase> {
    let key = match (lookup.by, lookup.error?) {
        (AnsweredBy::System, _) => "evidence-system-knows-nothing",
        (AnsweredBy::Hosts, _) => "evidence-special-use-name",
        (_, LookupError::NotFound) => "evidence-nxdomain",
        (_, LookupError::NoRecord) => "evidence-no-record",
        (_, LookupError::ServerFailed) => "evidence-dns-failed",
        (_, LookupError::Timeout) => "evidence-dns-silent",
    };
    Some(Phrase::new(key).with("name", lookup.query.as_str()).with("type", lookup.kind.as_str()).with("seconds", super::seconds(lookup.ms)))
}

/// Here the name leads to this computer or into its network, and elsewhere to a public address. It may be right so.
fn filtered(seen: &Observations) -> Option<Finding> {
    if seen.given.own_resolver || domain::is_special_use(&seen.host) {
        return None;
    }
    let of_host = |lookup: &&Lookup| lookup.query == seen.host && !lookup.addresses().is_empty();
    let all = |lookup: &Lookup, inside: bool| lookup.addresses().into_iter().all(|address| is_inside(address) == inside);
    let is_here = |lookup: &&Lookup| lookup.by != AnsweredBy::Hosts && lookup.server.is_none() && all(lookup, true);
    let is_elsewhere = |lookup: &&Lookup| lookup.server.is_some() && all(lookup, false);
    let answers = || seen.lookups.iter().filter(of_host);
    let said = |lookup: &Lookup, key| Phrase::new(key).with("name", seen.host.as_str()).with("addresses", lookup.answer.clone());
    let here: Vec<Phrase> = answers()
        .filter(is_here)
        .map(|lookup| said(lookup, "evidence-answered-here").with("by", if lookup.by == AnsweredBy::System { "system" } else { "dns" }))
        .collect();
    let elsewhere: Vec<Phrase> = answers()
        .filter(is_elsewhere)
        .map(|lookup| said(lookup, "evidence-answered-elsewhere").with("server", lookup.server.as_deref().unwrap_or_default()))
        .collect();
    if here.is_empty() || elsewhere.is_empty() {
        return None;
    }
    let finding = Finding::new(Code::NameFiltered).with("name", seen.host.as_str());
    Some(here.into_iter().chain(elsewhere).fold(finding, Finding::seen))
}

/// RFC 7505: the domain of the address that was typed, or of a message's sender, takes no mail.
fn takes_no_mail(seen: &Observations) -> Vec<Finding> {
    let senders = seen.ports.iter().filter_map(|port| match &port.message {
        Progress::Done { facts, .. } => Some(facts.from.as_str()),
        Progress::Failed { facts, .. } => Some(facts.from.as_str()),
        _ => None,
    });
    let mut domains: Vec<&str> = Vec::new();
    for domain in seen.given.email.as_deref().into_iter().chain(senders).filter_map(|address| Some(address.rsplit_once('@')?.1)) {
        if !domains.contains(&domain) && mail_hosts::by_dns(seen, "MX").any(|lookup| lookup.query == domain && lookup.is_null_mx()) {
            domains.push(domain);
        }
    }
    let said = |domain: &str| Phrase::new("evidence-null-mx").with("name", domain);
    domains.into_iter().map(|domain| Finding::new(Code::DomainTakesNoMail).with("name", domain).seen(said(domain))).collect()
}

fn alias(seen: &Observations) -> Option<Finding> {
    let lookup = seen.lookups.iter().find(|lookup| lookup.kind == "CNAME" && lookup.query == seen.host && !lookup.answer.is_empty())?;
    let alias = lookup.answer.last()?;
    let chain = Phrase::new("evidence-alias").with("name", seen.host.as_str()).with("chain", lookup.answer.clone());
    Some(Finding::new(Code::NameIsAlias).with("name", seen.host.as_str()).with("alias", alias.as_str()).seen(chain))
}

/// The system knows the name, and DNS has said that it doesn't.
fn by_system_only(seen: &Observations) -> Option<Finding> {
    let of_host = || seen.lookups.iter().filter(|lookup| lookup.query == seen.host);
    let system = of_host().find(|lookup| lookup.by == AnsweredBy::System && !lookup.answer.is_empty())?;
    let mut dns = of_host().filter(|lookup| lookup.is_by_own_dns()).peekable();
    dns.peek()?;
    let dns_says_no = dns.all(|lookup| matches!(lookup.error, Some(LookupError::NotFound | LookupError::NoRecord)));
    dns_says_no.then(|| {
        Finding::new(Code::NameBySystemOnly)
            .with("name", seen.host.as_str())
            .seen(Phrase::new("evidence-system-knows").with("name", seen.host.as_str()).with("addresses", system.answer.clone()))
            .seen(Phrase::new("evidence-nxdomain").with("name", seen.host.as_str()).with("type", "A").with("seconds", 0.0))
    })
}
