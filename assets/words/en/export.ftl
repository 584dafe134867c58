# Remarks in exported settings, and the formats' names.

export-user = your-user-name
export-email = you@example.org
export-password = your-password

export-thunderbird = Settings for sending, found by Mailport. Add the incoming server, and publish the file under https://autoconfig.your-domain/mail/config-v1.1.xml
    .label = Thunderbird (autoconfig)
export-msmtp = Settings for msmtp, found by Mailport. Put them into ~/.msmtprc and keep that file to yourself with chmod 600.
    .label = msmtp
    .password = The password stays in the system's keychain. Put it there once with secret-tool store --label=smtp service smtp host { $host }
export-postfix = Lines for main.cf, found by Mailport, for a Postfix that hands its mail to { $host }. The list of authorities is where Debian and Ubuntu keep it. Restart with postfix reload.
    .label = Postfix (relay)
    .password = Put the next line, without its mark and with your password, into /etc/postfix/sasl_passwd, and let only root read that file with chmod 600.
    .colon = Postfix takes the first colon for the end of the user name, and this user name has one. Ask your provider for another form of it.
export-env = Settings for sending, found by Mailport.
    .label = Variables (.env)
    .password = Put the password here only if nobody else can read this file, or better, let your platform's secret store set it.
export-url = One address for programs that take all settings in one line
    .label = URL
