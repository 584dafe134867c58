//! Which cause does a mail program's, a library's or a system's own error message name?
//!
//! A table (`assets/knowledge/pasted.toml`) of signs in many languages, the more specific first. It speaks only where the text
//! is about mail, or about nothing else.

use std::{collections::BTreeMap, net::Ipv6Addr, sync::LazyLock};

use serde::Deserialize;

use super::signs::{Places, Signs};
use crate::facts::{code::Code, finding::Confidence};

/// What an error message means, and where its sign stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The cause.
    pub code: Code,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where the sign begins in the text that was searched.
    pub at: usize,
    /// Where it ends.
    pub end: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    any: Vec<String>,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    all: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
    #[serde(default)]
    at_start: bool,
    #[serde(default)]
    alone: bool,
    #[serde(default)]
    ipv6: bool,
    #[serde(default)]
    mail: bool,
    code: Code,
    confidence: Confidence,
    // For readers of the table, and for its test.
    #[cfg_attr(not(test), expect(dead_code))]
    source: String,
    #[cfg_attr(not(test), expect(dead_code))]
    examples: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    foreign: Vec<String>,
    mail: Vec<String>,
    technical: Vec<String>,
    groups: BTreeMap<String, Vec<String>>,
    #[serde(rename = "error")]
    rules: Vec<Rule>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let text = include_str!("../../assets/knowledge/pasted.toml");
    let mut table = toml::from_str::<Table>(text).unwrap_or_default();
    let groups = std::mem::take(&mut table.groups);
    for rule in &mut table.rules {
        for signs in [&mut rule.any, &mut rule.with, &mut rule.also, &mut rule.not] {
            *signs = spelled_out(signs, &groups);
        }
    }
    table
});

static SIGNS: LazyLock<Signs> = LazyLock::new(|| {
    let of_rules = TABLE.rules.iter().flat_map(Rule::signs);
    Signs::new(TABLE.foreign.iter().chain(&TABLE.mail).chain(&TABLE.technical).chain(of_rules))
});

/// Puts the groups' signs in the place of their names. A group that isn't there leaves its name, which the test finds.
fn spelled_out(signs: &[String], groups: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let of = |sign: &String| sign.strip_prefix('@').and_then(|name| groups.get(name)).cloned().unwrap_or_else(|| vec![sign.clone()]);
    signs.iter().flat_map(of).collect()
}

/// How far from its start a text may begin with something else, such as a prompt.
const PROMPT: usize = 12;

impl Rule {
    fn signs(&self) -> impl Iterator<Item = &String> {
        self.any.iter().chain(&self.with).chain(&self.also).chain(&self.all).chain(&self.not)
    }

    fn told(&self, text: &str, places: &Places) -> Option<Told> {
        let stands = |sign: &String| places.has(sign);
        let (at, sign) = self.any.iter().find_map(|sign| Some((places.of(sign)?, sign)))?;
        let fits = (self.with.is_empty() || self.with.iter().any(stands))
            && (self.also.is_empty() || self.also.iter().any(stands))
            && self.all.iter().all(stands)
            && !self.not.iter().any(stands)
            && (!self.at_start || at <= PROMPT)
            && (!self.ipv6 || names_ipv6(text))
            && (!self.mail || TABLE.mail.iter().any(stands));
        let end = at + sign.trim_end_matches('*').len();
        fits.then_some(Told { code: self.code, confidence: self.confidence, at, end })
    }
}

/// Whether an IPv6 address stands in a text.
fn names_ipv6(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != ':')
        .filter_map(|word| word.trim_end_matches(':').parse::<Ipv6Addr>().ok())
        .any(|address| address.segments()[0] >= 0x2000)
}

/// Whether a word looks like a host, an address, a path, a name of a program, or a number in brackets.
fn looks_technical(text: &str) -> bool {
    let joins = |word: &str| {
        let parts = || word.split(['.', ':', '/', '_', '=', '@']).filter(|part| part.chars().any(char::is_alphanumeric));
        // `A.B` is an abbreviation, `192.0.2.5` an address.
        parts().skip(1).any(|part| part.len() > 1) || parts().count() > 3
    };
    let is_number = |word: &str| word.strip_prefix(['(', '[', '#']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    // `ConnectException: …`
    let is_kind = |word: &str| word.strip_suffix(':').is_some_and(|kind| kind.ends_with("exception") || kind.ends_with("error"));
    text.split(' ').any(|word| joins(word) || is_number(word) || is_kind(word))
}

/// Whether a text is a query of a database, whose words are data: `select * from mail where state = 'user unknown'`.
fn is_query(text: &str) -> bool {
    let begins = ["select ", "insert into ", "update ", "delete from "].iter().any(|verb| text.starts_with(verb));
    begins && [" from ", " values", " set ", " where "].iter().any(|word| text.contains(word)) && text.contains(['=', '*', '('])
}

/// What a folded text tells, the best first; each cause once.
#[must_use]
pub fn told_by(text: &str) -> Vec<Told> {
    let places = SIGNS.as_words_in(text);
    let names = |signs: &[String]| signs.iter().any(|sign| places.has(sign));
    if is_query(text) || names(&TABLE.foreign) && !names(&TABLE.mail) {
        return Vec::new();
    }
    // Sentences have the same words: without anything of a program around them they are one reading among others.
    let is_message = names(&TABLE.mail) || names(&TABLE.technical) || looks_technical(text);
    let mut found: Vec<Told> = Vec::new();
    for rule in &TABLE.rules {
        if rule.alone && !found.is_empty() {
            continue;
        }
        let Some(mut told) = rule.told(text, &places) else { continue };
        if !is_message && text[told.at..told.end].contains(|c: char| c == ' ' || !c.is_ascii()) {
            told.confidence = Confidence::Possible;
        }
        if found.iter().all(|known| known.code != told.code) {
            found.push(told);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::text::Folded;

    #[test]
    fn every_example_names_the_cause_of_its_rule() {
        assert!(TABLE.rules.len() > 50, "the table can't be read");
        let mut astray = Vec::new();
        for rule in &TABLE.rules {
            assert!(!rule.examples.is_empty() && !rule.source.is_empty(), "{:?} lacks an example or its source", rule.code);
            for example in &rule.examples {
                let first = told_by(&Folded::new(example).text).first().map(|told| told.code);
                if first != Some(rule.code) {
                    astray.push(format!("{example:?} of {} gives {first:?}", rule.code));
                }
            }
        }
        assert!(astray.is_empty(), "{astray:#?}");
    }

    #[test]
    fn every_sign_can_be_found_at_all() {
        for rule in &TABLE.rules {
            for sign in rule.signs() {
                assert_eq!(&Folded::new(&format!("x{sign}")).text[1..], sign.trim_end(), "{:?}", rule.code);
                assert!(!sign.starts_with('@'), "{sign} is no group");
            }
        }
    }

    #[test]
    fn ordinary_words_alone_are_never_certain() {
        let cases = [
            ("no route to host a party", Confidence::Possible),
            ("die verbindung wurde abgelehnt, sagte der lokführer", Confidence::Possible),
            ("connection refused is a book by a. author", Confidence::Possible),
            ("connection refused", Confidence::Possible),
            ("econnrefused", Confidence::Certain),
            ("connection refused (111)", Confidence::Certain),
            ("connect to 192.0.2.5: connection refused", Confidence::Certain),
            ("smtp connection refused", Confidence::Certain),
            ("error: connection refused", Confidence::Certain),
            ("connectexception: connection refused", Confidence::Certain),
        ];
        for (text, expected) in cases {
            assert_eq!(told_by(text).first().map(|told| told.confidence), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_text_about_something_else_is_left_alone() {
        for text in [
            "select * from mail where state = 'user unknown'",
            "connect econnrefused 127.0.0.1:5432",
            "mysql: connection timed out",
            "ssh: connect to host x port 22: connection refused",
        ] {
            assert_eq!(told_by(text), [], "{text}");
        }
        assert!(!told_by("smtp: could not log to mysql: connection refused").is_empty());
    }
}
