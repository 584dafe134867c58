//! Which protocol do the first bytes of the other side belong to?

use crate::facts::dialogue::Protocol;

/// Tells a protocol by what a server says first.
#[must_use]
pub fn classify(octets: &[u8]) -> Protocol {
    let starts = |prefix: &[u8]| octets.len() >= prefix.len() && octets[..prefix.len()].eq_ignore_ascii_case(prefix);
    let lower = String::from_utf8_lossy(&octets[..octets.len().min(512)]).to_lowercase();
    match octets {
        // A TLS record: handshake, or alert; major version 3 (RFC 8446 §5.1).
        [0x15 | 0x16, 3, ..] => Protocol::Tls,
        _ if starts(b"HTTP/") || starts(b"<!doctype html") || starts(b"<html") || lower.contains("\nhttp/1.") => Protocol::Http,
        _ if starts(b"SSH-") => Protocol::Ssh,
        _ if starts(b"* OK") || starts(b"* PREAUTH") || starts(b"* BYE") || starts(b"* BAD") => Protocol::Imap,
        _ if starts(b"+OK") || starts(b"-ERR") => Protocol::Pop3,
        [a, b, c, rest @ ..]
            if [a, b, c].iter().all(|octet| octet.is_ascii_digit()) && matches!(rest.first(), None | Some(b' ' | b'-' | b'\r' | b'\n')) =>
        {
            // FileZilla's server greets without a word of its protocol.
            let is_ftp = (lower.contains("ftp") && !lower.contains("smtp")) || lower.contains("filezilla server");
            if is_ftp { Protocol::Ftp } else { Protocol::Smtp }
        }
        _ => Protocol::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_told_apart_by_what_they_say_first() {
        let cases: [(&[u8], Protocol); 15] = [
            (b"220 mail.example.org ESMTP", Protocol::Smtp),
            (b"554-no service", Protocol::Smtp),
            (b"220", Protocol::Smtp),
            (b"220 (vsFTPd 3.0.3)\r\n", Protocol::Ftp),
            (b"220 ftp.example.org ESMTP", Protocol::Smtp),
            (b"220-FileZilla Server 1.8.1\r\n", Protocol::Ftp),
            (b"\x15\x03\x01\x00\x02\x02\x28", Protocol::Tls),
            (b"\x16\x03\x03\x00\x7a", Protocol::Tls),
            (b"HTTP/1.1 400 Bad Request", Protocol::Http),
            (b"<!DOCTYPE HTML><p>", Protocol::Http),
            (b"SSH-2.0-OpenSSH_9.2", Protocol::Ssh),
            (b"* OK [CAPABILITY IMAP4rev1] ready", Protocol::Imap),
            (b"+OK ready", Protocol::Pop3),
            (b"2204", Protocol::Unknown),
            (b"", Protocol::Unknown),
        ];
        for (octets, expected) in cases {
            assert_eq!(classify(octets), expected, "{}", String::from_utf8_lossy(octets));
        }
    }
}
