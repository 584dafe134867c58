//! The XML that Thunderbird and other programs read (autoconfig, `clientConfig` version 1.1).
//!
//! Mailport knows only the outgoing server; whoever publishes the file adds the incoming one.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};

use super::{Security, Settings};
use crate::words::Words;

/// The whole document.
pub fn write(settings: &Settings, words: &Words) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing to memory doesn't fail.
    let _ = document(&mut writer, settings, words);
    String::from_utf8(writer.into_inner()).unwrap_or_default() + "\n"
}

fn document(writer: &mut Writer<Vec<u8>>, settings: &Settings, words: &Words) -> io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    // A comment must not have two hyphens in a row (XML 1.0 §2.5).
    let remark = words.say("export-thunderbird").replace("--", "- -");
    writer.write_event(Event::Comment(BytesText::from_escaped(format!(" {remark} "))))?;
    writer.create_element("clientConfig").with_attribute(("version", "1.1")).write_inner_content(|writer| {
        writer.create_element("emailProvider").with_attribute(("id", settings.domain())).write_inner_content(|writer| {
            text(writer, "domain", settings.domain())?;
            text(writer, "displayName", settings.domain())?;
            text(writer, "displayShortName", settings.domain())?;
            writer.create_element("outgoingServer").with_attribute(("type", "smtp")).write_inner_content(|writer| {
                text(writer, "hostname", settings.host())?;
                text(writer, "port", &settings.port().to_string())?;
                text(writer, "socketType", socket_type(settings.security()))?;
                if settings.sign_in().is_some() {
                    text(writer, "username", username(settings))?;
                }
                text(writer, "authentication", authentication(settings.sign_in()))
            })?;
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, value: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(value))?;
    Ok(())
}

const fn socket_type(security: Security) -> &'static str {
    match security {
        Security::Tls => "SSL",
        Security::StartTls => "STARTTLS",
        Security::None => "plain",
    }
}

/// The format's own placeholder, where the name is the address or isn't known, so that the file fits everybody of the domain.
fn username(settings: &Settings) -> &str {
    match settings.username() {
        Some(name) if Some(name) != settings.email() => name,
        _ => "%EMAILADDRESS%",
    }
}

fn authentication(mechanism: Option<&str>) -> &'static str {
    match mechanism {
        None => "none",
        Some("CRAM-MD5") => "password-encrypted",
        Some("NTLM") => "NTLM",
        Some("GSSAPI") => "GSSAPI",
        Some("XOAUTH2" | "OAUTHBEARER") => "OAuth2",
        Some(_) => "password-cleartext",
    }
}
