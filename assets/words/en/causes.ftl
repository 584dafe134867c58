# What each cause of failure is called, how it is explained, and what to do about it.
#
# One message for each code of src/facts/code.rs, with the attributes
#   .title        one sentence, no full stop; shown as the verdict sentence where the cause stops everything
#   .short        at most two words, under a station of the board
#   .pill         one to four words, the verdict at the end of a port's row
#   .explanation  one to three sentences for somebody who has never heard of SMTP
#   .advice1 …    what to do, step by step; a step that comes out empty is left out
#
# Beside the values of the rules there is "has-x" for each value x: "yes" where it is there and not empty, else "no".
# A test holds this file against the list of codes and of their values.

## Name

name-invalid =
    .title =
        { $has-input ->
            [yes] "{ $input }" is neither a server name nor an email address
           *[no] What was entered is neither a server name nor an email address
        }
    .short = not valid
    .pill = Not a name
    .explanation = A server name is made of letters, digits and hyphens, with dots between its parts, as in mail.example.org. What was typed does not have this form, so there is nothing to connect to.
    .advice1 = Copy the name of the outgoing mail server from your provider's help page
    .advice2 = Or type your email address: Mailport then looks for the server itself

name-invalid-empty = Type a server name or an email address
name-invalid-space = "{ $input }" is not a server name: there is a space in it
name-invalid-control = This is not a server name: there is a line break or another invisible character in it
name-invalid-empty-label =
    "{ $input }" is not a server name: { $leading ->
        [yes] it begins with a dot
       *[no] two dots follow each other
    }
name-invalid-label-too-long = "{ $input }" is not a server name: the part between two dots has at most 63 characters
name-invalid-too-long = This is not a server name: it is longer than the 253 characters that a name may have
name-invalid-hyphen = "{ $input }" is not a server name: no part of it may begin or end with a hyphen
name-invalid-character = "{ $input }" is not a server name: "{ $detail }" can't stand in one
name-invalid-address = "{ $input }" is not an address: it takes four numbers from 0 to 255, as in 192.0.2.5
name-invalid-international = "{ $input }" is not a server name: its letters can't stand together in one
name-invalid-port =
    { $has-detail ->
        [yes] "{ $detail }" is not a port: a port is a number from 1 to 65535
       *[no] The port behind the colon is missing: write for example mail.example.org:587
    }
name-invalid-secret = Don't type a password here: write the server name alone, and give the user name and the password in their own fields
name-invalid-local-part = "{ $input }" is not an email address: what stands in front of the @ can't be a mailbox

name-not-found =
    .title = There is no server { named-so }
    .short = not found
    .pill = Name not found
    .explanation = The directory of names on the internet (DNS) says that { the-name } does not exist. Most often a letter is missing or swapped; sometimes a domain has run out, or the name is known only inside a company's own network.
    .advice1 =
        { $has-suggestion ->
            [yes] Check the spelling: did you mean { $suggestion }?
           *[no] Compare { the-name } letter by letter with what your mail provider gives as outgoing server
        }
    .advice2 =
        { $typed ->
            [address] Or type the name of the outgoing server (SMTP server), as your provider gives it
           *[name] Type your email address in place of the server name: Mailport then looks for the server itself
        }
    .advice3 = If the name is for use inside an organisation, connect to its network or VPN and check again

name-has-no-address =
    .title =
        { $family ->
            [ipv4] { This-name } has no IPv4 address, and only those were asked for
            [ipv6] { This-name } has no IPv6 address, and only those were asked for
           *[any] { This-name } exists, but no server stands behind it{ try-instead }
        }
    .short = no address
    .pill = No address
    .explanation =
        { $family ->
            [ipv4] The name exists, but it does not lead to an address of the kind that you asked for. It may well have one of the other kind.
            [ipv6] The name exists, but it does not lead to an address of the kind that you asked for. It may well have one of the other kind.
           *[any] The name exists, but no address belongs to it, so nothing can connect to it. This is usual for the part of an email address behind the @: the server that sends its mail often has another name.
        }
    .advice1 =
        { $family ->
            [ipv4] Check again without limiting the check to IPv4
            [ipv6] Check again without limiting the check to IPv6
           *[any] { use-instead }
        }
    .advice2 =
        { $family ->
            [ipv4] { "" }
            [ipv6] { "" }
           *[any] Or type your whole email address: Mailport then looks for the server itself
        }

name-lookup-failed =
    .title = { Called-so } could not be looked up: the name server reports an error
    .short = lookup failed
    .pill = Lookup failed
    .explanation = A name server was asked for the address of { the-name } and answered that it can't tell. Either the domain's own name servers are broken or misconfigured, or the name server that this computer uses has a problem.
    .advice1 = Look at a few other web sites: if they fail too, the name server that this computer uses is the likelier cause
    .advice2 = Check again over another network, a phone's mobile data for example
    .advice3 = If it fails there as well, tell whoever runs the domain that its name servers return an error

name-lookup-timeout =
    .title = Nobody answered the question for the address of { the-name }
    .short = lookup silent
    .pill = Lookup silent
    .explanation = Before a connection, the server's name has to be turned into an address. No name server answered that question in time. Often this means that the computer is offline, that a public Wi-Fi waits for its sign-in page, or that the network blocks name servers.
    .advice1 = Open any web page: if none opens, mend the internet connection first
    .advice2 = On a public or hotel Wi-Fi, open its sign-in page in a browser
    .advice3 = If web pages open, check again with another network or another name server

name-filtered =
    .title = { Called-so } is answered differently here than elsewhere
    .short = filtered
    .pill = Name filtered
    .explanation = For { the-name }, this computer was given an address that leads nowhere or into the local network, while others are told a public one. A filter for advertisements or for children, or a list on this computer, does that; inside an office it may be right.
    .advice1 = Look whether a filter on this computer, in the router or in the network knows the name, and make an exception for it
    .advice2 = If this is your organisation's network, leave it as it is: the server may have an address of its own inside

name-by-system-only =
    .title = { This-name } is known to this computer, but not to the public directory of names
    .short = known here
    .pill = Known only here
    .explanation = This computer found an address for { the-name }, the public directory (DNS) has none. It may come from a file on this computer, from your own network or from a VPN. This works here, and may fail on another computer or in another network.
    .advice1 = If other people or devices are to use this server, give them a name that is known publicly

wrong-role-host =
    .title =
        { $role ->
            [domain] { This-name } is the domain of the addresses, not the server that mail programs send through{ try-instead }
            [provider] { This-name } is not the server that mail programs send through{ try-instead }
           *[reading] This server is probably meant for receiving mail, not for sending{ try-instead }
        }
    .short = other role
    .pill =
        { $role ->
            [domain] Not a mail server
            [provider] Another server
           *[reading] For receiving mail
        }
    .explanation =
        { $role ->
            [domain] What stands behind the @ of an address is a domain. Its web pages are often on one server and its mail on another, so that the server for sending has a name of its own.
            [provider] The name belongs to { $provider }, and mail programs are told to send through another of its servers. This one has a different task.
           *[reading] Many providers have one server for receiving mail and another for sending it. This one takes mail in, or lets it be read, and doesn't let a mail program send.{ and-it-answered }
        }
    .advice1 = { use-instead }
    .advice2 = Or type your email address in place of the server name: Mailport then looks for the server itself

servers-disagree =
    .title = The addresses behind the server's name don't all offer the same on { the-port }
    .short = they differ
    .pill = Addresses differ
    .explanation = Several servers stand behind one name, and they differ in what they offer: encryption, a certificate, or a way to sign in. Mail programs may reach one or the other, so that sending works at one time and not at another.
    .advice1 = Judge the port by the worst of its addresses: if one of them isn't safe, use another port
    .advice2 = Send this report to whoever runs the server: it lists what each address offers

domain-takes-no-mail =
    .title = { Called-so } never receives mail
    .short = no mail
    .pill = Takes no mail
    .explanation = Whoever runs the domain has declared publicly that it takes no mail at all. Messages to it come back, and so do answers to a message sent from it.{ and-it-answered }
    .advice1 = Look for a typing error behind the @ of the address
    .advice2 = If the domain is your sender's, use an address that can receive answers

name-is-alias =
    .title =
        { $has-alias ->
            [yes] { $name } is another name for { $alias }
           *[no] The server's name is another name for a server with a name of its own
        }
    .short = alias
    .pill = Alias
    .explanation =
        { $has-alias ->
            [yes] The name leads to the server called { $alias }. That is common and does no harm: mail programs keep using { $name }, and the server's certificate has to carry that name.
           *[no] The name leads to another server's name. That is common and does no harm: mail programs keep using the first one, and the server's certificate has to carry it.
        }

## Connection

check-stopped =
    .title =
        { $by ->
            [deadline] The time for this check ran out before the port was done
           *[user] You stopped the check before the port was done
        }
    .short = stopped
    .pill = Not finished
    .explanation =
        { $by ->
            [deadline] A check has a time limit, and it was reached while this port was still waiting. What was seen until then is shown; whether the port works isn't known.
           *[user] What was seen until then is shown; whether the port works isn't known.
        }
    .advice1 =
        { $by ->
            [deadline] Check again and allow more time
           *[user] Check again and let it run to its end
        }

port-refused =
    .title = The server refuses connections to { the-port }
    .short = refused
    .pill = Refused
    .explanation =
        { The-computer } was reached and answered at once that it takes no connections on { the-port }. Usually no mail service listens there; sometimes a firewall answers in the server's place. { $port ->
            [25] Port 25 is for mail between servers: a mail program doesn't need it.
           *[other] The password and the settings of your account have nothing to do with it.
        }
    .advice1 = Use another port, if one of the others works
    .advice2 = If none works, compare the server name with what your provider gives as outgoing server
    .advice3 = If the server is yours, see that its mail service is running and listens on { the-port }

port-no-answer =
    .title = { This-port } gives no answer: either your network blocks it, or the server is silent there
    .short = no answer
    .pill = No answer
    .explanation =
        Nothing came back from { the-address } { within-seconds }. From here one can't tell whether the network you are on drops such connections, or whether the server or a firewall in front of it does. { $port ->
            [25] Many internet providers block port 25 to stop spam; a mail program doesn't need it.
           *[other] { "" }
        }
    .advice1 = Use another port, if one of the others works
    .advice2 = To find out who is silent, check again over another network, a phone's mobile data for example: if { the-port } answers there, it is your network that blocks it
    .advice3 = If it is silent there too, ask whoever runs the server whether { the-port } is meant to be open

network-blocks-port =
    .title = { This-port } is blocked by the network you are on, not by the server
    .short = blocked
    .pill = Blocked by network
    .explanation = Many internet providers, data centres and VPNs let no connection out on { the-port }, most often to stop spam. The server and your account have nothing to do with it.{ and-the-answer-was }
    .advice1 =
        { $port ->
            [587] Use port 465 in your mail program: it is meant for it, and seldom blocked
            [465] Use port 587 in your mail program: it is meant for it, and seldom blocked
           *[other] Use port 465 or 587 in your mail program: they are meant for it, and seldom blocked
        }
    .advice2 = If you use a VPN, switch it off and check again
    .advice3 =
        { $has-provider ->
            [yes] { whom-to-ask }
           *[no] If you run a mail server yourself, ask your provider to open the port for outgoing connections; web pages that test ports look at incoming ones and say nothing about this
        }

router-filters-port =
    .title = The router at your own connection holds back connections on { the-port }
    .short = router
    .pill = Blocked by router
    .explanation = To hold back spam from infected computers, some routers let mail out only to servers on a list of their own, or not at all. This server isn't on the list; whoever runs it can't change that.
    .advice1 = Open the router's settings, and look for a list of permitted or safe mail servers
    .advice2 = Add the server to the list, or switch the list off
    .advice3 = Or use port 465, if it works
    .advice4 =
        { $has-provider ->
            [yes] { whom-to-ask }
           *[no] { "" }
        }

server-filters-port =
    .title = The server lets nobody in on { the-port } from here, while other servers answer
    .short = filtered
    .pill = Blocked at server
    .explanation = Other servers answer on this port and this one answers on another, so that neither your network nor a server that is down explains it. A firewall in front of the server keeps the port closed.
    .advice1 = Use another port, if one of the others works
    .advice2 = If the server is yours, open the port in its firewall
    .advice3 = Otherwise ask whoever runs it whether the port is meant to be open

address-banned =
    .title = The server has stopped answering to your internet address
    .short = banned
    .pill = Address banned
    .explanation = None of its mail ports answers here any more, while it works elsewhere. Many servers turn an address away for a while after several wrong passwords.{ and-it-answered }
    .advice1 = Switch off every program and device that may still use an old password
    .advice2 = Wait: such a ban ends by itself, after ten minutes or after a day
    .advice3 = Use another network meanwhile, or ask whoever runs the server to lift the ban

connects-to-anything =
    .title = Something on the way answers in the server's place
    .short = answers anything
    .pill = Something in between
    .explanation = Even a port that no server uses seems to connect here. A firewall or a security program takes each connection itself, so that a connection alone proves nothing about the server.
    .advice1 = Rely only on ports where the server has greeted
    .advice2 = Check again with the security program's mail scanning switched off, or over another network

large-packets-lost =
    .title = Small packets reach the server, large ones get lost on the way
    .short = packets lost
    .pill = Large packets lost
    .explanation = The conversation begins and stalls as soon as something large is sent. Some lines and VPNs carry only smaller packets and fail to say so.
    .advice1 = If you use a VPN, switch it off and check again
    .advice2 = Set the packet size (MTU) of the router or of the VPN lower, to 1400 or 1280
    .advice3 = If nothing helps, tell your internet provider

server-down =
    .title = The server answers on no port, while other servers do: it is down, or the name is wrong
    .short = down
    .pill = Server down
    .explanation = Your connection works, since other servers answer. This one is switched off or out of order, or the name leads to a computer that is no mail server.
    .advice1 = Compare the server name with what your provider gives as outgoing server
    .advice2 = Look whether the provider reports a failure on its web site
    .advice3 = Check again later

captive-portal =
    .title = This network wants you to sign in on a web page first
    .short = sign-in page
    .pill = Network sign-in
    .explanation = As in many hotels, trains and cafés, the network shows a page of its own before it lets anything else through. Until then, mail programs report all sorts of errors.
    .advice1 = Open any web page in a browser, and follow the network's sign-in page
    .advice2 = Check again afterwards

vpn-or-proxy-in-force =
    .title = A VPN or a proxy is in use, and what is seen here is seen through it
    .short = VPN
    .pill = Through a VPN
    .explanation = Connections from this computer don't take the direct way. Many VPNs block mail ports, and servers may treat their addresses differently.
    .advice1 = If something fails, switch the VPN or the proxy off and check again

offline =
    .title = Neither this server nor any other answers: this computer seems to be offline
    .short = offline
    .pill = Offline
    .explanation = No server on the internet could be reached on any port. The connection of this computer or of the whole network is interrupted, or a public Wi-Fi waits for its sign-in page.
    .advice1 = Open any web page: if none opens, mend the internet connection first
    .advice2 = On a public or hotel Wi-Fi, open its sign-in page in a browser
    .advice3 = See that flight mode, or a mail program's own offline mode, is off

port-prohibited =
    .title =
        { $who ->
            [server] The server itself forbids connections to { the-port }
           *[way] A firewall on the way forbids connections to { the-port }
        }
    .short = forbidden
    .pill = Forbidden
    .explanation =
        { $who ->
            [server] The server's own computer answered that such connections are not allowed from here: a rule of its firewall says so.
           *[way] Something between you and the server answered that such connections are not allowed.
        }{ $has-by ->
            [yes] { " " }The answer came from { $by }.
           *[no] { "" }
        } It is a rule that somebody has set, not a fault.
    .advice1 = Use another port, if one of the others works
    .advice2 =
        { $who ->
            [server] If the server is yours, open { the-port } in its firewall
           *[way] Ask whoever runs your network whether { the-port } can be opened
        }
    .advice3 =
        { $who ->
            [server] Otherwise ask whoever runs it whether the port is meant to be open
           *[way] If the server is yours, look at its firewall too
        }

connects-to-own-computer =
    .title = The program looks for the mail server on its own computer
    .short = own computer
    .pill = Own computer
    .explanation = It connected to 127.0.0.1, ::1 or localhost, which always means the computer that it runs on, and no mail server listens there. Most often the server's name was never entered, or the program doesn't read the setting.
    .advice1 = Enter your provider's outgoing server (SMTP server) in the program's settings
    .advice2 = If it is entered already, see that the program reads it: the file, the variable's name, and a restart
    .advice3 = In a container, localhost is the container itself: use the name of the server instead

host-unreachable =
    .title = A device on the way says that the server can't be reached
    .short = unreachable
    .pill = Unreachable
    .explanation = On the way to { the-address }, something answered that the server can't be reached. The server may be switched off, its address may be out of date, or a firewall on the way turns such connections down.
    .advice1 = Compare the server name with what your provider gives as outgoing server
    .advice2 = Check again over another network: if it works there, the network you are on is the cause
    .advice3 = If it fails everywhere, tell whoever runs the server

network-unreachable =
    .title = This computer has no way to the server's network
    .short = no route
    .pill = No way there
    .explanation = The connection to { the-address } failed on this computer already: it knows no way to that address. Either it is offline, or the address is of a kind (IPv6, say) that your network doesn't carry.
    .advice1 = Open any web page: if none opens, mend the internet connection first
    .advice2 = If web pages open and a VPN is on, switch it off and check again
    .advice3 = Ask whoever runs your network whether it carries both IPv4 and IPv6

connection-reset =
    .title = The connection to { the-port } was cut off as soon as it stood
    .short = cut off
    .pill = Cut off
    .explanation = The connection to { the-address } came about and was broken off before the server said a word. A firewall on the way does this, and so does a server that does not want connections from your address. From here one can't tell which of the two it was.
    .advice1 = Use another port, if one of the others works
    .advice2 = Wait an hour and check again: after failed sign-ins some servers turn an address away for a while
    .advice3 = Check again over another network: if it works there, your network or your address is the cause

local-firewall =
    .title = This computer itself doesn't let the connection out
    .short = blocked here
    .pill = Blocked locally
    .explanation = The connection to { the-address } never left: the operating system said that it is not permitted. A firewall or a security program on this computer does that.
    .advice1 = Open the firewall or security program on this computer and allow Mailport, and your mail program, to connect to { the-port }
    .advice2 = On a computer that an organisation manages, ask its help desk

proxy-failed =
    .title =
        { $how ->
            [not-reached] The proxy can't be reached
            [not-socks] What answers at the proxy's address is no SOCKS5 proxy
            [wants-sign-in] The proxy wants a sign-in, which Mailport can't give
            [forbidden] The proxy doesn't allow connections to { the-port }
           *[failed] The proxy could not connect to { the-port }
        }
    .short = proxy
    .pill = Proxy failed
    .explanation = The connection was to go through the proxy that was given for this check, and that gave none. It says nothing about the server.
    .advice1 = Check without the proxy, if this computer may connect directly
    .advice2 =
        { $how ->
            [not-reached] See that the proxy runs, and that its name and port are right
            [not-socks] See that its name and port are right: it must be a SOCKS proxy of version 5
            [wants-sign-in] Use a proxy that needs no sign-in, one on this computer for example
           *[failed] Ask whoever runs the proxy whether it may connect to { the-port }
        }

ipv6-broken =
    .title = The server's IPv6 addresses don't work from here, its IPv4 addresses do
    .short = IPv6 fails
    .pill = IPv6 fails
    .explanation = The server has addresses of the newer and of the older kind, and only the older kind answers. Many mail programs notice and go on; some wait for a long time or fail.
    .advice1 = If your mail program is slow to send, switch IPv6 off for it or for this computer
    .advice2 = Ask your internet provider whether IPv6 works on your line; if it works for other servers, tell whoever runs this one

some-addresses-fail =
    .title =
        { $family ->
            [v4] Over IPv4 the server can't be connected to on { the-port }, over IPv6 it can
            [v6] Over IPv6 the server can't be connected to on { the-port }, over IPv4 it can
           *[any]
                { $has-failed ->
                    [yes] Of the server's { $total } addresses, { $failed } can't be connected to
                   *[no] Some of the server's addresses can't be connected to
                }
        }
    .short = some fail
    .pill = Partly reachable
    .explanation = Several addresses stand behind the server's name, and not all of them take connections. Mail programs may pick one that fails, so that sending works at one time and not at another.
    .advice1 =
        { $family ->
            [v4] A mail program that uses IPv6 too works here; one that knows only IPv4 doesn't, and a network often blocks a port for one of the two alone
            [v6] A mail program falls back to IPv4 here after a pause; a network often blocks a port for one of the two alone
           *[any] Use the server as it is: a second try often reaches an address that works
        }
    .advice2 =
        { $family ->
            [v4] Ask whoever runs your network, and with this report the server: it says how far the packets get
            [v6] Ask whoever runs your network, and with this report the server: it says how far the packets get
           *[any] Send this report to whoever runs the server: it lists the addresses that fail
        }

slow-to-connect =
    .title = It takes long until the connection stands
    .short = slow
    .pill = Slow to connect
    .explanation =
        The connection stood only { after-seconds }. A busy or distant server can cause this, and so can a weak connection on your side. Mail programs with little patience may give up.
    .advice1 = Check again at another time or over another network
    .advice2 = If it stays slow, allow your mail program more time, where it has such a setting

## Greeting

no-greeting =
    .title = { This-port } takes the connection, but the server never says hello
    .short = no greeting
    .pill = No greeting
    .explanation =
        A mail server greets first. Here nothing came { for-seconds } after the connection stood. The server may be overloaded, it may make strangers wait on purpose, or a security program on the way may hold the greeting back.
    .advice1 = Use another port, if one of the others works
    .advice2 = Check again in a few minutes
    .advice3 = If a security program on this computer scans mail, switch its mail scanning off for a moment and check again

greeting-slow =
    .title = The server takes long to say hello
    .short = slow greeting
    .pill = Slow greeting
    .explanation =
        The greeting came { after-seconds }. Some servers wait on purpose to put off senders of spam, others are busy. A mail program with little patience may give up before.
    .advice1 = If your mail program reports a timeout, allow it more time, where it has such a setting

closed-before-greeting =
    .title = The server hangs up on { the-port } without a word
    .short = hung up
    .pill = Hung up
    .explanation = The connection came about, and the other side closed it in good order without a greeting. Servers do this when they don't want connections from your address, or when too many are open already; a firewall on the way can do it too.
    .advice1 = Use another port, if one of the others works
    .advice2 = Close other mail programs that use this account, wait a few minutes, and check again
    .advice3 = Check again over another network: if it works there, ask whoever runs the server whether it turns your address away

wrong-protocol =
    .title =
        { $protocol ->
            [unknown] What answers on { the-port } is not a server for outgoing mail
            [TLS] { This-port } speaks an encrypted language from the first byte
           *[other]
                { $has-protocol ->
                    [yes] What answers on { the-port } speaks { $protocol }: it is not a server for outgoing mail
                   *[no] What answers on { the-port } is not a server for outgoing mail
                }
        }
    .short = not SMTP
    .pill = Not a mail port
    .explanation =
        { $protocol ->
            [HTTP] A web server answers on this port. The port or the server name belongs to something else.
            [IMAP] This is a server for reading mail (IMAP). Sending needs another port, and often another server name.
            [POP3] This is a server for fetching mail (POP3). Sending needs another port, and often another server name.
            [SSH] A service for remote sign-in (SSH) answers on this port.
            [FTP] A service for transferring files (FTP) answers on this port.
            [TLS] The server begins with encryption at once, where a readable greeting was due.
           *[other] The other side answers, but not in the language of outgoing mail (SMTP).
        }
    .advice1 = Use port 465 or 587 for sending, if one of them works
    .advice2 = Compare the server name with what your provider gives as outgoing server, often called SMTP server

speaks-tls-at-once =
    .title = { This-port } wants SSL/TLS from the start, not STARTTLS
    .short = wants TLS
    .pill = Wants SSL/TLS
    .explanation = The server waits silently for an encrypted connection. When Mailport opened one on a second try, it answered. A mail program that is set to STARTTLS here waits until it gives up.
    .advice1 = In your mail program, choose SSL/TLS as connection security for { the-port }, in place of STARTTLS
    .advice2 = Or use another port that works

service-refused =
    .title = The server turns the connection away on { the-port }
    .short = turned away
    .pill = Turned away
    .explanation =
        { $has-reply ->
            [yes] In place of a welcome the server said "{ $reply }".
           *[no] The server refuses in place of a welcome.
        } That is a lasting refusal: trying again alone won't change it. It often concerns the address that you connect from, and not your account.
    .advice1 = Use another port, if one of the others works: this answer may hold for { the-port } alone
    .advice2 = Read what the server said: it often names the reason or a page that explains it
    .advice3 = Send that sentence to whoever runs the server

service-busy =
    .title = The server is busy and asks to try later
    .short = busy
    .pill = Try later
    .explanation =
        { $has-reply ->
            [yes] In place of a welcome the server said "{ $reply }".
           *[no] The server asks for patience in place of a welcome.
        } That is a passing refusal: it has too much to do, has too many connections from you, or is being worked on.
    .advice1 = Wait a few minutes and check again
    .advice2 = Close other mail programs that use this server: some servers allow only a few connections at once
    .advice3 =
        { $has-own ->
            [yes] Check this port alone: this check had { $own } connections to the server open at once
           *[no] { "" }
        }

address-blocklisted =
    .title =
        { $has-list ->
            [yes] The server refuses your internet address because it stands on a blocklist of { $list }
           *[no] The server refuses your internet address because it stands on a blocklist
        }
    .short = blocklisted
    .pill = Address blocklisted
    .explanation =
        { $has-reply ->
            [yes] The server said "{ $reply }".
           *[no] { "" }
        } Such lists name addresses from which spam has come, and also whole ranges of home connections. It concerns the address that your network uses at present, which other people may have used before you.
    .advice1 = Sign in on port 465 or 587, if one of them works: there, such lists mostly don't count
    .advice2 = Open the page that the server's answer names, and look up why the address is listed
    .advice3 = Ask your internet provider, or whoever runs your network, to have the address taken off the list

firewall-rewrites-smtp =
    .title = A firewall on the way alters what the server says on { the-port }
    .short = altered
    .pill = Altered on the way
    .explanation =
        { $has-reply ->
            [yes] The answer "{ $reply }" has letters masked, as
           *[no] The server's answer has letters masked, as
        } some firewalls do when they inspect mail connections. They hide what the server offers, encryption for example, so that sending safely is not possible here.
    .advice1 = Use port 465 with SSL/TLS, if it works: the firewall can't look inside it
    .advice2 = Ask whoever runs the firewall to turn off its inspection of SMTP

network-intercepts-port =
    .title = The network leads { the-port } to a mail server of its own
    .short = redirected
    .pill = Redirected
    .explanation = { $has-stranger ->
        [yes] Another server than the one you named answers here: { $stranger }.
       *[no] Another server than the one you named answers here.
    } Some providers, hotels and mobile networks catch outgoing mail in this way.
    .advice1 = Don't sign in on { the-port } from this network
    .advice2 = Use port 465 with SSL/TLS, if it works
    .advice3 = Ask whoever runs the network why it redirects mail

local-proxy-in-between =
    .title = A security program on this computer stands between your mail program and the server
    .short = in between
    .pill = Security program
    .explanation = What was answered didn't come from the mail server, but from a program that scans mail on the way.{ and-the-answer-was } It could not reach the server itself, or did not agree with it.
    .advice1 = Switch off the security program's scanning of outgoing mail, and send again
    .advice2 = If that helps, make an exception for your mail program, or leave that scanning off: the rest of the protection stays

hello-refused =
    .title = The server doesn't accept the way this computer introduces itself
    .short = hello refused
    .pill = Hello refused
    .explanation = After the greeting, each side says its name. { $has-reply ->
            [yes] The server answered that with "{ $reply }".
           *[no] The server refused that.
        } Some servers are strict about the name, others refuse some addresses at this point.
    .advice1 = Use another port, if one of the others works
    .advice2 = Read what the server said: it often names the reason
    .advice3 = Check again with another name for this computer, the option --hello of the command line

hello-only =
    .title =
        { $has-behind_tls ->
            [yes] Behind encryption the server speaks only the oldest form of the protocol
           *[no] The server speaks only the oldest form of the protocol
        }
    .short = very old
    .pill = Very old server
    .explanation = It refused the usual introduction (EHLO) and took the old one (HELO). { $has-behind_tls ->
            [yes] Sign-in can't be offered that way.
           *[no] Such a server offers neither encryption nor sign-in.
        }
    .advice1 = Ask whoever runs the server whether there is a newer one for your mail program

not-smtp =
    .title = The answers on { the-port } can't be understood as those of a mail server
    .short = garbled
    .pill = Not understood
    .explanation =
        { $why ->
            [line-too-long] One line of the answer was longer than any mail server sends, and Mailport stopped reading.
            [too-many-lines] The answer had more lines than any mail server sends, and Mailport stopped reading.
            [too-much] The server sent more than any mail server does, and Mailport stopped reading.
            [unfinished] The answer broke off in the middle.
            [unexpected] An answer came that can't be one to what was asked.
           *[bad-reply] An answer began without one of the three-digit numbers with which each has to begin.
        } Something other than a mail server may answer here, or the server is faulty.
    .advice1 = Use another port, if one of the others works
    .advice2 = Compare server name and port with what your provider gives
    .advice3 = If they are right, send this report to whoever runs the server: the conversation shows what came

odd-reply =
    .title = The server's answers contain something unusual
    .short = unusual
    .pill = Unusual answers
    .explanation = Mailport could go on. In the conversation, invisible or invalid characters are shown in an escaped form, so that they can do no harm.

starttls-not-offered =
    .title = { This-port } offers no encryption
    .short = not offered
    .pill = No encryption
    .explanation = The server can be used on this port only in the clear: anyone on the way could read the password and the mail. It may be set up so, or something on the way may hide that it can encrypt; from here these look the same.
    .advice1 = Don't sign in on { the-port }
    .advice2 = Use another port with SSL/TLS or STARTTLS, if one works
    .advice3 = If the server is yours, give it a certificate and turn on encryption

starttls-stripped =
    .title =
        { $has-date ->
            [yes] Encryption was offered on { the-port } before, and no longer is. Don't sign in there
           *[no] Something between you and the server removes encryption on { the-port }. Don't sign in there
        }
    .short = removed
    .pill = Encryption removed
    .explanation =
        { $has-date ->
            [yes] In the check of { $date } the server offered encryption here. Most likely a firewall or somebody in the network takes the offer away, so that passwords would travel readable; it could also be that the server was changed.
           *[no]
                { $has-way ->
                    [yes] Something on the way answers here in the server's place, and offers no encryption. Passwords would travel readable up to there, and perhaps further.
                   *[no] The server is known to offer encryption here, and what arrives says otherwise. A firewall or somebody in the network takes the offer away, so that passwords would travel readable.
                }
        }
    .advice1 = Don't sign in on { the-port } from this network
    .advice2 = Use port 465 with SSL/TLS, if it works: nothing can be removed there
    .advice3 = Ask whoever runs the network or its firewall to stop inspecting mail

sign-in-not-offered =
    .title =
        { $port ->
            [25] Port 25 takes no sign-in: it is for mail between servers
           *[other] { This-port } takes no sign-in, so a mail program can't use it to send
        }
    .short = not offered
    .pill = For servers only
    .explanation =
        { $port ->
            [25] That is how it should be: servers hand mail to each other here, while mail programs use port 465 or 587.
           *[other] The server speaks the language of outgoing mail, but gives no way to sign in. It may be the server for incoming mail, or one that serves only its own network, or sign-in has been turned off.
        }
    .advice1 =
        { $port ->
            [25] Use port 465 or 587 in your mail program
           *[other] Compare the server name with what your provider gives as outgoing server
        }
    .advice2 =
        { $port ->
            [25] { "" }
           *[other] If the server is yours, turn on sign-in for { the-port }
        }

sign-in-in-clear =
    .title =
        { $has-starttls ->
            [yes] { This-port } was to be used without encryption, and the server offers sign-in at most behind it
           *[no] { This-port } would take a password without encryption
        }
    .short = in clear
    .pill = Password unprotected
    .explanation =
        { $has-starttls ->
            [yes] The server offers to encrypt the connection, and Mailport was told not to.
           *[no]
                { $has-mechanisms ->
                    [yes] The server offers sign-in ({ $mechanisms })
                   *[no] The server offers sign-in
                } before the connection is encrypted.
        } A mail program that is set to no encryption would send the password so that anyone on the way can read it.
    .advice1 = In your mail program, set the connection security to SSL/TLS or STARTTLS, never to none
    .advice2 = If the server is yours, let it offer sign-in only after encryption

connection-lost =
    .title =
        { $how ->
            [timeout] The server stopped answering in the middle of the conversation
            [reset] The connection was cut off in the middle of the conversation
           *[closed] The server hung up in the middle of the conversation
        }
    .short =
        { $how ->
            [timeout] fell silent
           *[other] cut off
        }
    .pill =
        { $how ->
            [timeout] Fell silent
           *[other] Connection lost
        }
    .explanation =
        { $how ->
            [timeout]
                After { the-command } no answer came { within-seconds }.
            [reset] The connection broke off after { the-command }.
           *[closed] The server closed the connection after { the-command }, without an answer to it.
        } The server may be overloaded or faulty, or something on the way may have cut the connection. From here one can't tell which.
    .advice1 = Check again in a few minutes
    .advice2 = Use another port, if one of the others works
    .advice3 = If it happens again at the same point, send this report to whoever runs the server

## Encryption

starttls-refused =
    .title = The server offers encryption on { the-port }, and then refuses it
    .short = refused
    .pill = Encryption refused
    .explanation =
        { $has-reply ->
            [yes] Asked to encrypt the connection, the server answered "{ $reply }".
           *[no] Asked to encrypt the connection, the server refused.
        } Most often its certificate or its configuration is broken for the moment.
    .advice1 = Use port 465 with SSL/TLS, if it works
    .advice2 = Check again later, and don't turn encryption off meanwhile
    .advice3 = Tell whoever runs the server what it answered

starttls-injected =
    .title = Something unencrypted was slipped into the start of encryption on { the-port }
    .short = slipped in
    .pill = Possible tampering
    .explanation =
        { $has-bytes ->
            [yes] { $bytes ->
                [one] Together with the answer that encryption may begin came 1 further byte that should not be there.
               *[other] Together with the answer that encryption may begin came { $bytes } further bytes that should not be there.
            }
           *[no] Together with the answer that encryption may begin came something that should not be there.
        } This may be a fault of the server, or an attempt by somebody on the way to smuggle in commands. Mailport went no further.
    .advice1 = Don't sign in on { the-port } from this network
    .advice2 = Use port 465 with SSL/TLS, if it works
    .advice3 = Check again over another network: if it doesn't happen there, somebody on the way may be tampering

plaintext-on-tls-port =
    .title = { This-port } doesn't encrypt from the start: choose STARTTLS there, not SSL/TLS
    .short = not TLS
    .pill = Wants STARTTLS
    .explanation = An encrypted connection was due from the first byte, and the server greeted in the clear. The port is set up the other way: encryption comes, if at all, after the greeting.
    .advice1 = In your mail program, choose STARTTLS as connection security for { the-port }, in place of SSL/TLS
    .advice2 = Or use another port that works

tls-too-old =
    .title =
        { $has-version ->
            [yes] The server on { the-port } speaks only { $version }, which is too old to be safe
           *[no] The server's encryption is too old to be safe
        }
    .short = too old
    .pill = Encryption too old
    .explanation =
        { $has-version ->
            [yes] The newest encryption that the server answered to is { $version }.
           *[no] The server knows only an encryption of the years before 2008.
        } It has been given up as unsafe, and today's mail programs refuse it.
    .advice1 = Use another port, if one of the others works
    .advice2 = Tell whoever runs the server that it has to be updated to speak TLS 1.2 or 1.3

tls-outdated-only =
    .title = The server on { the-port } speaks only outdated forms of TLS 1.2
    .short = outdated
    .pill = Outdated encryption
    .explanation = The server knows TLS 1.2, but only with ciphers that are being given up. Many mail programs still connect to it; Mailport doesn't speak them, and can't look any further.
    .advice1 = Try it with your mail program: it may connect all the same
    .advice2 = Tell whoever runs the server that its encryption should be updated

tls-no-common-cipher =
    .title = The server on { the-port } accepts none of the ways to encrypt that it was offered
    .short = no cipher
    .pill = No common cipher
    .explanation = Current ciphers and older ones were offered, with the usual ways to agree on a key, and the server turned all of them down. Most often its own certificate or key is missing or can't be used, or it insists on a rare cipher or curve.
    .advice1 = Use another port, if one of the others works
    .advice2 = Tell whoever runs the server: its log says why no cipher or key exchange could be agreed upon

client-tls-too-old =
    .title = Your mail program's encryption is too old for the server
    .short = program old
    .pill = Program too old
    .explanation = The server takes only current encryption (TLS 1.2 or newer), and the program or device that sends knows only older forms.{ and-it-answered }
    .advice1 = Update the mail program, the device or the software that sends
    .advice2 = On an old system, look in the program's settings for TLS 1.2 and turn it on
    .advice3 = If a device can't be updated, let it send through a server in your own network that can

encryption-mode-mismatch =
    .title = Encryption is set one way in the program, and the other way on the server's port
    .short = wrong mode
    .pill = SSL/TLS or STARTTLS
    .explanation = There are two ways to encrypt: SSL/TLS encrypts from the start, STARTTLS begins readable and then changes over. The program used the one while the port expects the other, so that both sides misunderstood each other.
    .advice1 = With port 587, choose STARTTLS; in settings with a switch named secure or SSL, turn it off
    .advice2 = With port 465, choose SSL/TLS; in settings with a switch named secure or SSL, turn it on
    .advice3 = Change only one of the two at a time, the port or the way to encrypt

tls-client-certificate-required =
    .title = The server wants a certificate from your side
    .short = wants certificate
    .pill = Wants a certificate
    .explanation = It asked for a certificate that proves who you are, and refused to go on without one. Some company servers are set up so, and a password alone is not enough there.
    .advice1 = Ask whoever runs the server for a personal certificate, and how to install it in your mail program
    .advice2 = Or use another port, if one of the others works

tls-failed =
    .title = No encrypted connection could be agreed on { the-port }
    .short = TLS failed
    .pill = Encryption failed
    .explanation =
        { $why ->
            [alert] The server broke off while encryption was being set up, and gave the reason "{ $detail }".
            [timeout] The server stopped answering while encryption was being set up.
            [not-tls] What came back while encryption was being set up is not encryption at all.
            [incompatible] The server and Mailport have no way of encrypting in common. The server may know only old ways that are no longer safe.
            [too-large] The server's part in setting up encryption is larger than the { $kib } KiB that Mailport takes of one message. Most often its certificate bears thousands of names; many mail programs refuse that as well.
            [invalid] What the server sent while encryption was being set up breaks the rules, and Mailport went no further.
           *[other] Server and program did not come to terms while encryption was being set up.
        }
    .advice1 = Use another port, if one of the others works
    .advice2 = Check again over another network: if it works there, something on the way interferes
    .advice3 = Send this report to whoever runs the server: its encryption needs a look or an update

tls-interrupted =
    .title = The connection was cut off while encryption was being set up
    .short = cut off
    .pill = Encryption cut off
    .explanation = The other side hung up in the middle of setting up encryption, without a reason. Devices that inspect connections do this, and so do servers that don't want connections from your address.
    .advice1 = Use another port, if one of the others works
    .advice2 = Check again over another network: if it works there, something in your network cuts the connection
    .advice3 = If it fails everywhere, send this report to whoever runs the server

## Certificate

certificate-expired =
    .title =
        { $clock ->
            [off] The server's certificate has expired by this computer's clock, which seems to be ahead
           *[other] { $has-days ->
                [yes] { $days ->
                    [0] The server's certificate expired today
                    [one] The server's certificate expired 1 day ago
                   *[other] The server's certificate expired { $days } days ago
                }
               *[no] The server's certificate has expired
            }
        }
    .short = expired
    .pill = Certificate expired
    .explanation = A certificate proves that the server is who it says. { $has-date ->
            [yes] This one was good until { $date }.
           *[no] Each is good until a certain day, and this one's has passed.
        } { $clock ->
            [off] By the date in the server's own greeting that day is still to come: one of the two clocks is wrong, and it is most likely this computer's.
            [same] The server's own clock says the same. Mail programs refuse such a certificate until whoever runs the server renews it.
           *[other] Mail programs refuse it until whoever runs the server renews it, provided that the date and time of this computer are right.
        }
    .advice1 = See that the date and time of this computer are right
    .advice2 =
        { $clock ->
            [off] If they are, tell whoever runs the server that its certificate has expired, and that its clock is behind
           *[other] Tell whoever runs the server that its certificate has expired
        }
    .advice3 = Don't let your mail program make an exception: it could no longer tell the server from somebody else

certificate-not-yet-valid =
    .title =
        { $clock ->
            [wrong] This computer's clock is wrong: it says { $now }, so that no certificate can be judged by it
            [off] This computer's clock seems to be behind: by it, the server's certificate isn't valid yet
           *[other] { $has-days ->
                [yes] { $days ->
                    [0] The server's certificate isn't valid yet
                    [1] { $hours ->
                        [0] The server's certificate becomes valid only in 1 day
                        [one] The server's certificate becomes valid only in 1 hour
                       *[other] The server's certificate becomes valid only in { $hours } hours
                    }
                    [one] The server's certificate becomes valid only in 1 day
                   *[other] The server's certificate becomes valid only in { $days } days
                }
               *[no] The server's certificate isn't valid yet
            }
        }
    .short =
        { $clock ->
            [wrong] clock wrong
           *[other] not yet
        }
    .pill =
        { $clock ->
            [wrong] Clock is wrong
            [off] Clock behind?
           *[other] Not valid yet
        }
    .explanation =
        { $has-date ->
            [yes] The certificate is good from { $date } on.
           *[no] The certificate is good only from a later day on.
        } { $clock ->
            [wrong] This computer's clock is before the day when this very program was made, which can't be. Until it is set right, mail programs and browsers refuse good servers.
            [off] What the server shows is from a later day than this computer's clock has reached, so it is most likely the clock that is behind, and not the certificate that came too early.
            [same] The server's own clock says the same as this computer's, so it is most likely the certificate that came too early.
           *[other] Far more often than a certificate from the future, this computer's clock is behind.
        }
    .advice1 = See that the date and time of this computer are right, and check again
    .advice2 = If they are, tell whoever runs the server

certificate-wrong-name =
    .title =
        { $has-suggestion ->
            [yes] The certificate is not for { $name }. Use { $suggestion } as the server name
           *[no] The certificate is not for { the-server-meant }
        }
    .short = wrong name
    .pill = Wrong name
    .explanation =
        { $has-names ->
            [yes] { $form ->
                [address-as-name] The server's certificate has { $name } in it, but entered as a host name. Mail programs look for an address among the addresses of a certificate, and refuse it where it isn't there.
               *[other] The server shows a certificate for { $names }. Mail programs refuse it, because they can't tell whether this is the server that you mean.
            }
           *[no] The server shows a certificate that carries no name at all. Mail programs refuse it, because they can't tell whether this is the server that you mean.
        }
    .advice1 =
        { $has-suggestion ->
            [yes] Enter { $suggestion } as the outgoing server in your mail program, if that is your provider's server
           *[no] Look up the name of the outgoing server in your provider's help: the one that you use may be an old or a short form
        }
    .advice2 = If the server is yours, get a certificate that names { the-server-meant }
    .advice3 = Don't let your mail program make an exception: it could no longer tell the server from somebody else

certificate-self-signed =
    .title = The server's certificate is vouched for by nobody but the server itself
    .short = self-signed
    .pill = Self-signed
    .explanation = Anyone can make such a certificate, so it doesn't prove who the server is. That is usual on a device of your own or for a program on this computer, and a bad sign at a provider.
    .advice1 = If it is a provider's server, don't sign in, and tell the provider
    .advice2 =
        { $has-fingerprint ->
            [yes] If the server is your own, compare this fingerprint with the one on the server before you trust it: { $fingerprint }
           *[no] If the server is your own, compare the certificate's fingerprint with the one on the server before you trust it
        }
    .advice3 = Better, give the server a certificate from a public authority

certificate-unknown-issuer =
    .title =
        { $why ->
            [chain] The server's certificate comes with a chain that is too long to follow
           *[issuer] The server's certificate was issued by an authority that this computer doesn't know
        }
    .short =
        { $why ->
            [chain] long chain
           *[issuer] unknown issuer
        }
    .pill =
        { $why ->
            [chain] Chain too long
           *[issuer] Unknown issuer
        }
    .explanation =
        { $why ->
            [chain] More certificates vouch for each other than mail programs follow, so it stays open whether the chain leads to a trusted authority.
           *[issuer] { $has-issuer ->
            [yes] The certificate comes from "{ $issuer }", which
           *[no] The certificate comes from an authority that
        } is not on this computer's list of trusted authorities. It may be a company's own authority, the server may leave out a certificate in between, or a program on the way may show its own certificate in the server's place.
        }
    .advice1 =
        { $why ->
            [chain] Tell whoever runs the server to send only the certificates that lead to its authority
           *[issuer] If your organisation runs the server, ask its help desk for the authority's certificate, and install it
        }
    .advice2 = If a security program on this computer scans mail, switch its mail scanning off and check again
    .advice3 = If it is a provider's server, don't sign in from this network, and ask the provider

certificate-chain-incomplete =
    .title = The server leaves out a part of its certificate
    .short = incomplete
    .pill = Part missing
    .explanation = Between the server's certificate and a trusted authority stands { $has-issuer ->
            [yes] the certificate of "{ $issuer }", which
           *[no] another certificate, which
        } the server should send along and does not. Some mail programs find it themselves, others refuse the server.{ $has-location ->
            [yes] { " " }The certificate says where the missing one can be had, { $location }; Mailport does not fetch it by itself.
           *[no] { "" }
        }
    .advice1 = Tell whoever runs the server to send the intermediate certificate along (the "full chain")
    .advice2 = Don't let your mail program make an exception in the meantime

certificate-intercepted =
    .title =
        { $has-product ->
            [yes] { $product } checks your mail in between: the certificate is its own, not the server's
           *[no] A program checks your mail in between: the certificate is its own, not the server's
        }
    .short = in between
    .pill = Intercepted
    .explanation = Security programs and company networks open encrypted connections to look inside, and show the mail program a certificate that they made themselves. Mail programs that don't know it refuse it, with good reason.
    .advice1 = Switch off the scanning of mail, or of encrypted connections, in the security program
    .advice2 = In a company's network, ask its help desk: it may be meant to be so
    .advice3 = If you know of no such program, don't sign in from this network

certificate-locally-trusted =
    .title = The server's certificate is trusted on this computer, and not elsewhere
    .short = trusted here
    .pill = Trusted only here
    .explanation = { $has-issuer ->
            [yes] It comes from "{ $issuer }", an authority
           *[no] It comes from an authority
        } that was added to this computer, as companies do for their own servers. Here it works; another computer would refuse it.
    .advice1 = If your organisation runs the server, all is well
    .advice2 = If it is a public provider's server, find out which program or person added that authority

certificate-weak =
    .title =
        { $why ->
            [purpose] The server's certificate was not made for a server
            [critical-extension] The server's certificate makes a condition that isn't understood here
            [refused] The server's certificate does not pass the checks
           *[other] The server's certificate is too weak to trust
        }
    .short =
        { $why ->
            [purpose] wrong purpose
            [critical-extension] not understood
            [refused] not accepted
           *[other] too weak
        }
    .pill =
        { $why ->
            [purpose] Not for servers
            [critical-extension] Not understood
            [refused] Not accepted
           *[other] Certificate too weak
        }
    .explanation =
        { $why ->
            [purpose] Its issuer made it for another purpose, signing in as a client for instance. Mail programs don't take such a certificate from a server.
            [critical-extension] Its issuer has added a condition and marked it as one that has to be understood. Most mail programs don't understand it either, and then have to refuse the certificate.
            [refused] One of the rules for certificates is broken, in this one or in one that vouches for it. Mail programs may refuse it too.
            [signature] It, or one that vouches for it, is signed in a way that can be forged with today's means. Mail programs refuse such certificates.
           *[key] It, or one that vouches for it, relies on a kind of key that can be forged with today's means. Mail programs refuse such certificates.
        }
    .advice1 =
        { $why ->
            [purpose] Tell whoever runs the server that it needs a certificate for servers
            [critical-extension] Tell whoever runs the server that it needs a certificate without that condition
            [refused] Send this report to whoever runs the server, who needs a new certificate
           *[other] Tell whoever runs the server that it needs a new certificate with a stronger key and signature
        }
    .advice2 = Don't let your mail program make an exception

certificate-revoked =
    .title = The server's certificate has been withdrawn by its issuer
    .short = revoked
    .pill = Withdrawn
    .explanation = The authority that issued it no longer stands by it. Its key may have been stolen, or the server has a newer one that is not in use on this port.
    .advice1 = Don't sign in on { the-port }
    .advice2 = Tell whoever runs the server

revocation-check-failed =
    .title = It couldn't be found out whether the server's certificate has been withdrawn
    .short = not verified
    .pill = Not verified
    .explanation = Before trusting a certificate, some programs ask its issuer whether it still stands. That question got no answer, which says nothing against the server. A firewall that blocks it, or an issuer's service that is down, is the usual reason.
    .advice1 = Send again later
    .advice2 = Let the program reach the internet by web (port 80), which the question needs, or ask whoever runs the firewall
    .advice3 = In a program of your own, switch off the check of revocation alone, never the whole check of certificates

certificate-pin-mismatch =
    .title = The server shows another certificate than the one that was remembered
    .short = other certificate
    .pill = Other certificate
    .explanation = Your program was told to trust one certificate by its fingerprint, and the server now shows a different one. Most often it was renewed; it could also be somebody else's server.
    .advice1 = Ask whoever runs the server whether the certificate was renewed, and compare its new fingerprint
    .advice2 = Enter the new fingerprint in the program's settings, or let it check certificates the usual way in place of a fingerprint

system-lacks-root =
    .title = The program doesn't know the authority that issued the server's certificate
    .short = list outdated
    .pill = Outdated list
    .explanation = The server's certificate may be good: what is missing or out of date is the list of authorities that the program or system trusts. Containers, old systems, old Java or Android and self-made web servers often lack it.
    .advice1 = Update the system, or install its package of certificate authorities (ca-certificates)
    .advice2 = Show the program where the list is: with PHP openssl.cafile, with Python certifi, with Java the cacerts file
    .advice3 = If you know that the server has a certificate of its own making, give the program that certificate
    .advice4 = Don't switch the check of certificates off: the password could then go to anybody

certificate-expires-soon =
    .title =
        { $has-days ->
            [yes] { $days ->
                [0] The server's certificate expires today
                [one] The server's certificate expires in 1 day
               *[other] The server's certificate expires in { $days } days
            }
           *[no] The server's certificate expires soon
        }
    .short =
        { $has-days ->
            [yes] { $days ->
                [0] ends today
                [one] 1 day
               *[other] { $days } days
            }
           *[no] ends soon
        }
    .pill = Expires soon
    .explanation = Everything works today. If the certificate isn't renewed in time, mail programs will refuse the server from that day on.
    .advice1 = If the server is yours, see that the renewal works
    .advice2 = If it is somebody else's, tell them when the day has come close

tlsa-mismatch =
    .title = The server's certificate is not the one that its domain has announced
    .short = not announced
    .pill = Not as announced
    .explanation = The domain publishes in its directory entries which certificate or protection its mail server has, and the server doesn't keep to it. Servers that check this hand over no mail.{ and-it-answered }
    .advice1 = If the domain is yours, bring its TLSA records or its MTA-STS policy and the server's certificate into line
    .advice2 = If it is somebody else's, tell whoever runs the mail of that domain

## Sign-in

sign-in-not-tested =
    .title = Signing in was not tried
    .short = not asked
    .pill = Sign-in not tested
    .explanation = No user name and password were given, so the check ends where signing in would begin. That the server offers it was seen; that it takes your password was not.
    .advice1 = Give user name and password and check again, if you want to know whether they are accepted

sign-in-rejected =
    .title = The server doesn't accept this user name and password
    .short = refused
    .pill = Sign-in refused
    .explanation =
        { $has-user ->
            [yes] Connection and encryption are fine. The server answered the sign-in of { $user } with "{ $reply }".
           *[no] The server could be reached.{ and-it-answered }
        } It doesn't say whether the name or the password is at fault.
    .advice1 = Use your whole email address as the user name, unless your provider says otherwise
    .advice2 = Type the password anew, and see that Caps Lock is off
    .advice3 = Try to sign in on the provider's web site with the same password
    .advice4 = If that works, look in your provider's help whether mail programs need to be allowed first, or need a password of their own

app-password-needed =
    .title = The provider wants an app password in place of your account password
    .short = app password
    .pill = App password needed
    .explanation = An app password is a second password that you make on the provider's web site, for one mail program alone.{ and-it-answered } Some providers give the same answer when a password is merely mistyped.
    .advice1 =
        { $has-page ->
            [yes] Sign in on { $page }, and open the security settings of your account
           *[no] Sign in on the provider's web site and open the security settings of your account
        }
    .advice2 = Turn on two-step sign-in, if app passwords aren't offered without it
    .advice3 = Make an app password, and enter it in your mail program in place of your account password
    .advice4 = If you have used an app password already, type it anew or make a fresh one

oauth-needed =
    .title = The provider takes no passwords from mail programs, only a sign-in in the browser
    .short = browser sign-in
    .pill = Browser sign-in
    .explanation = This kind of sign-in is called OAuth 2: the provider's own page opens, and the mail program gets a pass in place of the password.{ $has-offered ->
            [yes] { " " }The server offers only { $offered }.
           *[no] { "" }
        }
    .advice1 = In your mail program, choose OAuth2 as the way to sign in
    .advice2 = If it has no such choice, remove the account and add it again by its provider's name, or use a newer mail program
    .advice3 = For a device or a script, look in your provider's help for another way, an app password for example

basic-sign-in-disabled =
    .title = Password sign-in for mail programs is turned off for this account
    .short = turned off
    .pill = Sign-in turned off
    .explanation = { and-it-answered } The password may well be right: the organisation or the provider doesn't allow mail programs to send with it.
    .advice1 = In your mail program, choose OAuth2 as the way to sign in, if it is there
    .advice2 = Otherwise ask your administrator to turn on sending by password (authenticated SMTP) for this mailbox

authorization-code-needed =
    .title = The provider wants an authorization code in place of your password
    .short = code needed
    .pill = Code needed
    .explanation = The code is made on the provider's web site and stands in for the password in mail programs.{ and-it-answered } Some providers give the same answer when a code is merely mistyped.
    .advice1 =
        { $has-page ->
            [yes] Sign in on { $page }, open the mail settings, and turn on SMTP
           *[no] Sign in on the provider's web site, open its mail settings, and turn on SMTP
        }
    .advice2 = Enter the code that it shows as the password in your mail program
    .advice3 = If you have used such a code already, type it anew or make a fresh one

sign-in-needs-encryption =
    .title = The server takes sign-ins only over an encrypted connection
    .short = needs TLS
    .pill = Needs encryption
    .explanation =
        { $has-reply ->
            [yes] The connection was not encrypted when the sign-in was tried, and the server answered "{ $reply }".
           *[no] The connection was not encrypted when the sign-in was tried, and the server refused.
        } That is a sensible rule: it protects your password.
    .advice1 = In your mail program, set the connection security to STARTTLS for port 587, or to SSL/TLS for port 465

no-common-mechanism =
    .title = The server and Mailport know no way to sign in that both can use
    .short = no way
    .pill = No common sign-in
    .explanation =
        { $has-offered ->
            [yes] The server offers { $offered }, none of which Mailport can use here. Your mail program may know one of them.
           *[no] The server offers no way that Mailport can use here. Your mail program may know one.
        }
    .advice1 = If only one way was allowed for this check, check again without that limit
    .advice2 = Otherwise see whether your mail program can sign in by one of the ways that the server offers

sign-in-temporary-failure =
    .title = The server can't check passwords at the moment
    .short = try later
    .pill = Sign-in: try later
    .explanation = { it-answered-the-sign-in } That says nothing about your password: something behind the server is out of order for now.
    .advice1 = Wait a few minutes and check again
    .advice2 = If it stays so for hours, tell whoever runs the server

sign-in-too-many =
    .title = The server wants no more sign-ins for now
    .short = too many
    .pill = Too many sign-ins
    .explanation = { it-answered } After many sign-ins in a short time, or with many programs connected at once, servers take none for a while, even with the right password. Further tries can make the wait longer.
    .advice1 = Wait, as long as the answer says, or else for an hour
    .advice2 = Meanwhile, stop other devices and programs that use this account, above all those that still have an old password

sign-in-by-address-restricted =
    .title = This account may be used only from certain internet addresses
    .short = not allowed
    .pill = Address not allowed
    .explanation = The provider keeps a list of addresses that may send with this account, and yours isn't on it.{ and-it-answered }
    .advice1 = Open the provider's security settings and add your internet address to the permitted ones
    .advice2 = If your address changes from day to day, switch that restriction off, or send over a connection with a fixed address

service-not-in-plan =
    .title = Sending is not yet part of this account
    .short = not activated
    .pill = Not activated
    .explanation = The account exists, but the provider hasn't activated sending for it, or allows only tests, or what was paid for is used up.{ and-it-answered }
    .advice1 = Sign in on the provider's web site and look for a notice about activation, a sandbox or used-up credits
    .advice2 = Do what it asks for: confirm the account or the domain, or change the plan
    .advice3 = If nothing is to be seen there, ask the provider

wrong-mechanism-chosen =
    .title = The password may be right: the way in which the program signs in is refused
    .short = wrong way
    .pill = Wrong sign-in way
    .explanation =
        { $has-accepted ->
            [yes] Of two checks for the same user, the one that handed the password over by { $refused } was refused ("{ $reply }"), and the one that did so by { $accepted } was let in. If the password was the same both times, the server doesn't get along with { $refused }, although it offers it.
           *[no] There are several ways to hand over a password, and this server doesn't get along with the one that was used.{ and-it-answered }
        }
    .advice1 =
        { $has-accepted ->
            [yes] In your mail program, choose the way to sign in that is called { $accepted } (often "normal password"), with SSL/TLS or STARTTLS
           *[no] In your mail program, choose normal password (PLAIN) as the way to sign in, with SSL/TLS or STARTTLS
        }
    .advice2 = If it has no such choice, update the program

account-locked =
    .title = The server says that this account is locked
    .short = locked
    .pill = Account locked
    .explanation = { it-answered-the-sign-in } Providers lock accounts after many failed sign-ins, after suspicious sending, or for want of a payment.
    .advice1 = Sign in on the provider's web site: it says why, and how to unlock the account
    .advice2 = If you didn't cause it yourself, change the password there

sign-in-withheld =
    .title = The password was not sent, because the connection isn't safe
    .short = kept back
    .pill = Password kept back
    .explanation = Without encryption, or with a server that can't prove who it is, a password could fall into the wrong hands. Whether the server would accept it isn't known.
    .advice1 = Use a port on which the connection is safe, or have the cause mended first

## Message

sign-in-required =
    .title = The server takes messages only after signing in
    .short = sign in
    .pill = Sign-in required
    .explanation = { it-answered-the-command } Who isn't signed in may not send through it.
    .advice1 = Give user name and password, and send again
    .advice2 = In your mail program, turn on authentication for the outgoing server: it is often a setting apart from that of incoming mail

encryption-required =
    .title = The server takes messages only over an encrypted connection
    .short = needs TLS
    .pill = Needs encryption
    .explanation = { it-answered-the-command } Without encryption, others could read the message and the password on the way.
    .advice1 = In your mail program, set the connection security to STARTTLS for port 587, or to SSL/TLS for port 465

sender-refused =
    .title =
        { $has-address ->
            [yes] The server doesn't accept { $address } as the sender
           *[no] The server doesn't accept the sender's address
        }
    .short = sender refused
    .pill = Sender refused
    .explanation = { it-answered } Servers accept only senders that they are responsible for, and whose domain exists.
    .advice1 = Send from the address of the account that you signed in with
    .advice2 = Look for a typing error in the sender's address

sender-not-yours =
    .title =
        { $has-address ->
            [yes] This account may not send as { $address }
           *[no] This account may not send under the sender's address
        }
    .short = not yours
    .pill = Sender not yours
    .explanation = The sign-in was accepted, but the account doesn't own the sender's address.{ and-it-answered }
    .advice1 = Send from the address of the account that you signed in with
    .advice2 = If the sender's address is yours too, add it as an alias or a sender in your provider's settings

account-blocked-for-spam =
    .title = The provider has stopped this account from sending, because spam is said to have come from it
    .short = blocked
    .pill = Account blocked
    .explanation = { it-answered } Most often somebody else has got hold of the password and sends through the account; many messages at once can lead to the same.
    .advice1 = Change the password on the provider's web site, and remove app passwords and devices that you don't know
    .advice2 = Look for malicious software on the computers that use the account
    .advice3 = Then ask the provider to open it again: its web site has a form, or the block ends by itself

address-range-not-allowed =
    .title = This server takes no mail directly from a home or mobile connection
    .short = home line
    .pill = Not from home lines
    .explanation = { it-answered } Your internet address belongs to connections of private customers, from which servers accept no mail: that is a usual rule, and no fault of yours.
    .advice1 = Send through your mail provider's outgoing server with sign-in, on port 465 or 587
    .advice2 = If you run a mail server, let it send through your provider's server, or move it to an address meant for servers

relay-denied =
    .title =
        { $has-address ->
            [yes] The server doesn't pass messages on to { $address } for you
           *[no] The server doesn't pass messages on to this recipient for you
        }
    .short = not relayed
    .pill = Relaying denied
    .explanation = { it-answered } A server passes mail to other domains only for people whom it knows: those who have signed in, or who are in its own network.
    .advice1 = Sign in, and send again
    .advice2 = If you have signed in, see that you use your provider's server for outgoing mail, and not the one for incoming mail

recipient-unknown =
    .title =
        { $has-address ->
            [yes] The server says that there is no mailbox { $address }
           *[no] The server says that the recipient's mailbox doesn't exist
        }
    .short = unknown
    .pill = Recipient unknown
    .explanation = { it-answered } The settings for sending are fine: only this recipient was refused.
    .advice1 = Look for a typing error in the recipient's address
    .advice2 = Ask the recipient for the address that is in use now

recipient-mailbox-full =
    .title =
        { $has-address ->
            [yes] The mailbox of { $address } is full
           *[no] The recipient's mailbox is full
        }
    .short = mailbox full
    .pill = Mailbox full
    .explanation = { and-it-answered } The settings for sending are fine.
    .advice1 = Tell the recipient by another way, and send again later

greylisted =
    .title = The server asks to deliver this message once more in a few minutes
    .short = try again
    .pill = Try again soon
    .explanation = { it-answered } Some servers put off each unknown sender once, because programs that send spam seldom try twice.
    .advice1 = Wait ten minutes, or as long as the answer says, and send again

rate-limited =
    .title = The server takes no more messages from you for now
    .short = limit
    .pill = Limit reached
    .explanation = { it-answered } Providers limit how many messages an account or an address may send in an hour or a day.
    .advice1 = Wait, as long as the answer says, or else until tomorrow
    .advice2 = If you hardly sent anything, change your password: somebody else may be sending through your account

message-too-large =
    .title = The message is larger than the server takes
    .short = too large
    .pill = Message too large
    .explanation =
        { $has-limit ->
            [yes] The message has { $size } bytes, and the server takes at most { $limit }.
           *[no] The server refused the message for its size.
        } Attachments grow by a third on the way.
    .advice1 = Send fewer or smaller attachments
    .advice2 = Put large files on a web storage and send a link

message-rejected-as-spam =
    .title = The server took the message for spam
    .short = taken spam
    .pill = Taken for spam
    .explanation = { it-answered } What decided may be the text, a link in it, or the address from which it came.
    .advice1 = Read what the server said: it often names a page that explains it
    .advice2 = Send again with another text and without links, to see whether it is the text

message-rejected-by-policy =
    .title = The message fails a check of whether it really comes from the sender's domain
    .short = check failed
    .pill = Sender check failed
    .explanation = { it-answered } The sender's domain says which servers may send for it (SPF, DKIM and DMARC), and this message came another way. Receivers then refuse it.
    .advice1 = Send through the outgoing server of the provider to which the sender's address belongs
    .advice2 = If the domain is yours, add the server that sends to its SPF record, and turn on DKIM signing there
    .advice3 = If a web site or a device sends, let it use an address of the account that it signs in with

message-malformed =
    .title = The message isn't built as the rules for email demand
    .short = malformed
    .pill = Message malformed
    .explanation = { it-answered } A header is missing, doubled or wrongly written, a line is too long, or lines don't end as they should. The program that made the message is at fault, not the account.
    .advice1 = Send a plain message with an ordinary mail program: if it goes through, the other program is the cause
    .advice2 = See that the message has one From, one Date and one Message-ID header, and that its lines end with CR and LF
    .advice3 = Update the program or library that makes the message

message-content-refused =
    .title = The server refuses what is in the message or attached to it
    .short = content refused
    .pill = Content refused
    .explanation = { it-answered } Many servers refuse programs, scripts, certain archives, and whatever their virus scanner objects to.
    .advice1 = Send the message without the attachment, to see whether that is it
    .advice2 = Put the file on a web storage and send a link
    .advice3 = If a virus is named, scan this computer for it

recipient-domain-not-found =
    .title = No mail server could be found for the recipient's domain
    .short = no domain
    .pill = Domain not found
    .explanation = { it-answered } The part of the recipient's address behind the @ doesn't exist, or takes no mail. Your own server and account are fine.
    .advice1 = Look for a typing error behind the @ (gmal.com in place of gmail.com)
    .advice2 = Ask the recipient for the address that is in use now

recipient-address-invalid =
    .title =
        { $has-address ->
            [yes] The server doesn't accept { $address } as an email address
           *[no] The server doesn't accept an address in the way it is written
        }
    .short = not valid
    .pill = Address not valid
    .explanation =
        { $has-reply ->
            [yes] It answered "{ $reply }". The settings for sending are fine: the way in which the address is written was refused.
           *[no] The sender's or the recipient's address has letters beyond the English alphabet, and this server says nothing of being able to handle them. The settings for sending are fine.
        }
    .advice1 = Look for a space, a comma, a missing part or an unusual letter in both addresses

recipient-mailbox-disabled =
    .title = The recipient's mailbox exists, but is switched off
    .short = switched off
    .pill = Mailbox disabled
    .explanation = { it-answered } It is inactive, suspended or frozen, and takes no mail for now. Your settings for sending are fine.
    .advice1 = Ask the recipient by another way: only they or their provider can open it again

recipient-restricts-senders =
    .title = The recipient accepts mail from certain senders only
    .short = restricted
    .pill = Senders restricted
    .explanation = { it-answered } It may be a group or a mailbox inside an organisation that is closed to others, or the recipient has blocked the sender. Your settings for sending are fine.
    .advice1 = Ask the recipient, or whoever runs the group, to permit your address
    .advice2 = Send from another address of yours, if that one is permitted

too-many-recipients =
    .title = The message has more recipients than the server takes at once
    .short = too many
    .pill = Too many recipients
    .explanation = { it-answered } Servers limit how many people one message may go to.
    .advice1 = Send it to fewer people at once, in several parts
    .advice2 = For many recipients, use a mailing list or a service for newsletters

sender-domain-blocklisted =
    .title = The sender's domain, or a web address in the message, stands on a blocklist
    .short = domain listed
    .pill = Domain blocklisted
    .explanation = { it-answered } Such lists name domains that were seen in spam. It is the domain that is listed, not your internet address.
    .advice1 = Open the page that the server's answer names, look the domain up, and ask for its removal there
    .advice2 = Leave out links from the message, and send again
    .advice3 = If the domain is yours, see whether its web site or an account has been broken into

no-reverse-name =
    .title = The server refuses senders whose internet address has no proper name
    .short = no name
    .pill = No reverse name
    .explanation = { it-answered } Each mail server is expected to have a name that leads to its address and back. The address that sent has none, or another.
    .advice1 = From a home connection, send through your mail provider's outgoing server, on port 465 or 587
    .advice2 = If you run a mail server, ask your provider to set the reverse name (PTR) of its address, and let the server introduce itself by that name

mail-loop =
    .title = The message goes round in a circle at the recipient's side
    .short = loop
    .pill = Mail loop
    .explanation = { it-answered } Servers or forwardings hand the message to each other again and again. Your settings for sending are fine.
    .advice1 = Tell the recipient, or whoever runs the mail of that domain: a forwarding or the entry of their mail server is wrong
    .advice2 = If the domain is yours, look for two forwardings that point at each other, and see that the server knows the domain as its own

recipient-server-unreachable =
    .title = Your server couldn't reach the recipient's mail server, and has given up
    .short = no delivery
    .pill = Not delivered
    .explanation = The message left you in good order. The server on the recipient's side gave no answer for hours or days, so that yours stopped trying.{ and-it-answered }
    .advice1 = Look for a typing error behind the @ of the recipient's address
    .advice2 = Send again in a day, or tell the recipient by another way that their mail server can't be reached
    .advice3 = If this happens with every recipient, send the text to whoever runs your own mail server

temporary-trouble =
    .title = The server couldn't take the message at the moment
    .short = try later
    .pill = Try later
    .explanation = { it-answered-the-command } That is a passing refusal: the same message may be accepted later.
    .advice1 = Wait a few minutes and send again
    .advice2 = If it stays so for hours, send that sentence to whoever runs the server

message-refused =
    .title = The server refused the message
    .short = refused
    .pill = Message refused
    .explanation = { it-answered-the-command } That is a lasting refusal: the same message won't be accepted later either.
    .advice1 = Read what the server said: it often names the reason or a page that explains it
    .advice2 = Send that sentence to whoever runs the server

acceptance-unknown =
    .title =
        { $how ->
            [no-answer] What came back after the message was sent is no answer. It may arrive: don't send it again yet
           *[other] The connection broke after the message was sent. It may arrive: don't send it again yet
        }
    .short = not known
    .pill = Not known
    .explanation =
        { $how ->
            [timeout]
                The whole message was handed over, and no answer came { within-seconds }.
            [no-answer] The whole message was handed over, and what came back says neither that the server took it nor that it refused.
           *[other] The whole message was handed over, and the connection broke before the server answered.
        } The server may have taken it or not; nobody but the server can tell.
    .advice1 = Look in the recipient's inbox before you send again: it would arrive twice
    .advice2 = If nothing has arrived after an hour, send again

accepted =
    .title = The server accepted the message. Accepted is not yet delivered
    .short = accepted
    .pill = Accepted
    .explanation =
        { $has-queue_id ->
            [yes] It answered "{ $reply }", and keeps the message under the number { $queue_id }.
           *[no] { it-answered }
        } From here on the server is responsible for it.
    .advice1 =
        { $has-to ->
            [yes] Look in the inbox of { $to }, and in its spam folder
           *[no] Look in the recipient's inbox, and in the spam folder
        }

## Pasted texts

unknown =
    .title = This text names no cause that Mailport knows
    .short = not known
    .pill = Not recognised
    .explanation =
        { $meaning ->
            [greeting] It is a mail server's greeting: it says that the server is there, and nothing of an error.
            [fine] The server's answer says that the step was done. What failed, if anything did, stands elsewhere.
            [more] The server's answer says that it waits for more. What failed, if anything did, stands elsewhere.
            [later] The server's answer is a passing refusal: the same may work later. The reason is not one that Mailport knows.
            [never] The server's answer is a lasting refusal: the same won't work later either. The reason is not one that Mailport knows.
           *[nothing] There is no mail server's answer in it and no known error of a mail program. That does not mean that nothing is wrong.
        }
    .advice1 = Paste the whole error or returned message, with the lines around it: the reason often stands in a part that is easily left out
    .advice2 = Or check the server itself: type its name, or your email address, in Mailport
