//! What became of the message means. A finding here never changes a port's verdict: it is the delivery's.

use super::{greeting::quote, lost};
use crate::{
    facts::{
        code::Code,
        delivery::{DeliveryFailure, DeliveryProblem, MailStep},
        dialogue::ReplyFailure,
        finding::{Confidence, Finding, Phrase},
        observations::PortFacts,
        progress::Progress,
        reply::{Enhanced, Reply},
        stage::Stage,
    },
    knowledge::replies,
};

/// Findings about a message.
#[must_use]
pub fn findings(port: &PortFacts) -> Vec<Finding> {
    match &port.message {
        Progress::Done { facts, .. } => {
            let queue_id = facts.queue_id.as_deref().unwrap_or_default();
            vec![
                Finding::new(Code::Accepted)
                    .with("reply", facts.reply.quoted())
                    .with("queue_id", queue_id)
                    .with("to", "")
                    .seen(quote(&facts.reply)),
            ]
        }
        Progress::Failed { facts, .. } => vec![failed(port, facts)],
        _ => Vec::new(),
    }
}

fn failed(port: &PortFacts, failure: &DeliveryFailure) -> Finding {
    let command = failure.step.command();
    match &failure.why {
        DeliveryProblem::Refused { reply } => {
            let class = replies::classify(Stage::Message, reply, Some(failure.step));
            let (code, confidence) = if is_denied_without_sign_in(port, reply) {
                (Code::SignInRequired, Confidence::Likely)
            } else {
                (class.code, class.confidence)
            };
            Finding::new(code)
                .confidence(confidence)
                .with("reply", reply.quoted())
                .with("command", command)
                .with("address", "")
                .seen(quote(reply))
        }
        DeliveryProblem::Lost { failure: lost } if failure.step == MailStep::EndOfData => unknown(lost),
        DeliveryProblem::Lost { failure: lost } => lost::after(command, lost, Stage::Message),
        DeliveryProblem::TooLarge { size, limit } => Finding::new(Code::MessageTooLarge)
            .with("size", *size)
            .with("limit", *limit)
            .with("reply", "")
            .seen(Phrase::new("evidence-size").with("size", *size).with("limit", *limit)),
        DeliveryProblem::NeedsSmtpUtf8 => Finding::new(Code::RecipientAddressInvalid)
            .with("reply", "")
            .with("command", command)
            .with("address", "")
            .seen(Phrase::new("evidence-needs-smtputf8")),
    }
}

/// "Access denied" to someone who has not signed in, on a port that offers it, most probably asks for just that.
fn is_denied_without_sign_in(port: &PortFacts, reply: &Reply) -> bool {
    let not_signed_in = port.sign_in.done().is_none() && !port.mechanisms().is_empty();
    let denied = reply.code == 554
        && reply.enhanced == Some(Enhanced(5, 7, 1))
        && reply.words().contains("access denied")
        && !reply.words().contains("relay");
    not_signed_in && denied
}

/// RFC 5321 §4.5.3.2.6: after the last dot only the server knows whether it took the message.
fn unknown(failure: &ReplyFailure) -> Finding {
    let (how, waited_ms) = match failure {
        ReplyFailure::Timeout { waited_ms, .. } => ("timeout", *waited_ms),
        ReplyFailure::Reset { .. } => ("reset", 0),
        _ => ("closed", 0),
    };
    let seconds = super::seconds(waited_ms);
    Finding::new(Code::AcceptanceUnknown)
        .with("how", how)
        .with("seconds", seconds)
        .with("reply", "")
        .seen(Phrase::new("evidence-lost").with("command", MailStep::EndOfData.command()).with("how", how).with("seconds", seconds))
}
