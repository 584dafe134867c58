//! What the TLS handshake gave.

use serde::{Deserialize, Serialize};

use super::{
    dialogue::{Protocol, ReplyFailure},
    reply::Reply,
};

/// A handshake that ended in a protected connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encrypted {
    /// `TLSv1.2` or `TLSv1.3`.
    pub version: String,
    /// The cipher suite by its IANA name.
    pub cipher: String,
    /// The key exchange group by its IANA name, where there was one.
    pub group: Option<String>,
    /// The server asked for a client certificate.
    pub client_certificate_requested: bool,
}

/// Encryption as it failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "at", rename_all = "kebab-case")]
pub enum EncryptionFailure {
    /// EHLO doesn't offer STARTTLS.
    NotOffered,
    /// STARTTLS was answered with a refusal.
    Refused {
        /// The reply.
        reply: Reply,
    },
    /// No reply to STARTTLS, or none that can be read.
    Command {
        /// Why.
        failure: ReplyFailure,
    },
    /// Plain text came in the same flight as STARTTLS's 220 (CVE-2011-0411).
    Injected {
        /// How many octets.
        bytes: u64,
        /// The first of them, escaped.
        first: String,
    },
    /// The handshake failed.
    Handshake {
        /// Why.
        failure: HandshakeFailure,
    },
}

/// Why a handshake failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum HandshakeFailure {
    /// The server answered with something that is not TLS.
    NotTls {
        /// What it looks like.
        looks_like: Protocol,
        /// The first bytes, escaped.
        first: String,
    },
    /// The server sent an alert.
    AlertReceived {
        /// Its name (RFC 8446 §6), `handshake_failure` for example.
        alert: String,
    },
    /// An orderly close.
    Closed,
    /// A reset.
    Reset,
    /// No answer to a flight in time.
    Timeout {
        /// How long was waited, in milliseconds.
        waited_ms: u64,
    },
    /// Both sides speak TLS, and have nothing in common.
    Incompatible {
        /// In rustls's words.
        error: String,
    },
    /// What the server sent breaks TLS's rules or our limits.
    Invalid {
        /// In rustls's words.
        error: String,
    },
}
