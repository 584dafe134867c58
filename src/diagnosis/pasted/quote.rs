//! Which part of a text is shown as the one that decided? Short, safe to show, and without a password.

use std::ops::Range;

use super::said::Said;
use crate::facts::shown;

/// The most that is quoted, in characters.
pub const MOST_QUOTED: usize = 400;

/// The line or lines in which a sign stands.
pub fn line_at(text: &str, place: Range<usize>) -> String {
    let place = place.start.min(text.len())..place.end.min(text.len());
    let start = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let from = text.ceil_char_boundary(place.end);
    let end = text[from..].find('\n').map_or(text.len(), |at| from + at);
    let line = text[start..end].trim();
    // Of a very long line, only what stands around the sign.
    let around = 150;
    if line.chars().count() <= MOST_QUOTED {
        return without_credentials(&shown::escaped_text(line));
    }
    let before: String = text[start..place.start].chars().rev().take(around).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = text[place.start..end].chars().take(around).collect();
    shortened(&shown::escaped_text(format!("{before}{after}").trim()))
}

/// The beginning of a text that isn't understood.
pub fn beginning(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let short: String = line.chars().take(120).collect();
    let cut = short.len() < line.len();
    without_credentials(&shown::escaped_text(&short)) + if cut { "…" } else { "" }
}

/// Cut, and without what an AUTH command carries.
fn shortened(text: &str) -> String {
    let text = &without_credentials(text);
    let short: String = text.chars().take(MOST_QUOTED).collect();
    if short.len() < text.len() { short + "…" } else { short }
}

/// The text without what stands behind AUTH and its mechanism: a password in base64.
fn without_credentials(text: &str) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    for at in 2..words.len() {
        let is_auth = words[at - 2].to_ascii_uppercase().ends_with("AUTH")
            && words[at - 1].chars().all(|c| c.is_ascii_uppercase() || c == '-' || c.is_ascii_digit());
        let is_data = words[at].len() >= 4 && words[at].chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '='));
        if is_auth && is_data && !words[at - 1].is_empty() {
            words[at] = "••••";
        }
    }
    words.join(" ")
}

/// What is quoted of a reply: without three digits that were only guessed.
pub fn of_reply(said: &Said) -> String {
    let quoted = said.reply.quoted();
    let quoted = if said.guessed { quoted.get(4..).unwrap_or_default().trim() } else { quoted.as_str() };
    shortened(&shown::escaped_text(quoted))
}
