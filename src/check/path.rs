//! Where do packets stop, and who answers? Follows those for a port in trouble beside those for a port of the same host that answers.

use std::{net::IpAddr, time::Instant};

use super::watch::{Trouble, Watch};
use crate::{
    facts::{
        path::{HopAnswer, HopFacts, PathFacts, PathOutcome, PathUnknown},
        port::Mode,
        progress::millis,
    },
    probe::{
        limits,
        path::{Route, follow},
        system,
    },
};

/// The port that most hosts answer on, where none is known yet (RFC 9110 §4.2.2: HTTP over TLS).
const HTTPS: u16 = 443;

/// Whether there is a way between two computers that could be followed.
#[must_use]
pub const fn has_way(address: IpAddr) -> bool {
    !address.is_loopback()
}

/// The route for a port in trouble: beside a port of this address that has answered, or else beside 443. One that is TLS from the
/// first byte comes first, since nobody can answer there in the server's place without being noticed.
#[must_use]
pub fn route(trouble: Trouble, watch: &Watch) -> Route {
    let others = watch.answering(trouble.address).filter(|known| known.port != trouble.port);
    let known = others.min_by_key(|known| known.mode != Mode::Tls);
    Route {
        address: trouble.address,
        port: trouble.port,
        baseline_port: known.map_or(HTTPS, |known| known.port),
        round_trip: known.map(|known| known.took),
    }
}

/// Nothing was followed: the proxy's packets are not ours.
#[must_use]
pub const fn by_proxy(trouble: Trouble) -> PathFacts {
    let outcome = PathOutcome::Unknown { why: PathUnknown::ByProxy };
    PathFacts { port: trouble.port, address: trouble.address, outcome, ms: 0 }
}

/// Follows the packets.
pub async fn trace(route: Route) -> PathFacts {
    let began = Instant::now();
    let outcome = if system::TELLS_OF_HOPS {
        let hops = follow(route, limits::PATH).await;
        if is_telling(&hops) {
            PathOutcome::Followed { baseline_port: route.baseline_port, hops }
        } else {
            PathOutcome::Unknown { why: PathUnknown::NobodyAnswers }
        }
    } else {
        PathOutcome::Unknown { why: PathUnknown::NotOnThisSystem }
    };
    PathFacts { port: route.port, address: route.address, outcome, ms: millis(began.elapsed()) }
}

/// Whether anybody on the way has said something, or the port itself was answered.
fn is_telling(hops: &[HopFacts]) -> bool {
    let said = |answer: HopAnswer| matches!(answer, HopAnswer::Expired { .. });
    hops.iter().any(|hop| said(hop.port) || said(hop.baseline) || hop.port.ms().is_some())
}
