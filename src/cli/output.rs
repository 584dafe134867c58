//! How do words get to the terminal? A closed pipe ends them quietly, colour is only where it is wanted, and nothing else
//! ever stands on standard output than what was asked for.

use std::{
    env,
    io::{self, ErrorKind, IsTerminal, Write},
};

use crate::{
    facts::finding::Phrase,
    report::{Headline, Tone},
    words::Words,
};

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

/// The text with its verdict made to stand out.
#[must_use]
pub fn painted(text: &str, headline: &Headline) -> String {
    let colour = match headline.tone {
        Tone::Good => "32",
        Tone::Care => "33",
        Tone::Bad => "31",
        Tone::Running | Tone::Neutral => "39",
    };
    text.replacen(&headline.sentence, &format!("\x1b[1;{colour}m{}\x1b[0m", headline.sentence), 1)
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

    #[test]
    fn only_the_verdict_is_painted() {
        let headline = Headline { tone: Tone::Good, sentence: "Use port 465".into(), detail: String::new() };
        assert_eq!(painted("Use port 465\nUse port 465 now\n", &headline), "\x1b[1;32mUse port 465\x1b[0m\nUse port 465 now\n");
    }
}
