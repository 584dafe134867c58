//! What became of a message that was handed over.

use serde::{Deserialize, Serialize};

use super::{dialogue::ReplyFailure, reply::Reply};

/// The commands of a mail transaction (RFC 5321 §3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MailStep {
    /// Compared with the server's SIZE before anything was sent (RFC 1870 §6.1).
    Size,
    /// MAIL FROM.
    Mail,
    /// RCPT TO.
    Rcpt,
    /// DATA.
    Data,
    /// The message and its last dot.
    EndOfData,
}

impl MailStep {
    /// The command as it stands in the conversation.
    #[must_use]
    pub const fn command(self) -> &'static str {
        match self {
            Self::Size => "SIZE",
            Self::Mail => "MAIL",
            Self::Rcpt => "RCPT",
            Self::Data => "DATA",
            Self::EndOfData => "the message",
        }
    }
}

/// A message as a person types it; not yet checked. Its `compose` is `delivery`'s.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Who sends it.
    pub from: String,
    /// Who is to get it.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// A composed message, ready to be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The envelope's sender.
    pub from: String,
    /// The envelope's recipient.
    pub to: String,
    /// The message's own id, with its angle brackets.
    pub message_id: String,
    /// The message, its lines ended by CRLF, without dot-stuffing.
    pub octets: Vec<u8>,
    /// An address in it needs SMTPUTF8 (RFC 6531).
    pub needs_smtputf8: bool,
}

/// A message that the server took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The envelope's sender.
    pub from: String,
    /// The envelope's recipient.
    pub to: String,
    /// Its reply.
    pub reply: Reply,
    /// Its queue id, where the reply names one.
    pub queue_id: Option<String>,
    /// The message's own id, with its angle brackets.
    pub message_id: String,
    /// The steps before, with their replies, for those who want to see them.
    pub steps: Vec<(MailStep, Reply)>,
}

/// A message that it did not take, or of which that isn't known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryFailure {
    /// The envelope's sender.
    pub from: String,
    /// The envelope's recipient.
    pub to: String,
    /// The step that failed.
    pub step: MailStep,
    /// The message's own id, with its angle brackets.
    pub message_id: String,
    /// The steps before, with their replies.
    pub steps: Vec<(MailStep, Reply)>,
    /// What came instead of acceptance.
    pub why: DeliveryProblem,
}

impl DeliveryFailure {
    /// Whether nothing was heard any more while the message's text was on the way.
    #[must_use]
    pub const fn is_stalled(&self) -> bool {
        let on_the_way = matches!(self.step, MailStep::Data | MailStep::EndOfData);
        on_the_way && matches!(self.why, DeliveryProblem::Lost { failure: ReplyFailure::Timeout { .. } })
    }
}

/// What came instead of acceptance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum DeliveryProblem {
    /// A refusal.
    Refused {
        /// The reply.
        reply: Reply,
    },
    /// No reply, or none that can be read. After the last dot acceptance is unknown (RFC 5321 §4.5.3.2.6).
    Lost {
        /// Why.
        failure: ReplyFailure,
    },
    /// The message is larger than the server says it takes.
    TooLarge {
        /// Octets of the message.
        size: u64,
        /// Octets that the server takes.
        limit: u64,
    },
    /// Mailport itself stopped: the user or the deadline. After the last dot acceptance is unknown.
    Stopped {
        /// How long the step had taken by then, in milliseconds.
        waited_ms: u64,
    },
    /// The addresses need SMTPUTF8 (RFC 6531), which the server doesn't offer.
    NeedsSmtpUtf8,
}
