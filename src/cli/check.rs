//! `mailport check`: tries the ports, explains, recommends.

use std::path::Path;

use super::{
    args::CheckArgs,
    conclude::Output,
    exit::Exit,
    progress::Progress,
    read::{self, Call},
    run::{Followed, Run, on_a_runtime},
    saved, secret,
    wrong::WrongCall,
};
use crate::{
    check,
    facts::{finding::Phrase, report::Report, request::Request},
    words::Words,
};

/// Does it, and gives the status to end with.
#[must_use]
pub fn run(args: &CheckArgs, words: &Words) -> Exit {
    let done = Output::new(&args.output).and_then(|output| match (&args.again, &args.target) {
        (Some(file), _) => again(file, &output, words),
        (None, Some(target)) => {
            let via = args.via.as_deref().map(read::via).transpose()?;
            let request = Request { via, via_may_ask: true, ..prepare(target, &args.check, words)?.request };
            Ok(in_the_terminal(request, &output, words))
        }
        (None, None) => Err(WrongCall::quoting("call-missing", "<TARGET>")),
    });
    done.unwrap_or_else(|wrong| wrong.tell(words))
}

/// Explains a saved report anew.
fn again(file: &Path, output: &Output, words: &Words) -> Result<Exit, WrongCall> {
    let saved = saved::open(file, words)?;
    let report = check::again(&saved, words);
    Ok(output.show(&report, words, status(&report)))
}

/// Reads a call with its credentials, the password last: nobody likes to type one in vain.
pub(super) fn prepare(target: &str, options: &super::args::CheckOptions, words: &Words) -> Result<Call, WrongCall> {
    let mut call = understood(target, options, words)?;
    call.request.credentials = with_password(options, &call, words)?;
    Ok(call)
}

/// Reads a call, and the earlier report that it names; the credentials are still to come.
pub(super) fn understood(target: &str, options: &super::args::CheckOptions, words: &Words) -> Result<Call, WrongCall> {
    let mut call = read::call(target, options)?;
    call.request.earlier = options.before.as_deref().map(|file| saved::earlier(file, &call.request.target, words)).transpose()?;
    Ok(call)
}

/// The credentials of a call that has been understood.
pub(super) fn with_password(
    options: &super::args::CheckOptions,
    call: &Call,
    words: &Words,
) -> Result<Option<crate::facts::request::Credentials>, WrongCall> {
    let prompt = |user: &str| {
        let user = crate::facts::shown::escaped_text(user);
        format!("{} ", words.phrase(&Phrase::new("terminal-ask-password").with("user", user)))
    };
    secret::with_outside(&prompt, |outside| secret::credentials(options, &call.request.target.kind, outside))
}

/// Runs a check and shows its result.
#[must_use]
pub(super) fn in_the_terminal(request: Request, output: &Output, words: &Words) -> Exit {
    on_a_runtime(words, async {
        let mut run = Run::start(request, Progress::new(), words)?;
        if run.follow().await == Followed::Abandoned {
            return Ok(Exit::Stopped);
        }
        let report = run.report();
        Ok(output.show(&report, words, status(&report)))
    })
}

/// The status of a check by its report.
#[must_use]
pub(super) fn status(report: &Report) -> Exit {
    Exit::of_check(report.stopped, report.recommendation.as_ref().is_some_and(|found| found.ready))
}
