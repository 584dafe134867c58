//! Is a number with words behind it a mail server's answer, or just a number?
//!
//! A table (`assets/knowledge/answers.toml`): what a text speaks of, and how answers begin.

use std::{net::IpAddr, sync::LazyLock};

use serde::Deserialize;

use super::{signs::Signs, text::Folded};

/// What an answer is about stands among so many of its first words.
const SOON: usize = 3;
/// Further words are not looked at.
const MOST_WORDS: usize = 8;
/// Nor are further octets.
const MOST_OCTETS: usize = 200;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    transfer: Vec<String>,
    ftp: Vec<String>,
    ftp_session: Vec<String>,
    begins: Vec<String>,
    words: Vec<String>,
    counted: Vec<String>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| toml::from_str(include_str!("../../assets/knowledge/answers.toml")).unwrap_or_default());

static SUBJECTS: LazyLock<Signs> = LazyLock::new(|| Signs::new(TABLE.transfer.iter().chain(&TABLE.ftp).chain(&TABLE.ftp_session)));

static WORDS: LazyLock<Signs> = LazyLock::new(|| Signs::new(&TABLE.words));

/// What a text speaks of, as far as its numbers are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Mail on its way.
    Transfer,
    /// A session of FTP.
    FtpSession,
    /// FTP, without a session.
    Ftp,
    /// It can't be told.
    Open,
}

/// What a folded text speaks of.
#[must_use]
pub fn subject_of(text: &str) -> Subject {
    let places = SUBJECTS.as_words_in(text);
    let any = |signs: &[String]| signs.iter().any(|sign| places.has(sign));
    if any(&TABLE.transfer) {
        Subject::Transfer
    } else if any(&TABLE.ftp_session) {
        Subject::FtpSession
    } else if any(&TABLE.ftp) {
        Subject::Ftp
    } else {
        Subject::Open
    }
}

/// How much what stands behind a number looks like an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// It is what was counted or measured.
    Counted,
    /// Nothing in it is of mail, or no answer begins so.
    None,
    /// Of mail somewhere, as in a sentence.
    Some,
    /// It begins like an answer, and is of mail at once.
    Good,
}

/// How much the words behind a number look like an answer.
#[must_use]
pub fn likeness_of(words: &str) -> Likeness {
    let words = words.trim_start();
    let first = words.split_whitespace().next().unwrap_or_default();
    let bare = first.trim_matches(|c: char| !c.is_alphanumeric());
    let lower = bare.to_lowercase();
    // `550 Messages with …` is a sentence; `550 MB` is a measure.
    let is_counted = TABLE.counted.iter().any(|sign| sign == bare || (bare.len() <= 3 && *sign == lower));
    if is_counted || is_ordinal(bare) || first.starts_with(['€', '$', '£', '%', '°']) {
        return Likeness::Counted;
    }
    let near: Vec<&str> = words[..words.floor_char_boundary(MOST_OCTETS)].split_whitespace().take(MOST_WORDS).collect();
    let is_of_mail = |from: usize, to: usize| {
        let folded = Folded::new(&near[from.min(near.len())..to.min(near.len())].join(" "));
        let places = WORDS.as_words_in(&folded.text);
        TABLE.words.iter().any(|sign| places.has(sign))
    };
    // `<bob@example.net>: …`, `mail.example.org …`, `[192.0.2.5] …`
    let named = first.starts_with(['<', '[', '(']) || first.contains('@') || is_name(bare) || bare.parse::<IpAddr>().is_ok();
    let begins = match bare.chars().next() {
        _ if named => true,
        None => false,
        Some(c) if c.is_ascii_digit() => false,
        // `mwinf5c79 ME …`: a server names itself.
        Some(c) if c.is_uppercase() || bare.contains(|c: char| c.is_ascii_digit()) => true,
        Some(c) => TABLE.begins.contains(&lower) || is_of_mail(0, if c.is_ascii() { 1 } else { 2 }),
    };
    if !begins {
        Likeness::None
    } else if named || is_of_mail(0, SOON) {
        Likeness::Good
    } else if is_of_mail(0, MOST_WORDS) {
        Likeness::Some
    } else {
        Likeness::None
    }
}

/// `5th`, `1st`.
fn is_ordinal(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    digits.len() < word.len() && matches!(digits, "st" | "nd" | "rd" | "th")
}

/// A host's name: letters on both sides of each dot.
fn is_name(word: &str) -> bool {
    let mut labels = word.split('.');
    word.contains('.')
        && labels.all(|label| label.len() > 1 && label.chars().all(|c| c.is_alphanumeric() || c == '-'))
        && word.rsplit('.').next().is_some_and(|last| last.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_can_be_found_at_all() {
        assert!(!TABLE.transfer.is_empty(), "the table can't be read");
        let all = [&TABLE.transfer, &TABLE.ftp, &TABLE.ftp_session, &TABLE.begins, &TABLE.words, &TABLE.counted];
        for sign in all.into_iter().flatten() {
            assert_eq!(&Folded::new(sign).text, sign, "signs are looked for in folded text");
        }
    }

    #[test]
    fn what_stands_behind_a_number_tells_what_the_number_is() {
        let cases = [
            ("User unknown", Likeness::Good),
            ("no such user", Likeness::Good),
            ("Empfänger unbekannt", Likeness::Good),
            ("ошибка входа", Likeness::Good),
            ("<bob@example.net> is not here", Likeness::Good),
            ("mail.example.org Service not available", Likeness::Good),
            ("Gone fishing, so this mailbox is closed", Likeness::Some),
            ("Main Street, Springfield", Likeness::None),
            ("people attended the authentication workshop", Likeness::Counted),
            ("guests tried to log in to the mail server", Likeness::None),
            ("MB free, mailbox is fine", Likeness::Counted),
            ("Messages with duplicate headers are not accepted", Likeness::Some),
            ("5th Avenue", Likeness::Counted),
            ("4.2 million; mailbox furniture", Likeness::None),
            ("€ for a mailbox", Likeness::Counted),
            ("", Likeness::None),
        ];
        for (words, expected) in cases {
            assert_eq!(likeness_of(words), expected, "{words}");
        }
    }

    #[test]
    fn a_text_about_ftp_is_told_from_one_about_mail() {
        let cases = [
            ("smtp: 530 login incorrect", Subject::Transfer),
            ("530 login incorrect.", Subject::FtpSession),
            ("220 proftpd server (ftp) ready", Subject::Ftp),
            ("421 main street", Subject::Open),
        ];
        for (text, expected) in cases {
            assert_eq!(subject_of(text), expected, "{text}");
        }
    }
}
