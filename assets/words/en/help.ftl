# What mailport --help says of each command and option. One that two commands share and explain otherwise has the command in its key.

help-about = Finds out which mail port works from here, and explains why the others don't.
help-window = Without a command the window opens.

help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options

## Commands

help-command-check = Tries the ports, explains, recommends
help-command-send = Checks, then sends a test message
help-command-settings = Prints a mail program's settings for the recommended port
help-command-explain = Says what a cause means, or a pasted reply, returned message, log or error
help-command-demo = Shows the window against practice servers on this computer; in the terminal where there is no display
help-command-practice = Runs the practice servers and prints what connects to them, until Ctrl-C
help-command-man = Prints the manual page
help-command-help = Prints this, or the help of a command

## For all commands

help-option-language = The language of all that is said: en or de [default: the system's]
help-option-help = Print help
help-option-version = Print the version

## What is checked, and how

help-option-target = A mail server's name or address, host:port, or an email address
help-option-again = Explain a report that was saved as .json anew, with what this version knows, without connecting to anything
help-option-via = Check from this computer too, by ssh, and lay both results side by side; Mailport must be installed there
help-option-ports = The ports to try, each PORT or PORT/MODE with MODE starttls, tls or plain [default: 25,587,465]
help-option-user = The user name to sign in with [default: the target, where it is an email address and a password is given]
help-option-password-stdin = Read the password from the first line of standard input
help-option-password-env = Read the password from this environment variable
help-option-auth = Sign in by this mechanism only, PLAIN or LOGIN
help-option-before = Hold this check against an earlier report of the same server and user, saved as .json: it tells whether only the way of signing in (--auth) was refused, and whether encryption has been removed since
help-option-allow-unsafe = Send the password although the connection is unprotected, or the server can't prove who it is
help-option-timeout = The longest wait for one reply [default: 10]
help-option-deadline = The longest whole check [default: 60]
help-option-one-at-a-time = Finish a port before the next one starts
help-option-resolver = Ask this DNS server, and only it
help-option-proxy = Connect through this SOCKS5 proxy, socks5://HOST:PORT; names are still asked for from here
help-option-compare-resolver = Compare with this DNS server, where a name leads to this computer or into its network; may be given more than once [default: public ones of Cloudflare and Quad9]
help-option-trust-anchor = Begin DNSSEC with the keys in this file, DNSKEY records, and not with those of the root
help-option-ca = Trust the certificate authorities in this PEM file too
help-option-ca-only = Trust the certificate authorities in this PEM file, and no others
help-option-control = A server known to answer, to compare with where a port doesn't; may be given more than once, and replaces the built-in ones
help-option-no-controls = Compare with no other server, and ask for no page that shows a network's sign-in
help-option-portal-page = The page, unprotected HTTP, that shows whether the network wants a sign-in; asked for only where nothing else answers
help-option-all-addresses = Talk to every address of the name, not only to the first that connects
help-option-hello = The name to give in EHLO [default: this computer's address]
help-option-ipv4 = Use IPv4 only
help-option-ipv6 = Use IPv6 only

## In which form the result is wanted

help-option-json = Print the report as one JSON document
help-option-save = Save the report as .json, .html, .md or .txt, by the file's ending
help-option-redact-hosts = With --save: put stand-ins in the places of host names and addresses, the same for the same one
help-option-transcript = Print the conversation with the server under the explanation

## send and settings

help-option-from = The sender's address
help-option-to = The recipient's address
help-option-subject = The subject [default: one that says it is a test]
help-option-body = The text of the message; - reads it from standard input [default: one that says it is a test]
help-option-format = thunderbird, msmtp, postfix, env or url

## explain

help-option-text = A cause's code, or the text to explain; - reads it from standard input
help-option-list = Print the pages of all causes
help-option-markdown = With --list: print them as one Markdown page
help-option-explain-json = Print the result as one JSON document
