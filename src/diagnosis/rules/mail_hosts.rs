//! Which hosts are named for a domain's mail, by DNS or by the table of providers? Read from the check's lookups.

use crate::{
    facts::{domain, finding::Phrase, lookup::Lookup, observations::Observations},
    knowledge::providers,
};

/// A host that mail programs are told to send through, and who says so.
pub struct Sender {
    /// The host.
    pub host: String,
    /// Who says so.
    pub evidence: Phrase,
}

/// What DNS was asked, and answered.
pub fn by_dns<'a>(seen: &'a Observations, kind: &'a str) -> impl Iterator<Item = &'a Lookup> {
    seen.lookups.iter().filter(move |lookup| lookup.is_by_own_dns() && lookup.kind == kind)
}

/// The hosts that take a domain's mail, the preferred first.
pub fn exchangers<'a>(seen: &'a Observations, domain: &str) -> Vec<&'a str> {
    by_dns(seen, "MX").find(|lookup| lookup.query == domain).map(Lookup::hosts).unwrap_or_default()
}

/// The hosts that a domain itself names for sending, those with TLS from the first byte before the others (RFC 8314 §5.1).
pub fn services<'a>(seen: &'a Observations, domain: &str) -> Vec<&'a str> {
    let mut hosts: Vec<&str> = Vec::new();
    for service in ["_submissions._tcp.", "_submission._tcp."] {
        let named = by_dns(seen, "SRV").filter(|lookup| lookup.query.strip_prefix(service) == Some(domain)).flat_map(Lookup::hosts);
        for host in named {
            if !hosts.contains(&host) {
                hosts.push(host);
            }
        }
    }
    hosts
}

/// Whether the host is named for sending: by the table of providers or by any SRV record.
pub fn is_for_sending(seen: &Observations) -> bool {
    providers::by_host(&seen.host).is_some() || by_dns(seen, "SRV").any(|lookup| lookup.hosts().contains(&seen.host.as_str()))
}

/// The host for sending of a domain: the provider's, or that of its SRV records, or that of the provider who takes its mail.
pub fn sender(seen: &Observations, domain: &str) -> Option<Sender> {
    let by_service = || {
        let hosts = services(seen, domain);
        let evidence = Phrase::new("evidence-srv").with("name", domain).with("hosts", hosts.clone());
        hosts.first().map(|host| Sender { host: (*host).to_owned(), evidence })
    };
    let by_exchanger = || exchangers(seen, domain).into_iter().find_map(|host| by_table(domain::above(host), domain));
    by_table(std::iter::once(domain), domain).or_else(by_service).or_else(by_exchanger)
}

/// A host to try in place of a domain: one for sending, or else the first that takes its mail, since often one server does both.
pub fn instead_of(seen: &Observations, domain: &str) -> Option<Sender> {
    let first = || exchangers(seen, domain).first().map(|host| (*host).to_owned()).zip(taken_by(seen, domain));
    sender(seen, domain).or_else(|| first().map(|(host, evidence)| Sender { host, evidence }))
}

/// Who takes a domain's mail, as evidence.
pub fn taken_by(seen: &Observations, domain: &str) -> Option<Phrase> {
    let hosts = exchangers(seen, domain);
    (!hosts.is_empty()).then(|| Phrase::new("evidence-mx").with("name", domain).with("hosts", hosts))
}

/// The host that the provider of the first name that is a provider's wants to be sent through.
fn by_table<'a>(mut names: impl Iterator<Item = &'a str>, domain: &str) -> Option<Sender> {
    let provider = names.find_map(providers::by_domain)?;
    let host = provider.outgoing.first()?.host_for(domain);
    let evidence = Phrase::new("evidence-provider-sends").with("provider", provider.name.as_str()).with("host", host.as_str());
    Some(Sender { host, evidence })
}

/// The provider that a host belongs to by its name, and the host that it wants to be sent through.
pub fn provider_of_host(host: &str) -> Option<(&'static str, Sender)> {
    let name = domain::above(host).find(|name| providers::by_domain(name).is_some())?;
    let provider = providers::by_domain(name)?.name.as_str();
    by_table(std::iter::once(name), name).map(|sender| (provider, sender))
}
