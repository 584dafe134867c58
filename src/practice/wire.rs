//! The bytes of one connection: lines in with a limit, bytes out at the scenario's pace, and each way to end it.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::behaviour::{Direction, Fault, PortSpec};
use super::handshake::Gated;

/// A connection on which nothing moves for so long is closed.
const IDLE: Duration = Duration::from_mins(5);
/// How long a closed connection's last bytes are still read, so that the close doesn't become a reset.
const LINGER: Duration = Duration::from_secs(2);
/// So much is read at once.
const CHUNK: usize = 16 * 1024;

/// Larger segments than these, in octets, are large.
const SMALL: u32 = 1_200;

/// Octets in the largest segment that a connection may carry, as the client has it (`TCP_MAXSEG`, tcp(7)).
#[cfg(target_os = "linux")]
fn largest_segment(tcp: &TcpStream) -> u32 {
    socket2::SockRef::from(tcp).tcp_mss().unwrap_or(u32::MAX)
}

/// Not known here.
#[cfg(not(target_os = "linux"))]
const fn largest_segment(_tcp: &TcpStream) -> u32 {
    u32::MAX
}

/// The connection is over, whoever ended it and however.
#[derive(Debug)]
pub(super) struct Over;

impl From<io::Error> for Over {
    fn from(_: io::Error) -> Self {
        Self
    }
}

impl From<tokio::time::error::Elapsed> for Over {
    fn from(_: tokio::time::error::Elapsed) -> Self {
        Self
    }
}

enum Io {
    Plain(TcpStream),
    Tls(Box<TlsStream<Gated>>),
    Ended,
}

/// One connection.
pub(super) struct Wire {
    io: Io,
    /// Received and not yet used, from `start` on.
    buffer: Vec<u8>,
    start: usize,
    split: bool,
    byte_delay: Duration,
    /// Which way large packets get lost, where the client lets them be large.
    loses_large: Option<Direction>,
}

impl Wire {
    pub(super) fn new(tcp: TcpStream, spec: &PortSpec) -> Self {
        // Without it the bytes of `split` would wait for each other; failing is harmless.
        let _ = tcp.set_nodelay(true);
        let byte_delay = Duration::from_millis(spec.byte_ms);
        let loses_large = spec.loses_large.filter(|_| largest_segment(&tcp) > SMALL);
        Self { io: Io::Plain(tcp), buffer: Vec::new(), start: 0, split: spec.split, byte_delay, loses_large }
    }

    pub(super) const fn is_tls(&self) -> bool {
        matches!(self.io, Io::Tls(_))
    }

    /// The next line with its end; or what has come, where it is no text but a TLS hello.
    pub(super) async fn read_line(&mut self, limit: usize) -> Result<Vec<u8>, Over> {
        let mut searched = self.start;
        loop {
            if let Some(found) = self.buffer[searched..].iter().position(|byte| *byte == b'\n') {
                let line = self.buffer[self.start..=searched + found].to_vec();
                self.start = searched + found + 1;
                return Ok(line);
            }
            if self.buffer[self.start..].starts_with(&[0x16, 3]) {
                return Ok(std::mem::take(&mut self.buffer).split_off(std::mem::take(&mut self.start)));
            }
            searched = self.buffer.len();
            if searched - self.start > limit {
                return Err(Over);
            }
            if self.start > 0 {
                self.buffer.drain(..self.start);
                searched -= self.start;
                self.start = 0;
            }
            if self.fill().await? == 0 {
                return Err(Over);
            }
        }
    }

    /// One whole TLS record, as it came.
    pub(super) async fn read_record(&mut self) -> Result<Vec<u8>, Over> {
        loop {
            let waiting = &self.buffer[self.start..];
            if let [_, _, _, high, low, ..] = waiting {
                let length = 5 + usize::from(u16::from_be_bytes([*high, *low]));
                if waiting.len() >= length {
                    let record = waiting[..length].to_vec();
                    self.start += length;
                    return Ok(record);
                }
            }
            if self.fill().await? == 0 {
                return Err(Over);
            }
        }
    }

    async fn fill(&mut self) -> Result<usize, Over> {
        let mut is_lost = false;
        loop {
            self.buffer.reserve(CHUNK);
            let count = match &mut self.io {
                Io::Plain(tcp) => timeout(IDLE, tcp.read_buf(&mut self.buffer)).await??,
                Io::Tls(tls) => timeout(IDLE, tls.read_buf(&mut self.buffer)).await??,
                Io::Ended => return Err(Over),
            };
            // What comes in one piece came in large packets; nothing that follows a lost one is delivered either.
            is_lost |= self.loses_large == Some(Direction::Up) && count > SMALL as usize;
            if !is_lost || count == 0 {
                return Ok(count);
            }
            self.discard_received();
        }
    }

    /// Forgets what a client sent before its turn.
    pub(super) fn discard_received(&mut self) {
        self.buffer.clear();
        self.start = 0;
    }

    /// Sends bytes: in one write, or each in its own where the scenario says so.
    pub(super) async fn send(&mut self, bytes: &[u8]) -> Result<(), Over> {
        if !self.split && self.byte_delay.is_zero() {
            return self.write(bytes).await;
        }
        for byte in bytes {
            if self.byte_delay.is_zero() {
                tokio::task::yield_now().await;
            } else {
                tokio::time::sleep(self.byte_delay).await;
            }
            self.write(std::slice::from_ref(byte)).await?;
        }
        Ok(())
    }

    async fn write(&mut self, bytes: &[u8]) -> Result<(), Over> {
        let written = async {
            match &mut self.io {
                Io::Plain(tcp) => tcp.write_all(bytes).await,
                Io::Tls(tls) => {
                    tls.write_all(bytes).await?;
                    tls.flush().await
                }
                Io::Ended => Err(io::ErrorKind::NotConnected.into()),
            }
        };
        Ok(timeout(IDLE, written).await??)
    }

    /// Does the TLS handshake; returns the version, or why it failed.
    pub(super) async fn accept_tls(&mut self, acceptor: &TlsAcceptor, gate: Fault) -> Result<String, String> {
        let Io::Plain(tcp) = std::mem::replace(&mut self.io, Io::Ended) else {
            return Err("not a plain connection".to_owned());
        };
        self.discard_received();
        let gate = if self.loses_large == Some(Direction::Down) { Fault::StallInFlight } else { gate };
        match timeout(IDLE, acceptor.accept(Gated::new(tcp, gate))).await {
            Err(_) => Err("no answer".to_owned()),
            Ok(Err(error)) => Err(error.to_string()),
            Ok(Ok(tls)) => {
                let version = tls.get_ref().1.protocol_version().map(|version| format!("{version:?}"));
                self.io = Io::Tls(Box::new(tls));
                Ok(version.unwrap_or_default())
            }
        }
    }

    /// Ends the connection in order.
    pub(super) async fn close(&mut self) {
        let mut io = std::mem::replace(&mut self.io, Io::Ended);
        let mut sink = vec![0; CHUNK];
        let drain = async {
            match &mut io {
                Io::Plain(tcp) => {
                    tcp.shutdown().await?;
                    while tcp.read(&mut sink).await? > 0 {}
                }
                Io::Tls(tls) => {
                    tls.shutdown().await?;
                    while tls.read(&mut sink).await? > 0 {}
                }
                Io::Ended => {}
            }
            Ok::<_, io::Error>(())
        };
        // Whether the client still listens to a close doesn't matter.
        let _ = timeout(LINGER, drain).await;
    }

    /// Ends the connection with a reset.
    pub(super) fn reset(&mut self) {
        let io = std::mem::replace(&mut self.io, Io::Ended);
        // Where the option can't be set the close is an ordinary one; nothing else can be done.
        let _ = match &io {
            Io::Plain(tcp) => tcp.set_zero_linger(),
            Io::Tls(tls) => tls.get_ref().0.reset_on_close(),
            Io::Ended => Ok(()),
        };
    }

    /// Says nothing more, and reads until the client leaves.
    pub(super) async fn stay_mute(&mut self) {
        loop {
            self.discard_received();
            match self.fill().await {
                Ok(0) | Err(Over) => return,
                Ok(_) => {}
            }
        }
    }
}
