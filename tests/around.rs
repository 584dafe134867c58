//! What this computer's own network says before any server does: no way there, a local refusal, a stranger that takes every
//! connection, a proxy in force.

#![cfg(target_os = "linux")]

#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/far_end.rs"]
mod far_end;
#[path = "stage/namespace.rs"]
mod namespace;
#[path = "stage/permitted.rs"]
mod permitted;
mod stage;

use std::path::Path;

use far_end::FarEnd;
use mailport::facts::{code::Code, verdict::Verdict};
use namespace::{Namespace, sweep};
use permitted::{Need, permitted};
use stage::{
    Stage,
    binary::{Ran, call_by, command, read},
};

const NEEDS: [Need; 4] = [Need::Root, Need::Program("ip"), Need::Program("nft"), Need::Namespaces];

/// RFC 5737's documentation addresses: outside of the namespace nothing of them is seen.
const THERE: &str = "198.51.100.7";

/// Plays a far end in a process of its own; a test in name only.
#[test]
fn plays_a_far_end() {
    far_end::serve_if_asked();
}

/// Checks a port there from the namespace.
fn check(namespace: &Namespace) -> Ran {
    let mut mailport = namespace.command(Path::new(env!("CARGO_BIN_EXE_mailport")));
    read(&call_by(mailport.args(["check", THERE, "--ports", "587", "--timeout", "2", "--json", "--no-controls"]), ""))
}

#[track_caller]
fn fails(ran: &Ran, code: Code) {
    let port = &ran.report.ports[0];
    assert_eq!((port.verdict, port.cause), (Some(Verdict::DoesNotWork), Some(code)), "{}", ran.story());
    let finding = ran.report.findings.iter().find(|found| found.code == code).expect("the finding");
    assert!(finding.evidence.iter().any(|said| said.contains(THERE)), "{}", ran.story());
}

#[test]
fn where_the_system_knows_no_way_that_is_told_as_it_says_it() {
    if !permitted(&NEEDS) {
        return;
    }
    sweep();
    // What stands in the table of routes; RFC 1812 §5.2.7.1 has the two kinds of unreachable.
    let cases = [
        ("", Code::NetworkUnreachable),
        ("route add unreachable 198.51.100.7/32\n", Code::HostUnreachable),
        ("route add prohibit 198.51.100.7/32\n", Code::LocalFirewall),
    ];
    for (route, expected) in cases {
        let namespace = Namespace::add("around");
        if !route.is_empty() {
            namespace.configure(route);
        }
        fails(&check(&namespace), expected);
    }
}

#[test]
fn a_firewall_of_this_computer_that_refuses_is_told() {
    if !permitted(&NEEDS) {
        return;
    }
    let namespace = Namespace::add("around");
    namespace.configure("addr add 198.51.100.7/32 dev lo\n");
    namespace.filter("table ip own { chain out { type filter hook output priority 0; tcp dport 587 drop; }; }");
    // A packet that is dropped on its way out is known to the program that sends it.
    let ran = check(&namespace);
    let expected = [Code::LocalFirewall, Code::PortNoAnswer];
    assert!(ran.report.ports[0].cause.is_some_and(|cause| expected.contains(&cause)), "{}", ran.story());
}

#[test]
fn whoever_takes_every_connection_and_says_nothing_answers_for_no_server() {
    if !permitted(&NEEDS) {
        return;
    }
    sweep();
    let namespace = Namespace::add("around");
    namespace.configure("addr add 198.51.100.7/32 dev lo\n");
    let _mute = FarEnd { mute: vec![9], ..FarEnd::default() }.start(&namespace, &["--exact", "plays_a_far_end", "--nocapture"]);
    namespace.filter(&format!(
        "table ip every {{ chain out {{ type nat hook output priority 0; ip daddr {THERE} tcp dport 1-65535 redirect to :9; }}; }}"
    ));
    let ran = check(&namespace);
    let finding = ran.report.findings.iter().find(|found| found.code == Code::ConnectsToAnything);
    let finding = finding.unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!(finding.port, Some(587), "{}", ran.story());
    assert!(finding.evidence.iter().any(|said| said.contains(THERE)), "{}", ran.story());
}

#[test]
fn a_proxy_is_noted_where_something_fails() {
    let stage = Stage::of_case("port-refused");
    let server = stage.server();
    let ports = server.ports_option();
    for (variable, noted) in [(Some("https_proxy"), true), (None, false)] {
        let mut mailport = command();
        for name in ["all_proxy", "https_proxy", "http_proxy", "socks_proxy", "ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "SOCKS_PROXY"] {
            mailport.env_remove(name);
        }
        mailport.args(["check", &server.name, "-4", "--json", "--ports", &ports]);
        if let Some(variable) = variable {
            mailport.env(variable, "http://127.0.0.1:3128");
        }
        let ran = read(&call_by(&mut mailport, ""));
        assert_eq!(ran.has(Code::VpnOrProxyInForce), noted, "{}", ran.story());
    }
}
