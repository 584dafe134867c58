//! The house holds: imports go down only, words stand in word files, colours and sizes in the theme.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The folders of `src`, the highest first. `crate::…` may only point to the same folder or to one below it.
const FOLDERS: [&str; 15] = [
    "main",
    "gui",
    "cli",
    "check",
    "delivery",
    "diagnosis",
    "discovery",
    "probe",
    "practice",
    "export",
    "report",
    "store",
    "words",
    "knowledge",
    "facts",
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the house") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn source() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    files(&root)
        .into_iter()
        .map(|path| (path.strip_prefix(&root).expect("below src").to_owned(), fs::read_to_string(&path).expect("readable")))
        .collect()
}

/// Every folder named behind `crate::`, in a path or in a nested import.
fn folders_named(text: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(inside) = rest.strip_prefix('{') {
            named.extend(first_words(inside));
        } else {
            named.insert(word(rest));
        }
    }
    named
}

/// The first word of each entry at the top level of an import's braces.
fn first_words(inside: &str) -> Vec<String> {
    let (mut depth, mut at_start, mut words) = (0_i32, true, Vec::new());
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => at_start = true,
            c if at_start && c.is_alphanumeric() => {
                words.push(word(&inside[at..]));
                at_start = false;
            }
            _ => {}
        }
    }
    words
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn imports_point_down_only() {
    let place = |name: &str| FOLDERS.iter().position(|folder| *folder == name);
    let mut wrong = Vec::new();
    for (path, text) in source() {
        let own = path.components().next().expect("a part").as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
        let Some(from) = place(&own) else {
            assert_eq!(own, "lib", "src/{own} has its place in the order of the folders");
            continue;
        };
        for named in folders_named(&text) {
            if place(&named).is_some_and(|to| to < from) {
                wrong.push(format!("{} names crate::{named}, which stands above it", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_reader_of_imports_sees_what_it_should() {
    let text = "use crate::{\n    facts::{code::Code, event::Event},\n    gui,\n};\nlet x = crate::words::Words::load(\"en\");";
    let expected: BTreeSet<String> = ["facts", "gui", "words"].map(str::to_owned).into();
    assert_eq!(folders_named(text), expected);
}

#[test]
fn colours_stand_in_the_theme_alone() {
    let mut wrong = Vec::new();
    for (path, text) in source() {
        if path.starts_with("gui/theme.rs") || path.starts_with("gui/theme") {
            continue;
        }
        for pattern in ["Color32::from_", "Color32::BLACK", "Color32::WHITE", "Color32::RED", "Color32::GRAY", "hex_color!", "Rgba::from_"]
        {
            if text.contains(pattern) {
                wrong.push(format!("{} has {pattern}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_differs_between_systems_stands_in_one_place() {
    for (path, text) in source() {
        let allowed = path.starts_with("probe/system") || path.starts_with("practice");
        let unsafe_code = text.contains(" unsafe {") || text.contains("unsafe fn");
        assert!(allowed || !unsafe_code, "{} has unsafe code", path.display());
    }
}

#[test]
fn every_place_that_a_document_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut missing = Vec::new();
    for (document, below) in [("STANDARDS.md", "src"), ("CONTRIBUTING.md", ""), ("README.md", "")] {
        let text = fs::read_to_string(root.join(document)).expect("the document");
        for name in text.split('`').skip(1).step_by(2).filter(|name| name.contains('/') && !name.contains([' ', '*', '<', '…', ':'])) {
            let there = [below, "", "src"].iter().any(|folder| root.join(folder).join(name.trim_end_matches('/')).exists());
            let is_path =
                name.ends_with('/') || [".rs", ".sh", ".ftl", ".json", ".md", ".toml"].iter().any(|ending| name.ends_with(ending));
            if is_path && !there {
                missing.push(format!("{document} names {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
