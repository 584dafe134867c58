//! Says how each of a port's seven stations stands.

use crate::facts::{
    code::{Code, Severity},
    delivery::{DeliveryProblem, MailStep},
    finding::Finding,
    observations::{Observations, PortFacts},
    progress::{Progress, Skip},
    stage::{Stage, StageState},
};

/// The states of all stages, in their order.
#[must_use]
pub fn of(seen: &Observations, port: &PortFacts, findings: &[&Finding]) -> [StageState; 7] {
    let over = seen.ended.is_some() || port.elapsed_ms.is_some();
    Stage::ALL.map(|stage| {
        let raw = match stage {
            Stage::Name => raw(&seen.name, seen.ended.is_some()),
            Stage::Connect => raw(&port.connect, over),
            Stage::Greeting => raw(&port.greeting, over),
            Stage::Encryption => raw(&port.encryption, over),
            Stage::Certificate => raw(&port.certificate, over),
            Stage::SignIn => raw(&port.sign_in, over),
            Stage::Message if is_stopped(port) => StageState::Stopped,
            Stage::Message => raw(&port.message, seen.ended.is_some()),
        };
        judged(raw, stage, findings)
    })
}

/// Mailport stopped handing a message over before the server can have taken it.
fn is_stopped(port: &PortFacts) -> bool {
    port.message
        .failed()
        .is_some_and(|failure| matches!(failure.why, DeliveryProblem::Stopped { .. }) && failure.step != MailStep::EndOfData)
}

/// The state by the facts alone.
fn raw<D, F>(progress: &Progress<D, F>, over: bool) -> StageState {
    match progress {
        Progress::NotReached => StageState::NotReached,
        // Offered, and nothing of it can be used: that stops the user as a refusal does.
        Progress::Skipped { why: Skip::NoUsableMechanism } | Progress::Failed { .. } => StageState::Failed,
        Progress::Skipped { .. } => StageState::Skipped,
        Progress::Running { .. } if over => StageState::Stopped,
        Progress::Running { .. } => StageState::Running,
        Progress::Done { .. } => StageState::Done,
    }
}

/// The state with what the findings say of the stage.
fn judged(raw: StageState, stage: Stage, findings: &[&Finding]) -> StageState {
    let at = |severity| {
        findings.iter().any(|finding| finding.stage == stage && finding.severity == severity && finding.code != Code::CheckStopped)
    };
    match raw {
        // Where a stage is known to stop the user it has failed, however far the probe came in it: a server may refuse in clear
        // before the greeting's turn. Only what was skipped stays so.
        StageState::Done | StageState::NotReached | StageState::Stopped if at(Severity::Blocker) => StageState::Failed,
        StageState::Done if at(Severity::Warning) => StageState::Warned,
        // What failed on the wire here was put down to an earlier stage: this one was never really reached.
        StageState::Failed
            if stage <= Stage::Certificate
                && !at(Severity::Blocker)
                && findings.iter().any(|finding| finding.stage < stage && finding.severity == Severity::Blocker) =>
        {
            StageState::NotReached
        }
        other => other,
    }
}
