# What a report says beside its causes: stages, conversation, verdicts, the sentence on top, and the saved forms.

## Stages, by name and by what they say

stage-name =
    { $count ->
        [one] { $host } hat die Adresse { $addresses }
       *[other] { $host } hat { $count } Adressen: { $addresses }
    }
    .label = Name
stage-name-literal = Es wurde eine Adresse angegeben, also war kein Name nachzuschlagen
stage-connect = Verbunden mit { $address }
    .label = Verbindung
stage-greeting = Begrüßung des Servers: „{ $greeting }“
    .label = Begrüßung
stage-encryption = Verschlüsselt mit { $version }
    .label = Verschlüsselung
stage-certificate =
    { $days ->
        [0] Gültig für { $name }, nur noch heute
        [one] Gültig für { $name }, noch 1 Tag
       *[other] Gültig für { $name }, noch { $days } Tage
    }
    .label = Zertifikat
stage-sign-in = Angemeldet als { $user }
    .label = Anmeldung
stage-message =
    { $has-queue_id ->
        [yes] Angenommen unter der Nummer { $queue_id }
       *[no] Angenommen
    }
    .label = Nachricht

stage-not-reached = Nicht erreicht
stage-stopped = Vor dem Ende angehalten
stage-failed = Fehlgeschlagen
stage-done = Erledigt
stage-skipped-not-asked = Nicht verlangt
stage-skipped-not-offered = Vom Server nicht angeboten
stage-skipped-no-mechanism = Der Server bietet kein Anmeldeverfahren an, das hier verwendet werden kann
stage-skipped-withheld = Das Passwort wurde nicht gesendet, weil die Verbindung nicht sicher ist
stage-skipped-refused-elsewhere = Nicht noch einmal versucht: Port { $port } hat denselben Benutzernamen mit demselben Passwort abgelehnt

stage-running-name = Der Name wird nachgeschlagen
stage-running-connect = Die Verbindung wird aufgebaut
stage-running-greeting = Warten auf die Begrüßung
stage-running-encryption = Die Verschlüsselung wird eingerichtet
stage-running-certificate = Das Zertifikat wird geprüft
stage-running-sign-in = Die Anmeldung läuft
stage-running-message = Die Nachricht wird übergeben

stage-state-done = erledigt
stage-state-warned = Warnung
stage-state-failed = fehlgeschlagen
stage-state-skipped = ausgelassen
stage-state-not-reached = nicht erreicht
stage-state-stopped = angehalten
stage-state-running = läuft

## Remarks in the conversation

conversation-protected = Von hier an verschlüsselt mit { $version } ({ $cipher })
conversation-handshake-failed = Die Verschlüsselung ließ sich nicht einrichten
conversation-closed = Der Server beendete die Verbindung
conversation-reset = Die Verbindung wurde abgebrochen
conversation-timed-out =
    { $seconds ->
        [one] Keine Antwort innerhalb von 1 Sekunde
       *[other] Keine Antwort innerhalb von { $seconds } Sekunden
    }
conversation-cut = Was danach kam, war zu viel, um es aufzubewahren
conversation-message =
    { $octets ->
        [one] Es folgt die Nachricht, 1 Byte
       *[other] Es folgt die Nachricht, { $octets } Bytes
    }

## The verdict at the end of a port's row

pill-checking = Wird geprüft
pill-waiting = Wartet
pill-best = Beste Wahl
pill-works = Funktioniert
pill-care = Mit Vorsicht
pill-unsafe = Nicht sicher
pill-server-only = Nur für Server
pill-does-not-work = Funktioniert nicht
pill-not-finished = Nicht beendet

## The sentence on top, and the line under it

list-and = { $first } und { $last }

security-tls = SSL/TLS
security-starttls = STARTTLS
security-none = keine Verschlüsselung

headline-checking = { $host } wird geprüft…
headline-works =
    { $count ->
        [one] Port { $ports } funktioniert.
       *[other] Die Ports { $ports } funktionieren.
    }
headline-waiting =
    { $count ->
        [one] Noch wird auf Port { $ports } gewartet.
       *[other] Noch wird auf die Ports { $ports } gewartet.
    }
headline-sending = Die Nachricht wird übergeben…

headline-use =
    { $form ->
        [email] Verwenden Sie Port { $port } mit { $security } und als Benutzernamen Ihre vollständige E-Mail-Adresse
        [name] Verwenden Sie Port { $port } mit { $security } und den Benutzernamen { $username }
        [unknown] Verwenden Sie Port { $port } mit { $security } und melden Sie sich mit Ihrem Benutzernamen und Passwort an
       *[none] Verwenden Sie Port { $port } mit { $security }
    }
headline-server = Der Server ist { $host }.
headline-needs = Port { $port } mit { $security } ist der richtige: Verbindung und Verschlüsselung sind in Ordnung.
headline-needs-app-password-needed = Verwenden Sie Port { $port } mit { $security } und ein App-Passwort
    .detail = Der Server ist erreichbar und sicher, aber der Anbieter verlangt ein App-Passwort statt des Passworts Ihres Kontos.
headline-needs-authorization-code-needed = Verwenden Sie Port { $port } mit { $security } und einen Autorisierungscode
    .detail = Der Server ist erreichbar und sicher, aber der Anbieter verlangt einen Autorisierungscode statt Ihres Passworts.
headline-needs-oauth-needed = Verwenden Sie Port { $port } mit { $security } und melden Sie sich über den Browser an (OAuth2)
    .detail = Der Server ist erreichbar und sicher, nimmt aber von Mailprogrammen keine Passwörter an.

headline-none = Es ließ sich kein Port finden, den ein Mailprogramm verwenden kann
headline-all-port-refused = Der Server lehnt Verbindungen auf allen versuchten Ports ab
headline-all-port-no-answer = Keiner der Ports hat geantwortet: Entweder sperrt Ihr Netz sie, oder der Server schweigt
headline-all-network-blocks-port = Das Netz, in dem Sie sind, sperrt alle versuchten Mail-Ports
headline-all-router-filters-port = Der Router an Ihrem eigenen Anschluss lässt keinen der versuchten Mail-Ports durch
headline-all-port-prohibited =
    { $who ->
        [server] Der Server selbst verbietet Verbindungen zu allen versuchten Ports
       *[way] Eine Firewall auf dem Weg verbietet alle versuchten Ports
    }
headline-all-connection-reset = Die Verbindung wurde auf jedem Port abgebrochen, sobald sie stand
headline-all-no-greeting = Der Server nimmt Verbindungen an, schickt aber auf keinem Port eine Begrüßung
headline-all-closed-before-greeting = Der Server legt auf jedem Port wortlos auf
headline-all-service-refused = Der Server weist die Verbindung auf jedem Port ab
headline-all-starttls-not-offered = Der Server bietet auf keinem der versuchten Ports Verschlüsselung an
headline-all-starttls-refused = Der Server bietet auf jedem Port Verschlüsselung an und lehnt sie dann ab
headline-all-sign-in-not-offered = Kein Port nimmt eine Anmeldung an, also kann ein Mailprogramm über diesen Server nicht senden
headline-all-tls-failed = Auf keinem Port kam eine verschlüsselte Verbindung zustande

headline-stopped-user = Sie haben die Prüfung angehalten, bevor ein Port gefunden war, der funktioniert
headline-stopped-deadline = Die Zeit für diese Prüfung lief ab, bevor ein Port gefunden war, der funktioniert

headline-accepted =
    Die Nachricht ging über Port { $port }{ $has-queue_id ->
        [yes] { " " }und hat dort die Nummer { $queue_id }.
       *[no] .
    }{ $has-to ->
        [yes] { " " }Sehen Sie im Posteingang von { $to } nach.
       *[no] { " " }Sehen Sie im Posteingang des Empfängers nach.
    }
headline-acceptance-unknown = Die Nachricht ging über Port { $port }. Sehen Sie im Posteingang des Empfängers nach, bevor Sie sie erneut senden.
headline-refused =
    { $has-reply ->
        [yes] Port { $port } antwortete „{ $reply }“.
       *[no] Port { $port } gab keine Antwort, die den Grund nennt.
    }
headline-nothing-sent = Es wurde nichts gesendet.

remark-works =
    { $count ->
        [one] Port { $ports } funktioniert auch.
       *[other] Die Ports { $ports } funktionieren auch.
    }
remark-works-with-care =
    { $count ->
        [one] Port { $ports } funktioniert auch, ist aber mit Vorsicht zu verwenden.
       *[other] Die Ports { $ports } funktionieren auch, sind aber mit Vorsicht zu verwenden.
    }
remark-unsafe =
    { $count ->
        [one] Port { $ports } ist nicht sicher.
       *[other] Die Ports { $ports } sind nicht sicher.
    }
remark-server-only =
    { $count ->
        [one] Port { $ports } ist für E-Mail zwischen Servern.
       *[other] Die Ports { $ports } sind für E-Mail zwischen Servern.
    }
remark-not-finished =
    { $count ->
        [one] Port { $ports } wurde nicht fertig geprüft.
       *[other] Die Ports { $ports } wurden nicht fertig geprüft.
    }
remark-does-not-work =
    { $count ->
        [one] Port { $ports } funktioniert nicht.
       *[other] Die Ports { $ports } funktionieren nicht.
    }
remark-port-refused =
    { $count ->
        [one] Port { $ports } lehnt Verbindungen ab.
       *[other] Die Ports { $ports } lehnen Verbindungen ab.
    }
remark-port-no-answer =
    { $count ->
        [one] Port { $ports } antwortet nicht.
       *[other] Die Ports { $ports } antworten nicht.
    }
remark-no-greeting =
    { $count ->
        [one] Port { $ports } schickt keine Begrüßung.
       *[other] Die Ports { $ports } schicken keine Begrüßung.
    }
remark-sign-in-rejected =
    { $count ->
        [one] Port { $ports } hat die Anmeldung abgelehnt.
       *[other] Die Ports { $ports } haben die Anmeldung abgelehnt.
    }

## Why a port is recommended

because-tls = Dieser Port ist vom ersten Byte an verschlüsselt; das lässt am wenigsten Raum für Fehler
because-starttls = Dieser Port wird gleich nach der Begrüßung verschlüsselt, und der Server weist sich aus
because-port-25 = Dieser Port ist der einzige, der hier funktioniert, obwohl er für E-Mail zwischen Servern gedacht ist
because-only = Dieser Port ist der einzige, der hier funktioniert
because-care = Dieser Port funktioniert; worauf zu achten ist, steht dabei
because-sign-in = Verbindung und Verschlüsselung sind hier in Ordnung; nur die Anmeldung fehlt

## Saved and printed reports

saved-title = Prüfung des Mailservers { $host }
saved-target = Geprüft
saved-host = Server
saved-found = Gefunden
saved-not-tried = Nicht versucht
found-by-provider = In der Tabelle der E-Mail-Anbieter
found-by-autoconfig = Auf der Einstellungsseite der Domain selbst
found-by-srv = Über die SRV-Einträge der Domain
found-by-mx = Über den Server, der die E-Mail der Domain annimmt (MX)
found-by-guess = Durch Probieren der üblichen Namen vor der Domain
found-not-tried = { $host } auf Port { $port } ist für diese Adresse ebenfalls genannt; --ports probiert ihn
saved-mended = Berichtigt
saved-compared = Verglichen mit
saved-page = Gefragt, ob das Netz eine Anmeldung verlangt
saved-started = Begonnen
saved-elapsed = Dauer
saved-version = Erstellt von
saved-hosts = Rechner
saved-hosts-left-out = Namen und Adressen wurden weggelassen; an ihrer Stelle stehen Platzhalter, für denselben Rechner immer derselbe
saved-what-happened = Was geschehen ist
saved-evidence = Woher wir das wissen
saved-advice = Was Sie tun können
saved-notes = Gut zu wissen
saved-settings = Einstellungen für Ihr Mailprogramm
saved-path = Wo Pakete enden
saved-other-computer = Von einem anderen Computer aus
other-computer-place = Von { $place } aus
other-computer-port =
    { $mode ->
        [plain] Port { $port } ohne Verschlüsselung
       *[other] Port { $port }
    }
other-computer-row = hier: { $here }, dort: { $there }
other-computer-failed =
    { $why ->
        [no-ssh] Das Programm ssh, über das gefragt wird, ist hier nicht installiert
        [not-reached] Er war nicht erreichbar: { $said }
        [sign-in-refused] Dort konnte sich niemand anmelden: { $said }
        [host-unknown] Sein Schlüssel ist ssh noch nicht bekannt: { $said }
        [host-changed] Sein Schlüssel ist ein anderer, als ssh kennt: { $said }
        [not-installed] Mailport wurde dort nicht gefunden: { $said }
        [other-version] Mailport hat dort eine andere Version: { $said }
        [too-late] Es kam nicht rechtzeitig ein Bericht
       *[no-report] Es kam kein lesbarer Bericht: { $said }
    }
path-hop =
    { $place ->
        [server] { $hop }, der Server { $address }
       *[router] { $hop }, { $has-address ->
            [yes] { $address }
           *[no] sagt nicht, wer sie ist
        }
    }
path-answer =
    { $answer ->
        [expired] { $port } kommt in { $took } dorthin
        [connected] { $port } wird in { $took } beantwortet
        [refused] { $port } wird in { $took } abgelehnt
        [rejected] { $port } wird in { $took } zurückgewiesen
        [silent] nichts von { $port }
       *[not-sent] { "" }
    }
saved-delivery = Die Testnachricht
saved-conversation = Mitschrift, Port { $port }
saved-ports =
    { $count ->
        [one] Port { $ports }
       *[other] Ports { $ports }
    }
saved-port = Port
saved-security = Verschlüsselung
saved-verdict = Ergebnis
saved-legend = ✓ erledigt   ! Warnung   ✗ fehlgeschlagen   – ausgelassen   · nicht erreicht
saved-no-conversation = Es wurde nichts gesagt

mended-scheme = Ein Vorsatz wie smtp:// wurde entfernt
mended-path = Was hinter dem Namen stand, wurde entfernt
mended-trailing-dot = Der Punkt hinter dem Namen wurde entfernt
mended-space = Leerzeichen um den Namen wurden entfernt
mended-user = Der Benutzername vor dem Servernamen wurde entfernt

duration-ms = { $value } ms
duration-s = { $value } s

mode-tls = SSL/TLS
mode-starttls = STARTTLS
mode-plain = ohne TLS

column-name = Name
column-connect = Verb.
column-greeting = Gruß
column-encryption = TLS
column-certificate = Zert.
column-sign-in = Anmeld.
column-message = Mail

speaker-server = Server
speaker-client = Sie
speaker-note = Hinweis

confidence-certain = Das ist sicher
confidence-likely = Das ist wahrscheinlich, aber nicht sicher
confidence-possible = Das ist eine von mehreren möglichen Erklärungen

settings-server = Postausgangsserver
settings-port = Port
settings-security = Verschlüsselung
settings-sign-in = Authentifizierung
settings-user = Benutzername

mechanism-plain = Passwort, normal
mechanism-login = Passwort, normal
mechanism-cram-md5 = Verschlüsseltes Passwort
mechanism-xoauth2 = OAuth2
mechanism-oauthbearer = OAuth2

delivery-result = Ergebnis
delivery-accepted = Vom Server angenommen, damit aber noch nicht zugestellt
delivery-unknown = Nicht bekannt: Die Verbindung brach ab, nachdem die Nachricht gesendet war
delivery-refused = Abgelehnt
delivery-reply = Antwort des Servers
delivery-queue-id = Nummer beim Server
delivery-message-id = Nachrichten-ID

report-error-too-large = Diese Datei ist zu groß für einen Bericht
report-error-not-json = Diese Datei ist kein Bericht, den Mailport öffnen kann: Nur als .json gespeicherte Berichte lassen sich wieder öffnen
report-error-not-a-report = Diese Datei ist JSON, aber kein Bericht von Mailport
report-error-newer = Dieser Bericht stammt von einer neueren Version von Mailport: Aktualisieren Sie Mailport, um ihn zu öffnen
report-error-damaged = Dieser Bericht ist beschädigt und lässt sich nicht öffnen

report-open-missing = Es gibt keine Datei mit diesem Namen
report-open-forbidden = Sie dürfen diese Datei nicht lesen
report-open-folder = Das ist ein Ordner: Wählen Sie eine Datei darin
report-open-unreadable = Diese Datei lässt sich nicht lesen

save-error-form = Geben Sie der Datei einen Namen, der auf .json, .html, .md oder .txt endet
save-error-write = Die Datei ließ sich nicht schreiben: { $error }
saved-same-as = Was oben zu Port { $port } steht, gilt auch hier.

## What is kept between two starts

preferences-set-aside = Die Datei mit Ihren Programmeinstellungen war beschädigt. Mailport beginnt mit den üblichen und hat die beschädigte Datei als { $file } aufbewahrt
preferences-unreadable = Ihre Programmeinstellungen ließen sich nicht lesen: { $error }
preferences-not-kept = Ihre Programmeinstellungen ließen sich nicht speichern: { $error }
preferences-no-folder = Ihre Programmeinstellungen lassen sich nicht speichern: Dieses System nennt keinen Ordner dafür

## Comparison servers that were not asked

control-skipped-local-target = Der Server steht auf diesem Computer oder in einem privaten Netz: Ein öffentlicher Server sagt nichts über den Weg dorthin
control-skipped-reserved-name = Der Name ist für Tests und lokale Netze reserviert: Ein öffentlicher Server sagt nichts über ihn
control-skipped-not-resolved = Sein Name ließ sich nicht auflösen
control-skipped-no-address = Er hat keine Adresse dieser Art
control-skipped-is-target = Seine Adresse ist die des fraglichen Servers: Er lässt sich nicht mit sich selbst vergleichen
control-skipped-same-address = Ein anderer Vergleichsserver hat dieselbe Adresse und wird dort gefragt
