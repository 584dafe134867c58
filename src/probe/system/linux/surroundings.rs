//! Linux: what its files tell of the network and the machine.

use std::{fs, io::Read as _, net::IpAddr, path::Path};

use super::interfaces;

/// Kinds of interfaces that are tunnels (`linux/if_arp.h`): none at all (tun, `WireGuard`), IP in IP, IPv6 in IPv6, IPv6 in IP,
/// GRE. PPP is not among them: a DSL line is one.
const TUNNELS: [u16; 5] = [65_534, 768, 769, 776, 778];
/// More of a file than this is not looked at.
const MOST_OCTETS: u64 = 16 * 1024;

/// The tunnel that has this address, where it is one.
#[must_use]
pub fn tunnel_at(local: IpAddr) -> Option<String> {
    let name = interfaces::name_of(local)?;
    let folder = Path::new("/sys/class/net").join(&name);
    let kind = text(&folder.join("type")).and_then(|kind| kind.parse().ok());
    let is_tunnel = kind.is_some_and(|kind: u16| TUNNELS.contains(&kind)) || folder.join("tun_flags").exists();
    is_tunnel.then_some(name)
}

/// Who made this computer and what it is, in the firmware's words.
#[must_use]
pub fn maker() -> Option<String> {
    // Google's and Oracle's clouds, and Microsoft's, are known by the second or the third only.
    let words: Vec<String> = ["sys_vendor", "product_name", "chassis_asset_tag"]
        .iter()
        .filter_map(|file| text(&Path::new("/sys/class/dmi/id").join(file)))
        .filter(|word| !word.is_empty())
        .collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// The domains in which this computer searches names (resolv.conf(5)).
#[must_use]
pub fn search_domains() -> Vec<String> {
    text(Path::new("/etc/resolv.conf")).map(|text| domains_in(&text)).unwrap_or_default()
}

fn domains_in(text: &str) -> Vec<String> {
    let mut domains: Vec<String> = Vec::new();
    for line in text.lines() {
        let mut words = line.split_whitespace();
        if matches!(words.next(), Some("search" | "domain")) {
            domains.extend(words.map(|word| word.trim_matches('.').to_ascii_lowercase()).filter(|word| !word.is_empty()));
        }
    }
    domains.dedup();
    domains
}

fn text(path: &Path) -> Option<String> {
    let mut text = String::new();
    fs::File::open(path).ok()?.take(MOST_OCTETS).read_to_string(&mut text).ok()?;
    Some(text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_domains_are_read() {
        let text = "# a comment\nnameserver 192.0.2.53\nsearch Speedport.ip. example.org\ndomain example.org\noptions edns0\n";
        assert_eq!(domains_in(text), ["speedport.ip", "example.org"]);
        assert!(domains_in("nameserver 192.0.2.53").is_empty());
    }

    #[test]
    fn loopback_is_no_tunnel() {
        assert_eq!(tunnel_at(IpAddr::from([127, 0, 0, 1])), None);
    }
}
