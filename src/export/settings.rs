//! What is written into every format: a server, how it is spoken to, and who signs in. What could end a line is refused here.

use std::{net::IpAddr, path::Path};

use crate::facts::report::Report;

pub use crate::facts::port::Security;

/// Why settings can't be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// The host has characters that no name and no address has.
    #[error("not a host")]
    Host,
    /// A value has a control character; CR and LF are among them.
    #[error("a control character")]
    Control,
}

/// Settings for sending. Made only by [`Settings::new`], so that each format can rely on what it checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    host: String,
    port: u16,
    security: Security,
    sign_in: Option<String>,
    username: Option<String>,
    email: Option<String>,
    trust_file: Option<String>,
}

impl Settings {
    /// Settings without a sign-in yet.
    ///
    /// # Errors
    /// Where the host is neither a name nor an address.
    pub fn new(host: &str, port: u16, security: Security) -> Result<Self, SettingsError> {
        let name = !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
        if !(name && !host.starts_with('-') || host.parse::<IpAddr>().is_ok()) {
            return Err(SettingsError::Host);
        }
        Ok(Self { host: host.to_owned(), port, security, sign_in: None, username: None, email: None, trust_file: None })
    }

    /// The same with a sign-in: mechanism and, where it is known, user name.
    ///
    /// # Errors
    /// Where one of them has a control character.
    pub fn signing_in(mut self, mechanism: &str, username: Option<&str>) -> Result<Self, SettingsError> {
        self.sign_in = Some(checked(mechanism)?.to_ascii_uppercase());
        self.username = username.map(checked).transpose()?;
        Ok(self)
    }

    /// The same for an email address.
    ///
    /// # Errors
    /// Where it has a control character.
    pub fn for_email(mut self, email: &str) -> Result<Self, SettingsError> {
        self.email = Some(checked(email)?);
        Ok(self)
    }

    /// The settings that a report recommends; none where it recommends none, or where they can't be written.
    #[must_use]
    pub fn from_report(report: &Report) -> Option<Self> {
        let advice = report.recommendation.as_ref()?;
        let security = match advice.security.as_str() {
            "tls" => Security::Tls,
            "starttls" => Security::StartTls,
            _ => Security::None,
        };
        let username = advice.username.as_deref().filter(|name| !is_masked(name));
        let mut settings = Self::new(&advice.host, advice.port, security).ok()?;
        if let Some(mechanism) = &advice.sign_in {
            settings = settings.signing_in(mechanism, username).ok()?;
        }
        let email = report.observations.given.email.as_deref().or(username).filter(|email| email.contains('@') && !is_masked(email));
        match email {
            Some(email) => settings.for_email(email).ok(),
            None => Some(settings),
        }
    }

    /// The same with the file of authorities that the check was told to trust.
    ///
    /// # Errors
    /// Where the file's name has a control character.
    pub fn trusting(mut self, file: &Path) -> Result<Self, SettingsError> {
        self.trust_file = Some(checked(&file.display().to_string())?);
        Ok(self)
    }

    /// The file of authorities to trust, where it isn't the system's.
    #[must_use]
    pub fn trust_file(&self) -> Option<&str> {
        self.trust_file.as_deref()
    }

    /// The server.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// What protects the connection.
    #[must_use]
    pub const fn security(&self) -> Security {
        self.security
    }

    /// The mechanism, in upper case, where there is a sign-in.
    #[must_use]
    pub fn sign_in(&self) -> Option<&str> {
        self.sign_in.as_deref()
    }

    /// The user name, where it is known.
    #[must_use]
    pub fn username(&self) -> Option<&str> {
        self.username.as_deref()
    }

    /// The email address, where it is known.
    #[must_use]
    pub fn email(&self) -> Option<&str> {
        self.email.as_deref()
    }

    /// The domain of the email address, or else what stands behind the server's first label.
    #[must_use]
    pub fn domain(&self) -> &str {
        let of_email = self.email().and_then(|email| email.rsplit_once('@')).map(|(_, domain)| domain).filter(|domain| !domain.is_empty());
        let of_host =
            self.host.split_once('.').map(|(_, rest)| rest).filter(|rest| rest.contains('.') && self.host.parse::<IpAddr>().is_err());
        of_email.or(of_host).unwrap_or(&self.host)
    }

    /// `host:port`, with brackets around the host where a colon in it needs them, or where they are asked for.
    pub(super) fn authority(&self, always_bracketed: bool) -> String {
        if always_bracketed || self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }
}

/// A report that was opened from a file may have its names masked.
fn is_masked(name: &str) -> bool {
    name.contains('•')
}

fn checked(text: &str) -> Result<String, SettingsError> {
    if text.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
        return Err(SettingsError::Control);
    }
    Ok(text.to_owned())
}
