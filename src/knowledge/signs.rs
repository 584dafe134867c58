//! Which of many signs stand in a text, and where? All are looked for in one pass: a text as long as a log costs its length,
//! not its length times the signs of a table.

use super::text::{is_setting, parts_at};

/// The signs of a table.
#[derive(Debug)]
pub(super) struct Signs {
    sorted: Vec<Sign>,
}

#[derive(Debug)]
struct Sign {
    text: String,
    /// The longest other sign with which this one begins.
    within: Option<usize>,
}

impl Signs {
    /// Takes each sign once; a star at its end is no part of it.
    pub(super) fn new<'a>(signs: impl IntoIterator<Item = &'a String>) -> Self {
        let mut texts: Vec<&str> = signs.into_iter().map(|sign| bare(sign)).filter(|sign| !sign.is_empty()).collect();
        texts.sort_unstable();
        texts.dedup();
        let mut sorted: Vec<Sign> = Vec::with_capacity(texts.len());
        let mut open: Vec<usize> = Vec::new();
        for (number, text) in texts.into_iter().enumerate() {
            while open.last().is_some_and(|last| !text.starts_with(&sorted[*last].text)) {
                open.pop();
            }
            sorted.push(Sign { text: text.to_owned(), within: open.last().copied() });
            open.push(number);
        }
        Self { sorted }
    }

    /// Where each sign stands in a text, whatever is around it.
    pub(super) fn in_text(&self, text: &str) -> Places<'_> {
        let mut places = Places::none(self);
        for (at, _) in text.char_indices() {
            for (number, _) in self.at_start_of(&text[at..]) {
                places.begun[number].get_or_insert(at);
                places.whole[number].get_or_insert(at);
            }
        }
        places
    }

    /// Where each sign stands in a text as a word. Only where it begins or ends with an English letter or a digit must a word
    /// end there too: other scripts bend their words, or write them without spaces. A star at its end takes any ending.
    pub(super) fn as_words_in(&self, text: &str) -> Places<'_> {
        let mut places = Places::none(self);
        let mut before = None;
        for (at, c) in text.char_indices() {
            if parts_at(before, Some(c)) {
                for (number, sign) in self.at_start_of(&text[at..]) {
                    let behind = &text[at + sign.len()..];
                    if places.whole[number].is_some() || is_setting(sign, behind) {
                        continue;
                    }
                    places.begun[number].get_or_insert(at);
                    if parts_at(sign.chars().next_back(), behind.chars().next()) {
                        places.whole[number] = Some(at);
                    }
                }
            }
            before = Some(c);
        }
        places
    }

    /// Every sign with which a text begins, by number. Of the signs in their order, the last that isn't behind the text begins
    /// with each of them.
    fn at_start_of<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
        let last = self.sorted.partition_point(|sign| sign.text.as_str() <= text).checked_sub(1);
        std::iter::successors(last, |number| self.sorted[*number].within)
            .map(|number| (number, self.sorted[number].text.as_str()))
            .filter(|(_, sign)| text.starts_with(sign))
    }
}

/// Where the signs of a table stand in one text.
#[derive(Debug)]
pub(super) struct Places<'a> {
    signs: &'a Signs,
    whole: Vec<Option<usize>>,
    begun: Vec<Option<usize>>,
}

impl<'a> Places<'a> {
    fn none(signs: &'a Signs) -> Self {
        Self { signs, whole: vec![None; signs.sorted.len()], begun: vec![None; signs.sorted.len()] }
    }

    /// The first place of a sign. One that isn't of the table stands nowhere.
    pub(super) fn of(&self, sign: &str) -> Option<usize> {
        let number = self.signs.sorted.binary_search_by(|known| known.text.as_str().cmp(bare(sign))).ok()?;
        if sign.ends_with('*') { self.begun[number] } else { self.whole[number] }
    }

    /// Whether a sign stands there.
    pub(super) fn has(&self, sign: &str) -> bool {
        self.of(sign).is_some()
    }
}

fn bare(sign: &str) -> &str {
    sign.strip_suffix('*').unwrap_or(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(all: &[&str]) -> Signs {
        Signs::new(&all.iter().map(|sign| (*sign).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_sign_is_a_word_in_english_and_a_stem_elsewhere() {
        let cases = [
            ("error 10060, no answer", "10060", Some(6)),
            ("error 110060", "10060", None),
            ("the mailer", "mail", None),
            ("the mailer, a mail", "mail", Some(14)),
            ("was ist mit selbstsignierten", "selbstsigniert", None),
            ("caducó ayer", "caduc*", Some(0)),
            ("время ожидания истекло", "ожидани", Some(11)),
            ("connect(timeout=20)", "timeout", None),
            ("connect(timeout=20): timeout", "timeout", Some(21)),
            ("a timeout = 20", "timeout", Some(2)),
            ("邮件服务器连接超时了", "超时", Some(21)),
        ];
        for (text, sign, expected) in cases {
            assert_eq!(signs(&[sign, "x", "timeouts", "mai"]).as_words_in(text).of(sign), expected, "{text}: {sign}");
        }
    }

    #[test]
    fn signs_within_signs_are_found_like_any() {
        let all = ["a", "ab", "abc", "abd", "b", "bc*", "c", "abcdef", "é", "没有"];
        let signs = signs(&all);
        for text in ["abcde", "xabd", "abc abd", "bcd", "é没有", "没", "", "abcdef", "zzz", "cab"] {
            let found = signs.in_text(text);
            for sign in all {
                assert_eq!(found.of(sign), text.find(sign.trim_end_matches('*')), "{sign} in {text}");
            }
        }
        assert_eq!(signs.in_text("no sign").of("no"), None, "not of the table");
    }
}
