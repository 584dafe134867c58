//! A SOCKS5 proxy through which all connections are made (RFC 1928), and why it gave none.

use serde::{Deserialize, Serialize};

use super::target;

/// RFC 1928 §3: the port on which such proxies usually listen.
const SOCKS: u16 = 1080;

/// A proxy that asks for no sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proxy {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
}

impl Proxy {
    /// Reads `socks5://host[:port]`. A user name or a password in it is refused: a command line is no place for secrets.
    #[must_use]
    pub fn parse(url: &str) -> Option<Self> {
        let place = url.strip_prefix("socks5://")?;
        let (host, port) = target::exactly(place.strip_suffix('/').unwrap_or(place)).filter(|_| !place.contains('@'))?;
        Some(Self { host, port: port.unwrap_or(SOCKS) })
    }

    /// The address as it is written.
    #[must_use]
    pub fn url(&self) -> String {
        format!("socks5://{}", target::place(&self.host, Some(self.port)))
    }
}

/// Why a proxy gave no connection, and nothing is known of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProxyFailure {
    /// Its name does not resolve, or nobody answers there.
    NotReached,
    /// Whatever answers there does not speak SOCKS5.
    NotSocks,
    /// It wants a sign-in.
    WantsSignIn,
    /// Its rules don't allow this connection (RFC 1928 §6, reply 2).
    Forbidden,
    /// It could not, and doesn't say why (reply 1).
    Failed,
}

impl ProxyFailure {
    /// The word that stands in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotReached => "not-reached",
            Self::NotSocks => "not-socks",
            Self::WantsSignIn => "wants-sign-in",
            Self::Forbidden => "forbidden",
            Self::Failed => "failed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_read_as_it_is_written() {
        let proxy = |host: &str, port| Some(Proxy { host: host.into(), port });
        let cases = [
            ("socks5://proxy.example", proxy("proxy.example", 1080)),
            ("socks5://proxy.example:9050/", proxy("proxy.example", 9050)),
            ("socks5://192.0.2.1:1081", proxy("192.0.2.1", 1081)),
            ("socks5://[2001:db8::1]:1081", proxy("2001:db8::1", 1081)),
            ("socks5://ann:secret@proxy.example", None),
            ("socks5://ann@proxy.example", None),
            ("socks4://proxy.example", None),
            ("http://proxy.example", None),
            ("proxy.example:1080", None),
            ("socks5://", None),
            ("socks5://proxy.example:0", None),
            ("socks5://proxy example", None),
            ("socks5://proxy.example/path", None),
        ];
        for (url, expected) in cases {
            let read = Proxy::parse(url);
            assert_eq!(read, expected, "{url}");
            if let Some(proxy) = read {
                assert_eq!(Proxy::parse(&proxy.url()), Some(proxy), "{url}");
            }
        }
    }
}
