//! How do words get to the terminal? A closed pipe ends them quietly, colour is only where it is wanted, and nothing else
//! ever stands on standard output than what was asked for.

use std::{
    env,
    io::{self, ErrorKind, IsTerminal, Write},
};

use crate::{facts::finding::Phrase, report::Options, words::Words};

/// Writes to standard output. Whether it arrived: a reader that has gone away (`| head`) counts as content, a full disk doesn't.
#[must_use]
pub fn print(text: &str, words: &Words) -> bool {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(words, &Phrase::new("terminal-not-written").with("detail", error.to_string()));
            false
        }
        _ => true,
    }
}

/// Writes one line to standard error. Where even that fails, nobody is left to tell.
pub fn complain(words: &Words, phrase: &Phrase) {
    let line = words.with("terminal-line", &Phrase::new("").with("text", words.phrase(phrase)).args);
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Writes an explanation to standard error, where standard output is for something else.
pub fn explain(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Whether standard output shows colour: a terminal, and nobody against it (<https://no-color.org>).
#[must_use]
pub fn has_colour() -> bool {
    wants_colour(
        io::stdout().is_terminal(),
        env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
        env::var("TERM").ok().as_deref(),
    )
}

fn wants_colour(terminal: bool, refused: bool, kind: Option<&str>) -> bool {
    terminal && !refused && kind != Some("dumb")
}

/// The columns of the terminal, where the shell says so.
#[must_use]
pub fn width() -> usize {
    env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or_else(|| Options::default().width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_is_for_a_terminal_whose_owner_wants_it() {
        let cases = [
            (true, false, Some("xterm"), true),
            (true, false, None, true),
            (false, false, Some("xterm"), false),
            (true, true, Some("xterm"), false),
            (true, false, Some("dumb"), false),
        ];
        for (terminal, refused, kind, expected) in cases {
            assert_eq!(wants_colour(terminal, refused, kind), expected, "{terminal} {refused} {kind:?}");
        }
    }
}
