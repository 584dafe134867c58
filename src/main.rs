//! Reads the command line, opens the window or runs a command; nothing else.

use std::process::ExitCode;

use mailport::{
    cli::{self, Outcome},
    gui::{self, OpenError, Options},
};

fn main() -> ExitCode {
    match cli::main(std::env::args_os()) {
        Outcome::Done(exit) => exit.into(),
        Outcome::Window => open(Options { make_demo: Some(Box::new(gui::demo::start)), ..Options::default() }),
        Outcome::Demo if !gui::has_display() => cli::demo().into(),
        Outcome::Demo => match gui::demo::start() {
            Ok(demo) => open(Options { demo: Some(demo), ..Options::default() }),
            Err(detail) => cli::no_practice(&detail).into(),
        },
    }
}

fn open(options: Options) -> ExitCode {
    match gui::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(OpenError::NoDisplay) => cli::no_display().into(),
        Err(OpenError::Window(detail)) => cli::no_window(&detail).into(),
    }
}
