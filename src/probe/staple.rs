//! Reads a stapled OCSP response (RFC 6960 §4.2.1) into facts, and looks whether the certificate's issuer signed it.
//!
//! Nothing is asked of anybody: what the server didn't staple isn't known.

use time::OffsetDateTime;
use x509_parser::{
    asn1_rs::{Any, BitString, Class, FromDer as _, Tag},
    certificate::X509Certificate,
    time::ASN1Time,
    verify::verify_signature,
    x509::{AlgorithmIdentifier, SubjectPublicKeyInfo},
};

use crate::facts::staple::{Standing, Staple};

/// `id-pkix-ocsp-basic` (RFC 6960 §4.2.1).
const BASIC: &str = "1.3.6.1.5.5.7.48.1.1";
/// `certificateHold` among the reasons (RFC 5280 §5.3.1).
const ON_HOLD: &[u8] = &[6];
/// Answers and certificates of one response that are looked at.
const MOST: usize = 16;

/// What a response says of a certificate; none where it can't be read or is about others. `issuers` are those that may be the
/// certificate's, in DER.
#[must_use]
pub fn read(response: &[u8], leaf: &[u8], issuers: &[&[u8]]) -> Option<Staple> {
    let (_, leaf) = X509Certificate::from_der(leaf).ok()?;
    let basic = basic_response(response)?;
    let issuer = issuers
        .iter()
        .filter_map(|der| X509Certificate::from_der(der).ok())
        .map(|(_, issuer)| issuer)
        .find(|issuer| leaf.issuer().as_raw() == issuer.subject().as_raw() && leaf.verify_signature(Some(issuer.public_key())).is_ok());
    let answer = basic.answers.iter().find(|answer| answer.is_about(&leaf, issuer.as_ref()))?;
    Some(Staple {
        standing: answer.standing,
        this_update: answer.this_update,
        next_update: answer.next_update,
        signed_by_issuer: issuer.is_some_and(|issuer| basic.is_signed_by(&issuer)),
    })
}

/// A `BasicOCSPResponse`.
struct Basic<'a> {
    /// `tbsResponseData` as it was signed.
    signed: &'a [u8],
    answers: Vec<Answer<'a>>,
    algorithm: AlgorithmIdentifier<'a>,
    signature: BitString<'a>,
    /// Certificates of whoever signed, in DER.
    certificates: &'a [u8],
}

/// A `SingleResponse`.
struct Answer<'a> {
    hash: String,
    issuer_name: &'a [u8],
    issuer_key: &'a [u8],
    serial: &'a [u8],
    standing: Standing,
    this_update: OffsetDateTime,
    next_update: Option<OffsetDateTime>,
}

/// Elements that follow each other.
struct Elements<'a>(&'a [u8]);

impl<'a> Elements<'a> {
    /// The next one, whatever it is.
    fn next(&mut self) -> Option<Any<'a>> {
        let (rest, any) = Any::from_der(self.0).ok()?;
        self.0 = rest;
        Some(any)
    }

    /// The content of the next one, where it has this universal tag.
    fn take(&mut self, tag: Tag) -> Option<&'a [u8]> {
        let any = self.next().filter(|any| any.class() == Class::Universal && any.tag() == tag)?;
        Some(any.data)
    }

    /// The content of the next one, where it is tagged `[number]`; otherwise nothing is taken.
    fn tagged(&mut self, number: u32) -> Option<&'a [u8]> {
        let (rest, any) = Any::from_der(self.0).ok()?;
        if any.class() != Class::ContextSpecific || any.tag() != Tag(number) {
            return None;
        }
        self.0 = rest;
        Some(any.data)
    }

    /// The next one with its header.
    fn whole(&mut self) -> Option<&'a [u8]> {
        let before = self.0;
        self.next()?;
        before.get(..before.len() - self.0.len())
    }

    fn time(&mut self) -> Option<OffsetDateTime> {
        let (rest, time) = ASN1Time::from_der(self.0).ok()?;
        self.0 = rest;
        Some(time.to_datetime())
    }
}

/// The elements of a sequence that is given whole.
fn sequence(der: &[u8]) -> Option<Elements<'_>> {
    Elements(der).take(Tag::Sequence).map(Elements)
}

fn basic_response(response: &[u8]) -> Option<Basic<'_>> {
    let mut outer = sequence(response)?;
    // responseStatus: only a successful one (0) has an answer.
    if outer.take(Tag::Enumerated)? != [0] {
        return None;
    }
    let mut bytes = sequence(outer.tagged(0)?)?;
    let kind = bytes.next()?.oid().ok()?;
    if kind.to_id_string() != BASIC {
        return None;
    }
    let mut basic = sequence(bytes.take(Tag::OctetString)?)?;
    let signed = basic.whole()?;
    let (rest, algorithm) = AlgorithmIdentifier::from_der(basic.0).ok()?;
    let (rest, signature) = BitString::from_der(rest).ok()?;
    let certificates = Elements(rest).tagged(0).and_then(|list| Elements(list).take(Tag::Sequence)).unwrap_or_default();
    Some(Basic { signed, answers: answers(signed)?, algorithm, signature, certificates })
}

fn answers(signed: &[u8]) -> Option<Vec<Answer<'_>>> {
    let mut data = sequence(signed)?;
    let _version = data.tagged(0);
    let _responder = data.next()?;
    let _produced_at = data.time()?;
    let mut list = Elements(data.take(Tag::Sequence)?);
    Some(std::iter::from_fn(|| list.take(Tag::Sequence)).take(MOST).filter_map(answer).collect())
}

fn answer(single: &[u8]) -> Option<Answer<'_>> {
    let mut single = Elements(single);
    let mut id = Elements(single.take(Tag::Sequence)?);
    let (rest, hash) = AlgorithmIdentifier::from_der(id.0).ok()?;
    id.0 = rest;
    let (issuer_name, issuer_key, serial) = (id.take(Tag::OctetString)?, id.take(Tag::OctetString)?, id.take(Tag::Integer)?);
    let status = single.next().filter(|status| status.class() == Class::ContextSpecific)?;
    let standing = match status.tag().0 {
        0 => Standing::Good,
        1 => {
            let mut revoked = Elements(status.data);
            let at = revoked.time()?;
            let reason = revoked.tagged(0).and_then(|reason| Elements(reason).take(Tag::Enumerated));
            Standing::Revoked { at, on_hold: reason == Some(ON_HOLD) }
        }
        _ => Standing::Unknown,
    };
    let this_update = single.time()?;
    let next_update = single.tagged(0).and_then(|time| Elements(time).time());
    Some(Answer { hash: hash.algorithm.to_id_string(), issuer_name, issuer_key, serial, standing, this_update, next_update })
}

impl Answer<'_> {
    /// RFC 6960 §4.1.1: by its serial number, and its issuer's name and key, both hashed. Where the issuer isn't known the name
    /// alone is held against the certificate.
    fn is_about(&self, leaf: &X509Certificate<'_>, issuer: Option<&X509Certificate<'_>>) -> bool {
        let hashed = |octets: &[u8], expected: &[u8]| digest(&self.hash, octets).is_some_and(|hash| hash.as_ref() == expected);
        let key_fits = issuer.is_none_or(|issuer| hashed(issuer.public_key().subject_public_key.data.as_ref(), self.issuer_key));
        self.serial == leaf.raw_serial() && hashed(leaf.issuer().as_raw(), self.issuer_name) && key_fits
    }
}

fn digest(algorithm: &str, octets: &[u8]) -> Option<ring::digest::Digest> {
    let algorithm = match algorithm {
        "1.3.14.3.2.26" => &ring::digest::SHA1_FOR_LEGACY_USE_ONLY,
        "2.16.840.1.101.3.4.2.1" => &ring::digest::SHA256,
        "2.16.840.1.101.3.4.2.2" => &ring::digest::SHA384,
        "2.16.840.1.101.3.4.2.3" => &ring::digest::SHA512,
        _ => return None,
    };
    Some(ring::digest::digest(algorithm, octets))
}

impl Basic<'_> {
    /// RFC 6960 §4.2.2.2: by the issuer itself, or by a certificate of its own that is made for signing such responses.
    fn is_signed_by(&self, issuer: &X509Certificate<'_>) -> bool {
        if self.fits(issuer.public_key()) {
            return true;
        }
        let mut list = Elements(self.certificates);
        std::iter::from_fn(|| list.whole()).take(MOST).filter_map(|der| X509Certificate::from_der(der).ok()).any(|(_, delegate)| {
            let made_for_it = delegate.extended_key_usage().is_ok_and(|usage| usage.is_some_and(|usage| usage.value.ocsp_signing));
            made_for_it
                && delegate.issuer().as_raw() == issuer.subject().as_raw()
                && delegate.verify_signature(Some(issuer.public_key())).is_ok()
                && self.fits(delegate.public_key())
        })
    }

    fn fits(&self, key: &SubjectPublicKeyInfo<'_>) -> bool {
        verify_signature(key, &self.algorithm, &self.signature, self.signed).is_ok()
    }
}
