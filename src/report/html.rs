//! How does a report read as one HTML file? No script, no request, everything escaped, and it prints on paper.

use std::fmt::Write as _;

use super::{
    headline::Tone,
    outline::{Outline, duration, mark, mark_of, outline},
};
use crate::{
    facts::{
        finding::{Args, Phrase},
        report::{Report, Speaker},
        stage::{Stage, StageState},
    },
    words::Words,
};

/// The look of the page; it asks for nothing from outside.
const STYLE: &str = include_str!("../../assets/report.css");

/// The report as HTML.
#[must_use]
pub fn html(report: &Report, words: &Words) -> String {
    let outline = outline(report, words);
    let host = if report.target.host.is_empty() { &report.target.input } else { &report.target.host };
    let title = words.with("saved-title", &Args::from([("host".to_owned(), host.as_str().into())]));
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n\
         </head>\n<body>\n",
        escaped(words.language()),
        escaped(&title)
    );
    let headline = &outline.headline;
    let (class, sign) = (class(headline.tone), mark_of(headline.tone));
    let _ = writeln!(out, "<header class=\"{class}\"><span class=\"mark\" aria-hidden=\"true\">{sign}</span><div>");
    let _ = writeln!(out, "<h1>{}</h1>\n<p>{}</p>\n</div></header>", escaped(&headline.sentence), escaped(&headline.detail));
    board(&mut out, &outline, words);
    sections(&mut out, &outline, words);
    if !outline.notes.is_empty() {
        let _ = writeln!(out, "<section><h2>{}</h2>", escaped(&words.say("saved-notes")));
        items(&mut out, "ul", &outline.notes);
        out.push_str("</section>\n");
    }
    table(&mut out, &words.say("saved-path"), &outline.path, "");
    table(&mut out, &words.say("saved-other-computer"), &outline.other_computer, "");
    table(&mut out, &words.say("saved-settings"), &outline.settings, &outline.because);
    table(&mut out, &words.say("saved-delivery"), &outline.delivery, "");
    conversations(&mut out, report, words);
    out.push_str("<footer><dl>\n");
    for (name, value) in &outline.about {
        let _ = writeln!(out, "<dt>{}</dt><dd>{}</dd>", escaped(name), escaped(value));
    }
    out.push_str("</dl></footer>\n</body>\n</html>\n");
    out
}

fn board(out: &mut String, outline: &Outline, words: &Words) {
    if outline.ports.is_empty() {
        return;
    }
    let _ = write!(out, "<table class=\"board\">\n<thead><tr><th scope=\"col\">{}</th>", escaped(&words.say("saved-port")));
    for stage in Stage::ALL {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escaped(&words.say(&format!("stage-{}.label", stage.as_str()))));
    }
    let _ = writeln!(out, "<th scope=\"col\">{}</th></tr></thead>\n<tbody>", escaped(&words.say("saved-verdict")));
    for row in &outline.ports {
        let _ = write!(out, "<tr><th scope=\"row\"><b>{}</b><span>{}</span></th>", row.port.port, escaped(&row.mode));
        for ((_, state), stage) in row.marks.into_iter().zip(&row.port.stages) {
            let said = escaped(&stage.says);
            let word = escaped(&words.say(&format!("stage-state-{}", state.as_str())));
            let time = match stage.ms {
                Some(ms) if matches!(state, StageState::Done | StageState::Warned) => duration(ms, words),
                _ => String::new(),
            };
            let class = state.as_str();
            let sign = mark(state);
            let _ = write!(
                out,
                "<td class=\"{class}\" title=\"{said}\"><i role=\"img\" aria-label=\"{word}\">{sign}</i><small>{}</small></td>",
                escaped(&time)
            );
        }
        let _ = writeln!(out, "<td><span class=\"pill {}\">{}</span></td></tr>", class(row.tone), escaped(&row.pill));
    }
    out.push_str("</tbody>\n</table>\n");
}

fn sections(out: &mut String, outline: &Outline, words: &Words) {
    for section in &outline.sections {
        let _ = writeln!(
            out,
            "<section class=\"{}\">\n<h2><small>{}</small>{}</h2>",
            class(section.tone),
            escaped(&section.where_),
            escaped(&section.title)
        );
        let _ = writeln!(out, "<p>{}</p>\n<div class=\"columns\">", escaped(&section.explanation));
        if !section.evidence.is_empty() || section.doubt.is_some() {
            let _ = writeln!(out, "<div><h3>{}</h3>", escaped(&words.say("saved-evidence")));
            items(out, "ul", &section.evidence);
            if let Some(doubt) = &section.doubt {
                let _ = writeln!(out, "<p class=\"soft\">{}</p>", escaped(doubt));
            }
            out.push_str("</div>\n");
        }
        if !section.advice.is_empty() {
            let _ = writeln!(out, "<div><h3>{}</h3>", escaped(&words.say("saved-advice")));
            items(out, "ol", &section.advice);
            out.push_str("</div>\n");
        }
        out.push_str("</div>\n</section>\n");
    }
}

fn items(out: &mut String, tag: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    let _ = writeln!(out, "<{tag}>");
    for item in items {
        let _ = writeln!(out, "<li>{}</li>", escaped(item));
    }
    let _ = writeln!(out, "</{tag}>");
}

fn table(out: &mut String, heading: &str, rows: &[(String, String)], remark: &str) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(out, "<section>\n<h2>{}</h2>\n<table class=\"values\">", escaped(heading));
    for (name, value) in rows {
        let _ = writeln!(out, "<tr><th scope=\"row\">{}</th><td>{}</td></tr>", escaped(name), escaped(value));
    }
    let _ = writeln!(out, "</table>\n<p class=\"soft\">{}</p>\n</section>", escaped(remark));
}

fn conversations(out: &mut String, report: &Report, words: &Words) {
    for port in report.ports.iter().filter(|port| !port.conversation.is_empty()) {
        let heading = escaped(&words.phrase(&Phrase::new("saved-conversation").with("port", port.port)));
        let _ = writeln!(out, "<details open>\n<summary>{heading}</summary>\n<table class=\"conversation\">");
        for said in &port.conversation {
            let (class, speaker) = match said.from {
                Speaker::Server => ("server", "speaker-server"),
                Speaker::Client => ("client", "speaker-client"),
                Speaker::Note => ("note", "speaker-note"),
            };
            let (time, speaker) = (duration(said.ms, words), words.say(speaker));
            let (time, speaker, line) = (escaped(&time), escaped(&speaker), escaped(&said.line));
            let _ = writeln!(out, "<tr class=\"{class}\"><td>{time}</td><td>{speaker}</td><td>{line}</td></tr>");
        }
        out.push_str("</table>\n</details>\n");
    }
}

const fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Care => "care",
        Tone::Bad => "bad",
        Tone::Running => "running",
        Tone::Neutral => "neutral",
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::examples;

    #[test]
    fn text_from_outside_stays_text() {
        let words = Words::load("en");
        let mut report = examples::healthy(&words);
        let attack = "\"><script>alert('x')</script><img src=http://example.org/x>";
        report.target.host = attack.into();
        report.findings[0].title = attack.into();
        report.findings[0].evidence.push(attack.into());
        report.ports[1].conversation[0].line = attack.into();
        report.ports[1].stages[2].says = attack.into();
        let page = html(&report, &words);
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
        assert_eq!(page.matches("&lt;script&gt;").count(), 6, "the host stands in the title and at the end, the rest once each");
    }

    #[test]
    fn the_page_is_in_the_reports_language() {
        for (tag, found) in [("en", "How we know"), ("de", "Woher wir das wissen")] {
            let words = Words::load(tag);
            let page = html(&examples::healthy(&words), &words);
            assert!(page.contains(&format!("<html lang=\"{tag}\">")) && page.contains(found) && !page.contains('⟨'), "{page}");
        }
    }

    #[test]
    fn the_page_asks_for_nothing() {
        let words = Words::load("en");
        let page = html(&examples::healthy(&words), &words);
        for sign in ["http://", "https://", "src=", "url(", "@import", "<link", "<script"] {
            assert!(!page.contains(sign), "{sign} in {page}");
        }
        assert!(!page.contains('⟨'), "{page}");
    }
}
