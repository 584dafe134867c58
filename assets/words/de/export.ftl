# Remarks in exported settings, and the formats' names.

export-user = Ihr-Benutzername
export-email = name@example.org
export-password = Ihr-Passwort

export-thunderbird = Einstellungen zum Senden, gefunden von Mailport. Ergänzen Sie den Posteingangsserver, und veröffentlichen Sie die Datei unter https://autoconfig.ihre-domain/mail/config-v1.1.xml
    .label = Thunderbird (autoconfig)
export-msmtp = Einstellungen für msmtp, gefunden von Mailport. Schreiben Sie sie in ~/.msmtprc, und halten Sie diese Datei mit chmod 600 vor anderen verschlossen.
    .label = msmtp
    .password = Das Passwort bleibt im Schlüsselbund des Systems. Legen Sie es dort einmal ab mit secret-tool store --label=smtp service smtp host { $host }
export-postfix = Zeilen für main.cf, gefunden von Mailport, für ein Postfix, das seine E-Mail an { $host } übergibt. Die Liste der Zertifizierungsstellen steht dort, wo Debian und Ubuntu sie ablegen. Laden Sie Postfix neu mit postfix reload.
    .label = Postfix (Relay)
    .password = Schreiben Sie die nächste Zeile ohne das # am Anfang und mit Ihrem Passwort in /etc/postfix/sasl_passwd, und lassen Sie mit chmod 600 nur root diese Datei lesen.
    .colon = Postfix hält den ersten Doppelpunkt für das Ende des Benutzernamens, und dieser Benutzername enthält einen. Bitten Sie Ihren Anbieter um eine andere Form davon.
export-env = Einstellungen zum Senden, gefunden von Mailport.
    .label = Variablen (.env)
    .password = Schreiben Sie das Passwort nur hierher, wenn niemand sonst diese Datei lesen kann, oder besser: Lassen Sie es vom Geheimnisspeicher Ihrer Plattform setzen.
export-url = Eine einzige Adresse für Programme, die alle Einstellungen in einer Zeile nehmen
    .label = URL
