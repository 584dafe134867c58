//! How does one come anew to where a port's conversation stood? On connections of their own, of which nothing is recorded.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use rustls::pki_types::ServerName;
use tokio::sync::mpsc::unbounded_channel;

use super::{
    conversation::{Recorder, Sink},
    dial::Dialer,
    dialogue::Dialogue,
    limits,
    wire::{Tap, Wire},
};
use crate::facts::port::Mode;

/// Where a port is, and how one gets in.
#[derive(Clone, Debug)]
pub struct Door {
    /// The address.
    pub address: IpAddr,
    /// The port.
    pub port: u16,
    /// Whether STARTTLS comes first.
    pub mode: Mode,
    /// The server's name.
    pub name: ServerName<'static>,
    /// The name for EHLO.
    pub hello: String,
    /// Who makes the connections.
    pub dialer: Dialer,
    /// The longest wait for each answer.
    pub limit: Duration,
}

/// How large the packets of a connection may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packets {
    /// As large as the network is said to carry.
    Usual,
    /// Of at most [`limits::SMALL_SEGMENT`] octets, in both directions.
    Small,
}

impl Door {
    /// A connection on which the handshake is due.
    pub async fn to_handshake(&self, packets: Packets) -> Option<Wire> {
        if self.mode != Mode::StartTls {
            return self.connect(packets).await;
        }
        let mut dialogue = self.greeted(packets).await?;
        let go_ahead = dialogue.command("STARTTLS").await.ok()?.code == 220;
        go_ahead.then(|| dialogue.into_parts().0)
    }

    /// A dialogue in clear, after EHLO.
    pub async fn greeted(&self, packets: Packets) -> Option<Dialogue> {
        let mut dialogue = self.dialogue(self.connect(packets).await?);
        let greeted = dialogue.reply().await.ok()?.code == 220;
        let knows_us = greeted && dialogue.command(&format!("EHLO {}", self.hello)).await.ok()?.is_positive();
        knows_us.then_some(dialogue)
    }

    /// A dialogue of which nothing is recorded.
    pub fn dialogue(&self, wire: Wire) -> Dialogue {
        let (unheard, _) = unbounded_channel();
        Dialogue::new(wire, Recorder::new(Sink::new(0, unheard), Arc::default()), self.limit)
    }

    async fn connect(&self, packets: Packets) -> Option<Wire> {
        let segment = (packets == Packets::Small).then_some(limits::SMALL_SEGMENT);
        let stream = self.dialer.dial_in(SocketAddr::new(self.address, self.port), self.limit, segment).await.ok()?;
        Some(Wire::Plain(Tap::new(stream)))
    }
}
