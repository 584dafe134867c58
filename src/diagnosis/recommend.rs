//! Picks the settings to use (RFC 8314 §3: TLS from the first byte before STARTTLS).

use super::rules::mechanism;
use crate::facts::{
    finding::{Advice, PortDiagnosis},
    observations::{Observations, PortFacts},
    port::{Mode, SMTP},
    progress::Progress,
    verdict::Verdict,
};
use crate::probe::sign_in;

/// The best candidate: usable ports, or else ports that only the sign-in stopped.
#[must_use]
pub fn pick(seen: &Observations, ports: &[PortDiagnosis]) -> Option<Advice> {
    let all = || ports.iter().zip(&seen.ports);
    let usable = all().filter(|(diagnosis, _)| diagnosis.verdict.is_some_and(Verdict::is_usable));
    let (diagnosis, port) = usable
        .min_by_key(|(diagnosis, port)| rank(seen, diagnosis, port))
        .or_else(|| all().filter(|(diagnosis, _)| diagnosis.by_sign_in).min_by_key(|(diagnosis, port)| rank(seen, diagnosis, port)))?;
    let ready = diagnosis.verdict.is_some_and(Verdict::is_usable);
    let protected = matches!(port.encryption, Progress::Done { .. });
    Some(Advice {
        host: seen.host.clone(),
        port: port.spec.port,
        mode: port.spec.mode,
        protected,
        sign_in: mechanism_for(seen, port),
        username: seen.given.user.clone().or_else(|| seen.given.email.clone()),
        ready,
        needs: if ready { None } else { diagnosis.cause },
        because: because(
            seen,
            port,
            diagnosis.verdict,
            ports.iter().filter(|other| other.verdict.is_some_and(Verdict::is_usable)).count() == 1,
        ),
    })
}

fn rank(seen: &Observations, diagnosis: &PortDiagnosis, port: &PortFacts) -> (bool, u8) {
    let kind = match port.spec.mode {
        _ if seen.given.meant(port.spec.port) == SMTP => 2,
        Mode::Tls => 0,
        Mode::StartTls => 1,
        Mode::Plain => 3,
    };
    (diagnosis.verdict == Some(Verdict::WorksWithCare), kind)
}

/// The mechanism that was accepted, now or before, or the one that would be used.
fn mechanism_for(seen: &Observations, port: &PortFacts) -> Option<String> {
    match port.sign_in.done() {
        Some(signed_in) => Some(signed_in.mechanism.clone()),
        None => mechanism::accepted_before(seen, port)
            .or_else(|| sign_in::choose(&port.mechanisms(), seen.given.mechanism.as_deref()).map(str::to_owned)),
    }
}

/// Why this port: what is missing counts first, then what is to be watched, then what makes it the best.
fn because(seen: &Observations, port: &PortFacts, verdict: Option<Verdict>, alone: bool) -> &'static str {
    match verdict {
        Some(Verdict::WorksWithCare) => "because-care",
        Some(Verdict::Works) => match port.spec.mode {
            _ if seen.given.meant(port.spec.port) == SMTP => "because-port-25",
            Mode::Tls => "because-tls",
            _ if alone => "because-only",
            _ => "because-starttls",
        },
        _ => "because-sign-in",
    }
}
