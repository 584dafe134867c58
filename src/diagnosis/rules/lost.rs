//! What a missing or unreadable reply means; shared by every stage in which one can be missing.

use crate::facts::{
    code::Code,
    dialogue::{Protocol, ReplyFailure, ReplyLimit},
    finding::{Finding, Phrase},
    stage::Stage,
};

/// The finding for a reply that was due after `command` and did not come as one.
#[must_use]
pub fn after(command: &str, failure: &ReplyFailure, stage: Stage) -> Finding {
    match failure {
        ReplyFailure::NotSmtp { looks_like, first } if is_foreign(*looks_like) => wrong_protocol(*looks_like, first),
        ReplyFailure::NotSmtp { first, .. } if first.is_empty() => not_smtp("bad-reply", Phrase::new("evidence-empty-lines")),
        ReplyFailure::NotSmtp { looks_like, first } => {
            let why = if *looks_like == Protocol::Smtp { "unexpected" } else { "bad-reply" };
            not_smtp(why, Phrase::new("evidence-bytes").with("bytes", first.as_str()))
        }
        ReplyFailure::TooMuch { limit, size } => too_much(*limit, *size),
        ReplyFailure::Timeout { waited_ms, bytes: 0, .. } => lost(command, "timeout", *waited_ms, stage),
        ReplyFailure::Closed { bytes: 0, .. } => lost(command, "closed", 0, stage),
        ReplyFailure::Reset { bytes: 0, .. } => lost(command, "reset", 0, stage),
        ReplyFailure::Timeout { bytes, first, .. } | ReplyFailure::Closed { bytes, first } | ReplyFailure::Reset { bytes, first } => {
            let (how, waited_ms) = how(failure);
            let end = Phrase::new("evidence-broke-off").with("how", how).with("seconds", super::seconds(waited_ms));
            not_smtp("unfinished", unfinished(command, *bytes)).seen(Phrase::new("evidence-bytes").with("bytes", first.as_str())).seen(end)
        }
        ReplyFailure::Other { error } => {
            lost(command, "closed", 0, stage).seen(Phrase::new("evidence-error").with("error", error.as_str()))
        }
    }
}

/// How a reply came to be missing, and how long it was waited for, in milliseconds.
#[must_use]
pub const fn how(failure: &ReplyFailure) -> (&'static str, u64) {
    match failure {
        ReplyFailure::Timeout { waited_ms, .. } => ("timeout", *waited_ms),
        ReplyFailure::Reset { .. } => ("reset", 0),
        _ => ("closed", 0),
    }
}

fn unfinished(command: &str, bytes: u64) -> Phrase {
    Phrase::new("evidence-unfinished").with("bytes", bytes).with("command", command)
}

fn lost(command: &str, how: &str, waited_ms: u64, stage: Stage) -> Finding {
    let seconds = super::seconds(waited_ms);
    Finding::new(Code::ConnectionLost)
        .at(stage)
        .with("command", command)
        .with("how", how)
        .with("seconds", seconds)
        .seen(Phrase::new("evidence-lost").with("command", command).with("how", how).with("seconds", seconds))
}

/// Another protocol than SMTP, by name.
#[must_use]
pub const fn is_foreign(protocol: Protocol) -> bool {
    !matches!(protocol, Protocol::Smtp | Protocol::Unknown)
}

/// Another protocol speaks here.
#[must_use]
pub fn wrong_protocol(protocol: Protocol, first: &str) -> Finding {
    Finding::new(Code::WrongProtocol).with("protocol", protocol.name()).seen(Phrase::new("evidence-bytes").with("bytes", first))
}

/// What came can't be read as SMTP.
#[must_use]
pub fn not_smtp(why: &str, evidence: Phrase) -> Finding {
    Finding::new(Code::NotSmtp).with("why", why).seen(evidence)
}

/// A limit of ours was passed.
#[must_use]
pub fn too_much(limit: ReplyLimit, size: u64) -> Finding {
    let (why, key) = match limit {
        ReplyLimit::Line => ("line-too-long", "evidence-line-too-long"),
        ReplyLimit::Lines => ("too-many-lines", "evidence-too-many-lines"),
        ReplyLimit::Conversation => ("too-much", "evidence-too-much"),
    };
    not_smtp(why, Phrase::new(key).with("size", size))
}
