//! Asks for a name's addresses: the system's own lookup and DNS at once, the first answer counts.
//!
//! With a DNS server of the user's choice, that one alone is asked.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};

use hickory_resolver::{
    TokioResolver,
    proto::rr::{RData, RecordType},
};
use tokio::{
    sync::mpsc::UnboundedSender,
    time::{Instant, sleep},
};

use super::{dns, limits};
use crate::facts::{
    event::Event,
    lookup::{AnsweredBy, Lookup, LookupError, NameFailure, Resolved},
    progress::millis,
    request::Family,
    shown,
};

/// Asks about names, and tells every question and answer.
#[derive(Clone)]
pub struct Resolver {
    dns: Option<TokioResolver>,
    /// Only the DNS server of the user's choice is asked.
    own: bool,
    /// Another server than this computer's own is asked, to compare with.
    elsewhere: Option<SocketAddr>,
    events: UnboundedSender<Event>,
    /// Who wants to know what names lead to.
    heard: Option<UnboundedSender<Heard>>,
}

/// What a name leads to, by one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The name.
    pub host: String,
    /// The addresses; none where it leads nowhere.
    pub addresses: Vec<IpAddr>,
}

/// A SRV record's target (RFC 2782).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// The host.
    pub host: String,
    /// The port.
    pub port: u16,
    /// Lower comes first.
    pub priority: u16,
}

/// What one question gave.
struct Answer {
    addresses: Vec<IpAddr>,
    error: Option<LookupError>,
}

impl Resolver {
    /// A resolver that asks `own` alone, or the system and its DNS servers; `limit` is the longest wait for an answer.
    #[must_use]
    pub fn new(own: Option<SocketAddr>, limit: Duration, events: UnboundedSender<Event>) -> Self {
        let dns = dns::client(own, limit);
        Self { dns, own: own.is_some(), elsewhere: None, events, heard: None }
    }

    /// A resolver that asks a server to compare with.
    #[must_use]
    pub fn elsewhere(server: SocketAddr, limit: Duration, events: UnboundedSender<Event>) -> Self {
        Self { elsewhere: Some(server), ..Self::new(Some(server), limit, events) }
    }

    /// The same, which tells also every answer about a name's addresses, the later ones too.
    #[must_use]
    pub fn heard_by(self, heard: UnboundedSender<Heard>) -> Self {
        Self { heard: Some(heard), ..self }
    }

    /// The name's addresses, in the order in which they should be tried.
    ///
    /// # Errors
    /// Why there are none.
    pub async fn addresses(&self, host: &str, family: Family) -> Result<Resolved, NameFailure> {
        if let Ok(address) = host.parse::<IpAddr>() {
            return if family.holds(address) { Ok(Resolved { addresses: vec![address] }) } else { Err(NameFailure::NoAddressOfFamily) };
        }
        let answer = if self.own {
            self.by_dns(host, family).await
        } else if let Some(answer) = self.special_use(host, family) {
            answer
        } else {
            self.by_both(host, family).await
        };
        match answer.error {
            _ if !answer.addresses.is_empty() => Ok(Resolved { addresses: answer.addresses }),
            Some(LookupError::NotFound) => Err(NameFailure::NotFound),
            Some(LookupError::ServerFailed) => Err(NameFailure::LookupFailed),
            Some(LookupError::Timeout) => Err(NameFailure::Timeout),
            Some(LookupError::NoRecord) | None if family == Family::Both => Err(NameFailure::NoAddress),
            Some(LookupError::NoRecord) | None => Err(NameFailure::NoAddressOfFamily),
        }
    }

    /// RFC 6761 §6.3, §6.4: `localhost` is this computer and `invalid` is nowhere, without asking anyone.
    fn special_use(&self, host: &str, family: Family) -> Option<Answer> {
        let last = host.rsplit('.').next().unwrap_or(host);
        let (addresses, error) = match last {
            "localhost" => (keep_family(vec![Ipv6Addr::LOCALHOST.into(), Ipv4Addr::LOCALHOST.into()], family), None),
            "invalid" => (Vec::new(), Some(LookupError::NotFound)),
            _ => return None,
        };
        self.tell(
            host,
            kind_of(family),
            &addresses.iter().map(ToString::to_string).collect::<Vec<_>>(),
            error,
            Instant::now(),
            AnsweredBy::Hosts,
        );
        Some(Answer { addresses, error })
    }

    /// Both at once. The first that has an address wins; where none has, DNS tells why. The question that is out already is
    /// still listened to, since where the two differ is a finding.
    async fn by_both(&self, host: &str, family: Family) -> Answer {
        let (resolver, name) = (self.clone(), host.to_owned());
        let mut by_dns = Box::pin(async move { resolver.by_dns(&name, family).await });
        let (resolver, name) = (self.clone(), host.to_owned());
        let mut by_system = Box::pin(async move { resolver.by_system(&name, family).await });
        tokio::select! {
            dns = &mut by_dns => {
                if dns.addresses.is_empty() {
                    let system = by_system.await;
                    if system.addresses.is_empty() { dns } else { system }
                } else {
                    tokio::spawn(by_system);
                    dns
                }
            }
            system = &mut by_system => {
                if system.addresses.is_empty() {
                    // getaddrinfo can't tell NXDOMAIN from a failure; DNS can, unless it could not be asked at all.
                    by_dns.await
                } else {
                    tokio::spawn(by_dns);
                    system
                }
            }
        }
    }

    async fn by_system(&self, host: &str, family: Family) -> Answer {
        let began = Instant::now();
        let found = tokio::net::lookup_host((host, 0)).await;
        let (addresses, error) = match found {
            Ok(found) => {
                let mut addresses: Vec<IpAddr> = Vec::new();
                for address in found.map(|address| address.ip()) {
                    if !addresses.contains(&address) {
                        addresses.push(address);
                    }
                }
                let addresses = keep_family(addresses, family);
                let error = addresses.is_empty().then_some(LookupError::NoRecord);
                (addresses, error)
            }
            Err(_) => (Vec::new(), Some(LookupError::NotFound)),
        };
        self.tell(host, kind_of(family), &addresses.iter().map(ToString::to_string).collect::<Vec<_>>(), error, began, AnsweredBy::System);
        self.hear(host, &addresses);
        Answer { addresses, error }
    }

    /// A and AAAA at once; the slower is waited for a moment once the other has an address.
    async fn by_dns(&self, host: &str, family: Family) -> Answer {
        let v4 = async { if family == Family::V6 { None } else { Some(self.one_family(host, RecordType::A).await) } };
        let v6 = async { if family == Family::V4 { None } else { Some(self.one_family(host, RecordType::AAAA).await) } };
        tokio::pin!(v4, v6);
        let (first, second) = tokio::select! {
            first = &mut v4 => {
                let second = other_family(has_address(first.as_ref()), v6).await;
                (first, second)
            }
            first = &mut v6 => {
                let second = other_family(has_address(first.as_ref()), v4).await;
                (first, second)
            }
        };
        let mut addresses = Vec::new();
        let mut error: Option<LookupError> = None;
        for answer in [first, second].into_iter().flatten() {
            addresses.extend(answer.addresses);
            error = worse(error, answer.error);
        }
        addresses.truncate(limits::ADDRESSES);
        Answer { addresses, error }
    }

    async fn one_family(&self, host: &str, kind: RecordType) -> Answer {
        let (records, error) = self.ask(host, kind).await;
        let addresses = records
            .iter()
            .filter_map(|data| match data {
                RData::A(a) => Some(IpAddr::V4(a.0)),
                RData::AAAA(aaaa) => Some(IpAddr::V6(aaaa.0)),
                _ => None,
            })
            .collect::<Vec<_>>();
        self.hear(host, &addresses);
        Answer { addresses, error }
    }

    fn hear(&self, host: &str, addresses: &[IpAddr]) {
        if let Some(heard) = &self.heard {
            let _ = heard.send(Heard { host: host.to_owned(), addresses: addresses.to_vec() });
        }
    }

    /// The services of a domain, the preferred first; `target .` means not offered, and gives none.
    pub async fn services(&self, name: &str) -> Vec<Service> {
        let (records, _) = self.ask(name, RecordType::SRV).await;
        let mut services: Vec<Service> = records
            .iter()
            .filter_map(|data| match data {
                RData::SRV(srv) if !srv.target.is_root() => {
                    Some(Service { host: dns::host_text(&srv.target), port: srv.port, priority: srv.priority })
                }
                _ => None,
            })
            .collect();
        services.sort_by_key(|service| service.priority);
        services
    }

    /// The hosts that take a domain's mail; a null MX (RFC 7505) names none.
    pub async fn exchangers(&self, name: &str) -> Vec<String> {
        let (records, _) = self.ask(name, RecordType::MX).await;
        let host = |data: &RData| match data {
            RData::MX(mx) if !mx.exchange.is_root() => Some(dns::host_text(&mx.exchange)),
            _ => None,
        };
        records.iter().filter_map(host).collect()
    }

    /// Asks DNS one question, and tells it.
    async fn ask(&self, host: &str, kind: RecordType) -> (Vec<RData>, Option<LookupError>) {
        let began = Instant::now();
        let (records, error) = self.ask_quietly(host, kind).await;
        let (wanted, others): (Vec<RData>, Vec<RData>) = records.into_iter().partition(|data| data.record_type() == kind);
        let aliases = dns::texts(others.iter().filter(|data| data.record_type() == RecordType::CNAME));
        if !aliases.is_empty() && self.elsewhere.is_none() {
            self.tell(host, "CNAME", &aliases, None, began, AnsweredBy::Dns);
        }
        self.tell(host, &kind.to_string(), &dns::texts(wanted.iter()), error, began, AnsweredBy::Dns);
        (wanted, error)
    }

    async fn ask_quietly(&self, host: &str, kind: RecordType) -> (Vec<RData>, Option<LookupError>) {
        let Some(dns) = &self.dns else { return (Vec::new(), Some(LookupError::Timeout)) };
        // A name with a dot is meant as it is; a bare word goes through the system's search list.
        let whole = host.contains('.') || self.own;
        let Some(name) = dns::name(host, whole) else { return (Vec::new(), Some(LookupError::NotFound)) };
        match dns.lookup(name, kind).await {
            Ok(lookup) => {
                let records: Vec<_> = lookup.answers().iter().take(limits::ANSWERS).map(|record| record.data.clone()).collect();
                let error = (!records.iter().any(|data| data.record_type() == kind)).then_some(LookupError::NoRecord);
                (records, error)
            }
            Err(error) => (Vec::new(), Some(dns::error_of(&error))),
        }
    }

    /// Asks one question, has the records proved where there are any, and tells them with what the proof said.
    pub(super) async fn ask_proved(&self, name: &str, kind: RecordType, prove: impl Future<Output = Option<Vec<RData>>>) {
        let began = Instant::now();
        let (mut records, error) = self.ask_quietly(name, kind).await;
        records.retain(|data| data.record_type() == kind);
        let secure = if records.is_empty() {
            None
        } else {
            let proved = prove.await;
            let secure = proved.is_some();
            records = proved.unwrap_or(records);
            Some(secure)
        };
        let (answer, ms) = (dns::texts(records.iter()), millis(began.elapsed()));
        self.send(Lookup { query: name.to_owned(), kind: kind.to_string(), answer, error, ms, secure, ..Lookup::default() });
    }

    fn tell(&self, query: &str, kind: &str, answer: &[String], error: Option<LookupError>, began: Instant, by: AnsweredBy) {
        let ms = millis(began.elapsed());
        let lookup = Lookup { query: query.to_owned(), kind: kind.to_owned(), answer: answer.to_vec(), error, ms, by, ..Lookup::default() };
        self.send(lookup);
    }

    fn send(&self, lookup: Lookup) {
        let answer = lookup.answer.iter().map(|text| shown::escaped_text(text)).collect();
        let server = self.elsewhere.map(|server| server.ip().to_string());
        let _ = self.events.send(Event::Lookup(Lookup { answer, server, ..lookup }));
    }
}

/// Whether an answer has an address already.
fn has_address(answer: Option<&Answer>) -> bool {
    answer.is_some_and(|answer| !answer.addresses.is_empty())
}

/// RFC 8305 §3: with one family's addresses at hand, the other's are waited for only a moment.
async fn other_family(have_one: bool, other: impl Future<Output = Option<Answer>>) -> Option<Answer> {
    if !have_one {
        return other.await;
    }
    tokio::select! {
        answer = other => answer,
        () = sleep(limits::OTHER_FAMILY) => None,
    }
}

/// Of two reasons the one that says less of the name: a name that exists for one type exists.
fn worse(a: Option<LookupError>, b: Option<LookupError>) -> Option<LookupError> {
    let weight = |error: &LookupError| match error {
        LookupError::NoRecord => 3,
        LookupError::ServerFailed => 2,
        LookupError::Timeout => 1,
        LookupError::NotFound => 0,
    };
    a.into_iter().chain(b).max_by_key(weight)
}

fn keep_family(addresses: Vec<IpAddr>, family: Family) -> Vec<IpAddr> {
    addresses.into_iter().filter(|address| family.holds(*address)).take(limits::ADDRESSES).collect()
}

const fn kind_of(family: Family) -> &'static str {
    match family {
        Family::Both => "A+AAAA",
        Family::V4 => "A",
        Family::V6 => "AAAA",
    }
}
