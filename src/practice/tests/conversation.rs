//! Greeting, EHLO and what can go wrong with replies; points at which a server waits; what is told of it.

use std::time::Duration;

use super::client::Client;
use super::{address, case, inline, only};
use crate::practice::{Point, Side, What, case_names};

#[tokio::test]
async fn a_healthy_server_speaks_properly() {
    let practice = case("healthy");
    let mut client = Client::connect(address(&practice, 587)).await;
    assert_eq!(client.reply().await, "220 mail.localhost ESMTP Mailport practice\r\n");
    let before = client.ask("EHLO client").await;
    assert!(before.starts_with("250-mail.localhost\r\n") && before.contains("STARTTLS"), "{before}");
    assert!(!before.contains("AUTH"), "{before}");
    assert!(client.ask("AUTH PLAIN AGEAYg==").await.starts_with("538 5.7.11"));
    assert!(client.ask("STARTTLS").await.starts_with("220"));
    let mut client = client.tls().await.expect("a handshake");
    let after = client.ask("EHLO client").await;
    assert!(after.ends_with("250 AUTH PLAIN LOGIN\r\n") && !after.contains("STARTTLS"), "{after}");
    assert!(client.ask("QUIT").await.starts_with("221"));
    assert_eq!(client.reply().await, "");
}

#[tokio::test]
async fn port_25_takes_no_sign_in() {
    let practice = case("healthy");
    let mut client = Client::connect(address(&practice, 25)).await.starttls().await.expect("a handshake");
    assert!(!client.ask("EHLO client").await.contains("AUTH"));
}

#[tokio::test]
async fn odd_bytes_arrive_as_they_are() {
    for (name, bytes) in [
        ("odd-reply-nul", &b"220 mail.localhost \0ESMTP\r\n"[..]),
        ("odd-reply-escape", b"220 mail.localhost \x1b[31mESMTP\x1b]0;title\x07\r\n"),
        ("odd-reply-bidi", "220 mail.localhost \u{202e}ESMTP\r\n".as_bytes()),
        ("odd-reply-bare-lf", b"220 mail.localhost ESMTP\n"),
        ("odd-reply-invalid-utf8", b"220 mail.localhost \xff\xfe ESMTP\r\n"),
    ] {
        let practice = case(name);
        assert_eq!(Client::connect(address(&practice, 587)).await.read().await.expect("bytes"), bytes, "{name}");
    }
}

#[tokio::test]
async fn other_protocols_speak_first_or_answer() {
    for (name, first) in [("imap", "* OK"), ("pop3", "+OK"), ("ssh", "SSH-2.0"), ("ftp", "220 (vsFTPd")] {
        let practice = case(&format!("wrong-protocol-{name}"));
        let bytes = Client::connect(address(&practice, 587)).await.read().await.expect("a line");
        assert!(bytes.starts_with(first.as_bytes()), "{name}");
    }
    let practice = case("wrong-protocol-http");
    let mut client = Client::connect(address(&practice, 587)).await;
    assert!(client.hears_nothing().await);
    assert!(client.ask("EHLO client").await.starts_with("HTTP/1.1 400"));
    let mut tls = Client::connect(address(&practice, 587)).await;
    tls.say("\x16\x03\x01").await;
    assert!(tls.reply().await.starts_with("HTTP/1.1 400"));
}

#[tokio::test]
async fn no_greeting_means_silence() {
    let practice = case("no-greeting");
    let mut client = Client::connect(address(&practice, 587)).await;
    client.say("EHLO client\r\n").await;
    assert!(client.hears_nothing().await);
}

#[tokio::test]
async fn a_command_can_be_the_last() {
    let practice = case("close-after-ehlo");
    let mut client = Client::connect(address(&practice, 587)).await;
    client.reply().await;
    client.say("EHLO client\r\n").await;
    assert_eq!(client.read().await.expect("an end in order"), b"");
    let practice = case("reset-after-ehlo");
    let mut client = Client::connect(address(&practice, 587)).await;
    client.reply().await;
    client.say("EHLO client\r\n").await;
    assert!(client.read().await.is_err());
    let practice = case("mute-after-ehlo");
    let mut client = Client::connect(address(&practice, 587)).await;
    client.reply().await;
    client.say("EHLO client\r\n").await;
    assert!(client.hears_nothing().await);
}

#[tokio::test]
async fn floods_flow_and_the_endless_line_has_no_end() {
    for (name, hello) in [("endless-greeting", false), ("endless-ehlo", true), ("endless-line", false)] {
        let practice = case(name);
        let mut client = Client::connect(address(&practice, 587)).await;
        if hello {
            client.reply().await;
            client.say("EHLO client\r\n").await;
        }
        let (mut seen, mut line_ends) = (0, 0);
        while seen < 8 * 1024 * 1024 {
            let bytes = client.read().await.expect("more");
            assert!(!bytes.is_empty(), "{name} ended");
            seen += bytes.len();
            line_ends += usize::from(bytes.contains(&b'\n'));
        }
        assert_eq!(line_ends == 0, name == "endless-line", "{name}");
    }
}

#[tokio::test]
async fn keywords_are_masked_as_a_firewall_does() {
    let practice = case("firewall-rewrites-smtp");
    let mut client = Client::connect(address(&practice, 587)).await;
    assert!(client.reply().await.starts_with("220 ****"));
    let hello = client.ask("EHLO client").await;
    assert!(hello.contains("XXXXXXXA") && !hello.contains("STARTTLS"), "{hello}");
}

#[tokio::test]
async fn bytes_come_one_by_one() {
    let practice = inline("[[server]]\nport.587.byte_ms = 20");
    let mut client = Client::connect(address(&practice, 587)).await;
    let started = std::time::Instant::now();
    assert_eq!(client.read().await.expect("bytes"), b"2");
    client.reply().await;
    assert!(started.elapsed() > Duration::from_millis(20 * 30));
}

#[tokio::test]
async fn a_held_point_waits_until_it_is_released() {
    let practice = case("healthy");
    let server = only(&practice);
    let accept = server.hold(587, Point::Accept).expect("the port");
    let hello = server.hold(587, Point::Hello).expect("the port");
    let mut client = Client::connect(address(&practice, 587)).await;
    accept.reached().await;
    assert!(client.hears_nothing().await);
    accept.release();
    assert!(client.reply().await.starts_with("220"));
    client.say("EHLO client\r\n").await;
    server.reached(587, Point::Hello).await;
    assert!(client.hears_nothing().await);
    drop(hello);
    assert!(client.reply().await.starts_with("250"));
    assert!(server.hold(2525, Point::Hello).is_none());
}

#[tokio::test]
async fn whoever_watches_sees_lines_without_secrets() {
    let practice = case("echo-password");
    let mut events = practice.subscribe();
    let mut client = Client::connect(address(&practice, 587)).await.starttls().await.expect("a handshake");
    client.ask("EHLO client").await;
    // ann@mail.localhost and "practice", first in PLAIN.
    let accepted = client.ask("AUTH PLAIN AGFubkBtYWlsLmxvY2FsaG9zdABwcmFjdGljZQ==").await;
    assert!(accepted.starts_with("235") && accepted.contains("sent") && accepted.contains("cHJhY3RpY2U="), "{accepted}");
    client.ask("QUIT").await;
    drop(client);
    let mut lines = Vec::new();
    let mut protected = false;
    loop {
        match events.recv().await.expect("an event").what {
            What::Line { from, text } => lines.push((from, text)),
            What::Tls { .. } => protected = true,
            What::Closed => break,
            What::Connected | What::TlsFailed { .. } => {}
        }
    }
    assert!(protected);
    assert!(lines.contains(&(Side::Client, "AUTH PLAIN ****".to_owned())));
    let text = format!("{lines:?}");
    for secret in ["cHJhY3RpY2U", "AGFubk", " practice "] {
        assert!(!text.replace("Mailport practice", "").contains(secret), "{secret} in {text}");
    }
}

#[tokio::test]
async fn every_case_starts() {
    for name in case_names().expect("cases") {
        let practice = case(&name);
        assert!(!only(&practice).about.is_empty(), "{name}");
    }
}
