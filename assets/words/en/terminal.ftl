# What the command line says, beside its help.

## Lines on standard error

terminal-line = mailport: { $text }
terminal-checking = Checking { $host } …
terminal-report-newer = { $file } was made by a newer version of Mailport: what this version doesn't know of it is left out
terminal-ask-password = Password of { $user }
terminal-port-done = done
terminal-not-written = The result couldn't be written: { $detail }
terminal-no-runtime = Mailport can't work here: { $detail }

terminal-stage-connect = connecting
terminal-stage-greeting = greeting
terminal-stage-encryption = encryption
terminal-stage-certificate = certificate
terminal-stage-sign-in = signing in
terminal-stage-message = sending

## Exit status

exit-title = Exit status
exit-ready = The recommendation is ready; for send: the server accepted the message
exit-not-ready = It is not
exit-wrong-call = The call itself is wrong: a target, an option or a file
exit-unknown = Whether the server accepted the message isn't known: the connection broke after the message was sent
exit-recognised = The text names a cause that Mailport knows
exit-not-recognised = It names none
exit-explain = mailport explain ends with 0 where the text names a cause that Mailport knows, and with 1 where it names none.
exit-stopped = Stopped by Ctrl-C; what was known by then has been reported

## Explaining

explain-stage = ── { $stage } ──
explain-code =
    { $confidence ->
        [certain] ({ $code })
        [likely] ({ $code }, likely)
        [possible] ({ $code }, possible)
       *[none] ({ $code })
    }
explain-quoted = The text says: { $quoted }
explain-proof = What must have been seen: { $proof }

causes-title = Every cause that Mailport can name
causes-about = Each has a code that never changes its meaning, what must have been seen before it is named, and what to do about it. This page is made by `mailport explain --list --markdown`.
causes-weight =
    { $severity ->
        [blocker] stops you
        [warning] worth acting on
       *[note] worth knowing
    }

## Sending

send-subject = Test message from Mailport
send-body =
    Hello,

    this message was sent with Mailport to find out whether this mail server accepts mail.
    Since you are reading it, it does. There is nothing to do.
send-not-ready = No message was sent: no port is ready as it stands. To send through a certain port, name it with --ports
send-no-port = No message was sent: none of the ports given with --ports can carry one

## Wrong calls

call-unknown-argument = { $value } is nothing that this command knows. Try mailport --help
call-unknown-command = { $value } is no command. To check a server, write mailport check and its name
call-missing = Something is missing: { $value }. Try mailport --help
call-no-value = { $value } needs a value
call-twice = { $value } is given twice
call-not-together = { $value } can't be given together with { $other }
call-takes-no-value = { $value } takes no value
call-not-text = An argument is not valid UTF-8 text
call-other = This call can't be understood. Try mailport --help
call-secret-option = No option takes a password as its value, since others could read it: use --password-stdin or --password-env

call-port-number = "{ $value }" is not a port: a port is a number from 1 to 65535
call-port-mode = "{ $value }" is no way to speak to a port: use starttls, tls or plain
call-port-none = No port is given: write for example --ports 587,465
call-port-many = { $value } ports are too many for one check: 32 at most
call-two-ports = A port stands in "{ $value }" already: leave it out there, or leave out --ports
call-two-families = -4 and -6 can't both be given
call-two-cas = --ca and --ca-only can't both be given
call-two-controls = --control and --no-controls can't both be given
call-two-passwords = --password-stdin and --password-env can't both be given
call-two-inputs = --body - and --password-stdin can't both read standard input: use --password-env

call-seconds = { $option } takes seconds, more than 0 and at most 3600: "{ $value }" is none
call-mechanism = "{ $value }" is no way to sign in that Mailport knows: use PLAIN or LOGIN
call-resolver = "{ $value }" is not the address of a DNS server: write for example 192.0.2.53 or [2001:db8::53]:5353
call-two-resolvers = --compare-resolver can't be given together with --resolver or --no-controls: with either, nothing is compared
call-hello = "{ $value }" can't be given in EHLO: it is neither a host name nor an address such as [192.0.2.1]
call-control = "{ $value }" is not a comparison server: write a host name or an address, with :port behind it if you like
call-page = "{ $value }" is no page that a network could replace: write an address that begins with http://
call-proxy = "{ $value }" is not a SOCKS5 proxy: write for example socks5://192.0.2.1:1080
call-proxy-user = A proxy with a user name or a password can't be given: Mailport uses only proxies that need no sign-in
call-via = "{ $value }" is not a computer that ssh reaches: write for example ssh://ann@there.example
call-via-user = That is not a computer that ssh reaches: write for example ssh://ann@there.example, with a user name of letters and digits and no password
call-ca-unreadable = The file { $value } can't be read: { $detail }
call-ca-empty = The file { $value } holds no certificate in PEM form that can be read
call-ca-large = The file { $value } is too large to be a list of certificates
call-trust-anchor = The file { $value } holds no DNSKEY records, one a line, that can be read
call-report = { $value } can't be used. { $reason }
call-report-other = { $value } is a report about { $host }, not about { $target }
call-language = "{ $value }" is no language of Mailport's: use one of { $known }
call-format = "{ $value }" is no format: use one of { $known }
call-save-ending = { $value } can't be saved: its name must end in .json, .html, .md or .txt
call-save-unwritable = { $value } can't be saved: { $detail }

call-user = "{ $value }" can't be a user name
call-user-without-password = --user needs a password: add --password-stdin or --password-env
call-password-without-user = A password is given, but no user: add --user
call-password-unread = The password can't be read
call-password-empty = The password is empty
call-password-long = The password is too long: 4096 bytes at most
call-password-control = The password holds a character that can't be sent
call-password-not-text = The password is not valid UTF-8 text
call-variable-unset = The environment variable { $value } is not set

call-from = --from is not an email address: "{ $value }"
call-to = --to is not an email address: "{ $value }"
call-subject = The subject must be one line: "{ $value }"
call-body-unread = Standard input can't be read
call-body-large = The text of the message is too long: 10 MiB at most
call-body-not-text = The text of the message is not valid UTF-8

call-explain-nothing = There is nothing to explain: give a text or a cause's code, or - and the text on standard input
call-explain-dash = - reads the text from standard input, and stands alone. A text that begins with it needs quotes around the whole
call-explain-both = --list prints all causes, and takes no text
call-explain-large = The text is too long: 1 MiB at most. Give the part with the error

call-no-display = There is no display to open a window on: try mailport check with the name of your mail server
call-no-window = The window can't be opened on this display ({ $detail }). In the terminal, mailport check does the same

## Practice servers

practice-failed = The practice servers can't start: { $detail }
practice-server = { $name }: { $about }
practice-about-good = everything works
practice-about-care = 25 never answers, the certificate of 587 has expired, 465 works
practice-about-password = everything works, but no password is right
practice-port = { $address } stands in for port { $port }
practice-user = User { $user }, password { $password }
practice-stop = Ctrl-C ends them
