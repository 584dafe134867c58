//! The one stream under a dialogue, plain or protected; keeps the first bytes that came, to tell what speaks there.

use std::{
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll},
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};
use tokio_rustls::client::TlsStream;

use super::limits;

/// A TCP stream that remembers the first bytes it gave.
#[derive(Debug)]
pub struct Tap {
    inner: TcpStream,
    first: Vec<u8>,
    heard: Arc<AtomicU64>,
}

impl Tap {
    /// Listens in on a stream.
    #[must_use]
    pub fn new(inner: TcpStream) -> Self {
        Self { inner, first: Vec::new(), heard: Arc::default() }
    }

    /// Forgets what came so far, so that what comes next is first.
    pub fn forget(&mut self) {
        self.first.clear();
        self.heard.store(0, Ordering::Relaxed);
    }

    /// How many octets came since then, for whoever has given the stream away.
    #[must_use]
    pub fn heard(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.heard)
    }

    /// The first bytes, at most [`limits::FIRST_OCTETS`].
    #[must_use]
    pub fn first(&self) -> &[u8] {
        &self.first
    }

    /// The connection below.
    #[must_use]
    pub const fn tcp(&self) -> &TcpStream {
        &self.inner
    }
}

impl AsyncRead for Tap {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let result = Pin::new(&mut self.inner).poll_read(cx, buf);
        if matches!(result, Poll::Ready(Ok(()))) {
            let wanted = limits::FIRST_OCTETS.saturating_sub(self.first.len());
            let new = &buf.filled()[before..];
            self.first.extend_from_slice(&new[..new.len().min(wanted)]);
            self.heard.fetch_add(new.len() as u64, Ordering::Relaxed);
        }
        result
    }
}

impl AsyncWrite for Tap {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, data: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, data)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

/// Plain or protected.
#[derive(Debug)]
pub enum Wire {
    /// Readable by everyone on the way.
    Plain(Tap),
    /// Inside TLS.
    Tls(Box<TlsStream<Tap>>),
}

impl Wire {
    /// The connection below.
    #[must_use]
    pub fn tcp(&self) -> &TcpStream {
        match self {
            Self::Plain(tap) => tap.tcp(),
            Self::Tls(stream) => stream.get_ref().0.tcp(),
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_read(cx, buf),
            Self::Tls(stream) => Pin::new(stream).poll_read(cx, buf),
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, data: &[u8]) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_write(cx, data),
            Self::Tls(stream) => Pin::new(stream).poll_write(cx, data),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Self::Tls(stream) => Pin::new(stream).poll_flush(cx),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_shutdown(cx),
            Self::Tls(stream) => Pin::new(stream).poll_shutdown(cx),
        }
    }
}
