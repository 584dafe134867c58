//! Where in a text do names and addresses of hosts stand? Found by their own form, so that none has to be known beforehand.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};

use super::{MASK, stand_in::StandIns};
use crate::facts::shown;

/// Shorter hexadecimal numbers are no fingerprints, but queue ids (SHA-1 has 40 digits).
const SHORTEST_DIGEST: usize = 40;
/// Shorter pieces hold no name in base64 or hexadecimal.
const SHORTEST_ENCODED: usize = 12;
/// An IPv6 address has at most so many parts between its colons, one of them empty (RFC 4291 §2.2).
const MOST_PARTS: usize = 9;
/// And at least so many: `::`.
const FEWEST_PARTS: usize = 3;

/// The text with stand-ins for every name and address in it; also where they stand in base64 or hexadecimal.
pub fn replaced(text: &str, stand_ins: &mut StandIns) -> String {
    readable(&encoded(text), stand_ins)
}

/// Whether a text names a host, or an address that not every computer has.
pub fn names_a_host(text: &str) -> bool {
    let mut stand_ins = StandIns::default();
    readable(text, &mut stand_ins);
    !stand_ins.is_empty()
}

/// Replaces what is written as people read it.
fn readable(text: &str, stand_ins: &mut StandIns) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    if is_reply_code(rest) {
        let (code, behind) = rest.split_at(4);
        out.push_str(code);
        rest = behind;
    }
    while let Some(begin) = rest.find(is_part) {
        let (before, from) = rest.split_at(begin);
        out.push_str(before);
        let is_url = out.ends_with("://") || out.ends_with('@') && out.contains("://");
        let end = from.find(|c| !is_part(c)).unwrap_or(from.len());
        let (word, behind) = from.split_at(end);
        let known = out.len();
        self::word(word, behind.starts_with('…'), stand_ins, &mut out);
        rest = behind;
        // What a page is called tells whose it is.
        if is_url && out[known..] != *word && rest.starts_with(['/', '?', '#']) {
            let end = rest.find(|c: char| c.is_whitespace() || "\"'<>()[]{}«»“”".contains(c)).unwrap_or(rest.len());
            if end > 1 {
                out.push('/');
                out.push_str(MASK);
                rest = &rest[end..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// RFC 5321 §4.2.1: a hyphen behind the code says that more lines follow.
pub fn is_reply_code(text: &str) -> bool {
    text.as_bytes()
        .get(..4)
        .is_some_and(|start| matches!(start, [b'2'..=b'5', second, third, b'-'] if second.is_ascii_digit() && third.is_ascii_digit()))
}

const fn is_dot(c: char) -> bool {
    // RFC 3490 §3.1: these are written for a dot, too.
    matches!(c, '.' | '\u{3002}' | '\u{ff0e}' | '\u{ff61}')
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | ':') || is_dot(c)
}

/// A run of characters that names and addresses are made of.
fn word(word: &str, cut: bool, stand_ins: &mut StandIns, out: &mut String) {
    // RFC 5321 §4.1.3: the tag of an address literal.
    let tag = word.get(..5).filter(|tag| tag.eq_ignore_ascii_case("IPv6:")).unwrap_or_default();
    out.push_str(tag);
    let word = &word[tag.len()..];
    // Where each part between two colons begins, and where one more would.
    let mut starts = vec![0];
    starts.extend(word.match_indices(':').map(|(at, _)| at + 1));
    starts.push(word.len() + 1);
    let (mut first, parts) = (0, starts.len() - 1);
    while first < parts {
        if first > 0 {
            out.push(':');
        }
        let length = if let Some((length, address, behind)) = ipv6(word, &starts[first..]) {
            out.push_str(&stand_ins.address(address.into()).to_string());
            out.push_str(behind);
            length
        } else {
            self::piece(&word[starts[first]..starts[first + 1] - 1], cut, stand_ins, out);
            1
        };
        first += length;
    }
}

/// The address of IPv6 that begins with the first of these parts of a word: how many of them it takes, and what stands behind it in
/// the last.
fn ipv6<'a>(word: &'a str, starts: &[usize]) -> Option<(usize, Ipv6Addr, &'a str)> {
    (FEWEST_PARTS..=MOST_PARTS.min(starts.len() - 1)).rev().find_map(|length| {
        let text = &word[starts[0]..starts[length] - 1];
        let address = text.trim_end_matches('.');
        Some((length, address.parse().ok()?, &text[address.len()..]))
    })
}

/// What stands between two colons.
fn piece(piece: &str, cut: bool, stand_ins: &mut StandIns, out: &mut String) {
    let is_edge = |c: char| is_dot(c) || c == '-';
    let begin = piece.len() - piece.trim_start_matches(is_edge).len();
    let (edge, core) = piece.split_at(begin);
    let core = core.trim_end_matches(is_edge);
    out.push_str(edge);
    if is_reply_code(core) && core.len() > 4 {
        out.push_str(&core[..4]);
        self::piece(&core[4..], cut, stand_ins, out);
    } else if let Ok(address) = core.parse::<Ipv4Addr>() {
        out.push_str(&stand_ins.address(IpAddr::V4(address)).to_string());
    } else if core.len() >= SHORTEST_DIGEST && core.bytes().all(|c| c.is_ascii_hexdigit()) {
        out.push_str(&stand_ins.digest(core));
    } else if let Some(host) = host_in(core, cut && begin + core.len() == piece.len()) {
        let (service, host) = core.split_at(host);
        out.push_str(service);
        out.push_str(&stand_ins.host(host));
    } else {
        out.push_str(core);
    }
    out.push_str(&piece[begin + core.len()..]);
}

/// Where in a dotted word the host's name begins: behind the labels of a service (`_465._tcp`, RFC 6698 §3). None where it isn't one.
fn host_in(core: &str, cut: bool) -> Option<usize> {
    let mut begin = 0;
    while core[begin..].starts_with('_') {
        let (at, dot) = core[begin..].char_indices().find(|(_, c)| is_dot(*c))?;
        begin += at + dot.len_utf8();
    }
    let labels: Vec<&str> = core[begin..].split(is_dot).collect();
    let last = labels.last()?;
    // A top-level domain has no digits, unless it is one of another alphabet.
    let top = cut || last.chars().count() >= 2 && last.chars().all(char::is_alphabetic) || last.to_ascii_lowercase().starts_with("xn--");
    (labels.len() >= 2 && labels.iter().all(|label| !label.is_empty()) && top).then_some(begin)
}

/// Masks what holds a name or an address in base64 (RFC 4648 §4, §5) or in hexadecimal.
fn encoded(text: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '=');
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(begin) = rest.find(is_part) {
        let (before, from) = rest.split_at(begin);
        let (word, behind) = from.split_at(from.find(|c| !is_part(c)).unwrap_or(from.len()));
        out.push_str(before);
        out.push_str(if word.len() >= SHORTEST_ENCODED && hides_a_host(word) { MASK } else { word });
        rest = behind;
    }
    out.push_str(rest);
    out
}

fn hides_a_host(word: &str) -> bool {
    let bare = word.trim_end_matches('=');
    let base64 = [&STANDARD_NO_PAD, &URL_SAFE_NO_PAD].into_iter().filter_map(|alphabet| alphabet.decode(bare).ok());
    base64.chain(shown::unhex(bare)).filter(|octets| octets.is_ascii()).any(|octets| names_a_host(&String::from_utf8_lossy(&octets)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_addresses_are_found_by_their_form() {
        let cases = [
            ("220 mail.example.org ESMTP", "220 host-1.invalid ESMTP"),
            (
                "250-mail.example.org Hello pool-203-0-113-7.isp.example [203.0.113.7]",
                "250-host-1.invalid Hello host-2.invalid [198.18.0.1]",
            ),
            ("He said “250-mail.example.org” and 250 mail.example.org.", "He said “250-host-1.invalid” and 250 host-1.invalid."),
            ("EHLO [IPv6:2001:db8::5]", "EHLO [IPv6:3fff::1]"),
            ("client:2001:db8::5:25, [2001:db8::6]:25", "client:3fff::1, [3fff::2]:25"),
            ("via=2001:db8:0:0:0:0:0:5:25.", "via=3fff::1:25."),
            ("_465._tcp.mail.example.org IN TLSA", "_465._tcp.host-1.invalid IN TLSA"),
            ("*.example.org, DNS:Mail.Example.org:465", "*.host-1.invalid, DNS:host-2.invalid:465"),
            ("see https://www.example.net/?ip=192.0.2.5&h=mail a", "see https://host-1.invalid/••• a"),
            ("see http://192.0.2.5:8080/ and http://mail.example.org", "see http://198.18.0.1:8080/ and http://host-1.invalid"),
            ("a•••@bücher.example, a•••@xn--bcher-kva.example", "a•••@host-1.invalid, a•••@host-1.invalid"),
            ("例え。テスト 7.113.0.203.in-addr.arpa", "host-1.invalid host-2.invalid"),
            ("cut off at mail.exam1…", "cut off at host-1.invalid…"),
            ("334 PDEyMy40NTZAbWFpbC5leGFtcGxlLm9yZz4=", "334 •••"),
            ("6d61696c2e6578616d706c652e6f7267", "•••"),
        ];
        for (text, expected) in cases {
            assert_eq!(replaced(text, &mut StandIns::default()), expected);
        }
    }

    #[test]
    fn what_is_none_stays() {
        let plain = [
            "535 5.7.8 Error: authentication failed",
            "TLSv1.3 TLS_AES_256_GCM_SHA384, X25519MLKEM768",
            "2026-11-24T05:00:00.123Z, 12:30:45, e.g. 0.1.0",
            "250-SIZE 52428800",
            "250 2.0.0 Ok: queued as 4F2A1C09",
            "http-500 std::io::Error a:b:c",
            "localhost 127.0.0.1 ::1 0.0.0.0",
            "AUTH PLAIN ••••, smtp..example",
            "",
        ];
        for text in plain {
            let mut stand_ins = StandIns::default();
            assert_eq!(replaced(text, &mut stand_ins), text);
            assert!(stand_ins.is_empty(), "{text}");
        }
    }

    #[test]
    fn a_fingerprint_keeps_its_length() {
        let mut stand_ins = StandIns::default();
        let (one, other) = ("ab".repeat(32), "CD".repeat(64));
        let text = replaced(&format!("3 1 1 {one} {other} {one}"), &mut stand_ins);
        assert_eq!(text, format!("3 1 1 {:0>64} {:0>128} {:0>64}", 1, 2, 1));
    }

    #[test]
    fn a_text_of_nothing_but_colons_takes_no_time() {
        for colons in [":".repeat(100_000), "x:".repeat(50_000)] {
            assert_eq!(replaced(&colons, &mut StandIns::default()), colons);
        }
        assert!(!replaced(&"a:".repeat(50_000), &mut StandIns::default()).contains("a:a:a:a:a:a:a:a"), "each eight are an address");
    }
}
