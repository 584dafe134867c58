//! Every limit of a probe, in one place.

use std::time::Duration;

/// Octets in one reply line. RFC 5321 §4.5.3.1.5 allows 512; servers write more, and this is past all that were seen.
pub const LINE_OCTETS: usize = 8 * 1024;

/// Lines in one reply. EHLO's longest known are under 40.
pub const REPLY_LINES: usize = 256;

/// Characters that evidence quotes of what came instead of a reply.
pub const EXCERPT_CHARS: usize = 120;

/// Octets that are read in one conversation.
pub const CONVERSATION_OCTETS: usize = 1024 * 1024;

/// Lines that are kept of one conversation.
pub const CONVERSATION_LINES: usize = 2_000;

/// Octets that are kept of what came first on a connection, to tell its protocol.
pub const FIRST_OCTETS: usize = 512;

/// The longest wait for one TCP connection: three SYNs and the answer to the last (they leave at 0, 1, 3 s or at 0, 1, 2, 3, 4 s).
/// With the head start of the other family, and the comparison that begins meanwhile, a port is concluded within 5 s.
pub const CONNECT: Duration = Duration::from_millis(4_200);

/// A port that has not answered for this long is taken for silent: a second SYN has gone out by then (RFC 6298 §2.1: after 1 s).
pub const UNANSWERED: Duration = Duration::from_millis(1_200);

/// The longest wait for a fresh connection to a silent port: three SYNs and the answer to the last.
pub const AGAIN: Duration = Duration::from_millis(3_200);

/// The longest wait for a comparison server: three SYNs and the answer to the last.
pub const CONTROL: Duration = Duration::from_millis(3_400);

/// The longest wait for a comparison server's greeting.
pub const CONTROL_GREETING: Duration = Duration::from_secs(1);

/// The longest wait for the answer to QUIT, where nothing depends on it.
pub const FAREWELL: Duration = Duration::from_millis(300);

/// Octets of a web page that are looked at.
pub const PAGE_OCTETS: u64 = 16 * 1024;

/// The longest wait for a page.
pub const PAGE: Duration = Duration::from_secs(2);

/// The longest wait for a port that no server uses: what answers for everybody answers at once.
pub const RANDOM_PORT: Duration = Duration::from_secs(1);

/// RFC 8305 §5: the next address is tried after this long.
pub const NEXT_ADDRESS: Duration = Duration::from_millis(250);

/// RFC 8305 §3: how long the other family's answer is waited for, once one is there.
pub const OTHER_FAMILY: Duration = Duration::from_millis(50);

/// Addresses of one name that are tried.
pub const ADDRESSES: usize = 16;

/// How long the connections to other addresses may hold up a port that is through.
pub const STRAGGLERS: Duration = Duration::from_millis(900);

/// A port that has said nothing for this long is asked on a second connection whether it speaks TLS.
pub const SILENCE: Duration = Duration::from_secs(3);

/// The longest wait for each answer on the way to a second hello; a server that has just refused one is there.
pub const SECOND_HELLO: Duration = Duration::from_secs(3);

/// Octets of a command line without its CRLF (RFC 5321 §4.5.3.1.4: 512 with it).
pub const COMMAND_OCTETS: usize = 510;

/// Octets of one handshake message: rustls takes no more, though RFC 8446 §4 has room for 16 MiB.
pub const HANDSHAKE_MESSAGE_OCTETS: u64 = 0xffff;

/// Certificates of a chain that are kept.
pub const CHAIN: usize = 64;

/// Answers of one DNS question that are kept.
pub const ANSWERS: usize = 32;

/// How long questions beside a check may hold up its end, once every port is through. No port's verdict waits for them.
pub const ASIDE: Duration = Duration::from_millis(900);

/// Hops that packets are followed over: hardly any way is longer.
pub const HOPS: u8 = 30;

/// Hops that are asked at once, which is also the most connections that a server sees beyond the first.
pub const HOPS_AT_ONCE: usize = 3;

/// How long a hop that answers at all may take, where the way is not known to be longer.
pub const HOP: Duration = Duration::from_millis(250);

/// How long a hop is waited for behind which nothing has answered: three SYNs, which leave at 0, 1 and 2 s, and the answer to the
/// last of them. Kernels that send them at 0, 1 and 3 s have then sent two.
pub const SILENT_HOP: Duration = Duration::from_millis(2_400);

/// Hops in a row that say nothing, for either port, before no farther one is asked.
pub const SILENT_HOPS: u8 = 8;

/// The longest that packets are followed.
pub const PATH: Duration = Duration::from_millis(3_300);

/// Octets in a segment where packets are made smaller: what every line in use carries (RFC 8200 §5: 1,280 with the headers).
pub const SMALL_SEGMENT: u32 = 1_200;

/// The longest wait for each answer where something that stalled is tried again in smaller packets.
pub const SMALLER: Duration = Duration::from_secs(4);
