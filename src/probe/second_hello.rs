//! After a refused handshake: what does the server answer to hellos that rustls doesn't speak?
//!
//! Two hand-made hellos, each on a connection of its own, of which only the first answer is read: one of TLS 1.2 with the
//! outdated suites (RSA and DHE key exchange, CBC), one of TLS 1.1. Nothing is ever sent over such a connection but them.

use rustls::pki_types::ServerName;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    time::timeout,
};

use super::{
    door::{Door, Packets},
    tls::provider,
};
use crate::facts::tls::{HelloAnswer, SecondHellos};

/// TLS 1.2's version on the wire (RFC 5246 §6.2.1).
const TLS_1_2: u16 = 0x0303;
/// TLS 1.1's version on the wire (RFC 4346 §6.2.1).
const TLS_1_1: u16 = 0x0302;

/// Suites that rustls leaves out, by their IANA numbers: ECDHE, DHE and RSA key exchange with CBC, RSA and DHE with GCM, 3DES.
const OUTDATED_SUITES: [u16; 20] = [
    0xc009, 0xc00a, 0xc013, 0xc014, 0xc023, 0xc024, 0xc027, 0xc028, 0x009e, 0x009f, 0x0067, 0x006b, 0x0033, 0x0039, 0x009c, 0x009d, 0x003c,
    0x003d, 0x002f, 0x0035,
];
/// Suites of TLS 1.1 and before.
const OLD_SUITES: [u16; 10] = [0xc009, 0xc00a, 0xc013, 0xc014, 0x0033, 0x0039, 0x002f, 0x0035, 0x000a, 0x0005];

/// Sends both hellos, at once.
pub async fn ask(door: &Door) -> SecondHellos {
    let (tls_1_2, tls_1_1) = tokio::join!(knock(door, TLS_1_2, &OUTDATED_SUITES), knock(door, TLS_1_1, &OLD_SUITES));
    SecondHellos { tls_1_2, tls_1_1 }
}

async fn knock(door: &Door, version: u16, suites: &[u16]) -> HelloAnswer {
    let Some(mut wire) = door.to_handshake(Packets::Usual).await else { return HelloAnswer::Nothing };
    let hello = client_hello(version, suites, &door.name);
    let exchange = async {
        wire.write_all(&hello).await.ok()?;
        wire.flush().await.ok()?;
        let mut answer = Vec::new();
        // A record's header, a handshake message's header and its version: eleven octets tell.
        while answer.len() < 11 {
            if wire.read_buf(&mut answer).await.ok()? == 0 {
                break;
            }
        }
        Some(answer)
    };
    match timeout(door.limit, exchange).await {
        Ok(Some(answer)) => read_answer(&answer),
        _ => HelloAnswer::Nothing,
    }
}

fn read_answer(answer: &[u8]) -> HelloAnswer {
    match answer {
        // A handshake record (22) with a ServerHello (2): RFC 5246 §7.4.1.3.
        [22, _, _, _, _, 2, _, _, _, major, minor, ..] => HelloAnswer::ServerHello { version: u16::from_be_bytes([*major, *minor]) },
        // An alert record (21).
        [21, _, _, _, _, _, description, ..] => HelloAnswer::Alert { description: *description },
        _ => HelloAnswer::Nothing,
    }
}

/// A `ClientHello` (RFC 5246 §7.4.1.2) with just what a server needs to choose a suite.
fn client_hello(version: u16, suites: &[u16], name: &ServerName<'_>) -> Vec<u8> {
    let mut body = version.to_be_bytes().to_vec();
    let mut random = [0_u8; 32];
    // No secret comes of this handshake; a predictable value would do as well.
    let _ = provider().secure_random.fill(&mut random);
    body.extend_from_slice(&random);
    body.push(0);
    let suites: Vec<u8> = suites.iter().flat_map(|suite| suite.to_be_bytes()).collect();
    push_with_length(&mut body, &suites);
    body.extend_from_slice(&[1, 0]);
    let mut extensions = Vec::new();
    if let ServerName::DnsName(name) = name {
        // server_name (RFC 6066 §3).
        let mut entry = vec![0];
        push_with_length(&mut entry, name.as_ref().as_bytes());
        let mut list = Vec::new();
        push_with_length(&mut list, &entry);
        push_extension(&mut extensions, 0, &list);
    }
    // supported_groups: secp256r1, secp384r1, secp521r1, x25519; ec_point_formats: uncompressed (RFC 8422 §5.1).
    push_extension(&mut extensions, 10, &[0, 8, 0, 23, 0, 24, 0, 25, 0, 29]);
    push_extension(&mut extensions, 11, &[1, 0]);
    if version == TLS_1_2 {
        // signature_algorithms: RSA and ECDSA with SHA-256, SHA-384, SHA-512, SHA-1 (RFC 5246 §7.4.1.4.1).
        push_extension(&mut extensions, 13, &[0, 16, 4, 1, 4, 3, 5, 1, 5, 3, 6, 1, 6, 3, 2, 1, 2, 3]);
    }
    push_with_length(&mut body, &extensions);

    let length = u32::try_from(body.len()).unwrap_or(0).to_be_bytes();
    let mut message = vec![1, length[1], length[2], length[3]];
    message.extend_from_slice(&body);
    // The record's own version is TLS 1.0's, as clients write it for the sake of old servers (RFC 5246 appendix E.1).
    let mut record = vec![22, 3, 1];
    push_with_length(&mut record, &message);
    record
}

fn push_extension(out: &mut Vec<u8>, kind: u16, data: &[u8]) {
    out.extend_from_slice(&kind.to_be_bytes());
    push_with_length(out, data);
}

/// Data behind its length in two octets.
fn push_with_length(out: &mut Vec<u8>, data: &[u8]) {
    out.extend_from_slice(&u16::try_from(data.len()).unwrap_or(u16::MAX).to_be_bytes());
    out.extend_from_slice(data);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_answer_is_read() {
        let cases: [(&[u8], HelloAnswer); 5] = [
            (&[22, 3, 3, 0, 90, 2, 0, 0, 86, 3, 3, 1, 2], HelloAnswer::ServerHello { version: 0x0303 }),
            (&[22, 3, 1, 0, 90, 2, 0, 0, 86, 3, 1, 1, 2], HelloAnswer::ServerHello { version: 0x0301 }),
            (&[21, 3, 3, 0, 2, 2, 40], HelloAnswer::Alert { description: 40 }),
            (b"220 hello there", HelloAnswer::Nothing),
            (b"", HelloAnswer::Nothing),
        ];
        for (octets, expected) in cases {
            assert_eq!(read_answer(octets), expected, "{octets:?}");
        }
    }

    #[test]
    fn a_hello_is_as_long_as_it_says() {
        let name = ServerName::try_from("mail.example.org").unwrap();
        let hello = client_hello(TLS_1_2, &OUTDATED_SUITES, &name);
        assert_eq!(usize::from(u16::from_be_bytes([hello[3], hello[4]])), hello.len() - 5);
        assert_eq!(u32::from_be_bytes([0, hello[6], hello[7], hello[8]]) as usize, hello.len() - 9);
    }
}
