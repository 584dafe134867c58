//! What is said of each command and option? The words of a language, put into the shape that `args` has.

use clap::{Arg, Command, CommandFactory};

use super::args::CommandLine;
use crate::words::Words;

/// The keys of the sentences about the exit status, with the status they are about.
pub const EXIT_STATUS: [(u8, &str); 5] =
    [(0, "exit-ready"), (1, "exit-not-ready"), (2, "exit-wrong-call"), (3, "exit-unknown"), (130, "exit-stopped")];

/// The same for `mailport explain`.
const EXPLAIN_STATUS: [(u8, &str); 3] = [(0, "exit-recognised"), (1, "exit-not-recognised"), (2, "exit-wrong-call")];

/// The command line as help and manual page show it: in words, with the exit status under it.
#[must_use]
pub fn command(words: &Words) -> Command {
    let about = words.say("help-about");
    let mut bare = CommandLine::command().long_about(format!("{about}\n\n{}", words.say("help-window")));
    // Now it has what clap adds by itself, too.
    bare.build();
    told(bare, words).about(about).mut_subcommands(|sub| {
        let about = words.say(&format!("help-command-{}", sub.get_name()));
        let sub = told(sub, words).about(about);
        match sub.get_name() {
            "check" | "send" | "settings" => sub.after_help(exit_status(&EXIT_STATUS, words)),
            "explain" => sub.after_help(exit_status(&EXPLAIN_STATUS, words)),
            // It lists every command once more, and nobody is helped by its help.
            "help" => sub.mut_subcommands(|named| {
                let about = words.say(&format!("help-command-{}", named.get_name()));
                named.about(about)
            }),
            _ => sub,
        }
    })
}

/// One command's headings and arguments in words.
fn told(command: Command, words: &Words) -> Command {
    let name = command.get_name().to_owned();
    let usage = words.say("help-usage");
    command
        .subcommand_help_heading(words.say("help-commands"))
        .help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
            let help = words.say(&key(&name, &arg, words));
            arg.help_heading(words.say(heading)).help(help).long_help(None)
        })
}

/// The key of what is said of an argument, of this command where it has a word of its own for it.
fn key(command: &str, arg: &Arg, words: &Words) -> String {
    let id = arg.get_id().as_str().replace('_', "-");
    let own = format!("help-option-{command}-{id}");
    if words.knows(&own) { own } else { format!("help-option-{id}") }
}

fn exit_status(lines: &[(u8, &str)], words: &Words) -> String {
    let lines: Vec<String> = lines.iter().map(|(status, key)| format!("  {status:>3}  {}", words.say(key))).collect();
    format!("{}\n{}", words.say("exit-title"), lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::languages::LANGUAGES;

    #[test]
    fn the_definition_holds_together() {
        for words in LANGUAGES.iter().map(Words::of) {
            command(&words).debug_assert();
        }
    }

    #[test]
    fn everything_is_said_of_in_every_language() {
        for words in LANGUAGES.iter().map(Words::of) {
            let mut command = command(&words);
            let mut texts = vec![command.render_help().to_string(), command.render_long_help().to_string()];
            for sub in command.get_subcommands_mut() {
                texts.extend([sub.render_help().to_string(), sub.render_long_help().to_string()]);
            }
            for text in texts {
                assert!(!text.contains('⟨') && text.contains(&words.say("help-usage")), "{text}");
                // What clap says by itself.
                let english = ["Usage:", "Options:", "Commands:", "Arguments:", "Print help", "Print version"];
                let left = english.iter().find(|word| words.language() != "en" && text.contains(*word));
                assert_eq!(left, None, "{}: {text}", words.language());
            }
        }
    }

    #[test]
    fn no_word_of_help_is_for_nothing() {
        let mut asked: Vec<String> =
            ["about", "window", "usage", "commands", "arguments", "options"].map(|key| format!("help-{key}")).into();
        let words = Words::load("en");
        let whole = command(&words);
        let each = || std::iter::once(&whole).chain(whole.get_subcommands());
        asked.extend(each().flat_map(|sub| sub.get_arguments().map(|arg| key(sub.get_name(), arg, &words))));
        asked.extend(whole.get_subcommands().map(|sub| format!("help-command-{}", sub.get_name())));
        let said = include_str!("../../assets/words/en/help.ftl").lines().filter_map(|line| line.split_once(" = "));
        let idle: Vec<&str> = said.map(|(key, _)| key).filter(|key| !key.starts_with('#') && !asked.contains(&(*key).to_owned())).collect();
        assert!(idle.is_empty(), "{idle:?}");
    }
}
