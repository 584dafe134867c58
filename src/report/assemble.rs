//! How do facts and conclusions become a report? Field by field, as the contract says; a running check gives one too.

use time::format_description::well_known::Rfc3339;

use super::{other_computer, path, port, stages};
use crate::{
    facts::{
        code::Severity,
        connect::ConnectFailure,
        control::{ControlFacts, ControlOutcome, ControlSkip},
        delivery::{DeliveryFailure, DeliveryProblem, MailStep},
        dialogue::ReplyFailure,
        finding::{Advice, Args, Diagnosis, Finding},
        observations::{Observations, PortFacts},
        port::Mode,
        progress::Progress,
        report::{ControlReport, Delivery, FindingReport, Recommendation, Report, SCHEMA, TargetReport},
        stage::Stage,
    },
    words::Words,
};

/// Puts everything together.
#[must_use]
pub fn assemble(observations: &Observations, diagnosis: &Diagnosis, words: &Words) -> Report {
    let stopped = observations.ended.and_then(|ended| ended.stopped);
    Report {
        schema: SCHEMA.to_owned(),
        mailport: env!("CARGO_PKG_VERSION").to_owned(),
        language: words.language().to_owned(),
        started: rfc3339(observations.started),
        elapsed_ms: observations.ended.map_or_else(|| so_far(observations), |ended| ended.elapsed_ms),
        complete: observations.ended.is_some() && stopped.is_none(),
        stopped,
        target: TargetReport {
            input: observations.given.input.clone(),
            host: observations.host.clone(),
            found_by: observations.found_by,
            candidates: observations.candidates.clone(),
            mended: observations.given.mended.clone(),
        },
        names: observations.lookups.clone(),
        ports: observations.ports.iter().map(|facts| port::report(observations, facts, diagnosis, words)).collect(),
        controls: observations.controls.iter().map(|control| control_report(control, words)).collect(),
        path: path::report(observations, words),
        other_computer: observations.other_computer.as_deref().map(|other| other_computer::report(other, words)),
        findings: diagnosis.findings.iter().map(|finding| finding_report(finding, words)).collect(),
        recommendation: diagnosis.recommendation.as_ref().map(|advice| recommendation(advice, words)),
        delivery: delivery(observations, diagnosis),
        observations: observations.clone(),
    }
}

/// A point in time as reports write it: to the second, in UTC.
pub(super) fn rfc3339(time: time::OffsetDateTime) -> String {
    let time = time.to_offset(time::UtcOffset::UTC);
    time.replace_nanosecond(0).unwrap_or(time).format(&Rfc3339).unwrap_or_default()
}

/// How long a check has been running, as far as its facts tell: the clock is not ours to read.
fn so_far(observations: &Observations) -> u64 {
    let name = stages::end_of(&observations.name);
    let longest = observations.ports.iter().map(port::elapsed).max().unwrap_or_default();
    name.saturating_add(longest)
}

fn control_report(facts: &ControlFacts, words: &Words) -> ControlReport {
    let reason = match &facts.outcome {
        ControlOutcome::Skipped { why } => Some(words.say(match why {
            ControlSkip::LocalTarget => "control-skipped-local-target",
            ControlSkip::ReservedName => "control-skipped-reserved-name",
            ControlSkip::NotResolved => "control-skipped-not-resolved",
            ControlSkip::NoAddressOfFamily => "control-skipped-no-address",
            ControlSkip::IsTarget => "control-skipped-is-target",
            ControlSkip::SameAddress => "control-skipped-same-address",
        })),
        _ => None,
    };
    let rejected_by = match &facts.outcome {
        ControlOutcome::Unreachable { failure: ConnectFailure::Rejected { by } } => Some(by.address),
        _ => None,
    };
    let greeting = match &facts.outcome {
        ControlOutcome::Answered { greeting, .. } => greeting.clone(),
        _ => None,
    };
    ControlReport {
        host: facts.host.clone(),
        address: facts.address,
        port: facts.port,
        state: facts.outcome.as_str().to_owned(),
        ms: facts.ms,
        operator: facts.operator.clone(),
        obscure: facts.obscure,
        reason,
        greeting,
        rejected_by,
    }
}

fn finding_report(finding: &Finding, words: &Words) -> FindingReport {
    let code = finding.code.as_str();
    FindingReport {
        code: finding.code,
        severity: finding.severity,
        port: finding.port.map(|spec| spec.port),
        mode: finding.port.map(|spec| spec.mode),
        stage: finding.stage,
        args: finding.args.clone(),
        title: words.with(&format!("{code}.title"), &finding.args),
        explanation: words.with(&format!("{code}.explanation"), &finding.args),
        evidence: finding.evidence.iter().map(|phrase| words.phrase(phrase)).collect(),
        advice: words.steps(&format!("{code}.advice"), &finding.args),
        confidence: finding.confidence,
    }
}

fn recommendation(advice: &Advice, words: &Words) -> Recommendation {
    let security = match (advice.protected, advice.mode) {
        (true, Mode::Tls) => "tls",
        (true, Mode::StartTls) => "starttls",
        _ => "none",
    };
    let args = Args::from([("port".to_owned(), advice.port.into()), ("host".to_owned(), advice.host.clone().into())]);
    Recommendation {
        host: advice.host.clone(),
        port: advice.port,
        security: security.to_owned(),
        sign_in: advice.sign_in.clone(),
        username: advice.username.clone(),
        ready: advice.ready,
        needs: advice.needs,
        because: words.with(advice.because, &args),
    }
}

/// What became of the message: nothing before MAIL was sent. An acceptance is told before a failure on another port.
fn delivery(observations: &Observations, diagnosis: &Diagnosis) -> Option<Delivery> {
    let ports = &observations.ports;
    ports.iter().find_map(accepted).or_else(|| ports.iter().find_map(|facts| refused(facts, diagnosis)))
}

fn accepted(facts: &PortFacts) -> Option<Delivery> {
    let taken = facts.message.done()?;
    Some(Delivery {
        accepted: true,
        unknown: false,
        cause: None,
        reply: Some(taken.reply.quoted()),
        queue_id: taken.queue_id.clone(),
        message_id: taken.message_id.clone(),
        port: facts.spec.port,
    })
}

fn refused(facts: &PortFacts, diagnosis: &Diagnosis) -> Option<Delivery> {
    let Progress::Failed { facts: failure, .. } = &facts.message else { return None };
    if !mail_was_sent(failure) {
        return None;
    }
    let lost = matches!(failure.why, DeliveryProblem::Lost { .. } | DeliveryProblem::Stopped { .. });
    let own = || diagnosis.findings.iter().filter(|finding| finding.port == Some(facts.spec));
    // What can't be understood belongs to the greeting, wherever it was said.
    let cause =
        own().find(|finding| finding.stage == Stage::Message).or_else(|| own().find(|finding| finding.severity == Severity::Blocker));
    Some(Delivery {
        accepted: false,
        unknown: lost && failure.step == MailStep::EndOfData,
        cause: cause.map(|finding| finding.code),
        reply: match &failure.why {
            DeliveryProblem::Refused { reply } => Some(reply.quoted()),
            DeliveryProblem::Lost { failure: ReplyFailure::NotSmtp { first, .. } } if !first.is_empty() => Some(first.clone()),
            _ => None,
        },
        queue_id: None,
        message_id: failure.message_id.clone(),
        port: facts.spec.port,
    })
}

/// What is held against EHLO's offers is known before MAIL, and then nothing was sent.
fn mail_was_sent(failure: &DeliveryFailure) -> bool {
    let before = matches!(failure.why, DeliveryProblem::TooLarge { .. } | DeliveryProblem::NeedsSmtpUtf8);
    failure.step != MailStep::Size && !before
}

#[cfg(test)]
mod tests;
