//! Which providers take no account password from a mail program, but only one that was made for it?
//!
//! A refusal from such a server may be just that, whatever its words; or the right kind of password was mistyped.

use std::sync::LazyLock;

use serde::Deserialize;

use super::table;
use crate::facts::code::Code;

/// What a provider demands in place of the account's password.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// The provider as people know it.
    pub name: String,
    /// Its servers for sending, in lower case.
    hosts: Vec<String>,
    /// The cause that says what it demands.
    pub code: Code,
    /// Where it is made.
    pub page: String,
    // For readers of the table, and for its test.
    #[cfg_attr(not(test), expect(dead_code))]
    source: String,
}

static DEMANDS: LazyLock<Vec<Demand>> = LazyLock::new(|| table::rows(include_str!("../../assets/knowledge/demands.toml")));

/// What the provider of a server for sending demands, where the table knows it.
#[must_use]
pub fn by_host(host: &str) -> Option<&'static Demand> {
    let host = host.strip_suffix('.').unwrap_or(host);
    DEMANDS.iter().find(|demand| demand.hosts.iter().any(|known| known.eq_ignore_ascii_case(host)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::providers;

    #[test]
    fn the_table_speaks_of_known_servers_and_names_its_sources() {
        assert!(DEMANDS.len() >= 11, "the table can't be read");
        for demand in DEMANDS.iter() {
            assert!(!demand.source.is_empty() && !demand.hosts.is_empty() && demand.page.starts_with("https://"), "{demand:?}");
            assert!(matches!(demand.code, Code::AppPasswordNeeded | Code::AuthorizationCodeNeeded), "{demand:?}");
            for host in &demand.hosts {
                assert!(providers::by_host(host).is_some(), "{host} stands in no table of providers");
            }
        }
    }

    #[test]
    fn a_server_is_known_by_its_name_alone() {
        assert_eq!(by_host("SMTP.mail.me.com.").map(|demand| demand.code), Some(Code::AppPasswordNeeded));
        assert_eq!(by_host("smtp.163.com").map(|demand| demand.code), Some(Code::AuthorizationCodeNeeded));
        assert!(by_host("mail.example.org").is_none());
    }
}
