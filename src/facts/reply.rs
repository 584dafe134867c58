//! A server's reply (RFC 5321 §4.2), already safe to show: escaped, cut, and without secrets.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An enhanced status code (RFC 3463 §2): class, subject, detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Enhanced(pub u8, pub u16, pub u16);

impl Enhanced {
    /// Reads the code that stands at the start of a reply's text, where one does.
    #[must_use]
    pub fn at_start_of(text: &str) -> Option<Self> {
        let word = text.split(|c: char| c.is_whitespace() || c == ':').next()?;
        let mut parts = word.split('.');
        let class = parts.next().filter(|part| matches!(*part, "2" | "4" | "5" | "7"))?.parse().ok()?;
        let subject = number(parts.next()?)?;
        let detail = number(parts.next()?)?;
        parts.next().is_none().then_some(Self(class, subject, detail))
    }
}

/// One to three digits (RFC 3463 §2).
fn number(part: &str) -> Option<u16> {
    let fits = (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if fits { part.parse().ok() } else { None }
}

impl fmt::Display for Enhanced {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl From<Enhanced> for String {
    fn from(code: Enhanced) -> Self {
        code.to_string()
    }
}

impl TryFrom<String> for Enhanced {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::at_start_of(&text).ok_or_else(|| format!("\"{text}\" is not an enhanced status code"))
    }
}

/// A whole reply, one line or several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The three-digit code.
    pub code: u16,
    /// The enhanced status code of its first line that has one.
    pub enhanced: Option<Enhanced>,
    /// The text of each line, without code and separator; escaped, cut, without secrets.
    pub text: Vec<String>,
    /// The code of each line, where they differ (RFC 5321 §4.2.1 wants one); the last of them is the reply's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<u16>,
}

impl Reply {
    /// Makes a reply from its code and its lines' texts.
    #[must_use]
    pub fn new(code: u16, text: Vec<String>) -> Self {
        let enhanced = text.iter().find_map(|line| Enhanced::at_start_of(line));
        Self { code, enhanced, text, codes: Vec::new() }
    }

    /// 2xx.
    #[must_use]
    pub const fn is_positive(&self) -> bool {
        self.code / 100 == 2
    }

    /// 3xx: the server waits for more.
    #[must_use]
    pub const fn is_intermediate(&self) -> bool {
        self.code / 100 == 3
    }

    /// 4xx: it may work later.
    #[must_use]
    pub const fn is_temporary(&self) -> bool {
        self.code / 100 == 4
    }

    /// 5xx: it won't work as it is.
    #[must_use]
    pub const fn is_permanent(&self) -> bool {
        self.code / 100 == 5
    }

    /// 4xx or 5xx.
    #[must_use]
    pub const fn refuses(&self) -> bool {
        self.is_temporary() || self.is_permanent()
    }

    /// The reply as one line, as it is quoted: the enhanced code of continuation lines is left out.
    #[must_use]
    pub fn quoted(&self) -> String {
        let mut line = self.codes.first().unwrap_or(&self.code).to_string();
        for (index, text) in self.text.iter().enumerate() {
            let (before, own) = (index.checked_sub(1).and_then(|before| self.codes.get(before)), self.codes.get(index));
            if let (Some(before), Some(own)) = (before, own)
                && before != own
            {
                line.push(' ');
                line.push_str(&own.to_string());
            }
            let text = match Enhanced::at_start_of(text) {
                Some(code) if index > 0 && Some(code) == self.enhanced => text[code.to_string().len()..].trim_start(),
                _ => text,
            };
            if !text.is_empty() {
                line.push(' ');
                line.push_str(text);
            }
        }
        line
    }

    /// The texts joined and in lower case, for rules that look for words.
    #[must_use]
    pub fn words(&self) -> String {
        self.text.join(" ").to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_enhanced_code_is_read_only_where_it_is_one() {
        let cases = [
            ("5.7.8 Error", Some(Enhanced(5, 7, 8))),
            ("4.7.650 The mail server", Some(Enhanced(4, 7, 650))),
            ("5.7.1: refused", Some(Enhanced(5, 7, 1))),
            ("192.0.2.5 is blocked", None),
            ("5.7 no", None),
            ("5.7.1.2 no", None),
            ("9.7.1 no", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Enhanced::at_start_of(text), expected, "{text}");
        }
    }

    #[test]
    fn lines_with_different_codes_are_quoted_with_each() {
        let reply = Reply { codes: vec![220, 220, 250], ..Reply::new(250, vec!["a".into(), "b".into(), "c".into()]) };
        assert_eq!(reply.quoted(), "220 a b 250 c");
    }

    #[test]
    fn a_reply_of_several_lines_is_quoted_as_one_sentence() {
        let reply = Reply::new(534, vec!["5.7.9 Application-specific password required.".into(), "5.7.9 See https://example.org".into()]);
        assert_eq!(reply.quoted(), "534 5.7.9 Application-specific password required. See https://example.org");
    }
}
