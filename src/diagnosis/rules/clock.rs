//! Is it the certificate that is out of date, or this computer's clock?
//!
//! Beside this computer's own clock stand the day when Mailport was built, the issuer's in a stapled response, and the server's,
//! which many write into their greeting.

use time::{Duration, OffsetDateTime, format_description::well_known::Rfc2822};

use super::day;
use crate::facts::{
    certificate::{Certificate, CertificateFacts},
    finding::{Confidence, Finding, Phrase},
    observations::{Observations, PortFacts},
};

/// Two clocks that are no further apart say the same: neither time zones nor summer time make more of a difference.
const SAME: Duration = Duration::hours(26);

/// What speaks for and against this computer's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doubt {
    /// It is before the day when Mailport was built.
    Wrong { built: OffsetDateTime },
    /// The issuer knew the certificate's standing on a day that by this clock has not come.
    BehindIssuer { at: OffsetDateTime },
    /// By the server's clock, unlike by this one, the certificate is valid.
    ByServer { at: OffsetDateTime },
    /// The server's clock says the same as this one.
    Same { at: OffsetDateTime },
    /// There is nothing to hold it against.
    Nothing,
}

/// The finding about a certificate's dates, with what speaks for and against the clock that it was held against.
#[must_use]
pub fn doubted(finding: Finding, seen: &Observations, port: &PortFacts, facts: &CertificateFacts, link: &Certificate) -> Finding {
    let now = facts.judged_at;
    let doubt = doubt(seen, port, facts, link);
    let (key, evidence) = match doubt {
        Doubt::Wrong { built } => ("wrong", Some(Phrase::new("evidence-clock-before-build").with("date", day(built)))),
        Doubt::BehindIssuer { at } => ("off", Some(Phrase::new("evidence-clock-of-issuer").with("date", day(at)))),
        Doubt::ByServer { at } => ("off", Some(Phrase::new("evidence-clock-of-server").with("date", day(at)))),
        Doubt::Same { at } => ("same", Some(Phrase::new("evidence-clock-of-server").with("date", day(at)))),
        Doubt::Nothing => ("unknown", None),
    };
    let confidence = match doubt {
        Doubt::BehindIssuer { .. } | Doubt::ByServer { .. } => Confidence::Likely,
        // That the time is over is seen; only where it has yet to come is the clock the likelier reason.
        Doubt::Nothing if now < link.not_before => Confidence::Possible,
        Doubt::Wrong { .. } | Doubt::Same { .. } | Doubt::Nothing => Confidence::Certain,
    };
    let finding = finding.with("clock", key).with("now", day(now)).confidence(confidence);
    // Where nothing speaks against it, and the time is over, the clock is no evidence.
    if doubt == Doubt::Nothing && now >= link.not_before {
        return finding;
    }
    let finding = finding.seen(Phrase::new("evidence-clock").with("date", day(now)));
    evidence.into_iter().fold(finding, Finding::seen)
}

fn doubt(seen: &Observations, port: &PortFacts, facts: &CertificateFacts, link: &Certificate) -> Doubt {
    let now = facts.judged_at;
    let early = now < link.not_before;
    if let Some(built) = seen.built.filter(|built| early && now < *built) {
        return Doubt::Wrong { built };
    }
    // A response that is old proves nothing against a clock that is ahead.
    let known = facts.staple.as_ref().filter(|staple| early && staple.signed_by_issuer).map(|staple| staple.this_update);
    if let Some(at) = known.filter(|at| *at >= link.not_before) {
        return Doubt::BehindIssuer { at };
    }
    let own = std::iter::once(port).chain(&seen.ports);
    let Some(at) = own.filter_map(|port| port.banner.as_ref()).find_map(|banner| date_in(&banner.text.join(" "))) else {
        return Doubt::Nothing;
    };
    if (link.not_before..=link.not_after).contains(&at) {
        Doubt::ByServer { at }
    } else if (now - at).abs() <= SAME {
        Doubt::Same { at }
    } else {
        Doubt::Nothing
    }
}

/// The date that a greeting carries, as RFC 5322 §3.3 writes it; its weekday counts for nothing.
fn date_in(greeting: &str) -> Option<OffsetDateTime> {
    let words: Vec<&str> = greeting.split_whitespace().map(|word| word.trim_matches(|c| matches!(c, ',' | ';' | '(' | ')'))).collect();
    words.windows(5).find_map(|date| OffsetDateTime::parse(&date.join(" "), &Rfc2822).ok())
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_date_is_read_out_of_greetings_as_servers_write_them() {
        let there = Some(datetime!(2026-11-24 05:00:01 UTC));
        let cases = [
            ("mail.example.org ESMTP Exim 4.96 Tue, 24 Nov 2026 05:00:01 +0000", there),
            ("mail.example.org ESMTP Sendmail 8.17.1/8.17.1; Tue, 24 Nov 2026 06:00:01 +0100", there),
            ("EX01.example.org Microsoft ESMTP MAIL Service ready at Tue, 24 Nov 2026 05:00:01 +0000", there),
            ("mail.example.org ESMTP Sendmail ready at Tue, 24 Nov 2026 05:00:01 GMT (GMT)", there),
            ("mail.example.org ESMTP Postfix", None),
            ("mail.example.org 99 Nov 2026 05:00:01 +0000", None),
            ("1 2 3 4 5 6", None),
        ];
        for (greeting, expected) in cases {
            assert_eq!(date_in(greeting), expected, "{greeting}");
        }
    }
}
