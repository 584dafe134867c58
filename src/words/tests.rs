//! The Fluent files against the code that asks for them: nothing missing, nothing misspelt, nothing that can't be filled in.

mod complete;

use std::collections::BTreeMap;

use fluent::{FluentResource, concurrent::FluentBundle};
use serde_json::{Value, json};

use super::{
    Words,
    languages::{LANGUAGES, Language},
};
use crate::facts::{code::Code, finding::Args, target::NameProblem};

/// The values that the rules give with each code, beside the port, and every special value that a sentence looks at.
fn args_of(code: Code) -> &'static [(&'static str, &'static [&'static str])] {
    const REPLY: &[(&str, &[&str])] = &[("reply", &["550 5.7.1 no"])];
    const SAID: &[(&str, &[&str])] = &[("reply", &["", "550 5.7.1 no"])];
    const ADDRESS: &[(&str, &[&str])] = &[("address", &["192.0.2.5"])];
    const SECONDS: &[(&str, &[&str])] = &[("seconds", &["1", "4.6"])];
    const NAME: &[(&str, &[&str])] = &[("name", &["mail.example.org"])];
    const DATES: &[(&str, &[&str])] = &[
        ("days", &["0", "1", "12"]),
        ("date", &["2026-11-12"]),
        ("clock", &["wrong", "off", "same", "unknown"]),
        ("now", &["2001-01-01"]),
        ("hours", &["0", "1", "3"]),
    ];
    const SIGN_IN: &[(&str, &[&str])] = &[("reply", &["535 5.7.8 no"]), ("mechanism", &["PLAIN"]), ("user", &["ann@example.org"])];
    const DEMAND: &[(&str, &[&str])] = &[("reply", &["535 5.7.8 no"]), ("page", &["", "https://account.example.org"])];
    const OFFERED: &[(&str, &[&str])] = &[("offered", &["", "CRAM-MD5, NTLM"])];
    const MESSAGE: &[(&str, &[&str])] = &[("reply", &["550 5.1.1 no"]), ("address", &["", "bob@example.net"]), ("command", &["RCPT"])];
    match code {
        Code::NameNotFound => &[("name", &["mail.example.org"]), ("suggestion", &["", "smtp.gmail.com"]), ("typed", &["name", "address"])],
        Code::NameInvalid => &[("input", &["smtp..example"]), ("problem", &["empty-label"])],
        Code::NameLookupFailed | Code::NameLookupTimeout | Code::NameBySystemOnly | Code::NameFiltered => NAME,
        Code::DomainTakesNoMail => &[("name", &["example.org"]), ("reply", &["", "556 5.1.10 no"])],
        Code::WrongRoleHost => &[
            ("name", &["mx.example.org"]),
            ("role", &["reading", "exchanger", "domain", "provider"]),
            ("provider", &["Example Mail"]),
            ("suggestion", &["", "smtp.example.org"]),
            ("reply", &["", "535 no"]),
        ],
        Code::NetworkBlocksPort | Code::RouterFiltersPort => {
            &[("reply", &["", "550 no"]), ("provider", &["", "hetzner", "of a later version"]), ("source", &["https://help.example.org/"])]
        }
        Code::PortProhibited => &[("by", &["", "192.0.2.1"]), ("who", &["", "server", "way"])],
        Code::NetworkInterceptsPort => &[("stranger", &["", "smtp.provider.example"])],
        Code::AddressBanned | Code::LocalProxyInBetween | Code::ClientTlsTooOld | Code::TlsaMismatch => SAID,
        Code::CertificateIntercepted => &[("product", &["", "Avast"])],
        Code::Unknown => &[("meaning", &["greeting", "fine", "more", "later", "never", "nothing"])],
        Code::NameHasNoAddress => {
            &[("name", &["example.org"]), ("family", &["any", "ipv4", "ipv6"]), ("suggestion", &["", "smtp.example.org"])]
        }
        Code::ServersDisagree => &[],
        Code::NameIsAlias => &[("name", &["mail.example.org"]), ("alias", &["mx.example.net"])],
        Code::CheckStopped => &[("by", &["user", "deadline"])],
        Code::PortNoAnswer => &[("address", &["192.0.2.5"]), ("seconds", &["1", "4.6"])],
        Code::PortRefused | Code::HostUnreachable | Code::NetworkUnreachable | Code::ConnectionReset | Code::LocalFirewall => ADDRESS,
        Code::SomeAddressesFail => &[("failed", &["1"]), ("total", &["3"]), ("family", &["any", "v4", "v6"])],
        Code::SlowToConnect | Code::NoGreeting | Code::GreetingSlow => SECONDS,
        Code::WrongProtocol => &[("protocol", &["HTTP", "SSH", "IMAP", "POP3", "FTP", "TLS", "unknown"])],
        Code::ServiceBusy => &[("reply", &["421 later"]), ("own", &["", "3"])],
        Code::ServiceRefused | Code::HelloRefused | Code::StarttlsRefused | Code::FirewallRewritesSmtp => REPLY,
        Code::AddressBlocklisted => &[("reply", &["554 listed"]), ("list", &["", "Spamhaus"])],
        Code::NotSmtp => &[("why", &["bad-reply", "line-too-long", "too-many-lines", "too-much", "unexpected", "unfinished"])],
        Code::HelloOnly => &[("behind_tls", &["", "yes"])],
        Code::OddReply => &[("kinds", &["bare-lf"])],
        Code::SignInInClear => &[("mechanisms", &["", "PLAIN, LOGIN"]), ("starttls", &["", "yes"])],
        Code::ConnectionLost => &[("command", &["EHLO"]), ("how", &["closed", "reset", "timeout"]), ("seconds", &["1", "10"])],
        Code::StarttlsInjected => &[("bytes", &["1", "25"])],
        Code::TlsTooOld => &[("version", &["TLS 1.1"])],
        Code::TlsFailed => &[
            ("why", &["alert", "timeout", "not-tls", "incompatible", "too-large", "invalid"]),
            ("detail", &["handshake_failure"]),
            ("kib", &["64"]),
        ],
        Code::CertificateExpired | Code::CertificateNotYetValid => DATES,
        Code::CertificateExpiresSoon => &[("days", &["0", "1", "12"])],
        Code::CertificateWrongName => &[
            ("name", &["mail.example.org"]),
            ("names", &["", "a.example, b.example"]),
            ("suggestion", &["", "a.example"]),
            ("form", &["", "address-as-name"]),
        ],
        Code::CertificateSelfSigned => &[("fingerprint", &["AB:CD"])],
        Code::CertificateChainIncomplete => &[("issuer", &["CN=Example CA"]), ("location", &["", "http://ca.example.org/ca.der"])],
        Code::CertificateUnknownIssuer => &[("issuer", &["CN=Example CA"]), ("why", &["issuer", "chain"])],
        Code::CertificateLocallyTrusted => &[("issuer", &["CN=Example CA"])],
        Code::CertificateWeak => &[("key", &["RSA 1024"]), ("why", &["key", "signature", "purpose", "critical-extension", "refused"])],
        Code::NoCommonMechanism | Code::OauthNeeded => OFFERED,
        Code::MessageTooLarge => &[("size", &["2000"]), ("limit", &["", "1000"])],
        Code::RecipientAddressInvalid => &[("reply", &["", "501 5.1.3 no"]), ("address", &["", "bob@example.net"]), ("command", &["RCPT"])],
        Code::AcceptanceUnknown => &[("how", &["closed", "no-answer", "reset", "timeout"]), ("seconds", &["1", "10"])],
        Code::Accepted => &[("reply", &["250 Ok"]), ("queue_id", &["", "4F2"]), ("to", &["", "bob@example.net"])],
        Code::StarttlsStripped => &[("date", &["", "2026-11-12"]), ("way", &["", "yes"])],
        Code::ProxyFailed => &[("how", &["not-reached", "not-socks", "wants-sign-in", "forbidden", "failed"])],
        Code::WrongMechanismChosen => &[("accepted", &["PLAIN"]), ("refused", &["LOGIN"]), ("reply", &["535 5.7.8 no"])],
        Code::AppPasswordNeeded | Code::AuthorizationCodeNeeded => DEMAND,
        _ if code.stage() == Code::SignInRejected.stage() => SIGN_IN,
        _ if code.stage() == Code::MessageRefused.stage() => MESSAGE,
        _ => &[],
    }
}

/// Codes for which nothing is to be done.
const WITHOUT_ADVICE: [Code; 2] = [Code::NameIsAlias, Code::OddReply];

fn value(text: &str) -> Value {
    text.parse::<f64>().map_or_else(|_| json!(text), |number| json!(number))
}

/// Every combination of a code's values.
fn combinations(code: Code) -> Vec<Args> {
    let mut all: Vec<Args> = [25, 587].iter().map(|port| Args::from([("port".to_owned(), json!(port))])).collect();
    for (name, values) in args_of(code) {
        let with = |args: &Args, text: &str| {
            let mut args = args.clone();
            args.insert((*name).to_owned(), value(text));
            args
        };
        all = all.iter().flat_map(|args| values.iter().map(|text| with(args, text))).collect();
    }
    all
}

/// The text of a language's file.
fn file(language: &Language, name: &str) -> &'static str {
    language.files.iter().find(|(file, _)| *file == name).expect("the file").1
}

#[test]
fn every_file_parses_and_no_key_stands_twice() {
    for language in &LANGUAGES {
        let mut bundle = FluentBundle::new_concurrent(vec![unic_langid::LanguageIdentifier::default()]);
        for (file, text) in language.files {
            let file = format!("{}/{file}", language.tag);
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{file}: {errors:?}"));
        }
    }
}

#[test]
fn every_cause_has_all_its_words() {
    let words = Words::load("en");
    let mut missing = Vec::new();
    for code in Code::ALL {
        for attribute in ["title", "short", "pill", "explanation", "advice1"] {
            let key = format!("{code}.{attribute}");
            let excused = attribute == "advice1" && WITHOUT_ADVICE.contains(code);
            if !words.knows(&key) && !excused {
                missing.push(key);
            }
        }
    }
    assert!(missing.is_empty(), "missing in causes.ftl: {missing:#?}");
}

#[test]
fn every_cause_says_what_must_have_been_seen() {
    for language in &LANGUAGES {
        let lines = file(language, "proofs.ftl").lines();
        let ids: Vec<&str> = lines.filter_map(|line| line.strip_prefix("proof-")?.split_once(" =")).map(|(id, _)| id).collect();
        let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(ids, codes, "{}: one for each, in the catalogue's order", language.tag);
    }
}

#[test]
fn every_sentence_of_a_cause_can_be_filled_in() {
    for language in &LANGUAGES {
        let words = Words::of(language);
        let mut broken = Vec::new();
        for code in Code::ALL {
            // A cause that is explained by itself knows no value at all.
            for args in combinations(*code).into_iter().chain([Args::new()]) {
                let say = |attribute: &str| words.with(&format!("{code}.{attribute}"), &args);
                let mut sentences = vec![say("title"), say("short"), say("pill"), say("explanation")];
                sentences.extend(words.steps(&format!("{code}.advice"), &args));
                for sentence in &sentences {
                    let whole = !sentence.contains(['⟨', '{', '}', '\n']) && !sentence.contains("  ") && !sentence.is_empty();
                    if !whole {
                        broken.push(format!("{code} with {args:?}: {sentence:?}"));
                    }
                }
                broken.extend(out_of_form(*code, &sentences[0], &sentences[1], &sentences[2], &sentences[3]));
            }
        }
        broken.dedup();
        assert!(broken.is_empty(), "{}: {broken:#?}", language.tag);
    }
}

/// What has no room where it stands, or doesn't end as it should.
fn out_of_form(code: Code, title: &str, short: &str, pill: &str, explanation: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut rule = |holds: bool, rule: &str, text: &str| {
        if !holds {
            wrong.push(format!("{code}: {rule}: {text}"));
        }
    };
    rule(!title.ends_with('.'), "a title ends without a full stop", title);
    rule(short.split_whitespace().count() <= 2, "under a station stand two words", short);
    rule((1..=4).contains(&pill.split_whitespace().count()), "a pill has four words", pill);
    rule(pill.chars().count() <= 20, "a pill has to fit a terminal's line", pill);
    rule(explanation.ends_with(['.', '"', '“']), "an explanation is made of whole sentences", explanation);
    wrong
}

#[test]
fn sentences_name_only_values_that_the_rules_give() {
    let known: BTreeMap<&str, Code> = Code::ALL.iter().map(|code| (code.as_str(), *code)).collect();
    for language in &LANGUAGES {
        let mut current = None;
        for line in file(language, "causes.ftl").lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                current = line.split_whitespace().next().and_then(|id| known.get(id)).copied();
            }
            let Some(code) = current else { continue };
            for name in line.split('$').skip(1).filter_map(|rest| rest.split([' ', '}', ')']).next()) {
                let bare = name.strip_prefix("has-").unwrap_or(name);
                let given = bare == "port" || args_of(code).iter().any(|(arg, _)| *arg == bare);
                assert!(given, "{}: {code} speaks of ${name}, which no rule gives: {line}", language.tag);
            }
        }
    }
}

#[test]
fn every_message_of_the_causes_belongs_to_a_code_or_a_problem_with_a_name() {
    for language in &LANGUAGES {
        for id in file(language, "causes.ftl").lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            let id = id.split_whitespace().next().unwrap_or_default();
            let known = Code::ALL.iter().any(|code| code.as_str() == id) || id.starts_with("name-invalid-");
            assert!(known, "{}: {id} belongs to nothing", language.tag);
        }
    }
}

#[test]
fn what_is_wrong_with_a_name_is_said_in_one_sentence() {
    let words = Words::load("en");
    let cases = [
        ("smtp..example", NameProblem::EmptyLabel, "\"smtp..example\" is not a server name: two dots follow each other"),
        (".example", NameProblem::EmptyLabel, "\".example\" is not a server name: it begins with a dot"),
        ("mail_$.example", NameProblem::Character('$'), "\"mail_$.example\" is not a server name: \"$\" can't stand in one"),
        ("x:70000", NameProblem::Port("70000".into()), "\"70000\" is not a port: a port is a number from 1 to 65535"),
    ];
    for (input, problem, sentence) in cases {
        assert_eq!(words.name_problem(input, &problem), sentence);
    }
    let problems = [
        NameProblem::Empty,
        NameProblem::Space,
        NameProblem::Control,
        NameProblem::LabelTooLong,
        NameProblem::TooLong,
        NameProblem::Hyphen,
        NameProblem::Address,
        NameProblem::International,
        NameProblem::Port(String::new()),
        NameProblem::Secret,
        NameProblem::LocalPart,
    ];
    for language in &LANGUAGES {
        let words = Words::of(language);
        for problem in &problems {
            let sentence = words.name_problem("x", problem);
            assert!(!sentence.contains(['⟨', '{', '\n']), "{sentence}");
        }
    }
}

#[test]
fn numbers_are_written_as_the_language_has_it_and_lists_joined() {
    let args = |value: Value| Args::from([("reply".to_owned(), value)]);
    let cases = [
        (json!(52_428_800_u64), "52428800", "52428800"),
        (json!(4.6), "4.6", "4,6"),
        (json!(10.0), "10", "10"),
        (json!(["a", "b"]), "a, b", "a, b"),
        // A text stays as it is.
        (json!("4.6"), "4.6", "4.6"),
        (json!(true), "true", "true"),
    ];
    for (value, english, german) in cases {
        for (tag, [left, right], shown) in [("en", ['"', '"'], english), ("de", ['„', '“'], german)] {
            let sentence = Words::load(tag).with("service-refused.explanation", &args(value.clone()));
            assert!(sentence.contains(&format!("{left}{shown}{right}")), "{sentence}");
        }
    }
}

#[test]
fn an_unknown_key_and_an_unknown_language_are_survived() {
    let words = Words::load("tlh");
    assert_eq!(words.language(), "en");
    assert_eq!(words.say("no-such-key.title"), "⟨no-such-key.title⟩");
    assert!(!words.knows("port-refused.nothing"));
    let german = Words::load("de");
    assert_eq!((german.language(), german.say("no-such-key")), ("de", "⟨no-such-key⟩".to_owned()));
}

#[test]
fn words_can_be_shared_between_threads() {
    const fn shared<T: Send + Sync>() {}
    shared::<Words>();
}

/// The sources of the library, without their tests.
fn sources(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // What the practice servers say is no text of ours.
        if path.is_dir() && path.ends_with("practice") {
            continue;
        }
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
            found.push((path.display().to_string(), code));
        }
    }
}

#[test]
fn every_key_that_the_code_asks_for_is_there() {
    let words = Words::load("en");
    let mut files = Vec::new();
    sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut missing = Vec::new();
    for (file, code) in &files {
        for asked in ["Phrase::new(\"", ".say(\"", "words.with(\""] {
            for key in code.split(asked).skip(1).filter_map(|rest| rest.split('"').next()) {
                let is_key = key.starts_with(|c: char| c.is_ascii_lowercase()) && key.contains('-');
                if is_key && !words.knows(key) {
                    missing.push(format!("{key} in {file}"));
                }
            }
        }
    }
    assert!(files.len() > 50, "the sources were found");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_provider_that_blocks_ports_has_its_advice() {
    for language in &LANGUAGES {
        let words = Words::of(language);
        let whom_to_ask = |key: &str| {
            let args = Args::from([("provider".to_owned(), json!(key)), ("source".to_owned(), json!("https://help.example.org/"))]);
            words.with("whom-to-ask", &args)
        };
        let nobody = whom_to_ask("nobody");
        for key in crate::knowledge::port_blocks::keys() {
            let advice = whom_to_ask(key);
            assert!(advice != nobody && advice.contains("https://help.example.org/"), "{key}: {advice}");
        }
    }
}
