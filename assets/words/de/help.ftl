# What mailport --help says of each command and option. One that two commands share and explain otherwise has the command in its key.

help-about = Findet heraus, welcher Mail-Port von hier aus funktioniert, und erklärt, warum die anderen es nicht tun.
help-window = Ohne Befehl öffnet sich das Fenster.

help-usage = Aufruf:
help-commands = Befehle
help-arguments = Argumente
help-options = Optionen

## Commands

help-command-check = Probiert die Ports, erklärt und empfiehlt
help-command-send = Prüft und sendet dann eine Testnachricht
help-command-settings = Gibt die Einstellungen eines Mailprogramms für den empfohlenen Port aus
help-command-explain = Sagt, was eine Ursache bedeutet, oder eine eingefügte Antwort, Rücksendung, Fehlermeldung oder ein Protokoll
help-command-demo = Zeigt das Fenster mit Übungsservern auf diesem Computer; ohne Bildschirm im Terminal
help-command-practice = Startet die Übungsserver und zeigt, was sich mit ihnen verbindet, bis Strg-C
help-command-man = Gibt die Handbuchseite aus
help-command-help = Gibt dies oder die Hilfe zu einem Befehl aus

## For all commands

help-option-language = Die Sprache aller Texte: en oder de [sonst: die des Systems]
help-option-help = Diese Hilfe ausgeben
help-option-version = Die Version ausgeben

## What is checked, and how

help-option-target = Name oder Adresse eines Mailservers, host:port oder eine E-Mail-Adresse
help-option-again = Einen als .json gespeicherten Bericht neu erklären, mit dem Wissen dieser Version und ohne eine Verbindung aufzubauen
help-option-via = Über ssh auch von diesem Computer aus prüfen und beide Ergebnisse nebeneinanderstellen; Mailport muss dort installiert sein
help-option-ports = Die Ports, die probiert werden, jeweils PORT oder PORT/MODE, wobei MODE starttls, tls oder plain ist [sonst: 25,587,465]
help-option-user = Der Benutzername für die Anmeldung [sonst: das Ziel, falls es eine E-Mail-Adresse ist und ein Passwort angegeben ist]
help-option-password-stdin = Das Passwort aus der ersten Zeile der Standardeingabe lesen
help-option-password-env = Das Passwort aus dieser Umgebungsvariablen lesen
help-option-auth = Nur mit diesem Verfahren anmelden, PLAIN oder LOGIN
help-option-before = Diese Prüfung mit einem früheren Bericht über denselben Server und Benutzer vergleichen, gespeichert als .json: Das zeigt, ob nur das Anmeldeverfahren (--auth) abgelehnt wurde und ob seither die Verschlüsselung entfernt wurde
help-option-allow-unsafe = Das Passwort auch senden, wenn die Verbindung ungeschützt ist oder der Server nicht beweisen kann, wer er ist
help-option-timeout = So lange wird höchstens auf eine Antwort gewartet [sonst: 10]
help-option-deadline = So lange dauert die ganze Prüfung höchstens [sonst: 60]
help-option-one-at-a-time = Einen Port zu Ende prüfen, bevor der nächste beginnt
help-option-resolver = Diesen DNS-Server fragen und keinen anderen
help-option-proxy = Über diesen SOCKS5-Proxy verbinden, socks5://HOST:PORT; Namen werden weiterhin von hier aus nachgeschlagen
help-option-compare-resolver = Mit diesem DNS-Server vergleichen, wenn ein Name zu diesem Computer oder in sein Netz führt; mehrfach möglich [sonst: öffentliche von Cloudflare und Quad9]
help-option-trust-anchor = DNSSEC mit den Schlüsseln in dieser Datei beginnen, DNSKEY-Einträgen, statt mit denen der Wurzel
help-option-ca = Auch den Zertifizierungsstellen in dieser PEM-Datei vertrauen
help-option-ca-only = Nur den Zertifizierungsstellen in dieser PEM-Datei vertrauen
help-option-control = Ein Server, der bekanntermaßen antwortet, zum Vergleich, wenn ein Port nicht antwortet; mehrfach möglich, ersetzt die eingebauten
help-option-no-controls = Mit keinem anderen Server vergleichen und keine Seite abrufen, die eine Anmeldung im Netz zeigt
help-option-portal-page = Die Seite (ungeschütztes HTTP), die zeigt, ob das Netz eine Anmeldung verlangt; nur abgerufen, wenn sonst nichts antwortet
help-option-all-addresses = Mit jeder Adresse des Namens sprechen, nicht nur mit der ersten, die sich verbindet
help-option-hello = Der Name, der in EHLO genannt wird [sonst: die Adresse dieses Computers]
help-option-ipv4 = Nur IPv4 verwenden
help-option-ipv6 = Nur IPv6 verwenden

## In which form the result is wanted

help-option-json = Den Bericht als ein JSON-Dokument ausgeben
help-option-save = Den Bericht als .json, .html, .md oder .txt speichern, je nach Endung der Datei
help-option-redact-hosts = Mit --save: Rechnernamen und Adressen durch Platzhalter ersetzen, gleiche durch gleiche
help-option-transcript = Unter der Erklärung die Mitschrift mit dem Server ausgeben

## send and settings

help-option-from = Die Adresse des Absenders
help-option-to = Die Adresse des Empfängers
help-option-subject = Der Betreff [sonst: einer, der sagt, dass es ein Test ist]
help-option-body = Der Text der Nachricht; - liest ihn von der Standardeingabe [sonst: einer, der sagt, dass es ein Test ist]
help-option-format = thunderbird, msmtp, postfix, env oder url

## explain

help-option-text = Der Code einer Ursache oder der Text, der erklärt werden soll; - liest ihn von der Standardeingabe
help-option-list = Die Seiten aller Ursachen ausgeben
help-option-markdown = Mit --list: sie als eine Markdown-Seite ausgeben
help-option-explain-json = Das Ergebnis als ein JSON-Dokument ausgeben
