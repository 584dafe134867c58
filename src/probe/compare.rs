//! Asks one comparison server on one port: does it answer, and how does it greet? Never more than a connection, the greeting
//! and a QUIT.

use std::{net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
    time::{Instant, timeout},
};

use super::{dial::Dialer, limits, system};
use crate::facts::{connect::ConnectFailure, control::ControlOutcome, progress::millis, shown};

/// A comparison server that has answered, and may still greet.
#[derive(Debug)]
pub struct Open {
    stream: TcpStream,
    /// It has greeted to the end, so that it may be spoken to (RFC 5321 §4.3.1).
    greeted: bool,
}

/// Connects, waiting at most `limit`. Gives what that tells, how long it took in milliseconds, and the connection.
pub async fn connect(dialer: &Dialer, address: SocketAddr, limit: Duration) -> (ControlOutcome, u64, Option<Open>) {
    let began = Instant::now();
    let result = dialer.dial(address, limit).await;
    let ms = millis(began.elapsed());
    match result {
        Ok(stream) => {
            let retransmissions = system::retransmissions(&stream);
            (ControlOutcome::Answered { greeting: None, retransmissions }, ms, Some(Open { stream, greeted: false }))
        }
        Err(ConnectFailure::Refused | ConnectFailure::Reset) => (ControlOutcome::Refused, ms, None),
        Err(ConnectFailure::NoAnswer { syns }) => (ControlOutcome::Silent { syns }, ms, None),
        Err(failure) => (ControlOutcome::Unreachable { failure }, ms, None),
    }
}

impl Open {
    /// The first line that the server says, escaped and cut; none where it says nothing within `limit`. Its greeting is heard to
    /// the end, as long as that takes no longer.
    pub async fn greeting(&mut self, limit: Duration) -> Option<String> {
        let (mut first, mut line) = (Vec::new(), Vec::new());
        let mut reader = BufReader::new((&mut self.stream).take(limits::FIRST_OCTETS as u64));
        let reading = async {
            while reader.read_until(b'\n', &mut line).await.is_ok_and(|octets| octets > 0) && line.ends_with(b"\n") {
                let is_last = line.get(3) != Some(&b'-');
                if first.is_empty() {
                    first.clone_from(&line);
                }
                line.clear();
                if is_last {
                    return true;
                }
            }
            false
        };
        self.greeted = timeout(limit, reading).await.unwrap_or(false);
        let first = first.trim_ascii_end();
        (!first.is_empty()).then(|| shown::escaped(first))
    }

    /// Takes leave as SMTP wants it (RFC 5321 §4.1.1.10), and waits a moment for the other side's farewell. Nobody is interrupted:
    /// where the greeting is not over, the connection just ends.
    pub async fn part(mut self) {
        if !self.greeted {
            return;
        }
        let farewell = async {
            self.stream.write_all(b"QUIT\r\n").await?;
            let mut rest = (&mut self.stream).take(limits::FIRST_OCTETS as u64);
            rest.read_to_end(&mut Vec::new()).await
        };
        // Whether it was heard changes nothing any more.
        let _ = timeout(limits::FAREWELL, farewell).await;
    }
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;

    const LIMIT: Duration = Duration::from_secs(5);

    #[tokio::test]
    async fn a_server_is_greeted_by_and_left_with_quit() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serve = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            stream.write_all(b"220-mail.example.org\x1b ESMTP\r\n220 second line\r\n").await.unwrap();
            let mut said = String::new();
            BufReader::new(&mut stream).read_line(&mut said).await.unwrap();
            said
        });
        let (outcome, _, open) = connect(&Dialer::default(), address, LIMIT).await;
        assert!(matches!(outcome, ControlOutcome::Answered { greeting: None, .. }), "{outcome:?}");
        let mut open = open.expect("a connection");
        assert_eq!(open.greeting(LIMIT).await.as_deref(), Some("220-mail.example.org\\x1b ESMTP"));
        open.part().await;
        assert_eq!(serve.await.unwrap(), "QUIT\r\n");
    }

    #[tokio::test]
    async fn nothing_is_said_before_the_greeting_is_over() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serve = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            stream.write_all(b"220-mail.example.org\r\n").await.unwrap();
            let mut said = Vec::new();
            stream.read_to_end(&mut said).await.map(|_| said)
        });
        let mut open = connect(&Dialer::default(), address, LIMIT).await.2.expect("a connection");
        assert_eq!(open.greeting(Duration::from_millis(200)).await.as_deref(), Some("220-mail.example.org"));
        open.part().await;
        assert_eq!(serve.await.unwrap().unwrap(), b"");
    }

    #[tokio::test]
    async fn a_closed_port_and_a_mute_server_are_told() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (_, _, open) = connect(&Dialer::default(), address, LIMIT).await;
        assert_eq!(open.expect("a connection").greeting(Duration::from_millis(50)).await, None);
        drop(listener);
        assert_eq!(connect(&Dialer::default(), address, LIMIT).await.0, ControlOutcome::Refused);
    }
}
