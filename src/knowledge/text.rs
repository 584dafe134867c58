//! How are signs looked for in a text from outside? Whole words where a sign is a name, and never in a mailbox.

/// A text without the mailboxes in it: what the user typed must not decide what the server's words mean.
pub(super) fn without_mailboxes(text: &str) -> String {
    let is_mailbox = |word: &&str| word.contains('@') && !word.contains("://");
    text.split_whitespace().filter(|word| !is_mailbox(word)).collect::<Vec<_>>().join(" ")
}

/// Whether a sign stands in a text, and is not part of a longer word there.
pub(super) fn stands_as_words(text: &str, sign: &str) -> bool {
    let ends_a_word = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(sign)
        .any(|(at, found)| ends_a_word(text[..at].chars().next_back()) && ends_a_word(text[at + found.len()..].chars().next()))
}

/// Whether a word may end between two characters: not between two English letters or digits.
pub(super) fn parts_at(before: Option<char>, after: Option<char>) -> bool {
    let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    !(goes_on(before) && goes_on(after))
}

/// Whether a word only names a setting that is given a number, as in `timeout=20`.
pub(super) fn is_setting(sign: &str, behind: &str) -> bool {
    let value = behind.strip_prefix('=').map(|value| value.trim_start_matches([' ', '"', '\'']));
    sign.ends_with(char::is_alphabetic) && value.is_some_and(|value| value.starts_with(|c: char| c.is_ascii_digit()))
}

/// A text made easy to compare: lower case, one space where there was any, plain quotes; and where each of its octets came
/// from.
#[derive(Debug, Default)]
pub struct Folded {
    /// The text.
    pub text: String,
    origin: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origin: Vec::with_capacity(text.len()) };
        for (at, c) in text.char_indices() {
            match c {
                c if c.is_whitespace() => {
                    if !folded.text.is_empty() && !folded.text.ends_with(' ') {
                        folded.push(' ', at);
                    }
                }
                // Soft hyphens and marks without width are put into words by some programs.
                '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' => {}
                '‘' | '’' | 'ʼ' | '´' => folded.push('\'', at),
                '‐' | '‑' => folded.push('-', at),
                c => c.to_lowercase().for_each(|lower| folded.push(lower, at)),
            }
        }
        folded
    }

    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.origin.resize(self.text.len(), at);
    }

    /// The place in the original text.
    #[must_use]
    pub fn origin(&self, at: usize) -> usize {
        self.origin.get(at).or_else(|| self.origin.last()).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folded_text_knows_where_it_came_from() {
        let text = "A\u{200b}B  \n\t C’s ß";
        let folded = Folded::new(text);
        assert_eq!(folded.text, "ab c's ß");
        assert_eq!(&text[folded.origin(folded.text.find("c's").unwrap_or_default())..], "C’s ß");
    }
}
