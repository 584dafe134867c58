//! What does a call ask for? Turns the command line's texts into a request, or says in one sentence what is wrong with them.
//!
//! Nothing is connected to here; the only files looked at are those that the options name.

use std::{
    fs::File,
    io::Read,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    path::{Path, PathBuf},
    time::Duration,
};

use rustls::pki_types::{CertificateDer, pem::PemObject};

use super::{args::CheckOptions, wrong::WrongCall};
use crate::{
    facts::{
        other_computer::Place,
        port::{PortSpec, port_number},
        proxy::Proxy,
        request::{Controls, Family, GivenControl, Page, Request, TrustChoice},
        target::{Target, TargetKind},
    },
    knowledge::resolvers::{self, DNS},
    probe::certificate,
    probe::tlsa,
};

/// The longest time that `--timeout` and `--deadline` take, in seconds.
const MOST_SECONDS: f64 = 3600.0;
/// The largest file of authorities: a system's own has a quarter of a million octets.
const MOST_PEM: u64 = 16 * 1024 * 1024;
/// The largest file of keys for DNSSEC: a key has under a thousand octets.
const MOST_ANCHORS: u64 = 64 * 1024;
/// The mechanisms that Mailport speaks.
const MECHANISMS: [&str; 2] = ["PLAIN", "LOGIN"];

/// What a call asks for.
#[derive(Debug)]
pub struct Call {
    /// The check, still without credentials.
    pub request: Request,
    /// The ports were chosen by the user.
    pub ports_given: bool,
}

/// Understands how to check.
///
/// # Errors
/// Where an option's value is none that it takes, or two options contradict each other.
pub fn call(target: &str, options: &CheckOptions) -> Result<Call, WrongCall> {
    let parsed = Target::parse(target).map_err(|problem| WrongCall::name(target, &problem))?;
    let ports_given = options.ports.is_some() || parsed.port.is_some();
    let mut request = Request::new(parsed);
    if let Some(list) = &options.ports {
        if request.target.port.is_some() {
            return Err(WrongCall::quoting("call-two-ports", target));
        }
        request.ports = PortSpec::list(list)?;
    }
    request.family = match (options.ipv4, options.ipv6) {
        (true, true) => return Err(WrongCall::new("call-two-families")),
        (true, false) => Family::V4,
        (false, true) => Family::V6,
        (false, false) => Family::Both,
    };
    if let Some(text) = &options.timeout {
        request.timeout = seconds("--timeout", text)?;
    }
    if let Some(text) = &options.deadline {
        request.deadline = seconds("--deadline", text)?;
    }
    request.mechanism = options.auth.as_deref().map(mechanism).transpose()?;
    request.resolver = options.resolver.as_deref().map(resolver).transpose()?;
    request.proxy = options.proxy.as_deref().map(proxy).transpose()?;
    request.comparison = comparison(options)?;
    request.trust_anchor = options.trust_anchor.as_deref().map(anchors).transpose()?;
    request.hello = options.hello.as_deref().map(hello).transpose()?;
    request.trust = trust(options.ca.as_ref(), options.ca_only.as_ref())?;
    request.allow_unsafe = options.allow_unsafe;
    request.one_at_a_time = options.one_at_a_time;
    request.all_addresses = options.all_addresses;
    request.controls = controls(options)?;
    request.sign_in_page = options.portal_page.as_deref().map(page).transpose()?;
    Ok(Call { request, ports_given })
}

/// Which servers are compared with.
fn controls(options: &CheckOptions) -> Result<Controls, WrongCall> {
    match (options.no_controls, options.control.as_slice()) {
        (true, []) => Ok(Controls::None),
        (true, _) => Err(WrongCall::new("call-two-controls")),
        (false, []) => Ok(Controls::BuiltIn),
        (false, given) => given.iter().map(|text| control(text)).collect::<Result<_, _>>().map(Controls::Given),
    }
}

/// A page that a network with a sign-in of its own would replace.
fn page(text: &str) -> Result<Page, WrongCall> {
    Page::parse(text).ok_or_else(|| WrongCall::quoting("call-page", text))
}

/// A proxy; one with a sign-in is not quoted, since a secret may stand in it.
fn proxy(text: &str) -> Result<Proxy, WrongCall> {
    match Proxy::parse(text) {
        Some(proxy) => Ok(proxy),
        None if text.contains('@') => Err(WrongCall::new("call-proxy-user")),
        None => Err(WrongCall::quoting("call-proxy", text)),
    }
}

/// Another computer; what is refused is not quoted where a secret may stand in it.
pub fn via(text: &str) -> Result<Place, WrongCall> {
    match Place::parse(text) {
        Some(place) => Ok(place),
        None if text.contains('@') => Err(WrongCall::new("call-via-user")),
        None => Err(WrongCall::quoting("call-via", text)),
    }
}

/// A time as people write it: digits, with or without decimals.
fn seconds(option: &str, text: &str) -> Result<Duration, WrongCall> {
    let wrong = || WrongCall::quoting("call-seconds", text).with("option", option);
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Err(wrong());
    }
    let number: f64 = text.parse().map_err(|_| wrong())?;
    let time = Duration::try_from_secs_f64(number).map_err(|_| wrong())?;
    if time.is_zero() || number > MOST_SECONDS { Err(wrong()) } else { Ok(time) }
}

fn mechanism(text: &str) -> Result<String, WrongCall> {
    let upper = text.to_ascii_uppercase();
    if MECHANISMS.contains(&upper.as_str()) { Ok(upper) } else { Err(WrongCall::quoting("call-mechanism", text)) }
}

/// The servers to compare with: none where comparing is turned off, or where one server alone is to be asked.
fn comparison(options: &CheckOptions) -> Result<Vec<SocketAddr>, WrongCall> {
    let alone = options.no_controls || options.resolver.is_some();
    match options.compare_resolver.as_slice() {
        [] if alone => Ok(Vec::new()),
        [] => Ok(resolvers::built_in()),
        _ if alone => Err(WrongCall::new("call-two-resolvers")),
        given => given.iter().map(|text| resolver(text)).collect(),
    }
}

/// A file of keys for DNSSEC, looked at before anything is connected to.
fn anchors(path: &Path) -> Result<String, WrongCall> {
    let shown = path.to_string_lossy();
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(MOST_ANCHORS).read_to_string(&mut text));
    read.map_err(|error| WrongCall::quoting("call-ca-unreadable", &shown).with("detail", &error.to_string()))?;
    if tlsa::holds_anchors(&text) { Ok(text) } else { Err(WrongCall::quoting("call-trust-anchor", &shown)) }
}

/// `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::53`, `[2001:db8::53]` or `[2001:db8::53]:5353`.
fn resolver(text: &str) -> Result<SocketAddr, WrongCall> {
    let address = |text: &str| text.parse::<IpAddr>().ok();
    let bare = address(text).or_else(|| text.strip_prefix('[')?.strip_suffix(']')?.parse::<Ipv6Addr>().ok().map(IpAddr::V6));
    let whole = bare.map(|address| SocketAddr::new(address, DNS)).or_else(|| {
        let (_, port) = text.rsplit_once(':')?;
        port_number(port).ok()?;
        text.parse().ok()
    });
    whole.ok_or_else(|| WrongCall::quoting("call-resolver", text))
}

/// A host name, or an address literal (RFC 5321 §4.1.3).
fn hello(text: &str) -> Result<String, WrongCall> {
    let wrong = || WrongCall::quoting("call-hello", text);
    if let Some(inside) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let address = match inside.get(..5).filter(|tag| tag.eq_ignore_ascii_case("IPv6:")) {
            Some(tag) => inside[tag.len()..].parse::<Ipv6Addr>().map(IpAddr::V6),
            None => inside.parse().map(IpAddr::V4),
        };
        return match address {
            Ok(IpAddr::V4(address)) => Ok(format!("[{address}]")),
            Ok(IpAddr::V6(address)) => Ok(format!("[IPv6:{address}]")),
            Err(_) => Err(wrong()),
        };
    }
    match Target::parse(text) {
        Ok(Target { kind: TargetKind::Host(name), port: None, mended, .. }) if mended.is_empty() => Ok(name),
        _ => Err(wrong()),
    }
}

/// `HOST` or `HOST:PORT`.
fn control(text: &str) -> Result<GivenControl, WrongCall> {
    let target = Target::parse(text).map_err(|problem| WrongCall::name(text, &problem))?;
    GivenControl::of(&target).ok_or_else(|| WrongCall::quoting("call-control", text))
}

fn trust(too: Option<&PathBuf>, only: Option<&PathBuf>) -> Result<TrustChoice, WrongCall> {
    match (too, only) {
        (Some(_), Some(_)) => Err(WrongCall::new("call-two-cas")),
        (Some(path), None) => authorities(path).map(|()| TrustChoice::SystemAnd(path.clone())),
        (None, Some(path)) => authorities(path).map(|()| TrustChoice::Only(path.clone())),
        (None, None) => Ok(TrustChoice::System),
    }
}

/// Looks whether a file holds certificates, so that a wrong one is known before anything is connected to.
fn authorities(path: &Path) -> Result<(), WrongCall> {
    let shown = path.to_string_lossy();
    let mut pem = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MOST_PEM + 1).read_to_end(&mut pem));
    read.map_err(|error| WrongCall::quoting("call-ca-unreadable", &shown).with("detail", &error.to_string()))?;
    if pem.len() as u64 > MOST_PEM {
        return Err(WrongCall::quoting("call-ca-large", &shown));
    }
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&pem).collect();
    match certificates {
        Ok(found) if found.iter().any(|der| certificate::read(der).is_some()) => Ok(()),
        _ => Err(WrongCall::quoting("call-ca-empty", &shown)),
    }
}

#[cfg(test)]
mod tests;
