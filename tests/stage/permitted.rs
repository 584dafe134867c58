//! May a test do here what it has to? Says why not and lets it be skipped; with `MAILPORT_TEST_STRICT` set it fails instead.

#![allow(dead_code, reason = "each test binary needs other things")]

use std::{
    env, fs,
    path::Path,
    process::{Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// What a test needs beside Rust.
#[derive(Clone, Copy, Debug)]
pub enum Need {
    /// The rights of root.
    Root,
    /// A program, by its name or path.
    Program(&'static str),
    /// Network namespaces, and devices to join them.
    Namespaces,
    /// Files mounted for one program alone, and folders over others.
    Mounts,
    /// IPv6 on loopback.
    Ipv6,
}

/// Whether everything is there. Where it isn't, the test returns at once.
///
/// # Panics
/// Where something is missing although the surroundings promise everything.
pub fn permitted(needs: &[Need]) -> bool {
    let Some(missing) = needs.iter().find_map(|need| missing(*need)) else { return true };
    assert!(env::var_os("MAILPORT_TEST_STRICT").is_none(), "{missing}");
    println!("skipped: {missing}");
    false
}

fn missing(need: Need) -> Option<String> {
    match need {
        Need::Root => (!is_root()).then(|| "needs the rights of root".to_owned()),
        Need::Program(name) => (!is_installed(name)).then(|| format!("{name} is not installed")),
        Need::Namespaces => missing_namespaces(),
        Need::Mounts => {
            let overlay = ["--mount", "mount", "-t", "overlay", "overlay", "-o", "lowerdir=/usr/lib:/usr/bin", "/usr/bin"];
            (!succeeds("unshare", &overlay)).then(|| "no namespace with mounts of its own can be made".to_owned())
        }
        Need::Ipv6 => std::net::UdpSocket::bind("[::1]:0").is_err().then(|| "there is no IPv6 on loopback".to_owned()),
    }
}

fn is_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ids = status.lines().find_map(|line| line.strip_prefix("Uid:")).unwrap_or_default();
    ids.split_whitespace().nth(1) == Some("0")
}

fn is_installed(name: &str) -> bool {
    let paths = env::var_os("PATH").unwrap_or_default();
    let usual = ["/usr/sbin", "/sbin", "/usr/bin"].map(Path::new);
    Path::new(name).is_absolute() && Path::new(name).exists()
        || env::split_paths(&paths).any(|folder| folder.join(name).exists())
        || usual.iter().any(|folder| folder.join(name).exists())
}

fn succeeds(program: &str, args: &[&str]) -> bool {
    let ended = Command::new(program).args(args).stdout(Stdio::null()).stderr(Stdio::null()).status();
    ended.is_ok_and(|status| status.success())
}

/// Only making one tells whether it may be made.
fn missing_namespaces() -> Option<String> {
    static COUNTER: AtomicU32 = AtomicU32::new(0);
    let name = format!("mailport-may-{}-{}", std::process::id(), COUNTER.fetch_add(1, Ordering::Relaxed));
    if !Path::new("/dev/net/tun").exists() {
        return Some("there is no /dev/net/tun".to_owned());
    }
    let made = succeeds("ip", &["netns", "add", &name]);
    if made {
        succeeds("ip", &["netns", "del", &name]);
    }
    (!made).then(|| "network namespaces can't be made".to_owned())
}
