# All words of the window but the causes, the evidence and the verdict sentence.

window-title = Mailport

## The start screen

window-start-title = Welcher Mail-Port funktioniert hier?
window-start-subtitle = Mailport probiert Port 25, 587 und 465 Ihres Mailservers, nennt den richtigen und sagt, warum die anderen nicht funktionieren.
window-start-privacy = Nur was eine Prüfung braucht, verlässt diesen Computer: Verbindungen zu Ihrem Server, DNS-Fragen nach seinem Namen und, wo etwas nicht antwortet, ein Vergleich mit anderen Servern (siehe Programmeinstellungen).
window-start-privacy-alone = Nur was eine Prüfung braucht, verlässt diesen Computer: Verbindungen zu Ihrem Server und DNS-Fragen nach seinem Namen.
window-recent = Zuletzt
window-demo = Übungsserver
window-try-demo = Demo ausprobieren
window-demo-failed = Die Demo konnte nicht starten: { $error }

## The top bar

window-target = Server oder E-Mail-Adresse
window-check = Prüfen
window-check-again = Erneut prüfen
window-cancel = Abbrechen
window-close = Schließen
window-key-control = Strg
window-key-shift = Umschalt
window-menu = Menü
window-preferences = Programmeinstellungen
window-sign-in = Anmelden…
window-old-result = Was Sie sehen, ist noch das Ergebnis für { $target }
window-saved-report = Gespeicherter Bericht vom { $date }
window-saved-again-same = Gespeicherter Bericht vom { $date }, neu erklärt mit dem Wissen dieser Version: Er sagt dasselbe
window-saved-again-otherwise = Gespeicherter Bericht vom { $date }, neu erklärt mit dem Wissen dieser Version: Er sagt etwas anderes
window-explain-again = Neu erklären
window-as-saved = Wie gespeichert zeigen

## Who signs in

window-sign-in-title = Wer sich anmeldet
window-user = Benutzername
window-password = Passwort
window-password-kept = Passwort, schon eingegeben
window-allow-unsafe = Auch bei ungeschützter Verbindung senden, nur diesmal
window-password-care = Das Passwort bleibt im Arbeitsspeicher, bis Sie das Fenster schließen oder einen anderen Server prüfen. Es geht nur an den Server, für den es eingegeben wurde.
window-check-signing-in = Mit Anmeldung prüfen
window-forget-password = Passwort löschen
window-refused-before = Der Server hat dieses Passwort abgelehnt
window-refused-before-detail = Seitdem wurde nichts geändert. Manche Server sperren ein Konto nach mehreren Ablehnungen.
window-check-without = Ohne Anmeldung prüfen
window-try-again = Erneut versuchen

## The verdict's actions

window-actions = Aktionen
window-copy-settings = Einstellungen kopieren
window-export = Export…
window-send-test = Testnachricht…
window-save-report = Bericht speichern…
window-open-report = Bericht öffnen…
window-copy-report = Für den Helpdesk kopieren
window-find = In der Mitschrift suchen…
window-other-password = Anderes Passwort eingeben…
window-back = Zurück

## The board

window-board = Ports
window-board-port = Port
window-board-verdict = Ergebnis
window-row = Port { $port }, { $role }, { $verdict }
window-port-server = von Server zu Server
window-port-submission = Versand, { $mode }
window-port-other = { $mode }
window-port-plain = ohne Verschlüsselung
window-port-stands-in = vertritt { $port }, { $mode }
window-stage-name = Name
window-stage-connect = Verbindung
window-stage-greeting = Begrüßung
window-stage-encryption = Verschlüsselung
window-stage-certificate = Zertifikat
window-stage-sign-in = Anmeldung
window-stage-message = Nachricht
window-state-done = erledigt
window-state-warned = erledigt, mit Vorsicht
window-state-failed = fehlgeschlagen
window-state-running = läuft
window-state-not-reached = nicht erreicht
window-state-stopped = angehalten
window-station = Port { $port }, { $stage }, { $state }
window-station-detail = Port { $port }, { $stage }, { $state }, { $detail }
window-station-valid = { $days ->
    [one] noch 1 Tag
   *[other] noch { $days } Tage
}
window-station-valid-spoken = { $days ->
    [one] noch 1 Tag gültig
   *[other] noch { $days } Tage gültig
}
window-station-checking = prüft
window-station-waiting = wartet { NUMBER($seconds, minimumFractionDigits: 1) } s
window-station-stopped = angehalten
window-station-failed = fehlgeschlagen
window-station-not-asked = nicht verlangt
window-station-not-offered = nicht angeboten
window-station-no-way = kein Verfahren
window-station-withheld = zurückgehalten
window-station-refused-elsewhere = nicht versucht
window-ms = { $ms } ms
window-seconds = { NUMBER($seconds, minimumFractionDigits: 1) } s
window-pill-no-answer-yet = Noch keine Antwort

## The tabs

window-tab-explanation = Erklärung
window-tab-conversation = Mitschrift
window-tab-certificate = Zertifikat
window-tab-timing = Zeiten
window-tab-addresses = Adressen

window-what-happened = Was geschehen ist
window-how-we-know = Woher wir das wissen
window-what-to-do = Was Sie tun können
window-path-reaches = { $port } erreicht den Server
window-path-gets-to = { $port } kommt bis Station { $hop }
window-path-stops = { $port } endet nach Station { $hop }
window-path-answered = Auf { $port } antwortet nach Station { $hop } jemand anderes
window-path-refused = { $port } wird nach Station { $hop } abgelehnt
window-path-rejected = { $port } wird nach Station { $hop } zurückgewiesen
window-path-stops-at-start = { $port } kommt nicht bis zur ersten Station
window-path-you = Sie
window-path-router = Router
window-path-server = Server
window-path-last-answer = letzte Antwort
window-port-works = Über diesen Port kann ein Mailprogramm senden.
window-port-not-known = Noch nicht bekannt
window-confidence-certain = Einschätzung: sicher
window-confidence-likely = Einschätzung: wahrscheinlich
window-confidence-possible = Einschätzung: möglich
window-do-set = Stellen Sie Ihr Mailprogramm auf { $host }, Port { $port } und { $security } ein
window-do-send = Senden Sie eine Testnachricht an sich selbst
window-do-nothing = Hier ist nichts zu tun

window-conversation-none = Auf diesem Port wurde nichts gesagt
window-conversation-server = Server
window-conversation-you = Sie
window-conversation-find = In der Mitschrift suchen
window-conversation-found =
    { $count ->
        [0] nicht gefunden
        [one] in 1 Zeile
       *[other] Zeile { $place } von { $count }
    }
window-conversation-before = Vorige Stelle
window-conversation-next = Nächste Stelle
window-conversation-copy = Mitschrift kopieren

window-certificate-none = Auf diesem Port wurde kein Zertifikat vorgezeigt
window-certificate-trusted = Der Server hat sich ausgewiesen
window-certificate-by-choice = Der Server hat sich ausgewiesen, und zwar über eine Zertifizierungsstelle, die dieser Computer von sich aus nicht kennt
window-certificate-not-judged = Das Zertifikat wurde nicht beurteilt
window-certificate-protection = Schutz
window-certificate-protected = { $version }, { $cipher }
window-certificate-group = Schlüsselaustausch
window-certificate-own = Das Zertifikat des Servers
window-certificate-issuing = Das Zertifikat seines Ausstellers
window-certificate-subject = Inhaber
window-certificate-issuer = Ausgestellt von
window-certificate-names = Gültig für
window-certificate-more =
    { $names } und { $count ->
        [one] 1 weiterer
       *[other] { $count } weitere
    }
window-certificate-valid = Gültig
window-certificate-from-to = { $from } bis { $to }
window-certificate-key = Schlüssel
window-certificate-fingerprint = SHA-256
window-copy-fingerprint = Fingerabdruck kopieren

## Trusting a certificate

window-trust-authority = Diesem Aussteller vertrauen…
window-trust-certificate = Diesem Zertifikat vertrauen…
window-trust-title-authority = Diesem Aussteller vertrauen?
window-trust-title-certificate = Diesem Zertifikat vertrauen?
window-trust-means-authority = Mailport glaubt dann jedem Zertifikat, das dieser Aussteller signiert hat, gleich welcher Server es vorzeigt. Vertrauen Sie ihm nur, wenn Sie wissen, wer er ist: zum Beispiel Ihre Organisation oder Sie selbst.
window-trust-means-certificate = Mailport glaubt dann dem Server, der genau dieses Zertifikat vorzeigt, obwohl niemand es signiert hat, den dieser Computer kennt. Vertrauen Sie ihm nur, wenn Sie wissen, wer den Server betreibt: zum Beispiel Ihre Organisation oder Sie selbst.
window-trust-until = Gültig bis
window-trust-compare = Vergleichen Sie den Fingerabdruck mit dem, den Ihnen der Betreiber des Servers nennt, zum Beispiel am Telefon. Weichen sie voneinander ab, antwortet jemand anderes an der Stelle des Servers.
window-trust-alone = Das gilt nur für Mailport. In Ihrem Mailprogramm müssen Sie es gesondert einstellen.
window-trust-once = Nur diesmal vertrauen
window-trust-always = Dauerhaft vertrauen
window-trust-remove = { $name } nicht mehr vertrauen
window-trust-not-kept = Das Vertrauen gilt, bis Sie das Fenster schließen, und konnte nicht für später gespeichert werden
window-preferences-authorities = Zertifikate, denen Sie vertrauen

window-timing-bar = Port { $port }, { $stage }, { $took }
window-timing-legend = Schräg gestreift ist Wartezeit. Jede Marke ist ein Umlauf: Etwas wurde gefragt, und die Antwort des Servers ist da.
window-timing-trips =
    { $count ->
        [one] 1 Umlauf
       *[other] { $count } Umläufe
    }
window-timing-port = Port { $port }, { $trips }

window-addresses-none = Es ist keine Adresse bekannt
window-addresses-tried = Versuchte Adressen
window-addresses-asked = Fragen nach dem Namen
window-addresses-connected = verbunden
window-addresses-failed = keine Verbindung
window-addresses-stopped = nicht beendet
window-addresses-no-answer = keine Antwort
window-addresses-told = { $by }, { $took }
window-addresses-by-dns = DNS
window-addresses-by-system = dieser Computer
window-addresses-proved = durch DNSSEC bewiesen
window-addresses-compared = zum Vergleich bei { $server } erfragt
window-addresses-others = Andere Server, die zum Vergleich angesprochen wurden
window-addresses-other = { $host }, Port { $port }
window-addresses-other-answered = hat geantwortet
window-addresses-other-refused = hat abgelehnt
window-addresses-other-silent = keine Antwort
window-addresses-other-unreachable = nicht erreicht
window-addresses-by-hosts = ein reservierter Name

## A pasted message, and the pages of causes

window-explain = Meldung erklären…
window-explain-title = Was bedeutet diese Meldung?
window-explain-detail = Fügen Sie ein, was ein Mailprogramm oder ein Server gesagt hat: eine Antwort, eine zurückgekommene Nachricht, einen Fehler oder ein Protokoll. Erklärt wird es auf diesem Computer; gesendet wird es nirgendwohin.
window-explain-field = Meldung, die erklärt werden soll
window-explain-hint = Zum Beispiel 535 5.7.8 Authentication failed
window-explain-clear = Leeren
window-explain-nothing = Die Erklärung erscheint hier, sobald es etwas zu erklären gibt.
window-explain-large = Der Text ist zu lang: höchstens 1 MiB ist möglich. Fügen Sie den Teil mit dem Fehler ein
window-explain-quoted = Was den Ausschlag gab
window-cause-more = Mehr zu dieser Ursache
window-cause-detail = Eine Ursache beim Schritt { $stage }, in Berichten { $code }

## The test message

window-compose-title = Testnachricht senden
window-compose-detail = Sie geht über { $host }, Port { $port }.
window-compose-from = Von
window-compose-to = An
window-compose-subject = Betreff
window-compose-text = Text
window-compose-subject-text = Testnachricht von Mailport
window-compose-body-text = Diese Nachricht wurde am { $date } über { $host }, Port { $port }, { $security }, gesendet, um die Einstellungen eines Mailprogramms zu prüfen.
window-compose-send = Senden
window-compose-send-again = Erneut senden
window-compose-sending-button = Wird gesendet
window-compose-sending = Nachricht wird über Port { $port } von { $host } gesendet…
window-compose-sending-detail = Esc bricht ab
window-compose-nobody = Noch meldet sich niemand an. Die meisten Server nehmen dann keine Nachricht für andere an: Nutzen Sie oben „Anmelden…“.
window-compose-said = Was der Server gesagt hat
window-compose-nothing-said = Seine Antworten erscheinen hier Schritt für Schritt, sobald Sie senden.
window-compose-accepted = Von { $host } zur Zustellung angenommen
window-compose-accepted-queued = Über Port { $port } übergeben und als { $queue } eingereiht. Angenommen ist noch nicht zugestellt: Sehen Sie im Posteingang von { $to } nach.
window-compose-accepted-detail = Über Port { $port } übergeben. Angenommen ist noch nicht zugestellt: Sehen Sie im Posteingang von { $to } nach.
window-compose-unknown = Die Verbindung brach ab, nachdem die Nachricht gesendet war
window-compose-unknown-detail = Sie kommt vielleicht an: Sehen Sie im Posteingang von { $to } nach, bevor Sie sie erneut senden.
window-compose-refused = Der Server hat die Nachricht abgelehnt
window-compose-not-reached = Die Nachricht wurde nicht übergeben: Die Verbindung kam nicht so weit. Die Übersicht der Ports zeigt, wo sie endete.
window-step-connected = Verbunden, nicht geschützt
window-step-protected = Verbunden und geschützt
window-step-signed-in = Angemeldet als { $user }
window-step-signed-in-somehow = Angemeldet
window-step-sender = Absender angenommen
window-step-sender-refused = Absender abgelehnt
window-step-recipient = { $to } angenommen
window-step-recipient-refused = { $to } abgelehnt
window-step-message = Nachricht angenommen
window-step-message-refused = Nachricht nicht angenommen
window-step-sending = Nachricht wird übergeben
window-step-lost = Die Verbindung endete, bevor eine Antwort kam
window-step-too-large = Die Nachricht ist größer, als der Server annimmt
window-step-needs-utf8 = Der Server nimmt keine Adresse mit solchen Buchstaben an

## The settings card

window-settings-title = Einstellungen für Ihr Mailprogramm
window-settings-title-not-ready = Einstellungen für Ihr Mailprogramm, sobald die Anmeldung gelingt
window-settings-detail = Geprüft am { $date }, von diesem Computer aus.
window-settings-server = Postausgangsserver
window-settings-port = Port
window-settings-security = Verschlüsselung
window-settings-authentication = Authentifizierung
window-settings-password = Passwort, normal
window-settings-no-sign-in = Keine
window-settings-user = Benutzername
window-settings-user-unknown = Ihre vollständige E-Mail-Adresse
window-settings-other = Port { $port } mit { $security }
window-settings-also = Funktioniert auch: { $ports }
window-security-tls = SSL/TLS
window-security-starttls = STARTTLS
window-security-none = Keine
window-format-thunderbird = Thunderbird
window-format-msmtp = msmtp
window-format-postfix = Postfix
window-format-env = .env
window-format-url = SMTP-URL
window-copy = Kopieren
window-copy-all = Alles kopieren
window-copy-value = { $name } kopieren
window-save-as = Speichern unter…

## Files

window-save-title = Bericht speichern
window-save-settings-title = Einstellungen speichern
window-open-title = Bericht öffnen
window-save = Speichern
window-open = Öffnen
window-path = Datei
window-browse = Durchsuchen…
window-save-forms = Die Endung wählt die Form: .json, .html, .md oder .txt. Passwörter sind nie dabei.
window-save-without-hosts = Rechnernamen und Adressen weglassen
window-save-no-folder = Den Ordner, in den gespeichert werden soll, gibt es nicht
window-save-forbidden = Hier dürfen Sie nicht speichern: Wählen Sie einen anderen Ordner
window-save-folder = Es gibt einen Ordner mit diesem Namen: Wählen Sie einen anderen Namen
window-save-full = Auf diesem Datenträger ist kein Platz mehr
window-save-name = So kann eine Datei nicht heißen: Wählen Sie einen anderen Namen
window-save-unwritable = Die Datei lässt sich hier nicht speichern: Wählen Sie einen anderen Ordner
window-file-report = Mailport-Berichte

## Preferences

window-preferences-theme = Darstellung
window-theme-system = System
window-theme-light = Hell
window-theme-dark = Dunkel
window-preferences-language = Sprache
window-language-system = Wie das System
window-preferences-motion = Weniger Bewegung
window-preferences-history = Prüfungen im Verlauf behalten
window-preferences-compare = Vergleich
window-preferences-compare-on = Mit anderen Servern vergleichen, wenn etwas nicht antwortet
window-preferences-compare-detail = So lässt sich ein Netz, das sperrt, von einem Server unterscheiden, der ausgefallen ist. Nur dann werden sie gefragt, und nur, ob sie antworten: { $servers }. Wo ein Name in Ihr eigenes Netz führt, werden auch diese DNS-Server nach ihm gefragt: { $resolvers }.
window-preferences-controls = Eigene Vergleichsserver
window-preferences-controls-hint = Anstelle der eingebauten
window-preferences-controls-wrong = „{ $name }“ ist kein Servername

## The history

window-history = Verlauf
window-history-title = Frühere Prüfungen
window-history-detail = Eine Prüfung wird an ihrem Ende aufbewahrt, ohne ihr Passwort und mit unkenntlich gemachten Namen wie in einem gespeicherten Bericht. Die letzten 200 bleiben.
window-history-none = Noch ist nichts aufbewahrt. Die nächste Prüfung erscheint hier, sobald sie beendet ist.
window-history-row = Prüfung von { $target } öffnen, { $date }. { $sentence }
window-history-remove = Prüfung von { $target } entfernen, { $date }
window-history-port = { $port } { $verdict }
window-history-clear = Alle entfernen…
window-history-clear-title = Alle aufbewahrten Prüfungen entfernen?
window-history-clear-detail = Sie lassen sich nicht zurückholen. Berichte, die Sie selbst gespeichert haben, bleiben.
window-history-clear-all = Alle entfernen
history-set-aside = Eine aufbewahrte Prüfung war beschädigt. Sie steht nicht mehr in der Liste, und ihre Datei heißt jetzt { $file }
history-not-read = Eine aufbewahrte Prüfung ließ sich nicht öffnen. { $why }
history-not-changed = Der Verlauf ließ sich auf dem Datenträger nicht ändern
history-no-folder = Prüfungen lassen sich nicht aufbewahren: Dieses System nennt keinen Ordner dafür
history-unreadable = Die aufbewahrten Prüfungen ließen sich nicht lesen

## Closing while a message is being sent

window-leave-title = Eine Nachricht wird gerade gesendet
window-leave-detail = Wenn das Fenster jetzt schließt, erfahren Sie nicht, ob der Server sie angenommen hat.
window-leave-wait = Warten
window-leave-anyway = Trotzdem schließen

## What this program is

window-about = Über Mailport
window-about-title = Mailport { $version }
window-about-detail = Findet heraus, welcher Mail-Port von hier aus funktioniert, und erklärt, warum die anderen es nicht tun.
window-about-leaves = Was diesen Computer verlässt
window-about-leaves-server = Verbindungen zu dem Server, den Sie nennen, und bei einer E-Mail-Adresse zu den Servern, die dafür gefunden werden. Wo ein Port nicht antwortet, einige weitere zum selben Server, um zu finden, wo Pakete enden.
window-about-leaves-dns = Fragen an DNS nach diesem Namen und nach der E-Mail seiner Domain.
window-about-leaves-compared = Wo ein Port nicht antwortet oder die Verbindung ablehnt, je eine Verbindung zu Servern, die bekanntlich antworten: { $whom }.
window-about-leaves-resolvers = Wo der Name in Ihr eigenes Netz führt, die Frage nach seiner Adresse an andere DNS-Server: { $whom }.
window-about-leaves-page = Wo überhaupt niemand antwortet, der Abruf einer Webseite, denn vielleicht verlangt ein Netz dort erst eine Anmeldung: { $whom }.
window-about-leaves-message = Eine Testnachricht, wenn Sie eine senden.
window-about-leaves-nothing = Sonst nichts. Niemand erfährt, dass oder was Sie prüfen. Die Vergleiche lassen sich in den Programmeinstellungen abschalten.
window-about-kept = Was auf diesem Computer bleibt
window-about-kept-detail = Programmeinstellungen, zuletzt geprüfte Server, ein nicht gesendeter Entwurf, frühere Prüfungen und Zertifikate, denen Sie vertrauen. Niemals ein Passwort.
window-about-project = Das Projekt
window-about-project-detail = Quelltext, Versionen und eine Stelle, um Fehler zu melden
window-about-copy-address = Adresse kopieren
window-about-made-of = Woraus es gemacht ist
window-about-made-of1 = egui und eframe (MIT oder Apache 2.0) zeichnen das Fenster
window-about-made-of2 = rustls und ring (MIT, Apache 2.0, ISC) sprechen TLS; das System oder webpki-roots bestimmen, wem vertraut wird
window-about-made-of3 = hickory (MIT oder Apache 2.0) fragt DNS; lettre (MIT) verfasst Nachrichten; tokio (MIT) hält alles auseinander
window-about-made-of4 = Inter und JetBrains Mono (SIL Open Font License 1.1) sind die Schriften; Phosphor (MIT) die Symbole
window-about-made-of-all = Alle Pakete stehen mit ihren Lizenzen in third-party.txt, bei der Dokumentation des Programms.
window-about-licence = Lizenz
window-about-licence-detail = Mailport ist freie Software unter der GNU General Public License, Version 3 oder neuer. Es kommt ohne jede Gewährleistung.
window-about-show-licence = Lizenz zeigen
window-about-hide-licence = Lizenz ausblenden

## What was done

window-toast-settings-copied = Einstellungen kopiert
window-toast-fingerprint-copied = Fingerabdruck kopiert
window-toast-copied = Kopiert
window-toast-conversation-copied = Mitschrift kopiert
window-toast-report-copied = Bericht kopiert, ohne Benutzernamen und lokale Adressen
window-toast-report-copied-without-hosts = Bericht kopiert, ohne Benutzernamen, Rechnernamen und Adressen
window-toast-saved = Gespeichert als { $file }

# Dates are in UTC, as reports keep them.
window-date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year } um { $time } UTC

## What stands in a draft and can't be sent; the command line says the same

draft-from-no-address = Der Absender ist keine E-Mail-Adresse
draft-to-no-address = Der Empfänger ist keine E-Mail-Adresse
draft-from-line-break = Der Absender darf keinen Zeilenumbruch enthalten
draft-to-line-break = Der Empfänger darf keinen Zeilenumbruch enthalten
draft-subject-line-break = Der Betreff darf keinen Zeilenumbruch enthalten
draft-subject-too-long = Der Betreff ist zu lang: höchstens 900 Buchstaben sind möglich
draft-body-too-long = Der Text ist zu lang: höchstens 10 MB sind möglich
draft-not-composed = Daraus lässt sich keine Nachricht machen

## Comparing with another computer

window-compare = Mit einem anderen Computer vergleichen …
window-compare-title = Mit einem anderen Computer vergleichen
window-compare-detail = { $target } wird gleichzeitig von hier und von einem anderen Computer aus geprüft. Beide Ergebnisse stehen dann nebeneinander.
window-compare-field = Der andere Computer
window-compare-hint = benutzer@host oder ssh://benutzer@host:port
window-compare-wrong = Schreiben Sie benutzer@host oder ssh://benutzer@host:port, ohne Passwort
window-compare-recent = Zuletzt
window-compare-how = Ihr eigenes ssh meldet sich dort mit einem Schlüssel oder Ihrem Agenten an und fragt nach keinem Passwort. Mailport muss dort installiert sein.
window-compare-sent = Dorthin gesendet: der Name des Servers oder die Adresse, die Sie eingegeben haben, seine Ports und mit welchen Servern verglichen wird. Nie das Passwort: Von dort meldet sich niemand am Server an.
window-compare-anew = Die laufende Prüfung beginnt von vorn.
window-compare-start = Vergleichen
window-compare-again = Erneut vergleichen …
window-compare-running = Prüfung von hier und von { $place } aus
window-compare-running-detail = Bisher { $seconds } s. Esc bricht ab.
window-compare-stopped = Die Prüfung wurde beendet, bevor { $place } geantwortet hatte
window-compare-here = Hier
window-compare-there = Von { $place } aus
window-compare-port = Port { $port }, hier: { $verdict }
window-compare-port-there = Port { $port }, von { $place } aus: { $verdict }
window-compare-checking = Wird geprüft
window-compare-not-known = Nicht bekannt
window-compare-not-asked = Nicht versucht
window-compare-host = Dort wurde { $host } geprüft, hier { $here }.
window-compare-said = Gemeldet wurde: { $said }
window-about-leaves-other = Wenn Sie mit einem anderen Computer vergleichen, der Name des Servers und seine Ports, über Ihr eigenes ssh, an den Computer, den Sie nennen.

other-computer-works = Ein Mailprogramm kann über diesen Port senden
other-computer-compared =
    { $how ->
        [only-there] { $count ->
            [one] Port { $ports } ist von { $place } aus erreichbar, von hier aus nicht
           *[other] Die Ports { $ports } sind von { $place } aus erreichbar, von hier aus nicht
        }
        [only-here] { $count ->
            [one] Port { $ports } ist von hier aus erreichbar, von { $place } aus nicht
           *[other] Die Ports { $ports } sind von hier aus erreichbar, von { $place } aus nicht
        }
        [otherwise] { $count ->
            [one] Port { $ports } verhält sich von { $place } aus anders als von hier aus
           *[other] Die Ports { $ports } verhalten sich von { $place } aus anders als von hier aus
        }
        [nothing] { $place } hat keinen dieser Ports versucht
       *[same] Beide Computer sehen dasselbe
    }
other-computer-compared-detail =
    { $how ->
        [only-there] Von dort ist der Server erreichbar: Was Sie aufhält, liegt zwischen diesem Computer und dem Server, oder der Server weist die Adresse dieses Computers ab.
        [only-here] Von hier ist der Server erreichbar: Was den anderen Computer aufhält, liegt zwischen { $place } und dem Server, oder der Server weist dessen Adresse ab.
        [otherwise] Zertifikate beurteilt der andere Computer nach seinen eigenen Zertifizierungsstellen, und von dort meldet sich niemand an.
        [fails] Wenn beide in verschiedenen Netzen sind, liegt es eher am Server als an Ihrem Netz.
       *[same] { "" }
    }
other-computer-why =
    { $why ->
        [no-ssh] Das Programm ssh ist auf diesem Computer nicht installiert
        [not-reached] ssh konnte { $place } nicht erreichen
        [sign-in-refused] { $place } hat die Anmeldung abgelehnt
        [host-unknown] ssh kennt den Schlüssel von { $place } noch nicht
        [host-changed] { $place } zeigt einen anderen Schlüssel als bisher
        [not-installed] Auf { $place } wurde Mailport nicht gefunden
        [other-version] Mailport auf { $place } hat eine andere Version
        [too-late] Von { $place } kam nicht rechtzeitig ein Bericht
       *[no-report] Was von { $place } kam, ist kein lesbarer Bericht
    }
other-computer-do-no-ssh1 = Installieren Sie den OpenSSH-Client: Die meisten Systeme bringen ihn mit oder bieten ihn als openssh-client an
other-computer-do-no-ssh2 = Vergleichen Sie erneut
other-computer-do-not-reached1 = Sehen Sie nach, ob Name und Port stimmen und ob der Computer eingeschaltet ist und ssh-Verbindungen annimmt
other-computer-do-not-reached2 = Versuchen Sie es in einem Terminal: { $call }
other-computer-do-sign-in-refused1 = Sehen Sie nach, ob der Benutzername stimmt
other-computer-do-sign-in-refused2 = Mailport fragt nach keinem Passwort. Hinterlegen Sie Ihren Schlüssel dort mit ssh-copy-id, oder laden Sie ihn mit ssh-add in Ihren Agenten
other-computer-do-sign-in-refused3 = Sobald Sie damit ohne Rückfrage hineinkommen, vergleichen Sie erneut: { $call }
other-computer-do-host-unknown1 = Melden Sie sich dort einmal in einem Terminal an: { $call }
other-computer-do-host-unknown2 = Vergleichen Sie den angezeigten Fingerabdruck mit dem, den der Betreiber des Computers Ihnen nennt, und sagen Sie nur dann ja, wenn beide gleich sind
other-computer-do-host-unknown3 = Vergleichen Sie erneut
other-computer-do-host-changed1 = Fragen Sie den Betreiber des Computers, ob sein Schlüssel geändert wurde. Wenn nicht, antwortet jemand anderes an seiner Stelle: Melden Sie sich dort nicht an
other-computer-do-host-changed2 = Wenn ja, entfernen Sie den alten Schlüssel mit ssh-keygen -R, melden Sie sich dort einmal in einem Terminal an und vergleichen Sie den Fingerabdruck: { $call }
other-computer-do-not-installed1 = Installieren Sie Mailport dort
other-computer-do-not-installed2 = Es muss auch für ein Programm auffindbar sein, das sich anmeldet. Dies muss seine Version ausgeben: { $call } mailport --version
other-computer-do-other-version1 = Installieren Sie dort dieselbe Version wie hier: Dies ist { $version }
other-computer-do-other-version2 = Was dort installiert ist, zeigt: { $call } mailport --version
other-computer-do-no-report1 = Sehen Sie nach, was dies ausgibt. Nur die Version darf erscheinen: { $call } mailport --version
other-computer-do-no-report2 = Stimmt das, vergleichen Sie erneut: Die Antwort kann unterwegs beschädigt worden sein
other-computer-do-too-late1 = Sehen Sie in einem Terminal nach, ob der Computer überhaupt antwortet: { $call }
other-computer-do-too-late2 = Vergleichen Sie erneut
