//! Files: the system's dialogs, saving and opening, all off the window's thread.
//!
//! Where the system has no dialog, rfd answers as if it had been cancelled: the typed path is always offered beside it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread,
};

use egui::Context;

use super::open::{Demo, MakeDemo};
use crate::{
    export::Format,
    facts::report::Report,
    report::{self, OpenError, Redaction, SaveError},
    store::{Authorities, Authority, StoreError},
    words::Words,
};

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// To open a report.
    Open,
    /// To save the report.
    SaveReport,
    /// To save the settings in this format.
    SaveSettings(Format),
}

/// A question for a path.
#[derive(Clone, Debug)]
pub struct PathAsk {
    /// What for.
    pub what: What,
    /// What is typed.
    pub path: String,
    /// Why it could not be used.
    pub problem: Option<String>,
    /// The field asks for the focus.
    pub focus: bool,
    /// What is left out of a report.
    pub redaction: Redaction,
}

impl PathAsk {
    const fn new(what: What, path: String) -> Self {
        Self { what, path, problem: None, focus: true, redaction: Redaction::Masked }
    }

    /// To open a report.
    #[must_use]
    pub const fn open_report() -> Self {
        Self::new(What::Open, String::new())
    }

    /// To save a report, with a name made of its target and day.
    #[must_use]
    pub fn save_report(report: &Report) -> Self {
        Self::new(What::SaveReport, suggested(report, Redaction::Masked))
    }

    /// Leaves something else out. A name that was suggested tells no more than the report itself.
    pub fn leave_out(&mut self, redaction: Redaction, report: &Report) {
        if self.path == suggested(report, self.redaction) {
            self.path = suggested(report, redaction);
        }
        self.redaction = redaction;
    }

    /// To save settings.
    #[must_use]
    pub fn save_settings(format: Format) -> Self {
        let name = match format {
            Format::Thunderbird => "mailport-autoconfig.xml",
            Format::Msmtp => "msmtprc",
            Format::Postfix => "postfix-relay.cf",
            Format::Env => "mail.env",
            Format::Url => "mail-url.txt",
        };
        Self::new(What::SaveSettings(format), in_documents(name))
    }
}

/// What a report's file may be called.
fn suggested(report: &Report, redaction: Redaction) -> String {
    let host: String =
        report.target.host.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') { c } else { '_' }).collect();
    let host = if host.is_empty() || redaction == Redaction::Hosts { "report".to_owned() } else { host };
    let day = report.started.get(..10).unwrap_or_default();
    in_documents(&format!("mailport-{host}-{day}.json"))
}

/// Where people look for what they have saved.
fn in_documents(name: &str) -> String {
    let folders = directories::UserDirs::new();
    let folder = folders.as_ref().map(|folders| folders.document_dir().unwrap_or_else(|| folders.home_dir()));
    folder.filter(|folder| folder.is_dir()).map_or_else(|| name.to_owned(), |folder| folder.join(name).display().to_string())
}

/// What came of a piece of work.
pub enum Outcome {
    /// The system's dialog gave a path.
    Chosen(PathBuf),
    /// The system's dialog was cancelled, or there is none.
    Cancelled,
    /// Saved under this name.
    Saved(String),
    /// A report was read.
    Opened(Box<Report>),
    /// It failed; ask again.
    Failed {
        /// What was asked.
        ask: PathAsk,
        /// Why.
        error: FileError,
    },
    /// A certificate that is trusted was kept, or why not.
    AuthorityKept(Authority, Result<(), StoreError>),
    /// The demo's servers run, or don't.
    Demo(Result<Box<Demo>, String>),
}

/// Why a file could not be opened or saved.
#[derive(Debug)]
pub enum FileError {
    /// It can't be read, or is no report.
    Open(OpenError),
    /// It can't be saved.
    Save(SaveError),
}

impl FileError {
    /// The sentence for it. The system's own words are for programmers; which file it is stands in the field above.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Open(error) => error.sentence(words),
            Self::Save(SaveError::Write(error)) => words.say(unwritten(error.kind())),
            Self::Save(error) => error.sentence(words),
        }
    }
}

const fn unwritten(kind: std::io::ErrorKind) -> &'static str {
    use std::io::ErrorKind;
    match kind {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "window-save-no-folder",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "window-save-forbidden",
        ErrorKind::IsADirectory => "window-save-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "window-save-full",
        ErrorKind::InvalidFilename => "window-save-name",
        _ => "window-save-unwritable",
    }
}

/// Work with files under way.
pub struct Files {
    tell: mpsc::Sender<Outcome>,
    heard: mpsc::Receiver<Outcome>,
}

impl Default for Files {
    fn default() -> Self {
        let (tell, heard) = mpsc::channel();
        Self { tell, heard }
    }
}

impl Files {
    /// What came of the work, where something has.
    pub fn heard(&self) -> Option<Outcome> {
        self.heard.try_recv().ok()
    }

    fn work(&self, ctx: &Context, work: impl FnOnce() -> Outcome + Send + 'static) {
        let (tell, ctx) = (self.tell.clone(), ctx.clone());
        thread::spawn(move || {
            // The receiver is gone only when the window is.
            let _ = tell.send(work());
            ctx.request_repaint();
        });
    }

    /// Opens the system's dialog.
    pub fn browse(&self, ctx: &Context, ask: &PathAsk, words: &Words) {
        let path = Path::new(ask.path.trim());
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(folder) = path.parent().filter(|folder| folder.is_dir()) {
            dialog = dialog.set_directory(folder);
        }
        if ask.what == What::Open {
            dialog = dialog.add_filter(words.say("window-file-report"), &["json"]);
        } else if let Some(name) = path.file_name() {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
        // The dialog is made here and waited for elsewhere, as macOS asks for it.
        let open = ask.what == What::Open;
        let (opening, saving) = if open { (Some(dialog.pick_file()), None) } else { (None, Some(dialog.save_file())) };
        self.work(ctx, move || {
            let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return Outcome::Cancelled };
            let chosen = runtime.block_on(async {
                match (opening, saving) {
                    (Some(opening), _) => opening.await,
                    (None, Some(saving)) => saving.await,
                    (None, None) => None,
                }
            });
            chosen.map_or(Outcome::Cancelled, |file| Outcome::Chosen(file.path().to_owned()))
        });
    }

    /// Reads a report.
    pub fn open(&self, ctx: &Context, path: PathBuf) {
        self.work(ctx, move || match report::open(&path) {
            Ok(report) => Outcome::Opened(Box::new(report)),
            Err(error) => Outcome::Failed { ask: PathAsk::new(What::Open, path.display().to_string()), error: FileError::Open(error) },
        });
    }

    /// Writes the report, in the form that the file's ending asks for.
    pub fn save_report(&self, ctx: &Context, ask: PathAsk, report: Report, words: Arc<Words>) {
        self.work(ctx, move || {
            let path = PathBuf::from(ask.path.trim());
            match report::save(&path, &report, &words, ask.redaction) {
                Ok(()) => Outcome::Saved(name(&path)),
                Err(error) => Outcome::Failed { ask, error: FileError::Save(error) },
            }
        });
    }

    /// Writes a text.
    pub fn save_text(&self, ctx: &Context, ask: PathAsk, text: String) {
        self.work(ctx, move || {
            let path = PathBuf::from(ask.path.trim());
            match fs::write(&path, text) {
                Ok(()) => Outcome::Saved(name(&path)),
                Err(error) => Outcome::Failed { ask, error: FileError::Save(error.into()) },
            }
        });
    }

    /// Keeps a certificate that is trusted.
    pub fn keep_authority(&self, ctx: &Context, store: Authorities, authority: Authority, pem: String) {
        self.work(ctx, move || {
            let kept = store.keep(&authority, &pem);
            Outcome::AuthorityKept(authority, kept)
        });
    }

    /// Removes a certificate that is trusted no more. Without its entry in the preferences its file means nothing.
    pub fn remove_authority(&self, ctx: &Context, store: Authorities, authority: Authority) {
        self.work(ctx, move || {
            let _ = store.remove(&authority);
            Outcome::Cancelled
        });
    }

    /// Starts the demo's servers.
    pub fn make_demo(&self, ctx: &Context, make: MakeDemo) {
        self.work(ctx, move || Outcome::Demo(make().map(Box::new)));
    }
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::*;
    use crate::report::ReportError;

    #[test]
    fn a_suggested_name_tells_no_host_that_is_left_out() {
        let report = crate::report::examples::healthy(&Words::load("en"));
        let mut ask = PathAsk::save_report(&report);
        assert!(ask.path.ends_with("mailport-mail.example.org-2026-11-24.json"), "{}", ask.path);
        ask.leave_out(Redaction::Hosts, &report);
        assert!(ask.path.ends_with("mailport-report-2026-11-24.json"), "{}", ask.path);
        ask.leave_out(Redaction::Masked, &report);
        assert!(ask.path.ends_with("mailport-mail.example.org-2026-11-24.json"), "{}", ask.path);
        ask.path = "mine.html".into();
        ask.leave_out(Redaction::Hosts, &report);
        assert_eq!((ask.path.as_str(), ask.redaction), ("mine.html", Redaction::Hosts), "what was typed stays");
    }

    #[test]
    fn every_error_of_a_file_is_one_line_without_the_systems_words() {
        let words = Words::load("en");
        let kinds = [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::IsADirectory,
            ErrorKind::InvalidData,
            ErrorKind::StorageFull,
            ErrorKind::InvalidFilename,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::Other,
        ];
        let reports = [
            ReportError::TooLarge,
            ReportError::NotJson("EOF while parsing".into()),
            ReportError::NotAReport,
            ReportError::Newer,
            ReportError::Damaged("missing field".into()),
        ];
        let mut errors: Vec<FileError> = reports.into_iter().map(|error| FileError::Open(OpenError::Report(error))).collect();
        for kind in kinds {
            let error = std::io::Error::new(kind, "os error 2 at path /tmp/.tmpOe6fkn");
            errors.extend([FileError::Open(OpenError::Read(kind)), FileError::Save(error.into())]);
        }
        errors.push(FileError::Save(SaveError::Form));
        for error in errors {
            let said = error.sentence(&words);
            let plain = !["os error", "EOF", "missing field", "octets", "/tmp", "\n", "⟨"].iter().any(|part| said.contains(part));
            assert!(plain && !said.is_empty(), "{error:?}: {said}");
        }
    }
}
