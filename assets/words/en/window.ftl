# All words of the window but the causes, the evidence and the verdict sentence.

window-title = Mailport

## The start screen

window-start-title = Which mail port works here?
window-start-subtitle = Mailport tries ports 25, 587 and 465 of your mail server, says which one to use, and why the others don't work.
window-start-privacy = Only what a check needs leaves this computer: connections to your server, DNS questions about its name and, where something doesn't answer, a comparison with other servers (see Preferences).
window-start-privacy-alone = Only what a check needs leaves this computer: connections to your server and DNS questions about its name.
window-recent = Recent
window-demo = Practice servers
window-try-demo = Try the demo
window-demo-failed = The demo could not start: { $error }

## The top bar

window-target = Mail server or email address
window-check = Check
window-check-again = Check again
window-cancel = Cancel
window-close = Close
window-key-control = Ctrl
window-key-shift = Shift
window-menu = Menu
window-preferences = Preferences
window-sign-in = Sign in…
window-old-result = What you see is still the result for { $target }
window-saved-report = Saved report of { $date }
window-saved-again-same = Saved report of { $date }, explained again with what this version knows: it says the same
window-saved-again-otherwise = Saved report of { $date }, explained again with what this version knows: it says something else
window-explain-again = Explain again
window-as-saved = Show as saved

## Who signs in

window-sign-in-title = Who signs in
window-user = User name
window-password = Password
window-password-kept = Password, already typed
window-allow-unsafe = Send even if the connection is unprotected, this time
window-password-care = The password stays in memory until you close the window or check another server. It goes only to the server that it was typed for.
window-check-signing-in = Check with this sign-in
window-forget-password = Forget password
window-refused-before = The server has refused this password
window-refused-before-detail = Nothing was changed since. Some servers lock an account after several refusals.
window-check-without = Check without signing in
window-try-again = Try it again

## The verdict's actions

window-actions = Actions
window-copy-settings = Copy settings
window-export = Export…
window-send-test = Send test message…
window-save-report = Save report…
window-open-report = Open report…
window-copy-report = Copy for the help desk
window-find = Find in conversation…
window-other-password = Enter another password…
window-back = Back

## The board

window-board = Ports
window-board-port = Port
window-board-verdict = Verdict
window-row = Port { $port }, { $role }, { $verdict }
window-port-server = server to server
window-port-submission = submission, { $mode }
window-port-other = { $mode }
window-port-plain = without encryption
window-port-stands-in = stands in for { $port }, { $mode }
window-stage-name = Name
window-stage-connect = Connect
window-stage-greeting = Greeting
window-stage-encryption = Encryption
window-stage-certificate = Certificate
window-stage-sign-in = Sign-in
window-stage-message = Message
window-state-done = done
window-state-warned = done, with care
window-state-failed = failed
window-state-running = running
window-state-not-reached = not reached
window-state-stopped = stopped
window-station = Port { $port }, { $stage }, { $state }
window-station-detail = Port { $port }, { $stage }, { $state }, { $detail }
window-station-valid = valid { $days } d
window-station-valid-spoken = valid { $days } { $days ->
    [one] day
   *[other] days
}
window-station-checking = checking
window-station-waiting = waiting { NUMBER($seconds, minimumFractionDigits: 1) } s
window-station-stopped = stopped
window-station-failed = failed
window-station-not-asked = not asked
window-station-not-offered = not offered
window-station-no-way = no way in common
window-station-withheld = withheld
window-station-refused-elsewhere = not tried
window-ms = { $ms } ms
window-seconds = { NUMBER($seconds, minimumFractionDigits: 1) } s
window-pill-no-answer-yet = No answer yet

## The tabs

window-tab-explanation = Explanation
window-tab-conversation = Conversation
window-tab-certificate = Certificate
window-tab-timing = Timing
window-tab-addresses = Addresses

window-what-happened = What happened
window-how-we-know = How we know
window-what-to-do = What to do
window-path-reaches = { $port } reaches the server
window-path-gets-to = { $port } gets as far as hop { $hop }
window-path-stops = { $port } stops after hop { $hop }
window-path-answered = { $port } is answered by another, after hop { $hop }
window-path-refused = { $port } is refused after hop { $hop }
window-path-rejected = { $port } is rejected after hop { $hop }
window-path-stops-at-start = { $port } doesn't get as far as the first hop
window-path-you = you
window-path-router = router
window-path-server = server
window-path-last-answer = last answer
window-port-works = A mail program can send through this port.
window-port-not-known = Not known yet
window-confidence-certain = Confidence: certain
window-confidence-likely = Confidence: likely
window-confidence-possible = Confidence: possible
window-do-set = Set your mail program to { $host }, port { $port } and { $security }
window-do-send = Send a test message to yourself
window-do-nothing = Nothing to do here

window-conversation-none = Nothing was said on this port
window-conversation-server = server
window-conversation-you = you
window-conversation-find = Find in the conversation
window-conversation-found =
    { $count ->
        [0] not found
        [one] found in 1 line
       *[other] line { $place } of { $count }
    }
window-conversation-before = Place before
window-conversation-next = Next place
window-conversation-copy = Copy conversation

window-certificate-none = No certificate was shown on this port
window-certificate-trusted = The server has proved who it is
window-certificate-by-choice = The server has proved who it is, through an authority that this computer doesn't know by itself
window-certificate-not-judged = The certificate was not judged
window-certificate-protection = Protection
window-certificate-protected = { $version }, { $cipher }
window-certificate-group = Key exchange
window-certificate-own = The server's certificate
window-certificate-issuing = The certificate of its issuer
window-certificate-subject = Subject
window-certificate-issuer = Issued by
window-certificate-names = Valid for
window-certificate-more = { $names } and { $count } more
window-certificate-valid = Valid
window-certificate-from-to = { $from } to { $to }
window-certificate-key = Key
window-certificate-fingerprint = SHA-256
window-copy-fingerprint = Copy fingerprint

## Trusting a certificate

window-trust-authority = Trust this authority…
window-trust-certificate = Trust this certificate…
window-trust-title-authority = Trust this authority?
window-trust-title-certificate = Trust this certificate?
window-trust-means-authority = Mailport then believes every certificate that this authority has signed, whatever server shows it. Trust it only if you know who runs it: your organisation, for example, or yourself.
window-trust-means-certificate = Mailport then believes the server that shows this one certificate, though nobody whom this computer knows has signed it. Trust it only if you know who runs the server: your organisation, for example, or yourself.
window-trust-until = Valid until
window-trust-compare = Compare the fingerprint with the one that whoever runs the server tells you, on the telephone for example. If they differ, somebody else answers in the server's place.
window-trust-alone = This counts for Mailport alone. Your mail program has to be told by itself.
window-trust-once = Trust for this check
window-trust-always = Keep trusting it
window-trust-remove = Stop trusting { $name }
window-trust-not-kept = It is trusted until you close the window, and couldn't be kept for later
window-preferences-authorities = Certificates that you trust

window-timing-bar = Port { $port }, { $stage }, { $took }
window-timing-legend = A slanted pattern is time spent waiting. Each mark is a round trip: something was asked, and the server's answer has come.
window-timing-trips =
    { $count ->
        [one] 1 round trip
       *[other] { $count } round trips
    }
window-timing-port = Port { $port }, { $trips }

window-addresses-none = No address is known
window-addresses-tried = Addresses that were tried
window-addresses-asked = Questions about the name
window-addresses-connected = connected
window-addresses-failed = no connection
window-addresses-stopped = not finished
window-addresses-no-answer = no answer
window-addresses-told = { $by }, { $took }
window-addresses-by-dns = DNS
window-addresses-by-system = this computer
window-addresses-proved = proved by DNSSEC
window-addresses-compared = asked of { $server }, to compare
window-addresses-others = Other servers that were contacted, to compare
window-addresses-other = { $host }, port { $port }
window-addresses-other-answered = answered
window-addresses-other-refused = refused
window-addresses-other-silent = no answer
window-addresses-other-unreachable = not reached
window-addresses-by-hosts = a reserved name

## A pasted message, and the pages of causes

window-explain = Explain a message…
window-explain-title = What does this message mean?
window-explain-detail = Paste what a mail program or server said: a reply, a returned message, an error or a log. It is explained on this computer and sent nowhere.
window-explain-field = Message to explain
window-explain-hint = For example 535 5.7.8 Authentication failed
window-explain-clear = Clear
window-explain-nothing = The explanation appears here once there is something to explain.
window-explain-large = The text is too long: 1 MiB is the most. Paste the part with the error
window-explain-quoted = What decided
window-cause-more = About this cause
window-cause-detail = A cause at the stage { $stage }, in reports { $code }

## The test message

window-compose-title = Send a test message
window-compose-detail = It goes through { $host }, port { $port }.
window-compose-from = From
window-compose-to = To
window-compose-subject = Subject
window-compose-text = Text
window-compose-subject-text = Test message from Mailport
window-compose-body-text = This message was sent on { $date } through { $host }, port { $port }, { $security }, to test the settings of a mail program.
window-compose-send = Send
window-compose-send-again = Send again
window-compose-sending-button = Sending
window-compose-sending = Sending through port { $port } of { $host }…
window-compose-sending-detail = Esc cancels
window-compose-nobody = Nobody signs in yet. Most servers then take no message for others: use Sign in… above.
window-compose-said = What the server said
window-compose-nothing-said = Its answers appear here, step by step, once you send.
window-compose-accepted = Accepted by { $host } for delivery
window-compose-accepted-queued = Queued as { $queue } through port { $port }. Accepted is not yet delivered: look in the inbox of { $to }.
window-compose-accepted-detail = Handed over through port { $port }. Accepted is not yet delivered: look in the inbox of { $to }.
window-compose-unknown = The connection broke after the message was sent
window-compose-unknown-detail = It may arrive: look in the inbox of { $to } before you send it again.
window-compose-refused = The server refused the message
window-compose-not-reached = The message was not handed over: the connection did not get that far. The board shows where it stopped.
window-step-connected = Connected, not protected
window-step-protected = Connected and protected
window-step-signed-in = Signed in as { $user }
window-step-signed-in-somehow = Signed in
window-step-sender = Sender accepted
window-step-sender-refused = Sender refused
window-step-recipient = { $to } accepted
window-step-recipient-refused = { $to } refused
window-step-message = Message accepted
window-step-message-refused = Message not accepted
window-step-sending = Handing the message over
window-step-lost = The connection ended before an answer came
window-step-too-large = The message is larger than the server takes
window-step-needs-utf8 = The server takes no address with such letters

## The settings card

window-settings-title = Settings for your mail program
window-settings-title-not-ready = Settings for your mail program, once the sign-in works
window-settings-detail = Checked on { $date }, from this computer.
window-settings-server = Outgoing server
window-settings-port = Port
window-settings-security = Connection security
window-settings-authentication = Authentication
window-settings-password = Normal password
window-settings-no-sign-in = None
window-settings-user = User name
window-settings-user-unknown = Your full email address
window-settings-other = port { $port } with { $security }
window-settings-also = Also works: { $ports }
window-security-tls = SSL/TLS
window-security-starttls = STARTTLS
window-security-none = None
window-format-thunderbird = Thunderbird
window-format-msmtp = msmtp
window-format-postfix = Postfix
window-format-env = .env
window-format-url = SMTP URL
window-copy = Copy
window-copy-all = Copy all
window-copy-value = Copy { $name }
window-save-as = Save as…

## Files

window-save-title = Save report
window-save-settings-title = Save settings
window-open-title = Open report
window-save = Save
window-open = Open
window-path = File
window-browse = Browse…
window-save-forms = The ending chooses the form: .json, .html, .md or .txt. Passwords are never in it.
window-save-without-hosts = Leave out host names and addresses
window-save-no-folder = There is no such folder to save in
window-save-forbidden = You may not save here: choose another folder
window-save-folder = There is a folder with this name: choose another name
window-save-full = There is no room left on this disk
window-save-name = A file can't have this name: choose another
window-save-unwritable = The file can't be saved here: choose another folder
window-file-report = Mailport reports

## Preferences

window-preferences-theme = Appearance
window-theme-system = System
window-theme-light = Light
window-theme-dark = Dark
window-preferences-language = Language
window-language-system = As the system
window-preferences-motion = Reduce motion
window-preferences-history = Keep checks in the history
window-preferences-compare = Comparison
window-preferences-compare-on = Compare with other servers where something doesn't answer
window-preferences-compare-detail = This tells a network that blocks from a server that is down. Asked only then, and only whether they answer: { $servers }. Where a name leads into your own network, these DNS servers are asked for it too: { $resolvers }.
window-preferences-controls = Servers of your own to compare with
window-preferences-controls-hint = In place of the built-in ones
window-preferences-controls-wrong = "{ $name }" is not a server name

## The history

window-history = History
window-history-title = Checks made before
window-history-detail = A check is kept when it ends, without its password and with names masked as in a saved report. The latest 200 stay.
window-history-none = Nothing is kept yet. The next check appears here once it has ended.
window-history-row = Open the check of { $target }, { $date }. { $sentence }
window-history-remove = Remove the check of { $target }, { $date }
window-history-port = { $port } { $verdict }
window-history-clear = Remove all…
window-history-clear-title = Remove all kept checks?
window-history-clear-detail = They can't be brought back. Reports that you have saved yourself stay.
window-history-clear-all = Remove all
history-set-aside = A kept check was damaged. It is no longer in the list, and its file is now { $file }
history-not-read = A kept check could not be opened. { $why }
history-not-changed = The history could not be changed on the disk
history-no-folder = Checks can't be kept: this system names no folder for them
history-unreadable = The kept checks could not be read

## Closing while a message is being sent

window-leave-title = A message is being sent
window-leave-detail = If the window closes now, you won't learn whether the server has taken it.
window-leave-wait = Wait
window-leave-anyway = Close anyway

## What this program is

window-about = About Mailport
window-about-title = Mailport { $version }
window-about-detail = Finds out which mail port works from here, and explains why the others don't.
window-about-leaves = What leaves this computer
window-about-leaves-server = Connections to the server that you name, and for an email address to the servers found for it. Where a port doesn't answer, a few more to the same server, to find where packets stop.
window-about-leaves-dns = Questions to DNS about that name and about its domain's mail.
window-about-leaves-compared = Where a port gives no answer or is refused, one connection each to servers that are known to answer: { $whom }.
window-about-leaves-resolvers = Where the name leads into your own network, the question for its address to other DNS servers: { $whom }.
window-about-leaves-page = Where nobody answers at all, one web page, since a network may ask you to sign in there first: { $whom }.
window-about-leaves-message = A test message, when you send one.
window-about-leaves-nothing = Nothing else. Nobody is told that or what you check. The comparisons are turned off in Preferences.
window-about-kept = What stays on this computer
window-about-kept-detail = Preferences, recent servers, an unsent draft, checks that were made and certificates that you trust. Never a password.
window-about-project = The project
window-about-project-detail = Source, releases and a place to report errors
window-about-copy-address = Copy address
window-about-made-of = What it is made of
window-about-made-of1 = egui and eframe (MIT or Apache 2.0) draw the window
window-about-made-of2 = rustls and ring (MIT, Apache 2.0, ISC) speak TLS; the system or webpki-roots decide whom to trust
window-about-made-of3 = hickory (MIT or Apache 2.0) asks DNS; lettre (MIT) composes messages; tokio (MIT) keeps them apart
window-about-made-of4 = Inter and JetBrains Mono (SIL Open Font License 1.1) are the letters; Phosphor (MIT) are the icons
window-about-made-of-all = All packages with their licences stand in third-party.txt, beside the program's documentation.
window-about-licence = Licence
window-about-licence-detail = Mailport is free software under the GNU General Public License, version 3 or later. It comes without any warranty.
window-about-show-licence = Show the licence
window-about-hide-licence = Hide the licence

## What was done

window-toast-settings-copied = Settings copied
window-toast-fingerprint-copied = Fingerprint copied
window-toast-copied = Copied
window-toast-conversation-copied = Conversation copied
window-toast-report-copied = Report copied, without user name and local addresses
window-toast-report-copied-without-hosts = Report copied, without user name, host names and addresses
window-toast-saved = Saved as { $file }

# Dates are in UTC, as reports keep them.
window-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year } at { $time } UTC

## What stands in a draft and can't be sent; the command line says the same

draft-from-no-address = The sender is not an email address
draft-to-no-address = The recipient is not an email address
draft-from-line-break = The sender can't hold a line break
draft-to-line-break = The recipient can't hold a line break
draft-subject-line-break = The subject can't hold a line break
draft-subject-too-long = The subject is too long: 900 letters are the most
draft-body-too-long = The text is too long: 10 MB are the most
draft-not-composed = A message can't be made of this

## Comparing with another computer

window-compare = Compare with another computer…
window-compare-title = Compare with another computer
window-compare-detail = { $target } is checked from here and from another computer at the same time, and both results are laid side by side.
window-compare-field = The other computer
window-compare-hint = user@host or ssh://user@host:port
window-compare-wrong = Write user@host or ssh://user@host:port, without a password
window-compare-recent = Recent
window-compare-how = Your own ssh signs in there with a key or your agent, and asks for no password. Mailport must be installed there.
window-compare-sent = Sent there: the server's name or the address that you typed, its ports, and which servers to compare with. Never the password: nobody signs in at the server from there.
window-compare-anew = The check that is running begins anew.
window-compare-start = Compare
window-compare-again = Compare again…
window-compare-running = Checking from here and from { $place }
window-compare-running-detail = { $seconds } s so far. Esc cancels.
window-compare-stopped = The check was stopped before { $place } had answered
window-compare-here = Here
window-compare-there = From { $place }
window-compare-port = Port { $port }, here: { $verdict }
window-compare-port-there = Port { $port }, from { $place }: { $verdict }
window-compare-checking = Checking there
window-compare-not-known = Not known
window-compare-not-asked = Not tried
window-compare-host = The check there was of { $host }, here it was of { $here }.
window-compare-said = What was said: { $said }
window-about-leaves-other = When you compare with another computer, the server's name and ports, by your own ssh, to the computer that you name.

other-computer-works = A mail program can send through this port
other-computer-compared =
    { $how ->
        [only-there] { $count ->
            [one] Port { $ports } opens from { $place }, and not from here
           *[other] Ports { $ports } open from { $place }, and not from here
        }
        [only-here] { $count ->
            [one] Port { $ports } opens from here, and not from { $place }
           *[other] Ports { $ports } open from here, and not from { $place }
        }
        [otherwise] { $count ->
            [one] Port { $ports } fares otherwise from { $place } than from here
           *[other] Ports { $ports } fare otherwise from { $place } than from here
        }
        [nothing] { $place } has tried none of these ports
       *[same] Both computers see the same
    }
other-computer-compared-detail =
    { $how ->
        [only-there] The server can be reached from there: what stops you lies between this computer and the server, or the server turns this computer's address away.
        [only-here] The server can be reached from here: what stops the other computer lies between { $place } and the server, or the server turns that computer's address away.
        [otherwise] Certificates are judged there by that computer's own authorities, and nobody signs in from there.
        [fails] If the two are in different networks, that points to the server rather than to your network.
       *[same] {""}
    }
other-computer-why =
    { $why ->
        [no-ssh] The program ssh is not installed on this computer
        [not-reached] ssh could not reach { $place }
        [sign-in-refused] { $place } didn't let you in
        [host-unknown] ssh doesn't know the key of { $place } yet
        [host-changed] { $place } shows another key than before
        [not-installed] Mailport is not found on { $place }
        [other-version] Mailport on { $place } is of another version
        [too-late] { $place } gave no report in time
       *[no-report] What { $place } gave is no report that can be read
    }
other-computer-do-no-ssh1 = Install OpenSSH's client: most systems bring it along, or offer it as openssh-client
other-computer-do-no-ssh2 = Compare again
other-computer-do-not-reached1 = Look whether the name and the port are right, and whether that computer is on and takes connections by ssh
other-computer-do-not-reached2 = Try it in a terminal: { $call }
other-computer-do-sign-in-refused1 = Look whether the user name is right
other-computer-do-sign-in-refused2 = Mailport asks for no password. Put your key there with ssh-copy-id, or load it into your agent with ssh-add
other-computer-do-sign-in-refused3 = Once this lets you in without a question, compare again: { $call }
other-computer-do-host-unknown1 = Sign in there once in a terminal: { $call }
other-computer-do-host-unknown2 = Compare the fingerprint that it shows with the one that whoever runs that computer tells you, and say yes only if they are the same
other-computer-do-host-unknown3 = Compare again
other-computer-do-host-changed1 = Ask whoever runs that computer whether its key was changed. If it wasn't, somebody else answers in its place: don't sign in there
other-computer-do-host-changed2 = If it was, remove the old key with ssh-keygen -R, sign in there once in a terminal and compare the fingerprint: { $call }
other-computer-do-not-installed1 = Install Mailport there
other-computer-do-not-installed2 = It must be found by a program that signs in: this has to print its version: { $call } mailport --version
other-computer-do-other-version1 = Install the same version there as here: this is { $version }
other-computer-do-other-version2 = What is installed there is told by: { $call } mailport --version
other-computer-do-no-report1 = Look what this prints there. Only its version should appear: { $call } mailport --version
other-computer-do-no-report2 = If that is right, compare again: the answer may have been damaged on the way
other-computer-do-too-late1 = See in a terminal whether that computer answers at all: { $call }
other-computer-do-too-late2 = Compare again
