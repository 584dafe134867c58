//! How does a check read in a terminal, and with which status does it end?
//!
//! The command line asks for the same checks as the window and shows the same report. It opens no window: `main` does that
//! when [`main`](fn@main) asks for it, since the window stands above the command line.
//!
//! - `args`, `help`, `read`, `secret`, `save`, `saved`: what a call says; `language`: in which words it is answered; `wrong`: how a wrong
//!   one is refused
//! - `check`, `send`, `settings`, `explain`, `practice`, `man`: the commands; `choice`: which port carries a message
//! - `run`, `interrupts`, `progress`: following a check
//! - `conclude`, `output`, `exit`: showing what came out

pub mod args;
mod causes;
mod check;
mod choice;
mod conclude;
pub mod exit;
mod explain;
mod help;
mod interrupts;
mod language;
mod man;
mod output;
mod practice;
mod progress;
pub mod read;
mod run;
mod save;
mod saved;
mod secret;
mod send;
mod settings;
pub mod wrong;

use std::ffi::OsString;

use clap::{FromArgMatches, error::ErrorKind};

use self::{
    args::{Command, CommandLine},
    exit::Exit,
    wrong::WrongCall,
};
use crate::{
    probe::system,
    words::{Words, languages},
};

/// What is left to do once the command line has been read. A language is the one that it asks for, by its tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing but to end with this status.
    Done(Exit),
    /// Open the window.
    Window(Option<&'static str>),
    /// Open the window against the practice servers, or call [`demo`] where there is no display.
    Demo(Option<&'static str>),
}

/// Does what the command line says.
#[must_use]
pub fn main(args: impl IntoIterator<Item = OsString>) -> Outcome {
    let args: Vec<OsString> = args.into_iter().collect();
    // The most frequent call needs nothing of what follows.
    if args.len() <= 1 {
        return Outcome::Window(None);
    }
    let asked = language::asked_for(&args);
    let words = words(asked);
    let read = help::command(&words).try_get_matches_from(args).and_then(|matches| CommandLine::from_arg_matches(&matches));
    let line = match read {
        Ok(line) => line,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return Outcome::Done(if output::print(&error.render().to_string(), &words) { Exit::Ready } else { Exit::NotReady });
        }
        Err(error) => return Outcome::Done(WrongCall::from(&error).tell(&words)),
    };
    if let Some(wrong) = line.language.as_deref().and_then(language::unknown) {
        return Outcome::Done(wrong.tell(&words));
    }
    match line.command {
        None => Outcome::Window(asked),
        Some(Command::Check(args)) => Outcome::Done(check::run(&args, &words)),
        Some(Command::Send(args)) => Outcome::Done(send::run(&args, &words)),
        Some(Command::Settings(args)) => Outcome::Done(settings::run(&args, &words)),
        Some(Command::Explain(args)) => Outcome::Done(explain::run(&args, &words)),
        Some(Command::Demo) => Outcome::Demo(asked),
        Some(Command::Practice) => Outcome::Done(practice::serve(&words)),
        Some(Command::Man) => Outcome::Done(man::run()),
    }
}

/// The words of the language that was asked for, else of the system's.
fn words(asked: Option<&'static str>) -> Words {
    Words::of(asked.and_then(languages::by_tag).unwrap_or_else(|| languages::fitting(&system::languages())))
}

/// Says that there is no display to open a window on.
#[must_use]
pub fn no_display(language: Option<&'static str>) -> Exit {
    WrongCall::new("call-no-display").tell(&words(language))
}

/// Says that the display can't be used.
#[must_use]
pub fn no_window(detail: &str, language: Option<&'static str>) -> Exit {
    WrongCall::new("call-no-window").with("detail", detail).tell(&words(language))
}

/// Says that the practice servers did not start.
#[must_use]
pub fn no_practice(detail: &str, language: Option<&'static str>) -> Exit {
    WrongCall::new("practice-failed").with("detail", detail).tell(&words(language))
}

/// The demo in the terminal, for where there is no display.
#[must_use]
pub fn demo(language: Option<&'static str>) -> Exit {
    practice::demo(&words(language))
}
