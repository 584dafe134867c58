//! A real aiosmtpd, started by a script of the tests' own, since its command line knows no sign-in.

use std::{path::Path, process::Command};

use super::{
    binary::text,
    permitted::Need,
    server::{Configuration, DOMAIN, NAME, PASSWORD, Server, Site, USER},
};

const PYTHON: &str = "/var/cache/mailport-test-servers/aiosmtpd/bin/python";
/// What must be there for it.
pub const NEEDS: [Need; 2] = [Need::Root, Need::Program(PYTHON)];
/// Its name in a report.
pub const SOFTWARE: &str = "aiosmtpd";

/// Starts it, and waits until it greets. It counts no connections.
pub fn start(configuration: Configuration) -> Server {
    let site = Site::new(configuration);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/aiosmtpd_server.py");
    let (address, chain) = (site.address.to_string(), site.path("chain.pem"));
    let mut python = Command::new(PYTHON);
    python.arg(script).args([&format!("{configuration:?}"), &address, text(&chain), NAME, DOMAIN, USER, PASSWORD]);
    site.start(&mut python, 25)
}
