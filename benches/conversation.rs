//! How fast is a conversation read, recorded, and kept free of secrets? Ends with 1 where it is slower than it may be.
//!
//! `cargo bench --bench conversation`

mod measure;

use std::{fmt::Write as _, hint::black_box, process::ExitCode, sync::Arc};

use mailport::{
    facts::{reply::Reply, request::Credentials},
    probe::{
        conversation::{Recorder, Sink},
        incoming::Incoming,
        redact::Redactor,
    },
};
use tokio::sync::mpsc::unbounded_channel;

/// Megabytes a second, of 1,000,000 octets each.
const LEAST: f64 = 100.0;
/// Lines of the conversation.
const LINES: usize = 10_000;
/// Octets that come at once.
const PIECE: usize = 4 * 1024;

fn main() -> ExitCode {
    let said = conversation();
    let credentials = Credentials { user: "ann@example.org".to_owned(), password: "correct horse battery".to_owned().into() };
    let redactor = Arc::new(Redactor::new(Some(&credentials)));
    let took = measure::fastest(|| {
        let replies = black_box(read(black_box(said.as_bytes()), &redactor));
        assert!(replies.len() > LINES / 20 && replies.iter().map(|reply| reply.text.len()).sum::<usize>() == LINES);
    });
    let speed = said.len() as f64 / took.as_secs_f64() / 1e6;
    measure::ended(measure::holds(&format!("{LINES} lines, {} kB", said.len() / 1_000), "MB/s", speed, LEAST, speed >= LEAST))
}

/// Replies as servers give them, long and short.
fn conversation() -> String {
    let mut said = String::new();
    let mut lines = 0;
    while lines < LINES {
        let text = "mail.example.org Please see https://support.example.org/mail/?p=answer 5b1f17b1804b1-ann";
        let most = (LINES - lines).min(12);
        for line in 1..=most {
            let _ = write!(said, "250{}2.1.{line} {text}\r\n", if line == most { ' ' } else { '-' });
        }
        lines += most;
    }
    said
}

/// Reads and records octets as a probe does.
fn read(said: &[u8], redactor: &Arc<Redactor>) -> Vec<Reply> {
    let (tell, _events) = unbounded_channel();
    let mut recorder = Recorder::new(Sink::new(0, tell), Arc::clone(redactor));
    let mut incoming = Incoming::default();
    let mut replies = Vec::new();
    for piece in said.chunks(PIECE) {
        incoming.space().extend_from_slice(piece);
        incoming.came(piece.len());
        while let Some(code) = incoming.reply(0).expect("replies") {
            black_box(incoming.oddities());
            replies.push(Reply::new(code, recorder.reply(&incoming.take_lines()).shown));
        }
    }
    replies
}
