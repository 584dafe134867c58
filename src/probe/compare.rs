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
pub struct Open(TcpStream);

/// Connects, waiting at most `limit`. Gives what that tells, how long it took in milliseconds, and the connection.
pub async fn connect(dialer: &Dialer, address: SocketAddr, limit: Duration) -> (ControlOutcome, u64, Option<Open>) {
    let began = Instant::now();
    let result = dialer.dial(address, limit).await;
    let ms = millis(began.elapsed());
    match result {
        Ok(stream) => {
            let retransmissions = system::retransmissions(&stream);
            (ControlOutcome::Answered { greeting: None, retransmissions }, ms, Some(Open(stream)))
        }
        Err(ConnectFailure::Refused | ConnectFailure::Reset) => (ControlOutcome::Refused, ms, None),
        Err(ConnectFailure::NoAnswer { syns }) => (ControlOutcome::Silent { syns }, ms, None),
        Err(failure) => (ControlOutcome::Unreachable { failure }, ms, None),
    }
}

impl Open {
    /// The first line that the server says, escaped and cut; none where it says nothing within `limit`.
    pub async fn greeting(&mut self, limit: Duration) -> Option<String> {
        let mut line = Vec::new();
        let mut reader = BufReader::new((&mut self.0).take(limits::FIRST_OCTETS as u64));
        let read = timeout(limit, reader.read_until(b'\n', &mut line)).await;
        let line = line.trim_ascii_end();
        (matches!(read, Ok(Ok(_))) && !line.is_empty()).then(|| shown::escaped(line))
    }

    /// Takes leave as SMTP wants it (RFC 5321 §4.1.1.10), and waits a moment for the other side's farewell.
    pub async fn part(mut self) {
        let farewell = async {
            self.0.write_all(b"QUIT\r\n").await?;
            let mut rest = (&mut self.0).take(limits::FIRST_OCTETS as u64);
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
    async fn a_closed_port_and_a_mute_server_are_told() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (_, _, open) = connect(&Dialer::default(), address, LIMIT).await;
        assert_eq!(open.expect("a connection").greeting(Duration::from_millis(50)).await, None);
        drop(listener);
        assert_eq!(connect(&Dialer::default(), address, LIMIT).await.0, ControlOutcome::Refused);
    }
}
