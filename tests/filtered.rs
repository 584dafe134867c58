//! A name that leads elsewhere here than it does for others: this computer's DNS or its list of hosts answers with an inside
//! address, and another DNS server with a public one.

#![cfg(target_os = "linux")]

#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/far_end.rs"]
mod far_end;
#[path = "stage/namespace.rs"]
mod namespace;
#[path = "stage/permitted.rs"]
mod permitted;
#[path = "stage/system.rs"]
mod system;

use std::{fs, net::IpAddr, path::Path};

use binary::{Ran, call_by, read};
use far_end::FarEnd;
use mailport::facts::{code::Code, finding::Confidence, stage::Stage, stage::StageState};
use namespace::{Helper, Namespace, sweep};
use permitted::{Need, permitted};
use system::System;
use tempfile::TempDir;

const NEEDS: [Need; 4] = [Need::Root, Need::Program("ip"), Need::Namespaces, Need::Mounts];

/// This computer's DNS server, the one to compare with, and one that answers nobody.
const OWN: &str = "127.0.0.1";
const OTHER: &str = "127.0.0.2";
const NOBODY: &str = "127.0.0.3";

/// Answers of this computer's DNS server. The public address is one of documentation, which leads nowhere (RFC 5737).
const HERE: &str = "
nulled      IN A     0.0.0.0
nulled      IN AAAA  ::
looped      IN A     127.0.0.1
office      IN A     10.1.2.3
listed      IN A     203.0.113.5
everywhere  IN A     127.0.0.1
only-here   IN A     127.0.0.1
open        IN A     203.0.113.5
";
/// Answers of the other.
const THERE: &str = "
nulled      IN A     203.0.113.5
looped      IN A     203.0.113.5
office      IN AAAA  2001:db8::5
listed      IN A     203.0.113.5
everywhere  IN A     127.0.0.1
open        IN A     203.0.113.6
";
/// The computer's own list of hosts.
const HOSTS: &str = "127.0.0.1 localhost\n127.0.0.1 listed.example.org\n127.0.0.1 hosts-only.example.org\n127.0.0.1 mail.names.test\n";

/// Plays a far end in a process of its own; a test in name only.
#[test]
fn plays_a_far_end() {
    far_end::serve_if_asked();
}

/// A computer with files and DNS servers of its own.
struct Computer {
    // In the order in which they must go.
    _servers: [Helper; 2],
    namespace: Namespace,
    system: System,
    _folder: TempDir,
}

impl Computer {
    fn new() -> Self {
        sweep();
        let namespace = Namespace::add("filtered");
        let servers = [(OWN, HERE), (OTHER, THERE)].map(|(address, records)| {
            let address: IpAddr = address.parse().expect("an address");
            let dns = Some((address, vec![("example.org".to_owned(), records.to_owned())]));
            FarEnd { dns, ..FarEnd::default() }.start(&namespace, &["--exact", "plays_a_far_end", "--nocapture"])
        });
        let folder = TempDir::new().expect("a folder");
        let mut system = System::default();
        for (file, text) in [("resolv.conf", format!("nameserver {OWN}\noptions timeout:1 attempts:1\n")), ("hosts", HOSTS.to_owned())] {
            let path = folder.path().join(file);
            fs::write(&path, text).expect("written");
            system = system.with(&path, &Path::new("/etc").join(file));
        }
        Self { _servers: servers, namespace, system, _folder: folder }
    }

    /// Checks a name; whatever the options say, nothing leaves the namespace.
    fn check(&self, name: &str, options: &[&str]) -> Ran {
        let seeing = self.system.command(env!("CARGO_BIN_EXE_mailport"));
        let mut mailport = self.namespace.command(Path::new(seeing.get_program()));
        mailport.args(seeing.get_args()).args(["check", name, "--json", "--timeout", "2"]).args(options);
        read(&call_by(&mut mailport, ""))
    }
}

fn compared(ran: &Ran) -> bool {
    ran.report.names.iter().any(|lookup| lookup.server.is_some())
}

#[test]
fn a_name_that_leads_inside_here_and_to_a_public_address_elsewhere_is_said_to_be_filtered() {
    if !permitted(&NEEDS) {
        return;
    }
    let computer = Computer::new();
    // The name, what this computer was told, and by whom.
    let cases = [
        ("nulled.example.org", "0.0.0.0", "DNS server of this computer"),
        ("looped.example.org", "127.0.0.1", "own lookup"),
        ("office.example.org", "10.1.2.3", "own lookup"),
        ("listed.example.org", "127.0.0.1", "own lookup"),
    ];
    for (name, address, who) in cases {
        let ran = computer.check(name, &["--compare-resolver", OTHER]);
        let finding = ran.report.findings.iter().find(|found| found.code == Code::NameFiltered);
        let finding = finding.unwrap_or_else(|| panic!("{name}: {}", ran.story()));
        assert_eq!((finding.port, finding.confidence), (None, Confidence::Certain), "{}", ran.story());
        assert!(finding.evidence.iter().any(|said| said.contains(address) && said.contains(who)), "{name}: {}", ran.story());
        assert!(finding.evidence.iter().any(|said| said.contains(OTHER)), "{name}: {}", ran.story());
        for port in &ran.report.ports {
            assert_ne!(port.cause, Some(Code::NameFiltered), "it changes no verdict: {}", ran.story());
            assert_eq!(binary::state(port, Stage::Name), StageState::Warned, "{}", ran.story());
        }
    }
}

#[test]
fn an_answer_that_is_the_same_elsewhere_or_unknown_there_is_not_filtered() {
    if !permitted(&NEEDS) {
        return;
    }
    let computer = Computer::new();
    for name in ["everywhere.example.org", "only-here.example.org"] {
        let ran = computer.check(name, &["--compare-resolver", OTHER]);
        assert!(compared(&ran) && !ran.has(Code::NameFiltered), "{name}: {}", ran.story());
    }
    // Whoever doesn't answer tells nothing, and holds nobody up.
    let ran = computer.check("looped.example.org", &["--compare-resolver", NOBODY]);
    assert!(ran.report.complete && ran.report.elapsed_ms < 2_000 && !ran.has(Code::NameFiltered), "{}", ran.story());
    let ran = computer.check("looped.example.org", &["--compare-resolver", NOBODY, "--compare-resolver", OTHER]);
    assert!(ran.has(Code::NameFiltered), "{}", ran.story());
}

#[test]
fn nobody_else_is_asked_without_a_doubt_or_against_the_users_will() {
    if !permitted(&NEEDS) {
        return;
    }
    let computer = Computer::new();
    let compare = ["--compare-resolver", OTHER];
    let cases: [(&str, &[&str]); 5] = [
        ("open.example.org", &compare),
        ("mail.names.test", &compare),
        ("localhost", &compare),
        ("nulled.example.org", &["--no-controls"]),
        ("nulled.example.org", &["--resolver", OWN]),
    ];
    for (name, options) in cases {
        let ran = computer.check(name, options);
        assert!(!compared(&ran) && !ran.has(Code::NameFiltered), "{name} {options:?}: {}", ran.story());
    }
}

#[test]
fn a_name_that_only_the_list_of_hosts_knows_is_noted() {
    if !permitted(&NEEDS) {
        return;
    }
    let ran = Computer::new().check("hosts-only.example.org", &["--no-controls"]);
    let finding = ran.report.findings.iter().find(|found| found.code == Code::NameBySystemOnly);
    let finding = finding.unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((finding.port, finding.evidence.len()), (None, 2), "{}", ran.story());
    assert!(finding.evidence[0].contains("127.0.0.1"), "{}", ran.story());
    // Fine here: the ports have causes of their own.
    assert!(ran.report.ports.iter().all(|port| port.cause == Some(Code::PortRefused)), "{}", ran.story());
}
