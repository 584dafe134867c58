//! What has a practice server received? Messages with their envelope, kept in memory, unchanged.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// Older messages make room for newer ones.
const KEPT: usize = 100;

/// A message that was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The id in the reply.
    pub id: String,
    /// The well-known port that it came to.
    pub port: u16,
    /// Who had signed in.
    pub user: Option<String>,
    /// Whether it came under TLS.
    pub protected: bool,
    /// MAIL FROM, without brackets.
    pub from: String,
    /// RCPT TO, without brackets, in order.
    pub to: Vec<String>,
    /// The bytes between DATA and the last dot, dots unstuffed.
    pub raw: Vec<u8>,
}

/// The messages of one server.
#[derive(Clone, Default)]
pub(super) struct Mailbox(Arc<Mutex<VecDeque<Message>>>);

impl Mailbox {
    pub(super) fn keep(&self, message: Message) {
        let mut messages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if messages.len() == KEPT {
            messages.pop_front();
        }
        messages.push_back(message);
    }

    pub(super) fn all(&self) -> Vec<Message> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}

/// Takes back the dot that a client adds to lines that begin with one (RFC 5321 §4.5.2).
pub(super) fn unstuffed(line: &[u8]) -> &[u8] {
    line.strip_prefix(b".").unwrap_or(line)
}
