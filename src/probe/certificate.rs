//! Reads a certificate into facts: subject, issuer, names, dates, key, fingerprint.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use rustls::pki_types::SignatureVerificationAlgorithm;

use sha2::{Digest as _, Sha256, Sha512};
use time::OffsetDateTime;
use x509_parser::{
    error::X509Error,
    extensions::{GeneralName, ParsedExtension},
    prelude::{FromDer as _, X509Certificate},
    public_key::PublicKey,
};

use crate::facts::{
    certificate::{Certificate, Digests},
    shown,
};

/// Reads one certificate; none where it can't be read.
#[must_use]
pub fn read(der: &[u8]) -> Option<Certificate> {
    let (_, parsed) = X509Certificate::from_der(der).ok()?;
    Some(Certificate {
        subject: shown::escaped_text(&parsed.subject().to_string()),
        issuer: shown::escaped_text(&parsed.issuer().to_string()),
        names: names(&parsed),
        not_before: parsed.validity().not_before.to_datetime(),
        not_after: parsed.validity().not_after.to_datetime(),
        key: key(&parsed),
        signature: signature(&parsed),
        sha256: shown::hex(&Sha256::digest(der)),
        digests: Some(Digests {
            sha512: shown::hex(&Sha512::digest(der)),
            key_sha256: shown::hex(&Sha256::digest(parsed.public_key().raw)),
            key_sha512: shown::hex(&Sha512::digest(parsed.public_key().raw)),
        }),
        self_issued: is_self_signed(&parsed),
        names_issuer_location: issuer_locations(&parsed).next().is_some(),
        issuer_location: issuer_locations(&parsed).find_map(|location| match location {
            GeneralName::URI(uri) => Some(shown::escaped_text(uri)),
            _ => None,
        }),
    })
}

/// Whether its own key signed it. Where no library looks at such a signature any more, or whoever likes could have made it, the
/// names must do: it is nobody else's word either way.
fn is_self_signed(certificate: &X509Certificate<'_>) -> bool {
    let names_itself = certificate.subject().as_raw() == certificate.issuer().as_raw();
    names_itself
        && match certificate.verify_signature(None) {
            Ok(()) | Err(X509Error::SignatureUnsupportedAlgorithm) => true,
            Err(_) => is_short_key(certificate),
        }
}

/// An RSA key of less than 2,048 bits, whose signatures ring refuses to look at.
fn is_short_key(certificate: &X509Certificate<'_>) -> bool {
    matches!(certificate.public_key().parsed(), Ok(PublicKey::RSA(key)) if key.key_size() < 2_048)
}

/// Whether this certificate's key made a signature of a handshake (RFC 8446 §4.4.3), read without asking what else the
/// certificate says: one with an extension that rustls does not know has a key all the same.
#[must_use]
pub fn proves(der: &[u8], algorithms: &[&dyn SignatureVerificationAlgorithm], message: &[u8], signature: &[u8]) -> bool {
    let Ok((_, parsed)) = X509Certificate::from_der(der) else { return false };
    let key = &parsed.public_key().subject_public_key.data;
    algorithms.iter().any(|algorithm| algorithm.verify_signature(key, message, signature).is_ok())
}

/// Whether one of these names is the expected one, as RFC 9525 §6.3 compares them.
#[must_use]
pub fn is_named(names: &[String], expected: &str) -> bool {
    let matches = |name: &String| match (name.strip_prefix("*."), expected.split_once('.')) {
        (Some(domain), Some((_, rest))) if expected.parse::<IpAddr>().is_err() => domain.eq_ignore_ascii_case(rest),
        _ => name.eq_ignore_ascii_case(expected),
    };
    names.iter().any(matches)
}

/// A stand-in for a certificate that can't be read, so that the chain stays whole.
#[must_use]
pub fn unreadable(der: &[u8]) -> Certificate {
    Certificate {
        subject: String::new(),
        issuer: String::new(),
        names: Vec::new(),
        not_before: OffsetDateTime::UNIX_EPOCH,
        not_after: OffsetDateTime::UNIX_EPOCH,
        key: String::new(),
        signature: String::new(),
        sha256: shown::hex(&Sha256::digest(der)),
        digests: None,
        self_issued: false,
        names_issuer_location: false,
        issuer_location: None,
    }
}

/// The DNS names and addresses in the subject's alternative names; RFC 9525 §2 leaves the common name aside.
fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let Ok(Some(extension)) = certificate.subject_alternative_name() else { return Vec::new() };
    let readable = extension.value.general_names.iter().filter_map(|name| match name {
        GeneralName::DNSName(name) => Some(shown::escaped_text(name)),
        GeneralName::IPAddress(octets) => address(octets),
        _ => None,
    });
    readable.take(Certificate::MOST_NAMES).collect()
}

fn address(octets: &[u8]) -> Option<String> {
    if let Ok(v4) = <[u8; 4]>::try_from(octets) {
        return Some(Ipv4Addr::from(v4).to_string());
    }
    <[u8; 16]>::try_from(octets).ok().map(|v6| Ipv6Addr::from(v6).to_string())
}

fn key(certificate: &X509Certificate<'_>) -> String {
    match certificate.public_key().parsed() {
        Ok(PublicKey::RSA(key)) => format!("RSA {}", key.key_size()),
        Ok(PublicKey::EC(point)) => match point.key_size() {
            // A P-521 point has 528 bits in whole octets.
            528 => "EC P-521".to_owned(),
            bits => format!("EC P-{bits}"),
        },
        Ok(PublicKey::DSA(_)) => "DSA".to_owned(),
        _ if certificate.public_key().algorithm.algorithm.to_id_string() == "1.3.101.112" => "Ed25519".to_owned(),
        _ => shown::escaped_text(&certificate.public_key().algorithm.algorithm.to_id_string()),
    }
}

/// The signature's algorithm by its usual name, or by its number.
fn signature(certificate: &X509Certificate<'_>) -> String {
    let oid = &certificate.signature_algorithm.algorithm;
    let name = x509_parser::objects::oid2sn(oid, x509_parser::objects::oid_registry()).unwrap_or_default();
    match oid.to_id_string() {
        _ if !name.is_empty() => name.to_owned(),
        // RFC 3279 §2.2.3; the registry has only its successors.
        number if number == "1.2.840.10045.4.1" => "ecdsa-with-SHA1".to_owned(),
        number => number,
    }
}

/// RFC 5280 §4.2.2.1: authority information access with the method `id-ad-caIssuers`.
fn issuer_locations<'a>(certificate: &'a X509Certificate<'_>) -> impl Iterator<Item = &'a GeneralName<'a>> {
    let accesses = certificate.extensions().iter().filter_map(|extension| match extension.parsed_extension() {
        ParsedExtension::AuthorityInfoAccess(access) => Some(&access.accessdescs),
        _ => None,
    });
    accesses.flatten().filter(|access| access.access_method.to_id_string() == "1.3.6.1.5.5.7.48.2").map(|access| &access.access_location)
}
