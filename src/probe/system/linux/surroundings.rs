//! Linux: what its files tell of the network and the machine.

use std::{
    fs,
    io::Read as _,
    net::{IpAddr, Ipv4Addr},
    path::Path,
};

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

/// The router through which this computer reaches everything else: its address and, where it is known, its hardware's.
#[must_use]
pub fn gateway() -> Option<String> {
    let address = gateway_in(&text(Path::new("/proc/net/route"))?)?.to_string();
    let neighbours = text(Path::new("/proc/net/arp")).unwrap_or_default();
    let hardware =
        neighbours.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).find(|words| words.first() == Some(&&*address));
    Some(hardware.and_then(|words| words.get(3).map(|hardware| format!("{address} {hardware}"))).unwrap_or(address))
}

/// The gateway of the default route, in the form of `/proc/net/route`: numbers in hex, in the machine's own order.
fn gateway_in(routes: &str) -> Option<Ipv4Addr> {
    routes.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).find_map(|words| match words[..] {
        [_, "00000000", gateway, ..] if gateway != "00000000" => {
            u32::from_str_radix(gateway, 16).ok().map(|number| number.to_ne_bytes().into())
        }
        _ => None,
    })
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
    fn the_default_routes_gateway_is_read() {
        let line = |destination: &str, gateway: [u8; 4]| format!("eth0\t{destination}\t{:08X}\t0003\t0\t0\t0", u32::from_ne_bytes(gateway));
        let routes = format!("Iface\tDestination\tGateway\n{}\n{}\n", line("000200C0", [0, 0, 0, 0]), line("00000000", [192, 0, 2, 1]));
        assert_eq!(gateway_in(&routes), Some(Ipv4Addr::new(192, 0, 2, 1)));
        assert_eq!(gateway_in("Iface\tDestination\tGateway\n"), None);
    }

    #[test]
    fn loopback_is_no_tunnel() {
        assert_eq!(tunnel_at(IpAddr::from([127, 0, 0, 1])), None);
    }
}
