//! Records a port's conversation: every line of both sides, safe to show, as events.

use std::{net::IpAddr, sync::Arc, time::Instant};

use tokio::sync::mpsc::UnboundedSender;

use super::{
    incoming::ReplyLine,
    limits,
    redact::{MASK, Redactor},
};
use crate::facts::{
    dialogue::{Line, Note, Said},
    event::{Event, PortEvent},
    progress::millis,
    reply::Reply,
    shown,
};

/// Where a port's events go, and the clock that they are told by.
#[derive(Clone, Debug)]
pub struct Sink {
    index: usize,
    /// The address, where the dialogue is not the one that counts.
    other: Option<IpAddr>,
    events: UnboundedSender<Event>,
    start: Instant,
}

impl Sink {
    /// A sink for the port at this place of the request; its clock begins now.
    #[must_use]
    pub fn new(index: usize, events: UnboundedSender<Event>) -> Self {
        Self { index, other: None, events, start: Instant::now() }
    }

    /// The same for a dialogue with another address of the host.
    #[must_use]
    pub fn for_other(&self, address: IpAddr) -> Self {
        Self { other: Some(address), ..self.clone() }
    }

    /// Milliseconds since the port's start.
    #[must_use]
    pub fn now_ms(&self) -> u64 {
        millis(self.start.elapsed())
    }

    /// Tells an event. Nobody listening means that the check is over, and the task is about to be ended.
    pub fn tell(&self, event: PortEvent) {
        let _ = self.events.send(match self.other {
            None => Event::Port(self.index, event),
            Some(address) => Event::Other(self.index, address, event),
        });
    }
}

/// The texts of a reply's lines, without code and separator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// As they came: facts are read from these, since a secret that is taken out may be a word of the protocol. Not for showing.
    pub raw: Vec<String>,
    /// Safe to show.
    pub shown: Vec<String>,
}

/// Records what is said, and keeps secrets and dangerous characters out of it.
#[derive(Clone)]
pub struct Recorder {
    sink: Sink,
    redactor: Arc<Redactor>,
    protected: bool,
    lines: usize,
}

impl Recorder {
    /// A recorder of a conversation that is not protected yet.
    #[must_use]
    pub const fn new(sink: Sink, redactor: Arc<Redactor>) -> Self {
        Self { sink, redactor, protected: false, lines: 0 }
    }

    /// What follows is protected by TLS.
    pub const fn protect(&mut self) {
        self.protected = true;
    }

    /// The sink behind it.
    #[must_use]
    pub const fn sink(&self) -> &Sink {
        &self.sink
    }

    /// Octets without secrets and safe to show.
    #[must_use]
    pub fn shown(&self, octets: &[u8]) -> String {
        shown::escaped(&self.redactor.clean(octets))
    }

    /// The beginning of octets without secrets and safe to show, as evidence quotes it. What is cut is cut last.
    #[must_use]
    pub fn excerpt(&self, octets: &[u8]) -> String {
        shown::excerpt(&self.redactor.clean(octets), limits::EXCERPT_CHARS)
    }

    /// Whether a secret stands in a reply as a whole and in none of its lines.
    fn is_spread(&self, lines: &[String]) -> bool {
        if lines.len() < 2 {
            return false;
        }
        let quoted = Reply::new(0, lines.to_vec()).quoted();
        let joined = [quoted, lines.join(" "), lines.concat(), lines.join("\n"), lines.join("\r\n")];
        let alone = lines.iter().any(|line| self.redactor.finds(line.as_bytes()));
        !alone && joined.iter().any(|whole| self.redactor.finds(whole.as_bytes()))
    }

    /// A line from the server, without its line end.
    pub fn server(&mut self, octets: &[u8]) {
        let line = self.shown(octets);
        self.say(self.sink.now_ms(), Said::Server(line));
    }

    /// A whole reply, since a secret may be spread over its lines.
    pub fn reply(&mut self, lines: &[ReplyLine]) -> Texts {
        let said = || lines.iter().filter(|line| !line.octets.is_empty());
        let raw: Vec<String> = said().map(|line| String::from_utf8_lossy(line.text()).into_owned()).collect();
        let spread = self.is_spread(&raw);
        let mut shown = Vec::with_capacity(raw.len());
        for line in lines {
            let (code, text) = line.octets.split_at(line.octets.len().min(4));
            let whole = if spread { shown::escaped(code) + MASK } else { self.shown(&line.octets) };
            self.say(line.ms, Said::Server(whole));
            if !line.octets.is_empty() {
                shown.push(if spread { MASK.to_owned() } else { self.shown(text) });
            }
        }
        Texts { raw, shown }
    }

    /// A line of ours, in the form in which it may be shown.
    pub fn client(&mut self, line: &str) {
        let line = self.shown(line.as_bytes());
        self.say(self.sink.now_ms(), Said::Client(line));
    }

    /// A remark.
    pub fn note(&mut self, note: Note) {
        self.say(self.sink.now_ms(), Said::Note(note));
    }

    fn say(&mut self, ms: u64, said: Said) {
        self.lines += 1;
        if self.lines > limits::CONVERSATION_LINES {
            return;
        }
        let said = if self.lines == limits::CONVERSATION_LINES { Said::Note(Note::Cut) } else { said };
        self.sink.tell(PortEvent::Said(Line { ms, protected: self.protected, said }));
    }
}
