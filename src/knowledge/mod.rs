//! Which facts about the world are data? (Stub until the tables are merged.)

pub mod software;
