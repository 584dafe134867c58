//! Stub: sentences by key from assets/words/en. Replaced by the words-developer's.

use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde_json::Value;

use crate::facts::finding::{Args, Phrase};

/// All sentences of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Words")
    }
}

impl Words {
    /// Loads a language.
    #[must_use]
    pub fn load(_language: &str) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![unic_langid::LanguageIdentifier::default()]);
        bundle.set_use_isolating(false);
        for text in [include_str!("../../assets/words/en/window.ftl"), include_str!("stub.ftl")] {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, e)| e).unwrap();
            bundle.add_resource(resource).unwrap();
        }
        Self { bundle }
    }
    /// The language.
    #[must_use]
    pub fn language(&self) -> &'static str {
        "en"
    }
    /// One sentence.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.with(key, &Args::new())
    }
    /// One sentence with values.
    #[must_use]
    pub fn with(&self, key: &str, args: &Args) -> String {
        let mut given = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Value::Number(n) => FluentValue::from(n.as_f64().unwrap_or_default()),
                Value::String(s) => FluentValue::from(s.clone()),
                other => FluentValue::from(other.to_string()),
            };
            given.set(name.clone(), value);
        }
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, a)| (id, Some(a)));
        let pattern = self.bundle.get_message(id).and_then(|m| match attribute {
            Some(a) => m.get_attribute(a).map(|a| a.value()),
            None => m.value(),
        });
        let Some(pattern) = pattern else { return format!("⟨{key}⟩") };
        self.bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
    }
    /// A phrase.
    #[must_use]
    pub fn phrase(&self, phrase: &Phrase) -> String {
        self.with(&phrase.key, &phrase.args)
    }
    /// Whether it is there.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        !self.say(key).starts_with('⟨')
    }
}
