//! What the name gave: every question asked, who answered, and the addresses.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

/// Who answered a question about a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AnsweredBy {
    /// A DNS server, asked by Mailport itself.
    #[default]
    Dns,
    /// The system's own lookup (getaddrinfo: hosts file, mDNS, a VPN's DNS).
    System,
    /// A special-use name that is never asked for (RFC 6761 §6.3, §6.4).
    Hosts,
}

/// Why a question got no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LookupError {
    /// The name does not exist (NXDOMAIN).
    NotFound,
    /// The name exists, but has no such record (NODATA).
    NoRecord,
    /// The DNS server could not answer (SERVFAIL, REFUSED, or anything else that is no answer).
    ServerFailed,
    /// No answer in time, or no DNS server could be reached.
    Timeout,
}

/// One question and its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lookup {
    /// The name that was asked for.
    pub query: String,
    /// The record type: A, AAAA, CNAME, MX, SRV or TLSA; `A+AAAA` for the system's lookup.
    #[serde(rename = "type")]
    pub kind: String,
    /// What came back, in the record's usual text form; escaped and bounded.
    pub answer: Vec<String>,
    /// Why nothing came back.
    pub error: Option<LookupError>,
    /// How long it took, in milliseconds.
    pub ms: u64,
    /// Who answered.
    pub by: AnsweredBy,
    /// The DNS server that was asked, where it is another than this computer's own, to compare with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<String>,
    /// Whether DNSSEC proved the answer (RFC 4035 §4.3); none where no proof was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secure: Option<bool>,
}

impl Lookup {
    /// The hosts that MX (RFC 5321 §5.1) or SRV records (RFC 2782) name, the preferred first. The root stands for none.
    #[must_use]
    pub fn hosts(&self) -> Vec<&str> {
        if !matches!(self.kind.as_str(), "MX" | "SRV") {
            return Vec::new();
        }
        let mut hosts: Vec<(u16, &str)> = Vec::new();
        for record in &self.answer {
            let mut parts = record.split(' ');
            let (Some(rank), Some(host)) = (parts.next().and_then(|rank| rank.parse().ok()), parts.next_back()) else { continue };
            if host != "." && !hosts.iter().any(|(_, known)| *known == host) {
                hosts.push((rank, host));
            }
        }
        hosts.sort_by_key(|(rank, _)| *rank);
        hosts.into_iter().map(|(_, host)| host).collect()
    }

    /// Whether DNS answered as it does for this computer, not for a comparison.
    #[must_use]
    pub fn is_by_own_dns(&self) -> bool {
        self.by == AnsweredBy::Dns && self.server.is_none()
    }

    /// The addresses that the name was found to have.
    #[must_use]
    pub fn addresses(&self) -> Vec<IpAddr> {
        let of_addresses = matches!(self.kind.as_str(), "A" | "AAAA" | "A+AAAA");
        self.answer.iter().filter(|_| of_addresses).filter_map(|text| text.parse().ok()).collect()
    }

    /// RFC 7505 §3: one MX record that names the root says that the domain takes no mail.
    #[must_use]
    pub fn is_null_mx(&self) -> bool {
        self.kind == "MX" && matches!(self.answer.as_slice(), [only] if only.ends_with(" ."))
    }
}

/// A name that led somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolved {
    /// The addresses in the order in which they are tried.
    pub addresses: Vec<IpAddr>,
}

/// A name that led nowhere; the reasons stand in the lookups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameFailure {
    /// It does not exist.
    NotFound,
    /// It exists and has no address.
    NoAddress,
    /// No address of the family that was asked for (`-4`, `-6`).
    NoAddressOfFamily,
    /// The DNS server failed.
    LookupFailed,
    /// Nobody answered.
    Timeout,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_name_hosts_in_the_order_of_their_preference() {
        let cases: [(&str, &[&str], &[&str], bool); 6] = [
            ("MX", &["20 mx2.example.org", "10 mx1.example.org"], &["mx1.example.org", "mx2.example.org"], false),
            ("MX", &["0 ."], &[], true),
            ("MX", &["0 .", "10 mx.example.org"], &["mx.example.org"], false),
            (
                "SRV",
                &["9 1 587 b.example.org", "0 1 465 a.example.org", "0 1 466 a.example.org"],
                &["a.example.org", "b.example.org"],
                false,
            ),
            ("SRV", &["0 0 0 ."], &[], false),
            ("A", &["192.0.2.5"], &[], false),
        ];
        for (kind, answer, hosts, null) in cases {
            let answer = answer.iter().map(ToString::to_string).collect();
            let lookup = Lookup { query: "example.org".into(), kind: kind.into(), answer, ..Lookup::default() };
            assert_eq!((lookup.hosts(), lookup.is_null_mx()), (hosts.to_vec(), null), "{kind} {:?}", lookup.answer);
        }
    }
}
