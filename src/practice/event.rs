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

/// A line of a client with its secret masked: AUTH's initial response, and every line of a sign-in's exchange.
pub(super) fn masked(line: &str, in_sign_in: bool) -> String {
    let mut words = line.splitn(3, ' ');
    match (in_sign_in, words.next(), words.next(), words.next()) {
        (true, ..) if line != "*" => "****".to_owned(),
        (false, Some(verb), Some(mechanism), Some(_)) if verb.eq_ignore_ascii_case("AUTH") => {
            format!("{verb} {mechanism} ****")
        }
        _ => line.to_owned(),
    }
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
        assert_eq!(masked("MAIL FROM:<a@b.example> SIZE=3", false), "MAIL FROM:<a@b.example> SIZE=3");
    }
}
