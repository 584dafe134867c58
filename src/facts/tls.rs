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
        /// What the server answered to older hellos, where it refused the first one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        second: Option<SecondHellos>,
        /// The server had asked for a client certificate before.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        client_certificate_requested: bool,
    },
}

/// What a server answered to hand-made hellos, of which only the first answer is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondHellos {
    /// To one of TLS 1.2 that offers only outdated suites: RSA and DHE key exchange, CBC.
    pub tls_1_2: HelloAnswer,
    /// To one of TLS 1.1.
    pub tls_1_1: HelloAnswer,
}

/// The first answer to a hello.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum HelloAnswer {
    /// A `ServerHello`.
    ServerHello {
        /// Its version as on the wire: 0x0303 is TLS 1.2 (RFC 5246 §6.2.1).
        version: u16,
    },
    /// An alert.
    Alert {
        /// Its description's number (RFC 5246 §7.2).
        description: u8,
    },
    /// Nothing, or nothing that is TLS.
    Nothing,
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
        /// They are a whole SMTP reply that refuses (4xx or 5xx): said in clear, since it comes before any encryption.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        refusal: Option<Reply>,
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
        /// Bytes of an answer that had come.
        #[serde(default)]
        bytes: u64,
    },
    /// Both sides speak TLS, and have nothing in common.
    Incompatible {
        /// In rustls's words.
        error: String,
    },
    /// A message was larger than is taken: the certificates, as good as always.
    TooLarge {
        /// The most that is taken of one message, in octets.
        limit: u64,
    },
    /// What the server sent breaks TLS's rules.
    Invalid {
        /// In rustls's words.
        error: String,
    },
}

impl HandshakeFailure {
    /// The server spoke TLS all the same: an alert, a refusal, a message that is too large.
    #[must_use]
    pub const fn is_in_tls(&self) -> bool {
        matches!(self, Self::AlertReceived { .. } | Self::Incompatible { .. } | Self::TooLarge { .. })
    }
}

/// Two fresh tries of something that had stalled: in packets of the usual size, and in smaller ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmallerPackets {
    /// Octets in the largest segment of the smaller ones.
    pub octets: u32,
    /// The try in packets of the usual size was answered.
    pub usual: bool,
    /// The try in smaller ones was.
    pub smaller: bool,
}

impl SmallerPackets {
    /// Whether large packets get lost: only the small ones were answered.
    #[must_use]
    pub const fn shows_loss(&self) -> bool {
        self.smaller && !self.usual
    }
}
