//! What does a name say by its own form? Whether DNS is to be asked about it, which domains it may belong to, what it is for.

use std::net::IpAddr;

/// Names that are never asked for beyond their addresses: RFC 6761 §6.2 to §6.5, RFC 6762 §3, RFC 8375, and `internal`, which
/// ICANN has set aside for private use.
const SPECIAL_USE: [&str; 7] = ["test", "localhost", "invalid", "example", "local", "internal", "home.arpa"];

/// Domains above a host that are asked whether it is theirs: `mx1.eu.example.org` may belong to two.
const MOST_ABOVE: usize = 2;

/// First labels of servers that mail is read from, by custom (RFC 6186 §3.2 names the services).
const FOR_READING: [&str; 8] = ["imap", "imaps", "imap4", "pop", "pop3", "pops", "webmail", "owa"];

/// Names that servers for sending have.
const FOR_SENDING: [&str; 8] = ["smtp", "smtps", "mail", "mx", "submission", "relay", "out", "mta"];

/// Whether a name has no place in the public DNS, or isn't one of DNS at all: an address, or a bare word.
#[must_use]
pub fn is_special_use(name: &str) -> bool {
    let within = |special: &str| name.strip_suffix(special).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    !name.contains('.') || name.parse::<IpAddr>().is_ok() || SPECIAL_USE.iter().any(|special| within(special))
}

/// The domains that a host may belong to, the nearest first; none of them is a top-level domain.
pub fn above(host: &str) -> impl Iterator<Item = &str> {
    let host = if is_special_use(host) { "" } else { host };
    std::iter::successors(host.split_once('.'), |(_, domain)| domain.split_once('.'))
        .map(|(_, domain)| domain)
        .take_while(|domain| domain.contains('.'))
        .take(MOST_ABOVE)
}

/// The first label of a host that is named for reading mail.
#[must_use]
pub fn named_for_reading(host: &str) -> Option<&str> {
    host.split_once('.').map(|(label, _)| label).filter(|label| FOR_READING.contains(label))
}

/// Whether a name looks like a mail server's rather than like a domain of addresses: `mail1.example.org`.
#[must_use]
pub fn named_for_mail(name: &str) -> bool {
    let label = name.split_once('.').filter(|(_, domain)| domain.contains('.')).map_or("", |(label, _)| label);
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit());
    FOR_SENDING.contains(&label) || FOR_READING.contains(&label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_a_place_in_the_public_dns_are_known() {
        let special = ["localhost", "mail.localhost", "a.test", "nas.home.arpa", "printer.local", "mail", "192.0.2.5", "2001:db8::5"];
        let public = ["mail.example.org", "contest.org", "home.arpa.org", "mylocal.example.net", "arpa.net"];
        assert!(special.iter().all(|name| is_special_use(name)), "{special:?}");
        assert!(!public.iter().any(|name| is_special_use(name)), "{public:?}");
    }

    #[test]
    fn a_host_may_belong_to_the_domains_above_it() {
        let cases: [(&str, &[&str]); 5] = [
            ("mail.example.org", &["example.org"]),
            ("mx1.eu.mail.example.org", &["eu.mail.example.org", "mail.example.org"]),
            ("example.org", &[]),
            ("192.0.2.5", &[]),
            ("mail.names.test", &[]),
        ];
        for (host, expected) in cases {
            assert_eq!(above(host).collect::<Vec<_>>(), expected, "{host}");
        }
    }

    #[test]
    fn a_mail_servers_name_is_told_from_a_domain_of_addresses() {
        let servers = ["mail.example.org", "smtp2.eu.example.org", "mx01.example.org", "imap.example.org"];
        let domains = ["mail.org", "example.org", "mailbox.example.org", "eu.example.org", "smtp"];
        assert!(servers.iter().all(|name| named_for_mail(name)), "{servers:?}");
        assert!(!domains.iter().any(|name| named_for_mail(name)), "{domains:?}");
    }
}
