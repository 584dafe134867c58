//! What the name gave: every question asked, who answered, and the addresses.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

/// Who answered a question about a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AnsweredBy {
    /// A DNS server, asked by Mailport itself.
    Dns,
    /// The system's own lookup (getaddrinfo: hosts file, mDNS, a VPN's DNS).
    System,
    /// A special-use name that is never asked for (RFC 6761 §6.3, §6.4).
    Hosts,
}

/// Why a question got no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LookupError {
    /// The name does not exist (NXDOMAIN).
    NotFound,
    /// The name exists, but has no such record (NODATA).
    NoRecord,
    /// The DNS server could not answer (SERVFAIL, REFUSED, or anything else that is no answer).
    ServerFailed,
    /// No answer in time, or no DNS server could be reached.
    Timeout,
}

/// One question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lookup {
    /// The name that was asked for.
    pub query: String,
    /// The record type: A, AAAA, CNAME, MX or SRV; `A+AAAA` for the system's lookup.
    #[serde(rename = "type")]
    pub kind: String,
    /// What came back, in the record's usual text form; escaped and bounded.
    pub answer: Vec<String>,
    /// Why nothing came back.
    pub error: Option<LookupError>,
    /// How long it took, in milliseconds.
    pub ms: u64,
    /// Who answered.
    pub by: AnsweredBy,
}

/// A name that led somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolved {
    /// The addresses in the order in which they are tried.
    pub addresses: Vec<IpAddr>,
}

/// A name that led nowhere; the reasons stand in the lookups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameFailure {
    /// It does not exist.
    NotFound,
    /// It exists and has no address.
    NoAddress,
    /// No address of the family that was asked for (`-4`, `-6`).
    NoAddressOfFamily,
    /// The DNS server failed.
    LookupFailed,
    /// Nobody answered.
    Timeout,
}
