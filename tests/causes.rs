//! Causes produced by practice servers that really behave so, over real sockets: each line names a case, who signs in, and
//! what each of the three ports must be told to be.
//!
//! A case is a few lines in `assets/practice/cases.toml`; a new cause is one line here.

#[path = "stage/expected.rs"]
mod expected;
mod stage;

use expected::{Expected, GOOD, RELAY, care, dead, insecure};
use mailport::facts::{
    code::{Code, Severity},
    verdict::Verdict::Works,
};

/// Checks a case with the server's own credentials, and compares all three ports.
#[track_caller]
fn expect(name: &str, ports: [Expected; 3]) {
    let (seen, diagnosis) = stage::concluded(name, true);
    for (index, expected) in ports.into_iter().enumerate() {
        let (verdict, cause) = stage::conclusion(&diagnosis, index);
        assert_eq!((verdict, cause.map_or("", Code::as_str)), expected, "{name}, port {index}: {:#?}", seen.ports[index]);
        let Some(cause) = cause else { continue };
        let spec = seen.ports[index].spec;
        let deciding = diagnosis.findings.iter().find(|finding| finding.code == cause && finding.port.is_none_or(|port| port == spec));
        let deciding = deciding.unwrap_or_else(|| panic!("{name}: the cause {cause} of port {index} stands among the findings"));
        assert!(!deciding.evidence.is_empty(), "{name}: {cause} is never given without its evidence");
    }
}

macro_rules! cases {
    ($($name:ident: $case:literal => [$smtp:expr, $submission:expr, $submissions:expr];)+) => {
        $(#[test]
        fn $name() {
            expect($case, [$smtp, $submission, $submissions]);
        })+
    };
}

cases! {
    a_healthy_server_works: "healthy" => [RELAY, GOOD, GOOD];
    login_alone_is_enough: "login-only" => [RELAY, GOOD, GOOD];
    tls_1_2_alone_is_enough: "tls12-only" => [RELAY, GOOD, GOOD];
    tls_1_3_alone_is_enough: "tls13-only" => [RELAY, GOOD, GOOD];
    replies_in_single_octets_are_read: "split-replies" => [RELAY, GOOD, GOOD];

    a_refused_port: "port-refused" => [RELAY, dead("port-refused"), GOOD];
    all_ports_refused: "all-refused" => [dead("port-refused"), dead("port-refused"), dead("port-refused")];
    a_reset_after_the_handshake: "connection-reset" => [RELAY, dead("connection-reset"), GOOD];

    a_silent_server: "no-greeting" => [RELAY, dead("no-greeting"), dead("no-greeting")];
    a_close_before_the_greeting: "closed-before-greeting" => [RELAY, dead("closed-before-greeting"), dead("tls-interrupted")];
    a_web_server: "wrong-protocol-http" => [RELAY, dead("wrong-protocol"), GOOD];
    an_imap_server: "wrong-protocol-imap" => [RELAY, dead("wrong-protocol"), GOOD];
    a_pop3_server: "wrong-protocol-pop3" => [RELAY, dead("wrong-protocol"), GOOD];
    an_ssh_server: "wrong-protocol-ssh" => [RELAY, dead("wrong-protocol"), GOOD];
    an_ftp_server: "wrong-protocol-ftp" => [RELAY, dead("wrong-protocol"), GOOD];
    a_server_that_is_not_at_service: "service-refused" => [dead("service-refused"), dead("service-refused"), GOOD];
    a_busy_server: "service-busy" => [RELAY, dead("service-busy"), GOOD];
    a_busy_server_that_says_so_before_tls: "service-busy-in-clear" => [RELAY, GOOD, dead("service-busy")];
    a_blocklist_in_the_greeting: "address-blocklisted" => [dead("address-blocklisted"), GOOD, GOOD];
    a_firewall_that_rewrites_smtp: "firewall-rewrites-smtp" => [RELAY, dead("firewall-rewrites-smtp"), GOOD];
    ehlo_and_helo_refused: "hello-refused" => [RELAY, dead("hello-refused"), GOOD];
    helo_only: "hello-only" => [RELAY, RELAY, GOOD];
    something_that_is_no_smtp: "not-smtp" => [RELAY, dead("not-smtp"), GOOD];
    a_reply_code_that_does_not_exist: "bad-code" => [RELAY, dead("not-smtp"), GOOD];
    an_endless_greeting: "endless-greeting" => [RELAY, dead("not-smtp"), GOOD];
    an_endless_ehlo: "endless-ehlo" => [RELAY, dead("not-smtp"), GOOD];
    a_line_without_end: "endless-line" => [RELAY, dead("not-smtp"), GOOD];
    a_close_after_ehlo: "close-after-ehlo" => [RELAY, dead("connection-lost"), dead("connection-lost")];
    a_reset_after_ehlo: "reset-after-ehlo" => [RELAY, dead("connection-lost"), dead("connection-lost")];
    a_silence_after_ehlo: "mute-after-ehlo" => [RELAY, dead("connection-lost"), dead("connection-lost")];

    starttls_not_offered: "starttls-not-offered" => [RELAY, insecure("starttls-not-offered"), GOOD];
    starttls_refused: "starttls-refused" => [RELAY, dead("starttls-refused"), GOOD];
    plain_text_behind_starttls: "starttls-injected" => [RELAY, dead("starttls-injected"), GOOD];
    a_close_after_starttls: "close-after-starttls" => [RELAY, dead("connection-lost"), GOOD];
    plain_text_on_the_tls_port: "plaintext-on-tls-port" => [RELAY, GOOD, dead("plaintext-on-tls-port")];
    tls_at_once_on_the_starttls_port: "speaks-tls-at-once" => [RELAY, dead("speaks-tls-at-once"), GOOD];
    garbage_for_a_handshake: "tls-failed" => [RELAY, dead("tls-failed"), dead("tls-failed")];
    an_alert_for_a_handshake: "tls-failed-alert" => [RELAY, dead("tls-failed"), dead("tls-failed")];
    a_handshake_that_stalls: "tls-stalls" => [RELAY, dead("tls-failed"), dead("tls-failed")];
    a_handshake_that_is_closed: "tls-interrupted" => [RELAY, dead("tls-interrupted"), dead("tls-interrupted")];
    a_handshake_that_is_reset: "tls-interrupted-reset" => [RELAY, dead("tls-interrupted"), dead("tls-interrupted")];
    large_packets_that_get_lost: "large-packets-lost" => [RELAY, dead("large-packets-lost"), dead("large-packets-lost")];
    only_tls_1_1: "tls-too-old" => [RELAY, dead("tls-too-old"), dead("tls-too-old")];
    only_outdated_suites: "tls-outdated-only" => [RELAY, dead("tls-outdated-only"), dead("tls-outdated-only")];
    no_cipher_in_common: "tls-no-common-cipher" => [RELAY, dead("tls-no-common-cipher"), dead("tls-no-common-cipher")];
    a_client_certificate_demanded: "tls-client-certificate-required" => [RELAY, dead("tls-client-certificate-required"), dead("tls-client-certificate-required")];
    more_names_than_a_handshake_takes: "certificate-too-many-names" => [dead("tls-failed"), dead("tls-failed"), dead("tls-failed")];

    an_expired_certificate: "certificate-expired" => [RELAY, insecure("certificate-expired"), insecure("certificate-expired")];
    a_certificate_of_the_future: "certificate-not-yet-valid" => [RELAY, insecure("certificate-not-yet-valid"), insecure("certificate-not-yet-valid")];
    a_certificate_for_another_name: "certificate-wrong-name" => [RELAY, insecure("certificate-wrong-name"), insecure("certificate-wrong-name")];
    a_certificate_one_label_off: "certificate-one-label-off" => [RELAY, insecure("certificate-wrong-name"), insecure("certificate-wrong-name")];
    a_self_signed_certificate: "certificate-self-signed" => [RELAY, insecure("certificate-self-signed"), insecure("certificate-self-signed")];
    an_unknown_authority: "certificate-unknown-issuer" => [RELAY, insecure("certificate-unknown-issuer"), insecure("certificate-unknown-issuer")];
    a_security_program_in_between: "certificate-intercepted" => [RELAY, insecure("certificate-intercepted"), insecure("certificate-intercepted")];
    a_chain_without_its_middle: "certificate-chain-incomplete" => [RELAY, insecure("certificate-chain-incomplete"), insecure("certificate-chain-incomplete")];
    a_chain_of_fifty: "certificate-long-chain" => [RELAY, insecure("certificate-unknown-issuer"), insecure("certificate-unknown-issuer")];
    a_certificate_that_expires_soon: "certificate-expires-soon" => [RELAY, care("certificate-expires-soon"), care("certificate-expires-soon")];
    a_withdrawn_certificate: "certificate-revoked" => [RELAY, insecure("certificate-revoked"), insecure("certificate-revoked")];
    a_thousand_names: "certificate-many-names" => [RELAY, GOOD, GOOD];

    no_sign_in_offered: "sign-in-not-offered" => [RELAY, RELAY, RELAY];
    sign_in_offered_in_clear: "sign-in-in-clear" => [RELAY, care("sign-in-in-clear"), GOOD];
    a_rejected_password: "sign-in-rejected" => [RELAY, dead("sign-in-rejected"), dead("sign-in-rejected")];
    an_app_password_needed: "app-password-needed" => [RELAY, dead("app-password-needed"), dead("app-password-needed")];
    a_token_needed: "oauth-only" => [RELAY, dead("oauth-needed"), dead("oauth-needed")];
    no_common_mechanism: "cram-only" => [RELAY, dead("no-common-mechanism"), dead("no-common-mechanism")];
    a_temporary_failure: "sign-in-temporary-failure" => [RELAY, dead("sign-in-temporary-failure"), dead("sign-in-temporary-failure")];
    too_many_tries: "sign-in-too-many" => [RELAY, dead("sign-in-too-many"), dead("sign-in-too-many")];
    a_close_after_auth: "close-after-auth" => [RELAY, dead("connection-lost"), dead("connection-lost")];
}

/// On systems other than Linux a port that never answers can't be made; the practice server says so.
#[test]
fn a_port_that_never_answers() {
    if mailport::practice::NO_ANSWER_IS_REAL {
        expect("port-no-answer", [RELAY, dead("port-no-answer"), GOOD]);
    }
}

#[test]
fn harmless_oddities_are_noted_and_the_check_goes_on() {
    for case in
        ["odd-reply-nul", "odd-reply-escape", "odd-reply-bidi", "odd-reply-bare-lf", "odd-reply-invalid-utf8", "odd-reply-blank-line"]
    {
        let (_, diagnosis) = stage::concluded(case, true);
        assert_eq!(stage::conclusion(&diagnosis, 1), (Works, None), "{case}");
        let note = diagnosis.findings.iter().find(|finding| finding.code == Code::OddReply).unwrap_or_else(|| panic!("{case} is noted"));
        assert_eq!(note.severity, Severity::Note);
        assert!(!note.evidence.is_empty());
    }
}

#[test]
fn without_credentials_a_port_works_and_the_note_says_what_was_not_tested() {
    let (_, diagnosis) = stage::concluded("healthy", false);
    assert_eq!(stage::conclusion(&diagnosis, 2), (Works, None));
    assert!(diagnosis.findings.iter().any(|finding| finding.code == Code::SignInNotTested));
}
