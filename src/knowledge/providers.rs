//! Which servers, and which form of the user name, does a mail provider want?
//!
//! The table comes from Thunderbird's ISPDB; its header names source and licence. It says what a provider writes, never
//! what works from here: that is for a check to find out.

use std::{collections::HashMap, sync::LazyLock};

use serde::Deserialize;

/// A mail provider, and the servers it names for sending.
#[derive(Debug, Deserialize)]
pub struct Provider {
    /// The provider's key in the table.
    pub id: String,
    /// The name as people know it.
    pub name: String,
    /// The domains of its users' addresses, in lower case.
    pub domains: Vec<String>,
    /// The servers for sending, the provider's first choice first.
    pub outgoing: Vec<Outgoing>,
    /// Pages about setting up a mail program.
    pub help: Vec<String>,
    /// Pages about what has to be switched on before a mail program may sign in.
    pub enable: Vec<String>,
    /// It takes sign-in by token (OAuth 2).
    pub oauth: bool,
}

/// One server for sending.
#[derive(Debug, Deserialize)]
pub struct Outgoing {
    /// The host; it may hold `%EMAILDOMAIN%`.
    pub host: String,
    /// The port.
    pub port: u16,
    /// What protects it.
    pub security: Security,
    /// The ways to sign in, in the table's own words: `password-cleartext`, `password-encrypted`, `OAuth2`, `none`.
    pub sign_in: Vec<String>,
    /// The form of the user name, `%EMAILADDRESS%` for example; none where the table doesn't say.
    pub username: Option<String>,
}

pub use crate::facts::port::Security;

impl Outgoing {
    /// The host for the users of a domain.
    #[must_use]
    pub fn host_for(&self, domain: &str) -> String {
        self.host.replace("%EMAILDOMAIN%", domain)
    }

    /// The user name that belongs to an address, where the table says which form it has.
    #[must_use]
    pub fn username_for(&self, address: &str) -> Option<String> {
        let (local, domain) = address.rsplit_once('@')?;
        let form = self.username.as_deref()?;
        // One pass over the form: what was filled in is never searched again, whatever the address holds.
        let mut name = String::new();
        let mut rest = form;
        while let Some(at) = rest.find('%') {
            name.push_str(&rest[..at]);
            rest = &rest[at..];
            let places = [("%EMAILADDRESS%", address), ("%EMAILLOCALPART%", local), ("%EMAILDOMAIN%", domain)];
            if let Some((value, after)) = places.iter().find_map(|(place, value)| Some((value, rest.strip_prefix(place)?))) {
                name.push_str(value);
                rest = after;
            } else {
                name.push('%');
                rest = &rest[1..];
            }
        }
        name.push_str(rest);
        Some(name)
    }
}

#[derive(Debug, Deserialize)]
struct File {
    providers: Vec<Provider>,
}

struct Table {
    providers: Vec<Provider>,
    by_domain: HashMap<String, usize>,
    by_host: HashMap<String, usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let text = include_str!("../../assets/knowledge/providers.json");
    // A test reads the file; a table that can't be read here would be one without entries, not a crash.
    let providers = serde_json::from_str::<File>(text).map(|file| file.providers).unwrap_or_default();
    let mut by_domain = HashMap::new();
    let mut by_host = HashMap::new();
    for (index, provider) in providers.iter().enumerate() {
        for domain in &provider.domains {
            by_domain.entry(domain.to_ascii_lowercase()).or_insert(index);
        }
        for server in provider.outgoing.iter().filter(|server| !server.host.contains('%')) {
            by_host.entry(server.host.to_ascii_lowercase()).or_insert(index);
        }
    }
    Table { providers, by_domain, by_host }
});

/// The provider of a domain's mailboxes, where the table knows it.
#[must_use]
pub fn by_domain(domain: &str) -> Option<&'static Provider> {
    TABLE.by_domain.get(&as_key(domain)).map(|index| &TABLE.providers[*index])
}

/// The provider of a server for sending, where the table knows it. Where several share a server, the first of the table.
#[must_use]
pub fn by_host(host: &str) -> Option<&'static Provider> {
    TABLE.by_host.get(&as_key(host)).map(|index| &TABLE.providers[*index])
}

/// The known server or mail domain that a name was most likely meant to be: one letter off, or two in a long one.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static str> {
    let name = as_key(name);
    if TABLE.by_host.contains_key(&name) || TABLE.by_domain.contains_key(&name) {
        return None;
    }
    let most = if name.chars().count() < LONG_NAME { 1 } else { 2 };
    let known = TABLE.by_host.keys().chain(TABLE.by_domain.keys()).map(String::as_str);
    let near = known.filter_map(|known| {
        // A difference in length is at least as large a distance, and much cheaper to see.
        let plausible = known.len().abs_diff(name.len()) <= most && known != name;
        let distance = if plausible { strsim::damerau_levenshtein(&name, known) } else { usize::MAX };
        (distance <= most).then_some((distance, known))
    });
    near.min().map(|(_, known)| known)
}

/// Names shorter than this are too much alike for two letters to be a slip.
const LONG_NAME: usize = 10;

fn as_key(name: &str) -> String {
    name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_whole() {
        assert_eq!(TABLE.providers.len(), 163);
        assert_eq!(TABLE.providers.iter().map(|provider| provider.outgoing.len()).sum::<usize>(), 202);
    }

    #[test]
    fn a_provider_is_found_by_domain_and_by_host() {
        assert_eq!(by_domain("gmail.com").map(|found| found.id.as_str()), by_host("smtp.gmail.com").map(|found| found.id.as_str()));
        assert!(by_domain("GMX.net.").is_some_and(|found| !found.enable.is_empty()));
        assert!(by_domain("nobody.example").is_none());
        assert!(by_host("%EMAILDOMAIN%").is_none());
    }

    #[test]
    fn the_user_name_takes_the_form_that_the_provider_wants() {
        let server = |form: Option<&str>| Outgoing {
            host: "mail.%EMAILDOMAIN%".into(),
            port: 587,
            security: Security::StartTls,
            sign_in: Vec::new(),
            username: form.map(Into::into),
        };
        let cases = [
            (Some("%EMAILADDRESS%"), Some("ann@example.org")),
            (Some("%EMAILLOCALPART%"), Some("ann")),
            (Some("%EMAILLOCALPART%.%EMAILDOMAIN%"), Some("ann.example.org")),
            (Some("100%"), Some("100%")),
            (None, None),
        ];
        for (form, expected) in cases {
            assert_eq!(server(form).username_for("ann@example.org").as_deref(), expected, "{form:?}");
        }
        assert_eq!(server(Some("%EMAILLOCALPART%")).username_for("%EMAILDOMAIN%@example.org").as_deref(), Some("%EMAILDOMAIN%"));
        assert_eq!(server(None).username_for("no address"), None);
        assert_eq!(server(None).host_for("example.org"), "mail.example.org");
    }

    #[test]
    fn a_slip_of_the_finger_is_seen_and_another_name_is_left_alone() {
        let cases = [
            ("smtp.gmial.com", Some("smtp.gmail.com")),
            ("smpt.gmail.com", Some("smtp.gmail.com")),
            ("gmal.com", Some("gmail.com")),
            ("smtp.gmail.com", None),
            ("mail.example.org", None),
            ("x.de", None),
        ];
        for (name, expected) in cases {
            assert_eq!(nearest(name), expected, "{name}");
        }
    }
}
