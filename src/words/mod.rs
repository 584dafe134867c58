//! How is it said to a person? Sentences by key, from the Fluent files under `assets/words`.
//!
//! Nothing here decides anything: it is told what to say. No sentence for a person stands in Rust.

pub mod languages;
pub mod path;
#[cfg(test)]
mod tests;
mod values;

use std::{fmt, sync::OnceLock};

use fluent::{FluentResource, concurrent::FluentBundle};

use self::languages::{ENGLISH, Language};
use crate::facts::{
    finding::{Args, Phrase},
    target::NameProblem,
};

/// More steps than these nobody follows.
const MOST_STEPS: usize = 9;

type Bundle = FluentBundle<FluentResource>;

/// All sentences of one language. Made once at the start and shared in an `Arc`.
pub struct Words {
    language: &'static Language,
    bundle: Bundle,
    /// What a language lacks is said in English. Made when it is needed first.
    english: OnceLock<Bundle>,
}

impl Words {
    /// Loads a language by its tag; one that isn't there gives English.
    #[must_use]
    pub fn load(tag: &str) -> Self {
        Self::of(languages::by_tag(tag).unwrap_or(ENGLISH))
    }

    /// Loads a language.
    #[must_use]
    pub fn of(language: &'static Language) -> Self {
        Self { language, bundle: bundle(language), english: OnceLock::new() }
    }

    /// The tag of the language, `en` for example.
    #[must_use]
    pub const fn language(&self) -> &'static str {
        self.language.tag
    }

    /// A sentence without values.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.with(key, &Args::new())
    }

    /// A sentence with values. `certificate-expired.title` is the attribute `title` of the message `certificate-expired`.
    ///
    /// A key that isn't there comes back as it is, in angle brackets, so that it is seen.
    #[must_use]
    pub fn with(&self, key: &str, args: &Args) -> String {
        self.find(key, args).unwrap_or_else(|| format!("⟨{key}⟩"))
    }

    /// A sentence that a rule asked for.
    #[must_use]
    pub fn phrase(&self, phrase: &Phrase) -> String {
        self.with(&phrase.key, &phrase.args)
    }

    /// Whether a key is there. English isn't looked at: no language lacks a key that it has, and most of what is asked for here isn't
    /// there at all.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        find(&self.bundle, key, &Args::new()).is_some()
    }

    /// The numbered sentences `key1`, `key2`, …; those that come out empty are left out.
    #[must_use]
    pub fn steps(&self, key: &str, args: &Args) -> Vec<String> {
        (1..=MOST_STEPS)
            .map(|number| format!("{key}{number}"))
            .take_while(|key| self.knows(key))
            .map(|key| self.with(&key, args))
            .filter(|step| !step.is_empty())
            .collect()
    }

    /// Why something that was typed is no target.
    #[must_use]
    pub fn name_problem(&self, input: &str, problem: &NameProblem) -> String {
        let leading = if input.trim_start().starts_with('.') { "yes" } else { "no" };
        let phrase = Phrase::new(&format!("name-invalid-{}", problem.key()))
            .with("input", input)
            .with("detail", problem.detail())
            .with("leading", leading);
        self.phrase(&phrase)
    }

    fn find(&self, key: &str, args: &Args) -> Option<String> {
        let own = find(&self.bundle, key, args);
        let english = || (self.language.tag != ENGLISH.tag).then(|| self.english.get_or_init(|| bundle(ENGLISH)));
        own.or_else(|| find(english()?, key, args))
    }
}

fn find(bundle: &Bundle, key: &str, args: &Args) -> Option<String> {
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    // A value that is missing leaves its name in the sentence; the tests of the files see to it that none is.
    let mut problems = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(&values::of(args)), &mut problems);
    // An empty branch at the end of a sentence leaves a space behind.
    Some(sentence.trim().to_owned())
}

impl fmt::Debug for Words {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Words").field("language", &self.language.tag).finish_non_exhaustive()
    }
}

/// Puts a language's files into a bundle. What doesn't parse is left out; the tests of the files see to it that nothing is.
fn bundle(language: &Language) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.tag.parse().unwrap_or_default()]);
    // The marks that isolate the direction of values would end up in files and terminals; texts from outside are escaped already.
    bundle.set_use_isolating(false);
    // NUMBER, by which a sentence says how many decimals it wants. It can't be there yet.
    let _ = bundle.add_builtins();
    if language.decimal_comma {
        bundle.set_formatter(Some(values::with_decimal_comma));
    }
    for (_, text) in language.files {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
