//! What a check tells while it runs. Folding all of a check's events gives its observations.

use std::net::IpAddr;

use super::{
    certificate::CertificateFacts,
    connect::{AddressFacts, ConnectFailure, Connected},
    control::ControlFacts,
    delivery::{Accepted, DeliveryFailure},
    dialogue::{Greeted, GreetingFailure, Line, Oddity, ReplyFailure},
    lookup::{Lookup, NameFailure, Resolved},
    observations::{Candidate, Ended, FoundBy},
    other_computer::OtherComputer,
    path::PathFacts,
    progress::Progress,
    reply::Reply,
    sign_in::{SignInFailure, SignedIn},
    surroundings::{PageFacts, RandomPort, Surroundings},
    tls::{Encrypted, EncryptionFailure, SmallerPackets},
};

/// Something that happened in a check.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The host to check is known.
    Host {
        /// The host.
        host: String,
        /// How it was found.
        found_by: FoundBy,
        /// Every host that was found.
        candidates: Vec<Candidate>,
    },
    /// A question about a name was answered, or not.
    Lookup(Lookup),
    /// The name stage moved.
    Name(Progress<Resolved, NameFailure>),
    /// Something happened on a port, by its place in the request.
    Port(usize, PortEvent),
    /// A comparison server answered, or didn't.
    Control(ControlFacts),
    /// The packets for a port were followed.
    Path(PathFacts),
    /// What this computer tells of its own network.
    Surroundings(Surroundings),
    /// The page that shows a network's sign-in was asked for.
    Page(PageFacts),
    /// A port of the target that no mail server uses was tried.
    RandomPort(RandomPort),
    /// Another computer has checked the same.
    OtherComputer(Box<OtherComputer>),
    /// Something happened in the dialogue with another address of a port's host (`--all-addresses`).
    Other(usize, IpAddr, PortEvent),
    /// The check is over.
    Ended(Ended),
}

/// Something that happened on a port.
#[derive(Clone, Debug, PartialEq)]
pub enum PortEvent {
    /// The port's check begins, or begins anew: what was known of it is forgotten.
    Begins,
    /// This address carries the dialogue.
    Carrier(IpAddr),
    /// What became of one address.
    Address(AddressFacts),
    /// What became of a fresh connection to an address that had been silent.
    Again(AddressFacts),
    /// Segments that had to be sent again so far, on the connections that came about.
    Retransmitted(u32),
    /// The connection moved.
    Connect(Progress<Connected, ConnectFailure>),
    /// The greeting moved.
    Greeting(Progress<Greeted, GreetingFailure>),
    /// The encryption moved.
    Encryption(Progress<Encrypted, EncryptionFailure>),
    /// The certificate was judged by the trust store.
    Certificate(Box<Progress<CertificateFacts, CertificateFacts>>),
    /// The sign-in moved.
    SignIn(Progress<SignedIn, SignInFailure>),
    /// The message moved.
    Message(Box<Progress<Accepted, DeliveryFailure>>),
    /// The greeting came.
    Banner(Reply),
    /// EHLO was answered.
    Offers {
        /// Whether TLS protected it.
        after_tls: bool,
        /// The keywords with their parameters.
        offers: Vec<String>,
    },
    /// After STARTTLS, EHLO was refused, and HELO taken.
    OnlyHeloAfterTls,
    /// What had stalled was tried again in packets of both sizes.
    Smaller(SmallerPackets),
    /// The connection was lost between two stages.
    Lost {
        /// The command before it.
        after: String,
        /// Why.
        failure: ReplyFailure,
    },
    /// Something odd and harmless.
    Odd(Oddity),
    /// A line of the conversation.
    Said(Line),
    /// The check ended before the port did.
    Stopped {
        /// How long the port's check had taken by then, in milliseconds.
        elapsed_ms: u64,
    },
    /// The port's check is over.
    Ended {
        /// How long it took, in milliseconds.
        elapsed_ms: u64,
    },
}
