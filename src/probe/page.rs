//! Asks for one web page without protection: does it come as it should, or does the network put its own in its place?
//!
//! Reads as much as that takes, follows no redirection, and sends nothing but the request.

use std::{net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    time::timeout,
};

use super::{dial::Dialer, limits};
use crate::facts::{request::Page, shown, surroundings::PageOutcome};

/// What the page begins with where nobody is in between.
const EXPECTED: &str = "success";

/// Asks for the page at an address, waiting at most `limit` for each step.
pub async fn ask(dialer: &Dialer, page: &Page, address: SocketAddr, limit: Duration) -> PageOutcome {
    let Ok(mut stream) = dialer.dial(address, limit).await else { return PageOutcome::Nothing };
    // RFC 9112 §3.2: host and path hold no white space, which `Page` sees to.
    let request = format!("GET {} HTTP/1.1\r\nHost: {}\r\nAccept: */*\r\nConnection: close\r\n\r\n", page.path, page.authority());
    let mut octets = Vec::new();
    let exchange = async {
        stream.write_all(request.as_bytes()).await?;
        (&mut stream).take(limits::PAGE_OCTETS).read_to_end(&mut octets).await
    };
    // What has come by the end is judged, whether or not the other side closes.
    let _ = timeout(limit, exchange).await;
    judge(&octets)
}

/// Reads the answer (RFC 9112 §4: `HTTP/1.1 200 OK`).
fn judge(octets: &[u8]) -> PageOutcome {
    let text = String::from_utf8_lossy(octets);
    let (head, body) = text.split_once("\r\n\r\n").or_else(|| text.split_once("\n\n")).unwrap_or((&text, ""));
    let mut lines = head.lines();
    let status = lines.next().filter(|line| line.starts_with("HTTP/")).and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
    let Some(status) = status else { return PageOutcome::Nothing };
    if status == 204 || (status == 200 && body.trim_start().starts_with(EXPECTED)) {
        return PageOutcome::AsExpected;
    }
    let location = lines.filter_map(|line| line.split_once(':')).find(|(name, _)| name.eq_ignore_ascii_case("location"));
    PageOutcome::Other { status, location: location.map(|(_, value)| shown::excerpt(value.trim().as_bytes(), limits::EXCERPT_CHARS)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_told_from_what_a_network_puts_in_its_place() {
        let other = |status, location: Option<&str>| PageOutcome::Other { status, location: location.map(Into::into) };
        let cases: [(&[u8], PageOutcome); 8] = [
            (b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nsuccess\n", PageOutcome::AsExpected),
            (b"HTTP/1.1 204 No Content\r\n\r\n", PageOutcome::AsExpected),
            (b"HTTP/1.1 302 Found\r\nLOCATION: http://192.0.2.1/login\r\n\r\n", other(302, Some("http://192.0.2.1/login"))),
            (b"HTTP/1.0 200 OK\r\n\r\n<html>Please sign in", other(200, None)),
            // RFC 6585 §6.
            (b"HTTP/1.1 511 Network Authentication Required\r\n\r\nsuccess", other(511, None)),
            (b"HTTP/1.1 200 OK\r\nLocation: \x1b[2J\r\n\r\n", other(200, Some("\\x1b[2J"))),
            (b"SSH-2.0-OpenSSH\r\n", PageOutcome::Nothing),
            (b"", PageOutcome::Nothing),
        ];
        for (octets, expected) in cases {
            assert_eq!(judge(octets), expected, "{}", String::from_utf8_lossy(octets));
        }
    }
}
