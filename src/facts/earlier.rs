//! What an earlier check of the same server saw, as far as a later one can be held against it.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::{
    observations::{Observations, PortFacts},
    port::PortSpec,
    progress::Progress,
    reply::Reply,
    sign_in::SignInFailure,
    tls::EncryptionFailure,
};

/// An earlier check, from a saved report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// When it began.
    #[serde(with = "time::serde::rfc3339")]
    pub started: OffsetDateTime,
    /// The host that was checked.
    pub host: String,
    /// Who signed in; masked where the report was.
    pub user: Option<String>,
    /// It was the same user as in the check that it is held against. Whether the password was the same no report tells.
    pub same_user: bool,
    /// Its ports.
    pub ports: Vec<EarlierPort>,
}

/// One port of an earlier check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierPort {
    /// The port.
    pub spec: PortSpec,
    /// Whether STARTTLS was offered; none where the port was not asked in clear.
    pub starttls: Option<bool>,
    /// The sign-in that was answered.
    pub tried: Option<Tried>,
}

/// A sign-in that the server answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    /// The mechanism.
    pub mechanism: String,
    /// The server let the user in.
    pub accepted: bool,
    /// Its reply.
    pub reply: Reply,
}

impl Earlier {
    /// What is kept of a check's facts.
    #[must_use]
    pub fn of(seen: &Observations) -> Self {
        let ports = seen.ports.iter().map(|port| EarlierPort { spec: port.spec, starttls: starttls(port), tried: tried(port) });
        Self { started: seen.started, host: seen.host.clone(), user: seen.given.user.clone(), same_user: false, ports: ports.collect() }
    }
}

fn starttls(port: &PortFacts) -> Option<bool> {
    match &port.encryption {
        Progress::Failed { facts: EncryptionFailure::NotOffered, .. } => Some(false),
        _ => port.offers_before_tls.as_ref().map(|offers| PortFacts::offers_keyword(offers, "STARTTLS")),
    }
}

/// The sign-in that a port's server answered, with either answer.
#[must_use]
pub fn tried(port: &PortFacts) -> Option<Tried> {
    let (mechanism, accepted, reply) = match &port.sign_in {
        Progress::Done { facts, .. } => (&facts.mechanism, true, &facts.reply),
        Progress::Failed { facts: SignInFailure::Refused { mechanism, reply }, .. } => (mechanism, false, reply),
        _ => return None,
    };
    Some(Tried { mechanism: mechanism.clone(), accepted, reply: reply.clone() })
}
