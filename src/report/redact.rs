//! What is left out of a report that is saved or copied? Who signs in and who writes to whom, and this computer's own address; on
//! wish also which hosts it is about.
//!
//! Secrets are no concern here: they never get into a report. What stands in enumerations, numbers and keys is not touched.

mod hosts;
mod scan;
mod stand_in;

use std::{collections::BTreeSet, net::IpAddr};

use serde_json::Value;

use hosts::Hosts;
pub use stand_in::is_stand_in;

use super::json::ReportError;
use crate::{
    facts::{
        encoded,
        observations::PortFacts,
        other_computer::Outcome,
        progress::Progress,
        report::{Report, Speaker},
    },
    words::Words,
};

/// What becomes of names and addresses of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Redaction {
    /// They are masked: `a•••@example.org`.
    #[default]
    Masked,
    /// They are masked, and stand-ins take the places of all hosts' names and addresses: `host-1.invalid`.
    Hosts,
    /// They stay, since somebody asked for it.
    None,
}

/// Stands for what was left out.
const MASK: &str = "•••";
/// Fields that hold text as it came or was typed. A bare user name is looked for only here: elsewhere it may be a word of ours.
const FREE: [&str; 19] = [
    "line",
    "said",
    "text",
    "says",
    "reply",
    "greeting",
    "evidence",
    "first",
    "user",
    "username",
    "email",
    "input",
    "error",
    "address",
    "to",
    "before_tls",
    "after_tls",
    "offers_before_tls",
    "offers_after_tls",
];
/// Shorter local parts are too likely to be words.
const SHORTEST_LOCAL_PART: usize = 3;
/// Shorter user names are too likely to be words.
const SHORTEST_USER: usize = 2;
/// Shorter pieces of base64 are too likely to stand in other data.
const SHORTEST_ENCODED: usize = 6;

/// The report as it may leave this computer.
///
/// # Errors
/// Where the masked report could not be put together again: then nothing is given out.
pub fn redacted(report: &Report, words: &Words, redaction: Redaction) -> Result<Report, ReportError> {
    match redaction {
        Redaction::None => Ok(report.clone()),
        Redaction::Masked => masked(report, words),
        Redaction::Hosts => without_hosts(masked(report, words)?, words),
    }
}

fn damaged(error: &serde_json::Error) -> ReportError {
    ReportError::Damaged(error.to_string())
}

fn masked(report: &Report, words: &Words) -> Result<Report, ReportError> {
    let masks = Masks::of(report);
    let mut bare = report.clone();
    if let Some(other) = reported(&mut bare) {
        *other = masked(other, words)?;
    }
    for port in &mut bare.observations.ports {
        forget_own_address(port);
        forget_anchor(port);
    }
    let mut value = serde_json::to_value(&bare).map_err(|error| damaged(&error))?;
    masks.apply(&mut value, "");
    let mut masked: Report = serde_json::from_value(value).map_err(|error| damaged(&error))?;
    if !masks.bare.is_empty() {
        say_anew(&mut masked, words);
    }
    Ok(masked)
}

fn without_hosts(mut report: Report, words: &Words) -> Result<Report, ReportError> {
    hosts::forget_place(&mut report);
    let mut value = serde_json::to_value(&report).map_err(|error| damaged(&error))?;
    Hosts::of(&report, &value).apply(&mut value, "", false);
    let mut without: Report = serde_json::from_value(value).map_err(|error| damaged(&error))?;
    say_anew(&mut without, words);
    if let Some(other) = reported(&mut without) {
        say_anew(other, words);
    }
    Ok(without)
}

/// What another computer reported.
fn reported(report: &mut Report) -> Option<&mut Report> {
    match &mut report.observations.other_computer.as_deref_mut()?.outcome {
        Outcome::Reported { report } => Some(report),
        Outcome::Failed { .. } => None,
    }
}

/// Makes the sentences of findings anew from masked values, so that no word of ours is taken for a name.
fn say_anew(report: &mut Report, words: &Words) {
    for finding in &mut report.findings {
        let key = |attribute: &str| format!("{}.{attribute}", finding.code);
        if !words.knows(&key("title")) {
            continue;
        }
        finding.title = words.with(&key("title"), &finding.args);
        finding.explanation = words.with(&key("explanation"), &finding.args);
        finding.advice = words.steps(&key("advice"), &finding.args);
    }
}

/// An address can't be masked and stay one.
fn forget_own_address(port: &mut PortFacts) {
    if let Progress::Done { facts, .. } = &mut port.connect {
        facts.local = None;
    }
    port.others.iter_mut().for_each(forget_own_address);
}

/// Nor can what stands inside a certificate, a private address for example.
fn forget_anchor(port: &mut PortFacts) {
    if let Progress::Done { facts, .. } | Progress::Failed { facts, .. } = &mut port.certificate {
        facts.anchor = None;
    }
    port.others.iter_mut().for_each(forget_anchor);
}

/// This computer's address as EHLO would give it (RFC 5321 §4.1.3).
fn literal(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => format!("[{v4}]"),
        IpAddr::V6(v6) => format!("[IPv6:{v6}]"),
    }
}

struct Masks {
    /// Whole email addresses, the longest first.
    addresses: Vec<String>,
    /// User names and local parts that stand alone, the longest first.
    bare: Vec<String>,
    /// The same names in base64, as a server may send them back after AUTH LOGIN or PLAIN.
    encoded: Vec<String>,
    /// The literals that were given in EHLO, with their brackets.
    literals: BTreeSet<String>,
    /// The same without brackets, where they aren't the server's address too.
    local: BTreeSet<String>,
}

impl Masks {
    fn of(report: &Report) -> Self {
        let given = &report.observations.given;
        let users = [
            given.user.as_deref(),
            report.recommendation.as_ref().and_then(|advice| advice.username.as_deref()),
            report.observations.earlier.as_ref().and_then(|earlier| earlier.user.as_deref()),
        ];
        let users: Vec<&str> = users.into_iter().flatten().collect();
        let mut addresses: BTreeSet<String> = given.email.iter().cloned().collect();
        for text in users.iter().copied().chain([given.input.as_str(), report.target.input.as_str()]) {
            addresses.extend(addresses_in(text));
        }
        let mut bare: BTreeSet<String> = BTreeSet::new();
        for address in &addresses {
            bare.extend(address.rsplit_once('@').map(|(local, _)| local.to_owned()).filter(|local| local.len() >= SHORTEST_LOCAL_PART));
        }
        bare.extend(users.iter().filter(|user| !user.contains('@') && user.len() >= SHORTEST_USER).map(|user| (*user).to_owned()));
        let mut literals = BTreeSet::new();
        let ours = report.ports.iter().flat_map(|port| &port.conversation).filter(|line| line.from == Speaker::Client);
        for line in ours {
            let upper = line.line.to_ascii_uppercase();
            if upper.starts_with("MAIL FROM:") || upper.starts_with("RCPT TO:") {
                addresses.extend(addresses_in(&line.line));
            }
            if upper.starts_with("EHLO [") || upper.starts_with("HELO [") {
                literals.extend(line.line.get("EHLO ".len()..).map(|literal| literal.trim().to_owned()));
            }
        }
        let connections = report.observations.ports.iter().flat_map(|port| std::iter::once(port).chain(&port.others));
        literals.extend(connections.filter_map(|port| port.connect.done()?.local).map(literal));
        let of_server: BTreeSet<String> =
            report.ports.iter().flat_map(|port| &port.addresses).map(|address| address.address.to_string()).collect();
        let local = literals.iter().map(|literal| inside(literal).to_owned()).filter(|address| !of_server.contains(address)).collect();
        let encoded = users
            .iter()
            .copied()
            .chain(addresses.iter().map(String::as_str))
            .flat_map(|name| encoded::base64_forms(name.as_bytes(), SHORTEST_ENCODED))
            .map(|form| String::from_utf8_lossy(&form).into_owned())
            .collect();
        Self { addresses: longest_first(addresses), bare: longest_first(bare), encoded: longest_first(encoded), literals, local }
    }

    fn apply(&self, value: &mut Value, key: &str) {
        match value {
            Value::String(text) => *text = self.masked(text, FREE.contains(&key), key == "input"),
            Value::Array(items) => items.iter_mut().for_each(|item| self.apply(item, key)),
            Value::Object(fields) => {
                for (key, field) in fields.iter_mut() {
                    self.apply(field, key);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn masked(&self, text: &str, free: bool, typed: bool) -> String {
        let mut text = text.to_owned();
        for address in &self.addresses {
            text = replaced(&text, address, masked_address);
        }
        if free {
            for name in &self.bare {
                text = replaced(&text, name, masked_name);
            }
            for form in &self.encoded {
                text = text.replace(form.as_str(), MASK);
            }
        }
        if !typed {
            for literal in &self.literals {
                text = text.replace(literal.as_str(), &format!("[{MASK}]"));
            }
            for address in self.local.iter().filter(|_| free) {
                text = replaced(&text, address, |_| MASK.to_owned());
            }
        }
        text
    }
}

fn longest_first(texts: BTreeSet<String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

/// The address in a literal (RFC 5321 §4.1.3).
fn inside(literal: &str) -> &str {
    let inside = literal.trim_start_matches('[').trim_end_matches(']');
    inside.strip_prefix("IPv6:").unwrap_or(inside)
}

fn masked_name(name: &str) -> String {
    name.chars().next().map(|first| format!("{first}{MASK}")).unwrap_or_default()
}

fn masked_address(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    format!("{}@{domain}", masked_name(local))
}

/// Whether something in this text was left out.
#[must_use]
pub fn is_masked(text: &str) -> bool {
    text.contains(MASK)
}

/// Whether a user name of a saved report, masked or not, is this one.
#[must_use]
pub fn same_name(saved: &str, name: &str) -> bool {
    let masked = if name.contains('@') { masked_address(name) } else { masked_name(name) };
    saved.eq_ignore_ascii_case(name) || saved.eq_ignore_ascii_case(&masked)
}

/// The email addresses in a text.
fn addresses_in(text: &str) -> Vec<String> {
    let ends_local = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | ':' | '/' | '"' | '[' | ']' | '@');
    let in_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before = &text[..at];
        let local = before.rfind(ends_local).map_or(before, |end| before[end..].trim_start_matches(ends_local));
        let behind = &text[at + 1..];
        let domain = behind.find(|c| !in_domain(c)).map_or(behind, |end| &behind[..end]).trim_end_matches('.');
        if !local.is_empty() && !domain.is_empty() {
            found.push(format!("{local}@{domain}"));
        }
    }
    found
}

/// Replaces a text where it stands alone, in any case of its ASCII letters.
fn replaced(text: &str, what: &str, mut by: impl FnMut(&str) -> String) -> String {
    let (lower, what) = (text.to_ascii_lowercase(), what.to_ascii_lowercase());
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    while let Some(at) = lower.get(from..).and_then(|rest| rest.find(&what)).map(|at| from + at) {
        let end = at + what.len();
        out.push_str(&text[from..at]);
        if stands_alone(&text[..at], &text[end..]) {
            out.push_str(&by(&text[at..end]));
        } else {
            out.push_str(&text[at..end]);
        }
        from = end;
    }
    out.push_str(&text[from..]);
    out
}

/// Whether what stands between is no part of a longer word, name or number.
fn stands_alone(before: &str, behind: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '+');
    // RFC 5321 §4.2.1: `250-` is a reply's code, behind which the first word begins.
    let code = before.len().checked_sub(4).filter(|at| before.is_char_boundary(*at) && scan::is_reply_code(&before[*at..]));
    let before = code.map_or(before, |at| if before[..at].ends_with(joins) { before } else { &before[..at] });
    let open = before.chars().next_back().is_none_or(|c| !joins(c) && !matches!(c, '.' | '@'));
    let mut behind = behind.chars();
    let close = match behind.next() {
        Some('.') => behind.next().is_none_or(|c| !c.is_alphanumeric()),
        Some(c) => !joins(c),
        None => true,
    };
    open && close
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        facts::{certificate::Anchor, earlier::Earlier},
        report::{examples, to_json},
    };

    #[test]
    fn names_are_masked_where_they_stand_alone() {
        let cases = [
            ("AUTH of ann@example.org failed", "ann@example.org", "AUTH of a•••@example.org failed"),
            ("<Ann@Example.org>", "ann@example.org", "<A•••@Example.org>"),
            ("joann@example.org", "ann@example.org", "joann@example.org"),
            ("ann@example.org.uk", "ann@example.org", "ann@example.org.uk"),
            ("from ann@example.org.", "ann@example.org", "from a•••@example.org."),
            ("250-ann@example.org, “250-ann@example.org”", "ann@example.org", "250-a•••@example.org, “250-a•••@example.org”"),
            ("7250-ann@example.org", "ann@example.org", "7250-ann@example.org"),
        ];
        for (text, address, expected) in cases {
            assert_eq!(replaced(text, address, masked_address), expected);
        }
    }

    #[test]
    fn a_user_is_known_again_by_a_masked_name() {
        let cases = [
            ("ann@example.org", "Ann@example.org", true),
            ("a•••@example.org", "ann@example.org", true),
            ("a•••@example.org", "bob@example.org", false),
            ("a•••@example.org", "ann@example.net", false),
            ("a•••", "apikey", true),
            ("apikey", "a", false),
        ];
        for (saved, name, same) in cases {
            assert_eq!(same_name(saved, name), same, "{saved} {name}");
        }
    }

    #[test]
    fn addresses_are_found_in_what_people_type() {
        let cases: [(&str, &[&str]); 5] = [
            ("ann@example.org", &["ann@example.org"]),
            ("mailto:ann@example.org", &["ann@example.org"]),
            ("smtp://ann@mail.example.org:587/", &["ann@mail.example.org"]),
            ("MAIL FROM:<a.b+c@example.org> SIZE=3", &["a.b+c@example.org"]),
            ("@example.org @", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(addresses_in(text), expected, "{text}");
        }
    }

    #[test]
    fn a_saved_report_tells_neither_who_signs_in_nor_where_this_computer_is() {
        let words = Words::load("en");
        let report = examples::sent(&words);
        let open = to_json(&report);
        assert!(open.contains("ann@example.org") && open.contains("[192.168.1.20]"), "the example has what is to be masked");
        let masked = redacted(&report, &words, Redaction::Masked).unwrap();
        let text = to_json(&masked);
        assert!(text.contains("a•••@example.org") && text.contains("[•••]"), "{text}");
        for private in ["ann@", "Ann@", "bob@", "192.168.1.20"] {
            assert!(!text.contains(private), "{private} in {text}");
        }
        assert_eq!(redacted(&masked, &words, Redaction::Masked).unwrap(), masked, "masking twice changes nothing more");
        assert_eq!(redacted(&report, &words, Redaction::None).unwrap(), report);
    }

    #[test]
    fn a_name_that_the_server_sends_back_in_base64_is_masked() {
        let words = Words::load("en");
        for echo in ["334 YW5uQGV4YW1wbGUub3Jn", "535 AGFubkBleGFtcGxlLm9yZwDigKI= not accepted"] {
            let mut report = examples::sent(&words);
            report.ports[2].conversation[0].line = echo.to_owned();
            let masked = redacted(&report, &words, Redaction::Masked).unwrap();
            let line = &masked.ports[2].conversation[0].line;
            assert!(line.contains(MASK) && !line.contains("ZXhhbXBsZS5v") && !line.contains("BleGFtcGxlLm9y"), "{line}");
        }
    }

    #[test]
    fn who_signed_in_in_an_earlier_check_is_masked_too() {
        let words = Words::load("en");
        let mut report = examples::healthy(&words);
        let mut before = examples::sent(&words).observations;
        before.given.user = Some("eve@example.net".into());
        report.observations.earlier = Some(Earlier::of(&before));
        assert!(to_json(&report).contains("eve@example.net"));
        let masked = redacted(&report, &words, Redaction::Masked).unwrap();
        assert!(!to_json(&masked).contains("eve@"), "{}", to_json(&masked));
    }

    #[test]
    fn a_saved_report_holds_no_whole_certificate() {
        let words = Words::load("en");
        let mut report = examples::healthy(&words);
        let Progress::Done { facts, .. } = &mut report.observations.ports[1].certificate else { panic!("a certificate") };
        facts.anchor = Some(Anchor { place: 0, der: "MIIBszCC".into() });
        assert!(to_json(&report).contains("MIIBszCC"));
        assert!(!to_json(&redacted(&report, &words, Redaction::Masked).unwrap()).contains("MIIBszCC"));
    }

    #[test]
    fn a_user_with_the_name_of_a_word_of_ours_breaks_nothing() {
        let words = Words::load("en");
        for user in ["done", "tls", "server", "port", "mail", "starttls@example.org", "works@works"] {
            let mut report = examples::sent(&words);
            report.observations.given.user = Some(user.to_owned());
            let masked = redacted(&report, &words, Redaction::Masked).unwrap();
            assert_eq!(masked.ports[0].stages.len(), 7, "{user}");
            assert_eq!(
                masked.observations.given.user.as_deref(),
                Some(if user.contains('@') { masked_address(user) } else { masked_name(user) }.as_str())
            );
            assert_eq!(masked.ports[0].verdict, report.ports[0].verdict);
        }
    }
}
