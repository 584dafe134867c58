//! Reads the command line, opens the window or runs a command; nothing else.

use std::process::ExitCode;

use mailport::cli::{self, Outcome};

fn main() -> ExitCode {
    match cli::main(std::env::args_os()) {
        Outcome::Done(exit) => exit.into(),
        // The window comes with `gui`.
        Outcome::Window => cli::no_display().into(),
        Outcome::Demo => cli::demo().into(),
    }
}
