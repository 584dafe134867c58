//! Whatever comes from outside can be read: no octets make a parser, the rules or the explainer panic, hang, or take memory
//! without bounds, and what must hold for their results holds.
//!
//! Two seconds for each of them; `MAILPORT_FUZZ_SECONDS=60 MAILPORT_FUZZ_SEED=7 cargo test --test fuzz` looks longer, and elsewhere.

mod hunt;
mod octets;
mod planted;
mod random;
mod texts;
mod values;
mod wire;

use hunt::Target;

/// Everything that takes octets from outside; each has a test of its name below.
static TARGETS: [Target; 5] = [
    Target { name: "the_parser_of_replies", input: wire::some_replies, run: wire::read_replies },
    Target { name: "the_parser_of_the_answer_to_ehlo", input: wire::some_replies, run: wire::read_hello },
    Target { name: "the_classifier_of_first_bytes", input: wire::some_first_bytes, run: wire::tell_protocol },
    Target { name: "the_diagnosis_of_a_report", input: texts::some_report, run: texts::read_report },
    Target { name: "the_explainer_of_pasted_texts", input: texts::some_pasted, run: texts::explain },
];

/// A target in a process of its own; a test in name only.
#[test]
fn one_target() {
    let all: Vec<&Target> = TARGETS.iter().chain(&planted::TARGETS).collect();
    hunt::work_if_asked(&all);
}

#[track_caller]
fn holds(name: &str) {
    let target = TARGETS.iter().find(|target| target.name == name).expect("a target");
    match target.hunt() {
        Ok(inputs) => println!("{name}: {inputs} inputs"),
        Err(finding) => panic!("{finding}"),
    }
}

macro_rules! targets {
    ($($name:ident)+) => { $(#[test] fn $name() { holds(stringify!($name)); })+ };
}

targets! {
    the_parser_of_replies
    the_parser_of_the_answer_to_ehlo
    the_classifier_of_first_bytes
    the_diagnosis_of_a_report
    the_explainer_of_pasted_texts
}

#[test]
fn many_of_the_reports_that_are_made_can_be_read() {
    let made = (100..200).map(|number| texts::some_report(number, &mut random::Random::of(1, number as u64)));
    let read = made.filter(|octets| texts::report_in(octets).is_some()).count();
    assert!(read > 30, "only {read} of 100 reach what reads them");
}
