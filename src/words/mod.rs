//! How is it said to a person? Sentences by key, from the Fluent files under `assets/words`.
//!
//! Nothing here decides anything: it is told what to say. No sentence for a person stands in Rust.

pub mod path;
#[cfg(test)]
mod tests;
mod values;

use std::fmt;

use fluent::{FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::facts::{
    finding::{Args, Phrase},
    target::NameProblem,
};

/// The English files, by name.
const ENGLISH: [(&str, &str); 9] = [
    ("causes.ftl", include_str!("../../assets/words/en/causes.ftl")),
    ("parts.ftl", include_str!("../../assets/words/en/parts.ftl")),
    ("providers.ftl", include_str!("../../assets/words/en/providers.ftl")),
    ("report.ftl", include_str!("../../assets/words/en/report.ftl")),
    ("evidence.ftl", include_str!("../../assets/words/en/evidence.ftl")),
    ("proofs.ftl", include_str!("../../assets/words/en/proofs.ftl")),
    ("export.ftl", include_str!("../../assets/words/en/export.ftl")),
    ("window.ftl", include_str!("../../assets/words/en/window.ftl")),
    ("terminal.ftl", include_str!("../../assets/words/en/terminal.ftl")),
];

/// More steps than these nobody follows.
const MOST_STEPS: usize = 9;

/// All sentences of one language. Made once at the start and shared in an `Arc`.
pub struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Loads a language by its tag; one that isn't there gives English.
    #[must_use]
    pub fn load(language: &str) -> Self {
        // A second language is a folder beside `en`, a list beside `ENGLISH`, and a line here.
        let (tag, files) = [("en", ENGLISH)].into_iter().find(|(tag, _)| *tag == language).unwrap_or(("en", ENGLISH));
        Self { language: tag, bundle: bundle(tag.parse().unwrap_or_default(), &files) }
    }

    /// The tag of the language, `en` for example.
    #[must_use]
    pub const fn language(&self) -> &'static str {
        self.language
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

    /// Whether a key is there.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.find(key, &Args::new()).is_some()
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
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        // A value that is missing leaves its name in the sentence; the tests of the files see to it that none is.
        let mut problems = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&values::of(args)), &mut problems);
        // An empty branch at the end of a sentence leaves a space behind.
        Some(sentence.trim().to_owned())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Puts files into a bundle. What doesn't parse is left out; the tests of the files see to it that nothing is.
fn bundle(id: LanguageIdentifier, files: &[(&str, &str)]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks that isolate the direction of values would end up in files and terminals; texts from outside are escaped already.
    bundle.set_use_isolating(false);
    for (_, text) in files {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
