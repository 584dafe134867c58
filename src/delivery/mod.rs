//! How is a message composed, and handed to a server? Never without having been asked to.

pub mod compose;
pub mod queue_id;
pub mod submit;

pub use crate::facts::delivery::Draft;
pub use compose::{DraftError, Field};
