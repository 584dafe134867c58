//! Where does a server's reply stand in a text, and how far does it go? In a conversation, a log, a stack trace, a bounce.
//!
//! What a reply means is not asked here.

use std::ops::Range;

use super::number::{MARKERS, Start, enhanced_at, is_prompt, last_word, near_end, shortened, start_in};
use crate::facts::reply::{Enhanced, Reply};

/// A reply found in a text.
#[derive(Clone, Debug)]
pub struct Said {
    /// The reply.
    pub reply: Reply,
    /// Where it stands, from its code to its last word.
    pub at: Range<usize>,
    /// It is surely a reply, and not just a number.
    pub sure: bool,
    /// Only its enhanced code stood there; the three digits are guessed.
    pub guessed: bool,
}

/// A reply goes on over at most so many lines that don't repeat its code.
const MOST_FOLDED: usize = 6;
/// The longest text of a reply that is looked at, in octets.
const MOST_TEXT: usize = 2_000;

/// Every reply in a text, in its order.
#[must_use]
pub fn replies_in(text: &str) -> Vec<Said> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    for line in text.split('\n') {
        lines.push(from..from + line.len());
        from += line.len() + 1;
    }
    let mut found = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        let line = &text[lines[index].clone()];
        let next = match start_in(line) {
            Some(start) => {
                let (said, last) = collect(text, &lines, index, &start);
                found.push(said);
                last + 1
            }
            None => index + 1,
        };
        index = next;
    }
    if found.iter().all(|said| said.reply.code < 400) {
        found.extend(lines.iter().filter_map(|line| bare_enhanced(text, line.clone())));
    }
    found
}

/// Puts a reply together from the lines over which it goes. Also gives the last of them.
fn collect(text: &str, lines: &[Range<usize>], first: usize, start: &Start) -> (Said, usize) {
    let code = line_code(start.code);
    let begin = lines[first].start + start.at;
    let mut end = lines[first].end;
    let (part, mut is_closed) = behind_code(shortened(&text[begin + 3..end], MOST_TEXT), start.quote);
    let mut octets = part.len();
    let mut parts = vec![part];
    let mut last = first;
    let mut folded = 0;
    while let Some(range) = lines.get(last + 1) {
        let line = &text[range.clone()];
        let repeats = line.find(&code).filter(|at| {
            let next = line[at + 3..].chars().next();
            let before = &line[..*at];
            let same_prompt = before.chars().count() <= start.at + 4 && (is_prompt(before) || before.chars().all(|c| !c.is_alphabetic()));
            same_prompt && next.is_none_or(|c| matches!(c, ' ' | '-'))
        });
        let part = if let Some(at) = repeats {
            behind_code(shortened(&line[at + 3..], MOST_TEXT), line[..at].chars().next_back().filter(|c| matches!(c, '\'' | '"'))).0
        } else if !is_closed && folded < MOST_FOLDED && goes_on(&text[lines[last].clone()], line, &parts[0]) {
            folded += 1;
            let (part, ends) = cut_at_quote(shortened(line.trim(), MOST_TEXT), start.quote);
            is_closed = ends;
            part
        } else {
            break;
        };
        // An empty line counts too: a text may have nothing else.
        octets += part.len() + 1;
        if octets > MOST_TEXT {
            break;
        }
        parts.push(part);
        end = range.end;
        last += 1;
    }
    let mut parts: Vec<String> = parts.iter().flat_map(|part| split_at_code(part, &code)).collect();
    if parts.iter().all(|part| !part.chars().any(char::is_alphabetic)) {
        // `Detail: user unknown SMTP code: 550`
        parts.push(near_end(&text[lines[first].start..begin]).trim().to_owned());
    }
    let mut reply = Reply::new(start.code, parts);
    if reply.enhanced.is_none() {
        reply.enhanced = enhanced_inside(&reply.text.join(" "));
    }
    (Said { reply, at: begin..end, sure: start.sure, guessed: false }, last)
}

fn line_code(code: u16) -> String {
    code.to_string()
}

/// The text behind a code, without what joins the two and without what follows the quote.
fn behind_code(after: &str, quote: Option<char>) -> (String, bool) {
    let mut text = after.trim_start_matches([' ', '-']);
    if text.starts_with([',', '\'', '"', ':', ']', ')', ';', '#']) {
        text = text.trim_start_matches([',', ' ', ':', ']', ')', ';', '#']).trim_start_matches('b').trim_start_matches(['\'', '"', ' ']);
    }
    for lead in ["Additional SMTP info:", "SMTP;", "smtp;"] {
        text = text.strip_prefix(lead).unwrap_or(text).trim_start();
    }
    cut_at_quote(text, quote)
}

/// A text up to the quote that ends it, and whether there is one.
fn cut_at_quote(text: &str, quote: Option<char>) -> (String, bool) {
    let Some(quote) = quote else { return (text.trim_end().to_owned(), false) };
    let end = text.match_indices(quote).map(|(at, _)| at).find(|at| {
        let rest = text[at + quote.len_utf8()..].trim_start();
        rest.is_empty() || rest.starts_with([',', ')', ']', '}', ';', '+', '.'])
    });
    (text[..end.unwrap_or(text.len())].trim_end().to_owned(), end.is_some())
}

/// Parts a joined reply at its own code: `550-5.1.1 No such 550 5.1.1 user`.
fn split_at_code(part: &str, code: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in part.match_indices(code) {
        let parted = part[..at].ends_with([' ', '\n']);
        let next = part[at + 3..].chars().next();
        let joins = next == Some('-') || (next == Some(' ') && enhanced_at(&part[at + 4..]).is_some());
        if parted && joins {
            parts.push(part[from..at].trim().to_owned());
            from = at + 4;
        }
    }
    parts.push(part[from..].trim().to_owned());
    parts
}

/// `… (#5.1.1)`, as some servers write it at the end.
fn enhanced_inside(text: &str) -> Option<Enhanced> {
    ["(#", "#", "info: ", "(", "["]
        .iter()
        .find_map(|mark| text.match_indices(mark).find_map(|(at, _)| enhanced_at(&text[at + mark.len()..])))
}

/// Whether a line continues the one before it: folded by a mail program, or broken where the paper ended.
fn goes_on(before: &str, line: &str, begun: &str) -> bool {
    let trimmed = line.trim();
    if trimmed.is_empty() {
        return false;
    }
    let indented = line.starts_with([' ', '\t']);
    let stack = ["at ", "File \"", "Traceback", "...", "--", "#", "}", "{", "]", ")", "<", "caused by", "Caused by"];
    let first_word = trimmed.split([' ', '\t']).next().unwrap_or_default();
    let keys = ["code:", "response:", "responseCode:", "command:", "errno:", "syscall:", "address:", "port:", "stack:", "rejectedErrors:"];
    let is_field = if indented { keys.contains(&first_word) } else { first_word.ends_with(':') && first_word.len() > 2 };
    let same_status = Enhanced::at_start_of(trimmed).is_some_and(|code| Enhanced::at_start_of(begun) == Some(code));
    if same_status {
        return true;
    }
    let broken = before.chars().count() >= 60 && trimmed.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    (indented || broken) && !is_field && !stack.iter().any(|sign| trimmed.starts_with(sign))
}

/// A line that has no code but an enhanced one: `Status: 5.1.1`, `5.7.60 SMTP; Client does not …`.
fn bare_enhanced(text: &str, line: Range<usize>) -> Option<Said> {
    let content = &text[line.clone()];
    let bytes = content.as_bytes();
    for at in 0..bytes.len() {
        if !matches!(bytes[at], b'4' | b'5') || bytes.get(at + 1) != Some(&b'.') || !content.is_char_boundary(at) {
            continue;
        }
        let before = &content[..at];
        if before.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/')) {
            continue;
        }
        let Some(enhanced) = enhanced_at(&content[at..]) else { continue };
        let digits = enhanced.to_string().len();
        let after = &content[at + digits..];
        if after.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')) || enhanced.1 > 7 {
            continue;
        }
        let trimmed = before.trim_end();
        let word = last_word(trimmed);
        let opened = trimmed.is_empty() || trimmed.ends_with([':', '：', ';', '#', '<', '(', '\'', '"', '>', '“', '«']);
        let marked = MARKERS.contains(&word.as_str());
        if !opened && !marked {
            continue;
        }
        let words = after.trim_start_matches([':', ' ', ',', ')', '>', '-', '\'', '"']);
        let words = shortened(words, MOST_TEXT).trim_end().to_owned();
        let code = if enhanced.0 == 4 { 450 } else { 550 };
        let sure = !words.is_empty() || word == "status";
        let reply = Reply { enhanced: Some(enhanced), ..Reply::new(code, vec![format!("{enhanced} {words}")]) };
        return Some(Said { reply, at: line.start + at..line.end, sure, guessed: true });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        replies_in(text).iter().filter(|said| said.sure && said.reply.code >= 400).map(|said| said.reply.quoted()).collect()
    }

    #[test]
    fn a_reply_is_found_wherever_it_stands() {
        let cases = [
            ("550 5.1.1 no such user", "550 5.1.1 no such user"),
            ("550 no such user", "550 no such user"),
            ("S: 550-5.1.1 The account\nS: 550 5.1.1 does not exist", "550 5.1.1 The account does not exist"),
            ("SERVER -> CLIENT: 535 5.7.8 Bad", "535 5.7.8 Bad"),
            ("<-- 535-5.7.8 Bad", "535 5.7.8 Bad"),
            (
                "Error: Invalid login: 535-5.7.8 Bad. Go to\n535 5.7.8  https://x.example - gsmtp\n    at SMTPConnection",
                "535 5.7.8 Bad. Go to https://x.example - gsmtp",
            ),
            (
                "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Bad. Go to\n5.7.8  https://x.example - gsmtp')",
                "535 5.7.8 Bad. Go to https://x.example - gsmtp",
            ),
            (
                "Diagnostic-Code: smtp; 550 5.1.1 <bob@example.net>: Recipient address\n    rejected: User unknown\nLast-Attempt-Date: x",
                "550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown",
            ),
            (
                "<bob@example.net>: host mx.example.net[192.0.2.7] said: 550-5.1.1 The account\n    that you tried 550-5.1.1 to reach does not 550 5.1.1 exist (in reply to RCPT TO command)",
                "550 5.1.1 The account that you tried to reach does not exist (in reply to RCPT TO command)",
            ),
            ("Remote Server returned '550 5.7.1 Unable to relay'", "550 5.7.1 Unable to relay"),
            ("553 sorry, that domain isn't in my list (#5.7.1)", "553 sorry, that domain isn't in my list (#5.7.1)"),
            ("send-mail: Fehler 550: Empfänger unbekannt", "550 Empfänger unbekannt"),
            ("11:20:01.123 mail[9]: 450 4.2.0 Greylisted", "450 4.2.0 Greylisted"),
        ];
        for (text, expected) in cases {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn a_number_is_no_reply() {
        for text in [
            "connect to smtp.example.org port 587: timed out",
            "mail.example.org:465 failed",
            "HTTP/1.1 404 Not Found",
            "HTTP error 503 Service Unavailable",
            "500 Internal Server Error",
            "the file has 550 lines",
            "192.0.2.5.550",
            "Linux 5.4.7 and PHP 5.6.0",
            "line 421 in main",
            "it took 450 ms",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn an_enhanced_code_alone_is_enough() {
        let cases = [
            ("Status: 5.1.1", "550 5.1.1"),
            ("5.7.60 SMTP; Client does not", "550 5.7.60 SMTP; Client does not"),
            ("The server response was: 5.5.1 Authentication Required", "550 5.5.1 Authentication Required"),
        ];
        for (text, expected) in cases {
            assert_eq!(found(text).iter().map(|found| found.trim()).collect::<Vec<_>>(), [expected], "{text}");
        }
    }
}
