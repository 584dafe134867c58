//! Old TLS, spoken by OpenSSL: what rustls can't speak is told apart from what fails.

#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/permitted.rs"]
mod permitted;

use std::{
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
};

use permitted::{Need, permitted};

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
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("openssl starts");
        binary::until("openssl takes connections", || TcpStream::connect(("127.0.0.1", port)).ok());
        Self { child, port }
    }
}

#[test]
fn old_tls_is_told_apart_from_outdated_and_from_failing_tls() {
    if !permitted(&[Need::Program("openssl")]) {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "certificate.pem", "-days", "30"])
        .args(["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"])
        .current_dir(folder.path())
        .stderr(Stdio::null())
        .status()
        .expect("openssl runs");
    assert!(made.success());
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
