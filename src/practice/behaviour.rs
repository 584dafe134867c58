//! How one port behaves, as data: each way in which it can differ from a healthy one.
//! A port of which nothing is said is healthy; the keys in TOML are the names of the fields here.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::text::Raw;

pub use crate::facts::port::Mode;

/// What becomes of a TCP connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Connect {
    /// It is answered.
    #[default]
    Accept,
    /// The system refuses it: the port is held, but nothing listens.
    Refused,
    /// No packet is ever answered (on Linux; elsewhere it is accepted and stays mute).
    NoAnswer,
    /// Closed in order at once, before a greeting.
    Close,
    /// Reset at once.
    Reset,
}

/// What `replies`, `on` and `flood` may name.
const VERBS: [&str; 17] = [
    "ANY",
    "AUTH",
    "DATA",
    "DOT",
    "EHLO",
    "EHLO-AGAIN",
    "EXPN",
    "GREETING",
    "HELO",
    "HELP",
    "MAIL",
    "NOOP",
    "QUIT",
    "RCPT",
    "RSET",
    "STARTTLS",
    "VRFY",
];

/// One port's behaviour. Everything has a healthy default.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PortSpec {
    /// By default 465 is `tls`, any other `starttls`.
    pub mode: Option<Mode>,
    /// What becomes of a connection.
    pub connect: Connect,
    /// The first line.
    pub greeting: Greeting,
    /// The answer to EHLO.
    pub hello: Hello,
    /// STARTTLS.
    pub starttls: Starttls,
    /// The TLS handshake and the certificate.
    pub tls: Tls,
    /// Sign-in.
    pub auth: Auth,
    /// Taking a message.
    pub mail: Mail,
    /// The reply to a command in place of the usual one, by verb; `DOT` is the end of data, `EHLO-AGAIN` the EHLO after STARTTLS,
    /// `ANY` any command.
    pub replies: BTreeMap<String, Raw>,
    /// Something else than a reply, by verb as above, or `GREETING`.
    pub on: BTreeMap<String, Act>,
    /// A reply that never ends.
    pub flood: Option<Flood>,
    /// As behind a line that loses large packets, as long as the client lets packets be large (on Linux; elsewhere always).
    pub loses_large: Option<Direction>,
    /// Every byte is a write of its own.
    pub split: bool,
    /// Milliseconds before each such byte.
    pub byte_ms: u64,
}

impl PortSpec {
    /// A verb that no client sends: a slip in the scenario.
    #[must_use]
    pub fn unknown_verb(&self) -> Option<&str> {
        let flood = self.flood.iter().map(|flood| &flood.at);
        let mut named = self.replies.keys().chain(self.on.keys()).chain(flood);
        named.find(|verb| !VERBS.contains(&verb.as_str())).map(String::as_str)
    }
}

/// What happens when a command has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Closed without a reply.
    Close,
    /// Reset without a reply.
    Reset,
    /// No reply, and the connection stays.
    Mute,
    /// The reply, then closed.
    ReplyThenClose,
}

/// Which way large packets get lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From the client to the server: a message's text.
    Up,
    /// From the server to the client: the certificate.
    Down,
}

/// The first line.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Greeting {
    /// In place of `220 {name} ESMTP Mailport practice`.
    pub text: Option<Raw>,
    /// No greeting at all.
    pub silent: bool,
    /// Milliseconds before it.
    pub delay_ms: u64,
}

/// The answer to EHLO.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Hello {
    /// The name the server gives itself, in greeting and EHLO.
    pub name: Option<String>,
    /// In place of `PIPELINING`, `8BITMIME`, `SMTPUTF8`, `ENHANCEDSTATUSCODES`.
    pub capabilities: Option<Vec<String>>,
    /// Keywords overwritten as a firewall's inspection does: `STARTTLS` is sent as `XXXXXXXA`.
    pub mask: Vec<String>,
}

/// STARTTLS.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Starttls {
    /// Not in EHLO, and refused.
    pub hidden: bool,
    /// Sent in the same write as the 220, before the handshake.
    pub inject: Option<Raw>,
}

/// The TLS handshake.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Tls {
    /// This port's own certificate.
    pub certificate: Option<CertificateSpec>,
    /// Which versions are spoken.
    pub versions: Versions,
    /// A certificate is asked of the client, and it is refused without one.
    pub client_certificate: bool,
    /// What goes wrong.
    pub fault: Fault,
    /// The alert's number, for `fault = "alert"` (40: `handshake_failure`).
    pub alert: Option<u8>,
}

/// Which versions of TLS are spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum Versions {
    /// Both that rustls speaks.
    #[default]
    #[serde(rename = "both")]
    Both,
    /// TLS 1.2 alone.
    #[serde(rename = "1.2")]
    Only12,
    /// TLS 1.3 alone.
    #[serde(rename = "1.3")]
    Only13,
}

/// What goes wrong in the handshake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// Nothing.
    #[default]
    None,
    /// Closed before the client's hello is read (after STARTTLS: right after the 220).
    CloseAtOnce,
    /// Closed after the client's hello.
    Close,
    /// Reset after the client's hello.
    Reset,
    /// An alert after the client's hello.
    Alert,
    /// Bytes that are no TLS after the client's hello.
    Garbage,
    /// Silence after the client's hello.
    Stall,
    /// Silence in the middle of the server's flight.
    StallInFlight,
    /// Silence after the `ServerHello`.
    StallAfterHello,
    /// Silence after the certificate; under TLS 1.3, where it can't be seen from outside, near the end of the encrypted flight.
    StallAfterCertificate,
    /// Silence in the place of the server's Finished.
    StallBeforeFinished,
    /// Silence after the server's flight: the client's answer is never read.
    StallAfterFlight,
    /// TLS 1.1 at most: a `ServerHello` of 1.1 to a hello that offers RSA key exchange, then silence; `handshake_failure` to others.
    OnlyTls11,
    /// TLS 1.2 with RSA key exchange alone: the same with a `ServerHello` of 1.2.
    OnlyRsaExchange,
}

/// Sign-in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Auth {
    /// Mechanisms offered on an unprotected connection; by default none.
    pub before: Vec<String>,
    /// Mechanisms offered under TLS; by default PLAIN and LOGIN, but none on 25.
    pub after: Option<Vec<String>>,
    /// Mechanisms that are offered and refuse whoever comes.
    pub broken: Vec<String>,
    /// In place of checking user and password.
    pub always: Option<Always>,
    /// In place of `235 2.7.0 Authentication successful`.
    pub accepted: Option<Raw>,
    /// In place of `535 5.7.8 Error: authentication failed: …`.
    pub rejected: Option<Raw>,
    /// Every reply after a sign-in repeats user, password and their base64 forms.
    pub echo: bool,
    /// Closed after so many refusals (default 3).
    pub tries: Option<u32>,
}

/// A sign-in that is decided beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Always {
    /// Whoever comes is let in.
    Accept,
    /// Nobody is.
    Reject,
}

/// Taking a message.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    /// MAIL without sign-in gets 530; by default wherever sign-in is offered, but not on 25.
    pub require_sign_in: Option<bool>,
    /// RCPT to another domain without sign-in is refused; this is the default.
    pub relay: Option<bool>,
    /// Offered as SIZE and held against both MAIL's SIZE and what arrives (default 25 MiB).
    pub size: Option<usize>,
}

/// A reply that never ends.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flood {
    /// The verb whose reply it is, or `GREETING`.
    pub at: String,
    /// Lines without a last one, or one line without an end.
    pub of: FloodOf,
    /// After so many MiB nothing more comes (default 1024).
    #[serde(default = "flood_limit")]
    pub mib: usize,
}

const fn flood_limit() -> usize {
    1024
}

/// What a flood consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FloodOf {
    /// Continuation lines without a last one.
    Lines,
    /// One line without an end.
    Line,
}

/// A certificate and the chain sent with it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CertificateSpec {
    /// What is wrong with it.
    pub kind: CertificateKind,
    /// Days since or until the date that matters (defaults: expired 3, not yet valid 5, expires soon 6, good 60).
    pub days: Option<i64>,
    /// Names and IP addresses in place of the server's name.
    pub names: Option<Vec<String>>,
    /// Further names and IP addresses.
    pub also: Vec<String>,
    /// How many names (many-names, default 1000) or certificates (long-chain, default 50).
    pub count: Option<usize>,
    /// Issued by an intermediate, which is sent with it.
    pub intermediate: bool,
    /// The root is sent too.
    pub send_root: bool,
    /// Where the issuer's certificate can be fetched, written into the certificate (AIA).
    pub aia: Option<String>,
    /// What the server staples to the handshake about its certificate; by default nothing.
    pub staple: Option<StapleSpec>,
    /// The common name of the strange authority (unknown-issuer, long-chain).
    pub issuer: Option<String>,
}

/// A stapled OCSP response.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StapleSpec {
    /// What it says, and who signed it.
    pub kind: StapleKind,
    /// When that was known, in days from now (default -1).
    pub days: Option<i64>,
}

/// What a stapled response says, and who signed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StapleKind {
    /// The certificate stands.
    Good,
    /// It was revoked.
    Revoked,
    /// It is on hold for now.
    OnHold,
    /// Revoked, in the issuer's name and with somebody else's key.
    Forged,
    /// Revoked, signed by somebody whom the issuer has charged with that.
    Delegated,
}

/// What is wrong with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateKind {
    /// Nothing.
    #[default]
    Good,
    /// Its time is over.
    Expired,
    /// Its time has not come.
    NotYetValid,
    /// Its time is nearly over.
    ExpiresSoon,
    /// It is for another name: `other.example` unless `names` are given.
    WrongName,
    /// It vouches for itself.
    SelfSigned,
    /// An authority that nobody knows issued it.
    UnknownIssuer,
    /// The intermediate that issued it isn't sent.
    ChainIncomplete,
    /// It has very many names besides the server's.
    ManyNames,
    /// It comes with a very long chain to an unknown authority.
    LongChain,
}
