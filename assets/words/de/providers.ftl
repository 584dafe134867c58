### Whom to ask where outgoing mail ports are blocked, for each provider of assets/knowledge/port-blocks.toml. Advice, never evidence.

whom-to-ask =
    { $provider ->
        [aws] Dieser Computer steht anscheinend bei Amazon Web Services, wo Port 25 gesperrt ist, bis man um die Freigabe bittet: Füllen Sie das Formular „Request to remove email sending limitations“ aus ({ $source })
        [google-cloud] Dieser Computer steht anscheinend bei Google Cloud, wo Port 25 nie geöffnet wird: Verwenden Sie Port 465 oder 587 eines E-Mail-Dienstes ({ $source })
        [azure] Dieser Computer steht anscheinend bei Microsoft Azure, wo Port 25 nur bei einigen Arten von Verträgen geöffnet wird: Verwenden Sie Port 465 oder 587 eines E-Mail-Dienstes, oder fragen Sie den Support von Azure ({ $source })
        [hetzner] Dieser Computer steht anscheinend bei Hetzner, wo die Ports 25 und 465 zunächst gesperrt sind: Bitten Sie nach der ersten bezahlten Rechnung in der Konsole um ihre Freigabe und verwenden Sie bis dahin Port 587 ({ $source })
        [digitalocean] Dieser Computer steht anscheinend bei DigitalOcean, wo Ports für E-Mails gesperrt sind und selten geöffnet werden: Verwenden Sie einen E-Mail-Dienst, der auf Port 2525 erreichbar ist, oder fragen Sie in einem Ticket ({ $source })
        [linode] Dieser Computer steht anscheinend bei Linode, wo die Ports 25, 465 und 587 bei neuen Konten gesperrt sind: Richten Sie den Namen seiner Adresse in beide Richtungen ein und fragen Sie dann in einem Ticket ({ $source })
        [vultr] Dieser Computer steht anscheinend bei Vultr, wo Port 25 gesperrt ist: Fragen Sie in einem Ticket ({ $source })
        [oracle] Dieser Computer steht anscheinend bei Oracle Cloud, wo Port 25 gesperrt ist: Mit einem bezahlten Konto können Sie um eine Ausnahme bitten ({ $source })
        [ovh] Dieser Computer steht anscheinend bei OVHcloud, wo Port 25 für eine Adresse gesperrt wird, von der Spam kam: Sehen Sie sich die Adresse in der Kundenverwaltung an und heben Sie die Sperre dort auf ({ $source })
        [scaleway] Dieser Computer steht anscheinend bei Scaleway, wo Ports für E-Mails zunächst gesperrt sind: Weisen Sie nach, wer Sie sind, und erlauben Sie dann SMTP in der Sicherheitsgruppe ({ $source })
        [railway] Mailport läuft anscheinend bei Railway, wo Ports für E-Mails in den kleineren Tarifen gesperrt sind: Wechseln Sie den Tarif, oder verwenden Sie einen E-Mail-Dienst über HTTPS ({ $source })
        [comcast] Ihr Anschluss gehört anscheinend zu Comcast Xfinity, wo Port 25 für Privathaushalte gesperrt ist: Verwenden Sie Port 465 oder 587 ({ $source })
        [att] Ihr Anschluss gehört anscheinend zu AT&T, wo Port 25 geöffnet wird, wenn Sie den Support telefonisch darum bitten ({ $source })
        [verizon] Ihr Anschluss gehört anscheinend zu Verizon, wo Port 25 nur für Geschäftsanschlüsse mit fester Adresse geöffnet wird ({ $source })
        [cox] Ihr Anschluss gehört anscheinend zu Cox, wo Port 25 nur für Geschäftsanschlüsse geöffnet wird ({ $source })
        [spectrum] Ihr Anschluss gehört anscheinend zu Spectrum, wo Port 25 gesperrt wird, wenn vom Anschluss Spam kam: Rufen Sie den Support an ({ $source })
        [orange] Ihr Anschluss gehört anscheinend zu Orange, wo Port 25 nur zu den eigenen Servern offen ist: Senden Sie über smtp.orange.fr, oder verwenden Sie Port 465 oder 587 ({ $source })
        [free] Ihr Anschluss gehört anscheinend zu Free: Schalten Sie die Sperre für ausgehendes SMTP im Kundenbereich aus und starten Sie die Box neu ({ $source })
        [sfr] Ihr Anschluss gehört anscheinend zu SFR, wo Port 25 gesperrt ist: Verwenden Sie Port 465 oder 587 ({ $source })
        [speedport] Ihr Router ist anscheinend ein Speedport, der E-Mails nur zu den Servern auf seiner Liste hinauslässt: Fügen Sie in seinen Einstellungen den Server zur Liste der sicheren E-Mail-Server hinzu, oder schalten Sie die Liste aus ({ $source })
        [telekom] Ihr Anschluss gehört anscheinend zur Deutschen Telekom, wo Port 25 zu anderen Netzen gesperrt wird, wenn vom Anschluss Spam kam: Suchen Sie nach einem infizierten Computer und schreiben Sie dann dem Sicherheitsteam der Telekom ({ $source })
        [swisscom] Ihr Anschluss gehört anscheinend zu Swisscom, wo Port 25 gefiltert wird: Verwenden Sie Port 465 oder 587 ({ $source })
        [odido] Ihr Anschluss gehört anscheinend zu Odido, wo Port 25 seit 2021 gesperrt ist: Verwenden Sie Port 465 oder 587 ({ $source })
       *[other] Bitten Sie Ihren Internetanbieter, den Port für ausgehende Verbindungen zu öffnen
    }
