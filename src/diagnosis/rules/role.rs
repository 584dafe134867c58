//! Was a server for another purpose typed? Asked only once it is known that no port can be used for sending.

use super::mail_hosts::{self, Sender};
use crate::facts::{
    code::Code,
    domain,
    finding::{Confidence, Finding, Phrase, PortDiagnosis},
    observations::{Observations, PortFacts},
    verdict::Verdict,
};

/// The note, where the host's own name, DNS or the table of providers says that it has another role.
#[must_use]
pub fn findings(seen: &Observations, ports: &[PortDiagnosis]) -> Option<Finding> {
    let settled = |port: &PortDiagnosis| port.verdict.is_some_and(|verdict| !verdict.is_usable() && verdict != Verdict::NotFinished);
    let only_sign_in = ports.iter().any(|port| port.by_sign_in);
    if ports.is_empty() || only_sign_in || !ports.iter().all(settled) || seen.name.done().is_none() {
        return None;
    }
    // Who takes a sign-in, or is named for sending, is in the right role and has another trouble.
    if seen.ports.iter().any(takes_sign_in) || mail_hosts::is_for_sending(seen) {
        return None;
    }
    let host = seen.host.as_str();
    let found = reading(seen, host).or_else(|| exchanger(seen, host, ports)).or_else(|| domain(seen, host)).or_else(|| of_provider(host));
    found.filter(|finding| finding.args.get("suggestion").is_none_or(|better| better != host))
}

fn takes_sign_in(port: &PortFacts) -> bool {
    !port.mechanisms().is_empty() || !port.mechanisms_before_tls().is_empty()
}

/// It is named for reading mail.
fn reading(seen: &Observations, host: &str) -> Option<Finding> {
    let label = domain::named_for_reading(host)?;
    let named = Phrase::new("evidence-named-for-reading").with("name", host).with("label", label);
    let better = domain::above(host).find_map(|domain| mail_hosts::sender(seen, domain));
    Some(note("reading", host, better, Some(named)))
}

/// It takes a domain's mail, and nothing speaks for its being there for sending too.
fn exchanger(seen: &Observations, host: &str, ports: &[PortDiagnosis]) -> Option<Finding> {
    let taken = mail_hosts::by_dns(seen, "MX").find(|lookup| lookup.hosts().contains(&host))?;
    let talks = ports.iter().any(|port| port.verdict == Some(Verdict::ServerOnly));
    let silent =
        ports.iter().zip(&seen.ports).all(|(port, facts)| port.verdict == Some(Verdict::ServerOnly) || facts.connect.failed().is_some());
    if !silent {
        return None;
    }
    let better = mail_hosts::sender(seen, &taken.query);
    let finding = note("exchanger", host, better, mail_hosts::taken_by(seen, &taken.query));
    // Where it answers nowhere, it may as well be down.
    Some(if talks { finding } else { finding.confidence(Confidence::Possible) })
}

/// It is a domain of addresses, whose mail goes elsewhere.
fn domain(seen: &Observations, host: &str) -> Option<Finding> {
    let better = mail_hosts::instead_of(seen, host)?;
    Some(note("domain", host, Some(better), mail_hosts::taken_by(seen, host)))
}

/// It belongs to a provider who wants to be sent through another.
fn of_provider(host: &str) -> Option<Finding> {
    let (provider, sender) = mail_hosts::provider_of_host(host)?;
    Some(note("provider", host, Some(sender), None).with("provider", provider))
}

fn note(role: &str, host: &str, better: Option<Sender>, seen: Option<Phrase>) -> Finding {
    let suggestion = better.as_ref().map(|sender| sender.host.clone()).unwrap_or_default();
    let finding = Finding::new(Code::WrongRoleHost).confidence(Confidence::Likely);
    let finding = finding.with("name", host).with("role", role).with("suggestion", suggestion);
    let said = better.map(|sender| sender.evidence).filter(|said| seen.as_ref() != Some(said));
    seen.into_iter().chain(said).fold(finding, Finding::seen)
}

#[cfg(test)]
mod tests {
    use time::OffsetDateTime;

    use super::*;
    use crate::facts::{
        lookup::{Lookup, Resolved},
        observations::Given,
        port::PortSpec,
        progress::Progress,
        stage::StageState,
    };

    fn seen(host: &str, lookups: &[(&str, &str, &[&str])]) -> Observations {
        let mut seen = Observations::new(Given::default(), OffsetDateTime::UNIX_EPOCH);
        seen.host = host.to_owned();
        seen.name = Progress::Done { at_ms: 0, ms: 1, facts: Resolved::default() };
        seen.lookups.extend(lookups.iter().map(|(query, kind, answer)| Lookup {
            query: (*query).to_owned(),
            kind: (*kind).to_owned(),
            answer: answer.iter().map(ToString::to_string).collect(),
            ..Lookup::default()
        }));
        seen
    }

    fn port(verdict: Option<Verdict>, by_sign_in: bool) -> PortDiagnosis {
        PortDiagnosis { spec: PortSpec::usual(587), verdict, cause: None, by_sign_in, states: [StageState::Done; 7] }
    }

    fn found(host: &str, verdict: Option<Verdict>, by_sign_in: bool) -> bool {
        findings(&seen(host, &[]), &[port(verdict, by_sign_in)]).is_some()
    }

    #[test]
    fn a_name_for_reading_is_noted_only_where_nothing_can_be_sent() {
        assert!(found("imap.example.org", Some(Verdict::DoesNotWork), false));
        assert!(found("webmail.example.org", Some(Verdict::ServerOnly), false));
        assert!(!found("imap.example.org", Some(Verdict::Works), false));
        assert!(!found("imap.example.org", None, false), "not before it is known");
        assert!(!found("imap.example.org", Some(Verdict::NotFinished), false));
        assert!(!found("imap.example.org", Some(Verdict::DoesNotWork), true), "only the sign-in failed: it is for sending too");
        assert!(!found("smtp.example.org", Some(Verdict::DoesNotWork), false));
        assert!(!found("imap", Some(Verdict::DoesNotWork), false));
    }

    #[test]
    fn the_role_is_told_by_what_names_the_host_and_the_better_one_with_it() {
        const MX: (&str, &str, &[&str]) = ("example.org", "MX", &["10 mx.example.org"]);
        const SRV: (&str, &str, &[&str]) = ("_submission._tcp.example.org", "SRV", &["0 1 587 out.example.net"]);
        const GOOGLE: (&str, &str, &[&str]) = ("example.org", "MX", &["1 aspmx.l.google.com", "5 alt1.aspmx.l.google.com"]);
        type Case = (&'static str, &'static [(&'static str, &'static str, &'static [&'static str])], Option<(&'static str, &'static str)>);
        let cases: [Case; 12] = [
            ("mx.example.org", &[MX], Some(("exchanger", ""))),
            ("mx.example.org", &[MX, SRV], Some(("exchanger", "out.example.net"))),
            ("example.org", &[MX], Some(("domain", "mx.example.org"))),
            ("example.org", &[MX, SRV], Some(("domain", "out.example.net"))),
            ("example.org", &[GOOGLE], Some(("domain", "smtp.gmail.com"))),
            ("gmail.com", &[], Some(("domain", "smtp.gmail.com"))),
            ("imap.gmail.com", &[], Some(("reading", "smtp.gmail.com"))),
            ("aspmx.l.google.com", &[], Some(("provider", "smtp.gmail.com"))),
            ("example-org.mail.protection.outlook.com", &[], Some(("provider", "smtp.office365.com"))),
            // Named for sending: whatever is wrong there, it is no other role.
            ("out.example.net", &[SRV], None),
            ("smtp.gmail.com", &[], None),
            ("www.example.org", &[MX, SRV], None),
        ];
        for (host, lookups, expected) in cases {
            let finding = findings(&seen(host, lookups), &[port(Some(Verdict::ServerOnly), false)]);
            let told = finding.as_ref().map(|finding| (finding.args["role"].as_str(), finding.args["suggestion"].as_str()));
            assert_eq!(told, expected.map(|(role, better)| (Some(role), Some(better))), "{host} {lookups:?}");
            assert!(finding.is_none_or(|finding| !finding.evidence.is_empty()), "{host}");
        }
    }
}
