//! What OpenSSL makes and speaks: old TLS, weak certificates, and a stapled statement that a certificate was withdrawn.

#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/permitted.rs"]
mod permitted;

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
};

use mailport::{
    facts::{code::Code, finding::Confidence, port::Mode, report::FindingReport, stage::Stage},
    probe::staple,
};
use permitted::{Need, permitted};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, CustomExtension, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair, SanType,
};
use rustls::pki_types::{CertificateDer, pem::PemObject as _};
use time::OffsetDateTime;

/// `openssl s_server`, until it is dropped.
struct Server {
    child: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    /// Starts one with these options, and waits until it takes connections.
    fn start(folder: &Path, options: &[&str]) -> Self {
        // The port is free when it is asked for; another process could take it before OpenSSL does, which fails the test.
        let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port();
        let child = Command::new("openssl")
            .args(["s_server", "-accept", &format!("127.0.0.1:{port}"), "-key", "key.pem", "-cert", "certificate.pem", "-quiet"])
            .args(options)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("openssl starts");
        binary::until("openssl takes connections", || TcpStream::connect(("127.0.0.1", port)).ok());
        Self { child, port }
    }

    /// Speaks SMTP behind the handshake to one client, as a server does that offers sign-in; gives the port to come to. The
    /// handshake is led to by STARTTLS, or comes first.
    fn speaking_smtp(&mut self, mode: Mode) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let server = self.port;
        let mut to_client = self.child.stdin.take().expect("a pipe");
        let from_client = BufReader::new(self.child.stdout.take().expect("a pipe"));
        thread::spawn(move || {
            let (client, _) = listener.accept().ok()?;
            let mut commands = BufReader::new(client.try_clone().ok()?);
            if mode == Mode::StartTls {
                let mut out = client.try_clone().ok()?;
                for reply in ["220 openssl.test ESMTP\r\n", "250-openssl.test\r\n250 STARTTLS\r\n"] {
                    out.write_all(reply.as_bytes()).ok()?;
                    commands.read_line(&mut String::new()).ok()?;
                }
                out.write_all(b"220 2.0.0 Ready\r\n").ok()?;
            } else {
                // OpenSSL carries it to the client once the handshake is done.
                to_client.write_all(b"220 openssl.test ESMTP\r\n").ok()?;
            }
            let server = TcpStream::connect(("127.0.0.1", server)).ok()?;
            let (from_server, to_server) = (server.try_clone().ok()?, server);
            thread::spawn(move || carry(from_server, client));
            thread::spawn(move || carry(commands, to_server));
            for _ in from_client.lines().map_while(Result::ok).filter(|line| line.starts_with("EHLO")) {
                to_client.write_all(b"250-openssl.test\r\n250 AUTH PLAIN LOGIN\r\n").ok()?;
            }
            Some(())
        });
        port
    }
}

fn carry(mut from: impl Read, mut to: TcpStream) {
    let _ = std::io::copy(&mut from, &mut to);
    let _ = to.shutdown(std::net::Shutdown::Write);
}

/// Runs `openssl` in a folder.
fn openssl(folder: &Path, args: &[&str]) {
    let done = Command::new("openssl").args(args).current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(done.expect("openssl runs").success(), "openssl {args:?}");
}

/// Makes an authority, and a certificate of its own for 127.0.0.1: with a key of this kind, signed by this digest, for this use.
fn certified(folder: &Path, key: &str, digest: &str, usage: &str) {
    let ca = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-days", "30"];
    openssl(folder, &[&ca[..], &["-subj", "/CN=Authority of a test"]].concat());
    openssl(folder, &["req", "-newkey", key, "-nodes", "-keyout", "key.pem", "-out", "leaf.csr", "-subj", "/CN=127.0.0.1"]);
    fs::write(folder.join("leaf.ext"), format!("subjectAltName=IP:127.0.0.1\nextendedKeyUsage={usage}\n")).expect("written");
    let sign = ["x509", "-req", "-in", "leaf.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", "0x4d", "-days", "20"];
    openssl(folder, &[&sign[..], &[digest, "-extfile", "leaf.ext", "-out", "certificate.pem"]].concat());
}

/// Checks a server of OpenSSL's on a TLS port and by STARTTLS, and expects the same cause of both.
#[track_caller]
fn expect_on_both(folder: &Path, options: &[&str], code: Code, evidence: &str) {
    let mut servers = [Server::start(folder, options), Server::start(folder, options)];
    let ports = format!("{}/starttls,{}/tls", servers[0].speaking_smtp(Mode::StartTls), servers[1].speaking_smtp(Mode::Tls));
    let ca = folder.join("ca.pem");
    let ran = binary::report(&["check", "127.0.0.1", "--ports", &ports, "--ca-only", binary::text(&ca), "--timeout", "5"], "");
    for port in &ran.report.ports {
        assert_eq!(port.cause, Some(code), "{}", ran.story());
    }
    let found: Vec<_> = ran.report.findings.iter().filter(|found| found.code == code).collect();
    assert!(found.len() == 2 && found.iter().all(|found| found.evidence[0].contains(evidence)), "{}", ran.story());
}

#[test]
fn a_certificate_that_is_too_weak_is_told_on_both_kinds_of_port() {
    if !permitted(&[Need::Program("openssl")]) {
        return;
    }
    let cases = [
        ("rsa:1024", "-sha256", "serverAuth", "RSA 1024"),
        ("rsa:2048", "-sha1", "serverAuth", "sha1"),
        ("rsa:2048", "-sha256", "clientAuth", "made for servers"),
    ];
    for (key, digest, usage, evidence) in cases {
        let folder = tempfile::tempdir().expect("a folder");
        certified(folder.path(), key, digest, usage);
        expect_on_both(folder.path(), &["-cipher", "DEFAULT:@SECLEVEL=0"], Code::CertificateWeak, evidence);
    }
}

#[test]
fn a_certificate_that_openssl_says_is_withdrawn_is_told_on_both_kinds_of_port() {
    if !permitted(&[Need::Program("openssl")]) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    certified(folder.path(), "rsa:2048", "-sha256", "serverAuth");
    fs::write(folder.path().join("index.txt"), "R\t401231235959Z\t260102030405Z,keyCompromise\t4D\tunknown\t/CN=127.0.0.1\n")
        .expect("written");
    openssl(folder.path(), &["ocsp", "-issuer", "ca.pem", "-cert", "certificate.pem", "-reqout", "request.der"]);
    let answer = ["ocsp", "-index", "index.txt", "-CA", "ca.pem", "-rsigner", "ca.pem", "-rkey", "ca.key", "-ndays", "3"];
    openssl(folder.path(), &[&answer[..], &["-reqin", "request.der", "-respout", "response.der"]].concat());
    expect_on_both(folder.path(), &["-status_file", "response.der"], Code::CertificateRevoked, "2026-01-02");

    // Whatever is changed in it on the way: it is not taken for the issuer's word, or it is still the same word.
    let response = fs::read(folder.path().join("response.der")).expect("readable");
    let der = |name: &str| CertificateDer::from_pem_file(folder.path().join(name)).expect("a certificate").to_vec();
    let (leaf, ca) = (der("certificate.pem"), der("ca.pem"));
    let told = staple::read(&response, &leaf, &[&ca]).expect("it is read");
    assert!(told.signed_by_issuer && told.revokes(OffsetDateTime::now_utc()));
    for place in 0..response.len() {
        for changed in [1, 0x80, 0xff] {
            let mut response = response.clone();
            response[place] ^= changed;
            let read = staple::read(&response, &leaf, &[&ca]).filter(|read| read.signed_by_issuer);
            assert!(read.is_none_or(|read| read == told), "octet {place} changed by {changed:#x}");
        }
        assert_eq!(staple::read(&response[..place], &leaf, &[&ca]), None, "the first {place} octets");
    }
    assert_eq!(staple::read(&response, &ca, &[&ca]), None, "it is about another certificate");
}

#[test]
fn old_tls_is_told_apart_from_outdated_and_from_failing_tls() {
    if !permitted(&[Need::Program("openssl")]) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "certificate.pem", "-days", "30"];
    openssl(folder.path(), &[&made[..], &["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]].concat());
    let cases: [(&[&str], &str); 4] = [
        (&["-tls1_2", "-cipher", "AES128-SHA:@SECLEVEL=0"], "tls-outdated-only"),
        (&["-tls1_2", "-cipher", "DHE-RSA-AES256-GCM-SHA384:@SECLEVEL=0"], "tls-outdated-only"),
        (&["-tls1_1", "-cipher", "DEFAULT:@SECLEVEL=0"], "tls-too-old"),
        (&["-tls1", "-cipher", "DEFAULT:@SECLEVEL=0"], "tls-too-old"),
    ];
    for (options, cause) in cases {
        let server = Server::start(folder.path(), options);
        let ran = binary::report(&["check", "127.0.0.1", "--ports", &format!("{}/tls", server.port), "--timeout", "5"], "");
        assert_eq!(ran.verdicts()[0].3, Some(cause), "{options:?}: {}", ran.story());
    }
}

#[test]
fn a_server_that_writes_the_password_into_its_certificate_gets_it_into_no_report() {
    if !permitted(&[Need::Program("openssl")]) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let secret = "Geh3im-Pa55wort";
    let made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "certificate.pem", "-days", "30"];
    let names = format!("subjectAltName=DNS:{secret}.example");
    openssl(folder.path(), &[&made[..], &["-subj", &format!("/O={secret}/CN=It is {secret}"), "-addext", &names]].concat());
    let mut server = Server::start(folder.path(), &[]);
    let ports = format!("{}/tls", server.speaking_smtp(Mode::Tls));
    let saved = folder.path().join("report.html");
    let args = ["check", "127.0.0.1", "--ports", &ports, "--timeout", "5", "--user", "ann", "--password-stdin", "--no-controls"];
    let output = binary::call(&[&args[..], &["--json", "--save", binary::text(&saved)]].concat(), secret);
    let ran = binary::read(&output);
    assert!(ran.has(Code::CertificateSelfSigned) && ran.has(Code::CertificateWrongName), "{}", ran.story());
    let html = fs::read_to_string(&saved).expect("a report");
    let bytes: Vec<u8> = fs::read(folder.path().join("certificate.pem")).expect("readable");
    let der: String = String::from_utf8_lossy(&bytes).lines().filter(|line| !line.starts_with('-')).collect();
    for text in [String::from_utf8_lossy(&output.stdout).into_owned(), html] {
        assert!(text.contains("••••") && !text.contains("Geh3im") && !text.contains("Pa55wort") && !text.contains(&der), "{text}");
    }
}

#[test]
fn a_client_certificate_that_is_demanded_is_told_under_every_version_of_tls() {
    if !permitted(&[Need::Program("openssl")]) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    certified(folder.path(), "rsa:2048", "-sha256", "serverAuth");
    for version in ["-tls1_2", "-tls1_3"] {
        let demanding = [version, "-Verify", "1", "-CAfile", "ca.pem"];
        expect_on_both(folder.path(), &demanding, Code::TlsClientCertificateRequired, "asked for a certificate of ours");
    }
}

#[test]
fn a_certificate_too_large_for_a_handshake_is_told_with_the_limit() {
    if !permitted(&[Need::Program("openssl")]) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let names: Vec<String> = (0..7_000).map(|number| format!("DNS:n{number}.example")).collect();
    let settings = format!("[req]\ndistinguished_name=dn\nx509_extensions=ext\n[dn]\n[ext]\nsubjectAltName={}\n", names.join(","));
    fs::write(folder.path().join("req.cnf"), settings).expect("written");
    let made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "certificate.pem", "-days", "30"];
    openssl(folder.path(), &[&made[..], &["-config", "req.cnf", "-subj", "/CN=127.0.0.1"]].concat());
    let server = Server::start(folder.path(), &[]);
    let ran = binary::report(&["check", "127.0.0.1", "--ports", &format!("{}/tls", server.port), "--timeout", "5"], "");
    let port = &ran.report.ports[0];
    // No handshake came about: nothing protects the connection, whatever the port's mode.
    assert_eq!((port.cause, port.security.as_str()), (Some(Code::TlsFailed), "none"), "{}", ran.story());
    let found = ran.report.findings.iter().find(|found| found.code == Code::TlsFailed).expect("the finding");
    assert!(found.explanation.contains("64 KiB") && found.evidence[0].contains("64 KiB"), "{found:?}");
}

#[test]
fn a_server_that_knows_one_rare_curve_only_is_not_said_to_lack_a_cipher_for_certain() {
    if !permitted(&[Need::Program("openssl")]) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    certified(folder.path(), "rsa:2048", "-sha256", "serverAuth");
    let server = Server::start(folder.path(), &["-tls1_3", "-groups", "P-521"]);
    let ran = binary::report(&["check", "127.0.0.1", "--ports", &format!("{}/tls", server.port), "--timeout", "5"], "");
    let found = ran.report.findings.iter().find(|found| found.code == Code::TlsNoCommonCipher).expect("the finding");
    assert_eq!(found.confidence, Confidence::Likely, "{}", ran.story());
    assert!(found.explanation.contains("curve"), "{}", found.explanation);
}

/// What speaks against a certificate that rcgen made, in the order in which it is told: shown by OpenSSL with what vouches for it,
/// to a check that trusts the authority beside the system's.
#[track_caller]
fn told_of(change: impl FnOnce(&mut CertificateParams), between: usize) -> Vec<FindingReport> {
    let folder = tempfile::tempdir().expect("a folder");
    let authority = |name: &str| {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params
    };
    let key = || KeyPair::generate().expect("a key");
    let root = CertifiedIssuer::self_signed(authority("Authority of a test"), key()).expect("a root");
    fs::write(folder.path().join("ca.pem"), root.pem()).expect("written");
    let mut issuer = root;
    let mut chain = String::new();
    for number in 0..between {
        issuer = CertifiedIssuer::signed_by(authority(&format!("Between {number}")), key(), &issuer).expect("an issuer");
        chain = issuer.pem() + &chain;
    }
    let mut params = CertificateParams::default();
    params.subject_alt_names = vec![SanType::IpAddress([127, 0, 0, 1].into())];
    change(&mut params);
    let own = key();
    let leaf = params.signed_by(&own, &issuer).expect("a certificate");
    for (name, text) in [("key.pem", own.serialize_pem()), ("certificate.pem", leaf.pem()), ("chain.pem", chain)] {
        fs::write(folder.path().join(name), text).expect("written");
    }
    let options: &[&str] = if between > 0 { &["-cert_chain", "chain.pem"] } else { &[] };
    told(folder.path(), options, &["--ca", binary::text(&folder.path().join("ca.pem"))])
}

/// What is found at the stage of the certificate, on a TLS port of OpenSSL's.
fn told(folder: &Path, options: &[&str], trusting: &[&str]) -> Vec<FindingReport> {
    let mut server = Server::start(folder, options);
    let ports = format!("{}/tls", server.speaking_smtp(Mode::Tls));
    let args = ["check", "127.0.0.1", "--ports", &ports, "--timeout", "5"];
    let ran = binary::report(&[&args[..], trusting].concat(), "");
    ran.report.findings.into_iter().filter(|found| found.stage == Stage::Certificate).collect()
}

fn codes(found: &[FindingReport]) -> Vec<Code> {
    found.iter().map(|found| found.code).collect()
}

#[test]
fn only_what_is_seen_speaks_against_a_certificate() {
    if !permitted(&[Need::Program("openssl")]) {
        return;
    }
    let critical = |params: &mut CertificateParams| {
        let mut extension = CustomExtension::from_oid_content(&[1, 3, 6, 1, 4, 1, 99_999, 1], vec![5, 0]);
        extension.set_criticality(true);
        params.custom_extensions.push(extension);
    };
    let for_clients = |params: &mut CertificateParams| params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
    let long_ago = |params: &mut CertificateParams| {
        params.not_before = time::macros::datetime!(1960-01-01 0:00 UTC);
        params.not_after = time::macros::datetime!(1966-01-01 0:00 UTC);
    };
    let soon = |params: &mut CertificateParams| params.not_before = OffsetDateTime::now_utc() + time::Duration::hours(3);
    let as_a_name = |params: &mut CertificateParams| {
        params.subject_alt_names = vec![SanType::DnsName("127.0.0.1".try_into().expect("a name"))];
    };
    let cases: [(&str, Vec<FindingReport>, Code, &str); 6] = [
        ("critical", told_of(critical, 0), Code::CertificateWeak, "marked it as one that has to be understood"),
        ("purpose", told_of(for_clients, 0), Code::CertificateWeak, "made it for another purpose"),
        ("long", told_of(|_| {}, 12), Code::CertificateUnknownIssuer, "than mail programs follow"),
        ("1966", told_of(long_ago, 0), Code::CertificateExpired, "1966-01-01"),
        ("soon", told_of(soon, 0), Code::CertificateNotYetValid, "certificate is good from"),
        ("name", told_of(as_a_name, 0), Code::CertificateWrongName, "entered as a host name"),
    ];
    for (of, found, code, says) in cases {
        assert_eq!(codes(&found), [code], "{of}: {found:?}");
        assert!(found[0].explanation.contains(says) && !found[0].evidence.is_empty(), "{of}: {found:?}");
        assert!(of != "soon" || found[0].title.contains("in 3 hours"), "{of}: {found:?}");
    }
}

#[test]
fn a_short_key_hides_neither_who_signed_nor_whose_it_is() {
    if !permitted(&[Need::Program("openssl")]) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let made = ["req", "-x509", "-newkey", "rsa:1024", "-nodes", "-keyout", "key.pem", "-out", "certificate.pem", "-days", "30"];
    openssl(folder.path(), &[&made[..], &["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]].concat());
    let found = told(folder.path(), &["-cipher", "DEFAULT:@SECLEVEL=0"], &[]);
    assert_eq!(codes(&found), [Code::CertificateSelfSigned, Code::CertificateWeak], "{found:?}");

    let folder = tempfile::tempdir().expect("a folder");
    certified(folder.path(), "rsa:1024", "-sha256", "serverAuth");
    // What was the server's certificate vouches for another now.
    fs::write(folder.path().join("ca.ext"), "basicConstraints=critical,CA:TRUE\n").expect("written");
    let sign = ["x509", "-req", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", "0x4e", "-days", "20", "-in", "leaf.csr"];
    openssl(folder.path(), &[&sign[..], &["-extfile", "ca.ext", "-out", "between.pem"]].concat());
    fs::rename(folder.path().join("key.pem"), folder.path().join("between.key")).expect("renamed");
    openssl(folder.path(), &["req", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "leaf.csr", "-subj", "/CN=leaf"]);
    let sign = ["x509", "-req", "-CA", "between.pem", "-CAkey", "between.key", "-set_serial", "0x4f", "-days", "20", "-in", "leaf.csr"];
    openssl(folder.path(), &[&sign[..], &["-extfile", "leaf.ext", "-out", "certificate.pem"]].concat());
    let trusting = folder.path().join("ca.pem");
    let shown = ["-cert_chain", "between.pem", "-cipher", "DEFAULT:@SECLEVEL=0"];
    let found = told(folder.path(), &shown, &["--ca", binary::text(&trusting)]);
    assert_eq!(codes(&found), [Code::CertificateWeak], "{found:?}");
    assert!(found[0].evidence[0].contains("RSA 1024") && found[0].evidence[0].contains("CN=127.0.0.1"), "{found:?}");
}
