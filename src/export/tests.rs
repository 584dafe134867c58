//! Each format read back by what reads it in earnest, where that is installed: xmllint, msmtp, postconf, a shell.

use std::{
    io::Write as _,
    process::{Command, Stdio},
    sync::LazyLock,
};

use proptest::prelude::*;
use quick_xml::{Reader, events::Event};

use super::*;
use crate::report::examples;

/// User names that a careless format would trip over.
const ODD: [&str; 12] = [
    "ann@example.org",
    "ann smith",
    " lead and trail ",
    "a\"b",
    "\"quoted\"",
    "o'hara",
    "#hash",
    "a\\b",
    "$HOME `id` $(id) %h",
    "a<b>&c]]>--",
    "mañana",
    "both ' and \" and $x",
];

fn words() -> Words {
    Words::load("en")
}

fn settings(security: Security, username: &str) -> Settings {
    let port = if security == Security::Tls { 465 } else { 587 };
    Settings::new("mail.example.org", port, security).unwrap().signing_in("plain", Some(username)).unwrap()
}

/// Runs a program with a file; nothing where it isn't installed.
fn ran(program: &str, args: &[&str], stdin: &str) -> Option<String> {
    let mut child = Command::new(program).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().ok()?;
    child.stdin.take()?.write_all(stdin.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program}: {said}");
    Some(said)
}

/// The texts of an XML document's elements.
fn elements(xml: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    let (mut name, mut text, mut found) = (String::new(), String::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => (name, text) = (start.name().as_ref().to_owned(), String::new()),
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(part) => text.push_str(&quick_xml::escape::unescape(&format!("&{};", &*part)).unwrap()),
            Event::End(end) if end.name().as_ref() == name.as_str() => found.push((name.clone(), text.clone())),
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn thunderbirds_file_parses_back_and_keeps_to_its_schema() {
    let folder = tempfile::tempdir().unwrap();
    for security in [Security::Tls, Security::StartTls, Security::None] {
        for username in ODD {
            let xml = write(&settings(security, username), Format::Thunderbird, &words());
            let values = elements(&xml);
            let value = |name: &str| values.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str());
            assert_eq!(value("username"), Some(username), "{xml}");
            assert_eq!((value("hostname"), value("authentication")), (Some("mail.example.org"), Some("password-cleartext")));
            let file = folder.path().join("config.xml");
            std::fs::write(&file, &xml).unwrap();
            let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/autoconfig-1.1.rng");
            ran("xmllint", &["--noout", "--relaxng", schema, file.to_str().unwrap()], "");
        }
    }
    let own = settings(Security::Tls, "ann@example.org").for_email("ann@example.org").unwrap();
    let xml = write(&own, Format::Thunderbird, &words());
    assert!(xml.contains("<username>%EMAILADDRESS%</username>") && xml.contains("<domain>example.org</domain>"), "{xml}");
}

#[test]
fn msmtp_reads_its_file_as_it_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    for username in ODD {
        let settings = settings(Security::StartTls, username).for_email("ann@example.org").unwrap();
        let file = folder.path().join("msmtprc");
        // The keychain of this computer is left alone.
        let text = write(&settings, Format::Msmtp, &words()).replace("secret-tool", "echo");
        std::fs::write(&file, text).unwrap();
        let Some(said) = ran("msmtp", &["--file", file.to_str().unwrap(), "--pretend", "bob@example.net"], "") else { return };
        for line in [&*format!("user = {username}\n"), "host = mail.example.org\n", "port = 587\n", "tls = on\n", "tls_starttls = on\n"] {
            assert!(said.contains(line), "{line:?} in {said}");
        }
        assert!(said.contains("auth = PLAIN\n") && said.contains("from = ann@example.org\n"), "{said}");
    }
}

#[test]
fn postfix_reads_its_lines_as_they_were_meant() {
    let folder = tempfile::tempdir().unwrap();
    for (security, wrapper) in [(Security::Tls, "yes"), (Security::StartTls, "no")] {
        for username in ODD {
            let text = write(&settings(security, username), Format::Postfix, &words());
            let main = folder.path().join("main.cf");
            std::fs::write(&main, &text).unwrap();
            // Postfix waits until a file is two seconds old, lest it be half-written.
            let old = std::time::SystemTime::now() - std::time::Duration::from_mins(1);
            std::fs::File::options().append(true).open(&main).and_then(|file| file.set_modified(old)).unwrap();
            std::fs::write(folder.path().join("master.cf"), "").unwrap();
            let Some(said) = ran("postconf", &["-c", folder.path().to_str().unwrap(), "-n"], "") else { return };
            assert!(said.contains(&format!("smtp_tls_wrappermode = {wrapper}\n")), "{said}");
            assert!(said.contains("smtp_tls_security_level = secure\n"), "{said}");
            let lines = said.lines().filter(|line| !line.starts_with("postconf: ")).count();
            assert_eq!(lines, 9, "nothing else is set: {said}");
            let port = if security == Security::Tls { 465 } else { 587 };
            assert!(said.contains(&format!("relayhost = [mail.example.org]:{port}\n")), "{said}");
            assert!(text.contains(&format!("# [mail.example.org]:{port} {username}:your-password\n")), "{text}");
        }
    }
}

#[test]
fn a_shell_reads_the_variables_as_they_were_meant() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("smtp.env");
    for username in ODD {
        std::fs::write(&file, write(&settings(Security::Tls, username), Format::Env, &words())).unwrap();
        let script = ". \"$1\"; printf '%s|%s|%s|%s' \"$SMTP_HOST\" \"$SMTP_PORT\" \"$SMTP_USER\" \"$SMTP_SECURITY\"";
        let Some(said) = ran("sh", &["-c", script, "sh", file.to_str().unwrap()], "") else { return };
        assert_eq!(said, format!("mail.example.org|465|{username}|tls"));
    }
}

#[test]
fn the_url_says_all_in_one_line() {
    let email = "ann@example.org";
    let cases = [
        (settings(Security::Tls, email), "smtps://ann%40example.org@mail.example.org:465\n"),
        (settings(Security::StartTls, email), "smtp://ann%40example.org@mail.example.org:587?tls=required\n"),
        (settings(Security::StartTls, "a b/c?d#e%"), "smtp://a%20b%2Fc%3Fd%23e%25@mail.example.org:587?tls=required\n"),
        (Settings::new("2001:db8::5", 25, Security::None).unwrap(), "smtp://[2001:db8::5]:25\n"),
    ];
    for (settings, expected) in cases {
        assert_eq!(write(&settings, Format::Url, &words()), expected);
    }
}

#[test]
fn without_a_sign_in_none_is_written_and_without_a_name_a_placeholder_is() {
    let none = Settings::new("relay.example.org", 25, Security::None).unwrap();
    let unknown = Settings::new("mail.example.org", 465, Security::Tls).unwrap().signing_in("LOGIN", None).unwrap();
    let cases = [
        (&none, Format::Thunderbird, "<authentication>none</authentication>"),
        (&none, Format::Msmtp, "\nauth off\n"),
        (&none, Format::Postfix, "\nsmtp_sasl_auth_enable = no\n"),
        (&none, Format::Env, "\nSMTP_SECURITY=none\n"),
        (&unknown, Format::Thunderbird, "<username>%EMAILADDRESS%</username>"),
        (&unknown, Format::Msmtp, "\nuser \"your-user-name\"\n"),
        (&unknown, Format::Postfix, " your-user-name:your-password\n"),
        (&unknown, Format::Env, "\nSMTP_USER=your-user-name\n"),
        (&unknown, Format::Url, "smtps://mail.example.org:465"),
    ];
    for (settings, format, expected) in cases {
        let text = write(settings, format, &words());
        assert!(text.contains(expected) && text.ends_with('\n') && !text.contains('⟨'), "{format}: {text}");
    }
}

#[test]
fn what_could_break_out_of_a_line_is_refused() {
    for host in ["", "a b", "a;id", "$(id)", "-oProxy", "a\nb", "mail.example.org\r"] {
        assert_eq!(Settings::new(host, 25, Security::None), Err(SettingsError::Host), "{host:?}");
    }
    for name in ["a\nb", "a\rb", "a\0b", "a\u{2028}b", "\u{1b}[0m"] {
        let settings = || Settings::new("mail.example.org", 465, Security::Tls).unwrap();
        assert_eq!(settings().signing_in("PLAIN", Some(name)), Err(SettingsError::Control), "{name:?}");
        assert_eq!(settings().for_email(name), Err(SettingsError::Control), "{name:?}");
    }
}

#[test]
fn the_reports_recommendation_becomes_settings() {
    let words = words();
    let mut report = examples::healthy(&words);
    let settings = Settings::from_report(&report).unwrap();
    assert_eq!((settings.host(), settings.port(), settings.security()), ("mail.example.org", 465, Security::Tls));
    assert_eq!((settings.username(), settings.domain()), (Some("ann@example.org"), "example.org"));
    report.recommendation.as_mut().unwrap().username = Some("a•••@example.org".into());
    report.observations.given.email = None;
    assert_eq!(Settings::from_report(&report).unwrap().username(), None, "a masked name is no name");
    report.recommendation = None;
    assert_eq!(Settings::from_report(&report), None);
}

#[test]
fn every_format_has_a_word_and_a_name() {
    let words = words();
    for format in Format::ALL {
        assert_eq!(format.as_str().parse(), Ok(*format));
        assert!(words.knows(format.label_key()), "{format}");
    }
    assert!("outlook".parse::<Format>().is_err());
}

static WORDS: LazyLock<Words> = LazyLock::new(words);

proptest! {
    #[test]
    fn no_user_name_adds_a_line_to_any_format(username in "[^\\p{Cc}\u{2028}\u{2029}]{1,40}") {
        let words = &*WORDS;
        for security in [Security::Tls, Security::StartTls] {
            for format in Format::ALL {
                let lines = |name: &str| write(&settings(security, name), *format, words).lines().count();
                // A colon brings one remark of ours into Postfix's lines.
                let expected = if username.contains(':') { lines("a:b") } else { lines("ann") };
                prop_assert_eq!(lines(&username), expected);
            }
        }
    }
}
