//! Names with several addresses: who carries the dialogue, what is said of the others.

mod stage;

use mailport::{
    diagnosis::diagnose,
    facts::{
        code::Code,
        connect::AddressOutcome,
        request::{Family, Request},
        verdict::Verdict,
    },
    practice::Scenario,
};
use stage::Stage;

#[test]
fn an_address_family_that_refuses_while_the_other_answers_is_told() {
    // The practice server listens on IPv4 alone, and its name leads to ::1 as well.
    let stage = Stage::of_case("healthy");
    let seen = stage::run(&stage, Request { family: Family::Both, ..stage.request() });
    let port = &seen.ports[2];
    if port.addresses.iter().any(|facts| facts.address.is_ipv6() && matches!(facts.outcome, AddressOutcome::Failed { .. })) {
        let diagnosis = diagnose(&seen);
        let (verdict, cause) = stage::conclusion(&diagnosis, 2);
        assert!(
            matches!((verdict, cause), (Verdict::WorksWithCare, Some(Code::Ipv6Broken)) | (Verdict::Works, None)),
            "{verdict:?} {cause:?}"
        );
    }
    assert!(port.addresses.iter().any(|facts| facts.outcome == AddressOutcome::Connected));
}

#[test]
fn all_addresses_are_talked_to_where_that_is_asked_for() {
    let stage = Stage::of(&Scenario::case("ipv6-too").expect("the case"));
    let seen = stage::run(&stage, Request { family: Family::Both, all_addresses: true, ..stage.request_signing_in() });
    for port in &seen.ports {
        assert_eq!(port.others.len(), 1, "two addresses, one of which carries the dialogue");
        assert!(port.others[0].greeting.done().is_some());
        assert!(port.others[0].sign_in.done().is_none(), "credentials go to one address only");
    }
    assert!(!diagnose(&seen).findings.iter().any(|finding| finding.code == Code::ServersDisagree));
}

#[test]
fn addresses_that_offer_different_things_are_told() {
    let stage = Stage::of(&Scenario::case("ipv6-too").expect("the case"));
    let mut seen = stage::run(&stage, Request { family: Family::Both, all_addresses: true, ..stage.request() });
    // One of two machines behind a name without sign-in: the facts as such a machine gives them.
    seen.ports[1].others[0].offers_after_tls = Some(vec!["PIPELINING".to_owned()]);
    let diagnosis = diagnose(&seen);
    let finding = diagnosis.findings.iter().find(|finding| finding.code == Code::ServersDisagree).expect("the finding");
    assert_eq!(finding.evidence.len(), 2);
    assert_eq!(stage::conclusion(&diagnosis, 1), (Verdict::WorksWithCare, Some(Code::ServersDisagree)));
}
