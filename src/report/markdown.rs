//! How does a report read as Markdown, in an issue or a chat? Nothing from outside can become a mark or a link.

use std::fmt::Write as _;

use super::outline::{Outline, mark, mark_of, outline};
use crate::{
    facts::{
        finding::Phrase,
        report::{Report, Speaker},
        stage::Stage,
    },
    words::Words,
};

/// The report as Markdown.
#[must_use]
pub fn markdown(report: &Report, words: &Words) -> String {
    let outline = outline(report, words);
    let mut out = String::new();
    let headline = &outline.headline;
    let _ = writeln!(out, "# {} {}\n", mark_of(headline.tone), escaped(&headline.sentence));
    if !headline.detail.is_empty() {
        let _ = writeln!(out, "{}\n", escaped(&headline.detail));
    }
    board(&mut out, &outline, words);
    for section in &outline.sections {
        let place = if section.where_.is_empty() { String::new() } else { format!("{}: ", section.where_) };
        let _ = writeln!(out, "## {} {}{}\n\n{}\n", mark_of(section.tone), place, escaped(&section.title), escaped(&section.explanation));
        let mut evidence: Vec<String> = section.evidence.iter().map(|sentence| format!("- {}", escaped(sentence))).collect();
        evidence.extend(section.doubt.iter().map(|doubt| format!("- {}", escaped(doubt))));
        list(&mut out, &words.say("saved-evidence"), &evidence);
        let advice = section.advice.iter().enumerate().map(|(index, step)| format!("{}. {}", index + 1, escaped(step)));
        list(&mut out, &words.say("saved-advice"), &advice.collect::<Vec<_>>());
    }
    let notes: Vec<String> = outline.notes.iter().map(|note| format!("- {}", escaped(note))).collect();
    if !notes.is_empty() {
        let _ = writeln!(out, "## {}\n\n{}\n", words.say("saved-notes"), notes.join("\n"));
    }
    table(&mut out, &words.say("saved-path"), &outline.path, "");
    table(&mut out, &words.say("saved-other-computer"), &outline.other_computer, "");
    table(&mut out, &words.say("saved-settings"), &outline.settings, &outline.because);
    table(&mut out, &words.say("saved-delivery"), &outline.delivery, "");
    conversations(&mut out, report, words);
    let about = outline.about.iter().map(|(name, value)| format!("{} {}", escaped(name), escaped(value)));
    let _ = writeln!(out, "---\n{}", about.collect::<Vec<_>>().join(" · "));
    out
}

fn board(out: &mut String, outline: &Outline, words: &Words) {
    if outline.ports.is_empty() {
        return;
    }
    let columns = Stage::ALL.map(|stage| words.say(&format!("stage-{}.label", stage.as_str())));
    let (port, security, verdict) = (words.say("saved-port"), words.say("saved-security"), words.say("saved-verdict"));
    let _ = writeln!(out, "| {port} | {security} | {} | {verdict} |", columns.join(" | "));
    let _ = writeln!(out, "|{}", " --- |".repeat(columns.len() + 3));
    for row in &outline.ports {
        let marks = row.marks.map(|(_, state)| mark(state).to_string());
        let _ = writeln!(out, "| {} | {} | {} | {} |", row.port.port, escaped(&row.mode), marks.join(" | "), escaped(&row.pill));
    }
    let _ = writeln!(out, "\n{}\n", words.say("saved-legend"));
}

fn list(out: &mut String, heading: &str, items: &[String]) {
    if !items.is_empty() {
        let _ = writeln!(out, "### {heading}\n\n{}\n", items.join("\n"));
    }
}

fn table(out: &mut String, heading: &str, rows: &[(String, String)], remark: &str) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(out, "## {heading}\n\n| | |\n| --- | --- |");
    for (name, value) in rows {
        let _ = writeln!(out, "| {} | {} |", escaped(name), escaped(value));
    }
    out.push('\n');
    if !remark.is_empty() {
        let _ = writeln!(out, "{}\n", escaped(remark));
    }
}

fn conversations(out: &mut String, report: &Report, words: &Words) {
    for port in report.ports.iter().filter(|port| !port.conversation.is_empty()) {
        let _ = writeln!(out, "## {}\n", words.phrase(&Phrase::new("saved-conversation").with("port", port.port)));
        // Indented code can't be ended by what stands in it, as a fence can.
        for said in &port.conversation {
            let speaker = match said.from {
                Speaker::Server => "speaker-server",
                Speaker::Client => "speaker-client",
                Speaker::Note => "speaker-note",
            };
            let _ = writeln!(out, "    {:>6} ms  {:<7} {}", said.ms, words.say(speaker), one_line(&said.line));
        }
        out.push('\n');
    }
}

fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}

/// Every character that Markdown or HTML could take for a mark, made plain.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (index, c) in one_line(text).char_indices() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' => {
                out.push('\\');
                out.push(c);
            }
            '@' => out.push_str("&#64;"),
            ':' if text[index..].starts_with("://") => out.push_str("&#58;"),
            '-' | '+' | '=' if index == 0 => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::examples;

    #[test]
    fn text_from_outside_stays_text() {
        let cases = [
            ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
            ("[a](https://example.org)", "\\[a\\](https&#58;//example.org)"),
            ("![x](y) `code` **b** a|b", "\\!\\[x\\](y) \\`code\\` \\*\\*b\\*\\* a\\|b"),
            ("# h", "\\# h"),
            ("- item", "\\- item"),
            ("mail.example.org", "mail.example.org"),
            ("@everyone", "&#64;everyone"),
        ];
        for (text, expected) in cases {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn a_report_is_german_where_its_words_are() {
        let words = Words::load("de");
        let text = markdown(&examples::healthy(&words), &words);
        assert!(
            text.starts_with("# ✓ Verwenden Sie Port 465 mit SSL/TLS und als Benutzernamen Ihre vollständige E-Mail-Adresse\n"),
            "{text}"
        );
        for expected in ["| Verschlüsselung |", "### Was Sie tun können", "## Mitschrift, Port 587"] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
        assert!(!text.contains('⟨'), "{text}");
    }

    #[test]
    fn a_report_has_its_board_its_advice_and_its_conversation() {
        let words = Words::load("en");
        let text = markdown(&examples::healthy(&words), &words);
        assert!(text.starts_with("# ✓ Use port 465 with SSL/TLS and sign in with your full email address\n"), "{text}");
        assert!(text.contains("| 25 | STARTTLS | ✓ | ✗ | · | · | · | · | · | Refused |"), "{text}");
        assert!(text.contains("1. Use another port"), "{text}");
        assert!(text.contains("    "), "{text}");
        assert!(!text.contains('⟨'), "{text}");
    }
}
