//! One conversation with a client: greeting, commands and replies, each as its scenario has it.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::sync::broadcast;
use tokio_rustls::TlsAcceptor;

use super::behaviour::{Act, Connect, FloodOf, Mode, PortSpec};
use super::envelope::path;
use super::event::{PracticeEvent, Side, What, masked};
use super::handshake::misbehave;
use super::hold::{Holds, Point};
use super::mailbox::Mailbox;
use super::scenario::User;
use super::text::shown;
use super::wire::{Over, Wire};

/// A command may be longer than RFC 5321 §4.5.3.1.4 says (512 octets): tokens are; but not endless.
pub(super) const COMMAND_LIMIT: usize = 64 * 1024;
const USUAL_CAPABILITIES: [&str; 4] = ["PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES"];
const MIB: usize = 1024 * 1024;

/// One port of one server: what all its conversations share.
pub(super) struct Port {
    pub(super) server: String,
    pub(super) users: Vec<User>,
    pub(super) stands_in_for: u16,
    pub(super) mode: Mode,
    pub(super) spec: PortSpec,
    pub(super) acceptor: TlsAcceptor,
    pub(super) holds: Holds,
    pub(super) mailbox: Mailbox,
    pub(super) queue_ids: Arc<AtomicU32>,
    pub(super) events: broadcast::Sender<PracticeEvent>,
}

impl Port {
    fn tell(&self, peer: SocketAddr, what: What) {
        let event = PracticeEvent { server: self.server.clone(), port: self.stands_in_for, peer, what };
        // Nobody needs to listen.
        let _ = self.events.send(event);
    }

    /// The name the server gives itself.
    fn name(&self) -> &str {
        self.spec.hello.name.as_deref().unwrap_or(&self.server)
    }

    /// The mechanisms offered before or under TLS.
    pub(super) fn mechanisms(&self, protected: bool) -> Vec<String> {
        let auth = &self.spec.auth;
        match (&auth.after, protected) {
            (_, false) => auth.before.clone(),
            (Some(after), true) => after.clone(),
            (None, true) if self.stands_in_for == 25 => Vec::new(),
            (None, true) => vec!["PLAIN".to_owned(), "LOGIN".to_owned()],
        }
    }
}

/// One conversation.
pub(super) struct Session {
    pub(super) port: Arc<Port>,
    pub(super) peer: SocketAddr,
    pub(super) wire: Wire,
    /// Who is signed in.
    pub(super) user: Option<String>,
    pub(super) refusals: u32,
    /// What every reply repeats, where the scenario has `echo`.
    pub(super) echo: Vec<String>,
    pub(super) from: Option<String>,
    pub(super) to: Vec<String>,
}

/// Talks to one client until either leaves.
pub(super) async fn serve(tcp: TcpStream, peer: SocketAddr, port: Arc<Port>) {
    port.tell(peer, What::Connected);
    let wire = Wire::new(tcp, &port.spec);
    let mut session = Session { port: port.clone(), peer, wire, user: None, refusals: 0, echo: Vec::new(), from: None, to: Vec::new() };
    // However it ended: it is over.
    let Err(Over) = session.run().await;
    port.tell(peer, What::Closed);
}

impl Session {
    async fn run(&mut self) -> Result<std::convert::Infallible, Over> {
        let port = self.port.clone();
        port.holds.pass(Point::Accept).await;
        match port.spec.connect {
            Connect::Accept => {}
            Connect::Reset => self.act(Act::Reset).await?,
            Connect::Close => self.act(Act::Close).await?,
            Connect::NoAnswer | Connect::Refused => self.act(Act::Mute).await?,
        }
        if port.mode == Mode::Tls {
            self.handshake().await?;
        }
        self.greet().await?;
        loop {
            let line = self.read(COMMAND_LIMIT, false).await?;
            self.command(&line).await?;
        }
    }

    async fn greet(&mut self) -> Result<(), Over> {
        let port = self.port.clone();
        let greeting = &port.spec.greeting;
        port.holds.pass(Point::Greeting).await;
        tokio::time::sleep(Duration::from_millis(greeting.delay_ms)).await;
        // A greeting answers no command: `ANY` doesn't mean it.
        let act = port.spec.on.get("GREETING").copied();
        if let Some(act) = act {
            self.act(act).await?;
        }
        self.flood("GREETING", "220").await?;
        match &greeting.text {
            _ if greeting.silent => {}
            Some(text) => self.reply_bytes(text.reply(&[("name", port.name())])).await?,
            None => self.reply(&format!("220 {} ESMTP Mailport practice", port.name())).await?,
        }
        if act == Some(Act::ReplyThenClose) { self.act(Act::Close).await } else { Ok(()) }
    }

    /// Reads a line, and tells it to whoever watches.
    pub(super) async fn read(&mut self, limit: usize, in_sign_in: bool) -> Result<String, Over> {
        let bytes = self.wire.read_line(limit).await?;
        let line = String::from_utf8_lossy(&bytes).trim_end_matches(['\r', '\n']).to_owned();
        let text = shown(masked(&line, in_sign_in).as_bytes());
        self.port.tell(self.peer, What::Line { from: Side::Client, text });
        Ok(line)
    }

    pub(super) async fn reply(&mut self, line: &str) -> Result<(), Over> {
        self.reply_bytes(format!("{line}\r\n").into_bytes()).await
    }

    pub(super) async fn reply_bytes(&mut self, mut bytes: Vec<u8>) -> Result<(), Over> {
        // A challenge stays readable.
        if !self.echo.is_empty() && bytes.ends_with(b"\r\n") && !bytes.starts_with(b"334") {
            bytes.truncate(bytes.len() - 2);
            bytes.extend(format!(" (you sent {})\r\n", self.echo.join(" ")).bytes());
        }
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.port.tell(self.peer, What::Line { from: Side::Server, text: self.masked_echo(line) });
        }
        self.wire.send(&bytes).await
    }

    /// What is told about a reply must not repeat a secret, even where the reply does.
    fn masked_echo(&self, line: &[u8]) -> String {
        self.echo.iter().fold(shown(line), |text, secret| text.replace(secret.as_str(), "****"))
    }

    /// The scenario's reply to `verb`, placeholders filled in, with its code's first digit.
    pub(super) fn told_reply(&self, verb: &str, argument: &str) -> Option<(Option<u8>, Vec<u8>)> {
        let raw = self.told(&self.port.spec.replies, verb)?;
        let address = path(argument).unwrap_or_default();
        let fill = [("name", self.port.name()), ("address", address.as_str())];
        Some((raw.class(), raw.reply(&fill)))
    }

    pub(super) fn told_act(&self, verb: &str) -> Option<Act> {
        self.told(&self.port.spec.on, verb).copied()
    }

    /// What a table of the scenario has for a verb; EHLO comes a second time after STARTTLS.
    fn told<'a, T>(&self, table: &'a BTreeMap<String, T>, verb: &str) -> Option<&'a T> {
        let again = verb == "EHLO" && self.port.mode == Mode::StartTls && self.wire.is_tls();
        let of_again = table.get("EHLO-AGAIN").filter(|_| again);
        of_again.or_else(|| table.get(verb)).or_else(|| table.get("ANY"))
    }

    /// Ends the conversation, or what is left of it, without a reply.
    pub(super) async fn act(&mut self, act: Act) -> Result<(), Over> {
        match act {
            Act::ReplyThenClose => return Ok(()),
            Act::Close => self.wire.close().await,
            Act::Reset => self.wire.reset(),
            Act::Mute => self.wire.stay_mute().await,
        }
        Err(Over)
    }

    async fn command(&mut self, line: &str) -> Result<(), Over> {
        let (word, argument) = line.split_once(' ').unwrap_or((line, ""));
        let verb = word.to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" | "HELO" => self.port.holds.pass(Point::Hello).await,
            "STARTTLS" => self.port.holds.pass(Point::Starttls).await,
            "MAIL" => self.port.holds.pass(Point::Mail).await,
            "RCPT" => self.port.holds.pass(Point::Rcpt).await,
            _ => {}
        }
        let act = self.told_act(&verb);
        if let Some(act) = act {
            self.act(act).await?;
        }
        self.flood(&verb, "250").await?;
        if let Some((class, bytes)) = self.told_reply(&verb, argument) {
            self.reply_bytes(bytes).await?;
            self.told_effect(&verb, class, argument).await?;
        } else {
            self.usual(&verb, argument).await?;
        }
        if act == Some(Act::ReplyThenClose) {
            self.act(Act::Close).await?;
        }
        Ok(())
    }

    /// A reply from the scenario that agrees has the command's usual effect.
    async fn told_effect(&mut self, verb: &str, class: Option<u8>, argument: &str) -> Result<(), Over> {
        match (verb, class) {
            ("MAIL", Some(2)) => self.from = Some(path(argument).unwrap_or_default()),
            ("RCPT", Some(2)) => self.to.push(path(argument).unwrap_or_default()),
            ("DATA", Some(3)) => self.receive().await?,
            ("STARTTLS", Some(2)) => self.handshake().await?,
            ("QUIT", _) => self.act(Act::Close).await?,
            _ => {}
        }
        Ok(())
    }

    async fn usual(&mut self, verb: &str, argument: &str) -> Result<(), Over> {
        match verb {
            "EHLO" => self.hello().await,
            "HELO" => {
                self.forget_transaction();
                self.reply(&format!("250 {}", self.port.name())).await
            }
            "STARTTLS" => self.starttls().await,
            "AUTH" => self.sign_in(argument).await,
            "MAIL" => self.mail(argument).await,
            "RCPT" => self.rcpt(argument).await,
            "DATA" => self.data().await,
            "RSET" => {
                self.forget_transaction();
                self.reply("250 2.0.0 Ok").await
            }
            "NOOP" => self.reply("250 2.0.0 Ok").await,
            "VRFY" => self.reply("252 2.0.0 Can't verify, but will take mail").await,
            "HELP" => self.reply("214 2.0.0 See RFC 5321").await,
            "QUIT" => {
                self.reply("221 2.0.0 Bye").await?;
                self.act(Act::Close).await
            }
            _ => self.reply("500 5.5.2 Error: command not recognized").await,
        }
    }

    pub(super) fn forget_transaction(&mut self) {
        self.from = None;
        self.to.clear();
    }

    fn offers_starttls(&self) -> bool {
        self.port.mode == Mode::StartTls && !self.port.spec.starttls.hidden && !self.wire.is_tls()
    }

    async fn hello(&mut self) -> Result<(), Over> {
        self.forget_transaction();
        let spec = &self.port.spec;
        let mut lines = vec![self.port.name().to_owned()];
        match &spec.hello.capabilities {
            Some(capabilities) => lines.extend(capabilities.iter().cloned()),
            None => lines.extend(USUAL_CAPABILITIES.map(str::to_owned)),
        }
        lines.push(format!("SIZE {}", self.size_limit()));
        if self.offers_starttls() {
            lines.push("STARTTLS".to_owned());
        }
        let mechanisms = self.port.mechanisms(self.wire.is_tls());
        if !mechanisms.is_empty() {
            lines.push(format!("AUTH {}", mechanisms.join(" ")));
        }
        for line in lines.iter_mut().skip(1) {
            let keyword = line.split(' ').next().unwrap_or_default();
            if spec.hello.mask.iter().any(|masked| masked.eq_ignore_ascii_case(keyword)) {
                *line = format!("{}A", "X".repeat(keyword.len().saturating_sub(1)));
            }
        }
        let last = lines.len() - 1;
        let mut reply = String::new();
        for (index, line) in lines.iter().enumerate() {
            let separator = if index == last { ' ' } else { '-' };
            reply.extend(["250", separator.encode_utf8(&mut [0; 4]), line, "\r\n"]);
        }
        self.reply_bytes(reply.into_bytes()).await
    }

    async fn starttls(&mut self) -> Result<(), Over> {
        if self.wire.is_tls() {
            return self.reply("503 5.5.1 Error: TLS already active").await;
        }
        if !self.offers_starttls() {
            return self.reply("502 5.5.1 Error: command not implemented").await;
        }
        let mut go_ahead = b"220 2.0.0 Ready to start TLS\r\n".to_vec();
        if let Some(injected) = &self.port.spec.starttls.inject {
            go_ahead.extend(injected.reply(&[]));
        }
        self.reply_bytes(go_ahead).await?;
        self.handshake().await
    }

    async fn handshake(&mut self) -> Result<(), Over> {
        let port = self.port.clone();
        let tls = &port.spec.tls;
        // RFC 3207 §4.2: what was said before TLS is forgotten.
        self.forget_transaction();
        self.user = None;
        self.wire.discard_received();
        port.holds.pass(Point::Handshake).await;
        misbehave(&mut self.wire, tls.fault, tls.alert).await?;
        match self.wire.accept_tls(&port.acceptor, tls.fault).await {
            Ok(version) => {
                port.tell(self.peer, What::Tls { version });
                Ok(())
            }
            Err(why) => {
                port.tell(self.peer, What::TlsFailed { why: shown(why.as_bytes()) });
                Err(Over)
            }
        }
    }

    /// Sends a reply without an end where the scenario has one at this verb; then says nothing more.
    pub(super) async fn flood(&mut self, at: &str, code: &str) -> Result<(), Over> {
        let port = self.port.clone();
        let Some(flood) = port.spec.flood.as_ref().filter(|flood| flood.at == at) else {
            return Ok(());
        };
        let (first, chunk) = match flood.of {
            FloodOf::Line => (format!("{code} "), "a".repeat(16 * 1024)),
            FloodOf::Lines => (String::new(), format!("{code}-X-PRACTICE never the last line\r\n").repeat(400)),
        };
        self.wire.send(first.as_bytes()).await?;
        let mut sent = 0;
        while sent < flood.mib.saturating_mul(MIB) {
            self.wire.send(chunk.as_bytes()).await?;
            sent += chunk.len();
        }
        self.act(Act::Mute).await
    }
}
