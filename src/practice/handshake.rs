//! How a practice server does TLS, and how it fails to: real rustls where it works, hand-made bytes where
//! rustls wouldn't misbehave.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use rustls::RootCertStore;
use rustls::ServerConfig;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::CertificateDer;
use rustls::server::WebPkiClientVerifier;
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::version::{TLS12, TLS13};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::authority::Identity;
use super::behaviour::{Fault, Tls, Versions};
use super::wire::{Over, Wire};

/// RFC 8446 §6.2.
const HANDSHAKE_FAILURE: u8 = 40;
/// So much of the server's flight passes before `stall-in-flight`.
const BEGINNING: usize = 100;
/// Kinds of records (RFC 8446 §5.1) and of handshake messages (RFC 8446 §4).
const CHANGE_CIPHER_SPEC: u8 = 20;
const HANDSHAKE: u8 = 22;
const APPLICATION_DATA: u8 = 23;
const SERVER_HELLO: u8 = 2;
const CERTIFICATE: u8 = 11;
/// `CertificateVerify` by an elliptic curve, Finished, and the record's own end.
const ENCRYPTED_END: usize = 150;
/// Cipher suites with RSA key exchange, which rustls never offers: AES-128, AES-256, 3DES; each CBC with SHA-1.
const RSA_SUITES: [[u8; 2]; 3] = [[0, 0x2f], [0, 0x35], [0, 0x0a]];

/// rustls's settings for one port.
pub(super) fn server_config(tls: &Tls, identity: Identity, root: &CertificateDer<'static>) -> Result<ServerConfig, rustls::Error> {
    let versions: &[&rustls::SupportedProtocolVersion] = match tls.versions {
        Versions::Both => &[&TLS13, &TLS12],
        Versions::Only12 => &[&TLS12],
        Versions::Only13 => &[&TLS13],
    };
    let provider = Arc::new(default_provider());
    let builder = ServerConfig::builder_with_provider(provider.clone()).with_protocol_versions(versions)?;
    let builder = if tls.client_certificate {
        let mut roots = RootCertStore::empty();
        roots.add(root.clone())?;
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build();
        builder.with_client_cert_verifier(verifier.map_err(|error| rustls::Error::General(error.to_string()))?)
    } else {
        builder.with_no_client_auth()
    };
    // `with_single_cert` would look into the certificate, and refuse the ones that are too large.
    let key = default_provider().key_provider.load_private_key(identity.key)?;
    let mut certified = CertifiedKey::new(identity.chain, key);
    certified.ocsp = identity.staple;
    Ok(builder.with_cert_resolver(Arc::new(SingleCertAndKey::from(certified))))
}

/// Misbehaves as `fault` says; returns only where a real handshake shall follow.
pub(super) async fn misbehave(wire: &mut Wire, fault: Fault, alert: Option<u8>) -> Result<(), Over> {
    if matches!(fault, Fault::None | Fault::StallAfterFlight) || stalls_in_flight(fault) {
        return Ok(());
    }
    if fault != Fault::CloseAtOnce {
        let hello = wire.read_record().await?;
        match fault {
            Fault::Reset => {
                wire.reset();
                return Err(Over);
            }
            Fault::Alert => wire.send(&fatal_alert(alert.unwrap_or(HANDSHAKE_FAILURE))).await?,
            Fault::Garbage => wire.send(b"\x00\xffthis is no TLS\x01\x02\r\n").await?,
            Fault::Stall => wire.stay_mute().await,
            Fault::OnlyTls11 => old_answer(wire, &hello, [3, 2]).await?,
            Fault::OnlyRsaExchange => old_answer(wire, &hello, [3, 3]).await?,
            _ => {}
        }
    }
    wire.close().await;
    Err(Over)
}

fn fatal_alert(description: u8) -> [u8; 7] {
    [0x15, 3, 3, 0, 2, 2, description]
}

/// As a server with RSA key exchange alone: a `ServerHello` to a hello that offers it, an alert to any other.
async fn old_answer(wire: &mut Wire, hello: &[u8], version: [u8; 2]) -> Result<(), Over> {
    let Some(suite) = shared_suite(hello) else {
        return wire.send(&fatal_alert(HANDSHAKE_FAILURE)).await;
    };
    let mut answer = vec![0x16, version[0], version[1], 0, 42, 2, 0, 0, 38, version[0], version[1]];
    answer.extend([0x5a; 32]);
    answer.extend([0, suite[0], suite[1], 0]);
    wire.send(&answer).await?;
    wire.stay_mute().await;
    Err(Over)
}

/// The first of our old suites that a `ClientHello` offers (RFC 5246 §7.4.1.2).
fn shared_suite(record: &[u8]) -> Option<[u8; 2]> {
    // Record header 5, handshake header 4, version 2, random 32.
    let rest = record.get(43..)?;
    let (session_length, rest) = rest.split_first()?;
    let rest = rest.get(usize::from(*session_length)..)?;
    let length = usize::from(u16::from_be_bytes([*rest.first()?, *rest.get(1)?]));
    let suites = rest.get(2..2 + length)?;
    suites.chunks_exact(2).map(|suite| [suite[0], suite[1]]).find(|suite| RSA_SUITES.contains(suite))
}

/// Whether the server's flight is cut somewhere.
const fn stalls_in_flight(fault: Fault) -> bool {
    matches!(fault, Fault::StallInFlight | Fault::StallAfterHello | Fault::StallAfterCertificate | Fault::StallBeforeFinished)
}

/// Where a server that stalls so falls silent, in all that it would send from the handshake's beginning; none as far as that is
/// not yet reached.
fn silent_from(fault: Fault, sent: &[u8]) -> Option<usize> {
    if fault == Fault::StallInFlight {
        return (sent.len() > BEGINNING).then_some(BEGINNING);
    }
    let (mut start, mut ciphers_changed) = (0, false);
    while let Some([kind, _, _, high, low]) = sent.get(start..start + 5) {
        let (body, length) = (start + 5, usize::from(u16::from_be_bytes([*high, *low])));
        let end = body + length;
        match (*kind, fault) {
            (HANDSHAKE, Fault::StallBeforeFinished) if ciphers_changed => return Some(start),
            (HANDSHAKE, Fault::StallAfterHello) => return after_message(sent, body, SERVER_HELLO),
            (HANDSHAKE, Fault::StallAfterCertificate) => {
                if let Some(found) = after_message(sent, body, CERTIFICATE) {
                    return Some(found);
                }
            }
            // The rest of TLS 1.3's flight is one encrypted record, with CertificateVerify and Finished at its end.
            (APPLICATION_DATA, Fault::StallAfterCertificate) => return Some(end.saturating_sub(ENCRYPTED_END)),
            (APPLICATION_DATA, Fault::StallBeforeFinished) => return Some(end - 1),
            (CHANGE_CIPHER_SPEC, _) => ciphers_changed = true,
            _ => {}
        }
        start = end;
    }
    None
}

/// Where a message of this kind ends, among those that begin here in clear.
fn after_message(sent: &[u8], mut at: usize, wanted: u8) -> Option<usize> {
    while let Some([kind, a, b, c]) = sent.get(at..at + 4) {
        at += 4 + u32::from_be_bytes([0, *a, *b, *c]) as usize;
        if *kind == wanted {
            return Some(at);
        }
    }
    None
}

/// A TCP stream that can fall silent in the middle of a handshake.
pub(super) struct Gated {
    tcp: TcpStream,
    fault: Fault,
    /// What was written, as far as it counts.
    written: Vec<u8>,
}

impl Gated {
    pub(super) const fn new(tcp: TcpStream, fault: Fault) -> Self {
        Self { tcp, fault, written: Vec::new() }
    }

    pub(super) fn reset_on_close(&self) -> io::Result<()> {
        self.tcp.set_zero_linger()
    }
}

impl AsyncRead for Gated {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.fault == Fault::StallAfterFlight && !self.written.is_empty() {
            return Poll::Pending;
        }
        Pin::new(&mut self.tcp).poll_read(context, buffer)
    }
}

impl AsyncWrite for Gated {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let mut allowed = bytes.len();
        if stalls_in_flight(self.fault) {
            let before = self.written.len();
            let all = [&self.written, bytes].concat();
            if let Some(end) = silent_from(self.fault, &all) {
                allowed = allowed.min(end.saturating_sub(before));
            }
            if allowed == 0 {
                return Poll::Pending;
            }
        }
        let result = Pin::new(&mut self.tcp).poll_write(context, &bytes[..allowed]);
        if let Poll::Ready(Ok(count)) = result
            && self.fault != Fault::None
        {
            self.written.extend_from_slice(&bytes[..count]);
        }
        result
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record of this kind with this body.
    fn record(kind: u8, body: &[u8]) -> Vec<u8> {
        [&[kind, 3, 3, 0, u8::try_from(body.len()).expect("short")], body].concat()
    }

    #[test]
    fn a_flight_is_cut_where_it_is_told_to_be() {
        let (hello, certificate, done) = ([SERVER_HELLO, 0, 0, 2, 7, 7], [CERTIFICATE, 0, 0, 3, 8, 8, 8], [14, 0, 0, 0]);
        let first = record(HANDSHAKE, &[&hello[..], &certificate, &done].concat());
        let second = [record(CHANGE_CIPHER_SPEC, &[1]), record(HANDSHAKE, &[9; 40])].concat();
        let tls_1_2 = [first.clone(), second].concat();
        let tls_1_3 = [record(HANDSHAKE, &hello), record(CHANGE_CIPHER_SPEC, &[1]), record(APPLICATION_DATA, &[9; 200])].concat();
        let hello_ends = 5 + hello.len();
        let cases = [
            (Fault::StallAfterHello, &tls_1_2, Some(hello_ends)),
            (Fault::StallAfterCertificate, &tls_1_2, Some(hello_ends + certificate.len())),
            (Fault::StallBeforeFinished, &tls_1_2, Some(first.len() + 6)),
            (Fault::StallBeforeFinished, &first, None),
            (Fault::StallAfterHello, &tls_1_3, Some(hello_ends)),
            (Fault::StallAfterCertificate, &tls_1_3, Some(tls_1_3.len() - ENCRYPTED_END)),
            (Fault::StallBeforeFinished, &tls_1_3, Some(tls_1_3.len() - 1)),
            (Fault::StallInFlight, &tls_1_3, Some(BEGINNING)),
        ];
        for (fault, sent, expected) in cases {
            assert_eq!(silent_from(fault, sent), expected, "{fault:?}");
        }
    }
}
