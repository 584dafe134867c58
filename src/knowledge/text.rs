//! How are signs looked for in what a server says? Whole words where a sign is a name, and never in a mailbox.

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
