### How we know: one sentence for each thing that was observed. Rules name the key and give the values.

## Name
evidence-nxdomain = DNS says that { $name } does not exist
evidence-no-record = DNS knows { $name }, but has no { $type } record for it
evidence-dns-failed = The DNS server could not answer for { $name } ({ $type })
evidence-dns-silent = No answer from DNS for { $name } ({ $type }) in { $seconds } s
evidence-system-knows-nothing = This computer's own lookup found no address for { $name }
evidence-system-knows = This computer's own lookup gives { $addresses } for { $name }
evidence-special-use-name = { $name } is a name that by its own rules leads nowhere
evidence-address-offers =
    { $what ->
        [nothing] { $address } does not greet as a mail server
        [plain] { $address } offers no encryption; sign-in: { $mechanisms }
        [unproved] { $address } can't prove who it is; sign-in: { $mechanisms }
       *[protected] { $address } is protected; sign-in: { $mechanisms }
    }
evidence-named-for-reading = The name { $name } begins with { $label }, as servers for reading mail do
evidence-mx = The mail of { $name } is taken by { $hosts } (MX)
evidence-srv = For sending, { $name } names { $hosts } (SRV)
evidence-provider-sends = Known of { $provider }: mail programs send through { $host }
evidence-null-mx = { $name } says in DNS that it takes no mail (an MX record that names nobody)
evidence-answered-here =
    { $by ->
        [system] This computer's own lookup gives { $addresses } for { $name }
       *[dns] The DNS server of this computer gives { $addresses } for { $name }
    }
evidence-answered-elsewhere = The DNS server { $server } gives { $addresses }
evidence-alias = { $name } leads to { $chain }

## Connect
evidence-stopped =
    { $by ->
        [deadline] The check's time was over after { $seconds } s
       *[user] The check was stopped after { $seconds } s
    }
evidence-refused = { $address } answered on port { $port } after { $ms } ms that nothing listens there
evidence-no-answer-to-syns =
    { $syns ->
        [one] 1 try to { $address } on port { $port } got no answer in { $seconds } s
       *[other] { $syns } tries to { $address } on port { $port } got no answer in { $seconds } s
    }
evidence-no-answer = { $address } gave no answer on port { $port } in { $seconds } s
evidence-connect-reset = { $address } broke the connection to port { $port } off while it was being made
evidence-rejected-by = { $by } rejected the connection to { $address } on port { $port }, after { $ms } ms
evidence-rejected-by-itself = The connection to { $address } on port { $port } was rejected from that very address, after { $ms } ms
evidence-again-no-answer = A fresh connection to { $address } on port { $port } got no answer either, in { $seconds } s
evidence-controls-connect =
    { $count ->
        [one] { $hosts } answers on port { $port } from here
       *[other] On port { $port }, these servers answer from here: { $hosts }
    }
evidence-controls-silent =
    { $count ->
        [one] { $hosts } gives no answer on port { $port } from here either
       *[other] On port { $port }, these servers give no answer from here either: { $hosts }
    }
evidence-controls-refused =
    { $count ->
        [one] The connection to { $hosts } on port { $port } is refused from here too
       *[other] On port { $port }, connections to these servers are refused from here too: { $hosts }
    }
evidence-controls-elsewhere =
    { $count ->
        [one] { $hosts } answers on another port, so the way there is open
       *[other] These servers answer on another port, so the way there is open: { $hosts }
    }
evidence-controls-nowhere =
    { $count ->
        [one] { $hosts } answers on no port
       *[other] These servers answer on no port: { $hosts }
    }
evidence-controls-earlier =
    { $count ->
        [one] { $hosts } had answered within the last hour and was not asked again
       *[other] These servers had answered within the last hour and were not asked again: { $hosts }
    }
evidence-controls-without-address =
    { $count ->
        [one] { $hosts } was left out of the comparison: no address was found for it
       *[other] These servers were left out of the comparison, since no address was found for them: { $hosts }
    }
evidence-controls-are-target =
    { $count ->
        [one] { $hosts } was left out of the comparison: its address is that of the server in question
       *[other] These servers were left out of the comparison, since their address is that of the server in question: { $hosts }
    }
evidence-controls-not-for-local = No other server was asked for comparison: the way to this one doesn't leave the local network
evidence-controls-not-allowed = No other server was allowed for comparison
evidence-controls-greet-alike =
    { $count ->
        [one] { $hosts } greets as { $name } on port { $port } too
       *[other] On port { $port }, all of these servers greet as { $name } too: { $hosts }
    }
evidence-network-works =
    { $count ->
        [one] { $hosts } answers, so the network works
       *[other] Other servers answer, so the network works: { $hosts }
    }
evidence-others-connect =
    { $count ->
        [one] The same server can be connected to on port { $ports }
       *[other] The same server can be connected to on ports { $ports }
    }
evidence-others-refuse =
    { $count ->
        [one] The same server refuses port { $ports }, so it is there
       *[other] The same server refuses ports { $ports }, so it is there
    }
evidence-others-dead =
    { $count ->
        [one] Port { $ports } of the same server doesn't answer either
       *[other] Ports { $ports } of the same server don't answer either
    }
evidence-packets-lost = Packets get lost on this line: some had to be sent again. A silence proves less then
evidence-refused-before =
    { $minutes ->
        [one] Less than a minute ago the server refused a sign-in from this computer
       *[other] Within the last { $minutes } minutes the server refused a sign-in from this computer
    }
evidence-page-came = The web page { $url } came as it should
evidence-page-replaced =
    { $has-location ->
        [yes] The web page { $url } was answered with a way to another page, { $location }
       *[no] The web page { $url } was answered with something else (status { $status })
    }
evidence-random-port-connects = { $address } seems to take connections even on port { $random }, which no mail server uses, and says nothing on port { $port }
evidence-tunnel = The way out leads through the tunnel { $name }
evidence-proxy =
    { $count ->
        [one] This computer is told to use a proxy, by { $names }
       *[other] This computer is told to use a proxy, by { $names }
    }
evidence-host-unreachable = A router on the way says that { $address } can't be reached
evidence-network-unreachable = This computer has no way to { $address }
evidence-not-permitted = This computer itself did not let the connection to { $address } on port { $port } out
evidence-proxy-failed =
    { $how ->
        [not-reached] Nobody answered at the proxy's address
        [not-socks] What answered there did not speak SOCKS5
        [wants-sign-in] The proxy accepts nobody without a sign-in
        [forbidden] The proxy answered that its rules forbid the connection to { $address } on port { $port }
       *[failed] The proxy answered that the connection to { $address } on port { $port } failed
    }
evidence-by-proxy = All connections of this check went through { $proxy }
evidence-system-error = The system says of { $address } on port { $port }: { $error }
evidence-connect-took = The connection took { $seconds } s

## The way. $family is one, or v4 or v6 where both were followed; $router may be empty; $others says how far the other port's packets get;
## $sure is no where a single answer may have been lost
path-family =
    { $family ->
        [v4] { " " }(over IPv4)
        [v6] { " " }(over IPv6)
       *[one] { "" }
    }
path-router =
    { $has-router ->
        [yes] { " " }({ $router })
       *[no] { "" }
    }
path-others =
    { $others ->
        [farther] packets for port { $baseline } get farther
       *[server] packets for port { $baseline } reach the server
    }
path-and-others =
    { $others ->
        [unknown] { "" }
       *[other] , { path-others }
    }
path-stop =
    { $sure ->
        [no] seem to stop
       *[yes] stop
    }
path-dont-get =
    { $sure ->
        [no] don't seem to get
       *[yes] don't get
    }
evidence-path-stops = Packets for port { $port } { path-stop } at or just after hop { $hop }{ path-router }, { path-others }{ path-family }
evidence-path-stops-between = Packets for port { $port } { path-stop } after hop { $hop }{ path-router } and before hop { $before }, { path-others }{ path-family }
evidence-path-stops-at-start = Packets for port { $port } { path-dont-get } as far as hop { $before }, { path-others }{ path-family }
evidence-path-stops-at-once =
    Packets for port { $port } { path-dont-get } as far as hop { $before }, { path-others }{ $sure ->
        [no] { "" }
       *[yes] : this computer or the router stops them
    }{ path-family }
evidence-path-rejected-at = { $router }, hop { $hop } on the way, rejects packets for port { $port }{ path-and-others }{ path-family }
evidence-path-rejected-within =
    { $router }, at most { $hops ->
        [one] 1 hop
       *[other] { $hops } hops
    } away, rejects packets for port { $port }{ path-and-others }{ path-family }
evidence-path-refused-nearer =
    The refusal on port { $port } comes from at most { $hops ->
        [one] 1 hop
       *[other] { $hops } hops
    } away, the server is { $server } hops away: something on the way sent it{ path-family }
evidence-path-connects-nearer =
    Port { $port } is answered from at most { $hops ->
        [one] 1 hop
       *[other] { $hops } hops
    } away, the server is { $server } hops away: something on the way answers for it{ path-family }
evidence-path-refused-there =
    The refusal on port { $port } comes from as far away as the server is, { $server ->
        [one] 1 hop
       *[other] { $server } hops
    }{ path-family }
evidence-path-connects = A further try on port { $port } got through to the server{ path-family }
evidence-path-both-stop = Packets for port { $port } and for port { $baseline } get as far as hop { $hop }{ path-router }, and no farther{ path-family }
evidence-path-not-on-this-system = Where packets for port { $port } stop can't be seen: Mailport can't look on this operating system yet
evidence-path-nobody-answers = Where packets for port { $port } stop can't be seen: nobody on the way says so{ path-family }
evidence-path-by-proxy = Where packets for port { $port } stop can't be seen: the proxy sends them
evidence-connects-elsewhere = From { $place } port { $port } of the same server connects
evidence-fails-elsewhere = From { $place } port { $port } fails as well

## Greeting
evidence-greets-as = On port { $port } the server calls itself { $name }
evidence-greeting-took = The first line came after { $seconds } s
evidence-own-connections = Mailport itself had { $count } connections to this server open at the same time, one for each port
evidence-hello-only = The server refused EHLO and took HELO
evidence-hello-only-after-tls = Behind encryption the server refused EHLO and took HELO
evidence-only-helo = The server refused EHLO, with which it could have offered something, and took HELO
evidence-silence = The connection stood, and not a byte came in { $seconds } s
evidence-alert-first = The server sent a TLS alert where its greeting was due
evidence-hello-answered = A second connection that began with TLS was answered in TLS
evidence-answers-hello-with = A second connection that began with TLS was answered in { $protocol }
evidence-closed-at-once = The server closed the connection before it said a word
evidence-reset-at-once = The connection was broken off before a word was said
evidence-unfinished =
    { $bytes ->
        [one] 1 byte
       *[other] { $bytes } bytes
    } came{ $has-command ->
        [yes] { " " }after { $command }
       *[no] { "" }
    }, and no complete reply
evidence-broke-off =
    { $how ->
        [timeout] The rest did not come in { $seconds } s
        [reset] Then the connection was broken off
       *[closed] Then the server closed the connection
    }
evidence-empty-lines = Empty lines came where an answer was due
evidence-bytes = What came instead: { $bytes }
evidence-reply = The server said: { $reply }
evidence-masked-keyword = One of the server's offers reads { $keyword }
evidence-lost =
    { $how ->
        [timeout] No answer to { $command } in { $seconds } s
        [reset] The connection was broken off after { $command }
       *[closed] The server closed the connection after { $command }
    }
evidence-error = The connection ended with: { $error }
evidence-line-too-long = A line had { $size } bytes and more, which is longer than any mail server sends; we stopped there
evidence-too-many-lines = One reply went on for { $size } lines without an end; we stopped there
evidence-too-much = The server had sent { $size } bytes, more than we take in one conversation; we stopped there
evidence-odd-bare-lf = A line ended without its carriage return
evidence-odd-nul = A line has a NUL character in it
evidence-odd-control = A line has control characters in it
evidence-odd-format = A line has invisible characters in it, or such as turn the direction of text
evidence-odd-invalid-utf8 = A line has bytes in it that are no UTF-8
evidence-odd-extra-reply = A reply came that nobody had asked for
evidence-odd-mixed-codes = The lines of one reply begin with different numbers
evidence-odd-stars = The greeting consists of asterisks
evidence-odd-blank-line = An empty line stands between two replies
evidence-offers = EHLO offers { $offers }
evidence-known-to-offer = { $provider } is known to offer encryption on this port
evidence-offered-earlier = In the check of { $date } the server offered encryption on this port
evidence-offers-nothing = EHLO offers nothing

## Encryption
evidence-injected =
    { $bytes ->
        [one] 1 byte of plain text came with the go-ahead for encryption: { $first }
       *[other] { $bytes } bytes of plain text came with the go-ahead for encryption: { $first }
    }
evidence-alert = The server ended the handshake with the alert { $alert }
evidence-outdated-hello-answered = A second hello, of TLS 1.2 with outdated ciphers, was answered with TLS 1.2
evidence-old-hello-answered = A second hello, an older one, was answered with { $version }
evidence-no-hello-answered = Two more hellos, with older ciphers and an older version, were refused as well
evidence-no-flight = No answer in the handshake for { $seconds } s
evidence-no-whole-flight =
    { $bytes ->
        [one] 1 byte of an answer
       *[other] { $bytes } bytes of answers
    } came in the handshake, and it was not over in { $seconds } s
evidence-smaller-packets = Of two more tries at once, the one in packets of the usual size stalled again, and the one in packets of at most { $octets } bytes was answered
evidence-tls-error = The handshake ended with: { $error }
evidence-handshake-too-large = A message of the handshake is larger than { $kib } KiB, and was not read
evidence-handshake-cut =
    { $how ->
        [reset] The connection was broken off in the handshake
       *[closed] The connection was closed in the handshake
    }
evidence-client-certificate = The server asked for a certificate of ours, and ended the connection without one

## Certificate
evidence-not-after = The certificate is valid until { $date }
evidence-not-before = The certificate is valid from { $date } on
evidence-clock = This computer's clock says { $date }
evidence-clock-before-build = This Mailport was built on { $date }, which this computer's clock has not reached
evidence-clock-of-issuer = The certificate's issuer has confirmed how it stands on { $date }
evidence-clock-of-server = The server's greeting carries the date { $date }
evidence-no-names = No server name stands in the certificate
evidence-tlsa = DNS announces for { $name }, proved by DNSSEC: { $records }
evidence-tlsa-fits-not =
    { $count ->
        [one] The server's certificate is not that one; its SHA-256 is { $fingerprint }
       *[other] None of the { $count } certificates that the server showed is that one; its own has the SHA-256 { $fingerprint }
    }
evidence-names =
    { $count ->
        [one] The certificate is for { $names }
       *[other] The certificate is for { $names } ({ $count } names in all)
    }
evidence-key = The certificate's key is { $key }
evidence-key-of = The key of { $subject }, which vouches for the server's certificate, is { $key }
evidence-critical-extension = The certificate, or one that vouches for it, has a critical extension that is not known here
evidence-chain =
    { $count ->
        [one] The server shows 1 certificate, and the chain is longer than may be followed
       *[other] The server shows { $count } certificates, a longer chain than may be followed
    }
evidence-signed-by-other-key = The chain was not signed with the key that { $issuer } is known by here
evidence-address-as-name = { $name } stands in the certificate as a host name, and not as an address
evidence-signature = A certificate of the chain is signed with { $signature }
evidence-purpose = The certificate does not say that it is made for servers
evidence-revoked = The certificate's authority has withdrawn it
evidence-revoked-staple = The server itself shows a statement, signed by the certificate's authority, that it was withdrawn on { $date }
evidence-self-signed = The certificate is signed with its own key; its SHA-256 fingerprint is { $fingerprint }
evidence-subject = It is the certificate of { $subject } in the chain
evidence-issuer-not-sent = The certificate's issuer, { $issuer }, was neither sent nor is it known here
evidence-issuer = The chain ends at { $issuer }, which is not among the authorities that are trusted here
evidence-issued-by = The certificate was issued by { $issuer }
evidence-trusted-here-only = { $issuer } is trusted by this computer, and is not among the authorities that Mozilla's programs trust
evidence-trust-error = Checking the chain ended with: { $error }

## Sign-in
evidence-asked-in-clear = The port was to be used without encryption, so what the server offers behind it was not heard
evidence-auth-in-clear = The server offers { $mechanisms } before the connection is protected
evidence-auth-offers = The server offers { $mechanisms }
evidence-no-credentials = No user name and password were given for this check
evidence-withheld = The connection is not protected, or the server can't prove who it is
evidence-provider-demands = { $provider } is known to take only a password that was made for the mail program, never that of the account
evidence-way =
    { $when ->
        [earlier] In the check of { $date }, { $mechanism } was { $accepted ->
            [yes] accepted: { $reply }
           *[no] refused: { $reply }
        }
       *[now] In this check, { $mechanism } was { $accepted ->
            [yes] accepted: { $reply }
           *[no] refused: { $reply }
        }
    }
evidence-refused-elsewhere = Port { $other } refused the same credentials, so they were not tried here

## Message
evidence-stopped-before = It was stopped while { $command } was waiting for its answer, { $seconds } s after it
evidence-size = The message has { $size } bytes, and the server takes { $limit }
evidence-needs-smtputf8 = One of the addresses has letters beyond ASCII in front of its @, and the server does not offer SMTPUTF8
