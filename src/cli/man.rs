//! `mailport man`: the manual page, made from the same definition as `--help`.

use clap_mangen::{
    Man,
    roff::{Inline, Roff, bold, italic, roman},
};

use super::{
    exit::Exit,
    help::{self, EXIT_STATUS},
    output,
};
use crate::words::{Words, languages::ENGLISH};

/// Prints it, in English: so are the headings that every manual page has.
#[must_use]
pub fn run() -> Exit {
    let words = &Words::of(ENGLISH);
    if output::print(&page(words), words) { Exit::Ready } else { Exit::NotReady }
}

fn page(words: &Words) -> String {
    let command = help::command(words);
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    // Writing to a Vec can't fail.
    let _ = man.render_title(&mut page);
    let _ = man.render_name_section(&mut page);
    let _ = man.render_description_section(&mut page);
    let _ = man.render_options_section(&mut page);
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set() && sub.get_name() != "help") {
        let _ = of_command(sub).to_writer(&mut page);
    }
    let mut status = Roff::new();
    status.control("SH", ["EXIT STATUS"]);
    for (number, key) in EXIT_STATUS {
        status.control("TP", []);
        status.text([bold(number.to_string())]);
        status.text([roman(words.say(key))]);
    }
    status.text([roman(words.say("exit-explain"))]);
    let _ = status.to_writer(&mut page);
    let _ = man.render_version_section(&mut page);
    String::from_utf8_lossy(&page).into_owned()
}

/// What every command takes is said once.
const OF_ALL: [&str; 3] = ["help", "language", "version"];

/// A section for one command, its options included: one page says it all.
fn of_command(sub: &clap::Command) -> Roff {
    let mut section = Roff::new();
    section.control("SH", [format!("MAILPORT {}", sub.get_name().to_uppercase()).as_str()]);
    section.text([roman(sub.get_about().map(ToString::to_string).unwrap_or_default())]);
    for argument in sub.get_arguments().filter(|argument| !argument.is_hide_set() && !OF_ALL.contains(&argument.get_id().as_str())) {
        section.control("TP", []);
        section.text(name_of(argument));
        section.text([roman(argument.get_help().map(ToString::to_string).unwrap_or_default())]);
    }
    section
}

fn name_of(argument: &clap::Arg) -> Vec<Inline> {
    let value = argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let flag = argument.get_long().map(|long| format!("--{long}")).or_else(|| argument.get_short().map(|short| format!("-{short}")));
    match (flag, value.filter(|_| argument.get_action().takes_values())) {
        (Some(flag), Some(value)) => vec![bold(flag), roman(" "), italic(value)],
        (Some(flag), None) => vec![bold(flag)],
        (None, value) => vec![italic(value.unwrap_or_default())],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_says_all_that_help_says() {
        let words = Words::load("en");
        let page = page(&words);
        for expected in [
            "OPTIONS",
            "\\-\\-language",
            "EXIT STATUS",
            "MAILPORT CHECK",
            "MAILPORT EXPLAIN",
            "MAILPORT PRACTICE",
            "password",
            "ca\\-only",
            "130",
        ] {
            assert!(page.contains(expected), "{expected} is missing:\n{page}");
        }
        assert!(!page.contains('⟨') && !page.contains("MAILPORT MAN") && !page.contains("MAILPORT HELP"));
        assert_eq!(page.matches("\\-\\-language").count(), 1, "{page}");
    }
}
