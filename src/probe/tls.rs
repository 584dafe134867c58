//! Does a TLS handshake that goes on to its end whatever the certificate is, and keeps all that was seen.

use std::{
    io,
    sync::{Arc, Mutex, PoisonError, atomic::Ordering},
    time::Duration,
};

use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, InvalidMessage, SignatureScheme,
    client::{
        ResolvesClientCert, Resumption,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime},
    sign::CertifiedKey,
};
use tokio::time::timeout;
use tokio_rustls::{TlsConnector, client::TlsStream};

use super::{certificate, first_bytes, incoming::Incoming, limits, wire::Tap};
use crate::facts::{
    dialogue::Protocol,
    progress::millis,
    reply::Reply,
    shown,
    tls::{Encrypted, HandshakeFailure},
};

/// What the server showed in a handshake.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// The chain as sent, the server's own certificate first.
    pub chain: Vec<CertificateDer<'static>>,
    /// The stapled OCSP response; empty where there is none.
    pub ocsp: Vec<u8>,
    /// The handshake's signature was made with the certificate's key.
    pub signature_valid: bool,
    /// The server asked for a client certificate.
    pub client_certificate_requested: bool,
}

/// A handshake that ended.
pub struct Handshake {
    /// The protected stream.
    pub stream: TlsStream<Tap>,
    /// Version, cipher, group.
    pub encrypted: Encrypted,
    /// What the server showed.
    pub shown: Shown,
}

/// A handshake that did not end, as far as it came.
#[derive(Debug)]
pub struct Failed {
    /// Why.
    pub failure: HandshakeFailure,
    /// The server asked for a client certificate before.
    pub client_certificate_requested: bool,
}

impl From<HandshakeFailure> for Failed {
    fn from(failure: HandshakeFailure) -> Self {
        Self { failure, client_certificate_requested: false }
    }
}

/// Accepts every certificate, and remembers it: judging comes later, when all is seen.
#[derive(Debug)]
struct Witness {
    provider: Arc<CryptoProvider>,
    shown: Mutex<Shown>,
}

impl Witness {
    fn with<T>(&self, look: impl FnOnce(&mut Shown) -> T) -> T {
        look(&mut self.shown.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn note_signature(
        &self,
        result: &Result<HandshakeSignatureValid, Error>,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) {
        let valid = match result {
            Ok(_) => true,
            // The signature was looked at.
            Err(Error::InvalidCertificate(CertificateError::BadSignature)) => false,
            // The certificate was not understood, and the signature not looked at.
            Err(_) => {
                let known = self.provider.signature_verification_algorithms.mapping.iter();
                let algorithms = known.filter(|(scheme, _)| *scheme == signed.scheme).flat_map(|(_, algorithms)| algorithms.iter());
                certificate::proves(cert, &algorithms.copied().collect::<Vec<_>>(), message, signed.signature())
            }
        };
        self.with(|shown| shown.signature_valid = valid);
    }
}

impl ServerCertVerifier for Witness {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        self.with(|shown| {
            shown.chain = std::iter::once(end_entity).chain(intermediates).map(|certificate| certificate.clone().into_owned()).collect();
            shown.ocsp = ocsp_response.to_vec();
        });
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let result = verify_tls12_signature(message, cert, dss, &self.provider.signature_verification_algorithms);
        self.note_signature(&result, message, cert, dss);
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let result = verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms);
        self.note_signature(&result, message, cert, dss);
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// Has no client certificate, and remembers that one was asked for.
#[derive(Debug)]
struct NoClientCertificate(Arc<Witness>);

impl ResolvesClientCert for NoClientCertificate {
    fn resolve(&self, _root_hint_subjects: &[&[u8]], _sigschemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.0.with(|shown| shown.client_certificate_requested = true);
        None
    }

    fn has_certs(&self) -> bool {
        // Otherwise rustls does not ask, and the question would go unnoticed.
        true
    }
}

/// The one TLS provider of Mailport.
#[must_use]
pub fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

/// Does a handshake within `limit`.
///
/// # Errors
/// Why it did not end.
pub async fn handshake(mut tap: Tap, name: ServerName<'static>, limit: Duration) -> Result<Handshake, Failed> {
    tap.forget();
    let heard = tap.heard();
    let provider = provider();
    let witness = Arc::new(Witness { provider: Arc::clone(&provider), shown: Mutex::default() });
    let verifier: Arc<dyn ServerCertVerifier> = witness.clone();
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| HandshakeFailure::Incompatible { error: error.to_string() })?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_client_cert_resolver(Arc::new(NoClientCertificate(Arc::clone(&witness))));
    config.resumption = Resumption::disabled();
    let connecting = TlsConnector::from(Arc::new(config)).connect(name, tap).into_fallible();
    match timeout(limit, connecting).await {
        Err(_) => Err(HandshakeFailure::Timeout { waited_ms: millis(limit), bytes: heard.load(Ordering::Relaxed) }.into()),
        Ok(Err((error, tap))) => Err(Failed {
            failure: failure_of(&error, tap.first()),
            client_certificate_requested: witness.with(|shown| shown.client_certificate_requested),
        }),
        Ok(Ok(stream)) => {
            let shown = witness.with(|shown| shown.clone());
            let encrypted = encrypted(&stream, &shown);
            Ok(Handshake { stream, encrypted, shown })
        }
    }
}

fn encrypted(stream: &TlsStream<Tap>, shown: &Shown) -> Encrypted {
    let connection = stream.get_ref().1;
    let version = match connection.protocol_version() {
        Some(rustls::ProtocolVersion::TLSv1_2) => "TLSv1.2".to_owned(),
        Some(rustls::ProtocolVersion::TLSv1_3) => "TLSv1.3".to_owned(),
        other => format!("{other:?}"),
    };
    // rustls writes TLS13_AES_…; the IANA registry has TLS_AES_….
    let cipher =
        connection.negotiated_cipher_suite().map(|suite| format!("{:?}", suite.suite()).replacen("TLS13_", "TLS_", 1)).unwrap_or_default();
    let group = connection.negotiated_key_exchange_group().map(|group| iana_group(&format!("{:?}", group.name())));
    Encrypted { version, cipher, group, client_certificate_requested: shown.client_certificate_requested }
}

/// The IANA registry writes x25519 and x448 in lower case, and the rest as rustls does.
fn iana_group(name: &str) -> String {
    match name {
        "X25519" | "X448" => name.to_lowercase(),
        _ => name.to_owned(),
    }
}

/// The refusal that these octets are: servers that count connections refuse in clear where TLS was due (Exim).
fn refusal_in(octets: &[u8]) -> Option<Reply> {
    let mut incoming = Incoming::default();
    incoming.space().extend_from_slice(octets);
    let code = incoming.reply(0).ok()??;
    let lines = incoming.take_lines().iter().map(|line| shown::escaped(line.text())).collect();
    let reply = Reply::new(code, lines);
    reply.refuses().then_some(reply)
}

fn failure_of(error: &io::Error, first: &[u8]) -> HandshakeFailure {
    let looks_like = first_bytes::classify(first);
    if !first.is_empty() && looks_like != Protocol::Tls {
        return HandshakeFailure::NotTls { looks_like, first: shown::escaped(first), refusal: refusal_in(first) };
    }
    match error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        Some(Error::AlertReceived(alert)) => HandshakeFailure::AlertReceived { alert: alert_name(&format!("{alert:?}")) },
        Some(Error::PeerIncompatible(why)) => HandshakeFailure::Incompatible { error: format!("{why:?}") },
        Some(Error::InvalidCertificate(CertificateError::BadEncoding)) => {
            HandshakeFailure::Invalid { error: "the certificate can't be read".to_owned() }
        }
        Some(Error::InvalidMessage(InvalidMessage::HandshakePayloadTooLarge | InvalidMessage::CertificatePayloadTooLarge)) => {
            HandshakeFailure::TooLarge { limit: limits::HANDSHAKE_MESSAGE_OCTETS }
        }
        Some(other) => HandshakeFailure::Invalid { error: shown::escaped_text(&other.to_string()) },
        None => match error.kind() {
            io::ErrorKind::UnexpectedEof => HandshakeFailure::Closed,
            io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe => HandshakeFailure::Reset,
            _ => HandshakeFailure::Invalid { error: shown::escaped_text(&error.to_string()) },
        },
    }
}

/// `HandshakeFailure` as RFC 8446 §6 writes it: `handshake_failure`.
fn alert_name(debug: &str) -> String {
    let mut name = String::new();
    for (index, c) in debug.chars().enumerate() {
        if c.is_ascii_uppercase() && index > 0 {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alerts_are_named_as_the_standard_does() {
        assert_eq!(alert_name("HandshakeFailure"), "handshake_failure");
        assert_eq!(alert_name("ProtocolVersion"), "protocol_version");
    }
}
