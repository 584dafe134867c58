//! Does a server show a certificate that its domain has announced for the port? Only what DNSSEC has proved counts (RFC 6698
//! §4.1), and only records that can be held against what the server sent.

use sha2::{Digest as _, Sha256};

use crate::facts::{
    certificate::Certificate,
    code::Code,
    finding::{Finding, Phrase},
    lookup::Lookup,
    observations::{Observations, PortFacts},
    shown,
};

/// A TLSA record (RFC 6698 §2.1).
struct Record<'a> {
    usage: u8,
    selector: u8,
    matching: u8,
    data: &'a str,
}

/// How a record stands to a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    /// It names a certificate of the chain.
    Fits,
    /// It names none of them.
    FitsNot,
    /// What it names need not be in the chain.
    CannotTell,
}

/// The finding where proved records name none of the certificates.
#[must_use]
pub fn findings(seen: &Observations, port: &PortFacts) -> Option<Finding> {
    let chain = &port.certificate_facts()?.chain;
    let announced = announced(seen, port)?;
    let fits: Vec<Fit> = announced.answer.iter().filter_map(|text| record(text)).map(|record| fit(&record, chain)).collect();
    if fits.is_empty() || fits.iter().any(|fit| *fit != Fit::FitsNot) {
        return None;
    }
    let shown = chain.first().map(|leaf| leaf.sha256.clone()).unwrap_or_default();
    Some(
        Finding::new(Code::TlsaMismatch)
            .seen(evidence(announced))
            .seen(Phrase::new("evidence-tlsa-fits-not").with("count", chain.len()).with("fingerprint", shown)),
    )
}

/// What the domain has announced for a port, where DNSSEC proved it.
#[must_use]
pub fn announced<'a>(seen: &'a Observations, port: &PortFacts) -> Option<&'a Lookup> {
    let name = format!("_{}._tcp.{}", port.spec.port, seen.host);
    let proved =
        |lookup: &&Lookup| lookup.kind == "TLSA" && lookup.query == name && lookup.secure == Some(true) && !lookup.answer.is_empty();
    seen.lookups.iter().find(proved)
}

/// The records as evidence.
#[must_use]
pub fn evidence(announced: &Lookup) -> Phrase {
    Phrase::new("evidence-tlsa").with("name", announced.query.as_str()).with("records", announced.answer.clone())
}

/// Reads a record's text form. One with a number that RFC 6698 §7 doesn't know is unusable, and left out (RFC 7671 §4).
fn record(text: &str) -> Option<Record<'_>> {
    let mut parts = text.split(' ');
    let mut number = |most: u8| parts.next()?.parse::<u8>().ok().filter(|number| *number <= most);
    let (usage, selector, matching) = (number(3)?, number(1)?, number(2)?);
    Some(Record { usage, selector, matching, data: parts.next()? })
}

fn fit(record: &Record<'_>, chain: &[Certificate]) -> Fit {
    // Usages 1 and 3 name the server's own certificate, 0 and 2 an authority's (RFC 6698 §2.1.1).
    let names_the_own = matches!(record.usage, 1 | 3);
    let candidates = if names_the_own { &chain[..chain.len().min(1)] } else { chain };
    let named: Option<Vec<bool>> = candidates.iter().map(|certificate| is_named(record, certificate)).collect();
    match named {
        Some(named) if named.contains(&true) => Fit::Fits,
        // A root that is trusted anyway, or one that is given whole, need not be sent (RFC 7671 §5.2.1, §5.4).
        Some(_) if record.usage == 0 || (record.usage == 2 && record.matching == 0) => Fit::CannotTell,
        Some(_) if !candidates.is_empty() => Fit::FitsNot,
        _ => Fit::CannotTell,
    }
}

/// Whether a record names this certificate; none where that can't be told.
fn is_named(record: &Record<'_>, certificate: &Certificate) -> Option<bool> {
    let digests = certificate.digests.as_ref()?;
    let (whole, of_key) = match record.matching {
        2 => (&digests.sha512, &digests.key_sha512),
        _ => (&certificate.sha256, &digests.key_sha256),
    };
    let held_against = if record.selector == 0 { whole } else { of_key };
    // What is given whole is held against by its digest.
    let data =
        if record.matching == 0 { shown::hex(&Sha256::digest(shown::unhex(record.data)?)) } else { record.data.to_ascii_lowercase() };
    Some(data == *held_against)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{facts::certificate::Digests, probe::certificate::unreadable};

    fn certificate(name: &str) -> Certificate {
        let digest = |what: &str| shown::hex(&Sha256::digest(format!("{name} {what}")));
        Certificate {
            subject: name.to_owned(),
            sha256: digest("whole"),
            digests: Some(Digests { sha512: digest("sha512"), key_sha256: digest("key"), key_sha512: digest("key sha512") }),
            ..unreadable(b"")
        }
    }

    fn fit_of(text: &str) -> Option<Fit> {
        let chain = [certificate("leaf"), certificate("issuer")];
        record(text).map(|record| fit(&record, &chain))
    }

    #[test]
    fn a_record_is_held_against_the_certificates_that_its_usage_names() {
        let digest = |what: &str| shown::hex(&Sha256::digest(what));
        let cases = [
            (format!("3 0 1 {}", digest("leaf whole")), Some(Fit::Fits)),
            (format!("3 1 1 {}", digest("leaf key").to_uppercase()), Some(Fit::Fits)),
            (format!("1 0 2 {}", digest("leaf sha512")), Some(Fit::Fits)),
            (format!("3 1 2 {}", digest("leaf key sha512")), Some(Fit::Fits)),
            (format!("3 0 0 {}", shown::hex(b"leaf whole")), Some(Fit::Fits)),
            (format!("3 1 0 {}", shown::hex(b"leaf key")), Some(Fit::Fits)),
            (format!("2 0 1 {}", digest("issuer whole")), Some(Fit::Fits)),
            // The server's own certificate is meant, and nothing but the issuer fits.
            (format!("3 0 1 {}", digest("issuer whole")), Some(Fit::FitsNot)),
            (format!("3 1 1 {}", digest("another")), Some(Fit::FitsNot)),
            (format!("2 1 1 {}", digest("another")), Some(Fit::FitsNot)),
            // What need not be sent, what was cut, and what nobody knows.
            (format!("0 0 1 {}", digest("another")), Some(Fit::CannotTell)),
            (format!("2 0 0 {}", shown::hex(b"another")), Some(Fit::CannotTell)),
            ("3 0 0 abc…".to_owned(), Some(Fit::CannotTell)),
            ("3 0 0 abc".to_owned(), Some(Fit::CannotTell)),
            (format!("4 0 1 {}", digest("leaf whole")), None),
            (format!("3 2 1 {}", digest("leaf whole")), None),
            (format!("3 0 3 {}", digest("leaf whole")), None),
            ("3 0 1".to_owned(), None),
            (String::new(), None),
        ];
        for (text, expected) in cases {
            assert_eq!(fit_of(&text), expected, "{text}");
        }
    }
}
