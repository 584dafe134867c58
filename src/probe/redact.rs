//! Takes secrets out of everything that is recorded, a server's echo included.
//!
//! A secret is looked for as it is, and in the forms of `facts::encoded`.

use std::borrow::Cow;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

use crate::facts::{encoded, request::Credentials};

/// What stands in a secret's place.
pub const MASK: &str = "••••";

/// Base64 pieces shorter than this would be found everywhere.
const LEAST_NEEDLE: usize = 2;
/// A user name that happens to hold a shorter password is left as it is.
const LEAST_IN_NAME: usize = 4;

/// The forms in which a secret could show up.
#[derive(Clone)]
pub struct Redactor {
    needles: Vec<Zeroizing<Vec<u8>>>,
    /// The octets with which one of them begins: most octets don't.
    begins: Zeroizing<[bool; 256]>,
}

impl Default for Redactor {
    fn default() -> Self {
        Self { needles: Vec::new(), begins: Zeroizing::new([false; 256]) }
    }
}

impl Redactor {
    /// A redactor for someone's password.
    #[must_use]
    pub fn new(credentials: Option<&Credentials>) -> Self {
        let mut redactor = Self::default();
        if let Some(credentials) = credentials {
            redactor.add(credentials);
        }
        redactor
    }

    fn add(&mut self, credentials: &Credentials) {
        let secret = credentials.password.expose_secret().as_bytes();
        if secret.is_empty() {
            return;
        }
        let mut needles = vec![Zeroizing::new(secret.to_vec())];
        // Exactly as they are sent, so that the shortest secrets are found too.
        let message = Zeroizing::new(format!("\0{}\0{}", credentials.user, credentials.password.expose_secret()));
        needles.push(Zeroizing::new(STANDARD.encode(message.as_bytes()).into_bytes()));
        needles.extend(encoded::base64_forms(secret, LEAST_NEEDLE));
        needles.extend(encoded::digit_forms(secret));
        needles.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        needles.dedup();
        for first in needles.iter().filter_map(|needle| needle.first()) {
            self.begins[usize::from(*first)] = true;
        }
        self.needles = needles;
    }

    /// Whether a form of the secret stands in these octets.
    #[must_use]
    pub fn finds(&self, octets: &[u8]) -> bool {
        let begins = |(at, octet): (usize, &u8)| self.begins[usize::from(*octet)].then_some(at);
        let mut places = octets.iter().enumerate().filter_map(begins);
        places.any(|at| {
            let (second, rest) = (octets.get(at + 1), &octets[at..]);
            // The second octet tells nearly all of them apart, faster than a comparison as a whole.
            self.needles.iter().any(|needle| (needle.len() < 2 || needle.get(1) == second) && rest.starts_with(needle))
        })
    }

    /// Whether this stands in a form of the secret, so that one may lie on both sides of it.
    #[must_use]
    pub fn spans(&self, glue: &str) -> bool {
        self.needles.iter().any(|needle| glue.is_empty() || find(needle, glue.as_bytes()).is_some())
    }

    /// A user name without the secret: where it holds the whole of it, and that is no chance.
    #[must_use]
    pub fn clean_name(&self, name: &str) -> String {
        let whole = self.needles.iter().any(|needle| {
            needle.as_slice() == name.as_bytes() || (needle.len() >= LEAST_IN_NAME && find(name.as_bytes(), needle).is_some())
        });
        if whole { String::from_utf8_lossy(&self.clean(name.as_bytes())).into_owned() } else { name.to_owned() }
    }

    /// The octets with every form of the secret masked.
    #[must_use]
    pub fn clean<'a>(&self, octets: &'a [u8]) -> Cow<'a, [u8]> {
        if !self.finds(octets) {
            return Cow::Borrowed(octets);
        }
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
        Cow::Owned(out)
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

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
                let clean = String::from_utf8(redactor.clean(text.as_bytes()).into_owned()).unwrap();
                assert!(clean.contains(MASK), "{text}");
                assert!(!clean.contains(secret) && !clean.contains(&encoded), "{clean}");
            }
        }
    }

    #[test]
    fn the_shortest_secrets_and_the_url_alphabet_are_masked_too() {
        let short = redactor("Qz");
        let sent = STANDARD.encode("\0ann\0Qz");
        assert!(!String::from_utf8(short.clean(sent.as_bytes()).into_owned()).unwrap().contains(&sent));
        let odd = "~~~>>>???secret";
        let url = URL_SAFE_NO_PAD.encode(odd);
        assert!(!String::from_utf8(redactor(odd).clean(url.as_bytes()).into_owned()).unwrap().contains(&url[..url.len() - 1]));
        for form in ["636f72726563742f31", "636F72726563742F31", "correct%2F1", "correct%2f1"] {
            assert_eq!(&*redactor("correct/1").clean(form.as_bytes()), MASK.as_bytes(), "{form}");
        }
        assert_eq!(redactor("annann").clean_name("annann"), MASK);
        assert_eq!(redactor("n").clean_name("ann"), "ann");
    }

    #[test]
    fn what_is_no_secret_stays() {
        assert_eq!(&*redactor("secret").clean(b"250 ok"), b"250 ok");
        assert_eq!(&*Redactor::new(None).clean(b"250 ok"), b"250 ok");
    }
}
