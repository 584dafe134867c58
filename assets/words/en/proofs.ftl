# What Mailport must have seen before it names a cause. One message for each code of src/facts/code.rs, one sentence, no full
# stop. A cause is never given without it. A test holds this file against the list of codes, and assets/causes.md is made from it.

## Name
proof-name-invalid = What was typed is neither a host name, nor an address, nor an email address
proof-name-not-found = DNS answered that the name doesn't exist
proof-name-has-no-address = DNS knows the name, and has no address for it
proof-name-lookup-failed = DNS answered that it failed to look the name up, or that it refuses to
proof-name-lookup-timeout = No DNS server answered in time
proof-name-filtered = This computer was given an address of its own or of a private network, or none at all, and another DNS server gives a public one
proof-name-by-system-only = This computer's own lookup knows the name, and DNS answered that it doesn't
proof-wrong-role-host = No port can be used for sending, and the server's name, its domain's DNS records or its reply say that it has another role
proof-servers-disagree = Two addresses of the name were talked to, and offered different things
proof-domain-takes-no-mail = The domain's MX record is the one that says it takes no mail (RFC 7505), or a server's reply says so
proof-name-is-alias = DNS answered with another name first (CNAME)

## Connection
proof-check-stopped = The check was ended, by you or by its time limit, before this was known
proof-port-refused = Every address of the name refused the connection
proof-port-no-answer = Every attempt to connect stayed without any answer, and nothing else tells whose silence it is
proof-network-blocks-port = Neither this server nor any of those compared with it can be reached on this port, and one of those answers on another
proof-router-filters-port = Well-known servers answer on this port and an unknown one doesn't, or packets for this port stop at the first device on the way while others pass
proof-server-filters-port = Other servers answer on this port, an unknown one among them; this one doesn't, and it answers on another port
proof-address-banned = This server refused a sign-in from here within the last day; now none of its ports answers, while other servers' do
proof-connects-to-anything = The server took a connection and said nothing, and it took one on a port that no server uses as well
proof-large-packets-lost = The conversation stalled where the first large packet was due, stalled again on a second try, and got through in smaller packets
proof-server-down = None of the server's ports answers, while other servers' do
proof-captive-portal = The page that a network without a sign-in shows came back as another one, or sent elsewhere
proof-vpn-or-proxy-in-force = The connection left through a tunnel, or a proxy is set while something fails
proof-offline = Neither this server nor any of those compared with it can be reached on any port
proof-port-prohibited = Somebody on the way, or the server's own computer, answered that connections to this port are not allowed, and from which address
proof-host-unreachable = Somebody on the way, or this computer, answered that the server can't be reached
proof-network-unreachable = This computer knows no way to the server's network
proof-connection-reset = The connection was reset while it was being made, or right after, before a single character came
proof-local-firewall = This computer itself refused to make the connection
proof-proxy-failed = The proxy that was asked for could not be reached, refused, or answered something else than SOCKS
proof-ipv6-broken = Every IPv6 address of the name failed, and an IPv4 address answered
proof-some-addresses-fail = Some addresses of the name answered, and others failed
proof-slow-to-connect = The connection took longer than 2 seconds

## Greeting
proof-no-greeting = A connection was made, and then nothing was heard until the time limit
proof-greeting-slow = The first line came after more than 3 seconds
proof-closed-before-greeting = The connection was closed in order before a single character came
proof-wrong-protocol = The first characters belong to another protocol: HTTP, SSH, IMAP, POP3, FTP or TLS
proof-speaks-tls-at-once = The port stayed silent or sent a TLS alert, and answered a TLS hello on a second connection
proof-service-refused = The greeting is a refusal for good (a code that begins with 5)
proof-service-busy = The greeting is a refusal for now (a code that begins with 4)
proof-address-blocklisted = A reply refuses and names a list of blocked addresses
proof-firewall-rewrites-smtp = The greeting is made of asterisks, or a word of the protocol was overwritten with X
proof-network-intercepts-port = On port 25 somebody greets under a name that belongs neither to this server nor to its other ports
proof-hello-refused = EHLO and HELO were both refused
proof-hello-only = EHLO was refused, and HELO was taken
proof-not-smtp = What came can't be read as a reply: a code that doesn't exist, no end, more than is taken, or a part of a line
proof-odd-reply = A reply holds something that doesn't belong there and does no harm: control characters, other bytes than text, a wrong line end, a line too many
proof-starttls-not-offered = The answer to EHLO has no STARTTLS in it
proof-starttls-stripped = The answer to EHLO has no STARTTLS in it, though this server is known to offer it: by the table of providers, its DNS records, an earlier report, or a device on the way that answers in its place
proof-sign-in-not-offered = The answer to EHLO has no AUTH in it, neither before nor after encryption
proof-sign-in-in-clear = The answer to EHLO offers AUTH before encryption
proof-connection-lost = The connection ended in the middle of the conversation, or a command stayed without an answer until the time limit

## Encryption
proof-starttls-refused = STARTTLS is offered, and was refused when asked for
proof-starttls-injected = Characters that nobody encrypted stood behind the go-ahead for encryption
proof-plaintext-on-tls-port = A TLS hello was answered with a mail server's plain text
proof-tls-too-old = The hello was refused, and an older one was answered with TLS 1.1 or less
proof-tls-outdated-only = The hello was refused, and one of TLS 1.2 with outdated ciphers was answered
proof-tls-no-common-cipher = The hello was refused with the alert handshake_failure, and two more with older ciphers and versions were not answered either
proof-tls-client-certificate-required = The server asked for a certificate of the client, and then refused without one
proof-tls-failed = The handshake ended with an alert, with something that is no TLS, with a message that is too large, or without an answer
proof-tls-interrupted = The connection was closed or reset in the middle of the handshake

## Certificate
proof-certificate-expired = The last day that stands in the certificate is over
proof-certificate-not-yet-valid = The first day that stands in the certificate has not come
proof-certificate-wrong-name = None of the names in the certificate is the one that was asked for
proof-certificate-self-signed = The certificate is signed with its own key, and nobody trusted vouches for it
proof-certificate-unknown-issuer = The certificate leads to an authority that is not trusted here
proof-certificate-chain-incomplete = The certificate's issuer was not sent along, is not trusted here, and the certificate says where to fetch it
proof-certificate-intercepted = The certificate comes from an authority that belongs to a security program or an inspecting proxy
proof-certificate-locally-trusted = The authority is trusted by this computer, and is not among Mozilla's
proof-certificate-weak = A key or a signature in the certificate is weaker than is accepted today, or the certificate is for another purpose
proof-certificate-revoked = A statement signed by the issuer says that the certificate was withdrawn
proof-certificate-expires-soon = The certificate ends within 14 days
proof-tlsa-mismatch = A signed DNS record (TLSA) announces another certificate, or a server's reply says so

## Sign-in
proof-sign-in-not-tested = No user name and password were given
proof-sign-in-rejected = The server refused the user name and password (code 535 and the like)
proof-app-password-needed = The reply says so, or it is the one that a provider who demands an app password gives
proof-oauth-needed = Only sign-in with a token is offered, or the reply says so
proof-basic-sign-in-disabled = The reply says that sign-in with a password is switched off for the account or its organisation
proof-authorization-code-needed = The reply asks for an authorization code, or it is the one that a provider who demands one gives
proof-sign-in-needs-encryption = The reply says that encryption comes first (code 538 or 530)
proof-no-common-mechanism = AUTH is offered with ways of signing in none of which can be used, or the reply says that the way isn't known
proof-sign-in-temporary-failure = The server refused the sign-in for now (code 454)
proof-sign-in-too-many = The reply says that there were too many attempts
proof-sign-in-by-address-restricted = The reply says that sign-in is not allowed from this address (code 525 and the like)
proof-service-not-in-plan = The reply says that the account has to be activated, upgraded or paid for first
proof-wrong-mechanism-chosen = Of two checks with the same account, one way of signing in was refused and another accepted, or the reply says so
proof-account-locked = The reply says that the account is locked, disabled or suspended, or asks for a sign-in on the web first
proof-sign-in-withheld = A password was given, and the connection is unencrypted or the server could not prove who it is

## Message
proof-sign-in-required = The reply to the message's first commands asks for a sign-in (code 530 and the like)
proof-encryption-required = The reply to the message's first commands asks for encryption first
proof-sender-refused = The sender's address was refused in the reply to MAIL, or by a code that speaks of the sender
proof-sender-not-yours = The reply says that the sender's address doesn't belong to the account
proof-account-blocked-for-spam = The reply says that the account may not send, since spam was sent through it
proof-address-range-not-allowed = The reply says that mail is not taken directly from connections like this one
proof-relay-denied = The reply says that the server doesn't pass mail on to this domain
proof-recipient-unknown = The reply says that nobody has the recipient's address (code 5.1.1 and the like)
proof-recipient-mailbox-full = The reply says that the recipient's mailbox is full (code 4.2.2 or 5.2.2)
proof-greylisted = The reply refuses for now, and says that strangers must come again
proof-rate-limited = The reply says that too much was sent in a short time
proof-message-too-large = The message is over the size that the server announces, or the reply says so
proof-message-rejected-as-spam = The reply to the message says that it looks like spam
proof-message-rejected-by-policy = The reply names a check of the sender's domain that failed: SPF, DKIM or DMARC
proof-message-malformed = The reply says that the message breaks the rules of its form
proof-message-content-refused = The reply names a virus, or a kind of attachment that is not taken
proof-recipient-domain-not-found = The reply says that no mail server is known for the recipient's domain
proof-recipient-address-invalid = The reply says that the recipient's address has no valid form, or the server can't take its letters
proof-recipient-mailbox-disabled = The reply says that the recipient's mailbox is switched off (code 5.2.1 and the like)
proof-recipient-restricts-senders = The reply says that the recipient takes mail only from some senders
proof-too-many-recipients = The reply says that there are too many recipients
proof-sender-domain-blocklisted = The reply names a list of blocked domains
proof-no-reverse-name = The reply says that the sending address has no name in DNS, or one that doesn't fit
proof-mail-loop = The reply says that the message goes in circles
proof-temporary-trouble = The reply refuses for now (a code that begins with 4) and says nothing that is known
proof-message-refused = The reply refuses for good (a code that begins with 5) and says nothing that is known
proof-acceptance-unknown = The connection ended after the message's last line, before the server's answer came
proof-accepted = The server's answer to the message's last line is a code that begins with 2

## What only a pasted text tells
proof-recipient-server-unreachable = The text says that the message waited for the recipient's server until its time was over
proof-system-lacks-root = The text says that a program can't find an authority which is commonly trusted
proof-client-tls-too-old = The text says that the program's own way of encrypting is too old
proof-local-proxy-in-between = A reply is one that a security program on the computer writes in the server's place
proof-revocation-check-failed = The text says that it could not be found out whether the certificate was withdrawn
proof-certificate-pin-mismatch = The text says that the certificate is not the one that the program remembers
proof-connects-to-own-computer = The text says that a program tried to connect to its own computer
proof-encryption-mode-mismatch = The text holds an error that programs give where one side encrypts at once and the other speaks first
proof-unknown = Nothing in the text is known
