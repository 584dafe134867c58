//! Signing in and delivering: accepted, refused, and kept unchanged.

use super::client::Client;
use super::{address, case, inline, only};
use crate::practice::Practice;
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

/// `ann@mail.localhost` and `practice` in PLAIN.
const RIGHT: &str = "AUTH PLAIN AGFubkBtYWlsLmxvY2FsaG9zdABwcmFjdGljZQ==";

async fn tls(practice: &Practice) -> Client<TlsStream<TcpStream>> {
    let mut client = Client::connect(address(practice, 465)).await.tls().await.expect("a handshake");
    client.reply().await;
    client.ask("EHLO client").await;
    client
}

#[tokio::test]
async fn a_message_is_kept_unchanged() {
    let practice = case("healthy");
    let mut client = tls(&practice).await;
    assert!(client.ask(RIGHT).await.starts_with("235 2.7.0"));
    assert!(client.ask("MAIL FROM:<ann@mail.localhost> SIZE=100").await.starts_with("250"));
    assert!(client.ask("RCPT TO:<bob@elsewhere.example>").await.starts_with("250"));
    assert!(client.ask("DATA").await.starts_with("354"));
    // Stuffed dots, a bare LF, and a dot that isn't alone between two CRLF.
    client.say("Subject: x\r\n\r\n..\r\n..two\r\nbare\n.\r\nend \t\r\n.\r\n").await;
    assert_eq!(client.reply().await, "250 2.0.0 Ok: queued as MP000001\r\n");
    let messages = only(&practice).messages();
    assert_eq!(messages.len(), 1);
    let message = &messages[0];
    assert_eq!(message.raw, b"Subject: x\r\n\r\n.\r\n.two\r\nbare\n.\r\nend \t\r\n");
    assert_eq!((message.from.as_str(), message.to.as_slice()), ("ann@mail.localhost", &["bob@elsewhere.example".to_owned()][..]));
    assert_eq!((message.id.as_str(), message.port, message.protected), ("MP000001", 465, true));
    assert_eq!(message.user.as_deref(), Some("ann@mail.localhost"));
}

#[tokio::test]
async fn each_way_to_sign_in_works_and_can_be_cancelled() {
    let practice = case("healthy");
    let mut client = tls(&practice).await;
    assert_eq!(client.ask("AUTH PLAIN").await, "334 \r\n");
    assert!(client.ask("*").await.starts_with("501"));
    assert!(client.ask("AUTH PLAIN").await.starts_with("334"));
    assert!(client.ask("AGFubkBtYWlsLmxvY2FsaG9zdABwcmFjdGljZQ==").await.starts_with("235"));
    let mut client = tls(&practice).await;
    assert_eq!(client.ask("AUTH LOGIN").await, "334 VXNlcm5hbWU6\r\n");
    assert_eq!(client.ask("YW5uQG1haWwubG9jYWxob3N0").await, "334 UGFzc3dvcmQ6\r\n");
    assert!(client.ask("cHJhY3RpY2U=").await.starts_with("235"));
    let mut client = tls(&practice).await;
    assert!(client.ask("AUTH CRAM-MD5").await.starts_with("504"));
    assert!(client.ask("AUTH PLAIN !!").await.starts_with("501 5.5.2"));
    assert!(client.ask("AUTH PLAIN AGEAYg==").await.starts_with("535 5.7.8"));
}

#[tokio::test]
async fn a_token_is_taken_and_a_wrong_one_explained() {
    let practice = case("oauth-only");
    let mut client = tls(&practice).await;
    // user=ann@mail.localhost, auth=Bearer practice / wrong.
    assert!(client.ask("AUTH XOAUTH2 dXNlcj1hbm5AbWFpbC5sb2NhbGhvc3QBYXV0aD1CZWFyZXIgd3JvbmcBAQ==").await.starts_with("334 eyJ"));
    assert!(client.ask("").await.starts_with("535"));
    assert!(client.ask("AUTH XOAUTH2 dXNlcj1hbm5AbWFpbC5sb2NhbGhvc3QBYXV0aD1CZWFyZXIgcHJhY3RpY2UBAQ==").await.starts_with("235"));
}

#[tokio::test]
async fn refusals_have_their_words() {
    for (name, reply) in [
        ("sign-in-rejected", "535 5.7.8 Error"),
        ("app-password-needed", "534-5.7.9 Application-specific password required"),
        ("sign-in-temporary-failure", "454 4.7.0 Temporary"),
        ("sign-in-too-many", "454 4.7.0 Too many"),
    ] {
        let practice = case(name);
        let answer = tls(&practice).await.ask(RIGHT).await;
        assert!(answer.starts_with(reply), "{name}: {answer}");
    }
}

#[tokio::test]
async fn mail_is_refused_at_each_step() {
    for (name, verb, code) in [
        ("sender-refused", "MAIL", "550 5.1.8 <a@mail.localhost>: Sender"),
        ("sender-not-yours", "MAIL", "550 5.7.1 <a@mail.localhost>: Sender"),
        ("recipient-unknown", "RCPT", "550 5.1.1 <b@elsewhere.example>: Recipient"),
        ("relay-denied", "RCPT", "554 5.7.1 <b@elsewhere.example>: Relay"),
        ("greylisted", "RCPT", "450 4.2.0"),
        ("data-refused", "DATA", "451"),
        ("message-refused", "DOT", "554 5.7.0"),
        ("acceptance-unknown", "DOT", ""),
    ] {
        let practice = case(name);
        let mut client = tls(&practice).await;
        client.ask(RIGHT).await;
        for (step, command) in
            [("MAIL", "MAIL FROM:<a@mail.localhost>"), ("RCPT", "RCPT TO:<b@elsewhere.example>"), ("DATA", "DATA"), ("DOT", "x\r\n.")]
        {
            let reply = client.ask(command).await;
            if step == verb {
                assert!(reply.starts_with(code) && reply.is_empty() == code.is_empty(), "{name}: {reply}");
                break;
            }
            assert!(reply.starts_with(['2', '3']), "{name}: {reply}");
        }
        // Whether an unknown acceptance was one: here it was.
        assert_eq!(only(&practice).messages().len(), usize::from(name == "acceptance-unknown"));
    }
}

#[tokio::test]
async fn sign_in_is_required_for_submission_and_relay_denied_between_servers() {
    let practice = case("healthy");
    assert!(tls(&practice).await.ask("MAIL FROM:<a@b.example>").await.starts_with("530 5.7.0 Authentication"));
    let mut client = Client::connect(address(&practice, 587)).await;
    client.reply().await;
    assert!(client.ask("MAIL FROM:<a@b.example>").await.starts_with("530 5.7.0 Must issue a STARTTLS"));
    let mut client = Client::connect(address(&practice, 25)).await;
    client.reply().await;
    assert!(client.ask("MAIL FROM:<a@b.example>").await.starts_with("250"));
    assert!(client.ask("RCPT TO:<c@elsewhere.example>").await.starts_with("554 5.7.1"));
    assert!(client.ask("RCPT TO:<ann@mail.localhost>").await.starts_with("250"));
}

#[tokio::test]
async fn a_message_can_be_too_large_before_and_after_it_was_sent() {
    let practice = inline("[[server]]\nport.25.mail = { size = 1000, relay = true }");
    let mut client = Client::connect(address(&practice, 25)).await;
    client.reply().await;
    assert!(client.ask("EHLO client").await.contains("SIZE 1000\r\n"));
    assert!(client.ask("MAIL FROM:<a@b.example> SIZE=1001").await.starts_with("552 5.3.4"));
    client.ask("MAIL FROM:<a@b.example>").await;
    client.ask("RCPT TO:<c@d.example>").await;
    client.ask("DATA").await;
    let line = "x".repeat(498) + "\r\n";
    assert!(client.ask(&(line.repeat(3) + ".")).await.starts_with("552 5.3.4"));
    assert!(only(&practice).messages().is_empty());
}
