//! What people hand over: a saved report to be diagnosed again, and a pasted text to be explained.

use std::sync::LazyLock;

use mailport::{
    check,
    diagnosis::{diagnose, pasted},
    facts::{code::Code, observations::Observations, report::Report, verdict::Verdict},
    report,
    words::Words,
};
use serde::Deserialize;

use crate::{hunt::files, octets, random::Random, values::Documents};

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::load("en"));
static REPORTS: LazyLock<Documents> = LazyLock::new(|| {
    Documents::new(files("reports").iter().map(|octets| serde_json::from_slice(octets).expect("a report is JSON")).collect())
});
static PASTED: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| [files("pasted"), evidenced()].concat());

const MARKS: [&[u8]; 37] = [
    b"550 ",
    b"535 5.7.8 ",
    b"421 4.7.0 ",
    b"550-5.7.26 ",
    b"5.1.1",
    b"#5.7.1 ",
    b"SMTP error: ",
    b"Error 10060",
    b"0x800CCC0F",
    b"ECONNREFUSED",
    b"127.0.0.1:25",
    b"(550, b'",
    b"\\r\\n",
    b"\\x35",
    b"\\u0035",
    b"&#53;",
    b"<br>",
    b"=\r\n",
    b"=3D",
    b"=?utf-8?B?NTUw?=",
    b"=?gbk?Q?=B5?=",
    b"Content-Transfer-Encoding: base64\r\n\r\n",
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\n",
    b"eyJzdGF0dXMiOiI0MDAifQ==",
    b"AUTH PLAIN ",
    b"AGFubgBodW50ZXIy",
    b"S: ",
    b"C: ",
    b"> ",
    b"\t",
    b"\0",
    b"\x1b]0;",
    b"\xb5\xc7\xc2\xbc",
    b"\xe9",
    b"wrong version number",
    b"ann@example.org",
    b"\n",
];

#[derive(Deserialize)]
struct Table {
    text: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    text: String,
}

/// The texts that are known to name a cause.
fn evidenced() -> Vec<Vec<u8>> {
    let table: Table = toml::from_str(include_str!("../tests/explain/evidenced.toml")).expect("a table");
    table.text.into_iter().map(|row| row.text.into_bytes()).collect()
}

/// A report of something.
pub fn some_report(number: usize, random: &mut Random) -> Vec<u8> {
    if let Some(report) = REPORTS.get(number) {
        return report.to_string().into_bytes();
    }
    let octets = REPORTS.changed(random);
    // Now and then something that is JSON hardly any more.
    if random.once_in(10) { octets::changed(&[octets], &[b"{", b"[", b"\"", b"\\u0000", b"1e999", b"null", b","], random) } else { octets }
}

/// A text that someone pastes.
pub fn some_pasted(number: usize, random: &mut Random) -> Vec<u8> {
    PASTED.get(number).cloned().unwrap_or_else(|| octets::changed(&PASTED, &MARKS, random))
}

/// The report in octets, where they are one.
pub fn report_in(octets: &[u8]) -> Option<Report> {
    report::from_json(str::from_utf8(octets).ok()?).ok()
}

/// A report that can be read can be shown in every form, and its facts diagnosed again.
pub fn read_report(octets: &[u8]) {
    let Some(report) = report_in(octets) else { return };
    let options = report::Options { transcript: true, kept: true, ..report::Options::default() };
    let forms = [report::text(&report, &WORDS, options), report::markdown(&report, &WORDS), report::html(&report, &WORDS)];
    for form in &forms {
        assert!(!form.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{form:?}");
    }
    let _ = report::redacted(&report, &WORDS, report::Redaction::default());
    conclude(&report.observations);
}

/// Facts are diagnosed, whatever they are: each port that doesn't work has one cause, and each finding its evidence.
pub fn conclude(seen: &Observations) {
    let diagnosis = diagnose(seen);
    assert_eq!(diagnosis.ports.len(), seen.ports.len());
    for port in &diagnosis.ports {
        assert!(port.verdict.is_some() || seen.ended.is_none(), "an ended check leaves no port without a verdict: {port:?}");
        assert_eq!(port.cause.is_some(), port.verdict.is_some_and(|verdict| verdict != Verdict::Works), "{port:?}");
    }
    for finding in &diagnosis.findings {
        assert!(!finding.evidence.is_empty(), "{} has no evidence", finding.code);
    }
    let text = report::to_json(&check::report_of(seen, &WORDS));
    let again = report::from_json(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(report::to_json(&again), text, "it reads back to the same");
}

/// Any text is explained by a few causes, each quoted so that it can be shown.
pub fn explain(octets: &[u8]) {
    let found = pasted::explain(octets);
    assert!((1..=4).contains(&found.len()), "{found:?}");
    for (at, one) in found.iter().enumerate() {
        assert!(found[..at].iter().all(|other| other.code != one.code), "{} stands twice", one.code);
        assert!(one.code != Code::Unknown || found.len() == 1, "{found:?}");
        assert!(!one.quoted.chars().any(|c| c.is_control() || c == '\u{202e}') && one.quoted.len() < 8 * 1024, "{:?}", one.quoted);
        let title = WORDS.with(&format!("{}.title", one.code), &one.args());
        assert!(!title.is_empty() && !title.starts_with('⟨'), "{title}");
    }
}
