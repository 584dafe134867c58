//! What a pasted text means: every text that was really seen names its cause, and texts about something else name none.

#[path = "stage/binary.rs"]
mod binary;

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::Output,
    time::{Duration, Instant},
};

use mailport::{
    diagnosis::pasted::{self, Pasted},
    facts::{code::Code, finding::Confidence},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Evidenced {
    text: Vec<Seen>,
}

#[derive(Deserialize)]
struct Seen {
    row: u32,
    code: Code,
    text: String,
}

#[derive(Deserialize)]
struct Told {
    texts: Vec<Text>,
}

#[derive(Deserialize)]
struct Text {
    code: Code,
    text: String,
}

#[derive(Deserialize)]
struct Blind {
    text: Vec<Reworded>,
}

#[derive(Deserialize)]
struct Reworded {
    code: Code,
    #[serde(default)]
    also: Vec<Code>,
    text: String,
}

#[derive(Deserialize)]
struct Unrelated {
    texts: Vec<String>,
}

fn best(octets: &[u8]) -> Pasted {
    pasted::explain(octets).into_iter().next().expect("never empty")
}

#[test]
fn every_evidenced_text_names_its_cause() {
    let table: Evidenced = toml::from_str(include_str!("explain/evidenced.toml")).expect("a table");
    let mut wrong = Vec::new();
    for Seen { row, code, text } in &table.text {
        let found = best(text.as_bytes());
        if found.code != *code {
            wrong.push(format!("row {row}: {text:?} is {code}, and is taken for {} by {:?}", found.code, found.quoted));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong: {wrong:#?}", wrong.len(), table.text.len());
}

#[test]
fn what_programs_say_names_its_cause_in_any_words() {
    let table: Told = toml::from_str(include_str!("explain/said.toml")).expect("a table");
    let mut wrong = Vec::new();
    for Text { code, text } in &table.texts {
        let found = best(text.as_bytes());
        if found.code != *code {
            wrong.push(format!("{text:?} is {code}, and is taken for {} by {:?}", found.code, found.quoted));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong: {wrong:#?}", wrong.len(), table.texts.len());
}

#[test]
fn texts_by_someone_who_had_not_seen_the_rules_name_their_cause() {
    let table: Blind = toml::from_str(include_str!("explain/blind.toml")).expect("a table");
    assert_eq!(table.text.len(), 40);
    let right = |reworded: &&Reworded| {
        let found = best(reworded.text.as_bytes()).code;
        found == reworded.code || reworded.also.contains(&found)
    };
    let wrong: Vec<&str> = table.text.iter().filter(|text| !right(text)).map(|text| text.text.as_str()).collect();
    assert!(wrong.is_empty(), "{} of 40 wrong: {wrong:#?}", wrong.len());
}

#[test]
fn texts_about_something_else_name_no_cause() {
    let table: Unrelated = toml::from_str(include_str!("explain/unrelated.toml")).expect("a table");
    assert!(table.texts.len() >= 100);
    let claims = |found: &Pasted| found.code != Code::Unknown && found.confidence != Confidence::Possible;
    let taken: BTreeMap<&str, Vec<Pasted>> = table
        .texts
        .iter()
        .map(|text| (text.as_str(), pasted::explain(text.as_bytes())))
        .filter(|(_, found)| found.iter().any(claims))
        .collect();
    assert!(taken.is_empty(), "{taken:#?}");
    // A reading among others is still one too many for most.
    let read = table.texts.iter().filter(|text| best(text.as_bytes()).code != Code::Unknown).count();
    assert!(read * 20 <= table.texts.len(), "{read} of {}", table.texts.len());
}

#[test]
fn sentences_are_never_taken_for_certain() {
    let sentences = [
        "No route to host a party",
        "Die Verbindung wurde abgelehnt, sagte der Lokführer",
        "Connection refused is a book by A. Author",
        "5.5.5 is my favourite number",
    ];
    for text in sentences {
        let found = best(text.as_bytes());
        assert!(found.code == Code::Unknown || found.confidence != Confidence::Certain, "{text}: {found:?}");
    }
    assert_eq!(best(b"connect to 192.0.2.5:587: Connection refused").confidence, Confidence::Certain);
}

#[test]
fn the_authorization_code_is_wanted_in_any_encoding() {
    // QQ's older reply, in GBK.
    let octets = b"535 \xb5\xc7\xc2\xbc\xca\xa7\xb0\xdc\xa3\xac\xc7\xeb\xca\xb9\xd3\xc3\xca\xda\xc8\xa8\xc2\xeb\xb5\xc7\xc2\xbc\xa1\xa3 http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28";
    let found = best(octets);
    assert_eq!(found.code, Code::AuthorizationCodeNeeded);
    assert!(found.quoted.contains("授权码"), "{}", found.quoted);
}

/// Calls the binary with an input from a pipe.
fn call(args: &[&str], input: &[u8]) -> Output {
    binary::call_by(binary::command().arg("explain").args(args), input)
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

#[test]
fn a_text_is_explained_from_an_argument_and_from_a_pipe() {
    let text = "550 5.1.1 <bob@example.net>: Recipient address rejected: User unknown";
    let by_argument = call(&[text], b"");
    let by_pipe = call(&["-"], text.as_bytes());
    assert_eq!((by_argument.status.code(), by_pipe.status.code()), (Some(0), Some(0)));
    assert_eq!(printed(&by_argument), printed(&by_pipe));
    assert!(printed(&by_pipe).contains("(recipient-unknown)") && printed(&by_pipe).contains("1. "), "{}", printed(&by_pipe));
}

#[test]
fn the_document_is_the_contracts() {
    let output = call(&["--json", "-"], b"(535, b'5.7.8 Username and Password not accepted. Learn more at\\n5.7.8  https://support.google.com/mail/?p=BadCredentials - gsmtp')");
    let document: serde_json::Value = serde_json::from_str(&printed(&output)).expect("JSON");
    assert_eq!(document["schema"], "mailport-explain/1");
    let finding = document["findings"][0].as_object().expect("a finding");
    let keys: Vec<&str> = finding.keys().map(String::as_str).collect();
    assert_eq!(keys, ["code", "confidence", "quoted", "title", "explanation", "advice"]);
    assert_eq!((finding["code"].as_str(), finding["confidence"].as_str()), (Some("app-password-needed"), Some("likely")));
    assert!(finding["quoted"].as_str().is_some_and(|quoted| quoted.starts_with("535 5.7.8 Username") && quoted.ends_with("gsmtp")));
}

#[test]
fn what_is_not_recognised_ends_with_1() {
    let output = call(&["--json", "An error occurred."], b"");
    assert_eq!(output.status.code(), Some(1));
    let document: serde_json::Value = serde_json::from_str(&printed(&output)).expect("JSON");
    assert_eq!(document["findings"].as_array().map(Vec::len), Some(1));
    assert_eq!(document["findings"][0]["code"], "unknown");
}

#[test]
fn a_wrong_call_is_refused_in_one_line() {
    let large = vec![b'x'; pasted::MOST_OCTETS + 1];
    let cases: [(&[&str], &[u8]); 6] =
        [(&[], b""), (&["-"], b""), (&["-"], &large), (&["-", "550", "no"], b"550 no"), (&["--list", "text"], b""), (&["--foo"], b"")];
    for (args, input) in cases {
        let output = call(args, input);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {told}");
        assert!(output.stdout.is_empty() && told.starts_with("mailport: ") && told.lines().count() == 1, "{args:?}: {told}");
    }
}

#[test]
fn every_cause_has_a_page_and_they_stand_in_one_list() {
    let list = call(&["--list", "--json"], b"");
    assert_eq!(list.status.code(), Some(0));
    let document: serde_json::Value = serde_json::from_str(&printed(&list)).expect("JSON");
    let pages = document["findings"].as_array().expect("a list");
    for code in Code::ALL {
        let of_code = pages.iter().filter(|page| page["code"] == code.as_str()).count();
        assert_eq!(of_code, 1, "{code} stands {of_code} times");
    }
    assert_eq!(pages.len(), Code::ALL.len());
    for page in pages {
        let code = page["code"].as_str().expect("a code");
        let own = call(&[code, "--json"], b"");
        let document: serde_json::Value = serde_json::from_str(&printed(&own)).expect("JSON");
        assert_eq!((own.status.code(), &document["findings"][0]), (Some(0), page), "{code}");
        let whole = page.to_string();
        assert!(!whole.contains(['⟨', '⟩']) && !whole.contains("{$"), "{whole}");
    }
}

#[test]
fn the_page_of_all_causes_is_whole_and_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/causes.md");
    let page = printed(&call(&["--list", "--markdown"], b""));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, &page).expect("written");
    }
    for code in Code::ALL {
        let line = format!("`{code}` · ");
        assert_eq!(page.lines().filter(|found| found.starts_with(&line)).count(), 1, "{code}");
    }
    let seen = page.lines().filter(|line| line.starts_with("*What must have been seen: ")).count();
    assert_eq!(seen, Code::ALL.len());
    assert!(!page.contains(['⟨', '⟩', '{', '}']), "{page}");
    let kept = fs::read_to_string(&path).expect("the page");
    assert!(kept == page, "assets/causes.md is out of date: UPDATE_SNAPSHOTS=1 cargo test --test explain renews it");
}

#[test]
fn nothing_that_a_terminal_would_obey_gets_through() {
    for args in [&["-"][..], &["--json", "-"]] {
        let output = call(args, "\u{1b}]0;x\u{7}550 5.1.1 no \u{202e}such\u{9b}2J user\0".as_bytes());
        let text = printed(&output);
        assert!(!text.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{text:?}");
        assert!(text.contains("x1b") || text.contains("202e"), "{text:?}");
    }
}

#[test]
fn a_large_log_is_read_in_a_moment() {
    let line = "Nov 24 05:00:00 mail postfix/smtp[9]: 4F2: to=<bob@example.net>, status=bounced (host mx said: 550 5.1.1 no such user)\n";
    let log = line.repeat(pasted::MOST_OCTETS / line.len());
    let started = Instant::now();
    assert_eq!(best(log.as_bytes()).code, Code::RecipientUnknown);
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}, without optimisation", started.elapsed());
}

/// The time that this thread has had of a processor; of the clock where the system doesn't tell.
fn time_used(since: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let used = told.and_then(|told| told.split(' ').next()?.parse().ok());
    used.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

#[test]
fn no_text_takes_more_than_its_length() {
    let pieces: [&[u8]; 44] = [
        b"550-\n",
        b"550-",
        b"550 ",
        b"550\n",
        b"x 550 ",
        b"x (550 ",
        b"x 550 y\n",
        b"5.5.5 ",
        b"5.5.5\n",
        b"x 5.5.5 y\n",
        b"Status: 5.5.5 y\n",
        b"5.",
        b"4.5.5.5(",
        b"a",
        b"a ",
        b"(",
        b"<",
        b"<br",
        b"<a <br",
        b"&lt;",
        b" ",
        b"\n",
        b"\\",
        b"\\xff ",
        b"\\u1234",
        b"\x1b[0m",
        b"\x1b[",
        b"eyJ ",
        b"eyJ",
        b"mail ",
        b"timeout=2 ",
        b"connection refused ",
        b"certificate",
        b"smtp AUTH PLAIN ",
        b"=",
        b"content-transfer-encoding: base64\n\nNTUw\n\n",
        b"content-transfer-encoding: quoted-printable\n\n=ff=\n",
        b"\xe9",
        b"\xb0\xa1",
        b"\xb0\xa1\n",
        b"x\xb0\xa1x",
        "\u{8fde}".as_bytes(),
        b"\x1b$B%5%",
        b"\0",
    ];
    let folded = [b"550-".as_slice(), &[b'x'; 1_900], b"\n 550 y\n"].concat();
    let unknown = [b"5.5.5 ".as_slice(), &[b'x'; 1_900], b"\n"].concat();
    let mut slow = Vec::new();
    for piece in pieces.into_iter().chain([folded.as_slice(), unknown.as_slice()]) {
        let text = piece.repeat(pasted::MOST_OCTETS / 4 / piece.len());
        let started = Instant::now();
        let before = time_used(started);
        assert!(!pasted::explain(&text).is_empty());
        let taken = time_used(started).saturating_sub(before);
        // Most take a tenth of this without optimisation. Where each sign had a pass of its own, or each line was held against
        // all before it, it was more: 3 s to 18 s.
        if taken > Duration::from_secs(2) {
            slow.push(format!("{taken:?}: {:?}", String::from_utf8_lossy(&piece[..piece.len().min(40)])));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}
