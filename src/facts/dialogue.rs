//! What the SMTP dialogue gave, and the conversation itself.

use serde::{Deserialize, Serialize};

use super::reply::Reply;

/// What the first bytes of the other side look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Protocol {
    /// Three digits, then a space or a hyphen.
    Smtp,
    /// A TLS record.
    Tls,
    /// `HTTP/`, or a page.
    Http,
    /// `SSH-`.
    Ssh,
    /// `* OK`.
    Imap,
    /// `+OK`.
    Pop3,
    /// A greeting that names FTP.
    Ftp,
    /// None of these.
    Unknown,
}

impl Protocol {
    /// The name as people write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Smtp => "SMTP",
            Self::Tls => "TLS",
            Self::Http => "HTTP",
            Self::Ssh => "SSH",
            Self::Imap => "IMAP",
            Self::Pop3 => "POP3",
            Self::Ftp => "FTP",
            Self::Unknown => "unknown",
        }
    }
}

/// Why a reply did not come, or can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ReplyFailure {
    /// Not a complete reply in time.
    Timeout {
        /// How long was waited, in milliseconds.
        waited_ms: u64,
        /// Bytes of an unfinished reply.
        bytes: u64,
        /// The first of them, escaped.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        first: String,
    },
    /// An orderly close.
    Closed {
        /// Bytes of an unfinished reply.
        bytes: u64,
        /// The first of them, escaped.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        first: String,
    },
    /// A reset.
    Reset {
        /// Bytes of an unfinished reply.
        bytes: u64,
        /// The first of them, escaped.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        first: String,
    },
    /// Bytes came, and they are no SMTP reply.
    NotSmtp {
        /// What they look like instead.
        looks_like: Protocol,
        /// The first of them, escaped.
        first: String,
    },
    /// The reply went past a limit of ours.
    TooMuch {
        /// Which limit.
        limit: ReplyLimit,
        /// Its size: octets or lines.
        size: u64,
    },
    /// Anything else; the system's own words, escaped.
    Other {
        /// What the system said.
        error: String,
    },
}

impl ReplyFailure {
    /// Silence, for so long.
    #[must_use]
    pub const fn silence(waited_ms: u64) -> Self {
        Self::Timeout { waited_ms, bytes: 0, first: String::new() }
    }

    /// An orderly close where nothing of a reply had come.
    #[must_use]
    pub const fn closed() -> Self {
        Self::Closed { bytes: 0, first: String::new() }
    }

    /// A whole reply that can't be one to what was asked (RFC 5321 §4.3.2).
    #[must_use]
    pub fn unexpected(reply: &Reply) -> Self {
        Self::NotSmtp { looks_like: Protocol::Smtp, first: reply.quoted() }
    }

    /// Whether not a byte of a reply came.
    #[must_use]
    pub const fn is_mute(&self) -> bool {
        matches!(self, Self::Timeout { bytes: 0, .. } | Self::Closed { bytes: 0, .. } | Self::Reset { bytes: 0, .. })
    }
}

/// The limits on a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReplyLimit {
    /// Octets in one line.
    Line,
    /// Lines in one reply.
    Lines,
    /// Octets in the whole conversation.
    Conversation,
}

/// The greeting stage as it ended well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Greeted {
    /// From the connection (or the handshake) to the first reply, in milliseconds.
    pub banner_ms: u64,
    /// EHLO was refused, and HELO taken.
    pub hello_only: bool,
}

/// The greeting stage as it failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "at", rename_all = "kebab-case")]
pub enum GreetingFailure {
    /// No greeting, or none that is SMTP.
    Banner {
        /// Why.
        failure: ReplyFailure,
        /// A TLS hello on a second connection was answered by TLS.
        speaks_tls: bool,
        /// What a TLS hello on a second connection was answered with, where it wasn't TLS.
        answers_hello_with: Option<Protocol>,
    },
    /// A greeting that is not 220.
    Refused {
        /// The greeting.
        reply: Reply,
    },
    /// EHLO was refused, and HELO not taken.
    HelloRefused {
        /// The reply to EHLO.
        ehlo: Reply,
        /// The reply to HELO.
        helo: Option<Reply>,
        /// Why none came, where HELO was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lost: Option<ReplyFailure>,
        /// What the greeting looks like (an FTP server greets with 220 too).
        looks_like: Protocol,
    },
    /// The connection was lost, or a reply can't be read.
    Command {
        /// The command before it.
        command: String,
        /// Why.
        failure: ReplyFailure,
    },
}

/// Something odd and harmless in a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Oddity {
    /// A line that ends in LF without CR.
    BareLf,
    /// A NUL octet.
    Nul,
    /// Control characters, escape sequences among them.
    Control,
    /// Characters that change the direction of text, or can't be seen.
    Format,
    /// Octets that are not UTF-8.
    InvalidUtf8,
    /// An empty line between replies.
    BlankLine,
    /// A reply to nothing that was asked.
    ExtraReply,
    /// The lines of one reply have different codes.
    MixedCodes,
}

/// A remark of Mailport's own in a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "note", rename_all = "kebab-case")]
pub enum Note {
    /// The handshake ended; what follows is protected.
    Protected {
        /// The TLS version.
        version: String,
        /// The cipher suite.
        cipher: String,
    },
    /// The handshake did not end.
    HandshakeFailed,
    /// The server closed the connection.
    ClosedByServer,
    /// The connection was reset.
    Reset,
    /// No reply in time.
    TimedOut {
        /// How long was waited, in milliseconds.
        waited_ms: u64,
    },
    /// The conversation went past its limit; what follows was not kept.
    Cut,
    /// The message itself was sent here.
    Message {
        /// Its size in octets.
        octets: u64,
    },
}

/// Who said something, and what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", content = "said", rename_all = "lowercase")]
pub enum Said {
    /// A line from the server, escaped, cut, without secrets.
    Server(String),
    /// A line of ours, without secrets.
    Client(String),
    /// A remark of Mailport's own.
    Note(Note),
}

/// One line of the conversation, safe to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// From the port's start, in milliseconds.
    pub ms: u64,
    /// Whether TLS protected it.
    pub protected: bool,
    /// Who said what.
    #[serde(flatten)]
    pub said: Said,
}
