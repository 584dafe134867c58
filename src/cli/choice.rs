//! Which port carries the message? Pure, by the contract's rules for sending; one port, and never a second one after it.

use crate::facts::{report::PortReport, report::Report, verdict::Verdict};

/// What counts about a port when a message is to go through it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// Its verdict.
    pub verdict: Option<Verdict>,
    /// TLS protects it.
    pub protected: bool,
    /// The server has proved who it is.
    pub proven: bool,
}

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The user chose the ports.
    pub ports_given: bool,
    /// There are credentials.
    pub credentials: bool,
    /// Unprotected and unverified connections are taken too.
    pub allow_unsafe: bool,
}

impl From<&PortReport> for Carrier {
    fn from(port: &PortReport) -> Self {
        Self { verdict: port.verdict, protected: port.security != "none", proven: port.tls.as_ref().is_some_and(|tls| tls.trusted) }
    }
}

impl Carrier {
    fn can_carry(self, asked: Asked) -> bool {
        let reachable = matches!(self.verdict, Some(Verdict::Works | Verdict::WorksWithCare | Verdict::ServerOnly | Verdict::Unsafe));
        let safe_enough = match (self.protected, self.proven) {
            (true, true) => true,
            // Beyond EHLO nothing is said to a server that can't prove who it is.
            (true, false) => false,
            // Without credentials there is no secret to lose.
            (false, _) => !asked.credentials,
        };
        reachable && (safe_enough || asked.allow_unsafe)
    }
}

/// The port that carries the message, by its place in the report; none where no port may.
#[must_use]
pub fn of_report(report: &Report, asked: Asked) -> Option<usize> {
    let carriers: Vec<Carrier> = report.ports.iter().map(Carrier::from).collect();
    let recommended = report.recommendation.as_ref().filter(|found| found.ready).and_then(|found| {
        report
            .ports
            .iter()
            .position(|port| port.usable && port.port == found.port && port.security == found.security && port.host == found.host)
    });
    choose(recommended, &carriers, asked)
}

fn choose(recommended: Option<usize>, carriers: &[Carrier], asked: Asked) -> Option<usize> {
    if asked.ports_given { carriers.iter().position(|carrier| carrier.can_carry(asked)) } else { recommended }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recommended; ports; ports given, credentials, allow unsafe; chosen.
    type Case<'a> = (Option<usize>, &'a [Carrier], [bool; 3], Option<usize>);

    const fn port(verdict: Verdict, protected: bool, proven: bool) -> Carrier {
        Carrier { verdict: Some(verdict), protected, proven }
    }

    #[test]
    fn the_port_is_chosen_as_the_contract_says() {
        let works = port(Verdict::Works, true, true);
        let care = port(Verdict::WorksWithCare, true, true);
        let relay = port(Verdict::ServerOnly, true, true);
        let bare_relay = port(Verdict::ServerOnly, false, false);
        let unverified_relay = port(Verdict::ServerOnly, true, false);
        let bare = port(Verdict::Unsafe, false, false);
        let unverified = port(Verdict::Unsafe, true, false);
        let dead = port(Verdict::DoesNotWork, true, true);
        let stopped = port(Verdict::NotFinished, false, false);
        let none = Carrier { verdict: None, protected: true, proven: true };
        let cases: [Case; 19] = [
            (Some(1), &[relay, works], [false, true, false], Some(1)),
            (None, &[relay, works], [false, true, false], None),
            (Some(1), &[care, works], [true, true, false], Some(0)),
            (None, &[dead, stopped, none, care], [true, true, false], Some(3)),
            (None, &[relay], [true, false, false], Some(0)),
            (None, &[relay], [true, true, false], Some(0)),
            (None, &[bare_relay], [true, false, false], Some(0)),
            (None, &[bare_relay], [true, true, false], None),
            (None, &[bare_relay], [true, true, true], Some(0)),
            (None, &[bare], [true, false, false], Some(0)),
            (None, &[bare], [true, true, false], None),
            (None, &[bare], [true, true, true], Some(0)),
            (None, &[bare, works], [true, true, false], Some(1)),
            (None, &[unverified], [true, false, false], None),
            (None, &[unverified], [true, true, true], Some(0)),
            (None, &[unverified_relay], [true, false, false], None),
            (None, &[unverified_relay], [true, false, true], Some(0)),
            (None, &[dead], [true, false, true], None),
            (None, &[], [true, false, true], None),
        ];
        for (recommended, carriers, [ports_given, credentials, allow_unsafe], expected) in cases {
            let asked = Asked { ports_given, credentials, allow_unsafe };
            assert_eq!(choose(recommended, carriers, asked), expected, "{carriers:?} {asked:?}");
        }
    }
}
