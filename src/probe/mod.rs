//! One endpoint on the wire: what does it do? Records facts, judges nothing.
//!
//! `endpoint` walks a port's stages; `dial` makes every TCP connection; `dialogue` speaks SMTP over one recorded stream, `incoming` reads the
//! replies out of it, `offers` the answer to EHLO;
//! `tls` and `trust` do the handshake and hold the certificate against a trust store; `resolve` asks for names.

pub mod certificate;
pub mod compare;
pub mod conversation;
pub mod dial;
pub mod dialogue;
pub mod discreet;
mod dns;
pub mod door;
pub mod elsewhere;
pub mod endpoint;
pub mod first_bytes;
pub mod gate;
mod greet;
pub mod incoming;
pub mod limits;
mod loose;
pub mod offers;
pub mod page;
pub mod path;
pub mod race;
pub mod redact;
pub mod resolve;
pub mod second_hello;
pub mod side_hello;
pub mod sign_in;
pub mod smaller;
pub mod socks;
pub mod staple;
pub mod surroundings;
pub mod system;
pub mod tls;
pub mod tlsa;
pub mod trust;
pub mod wire;
