//! What does an IP address say by its own form?

use std::net::IpAddr;

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
    fn inside_is_told_from_public() {
        let inside = ["0.0.0.0", "127.0.0.53", "10.0.0.1", "172.31.255.1", "192.168.1.1", "169.254.1.1", "100.64.0.1", "100.127.0.1"];
        let inside_v6 = ["::", "::1", "fd00::1", "fe80::1", "::ffff:192.168.1.1"];
        let public = ["192.0.2.5", "100.128.0.1", "172.32.0.1", "2001:db8::5", "::ffff:192.0.2.5", "64:ff9b::c000:205"];
        let is = |text: &&str| is_inside(text.parse().expect("an address"));
        assert!(inside.iter().chain(&inside_v6).all(is));
        assert!(!public.iter().any(is));
    }
}
