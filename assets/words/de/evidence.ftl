### How we know: one sentence for each thing that was observed. Rules name the key and give the values.

## Name
evidence-nxdomain = DNS sagt, dass es { $name } nicht gibt
evidence-no-record = DNS kennt { $name }, hat aber keinen { $type }-Eintrag dafür
evidence-dns-failed = Der DNS-Server konnte nach { $name } ({ $type }) keine Auskunft geben
evidence-dns-silent = Keine Antwort von DNS zu { $name } ({ $type }) in { $seconds } s
evidence-system-knows-nothing = Dieser Computer selbst fand keine Adresse für { $name }
evidence-system-knows = Dieser Computer selbst fand für { $name }: { $addresses }
evidence-special-use-name = { $name } ist ein Name, der nach seinen eigenen Regeln nirgendwohin führt
evidence-address-offers =
    { $what ->
        [nothing] { $address } meldet sich nicht als Mailserver
        [plain] { $address } bietet keine Verschlüsselung; Anmeldung: { $mechanisms }
        [unproved] { $address } kann sich nicht ausweisen; Anmeldung: { $mechanisms }
       *[protected] { $address } ist geschützt; Anmeldung: { $mechanisms }
    }
evidence-named-for-reading = Der Name { $name } beginnt mit { $label }, wie bei Servern zum Lesen von E-Mail
evidence-mx = E-Mail für { $name } wird angenommen von { $hosts } (MX)
evidence-srv = Zum Senden nennt { $name }: { $hosts } (SRV)
evidence-provider-sends = Von { $provider } ist bekannt: Mailprogramme senden über { $host }
evidence-null-mx = { $name } sagt im DNS, dass dort keine E-Mail angenommen wird (ein MX-Eintrag, der niemanden nennt)
evidence-answered-here =
    { $by ->
        [system] Dieser Computer selbst fand für { $name }: { $addresses }
       *[dns] Der DNS-Server dieses Computers nennt für { $name }: { $addresses }
    }
evidence-answered-elsewhere = Der DNS-Server { $server } nennt { $addresses }
evidence-alias = { $name } führt zu { $chain }

## Connect
evidence-stopped =
    { $by ->
        [deadline] Die Zeit für die Prüfung war nach { $seconds } s um
       *[user] Die Prüfung wurde nach { $seconds } s angehalten
    }
evidence-refused = { $address } antwortete auf Port { $port } nach { $ms } ms, dass dort niemand zuhört
evidence-no-answer-to-syns =
    { $syns ->
        [one] 1 Versuch, { $address } auf Port { $port } zu erreichen, blieb { $seconds } s lang ohne Antwort
       *[other] { $syns } Versuche, { $address } auf Port { $port } zu erreichen, blieben { $seconds } s lang ohne Antwort
    }
evidence-no-answer = { $address } gab auf Port { $port } in { $seconds } s keine Antwort
evidence-connect-reset = { $address } brach die Verbindung zu Port { $port } ab, während sie aufgebaut wurde
evidence-rejected-by = { $by } wies die Verbindung zu { $address } auf Port { $port } nach { $ms } ms zurück
evidence-rejected-by-itself = Die Verbindung zu { $address } auf Port { $port } wurde nach { $ms } ms von eben dieser Adresse zurückgewiesen
evidence-again-no-answer = Auch eine neue Verbindung zu { $address } auf Port { $port } blieb { $seconds } s lang ohne Antwort
evidence-controls-connect =
    { $count ->
        [one] { $hosts } antwortet von hier aus auf Port { $port }
       *[other] Auf Port { $port } antworten von hier aus diese Server: { $hosts }
    }
evidence-controls-silent =
    { $count ->
        [one] Auch { $hosts } gibt von hier aus auf Port { $port } keine Antwort
       *[other] Auf Port { $port } geben von hier aus auch diese Server keine Antwort: { $hosts }
    }
evidence-controls-refused =
    { $count ->
        [one] Auch die Verbindung zu { $hosts } auf Port { $port } wird von hier aus abgelehnt
       *[other] Auf Port { $port } werden von hier aus auch Verbindungen zu diesen Servern abgelehnt: { $hosts }
    }
evidence-controls-elsewhere =
    { $count ->
        [one] { $hosts } antwortet auf einem anderen Port, also ist der Weg dorthin offen
       *[other] Diese Server antworten auf einem anderen Port, also ist der Weg dorthin offen: { $hosts }
    }
evidence-controls-nowhere =
    { $count ->
        [one] { $hosts } antwortet auf keinem Port
       *[other] Diese Server antworten auf keinem Port: { $hosts }
    }
evidence-controls-earlier =
    { $count ->
        [one] { $hosts } hatte in der letzten Stunde geantwortet und wurde nicht noch einmal gefragt
       *[other] Diese Server hatten in der letzten Stunde geantwortet und wurden nicht noch einmal gefragt: { $hosts }
    }
evidence-controls-without-address =
    { $count ->
        [one] { $hosts } blieb beim Vergleich außen vor: Dafür fand sich keine Adresse
       *[other] Diese Server blieben beim Vergleich außen vor, weil sich keine Adresse für sie fand: { $hosts }
    }
evidence-controls-are-target =
    { $count ->
        [one] { $hosts } blieb beim Vergleich außen vor: Die Adresse ist die des fraglichen Servers
       *[other] Diese Server blieben beim Vergleich außen vor, weil ihre Adresse die des fraglichen Servers ist: { $hosts }
    }
evidence-controls-not-for-local = Kein anderer Server wurde zum Vergleich gefragt: Der Weg zu diesem Server verlässt das lokale Netz nicht
evidence-controls-not-allowed = Kein anderer Server durfte zum Vergleich gefragt werden
evidence-controls-greet-alike =
    { $count ->
        [one] Auch { $hosts } meldet sich auf Port { $port } als { $name }
       *[other] Auf Port { $port } melden sich auch alle diese Server als { $name }: { $hosts }
    }
evidence-network-works =
    { $count ->
        [one] { $hosts } antwortet, also funktioniert das Netz
       *[other] Andere Server antworten, also funktioniert das Netz: { $hosts }
    }
evidence-others-connect =
    { $count ->
        [one] Derselbe Server ist auf Port { $ports } erreichbar
       *[other] Derselbe Server ist auf den Ports { $ports } erreichbar
    }
evidence-others-refuse =
    { $count ->
        [one] Derselbe Server lehnt Port { $ports } ab, also ist er da
       *[other] Derselbe Server lehnt die Ports { $ports } ab, also ist er da
    }
evidence-others-dead =
    { $count ->
        [one] Auch Port { $ports } desselben Servers antwortet nicht
       *[other] Auch die Ports { $ports } desselben Servers antworten nicht
    }
evidence-packets-lost = Auf dieser Leitung gehen Pakete verloren: Einige mussten noch einmal gesendet werden. Schweigen beweist dann weniger
evidence-refused-before =
    { $minutes ->
        [one] Vor weniger als einer Minute hat der Server eine Anmeldung von diesem Computer abgelehnt
       *[other] Innerhalb der letzten { $minutes } Minuten hat der Server eine Anmeldung von diesem Computer abgelehnt
    }
evidence-page-came = Die Webseite { $url } kam an, wie sie soll
evidence-page-replaced =
    { $has-location ->
        [yes] Statt der Webseite { $url } kam der Verweis auf eine andere Seite, { $location }
       *[no] Statt der Webseite { $url } kam etwas anderes (Status { $status })
    }
evidence-random-port-connects = { $address } scheint Verbindungen selbst auf Port { $random } anzunehmen, den kein Mailserver verwendet, und sagt auf Port { $port } nichts
evidence-tunnel = Der Weg hinaus führt durch den Tunnel { $name }
evidence-proxy =
    { $count ->
        [one] Diesem Computer ist ein Proxy vorgegeben, und zwar durch { $names }
       *[other] Diesem Computer ist ein Proxy vorgegeben, und zwar durch { $names }
    }
evidence-host-unreachable = Ein Router auf dem Weg sagt, dass { $address } nicht erreichbar ist
evidence-network-unreachable = Dieser Computer hat keinen Weg zu { $address }
evidence-not-permitted = Dieser Computer selbst ließ die Verbindung zu { $address } auf Port { $port } nicht hinaus
evidence-proxy-failed =
    { $how ->
        [not-reached] An der Adresse des Proxys antwortete niemand
        [not-socks] Was dort antwortete, sprach nicht SOCKS5
        [wants-sign-in] Der Proxy nimmt niemanden ohne Anmeldung an
        [forbidden] Der Proxy antwortete, dass seine Regeln die Verbindung zu { $address } auf Port { $port } verbieten
       *[failed] Der Proxy antwortete, dass die Verbindung zu { $address } auf Port { $port } fehlgeschlagen ist
    }
evidence-by-proxy = Alle Verbindungen dieser Prüfung gingen über { $proxy }
evidence-system-error = Das System meldet zu { $address } auf Port { $port }: { $error }
evidence-connect-took = Die Verbindung brauchte { $seconds } s

## The way. $family is one, or v4 or v6 where both were followed; $router may be empty; $others says how far the other port's packets get;
## $sure is no where a single answer may have been lost
path-family =
    { $family ->
        [v4] { " " }(über IPv4)
        [v6] { " " }(über IPv6)
       *[one] { "" }
    }
path-router =
    { $has-router ->
        [yes] { " " }({ $router })
       *[no] { "" }
    }
path-others =
    { $others ->
        [farther] Pakete für Port { $baseline } kommen weiter
       *[server] Pakete für Port { $baseline } erreichen den Server
    }
path-and-others =
    { $others ->
        [unknown] { "" }
       *[other] , { path-others }
    }
path-stop =
    { $sure ->
        [no] enden anscheinend
       *[yes] enden
    }
path-dont-get =
    { $sure ->
        [no] kommen anscheinend nicht
       *[yes] kommen nicht
    }
evidence-path-stops = Pakete für Port { $port } { path-stop } an Station { $hop }{ path-router } oder gleich dahinter, { path-others }{ path-family }
evidence-path-stops-between = Pakete für Port { $port } { path-stop } hinter Station { $hop }{ path-router } und vor Station { $before }, { path-others }{ path-family }
evidence-path-stops-at-start = Pakete für Port { $port } { path-dont-get } bis Station { $before }, { path-others }{ path-family }
evidence-path-stops-at-once =
    Pakete für Port { $port } { path-dont-get } bis Station { $before }, { path-others }{ $sure ->
        [no] { "" }
       *[yes] : Dieser Computer oder der Router hält sie auf
    }{ path-family }
evidence-path-rejected-at = { $router }, Station { $hop } auf dem Weg, weist Pakete für Port { $port } zurück{ path-and-others }{ path-family }
evidence-path-rejected-within =
    { $router }, höchstens { $hops ->
        [one] 1 Station
       *[other] { $hops } Stationen
    } entfernt, weist Pakete für Port { $port } zurück{ path-and-others }{ path-family }
evidence-path-refused-nearer =
    Die Ablehnung auf Port { $port } kommt aus höchstens { $hops ->
        [one] 1 Station
       *[other] { $hops } Stationen
    } Entfernung, der Server ist { $server } Stationen entfernt: Etwas auf dem Weg hat sie gesendet{ path-family }
evidence-path-connects-nearer =
    Die Antwort auf Port { $port } kommt aus höchstens { $hops ->
        [one] 1 Station
       *[other] { $hops } Stationen
    } Entfernung, der Server ist { $server } Stationen entfernt: Etwas auf dem Weg antwortet an seiner Stelle{ path-family }
evidence-path-refused-there =
    Die Ablehnung auf Port { $port } kommt aus der Entfernung, in der auch der Server ist: { $server ->
        [one] 1 Station
       *[other] { $server } Stationen
    }{ path-family }
evidence-path-connects = Ein weiterer Versuch auf Port { $port } drang zum Server durch{ path-family }
evidence-path-both-stop = Pakete für Port { $port } und für Port { $baseline } kommen bis Station { $hop }{ path-router } und nicht weiter{ path-family }
evidence-path-not-on-this-system = Wo Pakete für Port { $port } enden, ist nicht zu sehen: Mailport kann auf diesem Betriebssystem noch nicht nachsehen
evidence-path-nobody-answers = Wo Pakete für Port { $port } enden, ist nicht zu sehen: Niemand auf dem Weg sagt es{ path-family }
evidence-path-by-proxy = Wo Pakete für Port { $port } enden, ist nicht zu sehen: Der Proxy sendet sie
evidence-connects-elsewhere = Von { $place } aus kommt zu Port { $port } desselben Servers eine Verbindung zustande
evidence-fails-elsewhere = Auch von { $place } aus schlägt Port { $port } fehl

## Greeting
evidence-greets-as = Auf Port { $port } nennt sich der Server { $name }
evidence-greeting-took = Die erste Zeile kam nach { $seconds } s
evidence-own-connections = Mailport selbst hatte { $count } Verbindungen zu diesem Server zugleich offen, eine für jeden Port
evidence-hello-only = Der Server lehnte EHLO ab und nahm HELO an
evidence-hello-only-after-tls = Nach der Verschlüsselung lehnte der Server EHLO ab und nahm HELO an
evidence-only-helo = Der Server lehnte EHLO ab, mit dem er etwas hätte anbieten können, und nahm HELO an
evidence-silence = Die Verbindung stand, und in { $seconds } s kam kein einziges Byte
evidence-alert-first = Der Server sendete eine TLS-Fehlermeldung, wo seine Begrüßung fällig war
evidence-hello-answered = Eine zweite Verbindung, die mit TLS begann, wurde in TLS beantwortet
evidence-answers-hello-with = Eine zweite Verbindung, die mit TLS begann, wurde in { $protocol } beantwortet
evidence-closed-at-once = Der Server beendete die Verbindung, bevor er ein Wort sagte
evidence-reset-at-once = Die Verbindung wurde abgebrochen, bevor ein Wort gesagt war
evidence-unfinished =
    { $has-command ->
        [yes] Nach { $command }{ " " }
       *[no] Es{ " " }
    }{ $bytes ->
        [one] kam 1 Byte
       *[other] kamen { $bytes } Bytes
    }, aber keine vollständige Antwort
evidence-broke-off =
    { $how ->
        [timeout] Der Rest kam in { $seconds } s nicht
        [reset] Dann wurde die Verbindung abgebrochen
       *[closed] Dann beendete der Server die Verbindung
    }
evidence-empty-lines = Es kamen leere Zeilen, wo eine Antwort fällig war
evidence-bytes = Was stattdessen kam: { $bytes }
evidence-reply = Der Server sagte: { $reply }
evidence-masked-keyword = Eines der Angebote des Servers lautet { $keyword }
evidence-lost =
    { $how ->
        [timeout] Keine Antwort auf { $command } in { $seconds } s
        [reset] Die Verbindung wurde nach { $command } abgebrochen
       *[closed] Der Server beendete die Verbindung nach { $command }
    }
evidence-error = Die Verbindung endete mit: { $error }
evidence-line-too-long = Eine Zeile hatte { $size } Bytes und mehr, das ist länger als alles, was Mailserver senden; hier wurde abgebrochen
evidence-too-many-lines = Eine Antwort lief über { $size } Zeilen ohne Ende weiter; dort haben wir aufgehört
evidence-too-much = Der Server hatte { $size } Bytes gesendet, mehr, als wir bei einer Verbindung annehmen; dort haben wir aufgehört
evidence-odd-bare-lf = Eine Zeile endete ohne ihren Wagenrücklauf
evidence-odd-nul = In einer Zeile steht ein NUL-Zeichen
evidence-odd-control = In einer Zeile stehen Steuerzeichen
evidence-odd-format = In einer Zeile stehen unsichtbare Zeichen oder solche, die die Schreibrichtung ändern
evidence-odd-invalid-utf8 = In einer Zeile stehen Bytes, die kein UTF-8 sind
evidence-odd-extra-reply = Es kam eine Antwort, nach der niemand gefragt hatte
evidence-odd-mixed-codes = Die Zeilen einer Antwort beginnen mit verschiedenen Zahlen
evidence-odd-stars = Die Begrüßung besteht aus Sternchen
evidence-odd-blank-line = Zwischen zwei Antworten steht eine leere Zeile
evidence-offers = Auf EHLO bietet der Server an: { $offers }
evidence-known-to-offer = Von { $provider } ist bekannt, dass auf diesem Port Verschlüsselung angeboten wird
evidence-offered-earlier = Bei der Prüfung vom { $date } bot der Server auf diesem Port Verschlüsselung an
evidence-offers-nothing = Auf EHLO bietet der Server nichts an

## Encryption
evidence-injected =
    { $bytes ->
        [one] 1 Byte Klartext kam zusammen mit der Zustimmung zur Verschlüsselung: { $first }
       *[other] { $bytes } Bytes Klartext kamen zusammen mit der Zustimmung zur Verschlüsselung: { $first }
    }
evidence-alert = Der Server beendete den TLS-Handshake mit der Fehlermeldung { $alert }
evidence-outdated-hello-answered = Ein zweiter Versuch, mit TLS 1.2 und veralteten Verfahren, wurde mit TLS 1.2 beantwortet
evidence-old-hello-answered = Ein zweiter Versuch, in einer älteren Form, wurde mit { $version } beantwortet
evidence-no-hello-answered = Zwei weitere Versuche, mit älteren Verfahren und einer älteren Version, wurden ebenfalls abgelehnt
evidence-no-flight = Im TLS-Handshake kam { $seconds } s lang keine Antwort
evidence-no-whole-flight =
    Im TLS-Handshake { $bytes ->
        [one] kam 1 Byte einer Antwort
       *[other] kamen { $bytes } Bytes an Antworten
    }, und nach { $seconds } s war er nicht vorbei
evidence-smaller-packets = Von zwei weiteren gleichzeitigen Versuchen blieb der mit Paketen üblicher Größe wieder stecken, und der mit Paketen von höchstens { $octets } Bytes wurde beantwortet
evidence-tls-error = Der TLS-Handshake endete mit: { $error }
evidence-handshake-too-large = Eine Nachricht des TLS-Handshakes ist größer als { $kib } KiB und wurde nicht gelesen
evidence-handshake-cut =
    { $how ->
        [reset] Die Verbindung wurde im TLS-Handshake abgebrochen
       *[closed] Die Verbindung wurde im TLS-Handshake beendet
    }
evidence-client-certificate = Der Server verlangte ein Zertifikat von uns und beendete die Verbindung, als keines kam

## Certificate
evidence-not-after = Das Zertifikat gilt bis { $date }
evidence-not-before = Das Zertifikat gilt ab { $date }
evidence-clock = Die Uhr dieses Computers zeigt { $date }
evidence-clock-before-build = Diese Version von Mailport wurde am { $date } erstellt; so weit ist die Uhr dieses Computers noch nicht
evidence-clock-of-issuer = Der Aussteller des Zertifikats hat am { $date } bestätigt, wie es darum steht
evidence-clock-of-server = Die Begrüßung des Servers trägt das Datum { $date }
evidence-no-names = Im Zertifikat steht kein Servername
evidence-tlsa = Im DNS steht für { $name }, durch DNSSEC bewiesen: { $records }
evidence-tlsa-fits-not =
    { $count ->
        [one] Das Zertifikat des Servers passt nicht dazu; sein SHA-256 ist { $fingerprint }
       *[other] Keines der { $count } Zertifikate, die der Server vorzeigte, passt dazu; sein eigenes hat den SHA-256 { $fingerprint }
    }
evidence-names =
    { $count ->
        [one] Das Zertifikat ist für { $names }
       *[other] Das Zertifikat ist für { $names } (insgesamt { $count } Namen)
    }
evidence-key = Der Schlüssel des Zertifikats ist { $key }
evidence-key-of = Für das Zertifikat des Servers bürgt { $subject }; dessen Schlüssel ist { $key }
evidence-critical-extension = Das Zertifikat oder eines, das dafür bürgt, hat eine kritische Erweiterung, die hier nicht bekannt ist
evidence-chain =
    { $count ->
        [one] Der Server zeigt 1 Zertifikat vor, und die Kette ist länger als zulässig
       *[other] Der Server zeigt { $count } Zertifikate vor, eine längere Kette als zulässig
    }
evidence-signed-by-other-key = Die Kette wurde nicht mit dem Schlüssel signiert, unter dem { $issuer } hier bekannt ist
evidence-address-as-name = { $name } steht im Zertifikat als Hostname und nicht als Adresse
evidence-signature = Ein Zertifikat der Kette ist mit { $signature } signiert
evidence-purpose = Das Zertifikat sagt nicht, dass es für Server gemacht ist
evidence-revoked = Die Zertifizierungsstelle hat das Zertifikat widerrufen
evidence-revoked-staple = Der Server selbst zeigt eine von der Zertifizierungsstelle signierte Erklärung vor, dass das Zertifikat am { $date } widerrufen wurde
evidence-self-signed = Das Zertifikat ist mit seinem eigenen Schlüssel signiert; sein SHA-256-Fingerabdruck ist { $fingerprint }
evidence-subject = Es ist das Zertifikat von { $subject } in der Kette
evidence-issuer-not-sent = Der Aussteller des Zertifikats, { $issuer }, wurde weder mitgesendet, noch ist er hier bekannt
evidence-issuer = Die Kette endet bei { $issuer }; diesem Aussteller wird hier nicht vertraut
evidence-issued-by = Das Zertifikat wurde von { $issuer } ausgestellt
evidence-trusted-here-only = Dieser Computer vertraut { $issuer }, die Programme von Mozilla aber nicht
evidence-trust-error = Die Prüfung der Kette endete mit: { $error }

## Sign-in
evidence-asked-in-clear = Der Port sollte ohne Verschlüsselung verwendet werden; was der Server dahinter anbietet, wurde deshalb nicht abgefragt
evidence-auth-in-clear = Der Server bietet { $mechanisms } an, bevor die Verbindung geschützt ist
evidence-auth-offers = Der Server bietet { $mechanisms } an
evidence-no-credentials = Für diese Prüfung wurden kein Benutzername und kein Passwort angegeben
evidence-withheld = Die Verbindung ist nicht geschützt, oder der Server kann sich nicht ausweisen
evidence-provider-demands = Von { $provider } ist bekannt, dass nur ein eigens für das Mailprogramm erstelltes Passwort angenommen wird, nie das des Kontos
evidence-way =
    { $when ->
        [earlier] Bei der Prüfung vom { $date } wurde { $mechanism } { $accepted ->
            [yes] angenommen: { $reply }
           *[no] abgelehnt: { $reply }
        }
       *[now] Bei dieser Prüfung wurde { $mechanism } { $accepted ->
            [yes] angenommen: { $reply }
           *[no] abgelehnt: { $reply }
        }
    }
evidence-refused-elsewhere = Port { $other } hat dieselben Anmeldedaten abgelehnt, deshalb wurden sie hier nicht versucht

## Message
evidence-stopped-before = Angehalten wurde, als { $command } schon { $seconds } s auf seine Antwort wartete
evidence-size = Die Nachricht hat { $size } Bytes, und der Server nimmt höchstens { $limit } an
evidence-needs-smtputf8 = Eine der Adressen hat vor ihrem @ Buchstaben jenseits von ASCII, und der Server bietet kein SMTPUTF8 an
