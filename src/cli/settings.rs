//! `mailport settings`: a mail program's settings for the recommended port, and nothing else on standard output.

use std::path::{Path, PathBuf};

use super::{
    args::SettingsArgs,
    check::{prepare, status},
    exit::Exit,
    output,
    progress::Progress,
    run::{Followed, Run, on_a_runtime},
    wrong::WrongCall,
};
use crate::{
    export::{self, Format, Settings},
    facts::{
        report::Report,
        request::{Request, TrustChoice},
    },
    report::{self, Options},
    words::Words,
};

/// Does it, and gives the status to end with.
#[must_use]
pub fn run(args: &SettingsArgs, words: &Words) -> Exit {
    let prepared = format(&args.format).and_then(|format| Ok((format, prepare(&args.target, &args.check, words)?)));
    match prepared {
        Ok((format, call)) => print(call.request, format, words),
        Err(wrong) => wrong.tell(words),
    }
}

fn format(text: &str) -> Result<Format, WrongCall> {
    let lower = text.to_ascii_lowercase();
    Format::ALL.iter().copied().find(|format| format.as_str() == lower).ok_or_else(|| {
        let known = Format::ALL.iter().map(|format| format.as_str()).collect::<Vec<_>>().join(", ");
        WrongCall::quoting("call-format", text).with("known", &known)
    })
}

fn print(request: Request, format: Format, words: &Words) -> Exit {
    on_a_runtime(words, async {
        let trust_file = trust_file(&request.trust);
        let mut run = Run::start(request, Progress::new(), words)?;
        if run.follow().await == Followed::Abandoned {
            return Ok(Exit::Stopped);
        }
        Ok(show(&run.report(), trust_file.as_deref(), format, words))
    })
}

/// The file that a mail program has to trust too, as it will find it from anywhere.
fn trust_file(trust: &TrustChoice) -> Option<PathBuf> {
    match trust {
        TrustChoice::System => None,
        TrustChoice::SystemAnd(file) | TrustChoice::Only(file) => Some(std::fs::canonicalize(file).unwrap_or_else(|_| file.clone())),
    }
}

fn show(report: &Report, trust_file: Option<&Path>, format: Format, words: &Words) -> Exit {
    let exit = status(report);
    let trusting = |settings: Settings| match trust_file {
        Some(file) => settings.trusting(file).ok(),
        None => Some(settings),
    };
    match Settings::from_report(report).and_then(trusting) {
        Some(settings) if exit == Exit::Ready => {
            let text = export::write(&settings, format, words);
            if output::print(&text, words) { Exit::Ready } else { Exit::NotReady }
        }
        _ => {
            // Standard output stays empty: a script would take an explanation for settings.
            output::explain(&report::text(report, words, Options::default()));
            if exit == Exit::Ready { Exit::NotReady } else { exit }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_named_whatever_its_case() {
        for known in Format::ALL {
            assert_eq!(format(&known.as_str().to_uppercase()).map(Format::as_str), Ok(known.as_str()));
        }
        assert_eq!(format("outlook").err().map(|wrong| wrong.0.key).as_deref(), Some("call-format"));
    }
}
