//! A real Postfix with a configuration, a queue and mailboxes of its own, on an address of its own, until it is dropped.
//!
//! Nothing leaves it: every transport but the mailboxes ends in an error.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{collections::HashSet, fs, net::Ipv4Addr, os::unix::fs::chown, path::Path, process::Command};

use super::{
    binary::{call_by, text, until},
    permitted::Need,
    server::{Configuration, DOMAIN, NAME, OTHER, PASSWORD, Server, Site, USER},
    system::System,
};

const MASTER: &str = "/usr/lib/postfix/sbin/master";
/// What must be there for it.
pub const NEEDS: [Need; 3] = [Need::Root, Need::Program(MASTER), Need::Program("saslpasswd2")];
/// Its name in a report.
pub const SOFTWARE: &str = "Postfix";
/// Whose mail is taken from nobody.
pub const BLOCKED: &str = "blocked@real.test";
/// The largest message.
pub const MOST: usize = 200_000;

/// Starts it, and waits until it greets.
pub fn start(configuration: Configuration) -> Server {
    let site = Site::new(configuration);
    prepare(&site, configuration);
    run(site, Command::new(MASTER))
}

/// Starts one that hands all mail to another, with these lines in its main configuration and these passwords. It sees the
/// files of `system` in the place of the system's, and its own configuration where Postfix usually has it.
pub fn start_as_client(lines: &str, passwords: &str, system: &System) -> Server {
    let site = Site::new(Configuration::Usual);
    prepare(&site, Configuration::Usual);
    let main = fs::read_to_string(site.path("etc/main.cf")).expect("readable");
    site.write("etc/main.cf", &merged(&main, &(CLIENT.to_owned() + lines)));
    site.write("etc/sasl_passwd", passwords);
    let master = system.with(&site.path("etc"), Path::new("/etc/postfix")).command(MASTER);
    run(site, master)
}

fn run(site: Site, mut master: Command) -> Server {
    master.args(["-d", "-c", text(&site.path("etc"))]);
    site.start(&mut master, 25)
}

/// Waits for a message in someone's mailbox, and takes it out.
pub fn message(server: &Server, to: &str) -> String {
    let (name, _) = to.split_once('@').expect("an address");
    let new = server.path("mail").join(name).join("new");
    let path = until(&format!("a message to {to}"), || Some(fs::read_dir(&new).ok()?.next()?.ok()?.path()));
    let message = fs::read(&path).expect("readable");
    fs::remove_file(&path).expect("removable");
    String::from_utf8(message).expect("a message in ASCII or UTF-8")
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

fn prepare(site: &Site, configuration: Configuration) {
    let (user, group) = (id("passwd", "postfix"), id("group", "postfix"));
    let postdrop = id("group", "postdrop");
    for (name, mode, owner, group) in FOLDERS {
        let owner = if owner == "postfix" { user } else { 0 };
        site.make_folder(name, mode, owner, if group == "postdrop" { postdrop } else { 0 });
    }
    let at = text(site.folder());
    let main = main_cf(at, user, group);
    site.write("etc/main.cf", &merged(&main, lines(configuration)));
    site.write("etc/master.cf", &master_cf(site.address, configuration));
    site.write("etc/mailboxes", &format!("{USER} ann/\n{OTHER} bob/\n"));
    site.write("etc/owners", &format!("{USER} {USER}\n{OTHER} {OTHER}\n{BLOCKED} {USER}\n"));
    site.write("etc/senders", &format!("{BLOCKED} REJECT\n"));
    site.write(
        "etc/sasl/smtpd.conf",
        &format!("pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: {at}/etc/sasl/users\nmech_list: PLAIN LOGIN\n"),
    );
    let users = site.path("etc/sasl/users");
    let added = call_by(Command::new("saslpasswd2").args(["-p", "-c", "-u", DOMAIN, "-f", text(&users), "ann"]), PASSWORD);
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    chown(&users, Some(user), Some(group)).expect("permitted");
}

/// What a configuration changes for all ports.
const fn lines(configuration: Configuration) -> &'static str {
    match configuration {
        Configuration::NoTls | Configuration::AuthBeforeTls => "smtpd_tls_auth_only = no\n",
        Configuration::NoCertificate => "smtpd_tls_chain_files =\n",
        Configuration::OneConnection => "smtpd_client_connection_count_limit = 1\n",
        _ => "",
    }
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

fn master_cf(address: Ipv4Addr, configuration: Configuration) -> String {
    let (smtp, submission) = match configuration {
        Configuration::NoTls => ("none", "none"),
        Configuration::AuthBeforeTls => ("may", "may"),
        Configuration::TlsRequired => ("encrypt", "encrypt"),
        _ => ("may", "encrypt"),
    };
    let wrapped = if configuration == Configuration::NoTls { "no" } else { "yes" };
    let auth = if configuration == Configuration::NoAuth { "no" } else { "yes" };
    format!(
        "{address}:25 inet n - n - - smtpd
  -o smtpd_tls_security_level={smtp}
{address}:587 inet n - n - - smtpd
  -o smtpd_tls_security_level={submission} -o smtpd_sasl_auth_enable={auth}
{address}:465 inet n - n - - smtpd
  -o smtpd_tls_wrappermode={wrapped} -o smtpd_sasl_auth_enable={auth}
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
