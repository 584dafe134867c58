//! How does a check read in a terminal, and with which status does it end?
//!
//! The command line asks for the same checks as the window and shows the same report. It opens no window: `main` does that
//! when [`main`](fn@main) asks for it, since the window stands above the command line.
//!
//! - `args`, `read`, `secret`, `save`, `saved`: what a call says; `wrong`: how a wrong one is refused
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
mod interrupts;
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
use crate::words::Words;

/// What is left to do once the command line has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing but to end with this status.
    Done(Exit),
    /// Open the window.
    Window,
    /// Open the window against the practice servers, or call [`demo`] where there is no display.
    Demo,
}

/// Does what the command line says.
#[must_use]
pub fn main(args: impl IntoIterator<Item = OsString>) -> Outcome {
    let args: Vec<OsString> = args.into_iter().collect();
    // The most frequent call needs nothing of what follows.
    if args.len() <= 1 {
        return Outcome::Window;
    }
    let words = Words::load("en");
    let read = args::command(&words).try_get_matches_from(args).and_then(|matches| CommandLine::from_arg_matches(&matches));
    match read {
        Ok(line) => match line.command {
            None => Outcome::Window,
            Some(Command::Check(args)) => Outcome::Done(check::run(&args, &words)),
            Some(Command::Send(args)) => Outcome::Done(send::run(&args, &words)),
            Some(Command::Settings(args)) => Outcome::Done(settings::run(&args, &words)),
            Some(Command::Explain(args)) => Outcome::Done(explain::run(&args, &words)),
            Some(Command::Demo) => Outcome::Demo,
            Some(Command::Practice) => Outcome::Done(practice::serve(&words)),
            Some(Command::Man) => Outcome::Done(man::run(&words)),
        },
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            Outcome::Done(if output::print(&error.render().to_string(), &words) { Exit::Ready } else { Exit::NotReady })
        }
        Err(error) => Outcome::Done(WrongCall::from(&error).tell(&words)),
    }
}

/// Says that there is no display to open a window on.
#[must_use]
pub fn no_display() -> Exit {
    WrongCall::new("call-no-display").tell(&Words::load("en"))
}

/// Says that the display can't be used.
#[must_use]
pub fn no_window(detail: &str) -> Exit {
    WrongCall::new("call-no-window").with("detail", detail).tell(&Words::load("en"))
}

/// Says that the practice servers did not start.
#[must_use]
pub fn no_practice(detail: &str) -> Exit {
    WrongCall::new("practice-failed").with("detail", detail).tell(&Words::load("en"))
}

/// The demo in the terminal, for where there is no display.
#[must_use]
pub fn demo() -> Exit {
    practice::demo(&Words::load("en"))
}
