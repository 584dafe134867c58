//! Mailport finds out which mail port works from here, and explains why the others don't.
//!
//! # The house, for a reader who has five minutes
//!
//! The folders are the architecture, and imports go down this list only (a test holds it):
//!
//! | folder | question it answers |
//! | --- | --- |
//! | `gui` | how does a growing report look in the window? |
//! | `cli` | how does it read in a terminal, and with which exit code does it end? |
//! | `check` | in which order is what probed, and when is a check over? |
//! | `delivery` | how is a message composed, and handed to a server? |
//! | `diagnosis` | what do the facts mean? Pure functions, no I/O |
//! | `discovery` | which servers does an email address lead to? |
//! | `probe` | what does one endpoint do on the wire? Records facts, judges nothing |
//! | `practice` | how does a server misbehave, for the demo and the tests? |
//! | `export` | how does a mail program want its settings written? |
//! | `report` | which forms does a report have, and what is left out of a saved one? |
//! | `store` | what is kept between two starts? |
//! | `words` | how is it said to a person? |
//! | `knowledge` | which facts about the world are data? |
//! | `facts` | the nouns that all share |
//!
//! # How one check flows
//!
//! A `Target` is resolved once; each port gets a probe that walks its stages and sends `Event`s; the events are folded
//! into `Observations`; `diagnosis::diagnose` reads those and nothing else; `report::assemble` puts the result into words.
//! The window and the terminal do the same with the same events, and hold the same `Report` at the end.

#![deny(unsafe_code)]

pub mod check;
pub mod cli;
pub mod delivery;
pub mod diagnosis;
pub mod discovery;
pub mod export;
pub mod facts;
pub mod gui;
pub mod knowledge;
pub mod practice;
pub mod probe;
pub mod report;
pub mod store;
pub mod words;
