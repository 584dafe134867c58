//! Which comparison servers are asked, and on which ports? Pure.

use std::net::IpAddr;

use crate::{
    facts::{
        control::ControlOrigin,
        port::{Mode, PortSpec, SMTP, SUBMISSION},
        request::{Controls, Family, GivenControl, Request},
    },
    knowledge::controls,
};

/// RFC 9110 §4.2.2: the port of HTTPS, which hardly a network blocks.
const HTTPS: u16 = 443;

/// One server and one port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The server's name or address.
    pub host: String,
    /// The port.
    pub port: u16,
    /// Who runs it.
    pub operator: String,
    /// Where it comes from.
    pub origin: ControlOrigin,
    /// It stands on no router's list of permitted mail servers.
    pub obscure: bool,
    /// It speaks first on that port, so that its greeting can be waited for.
    pub greets: bool,
}

/// Whom to ask where a port of the target is in trouble. With `all`, every port of it is.
pub fn for_port(request: &Request, spec: PortSpec, all: bool) -> Vec<Question> {
    match &request.controls {
        Controls::None => Vec::new(),
        Controls::Given(given) => unique(given.iter().flat_map(|control| of_given(request, control, spec, all))),
        Controls::BuiltIn => of_table(request, spec),
    }
}

/// Whom to ask where the target's name gives no answer: who can be asked without a name.
pub fn for_name(request: &Request) -> Vec<Question> {
    match &request.controls {
        Controls::None => Vec::new(),
        Controls::Given(given) => {
            unique(request.ports.iter().flat_map(|spec| given.iter().flat_map(|control| of_given(request, control, *spec, true))))
        }
        Controls::BuiltIn => controls::addresses()
            .iter()
            .map(|known| Question {
                host: known.host.clone(),
                port: known.port,
                operator: known.operator.clone(),
                origin: ControlOrigin::BuiltIn,
                obscure: false,
                greets: false,
            })
            .collect(),
    }
}

/// The port in question, and where the server is known to answer: the port that was given with it, else the target's other
/// ports, and the web's where the target has none left.
fn of_given(request: &Request, control: &GivenControl, spec: PortSpec, all: bool) -> Vec<Question> {
    let mut ports = vec![spec.port];
    match control.port {
        Some(known) => ports.push(known),
        None => ports.extend(request.ports.iter().map(|spec| spec.port)),
    }
    if control.port.is_none() && all && request.stand_ins.is_empty() {
        ports.push(HTTPS);
    }
    let question = |port: &u16| Question {
        host: control.host.clone(),
        port: *port,
        operator: control.host.clone(),
        origin: ControlOrigin::Given,
        obscure: true,
        greets: greets(request, *port),
    };
    unique(ports.iter().map(question))
}

fn of_table(request: &Request, spec: PortSpec) -> Vec<Question> {
    let question = |(server, port): (&controls::Server, u16)| Question {
        host: server.host.clone(),
        port,
        operator: server.operator.clone(),
        origin: ControlOrigin::BuiltIn,
        obscure: server.obscure,
        greets: greets(request, port),
    };
    let both = |server: &'static controls::Server| [Some((server, spec.port)), controls::known_open(&server.operator, spec.port)];
    unique(controls::for_port(spec.port).into_iter().flat_map(both).flatten().map(question))
}

/// Each server and port once.
fn unique(questions: impl Iterator<Item = Question>) -> Vec<Question> {
    let mut unique: Vec<Question> = Vec::new();
    for question in questions {
        if !unique.iter().any(|known| (&known.host, known.port) == (&question.host, question.port)) {
            unique.push(question);
        }
    }
    unique
}

/// Whether a server speaks first there: where the target is spoken to in clear, and on the ports that are made for it.
fn greets(request: &Request, port: u16) -> bool {
    let spec = request.ports.iter().find(|spec| spec.port == port);
    spec.map_or(matches!(port, SMTP | SUBMISSION), |spec| spec.mode != Mode::Tls)
}

/// The families that some addresses are of.
pub fn families(addresses: &[IpAddr]) -> Vec<Family> {
    [Family::V4, Family::V6].into_iter().filter(|family| addresses.iter().any(|address| family.holds(*address))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::target::Target;

    fn asked(ports: &str, given: &[(&str, Option<u16>)], port: u16, all: bool) -> Vec<(String, u16)> {
        let controls = given.iter().map(|(host, port)| GivenControl { host: (*host).to_owned(), port: *port }).collect();
        let ports = PortSpec::list(ports).unwrap();
        let request = Request { ports, controls: Controls::Given(controls), ..Request::new(Target::parse("mail.example.org").unwrap()) };
        for_port(&request, PortSpec::usual(port), all).into_iter().map(|question| (question.host, question.port)).collect()
    }

    #[test]
    fn a_given_server_is_asked_on_the_targets_ports_or_on_the_one_given_with_it() {
        let on = |ports: &[u16]| ports.iter().map(|port| ("c.example".to_owned(), *port)).collect::<Vec<_>>();
        assert_eq!(asked("25,587,465", &[("c.example", None)], 25, false), on(&[25, 587, 465]));
        assert_eq!(asked("25,587,465", &[("c.example", None)], 587, true), on(&[587, 25, 465, 443]));
        assert_eq!(asked("25", &[("c.example", Some(993))], 25, true), on(&[25, 993]));
        assert_eq!(asked("25", &[("c.example", Some(25))], 25, true), on(&[25]));
        assert_eq!(asked("25", &[], 25, true), []);
    }

    #[test]
    fn the_table_gives_the_port_in_question_and_one_that_is_open_of_each_operator() {
        let request = Request::new(Target::parse("mail.example.org").unwrap());
        let questions = for_port(&request, PortSpec::usual(25), false);
        for operator in ["Google", "United Internet", "Migadu"] {
            let mut ports: Vec<u16> = questions.iter().filter(|asked| asked.operator == operator).map(|asked| asked.port).collect();
            ports.sort_unstable();
            assert_eq!(ports, [25, 443], "{operator}");
        }
        assert!(questions.iter().all(|question| question.origin == ControlOrigin::BuiltIn && question.greets == (question.port == 25)));
        assert!(for_name(&request).iter().all(|question| question.host.parse::<IpAddr>().is_ok()));
    }

    #[test]
    fn nobody_is_asked_where_that_was_turned_off() {
        let request = Request { controls: Controls::None, ..Request::new(Target::parse("mail.example.org").unwrap()) };
        assert!(for_port(&request, PortSpec::usual(25), true).is_empty() && for_name(&request).is_empty());
    }
}
