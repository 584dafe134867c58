//! `mailport practice` and the terminal's `mailport demo`: servers on this computer that behave and misbehave.

use std::{
    path::Path,
    time::{Duration, SystemTime},
};

use secrecy::SecretString;
use tokio::sync::broadcast::error::RecvError;

use super::{
    args::OutputOptions,
    check::status,
    conclude::Output,
    exit::Exit,
    interrupts::Interrupts,
    output,
    progress::Progress,
    run::{Followed, Run, on_a_runtime},
    wrong::WrongCall,
};
use crate::{
    facts::{
        finding::Phrase,
        request::{Credentials, Request, TrustChoice},
        target::Target,
    },
    practice::{Demo, PracticeEvent, Server, Side, What},
    words::Words,
};

/// How long the demo waits for a reply: on loopback none is slow, and one port never answers.
const PATIENCE: Duration = Duration::from_secs(4);

/// Runs the practice servers in the foreground, and prints what connects to them, until Ctrl-C.
#[must_use]
pub(super) fn serve(words: &Words) -> Exit {
    on_a_runtime(words, async {
        let mut interrupts = Interrupts::listen()?;
        let Demo { practice, authority, .. } = &match start() {
            Ok(demo) => demo,
            Err(wrong) => return Ok(wrong.tell(words)),
        };
        let mut events = practice.subscribe();
        let told = practice
            .servers()
            .iter()
            .all(|server| output::print(&format!("{}{}", about(server, words), how_to_check(server, authority)), words));
        if !told || !output::print(&format!("{}\n\n", words.say("practice-stop")), words) {
            return Ok(Exit::NotReady);
        }
        loop {
            tokio::select! {
                () = interrupts.next() => return Ok(Exit::Stopped),
                event = events.recv() => match event {
                    Ok(event) => {
                        if !output::print(&format!("{}\n", line(&event)), words) {
                            return Ok(Exit::NotReady);
                        }
                    }
                    // Whoever reads can't keep up: what was lost is lost.
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return Ok(Exit::Ready),
                }
            }
        }
    })
}

/// Checks each of the demo's servers in the terminal, one after the other.
#[must_use]
pub(super) fn demo(words: &Words) -> Exit {
    let output = match Output::new(&OutputOptions::default()) {
        Ok(output) => output,
        Err(wrong) => return wrong.tell(words),
    };
    on_a_runtime(words, async {
        let Demo { practice, authority, .. } = &match start() {
            Ok(demo) => demo,
            Err(wrong) => return Ok(wrong.tell(words)),
        };
        let mut first = None;
        for server in practice.servers() {
            let Some(request) = request(server, authority) else { continue };
            if !output::print(&format!("{}\n", about(server, words)), words) {
                return Ok(Exit::NotReady);
            }
            let mut run = Run::start(request, Progress::new(), words)?;
            if run.follow().await == Followed::Abandoned {
                return Ok(Exit::Stopped);
            }
            let report = run.report();
            let exit = output.show(&report, words, status(&report));
            if exit == Exit::Stopped || !output::print("\n", words) {
                return Ok(exit);
            }
            first.get_or_insert(exit);
        }
        // The first server is the good one: where its check is ready, the demo has shown what it can.
        Ok(first.unwrap_or(Exit::NotReady))
    })
}

fn start() -> Result<Demo, WrongCall> {
    Demo::start(SystemTime::now()).map_err(|error| WrongCall::new("practice-failed").with("detail", &error.to_string()))
}

/// A check of a practice server, signed in as its user.
fn request(server: &Server, authority: &Path) -> Option<Request> {
    let mut request = Request::new(Target::parse(&server.name).ok()?);
    request.ports = server.specs();
    request.stand_ins = server.stand_ins();
    request.trust = TrustChoice::Only(authority.to_owned());
    request.timeout = PATIENCE;
    request.credentials =
        server.users.first().map(|user| Credentials { user: user.name.clone(), password: SecretString::from(user.password.clone()) });
    Some(request)
}

/// What is special about a server, where it listens, and who may sign in.
fn about(server: &Server, words: &Words) -> String {
    let title = Phrase::new("practice-server").with("name", server.name.as_str()).with("about", words.say(&server.about));
    let ports = server.ports.iter().map(|port| {
        let address = format!("{}:{}", server.address, port.port);
        words.phrase(&Phrase::new("practice-port").with("address", address).with("port", port.stands_in_for.to_string()))
    });
    let users = server
        .users
        .iter()
        .map(|user| words.phrase(&Phrase::new("practice-user").with("user", user.name.as_str()).with("password", user.password.as_str())));
    let lines: Vec<String> = ports.chain(users).map(|line| format!("  {line}\n")).collect();
    format!("{}\n{}", words.phrase(&title), lines.concat())
}

/// The call that checks a server while it runs, ready to be copied.
fn how_to_check(server: &Server, authority: &Path) -> String {
    format!("  mailport check {} --ports {} --ca {}\n", server.name, server.ports_option(), authority.display())
}

/// One event as one line; what the client said is escaped and masked where it was recorded.
fn line(event: &PracticeEvent) -> String {
    let what = match &event.what {
        What::Connected => "+".to_owned(),
        What::Line { from: Side::Client, text } => format!("> {text}"),
        What::Line { from: Side::Server, text } => format!("< {text}"),
        What::Tls { version } => format!("= {version}"),
        What::TlsFailed { why } => format!("! {why}"),
        What::Closed => "-".to_owned(),
    };
    format!("{}:{} {} {what}", event.server, event.port, event.peer)
}
