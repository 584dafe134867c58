//! Two networks joined by a wire of a length of its own: at the far end a practice server and a DNS server, at the near end
//! Mailport. All of it ends when it is dropped.
//!
//! The far end's servers run in a process of their own, which is this test's binary again: see `far_end`.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use super::{
    binary::{Ran, call_by, read, text},
    far_end::FarEnd,
    namespace::{Helper, Namespace},
    permitted::Need,
};

/// What must be there for it.
pub const NEEDS: [Need; 4] = [Need::Root, Need::Program("ip"), Need::Program("python3"), Need::Namespaces];
/// The name of the server at the far end.
pub const NAME: &str = "mail.far.test";
/// A round trip, in milliseconds.
pub const ROUND_TRIP: u64 = 50;

/// RFC 5737's documentation addresses: they lead nowhere but along the wire.
const NEAR: &str = "198.51.100.1/30";
const FAR: &str = "198.51.100.2";
/// The whole of it.
pub struct Wire {
    // In the order in which they must go.
    _far_end: Helper,
    _carrier: Helper,
    near: Namespace,
    _far: Namespace,
    folder: TempDir,
}

impl Wire {
    /// Lays a wire that drops packets to these ports. `helper` are the arguments by which this binary plays a far end.
    pub fn lay(drop_ports: &[u16], helper: &[&str]) -> Self {
        let folder = TempDir::new().expect("a folder");
        let (near, far) = (Namespace::add("near"), Namespace::add("far"));
        let far_address = format!("{FAR}/30");
        let round_trip = ROUND_TRIP.to_string();
        let drops: Vec<String> = drop_ports.iter().flat_map(|port| ["--drop-port".to_owned(), port.to_string()]).collect();
        let options: Vec<&str> = ["--round-trip", &round_trip].into_iter().chain(drops.iter().map(String::as_str)).collect();
        let carrier = carry([(&near, NEAR), (&far, &far_address)], &options);
        let servers = FarEnd {
            scenario: Some(format!("[[server]]\nname = '{NAME}'")),
            ca: Some(folder.path().join("ca.pem")),
            dns: Some((FAR.parse().expect("an address"), vec![("far.test".to_owned(), format!("mail IN A {FAR}"))])),
            ..FarEnd::default()
        };
        let far_end = servers.start(&far, helper);
        Self { _far_end: far_end, _carrier: carrier, near, _far: far, folder }
    }

    /// The authority's file.
    pub fn ca(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// Checks the server from the near end.
    pub fn check(&self, options: &[&str]) -> Ran {
        let mut mailport = self.near.command(Path::new(env!("CARGO_BIN_EXE_mailport")));
        mailport.args(["check", NAME, "--resolver", FAR, "--ca-only", text(&self.ca()), "--json", "--no-controls"]);
        read(&call_by(mailport.args(options), ""))
    }
}

/// Joins two namespaces, each with its end's addresses (several with a comma between); `options` as `wire.py` takes them.
pub fn carry(ends: [(&Namespace, &str); 2], options: &[&str]) -> Helper {
    let mut tool = Command::new("python3");
    tool.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/wire.py"));
    tool.args(ends.iter().flat_map(|(namespace, addresses)| [namespace.name(), addresses]));
    Helper::start(tool.args(options))
}
