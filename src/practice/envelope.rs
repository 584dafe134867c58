//! Who writes to whom, and may they? MAIL, RCPT, DATA and the reading of the message.

use std::sync::atomic::Ordering;

use super::behaviour::{Act, Mode};
use super::hold::Point;
use super::mailbox::{Message, unstuffed};
use super::session::{COMMAND_LIMIT, Session};
use super::wire::Over;

/// RFC 5321 §4.5.3.1.8: at least 100 recipients.
const MAX_RECIPIENTS: usize = 100;
/// The largest message unless the scenario says otherwise.
const USUAL_SIZE: usize = 25 * 1024 * 1024;

/// The address in `FROM:<…>` or `TO:<…>`, without its brackets.
pub(super) fn path(argument: &str) -> Option<String> {
    let (_, rest) = argument.split_once(':')?;
    let rest = rest.trim_start().strip_prefix('<')?;
    rest.split_once('>').map(|(address, _)| address.to_owned())
}

impl Session {
    pub(super) fn size_limit(&self) -> usize {
        self.port.spec.mail.size.unwrap_or(USUAL_SIZE)
    }

    fn must_sign_in(&self) -> bool {
        let offered = || !self.port.mechanisms(true).is_empty() || !self.port.mechanisms(false).is_empty();
        let usual = || self.port.stands_in_for != 25 && offered();
        self.user.is_none() && self.port.spec.mail.require_sign_in.unwrap_or_else(usual)
    }

    pub(super) async fn mail(&mut self, argument: &str) -> Result<(), Over> {
        if self.from.is_some() {
            return self.reply("503 5.5.1 Error: nested MAIL command").await;
        }
        if self.must_sign_in() {
            let first_tls = self.port.mode == Mode::StartTls && !self.port.spec.starttls.hidden && !self.wire.is_tls();
            let why = if first_tls { "Must issue a STARTTLS command first" } else { "Authentication required" };
            return self.reply(&format!("530 5.7.0 {why}")).await;
        }
        let sender = path(argument).filter(|_| argument.to_ascii_uppercase().starts_with("FROM:"));
        let Some(from) = sender else {
            return self.reply("501 5.5.4 Syntax: MAIL FROM:<address>").await;
        };
        let announced = argument.split(' ').find_map(|word| word.to_ascii_uppercase().strip_prefix("SIZE=")?.parse::<usize>().ok());
        if announced.is_some_and(|size| size > self.size_limit()) {
            return self.reply("552 5.3.4 Message size exceeds fixed limit").await;
        }
        self.from = Some(from);
        self.reply("250 2.1.0 Ok").await
    }

    pub(super) async fn rcpt(&mut self, argument: &str) -> Result<(), Over> {
        if self.from.is_none() {
            return self.reply("503 5.5.1 Error: need MAIL command").await;
        }
        let recipient = path(argument).filter(|_| argument.to_ascii_uppercase().starts_with("TO:"));
        let Some(to) = recipient.filter(|address| !address.is_empty()) else {
            return self.reply("501 5.5.4 Syntax: RCPT TO:<address>").await;
        };
        if self.to.len() == MAX_RECIPIENTS {
            return self.reply("452 4.5.3 Error: too many recipients").await;
        }
        let relays = self.user.is_some() || self.port.spec.mail.relay == Some(true);
        if !relays && !self.is_local(&to) {
            return self.reply(&format!("554 5.7.1 <{to}>: Relay access denied")).await;
        }
        self.to.push(to);
        self.reply("250 2.1.5 Ok").await
    }

    /// A server `mail.example.org` takes mail for its own name and for `example.org`.
    fn is_local(&self, address: &str) -> bool {
        let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain).to_ascii_lowercase();
        let name = self.port.server.to_ascii_lowercase();
        name == domain || name.split_once('.').is_some_and(|(_, parent)| parent == domain)
    }

    pub(super) async fn data(&mut self) -> Result<(), Over> {
        if self.to.is_empty() {
            return self.reply("503 5.5.1 Error: need RCPT command").await;
        }
        self.reply("354 End data with <CR><LF>.<CR><LF>").await?;
        self.receive().await
    }

    /// Reads the message up to its last dot; what is too large is read and thrown away.
    pub(super) async fn receive(&mut self) -> Result<(), Over> {
        let limit = self.size_limit();
        let mut raw = Some(Vec::new());
        // Only a dot after CRLF is the end, and only there a dot was added (RFC 5321 §4.1.1.4).
        let mut after_line_end = true;
        loop {
            let line = self.wire.read_line(limit.max(COMMAND_LIMIT)).await?;
            if after_line_end && line == b".\r\n" {
                return self.end_of_data(raw).await;
            }
            let content = if after_line_end { unstuffed(&line) } else { &line };
            if let Some(message) = &mut raw {
                message.extend_from_slice(content);
            }
            raw = raw.filter(|message| message.len() <= limit);
            after_line_end = line.ends_with(b"\r\n");
        }
    }

    /// The reply to the last dot, after the message was read.
    pub(super) async fn end_of_data(&mut self, raw: Option<Vec<u8>>) -> Result<(), Over> {
        self.port.holds.pass(Point::Data).await;
        let told = self.told_reply("DOT", "");
        let act = self.told_act("DOT");
        let id = format!("MP{:06X}", self.port.queue_ids.fetch_add(1, Ordering::Relaxed));
        let accepted = told.as_ref().is_none_or(|(class, _)| *class == Some(2));
        let fits = raw.is_some();
        if let Some(raw) = raw.filter(|_| accepted) {
            self.port.mailbox.keep(Message {
                id: id.clone(),
                port: self.port.stands_in_for,
                user: self.user.clone(),
                protected: self.wire.is_tls(),
                from: self.from.clone().unwrap_or_default(),
                to: self.to.clone(),
                raw,
            });
        }
        if let Some(act) = act {
            self.act(act).await?;
        }
        self.flood("DOT", "250").await?;
        match told {
            Some((_, bytes)) => self.reply_bytes(bytes).await?,
            None if fits => self.reply(&format!("250 2.0.0 Ok: queued as {id}")).await?,
            None => self.reply("552 5.3.4 Error: message file too big").await?,
        }
        self.forget_transaction();
        if act == Some(Act::ReplyThenClose) {
            self.act(Act::Close).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn a_path_is_what_stands_in_brackets() {
        assert_eq!(path("FROM:<a@b.example> SIZE=10").as_deref(), Some("a@b.example"));
        assert_eq!(path("TO: <a@b.example>").as_deref(), Some("a@b.example"));
        assert_eq!(path("FROM:<>").as_deref(), Some(""));
        assert_eq!(path("FROM:a@b.example"), None);
    }
}
