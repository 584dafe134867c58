//! Another computer to sign in to: a real sshd in a namespace, and an `ssh` that knows its key and nothing of the user's own.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

use super::{binary::text, namespace::Namespace, permitted::Need};

const SSHD: &str = "/usr/sbin/sshd";
const SSH: &str = "/usr/bin/ssh";
/// What must be there for it.
pub const NEEDS: [Need; 3] = [Need::Root, Need::Program(SSHD), Need::Program(SSH)];

/// A running sshd, and the keys for it.
pub struct Sshd {
    child: Child,
    folder: TempDir,
}

impl Sshd {
    /// Starts it on a port of every address of a namespace; who signs in finds programs in these folders.
    pub fn start(namespace: &Namespace, port: u16, programs: &str) -> Self {
        let folder = TempDir::new().expect("a folder");
        let at = text(folder.path());
        for key in ["host", "client"] {
            let made = Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f", &format!("{at}/{key}")]).status();
            assert!(made.expect("ssh-keygen starts").success());
        }
        let server = format!(
            "Port {port}\nHostKey {at}/host\nAuthorizedKeysFile {at}/client.pub\nStrictModes no\nPermitRootLogin yes\nUsePAM no\n\
             PasswordAuthentication no\nPidFile none\nLogLevel ERROR\nSetEnv PATH={programs} MAILPORT_CONFIG_DIR={at}\n"
        );
        let client = format!(
            "IdentityFile {at}/client\nIdentitiesOnly yes\nUserKnownHostsFile {at}/known\nStrictHostKeyChecking no\nLogLevel ERROR\n"
        );
        fs::write(folder.path().join("server"), server).expect("written");
        fs::write(folder.path().join("settings"), client).expect("written");
        let programs = folder.path().join("bin");
        fs::create_dir(&programs).expect("a folder");
        let ssh = programs.join("ssh");
        fs::write(&ssh, format!("#!/bin/sh\nexec {SSH} -F {at}/settings \"$@\"\n")).expect("written");
        fs::set_permissions(&ssh, fs::Permissions::from_mode(0o755)).expect("permitted");
        // Where sshd locks itself in while nobody has signed in; its service would make it.
        fs::create_dir_all("/run/sshd").expect("a folder");
        let mut sshd = namespace.command(Path::new(SSHD));
        sshd.args(["-D", "-e", "-f", &format!("{at}/server")]).stdin(Stdio::null());
        Self { child: sshd.spawn().expect("sshd starts"), folder }
    }

    /// The folder with an `ssh` that has the key.
    pub fn programs(&self) -> PathBuf {
        self.folder.path().join("bin")
    }
}

impl Drop for Sshd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
