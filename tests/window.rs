//! The window from outside: driven by its accessible names, with events fed by hand, and looked at in pictures.

#[path = "window/about.rs"]
mod about;
#[path = "window/access.rs"]
mod access;
#[path = "window/board.rs"]
mod board;
#[path = "window/clipped.rs"]
mod clipped;
#[path = "window/compare.rs"]
mod compare;
#[path = "window/compose.rs"]
mod compose;
#[path = "window/conversation.rs"]
mod conversation;
#[path = "window/explain.rs"]
mod explain;
#[path = "window/files.rs"]
mod files;
#[path = "window/hand.rs"]
mod hand;
#[path = "window/held.rs"]
mod held;
#[path = "window/history.rs"]
mod history;
#[path = "window/keys.rs"]
mod keys;
#[path = "window/language.rs"]
mod language;
#[path = "window/layout.rs"]
mod layout;
#[path = "window/lost.rs"]
mod lost;
#[path = "window/path.rs"]
mod path;
#[path = "window/real.rs"]
mod real;
#[path = "window/settings.rs"]
mod settings;
#[path = "window/sign_in.rs"]
mod sign_in;
#[path = "window/start.rs"]
mod start;
#[path = "window/story.rs"]
mod story;
#[path = "window/trust.rs"]
mod trust;
#[path = "window/wording.rs"]
mod wording;
