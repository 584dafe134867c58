//! What became of the message means. A finding of this stage never changes a port's verdict: it is the delivery's. That large
//! packets get lost is one of the connection's, and does.

use super::{lost, quote};
use crate::{
    facts::{
        code::Code,
        delivery::{DeliveryFailure, DeliveryProblem, MailStep},
        dialogue::ReplyFailure,
        finding::{Finding, Phrase},
        observations::PortFacts,
        progress::Progress,
        reply::Reply,
        stage::Stage,
    },
    knowledge::replies::{self, Standing},
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
                    .with("to", facts.to.as_str())
                    .seen(quote(&facts.reply)),
            ]
        }
        Progress::Failed { facts, .. } => {
            let lost_on_the_way = super::encryption::large_packets_lost(port).filter(|_| facts.is_stalled());
            lost_on_the_way.into_iter().chain(failed(port, facts)).collect()
        }
        _ => Vec::new(),
    }
}

fn failed(port: &PortFacts, failure: &DeliveryFailure) -> Vec<Finding> {
    let command = failure.step.command();
    vec![match &failure.why {
        DeliveryProblem::Refused { reply } => return refused(port, failure, reply),
        DeliveryProblem::Lost { failure: lost } if failure.step == MailStep::EndOfData => unknown(lost),
        DeliveryProblem::Stopped { waited_ms } if failure.step == MailStep::EndOfData => unknown(&ReplyFailure::silence(*waited_ms)),
        DeliveryProblem::Stopped { waited_ms } => Finding::new(Code::CheckStopped)
            .at(Stage::Message)
            .with("by", "user")
            .seen(Phrase::new("evidence-stopped-before").with("command", command).with("seconds", super::seconds(*waited_ms))),
        DeliveryProblem::Lost { failure: lost } => lost::after(command, lost, Stage::Message),
        DeliveryProblem::TooLarge { size, limit } => Finding::new(Code::MessageTooLarge)
            .with("size", *size)
            .with("limit", *limit)
            .with("reply", "")
            .seen(Phrase::new("evidence-size").with("size", *size).with("limit", *limit)),
        DeliveryProblem::NeedsSmtpUtf8 => Finding::new(Code::RecipientAddressInvalid)
            .with("reply", "")
            .with("command", command)
            .with("address", failure.to.as_str())
            .seen(Phrase::new("evidence-needs-smtputf8")),
    }]
}

/// What a refusal means, and what else it may mean.
fn refused(port: &PortFacts, failure: &DeliveryFailure, reply: &Reply) -> Vec<Finding> {
    let standing = match (port.sign_in.done(), port.mechanisms()) {
        (Some(_), _) => Standing::SignedIn,
        (None, offered) if offered.is_empty() => Standing::Stranger,
        _ => Standing::CouldSignIn,
    };
    let class = replies::of_message(reply, failure.step, standing);
    let finding = |code| {
        Finding::new(code)
            .at(Stage::Message)
            .confidence(class.confidence)
            .with("reply", reply.quoted())
            .with("command", failure.step.command())
            .with("address", address(failure, code))
            .seen(quote(reply))
    };
    [Some(class.code), class.or].into_iter().flatten().map(finding).collect()
}

/// The address that a refusal is about: the sender's where the sender is refused, else the recipient's.
const fn address(failure: &DeliveryFailure, code: Code) -> &str {
    match code {
        Code::SenderRefused | Code::SenderNotYours => failure.from.as_str(),
        _ => failure.to.as_str(),
    }
}

/// RFC 5321 §4.5.3.2.6: after the last dot only the server knows whether it took the message.
fn unknown(failure: &ReplyFailure) -> Finding {
    let nothing_came = failure.is_mute() || matches!(failure, ReplyFailure::Other { .. });
    let (how, waited_ms) = if nothing_came { lost::how(failure) } else { ("no-answer", 0) };
    let finding = Finding::new(Code::AcceptanceUnknown).with("how", how).with("seconds", super::seconds(waited_ms)).with("reply", "");
    let seen = lost::after(MailStep::EndOfData.command(), failure, Stage::Message).evidence;
    seen.into_iter().fold(finding, Finding::seen)
}
