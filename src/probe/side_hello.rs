//! Asks a port that stays silent, on a second connection, whether it speaks TLS from the first byte.

use std::{net::SocketAddr, time::Duration};

use rustls::pki_types::ServerName;

use super::{dial::Dialer, tls, wire::Tap};
use crate::facts::{dialogue::Protocol, tls::HandshakeFailure};

/// What a TLS hello was answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelloAnswer {
    /// TLS: a handshake message or an alert.
    Tls,
    /// Another protocol.
    Other(Protocol),
    /// Nothing, or nothing that can be told.
    Nothing,
}

/// Sends a TLS hello on a connection of its own; nothing else follows on it.
pub async fn ask(dialer: &Dialer, address: SocketAddr, name: ServerName<'static>, limit: Duration) -> HelloAnswer {
    let Ok(stream) = dialer.dial(address, limit).await else { return HelloAnswer::Nothing };
    match tls::handshake(Tap::new(stream), name, limit).await.map_err(|failed| failed.failure) {
        Ok(_) => HelloAnswer::Tls,
        Err(failure) if failure.is_in_tls() => HelloAnswer::Tls,
        Err(HandshakeFailure::NotTls { looks_like: Protocol::Unknown, .. }) => HelloAnswer::Nothing,
        Err(HandshakeFailure::NotTls { looks_like, .. }) => HelloAnswer::Other(looks_like),
        Err(_) => HelloAnswer::Nothing,
    }
}

/// Whether an answer to a hello settles what speaks on the port.
#[must_use]
pub const fn settles(answer: HelloAnswer) -> bool {
    !matches!(answer, HelloAnswer::Nothing | HelloAnswer::Other(Protocol::Smtp | Protocol::Unknown))
}
