//! Where does a server's reply stand in a text, and how far does it go? In a conversation, a log, a stack trace, a bounce.
//!
//! What a reply means is not asked here.

use std::ops::Range;

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

/// Codes that servers give (RFC 5321 §4.2.3, RFC 4954 §6, and some of providers' own).
const KNOWN: [u16; 61] = [
    211, 214, 220, 221, 235, 250, 251, 252, 334, 354, 421, 422, 430, 431, 432, 441, 442, 446, 447, 449, 450, 451, 452, 453, 454, 455, 458,
    459, 471, 500, 501, 502, 503, 504, 510, 511, 512, 515, 521, 523, 525, 526, 530, 533, 534, 535, 538, 540, 541, 550, 551, 552, 553, 554,
    555, 556, 557, 559, 571, 573, 577,
];

/// Words after which a number is a reply's code.
const MARKERS: [&str; 38] = [
    "said",
    "says",
    "responded",
    "response",
    "reply",
    "replied",
    "returned",
    "error",
    "code",
    "status",
    "smtp",
    "answered",
    "answer",
    "message",
    "with",
    "server",
    "failed",
    "fehler",
    "fehlercode",
    "antwort",
    "antwortete",
    "meldung",
    "erreur",
    "réponse",
    "répondu",
    "respuesta",
    "respondió",
    "код",
    "ответ",
    "ошибка",
    "错误",
    "响应",
    "代码",
    "返回",
    "エラー",
    "応答",
    "コード",
    "rejected",
];

/// What answers on the web, and is no reply.
const WEB: [&str; 6] =
    ["internal server error", "bad gateway", "service temporarily unavailable", "gateway time", "not implemented", "http version"];

/// A reply goes on over at most so many lines that don't repeat its code.
const MOST_FOLDED: usize = 6;
/// How far around a code its signs are looked for, in octets.
const NEAR: usize = 300;
/// The longest text of a reply that is looked at, in octets.
const MOST_TEXT: usize = 2_000;

/// A code in a line.
struct Start {
    code: u16,
    /// Where the code begins in the line.
    at: usize,
    sure: bool,
    /// The quote that encloses the reply.
    quote: Option<char>,
}

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

fn start_in(line: &str) -> Option<Start> {
    let bytes = line.as_bytes();
    let first_letter = line.find(char::is_alphabetic).unwrap_or(line.len());
    let mut weak = None;
    let mut at = 0;
    while at + 3 <= bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 3 && line.is_char_boundary(at) {
            match start_at(line, at, at <= first_letter) {
                Some(start) if start.sure => return Some(start),
                start => weak = weak.or(start),
            }
        }
        at += digits;
    }
    weak
}

/// Looks at no more of the line than what stands near the code: a line may be as long as the whole text.
fn start_at(line: &str, at: usize, begins_line: bool) -> Option<Start> {
    let code: u16 = line[at..at + 3].parse().ok()?;
    let (before, after) = (near_end(&line[..at]), near_start(&line[at + 3..]));
    let previous = before.chars().next_back();
    let next = after.chars().next();
    if !(200..600).contains(&code) || previous.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '/' | '+' | '$')) {
        return None;
    }
    let parted =
        next.is_none_or(|c| matches!(c, ' ' | '-' | '\'' | '"' | ',' | ')' | ']' | ';' | ':' | '#' | '：' | '，') || !c.is_ascii());
    if !parted {
        return None;
    }
    let enhanced = enhanced_behind(after).is_some_and(|enhanced| u16::from(enhanced.0) == code / 100 || code >= 400);
    let trimmed = before.trim_end();
    let last = trimmed.chars().next_back();
    let word = last_word(trimmed);
    // `mail.example.org:465`, `port 587`
    let attached =
        previous == Some(':') && before[..before.len() - 1].chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric() || c == ']');
    let is_port = attached || matches!(word.as_str(), "port" | "ports" | "line" | "порт" | "端口" | "ポート" | "puerto" | "zeile");
    let is_web = before.to_ascii_lowercase().contains("http") && !enhanced;
    let words = after.trim_start_matches([' ', '-', '\'', '"', ',', '#', ':']).to_lowercase();
    if !enhanced && (is_port || is_web || (code == 503 && words.starts_with("service")) || WEB.iter().any(|sign| words.starts_with(sign))) {
        return None;
    }
    let negative = code >= 400;
    let known = KNOWN.contains(&code);
    let has_words = words.chars().any(char::is_alphabetic) || words.contains("**");
    let in_dialogue = is_prompt(trimmed);
    let python = last == Some('(') && after.starts_with(',');
    let opened =
        last.is_some_and(|c| matches!(c, '\'' | '"' | '[' | '«' | '“' | '„' | '<' | '>' | '=' | ':' | '：' | ';' | '|' | '#' | '`'));
    let marked = MARKERS.contains(&word.as_str());
    let separated = matches!(next, None | Some('-' | ' ')) || python || (marked && matches!(next, Some(':' | '：' | ',')));
    let sure = if negative {
        (enhanced && (begins_line || in_dialogue || opened || marked || python || last == Some('(') || known))
            || (known && has_words && separated && (begins_line || in_dialogue || opened || marked || python))
    } else {
        known && (begins_line || in_dialogue) && (next == Some(' ') || next == Some('-'))
    };
    let weak = negative && known && (marked || opened || begins_line || last == Some('('));
    let quote = last
        .filter(|c| matches!(c, '\'' | '"' | '`'))
        .or_else(|| python.then(|| after.chars().find(|c| matches!(c, '\'' | '"'))).flatten());
    (sure || weak).then_some(Start { code, at, sure, quote })
}

/// The last of a text, as far as it is looked at.
fn near_end(text: &str) -> &str {
    let mut from = text.len().saturating_sub(NEAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

/// The first of a text.
fn near_start(text: &str) -> &str {
    shortened(text, NEAR)
}

fn shortened(text: &str, octets: usize) -> &str {
    let mut to = text.len().min(octets);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    &text[..to]
}

/// What stands in front of a line in a recorded conversation: `S:`, `<-`, `SERVER -> CLIENT:`, `smtp<`.
fn is_prompt(before: &str) -> bool {
    let tail = before.trim_end().to_ascii_lowercase();
    ["s:", "<", "<-", "<=", "<~", "<**", "<~*", ">", "client:", "server:", "recv:", "received:", "read:", "in:", "r:", "]", ")", "|", "*"]
        .iter()
        .any(|sign| tail.ends_with(sign))
}

fn last_word(before: &str) -> String {
    let trimmed = before.trim_end_matches([':', ' ', '(', '\'', '"', '#', '=', '-', '：', '[', '<', '“', '«', '„', '`']);
    let word: Vec<char> = trimmed.chars().rev().take_while(|c| c.is_alphanumeric()).collect();
    word.into_iter().rev().collect::<String>().to_lowercase()
}

/// The enhanced code right behind a reply's code, whatever joins the two.
fn enhanced_behind(after: &str) -> Option<Enhanced> {
    let text = after.trim_start_matches([' ', '-', ',', '(', '\'', '"', 'b', '[', ':', '#', '<']);
    enhanced_at(text)
}

fn enhanced_at(text: &str) -> Option<Enhanced> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    Enhanced::at_start_of(text[..end].trim_end_matches('.'))
}

/// Puts a reply together from the lines over which it goes. Also gives the last of them.
fn collect(text: &str, lines: &[Range<usize>], first: usize, start: &Start) -> (Said, usize) {
    let code = line_code(start.code);
    let begin = lines[first].start + start.at;
    let mut end = lines[first].end;
    let (part, mut is_closed) = behind_code(shortened(&text[begin + 3..end], MOST_TEXT), start.quote);
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
        if parts.iter().map(String::len).sum::<usize>() + part.len() > MOST_TEXT {
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
        let words = after.trim_start_matches([':', ' ', ',', ')', '>', '-', '\'', '"']).trim_end().to_owned();
        let code = if enhanced.0 == 4 { 450 } else { 550 };
        let sure = !words.is_empty() || word == "status";
        let reply = Reply { code, enhanced: Some(enhanced), text: vec![format!("{enhanced} {words}")] };
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
