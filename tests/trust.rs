//! Trusting what an untrusted chain hangs on: over real sockets, on a TLS port and by STARTTLS alike.

mod stage;

use mailport::{
    diagnosis::diagnose,
    facts::{
        certificate::{Anchor, CertificateFacts},
        code::Code,
        observations::Observations,
        request::Request,
        verdict::Verdict,
    },
    practice::Scenario,
};
use stage::{Stage, conclusion, run};

/// A server whose certificate is of this kind on 587 and 465.
fn showing(certificate: &str) -> Stage {
    Stage::of(&Scenario::parse(&format!("[[server]]\ncertificate = {{ {certificate} }}\n")).expect("a scenario"))
}

fn certificate(seen: &Observations, index: usize) -> &CertificateFacts {
    seen.ports[index].certificate_facts().expect("a certificate was shown")
}

#[test]
fn whoever_trusts_what_the_chain_hangs_on_trusts_the_chain() {
    let cases = [
        ("kind = \"unknown-issuer\", send_root = true", Code::CertificateUnknownIssuer, 1),
        ("kind = \"unknown-issuer\"", Code::CertificateUnknownIssuer, 0),
        ("kind = \"self-signed\"", Code::CertificateSelfSigned, 0),
        ("kind = \"long-chain\", count = 4, send_root = true", Code::CertificateUnknownIssuer, 4),
    ];
    for (kind, cause, place) in cases {
        let stage = showing(kind);
        let seen = run(&stage, stage.request_signing_in());
        let before = diagnose(&seen);
        for index in [1, 2] {
            assert_eq!(conclusion(&before, index), (Verdict::Unsafe, Some(cause)), "{kind}");
            assert!(!certificate(&seen, index).by_choice, "{kind}");
        }
        let anchor: Anchor = certificate(&seen, 2).anchor.clone().expect("something to trust");
        assert_eq!(anchor.place, place, "{kind}");
        let trusting = Request { authorities: vec!["no certificate".into(), anchor.pem()], ..stage.request_signing_in() };
        let seen = run(&stage, trusting);
        let after = diagnose(&seen);
        // On the stage each port has a stranger of its own as authority.
        let facts = certificate(&seen, 2);
        assert_eq!(conclusion(&after, 2), (Verdict::Works, None), "{kind}: {facts:#?}");
        assert!(facts.by_choice && facts.anchor.is_none(), "{kind}: {facts:#?}");
    }
}

#[test]
fn trusting_an_authority_makes_no_name_right() {
    let stage = showing("kind = \"unknown-issuer\", send_root = true, names = [\"other.example\"]");
    let seen = run(&stage, stage.request());
    let anchor = certificate(&seen, 2).anchor.clone().expect("something to trust");
    let seen = run(&stage, Request { authorities: vec![anchor.pem()], ..stage.request() });
    assert_eq!(conclusion(&diagnose(&seen), 2), (Verdict::Unsafe, Some(Code::CertificateWrongName)));
}
