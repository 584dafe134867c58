# Parts of sentences that several causes share: each says a value where it is known, and does without where it isn't.
#
# A check knows them all. What explains a pasted text, or a cause by itself, knows few.
#
# German needs some of them in several cases: "-acc" is the accusative, "-dat" the dative, the name alone the nominative.

the-port =
    { $has-port ->
        [yes] Port { $port }
       *[no] dieser Port
    }
the-port-acc =
    { $has-port ->
        [yes] Port { $port }
       *[no] diesen Port
    }
the-port-dat =
    { $has-port ->
        [yes] Port { $port }
       *[no] diesem Port
    }
This-port =
    { $has-port ->
        [yes] Port { $port }
       *[no] Dieser Port
    }
the-name-acc =
    { $has-name ->
        [yes] { $name }
       *[no] den Namen
    }
the-name-dat =
    { $has-name ->
        [yes] { $name }
       *[no] dem Namen
    }
This-name =
    { $has-name ->
        [yes] { $name }
       *[no] Der Name
    }
# Behind the word "Server".
named-so =
    { $has-name ->
        [yes] namens { $name }
       *[no] dieses Namens
    }
Called-so =
    { $has-name ->
        [yes] Der Name { $name }
       *[no] Der Name des Servers
    }
Called-so-dat =
    { $has-name ->
        [yes] dem Namen { $name }
       *[no] dem Namen des Servers
    }
the-address-dat =
    { $has-address ->
        [yes] { $address }
       *[no] dem Server
    }
The-computer =
    { $has-address ->
        [yes] Der Rechner mit der Adresse { $address }
       *[no] Der Rechner des Servers
    }
within-seconds =
    { $has-seconds ->
        [yes] { $seconds ->
            [one] innerhalb von 1 Sekunde
           *[other] innerhalb von { $seconds } Sekunden
        }
       *[no] rechtzeitig
    }
after-seconds =
    { $has-seconds ->
        [yes] { $seconds ->
            [one] nach 1 Sekunde
           *[other] nach { $seconds } Sekunden
        }
       *[no] nach langem Warten
    }
for-seconds =
    { $has-seconds ->
        [yes] { $seconds ->
            [one] 1 Sekunde lang
           *[other] { $seconds } Sekunden lang
        }
       *[no] lange Zeit
    }
it-answered =
    { $has-reply ->
        [yes] Der Server antwortete mit „{ $reply }“.
       *[no] { "" }
    }
and-it-answered =
    { $has-reply ->
        [yes] { " " }Der Server antwortete mit „{ $reply }“.
       *[no] { "" }
    }
# Where it wasn't the mail server that answered.
and-the-answer-was =
    { $has-reply ->
        [yes] { " " }Die Antwort lautete „{ $reply }“.
       *[no] { "" }
    }
it-answered-the-sign-in =
    { $has-reply ->
        [yes] Der Server antwortete auf die Anmeldung mit „{ $reply }“.
       *[no] { "" }
    }
it-answered-the-command =
    { $has-command ->
        [yes] Der Server antwortete auf { $command } mit „{ $reply }“.
       *[no] { it-answered }
    }
# In the accusative.
the-command-dat =
    { $has-command ->
        [yes] { $command }
       *[no] einem Befehl
    }
# In the accusative.
the-server-meant =
    { $has-name ->
        [yes] { $name }
       *[no] den Namen des Servers
    }
try-instead =
    { $has-suggestion ->
        [yes] : Versuchen Sie es mit { $suggestion }
       *[no] { "" }
    }
use-instead =
    { $has-suggestion ->
        [yes] Prüfen Sie { $suggestion } und verwenden Sie diesen Server als Postausgangsserver, wenn er funktioniert
       *[no] Suchen Sie in der Hilfe Ihres E-Mail-Anbieters den Namen des Postausgangsservers (SMTP-Servers); er beginnt oft mit smtp oder mail
    }
