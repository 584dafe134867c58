//! The table of replies (`assets/knowledge/replies.toml`), as a test reads it: what is said at which stage, and what it must be told to mean.

#![allow(dead_code, reason = "each test binary uses its part")]

use mailport::facts::{code::Code, delivery::MailStep, stage::Stage};
use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    rule: Vec<Rule>,
}

/// One rule, without the patterns by which it decides.
#[derive(Deserialize)]
pub struct Rule {
    pub stages: Vec<Stage>,
    #[serde(default)]
    pub steps: Vec<MailStep>,
    /// Only where the client stands so to the server; empty where that doesn't count.
    #[serde(default)]
    pub standing: Vec<String>,
    pub code: Code,
    pub examples: Vec<String>,
}

/// Every rule, in its order.
pub fn rules() -> Vec<Rule> {
    let table: Table = toml::from_str(include_str!("../../assets/knowledge/replies.toml")).expect("a table");
    table.rule
}
