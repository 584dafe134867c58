//! Every cause is produced by a real server over real sockets, through the real binary: the table says for each which practice
//! server does it, or which other test does.

#[path = "stage/at_once.rs"]
mod at_once;
mod stage;
#[path = "stage/table.rs"]
mod table;
#[path = "stage/texts.rs"]
mod texts;

use std::{collections::BTreeSet, fs, path::Path};

use mailport::facts::{
    code::{Code, Code as C},
    report::FindingReport,
    stage::Stage as Station,
};
use serde_json::Value;
use stage::{
    Stage,
    binary::{Ran, call, read},
};

/// What produces a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// `check` of a practice case, signing in; the finding stands on the port that stands in for this one.
    Check(&'static str, u16),
    /// The same without credentials.
    CheckUnsigned(&'static str, u16),
    /// `send` over port 587 of a practice case.
    Send(&'static str),
    /// A reply of the table of replies, which `tests/every_reply.rs` hears from a real server.
    Reply,
    /// `explain` of a text that was really seen: only such a text names it.
    Explain,
    /// A test of another file.
    Test(&'static str, &'static str),
}

#[rustfmt::skip]
const TABLE: &[(Code, By)] = &[
    // A target that is none is refused before a check begins.
    (C::NameInvalid, By::Test("cli_bad_input", "a_wrong_target_is_refused")),
    (C::NameNotFound, By::Test("real_dns", "a_name_that_leads_nowhere_is_told_by_its_cause")),
    (C::NameHasNoAddress, By::Test("real_dns", "a_name_that_leads_nowhere_is_told_by_its_cause")),
    (C::NameLookupFailed, By::Test("real_dns", "a_name_that_leads_nowhere_is_told_by_its_cause")),
    (C::NameLookupTimeout, By::Test("real_dns", "a_name_that_leads_nowhere_is_told_by_its_cause")),
    (C::NameFiltered, By::Test("filtered", "a_name_that_leads_inside_here_and_to_a_public_address_elsewhere_is_said_to_be_filtered")),
    (C::NameBySystemOnly, By::Test("filtered", "a_name_that_only_the_list_of_hosts_knows_is_noted")),
    (C::WrongRoleHost, By::Test("mail_names", "a_server_of_another_role_is_told_with_the_one_to_use")),
    (C::ServersDisagree, By::Test("addresses", "addresses_that_offer_different_things_are_told")),
    (C::DomainTakesNoMail, By::Test("mail_names", "a_domain_that_takes_no_mail_is_told_by_its_address_and_by_a_messages_sender")),
    (C::NameIsAlias, By::Test("real_dns", "an_alias_is_told_with_where_it_leads")),

    (C::CheckStopped, By::Test("handle", "ctrl_c_ends_with_the_report_of_what_is_known")),
    (C::PortRefused, By::Check("port-refused", 587)),
    (C::PortNoAnswer, By::Check("port-no-answer", 587)),
    (C::NetworkBlocksPort, By::Test("network", "a_port_that_the_provider_drops_is_blocked_by_the_network")),
    (C::RouterFiltersPort, By::Test("network", "a_list_of_permitted_servers_is_told_from_a_block_and_from_the_server")),
    (C::ServerFiltersPort, By::Test("network", "a_port_that_the_server_itself_drops_is_filtered_there")),
    (C::AddressBanned, By::Test("network", "a_server_that_is_silent_after_it_refused_a_sign_in_may_have_banned_this_address")),
    (C::ConnectsToAnything, By::Test("around", "whoever_takes_every_connection_and_says_nothing_answers_for_no_server")),
    (C::LargePacketsLost, By::Check("large-packets-lost", 587)),
    (C::ServerDown, By::Test("network", "a_server_that_is_gone_is_down")),
    (C::CaptivePortal, By::Test("compare", "a_network_that_wants_a_sign_in_is_told_by_the_page_it_shows")),
    (C::ProxyFailed, By::Test("network", "a_proxy_that_is_not_there_is_told_as_such")),
    (C::VpnOrProxyInForce, By::Test("around", "a_proxy_is_noted_where_something_fails")),
    (C::Offline, By::Test("network", "where_nothing_passes_this_computer_is_offline")),
    (C::PortProhibited, By::Test("network", "a_rejection_by_the_provider_names_who_rejected")),
    (C::HostUnreachable, By::Test("around", "where_the_system_knows_no_way_that_is_told_as_it_says_it")),
    (C::NetworkUnreachable, By::Test("around", "where_the_system_knows_no_way_that_is_told_as_it_says_it")),
    (C::ConnectionReset, By::Check("connection-reset", 587)),
    (C::LocalFirewall, By::Test("around", "where_the_system_knows_no_way_that_is_told_as_it_says_it")),
    (C::Ipv6Broken, By::Test("addresses", "addresses_that_refuse_while_others_answer_are_told")),
    (C::SomeAddressesFail, By::Test("addresses", "addresses_that_refuse_while_others_answer_are_told")),
    (C::SlowToConnect, By::Test("slow", "a_connection_that_takes_long_is_a_warning")),

    (C::NoGreeting, By::Check("no-greeting", 587)),
    (C::GreetingSlow, By::Test("slow", "a_greeting_that_takes_long_is_a_warning")),
    (C::ClosedBeforeGreeting, By::Check("closed-before-greeting", 587)),
    (C::WrongProtocol, By::Check("wrong-protocol-imap", 587)),
    (C::SpeaksTlsAtOnce, By::Check("speaks-tls-at-once", 587)),
    (C::ServiceRefused, By::Check("service-refused", 587)),
    (C::ServiceBusy, By::Check("service-busy", 587)),
    (C::AddressBlocklisted, By::Check("address-blocklisted", 25)),
    (C::FirewallRewritesSmtp, By::Check("firewall-rewrites-smtp", 587)),
    (C::NetworkInterceptsPort, By::Test("network", "a_port_that_is_redirected_to_the_providers_own_server_is_intercepted")),
    (C::HelloRefused, By::Check("hello-refused", 587)),
    (C::HelloOnly, By::Check("hello-only", 587)),
    (C::NotSmtp, By::Check("not-smtp", 587)),
    (C::OddReply, By::Check("odd-reply-nul", 587)),
    (C::StarttlsNotOffered, By::Check("starttls-not-offered", 587)),
    (C::StarttlsStripped, By::Test("announced", "encryption_that_is_announced_and_not_offered_is_said_to_be_removed")),
    (C::SignInNotOffered, By::Check("sign-in-not-offered", 587)),
    (C::SignInInClear, By::Check("sign-in-in-clear", 587)),
    (C::ConnectionLost, By::Check("close-after-ehlo", 587)),

    (C::StarttlsRefused, By::Check("starttls-refused", 587)),
    (C::StarttlsInjected, By::Check("starttls-injected", 587)),
    (C::PlaintextOnTlsPort, By::Check("plaintext-on-tls-port", 465)),
    (C::TlsTooOld, By::Check("tls-too-old", 465)),
    (C::TlsOutdatedOnly, By::Check("tls-outdated-only", 465)),
    (C::TlsNoCommonCipher, By::Check("tls-no-common-cipher", 465)),
    (C::TlsClientCertificateRequired, By::Check("tls-client-certificate-required", 465)),
    (C::TlsFailed, By::Check("tls-failed", 465)),
    (C::TlsInterrupted, By::Check("tls-interrupted", 465)),

    (C::CertificateExpired, By::Check("certificate-expired", 465)),
    (C::CertificateNotYetValid, By::Check("certificate-not-yet-valid", 465)),
    (C::CertificateWrongName, By::Check("certificate-wrong-name", 465)),
    (C::CertificateSelfSigned, By::Check("certificate-self-signed", 465)),
    (C::CertificateUnknownIssuer, By::Check("certificate-unknown-issuer", 465)),
    (C::CertificateChainIncomplete, By::Check("certificate-chain-incomplete", 465)),
    (C::CertificateIntercepted, By::Check("certificate-intercepted", 465)),
    (C::CertificateLocallyTrusted, By::Test("found", "an_authority_that_only_this_computer_trusts_is_noted_and_the_port_works")),
    (C::CertificateWeak, By::Test("real_openssl", "a_certificate_that_is_too_weak_is_told_on_both_kinds_of_port")),
    (C::CertificateRevoked, By::Check("certificate-revoked", 465)),
    (C::CertificateExpiresSoon, By::Check("certificate-expires-soon", 465)),
    (C::TlsaMismatch, By::Test("announced", "a_certificate_that_is_not_the_announced_one_is_told_where_the_zone_is_signed")),

    (C::SignInNotTested, By::CheckUnsigned("healthy", 465)),
    (C::SignInRejected, By::Check("sign-in-rejected", 465)),
    (C::AppPasswordNeeded, By::Check("app-password-needed", 465)),
    (C::OauthNeeded, By::Check("oauth-only", 465)),
    (C::BasicSignInDisabled, By::Check("basic-sign-in-disabled", 465)),
    (C::AuthorizationCodeNeeded, By::Reply),
    (C::SignInNeedsEncryption, By::Reply),
    (C::NoCommonMechanism, By::Check("cram-only", 465)),
    (C::SignInTemporaryFailure, By::Check("sign-in-temporary-failure", 465)),
    (C::SignInTooMany, By::Check("sign-in-too-many", 465)),
    (C::SignInByAddressRestricted, By::Reply),
    (C::ServiceNotInPlan, By::Reply),
    (C::WrongMechanismChosen, By::Test("earlier", "a_mechanism_that_alone_is_refused_is_told_by_two_checks")),
    (C::AccountLocked, By::Check("account-locked", 465)),
    (C::SignInWithheld, By::Check("certificate-self-signed", 465)),

    (C::SignInRequired, By::Reply),
    (C::EncryptionRequired, By::Reply),
    (C::SenderRefused, By::Send("sender-refused")),
    (C::SenderNotYours, By::Send("sender-not-yours")),
    (C::AccountBlockedForSpam, By::Reply),
    (C::AddressRangeNotAllowed, By::Reply),
    (C::RelayDenied, By::Send("relay-denied")),
    (C::RecipientUnknown, By::Send("recipient-unknown")),
    (C::RecipientMailboxFull, By::Send("recipient-mailbox-full")),
    (C::Greylisted, By::Send("greylisted")),
    (C::RateLimited, By::Reply),
    (C::MessageTooLarge, By::Reply),
    (C::MessageRejectedAsSpam, By::Send("message-rejected-as-spam")),
    (C::MessageRejectedByPolicy, By::Reply),
    (C::MessageMalformed, By::Reply),
    (C::MessageContentRefused, By::Reply),
    (C::RecipientDomainNotFound, By::Reply),
    (C::RecipientAddressInvalid, By::Reply),
    (C::RecipientMailboxDisabled, By::Reply),
    (C::RecipientRestrictsSenders, By::Reply),
    (C::TooManyRecipients, By::Reply),
    (C::SenderDomainBlocklisted, By::Reply),
    (C::NoReverseName, By::Reply),
    (C::MailLoop, By::Reply),
    (C::TemporaryTrouble, By::Send("data-refused")),
    (C::MessageRefused, By::Send("message-refused")),
    (C::AcceptanceUnknown, By::Send("acceptance-unknown")),
    (C::Accepted, By::Send("healthy")),

    (C::RecipientServerUnreachable, By::Explain),
    (C::SystemLacksRoot, By::Explain),
    (C::ClientTlsTooOld, By::Explain),
    (C::LocalProxyInBetween, By::Explain),
    (C::RevocationCheckFailed, By::Explain),
    (C::CertificatePinMismatch, By::Explain),
    (C::ConnectsToOwnComputer, By::Explain),
    (C::EncryptionModeMismatch, By::Explain),
    (C::Unknown, By::Test("explain", "what_is_not_recognised_ends_with_1")),
];

#[test]
fn every_code_stands_in_one_line() {
    let listed: BTreeSet<Code> = TABLE.iter().map(|(code, _)| *code).collect();
    let missing: Vec<&str> = Code::ALL.iter().filter(|code| !listed.contains(code)).map(|code| code.as_str()).collect();
    assert!(missing.is_empty(), "nothing is said to produce {missing:?}");
    assert_eq!(listed.len(), TABLE.len(), "a code stands twice");
}

#[test]
fn every_test_that_is_named_is_there() {
    for (code, by) in TABLE {
        let By::Test(file, name) = by else { continue };
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file).with_extension("rs");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(text.contains(&format!("#[test]\nfn {name}() {{")), "{code}: {file}.rs has no test {name}");
        // It must speak of the code.
        let variant = format!("Code::{code:?}");
        assert!(
            text.contains(&variant) || text.contains(&format!("\"{code}\"")) || *code == C::NameInvalid,
            "{file}.rs never names {code}"
        );
    }
}

#[test]
fn every_code_that_a_reply_produces_has_one_in_the_table_of_replies() {
    let rules = table::rules();
    for (code, _) in TABLE.iter().filter(|(_, by)| *by == By::Reply) {
        let live = |rule: &&table::Rule| rule.code == *code && rule.stages.iter().any(|stage| *stage != Station::Encryption);
        assert!(rules.iter().find(live).is_some_and(|rule| !rule.examples.is_empty()), "{code}");
    }
}

#[test]
fn every_code_that_only_a_text_names_is_explained_by_one() {
    for (code, _) in TABLE.iter().filter(|(_, by)| *by == By::Explain) {
        let text = texts::all().into_iter().find(|text| text.code == *code).unwrap_or_else(|| panic!("no text names {code}"));
        let output = call(&["explain", "--json", "-"], &text.text);
        let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(document["findings"][0]["code"], code.as_str(), "{}", text.text);
    }
}

/// What a code's server says to the binary.
fn produced(by: By) -> Option<(Ran, Option<u16>)> {
    let (case, meant, signing_in) = match by {
        By::Check(case, port) => (case, Some(port), true),
        By::CheckUnsigned(case, port) => (case, Some(port), false),
        By::Send(case) => (case, None, true),
        By::Reply | By::Explain | By::Test(..) => return None,
    };
    let stage = Stage::of_case(case);
    let mut options = vec!["--json"];
    if signing_in {
        options.extend(stage.credentials());
    }
    let Some(meant) = meant else {
        let user = stage.server().users[0].name.as_str();
        options.extend(["--from", user, "--to", user]);
        return Some((read(&stage.call("send", &[587], &options, "")), None));
    };
    let ran = read(&stage.call("check", &[], &options, ""));
    Some((ran, Some(stage.server().port(meant).expect("the port").port)))
}

#[test]
fn every_practice_case_produces_its_code() {
    at_once::hold(TABLE, |(code, by)| {
        // On systems other than Linux a port that never answers can't be made.
        let here = *code != C::PortNoAnswer || mailport::practice::NO_ANSWER_IS_REAL;
        let (ran, port) = produced(*by).filter(|_| here)?;
        let fits = |found: &&FindingReport| found.code == *code && (port.is_none() || found.port == port);
        let is_whole = |found: &FindingReport| !found.evidence.is_empty() && !found.title.is_empty() && !found.explanation.is_empty();
        let proved = ran.report.findings.iter().find(fits).is_some_and(is_whole);
        (!proved).then(|| format!("{code} by {by:?}: {}", ran.story()))
    });
}
