//! Where does the password come from? From standard input, the environment or the terminal: never from an argument, since
//! other users of the computer can read those.

use std::{
    ffi::OsString,
    io::{self, IsTerminal, Read},
};

use secrecy::{SecretString, zeroize::Zeroize};

use super::{args::CheckOptions, wrong::WrongCall};
use crate::facts::{request::Credentials, target::TargetKind};

/// The longest password that is taken, in octets.
pub const MOST_PASSWORD: usize = 4 * 1024;

/// What the call may read beside its arguments. A test puts its own here.
pub struct Outside<'a> {
    /// Standard input.
    pub input: &'a mut dyn Read,
    /// Whether someone sits there.
    pub is_terminal: bool,
    /// An environment variable.
    pub variable: &'a dyn Fn(&str) -> Option<OsString>,
    /// Asks a person, without echo.
    pub ask: &'a dyn Fn(&str) -> io::Result<String>,
}

/// Does something with what this process can read.
pub fn with_outside<T>(prompt: &dyn Fn(&str) -> String, work: impl FnOnce(&mut Outside) -> T) -> T {
    let mut input = io::stdin().lock();
    work(&mut Outside {
        is_terminal: io::stdin().is_terminal(),
        input: &mut input,
        variable: &|name| std::env::var_os(name),
        ask: &|user| rpassword::prompt_password(prompt(user)),
    })
}

/// Who signs in, where the call says so.
///
/// # Errors
/// Where a password is given without a user, a user without a password, or the password can't be read.
pub fn credentials(options: &CheckOptions, target: &TargetKind, outside: &mut Outside) -> Result<Option<Credentials>, WrongCall> {
    let address = match target {
        TargetKind::Email { address, .. } => Some(address.clone()),
        _ => None,
    };
    let (user, source) = match (&options.user, options.password_stdin, &options.password_env) {
        (_, true, Some(_)) => return Err(WrongCall::new("call-two-passwords")),
        (None, false, None) => return Ok(None),
        (user, stdin, variable) => {
            (user.clone().or(address).ok_or_else(|| WrongCall::new("call-password-without-user"))?, (stdin, variable))
        }
    };
    if user.is_empty() || user.chars().any(char::is_control) {
        return Err(WrongCall::quoting("call-user", &user));
    }
    let password = match source {
        (true, _) => first_line(outside.input)?,
        (false, Some(name)) => from_variable(name, outside.variable)?,
        (false, None) if outside.is_terminal => (outside.ask)(&user).map_err(|_| WrongCall::new("call-password-unread"))?,
        (false, None) => return Err(WrongCall::new("call-user-without-password")),
    };
    usable(password).map(|password| Some(Credentials { user, password }))
}

fn from_variable(name: &str, variable: &dyn Fn(&str) -> Option<OsString>) -> Result<String, WrongCall> {
    // Neither may stand in a variable's name (POSIX); asking for one would end the process on some systems.
    let possible = !name.is_empty() && !name.contains(['=', '\0']);
    let value = possible.then(|| variable(name)).flatten().ok_or_else(|| WrongCall::quoting("call-variable-unset", name))?;
    value.into_string().map_err(|_| WrongCall::new("call-password-not-text"))
}

/// The first line, without its end.
fn first_line(input: &mut dyn Read) -> Result<String, WrongCall> {
    let mut line = Vec::new();
    let mut octet = [0];
    // Octet by octet: what follows the line belongs to someone else.
    while line.len() <= MOST_PASSWORD + 1 {
        match input.read(&mut octet) {
            Ok(0) => break,
            Ok(_) if octet == *b"\n" => break,
            Ok(_) => line.push(octet[0]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Err(WrongCall::new("call-password-unread")),
        }
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    String::from_utf8(line).map_err(|error| {
        error.into_bytes().zeroize();
        WrongCall::new("call-password-not-text")
    })
}

fn usable(mut password: String) -> Result<SecretString, WrongCall> {
    let wrong = if password.is_empty() {
        Some("call-password-empty")
    } else if password.len() > MOST_PASSWORD {
        Some("call-password-long")
    } else if password.contains(['\0', '\r', '\n']) {
        // RFC 4616 §2: PLAIN's parts are parted by NUL.
        Some("call-password-control")
    } else {
        None
    };
    if let Some(key) = wrong {
        password.zeroize();
        return Err(WrongCall::new(key));
    }
    Ok(SecretString::from(password))
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use secrecy::ExposeSecret;

    use super::*;
    use crate::{
        cli::args::{Command, CommandLine},
        facts::target::Target,
    };

    /// User and password of a call, or the key of what is wrong with it.
    fn read(args: &str, stdin: &[u8], is_terminal: bool) -> Result<Option<(String, String)>, String> {
        let parsed = CommandLine::try_parse_from(["mailport", "check"].into_iter().chain(args.split(' '))).expect("the words are known");
        let Some(Command::Check(args)) = parsed.command else { unreachable!() };
        let target = Target::parse(args.target.as_deref().expect("a target")).expect("a target");
        let mut outside = Outside {
            input: &mut &*stdin,
            is_terminal,
            variable: &|name| match name {
                "SET" => Some("from the environment".into()),
                "EMPTY" => Some(OsString::new()),
                _ => None,
            },
            ask: &|_| Ok("typed".into()),
        };
        let read = credentials(&args.check, &target.kind, &mut outside).map_err(|wrong| wrong.0.key)?;
        Ok(read.map(|read| (read.user, read.password.expose_secret().to_owned())))
    }

    #[test]
    fn a_password_is_read_from_where_the_call_says() {
        let cases = [
            ("h.example", "", false, None),
            ("ann@example.org", "unread", false, None),
            ("h.example --user ann", "unread", true, Some(("ann", "typed"))),
            ("h.example --user ann --password-stdin", "p w\nmore", false, Some(("ann", "p w"))),
            ("h.example --user ann --password-stdin", "pw\r\n", false, Some(("ann", "pw"))),
            ("h.example --user ann --password-stdin", "pw", false, Some(("ann", "pw"))),
            ("ann@example.org --password-stdin", "pw\n", false, Some(("ann@example.org", "pw"))),
            ("ann@example.org --user bob --password-stdin", "pw\n", false, Some(("bob", "pw"))),
            ("h.example --user ann --password-env SET", "unread", false, Some(("ann", "from the environment"))),
        ];
        for (args, stdin, is_terminal, expected) in cases {
            let expected = expected.map(|(user, password)| (user.to_owned(), password.to_owned()));
            assert_eq!(read(args, stdin.as_bytes(), is_terminal), Ok(expected), "{args}");
        }
    }

    #[test]
    fn a_password_that_can_not_be_had_is_a_wrong_call() {
        let long = "x".repeat(MOST_PASSWORD + 1);
        let cases: [(&str, &[u8], &str); 12] = [
            ("h.example --user ann", b"unread", "call-user-without-password"),
            ("h.example --password-stdin", b"pw\n", "call-password-without-user"),
            ("h.example --password-env SET", b"", "call-password-without-user"),
            ("h.example --user ann --password-stdin --password-env SET", b"pw\n", "call-two-passwords"),
            ("h.example --user ann --password-env UNSET", b"", "call-variable-unset"),
            ("h.example --user ann --password-env A=B", b"", "call-variable-unset"),
            ("h.example --user ann --password-env EMPTY", b"", "call-password-empty"),
            ("h.example --user ann --password-stdin", b"", "call-password-empty"),
            ("h.example --user ann --password-stdin", b"\npw\n", "call-password-empty"),
            ("h.example --user ann --password-stdin", b"p\0w\n", "call-password-control"),
            ("h.example --user ann --password-stdin", b"caf\xe9\n", "call-password-not-text"),
            ("h.example --user ann --password-stdin", long.as_bytes(), "call-password-long"),
        ];
        for (args, stdin, key) in cases {
            assert_eq!(read(args, stdin, false), Err(key.to_owned()), "{args}");
        }
        assert_eq!(read("h.example --user a\nb --password-stdin", b"pw\n", false), Err("call-user".to_owned()));
    }
}
