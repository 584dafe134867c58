//! How does a mail program want its settings written? Each format quotes what is put into it, and none holds a password.

mod env;
mod msmtp;
mod postfix;
mod settings;
#[cfg(test)]
mod tests;
mod thunderbird;
mod url;

use std::{fmt, str::FromStr};

pub use settings::{Security, Settings, SettingsError};

use crate::{facts::finding::Args, words::Words};

/// A format in which settings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// The XML that Thunderbird and others fetch from a domain (autoconfig, version 1.1).
    Thunderbird,
    /// An account of msmtp.
    Msmtp,
    /// A Postfix that hands its mail to this server.
    Postfix,
    /// Variables, for containers and web applications.
    Env,
    /// One URL.
    Url,
}

impl Format {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Thunderbird, Self::Msmtp, Self::Postfix, Self::Env, Self::Url];

    /// The word of the command line.
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

    /// The key of its name in `words`.
    #[must_use]
    pub const fn label_key(self) -> &'static str {
        match self {
            Self::Thunderbird => "export-thunderbird.label",
            Self::Msmtp => "export-msmtp.label",
            Self::Postfix => "export-postfix.label",
            Self::Env => "export-env.label",
            Self::Url => "export-url.label",
        }
    }

    /// The name that a file of it usually has.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Thunderbird => "config-v1.1.xml",
            Self::Msmtp => "msmtprc",
            Self::Postfix => "main.cf",
            Self::Env => "smtp.env",
            Self::Url => "smtp-url.txt",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// A word that names no format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no format: use thunderbird, msmtp, postfix, env or url")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        let known = |format: &&Self| format.as_str().eq_ignore_ascii_case(text);
        Self::ALL.iter().find(known).copied().ok_or_else(|| UnknownFormat(text.to_owned()))
    }
}

/// Writes settings in a format. It ends with a line break.
#[must_use]
pub fn write(settings: &Settings, format: Format, words: &Words) -> String {
    match format {
        Format::Thunderbird => thunderbird::write(settings, words),
        Format::Msmtp => msmtp::write(settings, words),
        Format::Postfix => postfix::write(settings, words),
        Format::Env => env::write(settings, words),
        Format::Url => url::of(settings) + "\n",
    }
}

/// A remark as comment lines that begin with `#`.
fn comment(words: &Words, key: &str, settings: &Settings) -> String {
    /// Beside the mark, a line of 80 columns has room for this much.
    const WIDTH: usize = 76;
    let args = Args::from([("host".to_owned(), settings.host().into()), ("port".to_owned(), settings.port().into())]);
    let mut lines = vec![String::from("#")];
    for word in words.with(key, &args).split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("# {word}")),
        }
    }
    lines.join("\n") + "\n"
}
