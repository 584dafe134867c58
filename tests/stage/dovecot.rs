//! A real Dovecot with its submission service alone, unpacked and not installed. It hands what it takes to an Exim.

use std::net::Ipv4Addr;

use super::{
    binary::text,
    exim,
    permitted::Need,
    server::{Configuration, FIRST_USER, NAME, PASSWORD, Server, Site, USER},
};

/// What must be there for it.
pub const NEEDS: [Need; 4] = [
    Need::Root,
    Need::Mounts,
    Need::Program("/var/cache/mailport-test-servers/dovecot"),
    Need::Program("/var/cache/mailport-test-servers/exim"),
];
/// Its name in a report.
pub const SOFTWARE: &str = "Dovecot";

/// Starts it, and waits until it greets.
pub fn start(configuration: Configuration) -> Server {
    let site = Site::new(configuration);
    site.make_folder("run", 0o755, 0, 0);
    site.make_folder("state", 0o755, FIRST_USER, FIRST_USER);
    site.write("users", &format!("{USER}:{{PLAIN}}{PASSWORD}\n"));
    let relay = exim::start(Configuration::Usual);
    site.write("dovecot.conf", &lines(&site, configuration, relay.address));
    let mut dovecot = site.system("dovecot", &["dovecot", "dovenull"]).command("/usr/sbin/dovecot");
    dovecot.args(["-F", "-c", text(&site.path("dovecot.conf"))]);
    site.start(&mut dovecot, 587).in_front_of(relay)
}

/// In the words of Dovecot 2.3. It serves no port 25, always takes sign-in, and doesn't start without a certificate.
fn lines(site: &Site, configuration: Configuration, relay: Ipv4Addr) -> String {
    let (at, address) = (text(site.folder()), site.address);
    let ssl = match configuration {
        Configuration::NoTls => "no",
        Configuration::TlsRequired => "required",
        _ => "yes",
    };
    let wrapped = if configuration == Configuration::NoTls { "no" } else { "yes" };
    let only_encrypted = match configuration {
        Configuration::NoTls | Configuration::AuthBeforeTls => "no",
        _ => "yes",
    };
    let most = if configuration == Configuration::OneConnection { 1 } else { 10 };
    format!(
        "protocols = submission
listen = {address}
base_dir = {at}/run
state_dir = {at}/state
log_path = /dev/stderr
hostname = {NAME}
ssl = {ssl}
ssl_cert = <{at}/chain.pem
ssl_key = <{at}/key.pem
auth_mechanisms = plain login
disable_plaintext_auth = {only_encrypted}
submission_relay_host = {relay}
submission_relay_port = 25
mail_location = maildir:/nonexistent
passdb {{
  driver = passwd-file
  args = {at}/users
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home=/nonexistent
}}
protocol submission {{
  mail_max_userip_connections = {most}
}}
service submission-login {{
  inet_listener submission {{
    port = 587
  }}
  inet_listener submissions {{
    port = 465
    ssl = {wrapped}
  }}
}}
"
    )
}
