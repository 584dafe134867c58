//! Which words does the command line know? Reads them, and checks nothing but their shape.
//!
//! Every value stays text here: `read` understands it, so that a wrong one is refused in one plain line. What the help says of
//! each stands in `assets/words`: `help` puts it in.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// A whole call.
#[derive(Debug, Parser)]
#[command(name = "mailport", version, max_term_width = 100)]
pub struct CommandLine {
    /// What to do; the window where nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// In which language it is said.
    #[arg(long, global = true, value_name = "LANGUAGE", display_order = 100)]
    pub language: Option<String>,
}

/// What Mailport is asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// `mailport check`
    Check(CheckArgs),
    /// `mailport send`
    Send(SendArgs),
    /// `mailport settings`
    Settings(SettingsArgs),
    /// `mailport explain`
    Explain(ExplainArgs),
    /// `mailport demo`
    Demo,
    /// `mailport practice`
    Practice,
    /// `mailport man`
    #[command(hide = true)]
    Man,
}

/// `mailport check`
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// What to check.
    #[arg(required_unless_present = "again")]
    pub target: Option<String>,
    /// The saved report to explain anew.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["target", "CheckOptions"])]
    pub again: Option<PathBuf>,
    /// Another computer to check from.
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
    /// Who sends.
    #[arg(long, value_name = "ADDRESS")]
    pub from: String,
    /// Who receives.
    #[arg(long, value_name = "ADDRESS")]
    pub to: String,
    /// What the message is about.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub subject: Option<String>,
    /// What the message says.
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
    /// For which program.
    #[arg(long, value_name = "FORMAT")]
    pub format: String,
}

/// `mailport explain`
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// What to explain.
    #[arg(value_name = "CODE|TEXT|-")]
    pub text: Vec<String>,
    /// All causes.
    #[arg(long)]
    pub list: bool,
    /// As one page.
    #[arg(long, requires = "list", conflicts_with = "json")]
    pub markdown: bool,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// What is checked, and how.
#[derive(Debug, Args)]
pub struct CheckOptions {
    /// Which ports, and how each is spoken to.
    #[arg(long, value_name = "LIST")]
    pub ports: Option<String>,
    /// Who signs in.
    #[arg(long, value_name = "NAME")]
    pub user: Option<String>,
    /// The password comes on standard input.
    #[arg(long)]
    pub password_stdin: bool,
    /// The variable that holds the password.
    #[arg(long, value_name = "VARIABLE")]
    pub password_env: Option<String>,
    /// How to sign in.
    #[arg(long, value_name = "MECHANISM")]
    pub auth: Option<String>,
    /// An earlier report to hold this check against.
    #[arg(long, value_name = "FILE")]
    pub before: Option<PathBuf>,
    /// The password may go over what is not safe.
    #[arg(long)]
    pub allow_unsafe: bool,
    /// Seconds for one reply.
    #[arg(long, value_name = "SECONDS", allow_hyphen_values = true)]
    pub timeout: Option<String>,
    /// Seconds for all.
    #[arg(long, value_name = "SECONDS", allow_hyphen_values = true)]
    pub deadline: Option<String>,
    /// Ports wait for each other.
    #[arg(long)]
    pub one_at_a_time: bool,
    /// Who is asked for names.
    #[arg(long, value_name = "ADDRESS[:PORT]")]
    pub resolver: Option<String>,
    /// Through whom connections go.
    #[arg(long, value_name = "URL")]
    pub proxy: Option<String>,
    /// With whose answers a doubtful one is compared.
    #[arg(long, value_name = "ADDRESS[:PORT]")]
    pub compare_resolver: Vec<String>,
    /// Where DNSSEC begins.
    #[arg(long, value_name = "FILE")]
    pub trust_anchor: Option<PathBuf>,
    /// Whom to trust beside the system.
    #[arg(long, value_name = "FILE")]
    pub ca: Option<PathBuf>,
    /// Whom to trust in place of the system.
    #[arg(long, value_name = "FILE")]
    pub ca_only: Option<PathBuf>,
    /// With which servers to compare.
    #[arg(long, value_name = "HOST[:PORT]")]
    pub control: Vec<String>,
    /// Nobody is compared with.
    #[arg(long)]
    pub no_controls: bool,
    /// The page that a network's sign-in takes the place of.
    #[arg(long, value_name = "URL")]
    pub portal_page: Option<String>,
    /// No address is left out.
    #[arg(long)]
    pub all_addresses: bool,
    /// What EHLO says.
    #[arg(long, value_name = "NAME")]
    pub hello: Option<String>,
    /// Addresses of this family alone.
    #[arg(short = '4')]
    pub ipv4: bool,
    /// Addresses of this family alone.
    #[arg(short = '6')]
    pub ipv6: bool,
}

/// In which form the result is wanted.
#[derive(Debug, Default, Args)]
pub struct OutputOptions {
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// Where to save the report.
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// Without host names and addresses, in what is saved.
    #[arg(long, requires = "save")]
    pub redact_hosts: bool,
    /// With what was said.
    #[arg(long)]
    pub transcript: bool,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

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
