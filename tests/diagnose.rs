//! `diagnose` holds for any sequence of facts: it never panics, and every port whose verdict isn't `works` has exactly one
//! cause, which stands among the findings. The facts are real ones, of many servers, in any order and with any gaps.

mod stage;

use std::sync::OnceLock;

use mailport::{
    check, diagnosis,
    facts::{
        earlier::Earlier,
        event::Event,
        observations::{Ended, Observations, StoppedBy},
        request::Request,
        verdict::Verdict,
    },
    words::Words,
};
use proptest::prelude::*;
use stage::Stage;
use time::OffsetDateTime;

/// Cases whose events together hold every kind of fact.
const CASES: [&str; 27] = [
    "healthy",
    "all-refused",
    "connection-reset",
    "wrong-protocol-ftp",
    "service-busy",
    "address-blocklisted",
    "firewall-rewrites-smtp",
    "hello-refused",
    "hello-only",
    "not-smtp",
    "starttls-not-offered",
    "starttls-refused",
    "starttls-injected",
    "plaintext-on-tls-port",
    "tls-failed-alert",
    "tls-interrupted",
    "tls-client-certificate-required",
    "certificate-expired",
    "certificate-not-yet-valid",
    "certificate-revoked",
    "large-packets-lost",
    "certificate-self-signed",
    "certificate-many-names",
    "sign-in-rejected",
    "oauth-only",
    "close-after-auth",
    "odd-reply-escape",
];

/// Every event of every case, and the observations that they begin with.
fn recorded() -> &'static (Observations, Vec<Event>) {
    static RECORDED: OnceLock<(Observations, Vec<Event>)> = OnceLock::new();
    RECORDED.get_or_init(|| {
        let mut all = Vec::new();
        let mut begun = None;
        for case in CASES {
            let stage = Stage::of_case(case);
            let request = Request { all_addresses: true, ..stage.request_signing_in() };
            begun.get_or_insert_with(|| check::observe(&request, OffsetDateTime::UNIX_EPOCH));
            stage.runtime.block_on(stage::follow(request, |event| all.push(event.clone())));
        }
        (begun.expect("at least one case"), all)
    })
}

fn ends() -> impl Strategy<Value = Option<Ended>> {
    let stopped = prop_oneof![Just(None), Just(Some(StoppedBy::User)), Just(Some(StoppedBy::Deadline))];
    prop_oneof![Just(None), stopped.prop_map(|stopped| Some(Ended { elapsed_ms: 1_000, stopped }))]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_facts_has_one_cause_for_each_port_that_does_not_work(
        picks in prop::collection::vec(any::<prop::sample::Index>(), 0..60),
        port_25 in any::<bool>(),
        before in prop::option::of(prop::collection::vec(any::<prop::sample::Index>(), 0..30)),
        end in ends(),
    ) {
        let (begun, events) = recorded();
        let mut seen = begun.clone();
        if port_25 {
            seen.given.ports[0].port = 25;
            seen.ports[0].spec.port = 25;
        }
        seen.earlier = before.map(|picks| {
            let mut before = seen.clone();
            for pick in &picks {
                before.apply(pick.get(events).clone());
            }
            Earlier { same_user: true, ..Earlier::of(&before) }
        });
        for pick in &picks {
            let event = pick.get(events);
            if !matches!(event, Event::Ended(_)) {
                seen.apply(event.clone());
            }
        }
        seen.ended = end;
        let diagnosis = diagnosis::diagnose(&seen);
        prop_assert_eq!(diagnosis.ports.len(), seen.ports.len());
        for port in &diagnosis.ports {
            if end.is_some() {
                prop_assert!(port.verdict.is_some(), "an ended check leaves no port without a verdict: {:?}", port);
            }
            prop_assert_eq!(port.cause.is_some(), port.verdict.is_some_and(|verdict| verdict != Verdict::Works), "{:?}", port);
        }
        for finding in &diagnosis.findings {
            prop_assert!(!finding.evidence.is_empty(), "{} has no evidence", finding.code);
        }
        // What is concluded can be put into words and read back, whatever it is.
        let report = check::report_of(&seen, &Words::load("en"));
        let text = mailport::report::to_json(&report);
        prop_assert!(!text.contains('⟨'), "a sentence is missing: {}", text);
        prop_assert_eq!(mailport::report::from_json(&text).expect("reads back"), report);
    }
}
