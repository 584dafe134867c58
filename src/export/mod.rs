//! Stub of the words-developer's export.

use crate::{facts::report::Report, words::Words};

/// Formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Thunderbird.
    Thunderbird,
    /// msmtp.
    Msmtp,
    /// Postfix.
    Postfix,
    /// .env
    Env,
    /// URL
    Url,
}
impl Format {
    /// All.
    pub const ALL: &'static [Self] = &[Self::Thunderbird, Self::Msmtp, Self::Postfix, Self::Env, Self::Url];
    /// Word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Thunderbird => "thunderbird",
            Self::Msmtp => "msmtp",
            Self::Postfix => "postfix",
            Self::Env => "env",
            Self::Url => "url",
        }
    }
}
/// Settings.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Host.
    pub host: String,
    /// Port.
    pub port: u16,
    /// User.
    pub username: Option<String>,
}
impl Settings {
    /// From.
    #[must_use]
    pub fn from_report(report: &Report) -> Option<Self> {
        report.recommendation.as_ref().map(|r| Self { host: r.host.clone(), port: r.port, username: r.username.clone() })
    }
}
/// Write.
#[must_use]
pub fn write(s: &Settings, _format: Format, _words: &Words) -> String {
    let user = s.username.as_deref().unwrap_or("you@example.org");
    format!("account default\nhost {}\nport {}\ntls on\ntls_starttls off\nauth plain\nuser {user}\nfrom {user}\n", s.host, s.port)
}
impl std::str::FromStr for Format {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.iter().copied().find(|format| format.as_str() == text).ok_or_else(|| text.to_owned())
    }
}
