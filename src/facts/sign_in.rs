//! What signing in gave.

use serde::{Deserialize, Serialize};

use super::{dialogue::ReplyFailure, reply::Reply};

/// A sign-in that was accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// The mechanism, `PLAIN` for example.
    pub mechanism: String,
    /// The server's reply.
    pub reply: Reply,
}

/// A sign-in that was not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum SignInFailure {
    /// The server refused.
    Refused {
        /// The mechanism.
        mechanism: String,
        /// The server's reply.
        reply: Reply,
    },
    /// No reply, or none that can be read.
    Lost {
        /// The mechanism.
        mechanism: String,
        /// Why.
        failure: ReplyFailure,
    },
}
