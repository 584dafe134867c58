//! Which certificates has a domain announced for a server's ports (RFC 6698)? Asked beside the check; only where DNSSEC has
//! proved an answer is it told as secure. An unsigned or a broken zone changes nothing.

use std::{str::FromStr as _, sync::Arc};

use hickory_resolver::proto::{
    dnssec::TrustAnchors,
    rr::{RData, RecordType},
};
use tokio::task::JoinSet;

use super::{dns, resolve::Resolver};
use crate::facts::{domain, port::PortSpec, request::Request};

/// Whether a text holds keys that DNSSEC can begin with: DNSKEY records, one a line.
#[must_use]
pub fn holds_anchors(text: &str) -> bool {
    // A parser that meets nothing is content; a file without a key would make every zone unsigned.
    TrustAnchors::from_str(text).is_ok() && text.contains("DNSKEY")
}

/// Asks for each port of a host. Names of special use have nothing to announce.
pub async fn ask(host: String, request: Arc<Request>, resolver: Resolver) {
    if domain::is_special_use(&host) {
        return;
    }
    let mut ports: Vec<u16> = request.ports.iter().map(|PortSpec { port, .. }| *port).collect();
    ports.sort_unstable();
    ports.dedup();
    let mut questions = JoinSet::new();
    for port in ports {
        // RFC 6698 §3: the port, the transport, and the host.
        let name = format!("_{port}._tcp.{host}");
        questions.spawn(of_port(name, Arc::clone(&request), resolver.clone()));
    }
    while questions.join_next().await.is_some() {}
}

/// Most domains announce nothing: only where one does, its signatures are worth the questions that they need.
async fn of_port(name: String, request: Arc<Request>, resolver: Resolver) {
    resolver.ask_proved(&name, RecordType::TLSA, proved(&name, &request)).await;
}

/// The records, where every one of the answer has been proved, the aliases on the way too.
async fn proved(name: &str, request: &Request) -> Option<Vec<RData>> {
    let anchors = request.trust_anchor.as_deref().map_or_else(|| Ok(TrustAnchors::default()), TrustAnchors::from_str).ok()?;
    let validating = dns::validating(request.resolver, request.timeout, anchors)?;
    let lookup = validating.lookup(dns::name(name, true)?, RecordType::TLSA).await.ok()?;
    let answers = lookup.answers().iter().filter(|record| matches!(record.record_type(), RecordType::TLSA | RecordType::CNAME));
    let mut records = Vec::new();
    for record in answers {
        if !record.proof.is_secure() {
            return None;
        }
        records.extend((record.record_type() == RecordType::TLSA).then(|| record.data.clone()));
    }
    (!records.is_empty()).then_some(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_keys_is_told_from_any_other() {
        let key =
            "example.org. 3600 IN DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==";
        assert!(holds_anchors(key) && holds_anchors(&format!("; a comment\n{key}\n")));
        for wrong in ["", "\n", "example.org. IN A 192.0.2.5", "-----BEGIN CERTIFICATE-----", "example.org. 3600 IN DNSKEY 257 3 13 ?"] {
            assert!(!holds_anchors(wrong), "{wrong}");
        }
    }
}
