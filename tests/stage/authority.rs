//! A certificate authority of a test's own, for servers that are not Mailport's.

use std::{fs, net::IpAddr, os::unix::fs::PermissionsExt, path::Path};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType, IsCa, KeyPair, SanType};
use time::{Duration, OffsetDateTime};

/// Whether a certificate is valid today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    Current,
    Expired,
}

/// Writes `chain.pem` (key and certificate of a server with this name and address) and `ca.pem` into a folder; `key.pem` has
/// the key alone, readable by its owner only, as some servers want it.
pub fn write(folder: &Path, name: &str, address: IpAddr, age: Age) {
    let root = {
        let mut params = params("Authority of a test", Vec::new());
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("a root")
    };
    let key = KeyPair::generate().expect("a key");
    let names = vec![SanType::DnsName(name.try_into().expect("a name")), SanType::IpAddress(address)];
    let mut params = params(name, names);
    if age == Age::Expired {
        params.not_before -= Duration::days(90);
        params.not_after = OffsetDateTime::now_utc() - Duration::days(3);
    }
    let leaf = params.signed_by(&key, &root).expect("a certificate");
    fs::write(folder.join("chain.pem"), key.serialize_pem() + &leaf.pem()).expect("written");
    fs::write(folder.join("key.pem"), key.serialize_pem()).expect("written");
    fs::set_permissions(folder.join("key.pem"), fs::Permissions::from_mode(0o600)).expect("permitted");
    fs::write(folder.join("ca.pem"), root.pem()).expect("written");
}

fn params(common_name: &str, names: Vec<SanType>) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, common_name);
    params.subject_alt_names = names;
    params.not_before = OffsetDateTime::now_utc() - Duration::days(1);
    params.not_after = OffsetDateTime::now_utc() + Duration::days(90);
    params
}
