//! In which language does a call want its answer? Looked for before the call is understood, so that a wrong one is refused in it.

use std::ffi::OsString;

use super::wrong::WrongCall;
use crate::words::languages::{LANGUAGES, Language, by_tag};

/// The option, as `args` has it.
const OPTION: &str = "--language";

/// The language that a call asks for, where it is one that is there.
pub(super) fn asked_for(args: &[OsString]) -> Option<&'static str> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy()).take_while(|arg| arg != "--");
    let mut asked = None;
    while let Some(arg) = args.next() {
        let value = match arg.strip_prefix(OPTION) {
            Some("") => args.next().map(std::borrow::Cow::into_owned),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        asked = value.as_deref().and_then(known).or(asked);
    }
    asked.map(|language| language.tag)
}

/// Why a value names no language.
pub(super) fn unknown(value: &str) -> Option<WrongCall> {
    let tags = || LANGUAGES.iter().map(|language| language.tag).collect::<Vec<_>>().join(", ");
    known(value).is_none().then(|| WrongCall::quoting("call-language", value).with("known", &tags()))
}

fn known(value: &str) -> Option<&'static Language> {
    by_tag(&value.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_found_wherever_it_stands() {
        let cases: [(&[&str], Option<&str>); 10] = [
            (&["mailport", "--language", "de"], Some("de")),
            (&["mailport", "check", "h", "--language=DE", "--json"], Some("de")),
            (&["mailport", "--language", "en", "check", "h"], Some("en")),
            (&["mailport", "check", "h"], None),
            (&["mailport", "check", "h", "--language"], None),
            (&["mailport", "check", "h", "--language", "tlh"], None),
            (&["mailport", "check", "h", "--language-of", "de"], None),
            (&["mailport", "explain", "--", "--language", "de"], None),
            (&["mailport", "send", "h", "--subject", "--language=tlh", "--language=de"], Some("de")),
            (&[], None),
        ];
        for (args, expected) in cases {
            let args: Vec<OsString> = args.iter().map(OsString::from).collect();
            assert_eq!(asked_for(&args), expected, "{args:?}");
        }
        assert!(unknown("de").is_none() && unknown("En").is_none());
        assert_eq!(unknown("tlh").map(|wrong| wrong.0.key).as_deref(), Some("call-language"));
    }
}
