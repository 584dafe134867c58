//! What a practice server does, as data: the typed form of `assets/practice/*.toml`.
//! Nothing here touches a socket; a scenario that says something unknown is refused with its line.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::behaviour::{CertificateSpec, PortSpec};

/// The three servers of `mailport demo`.
const DEMO: &str = include_str!("../../assets/practice/demo.toml");
/// One server for each cause, by name.
const CASES: &str = include_str!("../../assets/practice/cases.toml");

/// A set of servers that run at once.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The servers, in the order in which they are placed.
    pub server: Vec<ServerSpec>,
}

/// A scenario or case that can't be used.
#[derive(Debug, thiserror::Error)]
pub enum ScenarioError {
    /// The text isn't a scenario; the message names line and column.
    #[error("this is no scenario: {0}")]
    Unreadable(#[from] toml::de::Error),
    /// No case of this name.
    #[error("there is no case named {0}")]
    NoSuchCase(String),
}

impl Scenario {
    /// Reads `[[server]]` tables.
    ///
    /// # Errors
    /// Text that isn't TOML, or a key that no server has.
    pub fn parse(text: &str) -> Result<Self, ScenarioError> {
        Ok(toml::from_str(text)?)
    }

    /// The demo's servers.
    ///
    /// # Errors
    /// Only where the built-in file is broken.
    pub fn demo() -> Result<Self, ScenarioError> {
        Self::parse(DEMO)
    }

    /// One named case: a scenario of exactly one server.
    ///
    /// # Errors
    /// A name that no case has.
    pub fn case(name: &str) -> Result<Self, ScenarioError> {
        let mut cases = cases()?;
        let server = cases.remove(name).ok_or_else(|| ScenarioError::NoSuchCase(name.to_owned()))?;
        Ok(Self { server: vec![server] })
    }

    /// The same with only these ports on every server.
    #[must_use]
    pub fn only(mut self, ports: &[u16]) -> Self {
        for server in &mut self.server {
            server.ports = ports.to_vec();
            server.port.retain(|number, _| ports.contains(number));
        }
        self
    }
}

/// The names of all built-in cases, sorted.
///
/// # Errors
/// Only where the built-in file is broken.
pub fn case_names() -> Result<Vec<String>, ScenarioError> {
    Ok(cases()?.into_keys().collect())
}

fn cases() -> Result<BTreeMap<String, ServerSpec>, ScenarioError> {
    Ok(toml::from_str(CASES)?)
}

/// One server: a name, its users, its certificate, and what each port does.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ServerSpec {
    /// The host name that the server goes by.
    pub name: String,
    /// What is special here: in the demo a key of `words`, in the cases of tests a remark.
    pub about: String,
    /// Who may sign in.
    pub users: Vec<User>,
    /// The certificate of every port that names none of its own.
    pub certificate: CertificateSpec,
    /// The ports that there are; all healthy but for what `port` says.
    pub ports: Vec<u16>,
    /// What differs from a healthy port, by the well-known number that it stands in for.
    #[serde(deserialize_with = "by_number")]
    pub port: BTreeMap<u16, PortSpec>,
    /// Listen on `[::1]` too.
    pub also_ipv6: bool,
}

impl Default for ServerSpec {
    fn default() -> Self {
        Self {
            name: "mail.localhost".to_owned(),
            about: String::new(),
            users: vec![User { name: "ann@mail.localhost".to_owned(), password: "practice".to_owned() }],
            certificate: CertificateSpec::default(),
            ports: vec![25, 587, 465],
            port: BTreeMap::new(),
            also_ipv6: false,
        }
    }
}

impl ServerSpec {
    /// Each port with its number, healthy where nothing else is said: `ports` first, then the rest of `port`.
    #[must_use]
    pub fn all_ports(&self) -> Vec<(u16, PortSpec)> {
        let further = self.port.keys().filter(|number| !self.ports.contains(number));
        let numbers = self.ports.iter().chain(further);
        numbers.map(|number| (*number, self.port.get(number).cloned().unwrap_or_default())).collect()
    }
}

/// TOML's keys are text; a port's key must be a number.
fn by_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<u16, PortSpec>, D::Error> {
    let by_text = BTreeMap::<String, PortSpec>::deserialize(deserializer)?;
    let numbered = by_text.into_iter().map(|(key, port)| {
        if let Some(verb) = port.unknown_verb() {
            return Err(D::Error::custom(format!("port {key} names an unknown command {verb}")));
        }
        match key.parse::<u16>() {
            Ok(number) if number > 0 => Ok((number, port)),
            _ => Err(D::Error::custom(format!("{key} is no port number"))),
        }
    });
    numbered.collect()
}

/// Someone who may sign in.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct User {
    /// The user name, as it must be typed.
    pub name: String,
    /// The password; it protects nothing but a practice server.
    pub password: String,
}

impl std::fmt::Debug for User {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("User").field("name", &self.name).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::behaviour::Connect;

    #[test]
    fn the_built_in_files_are_readable() {
        assert_eq!(Scenario::demo().expect("the demo").server.len(), 3);
        assert!(case_names().expect("the cases").len() > 50);
        assert!(Scenario::case("no-such").is_err());
    }

    #[test]
    fn a_port_is_healthy_unless_told_otherwise() {
        let scenario = Scenario::parse("[[server]]\nport.587.connect = 'refused'").expect("readable");
        let ports = scenario.server[0].all_ports();
        let seen: Vec<_> = ports.iter().map(|(number, port)| (*number, port.connect)).collect();
        assert_eq!(seen, [(25, Connect::Accept), (587, Connect::Refused), (465, Connect::Accept)]);
    }

    #[test]
    fn an_unknown_key_is_refused() {
        assert!(Scenario::parse("[[server]]\nport.587.conect = 'refused'").is_err());
        assert!(Scenario::parse("[[server]]\nport.smtp.connect = 'refused'").is_err());
        assert!(Scenario::parse("[[server]]\nport.0.connect = 'refused'").is_err());
        assert!(Scenario::parse("[[server]]\nport.587.replies.EHLOO = '250 ok'").is_err());
    }

    #[test]
    fn a_password_is_not_in_the_debug_form() {
        let scenario = Scenario::demo().expect("the demo");
        let debug = format!("{scenario:?}");
        assert!(!debug.contains(&scenario.server[0].users[0].password));
    }
}
