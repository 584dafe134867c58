//! What stands for a host whose name or address is left out? The same for the same host, and another for each other one.
//!
//! Stand-ins are numbered in the order in which they are asked for, so that a report whose hosts were left out already stays as it is.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use crate::facts::address;

/// RFC 2606 §2: no real host has a name that ends so.
const NO_HOST: &str = "invalid";
/// RFC 2544: for measuring, in no public network.
const ADDRESSES: Ipv4Addr = Ipv4Addr::new(198, 18, 0, 0);
/// RFC 9637: for documentation.
const ADDRESSES_V6: Ipv6Addr = Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0);
/// RFC 1918 and RFC 4193: what was within a network is still seen to be so.
const INSIDE: Ipv4Addr = Ipv4Addr::new(10, 0, 0, 0);
const INSIDE_V6: Ipv6Addr = Ipv6Addr::new(0xfd00, 0, 0, 0, 0, 0, 0, 0);

/// Numbers in the order of asking.
#[derive(Debug, Default)]
struct Numbers(HashMap<String, u32>);

impl Numbers {
    fn of(&mut self, what: String) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX).saturating_add(1);
        *self.0.entry(what).or_insert(next)
    }
}

/// The stand-ins that were given out for one report.
#[derive(Debug, Default)]
pub struct StandIns {
    hosts: Numbers,
    addresses: [Numbers; 4],
    names: Numbers,
    digests: Numbers,
}

impl StandIns {
    /// For a host's name, whatever its case and the alphabet it is written in. This computer's own is no secret.
    pub fn host(&mut self, name: &str) -> String {
        let lower = name.trim_end_matches('.').to_lowercase();
        if lower == "localhost" {
            return name.to_owned();
        }
        let number = self.hosts.of(idna::domain_to_ascii(&lower).unwrap_or(lower));
        format!("host-{number}.{NO_HOST}")
    }

    /// For an address. Those that every computer has tell nothing.
    pub fn address(&mut self, real: IpAddr) -> IpAddr {
        let real = real.to_canonical();
        if real.is_loopback() || real.is_unspecified() {
            return real;
        }
        let inside = address::is_inside(real);
        let number = self.addresses[usize::from(real.is_ipv6()) * 2 + usize::from(inside)].of(real.to_string());
        match (real, inside) {
            (IpAddr::V4(_), false) => Ipv4Addr::from_bits(ADDRESSES.to_bits().wrapping_add(number)).into(),
            (IpAddr::V4(_), true) => Ipv4Addr::from_bits(INSIDE.to_bits().wrapping_add(number)).into(),
            (IpAddr::V6(_), false) => Ipv6Addr::from_bits(ADDRESSES_V6.to_bits().wrapping_add(number.into())).into(),
            (IpAddr::V6(_), true) => Ipv6Addr::from_bits(INSIDE_V6.to_bits().wrapping_add(number.into())).into(),
        }
    }

    /// For the name of whoever runs a host, or is entered in its certificate.
    pub fn name(&mut self, name: &str) -> String {
        format!("name-{}", self.names.of(name.to_lowercase()))
    }

    /// For a fingerprint in hexadecimal, by which a certificate is found in public logs: a number as long as it.
    pub fn digest(&mut self, digest: &str) -> String {
        format!("{:0>width$}", self.digests.of(digest.to_ascii_lowercase()), width = digest.len())
    }

    /// Whether any was asked for.
    pub fn is_empty(&self) -> bool {
        [&self.hosts, &self.names, &self.digests].into_iter().chain(&self.addresses).all(|numbers| numbers.0.is_empty())
    }
}

/// Whether a host's name is a stand-in.
#[must_use]
pub fn is_stand_in(host: &str) -> bool {
    let number = host.strip_prefix("host-").and_then(|rest| rest.strip_suffix(NO_HOST)?.strip_suffix('.'));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_host_has_one_stand_in_however_it_is_written() {
        let mut stand_ins = StandIns::default();
        let first = stand_ins.host("mail.bücher.example");
        assert_eq!(first, "host-1.invalid");
        for same in ["Mail.BÜCHER.example.", "mail.xn--bcher-kva.example", "MAIL.XN--BCHER-KVA.EXAMPLE"] {
            assert_eq!(stand_ins.host(same), first, "{same}");
        }
        assert_eq!(stand_ins.host("bücher.example"), "host-2.invalid");
        assert_eq!(stand_ins.host("localhost"), "localhost");
        assert!(is_stand_in(&first) && !is_stand_in("host-1.example") && !is_stand_in("host-.invalid") && !is_stand_in("invalid"));
    }

    #[test]
    fn one_address_has_one_stand_in_of_its_kind() {
        let mut stand_ins = StandIns::default();
        let mut stand_in = |text: &str| stand_ins.address(text.parse().unwrap()).to_string();
        let cases = [
            ("192.0.2.5", "198.18.0.1"),
            ("192.0.2.6", "198.18.0.2"),
            ("::ffff:192.0.2.5", "198.18.0.1"),
            ("192.168.1.20", "10.0.0.1"),
            ("2001:db8::5", "3fff::1"),
            ("2001:DB8:0:0:0:0:0:5", "3fff::1"),
            ("fd00::7", "fd00::1"),
            ("127.0.0.1", "127.0.0.1"),
            ("::1", "::1"),
        ];
        for (real, expected) in cases {
            assert_eq!(stand_in(real), expected, "{real}");
        }
    }
}
