//! Variables for containers and web applications. The file reads the same in a shell and in what reads `.env` files.

use std::fmt::Write as _;

use super::{Settings, comment, url};
use crate::words::Words;

/// The whole file.
pub fn write(settings: &Settings, words: &Words) -> String {
    let mut out = comment(words, "export-env", settings);
    let _ = writeln!(out, "SMTP_HOST={}\nSMTP_PORT={}", quoted(settings.host()), settings.port());
    let _ = writeln!(out, "SMTP_SECURITY={}", settings.security().as_str());
    if settings.sign_in().is_some() {
        let unknown = words.say("export-user");
        let _ = writeln!(out, "SMTP_USER={}", quoted(settings.username().unwrap_or(&unknown)));
        out.push_str(&comment(words, "export-env.password", settings));
        out.push_str("SMTP_PASSWORD=\n");
    }
    if let Some(email) = settings.email() {
        let _ = writeln!(out, "SMTP_FROM={}", quoted(email));
    }
    let _ = writeln!(out, "SMTP_URL={}", quoted(&url::of(settings)));
    out
}

/// A value in single quotes, in which nothing is special, or in double ones where it has a single one itself.
fn quoted(value: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '@' | '+');
    if !value.is_empty() && value.chars().all(plain) {
        return value.to_owned();
    }
    if !value.contains('\'') {
        return format!("'{value}'");
    }
    let mut out = String::from('"');
    for c in value.chars() {
        if matches!(c, '"' | '\\' | '$' | '`') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
    out
}
