//! Greeting and EHLO of one port (RFC 5321 §3.1, §3.2): what a server says first, and what it offers.

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use super::{
    dialogue::Dialogue,
    endpoint::{Probe, Stop, Trusted},
    first_bytes, limits,
    side_hello::{self, HelloAnswer},
};
use crate::facts::{
    dialogue::{Greeted, GreetingFailure, Note, Protocol, ReplyFailure},
    event::PortEvent,
    progress::Progress,
    reply::Reply,
};

/// RFC 5321 §4.3.2: the one reply by which EHLO and HELO are taken.
const TAKEN: u16 = 250;
/// RFC 5321 §3.8: the server closes the connection after it.
const LEAVING: u16 = 421;

impl Probe {
    /// Greeting and EHLO.
    pub(super) async fn greet(
        &self,
        dialogue: &mut Dialogue,
        hello: &str,
        trusted: Trusted,
        address: IpAddr,
    ) -> Result<(Vec<String>, Reply), Stop> {
        let at_ms = self.sink.now_ms();
        self.sink.tell(PortEvent::Greeting(Progress::Running { at_ms }));
        let banner = match self.banner(dialogue, trusted.is_some(), address).await {
            Ok(banner) => banner,
            Err(failure) => return Err(self.greeting_fails(at_ms, failure)),
        };
        let banner_ms = self.since(at_ms);
        self.sink.tell(PortEvent::Banner(banner.clone()));
        if banner.code != 220 {
            let failure = GreetingFailure::Refused { reply: banner };
            // RFC 5321 §3.1: a client that is not welcome says QUIT.
            let _ = dialogue.send_line("QUIT", "QUIT").await;
            return Err(self.greeting_fails(at_ms, failure));
        }
        let (offers, hello_only) = match self.say_hello(dialogue, hello, &banner, trusted).await {
            Ok(answered) => answered,
            Err(failure) => return Err(self.greeting_fails(at_ms, failure)),
        };
        let after_tls = trusted.is_some();
        self.sink.tell(PortEvent::Offers { after_tls, offers: offers.clone() });
        let facts = Greeted { banner_ms, hello_only };
        self.sink.tell(PortEvent::Greeting(Progress::Done { at_ms, ms: self.since(at_ms), facts }));
        Ok((offers, banner))
    }

    fn greeting_fails(&self, at_ms: u64, facts: GreetingFailure) -> Stop {
        self.sink.tell(PortEvent::Greeting(Progress::Failed { at_ms, ms: self.since(at_ms), facts }));
        Stop
    }

    /// Waits for the greeting. In clear, a long silence is asked on a second connection whether it waits for TLS.
    async fn banner(&self, dialogue: &mut Dialogue, after_tls: bool, address: IpAddr) -> Result<Reply, GreetingFailure> {
        let fails = |failure, answer| {
            let (speaks_tls, answers_hello_with) = match answer {
                HelloAnswer::Tls => (true, None),
                HelloAnswer::Other(protocol) => (false, Some(protocol)),
                HelloAnswer::Nothing => (false, None),
            };
            GreetingFailure::Banner { failure, speaks_tls, answers_hello_with }
        };
        if after_tls {
            return dialogue.reply().await.map_err(|failure| fails(failure, HelloAnswer::Nothing));
        }
        let silence = limits::SILENCE.min(self.request.timeout.mul_f64(0.6));
        let began = self.sink.now_ms();
        match dialogue.reply_begun_within(silence).await {
            Some(Ok(reply)) => return Ok(reply),
            // A TLS alert in place of a greeting: what does it say to a hello?
            Some(Err(failure @ ReplyFailure::NotSmtp { looks_like: Protocol::Tls, .. })) => {
                return Err(fails(failure, self.ask_for_tls(address).await));
            }
            Some(Err(failure)) => return Err(fails(failure, HelloAnswer::Nothing)),
            None => {}
        }
        let asking = self.ask_for_tls(address);
        let answer = tokio::select! {
            biased;
            reply = dialogue.reply() => return reply.map_err(|failure| fails(failure, HelloAnswer::Nothing)),
            answer = asking => answer,
        };
        if dialogue.has_begun() {
            return dialogue.reply().await.map_err(|failure| fails(failure, HelloAnswer::Nothing));
        }
        if !side_hello::settles(answer) {
            return dialogue.reply().await.map_err(|failure| fails(failure, answer));
        }
        let waited_ms = self.since(began);
        dialogue.recorder().note(Note::TimedOut { waited_ms });
        Err(fails(ReplyFailure::silence(waited_ms), answer))
    }

    async fn ask_for_tls(&self, address: IpAddr) -> HelloAnswer {
        let Some(name) = self.server_name() else { return HelloAnswer::Nothing };
        side_hello::ask(&self.dialer(), SocketAddr::new(address, self.spec.port), name, self.request.timeout.min(Duration::from_secs(5)))
            .await
    }

    /// EHLO, and HELO where it is refused (RFC 5321 §3.2). Nothing but EHLO and QUIT follows a handshake with a server that
    /// did not prove who it is. Gives the keywords, and whether only HELO was taken.
    async fn say_hello(
        &self,
        dialogue: &mut Dialogue,
        hello: &str,
        banner: &Reply,
        trusted: Trusted,
    ) -> Result<(Vec<String>, bool), GreetingFailure> {
        let lost = |command: &str, failure| GreetingFailure::Command { command: command.to_owned(), failure };
        let ehlo = dialogue.command(&format!("EHLO {hello}")).await.map_err(|failure| lost("EHLO", failure))?;
        if ehlo.code == TAKEN {
            return Ok((dialogue.keywords(), false));
        }
        if !ehlo.refuses() {
            return Err(lost("EHLO", ReplyFailure::unexpected(&ehlo)));
        }
        let looks_like = first_bytes::classify(banner.quoted().as_bytes());
        let refused = |helo, lost| GreetingFailure::HelloRefused { ehlo: ehlo.clone(), helo, lost, looks_like };
        if trusted == Some(false) || ehlo.code == LEAVING {
            let _ = dialogue.send_line("QUIT", "QUIT").await;
            return Err(refused(None, None));
        }
        match dialogue.command(&format!("HELO {hello}")).await {
            Ok(helo) if helo.code == TAKEN => Ok((Vec::new(), true)),
            Ok(helo) if helo.refuses() => {
                let _ = dialogue.send_line("QUIT", "QUIT").await;
                Err(refused(Some(helo), None))
            }
            Ok(helo) => Err(refused(None, Some(ReplyFailure::unexpected(&helo)))),
            Err(failure) => Err(refused(None, Some(failure))),
        }
    }

    /// EHLO after TLS: what was learnt before it no longer counts (RFC 3207 §4.2).
    pub(super) async fn hello_again(
        &self,
        dialogue: &mut Dialogue,
        hello: &str,
        banner: &Reply,
        verified: bool,
    ) -> Result<Vec<String>, Stop> {
        let at_ms = self.sink.now_ms();
        match self.say_hello(dialogue, hello, banner, Some(verified)).await {
            Ok((offers, only_helo)) => {
                if only_helo {
                    self.sink.tell(PortEvent::OnlyHeloAfterTls);
                }
                self.sink.tell(PortEvent::Offers { after_tls: true, offers: offers.clone() });
                Ok(offers)
            }
            Err(GreetingFailure::Command { command, failure }) => {
                self.sink.tell(PortEvent::Lost { after: command, failure });
                Err(Stop)
            }
            Err(failure) => Err(self.greeting_fails(at_ms, failure)),
        }
    }
}
