# Parts of sentences that several causes share: each says a value where it is known, and does without where it isn't.
#
# A check knows them all. What explains a pasted text, or a cause by itself, knows few.

the-port =
    { $has-port ->
        [yes] port { $port }
       *[no] this port
    }
This-port =
    { $has-port ->
        [yes] Port { $port }
       *[no] This port
    }
the-name =
    { $has-name ->
        [yes] { $name }
       *[no] the name
    }
This-name =
    { $has-name ->
        [yes] { $name }
       *[no] The name
    }
named-so =
    { $has-name ->
        [yes] called { $name }
       *[no] of this name
    }
Called-so =
    { $has-name ->
        [yes] The name { $name }
       *[no] The server's name
    }
the-address =
    { $has-address ->
        [yes] { $address }
       *[no] the server
    }
The-computer =
    { $has-address ->
        [yes] The computer at { $address }
       *[no] The server's computer
    }
within-seconds =
    { $has-seconds ->
        [yes] { $seconds ->
            [one] within 1 second
           *[other] within { $seconds } seconds
        }
       *[no] in time
    }
after-seconds =
    { $has-seconds ->
        [yes] { $seconds ->
            [one] after 1 second
           *[other] after { $seconds } seconds
        }
       *[no] after a long wait
    }
for-seconds =
    { $has-seconds ->
        [yes] { $seconds ->
            [one] for 1 second
           *[other] for { $seconds } seconds
        }
       *[no] for a long time
    }
it-answered =
    { $has-reply ->
        [yes] It answered "{ $reply }".
       *[no] { "" }
    }
and-it-answered =
    { $has-reply ->
        [yes] { " " }The server answered "{ $reply }".
       *[no] { "" }
    }
and-the-answer-was =
    { $has-reply ->
        [yes] { " " }The answer was "{ $reply }".
       *[no] { "" }
    }
it-answered-the-sign-in =
    { $has-reply ->
        [yes] It answered the sign-in with "{ $reply }".
       *[no] { "" }
    }
it-answered-the-command =
    { $has-command ->
        [yes] It answered { $command } with "{ $reply }".
       *[no] { it-answered }
    }
the-command =
    { $has-command ->
        [yes] { $command }
       *[no] a command
    }
the-server-meant =
    { $has-name ->
        [yes] { $name }
       *[no] the server's name
    }
try-instead =
    { $has-suggestion ->
        [yes] : try { $suggestion }
       *[no] { "" }
    }
use-instead =
    { $has-suggestion ->
        [yes] Check { $suggestion }, and use it as the outgoing server if it works
       *[no] Look up the name of the outgoing server (SMTP server) in your provider's help; it often begins with smtp or mail
    }
