//! Is a port, or the name, in such trouble that a comparison helps? Reads facts alone; what it needs of the clock it is told.

use std::net::IpAddr;

use super::plan::families;
use crate::facts::{
    address::is_public,
    connect::{AddressOutcome, ConnectFailure},
    lookup::NameFailure,
    observations::{Observations, PortFacts},
    progress::Progress,
    request::Family,
};

/// The target's addresses, as far as they are known.
pub fn addresses(seen: &Observations) -> &[IpAddr] {
    seen.name.done().map_or(&[], |resolved| &resolved.addresses)
}

/// Whether a port did not connect, or, where it has been `silent` for long enough, does not.
pub const fn of_port(port: &PortFacts, silent: bool) -> bool {
    match port.connect {
        Progress::Failed { .. } => true,
        Progress::Running { .. } => silent,
        _ => false,
    }
}

/// Whether the name gave no answer at all, or, where it has been `silent` for long enough, gives none.
pub const fn of_name(seen: &Observations, silent: bool) -> bool {
    match seen.name {
        Progress::Failed { facts: NameFailure::Timeout | NameFailure::LookupFailed, .. } => true,
        Progress::Running { .. } | Progress::NotReached => silent,
        _ => false,
    }
}

/// The families in which a port is compared: those that this computer has a way to, or both where it has none.
pub fn families_of(seen: &Observations, port: &PortFacts) -> Vec<Family> {
    let no_way = |address: &IpAddr| {
        let failure = ConnectFailure::NetworkUnreachable;
        port.addresses.iter().any(|facts| facts.address == *address && facts.outcome == AddressOutcome::Failed { failure: failure.clone() })
    };
    let reachable: Vec<IpAddr> = addresses(seen).iter().copied().filter(|address| !no_way(address)).collect();
    if reachable.is_empty() { vec![Family::V4, Family::V6] } else { families(&reachable) }
}

/// Whether the way to the target in a family stays on this computer or in a private network.
pub fn is_local(seen: &Observations, family: Family) -> bool {
    let mut theirs = addresses(seen).iter().filter(|address| family.holds(**address)).peekable();
    theirs.peek().is_some() && theirs.all(|address| !is_public(*address))
}
