//! Whether the words that no test's check comes to have room on the board.

use egui::{CentralPanel, Context, RawInput};

use super::*;
use crate::{
    facts::{code::Code, finding::Args},
    gui::theme,
    words::languages::LANGUAGES,
};

/// Does something where texts can be measured.
fn measuring(measure: impl Fn(&Ui)) {
    let ctx = Context::default();
    theme::install(&ctx, true);
    let mut output = ctx.run_ui(RawInput::default(), |ui| {
        CentralPanel::default().show(ui, |ui| measure(ui));
    });
    // Nobody draws it.
    output.textures_delta.clear();
}

#[test]
fn every_cause_has_room_on_the_smallest_board_in_every_language() {
    let room = size::WINDOW_LEAST[0] - 2.0 * size::XL;
    let shape = Shape { first: size::PORT_COLUMN_NARROW, last: size::VERDICT_COLUMN_NARROW, roles: false, narrow: true };
    let most = shape.last - size::M;
    measuring(|ui| {
        let number = size::PART + text::width(ui, Type::Port, "587");
        for words in LANGUAGES.iter().map(Words::of) {
            let say = |key: String| words.with(&key, &Args::new());
            let pill = |said: &str| text::width(ui, Type::Pill, said).ceil() + 2.0 * size::PILL_PAD;
            for code in Code::ALL {
                let (short, said) = (say(format!("{code}.short")), say(format!("{code}.pill")));
                assert!(pill(&said) <= most, "{said} is wider than its column");
                // The word stands lower than the verdict and the number, and yet not under them.
                let place = Stage::ALL.iter().position(|stage| *stage == code.stage()).expect("a stage");
                let middle = shape.first + shape.column(room) * (place as f32 + 0.5);
                let half = text::width(ui, Type::SmallStrong, &short) / 2.0;
                assert!(middle - half >= number, "{short} stands under the port's number");
                assert!(middle + half <= room - size::M - pill(&said), "{short} stands under {said}");
            }
            for verdict in ["checking", "waiting", "best", "works", "care", "unsafe", "server-only", "not-finished", "does-not-work"] {
                let said = say(format!("pill-{verdict}"));
                assert!(pill(&said) <= most, "{said} is wider than its column");
            }
        }
    });
}
