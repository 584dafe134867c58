//! How do all causes read as one Markdown page? It is kept as `assets/causes.md`, and a test holds that against the words.

use std::fmt::Write as _;

use crate::{
    check::explain,
    facts::{finding::Args, stage::Stage},
    words::Words,
};

/// The page: for each stage its causes, in the order of the catalogue.
#[must_use]
pub fn page(words: &Words) -> String {
    let mut out = format!("# {}\n\n{}\n", words.say("causes-title"), words.say("causes-about"));
    let mut stage: Option<Stage> = None;
    for cause in explain::every_cause(words) {
        let own = cause.code.stage();
        if stage != Some(own) {
            stage = Some(own);
            let _ = write!(out, "\n## {}\n", words.say(&format!("stage-{}.label", own.as_str())));
        }
        let weight = Args::from([("severity".to_owned(), cause.code.severity().as_str().into())]);
        let _ = write!(out, "\n### {}\n", cause.title);
        let _ = write!(out, "`{}` · {}\n\n", cause.code, words.with("causes-weight", &weight));
        let _ = write!(out, "{}\n\n", cause.explanation);
        let proof = Args::from([("proof".to_owned(), cause.proof.as_str().into())]);
        let _ = writeln!(out, "*{}*", words.with("explain-proof", &proof));
        if !cause.advice.is_empty() {
            out.push('\n');
        }
        for (number, step) in cause.advice.iter().enumerate() {
            let _ = writeln!(out, "{}. {step}", number + 1);
        }
    }
    out
}
