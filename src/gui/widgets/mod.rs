//! The few controls that all parts of the window share: they draw, and say what was clicked. They decide nothing.

pub mod button;
pub mod card;
pub mod columns;
pub mod entry;
pub mod field;
pub mod focus;
pub mod link;
pub mod list;
pub mod pill;
pub mod station;
pub mod text;
