//! What does a text look like without its wrapping? Parts of returned messages in base64 or quoted-printable, lines joined by
//! `\n` in a log, HTML, colours of a terminal, OAuth's answer in base64.
//!
//! Nothing is judged here, and nothing that can be read as it is gets changed.

use base64::{
    Engine as _,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

use super::decode::text_of;

/// Tags that a mail program puts around its text.
const TAGS: [&str; 34] = [
    "html",
    "head",
    "body",
    "div",
    "span",
    "p",
    "br",
    "table",
    "tbody",
    "tr",
    "td",
    "th",
    "b",
    "i",
    "u",
    "a",
    "font",
    "img",
    "style",
    "title",
    "meta",
    "pre",
    "code",
    "ul",
    "li",
    "ol",
    "hr",
    "strong",
    "em",
    "center",
    "h1",
    "h2",
    "h3",
    "blockquote",
];
/// The longest tag, in octets.
const MOST_TAG: usize = 2_000;
/// Tags that end a line.
const BREAKS: [&str; 9] = ["br", "p", "div", "tr", "li", "h1", "h2", "h3", "pre"];
const ENTITIES: [(&str, &str); 8] =
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&nbsp;", " "), ("&#x27;", "'"), ("&amp;", "&")];

/// Takes the wrapping off.
#[must_use]
pub fn unwrapped(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = without_colours(&text);
    let text = parts_decoded(&text);
    let text = without_tags(&text);
    let text = escapes_undone(&text);
    tokens_decoded(&text)
}

/// Sequences that colour a terminal's text. Others stay, and are shown escaped.
fn without_colours(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\u{1b}[") {
        out.push_str(&rest[..at]);
        let behind = &rest[at + 2..];
        let parameters = behind.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(behind.len());
        if behind[parameters..].starts_with('m') {
            rest = &behind[parameters + 1..];
        } else {
            out.push_str("\u{1b}[");
            rest = behind;
        }
    }
    out.push_str(rest);
    out
}

/// Decodes the parts of a message whose headers name an encoding (RFC 2045 §6).
fn parts_decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        let header = line.trim().to_ascii_lowercase();
        let Some(encoding) = header.strip_prefix("content-transfer-encoding:").map(str::trim) else { continue };
        let by_base64 = match encoding {
            "base64" => true,
            "quoted-printable" => false,
            _ => continue,
        };
        // The rest of the headers, and the blank line.
        for line in lines.by_ref() {
            out.push_str(line);
            if line.trim().is_empty() {
                break;
            }
        }
        let mut body = String::new();
        while let Some(line) = lines.next_if(|line| !line.starts_with("--") && (!by_base64 || !line.trim().is_empty())) {
            body.push_str(line);
        }
        let decoded = if by_base64 { from_base64(&body).unwrap_or(body) } else { text_of(&from_quoted_printable(&body)) };
        out.push_str(&decoded.replace("\r\n", "\n"));
        if !out.ends_with('\n') {
            out.push('\n');
        }
    }
    out
}

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent).with_decode_allow_trailing_bits(true),
);

fn from_base64(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    LENIENT.decode(bare).ok().map(|octets| text_of(&octets))
}

fn from_quoted_printable(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        match (first, behind) {
            (b'=', [b'\n', ..]) => rest = &behind[1..],
            (b'=', [high, low, ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                out.push(octet(*high, *low));
                rest = &behind[2..];
            }
            _ => out.push(*first),
        }
    }
    out
}

fn octet(high: u8, low: u8) -> u8 {
    let digit = |c: u8| (c as char).to_digit(16).unwrap_or_default() as u8;
    digit(high) * 16 + digit(low)
}

/// Takes the tags of HTML out. Addresses in angle brackets stay.
fn without_tags(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    if !["<br", "<p>", "<div", "<html", "<td", "<span", "&lt;", "&quot;", "&#39;", "&nbsp;"].iter().any(|sign| lower.contains(sign)) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // How much was left where the next tag ends, so that its end is looked for once only.
    let mut left_at_end = usize::MAX;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if left_at_end > rest.len() {
            left_at_end = rest.find('>').map_or(0, |end| rest.len() - end);
        }
        let name: String = rest[1..]
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .take(12)
            .collect::<String>()
            .to_ascii_lowercase();
        let is_tag = TAGS.contains(&name.as_str());
        let end = rest.len() - left_at_end;
        if is_tag && left_at_end > 0 && end < MOST_TAG {
            if BREAKS.contains(&name.as_str()) {
                out.push('\n');
            }
            rest = &rest[end + 1..];
        } else {
            out.push('<');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    ENTITIES.iter().fold(out, |out, (entity, plain)| out.replace(entity, plain))
}

/// Undoes the escapes of JSON, of Python's octets and of other logs.
fn escapes_undone(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut octets = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        if at > 0 {
            flush(&mut octets, &mut out);
            out.push_str(&rest[..at]);
        }
        let behind = &rest[at + 1..];
        let hex = |from: usize, count: usize| behind.get(from..from + count).filter(|hex| hex.bytes().all(|c| c.is_ascii_hexdigit()));
        let (plain, taken) = match behind.as_bytes().first() {
            Some(b'x') if hex(1, 2).is_some() => {
                let bytes = behind.as_bytes();
                octets.push(octet(bytes[1], bytes[2]));
                (None, 3)
            }
            Some(b'u') if hex(1, 4).is_some() => {
                (hex(1, 4).and_then(|hex| u32::from_str_radix(hex, 16).ok()).map(|code| char::from_u32(code).unwrap_or('\u{fffd}')), 5)
            }
            // A path of Windows has a letter behind its backslash too, but not before: `C:\new`.
            Some(b'n' | b'r') if !rest[..at].ends_with(':') => (Some('\n'), 1),
            Some(b't') if !rest[..at].ends_with(':') => (Some(' '), 1),
            Some(b'"') => (Some('"'), 1),
            Some(b'\'') => (Some('\''), 1),
            _ => (Some('\\'), 0),
        };
        if let Some(plain) = plain {
            flush(&mut octets, &mut out);
            out.push(plain);
        }
        rest = &behind[taken..];
    }
    flush(&mut octets, &mut out);
    out.push_str(rest);
    out
}

fn flush(octets: &mut Vec<u8>, out: &mut String) {
    if !octets.is_empty() {
        out.push_str(&text_of(octets));
        octets.clear();
    }
}

/// Puts OAuth's answer, JSON in base64 (RFC 7628 §3.2.2), in the place of its base64.
fn tokens_decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("eyJ") {
        let token =
            rest[at..].find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '+' | '/' | '=' | '-' | '_')).unwrap_or(rest.len() - at);
        let decoded = from_base64(&rest[at..at + token]).filter(|json| json.starts_with('{') && !json.contains('\u{fffd}'));
        out.push_str(&rest[..at]);
        // A pass itself has this form too (a JSON Web Token): it has dots, and is nobody's business.
        let is_answer = decoded.as_ref().is_some_and(|json| json.contains("\"status\"") || json.contains("\"schemes\""));
        match decoded {
            Some(json) if is_answer => out.push_str(&json),
            _ => out.push_str(&rest[at..at + token]),
        }
        rest = &rest[at + token..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wrapping_comes_off() {
        let cases = [
            ("\u{1b}[31m550 no\u{1b}[0m", "550 no"),
            ("(535, b'5.7.8 Bad\\n5.7.8 See')", "(535, b'5.7.8 Bad\n5.7.8 See')"),
            ("{\"error\": \"535 \\\"no\\\"\"}", "{\"error\": \"535 \"no\"\"}"),
            ("b'\\xb5\\xc7\\xc2\\xbc\\xca\\xa7\\xb0\\xdc'", "b'登录失败'"),
            ("\\u8fde\\u63a5", "连接"),
            ("<p>550 <b>no</b> such user &lt;bob@example.net&gt;</p>", "\n550 no such user <bob@example.net>\n"),
            ("C:\\new", "C:\\new"),
            ("plain <bob@example.net>: 550", "plain <bob@example.net>: 550"),
            (
                "Content-Transfer-Encoding: quoted-printable\n\nEmpf=C3=A4nger unbe=\nkannt\n--end",
                "Content-Transfer-Encoding: quoted-printable\n\nEmpfänger unbekannt\n--end",
            ),
            ("Content-Transfer-Encoding: base64\n\nNTUwIG5v\n\n--end", "Content-Transfer-Encoding: base64\n\n550 no\n\n--end"),
        ];
        for (text, expected) in cases {
            assert_eq!(unwrapped(text), expected);
        }
    }

    #[test]
    fn oauths_answer_is_read() {
        let text = "334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJodHRwczovL21haWwuZ29vZ2xlLmNvbS8ifQ==";
        assert_eq!(unwrapped(text), "334 {\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.google.com/\"}");
    }
}
