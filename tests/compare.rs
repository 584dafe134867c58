//! Who is silent, the network or the server? The program itself, against practice servers that play the target and those it is
//! compared with, each on an address and real ports of its own.

#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/permitted.rs"]
mod permitted;

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    thread,
    time::{Duration, Instant, SystemTime},
};

use binary::{Ran, call, read};
use mailport::{
    facts::{code::Code, finding::Confidence},
    practice::{NO_ANSWER_IS_REAL, Placement, Practice, PracticeEvent, Scenario, Side, What},
};
use permitted::{Need, permitted};
use tokio::{runtime::Runtime, sync::broadcast::Receiver};

/// The target and the comparison servers, until it is dropped.
struct Servers {
    practice: Practice,
    events: Receiver<PracticeEvent>,
    _runtime: Runtime,
}

/// What a practice server's ports do, beside greeting as a mail server should.
const HEALTHY: &str = "";
const NO_25: &str = "port.25.connect = 'no-answer'";
const ONLY_25_REFUSED: &str = "port.25.connect = 'refused'";
const SILENT: &str = "port.25.connect = 'no-answer'\nport.587.connect = 'no-answer'\nport.465.connect = 'no-answer'";
const REFUSED: &str = "port.25.connect = 'refused'\nport.587.connect = 'refused'\nport.465.connect = 'refused'";
const MUTE_587: &str = "port.587.greeting.silent = true";

impl Servers {
    /// The first is the target.
    fn start(behaviours: &[&str]) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let servers = behaviours.iter().enumerate();
        let text: Vec<String> = servers
            .map(|(index, behaviour)| {
                let name = if behaviour.contains("\nname = ") { String::new() } else { format!("name = 'server{index}.localhost'\n") };
                format!("[[server]]\n{name}{behaviour}\n")
            })
            .collect();
        let scenario = Scenario::parse(&text.concat()).expect("a scenario");
        let practice = {
            let _inside = runtime.enter();
            Practice::start(&scenario, Placement::RealPorts, SystemTime::now()).expect("the practice servers start")
        };
        let events = practice.subscribe();
        Self { practice, events, _runtime: runtime }
    }

    fn address(&self, index: usize) -> String {
        self.practice.servers()[index].address.to_string()
    }

    /// Checks the target, compared with all others.
    fn compare(&self, options: &[&str]) -> Ran {
        let controls = (1..self.practice.servers().len()).flat_map(|index| ["--control".to_owned(), self.address(index)]);
        self.check(&[options.to_vec(), controls.collect::<Vec<_>>().iter().map(String::as_str).collect()].concat())
    }

    fn check(&self, options: &[&str]) -> Ran {
        let target = self.address(0);
        read(&call(&[&["check", &target, "--json"], options].concat(), ""))
    }
}

fn is_possible() -> bool {
    NO_ANSWER_IS_REAL && permitted(&[Need::Root])
}

/// The cause of each of the three ports, and how sure it is.
fn causes(ran: &Ran) -> Vec<(&'static str, Option<Confidence>)> {
    let confidence = |port: u16, code: Code| {
        let finding = ran.report.findings.iter().find(|finding| finding.code == code && finding.port.is_none_or(|own| own == port));
        finding.map(|finding| finding.confidence)
    };
    ran.report.ports.iter().map(|port| port.cause.map_or(("", None), |code| (code.as_str(), confidence(port.port, code)))).collect()
}

/// Runs a comparison, and holds it to its time.
#[track_caller]
fn expect(behaviours: &[&str], expected: [(&str, Option<Confidence>); 3]) -> Ran {
    let servers = Servers::start(behaviours);
    let began = Instant::now();
    let ran = servers.compare(&[]);
    let took = began.elapsed();
    let port = |index: usize| ran.report.ports[index].elapsed_ms;
    for (index, (cause, confidence)) in expected.into_iter().enumerate() {
        if !cause.is_empty() {
            assert_eq!(causes(&ran)[index], (cause, confidence), "port {index}: {}", ran.story());
        }
        assert!(port(index) <= 5_000, "port {index} took {} ms", port(index));
    }
    assert!(took < Duration::from_secs(6), "the whole took {took:?}");
    ran
}

const CERTAIN: Option<Confidence> = Some(Confidence::Certain);
const LIKELY: Option<Confidence> = Some(Confidence::Likely);
const POSSIBLE: Option<Confidence> = Some(Confidence::Possible);
/// Not asked here.
const ANY: (&str, Option<Confidence>) = ("", None);

#[test]
fn a_port_that_is_silent_everywhere_is_blocked_by_the_network() {
    if is_possible() {
        let ran = expect(&[NO_25, NO_25], [("network-blocks-port", LIKELY), ANY, ANY]);
        assert_eq!(ran.report.ports[0].verdict.map(mailport::facts::verdict::Verdict::as_str), Some("does-not-work"));
        expect(&[NO_25, NO_25, NO_25], [("network-blocks-port", CERTAIN), ANY, ANY]);
    }
}

#[test]
fn a_port_that_is_refused_everywhere_is_blocked_by_the_network_and_known_at_once() {
    if is_possible() {
        let ran = expect(&[ONLY_25_REFUSED, ONLY_25_REFUSED, ONLY_25_REFUSED], [("network-blocks-port", CERTAIN), ANY, ANY]);
        assert!(ran.report.ports[0].elapsed_ms < 500, "{} ms", ran.report.ports[0].elapsed_ms);
    }
}

#[test]
fn a_port_that_only_the_server_refuses_is_refused_by_it() {
    if is_possible() {
        expect(&[ONLY_25_REFUSED, HEALTHY], [("port-refused", CERTAIN), ANY, ANY]);
        expect(&[REFUSED, HEALTHY], [("port-refused", CERTAIN); 3]);
    }
}

#[test]
fn a_port_that_answers_elsewhere_is_filtered_by_the_server() {
    if is_possible() {
        expect(&[NO_25, HEALTHY], [("server-filters-port", LIKELY), ANY, ANY]);
        expect(&[NO_25, HEALTHY, HEALTHY], [("server-filters-port", CERTAIN), ANY, ANY]);
    }
}

#[test]
fn a_port_that_answers_for_some_of_the_users_servers_accuses_nobody() {
    if is_possible() {
        expect(&[NO_25, HEALTHY, NO_25], [("port-no-answer", POSSIBLE), ANY, ANY]);
    }
}

#[test]
fn a_server_that_answers_nowhere_while_others_do_is_down() {
    if is_possible() {
        expect(&[SILENT, HEALTHY, HEALTHY], [("server-down", CERTAIN); 3]);
    }
}

#[test]
fn where_refusals_come_back_this_computer_is_not_offline() {
    // On their port 443 these refuse. Where nothing at all comes back, `network.rs` holds that it is offline.
    if is_possible() {
        expect(&[SILENT, SILENT, SILENT], [("port-no-answer", POSSIBLE); 3]);
    }
}

#[test]
fn a_comparison_server_that_answers_nowhere_is_left_out_and_named() {
    if is_possible() {
        let servers = Servers::start(&[NO_25, SILENT, NO_25]);
        let ran = servers.compare(&[]);
        assert_eq!(causes(&ran)[0], ("network-blocks-port", LIKELY), "{}", ran.story());
        let finding = ran.report.findings.iter().find(|finding| finding.code == Code::NetworkBlocksPort).expect("the finding");
        let named = |text: &str| finding.evidence.iter().any(|sentence| sentence.contains(&servers.address(1)) && sentence.contains(text));
        assert!(named("answers on no port"), "{}", ran.story());
    }
}

#[test]
fn a_comparison_server_without_an_address_is_left_out_and_named() {
    if is_possible() {
        let servers = Servers::start(&[NO_25]);
        let ran = servers.check(&["--control", "nowhere.invalid"]);
        assert_eq!(causes(&ran)[0], ("port-no-answer", POSSIBLE), "{}", ran.story());
        let finding = ran.report.findings.iter().find(|finding| finding.code == Code::PortNoAnswer).expect("the finding");
        assert!(finding.evidence.iter().any(|said| said.starts_with("nowhere.invalid was left out")), "{}", ran.story());
    }
}

#[test]
fn without_a_comparison_it_cant_be_told_and_that_is_said() {
    if is_possible() {
        let servers = Servers::start(&[NO_25]);
        let ran = servers.check(&["--no-controls"]);
        assert_eq!(causes(&ran)[0], ("port-no-answer", POSSIBLE), "{}", ran.story());
        assert!(ran.report.controls.is_empty());
        // The built-in servers say nothing about the way to this computer itself.
        let ran = servers.check(&[]);
        assert_eq!(causes(&ran)[0], ("port-no-answer", POSSIBLE), "{}", ran.story());
        assert!(ran.report.controls.iter().any(|control| control.host.contains("gmail")), "{:?}", ran.report.controls);
        let skipped = |control: &mailport::facts::report::ControlReport| {
            control.state == "skipped"
                && control.address.is_none()
                && control.reason.as_ref().is_some_and(|reason| reason.contains("private"))
        };
        assert!(ran.report.controls.iter().all(skipped), "{:?}", ran.report.controls);
        let finding = ran.report.findings.iter().find(|finding| finding.code == Code::PortNoAnswer).expect("the finding");
        assert!(finding.evidence.iter().any(|sentence| sentence.contains("local network")), "{}", ran.story());
    }
}

#[test]
fn a_comparison_server_is_asked_on_the_port_that_was_given_with_it() {
    if is_possible() {
        let servers = Servers::start(&[NO_25, NO_25]);
        let control = format!("{}:587", servers.address(1));
        let ran = servers.check(&["--ports", "25", "--control", &control]);
        assert_eq!(causes(&ran)[0], ("network-blocks-port", LIKELY), "{}", ran.story());
        let asked: Vec<(u16, &str)> = ran.report.controls.iter().map(|control| (control.port, control.state.as_str())).collect();
        assert_eq!(asked, [(587, "answered"), (25, "silent")], "{}", ran.story());
    }
}

#[test]
fn a_comparison_server_is_connected_to_once_and_hears_only_a_farewell() {
    if is_possible() {
        let mut servers = Servers::start(&[SILENT, HEALTHY]);
        let ran = servers.compare(&[]);
        let greeted = |port: u16| ran.report.controls.iter().any(|control| control.port == port && control.greeting.is_some());
        assert!(greeted(25) && greeted(587) && !greeted(465), "{:?}", ran.report.controls);
        let (mut connections, mut lines) = (Vec::new(), Vec::new());
        while let Ok(event) = servers.events.try_recv() {
            match event.what {
                What::Connected => connections.push(event.port),
                What::Line { from: Side::Client, text } => lines.push(text),
                _ => {}
            }
        }
        connections.sort_unstable();
        assert_eq!(connections, [25, 465, 587], "one connection for each port");
        assert_eq!(lines, ["QUIT", "QUIT"]);
    }
}

#[test]
fn a_network_that_wants_a_sign_in_is_told_by_the_page_it_shows() {
    if is_possible() {
        let servers = Servers::start(&[SILENT, SILENT]);
        let portal = serve_page("HTTP/1.1 302 Found\r\nLocation: http://portal.example/sign-in\r\nContent-Length: 0\r\n\r\n");
        let began = Instant::now();
        let ran = servers.compare(&["--portal-page", &portal]);
        assert_eq!(causes(&ran), [("captive-portal", CERTAIN); 3], "{}", ran.story());
        assert!(ran.report.findings.iter().any(|finding| finding.evidence.iter().any(|said| said.contains("portal.example"))));
        assert!(began.elapsed() < Duration::from_secs(6));
        // Where the page comes as it should, the network carries something.
        let page = serve_page("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nsuccess\n");
        let ran = servers.compare(&["--portal-page", &page]);
        assert_eq!(causes(&ran), [("port-no-answer", POSSIBLE); 3], "{}", ran.story());
        // And nobody asks for it where comparison is turned off.
        let ran = servers.check(&["--no-controls", "--portal-page", &portal]);
        assert!(ran.report.observations.page.is_none());
    }
}

#[test]
fn a_port_that_says_nothing_is_held_against_one_that_nobody_uses() {
    if permitted(&[Need::Root]) {
        let servers = Servers::start(&[MUTE_587]);
        let ran = servers.check(&["--no-controls", "--timeout", "2", "--ports", "587"]);
        assert_eq!(causes(&ran)[0].0, "no-greeting", "{}", ran.story());
        let random = &ran.report.observations.random_ports;
        assert!(random.len() == 1 && random[0].port >= 61_000 && !ran.has(Code::ConnectsToAnything), "{}", ran.story());
    }
}

#[test]
fn a_stranger_on_port_25_is_told_from_the_server_and_proved_by_the_others_greetings() {
    if permitted(&[Need::Root]) {
        let stranger = "port.25.hello.name = 'smtp.provider.test'\nport.25.starttls.hidden = true";
        let own = format!("{stranger}\nname = 'mail.compare.test'");
        for (control, expected) in [(stranger, CERTAIN), (HEALTHY, None)] {
            let servers = Servers::start(&[&own, control]);
            let records = format!("mail IN A {}\n", servers.address(0));
            let dns = dns::Dns::serving("compare.test", &records);
            let folder = tempfile::tempdir().expect("a folder");
            let ca = folder.path().join("ca.pem");
            servers.practice.write_ca(&ca).expect("the authority is written");
            let other = servers.address(1);
            let ran = read(&call(
                &[
                    "check",
                    "mail.compare.test",
                    "--json",
                    "-4",
                    "--resolver",
                    &dns.option(),
                    "--ca-only",
                    binary::text(&ca),
                    "--control",
                    &other,
                ],
                "",
            ));
            let found = ran.report.findings.iter().find(|finding| finding.code == Code::NetworkInterceptsPort);
            assert_eq!(found.map(|finding| finding.confidence), expected, "{}", ran.story());
            assert!(ran.report.ports[1..].iter().all(|port| port.usable), "{}", ran.story());
        }
    }
}

#[test]
fn a_server_of_another_name_on_port_25_alone_is_no_stranger_while_others_greet_as_themselves() {
    if permitted(&[Need::Root]) {
        let own = "port.25.hello.name = 'smtp.hoster.test'\nport.25.starttls.hidden = true";
        let servers = Servers::start(&[own, HEALTHY, HEALTHY]);
        let ran = servers.compare(&["--ports", "25"]);
        let greeted = ran.report.controls.iter().filter(|control| control.port == 25 && control.greeting.is_some());
        assert_eq!((greeted.count(), ran.report.controls.len()), (2, 2), "asked on that port alone: {:?}", ran.report.controls);
        assert!(!ran.has(Code::NetworkInterceptsPort), "{}", ran.story());
        // Nobody else is troubled where the way leads nowhere beyond this computer.
        assert!(servers.check(&["--ports", "25"]).report.controls.is_empty());
    }
}

/// A web server of one page.
fn serve_page(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/page", listener.local_addr().expect("an address"));
    thread::spawn(move || {
        while let Ok((mut stream, _)) = listener.accept() {
            let mut request = BufReader::new(stream.try_clone().expect("a second handle"));
            let mut line = String::new();
            while request.read_line(&mut line).is_ok_and(|count| count > 2) {
                line.clear();
            }
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    url
}
