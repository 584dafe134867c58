//! Decides a port by the first of the contract's seven lines that fits.

use super::rules::{connect::is_unfinished, sign_in::is_seen_not_offered};
use crate::facts::{
    code::{Code, Severity},
    finding::Finding,
    observations::{Observations, PortFacts},
    port::Mode,
    stage::Stage,
    verdict::Verdict,
};

/// A verdict and the finding that decided it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The verdict.
    pub verdict: Verdict,
    /// The code that decided; none where it works.
    pub cause: Option<Code>,
    /// Line 5 decided: all is well but the sign-in.
    pub by_sign_in: bool,
}

/// Decides; none while the port is still being checked. `findings` are those of the port and of the target as a whole.
#[must_use]
pub fn decide(seen: &Observations, port: &PortFacts, findings: &[&Finding]) -> Option<Decision> {
    let because = |verdict, cause| Some(Decision { verdict, cause, by_sign_in: false });
    if is_unfinished(seen, port) {
        return because(Verdict::NotFinished, Some(Code::CheckStopped));
    }
    let name_failed = seen.name.failed().is_some();
    if port.elapsed_ms.is_none() && !name_failed && seen.ended.is_none() {
        return None;
    }
    if let Some(cause) = earliest(findings, stops_the_way) {
        return because(Verdict::DoesNotWork, Some(cause));
    }
    if is_seen_not_offered(seen, port) {
        return because(Verdict::ServerOnly, Some(Code::SignInNotOffered));
    }
    if let Some(cause) = earliest(findings, |finding| leaves_unprotected(finding, port.spec.mode)) {
        return because(Verdict::Unsafe, Some(cause));
    }
    if let Some(cause) = earliest(findings, |finding| finding.stage == Stage::SignIn && finding.severity == Severity::Blocker) {
        return Some(Decision { verdict: Verdict::DoesNotWork, cause: Some(cause), by_sign_in: true });
    }
    // Every port has a verdict with a cause: where nothing was reached and nothing explains it, it was not finished.
    if port.greeting.done().is_none() {
        return because(Verdict::NotFinished, Some(Code::CheckStopped));
    }
    if let Some(cause) = earliest(findings, |finding| finding.severity == Severity::Warning && finding.port.is_some()) {
        return because(Verdict::WorksWithCare, Some(cause));
    }
    because(Verdict::Works, None)
}

/// Line 2: a blocker at name, connect, greeting or encryption, save those of line 4.
fn stops_the_way(finding: &Finding) -> bool {
    finding.severity == Severity::Blocker && finding.stage <= Stage::Encryption && !is_without_tls(finding.code)
}

/// The server offers no TLS, or somebody takes the offer away.
const fn is_without_tls(code: Code) -> bool {
    matches!(code, Code::StarttlsNotOffered | Code::StarttlsStripped)
}

/// Line 4: no TLS, or a certificate blocker.
fn leaves_unprotected(finding: &Finding, mode: Mode) -> bool {
    let blocker = finding.severity == Severity::Blocker;
    is_without_tls(finding.code)
        || (mode == Mode::Plain && finding.code == Code::SignInInClear)
        || (blocker && finding.stage == Stage::Certificate)
}

/// The finding of the earliest stage, and of the earliest place in the catalogue.
fn earliest(findings: &[&Finding], fits: impl Fn(&Finding) -> bool) -> Option<Code> {
    findings.iter().filter(|finding| fits(finding)).map(|finding| (finding.stage, finding.code)).min().map(|(_, code)| code)
}
