//! A root and a zone below it, signed by ldns and served by NSD on loopback, until they are dropped: neither is of our make.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    fs,
    net::{SocketAddr, TcpStream, UdpSocket},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

use super::{
    binary::{text, until},
    permitted::Need,
};

/// What must be there for it.
pub const NEEDS: [Need; 3] = [Need::Program("nsd"), Need::Program("ldns-signzone"), Need::Program("ldns-keygen")];

/// The zone.
pub const ORIGIN: &str = "example.org";

/// A running server.
pub struct Signed {
    address: SocketAddr,
    server: Child,
    folder: TempDir,
}

impl Signed {
    /// Signs records, written as a zone file without SOA and NS, with keys of its own, and serves them below a root of its own.
    pub fn serving(records: &str) -> Self {
        let folder = TempDir::new().expect("a folder");
        let signer = Signer { folder: folder.path() };
        let zone_key = signer.sign(ORIGIN, &format!("ns IN A 127.0.0.1\n{records}"));
        let delegation = signer.file(&format!("{zone_key}.ds"));
        let root_key = signer.sign("", &format!("{ORIGIN}. IN NS ns.{ORIGIN}.\nns.{ORIGIN}. IN A 127.0.0.1\n{delegation}"));
        fs::write(folder.path().join("anchor"), signer.file(&format!("{root_key}.key"))).expect("written");
        // Nobody else takes a port between here and there: on loopback free ones are given in turn.
        let free = UdpSocket::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a free port");
        let server = serve(folder.path(), free);
        let started = Self { address: free, server, folder };
        until("NSD to listen", || TcpStream::connect(free).ok());
        started
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The value of `--resolver`.
    pub fn option(&self) -> String {
        self.address.to_string()
    }

    /// The file for `--trust-anchor`.
    pub fn anchor(&self) -> PathBuf {
        self.folder.path().join("anchor")
    }
}

impl Drop for Signed {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Keys and zones in a folder.
struct Signer<'a> {
    folder: &'a Path,
}

impl Signer<'_> {
    /// Signs a zone with two keys of its own, and gives the name of the files of the one that vouches for the other.
    fn sign(&self, origin: &str, records: &str) -> String {
        let dotted = format!("{origin}.");
        let zone = format!("zone-{origin}");
        let apex = format!("$ORIGIN {dotted}\n$TTL 60\n@ IN SOA ns.{ORIGIN}. host.{ORIGIN}. 1 600 60 6000 60\n@ IN NS ns.{ORIGIN}.\n");
        fs::write(self.folder.join(&zone), apex + records).expect("written");
        let vouching = self.run("ldns-keygen", &["-a", "ECDSAP256SHA256", "-k", &dotted]);
        let signing = self.run("ldns-keygen", &["-a", "ECDSAP256SHA256", &dotted]);
        self.run("ldns-signzone", &["-o", &dotted, &zone, &vouching, &signing]);
        vouching
    }

    /// What a program prints.
    fn run(&self, program: &str, args: &[&str]) -> String {
        let ran = Command::new(program).current_dir(self.folder).args(args).output().expect("it starts");
        assert!(ran.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8_lossy(&ran.stdout).trim().to_owned()
    }

    fn file(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).expect("readable")
    }
}

fn serve(folder: &Path, address: SocketAddr) -> Child {
    let configuration = folder.join("nsd.conf");
    let folder = text(folder);
    let lines = format!(
        "server:\n ip-address: {}@{}\n username: \"\"\n chroot: \"\"\n zonesdir: \"{folder}\"\n pidfile: \"\"\n database: \"\"\n\
         xfrdfile: \"{folder}/xfrd\"\n zonelistfile: \"{folder}/list\"\n xfrdir: \"{folder}\"\n server-count: 1\n\
         remote-control:\n control-enable: no\n\
         zone:\n name: \".\"\n zonefile: \"zone-.signed\"\nzone:\n name: \"{ORIGIN}\"\n zonefile: \"zone-{ORIGIN}.signed\"\n",
        address.ip(),
        address.port()
    );
    fs::write(&configuration, lines).expect("written");
    let mut nsd = Command::new("nsd");
    nsd.args(["-d", "-c", text(&configuration)]).env("PATH", "/usr/sbin:/sbin:/usr/bin:/bin");
    nsd.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("NSD starts")
}
