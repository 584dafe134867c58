//! The catalogue of causes: every code that a finding can carry, its stage and its weight.
//!
//! The order is the catalogue's own, and it counts: within a stage the code that stands earlier decides a port's cause.
//! A new cause is a line here, a rule in `diagnosis/rules`, its words in `assets/words/en.ftl`, and a test.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::stage::Stage;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It stops the user.
    Blocker,
    /// It is worth acting on.
    Warning,
    /// It is worth knowing.
    Note,
}

impl Severity {
    /// The word that stands in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Blocker => "blocker",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! catalogue {
    ($($stage:ident { $($code:ident $text:literal $severity:ident,)+ })+) => {
        /// A cause, by its stable code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(into = "&'static str", try_from = "String")]
        pub enum Code { $($(
            #[doc = concat!("`", $text, "`")]
            $code,
        )+)+ }

        impl Code {
            /// Every code, in the catalogue's order.
            pub const ALL: &'static [Self] = &[$($(Self::$code,)+)+];

            /// The code as it stands in reports.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($(Self::$code => $text,)+)+ }
            }

            /// The stage to which it belongs, where the rule that finds it knows no better.
            #[must_use]
            pub const fn stage(self) -> Stage {
                match self { $($(Self::$code => Stage::$stage,)+)+ }
            }

            /// Its usual weight.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $($(Self::$code => Severity::$severity,)+)+ }
            }
        }
    };
}

catalogue! {
    Name {
        NameInvalid "name-invalid" Blocker,
        NameNotFound "name-not-found" Blocker,
        NameHasNoAddress "name-has-no-address" Blocker,
        NameLookupFailed "name-lookup-failed" Blocker,
        NameLookupTimeout "name-lookup-timeout" Blocker,
        NameFiltered "name-filtered" Warning,
        NameBySystemOnly "name-by-system-only" Note,
        WrongRoleHost "wrong-role-host" Note,
        ServersDisagree "servers-disagree" Warning,
        DomainTakesNoMail "domain-takes-no-mail" Note,
        NameIsAlias "name-is-alias" Note,
    }
    Connect {
        CheckStopped "check-stopped" Note,
        PortRefused "port-refused" Blocker,
        PortNoAnswer "port-no-answer" Blocker,
        NetworkBlocksPort "network-blocks-port" Blocker,
        RouterFiltersPort "router-filters-port" Blocker,
        ServerFiltersPort "server-filters-port" Blocker,
        AddressBanned "address-banned" Blocker,
        ConnectsToAnything "connects-to-anything" Warning,
        LargePacketsLost "large-packets-lost" Blocker,
        ServerDown "server-down" Blocker,
        CaptivePortal "captive-portal" Blocker,
        VpnOrProxyInForce "vpn-or-proxy-in-force" Note,
        Offline "offline" Blocker,
        PortProhibited "port-prohibited" Blocker,
        HostUnreachable "host-unreachable" Blocker,
        NetworkUnreachable "network-unreachable" Blocker,
        ConnectionReset "connection-reset" Blocker,
        LocalFirewall "local-firewall" Blocker,
        ProxyFailed "proxy-failed" Blocker,
        Ipv6Broken "ipv6-broken" Warning,
        SomeAddressesFail "some-addresses-fail" Warning,
        SlowToConnect "slow-to-connect" Warning,
    }
    Greeting {
        NoGreeting "no-greeting" Blocker,
        GreetingSlow "greeting-slow" Warning,
        ClosedBeforeGreeting "closed-before-greeting" Blocker,
        WrongProtocol "wrong-protocol" Blocker,
        SpeaksTlsAtOnce "speaks-tls-at-once" Blocker,
        ServiceRefused "service-refused" Blocker,
        ServiceBusy "service-busy" Blocker,
        AddressBlocklisted "address-blocklisted" Blocker,
        FirewallRewritesSmtp "firewall-rewrites-smtp" Blocker,
        NetworkInterceptsPort "network-intercepts-port" Blocker,
        HelloRefused "hello-refused" Blocker,
        HelloOnly "hello-only" Note,
        NotSmtp "not-smtp" Blocker,
        OddReply "odd-reply" Note,
    }
    Encryption {
        StarttlsNotOffered "starttls-not-offered" Blocker,
        StarttlsStripped "starttls-stripped" Blocker,
    }
    SignIn {
        SignInNotOffered "sign-in-not-offered" Blocker,
        SignInInClear "sign-in-in-clear" Warning,
    }
    Greeting {
        ConnectionLost "connection-lost" Blocker,
    }
    Encryption {
        StarttlsRefused "starttls-refused" Blocker,
        StarttlsInjected "starttls-injected" Blocker,
        PlaintextOnTlsPort "plaintext-on-tls-port" Blocker,
        TlsTooOld "tls-too-old" Blocker,
        TlsOutdatedOnly "tls-outdated-only" Blocker,
        TlsNoCommonCipher "tls-no-common-cipher" Blocker,
        TlsClientCertificateRequired "tls-client-certificate-required" Blocker,
        TlsFailed "tls-failed" Blocker,
        TlsInterrupted "tls-interrupted" Blocker,
    }
    Certificate {
        CertificateExpired "certificate-expired" Blocker,
        CertificateNotYetValid "certificate-not-yet-valid" Blocker,
        CertificateWrongName "certificate-wrong-name" Blocker,
        CertificateSelfSigned "certificate-self-signed" Blocker,
        CertificateUnknownIssuer "certificate-unknown-issuer" Blocker,
        CertificateChainIncomplete "certificate-chain-incomplete" Blocker,
        CertificateIntercepted "certificate-intercepted" Blocker,
        CertificateLocallyTrusted "certificate-locally-trusted" Note,
        CertificateWeak "certificate-weak" Blocker,
        CertificateRevoked "certificate-revoked" Blocker,
        CertificateExpiresSoon "certificate-expires-soon" Warning,
        TlsaMismatch "tlsa-mismatch" Blocker,
    }
    SignIn {
        SignInNotTested "sign-in-not-tested" Note,
        SignInRejected "sign-in-rejected" Blocker,
        AppPasswordNeeded "app-password-needed" Blocker,
        OauthNeeded "oauth-needed" Blocker,
        BasicSignInDisabled "basic-sign-in-disabled" Blocker,
        AuthorizationCodeNeeded "authorization-code-needed" Blocker,
        SignInNeedsEncryption "sign-in-needs-encryption" Blocker,
        NoCommonMechanism "no-common-mechanism" Blocker,
        SignInTemporaryFailure "sign-in-temporary-failure" Blocker,
        SignInTooMany "sign-in-too-many" Blocker,
        SignInByAddressRestricted "sign-in-by-address-restricted" Blocker,
        ServiceNotInPlan "service-not-in-plan" Blocker,
        WrongMechanismChosen "wrong-mechanism-chosen" Blocker,
        AccountLocked "account-locked" Blocker,
        SignInWithheld "sign-in-withheld" Note,
    }
    Message {
        SignInRequired "sign-in-required" Blocker,
        EncryptionRequired "encryption-required" Blocker,
        SenderRefused "sender-refused" Blocker,
        SenderNotYours "sender-not-yours" Blocker,
        AccountBlockedForSpam "account-blocked-for-spam" Blocker,
        AddressRangeNotAllowed "address-range-not-allowed" Blocker,
        RelayDenied "relay-denied" Blocker,
        RecipientUnknown "recipient-unknown" Blocker,
        RecipientMailboxFull "recipient-mailbox-full" Blocker,
        Greylisted "greylisted" Blocker,
        RateLimited "rate-limited" Blocker,
        MessageTooLarge "message-too-large" Blocker,
        MessageRejectedAsSpam "message-rejected-as-spam" Blocker,
        MessageRejectedByPolicy "message-rejected-by-policy" Blocker,
        MessageMalformed "message-malformed" Blocker,
        MessageContentRefused "message-content-refused" Blocker,
        RecipientDomainNotFound "recipient-domain-not-found" Blocker,
        RecipientAddressInvalid "recipient-address-invalid" Blocker,
        RecipientMailboxDisabled "recipient-mailbox-disabled" Blocker,
        RecipientRestrictsSenders "recipient-restricts-senders" Blocker,
        TooManyRecipients "too-many-recipients" Blocker,
        SenderDomainBlocklisted "sender-domain-blocklisted" Blocker,
        NoReverseName "no-reverse-name" Blocker,
        MailLoop "mail-loop" Blocker,
        TemporaryTrouble "temporary-trouble" Blocker,
        MessageRefused "message-refused" Blocker,
        AcceptanceUnknown "acceptance-unknown" Blocker,
        Accepted "accepted" Note,
    }
    // What only a pasted text tells.
    Message {
        RecipientServerUnreachable "recipient-server-unreachable" Blocker,
    }
    Certificate {
        SystemLacksRoot "system-lacks-root" Blocker,
    }
    Encryption {
        ClientTlsTooOld "client-tls-too-old" Blocker,
    }
    Greeting {
        LocalProxyInBetween "local-proxy-in-between" Blocker,
    }
    Certificate {
        RevocationCheckFailed "revocation-check-failed" Blocker,
        CertificatePinMismatch "certificate-pin-mismatch" Blocker,
    }
    Connect {
        ConnectsToOwnComputer "connects-to-own-computer" Blocker,
    }
    Encryption {
        EncryptionModeMismatch "encryption-mode-mismatch" Blocker,
    }
    Message {
        Unknown "unknown" Note,
    }
}

impl From<Code> for &'static str {
    fn from(code: Code) -> Self {
        code.as_str()
    }
}

impl TryFrom<String> for Code {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.as_str() == text)
            .ok_or_else(|| format!("\"{text}\" is no cause that this version knows"))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
