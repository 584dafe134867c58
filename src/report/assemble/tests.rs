use serde_json::json;

use super::*;
use crate::{
    facts::{
        code::Code,
        delivery::{DeliveryFailure, MailStep},
        dialogue::ReplyFailure,
        observations::{Ended, StoppedBy},
        port::PortSpec,
        reply::Reply,
        stage::StageState,
        verdict::Verdict,
    },
    report::{examples, to_json},
};

fn words() -> Words {
    Words::load("en")
}

#[test]
fn a_healthy_check_gives_the_report_of_the_contract() {
    let report = examples::healthy(&words());
    let value: serde_json::Value = serde_json::from_str(&to_json(&report)).unwrap();
    assert_eq!(value["schema"], "mailport-report/1");
    assert_eq!(value["started"], "2026-11-24T05:00:00Z");
    assert_eq!(value["elapsed_ms"], 312);
    assert_eq!(value["complete"], true);
    assert_eq!(value["stopped"], json!(null));
    assert_eq!(value["target"]["found_by"], "typed");
    assert_eq!(
        value["names"],
        json!([{"query": "mail.example.org", "type": "A", "answer": ["192.0.2.5"], "error": null, "ms": 18, "by": "dns"}])
    );
    let port = &value["ports"][2];
    let expected = json!({
        "host": "mail.example.org", "port": 465, "mode": "tls", "security": "tls", "verdict": "works", "usable": true, "cause": null,
        "address": "192.0.2.5", "elapsed_ms": 240, "greeting": "220 mail.example.org ESMTP",
        "offers": {"before_tls": [], "after_tls": ["AUTH PLAIN LOGIN", "SIZE 52428800"]},
        "sign_in": {"offered": ["PLAIN", "LOGIN"], "used": null, "accepted": null, "reply": null},
        "addresses": [{"address": "192.0.2.5", "state": "done", "cause": null, "ms": 31}],
    });
    for (key, value) in expected.as_object().unwrap() {
        assert_eq!(&port[key], value, "{key}");
    }
    assert_eq!(port["tls"]["version"], "TLSv1.3");
    assert_eq!(port["tls"]["trusted"], true);
    assert_eq!(port["tls"]["problem"], json!(null));
    assert_eq!(port["tls"]["chain"][0]["not_after"], "2027-02-03T12:00:00Z");
    assert_eq!(port["conversation"][1], json!({"ms": 63, "from": "client", "protected": false, "line": "EHLO [192.168.1.20]"}));
    assert_eq!(port["conversation"][4]["from"], "note");
    assert_eq!(port["conversation"][4]["line"], "Encrypted from here on with TLS 1.3 (TLS_AES_256_GCM_SHA384)");
    let refused = &value["ports"][0];
    assert_eq!((&refused["security"], &refused["tls"], &refused["greeting"]), (&json!("none"), &json!(null), &json!(null)));
    assert_eq!(refused["addresses"][0]["cause"], "port-refused");
    assert_eq!(value["ports"][1]["security"], "starttls");
    assert_eq!(value["findings"][0]["args"], json!({"address": "192.0.2.5", "port": 25}));
    assert_eq!(value["findings"][0]["evidence"], json!(["Connected to 192.0.2.5"]));
    assert_eq!(value["recommendation"]["security"], "tls");
    assert_eq!(value["delivery"], json!(null));
    assert_eq!((&value["controls"], &value["path"]), (&json!([]), &json!(null)));
}

#[test]
fn every_port_has_its_seven_stages_and_each_says_one_line() {
    let words = words();
    let says = |report: &Report, port: usize| report.ports[port].stages.iter().map(|stage| stage.says.clone()).collect::<Vec<_>>();
    let healthy = examples::healthy(&words);
    assert_eq!(
        says(&healthy, 1),
        [
            "mail.example.org is 192.0.2.5",
            "Connected to 192.0.2.5",
            "The server greeted with \"220 mail.example.org ESMTP\"",
            "Encrypted with TLS 1.3",
            "Valid for mail.example.org, for 71 more days",
            "Not asked for",
            "Not asked for",
        ]
    );
    assert_eq!(says(&healthy, 0)[1], "The server refuses connections to port 25");
    assert_eq!(says(&healthy, 0)[2], "Not reached");
    let running = examples::running(&words);
    assert_eq!(says(&running, 0)[1], "Connecting");
    assert_eq!(says(&running, 1)[4], "Checking the certificate");
    let sent = examples::sent(&words);
    assert_eq!(&says(&sent, 2)[5..], ["Signed in as ann@example.org", "Accepted, under the number 4F2"]);
    let rejected = examples::rejected(&words, Code::SignInRejected);
    assert_eq!(says(&rejected, 1)[5], "The server doesn't accept this user name and password");
    assert_eq!(says(&rejected, 2)[5], "Not tried again: port 587 refused the same user name and password");
    for report in [healthy, running, sent, rejected] {
        for port in &report.ports {
            assert_eq!(port.stages.iter().map(|stage| stage.stage).collect::<Vec<_>>(), Stage::ALL);
            for stage in &port.stages {
                assert!(!stage.says.is_empty() && !stage.says.contains(['⟨', '{', '\n']), "{}", stage.says);
            }
        }
    }
    let first = &examples::healthy(&words).ports[1].stages[3];
    assert_eq!((first.at_ms, first.ms, first.state), (Some(95), Some(72), StageState::Done));
}

#[test]
fn a_sign_in_says_what_was_used_and_what_came_back() {
    let words = words();
    let sent = examples::sent(&words).ports[2].sign_in.clone();
    assert_eq!((sent.used.as_deref(), sent.accepted), (Some("PLAIN"), Some(true)));
    let rejected = examples::rejected(&words, Code::SignInRejected);
    let refused = &rejected.ports[1].sign_in;
    assert_eq!((refused.accepted, refused.reply.as_deref()), (Some(false), Some("535 5.7.8 Authentication failed")));
    assert_eq!(rejected.ports[2].sign_in.accepted, None, "it was not tried there");
    let (mut observations, diagnosis) = examples::healthy_facts();
    let failure = crate::facts::sign_in::SignInFailure::Lost { mechanism: "PLAIN".into(), failure: ReplyFailure::closed() };
    observations.ports[1].sign_in = Progress::Failed { at_ms: 200, ms: 5, facts: failure };
    let lost = assemble(&observations, &diagnosis, &words).ports[1].sign_in.clone();
    assert_eq!((lost.used.as_deref(), lost.accepted, lost.reply), (Some("PLAIN"), None, None));
}

#[test]
fn a_running_check_has_no_verdict_yet_and_is_not_complete() {
    let report = examples::running(&words());
    assert_eq!((report.ports[0].verdict, report.ports[2].verdict), (None, Some(Verdict::Works)));
    assert!(!report.complete && report.stopped.is_none() && !report.ports[0].usable);
    assert_eq!(report.elapsed_ms, 18 + 240);
}

#[test]
fn a_stopped_check_is_not_complete_and_says_who_ended_it() {
    let (mut observations, diagnosis) = examples::healthy_facts();
    observations.ended = Some(Ended { elapsed_ms: 60_000, stopped: Some(StoppedBy::Deadline) });
    let report = assemble(&observations, &diagnosis, &words());
    assert_eq!((report.complete, report.stopped, report.elapsed_ms), (false, Some(StoppedBy::Deadline), 60_000));
}

#[test]
fn a_greeting_of_several_lines_is_told_by_its_first_as_it_came() {
    let (mut observations, diagnosis) = examples::healthy_facts();
    observations.ports[1].banner = Some(Reply::new(220, vec!["mail.example.org ESMTP".into(), "Welcome".into()]));
    observations.ports[2].banner = Some(Reply::new(220, vec![String::new()]));
    let report = assemble(&observations, &diagnosis, &words());
    assert_eq!(report.ports[1].greeting.as_deref(), Some("220-mail.example.org ESMTP"));
    assert_eq!(report.ports[2].greeting.as_deref(), Some("220"));
}

#[test]
fn the_certificates_problem_is_the_first_that_was_found_there() {
    let (mut observations, mut diagnosis) = examples::healthy_facts();
    let spec = PortSpec::usual(465);
    for code in [Code::CertificateExpired, Code::CertificateWrongName] {
        diagnosis
            .findings
            .push(Finding::new(code).on(spec).with("days", 12).with("date", "2026-11-12").with("name", "x").with("suggestion", ""));
    }
    let mut facts = examples::certificate();
    facts.name_matches = false;
    observations.ports[2].certificate = Progress::Failed { at_ms: 167, ms: 0, facts };
    diagnosis.ports[2] = examples::concluded(spec, Some(Verdict::Unsafe), Some(Code::CertificateExpired), examples::WELL);
    let report = assemble(&observations, &diagnosis, &words());
    let tls = report.ports[2].tls.as_ref().unwrap();
    assert_eq!((tls.problem, tls.trusted, tls.chain.len()), (Some(Code::CertificateExpired), false, 1));
    assert_eq!(report.ports[1].tls.as_ref().unwrap().problem, None, "another port's certificate is its own matter");
}

#[test]
fn delivery_is_told_only_once_mail_was_sent() {
    let words = words();
    let refused = |step, why| {
        let (mut observations, mut diagnosis) = examples::healthy_facts();
        let failure = DeliveryFailure {
            from: "ann@example.org".into(),
            to: "bob@example.net".into(),
            step,
            message_id: "<1@example.org>".into(),
            steps: Vec::new(),
            why,
        };
        observations.ports[2].message = Progress::Failed { at_ms: 240, ms: 20, facts: failure };
        let code = if step == MailStep::EndOfData { Code::AcceptanceUnknown } else { Code::RelayDenied };
        diagnosis.findings.push(Finding::new(code).on(PortSpec::usual(465)));
        assemble(&observations, &diagnosis, &words).delivery
    };
    let too_large = DeliveryProblem::TooLarge { size: 2, limit: 1 };
    assert_eq!(refused(MailStep::Size, too_large), None);
    assert_eq!(refused(MailStep::Mail, DeliveryProblem::NeedsSmtpUtf8), None);
    let reply = Reply::new(554, vec!["5.7.1 Relay access denied".into()]);
    let denied = refused(MailStep::Rcpt, DeliveryProblem::Refused { reply }).unwrap();
    assert_eq!((denied.accepted, denied.unknown, denied.cause), (false, false, Some(Code::RelayDenied)));
    assert_eq!((denied.reply.as_deref(), denied.port), (Some("554 5.7.1 Relay access denied"), 465));
    let lost = refused(MailStep::EndOfData, DeliveryProblem::Lost { failure: ReplyFailure::closed() }).unwrap();
    assert_eq!((lost.accepted, lost.unknown, lost.cause, lost.reply), (false, true, Some(Code::AcceptanceUnknown), None));
    let early = refused(MailStep::Mail, DeliveryProblem::Lost { failure: ReplyFailure::closed() }).unwrap();
    assert!(!early.unknown, "before the last dot nothing was handed over");
    let accepted = examples::sent(&words).delivery.unwrap();
    assert_eq!((accepted.accepted, accepted.unknown, accepted.cause), (true, false, None));
    assert_eq!((accepted.queue_id.as_deref(), accepted.message_id.as_str()), (Some("4F2"), "<1@example.org>"));
}
