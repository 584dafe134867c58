//! Which certificate does a practice server show? A certificate authority made in memory at start
//! issues them, good and bad alike. Its keys are never written anywhere.

use std::net::IpAddr;
use std::time::SystemTime;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, CustomExtension, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose, SanType,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use time::{Duration, OffsetDateTime};

use super::behaviour::{CertificateKind, CertificateSpec};
use super::staple::{self, der};

/// Longest chain and most names that a scenario may ask for.
const MAX_CHAIN: usize = 200;
const MAX_NAMES: usize = 20_000;
/// Authority information access, and in it "issuer's certificate" (RFC 5280 §4.2.2.1).
const AIA: &[u64] = &[1, 3, 6, 1, 5, 5, 7, 1, 1];
const CA_ISSUERS: &[u8] = &[0x06, 0x08, 0x2b, 6, 1, 5, 5, 7, 0x30, 2];

/// An issuer with its key.
type Issuer = CertifiedIssuer<'static, KeyPair>;

/// A root, an intermediate, and the clock by which they issue.
pub struct Authority {
    root: Issuer,
    intermediate: Issuer,
    now: OffsetDateTime,
}

/// What a TLS server needs: the chain that it sends and its own key.
pub struct Identity {
    /// The server's certificate first.
    pub chain: Vec<CertificateDer<'static>>,
    /// Its key.
    pub key: PrivateKeyDer<'static>,
    /// What is stapled to the handshake.
    pub staple: Option<Vec<u8>>,
}

impl Authority {
    /// Makes the authority; all validity is computed from `now`.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn new(now: SystemTime) -> Result<Self, rcgen::Error> {
        let now = OffsetDateTime::from(now);
        let root = self_signed_issuer("Mailport practice root", now)?;
        let intermediate = issuer_below("Mailport practice intermediate", &root, now)?;
        Ok(Self { root, intermediate, now })
    }

    /// The root's certificate, for `--ca`.
    #[must_use]
    pub fn ca_pem(&self) -> String {
        self.root.pem()
    }

    /// The intermediate's certificate in DER, for whoever serves it where an AIA points to.
    #[must_use]
    pub fn intermediate_der(&self) -> Vec<u8> {
        self.intermediate.der().to_vec()
    }

    /// The root's certificate in DER.
    #[must_use]
    pub fn root_der(&self) -> &CertificateDer<'static> {
        self.root.der()
    }

    /// Issues what `spec` describes to the server `name`.
    ///
    /// # Errors
    /// Names that no certificate can carry.
    pub fn issue(&self, spec: &CertificateSpec, name: &str) -> Result<Identity, rcgen::Error> {
        let key = KeyPair::generate()?;
        let params = self.leaf(spec, name)?;
        let mut chain = Vec::new();
        let root = match spec.kind {
            CertificateKind::SelfSigned => {
                chain.push(params.self_signed(&key)?.into());
                None
            }
            CertificateKind::UnknownIssuer => {
                let common_name = spec.issuer.as_deref().unwrap_or("Unheard-of authority");
                let stranger = self_signed_issuer(common_name, self.now)?;
                chain.push(params.signed_by(&key, &stranger)?.into());
                Some(stranger.der().clone())
            }
            CertificateKind::LongChain => {
                let common_name = spec.issuer.as_deref().unwrap_or("Unheard-of authority");
                let mut issuer = self_signed_issuer(common_name, self.now)?;
                let root = issuer.der().clone();
                for level in 1..spec.count.unwrap_or(50).clamp(2, MAX_CHAIN) {
                    issuer = issuer_below(&format!("Link {level}"), &issuer, self.now)?;
                    chain.insert(0, issuer.der().clone());
                }
                chain.insert(0, params.signed_by(&key, &issuer)?.into());
                Some(root)
            }
            CertificateKind::ChainIncomplete => {
                chain.push(params.signed_by(&key, &self.intermediate)?.into());
                None
            }
            _ if spec.intermediate => {
                chain.push(params.signed_by(&key, &self.intermediate)?.into());
                chain.push(self.intermediate.der().clone());
                Some(self.root.der().clone())
            }
            _ => {
                chain.push(params.signed_by(&key, &self.root)?.into());
                Some(self.root.der().clone())
            }
        };
        if spec.send_root {
            chain.extend(root);
        }
        let issuer = if spec.intermediate || spec.kind == CertificateKind::ChainIncomplete { &self.intermediate } else { &self.root };
        let staple = match (spec.staple, chain.first()) {
            (Some(told), Some(leaf)) => Some(staple::response(told, issuer, leaf, self.now)?),
            _ => None,
        };
        Ok(Identity { chain, key: key.into(), staple })
    }

    fn leaf(&self, spec: &CertificateSpec, name: &str) -> Result<CertificateParams, rcgen::Error> {
        let mut names = match (&spec.names, spec.kind) {
            (Some(names), _) => names.clone(),
            (None, CertificateKind::WrongName) => vec!["other.example".to_owned()],
            (None, _) => vec![name.to_owned()],
        };
        names.extend(spec.also.iter().cloned());
        if spec.kind == CertificateKind::ManyNames {
            let further = spec.count.unwrap_or(1000).min(MAX_NAMES);
            names.extend((1..further).map(|number| format!("host{number}.example")));
        }

        let mut params = CertificateParams::default();
        params.distinguished_name = distinguished_name(names.first().map_or(name, String::as_str));
        params.subject_alt_names = names.iter().map(|name| alternative_name(name)).collect::<Result<_, _>>()?;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.use_authority_key_identifier_extension = spec.kind != CertificateKind::SelfSigned;
        params.custom_extensions.extend(spec.aia.as_deref().map(authority_information));
        let (from, until) = validity(spec);
        params.not_before = self.now + Duration::days(from);
        params.not_after = self.now + Duration::days(until);
        Ok(params)
    }
}

/// Days from now: when it begins and when it ends.
fn validity(spec: &CertificateSpec) -> (i64, i64) {
    let days = |usual: i64| spec.days.unwrap_or(usual).clamp(0, 3650);
    match spec.kind {
        CertificateKind::Expired => (-days(3) - 90, -days(3)),
        CertificateKind::NotYetValid => (days(5), days(5) + 90),
        CertificateKind::ExpiresSoon => (-80, days(6)),
        _ => (-30, days(60)),
    }
}

fn alternative_name(name: &str) -> Result<SanType, rcgen::Error> {
    Ok(match name.parse::<IpAddr>() {
        Ok(address) => SanType::IpAddress(address),
        Err(_) => SanType::DnsName(name.try_into()?),
    })
}

fn distinguished_name(common_name: &str) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::CommonName, common_name);
    name
}

/// The AIA extension.
fn authority_information(address: &str) -> CustomExtension {
    let location = der(0x86, &[address.as_bytes()]);
    CustomExtension::from_oid_content(AIA, der(0x30, &[&der(0x30, &[CA_ISSUERS, &location])]))
}

fn issuer_params(common_name: &str, now: OffsetDateTime) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = distinguished_name(common_name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.use_authority_key_identifier_extension = true;
    params.not_before = now - Duration::days(3650);
    params.not_after = now + Duration::days(3650);
    params
}

fn self_signed_issuer(common_name: &str, now: OffsetDateTime) -> Result<Issuer, rcgen::Error> {
    CertifiedIssuer::self_signed(issuer_params(common_name, now), KeyPair::generate()?)
}

fn issuer_below(common_name: &str, issuer: &Issuer, now: OffsetDateTime) -> Result<Issuer, rcgen::Error> {
    CertifiedIssuer::signed_by(issuer_params(common_name, now), KeyPair::generate()?, issuer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use x509_parser::prelude::{FromDer, ParsedExtension, X509Certificate};

    fn issued(kind: CertificateKind) -> (Authority, Identity) {
        let authority = Authority::new(SystemTime::now()).expect("an authority");
        let spec = CertificateSpec { kind, aia: Some("http://ca.localhost/i.der".to_owned()), ..CertificateSpec::default() };
        let identity = authority.issue(&spec, "mail.localhost").expect("a certificate");
        (authority, identity)
    }

    #[test]
    fn an_expired_certificate_ended_three_days_ago() {
        let (authority, identity) = issued(CertificateKind::Expired);
        let (_, certificate) = X509Certificate::from_der(&identity.chain[0]).expect("DER");
        let ended = certificate.validity().not_after.timestamp();
        assert_eq!((authority.now.unix_timestamp() - ended) / 86_400, 3);
    }

    #[test]
    fn an_incomplete_chain_names_where_its_issuer_is() {
        let (authority, identity) = issued(CertificateKind::ChainIncomplete);
        assert_eq!(identity.chain.len(), 1);
        let (_, certificate) = X509Certificate::from_der(&identity.chain[0]).expect("DER");
        let aia = certificate.extensions().iter().find_map(|extension| match extension.parsed_extension() {
            ParsedExtension::AuthorityInfoAccess(access) => Some(format!("{access:?}")),
            _ => None,
        });
        assert!(aia.expect("an AIA").contains("http://ca.localhost/i.der"));
        let intermediate = authority.intermediate_der();
        let (_, intermediate) = X509Certificate::from_der(&intermediate).expect("DER");
        assert_eq!(certificate.issuer(), intermediate.subject());
    }

    #[test]
    fn a_long_chain_is_fifty_long_and_each_link_signs_the_one_before() {
        let (_, identity) = issued(CertificateKind::LongChain);
        assert_eq!(identity.chain.len(), 50);
        let links: Vec<_> = identity.chain.iter().map(|der| X509Certificate::from_der(der).expect("DER").1).collect();
        for pair in links.windows(2) {
            assert!(pair[0].verify_signature(Some(pair[1].public_key())).is_ok());
        }
    }

    #[test]
    fn many_names_are_a_thousand() {
        let (_, identity) = issued(CertificateKind::ManyNames);
        let (_, certificate) = X509Certificate::from_der(&identity.chain[0]).expect("DER");
        let names = certificate.subject_alternative_name().expect("readable").expect("names");
        assert_eq!(names.value.general_names.len(), 1000);
    }
}
