//! Where does a secret stand in a text that somebody has altered? Between its letters there may be white space, control or format
//! characters or their escapes; letters may have changed their case; HTML or percent signs may stand for letters.
//!
//! It says where, and changes nothing. Short secrets are not looked for here: they would be found everywhere.

use std::ops::Range;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use crate::facts::{encoded, shown};

/// The shortest secret that is looked for, in octets as they are compared.
const LEAST: usize = 6;
/// The shortest piece of base64 or hexadecimal.
const LEAST_ENCODED: usize = 12;
/// What stands for a place where hexadecimal digits are interrupted; no form holds it.
const BREAK: u8 = b'|';

/// The forms of a secret, as they are compared.
#[derive(Clone, Default)]
pub struct Loose {
    letters: Vec<Zeroizing<Vec<u8>>>,
    digits: Vec<Zeroizing<Vec<u8>>>,
}

impl Loose {
    /// The forms of a secret, and of the whole message that it is sent in.
    #[must_use]
    pub fn new(secret: &str, message: &str) -> Self {
        let mut known = Self::default();
        // A server that takes UTF-8 for Latin-1, or the other way round.
        let latin = latin_1(secret);
        for octets in [Some(secret.as_bytes()), latin.as_deref().map(Vec::as_slice)].into_iter().flatten() {
            for reading in [Reading::Decoded, Reading::Letters] {
                known.letters.push(Zeroizing::new(view(octets, reading).octets));
            }
            for form in encoded::base64_forms(octets, LEAST_ENCODED) {
                known.encoded(&form);
            }
            let digits = Zeroizing::new(shown::hex(octets));
            known.digits.push(Zeroizing::new(digits.as_bytes().to_vec()));
        }
        known.encoded(Zeroizing::new(STANDARD.encode(message)).as_bytes());
        known.letters.retain(|form| form.len() >= LEAST);
        known.digits.retain(|form| form.len() >= LEAST_ENCODED);
        known
    }

    fn encoded(&mut self, form: &[u8]) {
        if form.len() >= LEAST_ENCODED {
            self.letters.push(Zeroizing::new(form.to_ascii_lowercase()));
        }
    }

    /// Where it stands, in order and apart from each other.
    #[must_use]
    pub fn places(&self, octets: &[u8]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        if !self.letters.is_empty() {
            // What is decoded may also be meant as it stands.
            let as_it_stands = octets.iter().any(|octet| matches!(octet, b'&' | b'%')).then_some(Reading::Letters);
            for reading in [Some(Reading::Decoded), as_it_stands].into_iter().flatten() {
                view(octets, reading).find(&self.letters, &mut found);
            }
        }
        if !self.digits.is_empty() {
            view(octets, Reading::Digits).find(&self.digits, &mut found);
        }
        merged(found)
    }

    /// The octets behind which nothing follows although a secret has begun: where a text was cut. None where it hasn't.
    #[must_use]
    pub fn begun_at_end(&self, octets: &[u8]) -> Option<usize> {
        let view = view(octets, Reading::Letters);
        (0..view.octets.len().saturating_sub(LEAST - 1)).find_map(|from| {
            let rest = &view.octets[from..];
            self.letters.iter().any(|form| form.starts_with(rest)).then(|| view.spans[from].start)
        })
    }
}

/// Ranges in order, with those that touch made one.
fn merged(mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    found.sort_by_key(|range| range.start);
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for range in found {
        match apart.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// In Latin-1, with the question mark for what it lacks; none where that is no other form, or hardly one.
fn latin_1(secret: &str) -> Option<Zeroizing<Vec<u8>>> {
    let octets: Zeroizing<Vec<u8>> = Zeroizing::new(secret.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect());
    let real = octets.iter().filter(|octet| **octet != b'?').count();
    (!secret.is_ascii() && real >= LEAST).then_some(octets)
}

/// How a text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// Without what can't be seen.
    Letters,
    /// The same, with HTML's and percent's signs for letters read as those.
    Decoded,
    /// Hexadecimal digits, whatever stands between two of them.
    Digits,
}

/// A text as it is compared, and where each octet of it stands in the text as it came.
#[derive(Default)]
struct View {
    octets: Vec<u8>,
    spans: Vec<Range<usize>>,
}

impl View {
    fn push(&mut self, octets: &[u8], span: &Range<usize>) {
        for octet in octets {
            self.octets.push(octet.to_ascii_lowercase());
            self.spans.push(span.clone());
        }
    }

    fn find(&self, forms: &[Zeroizing<Vec<u8>>], found: &mut Vec<Range<usize>>) {
        let mut begins = [false; 256];
        for first in forms.iter().filter_map(|form| form.first()) {
            begins[usize::from(*first)] = true;
        }
        for at in (0..self.octets.len()).filter(|at| begins[usize::from(self.octets[*at])]) {
            let here = forms.iter().filter(|form| self.octets[at..].starts_with(form)).map(|form| form.len()).max();
            if let Some(length) = here {
                found.push(self.spans[at].start..self.spans[at + length - 1].end);
            }
        }
    }
}

fn view(octets: &[u8], reading: Reading) -> View {
    let mut view = View::default();
    let mut at = 0;
    while let Some(first) = octets.get(at) {
        let rest = &octets[at..];
        let hidden = hidden(rest);
        if hidden > 0 {
            at += hidden;
            continue;
        }
        let decoded = if reading == Reading::Decoded { entity(rest).or_else(|| percent(rest)) } else { None };
        if let Some((c, length)) = decoded {
            // A sign that stands for what can't be seen is left out like that itself.
            if hidden_char(c) == 0 {
                let span = at..at + length;
                match c {
                    Sign::Char(c) => view.push(c.encode_utf8(&mut [0; 4]).as_bytes(), &span),
                    Sign::Octet(octet) => view.push(&[octet], &span),
                }
            }
            at += length;
            continue;
        }
        let between = reading == Reading::Digits && matches!(first, b':' | b'-' | b',' | b'.');
        if reading == Reading::Digits && (rest.starts_with(b"0x") || rest.starts_with(b"\\x")) {
            at += 2;
            continue;
        }
        if !between {
            let octet = if reading == Reading::Digits && !first.is_ascii_hexdigit() { BREAK } else { *first };
            view.push(&[octet], &(at..at + 1));
        }
        at += 1;
    }
    view
}

/// How many octets at the beginning can't be seen: white space, a control or format character, an escape sequence of a terminal
/// (ECMA-48 §5.4), or what stands for such a character where a text has been made safe to show.
fn hidden(rest: &[u8]) -> usize {
    match rest {
        [0x1b, b'[', parameters @ ..] => {
            let length = parameters.iter().take_while(|octet| (0x20..=0x3f).contains(*octet)).count();
            2 + length + usize::from(parameters.get(length).is_some_and(|octet| (0x40..=0x7e).contains(octet)))
        }
        [b'\\', b'x', high, low, more @ ..] => match digits(&[*high, *low]) {
            // An escape sequence of which only the first octet was made safe.
            Some(0x1b) if more.first() == Some(&b'[') => 3 + hidden(&[&[0x1b], more].concat()),
            Some(..=0x20 | 0x7f) => 4,
            _ => 0,
        },
        [b'\\', b'u', b'{', code @ ..] => {
            let length = code.iter().take(6).take_while(|octet| octet.is_ascii_hexdigit()).count();
            let c = digits(&code[..length]).and_then(char::from_u32);
            if code.get(length) == Some(&b'}') && c.is_some_and(shown::is_hidden) { length + 4 } else { 0 }
        }
        [first, ..] if first.is_ascii() => usize::from(*first <= b' ' || *first == 0x7f),
        _ => first_char(rest).filter(|c| shown::is_hidden(*c)).map_or(0, char::len_utf8),
    }
}

/// The first character, where the octets begin with a whole one.
fn first_char(rest: &[u8]) -> Option<char> {
    let first = &rest[..rest.len().min(4)];
    first.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next())
}

/// What a sign stands for.
#[derive(Clone, Copy)]
enum Sign {
    Char(char),
    Octet(u8),
}

fn hidden_char(sign: Sign) -> usize {
    match sign {
        Sign::Char(c) => usize::from(shown::is_hidden(c)),
        Sign::Octet(octet) => usize::from(octet <= b' ' || octet == 0x7f),
    }
}

/// An HTML character reference (HTML §13.2.5.72): by number, or one of the five names that every escaping uses.
fn entity(rest: &[u8]) -> Option<(Sign, usize)> {
    let body = rest.strip_prefix(b"&")?;
    let length = body.iter().take(10).position(|octet| *octet == b';')?;
    let name = str::from_utf8(&body[..length]).ok()?;
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((Sign::Char(c), length + 2))
}

/// A percent-encoded octet (RFC 3986 §2.1).
fn percent(rest: &[u8]) -> Option<(Sign, usize)> {
    let [b'%', high, low, ..] = rest else { return None };
    let octet = u8::try_from(digits(&[*high, *low])?).ok()?;
    Some((Sign::Octet(octet), 3))
}

fn digits(octets: &[u8]) -> Option<u32> {
    let text = str::from_utf8(octets).ok().filter(|text| text.bytes().all(|octet| octet.is_ascii_hexdigit()))?;
    u32::from_str_radix(text, 16).ok()
}
