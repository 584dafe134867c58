//! Which server software does a greeting name?
//!
//! It is what the server says of itself, worth showing and no more: nothing is judged by it.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{table, text::stands_as_words};

#[derive(Debug, Deserialize)]
struct Software {
    name: String,
    signs: Vec<String>,
}

static TABLE: LazyLock<Vec<Software>> = LazyLock::new(|| table::rows(include_str!("../../assets/knowledge/software.toml")));

/// The software that a greeting names, with or without its code in front.
#[must_use]
pub fn of_greeting(greeting: &str) -> Option<&'static str> {
    let text = greeting.to_lowercase();
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == ' ');
    let text = behind_the_host(text);
    TABLE.iter().find(|software| software.signs.iter().any(|sign| stands_as_words(text, sign))).map(|software| software.name.as_str())
}

/// The greeting without the host's name that it begins with (RFC 5321 §4.2): `postfix.example.org` may well run Exim.
fn behind_the_host(text: &str) -> &str {
    match text.split_once(' ') {
        Some((first, rest)) if first.contains('.') || rest.starts_with("esmtp") || rest.starts_with("smtp") => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn software_is_read_from_what_stands_behind_the_hosts_name() {
        let cases = [
            ("220 mail.example.org ESMTP Postfix (Debian/GNU)", Some("Postfix")),
            ("mail.example.org ESMTP Exim 4.96 Tue, 24 Nov 2026 05:00:00 +0000", Some("Exim")),
            ("220 postfix.example.org ESMTP Exim 4.96", Some("Exim")),
            ("220 james ESMTP Postfix", Some("Postfix")),
            ("220 AM0PR0.outlook.office365.com Microsoft ESMTP MAIL Service ready at Tue, 24 Nov 2026", Some("Microsoft Exchange")),
            ("220 smtp.gmail.com ESMTP 5b1f17b1804b1-1 - gsmtp", Some("Gmail")),
            ("220 mx.example.org ESMTP Sendmail 8.17.1/8.17.1; Tue, 24 Nov 2026", Some("Sendmail")),
            ("220 mail.example.org ESMTP OpenSMTPD", Some("OpenSMTPD")),
            ("220 host Python SMTP 1.4.4", Some("aiosmtpd")),
            ("220 mx.zoho.com SMTP Server ready", None),
            ("220-mx.example.org ESMTP Haraka ready", Some("Haraka")),
            ("220 example.org eximious service", None),
            ("220 mail.example.org ESMTP", None),
            ("", None),
        ];
        for (greeting, expected) in cases {
            assert_eq!(of_greeting(greeting), expected, "{greeting}");
        }
    }
}
