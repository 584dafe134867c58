//! Which of the numbers found in a text are a mail server's answers? A sentence that counts something names no cause.

use super::said::Said;
use crate::knowledge::answers::{self, Likeness, Subject};

/// How far a reply that was found is to be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Belief {
    /// It is just a number.
    None,
    /// It may be an answer, and may be a sentence.
    Weak,
    /// It is one.
    Full,
}

/// Words behind a number in a program's source: it is compared there, and said by nobody.
const OPERATORS: [&str; 12] = ["and ", "or ", "where ", "then ", "order ", "&&", "||", "?", "{", "}", ")", ";"];

/// How far a reply is to be believed in a text about `subject`.
pub fn belief_in(text: &str, said: &Said, subject: Subject) -> Belief {
    let reply = &said.reply;
    let is_ftp = match subject {
        Subject::FtpSession => true,
        Subject::Ftp => reply.code != 220,
        Subject::Transfer | Subject::Open => false,
    };
    if is_ftp || is_operand(text, said) {
        return Belief::None;
    }
    let words = reply.text.join(" ");
    let has_words = words.chars().any(char::is_alphabetic);
    let at_once = said.guessed || reply.enhanced.is_some();
    if subject == Subject::Transfer {
        let counted = !at_once && has_words && answers::likeness_of(&words) == Likeness::Counted;
        return if counted { Belief::None } else { Belief::Full };
    }
    if said.guessed {
        return of_enhanced_alone(&words, said);
    }
    if at_once || reply.code < 400 && !words.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Belief::Full;
    }
    match answers::likeness_of(&words) {
        Likeness::Good if said.sure => Belief::Full,
        Likeness::Good | Likeness::Some => Belief::Weak,
        // A code and nothing else: what it says by itself can still be told.
        Likeness::None if !has_words && text.trim().len() <= said.at.len() + 2 => Belief::Full,
        Likeness::None | Likeness::Counted => Belief::None,
    }
}

/// An enhanced code without a reply's code may be a section's number or a version's.
fn of_enhanced_alone(words: &str, said: &Said) -> Belief {
    let behind = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim_start();
    match answers::likeness_of(behind) {
        _ if !behind.chars().any(char::is_alphabetic) => Belief::Full,
        Likeness::Good | Likeness::Some if said.sure => Belief::Weak,
        _ => Belief::None,
    }
}

/// Whether the number is compared with something: `code = 550 AND …`, `status === 550 || …`.
fn is_operand(text: &str, said: &Said) -> bool {
    let before = text[..said.at.start].trim_end();
    let behind = text.get(said.at.start + 3..said.at.end).unwrap_or_default().trim_start();
    let follows = OPERATORS.iter().any(|sign| behind.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign)));
    before.ends_with(['=', '>', '<']) && follows && !said.guessed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{diagnosis::pasted::said::replies_in, knowledge::text::Folded};

    fn belief(text: &str) -> Option<Belief> {
        let subject = answers::subject_of(&Folded::new(text).text);
        replies_in(text).iter().map(|said| belief_in(text, said, subject)).max()
    }

    #[test]
    fn an_answer_is_believed_and_a_number_is_not() {
        let cases = [
            ("550 User unknown", Belief::Full),
            ("550", Belief::Full),
            ("550 5.1.1", Belief::Full),
            ("Status: 5.1.1", Belief::Full),
            ("smtplib.SMTPDataError: (550, b'xyz')", Belief::Full),
            ("MAIL FROM:<ann@example.org>\n550 xyz", Belief::Full),
            ("550 Gone fishing, so this mailbox is closed", Belief::Weak),
            ("5.1.1 User accounts", Belief::Weak),
            ("421 Main Street, Springfield", Belief::None),
            ("postfix: 535 messages removed", Belief::None),
            ("smtp code = 550 AND state = 'user unknown'", Belief::None),
            ("ftp.example.org: 530 User unknown", Belief::None),
            ("4.2.1 Installation", Belief::None),
        ];
        for (text, expected) in cases {
            assert_eq!(belief(text), Some(expected), "{text}");
        }
    }
}
