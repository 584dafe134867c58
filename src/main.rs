//! Reads the command line, opens the window or runs a command; nothing else.

use std::process::ExitCode;

use mailport::{
    cli::{self, Outcome},
    gui::{self, OpenError, Options},
};

fn main() -> ExitCode {
    match cli::main(std::env::args_os()) {
        Outcome::Done(exit) => exit.into(),
        Outcome::Window(language) => open(Options { make_demo: Some(Box::new(gui::demo::start)), language, ..Options::default() }),
        Outcome::Demo(language) if !gui::has_display() => cli::demo(language).into(),
        Outcome::Demo(language) => match gui::demo::start() {
            Ok(demo) => open(Options { demo: Some(demo), language, ..Options::default() }),
            Err(detail) => cli::no_practice(&detail, language).into(),
        },
    }
}

fn open(options: Options) -> ExitCode {
    let language = options.language;
    match gui::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(OpenError::NoDisplay) => cli::no_display(language).into(),
        Err(OpenError::Window(detail)) => cli::no_window(&detail, language).into(),
    }
}
