//! Takes secrets out of everything that is recorded, a server's echo included.
//!
//! A secret is looked for as it is and in base64, at each of the three places where base64 can begin inside other data.

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::facts::request::Credentials;

/// What stands in a secret's place.
pub const MASK: &str = "••••";

/// The forms in which a secret could show up.
#[derive(Clone, Default)]
pub struct Redactor {
    needles: Vec<Zeroizing<Vec<u8>>>,
}

impl Redactor {
    /// A redactor for someone's password.
    #[must_use]
    pub fn new(credentials: Option<&Credentials>) -> Self {
        let mut redactor = Self::default();
        if let Some(credentials) = credentials {
            redactor.add(&credentials.password);
        }
        redactor
    }

    fn add(&mut self, secret: &SecretString) {
        let secret = secret.expose_secret().as_bytes();
        if secret.is_empty() {
            return;
        }
        let mut needles = vec![Zeroizing::new(secret.to_vec())];
        for before in 0..3_usize {
            let mut data = Zeroizing::new(vec![0_u8; before]);
            data.extend_from_slice(secret);
            let encoded = Zeroizing::new(STANDARD_NO_PAD.encode(&*data));
            // Only characters whose six bits all come from the secret are the same in every surrounding.
            let from = (before * 8).div_ceil(6);
            let to = (data.len() * 8) / 6;
            if to > from + 2 {
                needles.push(Zeroizing::new(encoded.as_bytes()[from..to].to_vec()));
            }
        }
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        self.needles = needles;
    }

    /// The octets with every form of the secret masked.
    #[must_use]
    pub fn clean(&self, octets: &[u8]) -> Vec<u8> {
        let mut out = octets.to_vec();
        for needle in &self.needles {
            if find(&out, needle).is_none() {
                continue;
            }
            let mut rest = out.as_slice();
            let mut masked = Vec::with_capacity(out.len());
            while let Some(at) = find(rest, needle) {
                masked.extend_from_slice(&rest[..at]);
                masked.extend_from_slice(MASK.as_bytes());
                rest = &rest[at + needle.len()..];
            }
            masked.extend_from_slice(rest);
            out = masked;
        }
        out
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    fn redactor(password: &str) -> Redactor {
        Redactor::new(Some(&Credentials { user: "ann".into(), password: password.to_owned().into() }))
    }

    #[test]
    fn a_secret_is_masked_as_it_is_and_in_base64_wherever_it_begins() {
        let secret = "correct horse";
        let redactor = redactor(secret);
        for prefix in ["", "x", "xy", "\0ann\0", "xyz"] {
            let plain = format!("{prefix}{secret} echoed");
            let encoded = STANDARD.encode(format!("{prefix}{secret}"));
            for text in [plain, encoded.clone(), format!("535 you sent {encoded}!")] {
                let clean = String::from_utf8(redactor.clean(text.as_bytes())).unwrap();
                assert!(clean.contains(MASK), "{text}");
                assert!(!clean.contains(secret) && !clean.contains(&encoded), "{clean}");
            }
        }
    }

    #[test]
    fn what_is_no_secret_stays() {
        assert_eq!(redactor("secret").clean(b"250 ok"), b"250 ok");
        assert_eq!(Redactor::new(None).clean(b"250 ok"), b"250 ok");
    }
}
