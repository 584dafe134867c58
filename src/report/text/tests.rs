use super::*;
use crate::{facts::code::Code, report::examples, words::languages::LANGUAGES};

fn shown(report: &Report, options: Options) -> String {
    text(report, &Words::load("en"), options)
}

#[test]
fn a_paragraph_breaks_at_spaces_and_long_words_stand_alone() {
    assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
    assert_eq!(wrapped("aaaaaaaaaa b", 4), ["aaaaaaaaaa", "b"]);
    assert!(wrapped("", 10).is_empty());
}

#[test]
fn the_text_fits_the_width_and_has_no_colour_unless_asked() {
    for words in LANGUAGES.iter().map(Words::of) {
        let reports = [
            examples::healthy(&words),
            examples::sent(&words),
            examples::running(&words),
            examples::rejected(&words, Code::AppPasswordNeeded),
            examples::unreachable(&words, Code::PortNoAnswer),
        ];
        for report in &reports {
            for width in [80, 100] {
                let plain = text(report, &words, Options { width, ..Options::default() });
                assert!(!plain.contains(['\x1b', '⟨']), "{plain}");
                for line in plain.lines() {
                    assert!(line.chars().count() <= width && line.trim_end() == line, "{width}: {line:?}");
                }
            }
            let coloured = text(report, &words, Options { colour: true, ..Options::default() });
            assert!(coloured.contains("\x1b[1m"));
        }
    }
}

#[test]
fn the_board_shows_each_port_in_one_line() {
    let plain = shown(&examples::healthy(&Words::load("en")), Options::default());
    let line = |port: &str| {
        plain.lines().find(|line| line.trim_start().starts_with(port)).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(line("25 "), "25 STARTTLS ✓ ✗ · · · · · Refused");
    assert_eq!(line("465 "), "465 SSL/TLS ✓ ✓ ✓ ✓ ✓ – – Works, best choice");
}

#[test]
fn the_text_is_german() {
    let words = Words::load("de");
    let kept = text(&examples::healthy(&words), &words, Options { transcript: true, kept: true, ..Options::default() });
    let lines: Vec<String> = kept.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for expected in [
        "✓ Verwenden Sie Port 465 mit SSL/TLS und als Benutzernamen Ihre vollständige",
        "Port Name Verb. Gruß TLS Zert. Anmeld. Mail Ergebnis",
        "25 STARTTLS ✓ ✗ · · · · · Abgelehnt",
        "Woher wir das wissen",
        "Was Sie tun können",
        "Einstellungen für Ihr Mailprogramm",
        "Mitschrift, Port 587",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected}: {kept}");
    }
    let slow = Report { elapsed_ms: 4_612, ..examples::healthy(&words) };
    assert!(text(&slow, &words, Options { kept: true, ..Options::default() }).contains("4,6 s"));
}

#[test]
fn the_conversation_stands_there_only_when_asked_for() {
    let report = examples::healthy(&Words::load("en"));
    assert!(!shown(&report, Options::default()).contains("EHLO"));
    assert!(shown(&report, Options { transcript: true, ..Options::default() }).contains("63 ms  you     EHLO [192.168.1.20]"));
}
