//! Speaks SMTP over one recorded stream: sends a command, reads a reply, within limits and a deadline.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    time::{Instant, timeout_at},
};

use super::{conversation::Recorder, first_bytes, limits, wire::Wire};
use crate::facts::{
    dialogue::{Note, Oddity, Protocol, ReplyFailure, ReplyLimit},
    event::PortEvent,
    progress::millis,
    reply::Reply,
    shown,
};

/// An SMTP dialogue with one server.
pub struct Dialogue {
    wire: Wire,
    /// What was read and not yet taken.
    buffer: Vec<u8>,
    total: usize,
    recorder: Recorder,
    timeout: Duration,
    /// The last reply's lines as they came, without code and separator: facts are read from these, since a secret that is
    /// taken out may be a word of the protocol.
    raw: Vec<String>,
}

/// One line of a reply, as it came.
struct ReplyLine {
    /// When, in milliseconds from the port's start.
    ms: u64,
    octets: Vec<u8>,
}

/// What one line of a reply says (RFC 5321 §4.2).
struct Parsed {
    code: u16,
    last: bool,
}

impl Dialogue {
    /// A dialogue over a stream; `timeout` is the longest wait for one complete reply, counted from the last byte sent.
    #[must_use]
    pub const fn new(wire: Wire, recorder: Recorder, timeout: Duration) -> Self {
        Self { wire, buffer: Vec::new(), total: 0, recorder, timeout, raw: Vec::new() }
    }

    /// The stream, the recorder and what was read beyond the last reply.
    #[must_use]
    pub fn into_parts(self) -> (Wire, Recorder, Vec<u8>) {
        (self.wire, self.recorder, self.buffer)
    }

    /// The recorder, for remarks.
    pub const fn recorder(&mut self) -> &mut Recorder {
        &mut self.recorder
    }

    /// The last reply's lines as they came, without code and separator. Not for showing.
    #[must_use]
    pub fn raw_reply(&self) -> &[String] {
        &self.raw
    }

    /// Sends a command and reads its reply.
    pub async fn command(&mut self, line: &str) -> Result<Reply, ReplyFailure> {
        self.secret_command(line, line).await
    }

    /// The same for a command that must not be shown as it is.
    pub async fn secret_command(&mut self, line: &str, shown: &str) -> Result<Reply, ReplyFailure> {
        self.send_line(line, shown).await?;
        self.reply().await
    }

    /// Sends a line without waiting for the reply.
    pub async fn send_line(&mut self, line: &str, shown: &str) -> Result<(), ReplyFailure> {
        debug_assert!(!line.contains(['\r', '\n']), "callers check what comes from a user");
        self.drop_unasked();
        self.recorder.client(shown);
        let mut octets = zeroize::Zeroizing::new(Vec::with_capacity(line.len() + 2));
        octets.extend_from_slice(line.as_bytes());
        octets.extend_from_slice(b"\r\n");
        self.send_octets(&octets).await
    }

    /// Lines that came without having been asked for are recorded, and answer no command.
    fn drop_unasked(&mut self) {
        if self.buffer.is_empty() {
            return;
        }
        self.recorder.sink().tell(PortEvent::Odd(Oddity::ExtraReply));
        let unasked = std::mem::take(&mut self.buffer);
        for line in unasked.split(|octet| *octet == b'\n').filter(|line| !line.is_empty()) {
            self.recorder.server(line.strip_suffix(b"\r").unwrap_or(line));
        }
    }

    /// Sends octets as they are. A slow line is no silent server: the wait counts anew with each part that gets away.
    pub async fn send_octets(&mut self, octets: &[u8]) -> Result<(), ReplyFailure> {
        let limit = self.timeout;
        let mut rest = octets;
        while !rest.is_empty() {
            match timeout_at(Instant::now() + limit, self.wire.write(rest)).await {
                Ok(Ok(0)) => return Err(self.closed()),
                Ok(Ok(count)) => rest = &rest[count..],
                Ok(Err(error)) => return Err(self.lost(&error)),
                Err(_) => return Err(self.timed_out(limit)),
            }
        }
        match timeout_at(Instant::now() + limit, self.wire.flush()).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(self.lost(&error)),
            Err(_) => Err(self.timed_out(limit)),
        }
    }

    /// Reads one complete reply.
    pub async fn reply(&mut self) -> Result<Reply, ReplyFailure> {
        let mut lines = Vec::new();
        let result = self.read_reply(&mut lines).await;
        let texts = self.record(&lines);
        result.map(|code| Reply::new(code, texts))
    }

    /// Reads lines up to the end of a reply, and gives its code.
    async fn read_reply(&mut self, lines: &mut Vec<ReplyLine>) -> Result<u16, ReplyFailure> {
        let limit = self.timeout;
        let deadline = Instant::now() + limit;
        loop {
            let octets = match self.line(deadline, limit).await {
                Ok(octets) => octets,
                Err(failure) => return Err(failure),
            };
            let is_blank = octets.is_empty() && lines.is_empty();
            let parsed = if is_blank { None } else { Some(self.parse(&octets)) };
            lines.push(ReplyLine { ms: self.recorder.sink().now_ms(), octets });
            match parsed {
                // One stray blank line in front of a reply is harmless; a second one is no SMTP.
                None => self.recorder.sink().tell(PortEvent::Odd(Oddity::BlankLine)),
                Some(Err(failure)) => return Err(failure),
                Some(Ok(Parsed { code, last: true })) => return Ok(code),
                Some(Ok(Parsed { last: false, .. })) => {}
            }
            if lines.len() >= limits::REPLY_LINES {
                return Err(ReplyFailure::TooMuch { limit: ReplyLimit::Lines, size: lines.len() as u64 });
            }
        }
    }

    /// Records a reply as a whole, since a secret may be spread over its lines, and gives its lines' texts, safe to show.
    fn record(&mut self, lines: &[ReplyLine]) -> Vec<String> {
        let text_of = |line: &ReplyLine| String::from_utf8_lossy(line.octets.get(4..).unwrap_or_default()).into_owned();
        let said = || lines.iter().filter(|line| !line.octets.is_empty());
        self.raw = said().map(text_of).collect();
        let spread = self.recorder.is_spread(&self.raw);
        for line in lines {
            for oddity in shown::oddities(&line.octets) {
                self.recorder.sink().tell(PortEvent::Odd(oddity));
            }
            if spread {
                self.recorder.server_masked(line.ms, line.octets.get(..4).unwrap_or_default());
            } else {
                self.recorder.server_at(line.ms, &line.octets);
            }
        }
        if spread {
            return self.raw.iter().map(|_| super::redact::MASK.to_owned()).collect();
        }
        said().map(|line| self.recorder.shown(line.octets.get(4..).unwrap_or_default())).collect()
    }

    /// RFC 5321 §4.2: three digits, then a space, a hyphen, or the line's end; §4.2.1: the first digit is 2 to 5.
    fn parse(&self, line: &[u8]) -> Result<Parsed, ReplyFailure> {
        let not_smtp = |looks_like| ReplyFailure::NotSmtp { looks_like, first: self.recorder.excerpt(line) };
        let foreign = || not_smtp(first_bytes::classify(line));
        let (digits, rest) = line.split_at_checked(3).ok_or_else(foreign)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(foreign());
        }
        let code = digits.iter().fold(0_u16, |code, digit| code * 10 + u16::from(digit - b'0'));
        let last = match rest.first() {
            None | Some(b' ') => true,
            Some(b'-') => false,
            Some(_) => return Err(foreign()),
        };
        if (200..600).contains(&code) { Ok(Parsed { code, last }) } else { Err(not_smtp(Protocol::Unknown)) }
    }

    /// Takes one line, without its end, reading as much as it needs.
    async fn line(&mut self, deadline: Instant, limit: Duration) -> Result<Vec<u8>, ReplyFailure> {
        let mut searched = 0;
        loop {
            if let Some(at) = self.buffer[searched..].iter().position(|octet| *octet == b'\n') {
                let end = searched + at;
                let mut line: Vec<u8> = self.buffer.drain(..=end).collect();
                line.pop();
                if line.last() == Some(&b'\r') {
                    line.pop();
                } else {
                    self.recorder.sink().tell(PortEvent::Odd(Oddity::BareLf));
                }
                if line.len() > limits::LINE_OCTETS {
                    return Err(ReplyFailure::TooMuch { limit: ReplyLimit::Line, size: line.len() as u64 });
                }
                return Ok(line);
            }
            searched = self.buffer.len();
            if searched > limits::LINE_OCTETS {
                self.keep_rest();
                return Err(ReplyFailure::TooMuch { limit: ReplyLimit::Line, size: searched as u64 });
            }
            if self.total > limits::CONVERSATION_OCTETS {
                return Err(ReplyFailure::TooMuch { limit: ReplyLimit::Conversation, size: self.total as u64 });
            }
            if let Some(failure) = self.surely_not_smtp() {
                return Err(failure);
            }
            self.fill(deadline, limit).await?;
        }
    }

    /// Bytes that can't become a reply any more, and may never have a line's end (a TLS alert).
    fn surely_not_smtp(&mut self) -> Option<ReplyFailure> {
        let looks_like = first_bytes::classify(&self.buffer);
        if looks_like != Protocol::Tls {
            return None;
        }
        let first = self.recorder.excerpt(&self.buffer);
        self.keep_rest();
        Some(ReplyFailure::NotSmtp { looks_like, first })
    }

    async fn fill(&mut self, deadline: Instant, limit: Duration) -> Result<(), ReplyFailure> {
        match timeout_at(deadline, self.wire.read_buf(&mut self.buffer)).await {
            Ok(Ok(0)) => Err(self.closed()),
            Ok(Ok(count)) => {
                self.total += count;
                Ok(())
            }
            Ok(Err(error)) => Err(self.lost(&error)),
            Err(_) => Err(self.timed_out(limit)),
        }
    }

    /// Puts an unfinished line into the record, since it is evidence.
    fn keep_rest(&mut self) {
        if !self.buffer.is_empty() {
            let rest = std::mem::take(&mut self.buffer);
            self.recorder.server(&rest[..rest.len().min(2 * shown::MOST_CHARS)]);
        }
    }

    /// An unfinished line that is no SMTP tells more than how the connection ended.
    fn unfinished(&mut self) -> Result<u64, ReplyFailure> {
        let bytes = self.buffer.len() as u64;
        let looks_like = first_bytes::classify(&self.buffer);
        let first = self.recorder.excerpt(&self.buffer);
        let digits = self.buffer.iter().take(3).all(u8::is_ascii_digit);
        self.keep_rest();
        if bytes > 0 && !(matches!(looks_like, Protocol::Smtp) || (digits && bytes < 4)) {
            return Err(ReplyFailure::NotSmtp { looks_like, first });
        }
        Ok(bytes)
    }

    fn closed(&mut self) -> ReplyFailure {
        let failure = self.unfinished().map_or_else(|failure| failure, |bytes| ReplyFailure::Closed { bytes });
        self.recorder.note(Note::ClosedByServer);
        failure
    }

    fn timed_out(&mut self, limit: Duration) -> ReplyFailure {
        let waited_ms = millis(limit);
        let failure = self.unfinished().map_or_else(|failure| failure, |bytes| ReplyFailure::Timeout { waited_ms, bytes });
        self.recorder.note(Note::TimedOut { waited_ms });
        failure
    }

    fn lost(&mut self, error: &io::Error) -> ReplyFailure {
        match error.kind() {
            io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe => {
                let failure = self.unfinished().map_or_else(|failure| failure, |bytes| ReplyFailure::Reset { bytes });
                self.recorder.note(Note::Reset);
                failure
            }
            // TLS without close_notify: the connection was closed all the same.
            io::ErrorKind::UnexpectedEof => self.closed(),
            _ => ReplyFailure::Other { error: shown::escaped_text(&error.to_string()) },
        }
    }
}
