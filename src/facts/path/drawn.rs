//! Ways for tests, drawn as two lines: what came back of the packets for the port in question, and for the other port, by hop.

use std::net::IpAddr;

use super::{HopAnswer, HopFacts, PathFacts, PathOutcome};
use crate::facts::connect::Rejection;

/// `e` expired, `c` connected, `r` refused, `x` rejected, `.` silent, `-` not sent.
fn answers(drawn: &str) -> Vec<HopAnswer> {
    let by = |ttl: u8| IpAddr::from([192, 0, 2, ttl]);
    let answer = |(letter, ttl)| match letter {
        'e' => HopAnswer::Expired { by: Some(by(ttl)), ms: 1 },
        'c' => HopAnswer::Connected { ms: 1 },
        'r' => HopAnswer::Refused { ms: 1 },
        'x' => HopAnswer::Rejected { by: Rejection { address: by(ttl - 1), kind: 3, code: 13 }, ms: 1 },
        '-' => HopAnswer::NotSent,
        _ => HopAnswer::Silent,
    };
    drawn.chars().zip(1..).map(answer).collect()
}

/// The way to 192.0.2.99 of packets for port 25, beside those for 587.
pub fn path(port: &str, baseline: &str) -> PathFacts {
    let hops = answers(port).into_iter().zip(answers(baseline)).zip(1..);
    let hops = hops.map(|((port, baseline), ttl)| HopFacts { ttl, port, baseline }).collect();
    PathFacts { port: 25, address: [192, 0, 2, 99].into(), outcome: PathOutcome::Followed { baseline_port: 587, hops }, ms: 1 }
}
