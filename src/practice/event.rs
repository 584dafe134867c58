//! What is told about connections to whoever runs the practice servers: one event for each thing that happens.
//! Text is made safe to print, and what a client sends as a secret is masked.

use std::net::SocketAddr;

/// Something that happened on a practice server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeEvent {
    /// The server's name.
    pub server: String,
    /// The well-known port that it stands in for.
    pub port: u16,
    /// Who is connected.
    pub peer: SocketAddr,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A client connected.
    Connected,
    /// A line was received or sent.
    Line {
        /// Who sent it.
        from: Side,
        /// Escaped and masked.
        text: String,
    },
    /// A handshake ended well.
    Tls {
        /// As rustls names it, e.g. `TLSv1_3`.
        version: String,
    },
    /// A handshake failed, in rustls's words.
    TlsFailed {
        /// The reason.
        why: String,
    },
    /// The connection is over.
    Closed,
}

/// One end of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Who connected.
    Client,
    /// The practice server.
    Server,
}

/// A line of a client with its secret masked: AUTH's initial response, every line of a sign-in's exchange, and what a client
/// that doesn't wait for answers sends as one.
pub(super) fn masked(line: &str, in_sign_in: bool) -> String {
    let trimmed = line.trim_start();
    let begins_auth = trimmed.get(..4).is_some_and(|verb| verb.eq_ignore_ascii_case("AUTH"));
    let mut words = trimmed.splitn(3, ' ');
    match (words.next(), words.next(), words.next()) {
        _ if in_sign_in && line != "*" => MASK.to_owned(),
        (Some(verb), Some(_), None) if begins_auth && verb.len() == 4 => line.to_owned(),
        (Some(verb), Some(mechanism), Some(_)) if begins_auth && verb.len() == 4 => format!("{verb} {mechanism} {MASK}"),
        (Some(_), Some(_), _) if begins_auth => format!("AUTH {MASK}"),
        (Some(word), None, None) if is_encoded(word) => MASK.to_owned(),
        _ => line.to_owned(),
    }
}

/// Stands for what is masked.
const MASK: &str = "****";
/// Verbs that stand alone and look like base64 (RFC 5321 §4.1.1, RFC 3207 §4).
const LONE_VERBS: [&str; 9] = ["DATA", "RSET", "NOOP", "QUIT", "HELP", "STARTTLS", "VRFY", "EXPN", "TURN"];

/// Whether a lone word may be a secret in base64.
fn is_encoded(word: &str) -> bool {
    let encoded = word.len() >= 4
        && word.len().is_multiple_of(4)
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='));
    encoded && !LONE_VERBS.iter().any(|verb| verb.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn secrets_are_masked_and_nothing_else() {
        assert_eq!(masked("auth PLAIN AGFubgBwdw==", false), "auth PLAIN ****");
        assert_eq!(masked("AUTH LOGIN", false), "AUTH LOGIN");
        assert_eq!(masked("cHc=", true), "****");
        assert_eq!(masked("*", true), "*");
        assert_eq!(masked("c2VzYW1l", false), "****");
        assert_eq!(masked(" AUTH PLAIN AGFubgBwdw==", false), "AUTH PLAIN ****");
        assert_eq!(masked("AUTHPLAIN AGFubgBwdw==", false), "AUTH ****");
        assert_eq!(masked("DATA", false), "DATA");
        assert_eq!(masked("MAIL FROM:<a@b.example> SIZE=3", false), "MAIL FROM:<a@b.example> SIZE=3");
    }
}
