//! What the user typed, understood: a host, an address literal, or an email address.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::port::port_number;

/// What was typed, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Exactly what was typed, cut to a line's length.
    pub input: String,
    /// What it names.
    pub kind: TargetKind,
    /// The port that stood behind a colon.
    pub port: Option<u16>,
    /// What was mended silently, so that the report can say so.
    pub mended: Vec<Mend>,
}

/// The three things that a target can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetKind {
    /// A host name, in A-labels (RFC 5890), lower case, without a trailing dot.
    Host(String),
    /// An address literal.
    Address(IpAddr),
    /// An email address.
    Email {
        /// The whole address, its domain in A-labels.
        address: String,
        /// The domain in A-labels.
        domain: String,
    },
}

/// Something that was put right without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mend {
    /// `smtp://`, `ssl://` and the like were taken off.
    Scheme,
    /// A path behind the name was taken off.
    Path,
    /// A dot behind the name was taken off.
    TrailingDot,
    /// White space around it was taken off.
    Space,
    /// `user@` in front of a server's name was taken off.
    User,
}

impl Mend {
    /// The word that stands in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::Path => "path",
            Self::TrailingDot => "trailing-dot",
            Self::Space => "space",
            Self::User => "user",
        }
    }
}

/// Why something is no target. Each has a sentence in `words`, under `name-invalid-…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// Nothing was typed.
    Empty,
    /// White space inside.
    Space,
    /// A control character, CR and LF among them.
    Control,
    /// Two dots follow each other, or one stands in front.
    EmptyLabel,
    /// A part between dots is over 63 octets (RFC 1035 §2.3.4).
    LabelTooLong,
    /// The whole is over 253 octets (RFC 1035 §2.3.4).
    TooLong,
    /// A part begins or ends with a hyphen (RFC 1123 §2.1).
    Hyphen,
    /// A character that no host name has.
    Character(char),
    /// Digits and dots that are no IPv4 address.
    Address,
    /// Not a valid international name (RFC 5891).
    International,
    /// The part behind the colon is no port.
    Port(String),
    /// A user name and a password stand in the address: secrets don't belong there.
    Secret,
    /// Nothing, or nothing usable, in front of the `@`.
    LocalPart,
}

impl NameProblem {
    /// The key of its sentence, behind `name-invalid-`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Space => "space",
            Self::Control => "control",
            Self::EmptyLabel => "empty-label",
            Self::LabelTooLong => "label-too-long",
            Self::TooLong => "too-long",
            Self::Hyphen => "hyphen",
            Self::Character(_) => "character",
            Self::Address => "address",
            Self::International => "international",
            Self::Port(_) => "port",
            Self::Secret => "secret",
            Self::LocalPart => "local-part",
        }
    }

    /// What the sentence quotes beside the input: the character or the port.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::Character(c) => c.to_string(),
            Self::Port(text) => text.clone(),
            _ => String::new(),
        }
    }
}

/// RFC 1035 §2.3.4: a name is at most 255 octets on the wire, 253 as text.
const MOST_NAME: usize = 253;
/// RFC 1035 §2.3.4: a label is at most 63 octets.
const MOST_LABEL: usize = 63;
/// RFC 5321 §4.5.3.1.1: a local part is at most 64 octets.
const MOST_LOCAL_PART: usize = 64;
/// What is kept of the input for showing.
const MOST_INPUT: usize = 320;
/// Schemes that people paste in front of a server's name.
const SCHEMES: [&str; 10] =
    ["smtps://", "smtp://", "ssl://", "tls://", "starttls://", "submissions://", "submission://", "https://", "http://", "mailto:"];

impl Target {
    /// Understands what was typed.
    ///
    /// # Errors
    /// Where it names no host, no address and no mailbox; the problem says what is wrong.
    pub fn parse(input: &str) -> Result<Self, NameProblem> {
        let mut mended = Vec::new();
        let mut text = input.trim_matches([' ', '\t']);
        if text.len() != input.len() {
            mended.push(Mend::Space);
        }
        if text.is_empty() {
            return Err(NameProblem::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(NameProblem::Control);
        }
        let mut had_scheme = false;
        if let Some(rest) = SCHEMES.iter().find_map(|scheme| strip_prefix_ignoring_case(text, scheme)) {
            text = rest;
            had_scheme = true;
            mended.push(Mend::Scheme);
        }
        // A password may hold any character, those that end a host's name among them.
        if text.rfind('@').is_some_and(|at| text[..at].contains(':')) {
            return Err(NameProblem::Secret);
        }
        if let Some((host, _)) = text.split_once(['/', '?', '#']) {
            text = host;
            mended.push(Mend::Path);
        }
        if text.is_empty() {
            return Err(NameProblem::Empty);
        }
        if text.chars().any(char::is_whitespace) {
            return Err(NameProblem::Space);
        }
        let shown = input.chars().take(MOST_INPUT).collect();
        if let Some((local, domain)) = text.rsplit_once('@') {
            let (domain, port) = split_port(domain)?;
            // `user@host:587` and `smtp://user@host` name a server; nobody writes a mailbox like that.
            if port.is_none() && !had_scheme_of_server(had_scheme, input) {
                local_part(local)?;
                // No domain has a provider behind a number: `user@192.0.2.5` names a server too.
                if let Some(address) = literal(domain, &mut mended) {
                    mended.push(Mend::User);
                    return Ok(Self { input: shown, kind: TargetKind::Address(address), port: None, mended });
                }
                let domain = host_name(domain, &mut mended)?;
                let address = format!("{local}@{domain}");
                return Ok(Self { input: shown, kind: TargetKind::Email { address, domain }, port: None, mended });
            }
            mended.push(Mend::User);
            let kind = host(domain, &mut mended)?;
            return Ok(Self { input: shown, kind, port, mended });
        }
        let (name, port) = split_port(text)?;
        let kind = host(name, &mut mended)?;
        Ok(Self { input: shown, kind, port, mended })
    }

    /// The host that is checked, where the target names one itself.
    #[must_use]
    pub fn host(&self) -> Option<String> {
        match &self.kind {
            TargetKind::Host(name) => Some(name.clone()),
            TargetKind::Address(address) => Some(address.to_string()),
            TargetKind::Email { .. } => None,
        }
    }
}

/// Whether the scheme in front was a server's (`mailto:` is a mailbox's).
fn had_scheme_of_server(had_scheme: bool, input: &str) -> bool {
    had_scheme && strip_prefix_ignoring_case(input.trim(), "mailto:").is_none()
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

/// Splits `host:port`, `[v6]:port`, and leaves a bare IPv6 address alone.
fn split_port(text: &str) -> Result<(&str, Option<u16>), NameProblem> {
    let port = |digits: &str| port_number(digits).map(Some).map_err(|_| NameProblem::Port(digits.chars().take(40).collect()));
    if let Some(rest) = text.strip_prefix('[') {
        let (inside, after) = rest.split_once(']').ok_or(NameProblem::Character('['))?;
        let inside = strip_prefix_ignoring_case(inside, "IPv6:").unwrap_or(inside);
        return match after.strip_prefix(':') {
            Some(digits) => Ok((inside, port(digits)?)),
            None if after.is_empty() => Ok((inside, None)),
            None => Err(NameProblem::Character(']')),
        };
    }
    match text.split_once(':') {
        Some((name, digits)) if !digits.contains(':') => Ok((name, port(digits)?)),
        _ => Ok((text, None)),
    }
}

fn host(text: &str, mended: &mut Vec<Mend>) -> Result<TargetKind, NameProblem> {
    match literal(text, mended) {
        Some(address) => Ok(TargetKind::Address(address)),
        None => host_name(text, mended).map(TargetKind::Host),
    }
}

/// An address, perhaps with a dot behind it.
fn literal(text: &str, mended: &mut Vec<Mend>) -> Option<IpAddr> {
    let without_dot = text.strip_suffix('.').unwrap_or(text);
    let address = without_dot.parse().ok()?;
    mended.extend((without_dot.len() < text.len()).then_some(Mend::TrailingDot));
    Some(address)
}

/// Checks a host name and returns it in A-labels, lower case.
fn host_name(text: &str, mended: &mut Vec<Mend>) -> Result<String, NameProblem> {
    let mut text = text;
    if text.len() > 1
        && let Some(rest) = text.strip_suffix('.')
        && !rest.ends_with('.')
    {
        text = rest;
        mended.push(Mend::TrailingDot);
    }
    if text.is_empty() {
        return Err(NameProblem::Empty);
    }
    if text.split(['.', '\u{3002}', '\u{ff0e}', '\u{ff61}']).any(str::is_empty) {
        return Err(NameProblem::EmptyLabel);
    }
    if let Some(wrong) = text.chars().find(|c| c.is_ascii() && !(c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'))) {
        return Err(NameProblem::Character(wrong));
    }
    let is_international = !text.is_ascii() || text.to_ascii_lowercase().split('.').any(|label| label.starts_with("xn--"));
    let name = if is_international {
        let name = idna::domain_to_ascii(text).map_err(|_| NameProblem::International)?;
        // An A-label that stands for nothing is no label (RFC 5891 §5.4).
        idna::domain_to_unicode(&name).1.map_err(|_| NameProblem::International)?;
        name
    } else {
        text.to_ascii_lowercase()
    };
    if name.len() > MOST_NAME {
        return Err(NameProblem::TooLong);
    }
    for label in name.split('.') {
        if label.is_empty() {
            return Err(NameProblem::EmptyLabel);
        }
        if label.len() > MOST_LABEL {
            return Err(NameProblem::LabelTooLong);
        }
        if label.starts_with('-') || label.ends_with('-') {
            return Err(NameProblem::Hyphen);
        }
    }
    let last_is_number = name.rsplit('.').next().is_some_and(|label| label.bytes().all(|byte| byte.is_ascii_digit()));
    if last_is_number {
        return Err(NameProblem::Address);
    }
    Ok(name)
}

/// Checks the part in front of the `@`: what a mail program would take as a user's name (RFC 5321 §4.1.2, RFC 6531 §3.3).
fn local_part(text: &str) -> Result<(), NameProblem> {
    let specials = |c: char| matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | ',' | ';' | '\\' | '"' | '@');
    let dots = text.starts_with('.') || text.ends_with('.') || text.contains("..");
    if text.is_empty() || text.len() > MOST_LOCAL_PART || dots || text.contains(specials) {
        return Err(NameProblem::LocalPart);
    }
    Ok(())
}

/// `host[:port]`, with the brackets that an IPv6 address needs beside a port (RFC 3986 §3.2.2).
#[must_use]
pub fn place(host: &str, port: Option<u16>) -> String {
    match port {
        Some(port) if host.contains(':') => format!("[{host}]:{port}"),
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

/// A host and perhaps a port, exactly as typed: nothing had to be put right.
#[must_use]
pub fn exactly(text: &str) -> Option<(String, Option<u16>)> {
    let target = Target::parse(text).ok().filter(|target| target.mended.is_empty())?;
    Some((target.host()?, target.port))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(input: &str) -> Result<TargetKind, NameProblem> {
        Target::parse(input).map(|target| target.kind)
    }

    #[test]
    fn what_people_type_is_understood() {
        let host = |name: &str| TargetKind::Host(name.into());
        let cases: [(&str, TargetKind, Option<u16>, &[Mend]); 19] = [
            ("mail.example.org", host("mail.example.org"), None, &[]),
            ("Mail.Example.ORG.", host("mail.example.org"), None, &[Mend::TrailingDot]),
            (" mail.example.org ", host("mail.example.org"), None, &[Mend::Space]),
            ("smtp://mail.example.org:587/", host("mail.example.org"), Some(587), &[Mend::Scheme, Mend::Path]),
            ("ssl://mail.example.org", host("mail.example.org"), None, &[Mend::Scheme]),
            ("mail.example.org:465", host("mail.example.org"), Some(465), &[]),
            ("localhost", host("localhost"), None, &[]),
            ("192.0.2.5", TargetKind::Address("192.0.2.5".parse().unwrap()), None, &[]),
            ("192.0.2.5:25", TargetKind::Address("192.0.2.5".parse().unwrap()), Some(25), &[]),
            ("2001:db8::5", TargetKind::Address("2001:db8::5".parse().unwrap()), None, &[]),
            ("[2001:db8::5]:587", TargetKind::Address("2001:db8::5".parse().unwrap()), Some(587), &[]),
            ("[IPv6:2001:db8::5]", TargetKind::Address("2001:db8::5".parse().unwrap()), None, &[]),
            ("192.0.2.5.", TargetKind::Address("192.0.2.5".parse().unwrap()), None, &[Mend::TrailingDot]),
            ("192.0.2.5.:25", TargetKind::Address("192.0.2.5".parse().unwrap()), Some(25), &[Mend::TrailingDot]),
            ("ann@192.0.2.5", TargetKind::Address("192.0.2.5".parse().unwrap()), None, &[Mend::User]),
            ("ann@[192.0.2.5]", TargetKind::Address("192.0.2.5".parse().unwrap()), None, &[Mend::User]),
            ("ann@[IPv6:2001:db8::5]", TargetKind::Address("2001:db8::5".parse().unwrap()), None, &[Mend::User]),
            ("ann@mail.example.org:587", host("mail.example.org"), Some(587), &[Mend::User]),
            ("smtp://ann@mail.example.org", host("mail.example.org"), None, &[Mend::Scheme, Mend::User]),
        ];
        for (input, kind, port, mended) in cases {
            let target = Target::parse(input).unwrap_or_else(|problem| panic!("{input}: {problem:?}"));
            assert_eq!((target.kind, target.port, target.mended.as_slice()), (kind, port, mended), "{input}");
        }
        let email = TargetKind::Email { address: "ann@example.org".into(), domain: "example.org".into() };
        assert_eq!(kind("ann@example.org"), Ok(email.clone()));
        assert_eq!(kind("mailto:ann@example.org"), Ok(email));
        assert_eq!(kind("bücher.example"), Ok(host("xn--bcher-kva.example")));
    }

    #[test]
    fn what_is_no_target_is_refused_with_the_reason() {
        let cases = [
            ("", NameProblem::Empty),
            ("   ", NameProblem::Empty),
            ("smtp://", NameProblem::Empty),
            ("smtp..example", NameProblem::EmptyLabel),
            (".example", NameProblem::EmptyLabel),
            ("mail example.org", NameProblem::Space),
            ("mail.example.org\r\nRCPT", NameProblem::Control),
            ("mail.example.org:0", NameProblem::Port("0".into())),
            ("mail.example.org:70000", NameProblem::Port("70000".into())),
            ("mail.example.org:", NameProblem::Port(String::new())),
            ("mail_$.example", NameProblem::Character('$')),
            ("-mail.example", NameProblem::Hyphen),
            ("300.1.2.3", NameProblem::Address),
            ("smtp://ann:secret@mail.example.org", NameProblem::Secret),
            ("smtp://ann:hun#ter/2?@mail.example.org", NameProblem::Secret),
            ("ann:secret@mail.example.org", NameProblem::Secret),
            ("xn--a.example", NameProblem::International),
            ("@example.org", NameProblem::LocalPart),
            ("@192.0.2.5", NameProblem::LocalPart),
            ("192.0.2.5..", NameProblem::EmptyLabel),
            ("a..b@example.org", NameProblem::LocalPart),
        ];
        for (input, problem) in cases {
            assert_eq!(kind(input), Err(problem), "{input}");
        }
        assert_eq!(kind(&format!("{}.example", "a".repeat(64))), Err(NameProblem::LabelTooLong));
        assert_eq!(kind(&"a.".repeat(130)), Err(NameProblem::TooLong));
    }
}
