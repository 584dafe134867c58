//! Does a reply name a list of blocked addresses, and whose?
//!
//! A name alone proves nothing: the rules of [`super::replies`] also ask for the stage and the code.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{
    table,
    text::{stands_as_words, without_mailboxes},
};

#[derive(Debug, Deserialize)]
struct List {
    name: String,
    signs: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
}

static LISTS: LazyLock<Vec<List>> = LazyLock::new(|| table::rows(include_str!("../../assets/knowledge/blocklists.toml")));

/// The list of addresses that a reply's text names. Mailboxes in it are left out: a recipient may well be at a list's own
/// domain.
#[must_use]
pub fn named_in(text: &str) -> Option<&'static str> {
    let text = without_mailboxes(&text.to_lowercase());
    let stands = |signs: &[String]| signs.iter().any(|sign| stands_as_words(&text, sign));
    LISTS.iter().find(|list| stands(&list.signs) && !stands(&list.except)).map(|list| list.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_known_by_the_way_servers_name_it() {
        assert!(LISTS.len() > 20);
        let cases = [
            ("Service unavailable; Client host [192.0.2.5] blocked using zen.spamhaus.org", Some("Spamhaus")),
            ("[BL21] Connections will not be accepted from 192.0.2.25, because the ip is in Spamhaus's list", Some("Spamhaus")),
            ("Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.5", Some("Proofpoint")),
            ("Please contact your provider since part of their network is on our block list (S3150).", Some("Microsoft")),
            ("Blocked - see https://www.spamcop.net/bl.shtml?192.0.2.5", Some("SpamCop")),
            ("Your sender's domain is in dbl.spamhaus.org", None),
            ("<ann@spamhaus.org>: Recipient address rejected", None),
            ("Our absorbs.network is closed", None),
            ("No SMTP service here", None),
        ];
        for (text, expected) in cases {
            assert_eq!(named_in(text), expected, "{text}");
        }
    }
}
