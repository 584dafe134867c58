//! Signs in with a mechanism (RFC 4954): PLAIN (RFC 4616) or LOGIN, over a dialogue.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

use super::{dialogue::Dialogue, limits, redact::MASK};
use crate::facts::{
    dialogue::ReplyFailure,
    reply::Reply,
    request::Credentials,
    sign_in::{SignInFailure, SignedIn},
};

/// The mechanisms that Mailport can use, in the order in which it prefers them.
pub const MECHANISMS: [&str; 2] = ["PLAIN", "LOGIN"];

/// The mechanism to use out of those offered, where there is one; `only` is the user's `--auth`.
#[must_use]
pub fn choose(offered: &[String], only: Option<&str>) -> Option<&'static str> {
    MECHANISMS
        .into_iter()
        .filter(|mechanism| only.is_none_or(|only| only.eq_ignore_ascii_case(mechanism)))
        .find(|mechanism| offered.iter().any(|offer| offer.eq_ignore_ascii_case(mechanism)))
}

/// Signs in.
///
/// # Errors
/// The server's refusal, or how its answer was lost.
pub async fn sign_in(dialogue: &mut Dialogue, credentials: &Credentials, mechanism: &'static str) -> Result<SignedIn, SignInFailure> {
    let answer = if mechanism == "LOGIN" { login(dialogue, credentials).await } else { plain(dialogue, credentials).await };
    match answer {
        Ok(reply) if lets_in(&reply) => Ok(SignedIn { mechanism: mechanism.to_owned(), reply }),
        Ok(reply) => Err(SignInFailure::Refused { mechanism: mechanism.to_owned(), reply }),
        Err(failure) => Err(SignInFailure::Lost { mechanism: mechanism.to_owned(), failure }),
    }
}

/// Only 235 lets in (RFC 4954 §6). Another 2xx answers something else, and nobody knows who is signed in.
const fn lets_in(reply: &Reply) -> bool {
    reply.code == 235
}

async fn plain(dialogue: &mut Dialogue, credentials: &Credentials) -> Result<Reply, ReplyFailure> {
    let message = Zeroizing::new(format!("\0{}\0{}", credentials.user, credentials.password.expose_secret()));
    let encoded = Zeroizing::new(STANDARD.encode(message.as_bytes()));
    let line = Zeroizing::new(format!("AUTH PLAIN {}", encoded.as_str()));
    // RFC 4954 §4: an initial response only where it fits the command line.
    if line.len() <= limits::COMMAND_OCTETS {
        let reply = dialogue.secret_command(&line, &format!("AUTH PLAIN {MASK}")).await?;
        return refuse_more(dialogue, reply).await;
    }
    let reply = dialogue.command("AUTH PLAIN").await?;
    if !reply.is_intermediate() {
        return Ok(reply);
    }
    let reply = dialogue.secret_command(&encoded, MASK).await?;
    refuse_more(dialogue, reply).await
}

/// The LOGIN mechanism (draft-murchison-sasl-login): two questions, whatever their words.
async fn login(dialogue: &mut Dialogue, credentials: &Credentials) -> Result<Reply, ReplyFailure> {
    let user = STANDARD.encode(&credentials.user);
    let password = Zeroizing::new(STANDARD.encode(credentials.password.expose_secret()));
    let mut reply = dialogue.command("AUTH LOGIN").await?;
    for answer in [user.as_str(), password.as_str()] {
        if !reply.is_intermediate() {
            return Ok(reply);
        }
        reply = dialogue.secret_command(answer, MASK).await?;
    }
    refuse_more(dialogue, reply).await
}

/// A question where an end was due is cancelled (RFC 4954 §4), and the reply to that counts.
async fn refuse_more(dialogue: &mut Dialogue, reply: Reply) -> Result<Reply, ReplyFailure> {
    if reply.is_intermediate() { dialogue.command("*").await } else { Ok(reply) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_235_lets_in() {
        for (code, expected) in [(235, true), (250, false), (220, false), (334, false), (535, false)] {
            assert_eq!(lets_in(&Reply::new(code, Vec::new())), expected, "{code}");
        }
    }

    #[test]
    fn the_mechanism_is_chosen_from_what_is_offered() {
        let cases = [
            ("LOGIN PLAIN", None, Some("PLAIN")),
            ("login", None, Some("LOGIN")),
            ("CRAM-MD5 XOAUTH2", None, None),
            ("PLAIN LOGIN", Some("login"), Some("LOGIN")),
            ("PLAIN", Some("LOGIN"), None),
        ];
        for (offered, only, expected) in cases {
            let offered: Vec<String> = offered.split(' ').map(str::to_owned).collect();
            assert_eq!(choose(&offered, only), expected, "{offered:?} {only:?}");
        }
    }
}
