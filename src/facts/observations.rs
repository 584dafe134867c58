//! All that `diagnose` reads: what was asked, and every fact that the probes recorded.

use std::{collections::BTreeMap, net::IpAddr};

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::{
    certificate::CertificateFacts,
    connect::{AddressFacts, AddressOutcome, ConnectFailure, Connected},
    control::ControlFacts,
    delivery::{Accepted, DeliveryFailure},
    dialogue::{Greeted, GreetingFailure, Line, Oddity, ReplyFailure},
    earlier::Earlier,
    event::{Event, PortEvent},
    lookup::{Lookup, NameFailure, Resolved},
    other_computer::OtherComputer,
    path::PathFacts,
    port::{Mode, PortSpec},
    progress::Progress,
    reply::Reply,
    sign_in::{SignInFailure, SignedIn},
    surroundings::{PageFacts, RandomPort, Surroundings},
    tls::{Encrypted, EncryptionFailure, HandshakeFailure, SmallerPackets},
};

/// The facts of one check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observations {
    /// The form of these observations, so that later versions can read them.
    pub version: u32,
    /// What was asked for.
    pub given: Given,
    /// When the check began, by this computer's clock.
    #[serde(with = "time::serde::rfc3339")]
    pub started: OffsetDateTime,
    /// When the Mailport that checks was built. A clock before that is certainly wrong.
    #[serde(default, with = "time::serde::rfc3339::option", skip_serializing_if = "Option::is_none")]
    pub built: Option<OffsetDateTime>,
    /// The host that is checked, once it is known.
    pub host: String,
    /// How the host was found.
    pub found_by: FoundBy,
    /// Other hosts that an email address led to.
    pub candidates: Vec<Candidate>,
    /// Every question asked about names.
    pub lookups: Vec<Lookup>,
    /// The name stage, which all ports share.
    pub name: Progress<Resolved, NameFailure>,
    /// The ports, in the order in which they were asked for.
    pub ports: Vec<PortFacts>,
    /// What comparison servers answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<ControlFacts>,
    /// Where packets stop, for each port and address that was in trouble.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paths: Vec<PathFacts>,
    /// What this computer tells of its own network.
    #[serde(default)]
    pub surroundings: Surroundings,
    /// The page that shows a network's sign-in, where it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<PageFacts>,
    /// Ports of the target that no mail server uses, where they were tried.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub random_ports: Vec<RandomPort>,
    /// The same check from another computer, where it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_computer: Option<Box<OtherComputer>>,
    /// The check as a whole, once it has ended.
    pub ended: Option<Ended>,
    /// An earlier check of the same server, where its report was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Earlier>,
}

/// What was asked for, without secrets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// What was typed.
    pub input: String,
    /// What was put right without asking.
    pub mended: Vec<super::target::Mend>,
    /// The ports.
    pub ports: Vec<PortSpec>,
    /// The user name, where credentials were given.
    pub user: Option<String>,
    /// The email address that was typed.
    pub email: Option<String>,
    /// The only mechanism that may be used.
    pub mechanism: Option<String>,
    /// The password may be sent unprotected.
    pub allow_unsafe: bool,
    /// The longest wait for one reply, in milliseconds.
    pub timeout_ms: u64,
    /// Only this DNS server was asked.
    pub own_resolver: bool,
    /// Comparison with other servers was turned off.
    #[serde(default)]
    pub no_controls: bool,
    /// A port was only begun once the one before it had ended.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_at_a_time: bool,
    /// The proxy through which all connections were made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy: Option<String>,
    /// High ports that stand in for the usual ones, at practice servers.
    #[serde(default)]
    pub stand_ins: BTreeMap<u16, u16>,
}

impl Given {
    /// The port that is meant by a port: itself, or the one that it stands in for.
    #[must_use]
    pub fn meant(&self, port: u16) -> u16 {
        self.stand_ins.get(&port).copied().unwrap_or(port)
    }
}

/// How the host was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FoundBy {
    /// It was typed.
    #[default]
    Typed,
    /// The table of providers.
    Provider,
    /// The domain's own autoconfig page.
    Autoconfig,
    /// A SRV record (RFC 6186, RFC 8314 §5.1).
    Srv,
    /// A MX record.
    Mx,
    /// `smtp.` or `mail.` in front of the domain.
    Guess,
}

impl FoundBy {
    /// The word that stands in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Typed => "typed",
            Self::Provider => "provider",
            Self::Autoconfig => "autoconfig",
            Self::Srv => "srv",
            Self::Mx => "mx",
            Self::Guess => "guess",
        }
    }
}

/// A host that an email address led to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The host.
    pub host: String,
    /// The port, where the source names one.
    pub port: Option<u16>,
    /// The security, where the source names one: `tls`, `starttls` or `none`.
    pub security: Option<String>,
    /// How it was found.
    pub found_by: FoundBy,
}

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// How long it took, in milliseconds.
    pub elapsed_ms: u64,
    /// Who ended it before it was through.
    pub stopped: Option<StoppedBy>,
}

/// Who ended a check before it was through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StoppedBy {
    /// The user.
    User,
    /// The deadline.
    Deadline,
}

/// Everything seen on one port.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PortFacts {
    /// The port and its mode.
    pub spec: PortSpec,
    /// The address that carried the dialogue, or the last one that failed.
    pub address: Option<IpAddr>,
    /// Every address, and what a connection to it gave.
    pub addresses: Vec<AddressFacts>,
    /// Fresh connections to addresses that had been silent, and what they gave.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub again: Vec<AddressFacts>,
    /// Segments that had to be sent again on the connections that came about, where the system tells (Linux's `TCP_INFO`).
    #[serde(default)]
    pub retransmissions: Option<u32>,
    /// The TCP connection.
    pub connect: Progress<Connected, ConnectFailure>,
    /// Greeting and EHLO.
    pub greeting: Progress<Greeted, GreetingFailure>,
    /// STARTTLS and handshake.
    pub encryption: Progress<Encrypted, EncryptionFailure>,
    /// The certificate; `Failed` where it doesn't prove who the server is.
    pub certificate: Progress<CertificateFacts, CertificateFacts>,
    /// AUTH.
    pub sign_in: Progress<SignedIn, SignInFailure>,
    /// The message.
    pub message: Progress<Accepted, DeliveryFailure>,
    /// The greeting's reply.
    pub banner: Option<Reply>,
    /// What EHLO offered before TLS.
    pub offers_before_tls: Option<Vec<String>>,
    /// What EHLO offered after TLS.
    pub offers_after_tls: Option<Vec<String>>,
    /// After STARTTLS, EHLO was refused, and HELO taken.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub only_helo_after_tls: bool,
    /// What had stalled, tried again in packets of both sizes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub smaller: Option<SmallerPackets>,
    /// The connection was lost where no stage tells it: after EHLO's second time, for example.
    pub lost_after: Option<(String, ReplyFailure)>,
    /// Harmless oddities in the replies.
    pub oddities: Vec<Oddity>,
    /// The conversation.
    pub conversation: Vec<Line>,
    /// How long the port's check took, once it has ended, in milliseconds.
    pub elapsed_ms: Option<u64>,
    /// How long the port's check had taken when the check as a whole was ended before it, in milliseconds.
    #[serde(default)]
    pub stopped_ms: Option<u64>,
    /// The dialogues with the host's other addresses, where they were asked for (`--all-addresses`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Self>,
}

impl PortFacts {
    /// Who rejected the connection to an address by an ICMP message.
    #[must_use]
    pub fn rejecter_of(&self, address: IpAddr) -> Option<IpAddr> {
        self.addresses.iter().filter(|facts| facts.address == address).find_map(|facts| match &facts.outcome {
            AddressOutcome::Failed { failure: ConnectFailure::Rejected { by } } => Some(by.address),
            _ => None,
        })
    }

    /// A port of which nothing is known yet.
    #[must_use]
    pub fn new(spec: PortSpec) -> Self {
        Self {
            spec,
            address: None,
            addresses: Vec::new(),
            again: Vec::new(),
            retransmissions: None,
            connect: Progress::NotReached,
            greeting: Progress::NotReached,
            encryption: Progress::NotReached,
            certificate: Progress::NotReached,
            sign_in: Progress::NotReached,
            message: Progress::NotReached,
            banner: None,
            offers_before_tls: None,
            offers_after_tls: None,
            only_helo_after_tls: false,
            smaller: None,
            lost_after: None,
            oddities: Vec::new(),
            conversation: Vec::new(),
            elapsed_ms: None,
            stopped_ms: None,
            others: Vec::new(),
        }
    }

    /// The facts of another address.
    fn other(&mut self, address: IpAddr) -> &mut Self {
        let known = self.others.iter().position(|other| other.address == Some(address));
        let place = known.unwrap_or_else(|| {
            self.others.push(Self { address: Some(address), ..Self::new(self.spec) });
            self.others.len() - 1
        });
        &mut self.others[place]
    }

    /// The mechanisms in one list of EHLO keywords (RFC 4954 §3; `AUTH=` is an old form of it).
    #[must_use]
    pub fn mechanisms_in(offers: &[String]) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for offer in offers {
            let upper = offer.to_ascii_uppercase();
            let Some(list) = upper.strip_prefix("AUTH ").or_else(|| upper.strip_prefix("AUTH=")) else { continue };
            for mechanism in list.split_whitespace().map(|word| word.trim_start_matches('=')) {
                if !mechanism.is_empty() && !found.iter().any(|known| known == mechanism) {
                    found.push(mechanism.to_owned());
                }
            }
        }
        found
    }

    /// Mechanisms offered before TLS.
    #[must_use]
    pub fn mechanisms_before_tls(&self) -> Vec<String> {
        Self::mechanisms_in(self.offers_before_tls.as_deref().unwrap_or_default())
    }

    /// Mechanisms offered where signing in would happen: after TLS, or before it where there is none.
    #[must_use]
    pub fn mechanisms(&self) -> Vec<String> {
        Self::mechanisms_in(self.offers())
    }

    /// The offers that are in force: after TLS, or before it where there is none.
    #[must_use]
    pub fn offers(&self) -> &[String] {
        self.offers_after_tls.as_deref().or(self.offers_before_tls.as_deref()).unwrap_or_default()
    }

    /// Whether the offers in force are none because EHLO was refused and HELO taken.
    #[must_use]
    pub fn took_only_helo(&self) -> bool {
        let upgraded = self.spec.mode == Mode::StartTls && self.offers_after_tls.is_some();
        if upgraded { self.only_helo_after_tls } else { self.greeting.done().is_some_and(|facts| facts.hello_only) }
    }

    /// Whether EHLO offers a keyword (RFC 5321 §4.1.1.1: case does not matter).
    #[must_use]
    pub fn offers_keyword(offers: &[String], keyword: &str) -> bool {
        offers.iter().filter_map(|offer| offer.split_whitespace().next()).any(|word| word.eq_ignore_ascii_case(keyword))
    }

    /// Whether it took the connection and then said nothing: neither a greeting nor its side of the handshake ever began.
    #[must_use]
    pub const fn is_mute(&self) -> bool {
        let greeting = match &self.greeting {
            Progress::Failed { facts: GreetingFailure::Banner { failure, speaks_tls: false, .. }, .. } => failure.is_mute(),
            _ => false,
        };
        let handshake = match &self.encryption {
            Progress::Failed { facts: EncryptionFailure::Handshake { failure, .. }, .. } => {
                matches!(failure, HandshakeFailure::Closed | HandshakeFailure::Reset | HandshakeFailure::Timeout { bytes: 0, .. })
            }
            _ => false,
        };
        self.connect.done().is_some() && self.banner.is_none() && (greeting || handshake)
    }

    /// The certificate's facts, good or bad.
    #[must_use]
    pub const fn certificate_facts(&self) -> Option<&CertificateFacts> {
        match &self.certificate {
            Progress::Done { facts, .. } | Progress::Failed { facts, .. } => Some(facts),
            _ => None,
        }
    }
}

impl Observations {
    /// Who rejected the connection whose packets were followed.
    #[must_use]
    pub fn rejecter_of(&self, path: &PathFacts) -> Option<IpAddr> {
        self.ports.iter().filter(|port| port.spec.port == path.port).find_map(|port| port.rejecter_of(path.address))
    }

    /// The form that this version writes.
    pub const VERSION: u32 = 1;

    /// A check that has just begun.
    #[must_use]
    pub fn new(given: Given, started: OffsetDateTime) -> Self {
        let ports = given.ports.iter().copied().map(PortFacts::new).collect();
        Self {
            version: Self::VERSION,
            given,
            started,
            built: None,
            host: String::new(),
            found_by: FoundBy::Typed,
            candidates: Vec::new(),
            lookups: Vec::new(),
            name: Progress::NotReached,
            ports,
            controls: Vec::new(),
            paths: Vec::new(),
            surroundings: Surroundings::default(),
            page: None,
            random_ports: Vec::new(),
            other_computer: None,
            ended: None,
            earlier: None,
        }
    }

    /// Takes one event in. Events about ports that were not asked for are left out.
    pub fn apply(&mut self, event: Event) {
        match event {
            Event::Host { host, found_by, candidates } => {
                self.host = host;
                self.found_by = found_by;
                self.candidates = candidates;
            }
            Event::Lookup(lookup) => {
                // Both address families come upon the same alias.
                let known = lookup.kind == "CNAME"
                    && self.lookups.iter().any(|old| old.kind == lookup.kind && old.query == lookup.query && old.answer == lookup.answer);
                if !known {
                    self.lookups.push(lookup);
                }
            }
            Event::Name(progress) => self.name = progress,
            Event::Port(index, event) => {
                if let Some(port) = self.ports.get_mut(index) {
                    port.apply(event);
                }
            }
            Event::Path(facts) => {
                self.paths.retain(|known| (known.port, known.address) != (facts.port, facts.address));
                self.paths.push(facts);
            }
            Event::Control(facts) => match self.controls.iter_mut().find(|known| known.is_same_as(&facts)) {
                Some(known) => *known = facts,
                None => self.controls.push(facts),
            },
            Event::OtherComputer(other) => self.other_computer = Some(other),
            Event::Surroundings(facts) => self.surroundings = facts,
            Event::Page(facts) => self.page = Some(facts),
            Event::RandomPort(facts) => {
                self.random_ports.retain(|known| known.address != facts.address);
                self.random_ports.push(facts);
            }
            Event::Other(index, address, event) => {
                if let Some(port) = self.ports.get_mut(index) {
                    port.other(address).apply(event);
                }
            }
            Event::Ended(ended) => self.ended = Some(ended),
        }
    }
}

impl PortFacts {
    fn apply(&mut self, event: PortEvent) {
        match event {
            PortEvent::Begins => *self = Self { address: self.address, ..Self::new(self.spec) },
            PortEvent::Carrier(address) => self.address = Some(address),
            PortEvent::Address(facts) => {
                self.addresses.retain(|known| known.address != facts.address);
                self.addresses.push(facts);
            }
            PortEvent::Again(facts) => {
                self.again.retain(|known| known.address != facts.address);
                self.again.push(facts);
            }
            PortEvent::Retransmitted(segments) => self.retransmissions = Some(segments),
            PortEvent::Connect(progress) => self.connect = progress,
            PortEvent::Greeting(progress) => self.greeting = progress,
            PortEvent::Encryption(progress) => self.encryption = progress,
            PortEvent::Certificate(progress) => self.certificate = *progress,
            PortEvent::SignIn(progress) => self.sign_in = progress,
            PortEvent::Message(progress) => self.message = *progress,
            PortEvent::Banner(reply) => self.banner = Some(reply),
            PortEvent::Offers { after_tls: false, offers } => self.offers_before_tls = Some(offers),
            PortEvent::Offers { after_tls: true, offers } => self.offers_after_tls = Some(offers),
            PortEvent::OnlyHeloAfterTls => self.only_helo_after_tls = true,
            PortEvent::Smaller(facts) => self.smaller = Some(facts),
            PortEvent::Lost { after, failure } => self.lost_after = Some((after, failure)),
            PortEvent::Odd(oddity) => {
                if !self.oddities.contains(&oddity) {
                    self.oddities.push(oddity);
                    self.oddities.sort_unstable();
                }
            }
            PortEvent::Said(line) => self.conversation.push(line),
            PortEvent::Stopped { elapsed_ms } => {
                if self.elapsed_ms.is_none() {
                    self.stopped_ms = Some(elapsed_ms);
                }
            }
            PortEvent::Ended { elapsed_ms } => self.elapsed_ms = Some(elapsed_ms),
        }
    }
}
