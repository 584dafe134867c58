//! What a check is asked to do.

use std::{collections::BTreeMap, net::SocketAddr, path::PathBuf, time::Duration};

use secrecy::SecretString;

use super::{earlier::Earlier, port::PortSpec, target::Target};

/// Everything that one check is asked to do. Nothing in it is written to a report but what `Given` copies.
#[derive(Clone, Debug)]
pub struct Request {
    /// What is checked.
    pub target: Target,
    /// Which ports, in which order.
    pub ports: Vec<PortSpec>,
    /// Who signs in.
    pub credentials: Option<Credentials>,
    /// The only mechanism that may be used.
    pub mechanism: Option<String>,
    /// Send the password also over an unprotected or unverified connection.
    pub allow_unsafe: bool,
    /// The longest wait for one complete reply.
    pub timeout: Duration,
    /// The longest whole check.
    pub deadline: Duration,
    /// Finish a port before the next starts.
    pub one_at_a_time: bool,
    /// Ask this DNS server, and only it.
    pub resolver: Option<SocketAddr>,
    /// Which authorities are trusted.
    pub trust: TrustChoice,
    /// Certificates in PEM form, authorities or a server's own, that are trusted beside them.
    pub authorities: Vec<String>,
    /// Hold the whole dialogue with every address of the name.
    pub all_addresses: bool,
    /// The name given in EHLO; the local address as a literal where none is given.
    pub hello: Option<String>,
    /// One address family only.
    pub family: Family,
    /// Keep the sessions, since a message may follow.
    pub keep_sessions: bool,
    /// High ports that stand in for the usual ones, at practice servers.
    pub stand_ins: BTreeMap<u16, u16>,
    /// An earlier check of the same server, to hold this one against.
    pub earlier: Option<Earlier>,
}

impl Request {
    /// The longest wait for one complete reply, unless told otherwise.
    pub const TIMEOUT: Duration = Duration::from_secs(10);
    /// The longest whole check, unless told otherwise.
    pub const DEADLINE: Duration = Duration::from_mins(1);

    /// A check of a target as it is done without any option.
    #[must_use]
    pub fn new(target: Target) -> Self {
        let ports = target.port.map_or_else(PortSpec::standard, |port| vec![PortSpec::usual(port)]);
        Self {
            target,
            ports,
            credentials: None,
            mechanism: None,
            allow_unsafe: false,
            timeout: Self::TIMEOUT,
            deadline: Self::DEADLINE,
            one_at_a_time: false,
            resolver: None,
            trust: TrustChoice::default(),
            authorities: Vec::new(),
            all_addresses: false,
            hello: None,
            family: Family::Both,
            keep_sessions: false,
            stand_ins: BTreeMap::new(),
            earlier: None,
        }
    }
}

/// A user's name and password.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The user name.
    pub user: String,
    /// The password; its `Debug` shows nothing of it.
    pub password: SecretString,
}

/// Which address families are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Family {
    /// Both.
    #[default]
    Both,
    /// IPv4 only.
    V4,
    /// IPv6 only.
    V6,
}

/// Which authorities are trusted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TrustChoice {
    /// Those of the operating system.
    #[default]
    System,
    /// Those of the operating system, and those in this PEM file.
    SystemAnd(PathBuf),
    /// Those in this PEM file alone.
    Only(PathBuf),
}
