//! How does the conversation read in a terminal? Line by line, with its time, who said it, and whether TLS protected it.

use std::fmt::Write;

use crate::{
    facts::{
        finding::Phrase,
        report::{PortReport, Report, Speaker},
    },
    words::Words,
};

/// The conversations on all ports, each under its port. What servers said is escaped already where it was recorded.
#[must_use]
pub fn of(report: &Report, words: &Words) -> String {
    report.ports.iter().filter(|port| !port.conversation.is_empty()).map(|port| of_port(port, words)).collect()
}

fn of_port(port: &PortReport, words: &Words) -> String {
    let title = Phrase::new("terminal-conversation").with("port", port.port.to_string()).with("mode", port.mode.as_str());
    let mut text = format!("\n{}\n", words.phrase(&title));
    for line in &port.conversation {
        let who = match line.from {
            Speaker::Server => "S",
            Speaker::Client => "C",
            Speaker::Note => "-",
        };
        let lock = if line.protected { "*" } else { " " };
        // Writing to a String can't fail.
        let _ = writeln!(text, "{:>7} {lock} {who} {}", line.ms, line.line);
    }
    text
}
