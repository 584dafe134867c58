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
    .pill = Anmeldung im Browser
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
    .short = Privatanschluss
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
    .short = keine Weitergabe
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
    .pill = Empfänger unbekannt
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
    .short = nicht bestanden
    .pill = Absender unbestätigt
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
    .pill = Nur gewisse Absender
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
    .short = ohne Namen
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
