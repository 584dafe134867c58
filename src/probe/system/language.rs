//! Which languages does this computer's user wish for, the dearest first? As locales or tags; what is made of them is no concern here.

/// Asks the system.
#[must_use]
pub fn languages() -> Vec<String> {
    let told = by_environment(|name| std::env::var(name).ok());
    if told.is_empty() { by_settings() } else { told }
}

/// What the environment says, as gettext reads it: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says anything is the
/// locale, and `LANGUAGE` lists what is wished for before it, but not where no translation is wanted at all (`C`).
fn by_environment(get: impl Fn(&str) -> Option<String>) -> Vec<String> {
    if !cfg!(unix) {
        return Vec::new();
    }
    let said = |name: &str| get(name).filter(|value| !value.is_empty());
    let Some(locale) = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(said) else { return Vec::new() };
    let translated = !["C", "POSIX"].contains(&locale.split('.').next().unwrap_or_default());
    let list = said("LANGUAGE").filter(|_| translated).unwrap_or_default();
    list.split(':').filter(|wish| !wish.is_empty()).map(str::to_owned).chain([locale]).collect()
}

/// What its user has chosen in the settings: a window that is opened from the desktop has no such environment there.
#[cfg(any(windows, target_os = "macos"))]
fn by_settings() -> Vec<String> {
    sys_locale::get_locales().collect()
}

/// Elsewhere the environment has it all.
#[cfg(not(any(windows, target_os = "macos")))]
const fn by_settings() -> Vec<String> {
    Vec::new()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_environment_is_read_as_other_programs_read_it() {
        type Case = (&'static [(&'static str, &'static str)], &'static [&'static str]);
        let cases: [Case; 13] = [
            (&[], &[]),
            (&[("LANG", "de_DE.UTF-8")], &["de_DE.UTF-8"]),
            (&[("LANG", "de_DE.UTF-8"), ("LC_MESSAGES", "en_GB.UTF-8")], &["en_GB.UTF-8"]),
            (&[("LANG", "de_DE.UTF-8"), ("LC_MESSAGES", "en_GB.UTF-8"), ("LC_ALL", "fr_FR")], &["fr_FR"]),
            (&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "")], &["en_GB.UTF-8"]),
            // How numbers or times are written says nothing of words.
            (&[("LC_TIME", "de_DE.UTF-8")], &[]),
            (&[("LANG", "en_GB.UTF-8"), ("LANGUAGE", "fr:de")], &["fr", "de", "en_GB.UTF-8"]),
            (&[("LANG", "en_GB.UTF-8"), ("LANGUAGE", "::de")], &["de", "en_GB.UTF-8"]),
            (&[("LANG", "en_GB.UTF-8"), ("LANGUAGE", "")], &["en_GB.UTF-8"]),
            (&[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8"), ("LANGUAGE", "de")], &["C"]),
            (&[("LANG", "C.UTF-8"), ("LANGUAGE", "de")], &["C.UTF-8"]),
            (&[("LANG", "POSIX"), ("LANGUAGE", "de")], &["POSIX"]),
            (&[("LANGUAGE", "de")], &[]),
        ];
        for (set, expected) in cases {
            let get = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(by_environment(get), expected, "{set:?}");
        }
    }
}
