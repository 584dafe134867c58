//! A mail client of a few lines that trusts anybody and keeps what it saw.

use std::net::SocketAddr;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::{SILENCE, SOON};

/// Believes every certificate.
#[derive(Debug)]
struct Credulous;

impl ServerCertVerifier for Credulous {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        rustls::crypto::ring::default_provider().signature_verification_algorithms.supported_schemes()
    }
}

pub(super) struct Client<S> {
    pub(super) io: S,
    buffer: Vec<u8>,
}

impl Client<TcpStream> {
    pub(super) async fn connect(address: SocketAddr) -> Self {
        let io = timeout(SOON, TcpStream::connect(address)).await.expect("in time").expect("a connection");
        Self { io, buffer: Vec::new() }
    }

    pub(super) async fn tls(self) -> std::io::Result<Client<TlsStream<TcpStream>>> {
        self.tls_with(Arc::new(Credulous)).await
    }

    /// The handshake of a client that trusts this authority alone.
    pub(super) async fn tls_trusting(self, ca_pem: &str) -> std::io::Result<Client<TlsStream<TcpStream>>> {
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(ca_pem.as_bytes()).expect("PEM")).expect("a root");
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider).build();
        self.tls_with(verifier.expect("a verifier")).await
    }

    async fn tls_with(self, verifier: Arc<dyn ServerCertVerifier>) -> std::io::Result<Client<TlsStream<TcpStream>>> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_no_client_auth();
        let name = ServerName::try_from("mail.localhost").expect("a name");
        let io = TlsConnector::from(Arc::new(config)).connect(name, self.io).await?;
        Ok(Client { io, buffer: Vec::new() })
    }

    /// Greeting, EHLO, STARTTLS, and the handshake.
    pub(super) async fn starttls(mut self) -> std::io::Result<Client<TlsStream<TcpStream>>> {
        self.reply().await;
        self.ask("EHLO client").await;
        assert!(self.ask("STARTTLS").await.starts_with("220"));
        self.tls().await
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Client<S> {
    /// A whole reply; what came before an end of the connection otherwise.
    pub(super) async fn reply(&mut self) -> String {
        let mut reply = String::new();
        while let Some(line) = self.line().await {
            reply.push_str(&line);
            if line.as_bytes().get(3) != Some(&b'-') {
                break;
            }
        }
        reply
    }

    async fn line(&mut self) -> Option<String> {
        loop {
            if let Some(end) = self.buffer.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.buffer.drain(..=end).collect();
                return Some(String::from_utf8_lossy(&line).into_owned());
            }
            let read = timeout(SOON, self.io.read_buf(&mut self.buffer)).await.expect("something in time");
            if read.ok()? == 0 {
                return None;
            }
        }
    }

    pub(super) async fn say(&mut self, text: &str) {
        self.io.write_all(text.as_bytes()).await.expect("written");
        self.io.flush().await.expect("flushed");
    }

    pub(super) async fn ask(&mut self, command: &str) -> String {
        self.say(&format!("{command}\r\n")).await;
        self.reply().await
    }

    /// One read as the system gives it.
    pub(super) async fn read(&mut self) -> std::io::Result<Vec<u8>> {
        let mut chunk = vec![0; 4096];
        let count = timeout(SOON, self.io.read(&mut chunk)).await.expect("something in time")?;
        chunk.truncate(count);
        Ok(chunk)
    }

    pub(super) async fn hears_nothing(&mut self) -> bool {
        timeout(SILENCE, self.io.read(&mut [0])).await.is_err()
    }
}
