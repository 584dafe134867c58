//! Every reply that the table of replies knows, said by a real server to the real binary, is told by its cause, at each stage and
//! at each command at which it may come.

#[path = "stage/at_once.rs"]
mod at_once;
mod stage;
#[path = "stage/table.rs"]
mod table;

use mailport::{
    facts::{code::Code, delivery::MailStep, stage::Stage as Station},
    practice::Scenario,
};
use stage::{Stage, binary::read};
use table::{Rule, rules};

/// A reply at one place of a conversation, and what it must be told to mean.
#[derive(Clone, Debug)]
struct Said {
    place: Place,
    reply: String,
    signed_in: bool,
    code: Code,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Greeting,
    Starttls,
    SignIn,
    Message(MailStep),
}

impl Said {
    /// Everything that a rule's examples may be said at.
    fn by(rule: &Rule) -> Vec<Self> {
        let steps = [MailStep::Mail, MailStep::Rcpt, MailStep::Data, MailStep::EndOfData];
        let at_steps = steps.into_iter().filter(|step| rule.steps.is_empty() || rule.steps.contains(step));
        let places: Vec<Place> = rule
            .stages
            .iter()
            .flat_map(|stage| match stage {
                Station::Greeting => vec![Place::Greeting],
                Station::Encryption => vec![Place::Starttls],
                Station::SignIn => vec![Place::SignIn],
                _ => at_steps.clone().map(Place::Message).collect(),
            })
            .collect();
        let signed_in = rule.standing.is_empty() || rule.standing.iter().any(|standing| standing == "signed-in");
        let said = |place, reply: &String| {
            // The table's other causes at this stage are for pasted texts: in a check a refused STARTTLS is just that.
            let code = if place == Place::Starttls { Code::StarttlsRefused } else { rule.code };
            Self { place, reply: reply.clone(), signed_in, code }
        };
        // One example everywhere, the others where they come first.
        let everywhere = rule.examples.iter().take(1).flat_map(|reply| places.iter().map(move |place| (*place, reply)));
        let others = rule.examples.iter().skip(1).flat_map(|reply| places.iter().take(1).map(move |place| (*place, reply)));
        everywhere.chain(others).map(|(place, reply)| said(place, reply)).collect()
    }

    /// A server that says it.
    fn stage(&self) -> Stage {
        let reply = literal(&self.reply);
        let port = match self.place {
            Place::Greeting => format!("port.587.greeting.text = {reply}"),
            Place::Starttls => format!("port.587.replies.STARTTLS = {reply}"),
            // With PLAIN nobody can be asked to move to PLAIN (RFC 4954 §6).
            Place::SignIn => format!("port.587.auth.after = ['LOGIN']\nport.587.auth.always = 'reject'\nport.587.auth.rejected = {reply}"),
            Place::Message(step) => {
                format!("port.587.mail.require_sign_in = {}\nport.587.replies.{} = {reply}", self.signed_in, verb(step))
            }
        };
        let scenario = format!("[[server]]\nports = [587]\n{port}\n");
        Stage::of(&Scenario::parse(&scenario).unwrap_or_else(|error| panic!("{error}: {scenario}")))
    }

    /// The cause that the binary names for it, with the reply as evidence.
    fn cause(&self) -> String {
        let stage = self.stage();
        let mut options = vec!["--json"];
        if self.signed_in {
            options.extend(stage.credentials());
        }
        let is_message = matches!(self.place, Place::Message(_));
        if is_message {
            options.extend(["--from", &stage.server().users[0].name, "--to", "bob@example.net"]);
        }
        let ran = read(&stage.call(if is_message { "send" } else { "check" }, &[], &options, ""));
        let cause = if is_message { ran.report.delivery.as_ref().and_then(|delivery| delivery.cause) } else { ran.report.ports[0].cause };
        let Some(cause) = cause else { return format!("nothing: {}", ran.story()) };
        let quotes = |evidence: &String| evidence.contains(&self.reply[..3]);
        let quoted = ran.report.findings.iter().any(|finding| finding.code == cause && finding.evidence.iter().any(quotes));
        if quoted { cause.to_string() } else { format!("{cause} without the reply as evidence: {}", ran.story()) }
    }
}

/// A reply as a scenario writes it: its lines apart, and no escape of its own.
fn literal(reply: &str) -> String {
    let raw = reply.replace('\\', "\\\\").replace('\n', "\\r\\n");
    toml::Value::String(raw).to_string()
}

const fn verb(step: MailStep) -> &'static str {
    match step {
        MailStep::EndOfData => "DOT",
        other => other.command(),
    }
}

/// Says these replies, and names those that mean something else to the binary.
#[track_caller]
fn hold(said: &[Said]) {
    at_once::hold(said, |one| {
        let cause = one.cause();
        (cause != one.code.as_str()).then(|| format!("{one:?} is taken for {cause}"))
    });
}

/// The examples of the whole table at such places.
fn all(at: fn(Place) -> bool) -> Vec<Said> {
    rules().iter().flat_map(Said::by).filter(|said| at(said.place)).collect()
}

#[test]
fn every_reply_before_a_message_is_told_by_its_cause() {
    let said = all(|place| !matches!(place, Place::Message(_)));
    assert!(said.len() > 60, "{}", said.len());
    hold(&said);
}

#[test]
fn every_reply_to_a_message_is_told_by_its_cause() {
    let said = all(|place| matches!(place, Place::Message(_)));
    assert!(said.len() > 300, "{}", said.len());
    hold(&said);
}
