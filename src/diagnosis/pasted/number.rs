//! Which number in a line is a reply's code, and which a port, a time or a count? Judged by what stands around it.

use crate::facts::reply::Enhanced;

/// Codes that servers give (RFC 5321 §4.2.3, RFC 4954 §6, and some of providers' own).
const KNOWN: [u16; 61] = [
    211, 214, 220, 221, 235, 250, 251, 252, 334, 354, 421, 422, 430, 431, 432, 441, 442, 446, 447, 449, 450, 451, 452, 453, 454, 455, 458,
    459, 471, 500, 501, 502, 503, 504, 510, 511, 512, 515, 521, 523, 525, 526, 530, 533, 534, 535, 538, 540, 541, 550, 551, 552, 553, 554,
    555, 556, 557, 559, 571, 573, 577,
];

/// Words after which a number is a reply's code.
pub const MARKERS: [&str; 38] = [
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

/// What follows a number of things, and no reply's code.
const COUNTED: [&str; 6] = ["of them", "of the", "of these", "out of", "von ihnen", "d'entre"];

/// How far around a code its signs are looked for, in octets.
const NEAR: usize = 300;
/// As many octets as the longest of [`WEB`] and [`COUNTED`] may need.
const FIRST_WORDS: usize = 60;

/// A code in a line.
pub struct Start {
    /// The code.
    pub code: u16,
    /// Where the code begins in the line.
    pub at: usize,
    /// It is surely one, and not just a number.
    pub sure: bool,
    /// The quote that encloses the reply.
    pub quote: Option<char>,
}

/// The code in a line, a sure one if there is any.
pub fn start_in(line: &str) -> Option<Start> {
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
    let (before, after) = (near_end(&line[..at]), shortened(&line[at + 3..], NEAR));
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
    let is_web = !enhanced && before.to_ascii_lowercase().contains("http");
    let words = after.trim_start_matches([' ', '-', '\'', '"', ',', '#', ':']);
    let first_words = shortened(words, FIRST_WORDS).to_lowercase();
    if !enhanced
        && (is_port
            || is_web
            || (code == 503 && first_words.starts_with("service"))
            || WEB.iter().chain(&COUNTED).any(|sign| first_words.starts_with(sign)))
    {
        return None;
    }
    let negative = code >= 400;
    let known = KNOWN.contains(&code);
    let has_words = words.chars().any(char::is_alphabetic) || words.contains("**");
    let in_dialogue = is_prompt(trimmed);
    let python = last == Some('(') && after.starts_with(',');
    // `good for 2027: 554 analysts say`
    let counted = trimmed.strip_suffix(':').and_then(|before| before.split(char::is_whitespace).next_back());
    let behind_number = counted.is_some_and(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()));
    let opened = !behind_number
        && last.is_some_and(|c| matches!(c, '\'' | '"' | '[' | '«' | '“' | '„' | '<' | '>' | '=' | ':' | '：' | ';' | '|' | '#' | '`'));
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
pub fn near_end(text: &str) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(NEAR))..]
}

/// A text cut after so many octets at most.
pub fn shortened(text: &str, octets: usize) -> &str {
    &text[..text.floor_char_boundary(octets)]
}

/// What stands in front of a line in a recorded conversation: `S:`, `<-`, `SERVER -> CLIENT:`, `smtp<`.
pub fn is_prompt(before: &str) -> bool {
    let tail = before.trim_end().to_ascii_lowercase();
    ["s:", "<", "<-", "<=", "<~", "<**", "<~*", ">", "client:", "server:", "recv:", "received:", "read:", "in:", "r:", "]", ")", "|", "*"]
        .iter()
        .any(|sign| tail.ends_with(sign))
}

/// The last word before a place, in lower case.
pub fn last_word(before: &str) -> String {
    let trimmed = before.trim_end_matches([':', ' ', '(', '\'', '"', '#', '=', '-', '：', '[', '<', '“', '«', '„', '`']);
    let word: Vec<char> = trimmed.chars().rev().take_while(|c| c.is_alphanumeric()).collect();
    word.into_iter().rev().collect::<String>().to_lowercase()
}

/// The enhanced code right behind a reply's code, whatever joins the two.
fn enhanced_behind(after: &str) -> Option<Enhanced> {
    let text = after.trim_start_matches([' ', '-', ',', '(', '\'', '"', 'b', '[', ':', '#', '<']);
    enhanced_at(text)
}

/// The enhanced code with which a text begins.
pub fn enhanced_at(text: &str) -> Option<Enhanced> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    Enhanced::at_start_of(text[..end].trim_end_matches('.'))
}
