# What a report says beside its causes: stages, conversation, verdicts, the sentence on top, and the saved forms.

## Stages, by name and by what they say

stage-name =
    { $count ->
        [one] { $host } is { $addresses }
       *[other] { $host } has { $count } addresses, { $addresses }
    }
    .label = Name
stage-name-literal = An address was given, so no name had to be looked up
stage-connect = Connected to { $address }
    .label = Connection
stage-greeting = The server greeted with "{ $greeting }"
    .label = Greeting
stage-encryption = Encrypted with { $version }
    .label = Encryption
stage-certificate =
    { $days ->
        [0] Valid for { $name } until later today
        [one] Valid for { $name }, for 1 more day
       *[other] Valid for { $name }, for { $days } more days
    }
    .label = Certificate
stage-sign-in = Signed in as { $user }
    .label = Sign-in
stage-message =
    { $has-queue_id ->
        [yes] Accepted, under the number { $queue_id }
       *[no] Accepted
    }
    .label = Message

stage-not-reached = Not reached
stage-stopped = Stopped before it was over
stage-failed = Failed
stage-done = Done
stage-skipped-not-asked = Not asked for
stage-skipped-not-offered = Not offered by the server
stage-skipped-no-mechanism = The server offers no way to sign in that can be used here
stage-skipped-withheld = The password was not sent, because the connection isn't safe
stage-skipped-refused-elsewhere = Not tried again: port { $port } refused the same user name and password

stage-running-name = Looking up the name
stage-running-connect = Connecting
stage-running-greeting = Waiting for the greeting
stage-running-encryption = Setting up encryption
stage-running-certificate = Checking the certificate
stage-running-sign-in = Signing in
stage-running-message = Handing the message over

stage-state-done = done
stage-state-warned = warning
stage-state-failed = failed
stage-state-skipped = skipped
stage-state-not-reached = not reached
stage-state-stopped = stopped
stage-state-running = under way

## Remarks in the conversation

conversation-protected = Encrypted from here on with { $version } ({ $cipher })
conversation-handshake-failed = Encryption could not be set up
conversation-closed = The server closed the connection
conversation-reset = The connection was cut off
conversation-timed-out =
    { $seconds ->
        [one] No answer within 1 second
       *[other] No answer within { $seconds } seconds
    }
conversation-cut = What came after this was too much to keep
conversation-message =
    { $octets ->
        [one] The message follows, 1 byte
       *[other] The message follows, { $octets } bytes
    }

## The verdict at the end of a port's row

pill-checking = Checking
pill-waiting = Waiting
pill-best = Works, best choice
pill-works = Works
pill-care = Works, with care
pill-unsafe = Not safe
pill-server-only = For servers only
pill-does-not-work = Doesn't work
pill-not-finished = Not finished

## The sentence on top, and the line under it

list-and = { $first } and { $last }

security-tls = SSL/TLS
security-starttls = STARTTLS
security-none = no encryption

headline-checking = Checking { $host }…
headline-works =
    { $count ->
        [one] Port { $ports } works.
       *[other] Ports { $ports } work.
    }
headline-waiting =
    { $count ->
        [one] Still waiting for port { $ports }.
       *[other] Still waiting for ports { $ports }.
    }
headline-sending = Handing the message over…

headline-use =
    { $form ->
        [email] Use port { $port } with { $security } and sign in with your full email address
        [name] Use port { $port } with { $security } and sign in as { $username }
        [unknown] Use port { $port } with { $security } and sign in with your user name and password
       *[none] Use port { $port } with { $security }
    }
headline-server = The server is { $host }.
headline-needs = Port { $port } with { $security } is the one to use: connection and encryption are fine.
headline-needs-app-password-needed = Use port { $port } with { $security } and an app password
    .detail = The server is reachable and secure, but the provider wants an app password in place of your account password.
headline-needs-authorization-code-needed = Use port { $port } with { $security } and an authorization code
    .detail = The server is reachable and secure, but the provider wants an authorization code in place of your password.
headline-needs-oauth-needed = Use port { $port } with { $security } and sign in through the browser (OAuth2)
    .detail = The server is reachable and secure, but it takes no passwords from mail programs.

headline-none = No port could be found that a mail program can use
headline-all-port-refused = The server refuses connections to all ports that were tried
headline-all-port-no-answer = No port answered: either your network blocks them, or the server is silent
headline-all-network-blocks-port = The network you are on blocks every mail port that was tried
headline-all-router-filters-port = The router at your own connection holds back every mail port that was tried
headline-all-port-prohibited =
    { $who ->
        [server] The server itself forbids connections to all ports that were tried
       *[way] A firewall on the way forbids all ports that were tried
    }
headline-all-connection-reset = The connection was cut off on every port as soon as it stood
headline-all-no-greeting = The server takes connections, but never says hello on any port
headline-all-closed-before-greeting = The server hangs up on every port without a word
headline-all-service-refused = The server turns the connection away on every port
headline-all-starttls-not-offered = The server offers no encryption on any port that was tried
headline-all-starttls-refused = The server offers encryption, and then refuses it on every port
headline-all-sign-in-not-offered = None of the ports takes a sign-in, so a mail program can't use this server to send
headline-all-tls-failed = No encrypted connection could be agreed on any port

headline-stopped-user = You stopped the check before a port was found that works
headline-stopped-deadline = The time for this check ran out before a port was found that works

headline-accepted =
    It went through port { $port }{ $has-queue_id ->
        [yes] { " " }and has the number { $queue_id } there.
       *[no] .
    }{ $has-to ->
        [yes] { " " }Look in the inbox of { $to }.
       *[no] { " " }Look in the recipient's inbox.
    }
headline-acceptance-unknown = It went through port { $port }. Look in the recipient's inbox before you send it again.
headline-refused =
    { $has-reply ->
        [yes] Port { $port } answered "{ $reply }".
       *[no] Port { $port } gave no answer that says why.
    }
headline-nothing-sent = Nothing was sent.

remark-works =
    { $count ->
        [one] Port { $ports } works too.
       *[other] Ports { $ports } work too.
    }
remark-works-with-care =
    { $count ->
        [one] Port { $ports } works too, with care.
       *[other] Ports { $ports } work too, with care.
    }
remark-unsafe =
    { $count ->
        [one] Port { $ports } isn't safe.
       *[other] Ports { $ports } aren't safe.
    }
remark-server-only =
    { $count ->
        [one] Port { $ports } is for mail between servers.
       *[other] Ports { $ports } are for mail between servers.
    }
remark-not-finished =
    { $count ->
        [one] Port { $ports } wasn't finished.
       *[other] Ports { $ports } weren't finished.
    }
remark-does-not-work =
    { $count ->
        [one] Port { $ports } doesn't work.
       *[other] Ports { $ports } don't work.
    }
remark-port-refused =
    { $count ->
        [one] Port { $ports } refuses connections.
       *[other] Ports { $ports } refuse connections.
    }
remark-port-no-answer =
    { $count ->
        [one] Port { $ports } gives no answer.
       *[other] Ports { $ports } give no answer.
    }
remark-no-greeting =
    { $count ->
        [one] Port { $ports } never says hello.
       *[other] Ports { $ports } never say hello.
    }
remark-sign-in-rejected =
    { $count ->
        [one] Port { $ports } refused the sign-in.
       *[other] Ports { $ports } refused the sign-in.
    }

## Why a port is recommended

because-tls = It is encrypted from the first byte, which leaves the least room for mistakes
because-starttls = It is encrypted right after the greeting, and the server proves who it is
because-port-25 = It is the only port that works here, although it is meant for mail between servers
because-only = It is the only port that works here
because-care = It works; what is to be watched stands beside it
because-sign-in = Connection and encryption are fine here; only the sign-in is missing

## Saved and printed reports

saved-title = Mail server check of { $host }
saved-target = Checked
saved-host = Server
saved-found = Found
saved-not-tried = Not tried
found-by-provider = In the table of mail providers
found-by-autoconfig = On the domain's own settings page
found-by-srv = By the domain's SRV records
found-by-mx = By the domain's mail exchanger
found-by-guess = By trying the usual names in front of the domain
found-not-tried = { $host } on port { $port } is named for this address too; --ports tries it
saved-mended = Put right
saved-compared = Compared with
saved-page = Asked whether the network wants a sign-in
saved-started = Started
saved-elapsed = Took
saved-version = Made by
saved-hosts = Hosts
saved-hosts-left-out = Names and addresses were left out; stand-ins take their places, the same one for the same host
saved-what-happened = What happened
saved-evidence = How we know
saved-advice = What to do
saved-notes = Worth knowing
saved-settings = Settings for your mail program
saved-path = Where packets stop
saved-other-computer = From another computer
other-computer-place = From { $place }
other-computer-port =
    { $mode ->
        [plain] Port { $port } without encryption
       *[other] Port { $port }
    }
other-computer-row = here: { $here }, there: { $there }
other-computer-failed =
    { $why ->
        [no-ssh] The program ssh, by which it is asked, is not installed here
        [not-reached] It could not be reached: { $said }
        [sign-in-refused] Nobody could sign in there: { $said }
        [host-unknown] Its key is not known to ssh yet: { $said }
        [host-changed] Its key is another one than ssh knows: { $said }
        [not-installed] Mailport is not found there: { $said }
        [other-version] Mailport there is of another version: { $said }
        [too-late] No report came in time
       *[no-report] No report came that can be read: { $said }
    }
path-hop =
    { $place ->
        [server] { $hop }, the server { $address }
       *[router] { $hop }, { $has-address ->
            [yes] { $address }
           *[no] does not say who it is
        }
    }
path-answer =
    { $answer ->
        [expired] { $port } gets there in { $took }
        [connected] { $port } is answered in { $took }
        [refused] { $port } is refused in { $took }
        [rejected] { $port } is rejected in { $took }
        [silent] nothing of { $port }
       *[not-sent] { "" }
    }
saved-delivery = The test message
saved-conversation = Conversation, port { $port }
saved-ports =
    { $count ->
        [one] Port { $ports }
       *[other] Ports { $ports }
    }
saved-port = Port
saved-security = Security
saved-verdict = Verdict
saved-legend = ✓ done   ! warning   ✗ failed   – left out   · not reached
saved-no-conversation = Nothing was said

mended-scheme = A prefix such as smtp:// was taken off
mended-path = What stood behind the name was taken off
mended-trailing-dot = The dot behind the name was taken off
mended-space = Spaces around the name were taken off
mended-user = The user in front of the server's name was taken off

duration-ms = { $value } ms
duration-s = { $value } s

mode-tls = SSL/TLS
mode-starttls = STARTTLS
mode-plain = no TLS

column-name = Name
column-connect = Connect
column-greeting = Greet
column-encryption = TLS
column-certificate = Cert
column-sign-in = Sign-in
column-message = Mail

speaker-server = server
speaker-client = you
speaker-note = note

confidence-certain = This is certain
confidence-likely = This is likely, not certain
confidence-possible = This is one of several possible explanations

settings-server = Outgoing server
settings-port = Port
settings-security = Connection security
settings-sign-in = Authentication
settings-user = User name

mechanism-plain = Normal password
mechanism-login = Normal password
mechanism-cram-md5 = Encrypted password
mechanism-xoauth2 = OAuth2
mechanism-oauthbearer = OAuth2

delivery-result = Result
delivery-accepted = Accepted by the server, which is not yet delivered
delivery-unknown = Not known: the connection broke after the message was sent
delivery-refused = Refused
delivery-reply = The server's answer
delivery-queue-id = Number at the server
delivery-message-id = Message ID

report-error-too-large = This file is too large to be a report
report-error-not-json = This file is not a report that Mailport can open: only reports saved as .json can be opened again
report-error-not-a-report = This file is JSON, but not a report of Mailport
report-error-newer = This report was made by a newer version of Mailport: update Mailport to open it
report-error-damaged = This report is damaged and can't be opened

report-open-missing = There is no file with this name
report-open-forbidden = You may not read this file
report-open-folder = This is a folder: choose a file in it
report-open-unreadable = This file can't be read

save-error-form = Give the file a name that ends in .json, .html, .md or .txt
save-error-write = The file could not be written: { $error }
saved-same-as = What is said above about port { $port } holds here too.

## What is kept between two starts

preferences-set-aside = The file with your preferences was damaged. Mailport starts with the usual ones and has kept the damaged file as { $file }
preferences-unreadable = Your preferences could not be read: { $error }
preferences-not-kept = Your preferences could not be saved: { $error }
preferences-no-folder = Your preferences can't be saved: this system names no folder for them

## Comparison servers that were not asked

control-skipped-local-target = The server is on this computer or in a private network: a public server says nothing about the way there
control-skipped-reserved-name = The name is reserved for tests and local networks: a public server says nothing about it
control-skipped-not-resolved = Its name did not resolve
control-skipped-no-address = It has no address of this kind
control-skipped-is-target = Its address is that of the server in question: it can't be compared with itself
control-skipped-same-address = Another comparison server has the same address and is asked there
