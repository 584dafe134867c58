//! Records a port's conversation: every line of both sides, safe to show, as events.

use std::{borrow::Cow, net::IpAddr, sync::Arc, time::Instant};

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
    /// The whole lines, with code and separator, safe to show.
    pub lines: Vec<String>,
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
        self.cut(&self.redactor.clean(octets), shown::MOST_CHARS)
    }

    /// The beginning of octets without secrets and safe to show, as evidence quotes it. What is cut is cut last.
    #[must_use]
    pub fn excerpt(&self, octets: &[u8]) -> String {
        self.cut(&self.redactor.clean(octets), limits::EXCERPT_CHARS)
    }

    /// The beginning of octets that hold no secret, safe to show.
    fn cut(&self, clean: &[u8], most: usize) -> String {
        let text = shown::excerpt(clean, most);
        // The last letter of an escape may be the secret's first one.
        if text.contains('\\') { String::from_utf8_lossy(&self.redactor.clean(text.as_bytes())).into_owned() } else { text }
    }

    /// A line from the server, without its line end.
    pub fn server(&mut self, octets: &[u8]) {
        let line = self.shown(octets);
        self.say(self.sink.now_ms(), Said::Server(line));
    }

    /// A whole reply, since a secret may be spread over its lines.
    pub fn reply(&mut self, lines: &[ReplyLine]) -> Texts {
        let mut raw = Vec::with_capacity(lines.len());
        let mut clean = Vec::with_capacity(lines.len());
        let mut whole = Vec::with_capacity(lines.len());
        for line in lines {
            let cleaned = self.redactor.clean(&line.octets);
            if !line.octets.is_empty() {
                raw.push(text_of(line.text()));
                // What holds no secret has none in its parts.
                clean.push(if matches!(cleaned, Cow::Borrowed(_)) { Cow::Borrowed(line.text()) } else { self.redactor.clean(line.text()) });
            }
            whole.push(cleaned);
        }
        let spread = self.redactor.is_spread(&clean);
        let mut whole_lines = Vec::with_capacity(lines.len());
        for (line, whole) in lines.iter().zip(&whole) {
            let code = line.octets.get(..4).unwrap_or(&line.octets);
            let line_shown = if spread { shown::escaped(code) + MASK } else { self.cut(whole, shown::MOST_CHARS) };
            self.say(line.ms, Said::Server(line_shown.clone()));
            whole_lines.push(line_shown);
        }
        let shown = clean.iter().map(|text| if spread { MASK.to_owned() } else { self.cut(text, shown::MOST_CHARS) }).collect();
        Texts { raw, shown, lines: whole_lines }
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

/// Octets as text; nearly all that servers say is.
fn text_of(octets: &[u8]) -> String {
    str::from_utf8(octets).map_or_else(|_| String::from_utf8_lossy(octets).into_owned(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use tokio::sync::mpsc::unbounded_channel;

    use super::*;
    use crate::facts::request::Credentials;

    /// What is shown of a reply's lines by a recorder that knows a password.
    fn shown(lines: &[&[u8]]) -> Vec<String> {
        let credentials = Credentials { user: "ann".into(), password: "correct horse".to_owned().into() };
        let (tell, _events) = unbounded_channel();
        let mut recorder = Recorder::new(Sink::new(0, tell), Arc::new(Redactor::new(Some(&credentials))));
        let lines: Vec<ReplyLine> = lines.iter().map(|octets| ReplyLine { ms: 0, octets: octets.to_vec() }).collect();
        recorder.reply(&lines).shown
    }

    #[test]
    fn a_secret_is_masked_in_a_line_and_over_several_and_both_at_once() {
        let cases: [(&[&[u8]], &[&str]); 4] = [
            (&[b"535-you sent correct horse", b"535 no"], &["you sent ••••", "no"]),
            (&[b"535-correct", b"535 horse"], &["••••", "••••"]),
            (&[b"535-Y29ycmVjdCBob3JzZQ==", b"535-correct", b"535 horse"], &["••••", "••••", "••••"]),
            (&[b"535-correct", b"535 battery"], &["correct", "battery"]),
        ];
        for (lines, expected) in cases {
            assert_eq!(shown(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn an_escape_never_completes_a_secret() {
        assert_eq!(shown(&[b"535 c\xdcorrect horse"]), ["c\\xd••••"]);
    }
}
