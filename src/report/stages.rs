//! What does each stage of a port say of itself? One line each, from its facts, or from the finding that stands there.

use std::net::IpAddr;

use super::conversation::spoken_version;
use crate::{
    facts::{
        certificate::CertificateFacts,
        code::Severity,
        finding::{Diagnosis, Finding, Phrase},
        observations::{Observations, PortFacts},
        port::PortSpec,
        progress::{Progress, Skip},
        report::StageReport,
        stage::{Stage, StageState},
    },
    words::Words,
};

/// All seven stages, in their order.
pub fn reports(
    observations: &Observations,
    facts: &PortFacts,
    states: Option<&[StageState; 7]>,
    diagnosis: &Diagnosis,
    words: &Words,
) -> Vec<StageReport> {
    let state = |index: usize| states.map_or(StageState::NotReached, |states| states[index]);
    let report = |(index, stage): (usize, Stage)| {
        let state = state(index);
        let (at_ms, ms) = times(observations, facts, stage);
        StageReport { stage, state, ms, at_ms, says: says(observations, facts, stage, state, diagnosis, words) }
    };
    Stage::ALL.into_iter().enumerate().map(report).collect()
}

/// When a stage ended, or began where it hasn't yet, in milliseconds.
pub fn end_of<D, F>(progress: &Progress<D, F>) -> u64 {
    progress.at_ms().unwrap_or_default().saturating_add(progress.ms().unwrap_or_default())
}

/// When it began and how long it took; where the check ended before it, until then.
fn span<D, F>(progress: &Progress<D, F>, stopped_ms: Option<u64>) -> (Option<u64>, Option<u64>) {
    let at_ms = progress.at_ms();
    let until_stopped = || Some(stopped_ms?.saturating_sub(at_ms.filter(|_| progress.is_running())?));
    (at_ms, progress.ms().or_else(until_stopped))
}

fn times(observations: &Observations, facts: &PortFacts, stage: Stage) -> (Option<u64>, Option<u64>) {
    match stage {
        Stage::Name => span(&observations.name, observations.ended.filter(|ended| ended.stopped.is_some()).map(|ended| ended.elapsed_ms)),
        Stage::Connect => span(&facts.connect, facts.stopped_ms),
        Stage::Greeting => span(&facts.greeting, facts.stopped_ms),
        Stage::Encryption => span(&facts.encryption, facts.stopped_ms),
        Stage::Certificate => span(&facts.certificate, facts.stopped_ms),
        Stage::SignIn => span(&facts.sign_in, facts.stopped_ms),
        Stage::Message => span(&facts.message, facts.stopped_ms),
    }
}

fn says(observations: &Observations, facts: &PortFacts, stage: Stage, reached: StageState, diagnosis: &Diagnosis, words: &Words) -> String {
    let name = stage.as_str();
    match reached {
        StageState::NotReached => words.say("stage-not-reached"),
        StageState::Stopped => words.say("stage-stopped"),
        StageState::Running => words.say(&format!("stage-running-{name}")),
        StageState::Skipped => words.phrase(&skipped(facts, stage)),
        StageState::Failed | StageState::Warned => match decisive(diagnosis, facts.spec, stage) {
            Some(finding) => words.with(&format!("{}.title", finding.code), &finding.args),
            None => done(observations, facts, stage).map_or_else(|| words.say("stage-failed"), |phrase| words.phrase(&phrase)),
        },
        StageState::Done => done(observations, facts, stage).map_or_else(|| words.say("stage-done"), |phrase| words.phrase(&phrase)),
    }
}

/// The weightiest finding at a stage, the earliest of them.
fn decisive(diagnosis: &Diagnosis, spec: PortSpec, stage: Stage) -> Option<&Finding> {
    let here = |finding: &&Finding| finding.stage == stage && finding.port.is_none_or(|port| port == spec);
    let counts = |finding: &&Finding| finding.severity != Severity::Note;
    diagnosis.findings.iter().filter(here).filter(counts).min_by_key(|finding| finding.severity)
}

fn skipped(facts: &PortFacts, stage: Stage) -> Phrase {
    let why = match stage {
        Stage::Name => None,
        Stage::Connect => why(&facts.connect),
        Stage::Greeting => why(&facts.greeting),
        Stage::Encryption => why(&facts.encryption),
        Stage::Certificate => why(&facts.certificate),
        Stage::SignIn => why(&facts.sign_in),
        Stage::Message => why(&facts.message),
    };
    match why {
        Some(Skip::NotOffered) => Phrase::new("stage-skipped-not-offered"),
        Some(Skip::NoUsableMechanism) => Phrase::new("stage-skipped-no-mechanism"),
        Some(Skip::Withheld) => Phrase::new("stage-skipped-withheld"),
        Some(Skip::RefusedElsewhere { port }) => Phrase::new("stage-skipped-refused-elsewhere").with("port", *port),
        Some(Skip::NotAsked) | None => Phrase::new("stage-skipped-not-asked"),
    }
}

const fn why<D, F>(progress: &Progress<D, F>) -> Option<&Skip> {
    match progress {
        Progress::Skipped { why } => Some(why),
        _ => None,
    }
}

fn done(observations: &Observations, facts: &PortFacts, stage: Stage) -> Option<Phrase> {
    match stage {
        Stage::Name => Some(name(observations)),
        Stage::Connect => {
            let connected = facts.connect.done()?;
            Some(Phrase::new("stage-connect").with("address", connected.address.to_string()))
        }
        Stage::Greeting => {
            facts.greeting.done()?;
            let greeting = facts.banner.as_ref().map(crate::facts::reply::Reply::quoted).unwrap_or_default();
            Some(Phrase::new("stage-greeting").with("greeting", greeting))
        }
        Stage::Encryption => {
            let encrypted = facts.encryption.done()?;
            Some(Phrase::new("stage-encryption").with("version", spoken_version(&encrypted.version)))
        }
        Stage::Certificate => facts.certificate.done().map(certificate),
        Stage::SignIn => {
            let signed_in = facts.sign_in.done()?;
            let user = observations.given.user.clone().unwrap_or_default();
            Some(Phrase::new("stage-sign-in").with("mechanism", signed_in.mechanism.as_str()).with("user", user))
        }
        Stage::Message => {
            let taken = facts.message.done()?;
            Some(Phrase::new("stage-message").with("queue_id", taken.queue_id.clone().unwrap_or_default()))
        }
    }
}

fn name(observations: &Observations) -> Phrase {
    let addresses: Vec<String> = observations.name.done().into_iter().flat_map(|name| &name.addresses).map(IpAddr::to_string).collect();
    if observations.host.parse::<IpAddr>().is_ok() {
        return Phrase::new("stage-name-literal");
    }
    Phrase::new("stage-name").with("host", observations.host.as_str()).with("count", addresses.len()).with("addresses", addresses)
}

fn certificate(facts: &CertificateFacts) -> Phrase {
    let days = facts.chain.first().map_or(0, |leaf| (leaf.not_after - facts.judged_at).whole_days());
    Phrase::new("stage-certificate").with("name", facts.expected_name.as_str()).with("days", days)
}
