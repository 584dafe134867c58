//! The window: shows a Report as it grows, and sends Commands.
//!
//! It knows no sockets and judges nothing: every fact comes as an Event, every sentence from `words`, every conclusion
//! from the same Report that the command line prints.

mod about;
mod act;
mod action;
pub mod app;
mod banner;
mod board;
mod cause;
mod compare;
mod compose;
mod copies;
pub mod demo;
mod details;
mod dialogs;
mod explain;
mod files;
mod hand_on;
mod history;
pub mod icon;
mod keys;
mod menu;
pub mod model;
mod open;
pub mod preferences;
mod settings_card;
mod signing;
mod start;
pub mod theme;
mod toast;
mod topbar;
mod trust;
mod verdict;
mod view;
mod widgets;
mod wish;
pub mod worker;

pub use app::App;
pub use open::{Demo, DemoServer, MakeDemo, OpenError, Options, has_display, native, run};
