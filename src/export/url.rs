//! One URL: `smtps://` for TLS from the first byte, `smtp://` for the rest, as most libraries read it.

use std::fmt::Write as _;

use super::{Security, Settings};

/// The URL, without a password.
pub fn of(settings: &Settings) -> String {
    let (scheme, query) = match settings.security() {
        Security::Tls => ("smtps", ""),
        Security::StartTls => ("smtp", "?tls=required"),
        Security::None => ("smtp", ""),
    };
    let user = settings.username().map(|name| format!("{}@", encoded(name))).unwrap_or_default();
    format!("{scheme}://{user}{}{query}", settings.authority(false))
}

/// Everything but what is never special (RFC 3986 §2.3), octet by octet.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
