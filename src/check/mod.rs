//! Stub of the lead's check.

use time::OffsetDateTime;

use crate::{
    facts::{
        certificate::CertificateFacts,
        code::{Code, Severity},
        connect::AddressOutcome,
        delivery::{DeliveryProblem, Outgoing},
        dialogue::{Note, Said},
        event::Event,
        finding::{Args, Confidence},
        observations::{Given, Observations, PortFacts},
        progress::{Progress, Skip},
        report::{
            AddressReport, ChainReport, Delivery, FindingReport, LineReport, Offers, PortReport, Recommendation, Report, SCHEMA,
            SignInReport, Speaker, StageReport, TargetReport, TlsReport,
        },
        request::Request,
        stage::{Stage, StageState},
        target::TargetKind,
        verdict::Verdict,
    },
    words::Words,
};

/// Handle.
#[derive(Debug)]
pub struct Check;

impl Check {
    /// Start.
    #[must_use]
    pub fn start(_request: Request) -> Self {
        Self
    }
    /// Next.
    pub async fn next(&mut self) -> Option<Event> {
        None
    }
    /// Stop.
    pub fn stop(&self) {}
    /// Deliver.
    pub fn deliver(&mut self, _index: usize, _message: Outgoing) {}
    /// Send.
    #[must_use]
    pub fn send(_request: Request, _host: String, _index: usize, _message: Outgoing) -> Self {
        Self
    }
}

/// Empty observations.
#[must_use]
pub fn observe(request: &Request, now: OffsetDateTime) -> Observations {
    let email = match &request.target.kind {
        TargetKind::Email { address, .. } => Some(address.clone()),
        _ => None,
    };
    let given = Given {
        input: request.target.input.clone(),
        mended: request.target.mended.clone(),
        ports: request.ports.clone(),
        user: request.credentials.as_ref().map(|c| c.user.clone()),
        email,
        ..Given::default()
    };
    let mut seen = Observations::new(given, now);
    seen.host = request.target.host().unwrap_or_default();
    seen
}

fn state<D, F>(p: &Progress<D, F>) -> StageState {
    match p {
        Progress::NotReached => StageState::NotReached,
        Progress::Skipped { .. } => StageState::Skipped,
        Progress::Running { .. } => StageState::Running,
        Progress::Done { .. } => StageState::Done,
        Progress::Failed { .. } => StageState::Failed,
    }
}

fn date(t: OffsetDateTime) -> String {
    t.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}

fn port(o: &Observations, p: &PortFacts, findings: &mut Vec<FindingReport>, words: &Words) -> PortReport {
    let mut stages = vec![
        (Stage::Name, state(&o.name), o.name.ms(), o.name.at_ms()),
        (Stage::Connect, state(&p.connect), p.connect.ms(), p.connect.at_ms()),
        (Stage::Greeting, state(&p.greeting), p.greeting.ms(), p.greeting.at_ms()),
        (Stage::Encryption, state(&p.encryption), p.encryption.ms(), p.encryption.at_ms()),
        (Stage::Certificate, state(&p.certificate), p.certificate.ms(), p.certificate.at_ms()),
        (Stage::SignIn, state(&p.sign_in), p.sign_in.ms(), p.sign_in.at_ms()),
        (Stage::Message, state(&p.message), p.message.ms(), p.message.at_ms()),
    ];
    let mut cause = None;
    let mut warned = false;
    let mut find = |code: Code, args: Args, evidence: Vec<String>| {
        findings.push(FindingReport {
            code,
            severity: code.severity(),
            port: Some(p.spec.port),
            mode: Some(p.spec.mode),
            stage: code.stage(),
            title: words.with(&format!("{code}.title"), &args),
            explanation: words.with(&format!("{code}.explanation"), &args),
            evidence,
            advice: (1..9).map(|n| format!("{code}.advice{n}")).filter(|k| words.knows(k)).map(|k| words.with(&k, &args)).collect(),
            args,
            confidence: Confidence::Certain,
        });
        code
    };
    let arg = |n: &str, v: serde_json::Value| {
        let mut a = Args::new();
        a.insert("port".into(), p.spec.port.into());
        a.insert(n.into(), v);
        a
    };
    if p.connect.failed().is_some() {
        cause = Some(find(
            Code::PortNoAnswer,
            arg("seconds", 4.6.into()),
            vec!["4 tries to 192.0.2.5 on port 25 got no answer in 4.6 s".into(), "Port 587 of the same server answered in 31 ms".into()],
        ));
    }
    let leaf = p.certificate_facts().and_then(|c: &CertificateFacts| c.chain.first().map(|l| (l.not_after - c.judged_at).whole_days()));
    if p.certificate.failed().is_some() {
        cause = Some(find(Code::CertificateExpired, arg("days", (-leaf.unwrap_or(0)).into()), vec![]));
    } else if leaf.is_some_and(|d| d < 14) {
        find(Code::CertificateExpiresSoon, arg("days", leaf.unwrap_or(0).into()), vec![]);
        stages[4].1 = StageState::Warned;
        warned = true;
    }
    if p.sign_in.failed().is_some() {
        cause = Some(find(
            Code::SignInRejected,
            arg("reply", "535 5.7.8 Error: authentication failed".into()),
            vec!["The server answered 535 5.7.8 Error: authentication failed".into()],
        ));
    }
    if let Progress::Skipped { why: Skip::RefusedElsewhere { port } } = p.sign_in {
        cause = Some(find(Code::SignInRejected, arg("reply", "535".into()), vec![format!("Port {port} refused the same credentials")]));
    }
    let server_only = matches!(p.sign_in, Progress::Skipped { why: Skip::NotOffered });
    let ended = p.elapsed_ms.is_some();
    let mut verdict = if ended { Some(Verdict::Works) } else { None };
    if warned && ended {
        verdict = Some(Verdict::WorksWithCare);
        cause = Some(Code::CertificateExpiresSoon);
    }
    if ended && cause.is_some() && !warned {
        verdict = Some(if cause == Some(Code::CertificateExpired) { Verdict::Unsafe } else { Verdict::DoesNotWork });
    }
    if ended && server_only {
        cause = Some(find(Code::SignInNotOffered, arg("x", "".into()), vec!["EHLO offers no AUTH".into()]));
        verdict = Some(Verdict::ServerOnly);
    }
    if o.ended.is_some_and(|e| e.stopped.is_some()) && !ended {
        cause = Some(find(Code::CheckStopped, arg("by", "user".into()), vec![]));
        verdict = Some(Verdict::NotFinished);
        for s in &mut stages {
            if s.1 == StageState::Running {
                s.1 = StageState::Stopped;
            }
        }
    }
    PortReport {
        host: o.host.clone(),
        port: p.spec.port,
        mode: p.spec.mode,
        security: p.spec.mode.as_str().replace("plain", "none"),
        verdict,
        usable: verdict.is_some_and(Verdict::is_usable),
        cause,
        address: p.address,
        elapsed_ms: p.elapsed_ms.unwrap_or(0),
        stages: stages
            .into_iter()
            .map(|(stage, state, ms, at_ms)| StageReport {
                stage,
                state,
                ms,
                at_ms,
                says: format!("{} is {}", stage.as_str(), state.as_str()),
            })
            .collect(),
        addresses: p
            .addresses
            .iter()
            .map(|a| AddressReport {
                address: a.address,
                state: match a.outcome {
                    AddressOutcome::Connected => StageState::Done,
                    AddressOutcome::Failed { .. } => StageState::Failed,
                    AddressOutcome::Stopped => StageState::Stopped,
                },
                cause: matches!(a.outcome, AddressOutcome::Failed { .. }).then_some(Code::PortNoAnswer),
                ms: a.ms,
            })
            .collect(),
        greeting: None,
        software: None,
        offers: Offers::default(),
        tls: p.encryption.done().map(|e| TlsReport {
            version: e.version.clone(),
            cipher: e.cipher.clone(),
            group: e.group.clone(),
            chain: p
                .certificate_facts()
                .map(|c| {
                    c.chain
                        .iter()
                        .map(|c| ChainReport {
                            subject: c.subject.clone(),
                            issuer: c.issuer.clone(),
                            names: c.names.clone(),
                            not_before: date(c.not_before),
                            not_after: date(c.not_after),
                            key: c.key.clone(),
                            sha256: c.sha256.clone(),
                        })
                        .collect()
                })
                .unwrap_or_default(),
            trusted: p.certificate.done().is_some(),
            problem: p.certificate.failed().map(|_| Code::CertificateExpired),
        }),
        sign_in: SignInReport { offered: p.mechanisms(), used: None, accepted: None, reply: None },
        conversation: p
            .conversation
            .iter()
            .map(|l| LineReport {
                ms: l.ms,
                from: match l.said {
                    Said::Server(_) => Speaker::Server,
                    Said::Client(_) => Speaker::Client,
                    Said::Note(_) => Speaker::Note,
                },
                protected: l.protected,
                line: match &l.said {
                    Said::Server(t) | Said::Client(t) => t.clone(),
                    Said::Note(Note::Protected { version, .. }) => format!("Protected from here: {version}, certificate checked"),
                    Said::Note(n) => format!("{n:?}"),
                },
            })
            .collect(),
    }
}

/// A stub of diagnose + assemble.
#[must_use]
pub fn report_of(o: &Observations, words: &Words) -> Report {
    let mut findings = Vec::new();
    let ports: Vec<_> = o.ports.iter().map(|p| port(o, p, &mut findings, words)).collect();
    let best = ports
        .iter()
        .filter(|p| p.usable)
        .min_by_key(|p| (p.verdict != Some(Verdict::Works), p.security != "tls"))
        .or_else(|| ports.iter().find(|p| p.cause == Some(Code::SignInRejected)));
    let recommendation = best.filter(|_| o.ended.is_some()).map(|p| Recommendation {
        host: p.host.clone(),
        port: p.port,
        security: p.security.clone(),
        sign_in: Some("PLAIN".into()),
        username: o.given.user.clone(),
        ready: p.usable,
        needs: p.cause.filter(|_| !p.usable),
        because: "It is protected from the first byte.".into(),
    });
    let delivery = o.ports.iter().find_map(|p| match &p.message {
        Progress::Done { facts, .. } => Some(Delivery {
            accepted: true,
            unknown: false,
            cause: None,
            reply: Some(facts.reply.quoted()),
            queue_id: facts.queue_id.clone(),
            message_id: facts.message_id.clone(),
            port: p.spec.port,
        }),
        Progress::Failed { facts, .. } => Some(Delivery {
            accepted: false,
            unknown: matches!(facts.why, DeliveryProblem::Lost { .. }),
            cause: Some(Code::RelayDenied),
            reply: match &facts.why {
                DeliveryProblem::Refused { reply } => Some(reply.quoted()),
                _ => None,
            },
            queue_id: None,
            message_id: facts.message_id.clone(),
            port: p.spec.port,
        }),
        _ => None,
    });
    let _ = Severity::Note;
    Report {
        schema: SCHEMA.into(),
        mailport: "0.1.0".into(),
        language: "en".into(),
        started: date(o.started),
        elapsed_ms: o.ended.map_or(0, |e| e.elapsed_ms),
        complete: o.ended.is_some_and(|e| e.stopped.is_none()),
        stopped: o.ended.and_then(|e| e.stopped),
        target: TargetReport {
            input: o.given.input.clone(),
            host: o.host.clone(),
            found_by: o.found_by,
            candidates: o.candidates.clone(),
            mended: o.given.mended.clone(),
        },
        names: o.lookups.clone(),
        ports,
        controls: vec![],
        path: None,
        findings,
        recommendation,
        delivery,
        observations: o.clone(),
    }
}
