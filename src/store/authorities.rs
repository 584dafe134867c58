//! Which certificates does a user trust beside the system's authorities? Each is a file of its own, and an entry of the
//! preferences; an entry whose file is gone, or holds another certificate, is trusted no more.

use std::path::PathBuf;

use rustls::pki_types::{CertificateDer, pem::PemObject as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::file::{self, StoreError};
use crate::facts::shown;

/// The folder of the files, beside the preferences.
const FOLDER: &str = "authorities";
/// More than this is no certificate of ours: rustls takes none above 64 KiB, and base64 adds a third.
const MOST_OCTETS: u64 = 128 * 1024;

/// A certificate that is trusted, as the preferences list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    /// SHA-256 of the whole certificate, in lower-case hex.
    pub sha256: String,
    /// Whose it is.
    pub subject: String,
    /// It is an authority's; else one server's own.
    pub is_authority: bool,
}

/// Where the files are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authorities {
    folder: Option<PathBuf>,
}

impl Authorities {
    /// At the usual place.
    #[must_use]
    pub fn usual() -> Self {
        Self { folder: file::place(FOLDER) }
    }

    /// In this folder.
    #[must_use]
    pub const fn at(folder: PathBuf) -> Self {
        Self { folder: Some(folder) }
    }

    /// The file of an authority; none where there is no place for files, or where its fingerprint is none.
    #[must_use]
    pub fn file(&self, authority: &Authority) -> Option<PathBuf> {
        let is_fingerprint = authority.sha256.len() == 64 && authority.sha256.bytes().all(|c| c.is_ascii_hexdigit());
        let folder = self.folder.as_ref().filter(|_| is_fingerprint)?;
        Some(folder.join(format!("{}.pem", authority.sha256)))
    }

    /// The certificate of an authority in PEM form, where its file holds just that.
    #[must_use]
    pub fn pem(&self, authority: &Authority) -> Option<String> {
        let pem = file::read(&self.file(authority)?, MOST_OCTETS).ok()?;
        (fingerprint(&pem)? == authority.sha256).then_some(pem)
    }

    /// Writes an authority's file.
    ///
    /// # Errors
    /// Where there is no place for it, or it can't be written.
    pub fn keep(&self, authority: &Authority, pem: &str) -> Result<(), StoreError> {
        let place = self.file(authority).ok_or(StoreError::NoFolder)?;
        file::write_text(&place, pem)
    }

    /// Removes an authority's file. One that is gone already is no error.
    ///
    /// # Errors
    /// Where it can't be removed.
    pub fn remove(&self, authority: &Authority) -> Result<(), StoreError> {
        self.file(authority).map_or(Ok(()), |path| file::remove(&path))
    }
}

/// SHA-256 of the one certificate in a text in PEM form (RFC 7468 §2); none where there are more, since all would be trusted.
fn fingerprint(pem: &str) -> Option<String> {
    let mut found = CertificateDer::pem_slice_iter(pem.as_bytes());
    let only = found.next()?.ok()?;
    found.next().is_none().then(|| shown::hex(&Sha256::digest(&only)))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const PEM: &str = "-----BEGIN CERTIFICATE-----\nSGVsbG8=\n-----END CERTIFICATE-----\n";
    const SHA256: &str = "185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969";

    fn authority() -> Authority {
        Authority { sha256: SHA256.into(), subject: "CN=Example CA".into(), is_authority: true }
    }

    #[test]
    fn a_kept_authority_comes_back_until_it_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let store = Authorities::at(folder.path().join("new"));
        assert_eq!(store.pem(&authority()), None);
        store.keep(&authority(), PEM).unwrap();
        assert_eq!(store.pem(&authority()).as_deref(), Some(PEM));
        store.remove(&authority()).unwrap();
        store.remove(&authority()).unwrap();
        assert_eq!(store.pem(&authority()), None);
    }

    #[test]
    fn two_windows_at_once_lose_none_of_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let store = Authorities::at(folder.path().to_owned());
        let made = |number: u32| {
            let pem = PEM.replace("SGVsbG8=", &base64::Engine::encode(&base64::engine::general_purpose::STANDARD, number.to_string()));
            (Authority { sha256: fingerprint(&pem).unwrap(), ..authority() }, pem)
        };
        std::thread::scope(|scope| {
            for window in 0..4 {
                let store = &store;
                scope.spawn(move || {
                    let common = made(1_000);
                    for number in 0..20 {
                        let (own, pem) = made(window * 100 + number);
                        store.keep(&own, &pem).unwrap();
                        // All of them trust this one, over and over.
                        store.keep(&common.0, &common.1).unwrap();
                        assert_eq!(store.pem(&common.0).as_deref(), Some(common.1.as_str()), "always whole");
                        if number % 2 == 1 {
                            store.remove(&own).unwrap();
                        }
                    }
                });
            }
        });
        for number in (0..4).flat_map(|window| (0..20).map(move |number| window * 100 + number)) {
            let (own, pem) = made(number);
            assert_eq!(store.pem(&own), (number % 2 == 0).then_some(pem), "{number}");
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 41, "nothing half-written stays behind");
    }

    #[test]
    fn a_file_that_holds_another_certificate_is_not_trusted() {
        let folder = tempfile::tempdir().unwrap();
        let store = Authorities::at(folder.path().to_owned());
        let file = store.file(&authority()).unwrap();
        for content in ["", "no certificate", &PEM.replace("SGVsbG8=", "SGVsbG9v"), &PEM.replace("SGVsbG8=", "§"), &PEM.repeat(2)] {
            fs::write(&file, content).unwrap();
            assert_eq!(store.pem(&authority()), None, "{content}");
        }
    }

    #[test]
    fn a_fingerprint_that_is_none_names_no_file() {
        let store = Authorities::at("/somewhere".into());
        for sha256 in ["", "../../preferences", &SHA256[1..], &SHA256.replace('1', "/")] {
            let authority = Authority { sha256: sha256.into(), ..authority() };
            assert_eq!(store.file(&authority), None, "{sha256}");
            assert!(store.keep(&authority, PEM).is_err());
        }
        assert!(Authorities::default().keep(&authority(), PEM).is_err(), "no folder, no file");
    }
}
