//! The same check from another computer: runs `mailport` there by the system's own `ssh`, and reads the report that comes back.
//!
//! No secret goes there, and nothing from there is trusted: it is bounded, and read as any report that was handed over.

use std::{
    net::SocketAddr,
    process::{ExitStatus, Stdio},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt as _},
    process::Command,
    time::timeout,
};

use crate::{
    facts::{
        other_computer::{Failure, OtherComputer, Outcome, Place},
        request::{Controls, Family, Request},
        shown,
        target::{self, TargetKind},
    },
    report::{self, ReportError},
};

/// Octets of a report from there, at most: every copy of the report here holds it.
const MOST_OCTETS: u64 = 8 * 1024 * 1024;
/// The longest way of asking by SSH to get in, in seconds.
const GETTING_IN: &str = "ConnectTimeout=15";
/// Octets that are kept of what is said beside the report.
const SAID: u64 = 16 * 1024;
/// Characters that are shown of it.
const SHOWN: usize = 200;
/// sshd's answer where a shell finds no such program (POSIX, shell command language §2.8.2).
const NOT_FOUND: i32 = 127;
/// ssh(1): its own failure.
const NOT_IN: i32 = 255;
/// What `mailport` ends with where it doesn't understand its call.
const NOT_UNDERSTOOD: i32 = 2;
/// `ssh_config(5)`: `ssh` asks for nothing, and fails where it would have to.
const ASK_NOTHING: &str = "BatchMode=yes";
/// What OpenSSH says where it fails, in any language (sshconnect.c, sshconnect2.c, packet.c), and what that means. The first that fits
/// counts.
const MEANINGS: [(&str, Failure); 5] = [
    ("REMOTE HOST IDENTIFICATION HAS CHANGED", Failure::HostChanged),
    ("POSSIBLE DNS SPOOFING DETECTED", Failure::HostChanged),
    ("Host key verification failed", Failure::HostUnknown),
    ("Permission denied", Failure::SignInRefused),
    ("Too many authentication failures", Failure::SignInRefused),
];

/// Asks for the check from there, waiting at most `limit`.
pub async fn ask(place: &Place, request: &Request, limit: Duration) -> OtherComputer {
    let outcome = match timeout(limit, run(place, request)).await {
        Ok(outcome) => outcome,
        Err(_) => failed(Failure::TooLate, ""),
    };
    OtherComputer { place: place.name(), outcome }
}

fn failed(why: Failure, said: &str) -> Outcome {
    let last = said.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    Outcome::Failed { why, said: shown::excerpt(last.as_bytes(), SHOWN) }
}

async fn run(place: &Place, request: &Request) -> Outcome {
    let mut ssh = Command::new("ssh");
    ssh.args(arguments(place, request));
    // Where it may ask, it does so at the terminal; what stands in our own input is not for it.
    ssh.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    let Ok(mut child) = ssh.spawn() else { return failed(Failure::NoSsh, "") };
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let (printed, said) = tokio::join!(read(out, MOST_OCTETS), read(err, SAID));
    let said = String::from_utf8_lossy(&said);
    match child.wait().await {
        Ok(status) => judge(status, &printed, &said),
        Err(_) => failed(Failure::NotReached, &said),
    }
}

/// Reads to the end, keeps at most so many octets, and lets the rest pass so that nobody waits for us.
async fn read(from: Option<impl AsyncRead + Unpin>, most: u64) -> Vec<u8> {
    let mut kept = Vec::new();
    if let Some(mut from) = from {
        let _ = (&mut from).take(most).read_to_end(&mut kept).await;
        let _ = tokio::io::copy(&mut from, &mut tokio::io::sink()).await;
    }
    kept
}

fn judge(status: ExitStatus, printed: &[u8], said: &str) -> Outcome {
    let error = match report::from_json(document(&String::from_utf8_lossy(printed))) {
        Ok(mut report) => {
            report.observations.other_computer = None;
            return Outcome::Reported { report: Box::new(report) };
        }
        Err(error) => error,
    };
    let why = match (status.code(), error) {
        (Some(NOT_FOUND), _) => Failure::NotInstalled,
        (Some(NOT_IN), _) => MEANINGS.iter().find(|(words, _)| said.contains(words)).map_or(Failure::NotReached, |(_, why)| *why),
        (None, _) => Failure::NotReached,
        (Some(NOT_UNDERSTOOD), _) | (Some(_), ReportError::Newer) => Failure::OtherVersion,
        (Some(_), _) => Failure::NoReport,
    };
    failed(why, said)
}

/// The report in what was printed: a shell there may have said something before it.
fn document(printed: &str) -> &str {
    match printed.find("\n{") {
        Some(before) if !printed.starts_with('{') => &printed[before + 1..],
        _ => printed,
    }
}

/// What `ssh` is called with. The last argument goes through a shell there.
fn arguments(place: &Place, request: &Request) -> Vec<String> {
    let mut arguments: Vec<String> = ["-T", "-o", GETTING_IN].map(str::to_owned).to_vec();
    if !request.via_may_ask {
        arguments.extend(["-o", ASK_NOTHING].map(str::to_owned));
    }
    if let Some(port) = place.port {
        arguments.extend(["-p".to_owned(), port.to_string()]);
    }
    if let Some(user) = &place.user {
        arguments.extend(["-l".to_owned(), user.clone()]);
    }
    let command: Vec<String> = command(request).iter().map(|word| quoted(word)).collect();
    arguments.extend(["--".to_owned(), place.host.clone(), command.join(" ")]);
    arguments
}

/// The call there: the same check, without signing in, and judged by that computer's own authorities.
fn command(request: &Request) -> Vec<String> {
    let mut words: Vec<String> = ["mailport", "check", "--json"].map(str::to_owned).to_vec();
    let mut option = |name: &str, value: String| words.extend([name.to_owned(), value]);
    let ports: Vec<String> = request.ports.iter().map(ToString::to_string).collect();
    option("--ports", ports.join(","));
    if request.timeout != Request::TIMEOUT {
        option("--timeout", request.timeout.as_secs_f64().to_string());
    }
    if request.deadline != Request::DEADLINE {
        option("--deadline", request.deadline.as_secs_f64().to_string());
    }
    if let Some(resolver) = request.resolver {
        option("--resolver", SocketAddr::to_string(&resolver));
    }
    if let Some(hello) = &request.hello {
        option("--hello", hello.clone());
    }
    if let Controls::Given(given) = &request.controls {
        for control in given {
            option("--control", target::place(&control.host, control.port));
        }
    }
    let switches = [
        (request.controls == Controls::None, "--no-controls"),
        (request.one_at_a_time, "--one-at-a-time"),
        (request.all_addresses, "--all-addresses"),
        (request.family == Family::V4, "-4"),
        (request.family == Family::V6, "-6"),
    ];
    words.extend(switches.into_iter().filter(|(on, _)| *on).map(|(_, switch)| switch.to_owned()));
    let target = match &request.target.kind {
        TargetKind::Email { address, .. } => Some(address.clone()),
        _ => request.target.host(),
    };
    words.extend(["--".to_owned(), target.unwrap_or_default()]);
    words
}

/// A word as every shell takes it for one: in single quotes, within which nothing means anything (POSIX, shell command language
/// §2.2.2), but for a single quote itself.
fn quoted(word: &str) -> String {
    let plain = |octet: u8| octet.is_ascii_alphanumeric() || matches!(octet, b'-' | b'_' | b'.' | b'/' | b':' | b',' | b'@');
    if !word.is_empty() && word.bytes().all(plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{
        port::PortSpec,
        request::{Credentials, GivenControl},
        target::Target,
    };

    fn request(target: &str) -> Request {
        Request::new(Target::parse(target).unwrap())
    }

    #[test]
    fn a_word_stays_one_word_in_a_shell() {
        let words =
            ["plain-1.2/x:y,z@w", "", " ", "a b", "$(id)", "`id`", "a;b", "a'b", "'", "\\", "\"", "*", "~", "#x", "a\nb", "!x", "-x"];
        for word in words {
            let script = format!("printf %s {}", quoted(word));
            let said = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
            assert_eq!(String::from_utf8_lossy(&said.stdout), word, "{script}");
        }
    }

    #[test]
    fn the_same_check_is_asked_for_and_no_secret_goes_along() {
        let place = Place::parse("ssh://ann@there.example:2222").unwrap();
        let plain = arguments(&place, &request("mail.example.org"));
        let command = "mailport check --json --ports 25/starttls,587/starttls,465/tls -- mail.example.org";
        assert_eq!(plain, ["-T", "-o", GETTING_IN, "-o", ASK_NOTHING, "-p", "2222", "-l", "ann", "--", "there.example", command]);
        let asking = Request { via_may_ask: true, ..request("mail.example.org") };
        assert!(!arguments(&place, &asking).contains(&ASK_NOTHING.to_owned()), "at a terminal it may ask");
        let credentials = Credentials { user: "ann".into(), password: "correct horse".to_owned().into() };
        let full = Request {
            ports: PortSpec::list("2525/plain").unwrap(),
            timeout: Duration::from_millis(1_500),
            credentials: Some(credentials),
            hello: Some("[IPv6:2001:db8::1]".into()),
            family: Family::V6,
            controls: Controls::Given(vec![GivenControl { host: "2001:db8::2".into(), port: Some(25) }]),
            ..request("o'hara@example.org")
        };
        let asked = arguments(&place, &full).pop().unwrap();
        let expected = "mailport check --json --ports 2525/plain --timeout 1.5 --hello '[IPv6:2001:db8::1]' --control '[2001:db8::2]:25' \
                        -6 -- 'o'\\''hara@example.org'";
        assert_eq!(asked, expected);
        assert!(!asked.contains("horse"), "{asked}");
    }

    #[cfg(unix)]
    #[test]
    fn what_comes_back_is_read_or_said_why_not() {
        use std::os::unix::process::ExitStatusExt as _;
        let ended = |code: i32, printed: &str, said: &str| judge(ExitStatus::from_raw(code << 8), printed.as_bytes(), said);
        let words = crate::words::Words::load("en");
        let report = report::to_json(&crate::report::examples::healthy(&words));
        assert!(matches!(ended(1, &report, ""), Outcome::Reported { .. }), "a check that ends with 1 has a report");
        let greeted = format!("Welcome to {{there}}!\n{report}");
        assert!(matches!(ended(0, &greeted, ""), Outcome::Reported { .. }), "a shell may say something first");
        let cases = [
            (
                255,
                "",
                "ssh: connect to host there port 22: Connection refused\r\n",
                Failure::NotReached,
                "ssh: connect to host there port 22: Connection refused",
            ),
            (255, "", "ann@there: Permission denied (publickey).\r\n", Failure::SignInRefused, "ann@there: Permission denied (publickey)."),
            (
                255,
                "",
                "No ED25519 host key is known for there and you have requested strict checking.\r\nHost key verification failed.\r\n",
                Failure::HostUnknown,
                "Host key verification failed.",
            ),
            (
                255,
                "",
                "@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\r\nHost key verification failed.\r\n",
                Failure::HostChanged,
                "Host key verification failed.",
            ),
            (127, "", "sh: 1: mailport: not found\n\n", Failure::NotInstalled, "sh: 1: mailport: not found"),
            (2, "", "mailport: unexpected argument\n", Failure::OtherVersion, "mailport: unexpected argument"),
            (0, r#"{"schema": "mailport-report/2"}"#, "", Failure::OtherVersion, ""),
            (1, &report[..report.len() / 2], "", Failure::NoReport, ""),
            // Only what ssh itself says is read for a meaning.
            (1, "", "Permission denied\n", Failure::NoReport, "Permission denied"),
            (0, "Welcome!\n{}", "", Failure::NoReport, ""),
            (0, "", "\x1b[2Jgone", Failure::NoReport, "\\x1b[2Jgone"),
        ];
        for (code, printed, said, why, shown) in cases {
            assert_eq!(ended(code, printed, said), Outcome::Failed { why, said: shown.to_owned() }, "{code}");
        }
    }
}
