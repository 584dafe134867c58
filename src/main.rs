//! Reads the command line, opens the window or runs a command; nothing else.

use std::process::ExitCode;

use mailport::{
    cli::{self, Outcome},
    gui::{self, Options},
};

fn main() -> ExitCode {
    match cli::main(std::env::args_os()) {
        Outcome::Done(exit) => exit.into(),
        Outcome::Window => open(Options { make_demo: Some(Box::new(gui::demo)), ..Options::default() }),
        // Without a display the demo runs in the terminal.
        Outcome::Demo if gui::has_display() => match gui::demo() {
            Ok(demo) => open(Options { demo: Some(demo), ..Options::default() }),
            Err(_) => cli::demo().into(),
        },
        Outcome::Demo => cli::demo().into(),
    }
}

fn open(options: Options) -> ExitCode {
    match gui::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => cli::no_display().into(),
    }
}
