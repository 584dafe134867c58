//! In which encoding was a text pasted or piped? UTF-8 as a rule; else what its octets look like.
//!
//! Line by line: one server's reply in another encoding must not spoil the log around it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, GB18030, IBM866, ISO_2022_JP, ISO_8859_2, ISO_8859_4, ISO_8859_5, ISO_8859_7, ISO_8859_10, ISO_8859_13, ISO_8859_15, KOI8_R,
    KOI8_U, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1257, WINDOWS_1258,
};

/// As much of a text shows its encoding, in octets.
const SAMPLE: usize = 64 * 1024;
/// With so many letters beyond ASCII, statistics are to be trusted.
const MANY_LETTERS: usize = 12;
/// The letters and marks beyond ASCII of the languages of Western Europe, but for those in whose place Czech has its own.
const WESTERN: &str = "ÄÖÜäöüßàâæçèéêëîïôœùûüÿÀÂÆÇÈÉÊËÎÏÔŒÙÛáíóúñÁÍÓÚÑ¿¡ãõÃÕåÅ«»“”„‘’…–—€°º\u{a0}";
/// What a short Western text is taken for by its statistics.
const NEIGHBOURS: [&Encoding; 9] =
    [WINDOWS_1250, WINDOWS_1254, WINDOWS_1257, WINDOWS_1258, ISO_8859_2, ISO_8859_4, ISO_8859_10, ISO_8859_13, ISO_8859_15];
/// Encodings in which a run of letters may look like Russian in KOI8.
const LIKE_KOI8: [&Encoding; 7] = [KOI8_R, KOI8_U, WINDOWS_1251, IBM866, ISO_8859_5, ISO_8859_7, WINDOWS_1253];

/// Reads octets as text. What can't be read becomes U+FFFD.
#[must_use]
pub fn text_of(octets: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(octets) {
        return encoding.decode_without_bom_handling(&octets[mark..]).0.into_owned();
    }
    if let Some(encoding) = wide(octets) {
        return encoding.decode_without_bom_handling(octets).0.into_owned();
    }
    let lines: Vec<&[u8]> = octets.split_inclusive(|octet| *octet == b'\n').collect();
    let foreign: Vec<u8> =
        lines.iter().filter(|line| std::str::from_utf8(line).is_err()).copied().flatten().copied().take(SAMPLE).collect();
    let encoding = if foreign.is_empty() { WINDOWS_1252 } else { guess(&foreign) };
    lines
        .iter()
        .map(|line| {
            japanese(line).unwrap_or_else(|| {
                std::str::from_utf8(line).map_or_else(|_| encoding.decode_without_bom_handling(line).0.into_owned(), ToOwned::to_owned)
            })
        })
        .collect()
}

/// A line in ISO-2022-JP (RFC 1468): seven bits, and escapes between alphabets.
fn japanese(line: &[u8]) -> Option<String> {
    let switches = line.is_ascii() && line.windows(3).any(|octets| matches!(octets, [0x1b, b'$', b'B' | b'@']));
    let read = switches.then(|| ISO_2022_JP.decode_without_bom_handling(line));
    read.filter(|(_, broken)| !broken).map(|(text, _)| text.into_owned())
}

/// UTF-16 without a mark: English letters leave every second octet zero.
fn wide(octets: &[u8]) -> Option<&'static Encoding> {
    let head = &octets[..octets.len().min(512)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|octet| **octet == 0).count();
    let many = head.len() / 4;
    match (zeros(0), zeros(1)) {
        (even, odd) if head.len() >= 8 && odd > many && even < odd / 4 => Some(UTF_16LE),
        (even, odd) if head.len() >= 8 && even > many && odd < even / 4 => Some(UTF_16BE),
        _ => None,
    }
}

fn guess(octets: &[u8]) -> &'static Encoding {
    let like_koi8 = looks_like_koi8(octets);
    // QQ and other Chinese servers answer in a few characters only, too few for the statistics.
    if !like_koi8 && looks_like_gb(octets) {
        return GB18030;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(octets, true);
    let guessed = detector.guess(None, Utf8Detection::Deny);
    if like_koi8 && !LIKE_KOI8.contains(&guessed) {
        KOI8_R
    } else if NEIGHBOURS.contains(&guessed) && looks_western(octets) {
        WINDOWS_1252
    } else {
        guessed
    }
}

/// Few letters beyond ASCII, all of which Western languages have.
fn looks_western(octets: &[u8]) -> bool {
    let letters: Vec<u8> = octets.iter().filter(|octet| !octet.is_ascii()).copied().collect();
    letters.len() <= MANY_LETTERS && WINDOWS_1252.decode_without_bom_handling(&letters).0.chars().all(|c| WESTERN.contains(c))
}

/// Words of Russian in KOI8-R: only letters, and small ones but for the first. Chinese has other octets among them.
fn looks_like_koi8(octets: &[u8]) -> bool {
    let words = || octets.split(u8::is_ascii).filter(|word| !word.is_empty());
    let is_word = |word: &[u8]| word[0] >= 0xc0 && word[1..].iter().all(|octet| matches!(octet, 0xc0..=0xdf | 0xa3));
    words().any(|word| word.len() >= 3) && words().all(is_word)
}

/// Only whole pairs of GB 2312's range, most of them of its common characters.
fn looks_like_gb(octets: &[u8]) -> bool {
    let (mut pairs, mut common, mut at) = (0_usize, 0_usize, 0);
    while let Some(first) = octets.get(at) {
        if first.is_ascii() {
            at += 1;
            continue;
        }
        match octets.get(at + 1) {
            Some(0xa1..=0xfe) if matches!(first, 0xa1..=0xa3 | 0xb0..=0xf7) => {}
            _ => return false,
        }
        pairs += 1;
        common += usize::from(matches!(first, 0xb0..=0xd7));
        at += 2;
    }
    pairs >= 2 && common * 10 >= pairs * 7 && !has_long_words(octets)
}

/// European words have single letters beyond ASCII among others; Russian ones in old encodings have runs of an odd length too,
/// and of an even one by chance. A run that sits inside English letters is no Chinese.
fn has_long_words(octets: &[u8]) -> bool {
    let letter = |octet: Option<&u8>| octet.is_some_and(u8::is_ascii_alphabetic);
    (1..octets.len()).any(|at| {
        let starts = !octets[at].is_ascii() && letter(octets.get(at - 1));
        starts && letter(octets[at..].iter().find(|octet| octet.is_ascii()))
    })
}

#[cfg(test)]
mod tests {
    use encoding_rs::SHIFT_JIS;

    use super::*;

    #[test]
    fn a_text_is_read_in_the_encoding_that_it_has() {
        let cases: [(&'static Encoding, &str); 8] = [
            (GB18030, "535 登录失败，请使用授权码登录 http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28"),
            (GB18030, "535 登录失败\n221 Bye"),
            (GB18030, "由于目标计算机积极拒绝，无法连接。"),
            (WINDOWS_1252, "Zeitüberschreitung der Verbindung: Der Server hat die Verbindung verweigert, überprüfen Sie den Namen"),
            (WINDOWS_1252, "La connexion a été refusée par le serveur, délai d'attente dépassé"),
            (WINDOWS_1251, "Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение"),
            (KOI8_R, "Время ожидания соединения с сервером исходящей почты истекло"),
            (SHIFT_JIS, "サーバーに接続できませんでした。接続が拒否されました"),
        ];
        for (encoding, text) in cases {
            assert_eq!(text_of(&encoding.encode(text).0), text, "{}", encoding.name());
        }
        assert_eq!(text_of("plain, and ü".as_bytes()), "plain, and ü");
    }

    #[test]
    fn a_short_text_is_read_too() {
        let cases: [(&'static Encoding, &str); 13] = [
            (WINDOWS_1252, "552 5.2.2 Boîte aux lettres pleine"),
            (WINDOWS_1252, "535 contraseña incorrecta"),
            (WINDOWS_1252, "550 Empfänger unbekannt"),
            (WINDOWS_1252, "La conexión fue rechazada"),
            (WINDOWS_1252, "mensagem não enviada"),
            (KOI8_R, "535 ошибка входа"),
            (KOI8_R, "550 Неверный пароль"),
            (KOI8_R, "ошибка"),
            (WINDOWS_1251, "Неверный пароль или имя пользователя"),
            (WINDOWS_1250, "Nepodařilo se připojit k serveru: spojení bylo odmítnuto, zkuste to později"),
            (GB18030, "535 登录失败"),
            (ISO_2022_JP, "サーバーに接続できません"),
            (ISO_2022_JP, "550 ユーザーが存在しません\n221 Bye\n"),
        ];
        for (encoding, text) in cases {
            assert_eq!(text_of(&encoding.encode(text).0), text, "{}", encoding.name());
        }
        assert_eq!(text_of(b"\x1b[31m550 \x1b$no\x1b[0m"), "\x1b[31m550 \x1b$no\x1b[0m");
    }

    #[test]
    fn one_line_in_another_encoding_leaves_the_others_alone() {
        let octets = [b"535 \xb5\xc7\xc2\xbc\xca\xa7\xb0\xdc\n".as_slice(), "Gruß\n".as_bytes()].concat();
        assert_eq!(text_of(&octets), "535 登录失败\nGruß\n");
    }

    #[test]
    fn windows_wide_text_is_read() {
        let wide: Vec<u8> = "550 5.1.1 no such user".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text_of(&wide), "550 5.1.1 no such user");
        assert_eq!(text_of(&[&[0xff, 0xfe], wide.as_slice()].concat()), "550 5.1.1 no such user");
    }
}
