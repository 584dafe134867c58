# What Mailport must have seen before it names a cause. One message for each code of src/facts/code.rs, one sentence, no full
# stop. A cause is never given without it. A test holds this file against the list of codes, and assets/causes.md is made from it.

## Name
proof-name-invalid = Was eingegeben wurde, ist weder ein Hostname noch eine Adresse noch eine E-Mail-Adresse
proof-name-not-found = DNS antwortete, dass es den Namen nicht gibt
proof-name-has-no-address = DNS kennt den Namen und hat keine Adresse für ihn
proof-name-lookup-failed = DNS antwortete, dass der Name nicht nachgeschlagen werden konnte oder dass es das verweigert
proof-name-lookup-timeout = Kein DNS-Server antwortete rechtzeitig
proof-name-filtered = Dieser Computer bekam eine seiner eigenen Adressen, eine aus einem privaten Netz oder gar keine genannt, und ein anderer DNS-Server nennt eine öffentliche
proof-name-by-system-only = Dieser Computer findet den Namen, wenn er selbst nachschlägt, und DNS antwortete, dass es ihn nicht kennt
proof-wrong-role-host = Kein Port ist zum Senden zu gebrauchen, und der Name des Servers, die DNS-Einträge seiner Domain oder seine Antwort sagen, dass er eine andere Aufgabe hat
proof-servers-disagree = Mit zwei Adressen des Namens wurde gesprochen, und sie boten Verschiedenes an
proof-domain-takes-no-mail = Der MX-Eintrag der Domain ist derjenige, der sagt, dass sie keine E-Mails annimmt (RFC 7505), oder die Antwort eines Servers sagt es
proof-name-is-alias = DNS antwortete zuerst mit einem anderen Namen (CNAME)

## Connection
proof-check-stopped = Die Prüfung wurde von Ihnen oder durch ihre Zeitgrenze beendet, bevor dies bekannt war
proof-port-refused = Jede Adresse des Namens lehnte die Verbindung ab
proof-port-no-answer = Jeder Verbindungsversuch blieb ohne jede Antwort, und auch sonst verrät nichts, wer da schweigt
proof-network-blocks-port = Weder dieser Server noch einer der Vergleichsserver ist auf diesem Port zu erreichen, und einer von ihnen antwortet auf einem anderen
proof-router-filters-port = Bekannte Server antworten auf diesem Port und ein unbekannter nicht, oder Pakete für diesen Port enden beim ersten Gerät auf dem Weg, während andere durchkommen
proof-server-filters-port = Andere Server antworten auf diesem Port, darunter ein unbekannter; dieser antwortet dort nicht, wohl aber auf einem anderen Port
proof-address-banned = Dieser Server hat innerhalb des letzten Tages eine Anmeldung von hier abgelehnt; jetzt antwortet keiner seiner Ports, während andere Server antworten
proof-connects-to-anything = Der Server nahm eine Verbindung an und sagte nichts, und er nahm auch eine auf einem Port an, den kein Server verwendet
proof-large-packets-lost = Das Gespräch stockte dort, wo das erste große Paket fällig war, stockte beim zweiten Versuch wieder und kam mit kleineren Paketen durch
proof-server-down = Keiner der Ports des Servers antwortet, während andere Server antworten
proof-captive-portal = Die Seite, die ein Netz ohne Anmeldeseite zeigt, kam als eine andere zurück oder schickte anderswohin
proof-vpn-or-proxy-in-force = Die Verbindung lief durch einen Tunnel, oder ein Proxy ist eingestellt, während etwas fehlschlägt
proof-offline = Weder dieser Server noch einer der Vergleichsserver ist auf irgendeinem Port zu erreichen
proof-port-prohibited = Jemand auf dem Weg antwortete unter einer eigenen Adresse, dass Verbindungen zu diesem Port nicht erlaubt sind
proof-host-unreachable = Jemand auf dem Weg oder dieser Computer antwortete, dass der Server nicht zu erreichen ist
proof-network-unreachable = Dieser Computer kennt keinen Weg zum Netz des Servers
proof-connection-reset = Die Verbindung wurde beim Aufbau oder gleich danach zurückgesetzt, bevor ein einziges Zeichen kam
proof-local-firewall = Dieser Computer selbst lehnte es ab, die Verbindung aufzubauen
proof-proxy-failed = Der verlangte Proxy war nicht zu erreichen, lehnte ab oder antwortete etwas anderes als SOCKS
proof-ipv6-broken = Jede IPv6-Adresse des Namens schlug fehl, und eine IPv4-Adresse antwortete
proof-some-addresses-fail = Einige Adressen des Namens antworteten, und andere schlugen fehl
proof-slow-to-connect = Der Aufbau der Verbindung dauerte länger als 2 Sekunden

## Greeting
proof-no-greeting = Eine Verbindung kam zustande, und dann war bis zur Zeitgrenze nichts zu hören
proof-greeting-slow = Die erste Zeile kam nach mehr als 3 Sekunden
proof-closed-before-greeting = Die Verbindung wurde ordentlich geschlossen, bevor ein einziges Zeichen kam
proof-wrong-protocol = Die ersten Zeichen gehören zu einem anderen Protokoll: HTTP, SSH, IMAP, POP3, FTP oder TLS
proof-speaks-tls-at-once = Der Port blieb stumm oder sandte eine TLS-Fehlermeldung, und auf einer zweiten Verbindung beantwortete er ein TLS-Hello
proof-service-refused = Die Begrüßung ist eine dauerhafte Ablehnung (ein Code, der mit 5 beginnt)
proof-service-busy = Die Begrüßung ist eine vorübergehende Ablehnung (ein Code, der mit 4 beginnt)
proof-address-blocklisted = Eine Antwort lehnt ab und nennt eine Liste gesperrter Adressen
proof-firewall-rewrites-smtp = Die Begrüßung besteht aus Sternchen, oder ein Wort des Protokolls wurde mit X überschrieben
proof-network-intercepts-port = Auf Port 25 meldet sich jemand mit einem Namen, der weder zu diesem Server noch zu seinen anderen Ports gehört
proof-hello-refused = EHLO und HELO wurden beide abgelehnt
proof-hello-only = EHLO wurde abgelehnt, und HELO wurde angenommen
proof-not-smtp = Was kam, lässt sich nicht als Antwort lesen: ein Code, den es nicht gibt, kein Ende, mehr, als angenommen wird, oder nur ein Teil einer Zeile
proof-odd-reply = Eine Antwort enthält etwas, das nicht hineingehört und nicht schadet: Steuerzeichen, Bytes, die kein Text sind, ein falsches Zeilenende, eine Zeile zu viel
proof-starttls-not-offered = In der Antwort auf EHLO steht kein STARTTLS
proof-starttls-stripped = In der Antwort auf EHLO steht kein STARTTLS, obwohl dieser Server es bekanntlich anbietet: laut der Tabelle der Anbieter, seinen DNS-Einträgen, einem früheren Bericht oder einem Gerät auf dem Weg, das an seiner Stelle antwortet
proof-sign-in-not-offered = In der Antwort auf EHLO steht kein AUTH, weder vor noch nach der Verschlüsselung
proof-sign-in-in-clear = Die Antwort auf EHLO bietet AUTH schon vor der Verschlüsselung an
proof-connection-lost = Die Verbindung endete mitten im Gespräch, oder ein Befehl blieb bis zur Zeitgrenze ohne Antwort

## Encryption
proof-starttls-refused = STARTTLS wird angeboten und wurde abgelehnt, als es verlangt wurde
proof-starttls-injected = Hinter der Zusage zu verschlüsseln standen Zeichen, die niemand verschlüsselt hat
proof-plaintext-on-tls-port = Ein TLS-Hello wurde mit dem Klartext eines Mailservers beantwortet
proof-tls-too-old = Das TLS-Hello wurde abgelehnt, und ein älteres wurde mit TLS 1.1 oder einer noch älteren Version beantwortet
proof-tls-outdated-only = Das TLS-Hello wurde abgelehnt, und eines für TLS 1.2 mit veralteten Verfahren wurde beantwortet
proof-tls-no-common-cipher = Das TLS-Hello wurde mit der Fehlermeldung handshake_failure abgelehnt, und auch zwei weitere mit älteren Verfahren und Versionen wurden nicht beantwortet
proof-tls-client-certificate-required = Der Server verlangte ein Zertifikat des Clients und lehnte dann ohne ein solches ab
proof-tls-failed = Der Aufbau der Verschlüsselung endete mit einer Fehlermeldung, mit etwas, das kein TLS ist, mit einer zu großen Nachricht oder ohne Antwort
proof-tls-interrupted = Die Verbindung wurde mitten im Aufbau der Verschlüsselung geschlossen oder zurückgesetzt

## Certificate
proof-certificate-expired = Der letzte Tag, der im Zertifikat steht, ist vorbei
proof-certificate-not-yet-valid = Der erste Tag, der im Zertifikat steht, ist noch nicht gekommen
proof-certificate-wrong-name = Keiner der Namen im Zertifikat ist der, nach dem gefragt wurde
proof-certificate-self-signed = Das Zertifikat ist mit seinem eigenen Schlüssel signiert, und niemand, dem man vertraut, bürgt dafür
proof-certificate-unknown-issuer = Das Zertifikat führt zu einer Zertifizierungsstelle, der hier nicht vertraut wird
proof-certificate-chain-incomplete = Das Zertifikat des Ausstellers wurde nicht mitgesandt, dem Aussteller wird hier nicht vertraut, und im Zertifikat des Servers steht, wo das fehlende zu holen ist
proof-certificate-intercepted = Das Zertifikat stammt von einer Zertifizierungsstelle, die zu einem Sicherheitsprogramm oder einem prüfenden Proxy gehört
proof-certificate-locally-trusted = Dieser Computer vertraut der Zertifizierungsstelle, und sie gehört nicht zu denen von Mozilla
proof-certificate-weak = Ein Schlüssel oder eine Signatur im Zertifikat ist schwächer, als heute akzeptiert wird, oder das Zertifikat ist für einen anderen Zweck
proof-certificate-revoked = Eine vom Aussteller signierte Erklärung sagt, dass das Zertifikat widerrufen wurde
proof-certificate-expires-soon = Das Zertifikat endet innerhalb von 14 Tagen
proof-tlsa-mismatch = Ein signierter DNS-Eintrag (TLSA) kündigt ein anderes Zertifikat an, oder die Antwort eines Servers sagt es

## Sign-in
proof-sign-in-not-tested = Benutzername und Passwort wurden nicht angegeben
proof-sign-in-rejected = Der Server lehnte Benutzername und Passwort ab (Code 535 und ähnliche)
proof-app-password-needed = Die Antwort sagt es, oder sie ist die, die ein Anbieter gibt, der ein App-Passwort verlangt
proof-oauth-needed = Nur die Anmeldung mit einem Token wird angeboten, oder die Antwort sagt es
proof-basic-sign-in-disabled = Die Antwort sagt, dass die Anmeldung mit Passwort für das Konto oder seine Organisation abgeschaltet ist
proof-authorization-code-needed = Die Antwort verlangt einen Autorisierungscode, oder sie ist die, die ein Anbieter gibt, der einen verlangt
proof-sign-in-needs-encryption = Die Antwort sagt, dass erst verschlüsselt werden muss (Code 538 oder 530)
proof-no-common-mechanism = AUTH wird nur mit Arten der Anmeldung angeboten, von denen sich keine verwenden lässt, oder die Antwort sagt, dass die Art nicht bekannt ist
proof-sign-in-temporary-failure = Der Server lehnte die Anmeldung vorübergehend ab (Code 454)
proof-sign-in-too-many = Die Antwort sagt, dass es zu viele Versuche gab
proof-sign-in-by-address-restricted = Die Antwort sagt, dass die Anmeldung von dieser Adresse aus nicht erlaubt ist (Code 525 und ähnliche)
proof-service-not-in-plan = Die Antwort sagt, dass das Konto erst freigeschaltet, aufgewertet oder bezahlt werden muss
proof-wrong-mechanism-chosen = Bei zwei Prüfungen mit demselben Konto wurde eine Art der Anmeldung abgelehnt und eine andere angenommen, oder die Antwort sagt es
proof-account-locked = Die Antwort sagt, dass das Konto gesperrt, abgeschaltet oder ausgesetzt ist, oder verlangt erst eine Anmeldung im Web
proof-sign-in-withheld = Ein Passwort wurde angegeben, und die Verbindung ist unverschlüsselt, oder der Server konnte nicht beweisen, wer er ist

## Message
proof-sign-in-required = Die Antwort auf die ersten Befehle der Nachricht verlangt eine Anmeldung (Code 530 und ähnliche)
proof-encryption-required = Die Antwort auf die ersten Befehle der Nachricht verlangt erst die Verschlüsselung
proof-sender-refused = Die Absenderadresse wurde in der Antwort auf MAIL abgelehnt oder durch einen Code, der vom Absender spricht
proof-sender-not-yours = Die Antwort sagt, dass die Absenderadresse nicht zum Konto gehört
proof-account-blocked-for-spam = Die Antwort sagt, dass das Konto nicht senden darf, weil darüber Spam gesendet wurde
proof-address-range-not-allowed = Die Antwort sagt, dass E-Mails von Anschlüssen wie diesem nicht direkt angenommen werden
proof-relay-denied = Die Antwort sagt, dass der Server keine E-Mails an diese Domain weiterleitet
proof-recipient-unknown = Die Antwort sagt, dass niemand die Adresse des Empfängers hat (Code 5.1.1 und ähnliche)
proof-recipient-mailbox-full = Die Antwort sagt, dass das Postfach des Empfängers voll ist (Code 4.2.2 oder 5.2.2)
proof-greylisted = Die Antwort lehnt vorübergehend ab und sagt, dass Fremde noch einmal kommen müssen
proof-rate-limited = Die Antwort sagt, dass in kurzer Zeit zu viel gesendet wurde
proof-message-too-large = Die Nachricht übersteigt die Größe, die der Server ankündigt, oder die Antwort sagt es
proof-message-rejected-as-spam = Die Antwort auf die Nachricht sagt, dass sie wie Spam aussieht
proof-message-rejected-by-policy = Die Antwort nennt eine Prüfung der Absenderdomain, die nicht bestanden wurde: SPF, DKIM oder DMARC
proof-message-malformed = Die Antwort sagt, dass die Nachricht gegen die Regeln ihrer Form verstößt
proof-message-content-refused = Die Antwort nennt einen Virus oder eine Art von Anhang, die nicht angenommen wird
proof-recipient-domain-not-found = Die Antwort sagt, dass für die Domain des Empfängers kein Mailserver bekannt ist
proof-recipient-address-invalid = Die Antwort sagt, dass die Adresse des Empfängers keine gültige Form hat, oder der Server kann mit ihren Buchstaben nicht umgehen
proof-recipient-mailbox-disabled = Die Antwort sagt, dass das Postfach des Empfängers abgeschaltet ist (Code 5.2.1 und ähnliche)
proof-recipient-restricts-senders = Die Antwort sagt, dass der Empfänger nur von einigen Absendern E-Mails annimmt
proof-too-many-recipients = Die Antwort sagt, dass es zu viele Empfänger sind
proof-sender-domain-blocklisted = Die Antwort nennt eine Liste gesperrter Domains
proof-no-reverse-name = Die Antwort sagt, dass die sendende Adresse im DNS keinen Namen hat oder einen, der nicht passt
proof-mail-loop = Die Antwort sagt, dass sich die Nachricht im Kreis dreht
proof-temporary-trouble = Die Antwort lehnt vorübergehend ab (ein Code, der mit 4 beginnt) und sagt nichts, was bekannt ist
proof-message-refused = Die Antwort lehnt dauerhaft ab (ein Code, der mit 5 beginnt) und sagt nichts, was bekannt ist
proof-acceptance-unknown = Die Verbindung endete nach der letzten Zeile der Nachricht, bevor die Antwort des Servers kam
proof-accepted = Die Antwort des Servers auf die letzte Zeile der Nachricht ist ein Code, der mit 2 beginnt

## What only a pasted text tells
proof-recipient-server-unreachable = Der Text sagt, dass die Nachricht auf den Server des Empfängers gewartet hat, bis ihre Zeit vorbei war
proof-system-lacks-root = Der Text sagt, dass ein Programm eine Zertifizierungsstelle nicht findet, der allgemein vertraut wird
proof-client-tls-too-old = Der Text sagt, dass die Art, wie das Programm verschlüsselt, zu alt ist
proof-local-proxy-in-between = Eine Antwort ist eine, die ein Sicherheitsprogramm auf dem Computer anstelle des Servers schreibt
proof-revocation-check-failed = Der Text sagt, dass sich nicht herausfinden ließ, ob das Zertifikat widerrufen wurde
proof-certificate-pin-mismatch = Der Text sagt, dass das Zertifikat nicht das ist, das sich das Programm gemerkt hat
proof-connects-to-own-computer = Der Text sagt, dass ein Programm versucht hat, sich mit seinem eigenen Computer zu verbinden
proof-encryption-mode-mismatch = Der Text enthält einen Fehler, den Programme melden, wenn die eine Seite sofort verschlüsselt und die andere erst im Klartext spricht
proof-unknown = Nichts im Text ist bekannt
