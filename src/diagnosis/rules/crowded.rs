//! A server that asks to try later may only have too many connections, Mailport's own among them: what is known of those stands
//! beside its answer. No finding of its own.

use crate::facts::{
    code::Code,
    finding::{Finding, Phrase},
    observations::{Observations, PortFacts},
};

/// Adds how many connections this check had to the same address, where a server is said to be busy.
pub fn tell(seen: &Observations, port: &PortFacts, findings: &mut [Finding]) {
    if seen.given.one_at_a_time {
        return;
    }
    let there = |other: &&PortFacts| other.connect.done().is_some_and(|connected| Some(connected.address) == port.address);
    let own = seen.ports.iter().filter(there).count();
    for finding in findings.iter_mut().filter(|finding| own > 1 && finding.code == Code::ServiceBusy) {
        finding.args.insert("own".to_owned(), own.into());
        finding.evidence.push(Phrase::new("evidence-own-connections").with("count", own));
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::*;
    use crate::facts::{connect::Connected, observations::Given, port::PortSpec, progress::Progress};

    #[test]
    fn connections_of_the_check_itself_stand_beside_a_server_that_is_busy() {
        let told = |connected: usize, one_at_a_time: bool, code: Code| {
            let given = Given { ports: PortSpec::standard(), one_at_a_time, ..Given::default() };
            let mut seen = Observations::new(given, time::OffsetDateTime::UNIX_EPOCH);
            let address = IpAddr::from([192, 0, 2, 5]);
            for port in &mut seen.ports[..connected] {
                port.address = Some(address);
                port.connect = Progress::Done { at_ms: 0, ms: 5, facts: Connected { address, local: None } };
            }
            let mut findings = [Finding::new(code)];
            tell(&seen, &seen.ports[0], &mut findings);
            findings[0].evidence.len()
        };
        assert_eq!(told(3, false, Code::ServiceBusy), 1);
        assert_eq!(told(1, false, Code::ServiceBusy), 0, "there was no other");
        assert_eq!(told(3, true, Code::ServiceBusy), 0, "each had ended before the next");
        assert_eq!(told(3, false, Code::ServiceRefused), 0, "it asks nobody to come later");
    }
}
