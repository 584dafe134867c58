//! What is known of the network from which a check is made, beside the target and the comparison servers.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::connect::AddressOutcome;

/// What this computer knows of its own network, and of earlier checks. Texts are escaped and bounded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Surroundings {
    /// The tunnel through which the way to the target leads.
    #[serde(default)]
    pub tunnel: Option<String>,
    /// The variables that set a system proxy; their names only, since a value may hold a password.
    #[serde(default)]
    pub proxies: Vec<String>,
    /// The provider whose place this seems to be, by its key in the table of those who block ports.
    #[serde(default)]
    pub place: Option<String>,
    /// How long ago the target refused a sign-in from here, in seconds, where that was within a day.
    #[serde(default)]
    pub refused_ago_s: Option<u64>,
}

/// The one web page that shows whether a network wants a sign-in first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageFacts {
    /// Its address.
    pub url: String,
    /// What came.
    pub outcome: PageOutcome,
    /// How long it took, in milliseconds.
    pub ms: u64,
}

/// What came in place of a web page, or as it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum PageOutcome {
    /// The page itself.
    AsExpected,
    /// Another answer.
    Other {
        /// Its HTTP status (RFC 9110 §15).
        status: u16,
        /// Where it leads to.
        location: Option<String>,
    },
    /// No answer, or none that is HTTP.
    Nothing,
}

/// A connection to a port of the target that no mail server uses, picked at random.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RandomPort {
    /// The address.
    pub address: IpAddr,
    /// The port.
    pub port: u16,
    /// What became of it.
    pub outcome: AddressOutcome,
    /// How long it took, in milliseconds.
    pub ms: u64,
}
