//! Which statement about its certificate does a practice server staple to the handshake? An OCSP response (RFC 6960 §4.2.1),
//! true or false, made with the issuer's key.

use rcgen::{CertificateParams, CertifiedIssuer, ExtendedKeyUsagePurpose, KeyPair, SigningKey as _};
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use rustls::pki_types::CertificateDer;
use time::{Duration, OffsetDateTime};
use x509_parser::prelude::{FromDer as _, X509Certificate};

use super::behaviour::{StapleKind, StapleSpec};

/// `ecdsa-with-SHA256` (RFC 5758 §3.2), which the practice keys sign with.
const ECDSA_SHA256: &[u8] = &[0x30, 0x0a, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];
/// `id-sha1` (RFC 3279 §2.1): what certificates are called by in such responses almost everywhere.
const SHA1: &[u8] = &[0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 3, 2, 0x1a, 0x05, 0];
/// `id-pkix-ocsp-basic` (RFC 6960 §4.2.1).
const BASIC: &[u8] = &[0x06, 0x09, 0x2b, 6, 1, 5, 5, 7, 0x30, 1, 1];
/// `certificateHold` (RFC 5280 §5.3.1).
const ON_HOLD: u8 = 6;
/// How long a response is good for.
const GOOD_FOR: Duration = Duration::days(7);

/// The response that `spec` describes about a certificate that this issuer has issued.
///
/// # Errors
/// Where the system gives no randomness, or the certificate can't be read.
pub(super) fn response(
    spec: StapleSpec,
    issuer: &CertifiedIssuer<'static, KeyPair>,
    leaf: &CertificateDer<'_>,
    now: OffsetDateTime,
) -> Result<Vec<u8>, rcgen::Error> {
    let unreadable = |_| rcgen::Error::CouldNotParseCertificate;
    let (_, leaf) = X509Certificate::from_der(leaf).map_err(unreadable)?;
    let (_, own) = X509Certificate::from_der(issuer.der()).map_err(unreadable)?;
    let hash = |octets: &[u8]| der(0x04, &[digest(&SHA1_FOR_LEGACY_USE_ONLY, octets).as_ref()]);
    let name = own.subject().as_raw();
    let id = der(0x30, &[SHA1, &hash(name), &hash(own.public_key().subject_public_key.data.as_ref()), &der(0x02, &[leaf.raw_serial()])]);
    let updated = now + Duration::days(spec.days.unwrap_or(-1));
    let revoked_at = time(updated - Duration::days(1));
    let standing = match spec.kind {
        StapleKind::Good => der(0x80, &[]),
        StapleKind::OnHold => der(0xa1, &[&revoked_at, &der(0xa0, &[&der(0x0a, &[&[ON_HOLD]])])]),
        StapleKind::Revoked | StapleKind::Forged | StapleKind::Delegated => der(0xa1, &[&revoked_at]),
    };
    let single = der(0x30, &[&id, &standing, &time(updated), &der(0xa0, &[&time(updated + GOOD_FOR)])]);
    let data = der(0x30, &[&der(0xa1, &[name]), &time(updated), &der(0x30, &[&single])]);

    let other = KeyPair::generate()?;
    let (signature, certificates) = match spec.kind {
        StapleKind::Forged => (other.sign(&data)?, Vec::new()),
        StapleKind::Delegated => {
            let mut params = CertificateParams::default();
            params.extended_key_usages = vec![ExtendedKeyUsagePurpose::OcspSigning];
            let delegate = params.signed_by(&other, issuer)?;
            (other.sign(&data)?, der(0xa0, &[&der(0x30, &[delegate.der()])]))
        }
        StapleKind::Good | StapleKind::Revoked | StapleKind::OnHold => (issuer.key().sign(&data)?, Vec::new()),
    };
    let basic = der(0x30, &[&data, ECDSA_SHA256, &der(0x03, &[&[0], &signature]), &certificates]);
    let bytes = der(0x30, &[BASIC, &der(0x04, &[&basic])]);
    Ok(der(0x30, &[&[0x0a, 1, 0], &der(0xa0, &[&bytes])]))
}

/// `GeneralizedTime` as RFC 5280 §4.1.2.5.2 writes it.
fn time(at: OffsetDateTime) -> Vec<u8> {
    let at = at.to_offset(time::UtcOffset::UTC);
    let text = format!("{:04}{:02}{:02}{:02}{:02}{:02}Z", at.year(), u8::from(at.month()), at.day(), at.hour(), at.minute(), at.second());
    der(0x18, &[text.as_bytes()])
}

/// An element of DER (X.690 §8.1): its tag, its length, its parts.
pub(super) fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let length = content.len().to_be_bytes();
    let significant: Vec<u8> = length.into_iter().skip_while(|octet| *octet == 0).collect();
    let mut out = vec![tag];
    match (significant.as_slice(), u8::try_from(significant.len())) {
        ([], _) => out.push(0),
        ([short], _) if *short < 0x80 => out.push(*short),
        (long, Ok(count)) => {
            out.push(0x80 | count);
            out.extend(long);
        }
        // A length has eight octets at most.
        (_, Err(_)) => {}
    }
    out.extend(content);
    out
}
