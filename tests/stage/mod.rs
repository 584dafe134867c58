//! The stage of the tests: a practice server for a case, and a check of it, over real sockets.

#![allow(dead_code, reason = "each test binary uses its part of the stage")]

pub mod binary;

use std::{
    path::PathBuf,
    process::{Command, Output},
    time::Duration,
};

use binary::schema;

use mailport::{
    check::{self, Check},
    diagnosis::diagnose,
    facts::{
        code::Code,
        event::Event,
        finding::Diagnosis,
        observations::Observations,
        port::PortSpec,
        request::{Credentials, Family, Request, TrustChoice},
        target::Target,
        verdict::Verdict,
    },
    practice::{Placement, Practice, Scenario, Server},
};
use tempfile::TempDir;
use time::OffsetDateTime;
use tokio::runtime::Runtime;

/// A practice server that runs until it is dropped.
pub struct Stage {
    pub runtime: Runtime,
    pub practice: Practice,
    folder: TempDir,
}

impl Stage {
    /// Starts the server of a case on free ports.
    pub fn of_case(name: &str) -> Self {
        Self::of(&Scenario::case(name).unwrap_or_else(|error| panic!("{name}: {error}")))
    }

    /// Starts a scenario's servers on free ports.
    pub fn of(scenario: &Scenario) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let practice = {
            let _inside = runtime.enter();
            Practice::start(scenario, Placement::FreePorts, std::time::SystemTime::now()).expect("the practice server starts")
        };
        let folder = TempDir::new().expect("a folder for the authority");
        practice.write_ca(&folder.path().join("ca.pem")).expect("the authority is written");
        Self { runtime, practice, folder }
    }

    pub fn server(&self) -> &Server {
        &self.practice.servers()[0]
    }

    /// The authority's file.
    pub fn ca(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// A folder that goes with the stage.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// The ports that stand in for 25, 587 and 465, where the scenario has them.
    pub fn specs(&self) -> Vec<PortSpec> {
        self.server().specs()
    }

    /// The binary on the stage's server: its name, ports and authority, one address family, short waits unless told. `ports` are those
    /// that stand in for these, all where there are none.
    pub fn command(&self, verb: &str, ports: &[u16], options: &[&str]) -> Command {
        let server = self.server();
        let placed: Vec<String> = ports.iter().map(|port| self.spec(*port).to_string()).collect();
        let ports = if placed.is_empty() { server.ports_option() } else { placed.join(",") };
        let mut command = binary::command();
        command.args([verb, &server.name, "--ports", &ports, "--ca-only", binary::text(&self.ca()), "-4"]);
        if !options.contains(&"--timeout") {
            command.args(["--timeout", "1.5"]);
        }
        // The password comes from there, since a message's text may come from standard input.
        command.env("PRACTICE_PASSWORD", "practice");
        command.args(options);
        command
    }

    /// Runs it to its end.
    pub fn call(&self, verb: &str, ports: &[u16], options: &[&str], input: &str) -> Output {
        binary::call_by(&mut self.command(verb, ports, options), input)
    }

    /// The arguments that sign in as the stage's user.
    pub fn credentials(&self) -> [&str; 4] {
        ["--user", &self.server().users[0].name, "--password-env", "PRACTICE_PASSWORD"]
    }

    /// The port that stands in for this number.
    fn spec(&self, number: u16) -> PortSpec {
        let placed = self.server().port(number).expect("such a port").port;
        self.specs().into_iter().find(|spec| spec.port == placed).expect("it is among the server's")
    }

    /// A request that trusts the stage's authority and knows its ports; one family, since the server has only one.
    pub fn request(&self) -> Request {
        let target = Target::parse(&self.server().name).expect("the server's name is a target");
        Request {
            ports: self.specs(),
            trust: TrustChoice::Only(self.ca()),
            timeout: Duration::from_millis(1_500),
            deadline: Duration::from_secs(20),
            family: Family::V4,
            ..Request::new(target)
        }
    }

    /// The same with the credentials that the server knows.
    pub fn request_signing_in(&self) -> Request {
        let user = self.server().users.first().expect("the server has a user");
        let credentials = Credentials { user: user.name.clone(), password: user.password.clone().into() };
        Request { credentials: Some(credentials), ..self.request() }
    }
}

/// Runs a check to its end.
pub fn run(stage: &Stage, request: Request) -> Observations {
    stage.runtime.block_on(follow(request, |_| {}))
}

/// Runs a check to its end, and looks at every event on the way.
pub async fn follow(request: Request, mut look: impl FnMut(&Event)) -> Observations {
    let mut seen = check::observe(&request, OffsetDateTime::now_utc());
    let mut check = Check::start(request);
    while let Some(event) = check.next().await {
        look(&event);
        let is_end = matches!(event, Event::Ended(_));
        seen.apply(event);
        if is_end {
            break;
        }
    }
    schema::hold(&seen);
    seen
}

/// Verdict and cause of the port at this place.
pub fn conclusion(diagnosis: &Diagnosis, index: usize) -> (Verdict, Option<Code>) {
    let port = &diagnosis.ports[index];
    (port.verdict.expect("a finished port has a verdict"), port.cause)
}

/// The check of a case, concluded.
pub fn concluded(case: &str, signing_in: bool) -> (Observations, Diagnosis) {
    let stage = Stage::of_case(case);
    let request = if signing_in { stage.request_signing_in() } else { stage.request() };
    let seen = run(&stage, request);
    let diagnosis = diagnose(&seen);
    (seen, diagnosis)
}
