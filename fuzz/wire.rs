//! What comes off the wire: replies, the answer to EHLO, the first octets. Each is read as a probe reads it, and held against
//! what must be so for any octets at all.

use std::{
    path::Path,
    sync::{Arc, LazyLock},
};

use mailport::{
    facts::{
        dialogue::{Greeted, Note, Protocol, Said},
        event::{Event, PortEvent},
        observations::{Given, Observations, PortFacts},
        port::PortSpec,
        progress::Progress,
        reply::Reply,
        request::Credentials,
        shown::MOST_CHARS,
    },
    probe::{
        conversation::{Recorder, Sink},
        first_bytes,
        incoming::{Incoming, ReplyLine},
        offers,
        redact::Redactor,
    },
};
use time::OffsetDateTime;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::{hunt::files, octets, random::Random, texts};

/// A password that the other side knows, and repeats in any form it likes.
const SECRET: &str = "correct/horse battery";

const WORDS: [&[u8]; 40] = [
    b"220 ",
    b"220-",
    b"250-",
    b"250 ",
    b"334 ",
    b"354 ",
    b"421 4.7.0 ",
    b"454 ",
    b"535-5.7.8 ",
    b"554 5.7.1 ",
    b"999 ",
    b"000-",
    b"\r\n",
    b"\n",
    b"\r",
    b"\0",
    b"\x1b[31m",
    b"\xe2\x80\xae",
    b"\xe2\x80",
    b"\xc2\x85",
    b"\xff\xfe",
    b"\x15\x03\x01\0\x02\x02\x28",
    b"\x16\x03\x03",
    b"STARTTLS",
    b"AUTH PLAIN LOGIN",
    b"AUTH=",
    b"SIZE ",
    b"SIZE 99999999999999999999",
    b"XXXXXXXA",
    b"************",
    b"ftp",
    b"ESMTP",
    b"\nhttp/1.",
    b"* OK ",
    b"correct/horse battery",
    b"correct/horse",
    b" battery",
    b"Y29ycmVjdC9ob3JzZSBiYXR0ZXJ5",
    b"636f72726563742f686f72736520626174746572",
    b"correct%2Fhorse%20battery",
];

static REPLIES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| files("replies"));
static FIRST_BYTES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| [files("first-bytes"), files("replies")].concat());

/// A conversation's replies.
pub fn some_replies(number: usize, random: &mut Random) -> Vec<u8> {
    REPLIES.get(number).cloned().unwrap_or_else(|| octets::changed(&REPLIES, &WORDS, random))
}

/// What a server may say first.
pub fn some_first_bytes(number: usize, random: &mut Random) -> Vec<u8> {
    FIRST_BYTES.get(number).cloned().unwrap_or_else(|| octets::changed(&FIRST_BYTES, &WORDS, random))
}

/// Replies are the same however the octets are cut, bounded, safe to show, and without the secret.
pub fn read_replies(octets: &[u8]) {
    let pieces = 1 + octets.iter().fold(0, |sum, octet| (sum + usize::from(*octet)) % 40);
    let (whole, is_good) = replies_in(octets, octets.len().max(1));
    assert_eq!(replies_in(octets, pieces), (whole.clone(), is_good), "cut in pieces of {pieces}");
    let (mut recorder, mut events) = recorder();
    for (code, lines) in &whole {
        let texts = recorder.reply(lines);
        let reply = Reply::new(*code, texts.shown.clone());
        texts.shown.iter().for_each(|text| hides_the_secret(text));
        // An escape's last letter may be the secret's first one by chance.
        if !texts.shown.iter().any(|text| text.contains('\\')) {
            let joined = ["", " ", "\n"].map(|glue| texts.shown.join(glue));
            joined.iter().chain([&reply.quoted()]).for_each(|text| hides_the_secret(text));
        }
        assert_eq!(texts.raw.len(), texts.shown.len());
    }
    while let Ok(event) = events.try_recv() {
        if let Event::Port(0, PortEvent::Said(line)) = event {
            match line.said {
                Said::Server(text) => is_safe_to_show(&text),
                said => assert_eq!(said, Said::Note(Note::Cut)),
            }
        }
    }
}

/// The answer to EHLO gives keywords that are bounded and safe to show, and rules that read them hold.
pub fn read_hello(octets: &[u8]) {
    let (replies, _) = replies_in(octets, octets.len().max(1));
    let (mut recorder, _events) = recorder();
    let mut heard = replies.iter().map(|(code, lines)| (*code, recorder.reply(lines)));
    let Some((_, texts)) = heard.next() else { return };
    let shows = recorder.clone();
    let keywords = offers::keywords(&texts.raw, |octets| shows.shown(octets));
    for keyword in &keywords {
        is_safe_to_show(keyword);
        hides_the_secret(keyword);
        assert!(PortFacts::offers_keyword(&keywords, keyword.split_whitespace().next().unwrap_or_default()), "{keyword}");
    }
    for mechanism in PortFacts::mechanisms_in(&keywords) {
        assert!(!mechanism.is_empty() && !mechanism.contains(char::is_whitespace), "{mechanism:?}");
    }
    let mut seen = Observations::new(Given { ports: vec![PortSpec::usual(587)], ..Given::default() }, OffsetDateTime::UNIX_EPOCH);
    let facts = Greeted { banner_ms: 1, hello_only: false };
    let banner = Reply::new(220, texts.shown);
    for event in [
        PortEvent::Banner(banner),
        PortEvent::Offers { after_tls: false, offers: keywords },
        PortEvent::Greeting(Progress::Done { at_ms: 0, ms: 1, facts }),
    ] {
        seen.apply(Event::Port(0, event));
    }
    texts::conclude(&seen);
}

/// The first octets belong to one protocol, whatever follows them.
pub fn tell_protocol(octets: &[u8]) {
    let protocol = first_bytes::classify(octets);
    assert_eq!(first_bytes::classify(&octets[..octets.len().min(512)]), protocol);
    let by_digits = octets.len() >= 3 && octets[..3].iter().all(u8::is_ascii_digit);
    assert!(by_digits || !matches!(protocol, Protocol::Smtp | Protocol::Ftp) || protocol == Protocol::Http, "{protocol:?}");
    assert_eq!(protocol == Protocol::Tls, matches!(octets, [0x15 | 0x16, 3, ..]));
    assert!(!protocol.name().is_empty());
}

type Heard = Vec<(u16, Vec<ReplyLine>)>;

/// The replies in octets that come in pieces of this size, and whether all could be read.
fn replies_in(octets: &[u8], piece: usize) -> (Heard, bool) {
    let mut incoming = Incoming::default();
    let mut replies = Vec::new();
    for piece in octets.chunks(piece) {
        incoming.space().extend_from_slice(piece);
        incoming.came(piece.len());
        loop {
            match incoming.reply(0) {
                Ok(Some(code)) => {
                    let _ = incoming.oddities();
                    replies.push((code, incoming.take_lines()));
                }
                Ok(None) => break,
                Err(_) => return (replies, false),
            }
        }
    }
    (replies, true)
}

fn recorder() -> (Recorder, UnboundedReceiver<Event>) {
    let credentials = Credentials { user: "ann".to_owned(), password: SECRET.to_owned().into() };
    let (tell, events) = unbounded_channel();
    (Recorder::new(Sink::new(0, tell), Arc::new(Redactor::new(Some(&credentials)))), events)
}

fn is_safe_to_show(text: &str) {
    let obeyed = text.chars().find(|c| c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{feff}'));
    assert_eq!(obeyed, None, "{text:?}");
    // The end of a masked reply's line comes on top.
    assert!(text.chars().count() <= MOST_CHARS + 5, "{} characters", text.chars().count());
}

fn hides_the_secret(text: &str) {
    assert!(!text.contains(SECRET) && !text.contains("Y29ycmVjdC9ob3JzZSBiYXR0ZXJ5"), "{text}");
}

/// Names the folder, so that a reader finds it.
pub const CORPUS: &str = "fuzz/corpus";

/// Where a corpus of this name lies.
pub fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(CORPUS).join(name)
}
