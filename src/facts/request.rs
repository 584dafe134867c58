//! What a check is asked to do.

use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

use secrecy::SecretString;

use super::{
    earlier::Earlier,
    other_computer::Place,
    port::PortSpec,
    proxy::Proxy,
    target::{self, Target},
};

/// Everything that one check is asked to do. Nothing in it is written to a report but what `Given` copies.
#[derive(Clone, Debug)]
pub struct Request {
    /// What is checked.
    pub target: Target,
    /// Which ports, in which order.
    pub ports: Vec<PortSpec>,
    /// Who signs in.
    pub credentials: Option<Credentials>,
    /// The only mechanism that may be used.
    pub mechanism: Option<String>,
    /// Send the password also over an unprotected or unverified connection.
    pub allow_unsafe: bool,
    /// The longest wait for one complete reply.
    pub timeout: Duration,
    /// The longest whole check.
    pub deadline: Duration,
    /// Finish a port before the next starts.
    pub one_at_a_time: bool,
    /// Ask this DNS server, and only it.
    pub resolver: Option<SocketAddr>,
    /// Keys that DNSSEC begins with in place of the root's, DNSKEY records in their text form.
    pub trust_anchor: Option<String>,
    /// DNS servers to compare with; asked only where a name's answer leads to this computer or into its network.
    pub comparison: Vec<SocketAddr>,
    /// The proxy through which all connections are made; DNS is asked directly.
    pub proxy: Option<Proxy>,
    /// Which authorities are trusted.
    pub trust: TrustChoice,
    /// Certificates in PEM form, authorities or a server's own, that are trusted beside them.
    pub authorities: Vec<String>,
    /// Hold the whole dialogue with every address of the name.
    pub all_addresses: bool,
    /// The name given in EHLO; the local address as a literal where none is given.
    pub hello: Option<String>,
    /// One address family only.
    pub family: Family,
    /// Keep the sessions, since a message may follow.
    pub keep_sessions: bool,
    /// Which servers the target is compared with.
    pub controls: Controls,
    /// The page that shows a network's sign-in, in place of the built-in one.
    pub sign_in_page: Option<Page>,
    /// High ports that stand in for the usual ones, at practice servers.
    pub stand_ins: BTreeMap<u16, u16>,
    /// Another computer that is to check the same.
    pub via: Option<Place>,
    /// On the way there `ssh` may ask at the terminal: for a password, or whether a new key is the right one.
    pub via_may_ask: bool,
    /// An earlier check of the same server, to hold this one against.
    pub earlier: Option<Earlier>,
}

impl Request {
    /// The longest wait for one complete reply, unless told otherwise.
    pub const TIMEOUT: Duration = Duration::from_secs(10);
    /// The longest whole check, unless told otherwise.
    pub const DEADLINE: Duration = Duration::from_mins(1);

    /// A check of a target as it is done without any option.
    #[must_use]
    pub fn new(target: Target) -> Self {
        let ports = target.port.map_or_else(PortSpec::standard, |port| vec![PortSpec::usual(port)]);
        Self {
            target,
            ports,
            credentials: None,
            mechanism: None,
            allow_unsafe: false,
            timeout: Self::TIMEOUT,
            deadline: Self::DEADLINE,
            one_at_a_time: false,
            resolver: None,
            trust_anchor: None,
            comparison: Vec::new(),
            proxy: None,
            trust: TrustChoice::default(),
            authorities: Vec::new(),
            all_addresses: false,
            hello: None,
            family: Family::Both,
            keep_sessions: false,
            controls: Controls::default(),
            sign_in_page: None,
            stand_ins: BTreeMap::new(),
            via: None,
            via_may_ask: false,
            earlier: None,
        }
    }
}

/// A user's name and password.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The user name.
    pub user: String,
    /// The password; its `Debug` shows nothing of it.
    pub password: SecretString,
}

/// Which address families are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Family {
    /// Both.
    #[default]
    Both,
    /// IPv4 only.
    V4,
    /// IPv6 only.
    V6,
}

impl Family {
    /// Whether an address belongs to it.
    #[must_use]
    pub const fn holds(self, address: IpAddr) -> bool {
        match self {
            Self::Both => true,
            Self::V4 => address.is_ipv4(),
            Self::V6 => address.is_ipv6(),
        }
    }
}

/// Which authorities are trusted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TrustChoice {
    /// Those of the operating system.
    #[default]
    System,
    /// Those of the operating system, and those in this PEM file.
    SystemAnd(PathBuf),
    /// Those in this PEM file alone.
    Only(PathBuf),
}

/// Which servers the target is compared with, where one of its ports doesn't answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Controls {
    /// Those that Mailport brings along.
    #[default]
    BuiltIn,
    /// The user's own, in their place.
    Given(Vec<GivenControl>),
    /// None; then no page for sign-in networks is asked for either.
    None,
}

/// A comparison server of the user's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenControl {
    /// Its name or address.
    pub host: String,
    /// A port on which it is known to answer.
    pub port: Option<u16>,
}

impl GivenControl {
    /// The server that a target names; an email address names none.
    #[must_use]
    pub fn of(target: &Target) -> Option<Self> {
        Some(Self { host: target.host()?, port: target.port })
    }
}

/// A web page that is asked for over HTTP without protection: only so can a network put its own page in its place.
///
/// It is expected to answer 204, or 200 with a text that begins with `success`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The server's name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The page's path, from the first slash on.
    pub path: String,
}

/// RFC 9110 §4.2.1: the port of HTTP.
const HTTP: u16 = 80;

impl Page {
    /// Reads `http://host[:port][/path]`; nothing else is such a page.
    #[must_use]
    pub fn parse(url: &str) -> Option<Self> {
        let rest = url.strip_prefix("http://")?;
        let (place, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
        // What goes into a request line must not end it (RFC 9112 §3).
        if !path.bytes().all(|octet| octet.is_ascii_graphic()) || path.contains('#') {
            return None;
        }
        let (host, port) = target::exactly(place)?;
        Some(Self { host, port: port.unwrap_or(HTTP), path: path.to_owned() })
    }

    /// The address as it is written.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.authority(), self.path)
    }

    /// Host and port as they stand in a request (RFC 9110 §7.2).
    #[must_use]
    pub fn authority(&self) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        if self.port == HTTP { host } else { format!("{host}:{}", self.port) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_one_of_unprotected_http() {
        let page = |host: &str, port, path: &str| Some(Page { host: host.into(), port, path: path.into() });
        let cases = [
            ("http://page.example/success.txt", page("page.example", 80, "/success.txt")),
            ("http://127.0.0.2:8080", page("127.0.0.2", 8080, "/")),
            ("http://[2001:db8::1]:8080/a?b", page("2001:db8::1", 8080, "/a?b")),
            ("https://page.example/", None),
            ("http://", None),
            ("http://user@page.example/", None),
            ("http://page.example/a b", None),
            ("http://page.example/\r\nHost: other", None),
            ("page.example", None),
        ];
        for (url, expected) in cases {
            assert_eq!(Page::parse(url), expected, "{url}");
        }
        assert_eq!(Page::parse("http://[2001:db8::1]:8080/a").map(|page| page.url()).as_deref(), Some("http://[2001:db8::1]:8080/a"));
    }
}
