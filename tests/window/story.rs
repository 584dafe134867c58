//! What happens in a check, told as events: the same that a probe would send.

use std::net::IpAddr;

use mailport::facts::{
    certificate::{Anchor, Certificate, CertificateFacts, Trust},
    connect::{AddressFacts, AddressOutcome, ConnectFailure, Connected},
    delivery::{Accepted, DeliveryFailure, DeliveryProblem, MailStep},
    dialogue::{Greeted, Line, Note, Said},
    event::{Event, PortEvent},
    lookup::{AnsweredBy, Lookup, Resolved},
    observations::{Ended, FoundBy, StoppedBy},
    progress::{Progress, Skip},
    reply::Reply,
    sign_in::{SignInFailure, SignedIn},
    tls::Encrypted,
};
use time::{Duration, OffsetDateTime};

/// The host of these stories.
pub const HOST: &str = "mail.example.org";

fn address() -> IpAddr {
    "192.0.2.5".parse().expect("an address")
}

/// Progress that ended well.
pub fn done<D, F>(at_ms: u64, ms: u64, facts: D) -> Progress<D, F> {
    Progress::Done { at_ms, ms, facts }
}

/// The host is known and its name leads somewhere.
pub fn named() -> Vec<Event> {
    vec![
        Event::Host { host: HOST.into(), found_by: FoundBy::Typed, candidates: vec![] },
        Event::Lookup(Lookup {
            query: HOST.into(),
            kind: "A".into(),
            answer: vec!["192.0.2.5".into()],
            error: None,
            ms: 18,
            by: AnsweredBy::Dns,
            ..Lookup::default()
        }),
        Event::Name(done(0, 18, Resolved { addresses: vec![address()] })),
    ]
}

/// A port's events, from the first to the last that is asked for.
pub struct Port {
    index: usize,
    events: Vec<PortEvent>,
    at: u64,
}

impl Port {
    /// A port by its place.
    pub fn new(index: usize) -> Self {
        Self { index, events: vec![PortEvent::Begins], at: 18 }
    }

    fn push(mut self, event: PortEvent) -> Self {
        self.events.push(event);
        self
    }

    fn said(mut self, protected: bool, said: Said) -> Self {
        self.events.push(PortEvent::Said(Line { ms: self.at, protected, said }));
        self
    }

    fn server(self, protected: bool, line: &str) -> Self {
        self.said(protected, Said::Server(line.into()))
    }

    fn client(self, protected: bool, line: &str) -> Self {
        self.said(protected, Said::Client(line.into()))
    }

    /// It connects.
    pub fn connects(mut self, ms: u64) -> Self {
        let at = self.at;
        self.at += ms;
        self.push(PortEvent::Connect(done(at, ms, Connected { address: address(), local: None })))
            .push(PortEvent::Carrier(address()))
            .push(PortEvent::Address(AddressFacts { address: address(), outcome: AddressOutcome::Connected, ms }))
    }

    /// It waits for a connection.
    pub fn connecting(self) -> Self {
        let at = self.at;
        self.push(PortEvent::Connect(Progress::Running { at_ms: at }))
    }

    /// Nothing answers.
    pub fn silent(mut self) -> Self {
        let at = self.at;
        self.at += 4_600;
        let failure = ConnectFailure::NoAnswer { syns: Some(4) };
        self.push(PortEvent::Connect(Progress::Failed { at_ms: at, ms: 4_600, facts: failure.clone() }))
            .push(PortEvent::Address(AddressFacts { address: address(), outcome: AddressOutcome::Failed { failure }, ms: 4_600 }))
    }

    /// It waits for a greeting.
    pub fn waiting_for_greeting(self) -> Self {
        let at = self.at;
        self.push(PortEvent::Greeting(Progress::Running { at_ms: at }))
    }

    /// It greets and answers EHLO.
    pub fn greets(mut self, ms: u64, protected: bool) -> Self {
        let at = self.at;
        self.at += ms;
        let offers: Vec<String> = if protected {
            vec!["AUTH PLAIN LOGIN".into(), "SIZE 52428800".into()]
        } else {
            vec!["STARTTLS".into(), "SIZE 52428800".into()]
        };
        let mut port = self
            .push(PortEvent::Banner(Reply::new(220, vec!["mail.example.org ESMTP Postfix".into()])))
            .server(protected, "220 mail.example.org ESMTP Postfix")
            .client(protected, "EHLO [192.168.1.20]")
            .server(protected, "250-mail.example.org");
        for offer in &offers {
            port = port.server(protected, &format!("250-{offer}"));
        }
        port.server(protected, "250 8BITMIME").push(PortEvent::Offers { after_tls: protected, offers }).push(PortEvent::Greeting(done(
            at,
            ms,
            Greeted { banner_ms: ms / 2, hello_only: false },
        )))
    }

    /// It waits for the handshake.
    pub fn encrypting(self) -> Self {
        let at = self.at;
        self.push(PortEvent::Encryption(Progress::Running { at_ms: at }))
    }

    /// STARTTLS is asked for and granted.
    pub fn starts_tls(self) -> Self {
        self.client(false, "STARTTLS").server(false, "220 2.0.0 Ready to start TLS")
    }

    /// The handshake ends well.
    pub fn encrypts(mut self, ms: u64) -> Self {
        let at = self.at;
        self.at += ms;
        let facts = Encrypted {
            version: "TLSv1.3".into(),
            cipher: "TLS_AES_256_GCM_SHA384".into(),
            group: Some("X25519MLKEM768".into()),
            client_certificate_requested: false,
        };
        let note = Note::Protected { version: "TLSv1.3".into(), cipher: "TLS_AES_256_GCM_SHA384".into() };
        self.push(PortEvent::Encryption(done(at, ms, facts))).said(true, Said::Note(note))
    }

    /// The certificate is being judged.
    pub fn judging(self) -> Self {
        let at = self.at;
        self.push(PortEvent::Certificate(Box::new(Progress::Running { at_ms: at })))
    }

    /// The certificate is valid for so many more days; expired where that is negative.
    pub fn certified(mut self, days: i64) -> Self {
        let at = self.at;
        self.at += 2;
        let facts = certificate(days);
        let progress = if days >= 0 { done(at, 2, facts) } else { Progress::Failed { at_ms: at, ms: 2, facts } };
        self.push(PortEvent::Certificate(Box::new(progress)))
    }

    /// The certificate was signed by an authority that nobody knows, and that the server showed too.
    pub fn certified_by_a_stranger(self) -> Self {
        self.certified_as(stranger(1))
    }

    /// The certificate is vouched for by itself alone.
    pub fn certified_by_itself(self) -> Self {
        self.certified_as(stranger(0))
    }

    /// The same authority, which is trusted by choice.
    pub fn certified_by_choice(mut self) -> Self {
        let at = self.at;
        self.at += 2;
        let mut facts = stranger(1);
        (facts.trust, facts.by_choice, facts.anchor) = (Trust::Trusted, true, None);
        self.push(PortEvent::Certificate(Box::new(done(at, 2, facts))))
    }

    fn certified_as(mut self, facts: CertificateFacts) -> Self {
        let at = self.at;
        self.at += 2;
        self.push(PortEvent::Certificate(Box::new(Progress::Failed { at_ms: at, ms: 2, facts })))
    }

    /// EHLO again, inside TLS.
    pub fn offers_sign_in(self) -> Self {
        let offers = vec!["AUTH PLAIN LOGIN".to_owned(), "SIZE 52428800".to_owned()];
        self.client(true, "EHLO [192.168.1.20]")
            .server(true, "250-mail.example.org")
            .server(true, "250-AUTH PLAIN LOGIN")
            .server(true, "250 SIZE 52428800")
            .push(PortEvent::Offers { after_tls: true, offers })
    }

    /// EHLO again, inside TLS, without AUTH.
    pub fn offers_no_sign_in(self) -> Self {
        self.client(true, "EHLO [192.168.1.20]")
            .server(true, "250-mail.example.org")
            .server(true, "250 SIZE 52428800")
            .push(PortEvent::Offers { after_tls: true, offers: vec!["SIZE 52428800".to_owned()] })
            .skips_sign_in(Skip::NotOffered)
    }

    /// Signing in was left out.
    pub fn skips_sign_in(self, why: Skip) -> Self {
        self.push(PortEvent::SignIn(Progress::Skipped { why }))
    }

    /// It waits for the answer to a password.
    pub fn signing_in(self) -> Self {
        let at = self.at;
        self.client(true, "AUTH PLAIN ••••").push(PortEvent::SignIn(Progress::Running { at_ms: at }))
    }

    /// It takes the password.
    pub fn signs_in(mut self, ms: u64) -> Self {
        let at = self.at;
        let port = self.client(true, "AUTH PLAIN ••••");
        self = port;
        self.at += ms;
        let reply = Reply::new(235, vec!["2.7.0 Authentication successful".into()]);
        self.server(true, "235 2.7.0 Authentication successful").push(PortEvent::SignIn(done(
            at,
            ms,
            SignedIn { mechanism: "PLAIN".into(), reply },
        )))
    }

    /// It refuses the password.
    pub fn refuses_sign_in(mut self, ms: u64) -> Self {
        let at = self.at;
        let port = self.client(true, "AUTH PLAIN ••••");
        self = port;
        self.at += ms;
        let reply = Reply::new(535, vec!["5.7.8 Error: authentication failed".into()]);
        let facts = SignInFailure::Refused { mechanism: "PLAIN".into(), reply };
        self.server(true, "535 5.7.8 Error: authentication failed").push(PortEvent::SignIn(Progress::Failed { at_ms: at, ms, facts }))
    }

    /// The message is being handed over.
    pub fn sending(self) -> Self {
        let at = self.at;
        self.push(PortEvent::Message(Box::new(Progress::Running { at_ms: at })))
    }

    /// The message is taken.
    pub fn takes_message(mut self) -> Self {
        let at = self.at;
        self.at += 120;
        let facts = Accepted {
            from: "ann@example.org".into(),
            to: "bob@example.net".into(),
            reply: Reply::new(250, vec!["2.0.0 Ok: queued as 4F2A1C09".into()]),
            queue_id: Some("4F2A1C09".into()),
            message_id: "<1@example.org>".into(),
            steps: steps(),
        };
        self.push(PortEvent::Message(Box::new(done(at, 120, facts))))
    }

    /// The message is refused at RCPT.
    pub fn denies_relay(mut self) -> Self {
        let at = self.at;
        self.at += 60;
        let facts = DeliveryFailure {
            from: "ann@example.org".into(),
            to: "bob@example.net".into(),
            step: MailStep::Rcpt,
            message_id: "<1@example.org>".into(),
            steps: steps().into_iter().take(1).collect(),
            why: DeliveryProblem::Refused { reply: Reply::new(554, vec!["5.7.1 <bob@example.net>: Relay access denied".into()]) },
        };
        self.push(PortEvent::Message(Box::new(Progress::Failed { at_ms: at, ms: 60, facts })))
    }

    /// The events so far; the port goes on.
    pub fn events(self) -> Vec<Event> {
        let index = self.index;
        self.events.into_iter().map(|event| Event::Port(index, event)).collect()
    }

    /// The events, and the port's end.
    pub fn ends(self) -> Vec<Event> {
        let elapsed_ms = self.at;
        self.client(true, "QUIT").server(true, "221 2.0.0 Bye").push(PortEvent::Ended { elapsed_ms }).events()
    }
}

fn steps() -> Vec<(MailStep, Reply)> {
    vec![
        (MailStep::Mail, Reply::new(250, vec!["2.1.0 Ok".into()])),
        (MailStep::Rcpt, Reply::new(250, vec!["2.1.5 Ok".into()])),
        (MailStep::Data, Reply::new(354, vec!["End data with <CR><LF>.<CR><LF>".into()])),
    ]
}

fn certificate(days: i64) -> CertificateFacts {
    let now = OffsetDateTime::UNIX_EPOCH + Duration::days(20_781) + Duration::hours(10);
    let made = |subject: &str, issuer: &str, names: &[&str], left: i64, sha256: &str| Certificate {
        signature: "sha256WithRSAEncryption".into(),
        subject: subject.into(),
        issuer: issuer.into(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        not_before: now - Duration::days(19),
        not_after: now + Duration::days(left) + Duration::hours(1),
        key: "EC P-256".into(),
        sha256: sha256.repeat(8),
        digests: None,
        self_issued: false,
        names_issuer_location: true,
        issuer_location: None,
    };
    CertificateFacts {
        chain: vec![
            made("CN=mail.example.org", "CN=Example CA R3", &["mail.example.org", "smtp.example.org"], days, "a91c04e7"),
            made("CN=Example CA R3", "CN=Example Root X1", &[], 900, "5be0d21f"),
        ],
        expected_name: HOST.into(),
        name_matches: true,
        trust: Trust::Trusted,
        public: None,
        interceptor: None,
        by_choice: false,
        anchor: None,
        staple: None,
        signature_valid: true,
        judged_at: now,
    }
}

/// SHA-256 of the certificate that strangers show: of "Hello", which is as good as any here.
pub const STRANGER: &str = "185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969";

/// A chain that hangs on the certificate at this place.
fn stranger(place: usize) -> CertificateFacts {
    let mut facts = certificate(71);
    facts.trust = Trust::UnknownIssuer;
    facts.chain.truncate(place + 1);
    let last = &mut facts.chain[place];
    last.sha256 = STRANGER.into();
    last.self_issued = true;
    last.issuer.clone_from(&last.subject);
    facts.anchor = Some(Anchor { place, der: "SGVsbG8=".into() });
    facts
}

/// A whole check: 465 shows a stranger's certificate, 587 one of its own, 25 is silent.
pub fn strange() -> Vec<Event> {
    let mut events = named();
    events.extend(Port::new(0).silent().ends());
    let starttls = Port::new(1).connects(30).greets(61, false).starts_tls().encrypts(98).certified_by_itself();
    events.extend(starttls.skips_sign_in(Skip::Withheld).ends());
    events.extend(Port::new(2).connects(31).encrypts(72).certified_by_a_stranger().greets(64, true).skips_sign_in(Skip::Withheld).ends());
    events.push(over());
    events
}

/// Port 587 as it should be.
pub fn healthy_starttls(index: usize) -> Port {
    Port::new(index).connects(30).greets(61, false).starts_tls().encrypts(98).certified(71).offers_sign_in()
}

/// Port 465 as it should be.
pub fn healthy_tls(index: usize) -> Port {
    Port::new(index).connects(31).encrypts(72).certified(71).greets(64, true)
}

/// The check is over.
pub fn over() -> Event {
    Event::Ended(Ended { elapsed_ms: 4_700, stopped: None })
}

/// The check was stopped by the user.
pub fn stopped() -> Event {
    Event::Ended(Ended { elapsed_ms: 900, stopped: Some(StoppedBy::User) })
}

/// A whole check: 25 silent, the others good.
pub fn blocked(sign_in: bool) -> Vec<Event> {
    let ends = |port: Port| if sign_in { port.signs_in(86).ends() } else { port.skips_sign_in(Skip::NotAsked).ends() };
    let mut events = named();
    events.extend(Port::new(0).silent().ends());
    events.extend(ends(healthy_starttls(1)));
    events.extend(ends(healthy_tls(2)));
    events.push(over());
    events
}

/// A whole check: all three good, 25 for servers only.
pub fn healthy() -> Vec<Event> {
    let mut events = named();
    events.extend(Port::new(0).connects(29).greets(40, false).starts_tls().encrypts(75).certified(71).offers_no_sign_in().ends());
    events.extend(healthy_starttls(1).signs_in(86).ends());
    events.extend(healthy_tls(2).signs_in(88).ends());
    events.push(over());
    events
}

/// A whole check: the password is refused once, and tried nowhere else.
pub fn refused() -> Vec<Event> {
    let mut events = named();
    events.extend(Port::new(0).connects(29).greets(40, false).starts_tls().encrypts(75).certified(58).offers_no_sign_in().ends());
    events.extend(healthy_starttls(1).skips_sign_in(Skip::RefusedElsewhere { port: 465 }).ends());
    events.extend(healthy_tls(2).refuses_sign_in(119).ends());
    events.push(over());
    events
}

/// A server that says very much.
pub fn chatty(index: usize, lines: usize) -> Vec<Event> {
    let mut port = Port::new(index).connects(30);
    for line in 0..lines {
        port = port.server(false, &format!("250-line {line}"));
    }
    port.ends()
}
