//! Who blocks? Checks in whole networks that drop, reject, redirect and lose packets, each held against what is true there.

#![cfg(target_os = "linux")]

#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/expected.rs"]
mod expected;
#[path = "stage/far_end.rs"]
mod far_end;
#[allow(dead_code, reason = "each test binary uses its part")]
#[path = "window/hand.rs"]
mod hand;
#[path = "stage/namespace.rs"]
mod namespace;
#[path = "stage/network.rs"]
mod network;
#[path = "stage/permitted.rs"]
mod permitted;
#[path = "stage/ssh.rs"]
mod ssh;
#[path = "network/window.rs"]
mod window;
#[path = "stage/wire.rs"]
mod wire;

use std::{
    env,
    path::Path,
    sync::{PoisonError, RwLock},
};

use binary::Ran;
use expected::{Expected, GOOD, RELAY, dead};
use far_end::FarEnd;
use mailport::facts::{
    code::{Code, Severity},
    finding::Confidence,
    report::{FindingReport, PortReport},
    stage::{Stage, StageState},
    verdict::Verdict::{self, DoesNotWork, ServerOnly, Works},
};
use network::{
    KNOWN, Line, NEEDS, Network, OBSCURE, PUBLIC,
    Place::{self, Core, Home, Provider, Server},
    SERVER,
};
use permitted::permitted;
use tempfile::TempDir;

/// Plays a far end in a process of its own; a test in name only.
#[test]
fn plays_a_far_end() {
    far_end::serve_if_asked();
}

/// Plays the window in a process of its own; a test in name only.
#[test]
fn plays_a_window() {
    window::play_if_asked();
}

/// Compared with the two servers that the network has for it.
const COMPARED: [&str; 4] = ["--control", KNOWN, "--control", OBSCURE];
/// The same by their addresses, for where no name gets an answer.
const COMPARED_BY_ADDRESS: [&str; 4] = ["--control", "198.51.100.5", "--control", "198.51.100.133"];

/// Held by a check whose time counts, and shared by all others.
static MACHINE: RwLock<()> = RwLock::new(());

/// Builds a network, and checks in it as often as is wished, each time with other packets lost.
fn scene(line: Line, prepare: impl Fn(&mut Network), check: impl Fn(&Network) -> Ran, judge: impl Fn(&Ran)) {
    let check = |network: &Network| {
        let _shared = MACHINE.read().unwrap_or_else(PoisonError::into_inner);
        check(network)
    };
    play(line, prepare, check, judge);
}

/// The same while no other check runs, for what is measured.
fn scene_alone(line: Line, prepare: impl Fn(&mut Network), check: impl Fn(&Network) -> Ran, judge: impl Fn(&Ran)) {
    let check = |network: &Network| {
        let _alone = MACHINE.write().unwrap_or_else(PoisonError::into_inner);
        check(network)
    };
    play(line, prepare, check, judge);
}

fn play(line: Line, prepare: impl Fn(&mut Network), check: impl Fn(&Network) -> Ran, judge: impl Fn(&Ran)) {
    if !permitted(&NEEDS) {
        return;
    }
    let runs = env::var("MAILPORT_NETWORK_RUNS").map_or(1, |runs| runs.parse().expect("a number of runs"));
    let mut network: Option<Network> = None;
    for run in 0..runs {
        if line.loss > 0 {
            network = None;
        }
        let network = network.get_or_insert_with(|| {
            let line = Line { seed: line.seed + run, ..line };
            let mut network = Network::build(line, &["--exact", "plays_a_far_end", "--nocapture"]);
            prepare(&mut network);
            network
        });
        judge(&check(network));
    }
}

/// Over both families, compared with both servers.
fn usual(network: &Network) -> Ran {
    network.check(SERVER, &COMPARED)
}

/// Over IPv4 alone.
fn over_v4(network: &Network) -> Ran {
    network.check(SERVER, &[&COMPARED[..], &["-4"]].concat())
}

/// Holds the three ports against what they must be told to be.
#[track_caller]
fn expect(ran: &Ran, ports: [Expected; 3]) {
    let told: Vec<Expected> =
        ran.report.ports.iter().map(|port| (port.verdict.expect("a verdict"), port.cause.map_or("", Code::as_str))).collect();
    assert_eq!(told, ports, "{}", ran.story());
}

/// The finding of a port that decided.
#[track_caller]
fn cause(ran: &Ran, number: u16) -> &FindingReport {
    let cause = ran.port(number).cause.expect("a cause");
    let is_it = |finding: &&FindingReport| finding.code == cause && finding.port.is_none_or(|port| port == number);
    ran.report.findings.iter().find(is_it).unwrap_or_else(|| panic!("the cause stands among the findings: {}", ran.story()))
}

#[track_caller]
fn expect_evidence(ran: &Ran, number: u16, sentence: &str) {
    let cause = cause(ran, number);
    assert!(cause.evidence.iter().any(|said| said.contains(sentence)), "{sentence}: {}", ran.story());
}

/// Every way to tell of a block or a failure that isn't there.
const ACCUSATIONS: [Code; 5] = [Code::NetworkBlocksPort, Code::RouterFiltersPort, Code::ServerFiltersPort, Code::ServerDown, Code::Offline];

#[test]
fn an_open_network_blocks_nothing() {
    scene(
        Line::default(),
        |_| {},
        usual,
        |ran| {
            expect(ran, [RELAY, GOOD, GOOD]);
            assert!(ran.report.controls.is_empty() && ran.report.path.is_none(), "nobody was asked: {}", ran.story());
        },
    );
}

#[test]
fn a_port_that_the_provider_drops_is_blocked_by_the_network() {
    scene(
        Line::default(),
        |network| network.forwards(Provider, "tcp dport 25 drop"),
        usual,
        |ran| {
            expect(ran, [dead("network-blocks-port"), GOOD, GOOD]);
            assert_eq!(cause(ran, 25).confidence, Confidence::Certain, "{}", ran.story());
            expect_evidence(ran, 25, "stop at or just after hop 2 (100.64.0.1)");
            let path = ran.report.path.as_ref().expect("a path");
            assert_eq!((path.port, path.stops_after, path.server_hop), (25, Some(2), Some(network::DISTANCE)));
            // In time: the port within 5 s of its start, the whole within 6.
            assert!(ran.port(25).elapsed_ms <= 5_000 && ran.report.elapsed_ms <= 6_000, "{}", ran.story());
        },
    );
}

#[test]
fn a_reset_by_the_provider_is_a_block_by_the_network() {
    scene(
        Line::default(),
        |network| network.forwards(Provider, "tcp dport 25 reject with tcp reset"),
        usual,
        |ran| {
            expect(ran, [dead("network-blocks-port"), GOOD, GOOD]);
            expect_evidence(ran, 25, "comes from at most 3 hops away, the server is 4 hops away");
        },
    );
}

#[test]
fn a_rejection_by_the_provider_names_who_rejected() {
    scene(
        Line::default(),
        |network| network.forwards(Provider, "tcp dport 25 reject with icmpx admin-prohibited"),
        over_v4,
        |ran| {
            expect(ran, [dead("port-prohibited"), GOOD, GOOD]);
            expect_evidence(ran, 25, "100.64.0.1 rejected the connection");
            expect_evidence(ran, 25, "100.64.0.1, hop 2 on the way, rejects packets for port 25");
            assert!(cause(ran, 25).title.starts_with("A firewall on the way"), "{}", ran.story());
        },
    );
}

#[test]
fn whoever_rejects_is_the_hop_that_it_is_where_other_answers_for_that_port_get_lost() {
    let prepare = |network: &mut Network| {
        network.forwards(Provider, "tcp dport 25 reject with icmpx admin-prohibited");
        network.forwards(Home, "icmp type time-exceeded ip saddr 100.64.0.1 ct original proto-dst 25 drop");
    };
    scene(Line::default(), prepare, over_v4, |ran| {
        expect(ran, [dead("port-prohibited"), GOOD, GOOD]);
        expect_evidence(ran, 25, "100.64.0.1, hop 2 on the way, rejects packets for port 25");
        assert_eq!(ran.report.path.as_ref().and_then(|path| path.stops_after), Some(2), "{}", ran.story());
    });
}

#[test]
fn a_rejection_by_the_server_itself_is_no_firewall_on_the_way() {
    scene(
        Line::default(),
        |network| network.receives(Server, "tcp dport 25 reject with icmpx admin-prohibited"),
        over_v4,
        |ran| {
            expect(ran, [dead("port-prohibited"), GOOD, GOOD]);
            assert!(cause(ran, 25).title.starts_with("The server itself forbids"), "{}", ran.story());
            expect_evidence(ran, 25, "was rejected from that very address");
            expect_evidence(ran, 25, "comes from as far away as the server is, 4 hops");
        },
    );
}

/// The provider's own mail server, in the place of every other.
const PROVIDERS_OWN: &str = "[[server]]\nname = 'smtp.provider.test'";

#[test]
fn a_port_that_is_redirected_to_the_providers_own_server_is_intercepted() {
    let prepare = |network: &mut Network| {
        network.start(Provider, &FarEnd { scenario: Some(PROVIDERS_OWN.to_owned()), ..FarEnd::default() });
        network.redirects(Provider, "tcp dport 25 redirect to :25");
    };
    scene(Line::default(), prepare, usual, |ran| {
        expect(ran, [dead("network-intercepts-port"), GOOD, GOOD]);
    });
}

#[test]
fn a_redirected_port_is_told_where_no_other_port_is_checked() {
    let prepare = |network: &mut Network| {
        network.start(Provider, &FarEnd { scenario: Some(PROVIDERS_OWN.to_owned()), ..FarEnd::default() });
        network.redirects(Provider, "tcp dport 25 redirect to :25");
    };
    let only_25 = |network: &Network| network.check(SERVER, &[&COMPARED[..], &["--ports", "25"]].concat());
    scene(Line::default(), prepare, only_25, |ran| {
        assert_eq!(ran.port(25).cause, Some(Code::NetworkInterceptsPort), "{}", ran.story());
        assert_eq!(cause(ran, 25).confidence, Confidence::Certain, "by the way and by both servers: {}", ran.story());
        expect_evidence(ran, 25, "all of these servers greet as smtp.provider.test too");
    });
}

#[test]
fn encryption_that_is_removed_on_the_way_is_told() {
    let prepare = |network: &mut Network| {
        network.start(Provider, &FarEnd { strips: Some(2525), ..FarEnd::default() });
        network.redirects(Provider, "tcp dport { 25, 587 } redirect to :2525");
    };
    scene(Line::default(), prepare, usual, |ran| {
        for number in [25, 587] {
            let stripped = |finding: &&FindingReport| finding.code == Code::StarttlsStripped && finding.port == Some(number);
            let finding = ran.report.findings.iter().find(stripped).unwrap_or_else(|| panic!("{}", ran.story()));
            let nearer = format!("Port {number} is answered from at most 2 hops away, the server is 4 hops away");
            assert!(finding.evidence.iter().any(|said| said.starts_with(&nearer)), "{}", ran.story());
        }
        assert_eq!(ran.port(465).verdict, Some(Works), "{}", ran.story());
    });
}

/// Packets to the server's addresses.
const TO_SERVER: &str = "ip daddr 192.0.2.5 drop\n ip6 daddr { 2001:db8:5::5, 2002:c000:205::5 } drop";

#[test]
fn a_server_that_is_gone_is_down() {
    scene(
        Line::default(),
        |network| network.forwards(Core, TO_SERVER),
        usual,
        |ran| {
            expect(ran, [dead("server-down"); 3]);
        },
    );
}

#[test]
fn a_server_that_is_silent_after_it_refused_a_sign_in_may_have_banned_this_address() {
    let after_a_refusal = |network: &Network| {
        let memory = TempDir::new().expect("a folder");
        let signing_in = ["--user", "ann@mail.localhost", "--password-stdin", "--no-controls"];
        let refused = network.check_with_memory(memory.path(), SERVER, &signing_in, "wrong");
        assert!(refused.has(Code::SignInRejected), "{}", refused.story());
        network.forwards(Core, TO_SERVER);
        let ran = network.check_with_memory(memory.path(), SERVER, &COMPARED, "");
        network.lets_pass(Core);
        ran
    };
    scene(
        Line::default(),
        |_| {},
        after_a_refusal,
        |ran| {
            expect(ran, [dead("address-banned"); 3]);
            assert_eq!(cause(ran, 587).confidence, Confidence::Likely, "{}", ran.story());
        },
    );
}

#[test]
fn a_port_that_the_server_itself_drops_is_filtered_there() {
    scene(
        Line::default(),
        |network| network.receives(Server, "tcp dport 25 drop"),
        usual,
        |ran| {
            expect(ran, [dead("server-filters-port"), GOOD, GOOD]);
            expect_evidence(ran, 25, "stop at or just after hop 3 (203.0.113.2)");
        },
    );
}

#[test]
fn an_answer_of_a_hop_that_gets_lost_moves_no_stop() {
    let prepare = |network: &mut Network| {
        network.receives(Server, "tcp dport 25 drop");
        // What the third hop says of the first connection that ends there is lost, however often that is sent again.
        let first = "ip ttl 2 tcp dport 25 ct mark 0 limit rate 1/hour burst 1 packets ct mark set 7";
        network.forwards(Home, &format!("{first}\n icmp type time-exceeded ct mark 7 drop"));
    };
    scene(Line::default(), prepare, over_v4, |ran| {
        expect(ran, [dead("server-filters-port"), GOOD, GOOD]);
        expect_evidence(ran, 25, "Packets for port 25 stop at or just after hop 3 (203.0.113.2)");
    });
}

#[test]
fn where_nothing_passes_this_computer_is_offline() {
    let silence = |network: &mut Network| network.forwards(Home, "drop");
    scene(
        Line::default(),
        silence,
        |network| network.check("192.0.2.5", &COMPARED_BY_ADDRESS),
        |ran| {
            expect(ran, [dead("offline"); 3]);
        },
    );
    // Where the name gets no answer either, the ports carry its cause.
    scene(
        Line::default(),
        silence,
        |network| network.check(SERVER, &COMPARED_BY_ADDRESS),
        |ran| {
            expect(ran, [dead("name-lookup-timeout"); 3]);
            assert!(ran.has(Code::Offline), "{}", ran.story());
        },
    );
}

#[test]
fn a_server_that_has_ipv6_alone_shows_offline_only_with_ipv4_dead_too() {
    let by_address = ["--control", "198.51.100.5", "--control", "2001:db8:6::5", "--control", "2001:db8:7::5"];
    let check = |network: &Network| network.check("2001:db8:5::5", &by_address);
    scene(
        Line::default(),
        |network| network.forwards(Home, "drop"),
        check,
        |ran| {
            expect(ran, [dead("offline"); 3]);
            assert!(ran.report.controls.iter().any(|control| control.address.is_some_and(|address| address.is_ipv4())), "{}", ran.story());
        },
    );
    scene(
        Line::default(),
        |network| network.forwards(Home, "meta nfproto ipv6 drop"),
        check,
        |ran| {
            expect(ran, [dead("port-no-answer"); 3]);
        },
    );
}

#[test]
fn an_address_shows_offline_by_servers_that_are_known_by_theirs() {
    scene(
        Line::default(),
        |network| network.forwards(Home, "drop"),
        |network| network.check("2002:c000:205::5", &[]),
        |ran| {
            expect(ran, [dead("offline"); 3]);
            assert!(ran.report.elapsed_ms <= 6_000, "{}", ran.story());
        },
    );
}

#[test]
fn where_only_dns_is_dropped_this_computer_is_not_offline() {
    let silence = |network: &mut Network| network.forwards(Home, "udp dport 53 drop\n tcp dport 53 drop");
    scene(
        Line::default(),
        silence,
        |network| network.check(SERVER, &COMPARED_BY_ADDRESS),
        |ran| {
            expect(ran, [dead("name-lookup-timeout"); 3]);
            assert!(!ran.report.findings.iter().any(|finding| ACCUSATIONS.contains(&finding.code)), "{}", ran.story());
        },
    );
}

#[test]
fn a_list_of_permitted_servers_is_told_from_a_block_and_from_the_server() {
    let permit = "ip6 daddr 2002:c633:6405::5 accept\n tcp dport { 25, 465, 587 } drop";
    scene(
        Line::default(),
        |network| network.forwards(Home, permit),
        |network| network.check(PUBLIC, &["-6"]),
        |ran| {
            expect(ran, [dead("router-filters-port"); 3]);
        },
    );
}

#[test]
fn a_port_that_the_router_at_home_drops_is_filtered_there() {
    scene(
        Line::default(),
        |network| network.forwards(Home, "tcp dport 25 drop"),
        usual,
        |ran| {
            expect(ran, [dead("router-filters-port"), GOOD, GOOD]);
            expect_evidence(ran, 25, "stop at or just after hop 1 (192.168.1.1)");
        },
    );
}

#[test]
fn a_port_that_is_dropped_over_ipv4_alone_works_over_ipv6() {
    scene(
        Line::default(),
        |network| network.forwards(Provider, "meta nfproto ipv4 tcp dport 25 drop"),
        usual,
        |ran| {
            expect(ran, [RELAY, GOOD, GOOD]);
            let told: Vec<&FindingReport> = ran.report.findings.iter().filter(|finding| finding.code == Code::SomeAddressesFail).collect();
            assert_eq!(told.iter().map(|finding| finding.port).collect::<Vec<_>>(), [Some(25)], "{}", ran.story());
            assert!(told[0].title.starts_with("Over IPv4") && told[0].confidence == Confidence::Likely, "{}", ran.story());
            let stops = "Packets for port 25 stop at or just after hop 2 (100.64.0.1)";
            assert!(told[0].evidence.iter().any(|said| said.starts_with(stops)), "{}", ran.story());
            assert!(ran.port(25).elapsed_ms < 2_000 && ran.report.elapsed_ms <= 6_000, "no verdict waits for it: {}", ran.story());
        },
    );
}

#[test]
fn ipv6_that_leads_nowhere_is_broken() {
    scene(
        Line::default(),
        |network| network.forwards(Home, "meta nfproto ipv6 drop"),
        usual,
        |ran| {
            let told: Vec<&str> =
                ran.report.findings.iter().filter(|finding| finding.port == Some(587)).map(|finding| finding.code.as_str()).collect();
            assert!(told.contains(&"ipv6-broken"), "{}", ran.story());
            assert!(ran.report.recommendation.as_ref().is_some_and(|found| found.ready), "{}", ran.story());
        },
    );
}

#[test]
fn lost_packets_are_nobodys_fault() {
    let line = Line { loss: 20, seed: 1, ..Line::default() };
    scene(
        line,
        |_| {},
        usual,
        |ran| {
            let accused: Vec<&FindingReport> = ran.report.findings.iter().filter(|finding| ACCUSATIONS.contains(&finding.code)).collect();
            assert!(accused.is_empty(), "{accused:?} {}", ran.story());
            for finding in ran.report.findings.iter().filter(|finding| finding.code == Code::PortNoAnswer) {
                assert_eq!(finding.confidence, Confidence::Possible, "{}", ran.story());
            }
        },
    );
}

#[test]
fn a_long_way_is_no_block() {
    let line = Line { round_trip: 300, ..Line::default() };
    scene(line, |_| {}, usual, |ran| expect(ran, [RELAY, GOOD, GOOD]));
}

#[test]
fn a_refusal_is_concluded_within_two_round_trips() {
    scene_alone(
        Line { round_trip: 100, ..Line::default() },
        |network| network.forwards(Provider, "tcp dport 25 reject with tcp reset"),
        |network| {
            // A busy machine makes some runs slow, and none fast.
            let mut runs = (0..3).map(|_| network.check(SERVER, &[&COMPARED_BY_ADDRESS[..], &["-4"]].concat())).collect::<Vec<_>>();
            runs.sort_by_key(|ran| ran.port(25).elapsed_ms);
            runs.remove(0)
        },
        |ran| {
            expect(ran, [dead("network-blocks-port"), GOOD, GOOD]);
            assert!(ran.port(25).elapsed_ms < 250, "{} ms: {}", ran.port(25).elapsed_ms, ran.story());
        },
    );
}

#[test]
fn a_block_at_the_end_of_a_long_way_is_one() {
    let line = Line { round_trip: 300, ..Line::default() };
    scene(
        line,
        |network| network.forwards(Provider, "tcp dport 25 drop"),
        usual,
        |ran| {
            expect(ran, [dead("network-blocks-port"), GOOD, GOOD]);
            expect_evidence(ran, 25, "stop at or just after hop 2");
        },
    );
}

#[test]
fn whoever_takes_every_connection_and_says_nothing_is_told() {
    scene(
        Line::default(),
        |network| {
            network.start(Provider, &FarEnd { mute: vec![9], ..FarEnd::default() });
            network.redirects(Provider, "ip daddr 192.0.2.5 tcp dport 1-65535 redirect to :9");
        },
        |network| network.check(SERVER, &["-4", "--no-controls", "--timeout", "3"]),
        |ran| {
            expect(ran, [dead("no-greeting"), dead("no-greeting"), dead("tls-failed")]);
            for port in [25, 587, 465] {
                let found = |finding: &&FindingReport| finding.code == Code::ConnectsToAnything && finding.port == Some(port);
                assert!(ran.report.findings.iter().any(|finding| found(&finding)), "port {port}: {}", ran.story());
            }
        },
    );
}

#[test]
fn a_built_in_server_that_has_answered_is_not_asked_again_within_the_hour() {
    scene(
        Line::default(),
        |network| network.receives(Server, "tcp dport 25 drop"),
        |network| {
            let memory = tempfile::tempdir().expect("a folder");
            let check = || network.check_with_memory(memory.path(), PUBLIC, &["-6"], "");
            let first = check();
            assert!(first.report.observations.controls.iter().all(|control| control.age_s.is_none()), "{}", first.story());
            check()
        },
        |ran| {
            expect(ran, [dead("server-filters-port"), GOOD, GOOD]);
            let asked = ran.report.observations.controls.iter().filter(|control| control.is_answered());
            assert!(asked.clone().count() > 0 && asked.clone().all(|control| control.age_s.is_some()), "{}", ran.story());
            expect_evidence(ran, 25, "within the last hour");
        },
    );
}

#[test]
fn a_proxy_carries_every_connection() {
    let prepare = |network: &mut Network| {
        network.start(Provider, &FarEnd { socks: Some(1080), ..FarEnd::default() });
        // Nothing gets out but questions about names, and what goes to the proxy.
        network.forwards(Home, "udp dport 53 accept\n tcp dport 1080 accept\n ct state established accept\n drop");
        network.receives(Server, "tcp dport 25 reject with tcp reset");
    };
    let check = |network: &Network| network.check(SERVER, &["--proxy", "socks5://100.64.0.1", "--control", KNOWN, "-4"]);
    scene(Line::default(), prepare, check, |ran| {
        assert_eq!(ran.verdicts()[1..].iter().map(|row| row.2).collect::<Vec<_>>(), ["works", "works"], "{}", ran.story());
        assert_eq!(ran.port(25).verdict, Some(DoesNotWork), "{}", ran.story());
        assert!(ran.report.controls.iter().any(|control| control.port == 25 && control.state == "answered"), "{}", ran.story());
        expect_evidence(ran, 25, "can't be seen: the proxy sends them");
        assert!(ran.has(Code::VpnOrProxyInForce), "{}", ran.story());
    });
}

#[test]
fn a_proxy_that_is_not_there_is_told_as_such() {
    scene(
        Line::default(),
        |_| {},
        |network| network.check(SERVER, &["--proxy", "socks5://100.64.0.1:1080", "--no-controls"]),
        |ran| {
            expect(ran, [dead("proxy-failed"); 3]);
            expect_evidence(ran, 587, "Nobody answered at the proxy's address");
        },
    );
}

#[test]
fn a_line_that_loses_large_packets_is_told_from_a_server_that_stalls() {
    for family in ["-4", "-6"] {
        scene(
            Line::default(),
            // Without a word to anybody, as a firewall that drops ICMP makes it: more than 1,252 octets are no small segment any more.
            |network| network.forwards(Provider, "meta length > 1300 drop"),
            |network| network.check(SERVER, &["--no-controls", family, "--timeout", "3"]),
            |ran| {
                expect(ran, [dead("large-packets-lost"); 3]);
                let found = cause(ran, 587);
                assert!(found.stage == Stage::Encryption && found.evidence[0].contains("1200"), "{:?}", found.evidence);
            },
        );
    }
}

/// Lets in one new connection for each port and family, and drops every other without a word.
fn one_each() -> String {
    let rule = |family: &str, port: u16| {
        format!("meta nfproto {family} tcp dport {port} ct state new limit rate over 1/hour burst 1 packets drop")
    };
    let rules: Vec<String> = ["ipv4", "ipv6"].iter().flat_map(|family| [25, 587, 465].map(|port| rule(family, port))).collect();
    rules.join("\n")
}

#[test]
fn servers_that_count_connections_are_accused_of_nothing_by_those_of_one_check() {
    // Of the target, where nothing is wrong.
    scene(
        Line::default(),
        |network| network.receives(Server, &one_each()),
        usual,
        |ran| {
            expect(ran, [RELAY, GOOD, GOOD]);
            assert!(
                ran.report.findings.iter().all(|finding| finding.severity == Severity::Note || finding.port == Some(25)),
                "{}",
                ran.story()
            );
        },
    );
    // Of the target, where somebody may answer in its place, so that the way is looked at: its authority is unknown here.
    scene(
        Line::default(),
        |network| network.receives(Place::Known, &one_each()),
        |network| network.check(KNOWN, &["--control", OBSCURE]),
        |ran| {
            let connected =
                |port: &PortReport| port.stages.iter().any(|row| row.stage == Stage::Encryption && row.state == StageState::Done);
            assert!(ran.report.ports.iter().all(connected), "{}", ran.story());
            assert!(!ran.report.findings.iter().any(|finding| ACCUSATIONS.contains(&finding.code)), "{}", ran.story());
        },
    );
    // Of those that are compared.
    scene(
        Line::default(),
        |network| {
            network.forwards(Provider, "tcp dport 25 drop");
            network.receives(Place::Known, &one_each());
            network.receives(Place::Obscure, &one_each());
        },
        usual,
        |ran| {
            expect(ran, [dead("network-blocks-port"), GOOD, GOOD]);
            assert_eq!(cause(ran, 25).confidence, Confidence::Certain, "{}", ran.story());
        },
    );
}

/// The folder of the program.
fn programs() -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_mailport"));
    format!("{}:/usr/bin:/bin", program.parent().expect("a folder").display())
}

#[test]
fn what_is_blocked_here_and_open_elsewhere_stands_side_by_side() {
    if !permitted(&ssh::NEEDS) {
        return;
    }
    let check = |network: &Network| {
        let there = network.sign_in_to(Provider, "100.64.0.1", 22, &programs());
        network.check_with(&there.programs(), SERVER, &["--via", "ssh://root@100.64.0.1", "--no-controls", "-4"])
    };
    scene(
        Line::default(),
        |network| network.forwards(Home, "tcp dport 25 drop"),
        check,
        |ran| {
            let there = ran.report.other_computer.as_ref().expect("another computer");
            assert_eq!((there.place.as_str(), &there.error), ("100.64.0.1", &None), "{}", ran.story());
            let verdicts: Vec<_> = there.ports.iter().map(|port| (port.port, port.verdict)).collect();
            // The authority of the tests is unknown there.
            let expected = [(25, Some(ServerOnly)), (587, Some(Verdict::Unsafe)), (465, Some(Verdict::Unsafe))];
            assert_eq!(verdicts, expected, "{}", ran.story());
            assert_eq!(ran.port(25).verdict, Some(DoesNotWork), "{}", ran.story());
            expect_evidence(ran, 25, "From 100.64.0.1 port 25 of the same server connects");
        },
    );
}

#[test]
fn the_window_lays_what_is_blocked_here_and_open_elsewhere_side_by_side() {
    if !permitted(&NEEDS) || !permitted(&ssh::NEEDS) {
        return;
    }
    let _shared = MACHINE.read().unwrap_or_else(PoisonError::into_inner);
    let network = Network::build(Line::default(), &["--exact", "plays_a_far_end", "--nocapture"]);
    network.forwards(Home, "tcp dport 25 drop");
    let there = network.sign_in_to(Provider, "100.64.0.1", 22, &programs());
    let open = [
        "Port 25 opens from 100.64.0.1, and not from here",
        "Port 25, here: Blocked by router",
        "Port 25, from 100.64.0.1: For servers only",
        // The authority of the tests is unknown here and there.
        "Port 587, here: Not safe",
        "Port 587, from 100.64.0.1: Not safe",
    ];
    window::comparing(&mut network.binary(), &there.programs(), "root@100.64.0.1", &open);
    let refused = ["100.64.0.1 didn't let you in", "Port 25, here: Blocked by router", "Port 25, from 100.64.0.1: Not known"];
    window::comparing(&mut network.binary(), &there.programs(), "stranger@100.64.0.1", &refused);
}

#[test]
fn why_another_computer_gives_no_report_is_told() {
    if !permitted(&ssh::NEEDS) {
        return;
    }
    let check = |network: &Network, url: &str| {
        let there = network.sign_in_to(Provider, "100.64.0.1", 22, "/usr/bin:/bin");
        network.check_with(&there.programs(), SERVER, &["--via", url, "--no-controls", "-4"])
    };
    for (url, expected) in [
        ("ssh://root@100.64.0.1", "Mailport is not found there"),
        ("ssh://stranger@100.64.0.1", "Nobody could sign in there: stranger@100.64.0.1: Permission denied"),
        ("ssh://100.64.0.1:2222", "It could not be reached: ssh: connect to host 100.64.0.1 port 2222: Connection refused"),
    ] {
        scene(
            Line::default(),
            |_| {},
            |network| check(network, url),
            |ran| {
                let error = ran.report.other_computer.as_ref().and_then(|other| other.error.clone()).expect("an error");
                assert!(error.starts_with(expected), "{error}");
                expect(ran, [RELAY, GOOD, GOOD]);
            },
        );
    }
}
