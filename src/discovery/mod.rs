//! Which servers does an email address lead to? The table of providers, then SRV records, then `smtp.` and `mail.`.

pub mod around;

use crate::{
    facts::{
        domain,
        lookup::{NameFailure, Resolved},
        observations::{Candidate, FoundBy},
        request::Family,
    },
    knowledge::providers,
    probe::resolve::{Resolver, Service},
};

/// Where an address's mail is submitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The host to check.
    pub host: String,
    /// How it was found.
    pub found_by: FoundBy,
    /// Everything that was found on the way, the chosen host first.
    pub candidates: Vec<Candidate>,
    /// What the host's name gave, where it was asked for on the way.
    pub addresses: Option<Result<Resolved, NameFailure>>,
}

/// RFC 8314 §5.1, RFC 6186 §3.1: submission over TLS is preferred to submission with STARTTLS.
const SERVICES: [(&str, &str); 2] = [("_submissions._tcp", "tls"), ("_submission._tcp", "starttls")];

/// Prefixes under which providers most often put their submission host.
const PREFIXES: [&str; 2] = ["smtp", "mail"];

/// Finds the host for an address's domain; always answers, since a guess is an answer too.
pub async fn find(domain: &str, resolver: &Resolver, family: Family) -> Found {
    if let Some(found) = by_table(domain) {
        return found;
    }
    // What stands behind the @ is the server itself, as in a sign-in to a computer, or nearly so.
    let is_host = |name: &str| providers::by_host(name).is_some();
    if is_host(domain) || (domain::named_for_mail(domain) && providers::nearest(domain).is_some_and(is_host)) {
        return itself(domain, None);
    }
    // Both at once: where DNS is silent, it is waited for only once.
    let (by_service, by_guess) = tokio::join!(by_service(domain, resolver), by_guess(domain, resolver, family));
    by_service.unwrap_or(by_guess)
}

fn by_table(domain: &str) -> Option<Found> {
    let provider = providers::by_domain(domain)?;
    let candidates: Vec<Candidate> = provider
        .outgoing
        .iter()
        .map(|outgoing| Candidate {
            host: outgoing.host_for(domain),
            port: Some(outgoing.port),
            security: Some(outgoing.security.as_str().to_owned()),
            found_by: FoundBy::Provider,
        })
        .collect();
    let host = candidates.first()?.host.clone();
    Some(Found { host, found_by: FoundBy::Provider, candidates, addresses: None })
}

/// What the domain says of each service, in their order.
async fn services(domain: &str, resolver: &Resolver) -> [Vec<Service>; 2] {
    let names = SERVICES.map(|(service, _)| format!("{service}.{domain}"));
    tokio::join!(resolver.services(&names[0]), resolver.services(&names[1])).into()
}

async fn by_service(domain: &str, resolver: &Resolver) -> Option<Found> {
    let mut candidates = Vec::new();
    for (services, (_, security)) in services(domain, resolver).await.into_iter().zip(SERVICES) {
        candidates.extend(services.into_iter().map(|service| Candidate {
            host: service.host,
            port: Some(service.port),
            security: Some(security.to_owned()),
            found_by: FoundBy::Srv,
        }));
    }
    let host = candidates.first()?.host.clone();
    Some(Found { host, found_by: FoundBy::Srv, candidates, addresses: None })
}

/// The first prefix that has an address. Where none has, what stands behind the @ may be a server itself. Else the usual prefix
/// stays, and its lookup says why.
async fn by_guess(domain: &str, resolver: &Resolver, family: Family) -> Found {
    let hosts = PREFIXES.map(|prefix| format!("{prefix}.{domain}"));
    let (smtp, mail) = tokio::join!(resolver.addresses(&hosts[0], family), resolver.addresses(&hosts[1], family));
    let [smtp_host, mail_host] = hosts;
    let is_missing = |found: &Result<Resolved, NameFailure>| {
        matches!(found, Err(NameFailure::NotFound | NameFailure::NoAddress | NameFailure::NoAddressOfFamily))
    };
    if is_missing(&smtp) && is_missing(&mail) {
        let own = resolver.addresses(domain, family).await;
        // A domain of addresses with a web site beside them names somebody who takes its mail.
        if own.is_ok() && (domain::named_for_mail(domain) || resolver.exchangers(domain).await.is_empty()) {
            return itself(domain, Some(own));
        }
    }
    let (host, addresses) = if smtp.is_err() && mail.is_ok() { (mail_host, mail) } else { (smtp_host, smtp) };
    let candidate = Candidate { host: host.clone(), port: None, security: None, found_by: FoundBy::Guess };
    Found { host, found_by: FoundBy::Guess, candidates: vec![candidate], addresses: Some(addresses) }
}

/// The name behind the @ as the host to check.
fn itself(domain: &str, addresses: Option<Result<Resolved, NameFailure>>) -> Found {
    Found { host: domain.to_owned(), found_by: FoundBy::Typed, candidates: Vec::new(), addresses }
}
