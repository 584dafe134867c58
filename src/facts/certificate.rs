//! The certificate chain that a server showed, and every doubt about it.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::staple::Staple;

/// One certificate of a chain. All texts are escaped and bounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The subject's distinguished name.
    pub subject: String,
    /// The issuer's distinguished name.
    pub issuer: String,
    /// The DNS names and addresses it is valid for, at most [`Certificate::MOST_NAMES`].
    pub names: Vec<String>,
    /// Valid from.
    #[serde(with = "time::serde::rfc3339")]
    pub not_before: OffsetDateTime,
    /// Valid to.
    #[serde(with = "time::serde::rfc3339")]
    pub not_after: OffsetDateTime,
    /// Kind and size of the key, `EC P-256` or `RSA 2048` for example.
    pub key: String,
    /// The algorithm that its issuer signed it with, `sha256WithRSAEncryption` for example.
    #[serde(default)]
    pub signature: String,
    /// SHA-256 of the whole certificate, in lower-case hex.
    pub sha256: String,
    /// What else a TLSA record may name it by; none in reports of versions that did not look.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digests: Option<Digests>,
    /// Its issuer is its own subject.
    pub self_issued: bool,
    /// It says where its issuer's certificate can be had (authority information access).
    pub names_issuer_location: bool,
    /// Where that is, as far as it is an address; escaped and cut.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer_location: Option<String>,
}

/// Digests of a certificate and of its public key, in lower-case hex (RFC 6698 §2.1.2, §2.1.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digests {
    /// SHA-512 of the whole certificate.
    pub sha512: String,
    /// SHA-256 of its public key (`SubjectPublicKeyInfo`).
    pub key_sha256: String,
    /// SHA-512 of its public key.
    pub key_sha512: String,
}

impl Certificate {
    /// Names kept of one certificate: enough for any real one, and a bound against made-up ones.
    pub const MOST_NAMES: usize = 1_000;
}

/// What a trust store said of a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum Trust {
    /// It leads to an authority that is trusted.
    Trusted,
    /// It leads to nobody that is known here.
    UnknownIssuer,
    /// It was revoked.
    Revoked,
    /// Refused for another reason.
    Refused {
        /// Which kind of reason.
        reason: Refusal,
        /// In the verifier's words, escaped.
        error: String,
    },
}

/// The certificate on which an untrusted chain hangs: the last one that the server showed and that the one before it names
/// as its issuer. Whoever trusts it trusts the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Its place in the chain; 0 is the server's own certificate, of which the issuer was not sent.
    pub place: usize,
    /// The certificate itself: DER in base64 (RFC 4648 §4), on one line.
    pub der: String,
}

impl Anchor {
    /// The certificate as files have it (RFC 7468 §5.1).
    #[must_use]
    pub fn pem(&self) -> String {
        let mut pem = String::from("-----BEGIN CERTIFICATE-----\n");
        let mut rest = self.der.as_str();
        while !rest.is_empty() {
            // RFC 7468 §2: lines of 64 characters.
            let (line, more) = rest.split_at_checked(64).unwrap_or((rest, ""));
            pem.push_str(line);
            pem.push('\n');
            rest = more;
        }
        pem + "-----END CERTIFICATE-----\n"
    }
}

/// Why a verifier refused a chain that it did not call unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// The certificate was not made for servers (RFC 5280 §4.2.1.12).
    Purpose,
    /// It is signed with something that is no longer taken for safe.
    Signature,
    /// The signature was not made with the key that its issuer has, as far as that is known.
    WrongKey,
    /// It makes a condition that has to be understood, and isn't (RFC 5280 §4.2, "critical").
    CriticalExtension,
    /// The chain is too long or too tangled to be followed.
    Path,
    /// A certificate of the chain is out of date.
    Dates,
    /// Anything else.
    Other,
}

/// Everything known of a server's certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateFacts {
    /// The chain as sent, the server's own first.
    pub chain: Vec<Certificate>,
    /// The name (or address) that it has to be valid for.
    pub expected_name: String,
    /// It is valid for that name (RFC 9525 §6).
    pub name_matches: bool,
    /// What the trust store in force says, dates and name aside.
    pub trust: Trust,
    /// Whether Mozilla's roots trust it too; none where the system's authorities did not decide, or do not trust it.
    #[serde(default)]
    pub public: Option<bool>,
    /// The security program or device whose name the issuers bear.
    #[serde(default)]
    pub interceptor: Option<String>,
    /// Trusted through an authority that was named for this check, and not through the system's own.
    #[serde(default)]
    pub by_choice: bool,
    /// What would have to be trusted for this chain to be; none where it is trusted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Anchor>,
    /// What a stapled OCSP response says of the server's own certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staple: Option<Staple>,
    /// The handshake's signature was made with the certificate's key.
    pub signature_valid: bool,
    /// The time against which the dates are held.
    #[serde(with = "time::serde::rfc3339")]
    pub judged_at: OffsetDateTime,
}

impl CertificateFacts {
    /// Whether the server has proved who it is, so that a password may follow.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        let in_time = self.chain.first().is_some_and(|leaf| leaf.not_before <= self.judged_at && self.judged_at <= leaf.not_after);
        let trusted = self.trust == Trust::Trusted && !self.is_revoked() && !self.is_intercepted();
        in_time && self.name_matches && trusted && self.signature_valid
    }

    /// Whether the server's certificate is withdrawn, as the system says or a stapled response proves.
    #[must_use]
    pub fn is_revoked(&self) -> bool {
        self.trust == Trust::Revoked || self.staple.as_ref().is_some_and(|staple| staple.revokes(self.judged_at))
    }

    /// Whether somebody on the way shows a certificate of their own. An authority of the public web is nobody on the way.
    #[must_use]
    pub fn is_intercepted(&self) -> bool {
        self.interceptor.is_some() && self.public != Some(true)
    }
}
