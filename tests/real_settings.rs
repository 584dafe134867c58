//! The settings that Mailport prints, in the programs that they are for: each sends a message with them as they stand.

#![cfg(target_os = "linux")]

#[path = "stage/authority.rs"]
mod authority;
#[path = "stage/binary.rs"]
mod binary;
#[path = "stage/dns.rs"]
mod dns;
#[path = "stage/permitted.rs"]
mod permitted;
#[path = "stage/postfix.rs"]
mod postfix;
#[path = "stage/server.rs"]
mod server;
#[path = "stage/system.rs"]
mod system;

use std::{env, fs, os::unix::fs::PermissionsExt, path::Path};

use binary::{call, call_by, text};
use dns::Dns;
use permitted::{Need, permitted};
use server::{Configuration, NAME, OTHER, PASSWORD, Server, USER};
use system::System;
use tempfile::TempDir;

/// A server, the system as its users see it, and a DNS server that knows it.
struct Scene {
    server: Server,
    dns: Dns,
    folder: TempDir,
    system: System,
}

impl Scene {
    fn new() -> Self {
        let server = postfix::start(Configuration::Usual);
        let dns = Dns::serving("real.test", &format!("mail IN A {0}\n_submissions._tcp IN SRV 0 1 465 mail", server.address));
        let folder = TempDir::new().expect("a folder");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("permitted");
        let hosts = folder.path().join("hosts");
        fs::write(&hosts, format!("127.0.0.1 localhost\n{} {NAME}\n", server.address)).expect("written");
        let system =
            System::default().with(&hosts, Path::new("/etc/hosts")).with(&server.ca(), Path::new("/etc/ssl/certs/ca-certificates.crt"));
        Self { server, dns, folder, system }
    }

    /// The settings in a format, for the ports given.
    fn settings(&self, format: &str, ports: &str) -> String {
        let (resolver, ca) = (self.dns.option(), self.server.ca());
        let args = [
            "settings",
            USER,
            "--format",
            format,
            "--ports",
            ports,
            "--resolver",
            &resolver,
            "--ca-only",
            text(&ca),
            "--password-stdin",
            "--no-controls",
        ];
        let output = call(&args, PASSWORD);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{told}");
        assert!(told.is_empty(), "{told}");
        let printed = String::from_utf8(output.stdout).expect("text");
        assert!(!printed.contains(PASSWORD), "{printed}");
        printed
    }

    /// The message has arrived, from the user who signed in, and over TLS.
    fn has_arrived(&self, body: &str) {
        let message = postfix::message(&self.server, OTHER);
        assert!(message.contains(body) && message.contains(&format!("Return-Path: <{USER}>")), "{message}");
        assert!(message.contains(&format!("by {NAME} (Postfix) with ESMTPSA id ")), "{message}");
    }
}

#[test]
fn msmtp_sends_with_its_settings() {
    let needs = [&postfix::NEEDS[..], &system::NEEDS, &[Need::Program("msmtp")]].concat();
    if !permitted(&needs) {
        return;
    }
    let scene = Scene::new();
    // The keyring's program, as the settings call it.
    let keyring = scene.folder.path().join("secret-tool");
    fs::write(&keyring, format!("#!/bin/sh\n[ \"$*\" = 'lookup service smtp host {NAME}' ] && printf '%s' '{PASSWORD}'\n"))
        .expect("written");
    fs::set_permissions(&keyring, fs::Permissions::from_mode(0o755)).expect("permitted");
    let path = format!("{}:{}", scene.folder.path().display(), env::var("PATH").unwrap_or_default());
    let file = scene.folder.path().join("msmtprc");
    for (ports, body) in [("25,587,465", "By TLS"), ("587", "By STARTTLS")] {
        let settings = scene.settings("msmtp", ports);
        fs::write(&file, &settings).expect("written");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("permitted");
        let mut msmtp = scene.system.command("msmtp");
        msmtp.args(["-C", text(&file), "--", OTHER]).env("PATH", &path);
        let sent = call_by(&mut msmtp, format!("From: {USER}\nTo: {OTHER}\nSubject: settings\n\n{body}\n"));
        assert!(sent.status.success(), "{}\n{settings}\n{}", String::from_utf8_lossy(&sent.stderr), scene.server.log());
        scene.has_arrived(body);
    }
}

#[test]
fn postfix_relays_with_its_settings() {
    let needs = [&postfix::NEEDS[..], &system::NEEDS].concat();
    if !permitted(&needs) {
        return;
    }
    let scene = Scene::new();
    for (ports, body) in [("25,587,465", "By TLS"), ("587", "By STARTTLS")] {
        let settings = scene.settings("postfix", ports);
        // The last line is the one for the file with the password, which takes the password's place.
        let line = settings.lines().find_map(|line| line.strip_prefix("# [")).expect("a line for the password");
        let (who, _) = line.rsplit_once(':').expect("a place for the password");
        let client = postfix::start_as_client(&settings, &format!("[{who}:{PASSWORD}\n"), &scene.system);
        let address = client.address.to_string();
        let sent = call(&["send", &address, "--ports", "25/plain", "--from", USER, "--to", OTHER, "--body", body, "--no-controls"], "");
        assert_eq!(sent.status.code(), Some(0), "{}{}", String::from_utf8_lossy(&sent.stdout), String::from_utf8_lossy(&sent.stderr));
        binary::until("the relayed message", || {
            let log = client.log();
            assert!(!log.contains("status=deferred") && !log.contains("status=bounced"), "{settings}\n{log}\n{}", scene.server.log());
            log.contains("status=sent").then_some(())
        });
        assert!(!client.log().contains("warning:"), "{}", client.log());
        scene.has_arrived(body);
    }
}
