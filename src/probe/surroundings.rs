//! What does this computer tell of the network that it is in? Reads what the system has at hand, and connects to nobody.

use std::{
    env,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket},
};

use super::system;
use crate::{
    facts::{shown, surroundings::Surroundings},
    knowledge::port_blocks,
};

/// Variables by which programs are told to use a proxy; they are written in capitals too.
const PROXY_VARIABLES: [&str; 4] = ["all_proxy", "https_proxy", "http_proxy", "socks_proxy"];

/// Looks around, with the way to `target` in mind. Whose place it is, is asked apart.
#[must_use]
pub fn look(target: Option<IpAddr>) -> Surroundings {
    let local = target.and_then(local_address);
    let short = |text: String| shown::excerpt(text.as_bytes(), super::limits::EXCERPT_CHARS);
    Surroundings {
        tunnel: local.filter(|local| !local.is_loopback()).and_then(system::tunnel_at).map(short),
        proxies: PROXY_VARIABLES.into_iter().filter(|name| is_set(name)).map(ToOwned::to_owned).collect(),
        place: None,
        refused_ago_s: None,
    }
}

/// The provider whose place this seems to be, of those who block ports. What tells it stays here: it may name an employer.
#[must_use]
pub fn place() -> Option<String> {
    let by_maker = system::maker().and_then(|maker| port_blocks::by_maker(&maker));
    let provider = by_maker.or_else(|| system::search_domains().iter().find_map(|domain| port_blocks::by_name(domain)));
    provider.map(|provider| provider.key.clone())
}

fn is_set(name: &str) -> bool {
    [name.to_owned(), name.to_uppercase()].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The address from which this computer would speak to another; connecting a UDP socket sends nothing.
#[must_use]
pub fn local_address(target: IpAddr) -> Option<IpAddr> {
    /// Any will do, since nothing is sent there (RFC 863: whatever came would be thrown away).
    const DISCARD: u16 = 9;
    let any = if target.is_ipv4() { IpAddr::V4(Ipv4Addr::UNSPECIFIED) } else { IpAddr::V6(Ipv6Addr::UNSPECIFIED) };
    let socket = UdpSocket::bind((any, 0)).ok()?;
    socket.connect((target, DISCARD)).ok()?;
    socket.local_addr().ok().map(|local| local.ip().to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_this_computer_itself_leads_through_no_tunnel() {
        let loopback = IpAddr::from([127, 0, 0, 1]);
        assert_eq!(local_address(loopback), Some(loopback));
        assert_eq!(look(Some(loopback)).tunnel, None);
        assert_eq!(look(None).tunnel, None);
    }
}
