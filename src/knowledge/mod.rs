//! Which facts about the world are data: mail providers, servers' replies, blocklists, server software.
//!
//! Every table is a file under `assets/knowledge`, read once and only when it is first asked for. Nothing here knows of
//! a check, and nothing here makes sentences.

pub mod answers;
pub mod blocklists;
pub mod controls;
pub mod demands;
pub mod errors;
pub mod interceptors;
pub mod port_blocks;
pub mod providers;
pub mod replies;
pub mod resolvers;
mod signs;
pub mod software;
mod table;
pub mod text;
