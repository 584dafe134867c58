//! Hands a message over a dialogue that is open already: MAIL, RCPT, DATA (RFC 5321 §3.3, RFC 6409).

use std::{fmt::Write as _, time::Instant};

use super::queue_id;
use crate::{
    facts::{
        delivery::{Accepted, DeliveryFailure, DeliveryProblem, MailStep, Outgoing},
        dialogue::{Note, ReplyFailure},
        progress::millis,
        reply::Reply,
    },
    probe::dialogue::Dialogue,
};

/// How far handing over has come, for whoever has to stop it.
#[derive(Debug, Default)]
pub struct Way {
    /// The step that is under way, and since when.
    step: Option<(MailStep, Instant)>,
    steps: Vec<(MailStep, Reply)>,
}

impl Way {
    /// What is known of a message when handing it over is stopped now. None before MAIL was sent.
    #[must_use]
    pub fn stopped(&self, message: &Outgoing) -> Option<DeliveryFailure> {
        let (step, since) = self.step?;
        let waited_ms = millis(since.elapsed());
        Some(failure(message, step, &self.steps, DeliveryProblem::Stopped { waited_ms }))
    }

    fn begin(&mut self, step: MailStep) {
        self.step = Some((step, Instant::now()));
    }
}

fn failure(message: &Outgoing, step: MailStep, steps: &[(MailStep, Reply)], why: DeliveryProblem) -> DeliveryFailure {
    DeliveryFailure {
        from: message.from.clone(),
        to: message.to.clone(),
        step,
        message_id: message.message_id.clone(),
        steps: steps.to_vec(),
        why,
    }
}

/// Hands a message over, and notes on the way how far it has come.
///
/// # Errors
/// The step that failed, and how.
pub async fn submit(dialogue: &mut Dialogue, offers: &[String], message: &Outgoing, way: &mut Way) -> Result<Accepted, DeliveryFailure> {
    let limit = size_limit(offers);
    let size = message.octets.len() as u64;
    if let Some(limit) = limit.filter(|limit| *limit > 0 && size > *limit) {
        return Err(failure(message, MailStep::Size, &[], DeliveryProblem::TooLarge { size, limit }));
    }
    if message.needs_smtputf8 && !offers_keyword(offers, "SMTPUTF8") {
        return Err(failure(message, MailStep::Size, &[], DeliveryProblem::NeedsSmtpUtf8));
    }
    let commands = [
        (MailStep::Mail, mail_command(offers, message, limit.is_some())),
        (MailStep::Rcpt, format!("RCPT TO:<{}>", message.to)),
        (MailStep::Data, "DATA".to_owned()),
    ];
    for (step, command) in commands {
        way.begin(step);
        let reply =
            dialogue.command(&command).await.map_err(|lost| failure(message, step, &way.steps, DeliveryProblem::Lost { failure: lost }))?;
        let taken = if step == MailStep::Data { reply.code == 354 } else { reply.is_positive() };
        if !taken {
            return Err(failure(message, step, &way.steps, refusal(reply)));
        }
        way.steps.push((step, reply));
    }
    match send_data(dialogue, &message.octets, way).await {
        Ok(reply) if reply.is_positive() => Ok(Accepted {
            from: message.from.clone(),
            to: message.to.clone(),
            queue_id: queue_id::in_reply(&reply),
            reply,
            message_id: message.message_id.clone(),
            steps: std::mem::take(&mut way.steps),
        }),
        Ok(reply) => Err(failure(message, MailStep::EndOfData, &way.steps, refusal(reply))),
        Err(Unsent::Before(lost)) => Err(failure(message, MailStep::Data, &way.steps, DeliveryProblem::Lost { failure: lost })),
        Err(Unsent::After(lost)) => Err(failure(message, MailStep::EndOfData, &way.steps, DeliveryProblem::Lost { failure: lost })),
    }
}

/// A 4xx or 5xx refuses. Any other reply out of its turn can't be made sense of (RFC 5321 §4.3.2).
fn refusal(reply: Reply) -> DeliveryProblem {
    if reply.refuses() { DeliveryProblem::Refused { reply } } else { DeliveryProblem::Lost { failure: ReplyFailure::unexpected(&reply) } }
}

/// Where the connection was lost: before the last dot the server can't have taken the message.
enum Unsent {
    Before(ReplyFailure),
    After(ReplyFailure),
}

async fn send_data(dialogue: &mut Dialogue, octets: &[u8], way: &mut Way) -> Result<Reply, Unsent> {
    let mut stuffed = dot_stuffed(octets);
    dialogue.recorder().note(Note::Message { octets: octets.len() as u64 });
    // The text first, and the dot apart: only a dot that was handed to the system makes acceptance possible.
    dialogue.send_octets(&stuffed).await.map_err(Unsent::Before)?;
    stuffed.clear();
    way.begin(MailStep::EndOfData);
    dialogue.send_line(".", ".").await.map_err(Unsent::After)?;
    dialogue.reply().await.map_err(Unsent::After)
}

/// RFC 5321 §4.5.2: a line that begins with a dot gets one more; the last line is ended.
fn dot_stuffed(octets: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(octets.len() + 16);
    for line in octets.split_inclusive(|octet| *octet == b'\n') {
        if line.first() == Some(&b'.') {
            out.push(b'.');
        }
        out.extend_from_slice(line);
    }
    if !out.is_empty() && !out.ends_with(b"\r\n") {
        out.extend_from_slice(b"\r\n");
    }
    out
}

/// MAIL with what the server offers: SIZE (RFC 1870 §6), BODY=8BITMIME (RFC 6152), SMTPUTF8 (RFC 6531 §3.4).
fn mail_command(offers: &[String], message: &Outgoing, size_offered: bool) -> String {
    let mut command = format!("MAIL FROM:<{}>", message.from);
    if size_offered {
        let _ = write!(command, " SIZE={}", message.octets.len());
    }
    if !message.octets.is_ascii() && offers_keyword(offers, "8BITMIME") {
        command.push_str(" BODY=8BITMIME");
    }
    if message.needs_smtputf8 {
        command.push_str(" SMTPUTF8");
    }
    command
}

/// RFC 1870 §4: SIZE alone, or with 0, sets no limit.
fn size_limit(offers: &[String]) -> Option<u64> {
    let offer = offers.iter().find(|offer| offer.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("SIZE")))?;
    Some(offer.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0))
}

fn offers_keyword(offers: &[String], keyword: &str) -> bool {
    crate::facts::observations::PortFacts::offers_keyword(offers, keyword)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_doubled_only_where_a_line_begins() {
        assert_eq!(dot_stuffed(b".a\r\nb.\r\n..c\r\n"), b"..a\r\nb.\r\n...c\r\n");
        assert_eq!(dot_stuffed(b"no end"), b"no end\r\n");
        assert_eq!(dot_stuffed(b""), b"");
    }

    #[test]
    fn a_size_is_read_as_the_server_offers_it() {
        let offers = |line: &str| vec!["PIPELINING".to_owned(), line.to_owned()];
        assert_eq!(size_limit(&offers("size 1000")), Some(1_000));
        assert_eq!(size_limit(&offers("SIZE")), Some(0));
        assert_eq!(size_limit(&offers("SIZE x")), Some(0));
        assert_eq!(size_limit(&offers("DSN")), None);
    }
}
