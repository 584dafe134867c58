//! Which ports are tried, and how each is spoken to.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// How TLS is to be had on a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Plain text first, then STARTTLS where it is offered (RFC 3207).
    StartTls,
    /// TLS from the first byte (RFC 8314 §3.3).
    Tls,
    /// Plain text, never upgraded.
    Plain,
}

impl Mode {
    /// The word of the command line and of reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::StartTls => "starttls",
            Self::Tls => "tls",
            Self::Plain => "plain",
        }
    }
}

/// What protects a connection in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// STARTTLS.
    StartTls,
    /// Nothing; the table of providers calls it `plain`.
    #[serde(alias = "plain")]
    None,
}

impl Security {
    /// The word that stands in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tls => "tls",
            Self::StartTls => "starttls",
            Self::None => "none",
        }
    }
}

/// Port 25: mail between servers (RFC 5321 §4.5.4.2).
pub const SMTP: u16 = 25;
/// Port 587: submission with STARTTLS (RFC 6409 §3.1).
pub const SUBMISSION: u16 = 587;
/// Port 465: submission with TLS from the first byte (RFC 8314 §3.3).
pub const SUBMISSIONS: u16 = 465;

/// A port and how it is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PortSpec {
    /// The TCP port.
    pub port: u16,
    /// How TLS is to be had.
    pub mode: Mode,
}

/// Why an entry of `--ports` can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PortError {
    /// It is not a number from 1 to 65535.
    #[error("\"{0}\" is not a port: a port is a number from 1 to 65535")]
    Number(String),
    /// The mode is none that we know.
    #[error("\"{0}\" is not a way to speak to a port: use starttls, tls or plain")]
    Mode(String),
    /// Nothing stands in the list.
    #[error("no port is given: write for example --ports 587,465")]
    Empty,
    /// More ports than one check takes.
    #[error("{0} ports are too many for one check: {max} at most", max = PortSpec::MOST)]
    TooMany(usize),
}

impl PortSpec {
    /// The most ports in one check, so that it stays a check and is no port scan.
    pub const MOST: usize = 32;

    /// A port in its usual mode: 465 is TLS from the first byte, any other STARTTLS where offered.
    #[must_use]
    pub const fn usual(port: u16) -> Self {
        let mode = if port == SUBMISSIONS { Mode::Tls } else { Mode::StartTls };
        Self { port, mode }
    }

    /// 25, 587 and 465, in the order in which they are tried.
    #[must_use]
    pub fn standard() -> Vec<Self> {
        [SMTP, SUBMISSION, SUBMISSIONS].map(Self::usual).to_vec()
    }

    /// Reads a list as `--ports` takes it; exact repeats count once.
    ///
    /// # Errors
    /// Where an entry is no port or no mode, or the list is empty or too long.
    pub fn list(text: &str) -> Result<Vec<Self>, PortError> {
        let mut specs: Vec<Self> = Vec::new();
        for entry in text.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
            let spec = entry.parse()?;
            if !specs.contains(&spec) {
                specs.push(spec);
            }
        }
        match specs.len() {
            0 => Err(PortError::Empty),
            count if count > Self::MOST => Err(PortError::TooMany(count)),
            _ => Ok(specs),
        }
    }
}

/// Reads a port number as a person types it.
///
/// # Errors
/// Where it is not a number from 1 to 65535.
pub fn port_number(text: &str) -> Result<u16, PortError> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits { text.parse().ok() } else { None };
    number.filter(|port| *port != 0).ok_or_else(|| PortError::Number(text.chars().take(40).collect()))
}

impl FromStr for PortSpec {
    type Err = PortError;

    fn from_str(text: &str) -> Result<Self, PortError> {
        let Some((port, mode)) = text.split_once('/') else {
            return port_number(text).map(Self::usual);
        };
        let port = port_number(port)?;
        let mode = match mode.to_ascii_lowercase().as_str() {
            "starttls" => Mode::StartTls,
            "tls" => Mode::Tls,
            "plain" => Mode::Plain,
            _ => return Err(PortError::Mode(mode.chars().take(40).collect())),
        };
        Ok(Self { port, mode })
    }
}

impl fmt::Display for PortSpec {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.port, self.mode.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_as_the_contract_says() {
        let spec = |port, mode| PortSpec { port, mode };
        let cases = [
            ("25,587,465", vec![PortSpec::usual(25), PortSpec::usual(587), spec(465, Mode::Tls)]),
            ("2525", vec![spec(2525, Mode::StartTls)]),
            ("587/plain, 587", vec![spec(587, Mode::Plain), spec(587, Mode::StartTls)]),
            ("465,465/tls,465", vec![spec(465, Mode::Tls)]),
            ("10465/TLS", vec![spec(10465, Mode::Tls)]),
        ];
        for (text, expected) in cases {
            assert_eq!(PortSpec::list(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_port_is_refused() {
        for text in ["0", "70000", "-1", "+25", "x", "25/ssl", "25/", "/tls", "", ",", "25;587"] {
            assert!(PortSpec::list(text).is_err(), "{text}");
        }
    }
}
