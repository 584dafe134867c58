//! How do the facts of one port become its row in the report?

use super::{assemble::rfc3339, conversation, stages};
use crate::{
    facts::{
        certificate::{Certificate, CertificateFacts},
        connect::{AddressFacts, AddressOutcome},
        finding::{Diagnosis, PortDiagnosis},
        observations::{Observations, PortFacts},
        port::Mode,
        progress::Progress,
        reply::Reply,
        report::{AddressReport, ChainReport, Offers, PortReport, SignInReport, TlsReport},
        sign_in::SignInFailure,
        stage::{Stage, StageState},
        verdict::Verdict,
    },
    knowledge::software,
    words::Words,
};

/// One port's row.
pub fn report(observations: &Observations, facts: &PortFacts, diagnosis: &Diagnosis, words: &Words) -> PortReport {
    let concluded = diagnosis.ports.iter().find(|port| port.spec == facts.spec);
    let verdict = concluded.and_then(|port| port.verdict);
    let greeting = facts.banner.as_ref().map(first_line);
    PortReport {
        host: observations.host.clone(),
        port: facts.spec.port,
        mode: facts.spec.mode,
        security: security(facts).to_owned(),
        verdict,
        usable: verdict.is_some_and(Verdict::is_usable),
        cause: concluded.and_then(|port| port.cause),
        address: facts.address,
        elapsed_ms: elapsed(facts),
        stages: stages::reports(observations, facts, concluded.map(states), diagnosis, words),
        addresses: facts.addresses.iter().map(address).collect(),
        software: greeting.as_deref().and_then(software::of_greeting).map(ToOwned::to_owned),
        greeting,
        offers: Offers {
            before_tls: facts.offers_before_tls.clone().unwrap_or_default(),
            after_tls: facts.offers_after_tls.clone().unwrap_or_default(),
        },
        tls: tls(facts, diagnosis),
        sign_in: sign_in(facts),
        conversation: facts.conversation.iter().map(|line| conversation::line(line, words)).collect(),
    }
}

const fn states(port: &PortDiagnosis) -> &[StageState; 7] {
    &port.states
}

/// How long the port's check took, or has taken so far as its facts tell, in milliseconds.
pub fn elapsed(facts: &PortFacts) -> u64 {
    let ends = [
        stages::end_of(&facts.connect),
        stages::end_of(&facts.greeting),
        stages::end_of(&facts.encryption),
        stages::end_of(&facts.certificate),
        stages::end_of(&facts.sign_in),
        stages::end_of(&facts.message),
    ];
    facts.elapsed_ms.or(facts.stopped_ms).unwrap_or_else(|| ends.into_iter().max().unwrap_or_default())
}

/// What really protects the connection: nothing, where no handshake came about. How it should be protected is the mode's to say.
fn security(facts: &PortFacts) -> &'static str {
    match facts.spec.mode {
        Mode::Tls if facts.encryption.done().is_some() => "tls",
        Mode::StartTls if facts.encryption.done().is_some() => "starttls",
        Mode::Tls | Mode::StartTls | Mode::Plain => "none",
    }
}

/// The greeting's first line as it came (RFC 5321 §4.2.1: a hyphen where more lines follow).
fn first_line(reply: &Reply) -> String {
    let separator = if reply.text.len() > 1 { '-' } else { ' ' };
    let text = reply.text.first().map_or("", String::as_str);
    format!("{}{separator}{text}", reply.code).trim_end().to_owned()
}

fn address(facts: &AddressFacts) -> AddressReport {
    let (state, cause) = match &facts.outcome {
        AddressOutcome::Connected => (StageState::Done, None),
        AddressOutcome::Failed { failure } => (StageState::Failed, failure.code()),
        AddressOutcome::Stopped => (StageState::Stopped, None),
    };
    AddressReport { address: facts.address, state, cause, ms: facts.ms }
}

fn tls(facts: &PortFacts, diagnosis: &Diagnosis) -> Option<TlsReport> {
    let handshake = facts.encryption.done()?;
    let certificate = facts.certificate_facts();
    let problem = diagnosis.findings.iter().find(|finding| finding.port == Some(facts.spec) && finding.stage == Stage::Certificate);
    Some(TlsReport {
        version: handshake.version.clone(),
        cipher: handshake.cipher.clone(),
        group: handshake.group.clone(),
        chain: certificate.into_iter().flat_map(|facts| &facts.chain).map(chain).collect(),
        trusted: certificate.is_some_and(CertificateFacts::is_verified),
        problem: problem.map(|finding| finding.code),
    })
}

fn chain(certificate: &Certificate) -> ChainReport {
    ChainReport {
        subject: certificate.subject.clone(),
        issuer: certificate.issuer.clone(),
        names: certificate.names.clone(),
        not_before: rfc3339(certificate.not_before),
        not_after: rfc3339(certificate.not_after),
        key: certificate.key.clone(),
        sha256: certificate.sha256.clone(),
    }
}

fn sign_in(facts: &PortFacts) -> SignInReport {
    let (used, accepted, reply) = match &facts.sign_in {
        Progress::Done { facts, .. } => (Some(&facts.mechanism), Some(true), Some(&facts.reply)),
        Progress::Failed { facts: SignInFailure::Refused { mechanism, reply }, .. } => (Some(mechanism), Some(false), Some(reply)),
        Progress::Failed { facts: SignInFailure::Lost { mechanism, .. }, .. } => (Some(mechanism), None, None),
        _ => (None, None, None),
    };
    SignInReport { offered: facts.mechanisms(), used: used.cloned(), accepted, reply: reply.map(Reply::quoted) }
}
