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
    .advice2 =
        { $typed ->
            [address] Oder geben Sie den Namen des Postausgangsservers (SMTP-Servers) ein, den Ihr Anbieter nennt
           *[name] Geben Sie statt des Servernamens Ihre E-Mail-Adresse ein: Mailport sucht den Server dann selbst
        }
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
    .short = falsche Rolle
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
    .short = kein Empfang
    .pill = Kein E-Mail-Empfang
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

## Connection

check-stopped =
    .title =
        { $by ->
            [deadline] Die Zeit für diese Prüfung war um, bevor der Port fertig geprüft war
           *[user] Sie haben die Prüfung angehalten, bevor der Port fertig geprüft war
        }
    .short = angehalten
    .pill = Nicht fertig
    .explanation =
        { $by ->
            [deadline] Eine Prüfung hat eine Zeitgrenze, und die war erreicht, während an diesem Port noch gewartet wurde. Was bis dahin zu sehen war, wird gezeigt; ob der Port funktioniert, ist nicht bekannt.
           *[user] Was bis dahin zu sehen war, wird gezeigt; ob der Port funktioniert, ist nicht bekannt.
        }
    .advice1 =
        { $by ->
            [deadline] Prüfen Sie erneut und lassen Sie der Prüfung mehr Zeit
           *[user] Prüfen Sie erneut und lassen Sie die Prüfung zu Ende laufen
        }

port-refused =
    .title = Der Server lehnt Verbindungen zu { the-port-dat } ab
    .short = abgelehnt
    .pill = Abgelehnt
    .explanation =
        { The-computer } war erreichbar und antwortete sofort, dass er auf { the-port-dat } keine Verbindungen annimmt. Meist läuft dort kein Maildienst; manchmal antwortet eine Firewall anstelle des Servers. { $port ->
            [25] Port 25 ist für E-Mails zwischen Servern da: Ein Mailprogramm braucht ihn nicht.
           *[other] Das Passwort und die Einstellungen Ihres Kontos haben damit nichts zu tun.
        }
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Wenn keiner funktioniert, vergleichen Sie den Servernamen mit dem Postausgangsserver, den Ihr Anbieter angibt
    .advice3 = Wenn es Ihr eigener Server ist, sehen Sie nach, ob sein Maildienst läuft und auf { the-port-dat } Verbindungen annimmt

port-no-answer =
    .title = { This-port } antwortet nicht: Entweder sperrt ihn Ihr Netz, oder der Server schweigt dort
    .short = keine Antwort
    .pill = Keine Antwort
    .explanation =
        Von { the-address-dat } kam { for-seconds } nichts zurück. Von hier aus lässt sich nicht sagen, ob das Netz, in dem Sie sind, solche Verbindungen verwirft oder ob der Server oder eine Firewall davor das tut. { $port ->
            [25] Viele Internetanbieter sperren Port 25, um Spam zu verhindern; ein Mailprogramm braucht ihn nicht.
           *[other] { "" }
        }
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Um herauszufinden, wer schweigt, prüfen Sie erneut über ein anderes Netz, zum Beispiel über die mobilen Daten eines Handys: Wenn { the-port } dort antwortet, ist es Ihr Netz, das ihn sperrt
    .advice3 = Wenn auch dort keine Antwort kommt, fragen Sie den Betreiber des Servers, ob { the-port } offen sein soll

network-blocks-port =
    .title = { This-port } wird von Ihrem Netz gesperrt, nicht vom Server
    .short = gesperrt
    .pill = Vom Netz gesperrt
    .explanation = Viele Internetanbieter, Rechenzentren und VPNs lassen auf { the-port-dat } keine Verbindung hinaus, meist um Spam zu verhindern. Der Server und Ihr Konto haben damit nichts zu tun.{ and-the-answer-was }
    .advice1 =
        { $port ->
            [587] Verwenden Sie in Ihrem Mailprogramm Port 465: Er ist dafür gedacht und wird selten gesperrt
            [465] Verwenden Sie in Ihrem Mailprogramm Port 587: Er ist dafür gedacht und wird selten gesperrt
           *[other] Verwenden Sie in Ihrem Mailprogramm Port 465 oder 587: Sie sind dafür gedacht und werden selten gesperrt
        }
    .advice2 = Wenn Sie ein VPN verwenden, schalten Sie es aus und prüfen Sie erneut
    .advice3 =
        { $has-provider ->
            [yes] { whom-to-ask }
           *[no] Wenn Sie selbst einen Mailserver betreiben, bitten Sie Ihren Anbieter, den Port für ausgehende Verbindungen zu öffnen; Webseiten, die Ports testen, prüfen eingehende Verbindungen und sagen hierüber nichts aus
        }

router-filters-port =
    .title = Der Router an Ihrem eigenen Anschluss hält Verbindungen auf { the-port-dat } zurück
    .short = Router
    .pill = Vom Router gesperrt
    .explanation = Um Spam von infizierten Computern aufzuhalten, lassen manche Router E-Mails nur zu den Servern hinaus, die auf einer eigenen Liste stehen, oder gar nicht. Dieser Server steht nicht auf der Liste; sein Betreiber kann daran nichts ändern.
    .advice1 = Öffnen Sie die Einstellungen des Routers und suchen Sie nach einer Liste erlaubter oder sicherer E-Mail-Server
    .advice2 = Nehmen Sie den Server in die Liste auf, oder schalten Sie die Liste aus
    .advice3 = Oder verwenden Sie Port 465, falls er funktioniert
    .advice4 =
        { $has-provider ->
            [yes] { whom-to-ask }
           *[no] { "" }
        }

server-filters-port =
    .title = Der Server lässt auf { the-port-dat } von hier aus niemanden herein, während andere Server antworten
    .short = gefiltert
    .pill = Am Server gesperrt
    .explanation = Andere Server antworten auf diesem Port, und dieser Server antwortet auf einem anderen. Deshalb liegt es weder an Ihrem Netz noch an einem Ausfall des Servers. Eine Firewall vor dem Server hält den Port geschlossen.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Wenn es Ihr eigener Server ist, öffnen Sie den Port in seiner Firewall
    .advice3 = Fragen Sie sonst den Betreiber, ob der Port offen sein soll

address-banned =
    .title = Der Server antwortet Ihrer Internetadresse nicht mehr
    .short = ausgesperrt
    .pill = Adresse ausgesperrt
    .explanation = Von den Mailports des Servers antwortet hier keiner mehr, während er anderswo funktioniert. Viele Server weisen eine Adresse nach mehreren falschen Passwörtern eine Zeit lang ab.{ and-it-answered }
    .advice1 = Schalten Sie jedes Programm und Gerät aus, das vielleicht noch ein altes Passwort verwendet
    .advice2 = Warten Sie: Eine solche Sperre endet von selbst, nach zehn Minuten oder nach einem Tag
    .advice3 = Verwenden Sie bis dahin ein anderes Netz, oder bitten Sie den Betreiber des Servers, die Sperre aufzuheben

connects-to-anything =
    .title = Auf dem Weg antwortet etwas anstelle des Servers
    .short = antwortet immer
    .pill = Etwas dazwischen
    .explanation = Selbst ein Port, den kein Server benutzt, scheint hier Verbindungen anzunehmen. Eine Firewall oder ein Sicherheitsprogramm nimmt jede Verbindung selbst an, sodass eine Verbindung allein nichts über den Server beweist.
    .advice1 = Verlassen Sie sich nur auf Ports, auf denen der Server gegrüßt hat
    .advice2 = Schalten Sie die E-Mail-Prüfung des Sicherheitsprogramms aus und prüfen Sie erneut, oder prüfen Sie über ein anderes Netz

large-packets-lost =
    .title = Kleine Pakete erreichen den Server, große gehen auf dem Weg verloren
    .short = Paketverlust
    .pill = Große Pakete fehlen
    .explanation = Das Gespräch mit dem Server beginnt und stockt, sobald etwas Großes gesendet wird. Manche Leitungen und VPNs befördern nur kleinere Pakete und melden das nicht.
    .advice1 = Wenn Sie ein VPN verwenden, schalten Sie es aus und prüfen Sie erneut
    .advice2 = Stellen Sie die Paketgröße (MTU) des Routers oder des VPNs niedriger ein, auf 1400 oder 1280
    .advice3 = Wenn nichts hilft, wenden Sie sich an Ihren Internetanbieter

server-down =
    .title = Der Server antwortet auf keinem Port, andere Server schon: Er ist ausgefallen, oder der Name ist falsch
    .short = ausgefallen
    .pill = Server ausgefallen
    .explanation = Ihre Verbindung funktioniert, denn andere Server antworten. Dieser ist ausgeschaltet oder gestört, oder der Name führt zu einem Rechner, der kein Mailserver ist.
    .advice1 = Vergleichen Sie den Servernamen mit dem Postausgangsserver, den Ihr Anbieter angibt
    .advice2 = Sehen Sie nach, ob der Anbieter auf seiner Website eine Störung meldet
    .advice3 = Prüfen Sie später erneut

captive-portal =
    .title = Dieses Netz verlangt zuerst eine Anmeldung auf einer Webseite
    .short = Anmeldeseite
    .pill = Anmeldung im Netz
    .explanation = Wie in vielen Hotels, Zügen und Cafés zeigt das Netz eine eigene Seite, bevor es irgendetwas anderes durchlässt. Bis dahin melden Mailprogramme allerlei Fehler.
    .advice1 = Öffnen Sie im Browser eine beliebige Webseite und melden Sie sich auf der Seite an, die das Netz dann zeigt
    .advice2 = Prüfen Sie danach erneut

vpn-or-proxy-in-force =
    .title = Ein VPN oder ein Proxy ist aktiv, und was hier zu sehen ist, gilt für den Weg darüber
    .short = VPN
    .pill = Über ein VPN
    .explanation = Verbindungen von diesem Computer nehmen nicht den direkten Weg. Viele VPNs sperren Mailports, und Server behandeln ihre Adressen vielleicht anders.
    .advice1 = Wenn etwas scheitert, schalten Sie das VPN oder den Proxy aus und prüfen Sie erneut

offline =
    .title = Weder dieser Server noch ein anderer antwortet: Dieser Computer ist anscheinend offline
    .short = offline
    .pill = Offline
    .explanation = Im Internet war kein einziger Server zu erreichen, auf keinem Port. Die Verbindung dieses Computers oder des ganzen Netzes ist unterbrochen, oder ein öffentliches WLAN verlangt erst eine Anmeldung auf seiner Webseite.
    .advice1 = Öffnen Sie eine beliebige Webseite: Wenn sich keine öffnet, bringen Sie zuerst die Internetverbindung in Ordnung
    .advice2 = Rufen Sie in einem öffentlichen WLAN oder Hotel-WLAN dessen Anmeldeseite im Browser auf
    .advice3 = Achten Sie darauf, dass weder der Flugmodus noch der Offline-Modus eines Mailprogramms eingeschaltet ist

port-prohibited =
    .title =
        { $who ->
            [server] Der Server selbst verbietet Verbindungen zu { the-port-dat }
           *[way] Eine Firewall auf dem Weg verbietet Verbindungen zu { the-port-dat }
        }
    .short = verboten
    .pill = Verboten
    .explanation =
        { $who ->
            [server] Der Rechner des Servers antwortete, dass solche Verbindungen von hier aus nicht erlaubt sind: So will es eine Regel seiner Firewall.
           *[way] Etwas zwischen Ihnen und dem Server antwortete, dass solche Verbindungen nicht erlaubt sind.
        }{ $has-by ->
            [yes] { " " }Die Antwort kam von { $by }.
           *[no] { "" }
        } Das ist eine Regel, die jemand festgelegt hat, keine Störung.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 =
        { $who ->
            [server] Wenn es Ihr eigener Server ist, öffnen Sie { the-port-acc } in seiner Firewall
           *[way] Fragen Sie den Betreiber Ihres Netzes, ob { the-port } geöffnet werden kann
        }
    .advice3 =
        { $who ->
            [server] Sonst fragen Sie den Betreiber des Servers, ob der Port offen sein soll
           *[way] Wenn es Ihr eigener Server ist, sehen Sie auch in dessen Firewall nach
        }

connects-to-own-computer =
    .title = Das Programm sucht den Mailserver auf seinem eigenen Computer
    .short = eigener Computer
    .pill = Eigener Computer
    .explanation = Das Programm wollte sich mit 127.0.0.1, ::1 oder localhost verbinden. Damit ist immer der Computer gemeint, auf dem es selbst läuft, und dort nimmt kein Mailserver Verbindungen an. Meist wurde der Name des Servers nie eingetragen, oder das Programm liest die Einstellung nicht.
    .advice1 = Tragen Sie in den Einstellungen des Programms den Postausgangsserver (SMTP-Server) Ihres Anbieters ein
    .advice2 = Wenn er schon eingetragen ist, sehen Sie nach, ob das Programm die Einstellung liest: die richtige Datei, der richtige Name der Variablen, ein Neustart
    .advice3 = In einem Container ist localhost der Container selbst: Verwenden Sie stattdessen den Namen des Servers

host-unreachable =
    .title = Ein Gerät auf dem Weg meldet, dass der Server nicht erreichbar ist
    .short = unerreichbar
    .pill = Nicht erreichbar
    .explanation = Auf dem Weg zu { the-address-dat } kam die Antwort, dass der Server nicht erreichbar ist. Der Server kann ausgeschaltet sein, seine Adresse kann veraltet sein, oder eine Firewall auf dem Weg weist solche Verbindungen ab.
    .advice1 = Vergleichen Sie den Servernamen mit dem Postausgangsserver, den Ihr Anbieter angibt
    .advice2 = Prüfen Sie erneut über ein anderes Netz: Wenn es dort funktioniert, liegt es an dem Netz, in dem Sie jetzt sind
    .advice3 = Wenn es überall scheitert, sagen Sie dem Betreiber des Servers Bescheid

network-unreachable =
    .title = Dieser Computer hat keinen Weg zum Netz des Servers
    .short = kein Weg
    .pill = Kein Weg dorthin
    .explanation = Die Verbindung zu { the-address-dat } scheiterte schon auf diesem Computer: Er kennt keinen Weg zu dieser Adresse. Entweder ist er offline, oder die Adresse ist von einer Art (zum Beispiel IPv6), die Ihr Netz nicht unterstützt.
    .advice1 = Öffnen Sie eine beliebige Webseite: Wenn sich keine öffnet, bringen Sie zuerst die Internetverbindung in Ordnung
    .advice2 = Wenn sich Webseiten öffnen und ein VPN eingeschaltet ist, schalten Sie es aus und prüfen Sie erneut
    .advice3 = Fragen Sie den Betreiber Ihres Netzes, ob es sowohl IPv4 als auch IPv6 unterstützt

connection-reset =
    .title = Die Verbindung zu { the-port-dat } wurde abgebrochen, sobald sie stand
    .short = abgebrochen
    .pill = Abgebrochen
    .explanation = Die Verbindung zu { the-address-dat } kam zustande und wurde abgebrochen, bevor der Server ein Wort sagte. Das macht eine Firewall auf dem Weg, aber auch ein Server, der keine Verbindungen von Ihrer Adresse will. Von hier aus lässt sich nicht sagen, was von beidem es war.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Warten Sie eine Stunde und prüfen Sie erneut: Nach gescheiterten Anmeldungen weisen manche Server eine Adresse eine Zeit lang ab
    .advice3 = Prüfen Sie erneut über ein anderes Netz: Wenn es dort funktioniert, liegt es an Ihrem Netz oder an Ihrer Adresse

local-firewall =
    .title = Schon dieser Computer lässt die Verbindung nicht hinaus
    .short = hier gesperrt
    .pill = Lokal gesperrt
    .explanation = Die Verbindung zu { the-address-dat } kam gar nicht hinaus: Das Betriebssystem meldete, dass sie nicht erlaubt ist. Das macht eine Firewall oder ein Sicherheitsprogramm auf diesem Computer.
    .advice1 = Öffnen Sie die Firewall oder das Sicherheitsprogramm auf diesem Computer und erlauben Sie Mailport und Ihrem Mailprogramm Verbindungen zu { the-port-dat }
    .advice2 = Wenn eine Organisation diesen Computer verwaltet, fragen Sie deren Helpdesk

proxy-failed =
    .title =
        { $how ->
            [not-reached] Der Proxy ist nicht erreichbar
            [not-socks] Was unter der Adresse des Proxys antwortet, ist kein SOCKS5-Proxy
            [wants-sign-in] Der Proxy verlangt eine Anmeldung, und die beherrscht Mailport nicht
            [forbidden] Der Proxy erlaubt keine Verbindungen zu { the-port-dat }
           *[failed] Der Proxy konnte keine Verbindung zu { the-port-dat } herstellen
        }
    .short = Proxy
    .pill = Proxy gescheitert
    .explanation = Die Verbindung sollte über den Proxy laufen, der für diese Prüfung angegeben wurde, und der stellte keine her. Über den Server sagt das nichts aus.
    .advice1 = Prüfen Sie ohne den Proxy, wenn sich dieser Computer direkt verbinden darf
    .advice2 =
        { $how ->
            [not-reached] Sehen Sie nach, ob der Proxy läuft und ob sein Name und sein Port stimmen
            [not-socks] Sehen Sie nach, ob Name und Port des Proxys stimmen: Es muss ein SOCKS-Proxy der Version 5 sein
            [wants-sign-in] Verwenden Sie einen Proxy ohne Anmeldung, zum Beispiel einen auf diesem Computer
           *[failed] Fragen Sie den Betreiber des Proxys, ob der Proxy Verbindungen zu { the-port-dat } herstellen darf
        }

ipv6-broken =
    .title = Die IPv6-Adressen des Servers funktionieren von hier aus nicht, seine IPv4-Adressen schon
    .short = IPv6 gestört
    .pill = IPv6 gestört
    .explanation = Der Server hat Adressen der neueren und der älteren Art, und nur die der älteren Art antworten. Viele Mailprogramme merken das und machen weiter; manche warten lange oder scheitern.
    .advice1 = Wenn Ihr Mailprogramm nur langsam sendet, schalten Sie IPv6 für das Programm oder für diesen Computer aus
    .advice2 = Fragen Sie Ihren Internetanbieter, ob IPv6 an Ihrem Anschluss funktioniert; wenn es mit anderen Servern funktioniert, sagen Sie dem Betreiber dieses Servers Bescheid

some-addresses-fail =
    .title =
        { $family ->
            [v4] Über IPv4 kommt zu { the-port-dat } des Servers keine Verbindung zustande, über IPv6 schon
            [v6] Über IPv6 kommt zu { the-port-dat } des Servers keine Verbindung zustande, über IPv4 schon
           *[any]
                { $has-failed ->
                    [yes] Zu { $failed } der { $total } Adressen des Servers kommt keine Verbindung zustande
                   *[no] Zu einigen Adressen des Servers kommt keine Verbindung zustande
                }
        }
    .short = nur teilweise
    .pill = Teilweise erreichbar
    .explanation = Hinter dem Namen des Servers stehen mehrere Adressen, und nicht alle nehmen Verbindungen an. Mailprogramme können eine erwischen, die nicht funktioniert, sodass das Senden einmal gelingt und ein andermal nicht.
    .advice1 =
        { $family ->
            [v4] Ein Mailprogramm, das auch IPv6 verwendet, funktioniert hier, eines nur mit IPv4 nicht; oft sperrt ein Netz einen Port nur für eines von beiden
            [v6] Ein Mailprogramm weicht hier nach einer Pause auf IPv4 aus; oft sperrt ein Netz einen Port nur für eines von beiden
           *[any] Verwenden Sie den Server, wie er ist: Ein zweiter Versuch erreicht oft eine Adresse, die funktioniert
        }
    .advice2 =
        { $family ->
            [v4] Fragen Sie den Betreiber Ihres Netzes und, mit diesem Bericht, den des Servers: Darin steht, wie weit die Pakete kommen
            [v6] Fragen Sie den Betreiber Ihres Netzes und, mit diesem Bericht, den des Servers: Darin steht, wie weit die Pakete kommen
           *[any] Schicken Sie diesen Bericht dem Betreiber des Servers: Darin stehen die Adressen, die nicht funktionieren
        }

slow-to-connect =
    .title = Es dauert lange, bis die Verbindung steht
    .short = langsam
    .pill = Langsame Verbindung
    .explanation =
        Die Verbindung stand erst { after-seconds }. Daran kann ein ausgelasteter oder weit entfernter Server schuld sein, aber auch eine schwache Verbindung auf Ihrer Seite. Mailprogramme mit wenig Geduld geben vielleicht auf.
    .advice1 = Prüfen Sie erneut zu einer anderen Zeit oder über ein anderes Netz
    .advice2 = Wenn es langsam bleibt, lassen Sie Ihrem Mailprogramm mehr Zeit, falls es eine Einstellung dafür hat

## Greeting

no-greeting =
    .title = { This-port } nimmt die Verbindung an, aber der Server grüßt nicht
    .short = keine Begrüßung
    .pill = Keine Begrüßung
    .explanation =
        Ein Mailserver grüßt zuerst. Hier kam { for-seconds } nichts, nachdem die Verbindung stand. Der Server kann überlastet sein, er kann Fremde absichtlich warten lassen, oder ein Sicherheitsprogramm auf dem Weg hält die Begrüßung vielleicht zurück.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Prüfen Sie in ein paar Minuten erneut
    .advice3 = Wenn ein Sicherheitsprogramm auf diesem Computer E-Mails prüft, schalten Sie dessen E-Mail-Prüfung für einen Moment aus und prüfen Sie erneut

greeting-slow =
    .title = Die Begrüßung des Servers lässt lange auf sich warten
    .short = späte Begrüßung
    .pill = Späte Begrüßung
    .explanation =
        Die Begrüßung kam erst { after-seconds }. Manche Server warten absichtlich, um Absender von Spam abzuschrecken, andere sind ausgelastet. Ein Mailprogramm mit wenig Geduld gibt vielleicht vorher auf.
    .advice1 = Wenn Ihr Mailprogramm eine Zeitüberschreitung meldet, lassen Sie ihm mehr Zeit, falls es eine Einstellung dafür hat

closed-before-greeting =
    .title = Der Server beendet die Verbindung auf { the-port-dat } ohne ein Wort
    .short = aufgelegt
    .pill = Aufgelegt
    .explanation = Die Verbindung kam zustande, und die Gegenseite schloss sie ordnungsgemäß, aber ohne Begrüßung. Das machen Server, die keine Verbindungen von Ihrer Adresse wollen oder bei denen schon zu viele offen sind; auch eine Firewall auf dem Weg kann das tun.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Schließen Sie andere Mailprogramme, die dieses Konto benutzen, warten Sie ein paar Minuten und prüfen Sie erneut
    .advice3 = Prüfen Sie erneut über ein anderes Netz: Wenn es dort funktioniert, fragen Sie den Betreiber des Servers, ob der Server Ihre Adresse abweist

wrong-protocol =
    .title =
        { $protocol ->
            [unknown] Was auf { the-port-dat } antwortet, ist kein Postausgangsserver
            [TLS] { This-port } spricht vom ersten Byte an verschlüsselt
           *[other]
                { $has-protocol ->
                    [yes] Was auf { the-port-dat } antwortet, spricht { $protocol }: Es ist kein Postausgangsserver
                   *[no] Was auf { the-port-dat } antwortet, ist kein Postausgangsserver
                }
        }
    .short = kein SMTP
    .pill = Kein Mailport
    .explanation =
        { $protocol ->
            [HTTP] Auf diesem Port antwortet ein Webserver. Der Port oder der Servername gehört zu etwas anderem.
            [IMAP] Das ist ein Server zum Lesen von E-Mails (IMAP). Zum Senden braucht man einen anderen Port und oft auch einen anderen Servernamen.
            [POP3] Das ist ein Server zum Abrufen von E-Mails (POP3). Zum Senden braucht man einen anderen Port und oft auch einen anderen Servernamen.
            [SSH] Auf diesem Port antwortet ein Dienst zur Anmeldung aus der Ferne (SSH).
            [FTP] Auf diesem Port antwortet ein Dienst zum Übertragen von Dateien (FTP).
            [TLS] Der Server beginnt sofort mit der Verschlüsselung, obwohl zuerst eine lesbare Begrüßung fällig war.
           *[other] Die Gegenseite antwortet, aber nicht in der Sprache für ausgehende E-Mails (SMTP).
        }
    .advice1 = Verwenden Sie zum Senden Port 465 oder 587, falls einer davon funktioniert
    .advice2 = Vergleichen Sie den Servernamen mit dem Postausgangsserver, den Ihr Anbieter angibt; oft heißt er dort SMTP-Server

speaks-tls-at-once =
    .title = { This-port } verlangt von Anfang an SSL/TLS, nicht STARTTLS
    .short = verlangt TLS
    .pill = Verlangt SSL/TLS
    .explanation = Der Server wartet schweigend auf eine verschlüsselte Verbindung. Als Mailport bei einem zweiten Versuch eine aufbaute, antwortete er. Ein Mailprogramm, das hier auf STARTTLS eingestellt ist, wartet, bis es aufgibt.
    .advice1 = Wählen Sie in Ihrem Mailprogramm für { the-port-acc } als Verbindungssicherheit SSL/TLS statt STARTTLS
    .advice2 = Oder verwenden Sie einen anderen Port, der funktioniert

service-refused =
    .title = Der Server weist die Verbindung auf { the-port-dat } ab
    .short = abgewiesen
    .pill = Abgewiesen
    .explanation =
        { $has-reply ->
            [yes] Statt zu grüßen, antwortete der Server mit „{ $reply }“.
           *[no] Statt zu grüßen, lehnt der Server ab.
        } Das ist eine dauerhafte Ablehnung: Ein neuer Versuch allein ändert daran nichts. Oft betrifft sie die Adresse, von der aus Sie sich verbinden, und nicht Ihr Konto.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert: Diese Antwort gilt vielleicht nur für { the-port-acc }
    .advice2 = Lesen Sie, was der Server sagt: Oft nennt er den Grund oder eine Webseite, die ihn erklärt
    .advice3 = Schicken Sie diesen Satz dem Betreiber des Servers

service-busy =
    .title = Der Server ist ausgelastet und bittet, es später zu versuchen
    .short = ausgelastet
    .pill = Später versuchen
    .explanation =
        { $has-reply ->
            [yes] Statt zu grüßen, antwortete der Server mit „{ $reply }“.
           *[no] Statt zu grüßen, bittet der Server um Geduld.
        } Das ist eine vorübergehende Ablehnung: Der Server hat zu viel zu tun, er hat zu viele Verbindungen von Ihnen, oder an ihm wird gearbeitet.
    .advice1 = Warten Sie ein paar Minuten und prüfen Sie erneut
    .advice2 = Schließen Sie andere Mailprogramme, die diesen Server benutzen: Manche Server erlauben nur wenige Verbindungen auf einmal
    .advice3 =
        { $has-own ->
            [yes] Prüfen Sie diesen Port allein: Diese Prüfung hatte { $own } Verbindungen zum Server zugleich offen
           *[no] { "" }
        }

address-blocklisted =
    .title =
        { $has-list ->
            [yes] Der Server lehnt Ihre Internetadresse ab, weil sie auf einer Sperrliste von { $list } steht
           *[no] Der Server lehnt Ihre Internetadresse ab, weil sie auf einer Sperrliste steht
        }
    .short = auf Sperrliste
    .pill = Auf einer Sperrliste
    .explanation =
        { $has-reply ->
            [yes] Der Server antwortete mit „{ $reply }“.
           *[no] { "" }
        } Auf solchen Listen stehen Adressen, von denen Spam gekommen ist, und auch ganze Bereiche von Privatanschlüssen. Es geht um die Adresse, die Ihr Netz gerade benutzt; vor Ihnen haben sie vielleicht schon andere benutzt.
    .advice1 = Melden Sie sich auf Port 465 oder 587 an, falls einer davon funktioniert: Dort zählen solche Listen meist nicht
    .advice2 = Öffnen Sie die Webseite, die in der Antwort des Servers steht, und sehen Sie nach, warum die Adresse auf der Liste ist
    .advice3 = Bitten Sie Ihren Internetanbieter oder den Betreiber Ihres Netzes, die Adresse von der Liste nehmen zu lassen

firewall-rewrites-smtp =
    .title = Eine Firewall auf dem Weg verändert, was der Server auf { the-port-dat } sagt
    .short = verändert
    .pill = Unterwegs verändert
    .explanation =
        { $has-reply ->
            [yes] In der Antwort „{ $reply }“ sind
           *[no] In der Antwort des Servers sind
        } Buchstaben unkenntlich gemacht. Das machen manche Firewalls, wenn sie Mailverbindungen kontrollieren. Sie verbergen damit, was der Server anbietet, zum Beispiel Verschlüsselung, sodass sicheres Senden hier nicht möglich ist.
    .advice1 = Verwenden Sie Port 465 mit SSL/TLS, falls er funktioniert: Dort kann die Firewall nicht hineinsehen
    .advice2 = Bitten Sie den Betreiber der Firewall, deren Kontrolle von SMTP auszuschalten

network-intercepts-port =
    .title = Das Netz leitet { the-port-acc } zu einem eigenen Mailserver um
    .short = umgeleitet
    .pill = Umgeleitet
    .explanation = { $has-stranger ->
        [yes] Hier antwortet ein anderer Server als der, den Sie angegeben haben: { $stranger }.
       *[no] Hier antwortet ein anderer Server als der, den Sie angegeben haben.
    } Manche Anbieter, Hotels und Mobilfunknetze fangen ausgehende E-Mails auf diese Weise ab.
    .advice1 = Melden Sie sich in diesem Netz nicht auf { the-port-dat } an
    .advice2 = Verwenden Sie Port 465 mit SSL/TLS, falls er funktioniert
    .advice3 = Fragen Sie den Betreiber des Netzes, warum es E-Mails umleitet

local-proxy-in-between =
    .title = Ein Sicherheitsprogramm auf diesem Computer steht zwischen Ihrem Mailprogramm und dem Server
    .short = dazwischen
    .pill = Sicherheitsprogramm
    .explanation = Geantwortet hat nicht der Mailserver, sondern ein Programm, das E-Mails unterwegs prüft.{ and-the-answer-was } Das Programm konnte den Server selbst nicht erreichen oder kam mit ihm nicht zurecht.
    .advice1 = Schalten Sie im Sicherheitsprogramm die Prüfung ausgehender E-Mails aus und senden Sie noch einmal
    .advice2 = Wenn das hilft, richten Sie eine Ausnahme für Ihr Mailprogramm ein, oder lassen Sie diese Prüfung aus: Der übrige Schutz bleibt bestehen

hello-refused =
    .title = Der Server akzeptiert nicht, wie sich dieser Computer vorstellt
    .short = Gruß abgelehnt
    .pill = Gruß abgelehnt
    .explanation = Nach der Begrüßung nennt jede Seite ihren Namen. { $has-reply ->
            [yes] Der Server antwortete darauf mit „{ $reply }“.
           *[no] Der Server lehnte das ab.
        } Manche Server nehmen es mit dem Namen genau, andere weisen an dieser Stelle bestimmte Adressen ab.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Lesen Sie, was der Server sagt: Oft nennt er den Grund
    .advice3 = Prüfen Sie erneut mit einem anderen Namen für diesen Computer: Dafür gibt es auf der Befehlszeile die Option --hello

hello-only =
    .title =
        { $has-behind_tls ->
            [yes] In der verschlüsselten Verbindung spricht der Server nur die älteste Form des Protokolls
           *[no] Der Server spricht nur die älteste Form des Protokolls
        }
    .short = sehr alt
    .pill = Sehr alter Server
    .explanation = Der Server hat die übliche Vorstellung (EHLO) abgelehnt und die alte (HELO) angenommen. { $has-behind_tls ->
            [yes] So lässt sich keine Anmeldung anbieten.
           *[no] Ein solcher Server bietet weder Verschlüsselung noch Anmeldung an.
        }
    .advice1 = Fragen Sie den Betreiber des Servers, ob es für Ihr Mailprogramm einen neueren gibt

not-smtp =
    .title = Die Antworten auf { the-port-dat } sind nicht als die eines Mailservers zu verstehen
    .short = unverständlich
    .pill = Nicht verstanden
    .explanation =
        { $why ->
            [line-too-long] Eine Zeile der Antwort war länger als alles, was Mailserver senden, und Mailport hörte auf zu lesen.
            [too-many-lines] Die Antwort hatte mehr Zeilen, als ein Mailserver je sendet, und Mailport hörte auf zu lesen.
            [too-much] Der Server sendete mehr, als ein Mailserver je sendet, und Mailport hörte auf zu lesen.
            [unfinished] Die Antwort brach mittendrin ab.
            [unexpected] Es kam eine Antwort, die nicht zu dem gehören kann, was gefragt war.
           *[bad-reply] Eine Antwort begann ohne eine der dreistelligen Zahlen, mit denen jede beginnen muss.
        } Vielleicht antwortet hier etwas anderes als ein Mailserver, oder der Server ist fehlerhaft.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Vergleichen Sie Servername und Port mit den Angaben Ihres Anbieters
    .advice3 = Wenn beides stimmt, schicken Sie diesen Bericht dem Betreiber des Servers: Die Mitschrift zeigt, was ankam

odd-reply =
    .title = Die Antworten des Servers enthalten etwas Ungewöhnliches
    .short = ungewöhnlich
    .pill = Seltsame Antworten
    .explanation = Mailport konnte weitermachen. In der Mitschrift sind unsichtbare oder ungültige Zeichen umschrieben, damit sie keinen Schaden anrichten können.

starttls-not-offered =
    .title = { This-port } bietet keine Verschlüsselung an
    .short = nicht angeboten
    .pill = Unverschlüsselt
    .explanation = Auf diesem Port lässt sich der Server nur im Klartext benutzen: Unterwegs könnten andere das Passwort und die E-Mails mitlesen. Der Server kann so eingerichtet sein, oder etwas auf dem Weg verbirgt vielleicht, dass er verschlüsseln kann; von hier aus sieht beides gleich aus.
    .advice1 = Melden Sie sich auf { the-port-dat } nicht an
    .advice2 = Verwenden Sie einen anderen Port mit SSL/TLS oder STARTTLS, falls einer funktioniert
    .advice3 = Wenn es Ihr eigener Server ist, geben Sie ihm ein Zertifikat und schalten Sie die Verschlüsselung ein

starttls-stripped =
    .title =
        { $has-date ->
            [yes] Auf { the-port-dat } wurde früher Verschlüsselung angeboten, jetzt nicht mehr. Melden Sie sich dort nicht an
           *[no] Etwas zwischen Ihnen und dem Server entfernt auf { the-port-dat } die Verschlüsselung. Melden Sie sich dort nicht an
        }
    .short = entfernt
    .pill = Schutz entfernt
    .explanation =
        { $has-date ->
            [yes] Bei der Prüfung vom { $date } bot der Server hier Verschlüsselung an. Höchstwahrscheinlich entfernt eine Firewall oder jemand im Netz dieses Angebot, sodass Passwörter lesbar übertragen würden; es kann auch sein, dass der Server geändert wurde.
           *[no]
                { $has-way ->
                    [yes] Etwas auf dem Weg antwortet hier anstelle des Servers und bietet keine Verschlüsselung an. Passwörter würden bis dorthin lesbar übertragen, vielleicht auch darüber hinaus.
                   *[no] Es ist bekannt, dass der Server hier Verschlüsselung anbietet, doch was ankommt, sagt etwas anderes. Eine Firewall oder jemand im Netz entfernt das Angebot, sodass Passwörter lesbar übertragen würden.
                }
        }
    .advice1 = Melden Sie sich in diesem Netz nicht auf { the-port-dat } an
    .advice2 = Verwenden Sie Port 465 mit SSL/TLS, falls er funktioniert: Dort lässt sich nichts entfernen
    .advice3 = Bitten Sie den Betreiber des Netzes oder der Firewall, E-Mails nicht mehr zu kontrollieren

sign-in-not-offered =
    .title =
        { $port ->
            [25] Port 25 nimmt keine Anmeldung an: Er ist für E-Mails zwischen Servern da
           *[other] { This-port } nimmt keine Anmeldung an, deshalb kann ein Mailprogramm darüber nicht senden
        }
    .short = nicht angeboten
    .pill = Nur für Server
    .explanation =
        { $port ->
            [25] So soll es sein: Hier übergeben Server einander E-Mails, während Mailprogramme Port 465 oder 587 benutzen.
           *[other] Der Server spricht die Sprache für ausgehende E-Mails, bietet aber keine Möglichkeit, sich anzumelden. Vielleicht ist er für eingehende E-Mails da oder nur für sein eigenes Netz, oder die Anmeldung wurde ausgeschaltet.
        }
    .advice1 =
        { $port ->
            [25] Verwenden Sie in Ihrem Mailprogramm Port 465 oder 587
           *[other] Vergleichen Sie den Servernamen mit dem Postausgangsserver, den Ihr Anbieter angibt
        }
    .advice2 =
        { $port ->
            [25] { "" }
           *[other] Wenn es Ihr eigener Server ist, schalten Sie die Anmeldung für { the-port-acc } ein
        }

sign-in-in-clear =
    .title =
        { $has-starttls ->
            [yes] Für { the-port-acc } wurde keine Verschlüsselung gewählt, und der Server bietet die Anmeldung höchstens verschlüsselt an
           *[no] { This-port } würde ein Passwort ohne Verschlüsselung annehmen
        }
    .short = im Klartext
    .pill = Passwort ungeschützt
    .explanation =
        { $has-starttls ->
            [yes] Der Server bietet an, die Verbindung zu verschlüsseln, aber Mailport war angewiesen, darauf zu verzichten.
           *[no]
                { $has-mechanisms ->
                    [yes] Der Server bietet die Anmeldung ({ $mechanisms })
                   *[no] Der Server bietet die Anmeldung
                } schon an, bevor die Verbindung verschlüsselt ist.
        } Ein Mailprogramm, in dem keine Verschlüsselung eingestellt ist, würde das Passwort so senden, dass andere es unterwegs mitlesen können.
    .advice1 = Stellen Sie die Verbindungssicherheit in Ihrem Mailprogramm auf SSL/TLS oder STARTTLS, niemals auf „Keine“
    .advice2 = Wenn es Ihr eigener Server ist, lassen Sie ihn die Anmeldung erst nach der Verschlüsselung anbieten

connection-lost =
    .title =
        { $how ->
            [timeout] Mitten im Gespräch antwortete der Server nicht mehr
            [reset] Die Verbindung wurde mitten im Gespräch abgebrochen
           *[closed] Der Server hat mitten im Gespräch aufgelegt
        }
    .short =
        { $how ->
            [timeout] verstummt
           *[other] abgebrochen
        }
    .pill =
        { $how ->
            [timeout] Verstummt
           *[other] Verbindung verloren
        }
    .explanation =
        { $how ->
            [timeout]
                Nach { the-command-dat } kam { for-seconds } keine Antwort.
            [reset] Die Verbindung brach nach { the-command-dat } ab.
           *[closed] Der Server schloss die Verbindung nach { the-command-dat }, ohne darauf zu antworten.
        } Der Server kann überlastet oder fehlerhaft sein, oder etwas auf dem Weg hat die Verbindung vielleicht getrennt. Von hier aus lässt sich nicht sagen, was davon zutrifft.
    .advice1 = Prüfen Sie in ein paar Minuten erneut
    .advice2 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice3 = Wenn es an derselben Stelle wieder geschieht, schicken Sie diesen Bericht dem Betreiber des Servers

## Encryption

starttls-refused =
    .title = Der Server bietet auf { the-port-dat } Verschlüsselung an und lehnt sie dann ab
    .short = abgelehnt
    .pill = STARTTLS abgelehnt
    .explanation =
        { $has-reply ->
            [yes] Auf die Bitte, die Verbindung zu verschlüsseln, antwortete der Server mit „{ $reply }“.
           *[no] Die Bitte, die Verbindung zu verschlüsseln, lehnte der Server ab.
        } Meist ist sein Zertifikat oder seine Konfiguration gerade fehlerhaft.
    .advice1 = Verwenden Sie Port 465 mit SSL/TLS, falls er funktioniert
    .advice2 = Prüfen Sie später erneut, und schalten Sie die Verschlüsselung in der Zwischenzeit nicht aus
    .advice3 = Teilen Sie dem Betreiber des Servers mit, was der Server geantwortet hat

starttls-injected =
    .title = In den Beginn der Verschlüsselung auf { the-port-dat } wurde etwas Unverschlüsseltes eingeschleust
    .short = eingeschleust
    .pill = Manipulation möglich
    .explanation =
        { $has-bytes ->
            [yes] { $bytes ->
                [one] Zusammen mit der Antwort, dass die Verschlüsselung beginnen darf, kam 1 weiteres Byte, das nicht da sein dürfte.
               *[other] Zusammen mit der Antwort, dass die Verschlüsselung beginnen darf, kamen { $bytes } weitere Bytes, die nicht da sein dürften.
            }
           *[no] Zusammen mit der Antwort, dass die Verschlüsselung beginnen darf, kam etwas, das nicht da sein dürfte.
        } Das kann ein Fehler des Servers sein oder der Versuch, unterwegs Befehle einzuschmuggeln. Mailport hat hier abgebrochen.
    .advice1 = Melden Sie sich in diesem Netz nicht auf { the-port-dat } an
    .advice2 = Verwenden Sie Port 465 mit SSL/TLS, falls er funktioniert
    .advice3 = Prüfen Sie erneut über ein anderes Netz: Wenn es dort nicht geschieht, manipuliert vielleicht jemand auf dem Weg die Verbindung

plaintext-on-tls-port =
    .title = { This-port } verschlüsselt nicht von Anfang an: Wählen Sie dort STARTTLS, nicht SSL/TLS
    .short = kein TLS
    .pill = Verlangt STARTTLS
    .explanation = Die Verbindung sollte vom ersten Byte an verschlüsselt sein, doch der Server grüßte im Klartext. Der Port ist auf die andere Art eingerichtet: Die Verschlüsselung kommt, wenn überhaupt, erst nach der Begrüßung.
    .advice1 = Wählen Sie in Ihrem Mailprogramm für { the-port-acc } als Verbindungssicherheit STARTTLS statt SSL/TLS
    .advice2 = Oder verwenden Sie einen anderen Port, der funktioniert

tls-too-old =
    .title =
        { $has-version ->
            [yes] Der Server spricht auf { the-port-dat } nur { $version }, und das ist zu alt, um sicher zu sein
           *[no] Die Verschlüsselung des Servers ist zu alt, um sicher zu sein
        }
    .short = zu alt
    .pill = TLS zu alt
    .explanation =
        { $has-version ->
            [yes] Die neueste Verschlüsselung, auf die der Server geantwortet hat, ist { $version }.
           *[no] Der Server kennt nur eine Verschlüsselung aus den Jahren vor 2008.
        } Sie wurde als unsicher aufgegeben, und heutige Mailprogramme lehnen sie ab.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Sagen Sie dem Betreiber des Servers, dass der Server ein Update braucht, um TLS 1.2 oder 1.3 zu sprechen

tls-outdated-only =
    .title = Der Server spricht auf { the-port-dat } nur veraltete Formen von TLS 1.2
    .short = veraltet
    .pill = TLS veraltet
    .explanation = Der Server kennt TLS 1.2, aber nur mit Verschlüsselungsverfahren, die nach und nach aufgegeben werden. Viele Mailprogramme verbinden sich noch mit ihm; Mailport beherrscht diese Verfahren nicht und kann nicht weiter nachsehen.
    .advice1 = Versuchen Sie es mit Ihrem Mailprogramm: Vielleicht verbindet es sich trotzdem
    .advice2 = Sagen Sie dem Betreiber des Servers, dass die Verschlüsselung des Servers erneuert werden sollte

tls-no-common-cipher =
    .title = Der Server nimmt auf { the-port-dat } keines der angebotenen Verschlüsselungsverfahren an
    .short = kein Verfahren
    .pill = Kein Verfahren passt
    .explanation = Angeboten wurden aktuelle und ältere Verfahren, mit den üblichen Wegen, sich auf einen Schlüssel zu einigen, und der Server lehnte alle ab. Meist ist sein eigenes Zertifikat oder sein Schlüssel nicht vorhanden oder unbrauchbar, oder er besteht auf einem seltenen Verfahren oder einer seltenen Kurve.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Sagen Sie dem Betreiber des Servers Bescheid: Im Log des Servers steht, warum keine Einigung auf ein Verfahren oder einen Schlüsselaustausch möglich war

client-tls-too-old =
    .title = Die Verschlüsselung Ihres Mailprogramms ist zu alt für den Server
    .short = Programm alt
    .pill = Programm zu alt
    .explanation = Der Server nimmt nur aktuelle Verschlüsselung an (TLS 1.2 oder neuer), und das Programm oder Gerät, das sendet, kennt nur ältere Formen.{ and-it-answered }
    .advice1 = Aktualisieren Sie, was die E-Mails sendet: das Mailprogramm, das Gerät oder die Software
    .advice2 = Suchen Sie auf einem alten System in den Einstellungen des Programms nach TLS 1.2 und schalten Sie es ein
    .advice3 = Wenn sich ein Gerät nicht aktualisieren lässt, lassen Sie es über einen Server in Ihrem eigenen Netz senden, der aktuelle Verschlüsselung beherrscht

encryption-mode-mismatch =
    .title = Im Programm ist die eine Art der Verschlüsselung eingestellt, auf dem Port des Servers die andere
    .short = falsche Art
    .pill = SSL oder STARTTLS
    .explanation = Es gibt zwei Arten zu verschlüsseln: SSL/TLS verschlüsselt von Anfang an, STARTTLS beginnt lesbar und wechselt dann. Das Programm benutzte die eine, der Port erwartet die andere, und so haben sich beide Seiten missverstanden.
    .advice1 = Wählen Sie für Port 587 STARTTLS; gibt es in den Einstellungen einen Schalter namens „secure“ oder „SSL“, schalten Sie ihn aus
    .advice2 = Wählen Sie für Port 465 SSL/TLS; gibt es in den Einstellungen einen Schalter namens „secure“ oder „SSL“, schalten Sie ihn ein
    .advice3 = Ändern Sie immer nur eins von beiden, den Port oder die Art der Verschlüsselung

tls-client-certificate-required =
    .title = Der Server verlangt ein Zertifikat von Ihrer Seite
    .short = will Zertifikat
    .pill = Verlangt Zertifikat
    .explanation = Der Server hat nach einem Zertifikat gefragt, das beweist, wer Sie sind, und ohne ein solches nicht weitergemacht. Manche Firmenserver sind so eingerichtet, und ein Passwort allein genügt dort nicht.
    .advice1 = Bitten Sie den Betreiber des Servers um ein persönliches Zertifikat, und fragen Sie, wie es in Ihrem Mailprogramm eingerichtet wird
    .advice2 = Oder verwenden Sie einen anderen Port, falls einer funktioniert

tls-failed =
    .title = Auf { the-port-dat } kam keine verschlüsselte Verbindung zustande
    .short = TLS gescheitert
    .pill = TLS gescheitert
    .explanation =
        { $why ->
            [alert] Der Server brach den Aufbau der Verschlüsselung ab und nannte als Grund „{ $detail }“.
            [timeout] Beim Aufbau der Verschlüsselung antwortete der Server nicht mehr.
            [not-tls] Was beim Aufbau der Verschlüsselung zurückkam, ist gar keine Verschlüsselung.
            [incompatible] Der Server und Mailport haben keine Art der Verschlüsselung gemeinsam. Vielleicht kennt der Server nur alte Arten, die nicht mehr sicher sind.
            [too-large] Was der Server zum Aufbau der Verschlüsselung sendet, ist größer als die { $kib } KiB, die Mailport auf einmal annimmt. Meist enthält sein Zertifikat Tausende von Namen; auch viele Mailprogramme lehnen das ab.
            [invalid] Was der Server beim Aufbau der Verschlüsselung sendete, verstößt gegen die Regeln, und Mailport hat hier abgebrochen.
           *[other] Server und Programm wurden sich beim Aufbau der Verschlüsselung nicht einig.
        }
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Prüfen Sie erneut über ein anderes Netz: Wenn es dort funktioniert, stört etwas auf dem Weg
    .advice3 = Schicken Sie diesen Bericht dem Betreiber des Servers: Die Verschlüsselung des Servers muss überprüft oder erneuert werden

tls-interrupted =
    .title = Die Verbindung wurde beim Aufbau der Verschlüsselung abgebrochen
    .short = abgebrochen
    .pill = TLS abgebrochen
    .explanation = Die Gegenseite hat mitten im Aufbau der Verschlüsselung aufgelegt, ohne einen Grund zu nennen. Das machen Geräte, die Verbindungen kontrollieren, aber auch Server, die keine Verbindungen von Ihrer Adresse wollen.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Prüfen Sie erneut über ein anderes Netz: Wenn es dort funktioniert, trennt etwas in Ihrem Netz die Verbindung
    .advice3 = Wenn es überall scheitert, schicken Sie diesen Bericht dem Betreiber des Servers

## Certificate

certificate-expired =
    .title =
        { $clock ->
            [off] Nach der Uhr dieses Computers ist das Zertifikat des Servers abgelaufen, aber diese Uhr geht anscheinend vor
           *[other] { $has-days ->
                [yes] { $days ->
                    [0] Das Zertifikat des Servers ist heute abgelaufen
                    [one] Das Zertifikat des Servers ist vor 1 Tag abgelaufen
                   *[other] Das Zertifikat des Servers ist vor { $days } Tagen abgelaufen
                }
               *[no] Das Zertifikat des Servers ist abgelaufen
            }
        }
    .short = abgelaufen
    .pill = Abgelaufen
    .explanation = Ein Zertifikat beweist, dass der Server der ist, für den er sich ausgibt. { $has-date ->
            [yes] Dieses galt bis zum { $date }.
           *[no] Jedes gilt nur bis zu einem bestimmten Tag, und bei diesem ist er vorbei.
        } { $clock ->
            [off] Nach dem Datum, das der Server in seiner Begrüßung nennt, liegt dieser Tag noch in der Zukunft: Eine der beiden Uhren geht falsch, höchstwahrscheinlich die dieses Computers.
            [same] Die Uhr des Servers sagt dasselbe. Mailprogramme lehnen ein solches Zertifikat ab, bis der Betreiber des Servers es erneuert.
           *[other] Mailprogramme lehnen es ab, bis der Betreiber des Servers es erneuert. Das gilt nur, wenn Datum und Uhrzeit dieses Computers stimmen.
        }
    .advice1 = Prüfen Sie, ob Datum und Uhrzeit dieses Computers stimmen
    .advice2 =
        { $clock ->
            [off] Wenn ja, sagen Sie dem Betreiber des Servers, dass das Zertifikat abgelaufen ist und die Uhr des Servers nachgeht
           *[other] Sagen Sie dem Betreiber des Servers, dass das Zertifikat abgelaufen ist
        }
    .advice3 = Lassen Sie im Mailprogramm keine Ausnahme zu: Es könnte den Server dann nicht mehr von einem fremden unterscheiden

certificate-not-yet-valid =
    .title =
        { $clock ->
            [wrong] Die Uhr dieses Computers geht falsch: Sie zeigt { $now }, und danach lässt sich kein Zertifikat beurteilen
            [off] Die Uhr dieses Computers geht anscheinend nach: Gemessen an ihr ist das Zertifikat des Servers noch nicht gültig
           *[other] { $has-days ->
                [yes] { $days ->
                    [0] Das Zertifikat des Servers ist noch nicht gültig
                    [1] { $hours ->
                        [0] Das Zertifikat des Servers wird erst in 1 Tag gültig
                        [one] Das Zertifikat des Servers wird erst in 1 Stunde gültig
                       *[other] Das Zertifikat des Servers wird erst in { $hours } Stunden gültig
                    }
                    [one] Das Zertifikat des Servers wird erst in 1 Tag gültig
                   *[other] Das Zertifikat des Servers wird erst in { $days } Tagen gültig
                }
               *[no] Das Zertifikat des Servers ist noch nicht gültig
            }
        }
    .short =
        { $clock ->
            [wrong] Uhr falsch
           *[other] noch nicht
        }
    .pill =
        { $clock ->
            [wrong] Uhr geht falsch
            [off] Uhr geht nach?
           *[other] Noch nicht gültig
        }
    .explanation =
        { $has-date ->
            [yes] Das Zertifikat gilt ab dem { $date }.
           *[no] Das Zertifikat gilt erst ab einem späteren Tag.
        } { $clock ->
            [wrong] Die Uhr dieses Computers zeigt eine Zeit vor dem Tag, an dem dieses Programm selbst erstellt wurde. Das kann nicht sein. Solange sie nicht richtig gestellt ist, lehnen Mailprogramme und Browser auch gute Server ab.
            [off] Was der Server zeigt, stammt von einem späteren Tag als dem, den die Uhr dieses Computers erreicht hat. Höchstwahrscheinlich geht also diese Uhr nach, und das Zertifikat kam nicht zu früh.
            [same] Die Uhr des Servers sagt dasselbe wie die dieses Computers. Höchstwahrscheinlich kam also das Zertifikat zu früh.
           *[other] Ein Zertifikat aus der Zukunft ist selten. Viel häufiger geht die Uhr dieses Computers nach.
        }
    .advice1 = Sorgen Sie dafür, dass Datum und Uhrzeit dieses Computers stimmen, und prüfen Sie erneut
    .advice2 = Wenn sie stimmen, sagen Sie dem Betreiber des Servers Bescheid

certificate-wrong-name =
    .title =
        { $has-suggestion ->
            [yes] Das Zertifikat gilt nicht für { $name }. Verwenden Sie { $suggestion } als Servernamen
           *[no] Das Zertifikat gilt nicht für { the-server-meant }
        }
    .short = falscher Name
    .pill = Falscher Name
    .explanation =
        { $has-names ->
            [yes] { $form ->
                [address-as-name] Im Zertifikat des Servers steht { $name }, aber eingetragen als Hostname. Mailprogramme suchen eine Adresse unter den Adressen eines Zertifikats und lehnen es ab, wenn sie dort nicht steht.
               *[other] Der Server zeigt ein Zertifikat für { $names }. Mailprogramme lehnen es ab, weil sie nicht erkennen können, ob das der Server ist, den Sie meinen.
            }
           *[no] Der Server zeigt ein Zertifikat, in dem überhaupt kein Name steht. Mailprogramme lehnen es ab, weil sie nicht erkennen können, ob das der Server ist, den Sie meinen.
        }
    .advice1 =
        { $has-suggestion ->
            [yes] Tragen Sie { $suggestion } im Mailprogramm als Postausgangsserver ein, wenn das der Server Ihres Anbieters ist
           *[no] Suchen Sie in der Hilfe Ihres Anbieters den Namen des Postausgangsservers: Der, den Sie verwenden, ist vielleicht veraltet oder eine Kurzform
        }
    .advice2 = Wenn es Ihr eigener Server ist, besorgen Sie ein Zertifikat, das auf { the-server-meant } lautet
    .advice3 = Lassen Sie im Mailprogramm keine Ausnahme zu: Es könnte den Server dann nicht mehr von einem fremden unterscheiden

certificate-self-signed =
    .title = Für das Zertifikat des Servers bürgt niemand außer dem Server selbst
    .short = selbst signiert
    .pill = Selbst signiert
    .explanation = Ein solches Zertifikat kann sich jeder selbst machen; es beweist also nicht, wer der Server ist. Bei einem eigenen Gerät oder für ein Programm auf diesem Computer ist das üblich, bei einem Anbieter ist es ein schlechtes Zeichen.
    .advice1 = Wenn es der Server eines Anbieters ist, melden Sie sich nicht an und sagen Sie dem Anbieter Bescheid
    .advice2 =
        { $has-fingerprint ->
            [yes] Wenn es Ihr eigener Server ist, vergleichen Sie diesen Fingerabdruck mit dem auf dem Server, bevor Sie dem Zertifikat vertrauen: { $fingerprint }
           *[no] Wenn es Ihr eigener Server ist, vergleichen Sie den Fingerabdruck des Zertifikats mit dem auf dem Server, bevor Sie dem Zertifikat vertrauen
        }
    .advice3 = Noch besser: Geben Sie dem Server ein Zertifikat von einer öffentlichen Zertifizierungsstelle

certificate-unknown-issuer =
    .title =
        { $why ->
            [chain] Das Zertifikat des Servers kommt mit einer Kette, die zu lang ist, um ihr zu folgen
           *[issuer] Das Zertifikat des Servers stammt von einer Zertifizierungsstelle, die dieser Computer nicht kennt
        }
    .short =
        { $why ->
            [chain] lange Kette
           *[issuer] nicht bekannt
        }
    .pill =
        { $why ->
            [chain] Kette zu lang
           *[issuer] Aussteller unbekannt
        }
    .explanation =
        { $why ->
            [chain] Hier bürgen mehr Zertifikate füreinander, als Mailprogramme verfolgen. Deshalb bleibt offen, ob die Kette zu einer Zertifizierungsstelle führt, der man vertraut.
           *[issuer] { $has-issuer ->
            [yes] Das Zertifikat kommt von „{ $issuer }“. Dieser Aussteller steht nicht auf der Liste der Zertifizierungsstellen, denen dieser Computer vertraut.
           *[no] Die Zertifizierungsstelle steht nicht auf der Liste derer, denen dieser Computer vertraut.
        } Vielleicht ist es die eigene Zertifizierungsstelle einer Firma, vielleicht lässt der Server ein Zertifikat dazwischen weg, oder ein Programm auf dem Weg zeigt anstelle des Servers sein eigenes.
        }
    .advice1 =
        { $why ->
            [chain] Bitten Sie den Betreiber des Servers, nur die Zertifikate zu senden, die zu seiner Zertifizierungsstelle führen
           *[issuer] Wenn Ihre Organisation den Server betreibt, bitten Sie deren Helpdesk um das Zertifikat der Zertifizierungsstelle und installieren Sie es
        }
    .advice2 = Wenn ein Sicherheitsprogramm auf diesem Computer E-Mails prüft, schalten Sie dessen E-Mail-Prüfung aus und prüfen Sie erneut
    .advice3 = Wenn es der Server eines Anbieters ist, melden Sie sich aus diesem Netz nicht an und fragen Sie den Anbieter

certificate-chain-incomplete =
    .title = Der Server lässt einen Teil seines Zertifikats weg
    .short = unvollständig
    .pill = Ein Teil fehlt
    .explanation = Zwischen dem Zertifikat des Servers und einer Zertifizierungsstelle, der man vertraut, steht { $has-issuer ->
            [yes] das Zertifikat von „{ $issuer }“.
           *[no] noch ein anderes Zertifikat.
        } Der Server müsste es mitsenden und tut es nicht. Manche Mailprogramme finden es selbst, andere lehnen den Server ab.{ $has-location ->
            [yes] { " " }Im Zertifikat steht, wo das fehlende zu bekommen ist ({ $location }); Mailport holt es nicht von selbst.
           *[no] { "" }
        }
    .advice1 = Bitten Sie den Betreiber des Servers, das Zwischenzertifikat mitzusenden (die ganze Kette, auf Englisch „full chain“)
    .advice2 = Lassen Sie bis dahin im Mailprogramm keine Ausnahme zu

certificate-intercepted =
    .title =
        { $has-product ->
            [yes] { $product } prüft Ihre E-Mails auf dem Weg: Das Zertifikat stammt von dort, nicht vom Server
           *[no] Ein Programm prüft Ihre E-Mails auf dem Weg: Das Zertifikat stammt von ihm, nicht vom Server
        }
    .short = dazwischen
    .pill = Abgefangen
    .explanation = Sicherheitsprogramme und Firmennetze öffnen verschlüsselte Verbindungen, um hineinzusehen, und zeigen dem Mailprogramm ein Zertifikat, das sie selbst gemacht haben. Mailprogramme, die es nicht kennen, lehnen es ab, und das mit gutem Grund.
    .advice1 = Schalten Sie im Sicherheitsprogramm die Prüfung von E-Mails oder von verschlüsselten Verbindungen aus
    .advice2 = Fragen Sie in einem Firmennetz den Helpdesk: Vielleicht ist es so gewollt
    .advice3 = Wenn Sie von keinem solchen Programm wissen, melden Sie sich aus diesem Netz nicht an

certificate-locally-trusted =
    .title = Dem Zertifikat des Servers wird auf diesem Computer vertraut, anderswo nicht
    .short = nur hier
    .pill = Gilt nur hier
    .explanation = { $has-issuer ->
            [yes] Es kommt von „{ $issuer }“, einer Zertifizierungsstelle,
           *[no] Es kommt von einer Zertifizierungsstelle,
        } die auf diesem Computer hinzugefügt wurde, wie es Firmen für ihre eigenen Server tun. Hier funktioniert es; ein anderer Computer würde es ablehnen.
    .advice1 = Wenn Ihre Organisation den Server betreibt, ist alles in Ordnung
    .advice2 = Wenn es der Server eines öffentlichen Anbieters ist, finden Sie heraus, welches Programm oder welcher Mensch diese Zertifizierungsstelle hinzugefügt hat

certificate-weak =
    .title =
        { $why ->
            [purpose] Das Zertifikat des Servers wurde nicht für einen Server gemacht
            [critical-extension] Das Zertifikat des Servers stellt eine Bedingung, die hier nicht verstanden wird
            [refused] Das Zertifikat des Servers besteht die Prüfungen nicht
           *[other] Das Zertifikat des Servers ist zu schwach, um ihm zu vertrauen
        }
    .short =
        { $why ->
            [purpose] falscher Zweck
            [critical-extension] nicht verstanden
            [refused] nicht anerkannt
           *[other] zu schwach
        }
    .pill =
        { $why ->
            [purpose] Nicht für Server
            [critical-extension] Nicht verstanden
            [refused] Nicht anerkannt
           *[other] Zertifikat schwach
        }
    .explanation =
        { $why ->
            [purpose] Der Aussteller hat es für einen anderen Zweck gemacht, zum Beispiel für die Anmeldung bei einem Server. Mailprogramme nehmen ein solches Zertifikat von einem Server nicht an.
            [critical-extension] Der Aussteller hat eine Bedingung hinzugefügt und festgelegt, dass man sie verstehen muss. Die meisten Mailprogramme verstehen sie auch nicht und müssen das Zertifikat dann ablehnen.
            [refused] Eine der Regeln für Zertifikate ist verletzt, bei diesem oder bei einem, das dafür bürgt. Vielleicht lehnen auch Mailprogramme es ab.
            [signature] Dieses Zertifikat oder eines, das dafür bürgt, ist auf eine Weise signiert, die sich mit heutigen Mitteln fälschen lässt. Mailprogramme lehnen solche Zertifikate ab.
           *[key] Dieses Zertifikat oder eines, das dafür bürgt, beruht auf einer Art von Schlüssel, die sich mit heutigen Mitteln fälschen lässt. Mailprogramme lehnen solche Zertifikate ab.
        }
    .advice1 =
        { $why ->
            [purpose] Sagen Sie dem Betreiber des Servers, dass ein Zertifikat für Server nötig ist
            [critical-extension] Sagen Sie dem Betreiber des Servers, dass ein Zertifikat ohne diese Bedingung nötig ist
            [refused] Senden Sie diesen Bericht an den Betreiber des Servers: Er braucht ein neues Zertifikat
           *[other] Sagen Sie dem Betreiber des Servers, dass ein neues Zertifikat mit stärkerem Schlüssel und stärkerer Signatur nötig ist
        }
    .advice2 = Lassen Sie im Mailprogramm keine Ausnahme zu

certificate-revoked =
    .title = Der Aussteller hat das Zertifikat des Servers widerrufen
    .short = widerrufen
    .pill = Widerrufen
    .explanation = Die Zertifizierungsstelle, die es ausgestellt hat, steht nicht mehr dazu. Vielleicht wurde der Schlüssel gestohlen, oder der Server hat ein neueres, das auf diesem Port nicht verwendet wird.
    .advice1 = Melden Sie sich auf { the-port-dat } nicht an
    .advice2 = Sagen Sie dem Betreiber des Servers Bescheid

revocation-check-failed =
    .title = Es ließ sich nicht herausfinden, ob das Zertifikat des Servers widerrufen wurde
    .short = nicht prüfbar
    .pill = Nicht prüfbar
    .explanation = Manche Programme fragen beim Aussteller nach, ob ein Zertifikat noch gilt, bevor sie ihm vertrauen. Diese Frage blieb ohne Antwort, und das sagt nichts gegen den Server. Meist sperrt eine Firewall die Frage, oder der Dienst des Ausstellers ist ausgefallen.
    .advice1 = Senden Sie später noch einmal
    .advice2 = Erlauben Sie dem Programm den Zugang zum Web (Port 80), den diese Frage braucht, oder fragen Sie den Betreiber der Firewall
    .advice3 = Schalten Sie in einem eigenen Programm nur die Prüfung auf Widerruf aus, niemals die ganze Prüfung von Zertifikaten

certificate-pin-mismatch =
    .title = Der Server zeigt ein anderes Zertifikat als das, das sich das Programm gemerkt hat
    .short = ein anderes
    .pill = Anderes Zertifikat
    .explanation = Ihr Programm soll einem bestimmten Zertifikat vertrauen, das es am Fingerabdruck erkennt, und der Server zeigt jetzt ein anderes. Meist wurde es erneuert; es könnte aber auch ein fremder Server sein.
    .advice1 = Fragen Sie den Betreiber des Servers, ob das Zertifikat erneuert wurde, und vergleichen Sie den neuen Fingerabdruck
    .advice2 = Tragen Sie den neuen Fingerabdruck in den Einstellungen des Programms ein, oder lassen Sie es Zertifikate auf die übliche Art prüfen statt am Fingerabdruck

system-lacks-root =
    .title = Das Programm kennt die Zertifizierungsstelle nicht, die das Zertifikat des Servers ausgestellt hat
    .short = Liste veraltet
    .pill = Veraltete Liste
    .explanation = Das Zertifikat des Servers kann in Ordnung sein. Die Liste der Zertifizierungsstellen, denen das Programm oder das System vertraut, fehlt oder ist veraltet. Das kommt in Containern, auf alten Systemen, bei altem Java oder Android und auf selbst eingerichteten Webservern oft vor.
    .advice1 = Aktualisieren Sie das System, oder installieren Sie sein Paket mit den Zertifizierungsstellen (ca-certificates)
    .advice2 = Zeigen Sie dem Programm, wo die Liste liegt: bei PHP openssl.cafile, bei Python certifi, bei Java die Datei cacerts
    .advice3 = Wenn Sie wissen, dass der Server ein selbst gemachtes Zertifikat hat, geben Sie dem Programm dieses Zertifikat
    .advice4 = Schalten Sie die Prüfung von Zertifikaten nicht aus: Das Passwort könnte dann an jeden gehen

certificate-expires-soon =
    .title =
        { $has-days ->
            [yes] { $days ->
                [0] Das Zertifikat des Servers läuft heute ab
                [one] Das Zertifikat des Servers läuft in 1 Tag ab
               *[other] Das Zertifikat des Servers läuft in { $days } Tagen ab
            }
           *[no] Das Zertifikat des Servers läuft bald ab
        }
    .short =
        { $has-days ->
            [yes] { $days ->
                [0] endet heute
                [one] 1 Tag
               *[other] { $days } Tage
            }
           *[no] endet bald
        }
    .pill = Läuft bald ab
    .explanation = Heute funktioniert alles. Wird das Zertifikat nicht rechtzeitig erneuert, lehnen Mailprogramme den Server von diesem Tag an ab.
    .advice1 = Wenn es Ihr eigener Server ist, sorgen Sie dafür, dass die Erneuerung funktioniert
    .advice2 = Wenn er jemand anderem gehört, sagen Sie dort Bescheid, sobald der Tag nahe ist

tlsa-mismatch =
    .title = Das Zertifikat des Servers ist nicht das, das seine Domain angekündigt hat
    .short = unangekündigt
    .pill = Nicht angekündigt
    .explanation = Die Domain veröffentlicht in ihren Verzeichniseinträgen, welches Zertifikat oder welchen Schutz ihr Mailserver hat, und der Server hält sich nicht daran. Server, die das prüfen, übergeben ihm keine E-Mails.{ and-it-answered }
    .advice1 = Wenn es Ihre Domain ist, bringen Sie deren TLSA-Einträge oder MTA-STS-Richtlinie mit dem Zertifikat des Servers in Einklang
    .advice2 = Wenn sie jemand anderem gehört, sagen Sie dem Betreiber des Mailservers dieser Domain Bescheid

## Sign-in

sign-in-not-tested =
    .title = Die Anmeldung wurde nicht versucht
    .short = nicht versucht
    .pill = Anmeldung ungeprüft
    .explanation = Benutzername und Passwort wurden nicht angegeben; deshalb endet die Prüfung dort, wo die Anmeldung beginnen würde. Sie hat gezeigt, dass der Server die Anmeldung anbietet, aber nicht, ob er Ihr Passwort annimmt.
    .advice1 = Geben Sie Benutzername und Passwort an und prüfen Sie erneut, wenn Sie wissen möchten, ob sie angenommen werden

sign-in-rejected =
    .title = Der Server akzeptiert diesen Benutzernamen und dieses Passwort nicht
    .short = abgelehnt
    .pill = Anmeldung abgelehnt
    .explanation =
        { $has-user ->
            [yes] Verbindung und Verschlüsselung sind in Ordnung. Der Server antwortete auf die Anmeldung von { $user } mit „{ $reply }“.
           *[no] Die Verbindung zum Server gelang.{ and-it-answered }
        } Er sagt nicht, ob es am Namen oder am Passwort liegt.
    .advice1 = Verwenden Sie Ihre ganze E-Mail-Adresse als Benutzernamen, wenn Ihr Anbieter nichts anderes sagt
    .advice2 = Tippen Sie das Passwort neu ein und achten Sie darauf, dass die Feststelltaste aus ist
    .advice3 = Versuchen Sie, sich mit demselben Passwort auf der Website des Anbieters anzumelden
    .advice4 = Gelingt das, sehen Sie in der Hilfe Ihres Anbieters nach, ob Mailprogramme erst erlaubt werden müssen oder ein eigenes Passwort brauchen

app-password-needed =
    .title = Der Anbieter verlangt ein App-Passwort anstelle Ihres Kontopassworts
    .short = App-Passwort
    .pill = App-Passwort nötig
    .explanation = Ein App-Passwort ist ein zweites Passwort, das Sie auf der Website des Anbieters erzeugen, nur für ein einziges Mailprogramm.{ and-it-answered } Manche Anbieter geben dieselbe Antwort, wenn ein Passwort bloß vertippt ist.
    .advice1 =
        { $has-page ->
            [yes] Melden Sie sich auf { $page } an und öffnen Sie die Sicherheitseinstellungen Ihres Kontos
           *[no] Melden Sie sich auf der Website des Anbieters an und öffnen Sie die Sicherheitseinstellungen Ihres Kontos
        }
    .advice2 = Schalten Sie die Anmeldung in zwei Schritten ein, wenn ohne sie keine App-Passwörter angeboten werden
    .advice3 = Erzeugen Sie ein App-Passwort und geben Sie es im Mailprogramm anstelle Ihres Kontopassworts ein
    .advice4 = Wenn Sie schon ein App-Passwort verwendet haben, tippen Sie es neu ein, oder erzeugen Sie ein neues

oauth-needed =
    .title = Der Anbieter nimmt von Mailprogrammen keine Passwörter an, nur eine Anmeldung im Browser
    .short = im Browser
    .pill = Browser-Anmeldung
    .explanation = Diese Art der Anmeldung heißt OAuth2: Eine Seite des Anbieters öffnet sich, und das Mailprogramm bekommt anstelle des Passworts eine Art Ausweis.{ $has-offered ->
            [yes] { " " }Der Server bietet nur { $offered } an.
           *[no] { "" }
        }
    .advice1 = Wählen Sie im Mailprogramm OAuth2 als Art der Anmeldung
    .advice2 = Gibt es diese Auswahl nicht, entfernen Sie das Konto und fügen Sie es unter dem Namen des Anbieters wieder hinzu, oder verwenden Sie ein neueres Mailprogramm
    .advice3 = Suchen Sie für ein Gerät oder ein Skript in der Hilfe Ihres Anbieters nach einem anderen Weg, zum Beispiel einem App-Passwort

basic-sign-in-disabled =
    .title = Mailprogramme dürfen sich bei diesem Konto nicht mit dem Passwort anmelden
    .short = abgestellt
    .pill = Anmeldung abgestellt
    .explanation = { and-it-answered } Das Passwort kann durchaus stimmen: Die Organisation oder der Anbieter erlaubt Mailprogrammen nicht, damit zu senden.
    .advice1 = Wählen Sie im Mailprogramm OAuth2 als Art der Anmeldung, falls es das dort gibt
    .advice2 = Bitten Sie sonst Ihre Administration, das Senden mit Passwort (authentifiziertes SMTP) für dieses Postfach einzuschalten

authorization-code-needed =
    .title = Der Anbieter verlangt einen Autorisierungscode anstelle Ihres Passworts
    .short = Code nötig
    .pill = Code nötig
    .explanation = Der Code wird auf der Website des Anbieters erzeugt und ersetzt in Mailprogrammen das Passwort.{ and-it-answered } Manche Anbieter geben dieselbe Antwort, wenn ein Code bloß vertippt ist.
    .advice1 =
        { $has-page ->
            [yes] Melden Sie sich auf { $page } an, öffnen Sie die E-Mail-Einstellungen und schalten Sie SMTP ein
           *[no] Melden Sie sich auf der Website des Anbieters an, öffnen Sie dort die E-Mail-Einstellungen und schalten Sie SMTP ein
        }
    .advice2 = Geben Sie den Code, der dort angezeigt wird, im Mailprogramm als Passwort ein
    .advice3 = Wenn Sie schon einen solchen Code verwendet haben, tippen Sie ihn neu ein, oder erzeugen Sie einen neuen

sign-in-needs-encryption =
    .title = Der Server lässt die Anmeldung nur über eine verschlüsselte Verbindung zu
    .short = braucht TLS
    .pill = Nur verschlüsselt
    .explanation =
        { $has-reply ->
            [yes] Die Verbindung war nicht verschlüsselt, als die Anmeldung versucht wurde, und der Server antwortete mit „{ $reply }“.
           *[no] Die Verbindung war nicht verschlüsselt, als die Anmeldung versucht wurde, und der Server lehnte ab.
        } Das ist eine sinnvolle Regel: Sie schützt Ihr Passwort.
    .advice1 = Stellen Sie im Mailprogramm die Verbindungssicherheit für Port 587 auf STARTTLS oder für Port 465 auf SSL/TLS

no-common-mechanism =
    .title = Der Server und Mailport kennen keine Art der Anmeldung, die beide verwenden können
    .short = passt nicht
    .pill = Keine passende Art
    .explanation =
        { $has-offered ->
            [yes] Der Server bietet { $offered } an, und nichts davon kann Mailport hier verwenden. Vielleicht kennt Ihr Mailprogramm eine dieser Arten.
           *[no] Der Server bietet keine Art der Anmeldung an, die Mailport hier verwenden kann. Vielleicht kennt Ihr Mailprogramm eine.
        }
    .advice1 = Wenn für diese Prüfung nur eine Art erlaubt war, prüfen Sie ohne diese Beschränkung erneut
    .advice2 = Sehen Sie sonst nach, ob Ihr Mailprogramm sich auf eine der Arten anmelden kann, die der Server anbietet

sign-in-temporary-failure =
    .title = Der Server kann zurzeit keine Passwörter prüfen
    .short = später wieder
    .pill = Später anmelden
    .explanation = { it-answered-the-sign-in } Über Ihr Passwort sagt das nichts: Etwas hinter dem Server ist zurzeit gestört.
    .advice1 = Warten Sie einige Minuten und prüfen Sie erneut
    .advice2 = Bleibt es stundenlang so, sagen Sie dem Betreiber des Servers Bescheid

sign-in-too-many =
    .title = Der Server will vorerst keine weiteren Anmeldungen
    .short = zu viele
    .pill = Zu viele Anmeldungen
    .explanation = { it-answered } Nach vielen Anmeldungen in kurzer Zeit, oder wenn viele Programme gleichzeitig verbunden sind, nehmen Server eine Weile keine mehr an, auch nicht mit dem richtigen Passwort. Weitere Versuche können die Wartezeit verlängern.
    .advice1 = Warten Sie so lange, wie die Antwort sagt, sonst eine Stunde
    .advice2 = Schalten Sie inzwischen andere Geräte und Programme ab, die dieses Konto nutzen, vor allem solche, die noch ein altes Passwort haben

sign-in-by-address-restricted =
    .title = Dieses Konto darf nur von bestimmten Internetadressen aus genutzt werden
    .short = nicht erlaubt
    .pill = Adresse unzulässig
    .explanation = Der Anbieter führt eine Liste der Adressen, die mit diesem Konto senden dürfen, und Ihre steht nicht darauf.{ and-it-answered }
    .advice1 = Öffnen Sie die Sicherheitseinstellungen des Anbieters und fügen Sie Ihre Internetadresse den erlaubten hinzu
    .advice2 = Wenn Ihre Adresse von Tag zu Tag wechselt, schalten Sie diese Beschränkung aus, oder senden Sie über eine Verbindung mit fester Adresse

service-not-in-plan =
    .title = Das Senden gehört noch nicht zu diesem Konto
    .short = nicht aktiviert
    .pill = Nicht aktiviert
    .explanation = Das Konto gibt es, aber der Anbieter hat das Senden dafür nicht freigeschaltet oder erlaubt nur Tests, oder was bezahlt wurde, ist aufgebraucht.{ and-it-answered }
    .advice1 = Melden Sie sich auf der Website des Anbieters an und suchen Sie nach einem Hinweis auf eine Freischaltung, eine Testumgebung (Sandbox) oder aufgebrauchtes Guthaben
    .advice2 = Tun Sie, was dort verlangt wird: Bestätigen Sie das Konto oder die Domain, oder wechseln Sie den Tarif
    .advice3 = Ist dort nichts zu sehen, fragen Sie den Anbieter

wrong-mechanism-chosen =
    .title = Das Passwort kann stimmen: Abgelehnt wird die Art, wie das Programm sich anmeldet
    .short = falsche Art
    .pill = Falsche Anmeldeart
    .explanation =
        { $has-accepted ->
            [yes] Von zwei Prüfungen mit demselben Benutzernamen wurde die eine, die das Passwort mit { $refused } übergab, abgelehnt („{ $reply }“), und die andere mit { $accepted } wurde angenommen. Wenn das Passwort beide Male dasselbe war, kommt der Server mit { $refused } nicht zurecht, obwohl er es anbietet.
           *[no] Es gibt mehrere Arten, ein Passwort zu übergeben, und dieser Server kommt mit der verwendeten nicht zurecht.{ and-it-answered }
        }
    .advice1 =
        { $has-accepted ->
            [yes] Wählen Sie im Mailprogramm die Art der Anmeldung, die { $accepted } heißt (oft „Passwort, normal“), mit SSL/TLS oder STARTTLS
           *[no] Wählen Sie im Mailprogramm „Passwort, normal“ (PLAIN) als Art der Anmeldung, mit SSL/TLS oder STARTTLS
        }
    .advice2 = Gibt es diese Auswahl nicht, aktualisieren Sie das Programm

account-locked =
    .title = Der Server sagt, dass dieses Konto gesperrt ist
    .short = gesperrt
    .pill = Konto gesperrt
    .explanation = { it-answered-the-sign-in } Anbieter sperren Konten nach vielen fehlgeschlagenen Anmeldungen, nach verdächtigem Versand oder weil eine Zahlung aussteht.
    .advice1 = Melden Sie sich auf der Website des Anbieters an: Dort steht, warum das Konto gesperrt ist und wie Sie es entsperren
    .advice2 = Wenn Sie die Sperre nicht selbst verursacht haben, ändern Sie dort das Passwort

sign-in-withheld =
    .title = Das Passwort wurde nicht gesendet, weil die Verbindung nicht sicher ist
    .short = zurückgehalten
    .pill = Passwort ungesendet
    .explanation = Ohne Verschlüsselung, oder bei einem Server, der nicht beweisen kann, wer er ist, könnte ein Passwort in falsche Hände geraten. Ob der Server es annehmen würde, ist nicht bekannt.
    .advice1 = Verwenden Sie einen Port, auf dem die Verbindung sicher ist, oder lassen Sie erst die Ursache beheben

## Message

sign-in-required =
    .title = Der Server nimmt Nachrichten nur nach einer Anmeldung an
    .short = erst anmelden
    .pill = Anmeldung nötig
    .explanation = { it-answered-the-command } Wer nicht angemeldet ist, darf nicht über diesen Server senden.
    .advice1 = Geben Sie Benutzername und Passwort an und senden Sie noch einmal
    .advice2 = Schalten Sie im Mailprogramm die Authentifizierung für den Postausgangsserver ein: Das ist oft eine andere Einstellung als die für ankommende E-Mails

encryption-required =
    .title = Der Server nimmt Nachrichten nur über eine verschlüsselte Verbindung an
    .short = braucht TLS
    .pill = Nur verschlüsselt
    .explanation = { it-answered-the-command } Ohne Verschlüsselung könnten andere die Nachricht und das Passwort unterwegs lesen.
    .advice1 = Stellen Sie im Mailprogramm die Verbindungssicherheit für Port 587 auf STARTTLS oder für Port 465 auf SSL/TLS

sender-refused =
    .title =
        { $has-address ->
            [yes] Der Server akzeptiert { $address } nicht als Absender
           *[no] Der Server akzeptiert die Absenderadresse nicht
        }
    .short = abgelehnt
    .pill = Absender abgelehnt
    .explanation = { it-answered } Server akzeptieren nur Absender, für die sie zuständig sind und deren Domain es gibt.
    .advice1 = Senden Sie von der Adresse des Kontos, mit dem Sie sich angemeldet haben
    .advice2 = Suchen Sie in der Absenderadresse nach einem Tippfehler

sender-not-yours =
    .title =
        { $has-address ->
            [yes] Dieses Konto darf nicht als { $address } senden
           *[no] Dieses Konto darf nicht unter der Absenderadresse senden
        }
    .short = fremd
    .pill = Fremder Absender
    .explanation = Die Anmeldung wurde angenommen, aber die Absenderadresse gehört nicht zu diesem Konto.{ and-it-answered }
    .advice1 = Senden Sie von der Adresse des Kontos, mit dem Sie sich angemeldet haben
    .advice2 = Wenn die Absenderadresse auch Ihnen gehört, fügen Sie sie in den Einstellungen Ihres Anbieters als Alias oder Absender hinzu

account-blocked-for-spam =
    .title = Der Anbieter lässt dieses Konto nicht mehr senden, weil darüber Spam gesendet worden sein soll
    .short = gesperrt
    .pill = Versand gesperrt
    .explanation = { it-answered } Meist ist jemand anderes an das Passwort gekommen und sendet über das Konto; auch viele Nachrichten auf einmal können dazu führen.
    .advice1 = Ändern Sie das Passwort auf der Website des Anbieters und entfernen Sie App-Passwörter und Geräte, die Sie nicht kennen
    .advice2 = Suchen Sie auf den Computern, die das Konto nutzen, nach Schadsoftware
    .advice3 = Bitten Sie dann den Anbieter, das Konto wieder freizugeben: Auf seiner Website gibt es ein Formular dafür, oder die Sperre endet von selbst

address-range-not-allowed =
    .title = Dieser Server nimmt keine E-Mails direkt von einem privaten Anschluss oder aus dem Mobilfunk an
    .short = Heimnetz
    .pill = Nicht von zu Hause
    .explanation = { it-answered } Ihre Internetadresse gehört zu den Anschlüssen privater Kunden, und von diesen nehmen Server keine E-Mails an. Das ist eine übliche Regel und nicht Ihr Fehler.
    .advice1 = Senden Sie über den Postausgangsserver Ihres E-Mail-Anbieters, mit Anmeldung, auf Port 465 oder 587
    .advice2 = Wenn Sie einen Mailserver betreiben, lassen Sie ihn über den Server Ihres Anbieters senden, oder geben Sie ihm eine Adresse, die für Server gedacht ist

relay-denied =
    .title =
        { $has-address ->
            [yes] Der Server leitet von Ihnen keine Nachrichten an { $address } weiter
           *[no] Der Server leitet von Ihnen keine Nachrichten an diesen Empfänger weiter
        }
    .short = verweigert
    .pill = Nicht weitergeleitet
    .explanation = { it-answered } An andere Domains leitet ein Server E-Mails nur für Leute weiter, die er kennt, weil sie sich angemeldet haben oder in seinem eigenen Netz sind.
    .advice1 = Melden Sie sich an und senden Sie noch einmal
    .advice2 = Wenn Sie angemeldet sind, prüfen Sie, ob Sie den Server Ihres Anbieters für ausgehende E-Mails verwenden und nicht den für ankommende

recipient-unknown =
    .title =
        { $has-address ->
            [yes] Der Server sagt, dass es das Postfach { $address } nicht gibt
           *[no] Der Server sagt, dass es das Postfach des Empfängers nicht gibt
        }
    .short = unbekannt
    .pill = Adresse unbekannt
    .explanation = { it-answered } Die Einstellungen zum Senden stimmen: Nur dieser Empfänger wurde abgelehnt.
    .advice1 = Suchen Sie in der Adresse des Empfängers nach einem Tippfehler
    .advice2 = Fragen Sie den Empfänger nach der Adresse, die jetzt gilt

recipient-mailbox-full =
    .title =
        { $has-address ->
            [yes] Das Postfach von { $address } ist voll
           *[no] Das Postfach des Empfängers ist voll
        }
    .short = Postfach voll
    .pill = Postfach voll
    .explanation = { and-it-answered } Die Einstellungen zum Senden stimmen.
    .advice1 = Sagen Sie dem Empfänger auf anderem Weg Bescheid und senden Sie später noch einmal

greylisted =
    .title = Der Server bittet darum, diese Nachricht in einigen Minuten noch einmal zu senden
    .short = noch einmal
    .pill = Gleich noch einmal
    .explanation = { it-answered } Manche Server vertrösten jeden unbekannten Absender einmal, weil Programme, die Spam senden, es selten zweimal versuchen.
    .advice1 = Warten Sie zehn Minuten oder so lange, wie die Antwort sagt, und senden Sie noch einmal

rate-limited =
    .title = Der Server nimmt vorerst keine weiteren Nachrichten von Ihnen an
    .short = Limit
    .pill = Limit erreicht
    .explanation = { it-answered } Anbieter begrenzen, wie viele Nachrichten ein Konto oder eine Adresse in einer Stunde oder an einem Tag senden darf.
    .advice1 = Warten Sie so lange, wie die Antwort sagt, sonst bis morgen
    .advice2 = Wenn Sie kaum etwas gesendet haben, ändern Sie Ihr Passwort: Vielleicht sendet jemand anderes über Ihr Konto

message-too-large =
    .title = Die Nachricht ist größer, als der Server erlaubt
    .short = zu groß
    .pill = Nachricht zu groß
    .explanation =
        { $has-limit ->
            [yes] Die Nachricht hat { $size } Bytes, und der Server nimmt höchstens { $limit } an.
           *[no] Der Server hat die Nachricht wegen ihrer Größe abgelehnt.
        } Anhänge werden auf dem Weg um ein Drittel größer.
    .advice1 = Senden Sie weniger oder kleinere Anhänge
    .advice2 = Legen Sie große Dateien in einem Onlinespeicher ab und senden Sie einen Link

message-rejected-as-spam =
    .title = Der Server hielt die Nachricht für Spam
    .short = Spamverdacht
    .pill = Für Spam gehalten
    .explanation = { it-answered } Den Ausschlag kann der Text geben, ein Link darin oder die Adresse, von der die Nachricht kam.
    .advice1 = Lesen Sie, was der Server gesagt hat: Oft nennt er eine Seite, die es erklärt
    .advice2 = Senden Sie noch einmal mit anderem Text und ohne Links, um zu sehen, ob es am Text liegt

message-rejected-by-policy =
    .title = Die Nachricht besteht die Prüfung nicht, ob sie wirklich von der Domain des Absenders kommt
    .short = fraglich
    .pill = Absender fraglich
    .explanation = { it-answered } Die Domain des Absenders legt fest, welche Server für sie senden dürfen (SPF, DKIM und DMARC), und diese Nachricht kam auf einem anderen Weg. Empfangende Server lehnen sie dann ab.
    .advice1 = Senden Sie über den Postausgangsserver des Anbieters, zu dem die Absenderadresse gehört
    .advice2 = Wenn es Ihre Domain ist, tragen Sie den sendenden Server in deren SPF-Eintrag ein und schalten Sie auf diesem Server die DKIM-Signatur ein
    .advice3 = Wenn eine Website oder ein Gerät sendet, stellen Sie dort eine Absenderadresse ein, die zu dem Konto gehört, mit dem die Anmeldung geschieht

message-malformed =
    .title = Die Nachricht ist nicht so aufgebaut, wie die Regeln für E-Mails es verlangen
    .short = Formfehler
    .pill = Nachricht fehlerhaft
    .explanation = { it-answered } Eine Kopfzeile fehlt, ist doppelt oder falsch geschrieben, eine Zeile ist zu lang, oder Zeilen enden nicht so, wie sie sollten. Es liegt am Programm, das die Nachricht erzeugt hat, nicht am Konto.
    .advice1 = Senden Sie mit einem gewöhnlichen Mailprogramm eine einfache Nachricht: Kommt sie durch, liegt es am anderen Programm
    .advice2 = Sorgen Sie dafür, dass die Nachricht je eine Kopfzeile From, Date und Message-ID hat und dass ihre Zeilen mit CR und LF enden
    .advice3 = Aktualisieren Sie das Programm oder die Bibliothek, die die Nachricht erzeugt

message-content-refused =
    .title = Der Server lehnt den Inhalt oder einen Anhang der Nachricht ab
    .short = Inhalt abgelehnt
    .pill = Inhalt abgelehnt
    .explanation = { it-answered } Viele Server lehnen Programme, Skripte und bestimmte Archive ab, und alles, was ihr Virenscanner beanstandet.
    .advice1 = Senden Sie die Nachricht ohne den Anhang, um zu sehen, ob es daran liegt
    .advice2 = Legen Sie die Datei in einem Onlinespeicher ab und senden Sie einen Link
    .advice3 = Wird ein Virus genannt, durchsuchen Sie diesen Computer danach

recipient-domain-not-found =
    .title = Für die Domain des Empfängers war kein Mailserver zu finden
    .short = keine Domain
    .pill = Domain unbekannt
    .explanation = { it-answered } Was in der Adresse des Empfängers hinter dem @ steht, gibt es nicht, oder es nimmt keine E-Mails an. Ihr eigener Server und Ihr Konto sind in Ordnung.
    .advice1 = Suchen Sie hinter dem @ nach einem Tippfehler (gmal.com statt gmail.com)
    .advice2 = Fragen Sie den Empfänger nach der Adresse, die jetzt gilt

recipient-address-invalid =
    .title =
        { $has-address ->
            [yes] Der Server akzeptiert { $address } nicht als E-Mail-Adresse
           *[no] Der Server akzeptiert eine Adresse nicht so, wie sie geschrieben ist
        }
    .short = ungültig
    .pill = Adresse ungültig
    .explanation =
        { $has-reply ->
            [yes] Der Server antwortete mit „{ $reply }“. Die Einstellungen zum Senden stimmen: Abgelehnt wurde die Schreibweise der Adresse.
           *[no] Die Adresse des Absenders oder des Empfängers enthält Buchstaben, die es im englischen Alphabet nicht gibt, und dieser Server sagt nicht, dass er damit umgehen kann. Die Einstellungen zum Senden stimmen.
        }
    .advice1 = Suchen Sie in beiden Adressen nach einem Leerzeichen, einem Komma, einem fehlenden Teil oder einem ungewöhnlichen Buchstaben

recipient-mailbox-disabled =
    .title = Das Postfach des Empfängers gibt es, aber es ist abgeschaltet
    .short = abgeschaltet
    .pill = Postfach inaktiv
    .explanation = { it-answered } Das Postfach ist stillgelegt, ausgesetzt oder eingefroren und nimmt vorerst keine E-Mails an. Ihre Einstellungen zum Senden stimmen.
    .advice1 = Fragen Sie den Empfänger auf anderem Weg: Nur er oder sein Anbieter kann das Postfach wieder öffnen

recipient-restricts-senders =
    .title = Der Empfänger nimmt E-Mails nur von bestimmten Absendern an
    .short = eingeschränkt
    .pill = Nicht von jedem
    .explanation = { it-answered } Vielleicht ist es eine Gruppe oder ein Postfach nur für den Gebrauch innerhalb einer Organisation, oder der Empfänger hat den Absender gesperrt. Ihre Einstellungen zum Senden stimmen.
    .advice1 = Bitten Sie den Empfänger oder die Leitung der Gruppe, Ihre Adresse zuzulassen
    .advice2 = Senden Sie von einer anderen Ihrer Adressen, wenn diese zugelassen ist

too-many-recipients =
    .title = Die Nachricht hat mehr Empfänger, als der Server auf einmal annimmt
    .short = zu viele
    .pill = Zu viele Empfänger
    .explanation = { it-answered } Server begrenzen, an wie viele Empfänger eine einzelne Nachricht gehen darf.
    .advice1 = Senden Sie die Nachricht in mehreren Teilen an jeweils weniger Empfänger
    .advice2 = Verwenden Sie für viele Empfänger eine Mailingliste oder einen Newsletterdienst

sender-domain-blocklisted =
    .title = Die Domain des Absenders oder eine Webadresse in der Nachricht steht auf einer Sperrliste
    .short = Sperrliste
    .pill = Domain gelistet
    .explanation = { it-answered } Solche Listen führen Domains, die in Spam aufgefallen sind. Auf der Liste steht die Domain, nicht Ihre Internetadresse.
    .advice1 = Öffnen Sie die Seite, die in der Antwort des Servers steht, schlagen Sie die Domain dort nach und beantragen Sie dort die Streichung
    .advice2 = Lassen Sie Links in der Nachricht weg und senden Sie noch einmal
    .advice3 = Wenn es Ihre Domain ist, prüfen Sie, ob in deren Website oder in ein Konto eingebrochen wurde

no-reverse-name =
    .title = Der Server lehnt Absender ab, deren Internetadresse keinen richtigen Namen hat
    .short = namenlos
    .pill = Kein Rückwärtsname
    .explanation = { it-answered } Von jedem Mailserver wird erwartet, dass er einen Namen hat, der zu seiner Adresse führt und von ihr zurück. Die Adresse, von der gesendet wurde, hat keinen oder einen anderen.
    .advice1 = Senden Sie von einem privaten Anschluss über den Postausgangsserver Ihres E-Mail-Anbieters, auf Port 465 oder 587
    .advice2 = Wenn Sie einen Mailserver betreiben, bitten Sie Ihren Anbieter, den Rückwärtsnamen (PTR) seiner Adresse einzutragen, und stellen Sie ein, dass sich der Server mit diesem Namen vorstellt

mail-loop =
    .title = Die Nachricht dreht sich auf der Seite des Empfängers im Kreis
    .short = Schleife
    .pill = E-Mail-Schleife
    .explanation = { it-answered } Server oder Weiterleitungen reichen sich die Nachricht immer wieder gegenseitig zu. Ihre Einstellungen zum Senden stimmen.
    .advice1 = Sagen Sie dem Empfänger oder dem Betreiber des Mailservers dieser Domain Bescheid: Eine Weiterleitung oder der Eintrag des Mailservers ist falsch
    .advice2 = Wenn es Ihre Domain ist, suchen Sie nach zwei Weiterleitungen, die aufeinander zeigen, und sorgen Sie dafür, dass der Server die Domain als seine eigene kennt

recipient-server-unreachable =
    .title = Ihr Server konnte den Mailserver des Empfängers nicht erreichen und hat aufgegeben
    .short = keine Zustellung
    .pill = Nicht zugestellt
    .explanation = Bei Ihnen ist die Nachricht ordnungsgemäß abgegangen. Der Server auf der Seite des Empfängers antwortete stunden- oder tagelang nicht, und Ihr Server versucht es nicht weiter.{ and-it-answered }
    .advice1 = Suchen Sie in der Adresse des Empfängers hinter dem @ nach einem Tippfehler
    .advice2 = Senden Sie in einem Tag noch einmal, oder sagen Sie dem Empfänger auf anderem Weg, dass sein Mailserver nicht zu erreichen ist
    .advice3 = Wenn das bei jedem Empfänger geschieht, senden Sie den Text an den Betreiber Ihres eigenen Mailservers

temporary-trouble =
    .title = Der Server konnte die Nachricht im Moment nicht annehmen
    .short = später wieder
    .pill = Später versuchen
    .explanation = { it-answered-the-command } Das ist eine vorübergehende Ablehnung: Dieselbe Nachricht wird später vielleicht angenommen.
    .advice1 = Warten Sie einige Minuten und senden Sie noch einmal
    .advice2 = Bleibt es stundenlang so, senden Sie diese Antwort an den Betreiber des Servers

message-refused =
    .title = Der Server hat die Nachricht abgelehnt
    .short = abgelehnt
    .pill = Nachricht abgelehnt
    .explanation = { it-answered-the-command } Das ist eine dauerhafte Ablehnung: Dieselbe Nachricht wird auch später nicht angenommen.
    .advice1 = Lesen Sie, was der Server gesagt hat: Oft nennt er den Grund oder eine Seite, die ihn erklärt
    .advice2 = Senden Sie diese Antwort an den Betreiber des Servers

acceptance-unknown =
    .title =
        { $how ->
            [no-answer] Was nach dem Senden der Nachricht zurückkam, ist keine Antwort. Die Nachricht kann noch ankommen: Senden Sie sie vorerst nicht noch einmal
           *[other] Die Verbindung brach ab, nachdem die Nachricht gesendet war. Sie kann noch ankommen: Senden Sie sie vorerst nicht noch einmal
        }
    .short = unklar
    .pill = Ausgang unklar
    .explanation =
        { $how ->
            [timeout]
                Die ganze Nachricht wurde übergeben, und es kam { within-seconds } keine Antwort.
            [no-answer] Die ganze Nachricht wurde übergeben, und was zurückkam, sagt weder, dass der Server sie angenommen hat, noch, dass er sie abgelehnt hat.
           *[other] Die ganze Nachricht wurde übergeben, und die Verbindung brach ab, bevor der Server antwortete.
        } Vielleicht hat der Server sie angenommen, vielleicht nicht; das kann nur er selbst sagen.
    .advice1 = Sehen Sie im Posteingang des Empfängers nach, bevor Sie noch einmal senden: Die Nachricht käme sonst doppelt an
    .advice2 = Ist nach einer Stunde nichts angekommen, senden Sie noch einmal

accepted =
    .title = Der Server hat die Nachricht angenommen. Angenommen heißt noch nicht zugestellt
    .short = angenommen
    .pill = Angenommen
    .explanation =
        { $has-queue_id ->
            [yes] Der Server antwortete mit „{ $reply }“ und führt die Nachricht unter der Nummer { $queue_id }.
           *[no] { it-answered }
        } Von hier an ist der Server für die Nachricht verantwortlich.
    .advice1 =
        { $has-to ->
            [yes] Sehen Sie im Posteingang von { $to } nach, auch im Spam-Ordner
           *[no] Sehen Sie im Posteingang des Empfängers nach, auch im Spam-Ordner
        }

## Pasted texts

unknown =
    .title = Dieser Text nennt keine Ursache, die Mailport kennt
    .short = nicht bekannt
    .pill = Nicht erkannt
    .explanation =
        { $meaning ->
            [greeting] Das ist die Begrüßung eines Mailservers: Sie sagt, dass der Server da ist, und nichts von einem Fehler.
            [fine] Die Antwort des Servers sagt, dass der Schritt gelungen ist. Falls etwas fehlgeschlagen ist, steht es an anderer Stelle.
            [more] Die Antwort des Servers sagt, dass er auf mehr wartet. Falls etwas fehlgeschlagen ist, steht es an anderer Stelle.
            [later] Die Antwort des Servers ist eine vorübergehende Ablehnung: Dasselbe kann später gelingen. Den Grund kennt Mailport nicht.
            [never] Die Antwort des Servers ist eine dauerhafte Ablehnung: Dasselbe gelingt auch später nicht. Den Grund kennt Mailport nicht.
           *[nothing] Der Text enthält keine Antwort eines Mailservers und keinen bekannten Fehler eines Mailprogramms. Das heißt nicht, dass alles in Ordnung ist.
        }
    .advice1 = Fügen Sie die ganze Fehlermeldung oder die ganze zurückgekommene Nachricht ein, mit den Zeilen davor und danach: Der Grund steht oft in einem Teil, den man leicht weglässt
    .advice2 = Oder prüfen Sie den Server selbst: Geben Sie seinen Namen oder Ihre E-Mail-Adresse in Mailport ein
