//! How raw bytes are written down in a scenario, and how bytes from outside are shown.
//! `\xNN`, `\0`, `\e`, `\r`, `\n`, `\t` and `\\` stand for bytes; `\c` at the end means "no line end follows".

use serde::Deserialize;
use serde::de::{Deserializer, Error};

/// Bytes that a server sends, with `{placeholders}` still in them.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Raw {
    bytes: Vec<u8>,
    /// Sent as it stands: no line end is added.
    unfinished: bool,
}

impl Raw {
    /// Reads the escape syntax; the error names what can't be read.
    ///
    /// # Errors
    /// An escape that isn't one of those above.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut raw = Self::default();
        let mut characters = text.chars();
        while let Some(character) = characters.next() {
            if raw.unfinished {
                return Err(format!("\\c must be the last of {text:?}"));
            }
            if character != '\\' {
                raw.bytes.extend(character.encode_utf8(&mut [0; 4]).bytes());
                continue;
            }
            match characters.next() {
                Some('r') => raw.bytes.push(b'\r'),
                Some('n') => raw.bytes.push(b'\n'),
                Some('t') => raw.bytes.push(b'\t'),
                Some('0') => raw.bytes.push(0),
                Some('e') => raw.bytes.push(0x1b),
                Some('\\') => raw.bytes.push(b'\\'),
                Some('c') => raw.unfinished = true,
                Some('x') => {
                    let digits: String = characters.by_ref().take(2).collect();
                    let byte = u8::from_str_radix(&digits, 16).map_err(|_| format!("\\x needs two hexadecimal digits in {text:?}"))?;
                    raw.bytes.push(byte);
                }
                other => {
                    return Err(format!("unknown escape \\{} in {text:?}", other.unwrap_or(' ')));
                }
            }
        }
        Ok(raw)
    }

    /// The bytes to send: placeholders filled in, and a line end where none was written.
    #[must_use]
    pub fn reply(&self, fill: &[(&str, &str)]) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        for (name, value) in fill {
            bytes = replace(&bytes, format!("{{{name}}}").as_bytes(), value.as_bytes());
        }
        if !self.unfinished && !bytes.ends_with(b"\n") {
            bytes.extend(b"\r\n");
        }
        bytes
    }

    /// The first digit of the reply code, where the text begins with one.
    #[must_use]
    pub fn class(&self) -> Option<u8> {
        self.bytes.first().filter(|byte| byte.is_ascii_digit()).map(|byte| byte - b'0')
    }
}

impl std::fmt::Debug for Raw {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Raw({})", shown(&self.bytes))
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut result = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(first) = rest.first() {
        if let Some(after) = rest.strip_prefix(from) {
            result.extend(to);
            rest = after;
        } else {
            result.push(*first);
            rest = &rest[1..];
        }
    }
    result
}

/// Bytes from outside as one line that is safe to print: control characters, what changes the
/// direction of text and what isn't UTF-8 appear as escapes; a line end at the end is left out.
#[must_use]
pub fn shown(bytes: &[u8]) -> String {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
    let mut line = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            let turns_text = matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            if character.is_control() || turns_text {
                line.extend(character.escape_default());
            } else {
                line.push(character);
            }
        }
        for byte in chunk.invalid() {
            line.extend(["\\x", &format!("{byte:02x}")]);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_stand_for_bytes() {
        let raw = Raw::parse(r"220 \0\e\xff\\ {name}\n").expect("readable");
        assert_eq!(raw.reply(&[("name", "a.b")]), b"220 \0\x1b\xff\\ a.b\n");
    }

    #[test]
    fn a_line_end_is_added_unless_it_is_refused() {
        assert_eq!(Raw::parse("250 ok").expect("readable").reply(&[]), b"250 ok\r\n");
        assert_eq!(Raw::parse(r"250 ok\c").expect("readable").reply(&[]), b"250 ok");
    }

    #[test]
    fn a_wrong_escape_is_refused() {
        assert!(Raw::parse(r"\q").is_err());
        assert!(Raw::parse(r"\xg1").is_err());
        assert!(Raw::parse(r"a\cb").is_err());
    }

    #[test]
    fn what_is_shown_has_no_control_characters() {
        assert_eq!(shown(b"a\x1b[31m\0\xff\r\n"), "a\\u{1b}[31m\\u{0}\\xff");
        assert_eq!(shown("\u{202e}txt".as_bytes()), "\\u{202e}txt");
    }
}
