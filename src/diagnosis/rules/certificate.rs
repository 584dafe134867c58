//! What the certificate means. Everything that speaks against it is told, not only the first.

use std::cmp::Reverse;

use time::OffsetDateTime;

use super::clock;
use crate::facts::{
    certificate::{Certificate, CertificateFacts, Refusal, Trust},
    code::Code,
    finding::{Finding, Phrase},
    observations::{Observations, PortFacts},
    staple::{Standing, Staple},
};

/// A certificate with fewer days left expires soon.
const SOON_DAYS: i64 = 14;
/// RFC 9325 §4.2: RSA keys have at least 2,048 bits.
const RSA_BITS: u32 = 2_048;
/// Names that a sentence quotes of a certificate.
const NAMES_QUOTED: usize = 5;

/// Findings about a port's certificate.
#[must_use]
pub fn findings(seen: &Observations, port: &PortFacts) -> Vec<Finding> {
    let Some(facts) = port.certificate_facts() else { return Vec::new() };
    let Some(leaf) = facts.chain.first() else { return vec![unknown_issuer("")] };
    let mut found: Vec<Finding> = dates(seen, port, facts, leaf).into_iter().collect();
    if !facts.name_matches {
        found.push(wrong_name(facts, leaf));
    }
    found.extend(revoked(facts));
    found.extend(trust(seen, port, facts, leaf));
    found.extend(weak(facts, leaf));
    found
}

/// Whether it is the time of a certificate; where it isn't, whose clock says so.
fn dates(seen: &Observations, port: &PortFacts, facts: &CertificateFacts, leaf: &Certificate) -> Option<Finding> {
    let now = facts.judged_at;
    if now > leaf.not_after {
        return Some(expired(seen, port, facts, leaf));
    }
    if now < leaf.not_before {
        return Some(not_yet(seen, port, facts, leaf));
    }
    let left = (leaf.not_after - now).whole_days();
    (left < SOON_DAYS).then(|| dated(Code::CertificateExpiresSoon, left, leaf.not_after, "evidence-not-after"))
}

fn expired(seen: &Observations, port: &PortFacts, facts: &CertificateFacts, link: &Certificate) -> Finding {
    let days = (facts.judged_at - link.not_after).whole_days();
    clock::doubted(dated(Code::CertificateExpired, days, link.not_after, "evidence-not-after"), seen, port, facts, link)
}

fn not_yet(seen: &Observations, port: &PortFacts, facts: &CertificateFacts, link: &Certificate) -> Finding {
    let left = link.not_before - facts.judged_at;
    let finding = dated(Code::CertificateNotYetValid, days_up(left), link.not_before, "evidence-not-before");
    // Within a day, dates say nothing.
    let hours = if left < time::Duration::DAY { hours_up(left) } else { 0 };
    clock::doubted(finding.with("hours", hours), seen, port, facts, link)
}

fn hours_up(span: time::Duration) -> i64 {
    span.whole_hours() + i64::from(span > time::Duration::hours(span.whole_hours()))
}

fn days_up(span: time::Duration) -> i64 {
    span.whole_days() + i64::from(span > time::Duration::days(span.whole_days()))
}

fn dated(code: Code, days: i64, at: OffsetDateTime, key: &str) -> Finding {
    let date = super::day(at);
    Finding::new(code).with("days", days).with("date", date.as_str()).seen(Phrase::new(key).with("date", date.as_str()))
}

fn wrong_name(facts: &CertificateFacts, leaf: &Certificate) -> Finding {
    let names: Vec<&str> = leaf.names.iter().map(String::as_str).take(NAMES_QUOTED).collect();
    // An address counts only where it is entered as one (RFC 9525 §6.5).
    let as_a_name = facts.expected_name.parse::<std::net::IpAddr>().is_ok() && leaf.names.contains(&facts.expected_name);
    let evidence = if names.is_empty() {
        Phrase::new("evidence-no-names")
    } else if as_a_name {
        Phrase::new("evidence-address-as-name").with("name", facts.expected_name.as_str())
    } else {
        Phrase::new("evidence-names").with("names", names.clone()).with("count", leaf.names.len())
    };
    Finding::new(Code::CertificateWrongName)
        .with("name", facts.expected_name.as_str())
        .with("names", names)
        .with("suggestion", suggestion(&leaf.names, &facts.expected_name))
        .with("form", if as_a_name { "address-as-name" } else { "" })
        .seen(evidence)
}

/// The name in a certificate that a mail program could use in place of the one that was expected: a plain host name, the nearest of
/// kin first, and among those one that looks like a mail server's.
fn suggestion<'a>(names: &'a [String], expected: &str) -> &'a str {
    let usable = names.iter().filter(|name| !name.starts_with('*') && name.contains('.') && name.parse::<std::net::IpAddr>().is_err());
    let mailish = |name: &str| ["smtp.", "mail.", "submission.", "mx"].iter().any(|prefix| name.starts_with(prefix));
    // The first of equals: `min_by_key` keeps it.
    usable.min_by_key(|name| Reverse((labels_shared(name, expected), mailish(name)))).map_or("", String::as_str)
}

/// How many labels two names share at their ends. A last one alone makes no kinship.
fn labels_shared(one: &str, other: &str) -> usize {
    let shared = one.rsplit('.').zip(other.rsplit('.')).take_while(|(one, other)| one.eq_ignore_ascii_case(other)).count();
    if shared > 1 { shared } else { 0 }
}

/// Withdrawn by its issuer, as the system knows or the server itself has proved.
fn revoked(facts: &CertificateFacts) -> Option<Finding> {
    let by_staple = facts.staple.as_ref().filter(|staple| staple.revokes(facts.judged_at));
    let evidence = match by_staple {
        Some(Staple { standing: Standing::Revoked { at, .. }, .. }) => Phrase::new("evidence-revoked-staple").with("date", super::day(*at)),
        _ if facts.trust == Trust::Revoked => Phrase::new("evidence-revoked"),
        _ => return None,
    };
    Some(Finding::new(Code::CertificateRevoked).seen(evidence))
}

fn trust(seen: &Observations, port: &PortFacts, facts: &CertificateFacts, leaf: &Certificate) -> Option<Finding> {
    let issuer = facts.chain.last().map_or("", |link| link.issuer.as_str());
    if facts.is_intercepted() {
        let product = facts.interceptor.as_deref().unwrap_or_default();
        return Some(
            Finding::new(Code::CertificateIntercepted)
                .with("product", product)
                .seen(Phrase::new("evidence-issued-by").with("issuer", issuer)),
        );
    }
    let refusal = match &facts.trust {
        Trust::Trusted if facts.public == Some(false) => {
            let seen = Phrase::new("evidence-trusted-here-only").with("issuer", issuer);
            return Some(Finding::new(Code::CertificateLocallyTrusted).with("issuer", issuer).seen(seen));
        }
        Trust::Trusted | Trust::Revoked => return None,
        Trust::UnknownIssuer => None,
        Trust::Refused { reason, .. } => Some(*reason),
    };
    if leaf.self_issued {
        return Some(
            Finding::new(Code::CertificateSelfSigned)
                .with("fingerprint", leaf.sha256.as_str())
                .seen(Phrase::new("evidence-self-signed").with("fingerprint", leaf.sha256.as_str())),
        );
    }
    match refusal {
        None => Some(issuer_missing(facts.chain.last().unwrap_or(leaf))),
        Some(Refusal::Dates) => out_of_time(seen, port, facts),
        Some(Refusal::WrongKey) if weak_key(facts).is_none() => {
            let evidence = Phrase::new("evidence-signed-by-other-key").with("issuer", issuer);
            Some(Finding::new(Code::CertificateUnknownIssuer).with("issuer", issuer).with("why", "issuer").seen(evidence))
        }
        Some(Refusal::Path) => {
            let evidence = Phrase::new("evidence-chain").with("count", facts.chain.len());
            Some(Finding::new(Code::CertificateUnknownIssuer).with("issuer", issuer).with("why", "chain").seen(evidence))
        }
        // What is wrong with how it is made is told by `weak`; of the issuer nothing is known by that.
        Some(_) => None,
    }
}

/// Of the certificates that vouch for the server's, the one that is out of its time: it breaks the chain as surely.
fn out_of_time(seen: &Observations, port: &PortFacts, facts: &CertificateFacts) -> Option<Finding> {
    let (now, mut others) = (facts.judged_at, facts.chain.iter().skip(1));
    let link = others.find(|link| now > link.not_after || now < link.not_before)?;
    let finding = if now > link.not_after { expired(seen, port, facts, link) } else { not_yet(seen, port, facts, link) };
    Some(finding.seen(Phrase::new("evidence-subject").with("subject", link.subject.as_str())))
}

/// The chain leads to nobody who is known: its last certificate's issuer was left out, or is not trusted.
fn issuer_missing(last: &Certificate) -> Finding {
    let issuer = last.issuer.as_str();
    if last.self_issued || !last.names_issuer_location {
        return unknown_issuer(issuer);
    }
    Finding::new(Code::CertificateChainIncomplete)
        .with("issuer", issuer)
        .with("location", last.issuer_location.as_deref().unwrap_or_default())
        .seen(Phrase::new("evidence-issuer-not-sent").with("issuer", issuer))
}

fn unknown_issuer(issuer: &str) -> Finding {
    let evidence = Phrase::new("evidence-issuer").with("issuer", issuer);
    Finding::new(Code::CertificateUnknownIssuer).with("issuer", issuer).with("why", "issuer").seen(evidence)
}

/// What is wrong with how the certificate, or one that vouches for it, is made.
fn weak(facts: &CertificateFacts, leaf: &Certificate) -> Option<Finding> {
    let signed_weakly = |certificate: &&Certificate| !certificate.self_issued && is_weak_signature(&certificate.signature);
    let weakly_signed = facts.chain.iter().find(signed_weakly);
    let refused = match &facts.trust {
        Trust::Refused { reason, error } if !leaf.self_issued => Some((*reason, error.as_str())),
        _ => None,
    };
    let weak_key = weak_key(facts);
    let (why, evidence) = match (weak_key, weakly_signed, refused) {
        (Some(link), ..) if !std::ptr::eq(link, leaf) => {
            ("key", Phrase::new("evidence-key-of").with("key", link.key.as_str()).with("subject", link.subject.as_str()))
        }
        (Some(_), ..) => ("key", Phrase::new("evidence-key").with("key", leaf.key.as_str())),
        (None, Some(link), _) => ("signature", Phrase::new("evidence-signature").with("signature", link.signature.as_str())),
        (None, None, _) if !facts.signature_valid => ("key", Phrase::new("evidence-key").with("key", leaf.key.as_str())),
        (None, None, Some((Refusal::Signature, _))) => {
            ("signature", Phrase::new("evidence-signature").with("signature", leaf.signature.as_str()))
        }
        (None, None, Some((Refusal::Purpose, _))) => ("purpose", Phrase::new("evidence-purpose")),
        (None, None, Some((Refusal::CriticalExtension, _))) => ("critical-extension", Phrase::new("evidence-critical-extension")),
        (None, None, Some((Refusal::Other, error))) => ("refused", Phrase::new("evidence-trust-error").with("error", error)),
        (None, None, Some((Refusal::Dates | Refusal::WrongKey | Refusal::Path, _)) | None) => return None,
    };
    let key = weak_key.unwrap_or(leaf).key.as_str();
    Some(Finding::new(Code::CertificateWeak).with("key", key).with("why", why).seen(evidence))
}

/// The certificate with too short a key: the server's own, or one that vouches for it. Nobody needs an authority to vouch for itself.
fn weak_key(facts: &CertificateFacts) -> Option<&Certificate> {
    facts.chain.iter().enumerate().find(|(place, link)| (*place == 0 || !link.self_issued) && is_weak_key(link)).map(|(_, link)| link)
}

fn is_weak_key(certificate: &Certificate) -> bool {
    certificate.key.strip_prefix("RSA ").and_then(|bits| bits.parse::<u32>().ok()).is_some_and(|bits| bits < RSA_BITS)
}

/// RFC 9155, RFC 6151: SHA-1 and MD5 prove nothing any more.
fn is_weak_signature(algorithm: &str) -> bool {
    let lower = algorithm.to_ascii_lowercase();
    lower.contains("sha1") || lower.contains("md5") || lower.contains("md2")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_is_suggested_is_the_nearest_of_kin() {
        // What was expected, the certificate's names, and what is suggested.
        let cases: [(&str, &[&str], &str); 6] = [
            ("smtp.x.example", &["smtp.a.example", "www.b.example", "mail.x.example", "x.example"], "mail.x.example"),
            ("smtp.x.example", &["www.x.example", "smtp.a.example"], "www.x.example"),
            ("smtp.x.example", &["www.b.example", "smtp.a.example", "mail.a.example"], "smtp.a.example"),
            ("192.0.2.5", &["192.0.2.5", "mail.a.example"], "mail.a.example"),
            ("smtp.x.example", &["*.a.example", "localhost"], ""),
            ("smtp.x.example", &[], ""),
        ];
        for (expected, names, suggested) in cases {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(suggestion(&names, expected), suggested, "{expected} {names:?}");
        }
    }
}
