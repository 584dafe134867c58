//! The same check from another computer: which one, and what it reported.

use serde::{Deserialize, Serialize};

use super::{report::Report, target};

/// A computer that is reached by SSH.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Who signs in there; the same user as here, or whom SSH's own settings name, where none is given.
    pub user: Option<String>,
    /// Its name or address, or what SSH's own settings call it.
    pub host: String,
    /// Its port; SSH's own choice where none is given.
    pub port: Option<u16>,
}

impl Place {
    /// Reads `ssh://[user@]host[:port]`. Nothing that a shell or SSH could take for an option or a command gets through, and no
    /// password.
    #[must_use]
    pub fn parse(url: &str) -> Option<Self> {
        let place = url.strip_prefix("ssh://")?;
        let place = place.strip_suffix('/').unwrap_or(place);
        let (user, place) = match place.rsplit_once('@') {
            Some((user, place)) => (Some(user), place),
            None => (None, place),
        };
        let is_name = |user: &str| {
            !user.starts_with('-') && user.bytes().all(|octet| octet.is_ascii_alphanumeric() || matches!(octet, b'.' | b'_' | b'-'))
        };
        if user.is_some_and(|user| user.is_empty() || !is_name(user)) {
            return None;
        }
        let (host, port) = target::exactly(place)?;
        Some(Self { user: user.map(str::to_owned), host, port })
    }

    /// Reads what people type: the same, or without `ssh://` in front, as `ssh` itself takes it.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.starts_with("ssh://") { Self::parse(text) } else { Self::parse(&format!("ssh://{text}")) }
    }

    /// How `ssh` is called for it in a terminal.
    #[must_use]
    pub fn call(&self) -> String {
        let port = self.port.map_or_else(String::new, |port| format!("-p {port} "));
        let user = self.user.as_ref().map_or_else(String::new, |user| format!("{user}@"));
        format!("ssh {port}{user}{}", self.host)
    }

    /// The computer without whoever signs in, as reports name it.
    #[must_use]
    pub fn name(&self) -> String {
        target::place(&self.host, self.port)
    }
}

/// What came from another computer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OtherComputer {
    /// The computer.
    pub place: String,
    /// What it gave.
    pub outcome: Outcome,
}

/// What another computer gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Outcome {
    /// A report.
    Reported {
        /// As it came, without what its own other computers gave.
        report: Box<Report>,
    },
    /// None.
    Failed {
        /// Why.
        why: Failure,
        /// The last line of what the program in question said, escaped; empty where it said nothing.
        said: String,
    },
}

/// Why no report came from another computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Failure {
    /// This computer has no `ssh`.
    NoSsh,
    /// SSH did not get there.
    NotReached,
    /// Whoever signs in there is not let in.
    SignInRefused,
    /// SSH doesn't know the computer's key yet, or by another name only.
    HostUnknown,
    /// The computer shows another key than the one that SSH knows.
    HostChanged,
    /// There is no `mailport` there.
    NotInstalled,
    /// The `mailport` there doesn't understand the call, or writes reports that are too new.
    OtherVersion,
    /// What came is no report.
    NoReport,
    /// Nothing came in time.
    TooLate,
}

impl Failure {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::NoSsh,
        Self::NotReached,
        Self::SignInRefused,
        Self::HostUnknown,
        Self::HostChanged,
        Self::NotInstalled,
        Self::OtherVersion,
        Self::NoReport,
        Self::TooLate,
    ];

    /// The word that stands in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoSsh => "no-ssh",
            Self::NotReached => "not-reached",
            Self::SignInRefused => "sign-in-refused",
            Self::HostUnknown => "host-unknown",
            Self::HostChanged => "host-changed",
            Self::NotInstalled => "not-installed",
            Self::OtherVersion => "other-version",
            Self::NoReport => "no-report",
            Self::TooLate => "too-late",
        }
    }
}

impl OtherComputer {
    /// The report, where one came.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        match &self.outcome {
            Outcome::Reported { report } => Some(report),
            Outcome::Failed { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computer_is_read_as_ssh_names_it() {
        let place = |user: Option<&str>, host: &str, port| Some(Place { user: user.map(Into::into), host: host.into(), port });
        let cases = [
            ("ssh://there.example", place(None, "there.example", None), "there.example"),
            ("ssh://ann@there.example/", place(Some("ann"), "there.example", None), "there.example"),
            ("ssh://ann.b-c_1@there.example:2222", place(Some("ann.b-c_1"), "there.example", Some(2222)), "there.example:2222"),
            ("ssh://[2001:db8::1]:22", place(None, "2001:db8::1", Some(22)), "[2001:db8::1]:22"),
            ("ssh://vps", place(None, "vps", None), "vps"),
        ];
        for (url, expected, name) in cases {
            let read = Place::parse(url);
            assert_eq!(read, expected, "{url}");
            assert_eq!(read.map(|place| place.name()).as_deref(), Some(name));
        }
    }

    #[test]
    fn what_people_type_is_read_with_or_without_a_scheme() {
        let cases = [
            (" ann@there.example ", Some("ssh ann@there.example")),
            ("ssh://ann@there.example:2222", Some("ssh -p 2222 ann@there.example")),
            ("there.example:2222", Some("ssh -p 2222 there.example")),
            ("vps", Some("ssh vps")),
            ("", None),
            ("ann:secret@there.example", None),
            ("ann@there.example -v", None),
            ("-v", None),
            ("http://there.example", None),
        ];
        for (text, call) in cases {
            assert_eq!(Place::typed(text).map(|place| place.call()).as_deref(), call, "{text}");
        }
    }

    #[test]
    fn nothing_that_ssh_or_a_shell_could_mistake_gets_through() {
        let refused = [
            "there.example",
            "ssh://",
            "ssh://@there.example",
            "ssh://-oProxyCommand=x",
            "ssh://-oProxyCommand=x@there.example",
            "ssh://-l@there.example",
            "ssh://ann@-oProxyCommand=x",
            "ssh://ann;id@there.example",
            "ssh://ann:secret@there.example",
            "ssh://ann b@there.example",
            "ssh://ann@there.example;id",
            "ssh://ann@$(id)",
            "ssh://ann@`id`",
            "ssh://ann@there.example:99999",
            "ssh://ann@there.example/path",
            "ssh://ann@there.example\nid",
            "ssh://ann\n@there.example",
        ];
        for url in refused {
            assert_eq!(Place::parse(url), None, "{url}");
        }
    }
}
