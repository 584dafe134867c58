//! Tables of calls, good and bad.

use clap::Parser;

use super::*;
use crate::{
    cli::args::{Command, CommandLine},
    facts::port::Mode,
};

/// Reads a call whose arguments are parted by `|`.
fn read(args: &str) -> Result<Call, String> {
    let parsed = CommandLine::try_parse_from(["mailport", "check"].into_iter().chain(args.split('|'))).expect("the words are known");
    let Some(Command::Check(args)) = parsed.command else { unreachable!() };
    call(args.target.as_deref().expect("a target"), &args.check).map_err(|wrong| wrong.0.key)
}

#[test]
fn a_call_without_options_asks_for_the_usual() {
    let call = read("mail.example.org").expect("a good call");
    assert_eq!(call.request.ports, PortSpec::standard());
    assert_eq!((call.request.timeout, call.request.deadline), (Duration::from_secs(10), Duration::from_mins(1)));
    assert!(!call.ports_given && !call.request.allow_unsafe && !call.request.keep_sessions && call.request.controls == Controls::BuiltIn);
    assert_eq!((call.request.family, call.request.trust), (Family::Both, TrustChoice::System));
    assert_eq!(call.request.comparison, resolvers::built_in());
}

#[test]
fn options_become_what_they_say() {
    type Holds = fn(&Call) -> bool;
    let cases: [(&str, Holds); 27] = [
        ("h.example:2525", |call| call.ports_given && call.request.ports == [PortSpec::usual(2525)]),
        ("h.example|--ports|587,465/tls", |call| call.ports_given && call.request.ports.len() == 2),
        ("h.example|--proxy|socks5://p.example", |call| call.request.proxy.as_ref().is_some_and(|proxy| proxy.port == 1080)),
        ("h.example|--ports|2525/plain", |call| call.request.ports[0].mode == Mode::Plain),
        ("h.example|-4", |call| call.request.family == Family::V4),
        ("-6|h.example", |call| call.request.family == Family::V6),
        ("h.example|--timeout|0.5", |call| call.request.timeout == Duration::from_millis(500)),
        ("h.example|--timeout=3600", |call| call.request.timeout == Duration::from_hours(1)),
        ("h.example|--deadline|.25", |call| call.request.deadline == Duration::from_millis(250)),
        ("h.example|--auth|login", |call| call.request.mechanism.as_deref() == Some("LOGIN")),
        ("h.example|--resolver|192.0.2.53", |call| call.request.resolver == "192.0.2.53:53".parse().ok()),
        ("h.example|--resolver|192.0.2.53:5353", |call| call.request.resolver == "192.0.2.53:5353".parse().ok()),
        ("h.example|--resolver|2001:db8::53", |call| call.request.resolver == "[2001:db8::53]:53".parse().ok()),
        ("h.example|--resolver|[2001:db8::53]", |call| call.request.resolver == "[2001:db8::53]:53".parse().ok()),
        ("h.example|--resolver|[2001:db8::53]:54", |call| call.request.resolver == "[2001:db8::53]:54".parse().ok()),
        ("h.example|--compare-resolver|192.0.2.53|--compare-resolver|[2001:db8::53]:54", |call| {
            call.request.comparison == ["192.0.2.53:53", "[2001:db8::53]:54"].map(|text| text.parse().expect("an address"))
        }),
        ("h.example|--no-controls", |call| call.request.comparison.is_empty()),
        ("h.example|--resolver|192.0.2.53", |call| call.request.comparison.is_empty()),
        ("h.example|--hello|PC.Example.org", |call| call.request.hello.as_deref() == Some("pc.example.org")),
        ("h.example|--hello|[192.0.2.1]", |call| call.request.hello.as_deref() == Some("[192.0.2.1]")),
        ("h.example|--hello|[ipv6:2001:DB8::1]", |call| call.request.hello.as_deref() == Some("[IPv6:2001:db8::1]")),
        ("h.example|--control|a.example|--control|192.0.2.1:26", |call| {
            let given = |host: &str, port| GivenControl { host: host.to_owned(), port };
            call.request.controls == Controls::Given(vec![given("a.example", None), given("192.0.2.1", Some(26))])
        }),
        ("h.example|--portal-page|http://p.example/x", |call| {
            call.request.sign_in_page.as_ref().is_some_and(|page| page.host == "p.example")
        }),
        ("h.example|--no-controls", |call| call.request.controls == Controls::None),
        ("h.example|--allow-unsafe", |call| call.request.allow_unsafe),
        ("h.example|--one-at-a-time", |call| call.request.one_at_a_time),
        ("ann@example.org|--all-addresses", |call| call.request.all_addresses && call.request.credentials.is_none()),
    ];
    for (args, holds) in cases {
        assert!(holds(&read(args).unwrap_or_else(|key| panic!("{args}: {key}"))), "{args}");
    }
}

#[test]
fn a_wrong_value_is_named() {
    let cases = [
        ("", "name-invalid-empty"),
        ("smtp..example", "name-invalid-empty-label"),
        ("mail example.org", "name-invalid-space"),
        ("a.example\r\nb", "name-invalid-control"),
        ("h.example:0", "name-invalid-port"),
        ("h.example|--ports|0", "call-port-number"),
        ("h.example|--ports|70000", "call-port-number"),
        ("h.example|--ports|25/ssl", "call-port-mode"),
        ("h.example|--ports|,", "call-port-none"),
        ("h.example:25|--ports|25", "call-two-ports"),
        ("h.example|-4|-6", "call-two-families"),
        ("h.example|--compare-resolver|dns.example", "call-resolver"),
        ("h.example|--compare-resolver|192.0.2.53|--no-controls", "call-two-resolvers"),
        ("h.example|--compare-resolver|192.0.2.53|--resolver|192.0.2.54", "call-two-resolvers"),
        ("h.example|--timeout|0", "call-seconds"),
        ("h.example|--timeout|-1", "call-seconds"),
        ("h.example|--timeout|0.0000000001", "call-seconds"),
        ("h.example|--timeout|3600.5", "call-seconds"),
        ("h.example|--timeout|1e3", "call-seconds"),
        ("h.example|--timeout|inf", "call-seconds"),
        ("h.example|--timeout|", "call-seconds"),
        ("h.example|--deadline|soon", "call-seconds"),
        ("h.example|--auth|NTLM", "call-mechanism"),
        ("h.example|--resolver|dns.example", "call-resolver"),
        ("h.example|--resolver|192.0.2.53:0", "call-resolver"),
        ("h.example|--resolver|192.0.2.53:70000", "call-resolver"),
        ("h.example|--hello|a b", "call-hello"),
        ("h.example|--hello|a\r\nQUIT", "call-hello"),
        ("h.example|--hello|[300.1.1.1]", "call-hello"),
        ("h.example|--hello|[2001:db8::1]", "call-hello"),
        ("h.example|--hello|", "call-hello"),
        ("h.example|--control|ann@c.example", "call-control"),
        ("h.example|--control|a..b", "name-invalid-empty-label"),
        ("h.example|--control|c.example|--no-controls", "call-two-controls"),
        ("h.example|--portal-page|https://p.example/", "call-page"),
        ("h.example|--proxy|http://p.example:3128", "call-proxy"),
        ("h.example|--proxy|socks5://ann:secret@p.example", "call-proxy-user"),
        ("h.example|--ca|/nowhere/ca.pem", "call-ca-unreadable"),
        ("h.example|--trust-anchor|/nowhere/root.key", "call-ca-unreadable"),
        ("h.example|--trust-anchor|Cargo.toml", "call-trust-anchor"),
        ("h.example|--ca|a|--ca-only|b", "call-two-cas"),
    ];
    for (args, expected) in cases {
        assert_eq!(read(args).err().as_deref(), Some(expected), "{args}");
    }
}

#[test]
fn a_file_of_authorities_has_at_least_one_certificate() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ca.pem");
    let shown = path.display();
    let key = rcgen::generate_simple_self_signed(vec!["ca.example".to_owned()]).expect("a certificate");
    let cases = [
        (key.cert.pem(), None),
        (format!("# a remark\n{}{}", key.cert.pem(), key.cert.pem()), None),
        (String::new(), Some("call-ca-empty")),
        ("no certificate".to_owned(), Some("call-ca-empty")),
        (key.signing_key.serialize_pem(), Some("call-ca-empty")),
        ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".to_owned(), Some("call-ca-empty")),
        (key.cert.pem()[..100].to_owned(), Some("call-ca-empty")),
    ];
    for (content, expected) in cases {
        std::fs::write(&path, &content).expect("written");
        for option in ["--ca", "--ca-only"] {
            assert_eq!(read(&format!("h.example|{option}|{shown}")).err().as_deref(), expected, "{content}");
        }
    }
    assert_eq!(read(&format!("h.example|--ca|{}", folder.path().display())).err().as_deref(), Some("call-ca-unreadable"));
}
