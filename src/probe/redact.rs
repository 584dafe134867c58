//! Takes secrets out of everything that is recorded, a server's echo included.
//!
//! A secret is looked for as it is, in the forms of `facts::encoded`, and as `loose` finds it where somebody has altered it.

use std::borrow::Cow;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

use super::loose::Loose;
use crate::facts::{encoded, reply::Reply, request::Credentials};

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
    /// Where it was altered on the way.
    loose: Loose,
}

impl Default for Redactor {
    fn default() -> Self {
        Self { needles: Vec::new(), begins: Zeroizing::new([false; 256]), loose: Loose::default() }
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
        self.loose = Loose::new(credentials.password.expose_secret(), &message);
    }

    /// Whether the secret stands in these octets, in whatever form.
    #[must_use]
    pub fn finds(&self, octets: &[u8]) -> bool {
        self.finds_form(octets) || !self.loose.places(octets).is_empty()
    }

    fn finds_form(&self, octets: &[u8]) -> bool {
        let begins = |(at, octet): (usize, &u8)| self.begins[usize::from(*octet)].then_some(at);
        let mut places = octets.iter().enumerate().filter_map(begins);
        places.any(|at| {
            let (second, rest) = (octets.get(at + 1), &octets[at..]);
            // The second octet tells nearly all of them apart, faster than a comparison as a whole.
            self.needles.iter().any(|needle| (needle.len() < 2 || needle.get(1) == second) && rest.starts_with(needle))
        })
    }

    /// Whether the secret stands in texts that follow each other, and in none of them alone: over the lines of a reply, for
    /// example, each of which may begin with an enhanced code of its own.
    #[must_use]
    pub fn is_spread(&self, texts: &[Cow<'_, [u8]>]) -> bool {
        if self.needles.is_empty() || texts.len() < 2 {
            return false;
        }
        let joined = ["", " ", "\n", "\r\n"].into_iter().map(|glue| texts.join(glue.as_bytes()));
        let quoted = || {
            let lines = texts.iter().map(|line| String::from_utf8_lossy(line).into_owned()).collect();
            Reply::new(0, lines).quoted().into_bytes()
        };
        let bare = || texts.iter().map(|line| without_code(line)).collect::<Vec<_>>().concat();
        joined.into_iter().any(|whole| self.finds(&whole)) || self.finds(&quoted()) || self.finds(&bare())
    }

    /// A user name without the secret: where it holds the whole of it, and that is no chance.
    #[must_use]
    pub fn clean_name(&self, name: &str) -> String {
        let whole = self.needles.iter().any(|needle| {
            needle.as_slice() == name.as_bytes() || (needle.len() >= LEAST_IN_NAME && find(name.as_bytes(), needle).is_some())
        });
        if whole || !self.loose.places(name.as_bytes()).is_empty() {
            String::from_utf8_lossy(&self.clean(name.as_bytes())).into_owned()
        } else {
            name.to_owned()
        }
    }

    /// The octets with the secret masked wherever it stands.
    #[must_use]
    pub fn clean<'a>(&self, octets: &'a [u8]) -> Cow<'a, [u8]> {
        let clean = self.clean_forms(octets);
        let places = self.loose.places(&clean);
        if places.is_empty() {
            return clean;
        }
        let mut out = Vec::with_capacity(clean.len());
        let mut from = 0;
        for place in places {
            out.extend_from_slice(&clean[from..place.start]);
            out.extend_from_slice(MASK.as_bytes());
            from = place.end;
        }
        out.extend_from_slice(&clean[from..]);
        Cow::Owned(out)
    }

    /// A text that has been made safe to show, and may have been cut, without the secret.
    #[must_use]
    pub fn clean_text(&self, text: &str) -> String {
        let mut clean = String::from_utf8_lossy(&self.clean(text.as_bytes())).into_owned();
        if let Some(whole) = clean.strip_suffix('…')
            && let Some(at) = self.loose.begun_at_end(whole.as_bytes())
        {
            clean.truncate(clean.floor_char_boundary(at));
            clean.push_str(MASK);
        }
        clean
    }

    fn clean_forms<'a>(&self, octets: &'a [u8]) -> Cow<'a, [u8]> {
        if !self.finds_form(octets) {
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

/// A line of a reply without its enhanced code (RFC 2034 §4).
fn without_code(line: &[u8]) -> &[u8] {
    let code = line.iter().take_while(|octet| octet.is_ascii_digit() || **octet == b'.').count();
    let is_code = line[..code].split(|octet| *octet == b'.').count() == 3;
    if is_code { line[code..].trim_ascii_start() } else { line }
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
    fn a_secret_that_somebody_altered_is_masked_too() {
        let cases: [(&str, &[&[u8]]); 6] = [
            (
                "Geh3im-Pa55",
                &[
                    b"Geh3\0im-Pa55",
                    "Geh3im\u{200b}-Pa55".as_bytes(),
                    b"Geh\x1b[0;1m3im-Pa55",
                    b"Geh\\x1b[0;1m3im-Pa55",
                    b"Geh3im\\u{200b}-Pa55",
                    b"Geh3\x1bim-Pa55",
                    b"GEH3IM-PA55",
                    b"G e h 3 i m - P a 5 5",
                    b"47 65 68 33 69 6d 2d 50 61 35 35",
                    b"47:65:68:33:69:6D:2D:50:61:35:35",
                    b"G\0e\0h\x003\0i\0m\0-\0P\0a\x005\x005",
                    b"R2VOM2LTLVBHNTU=",
                    b"r2vom2ltlvbhntu=",
                ],
            ),
            ("geh\"eim&pass<wort", &[b"geh&quot;eim&amp;pass&lt;wort", b"geh&#34;eim&#x26;pass&#60;wort", b"geh%22eim%26pass%3cwort"]),
            ("<b>geheim&amp;</b>", &[b"<b>geheim&amp;</b>", b"&lt;b&gt;geheim&amp;amp;&lt;/b&gt;"]),
            ("Gehäuse-Öl", &[b"Geh\xe4use-\xd6l", "Gehäuse-Öl".as_bytes()]),
            ("geh%20eim+pass", &[b"geh%2520eim%2Bpass", b"GEH%20EIM+PASS"]),
            ("Geh\u{ad}eimnis", &["Geh\u{ad}eimnis".as_bytes(), b"Geheimnis"]),
        ];
        for (password, texts) in cases {
            let redactor = redactor(password);
            for text in texts {
                let said = String::from_utf8_lossy(text);
                let whole = [b"no <", *text, b"> ok"].concat();
                assert_eq!(String::from_utf8_lossy(&redactor.clean(&whole)), format!("no <{MASK}> ok"), "{said}");
                let middle = (whole.len() / 2..whole.len()).find(|at| whole[*at].is_ascii()).unwrap();
                let halves = whole.split_at(middle);
                let lines = [[b"5.7.8 ", halves.0].concat().into(), [b"5.7.8 ", halves.1].concat().into()];
                assert!(redactor.is_spread(&lines), "{said}");
            }
        }
    }

    #[test]
    fn a_cut_text_does_not_end_with_the_half_of_a_secret() {
        let redactor = redactor("correct horse");
        assert_eq!(redactor.clean_text("CN=correct hor…"), format!("CN={MASK}"));
        assert_eq!(redactor.clean_text("CN=correct hor"), "CN=correct hor");
    }

    #[test]
    fn what_is_no_secret_stays() {
        assert_eq!(&*redactor("e2").clean(b"250 e 2 E2"), b"250 e 2 E2");
        assert_eq!(&*redactor("secret").clean(b"250 ok"), b"250 ok");
        assert_eq!(&*Redactor::new(None).clean(b"250 ok"), b"250 ok");
    }
}
