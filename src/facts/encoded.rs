//! In which forms can a text show up inside other text? As itself, in base64 wherever that begins, in hexadecimal, percent-encoded.
//!
//! It only makes the forms; who looks for them decides what becomes of a find.

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use zeroize::Zeroizing;

use super::shown;

/// Hexadecimal forms of shorter texts would be found everywhere, in queue ids for example.
const LEAST_FOR_HEX: usize = 4;

/// The octets in base64: whole, and the characters that are the same at each of the three places where base64 can begin inside
/// other data (RFC 4648 §4 and §5). Pieces shorter than `least` characters are left out.
#[must_use]
pub fn base64_forms(octets: &[u8], least: usize) -> Vec<Zeroizing<Vec<u8>>> {
    let mut forms = vec![Zeroizing::new(STANDARD.encode(octets).into_bytes())];
    for before in 0..3_usize {
        let mut data = Zeroizing::new(vec![0_u8; before]);
        data.extend_from_slice(octets);
        // Only characters whose six bits all come from the text are the same in every surrounding.
        let from = (before * 8).div_ceil(6);
        let to = (data.len() * 8) / 6;
        if to < from + least {
            continue;
        }
        for encoded in [STANDARD_NO_PAD.encode(&*data), URL_SAFE_NO_PAD.encode(&*data)] {
            let encoded = Zeroizing::new(encoded);
            forms.push(Zeroizing::new(encoded.as_bytes()[from..to].to_vec()));
        }
    }
    forms
}

/// The octets in hexadecimal and percent-encoded (RFC 3986 §2.1), in both cases of the digits.
#[must_use]
pub fn digit_forms(octets: &[u8]) -> Vec<Zeroizing<Vec<u8>>> {
    let mut forms = Vec::new();
    if octets.len() >= LEAST_FOR_HEX {
        let lower = hexadecimal(octets);
        forms.push(Zeroizing::new(lower.to_ascii_uppercase().into_bytes()));
        forms.push(Zeroizing::new(lower.as_bytes().to_vec()));
    }
    let unreserved = |octet: &u8| octet.is_ascii_alphanumeric() || b"-._~".contains(octet);
    if !octets.iter().all(unreserved) {
        let (mut upper, mut lower) = (Zeroizing::new(Vec::new()), Zeroizing::new(Vec::new()));
        for octet in octets {
            if unreserved(octet) {
                upper.push(*octet);
                lower.push(*octet);
            } else {
                let digits = hexadecimal(&[*octet]);
                upper.extend_from_slice(format!("%{}", digits.to_ascii_uppercase()).as_bytes());
                lower.extend_from_slice(format!("%{}", *digits).as_bytes());
            }
        }
        forms.extend([upper, lower]);
    }
    forms
}

fn hexadecimal(octets: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(shown::hex(octets))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_found_wherever_it_begins() {
        let forms = base64_forms(b"ann@example.org", 4);
        for before in ["", "x", "xy", "\0", "xyz\0"] {
            for behind in ["", "\0secret", "?"] {
                let whole = STANDARD.encode(format!("{before}ann@example.org{behind}"));
                assert!(forms.iter().any(|form| whole.contains(&String::from_utf8_lossy(form).into_owned())), "{before:?} {behind:?}");
            }
        }
    }

    #[test]
    fn digits_come_in_both_cases() {
        let forms: Vec<String> = digit_forms(b"a/b+k").iter().map(|form| String::from_utf8_lossy(form).into_owned()).collect();
        assert_eq!(forms, ["612F622B6B", "612f622b6b", "a%2Fb%2Bk", "a%2fb%2bk"]);
        assert!(digit_forms(b"abc").is_empty());
    }
}
