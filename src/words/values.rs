//! How do the values of a finding become values of a sentence? Numbers stay numbers, so that each language writes them
//! in its own way; lists are joined by commas.

use fluent::{FluentArgs, FluentValue};
use serde_json::Value;

use crate::facts::finding::Args;

/// The values as Fluent takes them, and for each value x a `has-x`, since Fluent can't ask whether a text is empty.
pub fn of(args: &Args) -> FluentArgs<'static> {
    let mut values = FluentArgs::with_capacity(args.len() * 2);
    for (name, value) in args {
        let there = if is_there(value) { "yes" } else { "no" };
        values.set(format!("has-{name}"), FluentValue::from(there));
        values.set(name.clone(), value_of(value));
    }
    values
}

/// Writes a number as `4,6`. The rest is left to Fluent.
pub fn with_decimal_comma<M>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.as_string().replace('.', ",")),
        _ => None,
    }
}

fn is_there(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => true,
    }
}

fn value_of(value: &Value) -> FluentValue<'static> {
    match value {
        // Fluent counts in f64; ports, days and octets fit in without loss.
        Value::Number(number) => number.as_f64().map_or_else(|| FluentValue::from(number.to_string()), FluentValue::from),
        other => FluentValue::from(text_of(other)),
    }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text_of).collect::<Vec<_>>().join(", "),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}
