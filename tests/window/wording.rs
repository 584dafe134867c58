//! No word of the window stands in its code, and every key that it asks for has its words.

use std::{fs, path::Path};

use mailport::words::Words;

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the window's sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(fs::read_to_string(&path).expect("a source"));
        }
    }
}

#[test]
fn every_key_of_the_window_has_its_words() {
    let mut texts = Vec::new();
    sources(Path::new("src/gui"), &mut texts);
    let words = Words::load("en");
    let mut seen = 0;
    for text in &texts {
        for part in text.split("\"window-").skip(1) {
            let key = format!("window-{}", part.split('"').next().unwrap_or_default());
            let complete = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            if complete {
                assert!(words.knows(&key), "{key}");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "only {seen} keys were found");
}

#[test]
fn no_colour_stands_outside_the_theme() {
    let mut texts = Vec::new();
    sources(Path::new("src/gui"), &mut texts);
    for text in texts.iter().filter(|text| !text.contains("The light theme.")) {
        for literal in ["from_rgb", "from_gray", "Color32::WHITE", "Color32::BLACK", "Color32::RED", "from_black_alpha", "from_white_alpha"]
        {
            assert!(!text.contains(literal), "{literal}");
        }
    }
}
