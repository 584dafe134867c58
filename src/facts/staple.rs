//! What a server showed of its certificate's standing: an OCSP response (RFC 6960), stapled to the handshake (RFC 6066 §8).

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// A stapled response about the server's own certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staple {
    /// What it says.
    pub standing: Standing,
    /// When that was known to be so.
    #[serde(with = "time::serde::rfc3339")]
    pub this_update: OffsetDateTime,
    /// When newer information will be there, where it says so.
    #[serde(default, with = "time::serde::rfc3339::option")]
    pub next_update: Option<OffsetDateTime>,
    /// The certificate's issuer signed it, or somebody whom the issuer has charged with that. Otherwise it proves nothing.
    pub signed_by_issuer: bool,
}

/// How a certificate stands with its issuer (RFC 6960 §2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "kebab-case")]
pub enum Standing {
    /// It was not revoked.
    Good,
    /// It was.
    Revoked {
        /// When.
        #[serde(with = "time::serde::rfc3339")]
        at: OffsetDateTime,
        /// For now only (RFC 5280 §5.3.1, `certificateHold`).
        on_hold: bool,
    },
    /// The issuer's service doesn't know it.
    Unknown,
}

impl Staple {
    /// Whether it proves that the certificate is revoked. What is on hold may have been let go of since.
    #[must_use]
    pub fn revokes(&self, now: OffsetDateTime) -> bool {
        let current = self.this_update <= now && self.next_update.is_some_and(|next| now <= next);
        self.signed_by_issuer && matches!(self.standing, Standing::Revoked { on_hold, .. } if !on_hold || current)
    }
}
