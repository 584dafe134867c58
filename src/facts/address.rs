//! What does an IP address say by its own form: is it within this network, or one of the public internet?

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Networks of IPv4 that are not public, with the length of their prefix (IANA's registry, RFC 6890).
const SPECIAL_V4: [(Ipv4Addr, u32); 15] = [
    // This network (RFC 791), private use (RFC 1918), carriers' own (RFC 6598), loopback (RFC 1122), link-local (RFC 3927).
    (Ipv4Addr::UNSPECIFIED, 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    // Protocol assignments (RFC 6890), documentation (RFC 5737), benchmarking (RFC 2544).
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    // 6to4 relays of old (RFC 7526), multicast (RFC 5771), reserved and broadcast (RFC 1112).
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 4),
    (Ipv4Addr::new(240, 0, 0, 0), 4),
];

/// Networks of IPv6 within the public `2000::/3` (RFC 4291) that are not public all the same: documentation (RFC 3849, RFC 9637)
/// and protocol assignments (RFC 2928).
const SPECIAL_V6: [(Ipv6Addr, u32); 3] = [
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
];

/// Whether an address is one of the public internet, so that public servers tell something about the way there. Addresses for
/// documentation and other special uses are neither that nor inside.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => !SPECIAL_V4.iter().any(|(network, length)| (v4.to_bits() ^ network.to_bits()) >> (32 - length) == 0),
        IpAddr::V6(v6) => {
            let within = |network: &Ipv6Addr, length: u32| (v6.to_bits() ^ network.to_bits()) >> (128 - length) == 0;
            within(&Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3) && !SPECIAL_V6.iter().any(|(network, length)| within(network, *length))
        }
    }
}

/// Whether nobody but this computer or its network can be behind an address: unspecified, loopback, link-local, private
/// (RFC 1918, RFC 4193) or shared with a provider (RFC 6598).
#[must_use]
pub fn is_inside(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [first, second, ..] = v4.octets();
            let shared = first == 100 && second & 0b1100_0000 == 64;
            // RFC 1122 §3.2.1.3: all of 0.0.0.0/8 is "this network".
            first == 0 || v4.is_loopback() || v4.is_private() || v4.is_link_local() || shared
        }
        IpAddr::V6(v6) => v6.is_unspecified() || v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_internet_is_public() {
        let public = ["8.8.8.8", "172.32.0.1", "192.0.1.1", "100.128.0.1", "2a00:1450:4001::1", "2001:4860:4860::8888", "2620:fe::fe"];
        let special = [
            "0.0.0.0",
            "10.1.2.3",
            "127.9.9.9",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "100.64.0.1",
            "169.254.1.1",
            "192.0.2.1",
            "198.51.100.2",
            "203.0.113.7",
            "198.19.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:192.168.1.1",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "2001:db8::1",
            "3fff::1",
            "64:ff9b::1",
        ];
        for address in public {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
        for address in special {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn inside_is_told_from_public() {
        let inside = ["0.0.0.0", "127.0.0.53", "10.0.0.1", "172.31.255.1", "192.168.1.1", "169.254.1.1", "100.64.0.1", "100.127.0.1"];
        let inside_v6 = ["::", "::1", "fd00::1", "fe80::1", "::ffff:192.168.1.1"];
        let public = ["192.0.2.5", "100.128.0.1", "172.32.0.1", "2001:db8::5", "::ffff:192.0.2.5", "64:ff9b::c000:205"];
        let is = |text: &&str| is_inside(text.parse().expect("an address"));
        assert!(inside.iter().chain(&inside_v6).all(is));
        assert!(!public.iter().any(is));
    }
}
