//! Checks as they might have gone, made by hand: what the tests of the report's forms are held against.

use time::macros::datetime;

use super::assemble;
use crate::{
    facts::{
        certificate::{Certificate, CertificateFacts, Trust},
        code::Code,
        connect::{AddressFacts, AddressOutcome, ConnectFailure, Connected},
        delivery::{Accepted, MailStep},
        dialogue::{Greeted, Line, Note, Said},
        finding::{Advice, Confidence, Diagnosis, Finding, Phrase, PortDiagnosis},
        lookup::{AnsweredBy, Lookup, Resolved},
        observations::{Ended, FoundBy, Given, Observations, PortFacts},
        port::{Mode, PortSpec},
        progress::{Progress, Skip},
        reply::Reply,
        report::Report,
        sign_in::{SignInFailure, SignedIn},
        stage::StageState::{self, Done, Failed, NotReached, Running, Skipped},
        tls::Encrypted,
        verdict::Verdict,
    },
    words::Words,
};

/// A stage that went well.
pub const fn done<D, F>(at_ms: u64, ms: u64, facts: D) -> Progress<D, F> {
    Progress::Done { at_ms, ms, facts }
}

/// A check of the three ports that has just begun; the name is known.
pub fn observed() -> Observations {
    let given = Given { input: "mail.example.org".into(), ports: PortSpec::standard(), timeout_ms: 10_000, ..Given::default() };
    let mut observations = Observations::new(given, datetime!(2026-11-24 05:00 UTC));
    observations.host = "mail.example.org".into();
    observations.found_by = FoundBy::Typed;
    observations.lookups.push(Lookup {
        query: "mail.example.org".into(),
        kind: "A".into(),
        answer: vec!["192.0.2.5".into()],
        ms: 18,
        by: AnsweredBy::Dns,
        ..Lookup::default()
    });
    observations.name = done(0, 18, Resolved { addresses: vec![address()] });
    observations
}

pub fn address() -> std::net::IpAddr {
    std::net::IpAddr::from([192, 0, 2, 5])
}

/// A port that refused the connection.
pub fn refused(facts: &mut PortFacts) {
    facts.address = Some(address());
    facts.addresses =
        vec![AddressFacts { address: address(), outcome: AddressOutcome::Failed { failure: ConnectFailure::Refused }, ms: 21 }];
    facts.connect = Progress::Failed { at_ms: 0, ms: 21, facts: ConnectFailure::Refused };
    facts.elapsed_ms = Some(21);
}

/// A port that went well up to signing in.
pub fn protected(facts: &mut PortFacts) {
    let line = |ms, protected, said| Line { ms, protected, said };
    facts.address = Some(address());
    facts.addresses = vec![AddressFacts { address: address(), outcome: AddressOutcome::Connected, ms: 31 }];
    facts.connect = done(0, 31, Connected { address: address(), local: None });
    facts.greeting = done(31, 64, Greeted { banner_ms: 32, hello_only: false });
    facts.encryption = done(95, 72, encrypted());
    facts.certificate = done(167, 0, certificate());
    facts.sign_in = Progress::Skipped { why: Skip::NotAsked };
    facts.message = Progress::Skipped { why: Skip::NotAsked };
    facts.banner = Some(Reply::new(220, vec!["mail.example.org ESMTP".into()]));
    let after = vec!["AUTH PLAIN LOGIN".to_owned(), "SIZE 52428800".to_owned()];
    if facts.spec.mode == Mode::StartTls {
        facts.offers_before_tls = Some(vec!["STARTTLS".into()]);
    }
    facts.offers_after_tls = Some(after);
    facts.conversation = vec![
        line(63, false, Said::Server("220 mail.example.org ESMTP".into())),
        line(63, false, Said::Client("EHLO [192.168.1.20]".into())),
        line(95, false, Said::Server("250 STARTTLS".into())),
        line(95, false, Said::Client("STARTTLS".into())),
        line(167, true, Said::Note(Note::Protected { version: "TLSv1.3".into(), cipher: "TLS_AES_256_GCM_SHA384".into() })),
    ];
    facts.elapsed_ms = Some(240);
}

fn encrypted() -> Encrypted {
    Encrypted {
        version: "TLSv1.3".into(),
        cipher: "TLS_AES_256_GCM_SHA384".into(),
        group: Some("X25519MLKEM768".into()),
        client_certificate_requested: false,
    }
}

pub fn certificate() -> CertificateFacts {
    CertificateFacts {
        chain: vec![Certificate {
            signature: "sha256WithRSAEncryption".into(),
            subject: "CN=mail.example.org".into(),
            issuer: "CN=Example CA".into(),
            names: vec!["mail.example.org".into()],
            not_before: datetime!(2026-11-03 00:00 UTC),
            not_after: datetime!(2027-02-03 12:00 UTC),
            key: "EC P-256".into(),
            sha256: "ab".repeat(32),
            digests: None,
            self_issued: false,
            names_issuer_location: false,
            issuer_location: None,
        }],
        expected_name: "mail.example.org".into(),
        name_matches: true,
        trust: Trust::Trusted,
        public: None,
        interceptor: None,
        by_choice: false,
        anchor: None,
        staple: None,
        signature_valid: true,
        judged_at: datetime!(2026-11-24 05:00 UTC),
    }
}

pub fn concluded(spec: PortSpec, verdict: Option<Verdict>, cause: Option<Code>, states: [StageState; 7]) -> PortDiagnosis {
    PortDiagnosis { spec, verdict, cause, by_sign_in: false, states }
}

/// How the stages of a port stand that works and was not signed in to.
pub const WELL: [StageState; 7] = [Done, Done, Done, Done, Done, Skipped, Skipped];
/// How they stand where the connection failed.
pub const UNCONNECTED: [StageState; 7] = [Done, Failed, NotReached, NotReached, NotReached, NotReached, NotReached];

/// 25 refuses, 587 and 465 work.
pub fn healthy_facts() -> (Observations, Diagnosis) {
    let mut observations = observed();
    observations.given.email = Some("ann@example.org".into());
    refused(&mut observations.ports[0]);
    protected(&mut observations.ports[1]);
    protected(&mut observations.ports[2]);
    observations.ended = Some(Ended { elapsed_ms: 312, stopped: None });
    let [p25, p587, p465] = [25, 587, 465].map(PortSpec::usual);
    let not_tested = |spec| Finding::new(Code::SignInNotTested).on(spec).seen(Phrase::new("stage-skipped-not-asked"));
    let refused = Finding::new(Code::PortRefused)
        .on(p25)
        .with("address", "192.0.2.5")
        .seen(Phrase::new("stage-connect").with("address", "192.0.2.5"));
    let diagnosis = Diagnosis {
        findings: vec![refused, not_tested(p587), not_tested(p465)],
        ports: vec![
            concluded(p25, Some(Verdict::DoesNotWork), Some(Code::PortRefused), UNCONNECTED),
            concluded(p587, Some(Verdict::Works), None, WELL),
            concluded(p465, Some(Verdict::Works), None, WELL),
        ],
        recommendation: Some(advice(true, None)),
    };
    (observations, diagnosis)
}

pub fn advice(ready: bool, needs: Option<Code>) -> Advice {
    Advice {
        host: "mail.example.org".into(),
        port: 465,
        mode: Mode::Tls,
        protected: true,
        sign_in: Some("PLAIN".into()),
        username: Some("ann@example.org".into()),
        ready,
        needs,
        because: "because-tls",
    }
}

pub fn healthy(words: &Words) -> Report {
    let (observations, diagnosis) = healthy_facts();
    assemble(&observations, &diagnosis, words)
}

/// The same, signed in on 465 and a message accepted there.
pub fn sent(words: &Words) -> Report {
    let (mut observations, mut diagnosis) = healthy_facts();
    observations.given.user = Some("ann@example.org".into());
    let reply = |code, text: &str| Reply::new(code, vec![text.to_owned()]);
    let port = &mut observations.ports[2];
    let mechanism = "PLAIN".to_owned();
    port.sign_in = done(200, 30, SignedIn { mechanism, reply: reply(235, "2.7.0 Ok, hello ann@example.org") });
    let steps =
        vec![(MailStep::Mail, reply(250, "2.1.0 Ok")), (MailStep::Rcpt, reply(250, "2.1.5 Ok")), (MailStep::Data, reply(354, "Go on"))];
    let taken = reply(250, "2.0.0 Ok: queued as 4F2");
    port.message = done(
        240,
        80,
        Accepted {
            from: "ann@example.org".into(),
            to: "bob@example.net".into(),
            reply: taken,
            queue_id: Some("4F2".into()),
            message_id: "<1@example.org>".into(),
            steps,
        },
    );
    for (ms, line) in [(240, "MAIL FROM:<Ann@example.org>"), (260, "RCPT TO:<bob@example.net>")] {
        port.conversation.push(Line { ms, protected: true, said: Said::Client(line.into()) });
    }
    diagnosis.findings.retain(|finding| finding.port != Some(PortSpec::usual(465)));
    diagnosis.findings.push(
        Finding::new(Code::Accepted)
            .on(PortSpec::usual(465))
            .with("reply", "250 2.0.0 Ok: queued as 4F2")
            .with("queue_id", "4F2")
            .with("to", "bob@example.net"),
    );
    diagnosis.ports[2].states = [Done; 7];
    assemble(&observations, &diagnosis, words)
}

/// 587 and 465 refused the same sign-in.
pub fn rejected(words: &Words, code: Code) -> Report {
    let (mut observations, mut diagnosis) = healthy_facts();
    let reply = Reply::new(535, vec!["5.7.8 Authentication failed".into()]);
    let failure = SignInFailure::Refused { mechanism: "PLAIN".into(), reply: reply.clone() };
    observations.given.user = Some("ann@example.org".into());
    observations.ports[1].sign_in = Progress::Failed { at_ms: 200, ms: 90, facts: failure };
    observations.ports[2].sign_in = Progress::Skipped { why: Skip::RefusedElsewhere { port: 587 } };
    diagnosis.findings.truncate(1);
    for (index, spec) in [587, 465].map(PortSpec::usual).into_iter().enumerate() {
        let finding = Finding::new(code)
            .on(spec)
            .with("reply", reply.quoted())
            .with("mechanism", "PLAIN")
            .with("user", "ann@example.org")
            .confidence(Confidence::Likely);
        diagnosis.findings.push(finding);
        let states = [Done, Done, Done, Done, Done, if index == 0 { Failed } else { Skipped }, NotReached];
        diagnosis.ports[index + 1] = concluded(spec, Some(Verdict::DoesNotWork), Some(code), states);
    }
    diagnosis.recommendation = Some(advice(false, Some(code)));
    assemble(&observations, &diagnosis, words)
}

/// No port of those asked for can be connected to, for one reason.
pub fn unreachable(words: &Words, code: Code) -> Report {
    let mut observations = observed();
    let mut diagnosis = Diagnosis::default();
    for spec in PortSpec::standard() {
        diagnosis.findings.push(Finding::new(code).on(spec).with("address", "192.0.2.5").with("seconds", 10.0));
        diagnosis.ports.push(concluded(spec, Some(Verdict::DoesNotWork), Some(code), UNCONNECTED));
    }
    observations.ports.iter_mut().for_each(refused);
    observations.ended = Some(Ended { elapsed_ms: 10_020, stopped: None });
    assemble(&observations, &diagnosis, words)
}

/// 465 is done, 587 is under way, 25 waits for its connection.
pub fn running(words: &Words) -> Report {
    let (mut observations, mut diagnosis) = healthy_facts();
    observations.ended = None;
    observations.ports[0] = PortFacts::new(PortSpec::usual(25));
    observations.ports[0].connect = Progress::Running { at_ms: 0 };
    observations.ports[1].certificate = Progress::Running { at_ms: 167 };
    observations.ports[1].elapsed_ms = None;
    diagnosis.findings.retain(|finding| finding.port == Some(PortSpec::usual(465)));
    let [p25, p587] = [25, 587].map(PortSpec::usual);
    diagnosis.ports[0] = concluded(p25, None, None, [Done, Running, NotReached, NotReached, NotReached, NotReached, NotReached]);
    diagnosis.ports[1] = concluded(p587, None, None, [Done, Done, Done, Done, Running, NotReached, NotReached]);
    diagnosis.recommendation = None;
    assemble(&observations, &diagnosis, words)
}
