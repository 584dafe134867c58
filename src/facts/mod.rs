//! The nouns that every other folder shares: what was asked, what was seen, what was concluded.
//!
//! Nothing here does any I/O, and nothing here judges: `probe` fills the observations, `diagnosis` turns them into
//! findings, `words` into sentences, `report` into documents.

pub mod address;
pub mod certificate;
pub mod code;
pub mod connect;
pub mod control;
pub mod delivery;
pub mod dialogue;
pub mod domain;
pub mod earlier;
pub mod encoded;
pub mod event;
pub mod finding;
pub mod lookup;
pub mod observations;
pub mod other_computer;
pub mod path;
pub mod port;
pub mod progress;
pub mod proxy;
pub mod reply;
pub mod report;
pub mod request;
pub mod shown;
pub mod sign_in;
pub mod stage;
pub mod staple;
pub mod surroundings;
pub mod target;
pub mod tls;
pub mod verdict;
