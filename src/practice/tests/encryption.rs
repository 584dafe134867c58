//! STARTTLS and handshakes that fail in each way, and certificates as they really are sent.

use std::io::ErrorKind;
use std::time::{Duration, SystemTime};

use tokio::time::timeout;
use x509_parser::prelude::{FromDer, X509Certificate};

use super::client::Client;
use super::{SILENCE, SOON, address, case};
use crate::practice::Practice;

/// The chain that a port sends, by STARTTLS or from the first byte.
async fn chain(practice: &Practice, stands_in_for: u16) -> Vec<Vec<u8>> {
    let client = Client::connect(address(practice, stands_in_for)).await;
    let tls = if stands_in_for == 465 { client.tls().await } else { client.starttls().await };
    let tls = tls.expect("a handshake").io;
    tls.get_ref().1.peer_certificates().expect("a chain").iter().map(|certificate| certificate.to_vec()).collect()
}

fn days_from_now(timestamp: i64) -> i64 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("after 1970").as_secs();
    // Half a day towards the middle, so that a second more or less doesn't matter.
    (timestamp - i64::try_from(now).expect("a date") + 43_200).div_euclid(86_400)
}

#[tokio::test]
async fn certificates_are_wrong_as_their_names_say() {
    for (kind, from, until) in [("expired", -93, -3), ("not-yet-valid", 5, 95), ("expires-soon", -80, 6)] {
        let practice = case(&format!("certificate-{kind}"));
        for port in [25, 587, 465] {
            let sent = chain(&practice, port).await;
            let (_, certificate) = X509Certificate::from_der(&sent[0]).expect("DER");
            let validity = certificate.validity();
            let days = (days_from_now(validity.not_before.timestamp()), days_from_now(validity.not_after.timestamp()));
            assert_eq!(days, (from, until), "{kind} on {port}");
        }
    }
}

#[tokio::test]
async fn the_authority_signed_the_good_ones_and_no_others() {
    for (name, signed) in
        [("healthy", true), ("certificate-wrong-name", true), ("certificate-unknown-issuer", false), ("certificate-self-signed", false)]
    {
        let practice = case(name);
        let pem = practice.ca_pem();
        let (_, pem) = x509_parser::pem::parse_x509_pem(pem.as_bytes()).expect("PEM");
        let root = pem.parse_x509().expect("a root");
        for port in [587, 465] {
            let sent = chain(&practice, port).await;
            let (_, certificate) = X509Certificate::from_der(&sent[0]).expect("DER");
            assert_eq!(certificate.verify_signature(Some(root.public_key())).is_ok(), signed, "{name}");
            assert_eq!(certificate.verify_signature(None).is_ok(), name == "certificate-self-signed");
        }
    }
}

#[tokio::test]
async fn a_client_that_trusts_the_authority_refuses_each_for_its_own_reason() {
    for (kind, why) in [
        ("healthy", None),
        ("certificate-intermediate", None),
        ("certificate-expires-soon", None),
        ("certificate-many-names", None),
        ("certificate-expired", Some("certificate expired")),
        ("certificate-not-yet-valid", Some("certificate not valid yet")),
        ("certificate-wrong-name", Some("certificate not valid for name")),
        ("certificate-self-signed", Some("UnknownIssuer")),
        ("certificate-unknown-issuer", Some("UnknownIssuer")),
        ("certificate-intercepted", Some("UnknownIssuer")),
        ("certificate-chain-incomplete", Some("UnknownIssuer")),
        // webpki gives up before it comes to the unknown root.
        ("certificate-long-chain", Some("MaximumPathDepthExceeded")),
    ] {
        let practice = case(kind);
        let seen = Client::connect(address(&practice, 465)).await.tls_trusting(&practice.ca_pem()).await;
        match (seen.err().map(|error| error.to_string()), why) {
            (None, None) => {}
            (Some(error), Some(why)) => assert!(error.contains(why), "{kind}: {error}"),
            (seen, _) => panic!("{kind}: {seen:?}"),
        }
    }
}

#[tokio::test]
async fn chains_have_the_length_they_should() {
    for (name, length) in
        [("healthy", 1), ("certificate-chain-incomplete", 1), ("certificate-intermediate", 3), ("certificate-long-chain", 50)]
    {
        let practice = case(name);
        for port in [587, 465] {
            assert_eq!(chain(&practice, port).await.len(), length, "{name}");
        }
    }
}

#[tokio::test]
async fn injected_bytes_come_in_the_same_segment() {
    let practice = case("starttls-injected");
    let mut client = Client::connect(address(&practice, 587)).await;
    client.reply().await;
    client.ask("EHLO client").await;
    client.say("STARTTLS\r\n").await;
    assert_eq!(client.read().await.expect("bytes"), b"220 2.0.0 Ready to start TLS\r\n250 2.0.0 injected\r\n");
    // And the handshake that follows is a real one.
    assert!(client.tls().await.is_ok());
}

#[tokio::test]
async fn starttls_is_refused_or_not_there() {
    let practice = case("starttls-refused");
    let mut client = Client::connect(address(&practice, 587)).await;
    client.reply().await;
    assert!(client.ask("EHLO client").await.contains("STARTTLS"));
    assert!(client.ask("STARTTLS").await.starts_with("454 4.7.0"));
    let practice = case("starttls-not-offered");
    let mut client = Client::connect(address(&practice, 587)).await;
    client.reply().await;
    let hello = client.ask("EHLO client").await;
    assert!(!hello.contains("STARTTLS") && hello.contains("AUTH PLAIN LOGIN"), "{hello}");
    assert!(client.ask("STARTTLS").await.starts_with("502"));
}

#[tokio::test]
async fn tls_and_plain_text_change_places() {
    let practice = case("plaintext-on-tls-port");
    assert!(Client::connect(address(&practice, 465)).await.reply().await.starts_with("220 "));
    let practice = case("speaks-tls-at-once");
    let mut silent = Client::connect(address(&practice, 587)).await;
    assert!(silent.hears_nothing().await);
    let mut client = Client::connect(address(&practice, 587)).await.tls().await.expect("a handshake");
    assert!(client.reply().await.starts_with("220 "));
}

#[tokio::test]
async fn handshakes_fail_in_each_way() {
    for (name, words) in [
        ("tls-failed", "corrupt"),
        ("tls-failed-alert", "InternalError"),
        ("tls-no-common-cipher", "HandshakeFailure"),
        ("tls-too-old", "HandshakeFailure"),
        ("tls-outdated-only", "HandshakeFailure"),
        ("tls-interrupted", "eof"),
        ("tls-closed-at-once", "eof"),
        ("tls-interrupted-reset", "reset"),
    ] {
        let practice = case(name);
        for port in [587, 465] {
            let client = Client::connect(address(&practice, port)).await;
            let tls = if port == 465 { client.tls().await } else { client.starttls().await };
            let Err(error) = tls else { panic!("{name}: a handshake") };
            assert!(error.to_string().contains(words) || error.kind() == ErrorKind::ConnectionReset && words == "reset", "{name}: {error}");
        }
    }
}

#[tokio::test]
async fn an_old_server_answers_an_old_hello() {
    // TLS 1.2, no session, the one suite TLS_RSA_WITH_AES_128_CBC_SHA, no compression, no extensions.
    let mut hello = vec![0x16, 3, 1, 0, 45, 1, 0, 0, 41, 3, 3];
    hello.extend([7; 32]);
    hello.extend([0, 0, 2, 0, 0x2f, 1, 0]);
    let text = String::from_utf8(hello).expect("ASCII");
    for (name, version) in [("tls-too-old", [3, 2]), ("tls-outdated-only", [3, 3])] {
        let practice = case(name);
        let mut client = Client::connect(address(&practice, 465)).await;
        client.say(&text).await;
        let answer = client.read().await.expect("an answer");
        assert_eq!((answer[0], answer[5], &answer[9..11]), (0x16, 2, &version[..]), "{name}");
        assert_eq!(answer.len(), 5 + usize::from(answer[4]));
    }
}

#[tokio::test]
async fn handshakes_stall_after_each_flight() {
    for name in ["tls-stalls", "tls-stalls-in-flight"] {
        let practice = case(name);
        for port in [587, 465] {
            let client = Client::connect(address(&practice, port)).await;
            let handshake = async { if port == 465 { client.tls().await } else { client.starttls().await } };
            assert!(timeout(SILENCE, handshake).await.is_err(), "{name}");
        }
    }
    // Under TLS 1.3 the client is done after the server's flight; then it waits for the greeting.
    let practice = case("tls-stalls-after-flight");
    let mut client = timeout(SOON, Client::connect(address(&practice, 465)).await.tls()).await.expect("in time").expect("a handshake");
    assert!(client.hears_nothing().await);
    let practice = super::inline("[[server]]\nport.465.tls = { fault = 'stall-after-flight', versions = '1.2' }");
    assert!(timeout(SILENCE, Client::connect(address(&practice, 465)).await.tls()).await.is_err());
}

#[tokio::test]
async fn only_the_versions_that_were_asked_for_are_spoken() {
    for (name, version) in [("tls12-only", "TLSv1_2"), ("tls13-only", "TLSv1_3")] {
        let practice = case(name);
        let tls = Client::connect(address(&practice, 465)).await.tls().await.expect("a handshake");
        assert_eq!(format!("{:?}", tls.io.get_ref().1.protocol_version().expect("a version")), version);
    }
}

#[tokio::test]
async fn a_client_without_a_certificate_is_refused_where_one_is_asked_for() {
    let practice = case("tls-client-certificate-required");
    let mut client = Client::connect(address(&practice, 465)).await.tls().await.expect("TLS 1.3 refuses later");
    let error = client.read().await.expect_err("an alert");
    assert!(error.to_string().contains("CertificateRequired"), "{error}");
}

#[tokio::test]
async fn ten_thousand_names_are_too_many() {
    let practice = case("certificate-too-many-names");
    let handshake = Client::connect(address(&practice, 465)).await.tls();
    assert!(timeout(Duration::from_secs(20), handshake).await.expect("in time").is_err());
    let practice = case("certificate-many-names");
    assert_eq!(chain(&practice, 465).await.len(), 1);
}
