//! How does a recorded line become a line of the report? Remarks of our own become sentences.

use crate::{
    facts::{
        dialogue::{Line, Note, Said},
        finding::Phrase,
        report::{LineReport, Speaker},
    },
    words::Words,
};

/// One line of the conversation.
pub fn line(line: &Line, words: &Words) -> LineReport {
    let (from, text) = match &line.said {
        Said::Server(text) => (Speaker::Server, text.clone()),
        Said::Client(text) => (Speaker::Client, text.clone()),
        Said::Note(note) => (Speaker::Note, words.phrase(&phrase(note))),
    };
    LineReport { ms: line.ms, from, protected: line.protected, line: text }
}

fn phrase(note: &Note) -> Phrase {
    match note {
        Note::Protected { version, cipher } => {
            Phrase::new("conversation-protected").with("version", spoken_version(version)).with("cipher", cipher.as_str())
        }
        Note::HandshakeFailed => Phrase::new("conversation-handshake-failed"),
        Note::ClosedByServer => Phrase::new("conversation-closed"),
        Note::Reset => Phrase::new("conversation-reset"),
        Note::TimedOut { waited_ms } => Phrase::new("conversation-timed-out").with("seconds", seconds(*waited_ms)),
        Note::Cut => Phrase::new("conversation-cut"),
        Note::Message { octets } => Phrase::new("conversation-message").with("octets", *octets),
    }
}

/// `TLSv1.3` as people write it.
#[must_use]
pub fn spoken_version(version: &str) -> String {
    version.replace("TLSv", "TLS ")
}

/// Milliseconds as seconds with one decimal.
fn seconds(ms: u64) -> f64 {
    (ms as f64 / 100.0).round() / 10.0
}
