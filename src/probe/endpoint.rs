//! Walks one port through its stages, from the connection to the sign-in, and tells every fact on the way.

use std::{net::IpAddr, sync::Arc, time::Duration};

use rustls::pki_types::ServerName;
use time::OffsetDateTime;
use tokio::{net::TcpStream, sync::OnceCell, task::JoinHandle};

use super::{
    conversation::{Recorder, Sink},
    dial::Dialer,
    dialogue::Dialogue,
    door::Door,
    gate::{Entry, Gate},
    limits,
    race::{Stragglers, race},
    redact::Redactor,
    second_hello, sign_in, smaller, system,
    tls::{self, Failed, Shown},
    trust::TrustStore,
    wire::{Tap, Wire},
};
use crate::{
    facts::{
        code::Code,
        connect::Connected,
        dialogue::Note,
        event::PortEvent,
        observations::PortFacts,
        port::{Mode, PortSpec},
        progress::{Progress, Skip},
        request::Request,
        sign_in::SignInFailure,
        stage::Stage,
        tls::{EncryptionFailure, HandshakeFailure, SecondHellos},
    },
    knowledge::replies,
};

/// The trust store, which is loaded once and off the runtime's threads while connections are made.
pub type Trusting = Arc<OnceCell<Arc<TrustStore>>>;

/// Everything that a port's probe needs.
#[derive(Clone)]
pub struct Probe {
    /// The port.
    pub spec: PortSpec,
    /// The host as it was asked for; its certificate has to be valid for it.
    pub host: String,
    /// The host's addresses.
    pub addresses: Vec<IpAddr>,
    /// What was asked for.
    pub request: Arc<Request>,
    /// Where facts go.
    pub sink: Sink,
    /// Keeps secrets out of the record.
    pub redactor: Arc<Redactor>,
    /// Who is trusted.
    pub trusting: Trusting,
    /// Care for the account.
    pub gate: Arc<Gate>,
    /// The clock.
    pub now: OffsetDateTime,
}

/// A dialogue that can carry a message.
pub struct Session {
    /// The dialogue, after EHLO and sign-in.
    pub dialogue: Dialogue,
    /// What EHLO offers now.
    pub offers: Vec<String>,
    /// The connections to the name's other addresses.
    pub stragglers: Stragglers,
    /// The address that carries it.
    pub address: Option<IpAddr>,
    /// This computer's own address on that connection.
    pub local: Option<IpAddr>,
}

/// How far a probe came: a session that can go on, or only what is to be tidied up.
pub enum Walked {
    /// EHLO was answered, and nothing after it broke the connection.
    Open(Box<Session>),
    /// The dialogue is over; with the address that carried it, where one connected.
    Over(Stragglers, Option<IpAddr>),
}

/// Where the dialogue can't go on.
pub(super) struct Stop;

/// After a handshake: whether the server has proved who it is. None in clear.
pub(super) type Trusted = Option<bool>;

impl Probe {
    /// The same walk to one address alone, without signing in.
    #[must_use]
    pub fn to_other(&self, address: IpAddr) -> Self {
        let request = Request { credentials: None, ..(*self.request).clone() };
        Self { addresses: vec![address], request: Arc::new(request), sink: self.sink.for_other(address), ..self.clone() }
    }

    /// Walks the stages as far as they go. What it saw has been told when it returns.
    pub async fn walk(self) -> Walked {
        let at_ms = self.sink.now_ms();
        self.sink.tell(PortEvent::Connect(Progress::Running { at_ms }));
        let dialer = self.dialer();
        // A proxy takes as long as it takes, and of SYNs it tells nothing.
        let limit = if dialer.is_direct() { limits::CONNECT.min(self.request.timeout) } else { self.request.timeout };
        let won = match race(dialer, &self.addresses, self.spec.port, limit, &self.sink).await {
            Ok(won) => won,
            Err((address, failure)) => {
                self.sink.tell(PortEvent::Carrier(address));
                self.sink.tell(PortEvent::Connect(Progress::Failed { at_ms, ms: self.since(at_ms), facts: failure }));
                return Walked::Over(Stragglers::default(), None);
            }
        };
        self.sink.tell(PortEvent::Carrier(won.address));
        let local = won.stream.local_addr().ok().map(|address| address.ip().to_canonical());
        self.sink.tell(PortEvent::Connect(Progress::Done {
            at_ms,
            ms: self.since(at_ms),
            facts: Connected { address: won.address, local },
        }));
        self.tell_retransmissions(&won.stream);
        let stragglers = won.stragglers;
        let address = Some(won.address);
        match self.talk(Tap::new(won.stream), won.address).await {
            Ok((dialogue, offers)) => {
                self.tell_retransmissions(dialogue.tcp());
                Walked::Open(Box::new(Session { dialogue, offers, stragglers, address, local }))
            }
            Err(Stop) => Walked::Over(stragglers, address),
        }
    }

    /// How well packets get through counts where another port is silent.
    fn tell_retransmissions(&self, stream: &TcpStream) {
        if let Some(segments) = system::retransmissions(stream) {
            self.sink.tell(PortEvent::Retransmitted(segments));
        }
    }

    async fn talk(&self, tap: Tap, address: IpAddr) -> Result<(Dialogue, Vec<String>), Stop> {
        let recorder = Recorder::new(self.sink.clone(), Arc::clone(&self.redactor));
        let hello = self.hello_name(&tap);
        let mut verified = false;
        let (mut dialogue, offers) = match self.spec.mode {
            Mode::Tls => {
                let at_ms = self.encryption_begins();
                let (wire, recorder, good) = self.protect(tap, recorder, at_ms, address, &hello).await?;
                verified = good;
                let mut dialogue = Dialogue::new(wire, recorder, self.request.timeout);
                let (offers, _) = self.greet(&mut dialogue, &hello, Some(good), address).await?;
                (dialogue, offers)
            }
            Mode::Plain => {
                self.sink.tell(PortEvent::Encryption(Progress::Skipped { why: Skip::NotAsked }));
                self.sink.tell(PortEvent::Certificate(Box::new(Progress::Skipped { why: Skip::NotAsked })));
                let mut dialogue = Dialogue::new(Wire::Plain(tap), recorder, self.request.timeout);
                let (offers, _) = self.greet(&mut dialogue, &hello, None, address).await?;
                (dialogue, offers)
            }
            Mode::StartTls => {
                let mut dialogue = Dialogue::new(Wire::Plain(tap), recorder, self.request.timeout);
                let (offers, banner) = self.greet(&mut dialogue, &hello, None, address).await?;
                if PortFacts::offers_keyword(&offers, "STARTTLS") {
                    let (upgraded, good) = self.upgrade(dialogue, address, &hello).await?;
                    verified = good;
                    dialogue = upgraded;
                    let offers = self.hello_again(&mut dialogue, &hello, &banner, good).await?;
                    (dialogue, offers)
                } else {
                    let at_ms = self.sink.now_ms();
                    self.sink.tell(PortEvent::Encryption(Progress::Failed { at_ms, ms: 0, facts: EncryptionFailure::NotOffered }));
                    (dialogue, offers)
                }
            }
        };
        self.sign_in(&mut dialogue, &offers, verified).await?;
        Ok((dialogue, offers))
    }

    /// STARTTLS (RFC 3207) and the handshake.
    async fn upgrade(&self, mut dialogue: Dialogue, address: IpAddr, hello: &str) -> Result<(Dialogue, bool), Stop> {
        let at_ms = self.encryption_begins();
        let reply = match dialogue.command("STARTTLS").await {
            Ok(reply) => reply,
            Err(failure) => return Err(self.encryption_fails(at_ms, EncryptionFailure::Command { failure })),
        };
        if reply.code != 220 {
            let _ = dialogue.send_line("QUIT", "QUIT").await;
            return Err(self.encryption_fails(at_ms, EncryptionFailure::Refused { reply }));
        }
        let (wire, mut recorder, unread) = dialogue.into_parts();
        if !unread.is_empty() {
            let first = recorder.excerpt(&unread);
            recorder.server(&unread[..unread.len().min(1_000)]);
            return Err(self.encryption_fails(at_ms, EncryptionFailure::Injected { bytes: unread.len() as u64, first }));
        }
        let Wire::Plain(tap) = wire else { return Err(Stop) };
        let (wire, recorder, verified) = self.protect(tap, recorder, at_ms, address, hello).await?;
        Ok((Dialogue::new(wire, recorder, self.request.timeout), verified))
    }

    /// The handshake and the certificate. Says whether a password may follow.
    async fn protect(
        &self,
        tap: Tap,
        mut recorder: Recorder,
        at_ms: u64,
        address: IpAddr,
        hello: &str,
    ) -> Result<(Wire, Recorder, bool), Stop> {
        let Some(name) = self.server_name() else {
            let failure = HandshakeFailure::Invalid { error: format!("{} can't be named in a handshake", self.host) };
            return Err(
                self.encryption_fails(at_ms, EncryptionFailure::Handshake { failure, second: None, client_certificate_requested: false })
            );
        };
        let handshake = match tls::handshake(tap, name.clone(), self.request.timeout).await {
            Ok(handshake) => handshake,
            Err(Failed { failure, client_certificate_requested }) => {
                recorder.note(Note::HandshakeFailed);
                // Older hellos explain a refusal of the hello itself; whoever asks for a certificate has taken it.
                let second = if client_certificate_requested { None } else { self.ask_again(&failure, name, address, hello).await };
                let facts = EncryptionFailure::Handshake { failure, second, client_certificate_requested };
                return Err(self.encryption_fails(at_ms, facts));
            }
        };
        let ended_ms = self.sink.now_ms();
        let encrypted = handshake.encrypted;
        recorder.protect();
        recorder.note(Note::Protected { version: encrypted.version.clone(), cipher: encrypted.cipher.clone() });
        self.sink.tell(PortEvent::Encryption(Progress::Done { at_ms, ms: ended_ms.saturating_sub(at_ms), facts: encrypted }));
        let verified = self.judge(&handshake.shown, &name).await;
        Ok((Wire::Tls(Box::new(handshake.stream)), recorder, verified))
    }

    /// Where the first hello was refused, older ones tell whether that was for its age; where it stalled, smaller packets whether
    /// that was for its size.
    async fn ask_again(&self, failure: &HandshakeFailure, name: ServerName<'static>, address: IpAddr, hello: &str) -> Option<SecondHellos> {
        let refused = matches!(
            failure,
            HandshakeFailure::AlertReceived { .. }
                | HandshakeFailure::Incompatible { .. }
                | HandshakeFailure::Closed
                | HandshakeFailure::Reset
        );
        if refused {
            return Some(second_hello::ask(&self.door(address, name, hello, limits::SECOND_HELLO)).await);
        }
        if matches!(failure, HandshakeFailure::Timeout { .. })
            && let Some(facts) = smaller::handshakes(&self.door(address, name, hello, limits::SMALLER)).await
        {
            self.sink.tell(PortEvent::Smaller(facts));
        }
        None
    }

    /// After a message that stalled: whether large packets get lost. Nothing of it is sent again.
    pub async fn ask_for_smaller(&self, address: IpAddr, local: Option<IpAddr>, protected: bool) {
        let Some(name) = self.server_name() else { return };
        let hello = self.hello_from(local);
        let mode = if protected { self.spec.mode } else { Mode::Plain };
        let door = Door { mode, ..self.door(address, name, &hello, limits::SMALLER) };
        if let Some(facts) = smaller::commands(&door).await {
            self.sink.tell(PortEvent::Smaller(facts));
        }
    }

    fn door(&self, address: IpAddr, name: ServerName<'static>, hello: &str, limit: Duration) -> Door {
        let limit = self.request.timeout.min(limit);
        Door { address, port: self.spec.port, mode: self.spec.mode, name, hello: hello.to_owned(), dialer: self.dialer(), limit }
    }

    async fn judge(&self, shown: &Shown, name: &ServerName<'static>) -> bool {
        let at_ms = self.sink.now_ms();
        self.sink.tell(PortEvent::Certificate(Box::new(Progress::Running { at_ms })));
        let request = Arc::clone(&self.request);
        let store = self.trusting.get_or_init(|| load(request)).await;
        let facts = store.judge(shown, name, self.now);
        let verified = facts.is_verified();
        let ms = self.since(at_ms);
        let progress = if verified { Progress::Done { at_ms, ms, facts } } else { Progress::Failed { at_ms, ms, facts } };
        self.sink.tell(PortEvent::Certificate(Box::new(progress)));
        verified
    }

    /// AUTH, where it is wanted, possible and safe. Stops where the connection was lost over it.
    async fn sign_in(&self, dialogue: &mut Dialogue, offers: &[String], verified: bool) -> Result<(), Stop> {
        let skip = |why| self.sink.tell(PortEvent::SignIn(Progress::Skipped { why }));
        let offered = PortFacts::mechanisms_in(offers);
        if offered.is_empty() {
            skip(Skip::NotOffered);
            return Ok(());
        }
        let Some(mechanism) = sign_in::choose(&offered, self.request.mechanism.as_deref()) else {
            skip(Skip::NoUsableMechanism);
            return Ok(());
        };
        let Some(credentials) = &self.request.credentials else {
            skip(Skip::NotAsked);
            return Ok(());
        };
        if !verified && !self.request.allow_unsafe {
            skip(Skip::Withheld);
            return Ok(());
        }
        let at_ms = self.sink.now_ms();
        self.sink.tell(PortEvent::SignIn(Progress::Running { at_ms }));
        let permit = match self.gate.enter().await {
            Entry::Try(permit) => permit,
            Entry::RefusedBy(port) => {
                skip(Skip::RefusedElsewhere { port });
                return Ok(());
            }
        };
        // Waiting for another port's answer is no part of the sign-in.
        let at_ms = self.sink.now_ms();
        let result = sign_in::sign_in(dialogue, credentials, mechanism).await;
        let ms = self.since(at_ms);
        match result {
            Ok(facts) => {
                permit.accepted();
                self.sink.tell(PortEvent::SignIn(Progress::Done { at_ms, ms, facts }));
                Ok(())
            }
            Err(facts) => {
                if is_final(&facts) {
                    permit.refused(self.spec.port);
                }
                let lost = matches!(facts, SignInFailure::Lost { .. });
                self.sink.tell(PortEvent::SignIn(Progress::Failed { at_ms, ms, facts }));
                if lost { Err(Stop) } else { Ok(()) }
            }
        }
    }

    fn encryption_begins(&self) -> u64 {
        let at_ms = self.sink.now_ms();
        self.sink.tell(PortEvent::Encryption(Progress::Running { at_ms }));
        at_ms
    }

    fn encryption_fails(&self, at_ms: u64, facts: EncryptionFailure) -> Stop {
        self.sink.tell(PortEvent::Encryption(Progress::Failed { at_ms, ms: self.since(at_ms), facts }));
        Stop
    }

    /// Who makes this port's connections.
    pub(super) fn dialer(&self) -> Dialer {
        Dialer::of(&self.request)
    }

    pub(super) fn since(&self, at_ms: u64) -> u64 {
        self.sink.now_ms().saturating_sub(at_ms)
    }

    pub(super) fn server_name(&self) -> Option<ServerName<'static>> {
        ServerName::try_from(self.host.clone()).ok()
    }

    /// RFC 5321 §4.1.1.1, §4.1.3: a client without a name of its own gives its address as a literal.
    fn hello_name(&self, tap: &Tap) -> String {
        self.hello_from(tap.tcp().local_addr().ok().map(|address| address.ip().to_canonical()))
    }

    fn hello_from(&self, local: Option<IpAddr>) -> String {
        if let Some(name) = &self.request.hello {
            return name.clone();
        }
        match local {
            Some(IpAddr::V4(v4)) => format!("[{v4}]"),
            Some(IpAddr::V6(v6)) => format!("[IPv6:{v6}]"),
            None => "[127.0.0.1]".to_owned(),
        }
    }
}

/// Whether no other port may try the same credentials.
fn is_final(failure: &SignInFailure) -> bool {
    match failure {
        SignInFailure::Refused { reply, .. } => {
            reply.is_permanent() || replies::classify(Stage::SignIn, reply, None).code == Code::SignInTooMany
        }
        SignInFailure::Lost { .. } => false,
    }
}

/// Loads the trust store on a thread of its own; a file that can't be read any more trusts nobody.
async fn load(request: Arc<Request>) -> Arc<TrustStore> {
    let loading: JoinHandle<_> = tokio::task::spawn_blocking(move || TrustStore::load(&request.trust, &request.authorities));
    match loading.await {
        Ok(Ok(store)) => Arc::new(store),
        _ => Arc::new(TrustStore::nobody()),
    }
}

/// Loads the trust store ahead of its first use.
pub async fn load_ahead(trusting: Trusting, request: Arc<Request>) {
    trusting.get_or_init(|| load(request)).await;
}
