//! A refusal that says nothing more, from a provider that is known to take no account password: the real binary finds the
//! provider's server by a DNS server of the test's own.

#[path = "stage/dns.rs"]
mod dns;
mod stage;

use dns::Dns;
use mailport::{
    facts::{code::Code, finding::Confidence, report::FindingReport, stage::Stage as Station},
    practice::Scenario,
};
use stage::{
    Stage,
    binary::{report, text},
};

/// A server of this name that refuses every sign-in with this reply, on 465 and on STARTTLS.
fn refusing(host: &str, reply: &str) -> Stage {
    let port = |number: u16| format!("port.{number}.auth.always = 'reject'\nport.{number}.auth.rejected = '{reply}'\n");
    let scenario = format!("[[server]]\nname = '{host}'\nports = [587, 465]\n{}{}", port(587), port(465));
    Stage::of(&Scenario::parse(&scenario).expect("a scenario"))
}

#[test]
fn a_generic_refusal_is_read_by_what_the_provider_demands() {
    const GENERIC: &str = "535 5.7.8 Error: authentication failed: authentication failure";
    let cases = [
        ("smtp.mail.me.com", GENERIC, Code::AppPasswordNeeded, Confidence::Likely, Some("https://account.apple.com")),
        ("securesmtp.t-online.de", "535 Authentication Credentials Invalid", Code::AppPasswordNeeded, Confidence::Likely, Some("https://")),
        (
            "smtp.163.com",
            "535 Error: authentication failed",
            Code::AuthorizationCodeNeeded,
            Confidence::Likely,
            Some("https://mail.163.com"),
        ),
        ("smtp.qq.com", "535 Please enter your authorization code", Code::AuthorizationCodeNeeded, Confidence::Certain, Some("https://")),
        // What the reply says itself comes first, and a temporary failure says nothing of the password.
        ("smtp.mail.me.com", "535 5.7.8 Your account has been locked", Code::AccountLocked, Confidence::Certain, None),
        ("smtp.mail.me.com", "454 4.7.0 Temporary authentication failure", Code::SignInTemporaryFailure, Confidence::Certain, None),
        // A provider that demands nothing.
        ("smtp.orange.fr", GENERIC, Code::SignInRejected, Confidence::Certain, None),
    ];
    for (host, reply, code, confidence, page) in cases {
        let stage = refusing(host, reply);
        let (label, origin) = host.split_once('.').expect("a host in a domain");
        let dns = Dns::serving(origin, &format!("{label} IN A 127.0.0.1"));
        let (ports, ca, resolver) = (stage.server().ports_option(), stage.ca(), dns.option());
        let args = [
            &["check", host, "--resolver", &resolver, "--ports", &ports][..],
            &["--ca-only", text(&ca), "--user", "ann@example.org", "--password-stdin"],
        ];
        let ran = report(&args.concat(), "a password\n");
        for port in &ran.report.ports {
            assert_eq!(port.cause, Some(code), "{host}: {}", ran.story());
        }
        // The other port was not tried again, and says so.
        let tried = |found: &&FindingReport| found.code == code && found.evidence[0].contains(reply);
        let found = ran.report.findings.iter().find(tried).expect("the cause is a finding");
        assert_eq!((found.confidence, found.stage), (confidence, Station::SignIn), "{host}: {}", ran.story());
        if confidence == Confidence::Likely {
            assert!(found.evidence.len() == 2 && found.evidence[1].contains("made for the mail program"), "{host}: {}", ran.story());
            assert!(found.advice.iter().any(|step| step.contains("anew")), "{host}: a slip of the finger is named too");
        }
        if let Some(page) = page {
            assert!(found.advice.iter().any(|step| step.contains(page)), "{host}: {:?}", found.advice);
        }
    }
}
