//! Which replies stand in the octets that have come from a server (RFC 5321 §4.2)?
//!
//! It reads no socket and no clock, and shows nothing. What breaks a limit, or can't become a reply any more, ends it.

use super::{first_bytes, limits};
use crate::facts::{
    dialogue::{Oddity, Protocol, ReplyLimit},
    shown,
};

/// One line of a reply, as it came, without its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyLine {
    /// When it was whole, in milliseconds from the port's start.
    pub ms: u64,
    /// All of it.
    pub octets: Vec<u8>,
}

impl ReplyLine {
    /// What stands behind code and separator.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        self.octets.get(4..).unwrap_or_default()
    }

    /// Its code, where it has one.
    #[must_use]
    pub fn code(&self) -> Option<u16> {
        parse(&self.octets).ok().map(|parsed| parsed.code)
    }
}

/// Why what came is no reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no line of a reply.
    NotSmtp {
        /// What it looks like instead.
        looks_like: Protocol,
        /// The line, or the beginning of one.
        octets: Vec<u8>,
    },
    /// It went past a limit.
    TooMuch {
        /// Which limit.
        limit: ReplyLimit,
        /// Its size: octets or lines.
        size: u64,
    },
}

/// What one line of a reply says.
struct Parsed {
    code: u16,
    last: bool,
}

/// What came on a connection and was not taken yet.
#[derive(Debug, Default)]
pub struct Incoming {
    octets: Vec<u8>,
    /// Where the next line begins.
    start: usize,
    /// Up to here there is no further end of a line.
    searched: usize,
    /// Octets that ever came.
    total: usize,
    /// The lines of the reply that is being read.
    lines: Vec<ReplyLine>,
    /// One of them ended in LF alone.
    bare_lf: bool,
    /// What comes next still belongs to a reply that nobody had asked for.
    in_unasked: bool,
    /// Lines of such replies.
    unasked: Vec<ReplyLine>,
}

impl Incoming {
    /// Where octets are read into, behind those that wait; [`Self::came`] is told how many they were.
    pub fn space(&mut self) -> &mut Vec<u8> {
        self.octets.drain(..self.start);
        self.searched -= self.start;
        self.start = 0;
        &mut self.octets
    }

    /// So many octets came.
    pub const fn came(&mut self, count: usize) {
        self.total += count;
    }

    /// Octets that belong to no reply yet.
    #[must_use]
    pub fn rest(&self) -> &[u8] {
        self.octets.get(self.start..).unwrap_or_default()
    }

    /// The same, which are forgotten here.
    pub fn take_rest(&mut self) -> Vec<u8> {
        let rest = self.rest().to_vec();
        self.octets.clear();
        self.start = 0;
        self.searched = 0;
        rest
    }

    /// What has come so far was not asked for: none of it answers what is sent next, nor does the end of a reply that came in part.
    pub fn drop_unasked(&mut self, now_ms: u64) {
        self.in_unasked = !self.rest().is_empty();
        // What breaks a limit here breaks it again when the answer is read.
        while self.in_unasked && matches!(self.pass_unasked(now_ms), Ok(true)) {
            self.in_unasked |= !self.rest().is_empty();
        }
    }

    /// Lets one line of an unasked reply pass. Says whether one was there.
    fn pass_unasked(&mut self, now_ms: u64) -> Result<bool, Unreadable> {
        let Some(octets) = self.line(now_ms)? else { return Ok(false) };
        self.bare_lf = false;
        self.in_unasked = matches!(parse(&octets), Ok(Parsed { last: false, .. }));
        if self.unasked.len() < limits::CONVERSATION_LINES {
            self.unasked.push(ReplyLine { ms: now_ms, octets });
        }
        Ok(true)
    }

    /// The lines of replies that nobody had asked for.
    pub fn take_unasked(&mut self) -> Vec<ReplyLine> {
        std::mem::take(&mut self.unasked)
    }

    /// The code of the next whole reply, where one is there; its lines are then taken by [`Self::take_lines`].
    ///
    /// # Errors
    /// Where what came can't become a reply, or is too much of it.
    pub fn reply(&mut self, now_ms: u64) -> Result<Option<u16>, Unreadable> {
        while self.in_unasked {
            if !self.pass_unasked(now_ms)? {
                return Ok(None);
            }
        }
        loop {
            if self.lines.len() >= limits::REPLY_LINES {
                return Err(Unreadable::TooMuch { limit: ReplyLimit::Lines, size: self.lines.len() as u64 });
            }
            let Some(octets) = self.line(now_ms)? else { return Ok(None) };
            // One stray blank line in front of a reply is harmless; a second one is no SMTP.
            let is_blank = octets.is_empty() && self.lines.is_empty();
            let parsed = if is_blank { None } else { Some(parse(&octets)) };
            let too_long = octets.len() > limits::LINE_OCTETS;
            let size = octets.len() as u64;
            self.lines.push(ReplyLine { ms: now_ms, octets });
            if too_long {
                return Err(Unreadable::TooMuch { limit: ReplyLimit::Line, size });
            }
            match parsed {
                Some(Err(unreadable)) => return Err(unreadable),
                Some(Ok(Parsed { code, last: true })) => return Ok(Some(code)),
                None | Some(Ok(Parsed { last: false, .. })) => {}
            }
        }
    }

    /// What is odd about the reply that was read, and harmless.
    #[must_use]
    pub fn oddities(&self) -> Vec<Oddity> {
        let mut odd: Vec<Oddity> = self.lines.iter().flat_map(|line| shown::oddities(&line.octets)).collect();
        odd.extend(self.bare_lf.then_some(Oddity::BareLf));
        odd.extend(self.lines.first().is_some_and(|line| line.octets.is_empty()).then_some(Oddity::BlankLine));
        odd.sort_unstable();
        odd.dedup();
        odd
    }

    /// The lines of the reply that was read, or as many as came of it.
    pub fn take_lines(&mut self) -> Vec<ReplyLine> {
        self.bare_lf = false;
        std::mem::take(&mut self.lines)
    }

    /// Nothing more will come: an unfinished line counts as one of the reply's, since it is evidence. Gives it back.
    pub fn give_up(&mut self, now_ms: u64) -> Vec<u8> {
        let octets = self.take_rest();
        if !octets.is_empty() {
            self.lines.push(ReplyLine { ms: now_ms, octets: octets.clone() });
        }
        octets
    }

    /// Octets that came of the reply that is being read, whole lines with their ends and an unfinished one.
    #[must_use]
    pub fn unfinished(&self) -> usize {
        let rest = if self.in_unasked { 0 } else { self.rest().len() };
        self.lines.iter().map(|line| line.octets.len() + 2).sum::<usize>() + rest
    }

    /// Takes one line, without its end.
    fn line(&mut self, now_ms: u64) -> Result<Option<Vec<u8>>, Unreadable> {
        let unsearched = self.octets.get(self.searched..).unwrap_or_default();
        if let Some(at) = unsearched.iter().position(|octet| *octet == b'\n') {
            let end = self.searched + at;
            let whole = self.octets.get(self.start..end).unwrap_or_default();
            let line = whole.strip_suffix(b"\r");
            self.bare_lf |= line.is_none();
            let line = line.unwrap_or(whole).to_vec();
            self.start = end + 1;
            self.searched = self.start;
            return Ok(Some(line));
        }
        self.searched = self.octets.len();
        let Some(unreadable) = self.too_much_to_wait() else { return Ok(None) };
        self.give_up(now_ms);
        Err(unreadable)
    }

    /// Why the end of a line is not waited for.
    fn too_much_to_wait(&self) -> Option<Unreadable> {
        let waiting = self.rest();
        if waiting.len() > limits::LINE_OCTETS {
            return Some(Unreadable::TooMuch { limit: ReplyLimit::Line, size: waiting.len() as u64 });
        }
        if self.total > limits::CONVERSATION_OCTETS {
            return Some(Unreadable::TooMuch { limit: ReplyLimit::Conversation, size: self.total as u64 });
        }
        // A TLS alert may never have a line's end.
        let is_tls = first_bytes::classify(waiting) == Protocol::Tls;
        is_tls.then(|| Unreadable::NotSmtp { looks_like: Protocol::Tls, octets: waiting.to_vec() })
    }
}

/// RFC 5321 §4.2: three digits, then a space, a hyphen, or the line's end; §4.2.1: the first digit is 2 to 5.
fn parse(line: &[u8]) -> Result<Parsed, Unreadable> {
    let not_smtp = |looks_like| Unreadable::NotSmtp { looks_like, octets: line.to_vec() };
    let foreign = || not_smtp(first_bytes::classify(line));
    let (digits, rest) = line.split_at_checked(3).ok_or_else(foreign)?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return Err(foreign());
    }
    let code = digits.iter().fold(0_u16, |code, digit| code * 10 + u16::from(digit - b'0'));
    let last = match rest.first() {
        None | Some(b' ') => true,
        Some(b'-') => false,
        Some(_) => return Err(foreign()),
    };
    if (200..600).contains(&code) { Ok(Parsed { code, last }) } else { Err(not_smtp(Protocol::Unknown)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A code and its lines.
    type Read = (u16, Vec<Vec<u8>>);

    /// All that is read out of octets that come in pieces of this size, up to the first that can't be read.
    fn read(octets: &[u8], piece: usize) -> (Vec<Read>, Option<Unreadable>) {
        let mut incoming = Incoming::default();
        let mut replies = Vec::new();
        for piece in octets.chunks(piece) {
            incoming.space().extend_from_slice(piece);
            incoming.came(piece.len());
            loop {
                match incoming.reply(0) {
                    Ok(Some(code)) => replies.push((code, incoming.take_lines().into_iter().map(|line| line.octets).collect())),
                    Ok(None) => break,
                    Err(unreadable) => return (replies, Some(unreadable)),
                }
            }
        }
        (replies, None)
    }

    #[test]
    fn replies_are_the_same_however_they_are_cut() {
        let said = b"220 mail ESMTP\r\n250-mail\r\n250-SIZE 1000\r\n250 DSN\r\n\r\n354\n235 ok\r\n2";
        let whole = read(said, said.len());
        let codes: Vec<u16> = whole.0.iter().map(|reply| reply.0).collect();
        assert_eq!((codes, &whole.1), (vec![220, 250, 354, 235], &None));
        assert_eq!(whole.0[1].1, [&b"250-mail"[..], b"250-SIZE 1000", b"250 DSN"]);
        for piece in 1..20 {
            assert_eq!(read(said, piece), whole, "{piece}");
        }
    }

    #[test]
    fn an_unasked_reply_passes_whole_wherever_it_is_cut() {
        let unasked = b"250 ok\r\n250-a\r\n250 b\r\n";
        for cut in 1..unasked.len() {
            let mut incoming = Incoming::default();
            incoming.space().extend_from_slice(&unasked[..cut]);
            incoming.drop_unasked(0);
            incoming.space().extend_from_slice(&[&unasked[cut..], b"354 go\r\n"].concat());
            let mut codes = Vec::new();
            while let Ok(Some(code)) = incoming.reply(0) {
                codes.push(code);
                incoming.take_lines();
            }
            // What begins after the cut is taken for an answer: nothing tells it from one.
            let expected: &[u16] = if cut <= 8 { &[250, 354] } else { &[354] };
            assert_eq!((cut, &codes[..]), (cut, expected));
        }
    }

    #[test]
    fn what_is_odd_about_a_reply_is_said_of_that_reply_alone() {
        let mut incoming = Incoming::default();
        incoming.space().extend_from_slice(b"\r\n220 a\0b\n250 ok\r\n");
        assert_eq!(incoming.reply(0), Ok(Some(220)));
        assert_eq!(incoming.oddities(), [Oddity::BareLf, Oddity::Nul, Oddity::BlankLine]);
        incoming.take_lines();
        assert_eq!((incoming.reply(0), incoming.oddities()), (Ok(Some(250)), Vec::new()));
    }

    #[test]
    fn what_can_be_no_reply_is_told_at_once() {
        let foreign = |octets: &[u8], looks_like| Unreadable::NotSmtp { looks_like, octets: octets.to_vec() };
        let cases: [(&[u8], Unreadable); 7] = [
            (b"hello\r\n", foreign(b"hello", Protocol::Unknown)),
            (b"999 no\r\n", foreign(b"999 no", Protocol::Unknown)),
            (b"2200 no\r\n", foreign(b"2200 no", Protocol::Unknown)),
            (b"* OK IMAP\r\n", foreign(b"* OK IMAP", Protocol::Imap)),
            (b"\r\n\r\n", foreign(b"", Protocol::Unknown)),
            (b"250-a\r\n\r\n", foreign(b"", Protocol::Unknown)),
            (b"\x15\x03\x01\0", foreign(b"\x15\x03\x01\0", Protocol::Tls)),
        ];
        for (octets, expected) in cases {
            assert_eq!(read(octets, octets.len()).1, Some(expected), "{octets:?}");
        }
    }

    #[test]
    fn nothing_is_read_without_an_end() {
        let line = b"220 ".iter().copied().chain(std::iter::repeat_n(b'a', 100_000)).collect::<Vec<u8>>();
        let long = |size| Some(Unreadable::TooMuch { limit: ReplyLimit::Line, size });
        assert_eq!(read(&line, 1_000).1, long(9_000), "it is not waited for its end");
        assert_eq!(read(&[&line[..], b"\r\n"].concat(), 200_000).1, long(100_004));
        let lines = b"250-x\r\n".repeat(1_000);
        let most = Some(Unreadable::TooMuch { limit: ReplyLimit::Lines, size: limits::REPLY_LINES as u64 });
        assert_eq!(read(&lines, 100).1, most);
        let replies = b"250 x\r\n".repeat(limits::CONVERSATION_OCTETS);
        let Some(Unreadable::TooMuch { limit: ReplyLimit::Conversation, .. }) = read(&replies, 100).1 else { panic!("it ends") };
    }
}
