//! A real Postfix with a configuration, a queue and mailboxes of its own, on an address of its own, until it is dropped.
//!
//! Nothing leaves it: every transport but the mailboxes ends in an error.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    collections::HashSet,
    fs,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpStream},
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
    authority,
    binary::{text, until},
    permitted::Need,
    system::System,
};

const MASTER: &str = "/usr/lib/postfix/sbin/master";
/// What must be there for it.
pub const NEEDS: [Need; 3] = [Need::Root, Need::Program(MASTER), Need::Program("saslpasswd2")];
/// Its name.
pub const NAME: &str = "mail.real.test";
/// Who may sign in, and has a mailbox.
pub const USER: &str = "ann@real.test";
/// The password.
pub const PASSWORD: &str = "correct horse";
/// Who has a mailbox, and whose address is not the user's.
pub const OTHER: &str = "bob@real.test";
/// Whose mail is taken from nobody.
pub const BLOCKED: &str = "blocked@real.test";
/// The largest message.
pub const MOST: usize = 200_000;

/// A running Postfix.
pub struct Postfix {
    pub address: Ipv4Addr,
    folder: TempDir,
    master: Child,
}

impl Postfix {
    /// Starts it, and waits until it greets.
    pub fn start() -> Self {
        let folder = TempDir::new().expect("a folder");
        let address = own_address();
        prepare(folder.path(), address);
        Self::run(folder, address, Command::new(MASTER))
    }

    /// Starts one that hands all mail to another, with these lines in its main configuration and these passwords. It sees the
    /// files of `system` in the place of the system's, and its own configuration where Postfix usually has it.
    pub fn start_as_client(lines: &str, passwords: &str, system: &System) -> Self {
        let folder = TempDir::new().expect("a folder");
        let address = own_address();
        prepare(folder.path(), address);
        let etc = folder.path().join("etc");
        let main = fs::read_to_string(etc.join("main.cf")).expect("readable");
        fs::write(etc.join("main.cf"), merged(&main, &(CLIENT.to_owned() + lines))).expect("written");
        fs::write(etc.join("sasl_passwd"), passwords).expect("written");
        let master = system.with(&etc, Path::new("/etc/postfix")).command(MASTER);
        Self::run(folder, address, master)
    }

    fn run(folder: TempDir, address: Ipv4Addr, mut master: Command) -> Self {
        let master = master
            .args(["-d", "-c", text(&folder.path().join("etc"))])
            // The signal that ends it is for its children too.
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("Postfix starts");
        let mut postfix = Self { address, folder, master };
        until("Postfix's greeting", || {
            let ended = postfix.master.try_wait().expect("a child");
            let log = postfix.log();
            // A daemon that failed is started again only after a minute.
            assert!(ended.is_none() && !log.contains("throttling"), "Postfix doesn't start, {ended:?}: {log}");
            let stream = TcpStream::connect((address, 25)).ok()?;
            stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
            let mut line = String::new();
            BufReader::new(stream).read_line(&mut line).ok()?;
            line.starts_with("220 ").then_some(())
        });
        postfix
    }

    /// The authority's file.
    pub fn ca(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// What it logged.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// Waits for a message in someone's mailbox, and takes it out.
    pub fn message(&self, to: &str) -> String {
        let (name, _) = to.split_once('@').expect("an address");
        let new = self.folder.path().join("mail").join(name).join("new");
        let path = until(&format!("a message to {to}"), || Some(fs::read_dir(&new).ok()?.next()?.ok()?.path()));
        let message = fs::read(&path).expect("readable");
        fs::remove_file(&path).expect("removable");
        String::from_utf8(message).expect("a message in ASCII or UTF-8")
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        let group = format!("-{}", self.master.id());
        for signal in ["-TERM", "-KILL"] {
            let _ = Command::new("kill").args([signal, "--", &group]).stderr(Stdio::null()).status();
            if signal == "-KILL" {
                let _ = self.master.wait();
            }
        }
    }
}

/// An address in 127/8 that no other test has: from this process's number and a counter.
fn own_address() -> Ipv4Addr {
    static COUNTER: AtomicU8 = AtomicU8::new(1);
    let [.., high, low] = std::process::id().to_be_bytes();
    Ipv4Addr::new(127, high % 120 + 2, low, COUNTER.fetch_add(1, Ordering::Relaxed))
}

/// A configuration with other lines in the place of its own for the same parameters. Postfix warns of each that stands twice,
/// and its daemon for the log, which warns too, waits for itself for ever once ten warnings have come before it.
fn merged(lines: &str, others: &str) -> String {
    let name = |line: &str| line.split('=').next().unwrap_or_default().trim().to_owned();
    let replaced: HashSet<String> = others.lines().map(name).collect();
    let kept = lines.lines().filter(|line| !replaced.contains(&name(line)));
    kept.chain(others.lines()).flat_map(|line| [line, "\n"]).collect()
}

/// What makes a client of the server: it has no mailboxes, and takes mail from this computer.
const CLIENT: &str = "virtual_mailbox_domains =
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_sender_restrictions =
smtp_host_lookup = native
default_transport = smtp
";

fn prepare(folder: &Path, address: Ipv4Addr) {
    // Postfix's own user must be able to come here.
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("permitted");
    authority::write(folder, NAME, address.into());
    let (user, group) = (id("passwd", "postfix"), id("group", "postfix"));
    let postdrop = id("group", "postdrop");
    for (name, mode, owner, group) in FOLDERS {
        let path = folder.join(name);
        fs::create_dir_all(&path).expect("a folder");
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("permitted");
        let group = if group == "postdrop" { postdrop } else { 0 };
        chown(&path, (owner == "postfix").then_some(user), Some(group)).expect("permitted");
    }
    let write = |name: &str, text: &str| fs::write(folder.join("etc").join(name), text).expect("written");
    let at = text(folder);
    write("main.cf", &(main_cf(at, user, group)));
    write("master.cf", &master_cf(address));
    write("mailboxes", &format!("{USER} ann/\n{OTHER} bob/\n"));
    write("owners", &format!("{USER} {USER}\n{OTHER} {OTHER}\n{BLOCKED} {USER}\n"));
    write("senders", &format!("{BLOCKED} REJECT\n"));
    write(
        "sasl/smtpd.conf",
        &format!("pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: {at}/etc/sasl/users\nmech_list: PLAIN LOGIN\n"),
    );
    let users = folder.join("etc/sasl/users");
    let added =
        super::binary::call_by(Command::new("saslpasswd2").args(["-p", "-c", "-u", "real.test", "-f", text(&users), "ann"]), PASSWORD);
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    chown(&users, Some(user), Some(group)).expect("permitted");
}

/// Each with its mode, owner and group, as Postfix checks them.
const FOLDERS: [(&str, u32, &str, &str); 18] = [
    ("etc", 0o755, "root", "root"),
    ("etc/sasl", 0o755, "root", "root"),
    ("data", 0o700, "postfix", "root"),
    ("mail", 0o755, "postfix", "root"),
    ("queue", 0o755, "root", "root"),
    ("queue/pid", 0o755, "root", "root"),
    ("queue/private", 0o700, "postfix", "root"),
    ("queue/public", 0o710, "postfix", "postdrop"),
    ("queue/maildrop", 0o730, "postfix", "postdrop"),
    ("queue/incoming", 0o700, "postfix", "root"),
    ("queue/active", 0o700, "postfix", "root"),
    ("queue/deferred", 0o700, "postfix", "root"),
    ("queue/defer", 0o700, "postfix", "root"),
    ("queue/bounce", 0o700, "postfix", "root"),
    ("queue/corrupt", 0o700, "postfix", "root"),
    ("queue/flush", 0o700, "postfix", "root"),
    ("queue/hold", 0o700, "postfix", "root"),
    ("queue/trace", 0o700, "postfix", "root"),
];

/// A user's or group's number.
fn id(table: &str, name: &str) -> u32 {
    let rows = fs::read_to_string(Path::new("/etc").join(table)).expect("readable");
    let row = rows.lines().find(|row| row.split(':').next() == Some(name)).unwrap_or_else(|| panic!("no {name} in {table}"));
    row.split(':').nth(2).and_then(|id| id.parse().ok()).expect("a number")
}

fn main_cf(at: &str, user: u32, group: u32) -> String {
    format!(
        "compatibility_level = 3.6
queue_directory = {at}/queue
data_directory = {at}/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {at}/log
maillog_file_prefixes = {at}
inet_interfaces = all
inet_protocols = ipv4
myhostname = {NAME}
mydestination =
mynetworks =
alias_maps =
local_recipient_maps =
local_transport = error:5.1.1 nothing is local
default_transport = error:5.7.1 nothing leaves this computer
relay_transport = error:5.7.1 nothing leaves this computer
relay_domains =
smtpd_peername_lookup = no
smtp_dns_support_level = disabled
message_size_limit = {MOST}
virtual_mailbox_domains = real.test
virtual_mailbox_base = {at}/mail
virtual_mailbox_maps = texthash:{at}/etc/mailboxes
virtual_minimum_uid = 1
virtual_uid_maps = static:{user}
virtual_gid_maps = static:{group}
smtpd_tls_chain_files = {at}/chain.pem
smtpd_sasl_type = cyrus
smtpd_sasl_path = smtpd
smtpd_sasl_security_options = noanonymous
smtpd_tls_auth_only = yes
smtpd_sender_login_maps = texthash:{at}/etc/owners
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_sender_restrictions = check_sender_access texthash:{at}/etc/senders, reject_authenticated_sender_login_mismatch
"
    )
}

fn master_cf(address: Ipv4Addr) -> String {
    format!(
        "{address}:25 inet n - n - - smtpd
  -o smtpd_tls_security_level=may
{address}:587 inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt -o smtpd_sasl_auth_enable=yes
{address}:465 inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes -o smtpd_sasl_auth_enable=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"
    )
}
