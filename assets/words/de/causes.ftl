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
    .explanation = Viele Internetanbieter, Rechenzentren und VPNs lassen auf { the-port-dat } keine Verbindung hinaus, meist um Spam zu verhindern. Der Server und Ihr Konto haben damit nichts zu tun.{ and-it-answered }
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
    .title = Der Server lässt auf { the-port-dat } von hier niemanden herein, während andere Server antworten
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
    .explanation = Kein Server im Internet war auf irgendeinem Port zu erreichen. Die Verbindung dieses Computers oder des ganzen Netzes ist unterbrochen, oder ein öffentliches WLAN verlangt erst eine Anmeldung auf seiner Webseite.
    .advice1 = Öffnen Sie eine beliebige Webseite: Wenn sich keine öffnet, bringen Sie zuerst die Internetverbindung in Ordnung
    .advice2 = Rufen Sie in einem öffentlichen WLAN oder Hotel-WLAN dessen Anmeldeseite im Browser auf
    .advice3 = Achten Sie darauf, dass weder der Flugmodus noch der Offline-Modus eines Mailprogramms eingeschaltet ist

port-prohibited =
    .title = Eine Firewall auf dem Weg verbietet Verbindungen zu { the-port-dat }
    .short = verboten
    .pill = Verboten
    .explanation = Etwas zwischen Ihnen und dem Server antwortete, dass solche Verbindungen nicht erlaubt sind.{ $has-by ->
        [yes] { " " }Die Antwort kam von { $by }.
       *[no] { "" }
    } Das ist eine Regel, die jemand festgelegt hat, keine Störung.
    .advice1 = Verwenden Sie einen anderen Port, falls einer funktioniert
    .advice2 = Fragen Sie den Betreiber Ihres Netzes, ob { the-port } geöffnet werden kann
    .advice3 = Wenn es Ihr eigener Server ist, sehen Sie auch in dessen Firewall nach

connects-to-own-computer =
    .title = Das Programm sucht den Mailserver auf seinem eigenen Computer
    .short = eigener Computer
    .pill = Eigener Computer
    .explanation = Es wollte sich mit 127.0.0.1, ::1 oder localhost verbinden. Das bedeutet immer den Computer, auf dem es selbst läuft, und dort nimmt kein Mailserver Verbindungen an. Meist wurde der Name des Servers nie eingetragen, oder das Programm liest die Einstellung nicht.
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
        { $has-failed ->
            [yes] Zu { $failed } der { $total } Adressen des Servers kommt keine Verbindung zustande
           *[no] Zu einigen Adressen des Servers kommt keine Verbindung zustande
        }
    .short = nur teilweise
    .pill = Teilweise erreichbar
    .explanation = Hinter dem Namen des Servers stehen mehrere Adressen, und nicht alle nehmen Verbindungen an. Mailprogramme können eine erwischen, die nicht funktioniert, sodass das Senden einmal gelingt und ein andermal nicht.
    .advice1 = Verwenden Sie den Server, wie er ist: Ein zweiter Versuch erreicht oft eine Adresse, die funktioniert
    .advice2 = Schicken Sie diesen Bericht dem Betreiber des Servers: Darin stehen die Adressen, die nicht funktionieren

slow-to-connect =
    .title = Es dauert lange, bis die Verbindung steht
    .short = langsam
    .pill = Langsame Verbindung
    .explanation =
        Die Verbindung stand erst { after-seconds }. Daran kann ein ausgelasteter oder weit entfernter Server schuld sein, aber auch eine schwache Verbindung auf Ihrer Seite. Mailprogramme mit wenig Geduld geben vielleicht auf.
    .advice1 = Prüfen Sie erneut zu einer anderen Zeit oder über ein anderes Netz
    .advice2 = Wenn es langsam bleibt, lassen Sie Ihrem Mailprogramm mehr Zeit, falls es eine solche Einstellung hat
