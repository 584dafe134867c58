//! Whatever is in a report: no host's name and no address gets into any form of it.

use std::{collections::BTreeSet, net::IpAddr, path::Path};

use crate::{
    facts::{
        certificate::{Certificate, Trust},
        code::Code,
        control::{ControlFacts, ControlOrigin, ControlOutcome},
        finding::Finding,
        observations::{Candidate, FoundBy},
        progress::Progress,
        report::{LineReport, Report, Speaker},
        surroundings::{PageFacts, PageOutcome},
    },
    report::{Options, Redaction, examples, from_json, headline, html, is_stand_in, markdown, redacted, text, to_json, transcript},
    words::Words,
};

/// Every form that a report has.
fn forms(report: &Report, words: &Words) -> [(&'static str, String); 6] {
    let options = Options { transcript: true, kept: true, ..Options::default() };
    [
        ("JSON", to_json(report)),
        ("text", text(report, words, options)),
        ("Markdown", markdown(report, words)),
        ("HTML", html(report, words)),
        ("conversation", transcript(report, words, options)),
        ("headline", format!("{:?}", headline(report, words))),
    ]
}

/// A report in which hosts stand wherever they can.
fn full(words: &Words) -> Report {
    let mut report = examples::sent(words);
    report.target.input = "Ann@example.org".into();
    report.target.found_by = FoundBy::Mx;
    let candidate = Candidate { host: "mx2.example.org".into(), port: Some(2525), security: None, found_by: FoundBy::Mx };
    report.target.candidates.push(candidate.clone());
    let seen = &mut report.observations;
    seen.given.input = "Ann@example.org".into();
    seen.given.proxy = Some("socks5://gate:1080".into());
    seen.candidates.push(candidate);
    seen.surroundings.place = Some("hetzner".into());
    seen.page = Some(PageFacts {
        url: "http://portal.hotel.example/welcome".into(),
        outcome: PageOutcome::Other { status: 302, location: Some("https://login.hotel.example/room?ip=203.0.113.9".into()) },
        ms: 3,
    });
    seen.controls.push(ControlFacts {
        host: "smtp.gmail.com".into(),
        operator: "Google".into(),
        origin: ControlOrigin::BuiltIn,
        obscure: false,
        address: Some("203.0.113.77".parse().unwrap()),
        port: 25,
        outcome: ControlOutcome::Answered { greeting: Some("220 mx.gmail.example ESMTP".into()), retransmissions: None },
        ms: Some(30),
        age_s: None,
    });
    let Progress::Done { facts, .. } = &mut seen.ports[1].certificate else { panic!("a certificate") };
    facts.trust = Trust::UnknownIssuer;
    facts.chain[0] = Certificate {
        subject: "C=DE, O=Muster, Söhne & Co., CN=mail.example.org".into(),
        issuer: "O=Muster Holding, CN=Muster Root".into(),
        names: vec!["*.example.org".into(), "intern".into(), "192.0.2.5".into(), "xn--mller-kva.example".into()],
        sha256: "c0ffee".repeat(11).split_at(64).0.into(),
        issuer_location: Some("http://pki.muster.example/root.crt".into()),
        ..facts.chain[0].clone()
    };
    let lines = [
        (Speaker::Server, "220 relay7 ESMTP Postfix"),
        (Speaker::Client, "EHLO [192.168.1.20]"),
        (Speaker::Server, "250-relay7 Hello pool-203-0-113-7.isp.example [203.0.113.7], I am 2001:DB8:0:0::77"),
        (Speaker::Server, "334 PDEyMy40NTZAbWFpbC5leGFtcGxlLm9yZz4="),
        (Speaker::Server, "554 5.7.1 MÜLLER.example blocked, ask 7.113.0.203.zen.spamhaus.org or https://www.muster.example/why?you"),
        (Speaker::Server, "421 relay7: [::ffff:203.0.113.7] goes to MAIL.EXAMPLE.ORG:25; intern too"),
    ];
    report.ports[1].conversation = lines.map(|(from, line)| LineReport { ms: 1, from, protected: false, line: line.into() }).to_vec();
    let finding = Finding::new(Code::CertificateUnknownIssuer).with("issuer", "Muster Root").with("why", "issuer");
    let mut found = report.findings[0].clone();
    found.code = finding.code;
    found.args = finding.args;
    found.evidence = vec!["The issuer “Muster Root” of Muster Holding is not known; relay7 (Google) said so of mail.example.org".into()];
    report.findings.push(found);
    report
}

/// What must not be found, in any case of its letters.
const PRIVATE: [&str; 22] = [
    "example.org",
    "hotel",
    "welcome",
    "gmail",
    "google",
    "muster",
    "söhne",
    "intern",
    "xn--mller",
    "müller",
    "relay7",
    "isp.example",
    "spamhaus",
    "gate:",
    "hetzner",
    "192.0.2.5",
    "203.0.113",
    "203-0-113",
    "2001:db8",
    "0.0::77",
    "c0ffee",
    "bwFpbC5leGFtcGxl",
];

#[test]
fn no_host_is_named_in_any_form() {
    let words = Words::load("en");
    let report = full(&words);
    let open = to_json(&report).to_lowercase();
    let there = PRIVATE.iter().filter(|private| open.contains(&private.to_lowercase())).count();
    assert!(there >= PRIVATE.len() - 3, "the example has what is to be left out: {there}");
    let bare = redacted(&report, &words, Redaction::Hosts).unwrap();
    for (form, said) in forms(&bare, &words) {
        let lower = said.to_lowercase();
        for private in PRIVATE {
            assert!(!lower.contains(&private.to_lowercase()), "{form} says {private}: {said}");
        }
        assert!(!lower.contains("ann@") && !lower.contains("192.168.1.20"), "{form}: what is masked anyway stays masked");
    }
    assert_eq!(redacted(&bare, &words, Redaction::Hosts).unwrap(), bare, "leaving hosts out twice changes nothing more");
}

#[test]
fn the_same_host_is_still_seen_to_be_the_same() {
    let words = Words::load("en");
    let bare = redacted(&full(&words), &words, Redaction::Hosts).unwrap();
    assert_eq!(bare.target.host, "host-1.invalid");
    assert!(is_stand_in(&bare.target.host));
    let advised = bare.recommendation.as_ref().unwrap();
    assert_eq!((advised.host.as_str(), bare.observations.host.as_str()), ("host-1.invalid", "host-1.invalid"));
    let address = bare.ports[1].address.unwrap();
    assert_ne!(address, IpAddr::from([192, 0, 2, 5]));
    assert_eq!(bare.names[0].answer, [address.to_string()]);
    let lines: Vec<&str> = bare.ports[1].conversation.iter().map(|line| line.line.as_str()).collect();
    let relay = lines[0].strip_prefix("220 ").and_then(|line| line.strip_suffix(" ESMTP Postfix")).unwrap();
    assert!(is_stand_in(relay) && relay != "host-1.invalid");
    assert!(
        lines[2].starts_with(&format!("250-{relay} Hello ")) && lines[5].contains(relay) && lines[5].contains("host-1.invalid:25"),
        "{lines:?}"
    );
    let Progress::Done { facts, .. } = &bare.observations.ports[1].certificate else { panic!("a certificate") };
    assert!(facts.chain[0].subject.starts_with("C=DE, O=name-") && facts.chain[0].subject.ends_with(", CN=host-1.invalid"), "{facts:?}");
    assert_eq!(facts.expected_name, "host-1.invalid");
    let finding = bare.findings.last().unwrap();
    let root = finding.args["issuer"].as_str().unwrap();
    assert!(root.starts_with("name-") && facts.chain[0].issuer.ends_with(root) && finding.evidence[0].contains(root), "{finding:?}");
}

#[test]
fn a_public_authority_keeps_its_name() {
    let words = Words::load("en");
    let mut report = full(&words);
    let Progress::Done { facts, .. } = &mut report.observations.ports[1].certificate else { panic!("a certificate") };
    facts.public = Some(true);
    let bare = redacted(&report, &words, Redaction::Hosts).unwrap();
    let Progress::Done { facts, .. } = &bare.observations.ports[1].certificate else { panic!("a certificate") };
    assert_eq!(facts.chain[0].issuer, "O=Muster Holding, CN=Muster Root");
    assert!(!facts.chain[0].subject.contains("Söhne"), "but not whoever it vouches for");
}

#[test]
fn a_server_with_a_bare_name_is_left_out_without_breaking_anything() {
    let words = Words::load("en");
    for name in ["mailhost", "tls", "done", "server", "mail", "works"] {
        let mut report = examples::sent(&words);
        let mut json = to_json(&report);
        json = json.replace("mail.example.org", name);
        report = from_json(&json).unwrap();
        let bare = redacted(&report, &words, Redaction::Hosts).unwrap();
        assert_eq!(bare.target.host, "host-1.invalid");
        assert_eq!((bare.ports[1].verdict, bare.ports[1].security.as_str()), (report.ports[1].verdict, "starttls"), "{name}");
        assert_eq!(bare.ports[1].conversation[0].line, "220 host-1.invalid ESMTP");
        for (form, said) in forms(&bare, &words) {
            assert!(name != "mailhost" || !said.contains(name), "{form}: {said}");
        }
    }
}

/// The names and addresses in a report's JSON, found in another way than they are replaced.
fn hosts_in(json: &str) -> BTreeSet<String> {
    let apart = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | ':' | '-'));
    let words = json.split(apart).map(|word| word.trim_matches(|c| matches!(c, '.' | ':' | '-')));
    let is_name = |word: &&str| {
        let top = word.rsplit('.').next().unwrap_or_default();
        word.contains('.') && ["example", "test", "localhost", "com", "org", "net"].contains(&top)
    };
    let is_address = |word: &&str| word.parse::<IpAddr>().is_ok_and(|address| !address.is_loopback() && !address.is_unspecified());
    words.filter(|word| is_name(word) || is_address(word)).map(str::to_owned).collect()
}

#[test]
fn reports_of_every_kind_keep_no_host() {
    let words = Words::load("en");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/reports");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let report = from_json(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let mut hosts = hosts_in(&to_json(&report));
        // Everybody's own.
        hosts.remove("example.org");
        let bare = redacted(&report, &words, Redaction::Hosts).unwrap();
        for (form, said) in forms(&bare, &words) {
            // A stand-in may be one of the addresses, but not the one for itself.
            for host in hosts.iter().filter(|host| host.parse::<IpAddr>().is_err()) {
                assert!(!said.contains(host.as_str()), "{}: {form} says {host}", path.display());
            }
        }
        for host in hosts.iter().filter(|host| host.parse::<IpAddr>().is_ok()) {
            assert!(!to_json(&bare).contains(&format!("\"{host}\"")), "{}: {host}", path.display());
        }
        assert_eq!(redacted(&bare, &words, Redaction::Hosts).unwrap(), bare, "{}", path.display());
        count += hosts.len();
    }
    assert!(count > 60, "{count} hosts");
}
