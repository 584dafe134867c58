//! A real `OpenSMTPD`, unpacked and not installed, with a configuration and a queue of its own. What it takes for its domain is
//! thrown away, what it takes for others stays in its queue.

use std::{os::unix::fs::symlink, path::Path};

use super::{
    binary::text,
    permitted::Need,
    server::{Configuration, DOMAIN, NAME, OTHER, Server, Site, USER},
};

/// What must be there for it.
pub const NEEDS: [Need; 3] = [Need::Root, Need::Mounts, Need::Program("/var/cache/mailport-test-servers/opensmtpd")];
/// Its name in a report.
pub const SOFTWARE: &str = "OpenSMTPD";

/// Starts it, and waits until it greets.
pub fn start(configuration: Configuration) -> Server {
    let site = Site::new(configuration);
    // Its places are compiled in: it sees its own /var and /run.
    for (folder, mode) in [("var", 0o755), ("var/mail", 0o755), ("var/spool", 0o755), ("var/spool/smtpd", 0o711), ("run", 0o755)] {
        site.make_folder(folder, mode, 0, 0);
    }
    site.make_folder("var/lib/opensmtpd/empty", 0o755, 0, 0);
    symlink("/run", site.path("var/run")).expect("a link");
    site.write("smtpd.conf", &lines(&site, configuration));
    let system = site.system("opensmtpd", &["opensmtpd", "opensmtpq"]);
    let system = system.with(&site.path("var"), Path::new("/var")).with(&site.path("run"), Path::new("/run"));
    let mut smtpd = system.command("/usr/sbin/smtpd");
    smtpd.args(["-d", "-f", text(&site.path("smtpd.conf"))]);
    site.start(&mut smtpd, 25)
}

/// The password as crypt(3) has it: it takes no other.
const HASH: &str = "$6$mailport$gGcLTuLi.pqcZ9q9WGDeKmch5FUrGN2fOC0wX.xvjlVG4uBa3k5bYwHtAMD1CuxN0aJQYYbsllc9gyU1HYlyO0";

/// It can't offer sign-in before TLS, counts no connections, and doesn't start without a certificate.
fn lines(site: &Site, configuration: Configuration) -> String {
    let (at, address) = (text(site.folder()), site.address);
    let auth = if configuration == Configuration::NoAuth { "" } else { "auth <users>" };
    let listening = match configuration {
        Configuration::NoTls => format!("listen on {address} port 25 hostname {NAME}\nlisten on {address} port 587 hostname {NAME}\n"),
        _ => format!(
            "pki mail cert \"{at}/chain.pem\"
pki mail key \"{at}/key.pem\"
listen on {address} port 25 {smtp} pki mail hostname {NAME}
listen on {address} port 587 tls-require pki mail hostname {NAME} {auth}
listen on {address} port 465 smtps pki mail hostname {NAME} {auth}
",
            smtp = if configuration == Configuration::TlsRequired { "tls-require" } else { "tls" },
        ),
    };
    format!(
        "smtp max-message-size 1M
table users {{ \"{USER}\" = \"{HASH}\" }}
table boxes {{ \"{USER}\" = \"nobody\", \"{OTHER}\" = \"nobody\" }}
{listening}action in mda \"cat >/dev/null\" virtual <boxes>
action out relay host \"smtp://{address}:9\"
match from any for domain \"{DOMAIN}\" action in
match auth from any for any action out
"
    )
}
