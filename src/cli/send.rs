//! `mailport send`: checks, then hands one test message to the port that may carry it.

use std::io::{self, Read};

use super::{
    args::SendArgs,
    check::{status, understood, with_password},
    choice::{self, Asked},
    conclude::Output,
    exit::Exit,
    output,
    progress::Progress,
    run::{Followed, Run, on_a_runtime},
    wrong::WrongCall,
};
use crate::{
    delivery::Draft,
    facts::{
        delivery::Outgoing,
        finding::Phrase,
        request::Request,
        target::{Target, TargetKind},
    },
    words::Words,
};

/// The longest text that `--body -` takes, in octets.
pub const MOST_BODY: u64 = 10 * 1024 * 1024;

/// Does it, and gives the status to end with.
#[must_use]
pub fn run(args: &SendArgs, words: &Words) -> Exit {
    match prepare(args, words) {
        Ok(sending) => sending.run(words),
        Err(wrong) => wrong.tell(words),
    }
}

struct Sending {
    request: Request,
    ports_given: bool,
    message: Outgoing,
    output: Output,
}

fn prepare(args: &SendArgs, words: &Words) -> Result<Sending, WrongCall> {
    let output = Output::new(&args.output)?;
    let mut call = understood(&args.target, &args.check, words)?;
    let draft = draft(args, words, &mut io::stdin().lock())?;
    let message = draft.compose(time::OffsetDateTime::now_utc()).map_err(|error| WrongCall::new(error.key()))?;
    call.request.credentials = with_password(&args.check, &call, words)?;
    call.request.keep_sessions = true;
    Ok(Sending { request: call.request, ports_given: call.ports_given, message, output })
}

fn draft(args: &SendArgs, words: &Words, input: &mut dyn Read) -> Result<Draft, WrongCall> {
    let from = mailbox("call-from", &args.from)?;
    let to = mailbox("call-to", &args.to)?;
    let subject = args.subject.clone().unwrap_or_else(|| words.say("send-subject"));
    if subject.chars().any(char::is_control) {
        return Err(WrongCall::quoting("call-subject", &subject));
    }
    let body = match args.body.as_deref() {
        None => words.say("send-body"),
        Some("-") if args.check.password_stdin => return Err(WrongCall::new("call-two-inputs")),
        Some("-") => text_from(input)?,
        Some(text) => text.to_owned(),
    };
    Ok(Draft { from, to, subject, body })
}

/// A mailbox, without anything mended: the envelope says exactly what was typed.
fn mailbox(key: &str, text: &str) -> Result<String, WrongCall> {
    match Target::parse(text) {
        Ok(Target { kind: TargetKind::Email { address, .. }, mended, .. }) if mended.is_empty() => Ok(address),
        _ => Err(WrongCall::quoting(key, text)),
    }
}

fn text_from(input: &mut dyn Read) -> Result<String, WrongCall> {
    let mut octets = Vec::new();
    input.take(MOST_BODY + 1).read_to_end(&mut octets).map_err(|_| WrongCall::new("call-body-unread"))?;
    if octets.len() as u64 > MOST_BODY {
        return Err(WrongCall::new("call-body-large"));
    }
    String::from_utf8(octets).map_err(|_| WrongCall::new("call-body-not-text"))
}

impl Sending {
    fn run(self, words: &Words) -> Exit {
        let Self { request, ports_given, message, output } = self;
        let asked = Asked { ports_given, credentials: request.credentials.is_some(), allow_unsafe: request.allow_unsafe };
        on_a_runtime(words, async move {
            let mut run = Run::start(request, Progress::new(), words)?;
            if run.follow().await == Followed::Abandoned {
                return Ok(Exit::Stopped);
            }
            let report = run.report();
            if status(&report) == Exit::Stopped {
                return Ok(output.show(&report, words, Exit::Stopped));
            }
            let Some(index) = choice::of_report(&report, asked) else {
                let exit = output.show(&report, words, Exit::NotReady);
                output::complain(words, &Phrase::new(if ports_given { "send-no-port" } else { "send-not-ready" }));
                run.part().await;
                return Ok(exit);
            };
            run.check.deliver(index, message);
            if run.follow().await == Followed::Abandoned {
                return Ok(Exit::Stopped);
            }
            let report = run.report();
            let exit = output.show(&report, words, Exit::of_delivery(report.stopped, report.delivery.as_ref()));
            run.part().await;
            Ok(exit)
        })
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::args::{Command, CommandLine};

    fn read(args: &str, input: &[u8]) -> Result<Draft, String> {
        let parsed =
            CommandLine::try_parse_from(["mailport", "send", "h.example"].into_iter().chain(args.split('|'))).expect("known words");
        let Some(Command::Send(args)) = parsed.command else { unreachable!() };
        draft(&args, &Words::load("en"), &mut &*input).map_err(|wrong| wrong.0.key)
    }

    #[test]
    fn a_draft_is_what_the_call_says() {
        let draft = read("--from|ann@example.org|--to|bob@Example.NET|--subject|-x ü|--body|a\nb", b"unread").expect("a draft");
        assert_eq!((draft.from.as_str(), draft.to.as_str()), ("ann@example.org", "bob@example.net"));
        assert_eq!((draft.subject.as_str(), draft.body.as_str()), ("-x ü", "a\nb"));
        let draft = read("--from|ann@example.org|--to|bob@example.net|--body|-", b"from input\n").expect("a draft");
        assert_eq!(draft.body, "from input\n");
        let draft = read("--from|ann@example.org|--to|bob@example.net", b"unread").expect("a draft");
        assert!(!draft.subject.is_empty() && !draft.subject.contains('⟨') && !draft.body.contains('⟨'));
    }

    #[test]
    fn a_draft_that_can_not_be_is_a_wrong_call() {
        let long = vec![b'a'; usize::try_from(MOST_BODY).unwrap_or_default() + 1];
        let cases: [(&str, &[u8], &str); 10] = [
            ("--from|ann|--to|b@example.net", b"", "call-from"),
            ("--from|ann@example.org\r\nRCPT TO:<x@y.example>|--to|b@example.net", b"", "call-from"),
            ("--from|<ann@example.org>|--to|b@example.net", b"", "call-from"),
            ("--from|a@example.org|--to|", b"", "call-to"),
            ("--from|a@example.org|--to|b@example.net:25", b"", "call-to"),
            ("--from|a@example.org|--to|b@example.net,c@example.net", b"", "call-to"),
            ("--from|a@example.org|--to|b@example.net|--subject|a\nBcc: c@example.net", b"", "call-subject"),
            ("--from|a@example.org|--to|b@example.net|--body|-", b"caf\xe9", "call-body-not-text"),
            ("--from|a@example.org|--to|b@example.net|--body|-", &long, "call-body-large"),
            ("--from|a@example.org|--to|b@example.net|--body|-|--password-stdin", b"", "call-two-inputs"),
        ];
        for (args, input, key) in cases {
            assert_eq!(read(args, input).err().as_deref(), Some(key), "{args}");
        }
    }
}
