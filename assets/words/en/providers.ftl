### Whom to ask where outgoing mail ports are blocked, for each provider of assets/knowledge/port-blocks.toml. Advice, never evidence.

whom-to-ask =
    { $provider ->
        [aws] This seems to be a computer at Amazon Web Services, which blocks port 25 until it is asked to open it: fill in the form "Request to remove email sending limitations" ({ $source })
        [google-cloud] This seems to be a computer at Google Cloud, which never opens port 25: use port 465 or 587 of a mail service ({ $source })
        [azure] This seems to be a computer at Microsoft Azure, which opens port 25 only for some kinds of contracts: use port 465 or 587 of a mail service, or ask Azure's support ({ $source })
        [hetzner] This seems to be a computer at Hetzner, which blocks ports 25 and 465 at first: ask for them in the console after the first paid invoice, and use port 587 until then ({ $source })
        [digitalocean] This seems to be a computer at DigitalOcean, which blocks mail ports and seldom opens them: use a mail service that listens on port 2525, or ask in a ticket ({ $source })
        [linode] This seems to be a computer at Linode, which blocks ports 25, 465 and 587 on new accounts: set the name of its address in both directions, then ask in a ticket ({ $source })
        [vultr] This seems to be a computer at Vultr, which blocks port 25: ask in a ticket ({ $source })
        [oracle] This seems to be a computer at Oracle Cloud, which blocks port 25: a paid account can ask for an exemption ({ $source })
        [ovh] This seems to be a computer at OVHcloud, which blocks port 25 of an address after spam was seen from it: look at the address in the control panel and lift the block there ({ $source })
        [scaleway] This seems to be a computer at Scaleway, which blocks mail ports at first: prove who you are, then allow SMTP in the security group ({ $source })
        [railway] This seems to run at Railway, which blocks mail ports on its smaller plans: change the plan, or use a mail service over HTTPS ({ $source })
        [comcast] Your line seems to be one of Comcast Xfinity, which blocks port 25 for homes: use port 465 or 587 ({ $source })
        [att] Your line seems to be one of AT&T, which opens port 25 when its support is asked on the telephone ({ $source })
        [verizon] Your line seems to be one of Verizon, which opens port 25 for business lines with a fixed address only ({ $source })
        [cox] Your line seems to be one of Cox, which opens port 25 for business lines only ({ $source })
        [spectrum] Your line seems to be one of Spectrum, which blocks port 25 where spam was seen: call its support ({ $source })
        [orange] Your line seems to be one of Orange, which lets port 25 out only to its own servers: send through smtp.orange.fr, or use port 465 or 587 ({ $source })
        [free] Your line seems to be one of Free: switch off the blocking of outgoing SMTP in the customer area, and restart the box ({ $source })
        [sfr] Your line seems to be one of SFR, which blocks port 25: use port 465 or 587 ({ $source })
        [speedport] Your router seems to be a Speedport, which lets mail out to the servers on its list only: in its settings, add the server to the list of safe mail servers, or switch the list off ({ $source })
        [telekom] Your line seems to be one of Deutsche Telekom, which blocks port 25 to other networks after spam was seen: look for an infected computer, then write to its security team ({ $source })
        [swisscom] Your line seems to be one of Swisscom, which filters port 25: use port 465 or 587 ({ $source })
        [odido] Your line seems to be one of Odido, which has blocked port 25 since 2021: use port 465 or 587 ({ $source })
       *[other] Ask your internet provider to open the port for outgoing connections
    }
