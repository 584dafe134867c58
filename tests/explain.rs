//! What a pasted text means: every text that was really seen names its cause, and texts about something else name none.

use std::collections::BTreeMap;

use mailport::{
    diagnosis::pasted::{self, Pasted},
    facts::code::Code,
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
fn texts_about_something_else_name_no_cause() {
    let table: Unrelated = toml::from_str(include_str!("explain/unrelated.toml")).expect("a table");
    assert!(table.texts.len() >= 30);
    let taken: BTreeMap<&str, Code> =
        table.texts.iter().map(|text| (text.as_str(), best(text.as_bytes()).code)).filter(|(_, code)| *code != Code::Unknown).collect();
    assert!(taken.is_empty(), "{taken:#?}");
}

#[test]
fn the_authorization_code_is_wanted_in_any_encoding() {
    // QQ's older reply, in GBK.
    let octets = b"535 \xb5\xc7\xc2\xbc\xca\xa7\xb0\xdc\xa3\xac\xc7\xeb\xca\xb9\xd3\xc3\xca\xda\xc8\xa8\xc2\xeb\xb5\xc7\xc2\xbc\xa1\xa3 http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28";
    let found = best(octets);
    assert_eq!(found.code, Code::AuthorizationCodeNeeded);
    assert!(found.quoted.contains("授权码"), "{}", found.quoted);
}
