//! The icons by name: code points of the Phosphor font in `assets/fonts`. A test holds them against its list.

/// One icon: a character of the icon font.
pub type Icon = char;

macro_rules! icons {
    ($($constant:ident $name:literal $point:literal)+) => {
        $(
            #[doc = concat!("Phosphor's `", $name, "`.")]
            pub const $constant: Icon = $point;
        )+

        /// Every icon with its name in the font's list.
        pub const ALL: &[(&str, Icon)] = &[$(($name, $constant)),+];
    };
}

icons! {
    AGAIN "arrow-clockwise" '\u{E036}'
    CARET_DOWN "caret-down" '\u{E136}'
    CARET_UP "caret-up" '\u{E13C}'
    CHECK "check" '\u{E182}'
    CLOCK "clock" '\u{E19A}'
    COPY "copy" '\u{E1CA}'
    ENVELOPE "envelope" '\u{E214}'
    EXPORT "export" '\u{EAF0}'
    EYE "eye" '\u{E220}'
    EYE_SLASH "eye-slash" '\u{E224}'
    FLOPPY "floppy-disk" '\u{E248}'
    FOLDER "folder-open" '\u{E256}'
    GEAR "gear" '\u{E270}'
    GLOBE "globe" '\u{E288}'
    INFO "info" '\u{E2CE}'
    LOCK "lock-simple" '\u{E308}'
    LIST "list" '\u{E2F0}'
    PLANE "paper-plane-tilt" '\u{E398}'
    QUESTION "question" '\u{E3E8}'
    SEARCH "magnifying-glass" '\u{E30C}'
    SHIELD "shield-check" '\u{E40C}'
    SHIELD_WARNING "shield-warning" '\u{E412}'
    STOP "stop" '\u{E46C}'
    TRASH "trash" '\u{E4A6}'
    USER "user" '\u{E4C2}'
    WARNING "warning" '\u{E4E0}'
    CROSS "x" '\u{E4F6}'
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_icon_stands_in_the_list_of_the_font() {
        let list = include_str!("../../assets/fonts/icons.txt");
        for (name, icon) in super::ALL {
            let line = format!("{name} U+{:04X}", u32::from(*icon));
            assert!(list.lines().any(|known| known == line), "{line}");
        }
    }
}
