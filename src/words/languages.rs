//! Which languages are there, and which of them suits somebody? A pure choice: who reads the system's wishes is no concern here.

/// A language that Mailport speaks.
pub struct Language {
    /// Its tag (BCP 47).
    pub tag: &'static str,
    /// Its name, in itself.
    pub name: &'static str,
    /// Its files, by name.
    pub(super) files: [(&'static str, &'static str); 10],
    /// It writes `4,6` where English writes `4.6`.
    pub(super) decimal_comma: bool,
}

/// The files of a language's folder.
macro_rules! files {
    ($tag:literal) => {
        files!($tag: "causes", "parts", "providers", "report", "evidence", "proofs", "export", "window", "terminal", "help")
    };
    ($tag:literal: $($name:literal),*) => {
        [$((concat!($name, ".ftl"), include_str!(concat!("../../assets/words/", $tag, "/", $name, ".ftl")))),*]
    };
}

/// The one that every other falls back to.
pub const ENGLISH: &Language = &LANGUAGES[0];

/// All, English first. One more is a folder in `assets/words` and a line here.
pub static LANGUAGES: [Language; 2] = [
    Language { tag: "en", name: "English", files: files!("en"), decimal_comma: false },
    Language { tag: "de", name: "Deutsch", files: files!("de"), decimal_comma: true },
];

/// The language with this tag.
#[must_use]
pub fn by_tag(tag: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.tag == tag)
}

/// The first of the wished-for languages that is there, else English. A wish is a tag or a locale: `de`, `de-AT`, `de_DE.UTF-8`.
#[must_use]
pub fn fitting(wished: &[String]) -> &'static Language {
    wished.iter().find_map(|wish| by_locale(wish)).unwrap_or(ENGLISH)
}

fn by_locale(locale: &str) -> Option<&'static Language> {
    let language = locale.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    // POSIX's own locale: no translation is wanted, whatever stands behind it.
    if ["c", "posix"].contains(&language.as_str()) { Some(ENGLISH) } else { by_tag(&language) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_wish_that_can_be_met_is_met() {
        let cases: [(&[&str], &str); 18] = [
            (&[], "en"),
            (&[""], "en"),
            (&["de"], "de"),
            (&["DE"], "de"),
            (&["de-AT"], "de"),
            (&["de_DE.UTF-8"], "de"),
            (&["de_DE@euro"], "de"),
            (&["de-Latn-CH-1996"], "de"),
            (&["en_GB.UTF-8"], "en"),
            (&["C"], "en"),
            (&["C.UTF-8"], "en"),
            (&["POSIX"], "en"),
            (&["C", "de"], "en"),
            (&["en", "de"], "en"),
            (&["fr-FR", "de-CH", "en"], "de"),
            (&["fr_FR", "pt_BR"], "en"),
            // Low German and Dever are no German.
            (&["nds_DE"], "en"),
            (&["dev"], "en"),
        ];
        for (wished, expected) in cases {
            let wished: Vec<String> = wished.iter().map(|wish| (*wish).to_owned()).collect();
            assert_eq!(fitting(&wished).tag, expected, "{wished:?}");
        }
    }

    #[test]
    fn every_language_has_a_tag_and_a_name_of_its_own() {
        for (index, language) in LANGUAGES.iter().enumerate() {
            assert!(language.tag.parse::<unic_langid::LanguageIdentifier>().is_ok() && !language.name.is_empty());
            assert!(LANGUAGES[index + 1..].iter().all(|other| other.tag != language.tag && other.name != language.name));
        }
        assert_eq!(ENGLISH.tag, "en");
    }
}
