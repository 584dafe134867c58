//! What does a server's answer to EHLO offer? From the lines as they came to keywords that are safe to show.

/// EHLO's keywords with their parameters: every line but the first (RFC 5321 §4.1.1.1). `lines` are read as they came, since a
/// secret may be a word of the protocol; what holds another word is kept as `shown` gives it, without secrets.
#[must_use]
pub fn keywords(lines: &[String], shown: impl Fn(&[u8]) -> String) -> Vec<String> {
    let lines = lines.iter().skip(1).map(|line| line.trim()).filter(|line| !line.is_empty());
    lines.map(|line| if is_public(line) { line.to_owned() } else { shown(line.as_bytes()) }).collect()
}

/// Whether a line of EHLO's answer holds only words of the protocol and numbers.
fn is_public(line: &str) -> bool {
    line.split([' ', '='])
        .all(|word| PUBLIC_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)) || word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// EHLO keywords and mechanisms of the IANA registries "Mail Parameters" and "SASL Mechanisms" that servers offer.
const PUBLIC_WORDS: [&str; 27] = [
    "STARTTLS",
    "AUTH",
    "PLAIN",
    "LOGIN",
    "CRAM-MD5",
    "DIGEST-MD5",
    "NTLM",
    "GSSAPI",
    "XOAUTH2",
    "OAUTHBEARER",
    "SCRAM-SHA-1",
    "SCRAM-SHA-256",
    "EXTERNAL",
    "SIZE",
    "PIPELINING",
    "8BITMIME",
    "SMTPUTF8",
    "ENHANCEDSTATUSCODES",
    "CHUNKING",
    "BINARYMIME",
    "DSN",
    "VRFY",
    "EXPN",
    "HELP",
    "ETRN",
    "LIMITS",
    "REQUIRETLS",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_the_protocol_is_kept_as_it_came_and_any_other_as_it_may_be_shown() {
        let lines = ["mail.example.org hello", "AUTH PLAIN LOGIN", " size 1000 ", "", "X-STARTTLS secret"].map(str::to_owned);
        assert_eq!(keywords(&lines, |_| "hidden".to_owned()), ["AUTH PLAIN LOGIN", "size 1000", "hidden"]);
        assert!(keywords(&[], |_| String::new()).is_empty());
    }
}
