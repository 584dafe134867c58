//! Stub of the lead's delivery.

use crate::facts::delivery::Outgoing;

/// Draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// From.
    pub from: String,
    /// To.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Body.
    pub body: String,
}
/// Error.
#[derive(Debug)]
pub struct DraftError;
impl DraftError {
    /// Key.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        "window-compose-no-recipient"
    }
}
impl Draft {
    /// Compose.
    pub fn compose(&self, _now: time::OffsetDateTime) -> Result<Outgoing, DraftError> {
        if !self.to.contains('@') || !self.from.contains('@') {
            return Err(DraftError);
        }
        Ok(Outgoing {
            from: self.from.clone(),
            to: self.to.clone(),
            message_id: "<1@x>".into(),
            octets: self.body.clone().into_bytes(),
            needs_smtputf8: false,
        })
    }
}
