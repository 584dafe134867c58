//! Speaks SMTP over one recorded stream: sends a command, reads a reply, within limits and a deadline.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{Instant, error::Elapsed, timeout, timeout_at},
};

use super::{
    conversation::Recorder,
    first_bytes,
    incoming::{Incoming, ReplyLine, Unreadable},
    limits, offers,
    wire::Wire,
};
use crate::facts::{
    dialogue::{Note, Oddity, Protocol, ReplyFailure},
    event::PortEvent,
    progress::millis,
    reply::Reply,
    shown,
};

/// An SMTP dialogue with one server.
pub struct Dialogue {
    wire: Wire,
    incoming: Incoming,
    recorder: Recorder,
    timeout: Duration,
    /// When the last byte was sent, or the dialogue began.
    asked: Instant,
    /// The last reply's lines as they came, without code and separator: facts are read from these, since a secret that is
    /// taken out may be a word of the protocol.
    raw: Vec<String>,
    /// The server has said that it leaves.
    leaves: bool,
}

/// RFC 5321 §3.8: with this a server may leave at any time.
const LEAVING: u16 = 421;

impl Dialogue {
    /// A dialogue over a stream; `timeout` is the longest wait for one complete reply, counted from the last byte sent.
    #[must_use]
    pub fn new(wire: Wire, recorder: Recorder, timeout: Duration) -> Self {
        Self { wire, incoming: Incoming::default(), recorder, timeout, asked: Instant::now(), raw: Vec::new(), leaves: false }
    }

    /// The stream, the recorder and what was read beyond the last reply.
    #[must_use]
    pub fn into_parts(mut self) -> (Wire, Recorder, Vec<u8>) {
        let unread = self.incoming.take_rest();
        (self.wire, self.recorder, unread)
    }

    /// The connection below.
    #[must_use]
    pub fn tcp(&self) -> &TcpStream {
        self.wire.tcp()
    }

    /// Whether TLS protects it.
    #[must_use]
    pub const fn is_protected(&self) -> bool {
        matches!(self.wire, Wire::Tls(_))
    }

    /// The recorder, for remarks.
    pub const fn recorder(&mut self) -> &mut Recorder {
        &mut self.recorder
    }

    /// What the last reply offers, where it is EHLO's.
    #[must_use]
    pub fn keywords(&self) -> Vec<String> {
        offers::keywords(&self.raw, |octets| self.recorder.shown(octets))
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

    /// Lines that came without having been asked for are recorded, and answer no command; save a 421, with which a server may
    /// leave at any time (RFC 5321 §3.8): that one answers whatever comes next.
    fn drop_unasked(&mut self) {
        let rest = self.incoming.rest();
        if rest.is_empty() || rest.starts_with(b"421") {
            return;
        }
        // What crossed its farewell on the way was asked for.
        if !self.leaves {
            self.recorder.sink().tell(PortEvent::Odd(Oddity::ExtraReply));
        }
        self.incoming.drop_unasked(self.recorder.sink().now_ms());
        self.record_unasked();
    }

    /// Records the lines that nobody had asked for.
    fn record_unasked(&mut self) {
        for line in self.incoming.take_unasked() {
            self.recorder.server(&line.octets);
        }
    }

    /// Sends octets as they are. A slow line is no silent server: the wait counts anew with each part that gets away.
    pub async fn send_octets(&mut self, octets: &[u8]) -> Result<(), ReplyFailure> {
        let limit = self.timeout;
        let mut rest = octets;
        while !rest.is_empty() {
            match End::of(timeout_at(Instant::now() + limit, self.wire.write(rest)).await, limit) {
                Ok(0) => return Err(self.ended(End::Closed)),
                Ok(count) => rest = &rest[count..],
                Err(end) => return Err(self.ended(end)),
            }
        }
        let flushed = End::of(timeout_at(Instant::now() + limit, self.wire.flush()).await, limit);
        self.asked = Instant::now();
        flushed.map_err(|end| self.ended(end))
    }

    /// Reads one complete reply.
    pub async fn reply(&mut self) -> Result<Reply, ReplyFailure> {
        let code = match self.read_reply().await {
            Ok(code) => code,
            Err(failure) => {
                self.record();
                return Err(failure);
            }
        };
        self.leaves |= code == LEAVING;
        // Only a whole reply is odd: anything else is a failure.
        for oddity in self.incoming.oddities() {
            self.recorder.sink().tell(PortEvent::Odd(oddity));
        }
        let (texts, codes) = self.record();
        if !codes.is_empty() {
            self.recorder.sink().tell(PortEvent::Odd(Oddity::MixedCodes));
        }
        Ok(Reply { codes, ..Reply::new(code, texts) })
    }

    /// Reads one complete reply, where anything comes within `patience`; none where nothing did.
    pub async fn reply_begun_within(&mut self, patience: Duration) -> Option<Result<Reply, ReplyFailure>> {
        let read = timeout(patience, self.wire.read_buf(self.incoming.space())).await;
        read.is_ok().then_some(())?;
        match self.take(End::of(read, patience)) {
            Ok(()) => Some(self.reply().await),
            Err(failure) => Some(Err(failure)),
        }
    }

    /// Whether something of the reply that is due has come.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.incoming.unfinished() > 0
    }

    /// Reads lines up to the end of a reply, and gives its code.
    async fn read_reply(&mut self) -> Result<u16, ReplyFailure> {
        let limit = self.timeout;
        let deadline = self.asked + limit;
        loop {
            match self.incoming.reply(self.recorder.sink().now_ms()) {
                Ok(Some(code)) => return Ok(code),
                Ok(None) => {}
                Err(unreadable) => return Err(self.unreadable(unreadable)),
            }
            let read = End::of(timeout_at(deadline, self.wire.read_buf(self.incoming.space())).await, limit);
            self.take(read)?;
        }
    }

    /// Takes in what was read.
    fn take(&mut self, read: Result<usize, End>) -> Result<(), ReplyFailure> {
        match read {
            Ok(0) => Err(self.ended(End::Closed)),
            Ok(count) => {
                self.incoming.came(count);
                Ok(())
            }
            Err(end) => Err(self.ended(end)),
        }
    }

    /// Records the lines that were read, as a whole, and gives their texts, safe to show; and their codes, where they differ.
    fn record(&mut self) -> (Vec<String>, Vec<u16>) {
        self.record_unasked();
        let lines = self.incoming.take_lines();
        let mut codes: Vec<u16> = lines.iter().filter_map(ReplyLine::code).collect();
        if codes.windows(2).all(|pair| pair[0] == pair[1]) {
            codes.clear();
        }
        let texts = self.recorder.reply(&lines);
        self.raw = texts.raw;
        (texts.shown, codes)
    }

    /// The same for lines that make no whole reply: gives their beginning, as evidence quotes it.
    fn record_unfinished(&mut self) -> String {
        self.record_unasked();
        let lines = self.incoming.take_lines();
        let said = self.recorder.reply(&lines).lines.join(" ");
        said.chars().take(limits::EXCERPT_CHARS).collect()
    }

    /// What can't be read, as a fact that may be shown.
    fn unreadable(&self, unreadable: Unreadable) -> ReplyFailure {
        match unreadable {
            Unreadable::NotSmtp { looks_like, octets } => ReplyFailure::NotSmtp { looks_like, first: self.recorder.excerpt(&octets) },
            Unreadable::TooMuch { limit, size } => ReplyFailure::TooMuch { limit, size },
        }
    }

    /// How the connection ended, as a fact. An unfinished line that is no SMTP tells more than that.
    fn ended(&mut self, end: End) -> ReplyFailure {
        let bytes = self.incoming.unfinished() as u64;
        let rest = self.incoming.give_up(self.recorder.sink().now_ms());
        let looks_like = first_bytes::classify(&rest);
        let begins_well = looks_like == Protocol::Smtp || (rest.len() < 4 && rest.iter().all(u8::is_ascii_digit));
        let note = end.note();
        let first = self.record_unfinished();
        let failure = match end {
            End::Other(error) => ReplyFailure::Other { error },
            _ if !begins_well => ReplyFailure::NotSmtp { looks_like, first: self.recorder.excerpt(&rest) },
            End::Closed => ReplyFailure::Closed { bytes, first },
            End::Reset => ReplyFailure::Reset { bytes, first },
            End::TimedOut { waited_ms } => ReplyFailure::Timeout { waited_ms, bytes, first },
        };
        if let Some(note) = note {
            self.recorder.note(note);
        }
        failure
    }
}

/// How a connection ended, or fell silent.
enum End {
    Closed,
    Reset,
    TimedOut { waited_ms: u64 },
    Other(String),
}

impl End {
    /// Tells a result from an end.
    fn of<T>(result: Result<io::Result<T>, Elapsed>, limit: Duration) -> Result<T, Self> {
        match result {
            Ok(Ok(done)) => Ok(done),
            Ok(Err(error)) => Err(Self::by(&error)),
            Err(_) => Err(Self::TimedOut { waited_ms: millis(limit) }),
        }
    }

    fn by(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe => Self::Reset,
            // TLS without close_notify: the connection was closed all the same.
            io::ErrorKind::UnexpectedEof => Self::Closed,
            _ => Self::Other(shown::escaped_text(&error.to_string())),
        }
    }

    const fn note(&self) -> Option<Note> {
        match self {
            Self::Closed => Some(Note::ClosedByServer),
            Self::Reset => Some(Note::Reset),
            Self::TimedOut { waited_ms } => Some(Note::TimedOut { waited_ms: *waited_ms }),
            Self::Other(_) => None,
        }
    }
}
