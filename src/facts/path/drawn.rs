//! Ways for tests, drawn as two lines: what came back of the packets for the port in question, and for the other port, by hop.

use std::net::{IpAddr, Ipv4Addr};

use super::{HopAnswer, HopFacts, PathFacts, PathOutcome};
use crate::facts::connect::Rejection;

/// The server.
pub const SERVER: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 99));

/// `e` expired, `c` connected, `r` refused, `x` rejected by the router before, `X` rejected by the server, `.` silent, `:` silent to a
/// fresh connection too, `E` silent and then expired, `-` not sent.
fn answers(drawn: &str) -> Vec<HopAnswer> {
    let by = |ttl: u8| IpAddr::from([192, 0, 2, ttl]);
    let answer = |(letter, ttl)| match letter {
        'e' => HopAnswer::Expired { by: Some(by(ttl)), ms: 1 },
        'c' => HopAnswer::Connected { ms: 1 },
        'r' => HopAnswer::Refused { ms: 1 },
        'x' => HopAnswer::Rejected { by: Rejection { address: by(ttl - 1), kind: 3, code: 13 }, ms: 1 },
        'X' => HopAnswer::Rejected { by: Rejection { address: SERVER, kind: 3, code: 13 }, ms: 1 },
        '-' => HopAnswer::NotSent,
        _ => HopAnswer::Silent,
    };
    drawn.chars().zip(1..).map(answer).collect()
}

/// The way to 192.0.2.99 of packets for port 25, beside those for 587.
pub fn path(port: &str, baseline: &str) -> PathFacts {
    let again = port.chars().zip(1..).map(|(letter, ttl)| match letter {
        ':' => Some(HopAnswer::Silent),
        'E' => Some(HopAnswer::Expired { by: Some(IpAddr::from([192, 0, 2, ttl])), ms: 1 }),
        _ => None,
    });
    let hops = answers(port).into_iter().zip(answers(baseline)).zip(again).zip(1..);
    let hops = hops.map(|(((port, baseline), again), ttl)| HopFacts { ttl, port, again, baseline }).collect();
    PathFacts { port: 25, address: SERVER, outcome: PathOutcome::Followed { baseline_port: 587, hops }, ms: 1 }
}
