//! What happened, how we know, what to do: three columns of the selected row.

use egui::Ui;

use crate::{
    facts::{
        code::Severity,
        finding::Phrase,
        report::{FindingReport, PortReport, Recommendation},
        stage::StageState,
    },
    gui::{
        cause,
        model::Run,
        theme::{Type, palette, size},
        trust,
        widgets::{columns::columns, link, list, text},
        wish::Wish,
    },
    report,
    words::Words,
};

/// Draws the columns, side by side or stacked.
pub fn show(ui: &mut Ui, run: &Run, port: &PortReport, words: &Words, wishes: &mut Vec<Wish>) {
    let found = run.findings(port);
    // The first is the cause; where nothing stops the port, the notes only stand beside.
    let main = found.first().filter(|finding| Some(finding.code) == port.cause || finding.severity != Severity::Note).copied();
    let others: Vec<&FindingReport> = found.iter().filter(|finding| Some(finding.code) != main.map(|main| main.code)).copied().collect();
    let mut column = |ui: &mut Ui, column: usize| match column {
        0 => happened(ui, &Happened { run, port, main, others: &others }, words, wishes),
        1 => known(ui, port, main, words),
        _ => {
            super::path::show(ui, run, port, words);
            to_do(ui, run, main, words);
            trust::offer(ui, run, port, words, wishes);
        }
    };
    let whole = ui.available_width();
    if whole + 2.0 * size::XL < size::STACK_UNDER {
        for index in 0..3 {
            column(ui, index);
            ui.add_space(size::L);
        }
        return;
    }
    let width = ((whole - 2.0 * size::XXL) / 3.0).floor();
    columns(ui, &[0.0, 1.0, 2.0].map(|index| ((width + size::XXL) * index, width)), column);
}

fn heading(ui: &mut Ui, words: &Words, key: &str) {
    text::words(ui, Type::Heading, palette(ui).text, words.say(key));
    ui.add_space(size::S);
}

fn paragraph(ui: &mut Ui, kind: Type, soft: bool, words: &str) {
    let colours = palette(ui);
    text::words(ui, kind, if soft { colours.soft } else { colours.text }, words);
    ui.add_space(size::S);
}

/// What happened on a port: what weighs most, and what else was found.
struct Happened<'a> {
    run: &'a Run,
    port: &'a PortReport,
    main: Option<&'a FindingReport>,
    others: &'a [&'a FindingReport],
}

fn happened(ui: &mut Ui, seen: &Happened<'_>, words: &Words, wishes: &mut Vec<Wish>) {
    heading(ui, words, "window-what-happened");
    match seen.main {
        Some(main) => {
            paragraph(ui, Type::Strong, false, &main.title);
            paragraph(ui, Type::Body, false, &main.explanation);
            cause::more(ui, main.code, words, wishes);
            ui.add_space(size::S);
        }
        None if seen.port.usable => {
            paragraph(ui, Type::Body, false, &words.say("window-port-works"));
            if let Some(best) = recommended(seen.run, seen.port) {
                paragraph(ui, Type::Body, true, &best.because);
            }
        }
        None => paragraph(ui, Type::Body, true, &words.say("window-port-not-known")),
    }
    for other in seen.others {
        // Beside what happened they are quiet: the title itself leads on.
        if link::quiet(ui, Type::Body, &other.title).clicked() {
            wishes.push(Wish::Cause(other.code));
        }
        ui.add_space(size::S);
    }
}

fn known(ui: &mut Ui, port: &PortReport, main: Option<&FindingReport>, words: &Words) {
    heading(ui, words, "window-how-we-know");
    let steps = || {
        let seen = |state| matches!(state, StageState::Done | StageState::Warned | StageState::Failed);
        port.stages.iter().filter(|stage| seen(stage.state) && !stage.says.is_empty()).map(|stage| stage.says.clone()).collect()
    };
    let evidence = main.map(|main| main.evidence.clone()).filter(|evidence| !evidence.is_empty()).unwrap_or_else(steps);
    list::bullets(ui, &evidence);
    if let Some(main) = main {
        paragraph(ui, Type::Body, true, &words.say(cause::confidence(main.confidence)));
    }
}

fn to_do(ui: &mut Ui, run: &Run, main: Option<&FindingReport>, words: &Words) {
    heading(ui, words, "window-what-to-do");
    if let Some(main) = main.filter(|main| !main.advice.is_empty()) {
        list::steps(ui, &main.advice);
        return;
    }
    match &run.report.recommendation {
        Some(best) if best.ready => {
            let security = security(&best.security, words);
            let set = Phrase::new("window-do-set").with("port", best.port).with("security", security).with("host", best.host.as_str());
            list::steps(ui, &[words.phrase(&set), words.say("window-do-send")]);
        }
        _ => paragraph(ui, Type::Body, true, &words.say("window-do-nothing")),
    }
}

fn recommended<'a>(run: &'a Run, port: &PortReport) -> Option<&'a Recommendation> {
    run.report.recommendation.as_ref().filter(|_| report::is_recommended(&run.report, port))
}

/// A kind of security as mail programs call it.
fn security(security: &str, words: &Words) -> String {
    words.say(&format!("window-security-{security}"))
}
