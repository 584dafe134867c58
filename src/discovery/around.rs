//! What does DNS say of the mail of a target's domain? Asked beside a check, so that a wrong server can be told and a better
//! one named. The answers stand among the check's lookups; nobody waits for them.

use tokio::task::JoinSet;

use super::services;
use crate::{
    facts::{domain, target::TargetKind},
    knowledge::providers,
    probe::resolve::Resolver,
};

/// Asks for the MX records of the domains that a target may belong to, and for the SRV records of those that matter. Nothing
/// is asked about a server or a domain that the table of providers knows, nor about special-use names.
pub async fn ask(target: &TargetKind, resolver: &Resolver) {
    match target {
        // Its services are asked for on the way to the server.
        TargetKind::Email { domain, .. } => of_domain(domain, resolver).await,
        TargetKind::Host(host) if providers::by_host(host).is_none() && !domain::is_special_use(host) => of_host(host, resolver).await,
        TargetKind::Host(_) | TargetKind::Address(_) => {}
    }
}

/// Whether a domain takes mail at all, and where.
pub async fn of_domain(domain: &str, resolver: &Resolver) {
    if providers::by_domain(domain).is_none() && !domain::is_special_use(domain) {
        resolver.exchangers(domain).await;
    }
}

async fn of_host(host: &str, resolver: &Resolver) {
    let reads = domain::named_for_reading(host).is_some();
    let mut questions = JoinSet::new();
    for (place, name) in std::iter::once(host).chain(domain::above(host)).enumerate() {
        let (host, name, resolver) = (host.to_owned(), name.to_owned(), resolver.clone());
        questions.spawn(async move {
            // The name itself may be a domain; of one above it the services matter where it is the host's own.
            let own = place == 0 || (reads && place == 1);
            let (exchangers, ()) = tokio::join!(resolver.exchangers(&name), async {
                if own {
                    services(&name, &resolver).await;
                }
            });
            if !own && exchangers.contains(&host) {
                services(&name, &resolver).await;
            }
        });
    }
    while questions.join_next().await.is_some() {}
}
