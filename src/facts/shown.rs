//! Text from outside made safe to show: control and format characters escaped, invalid octets too, and all of it bounded.

use std::fmt::Write as _;

use super::dialogue::Oddity;

/// The longest line that is kept of anything from outside, in characters.
pub const MOST_CHARS: usize = 1_000;

/// Makes octets from outside safe to show, on one line.
#[must_use]
pub fn escaped(octets: &[u8]) -> String {
    excerpt(octets, MOST_CHARS)
}

/// The same, cut after `most` characters as they are shown.
#[must_use]
pub fn excerpt(octets: &[u8], most: usize) -> String {
    if let Some(text) = plain(octets).filter(|text| text.len() <= most) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(octets.len().min(most));
    let mut count = 0;
    let mut piece = String::new();
    for chunk in octets.utf8_chunks() {
        let valid = chunk.valid().chars().map(Shown::Char);
        let invalid = chunk.invalid().iter().copied().map(Shown::Octet);
        for shown in valid.chain(invalid) {
            piece.clear();
            match shown {
                Shown::Char(c) => push(&mut piece, c),
                Shown::Octet(octet) => push_octet(&mut piece, octet),
            }
            count += piece.chars().count();
            if count > most {
                out.push('…');
                return out;
            }
            out.push_str(&piece);
        }
    }
    out
}

/// The octets as text where every one is a printable character of ASCII, as nearly all that servers say.
fn plain(octets: &[u8]) -> Option<&str> {
    // Every octet is looked at, since that takes less time than asking after each whether to go on.
    let is_plain = octets.iter().fold(true, |plain, octet| plain & matches!(octet, b' '..=b'~'));
    if is_plain { str::from_utf8(octets).ok() } else { None }
}

/// A character, or an octet that belongs to none.
enum Shown {
    Char(char),
    Octet(u8),
}

/// The same for text.
#[must_use]
pub fn escaped_text(text: &str) -> String {
    escaped(text.as_bytes())
}

/// Octets in lower-case hex.
#[must_use]
pub fn hex(octets: &[u8]) -> String {
    octets.iter().fold(String::with_capacity(octets.len() * 2), |mut out, octet| {
        let _ = write!(out, "{octet:02x}");
        out
    })
}

/// The octets that hex stands for; none where it is no hex.
#[must_use]
pub fn unhex(hex: &str) -> Option<Vec<u8>> {
    let pairs = hex.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(str::from_utf8(pair).ok().filter(|pair| pair.len() == 2)?, 16).ok()).collect()
}

/// What is odd in a line, in the order of [`Oddity`].
#[must_use]
pub fn oddities(octets: &[u8]) -> Vec<Oddity> {
    let mut found = Vec::new();
    if plain(octets).is_some() {
        return found;
    }
    let mut note = |oddity| {
        if !found.contains(&oddity) {
            found.push(oddity);
        }
    };
    for chunk in octets.utf8_chunks() {
        if !chunk.invalid().is_empty() {
            note(Oddity::InvalidUtf8);
        }
        for c in chunk.valid().chars() {
            match c {
                '\0' => note(Oddity::Nul),
                '\t' => {}
                c if c.is_control() => note(Oddity::Control),
                c if is_format(c) => note(Oddity::Format),
                _ => {}
            }
        }
    }
    found.sort_unstable();
    found
}

fn push(out: &mut String, c: char) {
    if c.is_control() && u32::from(c) < 0x100 {
        push_octet(out, c as u8);
    } else if c.is_control() || is_format(c) {
        let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
    } else {
        out.push(c);
    }
}

fn push_octet(out: &mut String, octet: u8) {
    let _ = write!(out, "\\x{octet:02x}");
}

/// Whether nothing is to be seen of a character: white space, a control or a format character.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_format(c)
}

/// Unicode 16's general category Cf, and the two separators that break a line (Zl, Zp).
const fn is_format(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0001}' | '\u{e0020}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_or_a_reader_would_obey_gets_through() {
        let cases: [(&[u8], &str); 7] = [
            (b"220 ~ok!", "220 ~ok!"),
            (b"220 ok\x7f", "220 ok\\x7f"),
            (b"\x1b[31mred\x07", "\\x1b[31mred\\x07"),
            (b"a\0b\r", "a\\x00b\\x0d"),
            (b"caf\xe9 caf\xc3\xa9", "caf\\xe9 café"),
            ("a\u{202e}b".as_bytes(), "a\\u{202e}b"),
            ("a\u{85}b".as_bytes(), "a\\x85b"),
        ];
        for (octets, expected) in cases {
            assert_eq!(escaped(octets), expected);
        }
    }

    #[test]
    fn a_long_line_is_cut() {
        let shown = escaped(&[b'a'; 5_000]);
        assert_eq!(shown.chars().count(), MOST_CHARS + 1);
        assert!(shown.ends_with('…'));
        assert!(escaped(&[0; 5_000]).chars().count() <= MOST_CHARS + 1, "what counts is what is shown");
    }

    #[test]
    fn oddities_are_named() {
        assert_eq!(oddities(b"a\0\x1b[0m\xff"), [Oddity::Nul, Oddity::Control, Oddity::InvalidUtf8]);
        assert_eq!(oddities("plain, and ü\tis fine".as_bytes()), []);
    }
}
