//! JSON made from other JSON: mostly a value in the place of another of its kind, so that what reads it comes to see it; now and
//! then anything at all.

use std::{collections::HashMap, sync::Arc};

use serde_json::{Map, Number, Value, json};

use crate::random::Random;

/// Documents, and all that stands in them by where it stands: its own key and the one above.
pub struct Documents {
    whole: Vec<Value>,
    kinds: HashMap<Kind, Vec<Value>>,
}

/// Where a value stands. A list's items stand where it does.
type Kind = (Arc<str>, Arc<str>);

impl Documents {
    /// Looks through documents.
    pub fn new(whole: Vec<Value>) -> Self {
        let mut kinds = HashMap::new();
        let root: Arc<str> = Arc::from("");
        for document in &whole {
            gather(document, &(Arc::clone(&root), Arc::clone(&root)), &mut kinds);
        }
        Self { whole, kinds }
    }

    /// The document of this number, as it is.
    pub fn get(&self, number: usize) -> Option<&Value> {
        self.whole.get(number)
    }

    /// One of them, changed in a few places.
    pub fn changed(&self, random: &mut Random) -> Vec<u8> {
        let mut document = random.pick(&self.whole).clone();
        for _ in 0..random.few(4, 12) {
            // What is diagnosed counts; the rest only tells what was concluded from it.
            let only_facts = !random.once_in(4);
            let part = match document.get_mut("observations") {
                Some(facts) if only_facts => facts,
                _ => &mut document,
            };
            let mut at = random.below(size(part));
            let root: Arc<str> = Arc::from("");
            if let Some((value, kind)) = nth(part, &(Arc::clone(&root), root), &mut at) {
                self.change(value, &kind, random);
            }
        }
        document.to_string().into_bytes()
    }

    fn change(&self, value: &mut Value, kind: &Kind, random: &mut Random) {
        if random.once_in(40) {
            *value = anything(random);
            return;
        }
        match value {
            Value::Array(items) if random.once_in(2) && !items.is_empty() => {
                let at = random.below(items.len());
                if random.once_in(3) {
                    items.remove(at);
                } else {
                    let item = items[at].clone();
                    items.extend(std::iter::repeat_n(item, random.few(3, 300)));
                }
            }
            Value::Number(number) if random.once_in(2) => *number = extreme(number, random),
            Value::String(text) if random.once_in(4) => *text = odd(random),
            Value::Bool(yes) => *yes = !*yes,
            _ => {
                if let Some(others) = self.kinds.get(kind) {
                    *value = random.pick(others).clone();
                }
            }
        }
    }
}

fn gather(value: &Value, kind: &Kind, kinds: &mut HashMap<Kind, Vec<Value>>) {
    match value {
        Value::Array(items) => {
            kinds.entry((Arc::clone(&kind.1), Arc::from("[]"))).or_default().push(value.clone());
            for item in items {
                gather(item, kind, kinds);
            }
        }
        _ => kinds.entry(kind.clone()).or_default().push(value.clone()),
    }
    if let Value::Object(fields) = value {
        for (key, field) in fields {
            gather(field, &(Arc::clone(&kind.1), Arc::from(key.as_str())), kinds);
        }
    }
}

/// How many values stand in a value, itself included.
fn size(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(fields) => fields.values().map(size).sum(),
        _ => 0,
    }
}

/// The value at this place, itself being the first, and where it stands.
fn nth<'a>(value: &'a mut Value, kind: &Kind, at: &mut usize) -> Option<(&'a mut Value, Kind)> {
    if *at == 0 {
        let own = if value.is_array() { (Arc::clone(&kind.1), Arc::from("[]")) } else { kind.clone() };
        return Some((value, own));
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, kind, at)),
        Value::Object(fields) => fields.iter_mut().find_map(|(key, field)| nth(field, &(Arc::clone(&kind.1), Arc::from(key.as_str())), at)),
        _ => None,
    }
}

/// A number at the edge of what such a number may be.
fn extreme(number: &Number, random: &mut Random) -> Number {
    if number.is_f64() {
        return Number::from_f64(*random.pick(&[0.5, -0.0, 1e308, f64::MIN_POSITIVE])).unwrap_or_else(|| 0.into());
    }
    (*random.pick(&[0_u64, 1, 25, 465, 999, 65_535, 3_600_000, u64::from(u32::MAX), u64::MAX])).into()
}

/// A text that somebody could trip over.
fn odd(random: &mut Random) -> String {
    let texts =
        ["", "\u{0}", "\u{1b}[2J", "\u{202e}", "{$x}", "⟨x⟩", "a.b.c", "127.0.0.1", "::", "9999-12-31T23:59:59Z", "-1", "…", "|*_<"];
    random.pick(&texts).repeat(random.few(2, 3_000))
}

fn anything(random: &mut Random) -> Value {
    match random.below(7) {
        0 => Value::Null,
        1 => json!(random.once_in(2)),
        2 => json!(*random.pick(&[-1_i64, i64::MIN, i64::MAX])),
        3 => json!(odd(random)),
        4 => json!([]),
        5 => json!([[[[]]]]),
        _ => Value::Object(Map::new()),
    }
}
