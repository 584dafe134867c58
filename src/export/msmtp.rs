//! An account of msmtp, to be put into `~/.msmtprc`.
//!
//! msmtp takes one pair of double quotes off the ends of a value and leaves all else as it is, so any value stands in a pair.

use std::fmt::Write as _;

use super::{Security, Settings, comment};
use crate::words::Words;

/// The whole file.
pub fn write(settings: &Settings, words: &Words) -> String {
    let mut out = comment(words, "export-msmtp", settings);
    let (tls, starttls) = match settings.security() {
        Security::Tls => ("on", "off"),
        Security::StartTls => ("on", "on"),
        Security::None => ("off", "off"),
    };
    let _ = writeln!(out, "account mailport\nhost {}\nport {}", settings.host(), settings.port());
    let _ = writeln!(out, "tls {tls}\ntls_starttls {starttls}\nauth {}", auth(settings.sign_in()));
    if let Some(file) = settings.trust_file() {
        let _ = writeln!(out, "tls_trust_file \"{file}\"");
    }
    if settings.sign_in().is_some() {
        let unknown = words.say("export-user");
        let _ = writeln!(out, "user \"{}\"", settings.username().unwrap_or(&unknown));
        out.push_str(&comment(words, "export-msmtp.password", settings));
        // The host has no character that a shell would obey; the user name might, and stays out.
        let _ = writeln!(out, "passwordeval \"secret-tool lookup service smtp host {}\"", settings.host());
    }
    match settings.email() {
        Some(email) => writeln!(out, "from \"{email}\""),
        None => writeln!(out, "# from \"{}\"", words.say("export-email")),
    }
    .unwrap_or_default();
    out.push_str("\naccount default : mailport\n");
    out
}

fn auth(mechanism: Option<&str>) -> &'static str {
    match mechanism {
        None => "off",
        Some("PLAIN") => "plain",
        Some("LOGIN") => "login",
        Some("CRAM-MD5") => "cram-md5",
        Some("SCRAM-SHA-1") => "scram-sha-1",
        Some("SCRAM-SHA-256") => "scram-sha-256",
        Some("XOAUTH2") => "xoauth2",
        Some("OAUTHBEARER") => "oauthbearer",
        Some(_) => "on",
    }
}
