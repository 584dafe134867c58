//! How is a finished report shown? As the options say: in words, as JSON, with the conversation, and in a file.

use super::{args::OutputOptions, exit::Exit, output, save::SaveTo, wrong::WrongCall};
use crate::{
    facts::report::Report,
    report::{self, Options, Redaction},
    words::Words,
};

/// In which form the result is shown.
#[derive(Clone, Debug)]
pub struct Output {
    json: bool,
    transcript: bool,
    save: Option<SaveTo>,
}

impl Output {
    /// Understands the options.
    ///
    /// # Errors
    /// Where the report couldn't be saved.
    pub fn new(options: &OutputOptions) -> Result<Self, WrongCall> {
        let redaction = if options.redact_hosts { Redaction::Hosts } else { Redaction::default() };
        let save = options.save.as_deref().map(|path| SaveTo::new(path, redaction)).transpose()?;
        Ok(Self { json: options.json, transcript: options.transcript, save })
    }

    /// Shows the report, and gives the status to end with: `exit`, unless the report didn't get where it should.
    #[must_use]
    pub fn show(&self, report: &Report, words: &Words, exit: Exit) -> Exit {
        let text = if self.json {
            format!("{}\n", report::to_json(report))
        } else {
            let options = Options { transcript: self.transcript, colour: output::has_colour(), width: output::width(), kept: false };
            report::text(report, words, options)
        };
        let printed = output::print(&text, words);
        let saved = self.save.as_ref().is_none_or(|save| save.save(report, words));
        match (printed, saved) {
            (_, false) => Exit::WrongCall,
            (false, true) if exit == Exit::Ready => Exit::NotReady,
            _ => exit,
        }
    }
}
