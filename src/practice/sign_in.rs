//! Who is it? AUTH with PLAIN, LOGIN and the two token mechanisms (RFC 4954, 4616, 7628); each refusal as its
//! scenario words it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::behaviour::{Act, Always, Mode};
use super::hold::Point;
use super::session::{COMMAND_LIMIT, Session};
use super::wire::Over;

const REFUSED: &str = "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6";
/// Refusals before the connection is closed, unless the scenario says otherwise.
const TRIES: u32 = 3;

/// What a client gave.
struct Given {
    user: String,
    secret: String,
}

/// One line of a client's exchange: text, or a reason to stop.
enum Answer {
    Text(Vec<u8>),
    Aborted,
    Unreadable,
}

impl Session {
    pub(super) async fn sign_in(&mut self, argument: &str) -> Result<(), Over> {
        let (mechanism, initial) = argument.split_once(' ').map_or((argument, None), |(name, rest)| (name, Some(rest)));
        let mechanism = mechanism.to_ascii_uppercase();
        let offered = self.port.mechanisms(self.wire.is_tls());
        if self.user.is_some() || self.from.is_some() {
            return self.reply("503 5.5.1 Error: already signed in, or mail in progress").await;
        }
        if offered.is_empty() {
            let later = self.port.mode == Mode::StartTls && !self.wire.is_tls() && !self.port.mechanisms(true).is_empty();
            return if later {
                self.reply("538 5.7.11 Encryption required for requested authentication mechanism").await
            } else {
                self.reply("503 5.5.1 Error: authentication not enabled").await
            };
        }
        if !offered.iter().any(|name| name.eq_ignore_ascii_case(&mechanism)) {
            return self.reply("504 5.5.4 Error: unrecognized authentication type").await;
        }
        let given = match mechanism.as_str() {
            "PLAIN" => self.ask(initial, "").await?.map(|answer| plain(&answer)),
            "LOGIN" => self.login(initial).await?,
            "XOAUTH2" | "OAUTHBEARER" => self.token(initial).await?,
            // A challenge is sent, but no answer is right: the mechanism is only here to be offered.
            _ => self.ask(None, "<1.practice@localhost>").await?.map(|_| None),
        };
        match given {
            None => Ok(()),
            Some(given) => {
                let broken = self.port.spec.auth.broken.iter().any(|name| name.eq_ignore_ascii_case(&mechanism));
                self.decide(given.filter(|_| !broken)).await
            }
        }
    }

    /// The initial response, or the answer to a challenge; `None` where the refusal was already sent.
    async fn ask(&mut self, initial: Option<&str>, challenge: &str) -> Result<Option<Vec<u8>>, Over> {
        let line = if let Some(initial) = initial {
            initial.to_owned()
        } else {
            self.reply(&format!("334 {}", STANDARD.encode(challenge))).await?;
            self.read(COMMAND_LIMIT, true).await?
        };
        if self.port.spec.auth.echo && line.len() > 1 {
            self.echo.push(line.clone());
        }
        match decoded(&line) {
            Answer::Text(text) => Ok(Some(text)),
            Answer::Aborted => self.reply("501 5.7.0 Authentication aborted").await.map(|()| None),
            Answer::Unreadable => self.reply("501 5.5.2 Cannot decode response").await.map(|()| None),
        }
    }

    async fn login(&mut self, initial: Option<&str>) -> Result<Option<Option<Given>>, Over> {
        let Some(user) = self.ask(initial, "Username:").await? else {
            return Ok(None);
        };
        let Some(secret) = self.ask(None, "Password:").await? else {
            return Ok(None);
        };
        Ok(Some(Some(Given { user: lossy(&user), secret: lossy(&secret) })))
    }

    /// A refused token is explained in JSON, to which the client answers before the refusal itself.
    async fn token(&mut self, initial: Option<&str>) -> Result<Option<Option<Given>>, Over> {
        let Some(answer) = self.ask(initial, "").await? else {
            return Ok(None);
        };
        let given = bearer(&lossy(&answer));
        if !self.is_right(given.as_ref()) {
            let explanation = STANDARD.encode(r#"{"status":"401","schemes":"bearer","scope":"https://mail.localhost/"}"#);
            self.reply(&format!("334 {explanation}")).await?;
            self.read(COMMAND_LIMIT, true).await?;
        }
        Ok(Some(given))
    }

    fn is_right(&self, given: Option<&Given>) -> bool {
        match self.port.spec.auth.always {
            Some(always) => always == Always::Accept,
            None => given.is_some_and(|given| self.port.users.iter().any(|user| user.name == given.user && user.password == given.secret)),
        }
    }

    async fn decide(&mut self, given: Option<Given>) -> Result<(), Over> {
        let port = self.port.clone();
        let auth = &port.spec.auth;
        port.holds.pass(Point::SignIn).await;
        let right = self.is_right(given.as_ref());
        if let Some(given) = given.as_ref().filter(|_| auth.echo) {
            let plain = format!("\0{}\0{}", given.user, given.secret);
            let forms = [given.secret.clone(), STANDARD.encode(&given.secret), STANDARD.encode(plain)];
            self.echo.extend(forms.into_iter().filter(|form| !form.is_empty()));
        }
        if right {
            self.user = Some(given.map_or_else(String::new, |given| given.user));
            return match &auth.accepted {
                Some(text) => self.reply_bytes(text.reply(&[])).await,
                None => self.reply("235 2.7.0 Authentication successful").await,
            };
        }
        match &auth.rejected {
            Some(text) => self.reply_bytes(text.reply(&[])).await?,
            None => self.reply(REFUSED).await?,
        }
        self.refusals += 1;
        if self.refusals >= auth.tries.unwrap_or(TRIES) {
            self.act(Act::Close).await?;
        }
        Ok(())
    }
}

fn decoded(line: &str) -> Answer {
    match line {
        "*" => Answer::Aborted,
        // RFC 4954 §4: an empty initial response.
        "=" => Answer::Text(Vec::new()),
        _ => STANDARD.decode(line).map_or(Answer::Unreadable, Answer::Text),
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// RFC 4616: authorization identity, NUL, user, NUL, password.
fn plain(answer: &[u8]) -> Option<Given> {
    let text = lossy(answer);
    let mut parts = text.splitn(3, '\0').skip(1);
    Some(Given { user: parts.next()?.to_owned(), secret: parts.next()?.to_owned() })
}

/// XOAUTH2's `user=…` or OAUTHBEARER's `a=…`, and the token after `Bearer`.
fn bearer(answer: &str) -> Option<Given> {
    let fields = || answer.split(['\x01', ',']);
    let user = fields().find_map(|field| field.strip_prefix("user=").or_else(|| field.strip_prefix("a=")))?;
    let secret = fields().find_map(|field| field.strip_prefix("auth=Bearer "))?;
    Some(Given { user: user.to_owned(), secret: secret.to_owned() })
}
