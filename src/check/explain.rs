//! What does a cause mean, or a text that somebody pasted? In words, offline: nothing is checked for it.

use serde::Serialize;

use crate::{
    diagnosis::pasted::{self, MOST_OCTETS, Pasted},
    facts::{
        code::Code,
        finding::{Args, Confidence},
    },
    words::Words,
};

/// A cause in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// The cause.
    pub code: Code,
    /// How sure it is that the text means it.
    pub confidence: Confidence,
    /// The part of the text that decided, safe to show; empty where there is no text.
    pub quoted: String,
    /// One sentence.
    pub title: String,
    /// What it means.
    pub explanation: String,
    /// What to do, step by step.
    pub advice: Vec<String>,
    /// What must have been seen before it is named: for whoever reads about it, and no part of the contract's document.
    #[serde(skip)]
    pub proof: String,
}

/// Why a text is not explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unexplained {
    /// There is nothing in it.
    Nothing,
    /// Over [`MOST_OCTETS`].
    TooLarge,
}

/// What a text means, the best first: never empty. Nothing recognised is one `unknown`.
///
/// # Errors
/// Where there is nothing to read in it, or too much.
pub fn text(octets: &[u8], words: &Words) -> Result<Vec<Explained>, Unexplained> {
    if octets.len() > MOST_OCTETS {
        return Err(Unexplained::TooLarge);
    }
    if octets.trim_ascii().is_empty() {
        return Err(Unexplained::Nothing);
    }
    Ok(pasted::explain(octets).iter().map(|found| of_pasted(found, words)).collect())
}

/// A cause by itself: its page.
#[must_use]
pub fn cause(code: Code, words: &Words) -> Explained {
    told(code, Confidence::Certain, String::new(), &Args::new(), words)
}

/// The pages of all causes, in the order of the stages and of the catalogue.
#[must_use]
pub fn every_cause(words: &Words) -> Vec<Explained> {
    let mut codes = Code::ALL.to_vec();
    codes.sort_by_key(|code| code.stage());
    codes.into_iter().map(|code| cause(code, words)).collect()
}

fn of_pasted(found: &Pasted, words: &Words) -> Explained {
    told(found.code, found.confidence, found.quoted.clone(), &found.args(), words)
}

fn told(code: Code, confidence: Confidence, quoted: String, args: &Args, words: &Words) -> Explained {
    Explained {
        code,
        confidence,
        quoted,
        title: words.with(&format!("{code}.title"), args),
        explanation: words.with(&format!("{code}.explanation"), args),
        advice: words.steps(&format!("{code}.advice"), args),
        proof: words.say(&format!("proof-{code}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_nothing_in_it_or_too_much_is_told_apart() {
        let words = Words::load("en");
        assert_eq!(text(b" \n\t", &words), Err(Unexplained::Nothing));
        assert_eq!(text(&vec![b'x'; MOST_OCTETS + 1], &words), Err(Unexplained::TooLarge));
        let most = text(&vec![b'x'; MOST_OCTETS], &words).map(|found| found[0].code);
        assert_eq!(most, Ok(Code::Unknown));
    }

    #[test]
    fn a_pasted_reply_is_quoted_and_a_cause_by_itself_quotes_nothing() {
        let words = Words::load("en");
        let found = text(b"550 5.1.1 no such user", &words).unwrap();
        assert_eq!((found[0].code, found[0].quoted.as_str()), (Code::RecipientUnknown, "550 5.1.1 no such user"));
        let page = cause(Code::RecipientUnknown, &words);
        assert!(page.quoted.is_empty() && !page.explanation.is_empty() && !page.advice.is_empty());
        assert_eq!(every_cause(&words).len(), Code::ALL.len());
    }
}
