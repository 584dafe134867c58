//! The queue id in a server's last reply, as far as servers agree on where it stands.

use crate::facts::reply::Reply;

/// Words behind which a queue id stands.
const MARKERS: [&str; 4] = ["queued as ", "queued mail for delivery, id ", " id=", "message-id: "];

/// Finds the queue id in the reply to the last dot, where there is one.
#[must_use]
pub fn in_reply(reply: &Reply) -> Option<String> {
    let text = reply.text.join(" ");
    // Only ASCII is folded, so that places in both texts are the same.
    let lower = text.to_ascii_lowercase();
    for marker in MARKERS {
        if let Some(at) = lower.find(marker) {
            return first_word(&text[at + marker.len()..]);
        }
    }
    // Sendmail and OpenSMTPD: "2.0.0 8bdf1f2a Message accepted for delivery".
    let mut words = text.split_whitespace().skip_while(|word| word.contains('.') && word.starts_with('2'));
    let first = words.next()?;
    let rest = words.collect::<Vec<_>>().join(" ").to_ascii_lowercase();
    let is_id = first.len() >= 6 && first.chars().any(|c| c.is_ascii_digit()) && first.chars().all(|c| c.is_ascii_alphanumeric());
    (is_id && rest.starts_with("message accepted")).then(|| first.to_owned())
}

fn first_word(text: &str) -> Option<String> {
    let word: String = text.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '@')).collect();
    let word = word.trim_end_matches('.');
    (!word.is_empty()).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_queue_ids_of_known_servers_are_found() {
        let cases = [
            ("2.0.0 Ok: queued as 4F2A1C09", Some("4F2A1C09")),
            ("OK id=1r5xYz-0003Ab-1F", Some("1r5xYz-0003Ab-1F")),
            ("2.0.0 8bdf1f2a Message accepted for delivery", Some("8bdf1f2a")),
            ("2.0.0 Ok", None),
            ("OK", None),
            ("2.6.0 <a@b> Queued mail for delivery", None),
        ];
        for (text, expected) in cases {
            assert_eq!(in_reply(&Reply::new(250, vec![text.to_owned()])).as_deref(), expected, "{text}");
        }
    }
}
