//! Every language says all that English says, about the same values.

use std::collections::{BTreeMap, BTreeSet};

use super::{LANGUAGES, Language, file};
use crate::words::languages::ENGLISH;

/// Parts of sentences: each language has those that its grammar needs.
const PARTS: &str = "parts.ftl";

/// What a file says by key, `port-refused.title` for an attribute, as it is written.
fn entries(text: &str) -> BTreeMap<String, String> {
    let mut entries: BTreeMap<String, String> = BTreeMap::new();
    let (mut id, mut key) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let attribute = line.strip_prefix("    .").and_then(|line| line.split_once(" ="));
        let message = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic()));
        let said = match (message, attribute) {
            (Some((name, said)), _) => {
                name.clone_into(&mut id);
                key.clone_from(&id);
                said
            }
            (None, Some((name, said))) => {
                key = format!("{id}.{name}");
                said
            }
            (None, None) => line,
        };
        let entry = entries.entry(key.clone()).or_default();
        entry.push_str(said);
        entry.push('\n');
    }
    // A message of which only attributes are there says nothing itself.
    entries.retain(|_, said| !said.trim().is_empty());
    entries
}

/// All that a language says.
fn all(language: &Language) -> BTreeMap<String, String> {
    language.files.iter().flat_map(|(_, text)| entries(text)).collect()
}

/// The words in braces: variables with their `$`, in a function's too, and other messages.
fn named(said: &str) -> impl Iterator<Item = &str> {
    let inside = said.split('{').skip(1);
    let first = inside.filter_map(|rest| rest.split(['}', ' ', '\n', ',']).find(|word| !word.is_empty()));
    first.map(|word| word.rsplit('(').next().unwrap_or(word)).filter(|word| !word.starts_with('"'))
}

/// The values that a sentence looks at, in its parts too.
fn values<'a>(said: &'a str, all: &'a BTreeMap<String, String>, found: &mut BTreeSet<&'a str>) {
    for name in named(said) {
        match (name.strip_prefix('$'), all.get(name)) {
            (Some(variable), _) => {
                found.insert(variable.strip_prefix("has-").unwrap_or(variable));
            }
            (None, Some(part)) => values(part, all, found),
            (None, None) => panic!("{{ {name} }} is neither a value nor a message: {said}"),
        }
    }
}

#[test]
fn no_key_is_missing_in_any_language_and_none_is_too_many() {
    for language in &LANGUAGES {
        let mut differing = Vec::new();
        for ((file, text), (_, english)) in language.files.iter().zip(ENGLISH.files).filter(|((file, _), _)| *file != PARTS) {
            let (own, english) = (entries(text), entries(english));
            differing.extend(english.keys().filter(|key| !own.contains_key(*key)).map(|key| format!("{file} lacks {key}")));
            differing
                .extend(own.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("{file}: {key} is asked for by nobody")));
        }
        assert!(differing.is_empty(), "{}: {differing:#?}", language.tag);
    }
}

#[test]
fn no_sentence_looks_at_a_value_that_its_english_one_is_not_given() {
    let english = all(ENGLISH);
    for language in &LANGUAGES {
        let own = all(language);
        let mut wrong = Vec::new();
        for (key, said) in &own {
            let Some(model) = english.get(key) else { continue };
            let (mut here, mut there) = (BTreeSet::new(), BTreeSet::new());
            values(said, &own, &mut here);
            values(model, &english, &mut there);
            wrong.extend(here.difference(&there).map(|value| format!("{key} speaks of ${value}")));
        }
        assert!(wrong.is_empty(), "{}: {wrong:#?}", language.tag);
    }
}

#[test]
fn every_part_of_sentences_is_used() {
    for language in &LANGUAGES {
        let own = all(language);
        let used: BTreeSet<&str> = own.values().flat_map(|said| named(said)).collect();
        let idle: Vec<String> = entries(file(language, PARTS)).into_keys().filter(|part| !used.contains(part.as_str())).collect();
        assert!(idle.is_empty(), "{}: {idle:?}", language.tag);
    }
}

#[test]
fn the_reader_of_files_sees_what_it_should() {
    let text = "# A remark with $none\nplain = One { $a }\n    .title = Two { $has-b ->\n        [yes] { part }\n       *[no] { \"\" }\n    }\nbare =\n    .label = Three\n";
    let found = entries(text);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["bare.label", "plain", "plain.title"]);
    assert_eq!(named(&found["plain.title"]).collect::<Vec<_>>(), ["$has-b", "part"]);
    let all = BTreeMap::from([("part".to_owned(), "{ NUMBER($c, minimumFractionDigits: 1) }".to_owned())]);
    let mut values_found = BTreeSet::new();
    values(&found["plain.title"], &all, &mut values_found);
    assert_eq!(values_found, ["b", "c"].into());
}
