//! A wrong call is refused in one line on standard error, with exit status 2, and nothing on standard output.

#[path = "stage/binary.rs"]
mod binary;

use std::{fs, process::Output};

/// Calls Mailport with its input from a pipe, never from a terminal.
fn call(args: &[&str], input: &[u8]) -> Output {
    let mut command = binary::command();
    binary::call_by(command.args(args).env("MAILPORT_TEST_EMPTY", "").env_remove("MAILPORT_TEST_UNSET"), input)
}

fn is_refused_in_one_line(args: &[&str], input: &[u8]) {
    let output = call(args, input);
    let told = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(2), "{args:?}: {told}");
    assert!(output.stdout.is_empty(), "{args:?} prints something");
    assert!(told.starts_with("mailport: ") && told.ends_with('\n') && told.lines().count() == 1, "{args:?}: {told:?}");
    assert!(told.len() < 400 && !told.contains('⟨') && !told.chars().any(|c| c != '\n' && c.is_control()), "{args:?}: {told:?}");
}

#[test]
fn a_wrong_target_is_refused() {
    let targets = [
        "",
        " ",
        "smtp..example",
        ".example",
        "mail example.org",
        "mail.example.org\r\nRCPT TO:<a@b.example>",
        "mail.example.org:0",
        "mail.example.org:70000",
        "mail.example.org:smtp",
        "smtp://ann:secret@mail.example.org",
        "mail_$.example",
        "mail-.example",
        "300.1.2.3",
        "\u{1b}[31mred",
        "a..b@example.org",
    ];
    for target in targets {
        is_refused_in_one_line(&["check", target], b"");
        is_refused_in_one_line(&["settings", target, "--format", "env"], b"");
        is_refused_in_one_line(&["send", target, "--from", "a@example.org", "--to", "b@example.org"], b"");
    }
    is_refused_in_one_line(&["check", &"a".repeat(64)], b"");
    is_refused_in_one_line(&["check", &"a.".repeat(5_000)], b"");
}

#[test]
fn a_wrong_option_is_refused() {
    let calls: [&[&str]; 47] = [
        &["check"],
        &["check", "localhost", "extra"],
        &["check", "localhost", "--nonsense"],
        &["check", "localhost", "-x"],
        &["check", "localhost", "--json", "--json"],
        &["check", "localhost", "--json=yes"],
        &["check", "localhost", "--ports"],
        &["check", "localhost", "--ports", ""],
        &["check", "localhost", "--ports", "0"],
        &["check", "localhost", "--ports", "70000"],
        &["check", "localhost", "--ports", "25/ssl"],
        &["check", "localhost:25", "--ports", "25"],
        &["check", "localhost", "-4", "-6"],
        &["check", "localhost", "--timeout", "0"],
        &["check", "localhost", "--timeout", "-1"],
        &["check", "localhost", "--timeout", "nan"],
        &["check", "localhost", "--deadline", "3601"],
        &["check", "localhost", "--deadline", "ten\nseconds"],
        &["check", "localhost", "--resolver", "dns.example"],
        &["check", "localhost", "--hello", "a b"],
        &["check", "localhost", "--hello", "a\r\nQUIT"],
        &["check", "localhost", "--auth", "MAGIC"],
        &["check", "localhost", "--control", "a..b"],
        &["check", "localhost", "--control", "a.example", "--no-controls"],
        &["check", "localhost", "--ca", "/nowhere/ca.pem"],
        &["check", "localhost", "--ca", "/"],
        &["check", "localhost", "--ca-only", "Cargo.toml"],
        &["check", "localhost", "--ca", "a.pem", "--ca-only", "b.pem"],
        &["check", "localhost", "--save", "report.pdf"],
        &["check", "localhost", "--save", "report"],
        &["check", "localhost", "--save", "/nowhere/report.json"],
        &["check", "localhost", "--redact-hosts"],
        &["check", "localhost", "--proxy", "http://127.0.0.1:1080"],
        &["check", "localhost", "--language", "tlh"],
        &["--language", ""],
        &["check", "localhost", "--language"],
        &["settings", "localhost"],
        &["settings", "localhost", "--format", "outlook"],
        &["explane", "535 5.7.8"],
        &["explain"],
        &["explain", "--list", "535 5.7.8"],
        &["explain", "--markdown"],
        &["mail.example.org"],
        &["--json"],
        &["demo", "fast"],
        &["practice", "--port", "25"],
        &["send", "localhost", "--from", "a@example.org"],
    ];
    for args in calls {
        is_refused_in_one_line(args, b"");
    }
}

#[test]
fn a_wrong_message_is_refused() {
    let good = ["send", "localhost", "--from", "a@example.org", "--to", "b@example.org"];
    for from in ["", "ann", "ann@", "@example.org", "ann@example.org\r\nRCPT TO:<c@example.org>", "<ann@example.org>", "a@b@"] {
        is_refused_in_one_line(&["send", "localhost", "--from", from, "--to", "b@example.org"], b"");
        is_refused_in_one_line(&["send", "localhost", "--from", "a@example.org", "--to", from], b"");
    }
    is_refused_in_one_line(&[&good[..], &["--subject", "a\nBcc: c@example.org"]].concat(), b"");
    is_refused_in_one_line(&[&good[..], &["--body", "-"]].concat(), b"caf\xe9");
    is_refused_in_one_line(&[&good[..], &["--body", "-", "--user", "ann", "--password-stdin"]].concat(), b"pw\n");
}

#[test]
fn a_password_that_can_not_be_had_is_refused() {
    let calls: [(&[&str], &[u8]); 11] = [
        (&["--user", "ann"], b"hunter2\n"),
        (&["--password-stdin"], b"hunter2\n"),
        (&["--user", "ann", "--password-stdin", "--password-env", "HOME"], b"hunter2\n"),
        (&["--user", "ann", "--password-env", "MAILPORT_TEST_UNSET"], b""),
        (&["--user", "ann", "--password-env", "MAILPORT_TEST_EMPTY"], b""),
        (&["--user", "ann", "--password-env", "A=B"], b""),
        (&["--user", "ann", "--password-stdin"], b""),
        (&["--user", "ann", "--password-stdin"], b"hunter2\0\n"),
        (&["--user", "ann", "--password-stdin"], b"hunter2\xff\n"),
        (&["--user", "a\r\nb", "--password-stdin"], b"hunter2\n"),
        (&["--user", "", "--password-stdin"], b"hunter2\n"),
    ];
    for (options, input) in calls {
        is_refused_in_one_line(&[&["check", "localhost"], options].concat(), input);
    }
    is_refused_in_one_line(&["check", "localhost", "--user", "ann", "--password-stdin"], &[b'x'; 10_000]);
}

#[test]
fn a_password_given_as_an_argument_is_not_repeated() {
    let calls: [&[&str]; 5] = [
        &["check", "localhost", "--password", "hunter2"],
        &["check", "localhost", "--password=hunter2"],
        &["check", "smtp://ann:hunter2@mail.example.org"],
        &["check", "smtp://ann:hunter2 @mail.example.org"],
        &["smtp://ann:hunter2@mail.example.org"],
    ];
    for args in calls {
        is_refused_in_one_line(args, b"");
        assert!(!String::from_utf8_lossy(&call(args, b"").stderr).contains("hunter2"));
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_not_text_are_refused() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};
    let output = binary::command().arg("check").arg(OsStr::from_bytes(b"caf\xe9.example")).output().expect("it ends");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 1);
}

#[test]
fn a_file_that_can_not_be_saved_is_known_before_the_check() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.json");
    fs::create_dir(&path).expect("a folder in its place");
    is_refused_in_one_line(&["check", "localhost", "--save", &path.display().to_string()], b"");
}

#[test]
fn help_and_version_are_no_errors() {
    for args in [&["--help"][..], &["check", "--help"], &["send", "-h"], &["--version"], &["man"]] {
        let output = call(args, b"");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(output.stderr.is_empty() && !output.stdout.is_empty(), "{args:?}");
    }
    let help = String::from_utf8(call(&["check", "--help"], b"").stdout).expect("text");
    assert!(help.contains("130") && help.contains("--password-stdin"), "{help}");
}
