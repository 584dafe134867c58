//! Which public servers are known to answer, to compare with? A table; whether they answer is for a check to find out.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::facts::request::Page;

/// A server that is known to answer.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// Its name.
    pub host: String,
    /// Who runs it.
    pub operator: String,
    /// Where it answers.
    pub ports: Vec<u16>,
    /// It answers on every port.
    #[serde(default)]
    pub any: bool,
    /// It stands on no router's list of permitted mail servers.
    #[serde(default)]
    pub obscure: bool,
    /// Why it is in the table.
    pub reason: String,
    /// How that is known.
    pub source: String,
}

/// A server that is known by its address, for where no name resolves.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// The address.
    pub host: String,
    /// Who runs it.
    pub operator: String,
    /// Where it answers.
    pub port: u16,
    /// Why it is in the table.
    pub reason: String,
    /// How that is known.
    pub source: String,
}

#[derive(Debug, Deserialize)]
struct PageEntry {
    url: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    server: Vec<Server>,
    address: Vec<Address>,
    page: PageEntry,
}

static TABLE: LazyLock<Option<File>> = LazyLock::new(|| toml::from_str(include_str!("../../assets/knowledge/controls.toml")).ok());

/// The servers, in the order in which they are asked.
#[must_use]
pub fn servers() -> &'static [Server] {
    TABLE.as_ref().map_or(&[], |table| &table.server)
}

/// The servers that are known by their address.
#[must_use]
pub fn addresses() -> &'static [Address] {
    TABLE.as_ref().map_or(&[], |table| &table.address)
}

/// The page that a network with a sign-in of its own replaces.
#[must_use]
pub fn page() -> Option<Page> {
    TABLE.as_ref().and_then(|table| Page::parse(&table.page.url))
}

/// The operators that have a server for a port, with the servers: the ones made for it, else the one that answers everywhere.
#[must_use]
pub fn for_port(port: u16) -> Vec<&'static Server> {
    let made_for_it: Vec<&Server> = servers().iter().filter(|server| !server.any && server.ports.contains(&port)).collect();
    if made_for_it.is_empty() { servers().iter().filter(|server| server.any).collect() } else { made_for_it }
}

/// Where an operator is known to answer beside a port: a server of theirs and its port.
#[must_use]
pub fn known_open(operator: &str, beside: u16) -> Option<(&'static Server, u16)> {
    let theirs = servers().iter().filter(|server| server.operator == operator);
    theirs.flat_map(|server| server.ports.iter().map(move |port| (server, *port))).find(|(_, port)| *port != beside)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::facts::port::{SMTP, SUBMISSION, SUBMISSIONS};

    #[test]
    fn every_usual_port_has_several_operators_and_an_obscure_one() {
        for port in [SMTP, SUBMISSION, SUBMISSIONS] {
            let servers = for_port(port);
            let operators: BTreeSet<&str> = servers.iter().map(|server| server.operator.as_str()).collect();
            assert!(operators.len() >= 3, "{port}: {operators:?}");
            assert!(servers.iter().any(|server| server.obscure) && servers.iter().any(|server| !server.obscure), "{port}");
            for operator in operators {
                assert!(known_open(operator, port).is_some_and(|(_, other)| other != port), "{operator} beside {port}");
            }
        }
    }

    #[test]
    fn a_port_that_no_mail_server_is_sure_to_have_is_asked_of_one_that_answers_everywhere() {
        let servers = for_port(2_525);
        assert!(servers.len() == 1 && servers[0].any, "{servers:?}");
        assert_eq!(known_open(&servers[0].operator, 2_525).map(|(_, port)| port), Some(443));
    }

    #[test]
    fn every_entry_says_why_it_is_there_and_how_that_is_known() {
        let table = TABLE.as_ref().expect("the table is readable");
        let entries = table.server.iter().map(|entry| (&entry.host, &entry.reason, &entry.source));
        let by_address = table.address.iter().map(|entry| (&entry.host, &entry.reason, &entry.source));
        for (host, reason, source) in entries.chain(by_address) {
            assert!(!reason.is_empty() && !source.is_empty(), "{host}");
        }
        for is_of in [std::net::IpAddr::is_ipv4, std::net::IpAddr::is_ipv6] {
            let of_family = addresses().iter().filter(|entry| entry.host.parse().is_ok_and(|address| is_of(&address)));
            assert!(of_family.map(|entry| entry.operator.as_str()).collect::<BTreeSet<_>>().len() >= 2);
        }
        assert!(page().is_some());
        assert!(addresses().iter().all(|entry| entry.host.parse::<std::net::IpAddr>().is_ok()));
    }
}
