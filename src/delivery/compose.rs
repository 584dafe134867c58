//! Composes a test message (lettre), and checks what a person typed before any of it can reach a protocol.

use std::time::SystemTime;

use time::OffsetDateTime;

use lettre::{
    Address, Message,
    message::{Mailbox, SinglePart, header},
};

use crate::facts::{
    delivery::{Draft, Outgoing},
    shown,
    target::{Target, TargetKind},
};

/// A field of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The sender.
    From,
    /// The recipient.
    To,
    /// The subject.
    Subject,
    /// The text.
    Body,
}

/// Why a draft is no message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// It is no address.
    #[error("\"{text}\" is not an email address")]
    NoAddress {
        /// Which field.
        field: Field,
        /// What stands there.
        text: String,
    },
    /// A line break where there may be none.
    #[error("a line break stands where there may be none")]
    LineBreak {
        /// Which field.
        field: Field,
    },
    /// Longer than Mailport sends.
    #[error("longer than Mailport sends")]
    TooLong {
        /// Which field.
        field: Field,
    },
    /// It can't be composed.
    #[error("the message can't be composed: {0}")]
    Compose(String),
}

/// A subject's longest, in octets: RFC 5322 §2.1.1's line, well below its limit once encoded and folded.
const MOST_SUBJECT: usize = 900;
/// A text's longest, in octets: a test message, not a mailing.
const MOST_BODY: usize = 10 * 1024 * 1024;

impl DraftError {
    /// Which field to look at.
    #[must_use]
    pub const fn field(&self) -> Option<Field> {
        match self {
            Self::NoAddress { field, .. } | Self::LineBreak { field } | Self::TooLong { field } => Some(*field),
            Self::Compose(_) => None,
        }
    }

    /// The key of its sentence in `words`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoAddress { field: Field::From, .. } => "draft-from-no-address",
            Self::NoAddress { .. } => "draft-to-no-address",
            Self::LineBreak { field: Field::From } => "draft-from-line-break",
            Self::LineBreak { field: Field::To } => "draft-to-line-break",
            Self::LineBreak { .. } => "draft-subject-line-break",
            Self::TooLong { field: Field::Subject } => "draft-subject-too-long",
            Self::TooLong { .. } => "draft-body-too-long",
            Self::Compose(_) => "draft-not-composed",
        }
    }
}

impl Draft {
    /// Composes the message, dated `now`.
    ///
    /// # Errors
    /// Where a field can't stand in a message.
    pub fn compose(&self, now: OffsetDateTime) -> Result<Outgoing, DraftError> {
        let from = address(&self.from, Field::From)?;
        let to = address(&self.to, Field::To)?;
        if self.subject.chars().any(char::is_control) {
            return Err(DraftError::LineBreak { field: Field::Subject });
        }
        if self.subject.len() > MOST_SUBJECT {
            return Err(DraftError::TooLong { field: Field::Subject });
        }
        if self.body.len() > MOST_BODY {
            return Err(DraftError::TooLong { field: Field::Body });
        }
        let id = message_id(&from);
        let message = Message::builder()
            .from(Mailbox::new(None, from.clone()))
            .to(Mailbox::new(None, to.clone()))
            .subject(self.subject.clone())
            .date(SystemTime::from(now))
            .message_id(Some(id.clone()))
            .header(AutoSubmitted)
            .singlepart(SinglePart::builder().header(header::ContentType::TEXT_PLAIN).body(with_crlf(&self.body)))
            .map_err(|error| DraftError::Compose(error.to_string()))?;
        let needs_smtputf8 = !from.to_string().is_ascii() || !to.to_string().is_ascii();
        let octets = without_added_line(message.formatted());
        Ok(Outgoing { from: from.to_string(), to: to.to_string(), message_id: id, octets, needs_smtputf8 })
    }
}

/// Checks an address: one mailbox, no display name, its domain in A-labels.
///
/// # Errors
/// Where it is none.
pub fn address(text: &str, field: Field) -> Result<Address, DraftError> {
    if text.contains(['\r', '\n']) {
        return Err(DraftError::LineBreak { field });
    }
    let no_address = || DraftError::NoAddress { field, text: shown::escaped_text(text) };
    let target = Target::parse(text).map_err(|_| no_address())?;
    let TargetKind::Email { address, .. } = target.kind else { return Err(no_address()) };
    address.parse().map_err(|_| no_address())
}

/// RFC 5322 §3.6.4: unique, with a right-hand side that belongs to the sender; never this computer's name.
fn message_id(from: &Address) -> String {
    let mut random = [0_u8; 16];
    // A clock would do as well; randomness only has to differ, not to be secret.
    if rustls::crypto::ring::default_provider().secure_random.fill(&mut random).is_err() {
        let nanos = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_nanos());
        random = nanos.to_le_bytes();
    }
    format!("<{}@{}>", shown::hex(&random), from.domain())
}

/// lettre ends each body with a line end of its own; one that had its own would arrive with an empty line more.
fn without_added_line(mut octets: Vec<u8>) -> Vec<u8> {
    if octets.ends_with(b"\r\n\r\n") {
        octets.truncate(octets.len() - 2);
    }
    octets
}

/// RFC 5321 §2.3.8: lines end in CRLF, and neither stands alone.
fn with_crlf(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace('\n', "\r\n")
}

/// RFC 3834 §5: tells robots not to answer.
#[derive(Clone, Copy, Debug)]
struct AutoSubmitted;

impl header::Header for AutoSubmitted {
    fn name() -> header::HeaderName {
        header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> header::HeaderValue {
        header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft { from: "ann@example.org".into(), to: "bob@example.net".into(), subject: "Test".into(), body: "Hello\n.dot\n".into() }
    }

    #[test]
    fn a_message_has_what_a_server_expects_of_it_and_nothing_twice() {
        let outgoing = draft().compose(OffsetDateTime::UNIX_EPOCH).unwrap();
        let text = String::from_utf8(outgoing.octets).unwrap();
        for header in [
            "From: ann@example.org",
            "To: bob@example.net",
            "Subject: Test",
            "Date: Thu, 01 Jan 1970",
            "Message-ID: <",
            "MIME-Version: 1.0",
            "Auto-Submitted: auto-generated",
            "Content-Type: text/plain; charset=utf-8",
        ] {
            assert_eq!(text.matches(header).count(), 1, "{header} in {text}");
        }
        assert!(outgoing.message_id.ends_with("@example.org>"));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    }

    #[test]
    fn nothing_typed_can_add_a_line_to_a_command_or_a_header() {
        let bad = [
            Draft { from: "ann@example.org>\r\nRCPT TO:<eve@example.com".into(), ..draft() },
            Draft { to: "bob@example.net\nBcc: eve@example.com".into(), ..draft() },
            Draft { subject: "Hi\r\nBcc: eve@example.com".into(), ..draft() },
            Draft { subject: "Hi\u{85}there".into(), ..draft() },
            Draft { from: "not an address".into(), ..draft() },
            Draft { to: "Bob <bob@example.net>".into(), ..draft() },
        ];
        for draft in bad {
            assert!(draft.compose(OffsetDateTime::UNIX_EPOCH).is_err(), "{draft:?}");
        }
    }

    #[test]
    fn an_international_domain_goes_as_a_labels() {
        let outgoing = Draft { to: "bob@bücher.example".into(), ..draft() }.compose(OffsetDateTime::UNIX_EPOCH).unwrap();
        assert_eq!((outgoing.to.as_str(), outgoing.needs_smtputf8), ("bob@xn--bcher-kva.example", false));
        let outgoing = Draft { to: "jürgen@example.org".into(), ..draft() }.compose(OffsetDateTime::UNIX_EPOCH).unwrap();
        assert!(outgoing.needs_smtputf8);
    }
}
