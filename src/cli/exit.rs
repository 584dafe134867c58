//! With which status does a call end? Scripts read it: the numbers are part of the contract.

use std::process::ExitCode;

use crate::facts::{observations::StoppedBy, report::Delivery};

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The recommendation is ready, the message was accepted, or the text was recognised.
    Ready,
    /// It is not.
    NotReady,
    /// The call itself was wrong.
    WrongCall,
    /// Whether the message was accepted isn't known.
    AcceptanceUnknown,
    /// The user stopped it.
    Stopped,
}

impl Exit {
    /// The number.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Ready => 0,
            Self::NotReady => 1,
            Self::WrongCall => 2,
            Self::AcceptanceUnknown => 3,
            Self::Stopped => 130,
        }
    }

    /// The status of a check that ended.
    #[must_use]
    pub const fn of_check(stopped: Option<StoppedBy>, ready: bool) -> Self {
        match (stopped, ready) {
            (Some(StoppedBy::User), _) => Self::Stopped,
            (_, true) => Self::Ready,
            (_, false) => Self::NotReady,
        }
    }

    /// The status of a call that was to send a message.
    #[must_use]
    pub fn of_delivery(stopped: Option<StoppedBy>, delivery: Option<&Delivery>) -> Self {
        match delivery {
            _ if stopped == Some(StoppedBy::User) => Self::Stopped,
            Some(delivery) if delivery.accepted => Self::Ready,
            Some(delivery) if delivery.unknown => Self::AcceptanceUnknown,
            _ => Self::NotReady,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_ends_as_the_contract_says() {
        let cases = [
            (None, true, 0),
            (None, false, 1),
            (Some(StoppedBy::Deadline), true, 0),
            (Some(StoppedBy::Deadline), false, 1),
            (Some(StoppedBy::User), true, 130),
            (Some(StoppedBy::User), false, 130),
        ];
        for (stopped, ready, expected) in cases {
            assert_eq!(Exit::of_check(stopped, ready).code(), expected, "{stopped:?} {ready}");
        }
    }

    #[test]
    fn a_delivery_ends_as_the_contract_says() {
        let delivery = |accepted, unknown| Delivery {
            accepted,
            unknown,
            cause: None,
            reply: None,
            queue_id: None,
            message_id: "<1@example.org>".into(),
            port: 587,
        };
        let cases = [
            (None, Some(delivery(true, false)), 0),
            (None, Some(delivery(false, false)), 1),
            (None, Some(delivery(false, true)), 3),
            (None, None, 1),
            (Some(StoppedBy::Deadline), Some(delivery(false, true)), 3),
            (Some(StoppedBy::User), Some(delivery(false, false)), 130),
            (Some(StoppedBy::User), None, 130),
        ];
        for (stopped, delivery, expected) in cases {
            assert_eq!(Exit::of_delivery(stopped, delivery.as_ref()).code(), expected, "{stopped:?} {delivery:?}");
        }
    }
}
