//! Which words does the command line know? Reads them, and checks nothing but their shape.
//!
//! Every value stays text here: `read` understands it, so that a wrong one is refused in one plain line. The help texts are
//! doc comments and not in `assets/words`, since clap needs them when Mailport is compiled.

use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand};

use crate::words::Words;

/// Finds out which mail port works from here, and explains why the others don't.
///
/// Without a command the window opens.
#[derive(Debug, Parser)]
#[command(name = "mailport", version, max_term_width = 100)]
pub struct CommandLine {
    /// What to do; the window where nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What Mailport is asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Tries the ports, explains, recommends
    Check(CheckArgs),
    /// Checks, then sends a test message
    Send(SendArgs),
    /// Prints a mail program's settings for the recommended port
    Settings(SettingsArgs),
    /// Says what a cause means, or a pasted reply, returned message, log or error
    Explain(ExplainArgs),
    /// Shows the window against practice servers on this computer; in the terminal where there is no display
    Demo,
    /// Runs the practice servers and prints what connects to them, until Ctrl-C
    Practice,
    /// Prints the manual page
    #[command(hide = true)]
    Man,
}

/// `mailport check`
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// A mail server's name or address, host:port, or an email address
    #[arg(required_unless_present = "again")]
    pub target: Option<String>,
    /// Explain a report that was saved as .json anew, with what this version knows, without connecting to anything
    #[arg(long, value_name = "FILE", conflicts_with_all = ["target", "CheckOptions"])]
    pub again: Option<PathBuf>,
    /// Check from this computer too, by ssh, and lay both results side by side; Mailport must be installed there
    #[arg(long, value_name = "ssh://[USER@]HOST[:PORT]", conflicts_with = "again")]
    pub via: Option<String>,
    /// How to check.
    #[command(flatten)]
    pub check: CheckOptions,
    /// How to show the result.
    #[command(flatten)]
    pub output: OutputOptions,
}

/// `mailport send`
#[derive(Debug, Args)]
pub struct SendArgs {
    /// A mail server's name or address, host:port, or an email address
    pub target: String,
    /// How to check.
    #[command(flatten)]
    pub check: CheckOptions,
    /// How to show the result.
    #[command(flatten)]
    pub output: OutputOptions,
    /// The sender's address
    #[arg(long, value_name = "ADDRESS")]
    pub from: String,
    /// The recipient's address
    #[arg(long, value_name = "ADDRESS")]
    pub to: String,
    /// The subject [default: one that says it is a test]
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub subject: Option<String>,
    /// The text of the message; - reads it from standard input [default: one that says it is a test]
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub body: Option<String>,
}

/// `mailport settings`
#[derive(Debug, Args)]
pub struct SettingsArgs {
    /// A mail server's name or address, host:port, or an email address
    pub target: String,
    /// How to check.
    #[command(flatten)]
    pub check: CheckOptions,
    /// thunderbird, msmtp, postfix, env or url
    #[arg(long, value_name = "FORMAT")]
    pub format: String,
}

/// `mailport explain`
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// A cause's code, or the text to explain; - reads it from standard input
    #[arg(value_name = "CODE|TEXT|-")]
    pub text: Vec<String>,
    /// Print the pages of all causes
    #[arg(long)]
    pub list: bool,
    /// With --list: print them as one Markdown page
    #[arg(long, requires = "list", conflicts_with = "json")]
    pub markdown: bool,
    /// Print the result as one JSON document
    #[arg(long)]
    pub json: bool,
}

/// What is checked, and how.
#[derive(Debug, Args)]
pub struct CheckOptions {
    /// The ports to try, each PORT or PORT/MODE with MODE starttls, tls or plain [default: 25,587,465]
    #[arg(long, value_name = "LIST")]
    pub ports: Option<String>,
    /// The user name to sign in with [default: the target, where it is an email address and a password is given]
    #[arg(long, value_name = "NAME")]
    pub user: Option<String>,
    /// Read the password from the first line of standard input
    #[arg(long)]
    pub password_stdin: bool,
    /// Read the password from this environment variable
    #[arg(long, value_name = "VARIABLE")]
    pub password_env: Option<String>,
    /// Sign in by this mechanism only, PLAIN or LOGIN
    #[arg(long, value_name = "MECHANISM")]
    pub auth: Option<String>,
    /// Hold this check against an earlier report of the same server and user, saved as .json: it tells whether only the way of
    /// signing in (--auth) was refused, and whether encryption has been removed since
    #[arg(long, value_name = "FILE")]
    pub before: Option<PathBuf>,
    /// Send the password although the connection is unprotected, or the server can't prove who it is
    #[arg(long)]
    pub allow_unsafe: bool,
    /// The longest wait for one reply [default: 10]
    #[arg(long, value_name = "SECONDS", allow_hyphen_values = true)]
    pub timeout: Option<String>,
    /// The longest whole check [default: 60]
    #[arg(long, value_name = "SECONDS", allow_hyphen_values = true)]
    pub deadline: Option<String>,
    /// Finish a port before the next one starts
    #[arg(long)]
    pub one_at_a_time: bool,
    /// Ask this DNS server, and only it
    #[arg(long, value_name = "ADDRESS[:PORT]")]
    pub resolver: Option<String>,
    /// Connect through this SOCKS5 proxy, socks5://HOST:PORT; names are still asked for from here
    #[arg(long, value_name = "URL")]
    pub proxy: Option<String>,
    /// Compare with this DNS server, where a name leads to this computer or into its network; may be given more than once
    /// [default: public ones of Cloudflare and Quad9]
    #[arg(long, value_name = "ADDRESS[:PORT]")]
    pub compare_resolver: Vec<String>,
    /// Begin DNSSEC with the keys in this file, DNSKEY records, and not with those of the root
    #[arg(long, value_name = "FILE")]
    pub trust_anchor: Option<PathBuf>,
    /// Trust the certificate authorities in this PEM file too
    #[arg(long, value_name = "FILE")]
    pub ca: Option<PathBuf>,
    /// Trust the certificate authorities in this PEM file, and no others
    #[arg(long, value_name = "FILE")]
    pub ca_only: Option<PathBuf>,
    /// A server known to answer, to compare with where a port doesn't; may be given more than once, and replaces the built-in
    /// ones
    #[arg(long, value_name = "HOST[:PORT]")]
    pub control: Vec<String>,
    /// Compare with no other server, and ask for no page that shows a network's sign-in
    #[arg(long)]
    pub no_controls: bool,
    /// The page, unprotected HTTP, that shows whether the network wants a sign-in; asked for only where nothing else answers
    #[arg(long, value_name = "URL")]
    pub portal_page: Option<String>,
    /// Talk to every address of the name, not only to the first that connects
    #[arg(long)]
    pub all_addresses: bool,
    /// The name to give in EHLO [default: this computer's address]
    #[arg(long, value_name = "NAME")]
    pub hello: Option<String>,
    /// Use IPv4 only
    #[arg(short = '4')]
    pub ipv4: bool,
    /// Use IPv6 only
    #[arg(short = '6')]
    pub ipv6: bool,
}

/// In which form the result is wanted.
#[derive(Debug, Default, Args)]
pub struct OutputOptions {
    /// Print the report as one JSON document
    #[arg(long)]
    pub json: bool,
    /// Save the report as .json, .html, .md or .txt, by the file's ending
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// With --save: put stand-ins in the places of host names and addresses, the same for the same one
    #[arg(long, requires = "save")]
    pub redact_hosts: bool,
    /// Print the conversation with the server under the explanation
    #[arg(long)]
    pub transcript: bool,
}

/// The keys of the sentences about the exit status, with the status they are about.
pub const EXIT_STATUS: [(u8, &str); 5] =
    [(0, "exit-ready"), (1, "exit-not-ready"), (2, "exit-wrong-call"), (3, "exit-unknown"), (130, "exit-stopped")];

/// The same for `mailport explain`.
pub const EXPLAIN_STATUS: [(u8, &str); 3] = [(0, "exit-recognised"), (1, "exit-not-recognised"), (2, "exit-wrong-call")];

/// The command line as help and manual page show it: with the exit status under it.
#[must_use]
pub fn command(words: &Words) -> clap::Command {
    let lines = EXIT_STATUS.map(|(status, key)| format!("  {status:>3}  {}", words.say(key)));
    let text = format!("{}\n{}", words.say("exit-title"), lines.join("\n"));
    let lines = EXPLAIN_STATUS.map(|(status, key)| format!("  {status:>3}  {}", words.say(key)));
    let explain = format!("{}\n{}", words.say("exit-title"), lines.join("\n"));
    CommandLine::command().mut_subcommands(|sub| match sub.get_name() {
        "check" | "send" | "settings" => sub.after_help(text.clone()),
        "explain" => sub.after_help(explain.clone()),
        _ => sub,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_holds_together() {
        command(&Words::load("en")).debug_assert();
    }

    #[test]
    fn no_option_takes_a_secret_as_its_value() {
        for sub in CommandLine::command().get_subcommands() {
            for option in sub.get_arguments().filter(|option| option.get_action().takes_values()) {
                let name = option.get_id().as_str();
                assert!(!name.contains("pass") || name == "password_env", "{name}");
            }
        }
    }
}
