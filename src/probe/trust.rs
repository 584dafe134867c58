//! Which authorities are trusted, and what they say of a chain.

use std::{fs, path::Path, sync::Arc, time::Duration};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use rustls::{
    CertificateError, Error, OtherError, RootCertStore,
    client::{WebPkiServerVerifier, danger::ServerCertVerifier},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject as _},
    server::ParsedCertificate,
};
use time::OffsetDateTime;

use super::{
    certificate, staple,
    tls::{Shown, provider},
};
use crate::{
    facts::{
        certificate::{Anchor, Certificate, CertificateFacts, Refusal, Trust},
        request::TrustChoice,
        shown,
        staple::Staple,
    },
    knowledge::interceptors,
};

/// Why a file of authorities can't be used.
#[derive(Debug, thiserror::Error)]
pub enum TrustError {
    /// It can't be read.
    #[error("{path} can't be read: {error}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// It holds no certificate.
    #[error("{path} holds no certificate in PEM form")]
    Empty {
        /// The file.
        path: String,
    },
}

/// The authorities in force.
#[derive(Debug)]
pub struct TrustStore {
    /// The authorities of the user's file.
    own: Option<Arc<dyn ServerCertVerifier>>,
    /// The operating system's authorities.
    system: Option<Arc<dyn ServerCertVerifier>>,
    /// Mozilla's, to compare with the system's.
    public: Option<Arc<dyn ServerCertVerifier>>,
    /// Certificates that are trusted as they are, a server's own among them.
    pinned: Vec<CertificateDer<'static>>,
}

/// Reads the certificates of a PEM file.
///
/// # Errors
/// Where it can't be read, or holds none.
pub fn read_pem(path: &Path) -> Result<Vec<CertificateDer<'static>>, TrustError> {
    let shown = shown::escaped_text(&path.display().to_string());
    let text = fs::read(path).map_err(|error| TrustError::Unreadable { path: shown.clone(), error })?;
    let certificates = certificates_in(&text);
    if certificates.is_empty() { Err(TrustError::Empty { path: shown }) } else { Ok(certificates) }
}

/// The certificates in a text in PEM form that can be read.
fn certificates_in(text: &[u8]) -> Vec<CertificateDer<'static>> {
    CertificateDer::pem_slice_iter(text).filter_map(Result::ok).filter(|der| certificate::read(der).is_some()).collect()
}

impl TrustStore {
    /// A store that trusts nobody.
    #[must_use]
    pub const fn nobody() -> Self {
        Self { own: None, system: None, public: None, pinned: Vec::new() }
    }

    /// Loads what the user chose, with the authorities in PEM form that are trusted beside that. Slow on some systems (every authority is read): call it off the runtime's threads.
    ///
    /// # Errors
    /// Where a file can't be used.
    pub fn load(choice: &TrustChoice, beside: &[String]) -> Result<Self, TrustError> {
        let (system, path) = match choice {
            TrustChoice::System => (true, None),
            TrustChoice::SystemAnd(path) => (true, Some(path)),
            TrustChoice::Only(path) => (false, Some(path)),
        };
        let mut pinned = path.map(|path| read_pem(path)).transpose()?.unwrap_or_default();
        pinned.extend(beside.iter().flat_map(|pem| certificates_in(pem.as_bytes())));
        let mut store = Self { own: None, system: None, public: None, pinned };
        if !store.pinned.is_empty() {
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(store.pinned.iter().cloned());
            store.own = by_roots(roots);
        }
        // A system without any authority trusts nobody; that is no error of the check.
        if system && let Ok(verifier) = rustls_platform_verifier::Verifier::new(provider()) {
            store.system = Some(Arc::new(verifier));
            store.public = by_roots(webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect());
        }
        Ok(store)
    }

    /// Holds what a server showed against the authorities, the name and the clock.
    #[must_use]
    pub fn judge(&self, shown: &Shown, name: &ServerName<'static>, now: OffsetDateTime) -> CertificateFacts {
        let chain: Vec<_> = shown
            .chain
            .iter()
            .take(super::limits::CHAIN)
            .map(|der| certificate::read(der).unwrap_or_else(|| certificate::unreadable(der)))
            .collect();
        let judged = match shown.chain.split_first() {
            None => Judged::by_system(Trust::Refused { reason: Refusal::Other, error: "no certificate".to_owned() }),
            Some((leaf, _)) if self.pinned.contains(leaf) => Judged::BY_CHOICE,
            Some((leaf, intermediates)) => {
                // Dates are judged apart: a chain that was good when it was valid is an expired one, not an unknown one.
                let at = chain.first().map_or(now, |leaf| now.clamp(leaf.not_before, leaf.not_after.max(leaf.not_before)));
                self.trust(&Shows { leaf, intermediates, name, ocsp: &shown.ocsp, at })
            }
        };
        let anchor = if judged.trust == Trust::Trusted { None } else { anchor(&chain, &shown.chain) };
        let interceptor = chain.iter().find_map(|link| interceptors::of_issuer(&link.issuer)).map(str::to_owned);
        CertificateFacts {
            name_matches: shown.chain.first().zip(chain.first()).is_some_and(|(leaf, read)| name_matches(leaf, read, name)),
            expected_name: name.to_str().into_owned(),
            chain,
            trust: judged.trust,
            public: judged.public,
            interceptor,
            by_choice: judged.by_choice,
            anchor,
            staple: self.staple(shown),
            signature_valid: shown.signature_valid,
            judged_at: now,
        }
    }

    /// What a stapled response says, held against the issuer where it was sent or is one that the user named.
    fn staple(&self, shown: &Shown) -> Option<Staple> {
        let (leaf, sent) = shown.chain.split_first()?;
        let issuers: Vec<&[u8]> = sent.iter().take(super::limits::CHAIN).chain(&self.pinned).map(AsRef::as_ref).collect();
        (!shown.ocsp.is_empty()).then(|| staple::read(&shown.ocsp, leaf, &issuers)).flatten()
    }

    /// What the authorities say, and, where the system's trust it, whether Mozilla's do too.
    fn trust(&self, shows: &Shows<'_>) -> Judged {
        let own = self.own.as_deref().map(|verifier| shows.held_against(verifier));
        if own == Some(Trust::Trusted) {
            return Judged::BY_CHOICE;
        }
        match self.system.as_deref().map(|verifier| shows.held_against(verifier)) {
            Some(Trust::Trusted) => {
                let public = self.public.as_deref().map(|verifier| shows.held_against(verifier) == Trust::Trusted);
                Judged { public, ..Judged::by_system(Trust::Trusted) }
            }
            // The authority that knows more of the chain says why; the user's own says it in more detail.
            Some(Trust::UnknownIssuer) | None => Judged::by_system(own.unwrap_or(Trust::UnknownIssuer)),
            Some(Trust::Refused { .. }) if matches!(own, Some(Trust::Refused { .. })) => {
                Judged::by_system(own.unwrap_or(Trust::UnknownIssuer))
            }
            Some(other) => Judged::by_system(other),
        }
    }
}

/// What the authorities said, and which of them.
struct Judged {
    trust: Trust,
    public: Option<bool>,
    by_choice: bool,
}

impl Judged {
    const BY_CHOICE: Self = Self { trust: Trust::Trusted, public: None, by_choice: true };

    const fn by_system(trust: Trust) -> Self {
        Self { trust, public: None, by_choice: false }
    }
}

/// The certificate on which a chain hangs: as far as each one's issuer follows it.
fn anchor(chain: &[Certificate], shown: &[CertificateDer<'static>]) -> Option<Anchor> {
    let followed = |pair: &[Certificate]| !pair[0].self_issued && !pair[0].issuer.is_empty() && pair[0].issuer == pair[1].subject;
    let place = chain.windows(2).take_while(|pair| followed(pair)).count();
    let der = shown.get(place).filter(|_| chain.get(place).is_some_and(|link| !link.subject.is_empty() || !link.issuer.is_empty()))?;
    Some(Anchor { place, der: BASE64_STANDARD.encode(der) })
}

/// A chain, and what it is held against beside the authorities.
struct Shows<'a> {
    leaf: &'a CertificateDer<'static>,
    intermediates: &'a [CertificateDer<'static>],
    name: &'a ServerName<'static>,
    ocsp: &'a [u8],
    at: OffsetDateTime,
}

impl Shows<'_> {
    fn held_against(&self, verifier: &dyn ServerCertVerifier) -> Trust {
        let at = UnixTime::since_unix_epoch(Duration::from_secs(u64::try_from(self.at.unix_timestamp()).unwrap_or(0)));
        match verifier.verify_server_cert(self.leaf, self.intermediates, self.name, self.ocsp, at) {
            // The chain is checked before the name is: where only the name is wrong, the chain is good.
            Ok(_) | Err(Error::InvalidCertificate(CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. })) => {
                Trust::Trusted
            }
            Err(Error::InvalidCertificate(CertificateError::Revoked)) => Trust::Revoked,
            Err(Error::InvalidCertificate(CertificateError::UnknownIssuer)) => Trust::UnknownIssuer,
            // Times before 1970 are beyond it: what it can't read is a date.
            Err(error @ Error::InvalidCertificate(CertificateError::BadEncoding)) if self.at < OffsetDateTime::UNIX_EPOCH => {
                Trust::Refused { reason: Refusal::Dates, error: in_few_words(&error) }
            }
            Err(error) => refused(&error),
        }
    }
}

fn by_roots(roots: RootCertStore) -> Option<Arc<dyn ServerCertVerifier>> {
    let verifier: Arc<dyn ServerCertVerifier> = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider()).build().ok()?;
    Some(verifier)
}

fn refused(error: &Error) -> Trust {
    let reason = match error {
        Error::InvalidCertificate(CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. }) => Refusal::Purpose,
        Error::InvalidCertificate(
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. },
        ) => Refusal::Dates,
        Error::InvalidCertificate(
            CertificateError::UnsupportedSignatureAlgorithmContext { .. }
            | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. },
        ) => Refusal::Signature,
        Error::InvalidCertificate(CertificateError::BadSignature) => Refusal::WrongKey,
        Error::InvalidCertificate(CertificateError::Other(OtherError(why))) => by_name(&format!("{why:?}")),
        _ => Refusal::Other,
    };
    Trust::Refused { reason, error: in_few_words(error) }
}

/// A verifier's own words run over pages where it prints a whole certificate.
fn in_few_words(error: &Error) -> String {
    let words = match error {
        // Its own words are just "Other".
        Error::InvalidCertificate(CertificateError::Other(OtherError(why))) => format!("{why:?}"),
        _ => error.to_string(),
    };
    let head = words.split(['{', '(']).next().unwrap_or(&words).trim();
    shown::excerpt(head.as_bytes(), super::limits::EXCERPT_CHARS)
}

/// What rustls passes on of webpki's errors without a name of its own, and of the system's verifier.
fn by_name(error: &str) -> Refusal {
    match error {
        "UnsupportedCriticalExtension" => Refusal::CriticalExtension,
        "MaximumPathDepthExceeded"
        | "MaximumSignatureChecksExceeded"
        | "MaximumPathBuildCallsExceeded"
        | "MaximumNameConstraintComparisonsExceeded"
        | "PathLenConstraintViolated" => Refusal::Path,
        error if error.starts_with("EkuError") => Refusal::Purpose,
        _ => Refusal::Other,
    }
}

/// RFC 9525 §6: only the subject's alternative names count.
fn name_matches(leaf: &CertificateDer<'_>, read: &Certificate, name: &ServerName<'_>) -> bool {
    match ParsedCertificate::try_from(leaf) {
        Ok(parsed) => rustls::client::verify_server_name(&parsed, name).is_ok(),
        // What rustls does not understand of it says nothing of its names.
        Err(_) => certificate::is_named(&read.names, &name.to_str()),
    }
}
