//! Which public DNS servers is a doubtful answer compared with, unless the user names others?

use std::{
    net::{IpAddr, SocketAddr},
    sync::LazyLock,
};

use serde::Deserialize;

use super::table;

#[derive(Debug, Deserialize)]
struct Known {
    operator: String,
    addresses: Vec<IpAddr>,
}

/// RFC 1035 §4.2: where DNS servers listen.
pub const DNS: u16 = 53;

static RESOLVERS: LazyLock<Vec<Known>> = LazyLock::new(|| table::rows(include_str!("../../assets/knowledge/resolvers.toml")));

/// All of them.
#[must_use]
pub fn built_in() -> Vec<SocketAddr> {
    RESOLVERS.iter().flat_map(|known| &known.addresses).map(|address| SocketAddr::new(*address, DNS)).collect()
}

/// Their operators and addresses, as the help and the documentation name them.
#[must_use]
pub fn described() -> Vec<String> {
    let addresses = |known: &Known| known.addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    RESOLVERS.iter().map(|known| format!("{} ({})", known.operator, addresses(known))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::address::is_inside;

    #[test]
    fn every_resolver_is_public_and_there_is_more_than_one_operator() {
        assert!(RESOLVERS.len() > 1 && described().len() == RESOLVERS.len());
        assert!(RESOLVERS.iter().all(|known| known.addresses.iter().any(IpAddr::is_ipv4)));
        assert!(built_in().iter().all(|server| !is_inside(server.ip()) && server.port() == DNS), "{:?}", built_in());
    }
}
