//! Does what stalled get through in smaller packets? Asked on two fresh connections at once, one with packets of the usual
//! size and one with small ones, so that a server which was merely slow is not taken for a network that loses packets.

use super::{
    dialogue::Dialogue,
    door::{Door, Packets},
    limits, system, tls,
    wire::Wire,
};
use crate::facts::{
    dialogue::ReplyFailure,
    port::Mode,
    tls::{HandshakeFailure, SmallerPackets},
};

/// Octets of the command that is sent to see whether something large arrives: more than one small packet takes, and less than
/// one of the usual size (RFC 894: 1,500 octets on Ethernet).
const LARGE_COMMAND: usize = 1_400;

/// How a try went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Went {
    /// It was answered.
    Through,
    /// Nothing came within the limit.
    Stalled,
    /// Something else happened, which says nothing of packets.
    Otherwise,
}

/// Two handshakes. None where the system can't make packets smaller, or either try says nothing.
pub async fn handshakes(door: &Door) -> Option<SmallerPackets> {
    if !system::LIMITS_SEGMENTS {
        return None;
    }
    both(tokio::join!(handshake(door, Packets::Usual), handshake(door, Packets::Small)))
}

/// Two commands as large as a packet, which ask for nothing (RFC 5321 §4.1.1.9); behind TLS where the conversation was.
pub async fn commands(door: &Door) -> Option<SmallerPackets> {
    if !system::LIMITS_SEGMENTS {
        return None;
    }
    both(tokio::join!(command(door, Packets::Usual), command(door, Packets::Small)))
}

fn both(went: (Went, Went)) -> Option<SmallerPackets> {
    let through = |went| match went {
        Went::Through => Some(true),
        Went::Stalled => Some(false),
        Went::Otherwise => None,
    };
    Some(SmallerPackets { octets: limits::SMALL_SEGMENT, usual: through(went.0)?, smaller: through(went.1)? })
}

async fn handshake(door: &Door, packets: Packets) -> Went {
    let Some(Wire::Plain(tap)) = door.to_handshake(packets).await else { return Went::Otherwise };
    match tls::handshake(tap, door.name.clone(), door.limit).await.map_err(|failed| failed.failure) {
        Ok(_) => Went::Through,
        Err(failure) if failure.is_in_tls() => Went::Through,
        Err(HandshakeFailure::Timeout { .. }) => Went::Stalled,
        Err(_) => Went::Otherwise,
    }
}

async fn command(door: &Door, packets: Packets) -> Went {
    let Some(mut dialogue) = after_hello(door, packets).await else { return Went::Otherwise };
    match dialogue.command(&format!("NOOP {}", "x".repeat(LARGE_COMMAND))).await {
        Ok(_) => Went::Through,
        Err(ReplyFailure::Timeout { .. }) => Went::Stalled,
        Err(_) => Went::Otherwise,
    }
}

async fn after_hello(door: &Door, packets: Packets) -> Option<Dialogue> {
    if door.mode == Mode::Plain {
        return door.greeted(packets).await;
    }
    let Wire::Plain(tap) = door.to_handshake(packets).await? else { return None };
    let handshake = tls::handshake(tap, door.name.clone(), door.limit).await.ok()?;
    let mut dialogue = door.dialogue(Wire::Tls(Box::new(handshake.stream)));
    if door.mode == Mode::Tls {
        dialogue.reply().await.ok()?;
    }
    dialogue.command(&format!("EHLO {}", door.hello)).await.ok()?;
    Some(dialogue)
}
