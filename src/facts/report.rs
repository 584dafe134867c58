//! A Report: what the window shows, the command line prints and help desks keep.
//!
//! Its JSON form is the contract `mailport-report/1`: keys may be added, none may change meaning.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{
    code::{Code, Severity},
    finding::{Args, Confidence},
    lookup::Lookup,
    observations::{Candidate, FoundBy, Observations, StoppedBy},
    port::{Mode, PortSpec},
    stage::{Stage, StageState},
    target::Mend,
    verdict::Verdict,
};

/// The name of the form.
pub const SCHEMA: &str = "mailport-report/1";

/// A whole report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// The version of Mailport that made it.
    pub mailport: String,
    /// The language of its sentences.
    pub language: String,
    /// When the check began (RFC 3339, UTC).
    pub started: String,
    /// How long it took, or takes so far, in milliseconds.
    pub elapsed_ms: u64,
    /// The check went through to its end.
    pub complete: bool,
    /// Who ended it before.
    pub stopped: Option<StoppedBy>,
    /// What was checked.
    pub target: TargetReport,
    /// Every question asked about names.
    pub names: Vec<Lookup>,
    /// The ports, in the order in which they were asked for.
    pub ports: Vec<PortReport>,
    /// Comparison servers.
    pub controls: Vec<ControlReport>,
    /// Where packets stop.
    pub path: Option<PathReport>,
    /// What another computer saw of the same server, where it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_computer: Option<OtherComputerReport>,
    /// What was found.
    pub findings: Vec<FindingReport>,
    /// Which settings to use.
    pub recommendation: Option<Recommendation>,
    /// What became of the test message; none before MAIL was sent.
    pub delivery: Option<Delivery>,
    /// All the facts, so that the report can be diagnosed again.
    pub observations: Observations,
}

/// What was checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TargetReport {
    /// What was typed.
    pub input: String,
    /// The host that was checked.
    pub host: String,
    /// How it was found.
    pub found_by: FoundBy,
    /// Every host that an email address led to.
    pub candidates: Vec<Candidate>,
    /// What was put right without asking.
    #[serde(default)]
    pub mended: Vec<Mend>,
}

/// One port.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PortReport {
    /// The host.
    pub host: String,
    /// The port.
    pub port: u16,
    /// How it was asked to be spoken to.
    pub mode: Mode,
    /// What was in force: `starttls` or `tls` where the handshake came about, else `none`.
    pub security: String,
    /// The verdict; null only while the check runs.
    pub verdict: Option<Verdict>,
    /// Whether a mail program should be set to it.
    pub usable: bool,
    /// The finding that decided.
    pub cause: Option<Code>,
    /// The address that carried the dialogue.
    pub address: Option<IpAddr>,
    /// How long it took, in milliseconds.
    pub elapsed_ms: u64,
    /// All seven stages, in their order.
    pub stages: Vec<StageReport>,
    /// Every address, and what a connection to it gave.
    pub addresses: Vec<AddressReport>,
    /// The greeting's first line.
    pub greeting: Option<String>,
    /// The server's software, where its greeting tells.
    pub software: Option<String>,
    /// What EHLO offered.
    pub offers: Offers,
    /// The handshake and the certificate.
    pub tls: Option<TlsReport>,
    /// Signing in.
    pub sign_in: SignInReport,
    /// The conversation.
    pub conversation: Vec<LineReport>,
}

impl PortReport {
    /// Whether a connection came about; none where that was not tried to its end.
    #[must_use]
    pub fn connects(&self) -> Option<bool> {
        match self.stages.iter().find(|stage| stage.stage == Stage::Connect)?.state {
            StageState::Done | StageState::Warned => Some(true),
            StageState::Failed => Some(false),
            StageState::Skipped | StageState::NotReached | StageState::Stopped | StageState::Running => None,
        }
    }

    /// Which port it is, and how it was asked to be spoken to.
    #[must_use]
    pub const fn spec(&self) -> PortSpec {
        PortSpec { port: self.port, mode: self.mode }
    }
}

/// One stage of one port.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageReport {
    /// Which stage.
    pub stage: Stage,
    /// How far it got.
    pub state: StageState,
    /// Its own duration in milliseconds; null where it did not end.
    pub ms: Option<u64>,
    /// When it began, in milliseconds from the start of the port's check; null where it didn't.
    #[serde(default)]
    pub at_ms: Option<u64>,
    /// One line about it.
    pub says: String,
}

/// One address of one port.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressReport {
    /// The address.
    pub address: IpAddr,
    /// `done`, `failed` or `stopped`.
    pub state: StageState,
    /// Why it failed.
    pub cause: Option<Code>,
    /// How long it took, in milliseconds.
    pub ms: u64,
}

/// What EHLO offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offers {
    /// Before TLS.
    pub before_tls: Vec<String>,
    /// After TLS.
    pub after_tls: Vec<String>,
}

/// Handshake and certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TlsReport {
    /// `TLSv1.2` or `TLSv1.3`.
    pub version: String,
    /// The cipher suite by its IANA name.
    pub cipher: String,
    /// The key exchange group by its IANA name.
    pub group: Option<String>,
    /// The chain as sent.
    pub chain: Vec<ChainReport>,
    /// The server has proved who it is.
    pub trusted: bool,
    /// The code of what speaks against it.
    pub problem: Option<Code>,
}

/// One certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainReport {
    /// The subject.
    pub subject: String,
    /// The issuer.
    pub issuer: String,
    /// What it is valid for.
    pub names: Vec<String>,
    /// Valid from (RFC 3339, UTC).
    pub not_before: String,
    /// Valid to (RFC 3339, UTC).
    pub not_after: String,
    /// Kind and size of the key.
    pub key: String,
    /// SHA-256 of the certificate in lower-case hex.
    pub sha256: String,
}

/// Signing in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInReport {
    /// The mechanisms offered where signing in would happen.
    pub offered: Vec<String>,
    /// The mechanism used.
    pub used: Option<String>,
    /// Whether it was accepted; null where it was not tried, or not answered.
    pub accepted: Option<bool>,
    /// The server's reply.
    pub reply: Option<String>,
}

/// One line of the conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineReport {
    /// From the port's start, in milliseconds.
    pub ms: u64,
    /// `server`, `client` or `note`.
    pub from: Speaker,
    /// Whether TLS protected it.
    pub protected: bool,
    /// The line.
    pub line: String,
}

/// Who says a line of the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Speaker {
    /// The server.
    Server,
    /// Mailport.
    Client,
    /// A remark in between.
    Note,
}

/// One comparison server on one port.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlReport {
    /// The server.
    pub host: String,
    /// The address that was tried.
    pub address: Option<IpAddr>,
    /// The port.
    pub port: u16,
    /// `answered`, `refused`, `silent`, `unreachable` or `skipped`.
    pub state: String,
    /// How long it took, in milliseconds.
    pub ms: Option<u64>,
    /// Who runs it.
    #[serde(default)]
    pub operator: String,
    /// It is small enough to stand on no router's list of permitted mail servers.
    #[serde(default)]
    pub obscure: bool,
    /// Why it was not asked, in words.
    #[serde(default)]
    pub reason: Option<String>,
    /// The first line that it said.
    #[serde(default)]
    pub greeting: Option<String>,
    /// Whoever rejected the connection.
    #[serde(default)]
    pub rejected_by: Option<IpAddr>,
}

/// Where a port's packets stop, beside those for a port of the same host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathReport {
    /// The port in question.
    pub port: u16,
    /// The port that was followed beside.
    pub baseline_port: u16,
    /// The server's address.
    #[serde(default)]
    pub address: Option<IpAddr>,
    /// Hop by hop, from the first to the server or to the last of which anything was heard.
    pub hops: Vec<HopReport>,
    /// The last hop that the port's packets got to for certain, where they stop; 0 where they got to none.
    pub stops_after: Option<u8>,
    /// How many hops away the server is, where the other port reached it.
    #[serde(default)]
    pub server_hop: Option<u8>,
    /// One line about it.
    #[serde(default)]
    pub says: String,
}

/// One hop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HopReport {
    /// How many hops away it is.
    pub ttl: u8,
    /// Who is there, where somebody said so.
    pub address: Option<IpAddr>,
    /// When something came back for the port, in milliseconds.
    pub port_ms: Option<u64>,
    /// When something came back for the other port, in milliseconds.
    pub baseline_ms: Option<u64>,
    /// What came back for the port: `expired`, `connected`, `refused`, `rejected`, `silent` or `not-sent`.
    #[serde(default)]
    pub port_answer: String,
    /// What came back for the other port.
    #[serde(default)]
    pub baseline_answer: String,
}

/// What another computer saw; its whole report stands among the observations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherComputerReport {
    /// The computer.
    pub place: String,
    /// Why no report came from there.
    pub error: Option<String>,
    /// Its ports.
    pub ports: Vec<OtherPortReport>,
}

/// How a port fares from another computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherPortReport {
    /// The port.
    pub port: u16,
    /// Its mode.
    pub mode: Mode,
    /// The verdict.
    pub verdict: Option<Verdict>,
    /// The finding that decided.
    pub cause: Option<Code>,
}

/// One finding, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FindingReport {
    /// The cause.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The port; null for the target as a whole.
    pub port: Option<u16>,
    /// The port's mode.
    pub mode: Option<Mode>,
    /// The stage at which it was seen.
    pub stage: Stage,
    /// The values in its sentences.
    pub args: Args,
    /// One sentence.
    pub title: String,
    /// What happened.
    pub explanation: String,
    /// How we know.
    pub evidence: Vec<String>,
    /// What to do, in order.
    pub advice: Vec<String>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Which settings to use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// The server.
    pub host: String,
    /// The port.
    pub port: u16,
    /// `tls`, `starttls` or `none`.
    pub security: String,
    /// The mechanism.
    pub sign_in: Option<String>,
    /// The user name.
    pub username: Option<String>,
    /// It works as it stands.
    pub ready: bool,
    /// The code of what is missing.
    pub needs: Option<Code>,
    /// One sentence why.
    pub because: String,
}

/// What became of the test message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// The server took it.
    pub accepted: bool,
    /// Whether it did isn't known.
    pub unknown: bool,
    /// Why it did not.
    pub cause: Option<Code>,
    /// The reply that decided.
    pub reply: Option<String>,
    /// The queue id.
    pub queue_id: Option<String>,
    /// The message's own id.
    pub message_id: String,
    /// The port.
    pub port: u16,
}
