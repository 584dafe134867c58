//! A real Exim, unpacked and not installed, with a configuration and a spool of its own. What it takes stays in its queue.

use std::fmt::Write as _;

use super::{
    binary::text,
    permitted::Need,
    server::{Configuration, DOMAIN, FIRST_USER, NAME, PASSWORD, Server, Site, USER},
};

const PROGRAM: &str = "/usr/sbin/exim4";
/// What must be there for it.
pub const NEEDS: [Need; 3] = [Need::Root, Need::Mounts, Need::Program("/var/cache/mailport-test-servers/exim")];
/// Its name in a report.
pub const SOFTWARE: &str = "Exim";

/// Starts it, and waits until it greets.
pub fn start(configuration: Configuration) -> Server {
    let site = Site::new(configuration);
    site.make_folder("spool", 0o755, FIRST_USER, FIRST_USER);
    site.write("exim.conf", &lines(&site, configuration));
    let mut exim = site.system("exim", &["Debian-exim"]).command(PROGRAM);
    exim.args(["-C", text(&site.path("exim.conf")), "-bdf"]);
    site.start(&mut exim, 25)
}

fn lines(site: &Site, configuration: Configuration) -> String {
    let (at, address) = (text(site.folder()), site.address);
    let mut lines = format!(
        "primary_hostname = {NAME}
exim_path = {PROGRAM}
spool_directory = {at}/spool
log_file_path = {at}/spool/%slog
pid_file_path = {at}/spool/pid
local_interfaces = {address}
daemon_smtp_ports = 25 : 587 : 465
keep_environment =
host_lookup =
rfc1413_query_timeout = 0s
queue_only
acl_smtp_mail = mail
acl_smtp_rcpt = rcpt
acl_smtp_data = accept
"
    );
    match configuration {
        Configuration::NoTls => lines += "tls_advertise_hosts =\n",
        Configuration::NoCertificate => lines += "tls_on_connect_ports = 465\ntls_certificate = /nonexistent\n",
        _ => {
            let _ = writeln!(lines, "tls_on_connect_ports = 465\ntls_certificate = {at}/chain.pem");
        }
    }
    lines += match configuration {
        Configuration::NoAuth => "auth_advertise_hosts =\n",
        Configuration::NoTls | Configuration::AuthBeforeTls => "auth_advertise_hosts = ${if eq{$received_port}{25}{}{*}}\n",
        _ => "auth_advertise_hosts = ${if or{{eq{$received_port}{25}}{!def:tls_in_cipher}}{}{*}}\n",
    };
    if configuration == Configuration::OneConnection {
        lines += "smtp_accept_max_per_host = 1\n";
    }
    let encrypted =
        if configuration == Configuration::TlsRequired { "  deny message = encryption required\n       !encrypted = *\n" } else { "" };
    let _ = write!(
        lines,
        "begin acl
mail:
{encrypted}  accept
rcpt:
  accept authenticated = *
  accept domains = {DOMAIN}
  deny message = relay not permitted
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if and{{{{eq{{$auth2}}{{{USER}}}}}{{eq{{$auth3}}{{{PASSWORD}}}}}}}}}
  server_set_id = $auth2
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = ${{if and{{{{eq{{$auth1}}{{{USER}}}}}{{eq{{$auth2}}{{{PASSWORD}}}}}}}}}
  server_set_id = $auth1
"
    );
    lines
}
