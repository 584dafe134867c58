//! Connects through a SOCKS5 proxy (RFC 1928). The library speaks to the proxy; what it gave is put into our own words here.

use std::{net::SocketAddr, time::Duration};

use tokio::{
    net::{TcpStream, lookup_host},
    time::{Instant, timeout, timeout_at},
};
use tokio_socks::{Error, tcp::Socks5Stream};

use super::dial;
use crate::facts::{
    connect::ConnectFailure,
    proxy::{Proxy, ProxyFailure},
};

/// How long a proxy itself may take to answer, before it counts as not there.
const PROXY: Duration = Duration::from_secs(4);

/// Has the proxy connect to an address, waiting at most `limit`.
///
/// # Errors
/// What the proxy said of the server, or why it is the proxy that gave no connection.
pub async fn through(proxy: &Proxy, address: SocketAddr, limit: Duration) -> Result<TcpStream, ConnectFailure> {
    let deadline = Instant::now() + limit;
    let stream = timeout(limit.min(PROXY), reach(proxy)).await.ok().flatten();
    let stream = stream.ok_or(ConnectFailure::Proxy { failure: ProxyFailure::NotReached })?;
    match timeout_at(deadline, Socks5Stream::connect_with_socket(stream, address)).await {
        Ok(Ok(connected)) => Ok(connected.into_inner()),
        Ok(Err(error)) => Err(failure_of(&error)),
        Err(_) => Err(ConnectFailure::NoAnswer { syns: None }),
    }
}

/// A connection to the proxy itself, by the first of its addresses that answers.
async fn reach(proxy: &Proxy) -> Option<TcpStream> {
    for address in lookup_host((proxy.host.as_str(), proxy.port)).await.ok()? {
        if let Ok(stream) = dial::directly(address, PROXY, None).await {
            return Some(stream);
        }
    }
    None
}

/// RFC 1928 §6: what the proxy says of the server it says as somebody who has tried.
fn failure_of(error: &Error) -> ConnectFailure {
    let of_proxy = |failure| ConnectFailure::Proxy { failure };
    match error {
        Error::ConnectionRefused => ConnectFailure::Refused,
        Error::HostUnreachable | Error::TtlExpired => ConnectFailure::HostUnreachable,
        Error::NetworkUnreachable | Error::AddressTypeNotSupported => ConnectFailure::NetworkUnreachable,
        Error::ConnectionNotAllowedByRuleset => of_proxy(ProxyFailure::Forbidden),
        Error::NoAcceptableAuthMethods | Error::AuthorizationRequired | Error::PasswordAuthFailure(_) => {
            of_proxy(ProxyFailure::WantsSignIn)
        }
        Error::GeneralSocksServerFailure | Error::CommandNotSupported | Error::UnknownError => of_proxy(ProxyFailure::Failed),
        _ => of_proxy(ProxyFailure::NotSocks),
    }
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpListener,
    };

    use super::*;

    const LIMIT: Duration = Duration::from_secs(5);

    /// A proxy that gives these answers to the greeting and to the request, and then, where it connects, says something.
    async fn proxy(greeting: &'static [u8], answer: &'static [u8]) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut heard = [0; 64];
            let _ = stream.read(&mut heard).await;
            stream.write_all(greeting).await.unwrap();
            if stream.read(&mut heard).await.is_ok_and(|octets| octets > 0) {
                stream.write_all(answer).await.unwrap();
                stream.write_all(b"220 behind the proxy\r\n").await.unwrap();
                let _ = stream.read(&mut heard).await;
            }
        });
        Proxy { host: "127.0.0.1".into(), port }
    }

    fn target() -> SocketAddr {
        "192.0.2.5:25".parse().unwrap()
    }

    #[tokio::test]
    async fn the_server_is_heard_through_the_proxy() {
        let proxy = proxy(b"\x05\x00", b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00").await;
        let mut stream = through(&proxy, target(), LIMIT).await.unwrap();
        let mut heard = [0; 22];
        stream.read_exact(&mut heard).await.unwrap();
        assert_eq!(&heard, b"220 behind the proxy\r\n");
    }

    #[tokio::test]
    async fn what_the_proxy_says_is_told_as_such() {
        let of_proxy = |failure| ConnectFailure::Proxy { failure };
        let said: [(u8, ConnectFailure); 6] = [
            (1, of_proxy(ProxyFailure::Failed)),
            (2, of_proxy(ProxyFailure::Forbidden)),
            (3, ConnectFailure::NetworkUnreachable),
            (4, ConnectFailure::HostUnreachable),
            (5, ConnectFailure::Refused),
            (8, ConnectFailure::NetworkUnreachable),
        ];
        for (reply, expected) in said {
            let answer: &'static [u8] = Box::leak(Box::new([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]));
            let proxy = proxy(b"\x05\x00", answer).await;
            assert_eq!(through(&proxy, target(), LIMIT).await.err(), Some(expected), "reply {reply}");
        }
        let others: [(&'static [u8], ProxyFailure); 3] = [
            (b"\x05\xff", ProxyFailure::WantsSignIn),
            (b"220 mail.example.org ESMTP\r\n", ProxyFailure::NotSocks),
            (b"HTTP/1.1 400 Bad Request\r\n\r\n", ProxyFailure::NotSocks),
        ];
        for (greeting, expected) in others {
            let proxy = proxy(greeting, b"").await;
            assert_eq!(through(&proxy, target(), LIMIT).await.err(), Some(of_proxy(expected)));
        }
    }

    #[tokio::test]
    async fn a_proxy_that_is_not_there_and_one_that_stays_silent_are_told_apart() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let there = Proxy { host: "127.0.0.1".into(), port };
        let silent = through(&there, target(), Duration::from_millis(200)).await.err();
        assert_eq!(silent, Some(ConnectFailure::NoAnswer { syns: None }));
        drop(listener);
        let gone = through(&there, target(), LIMIT).await.err();
        assert_eq!(gone, Some(ConnectFailure::Proxy { failure: ProxyFailure::NotReached }));
    }
}
