//! A Postfix that hands its mail to the server: lines for `main.cf`, and one for the file with the password.

use std::fmt::Write as _;

use super::{Security, Settings, comment};
use crate::words::Words;

/// The lines for `main.cf`, and below them, as comments, the file with the password.
pub fn write(settings: &Settings, words: &Words) -> String {
    // Brackets keep Postfix from asking for the domain's MX instead of the server itself.
    let relay = settings.authority(true);
    let mut out = comment(words, "export-postfix", settings);
    let _ = writeln!(out, "relayhost = {relay}");
    match settings.security() {
        Security::Tls => out.push_str("smtp_tls_wrappermode = yes\nsmtp_tls_security_level = secure\n"),
        Security::StartTls => out.push_str("smtp_tls_wrappermode = no\nsmtp_tls_security_level = secure\n"),
        Security::None => out.push_str("smtp_tls_wrappermode = no\nsmtp_tls_security_level = may\n"),
    }
    if settings.security() != Security::None {
        let _ = writeln!(out, "smtp_tls_CAfile = {}", settings.trust_file().unwrap_or("/etc/ssl/certs/ca-certificates.crt"));
    }
    let Some(mechanism) = settings.sign_in() else {
        out.push_str("smtp_sasl_auth_enable = no\n");
        return out;
    };
    out.push_str("smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = texthash:/etc/postfix/sasl_passwd\n");
    out.push_str("smtp_sasl_security_options = noanonymous\n");
    if mechanism.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
        let _ = writeln!(out, "smtp_sasl_mechanism_filter = {}", mechanism.to_ascii_lowercase());
    }
    out.push('\n');
    out.push_str(&comment(words, "export-postfix.password", settings));
    let unknown = words.say("export-user");
    let username = settings.username().unwrap_or(&unknown);
    let _ = writeln!(out, "# {relay} {username}:{}", words.say("export-password"));
    if username.contains(':') {
        out.push_str(&comment(words, "export-postfix.colon", settings));
    }
    out
}
