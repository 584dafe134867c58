//! JSON made from other JSON: a value in another's place, a key left out or doubled, numbers and texts at their limits. So the
//! form stays whole, and what reads it comes to see it.

use serde_json::{Map, Value, json};

use crate::random::Random;

/// Changes a document in a few places; now and then its text as well.
pub fn changed(corpus: &[Value], random: &mut Random) -> Vec<u8> {
    let mut document = random.pick(corpus).clone();
    for _ in 0..=random.below(6) {
        let part = if random.once_in(3) { &mut document } else { facts(&mut document) };
        let count = size(part);
        let mut at = random.below(count);
        if let Some(value) = nth(part, &mut at) {
            change(value, corpus, random);
        }
    }
    document.to_string().into_bytes()
}

/// What is diagnosed; the rest only tells what was concluded from it.
fn facts(document: &mut Value) -> &mut Value {
    if document.get("observations").is_some() { &mut document["observations"] } else { document }
}

fn change(value: &mut Value, corpus: &[Value], random: &mut Random) {
    match (random.below(6), &mut *value) {
        (0, Value::Object(fields)) => {
            let key = fields.keys().nth(random.below(fields.len())).cloned();
            if let Some(key) = key {
                fields.shift_remove(&key);
            }
        }
        (1, Value::Object(fields)) => {
            // The variant of one place in another's.
            let mut other = random.pick(corpus).clone();
            let mut at = random.below(size(&other));
            if let Some(Value::Object(others)) = nth(&mut other, &mut at) {
                fields.extend(std::mem::take(others));
            }
        }
        (0 | 1, Value::Array(items)) if !items.is_empty() => {
            let item = random.pick(items).clone();
            items.extend(std::iter::repeat_n(item, random.few(3, 300)));
        }
        (2, Value::Array(items)) => {
            items.pop();
        }
        (2 | 3, _) => *value = extreme(random),
        _ => {
            let mut other = random.pick(corpus).clone();
            let mut at = random.below(size(&other));
            if let Some(found) = nth(&mut other, &mut at) {
                *value = std::mem::take(found);
            }
        }
    }
}

/// What stands at the edge of a type.
fn extreme(random: &mut Random) -> Value {
    let texts = ["", "\u{0}", "\u{1b}[2J", "\u{202e}", "{$x}", "⟨x⟩", "a.b.c", "127.0.0.1", "::", "9999-12-31T23:59:59Z", "-1", "…"];
    match random.below(8) {
        0 => Value::Null,
        1 => json!(random.once_in(2)),
        2 => json!(*random.pick(&[0_u64, 1, 25, 100, 550, 999, 65_535, 65_536, u64::MAX])),
        3 => json!(*random.pick(&[-1_i64, i64::MIN, i64::MAX])),
        4 => json!(*random.pick(&[0.5_f64, -0.0, 1e308, f64::MIN_POSITIVE])),
        5 => json!(random.pick(&texts).repeat(random.few(2, 3_000))),
        6 => json!([]),
        _ => Value::Object(Map::new()),
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

/// The value at this place, itself being the first.
fn nth<'a>(value: &'a mut Value, at: &mut usize) -> Option<&'a mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, at)),
        Value::Object(fields) => fields.values_mut().find_map(|field| nth(field, at)),
        _ => None,
    }
}
