//! What the real mail servers share: names, an address and a folder of its own with a certificate, what is asked of a
//! configuration, and a process that ends with the test.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    fs,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream, UdpSocket},
    ops::Deref,
    os::unix::{
        fs::{PermissionsExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU8, Ordering},
    time::Duration,
};

use tempfile::TempDir;

use super::{
    authority::{self, Age},
    binary::until,
    system::System,
};

/// The server's name.
pub const NAME: &str = "mail.real.test";
/// Its domain; it takes mail for no other.
pub const DOMAIN: &str = "real.test";
/// Who may sign in.
pub const USER: &str = "ann@real.test";
/// The password.
pub const PASSWORD: &str = "correct horse";
/// Whose address is not the user's.
pub const OTHER: &str = "bob@real.test";

/// Where packaging/test-servers.sh puts the servers.
pub const SERVERS: &str = "/var/cache/mailport-test-servers";

/// What is unusual about a server. Each is set up in the words of its own configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Configuration {
    /// Nothing: port 25 takes mail for its domain and no sign-in; 587 by STARTTLS and 465 take sign-in once encrypted, and then
    /// mail for anyone.
    Usual,
    /// It offers no encryption, on port 465 neither.
    NoTls,
    /// It offers encryption, but has no certificate.
    NoCertificate,
    /// It takes no sign-in.
    NoAuth,
    /// It refuses mail that comes unencrypted, on port 25 too.
    TlsRequired,
    /// It offers sign-in on port 587 before the connection is encrypted.
    AuthBeforeTls,
    /// Its certificate has expired.
    Expired,
    /// It takes one connection at a time from a computer.
    OneConnection,
}

/// A folder and an address for one server.
pub struct Site {
    pub address: Ipv4Addr,
    folder: TempDir,
    _claim: UdpSocket,
}

impl Site {
    /// Makes one, with `chain.pem` and `ca.pem` in it.
    pub fn new(configuration: Configuration) -> Self {
        let folder = TempDir::new().expect("a folder");
        // Servers go on as users of their own, who must be able to come here.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("permitted");
        let (address, claim) = own_address();
        let age = if configuration == Configuration::Expired { Age::Expired } else { Age::Current };
        authority::write(folder.path(), NAME, address.into(), age);
        Self { address, folder, _claim: claim }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A file in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("written");
    }

    /// Makes a folder in the folder, with this mode and owner.
    pub fn make_folder(&self, name: &str, mode: u32, user: u32, group: u32) {
        let path = self.path(name);
        fs::create_dir_all(&path).expect("a folder");
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("permitted");
        chown(&path, Some(user), Some(group)).expect("permitted");
    }

    /// The authority's file.
    pub fn ca(&self) -> PathBuf {
        self.path("ca.pem")
    }

    /// What the server logged.
    pub fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    /// The system as a server sees it that was unpacked instead of installed: its programs in their place, and its users, with
    /// numbers from [`FIRST_USER`] on.
    pub fn system(&self, server: &str, users: &[&str]) -> System {
        let mut system = System::default().over(&Path::new(SERVERS).join(server).join("usr"), Path::new("/usr"));
        for (table, rest) in [("passwd", ":/nonexistent:/usr/sbin/nologin"), ("group", "")] {
            let place = Path::new("/etc").join(table);
            let row = |(number, user): (u32, &&str)| {
                let numbers = if table == "passwd" { format!("{number}:{number}:") } else { format!("{number}:") };
                format!("{user}:x:{numbers}{rest}\n")
            };
            let rows: Vec<String> = (FIRST_USER..).zip(users).map(row).collect();
            // The first row of a name counts.
            self.write(table, &(rows.concat() + &fs::read_to_string(&place).expect("readable")));
            system = system.with(&self.path(table), &place);
        }
        system
    }

    /// Starts a server, and waits for the greeting of the port that it opens last. Its output goes to its log.
    pub fn start(self, command: &mut Command, port: u16) -> Server {
        let output = fs::File::options().create(true).append(true).open(self.path("log")).expect("a log");
        let child = command
            // The signal that ends it is for its children too.
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(output.try_clone().expect("a file"))
            .stderr(output)
            .spawn()
            .expect("it starts");
        let mut server = Server { site: self, child, behind: None };
        until("the server's greeting", || {
            let ended = server.child.try_wait().expect("a child");
            let log = server.site.log();
            // A daemon of Postfix that failed is started again only after a minute.
            assert!(ended.is_none() && !log.contains("throttling"), "it doesn't start, {ended:?}: {log}");
            let stream = TcpStream::connect((server.site.address, port)).ok()?;
            stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
            let mut line = String::new();
            BufReader::new(stream).read_line(&mut line).ok()?;
            line.starts_with("220").then_some(())
        });
        server
    }
}

/// The number of the first user that an unpacked server has.
pub const FIRST_USER: u32 = 4001;

/// A running server, until it is dropped.
pub struct Server {
    site: Site,
    child: Child,
    behind: Option<Box<Server>>,
}

impl Server {
    /// The same with a server that it hands mail to, which ends with it.
    #[must_use]
    pub fn in_front_of(mut self, other: Self) -> Self {
        self.behind = Some(Box::new(other));
        self
    }
}

impl Deref for Server {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        for signal in ["-TERM", "-KILL"] {
            let _ = Command::new("kill").args([signal, "--", &group]).stderr(Stdio::null()).status();
            if signal == "-KILL" {
                let _ = self.child.wait();
            }
        }
    }
}

/// An address in 127/8 that no other test has, and what keeps it: a socket of UDP, which no mail server uses. Practice servers
/// have addresses above these.
fn own_address() -> (Ipv4Addr, UdpSocket) {
    static COUNTER: AtomicU8 = AtomicU8::new(1);
    let [.., high, low] = std::process::id().to_be_bytes();
    for _ in 0..250 {
        let address = Ipv4Addr::new(127, high % 8 + 2, low, COUNTER.fetch_add(1, Ordering::Relaxed).max(1));
        let is_free = |port| TcpListener::bind((address, port)).is_ok();
        if let (Ok(claim), true) = (UdpSocket::bind((address, 25)), [25, 587, 465].into_iter().all(is_free)) {
            return (address, claim);
        }
    }
    panic!("no address of 127/8 is free");
}
