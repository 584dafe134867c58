//! Whose network is this, of those who are known to block outgoing mail ports? For advice only: it proves nothing.

use std::sync::LazyLock;

use serde::Deserialize;

use super::table;

/// A provider that is known to block ports.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// The key of its words.
    pub key: String,
    /// What is blocked there.
    pub ports: Vec<u16>,
    /// What a computer's firmware says of its maker there.
    maker: Vec<String>,
    /// Ends of the names that its computers have.
    names: Vec<String>,
    /// Where that is said.
    pub source: String,
}

static TABLE: LazyLock<Vec<Provider>> = LazyLock::new(|| table::rows(include_str!("../../assets/knowledge/port-blocks.toml")));

/// The provider whose computers' firmware says this.
#[must_use]
pub fn by_maker(maker: &str) -> Option<&'static Provider> {
    let maker = maker.to_lowercase();
    TABLE.iter().find(|provider| provider.maker.iter().any(|sign| maker.contains(sign)))
}

/// The provider whose computers have such names.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Provider> {
    let name = name.trim_end_matches('.').to_lowercase();
    let fits = |end: &String| name.strip_suffix(end.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    TABLE.iter().find(|provider| provider.names.iter().any(fits))
}

/// The provider with this key.
#[must_use]
pub fn by_key(key: &str) -> Option<&'static Provider> {
    TABLE.iter().find(|provider| provider.key == key)
}

/// Every key, so that a test can see whether each has its words.
#[must_use]
pub fn keys() -> Vec<&'static str> {
    TABLE.iter().map(|provider| provider.key.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cloud_is_known_by_its_firmware_and_an_access_provider_by_its_names() {
        let key = |provider: Option<&Provider>| provider.map(|provider| provider.key.clone());
        let makers =
            [("Amazon EC2", Some("aws")), ("Hetzner", Some("hetzner")), ("QEMU, OracleCloud.com", Some("oracle")), ("LENOVO", None)];
        for (maker, expected) in makers {
            assert_eq!(key(by_maker(maker)).as_deref(), expected, "{maker}");
        }
        let names = [
            ("p4fd1.dip0.t-ipconnect.de", Some("telekom")),
            ("speedport.ip", Some("speedport")),
            ("eu-west-1.compute.internal.", Some("aws")),
            ("notcox.net", None),
            ("fritz.box", None),
            ("", None),
        ];
        for (name, expected) in names {
            assert_eq!(key(by_name(name)).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn every_provider_has_a_key_of_its_own_ports_and_a_source() {
        assert!(TABLE.len() > 20);
        for (index, provider) in TABLE.iter().enumerate() {
            assert!(!TABLE[..index].iter().any(|other| other.key == provider.key), "{}", provider.key);
            assert!(!provider.ports.is_empty() && provider.source.starts_with("http"), "{}", provider.key);
            assert!(!(provider.maker.is_empty() && provider.names.is_empty()), "{} can't be known", provider.key);
        }
    }
}
