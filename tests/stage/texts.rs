//! Texts that were really seen, and the cause that each names (`tests/explain`).

use mailport::facts::code::Code;
use serde::Deserialize;

/// A text and its cause.
#[derive(Deserialize)]
pub struct Text {
    pub code: Code,
    pub text: String,
}

#[derive(Deserialize)]
struct Evidenced {
    text: Vec<Text>,
}

#[derive(Deserialize)]
struct Said {
    texts: Vec<Text>,
}

/// All of them.
pub fn all() -> Vec<Text> {
    let evidenced: Evidenced = toml::from_str(include_str!("../explain/evidenced.toml")).expect("a table");
    let said: Said = toml::from_str(include_str!("../explain/said.toml")).expect("a table");
    evidenced.text.into_iter().chain(said.texts).collect()
}
