//! `mailport explain`: what a cause means, or what a pasted reply, bounce, log or error message does. Offline.

use std::io::{self, Read};

use serde::Serialize;

use super::{args::ExplainArgs, causes, exit::Exit, output, wrong::WrongCall};
use crate::{
    check::explain::{self, Explained, Unexplained},
    diagnosis::pasted::MOST_OCTETS,
    facts::{code::Code, finding::Phrase, stage::Stage},
    report,
    words::Words,
};

/// The version of the document that `--json` prints.
const SCHEMA: &str = "mailport-explain/1";

/// What `--json` prints. The keys, those of a cause too, are the contract's.
#[derive(Debug, Serialize)]
struct Document {
    schema: &'static str,
    language: &'static str,
    findings: Vec<Explained>,
}

/// Does it, and gives the status to end with.
#[must_use]
pub fn run(args: &ExplainArgs, words: &Words) -> Exit {
    match explained(args, words) {
        Ok((findings, exit)) => {
            let text = match args {
                ExplainArgs { json: true, .. } => json(findings, words),
                ExplainArgs { markdown: true, .. } => causes::page(words),
                _ => text(&findings, args.list, words),
            };
            if output::print(&text, words) { exit } else { Exit::NotReady }
        }
        Err(wrong) => wrong.tell(words),
    }
}

fn explained(args: &ExplainArgs, words: &Words) -> Result<(Vec<Explained>, Exit), WrongCall> {
    match (args.list, args.text.as_slice()) {
        (true, []) => Ok((explain::every_cause(words), Exit::Ready)),
        (true, _) => Err(WrongCall::new("call-explain-both")),
        (false, []) => Err(WrongCall::new("call-explain-nothing")),
        (false, [dash]) if dash == "-" => of_text(&from_input(&mut io::stdin().lock())?, words),
        // Elsewhere it is a part of the text: Gmail ends its replies with "- gsmtp".
        (false, [dash, ..]) if dash == "-" => Err(WrongCall::new("call-explain-dash")),
        (false, given) => {
            // A shell takes a text without quotes apart.
            let text = given.join(" ");
            match Code::try_from(text.trim().to_ascii_lowercase()) {
                Ok(code) => Ok((vec![explain::cause(code, words)], Exit::Ready)),
                Err(_) => of_text(text.as_bytes(), words),
            }
        }
    }
}

fn from_input(input: &mut dyn Read) -> Result<Vec<u8>, WrongCall> {
    let mut octets = Vec::new();
    input.take(MOST_OCTETS as u64 + 1).read_to_end(&mut octets).map_err(|_| WrongCall::new("call-body-unread"))?;
    if octets.len() > MOST_OCTETS { Err(WrongCall::new("call-explain-large")) } else { Ok(octets) }
}

fn of_text(octets: &[u8], words: &Words) -> Result<(Vec<Explained>, Exit), WrongCall> {
    let found = explain::text(octets, words).map_err(|why| {
        WrongCall::new(match why {
            Unexplained::Nothing => "call-explain-nothing",
            Unexplained::TooLarge => "call-explain-large",
        })
    })?;
    let recognised = found.iter().any(|found| found.code != Code::Unknown);
    Ok((found, if recognised { Exit::Ready } else { Exit::NotReady }))
}

fn json(findings: Vec<Explained>, words: &Words) -> String {
    // Texts and numbers always have a form in JSON.
    serde_json::to_string_pretty(&Document { schema: SCHEMA, language: words.language(), findings }).unwrap_or_default() + "\n"
}

/// The same for a reader. The whole list is parted by stage.
fn text(findings: &[Explained], list: bool, words: &Words) -> String {
    let mut out = String::new();
    let mut add = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    let mut stage: Option<Stage> = None;
    for (index, finding) in findings.iter().enumerate() {
        if index > 0 {
            add("");
        }
        let own = finding.code.stage();
        if list && stage != Some(own) {
            stage = Some(own);
            add(&words.phrase(&Phrase::new("explain-stage").with("stage", words.say(&format!("stage-{}.label", own.as_str())))));
            add("");
        }
        add(&finding.title);
        let confidence = if finding.quoted.is_empty() { "none" } else { finding.confidence.as_str() };
        add(&words.phrase(&Phrase::new("explain-code").with("code", finding.code.as_str()).with("confidence", confidence)));
        if !finding.quoted.is_empty() {
            add("");
            add(&words.phrase(&Phrase::new("explain-quoted").with("quoted", finding.quoted.as_str())));
        }
        add("");
        for line in report::wrapped(&finding.explanation, output::width()) {
            add(&line);
        }
        // A text's own words are its evidence.
        if finding.quoted.is_empty() {
            add("");
            let proof = Phrase::new("explain-proof").with("proof", finding.proof.as_str());
            for line in report::wrapped(&words.phrase(&proof), output::width()) {
                add(&line);
            }
        }
        if !finding.advice.is_empty() {
            add("");
        }
        for (number, step) in finding.advice.iter().enumerate() {
            let mark = format!("{}. ", number + 1);
            for (at, line) in report::wrapped(step, output::width().saturating_sub(mark.len())).iter().enumerate() {
                let lead = if at == 0 { mark.clone() } else { " ".repeat(mark.len()) };
                add(&format!("{lead}{line}"));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_has_the_keys_of_the_contract() {
        let words = Words::load("en");
        let Ok((findings, exit)) = of_text(b"550 5.1.1 no such user", &words) else { panic!("a text") };
        let printed: serde_json::Value = serde_json::from_str(&json(findings, &words)).expect("JSON");
        assert_eq!(exit, Exit::Ready);
        assert_eq!((&printed["schema"], &printed["language"]), (&SCHEMA.into(), &"en".into()));
        let keys: Vec<&String> = printed["findings"][0].as_object().expect("an object").keys().collect();
        assert_eq!(keys, ["code", "confidence", "quoted", "title", "explanation", "advice"]);
    }

    #[test]
    fn every_cause_has_its_page() {
        let words = Words::load("en");
        let page = text(&explain::every_cause(&words), true, &words);
        assert!(!page.contains(['⟨', '{', '}']), "{page}");
        for code in Code::ALL {
            assert_eq!(page.lines().filter(|line| *line == format!("({code})")).count(), 1, "{code}");
        }
    }
}
