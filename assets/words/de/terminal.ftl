# What the command line says, beside its help.

## Lines on standard error

terminal-line = mailport: { $text }
terminal-checking = { $host } wird geprüft …
terminal-report-newer = { $file } stammt von einer neueren Version von Mailport: Was diese Version davon nicht kennt, wird ausgelassen
terminal-ask-password = Passwort von { $user }
terminal-port-done = erledigt
terminal-not-written = Das Ergebnis ließ sich nicht schreiben: { $detail }
terminal-no-runtime = Mailport kann hier nicht arbeiten: { $detail }

terminal-stage-connect = Verbindung
terminal-stage-greeting = Begrüßung
terminal-stage-encryption = Verschlüsselung
terminal-stage-certificate = Zertifikat
terminal-stage-sign-in = Anmeldung
terminal-stage-message = Nachricht

## Exit status

exit-title = Rückgabewert
exit-ready = Die Empfehlung ist bereit; bei send: Der Server hat die Nachricht angenommen
exit-not-ready = Das ist nicht der Fall
exit-wrong-call = Der Aufruf selbst ist falsch: ein Ziel, eine Option oder eine Datei
exit-unknown = Ob der Server die Nachricht angenommen hat, ist nicht bekannt: Die Verbindung brach ab, nachdem sie gesendet war
exit-recognised = Der Text nennt eine Ursache, die Mailport kennt
exit-not-recognised = Er nennt keine
exit-explain = mailport explain endet mit 0, wenn der Text eine Ursache nennt, die Mailport kennt, und mit 1, wenn er keine nennt.
exit-stopped = Mit Strg-C angehalten; was bis dahin bekannt war, wurde berichtet

## Explaining

explain-stage = ── { $stage } ──
explain-code =
    { $confidence ->
        [certain] ({ $code })
        [likely] ({ $code }, wahrscheinlich)
        [possible] ({ $code }, möglich)
       *[none] ({ $code })
    }
explain-quoted = Im Text steht: { $quoted }
explain-proof = Was zu sehen gewesen sein muss: { $proof }

causes-title = Alle Ursachen, die Mailport nennen kann
causes-about = Jede hat einen Code, der nie seine Bedeutung ändert, dazu das, was zu sehen gewesen sein muss, bevor sie genannt wird, und was sich gegen sie tun lässt. Diese Seite entsteht mit `mailport explain --list --markdown`.
causes-weight =
    { $severity ->
        [blocker] verhindert das Senden
        [warning] sollte behoben werden
       *[note] gut zu wissen
    }

## Sending

send-subject = Testnachricht von Mailport
send-body =
    Guten Tag,

    diese Nachricht wurde mit Mailport gesendet, um herauszufinden, ob dieser Mailserver E-Mails annimmt.
    Da Sie sie lesen, tut er es. Es ist nichts zu tun.
send-not-ready = Es wurde keine Nachricht gesendet: So, wie sie sind, ist kein Port bereit. Um über einen bestimmten Port zu senden, nennen Sie ihn mit --ports
send-no-port = Es wurde keine Nachricht gesendet: Keiner der mit --ports genannten Ports kann eine befördern

## Wrong calls

call-unknown-argument = { $value } kennt dieser Befehl nicht. Versuchen Sie mailport --help
call-unknown-command = { $value } ist kein Befehl. Um einen Server zu prüfen, schreiben Sie mailport check und seinen Namen
call-missing = Es fehlt etwas: { $value }. Versuchen Sie mailport --help
call-no-value = { $value } braucht einen Wert
call-twice = { $value } ist zweimal angegeben
call-not-together = { $value } lässt sich nicht zusammen mit { $other } angeben
call-takes-no-value = { $value } nimmt keinen Wert
call-not-text = Ein Argument ist kein gültiger UTF-8-Text
call-other = Dieser Aufruf ist nicht zu verstehen. Versuchen Sie mailport --help
call-secret-option = Keine Option nimmt ein Passwort als Wert, denn andere könnten es lesen: Verwenden Sie --password-stdin oder --password-env

call-port-number = „{ $value }“ ist kein Port: Ein Port ist eine Zahl von 1 bis 65535
call-port-mode = „{ $value }“ ist keine Art, einen Port anzusprechen: Verwenden Sie starttls, tls oder plain
call-port-none = Es ist kein Port angegeben: Schreiben Sie zum Beispiel --ports 587,465
call-port-many = { $value } Ports sind zu viele für eine Prüfung: höchstens 32 sind möglich
call-two-ports = In „{ $value }“ steht schon ein Port: Lassen Sie ihn dort weg, oder lassen Sie --ports weg
call-two-families = -4 und -6 lassen sich nicht zusammen angeben
call-two-cas = --ca und --ca-only lassen sich nicht zusammen angeben
call-two-controls = --control und --no-controls lassen sich nicht zusammen angeben
call-two-passwords = --password-stdin und --password-env lassen sich nicht zusammen angeben
call-two-inputs = --body - und --password-stdin können nicht beide die Standardeingabe lesen: Verwenden Sie --password-env

call-seconds = { $option } nimmt Sekunden, mehr als 0 und höchstens 3600: „{ $value }“ ist keine solche Zahl
call-mechanism = „{ $value }“ ist kein Anmeldeverfahren, das Mailport kennt: Verwenden Sie PLAIN oder LOGIN
call-resolver = „{ $value }“ ist nicht die Adresse eines DNS-Servers: Schreiben Sie zum Beispiel 192.0.2.53 oder [2001:db8::53]:5353
call-two-resolvers = --compare-resolver lässt sich nicht zusammen mit --resolver oder --no-controls angeben: Mit jedem der beiden wird nichts verglichen
call-hello = „{ $value }“ lässt sich in EHLO nicht angeben: Es ist weder ein Hostname noch eine Adresse wie [192.0.2.1]
call-control = „{ $value }“ ist kein Vergleichsserver: Schreiben Sie einen Hostnamen oder eine Adresse, auf Wunsch mit :port dahinter
call-page = „{ $value }“ ist keine Seite, die ein Netz ersetzen könnte: Schreiben Sie eine Adresse, die mit http:// beginnt
call-proxy = „{ $value }“ ist kein SOCKS5-Proxy: Schreiben Sie zum Beispiel socks5://192.0.2.1:1080
call-proxy-user = Ein Proxy mit Benutzernamen oder Passwort lässt sich nicht angeben: Mailport verwendet nur Proxys, die keine Anmeldung brauchen
call-via = „{ $value }“ ist kein Computer, den ssh erreicht: Schreiben Sie zum Beispiel ssh://ann@there.example
call-via-user = Das ist kein Computer, den ssh erreicht: Schreiben Sie zum Beispiel ssh://ann@there.example, mit einem Benutzernamen aus Buchstaben und Ziffern und ohne Passwort
call-ca-unreadable = Die Datei { $value } lässt sich nicht lesen: { $detail }
call-ca-empty = Die Datei { $value } enthält kein lesbares Zertifikat in PEM-Form
call-ca-large = Die Datei { $value } ist zu groß für eine Liste von Zertifikaten
call-trust-anchor = Die Datei { $value } enthält keine lesbaren DNSKEY-Einträge, je einen pro Zeile
call-report = { $value } lässt sich nicht verwenden. { $reason }
call-report-other = { $value } ist ein Bericht über { $host }, nicht über { $target }
call-language = „{ $value }“ ist keine Sprache, die Mailport kann: Möglich sind { $known }
call-format = „{ $value }“ ist kein Format: Verwenden Sie eines von { $known }
call-save-ending = { $value } lässt sich nicht speichern: Der Name muss auf .json, .html, .md oder .txt enden
call-save-unwritable = { $value } lässt sich nicht speichern: { $detail }

call-user = „{ $value }“ kann kein Benutzername sein
call-user-without-password = --user braucht ein Passwort: Fügen Sie --password-stdin oder --password-env hinzu
call-password-without-user = Ein Passwort ist angegeben, aber kein Benutzername: Fügen Sie --user hinzu
call-password-unread = Das Passwort lässt sich nicht lesen
call-password-empty = Das Passwort ist leer
call-password-long = Das Passwort ist zu lang: höchstens 4096 Bytes sind möglich
call-password-control = Das Passwort enthält ein Zeichen, das sich nicht senden lässt
call-password-not-text = Das Passwort ist kein gültiger UTF-8-Text
call-variable-unset = Die Umgebungsvariable { $value } ist nicht gesetzt

call-from = --from ist keine E-Mail-Adresse: „{ $value }“
call-to = --to ist keine E-Mail-Adresse: „{ $value }“
call-subject = Der Betreff muss eine einzige Zeile sein: „{ $value }“
call-body-unread = Die Standardeingabe lässt sich nicht lesen
call-body-large = Der Text der Nachricht ist zu lang: höchstens 10 MiB sind möglich
call-body-not-text = Der Text der Nachricht ist kein gültiges UTF-8

call-explain-nothing = Es gibt nichts zu erklären: Geben Sie einen Text oder den Code einer Ursache an, oder - und den Text in der Standardeingabe
call-explain-dash = - liest den Text aus der Standardeingabe und steht allein. Ein Text, der damit beginnt, braucht Anführungszeichen um das Ganze
call-explain-both = --list gibt alle Ursachen aus und nimmt keinen Text
call-explain-large = Der Text ist zu lang: höchstens 1 MiB ist möglich. Geben Sie den Teil mit dem Fehler an

call-no-display = Es gibt keinen Bildschirm für ein Fenster: Versuchen Sie mailport check mit dem Namen Ihres Mailservers
call-no-window = Das Fenster lässt sich auf diesem Bildschirm nicht öffnen ({ $detail }). Im Terminal tut mailport check dasselbe

## Practice servers

practice-failed = Die Übungsserver können nicht starten: { $detail }
practice-server = { $name }: { $about }
practice-about-good = alles funktioniert
practice-about-care = 25 antwortet nie, das Zertifikat von 587 ist abgelaufen, 465 funktioniert
practice-about-password = alles funktioniert, aber kein Passwort stimmt
practice-port = { $address } vertritt Port { $port }
practice-user = Benutzername { $user }, Passwort { $password }
practice-stop = Strg-C beendet sie
