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
            [yes] „{ $input }“ ist weder ein Servername noch eine E-Mail-Adresse
           *[no] Die Eingabe ist weder ein Servername noch eine E-Mail-Adresse
        }
    .short = ungültig
    .pill = Kein Servername
    .explanation = Ein Servername besteht aus Buchstaben, Ziffern und Bindestrichen, mit Punkten zwischen seinen Teilen, zum Beispiel mail.example.org. Die Eingabe hat nicht diese Form, deshalb gibt es nichts, mit dem man sich verbinden könnte.
    .advice1 = Kopieren Sie den Namen des Postausgangsservers von der Hilfeseite Ihres E-Mail-Anbieters
    .advice2 = Oder geben Sie Ihre E-Mail-Adresse ein: Mailport sucht den Server dann selbst

name-invalid-empty = Geben Sie einen Servernamen oder eine E-Mail-Adresse ein
name-invalid-space = „{ $input }“ ist kein Servername: Darin steht ein Leerzeichen
name-invalid-control = Das ist kein Servername: Darin steht ein Zeilenumbruch oder ein anderes unsichtbares Zeichen
name-invalid-empty-label =
    „{ $input }“ ist kein Servername: { $leading ->
        [yes] Am Anfang steht ein Punkt
       *[no] Zwei Punkte folgen aufeinander
    }
name-invalid-label-too-long = „{ $input }“ ist kein Servername: Zwischen zwei Punkten dürfen höchstens 63 Zeichen stehen
name-invalid-too-long = Das ist kein Servername: Ein Name darf höchstens 253 Zeichen haben
name-invalid-hyphen = „{ $input }“ ist kein Servername: Kein Teil eines Namens darf mit einem Bindestrich beginnen oder enden
name-invalid-character = „{ $input }“ ist kein Servername: „{ $detail }“ darf darin nicht vorkommen
name-invalid-address = „{ $input }“ ist keine Adresse: Eine Adresse besteht aus vier Zahlen von 0 bis 255, zum Beispiel 192.0.2.5
name-invalid-international = „{ $input }“ ist kein Servername: Diese Buchstaben dürfen nicht zusammen in einem Namen stehen
name-invalid-port =
    { $has-detail ->
        [yes] „{ $detail }“ ist kein Port: Ein Port ist eine Zahl von 1 bis 65535
       *[no] Hinter dem Doppelpunkt fehlt der Port: Schreiben Sie zum Beispiel mail.example.org:587
    }
name-invalid-secret = Geben Sie hier kein Passwort ein, sondern nur den Servernamen: Benutzername und Passwort gehören in ihre eigenen Felder
name-invalid-local-part = „{ $input }“ ist keine E-Mail-Adresse: Was vor dem @ steht, kann kein Postfach sein

name-not-found =
    .title = Es gibt keinen Server { named-so }
    .short = nicht gefunden
    .pill = Name nicht gefunden
    .explanation = Laut dem Namensverzeichnis des Internets (DNS) gibt es { the-name-acc } nicht. Meist fehlt ein Buchstabe, oder zwei sind vertauscht; manchmal ist eine Domain abgelaufen, oder der Name ist nur im Netz einer Firma bekannt.
    .advice1 =
        { $has-suggestion ->
            [yes] Prüfen Sie die Schreibweise: Meinten Sie { $suggestion }?
           *[no] Vergleichen Sie { the-name-acc } Buchstabe für Buchstabe mit dem Postausgangsserver, den Ihr E-Mail-Anbieter angibt
        }
    .advice2 = Geben Sie statt des Servernamens Ihre E-Mail-Adresse ein: Mailport sucht den Server dann selbst
    .advice3 = Wenn der Name nur innerhalb einer Organisation gilt, verbinden Sie sich mit deren Netz oder VPN und prüfen Sie erneut

name-has-no-address =
    .title =
        { $family ->
            [ipv4] { This-name } hat keine IPv4-Adresse, und nur solche waren gefragt
            [ipv6] { This-name } hat keine IPv6-Adresse, und nur solche waren gefragt
           *[any] { This-name } existiert, aber dahinter steht kein Server{ try-instead }
        }
    .short = keine Adresse
    .pill = Keine Adresse
    .explanation =
        { $family ->
            [ipv4] Den Namen gibt es, aber er führt zu keiner Adresse der gewünschten Art. Es kann gut sein, dass er eine der anderen Art hat.
            [ipv6] Den Namen gibt es, aber er führt zu keiner Adresse der gewünschten Art. Es kann gut sein, dass er eine der anderen Art hat.
           *[any] Den Namen gibt es, aber zu ihm gehört keine Adresse, deshalb kann sich nichts mit ihm verbinden. Das ist üblich bei dem Teil einer E-Mail-Adresse, der hinter dem @ steht: Der Server, der die E-Mails versendet, heißt oft anders.
        }
    .advice1 =
        { $family ->
            [ipv4] Prüfen Sie erneut, ohne die Prüfung auf IPv4 zu beschränken
            [ipv6] Prüfen Sie erneut, ohne die Prüfung auf IPv6 zu beschränken
           *[any] { use-instead }
        }
    .advice2 =
        { $family ->
            [ipv4] { "" }
            [ipv6] { "" }
           *[any] Oder geben Sie Ihre ganze E-Mail-Adresse ein: Mailport sucht den Server dann selbst
        }

name-lookup-failed =
    .title = { Called-so } ließ sich nicht nachschlagen: Der Nameserver meldet einen Fehler
    .short = DNS-Fehler
    .pill = DNS meldet Fehler
    .explanation = Ein Nameserver wurde nach der Adresse zu { the-name-dat } gefragt und antwortete, dass er sie nicht nennen kann. Entweder sind die Nameserver der Domain selbst gestört oder falsch eingerichtet, oder der Nameserver, den dieser Computer benutzt, hat ein Problem.
    .advice1 = Öffnen Sie ein paar andere Websites: Wenn auch sie nicht funktionieren, liegt es eher an dem Nameserver, den dieser Computer benutzt
    .advice2 = Prüfen Sie erneut über ein anderes Netz, zum Beispiel über die mobilen Daten eines Handys
    .advice3 = Wenn es auch dort scheitert, sagen Sie dem Betreiber der Domain, dass deren Nameserver einen Fehler melden

name-lookup-timeout =
    .title = Auf die Frage nach der Adresse zu { the-name-dat } hat niemand geantwortet
    .short = keine Auskunft
    .pill = Keine DNS-Antwort
    .explanation = Vor einer Verbindung muss die Adresse zum Namen des Servers gefunden werden. Kein Nameserver hat auf die Frage danach rechtzeitig geantwortet. Oft heißt das, dass der Computer offline ist, dass ein öffentliches WLAN erst eine Anmeldung auf seiner Webseite verlangt oder dass das Netz Nameserver sperrt.
    .advice1 = Öffnen Sie eine beliebige Webseite: Wenn sich keine öffnet, bringen Sie zuerst die Internetverbindung in Ordnung
    .advice2 = Rufen Sie in einem öffentlichen WLAN oder Hotel-WLAN dessen Anmeldeseite im Browser auf
    .advice3 = Wenn sich Webseiten öffnen, prüfen Sie erneut mit einem anderen Netz oder einem anderen Nameserver

name-filtered =
    .title = { Called-so } führt hier zu einer anderen Adresse als anderswo
    .short = gefiltert
    .pill = Name gefiltert
    .explanation = Für { the-name-acc } bekam dieser Computer eine Adresse, die nirgendwohin oder ins lokale Netz führt; andere bekommen eine öffentliche. Das macht ein Filter gegen Werbung oder für den Jugendschutz oder eine Liste auf diesem Computer; in einem Büro kann es richtig so sein.
    .advice1 = Sehen Sie nach, ob ein Filter auf diesem Computer, im Router oder im Netz den Namen kennt, und richten Sie dort eine Ausnahme für ihn ein
    .advice2 = Wenn dies das Netz Ihrer Organisation ist, lassen Sie es so: Der Server kann darin eine eigene Adresse haben

name-by-system-only =
    .title = { This-name } ist diesem Computer bekannt, aber nicht dem öffentlichen Namensverzeichnis
    .short = hier bekannt
    .pill = Nur hier bekannt
    .explanation = Dieser Computer hat für { the-name-acc } eine Adresse gefunden, das öffentliche Verzeichnis (DNS) hat keine. Sie kann aus einer Datei auf diesem Computer, aus Ihrem eigenen Netz oder aus einem VPN stammen. Das funktioniert hier, kann aber auf einem anderen Computer oder in einem anderen Netz scheitern.
    .advice1 = Wenn auch andere Personen oder Geräte diesen Server benutzen sollen, geben Sie ihnen einen Namen, der öffentlich bekannt ist

wrong-role-host =
    .title =
        { $role ->
            [domain] { This-name } ist die Domain der E-Mail-Adressen, nicht der Server, über den Mailprogramme senden{ try-instead }
            [provider] { This-name } ist nicht der Server, über den Mailprogramme senden{ try-instead }
           *[reading] Dieser Server ist wahrscheinlich zum Empfangen von E-Mails da, nicht zum Senden{ try-instead }
        }
    .short = andere Aufgabe
    .pill =
        { $role ->
            [domain] Kein Mailserver
            [provider] Anderer Server
           *[reading] Für den Empfang
        }
    .explanation =
        { $role ->
            [domain] Was in einer E-Mail-Adresse hinter dem @ steht, ist eine Domain. Ihre Webseiten liegen oft auf einem Server und ihre E-Mails auf einem anderen, deshalb hat der Server zum Senden einen eigenen Namen.
            [provider] Der Name gehört zu { $provider }, und Mailprogramme sollen dort über einen anderen Server senden. Dieser hier hat eine andere Aufgabe.
           *[reading] Viele Anbieter haben einen Server für den Empfang von E-Mails und einen anderen für den Versand. Dieser nimmt E-Mails entgegen oder hält sie zum Lesen bereit; senden kann ein Mailprogramm darüber nicht.{ and-it-answered }
        }
    .advice1 = { use-instead }
    .advice2 = Oder geben Sie statt des Servernamens Ihre E-Mail-Adresse ein: Mailport sucht den Server dann selbst

servers-disagree =
    .title = Die Adressen hinter dem Namen des Servers bieten auf { the-port-dat } nicht alle dasselbe
    .short = uneinheitlich
    .pill = Uneinheitlich
    .explanation = Hinter einem Namen stehen mehrere Server, und sie unterscheiden sich in dem, was sie bieten: Verschlüsselung, ein Zertifikat oder eine Art der Anmeldung. Mailprogramme können mal den einen, mal den anderen erreichen, sodass das Senden einmal gelingt und ein andermal nicht.
    .advice1 = Beurteilen Sie den Port nach der schlechtesten seiner Adressen: Wenn eine davon nicht sicher ist, verwenden Sie einen anderen Port
    .advice2 = Schicken Sie diesen Bericht dem Betreiber des Servers: Darin steht, was jede Adresse bietet

domain-takes-no-mail =
    .title = Unter { Called-so-dat } werden grundsätzlich keine E-Mails empfangen
    .short = keine E-Mails
    .pill = Nimmt keine E-Mails
    .explanation = Der Betreiber der Domain hat öffentlich erklärt, dass sie überhaupt keine E-Mails annimmt. Nachrichten an sie kommen zurück, und ebenso Antworten auf Nachrichten, die von ihr aus gesendet wurden.{ and-it-answered }
    .advice1 = Suchen Sie in der Adresse hinter dem @ nach einem Tippfehler
    .advice2 = Wenn es die Domain Ihres Absenders ist, verwenden Sie eine Adresse, die Antworten empfangen kann

name-is-alias =
    .title =
        { $has-alias ->
            [yes] { $name } ist ein anderer Name für { $alias }
           *[no] Der Name des Servers ist ein anderer Name für einen Server, der selbst anders heißt
        }
    .short = Zweitname
    .pill = Zweitname
    .explanation =
        { $has-alias ->
            [yes] Der Name führt zum Server { $alias }. Das ist üblich und schadet nicht: Mailprogramme verwenden weiter { $name }, und das Zertifikat des Servers muss diesen Namen enthalten.
           *[no] Der Name führt zum Namen eines anderen Servers. Das ist üblich und schadet nicht: Mailprogramme verwenden weiter den ersten Namen, und das Zertifikat des Servers muss ihn enthalten.
        }
