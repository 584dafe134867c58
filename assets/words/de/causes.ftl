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
            [line-too-long] Eine Zeile der Antwort nahm kein Ende, und Mailport hörte auf zu lesen.
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
