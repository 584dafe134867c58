//! Which forms does a report have, and what is left out of a saved one?
//!
//! `assemble` puts facts and conclusions into the one `Report`; the other files write it down, read it back or sum it up.
//! Nothing here judges: verdicts and findings come from `diagnosis`, sentences from `words`.

mod assemble;
mod conversation;
#[cfg(test)]
pub(crate) mod examples;
mod headline;
mod html;
mod json;
mod markdown;
mod open;
mod other_computer;
mod outline;
mod path;
mod pill;
mod port;
mod redact;
mod save;
mod stages;
mod text;

pub use assemble::assemble;
pub use conversation::spoken_version;
pub use headline::{Headline, Tone, headline};
pub use html::html;
pub use json::{MOST_OCTETS, ReportError, from_json, to_json};
pub use markdown::markdown;
pub use open::{OpenError, open};
pub use other_computer::{Side, Sides, compared, side_by_side};
pub use pill::{is_recommended, pill};
pub use redact::{Redaction, is_masked, is_stand_in, redacted, same_name};
pub use save::{Form, SaveError, save};
pub(crate) use text::wrapped;
pub use text::{Options, text, transcript};
