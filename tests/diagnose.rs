//! `diagnose` holds for any sequence of facts: it never panics, and every port whose verdict isn't `works` has exactly one
//! cause, which stands among the findings. The facts are real ones, of many servers, in any order and with any gaps.

mod stage;

use std::{collections::BTreeSet, net::IpAddr, sync::OnceLock};

use mailport::{
    check, diagnosis,
    facts::{
        code::{Code, Severity},
        connect::{AddressFacts, AddressOutcome, ConnectFailure, Rejection},
        control::{ControlFacts, ControlOrigin, ControlOutcome, ControlSkip},
        earlier::Earlier,
        event::{Event, PortEvent},
        finding::{Confidence, Finding},
        lookup::NameFailure,
        observations::{Ended, Observations, StoppedBy},
        other_computer::{Failure, OtherComputer, Outcome},
        path::{HopAnswer, HopFacts, PathFacts, PathOutcome, PathUnknown},
        progress::Progress,
        proxy::ProxyFailure,
        request::Request,
        stage::{Stage as Station, StageState},
        surroundings::{PageFacts, PageOutcome, RandomPort, Surroundings},
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

/// Facts of networks that block, lose and forge: what each port, each comparison server and the rest of the world can do.
fn of_networks(begun: &Observations) -> Vec<Event> {
    let targets = ["192.0.2.5", "2001:db8::5"].map(|text| text.parse::<IpAddr>().expect("an address"));
    let by = |code| Rejection { address: "198.51.100.1".parse().expect("an address"), kind: 3, code };
    let failures = [
        ConnectFailure::NoAnswer { syns: Some(5) },
        ConnectFailure::NoAnswer { syns: Some(2) },
        ConnectFailure::Refused,
        ConnectFailure::Rejected { by: by(13) },
        ConnectFailure::Rejected { by: by(3) },
        ConnectFailure::NetworkUnreachable,
        ConnectFailure::NotPermitted,
        ConnectFailure::Proxy { failure: ProxyFailure::Forbidden },
    ];
    let mut events = Vec::new();
    for (index, address) in (0..begun.ports.len()).flat_map(|index| targets.map(|address| (index, address))) {
        for failure in &failures {
            let facts = AddressFacts { address, outcome: AddressOutcome::Failed { failure: failure.clone() }, ms: 4_200 };
            events.push(Event::Port(index, PortEvent::Carrier(address)));
            events.push(Event::Port(index, PortEvent::Address(facts.clone())));
            events.push(Event::Port(index, PortEvent::Again(facts)));
            events.push(Event::Port(index, PortEvent::Connect(Progress::Failed { at_ms: 0, ms: 4_200, facts: failure.clone() })));
        }
        events.push(Event::Port(index, PortEvent::Retransmitted(4)));
        let port = begun.ports[index].spec.port;
        events.extend(ways().into_iter().map(|outcome| Event::Path(PathFacts { port, address, outcome, ms: 2_400 })));
        events.push(Event::RandomPort(RandomPort { address, port: 61_234, outcome: AddressOutcome::Connected, ms: 5 }));
    }
    let outcomes = [
        ControlOutcome::Answered { greeting: Some("220 mx.example.net ESMTP".into()), retransmissions: Some(0) },
        ControlOutcome::Answered { greeting: None, retransmissions: Some(2) },
        ControlOutcome::Refused,
        ControlOutcome::Silent { syns: Some(3) },
        ControlOutcome::Unreachable { failure: ConnectFailure::Rejected { by: by(13) } },
        ControlOutcome::Skipped { why: ControlSkip::NotResolved },
    ];
    let ports = begun.ports.iter().map(|port| port.spec.port).chain([25, 443]);
    for (port, outcome) in ports.flat_map(|port| outcomes.iter().map(move |outcome| (port, outcome.clone()))) {
        for (host, origin) in
            [("a.example", ControlOrigin::Given), ("b.example", ControlOrigin::BuiltIn), ("c.example", ControlOrigin::BuiltIn)]
        {
            let skipped = matches!(outcome, ControlOutcome::Skipped { .. });
            events.push(Event::Control(ControlFacts {
                host: host.into(),
                operator: host.into(),
                origin,
                obscure: host != "b.example",
                address: (!skipped).then_some(targets[0]),
                port,
                outcome: outcome.clone(),
                ms: (!skipped).then_some(3_400),
                age_s: (host == "c.example").then_some(60),
            }));
        }
    }
    let page = |outcome| Event::Page(PageFacts { url: "http://page.example/".into(), outcome, ms: 20 });
    events.extend([PageOutcome::AsExpected, PageOutcome::Other { status: 302, location: None }, PageOutcome::Nothing].map(page));
    let around = Surroundings {
        tunnel: Some("tun0".into()),
        proxies: vec!["http_proxy".into()],
        place: Some("hetzner".into()),
        refused_ago_s: Some(90),
    };
    events.push(Event::Surroundings(around));
    events.extend(of_another_computer(begun));
    events.extend([NameFailure::Timeout, NameFailure::NotFound].map(|facts| Event::Name(Progress::Failed { at_ms: 0, ms: 5_000, facts })));
    events
}

/// What following a port's packets can give: what comes back by hop, for it and for another port.
fn ways() -> Vec<PathOutcome> {
    let by: IpAddr = "198.51.100.1".parse().expect("an address");
    let answer = |letter: char| match letter {
        'e' => HopAnswer::Expired { by: Some(by), ms: 1 },
        'c' => HopAnswer::Connected { ms: 1 },
        'r' => HopAnswer::Refused { ms: 1 },
        'x' => HopAnswer::Rejected { by: Rejection { address: by, kind: 3, code: 13 }, ms: 1 },
        _ => HopAnswer::Silent,
    };
    let again = |letter: char| (letter == ':').then_some(HopAnswer::Silent);
    let followed = |(port, baseline): (&str, &str)| {
        let hops = port.chars().zip(baseline.chars()).zip(1..);
        let hops = hops.map(|((port, baseline), ttl)| HopFacts { ttl, port: answer(port), again: again(port), baseline: answer(baseline) });
        PathOutcome::Followed { baseline_port: 443, hops: hops.collect() }
    };
    let drawn = [
        ("e:..", "eeec"),
        ("....", "eeec"),
        ("eee.", "eeec"),
        ("e...", "eeec"),
        ("eerr", "eeec"),
        ("ec..", "eeec"),
        ("exxx", "eee."),
        ("eeec", "eeec"),
    ];
    let unknown = [PathUnknown::NotOnThisSystem, PathUnknown::NobodyAnswers, PathUnknown::ByProxy].map(|why| PathOutcome::Unknown { why });
    drawn.into_iter().map(followed).chain(unknown).collect()
}

/// What another computer can give.
fn of_another_computer(begun: &Observations) -> [Event; 2] {
    let report = Box::new(check::report_of(begun, &Words::load("en")));
    [Outcome::Reported { report }, Outcome::Failed { why: Failure::NotReached, said: "Permission denied".into() }]
        .map(|outcome| Event::OtherComputer(Box::new(OtherComputer { place: "there.example".into(), outcome })))
}

/// Causes that put the blame on somebody by comparison.
const ACCUSATIONS: [Code; 5] = [Code::NetworkBlocksPort, Code::RouterFiltersPort, Code::ServerFiltersPort, Code::ServerDown, Code::Offline];

/// Operators that were really asked.
fn operators(seen: &Observations) -> usize {
    let asked = |facts: &&ControlFacts| !matches!(facts.outcome, ControlOutcome::Skipped { .. });
    seen.controls.iter().filter(asked).map(|facts| facts.operator.as_str()).collect::<BTreeSet<_>>().len()
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
        blocks in prop::collection::vec(any::<prop::sample::Index>(), 0..60),
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
        let networks = of_networks(begun);
        for pick in &blocks {
            seen.apply(pick.get(&networks).clone());
        }
        seen.ended = end;
        let diagnosis = diagnosis::diagnose(&seen);
        prop_assert_eq!(diagnosis.ports.len(), seen.ports.len());
        for port in &diagnosis.ports {
            if end.is_some() {
                prop_assert!(port.verdict.is_some(), "an ended check leaves no port without a verdict: {:?}", port);
            }
            prop_assert_eq!(port.cause.is_some(), port.verdict.is_some_and(|verdict| verdict != Verdict::Works), "{:?}", port);
            let own = |found: &&Finding| found.port.is_none_or(|spec| spec == port.spec) && found.severity == Severity::Blocker;
            let deciding = diagnosis.findings.iter().filter(own).find(|found| Some(found.code) == port.cause);
            // What another port was refused, or what isn't offered, is skipped here (report.md).
            let state = deciding.map_or(StageState::Failed, |found| port.states[Station::ALL.iter().position(|stage| *stage == found.stage).expect("one of all")]);
            prop_assert!(matches!(state, StageState::Failed | StageState::Skipped | StageState::Running), "{:?} {:?}", port, deciding);
            prop_assert!(state != StageState::Running || end.is_none(), "{:?}", port);
        }
        for finding in &diagnosis.findings {
            prop_assert!(!finding.evidence.is_empty(), "{} has no evidence", finding.code);
            let accused = ACCUSATIONS.contains(&finding.code);
            let least = match finding.confidence {
                Confidence::Certain => 2,
                Confidence::Likely => 1,
                Confidence::Possible => 0,
            };
            prop_assert!(!accused || operators(&seen) >= least, "{} is too sure: {:?}", finding.code, seen.controls);
            prop_assert!(!accused || finding.confidence != Confidence::Possible, "{} is a guess", finding.code);
        }
        // What is concluded can be put into words and read back, whatever it is.
        let report = check::report_of(&seen, &Words::load("en"));
        let text = mailport::report::to_json(&report);
        prop_assert!(!text.contains('⟨'), "a sentence is missing: {}", text);
        prop_assert_eq!(mailport::report::from_json(&text).expect("reads back"), report);
    }
}
