//! Octets made from others: cut, doubled, mixed with another text's, and sprinkled with what parsers stumble over.

use crate::random::Random;

/// The largest input that is made, in octets.
pub const MOST: usize = 64 * 1024;
/// What most inputs keep below.
const USUAL: usize = 4 * 1024;

/// Changes a text in a few places.
pub fn changed(corpus: &[Vec<u8>], words: &[&[u8]], random: &mut Random) -> Vec<u8> {
    let mut octets = random.pick(corpus).clone();
    for _ in 0..=random.below(8) {
        change(&mut octets, corpus, words, random);
    }
    octets.truncate(if random.once_in(50) { MOST } else { USUAL });
    octets
}

fn change(octets: &mut Vec<u8>, corpus: &[Vec<u8>], words: &[&[u8]], random: &mut Random) {
    let at = place(octets, random);
    let piece = piece(octets, random);
    match random.below(11) {
        0 => octets.truncate(at),
        1 => {
            octets.drain(piece);
        }
        2 => {
            let most = MOST / piece.len().max(1);
            let copy = octets[piece].repeat(random.few(5, 2_000).min(most));
            insert(octets, at, &copy);
        }
        3 => {
            let other = random.pick(corpus);
            let copy = other[self::piece(other, random)].to_vec();
            insert(octets, at, &copy);
        }
        4 => {
            if let Some(octet) = octets.get_mut(at) {
                *octet ^= 1 << random.below(8);
            }
        }
        5 => {
            if let Some(octet) = octets.get_mut(at) {
                *octet = random.next() as u8;
            }
        }
        6 => insert(octets, at, &[random.next() as u8]),
        7 => {
            let octet = *random.pick(b"a0-. \0\xff=<\"\\{[(");
            let run = vec![octet; random.few(40, 20_000)];
            insert(octets, at, &run);
        }
        8 => {
            // Another number in a number's place.
            for octet in octets.iter_mut().skip(at).skip_while(|octet| !octet.is_ascii_digit()).take(1 + random.below(4)) {
                *octet = b'0' + random.below(10) as u8;
            }
        }
        _ => {
            let word = *random.pick(words);
            insert(octets, at, word);
        }
    }
}

/// A place in a text, half of the times where a line begins.
fn place(octets: &[u8], random: &mut Random) -> usize {
    let at = random.below(octets.len() + 1);
    if random.once_in(2) {
        return at;
    }
    octets[at..].iter().position(|octet| *octet == b'\n').map_or(at, |end| at + end + 1)
}

/// A piece of a text, half of the times made of whole lines.
fn piece(octets: &[u8], random: &mut Random) -> std::ops::Range<usize> {
    let from = place(octets, random);
    let most = if random.once_in(2) { octets.len() - from } else { (octets.len() - from).min(16) };
    from..from + random.below(most + 1)
}

fn insert(octets: &mut Vec<u8>, at: usize, piece: &[u8]) {
    octets.splice(at..at, piece.iter().copied());
    octets.truncate(2 * MOST);
}
