//! Was a server for another purpose typed? Asked only once it is known that no port can be used for sending.

use crate::facts::{
    code::Code,
    finding::{Confidence, Finding, Phrase, PortDiagnosis},
    observations::Observations,
    verdict::Verdict,
};

/// First labels of servers that mail is read from, by custom (RFC 6186 §3.2 names the services).
const FOR_READING: [&str; 8] = ["imap", "imaps", "imap4", "pop", "pop3", "pops", "webmail", "owa"];

/// The note, where the host's own name says that it has another role.
#[must_use]
pub fn findings(seen: &Observations, ports: &[PortDiagnosis]) -> Option<Finding> {
    let settled = |port: &PortDiagnosis| port.verdict.is_some_and(|verdict| !verdict.is_usable() && verdict != Verdict::NotFinished);
    let only_sign_in = ports.iter().any(|port| port.by_sign_in);
    if ports.is_empty() || only_sign_in || !ports.iter().all(settled) || seen.name.done().is_none() {
        return None;
    }
    let first = seen.host.split('.').next().filter(|label| FOR_READING.contains(label) && seen.host.contains('.'))?;
    let named = Phrase::new("evidence-named-for-reading").with("name", seen.host.as_str()).with("label", first);
    Some(Finding::new(Code::WrongRoleHost).confidence(Confidence::Likely).seen(named))
}

#[cfg(test)]
mod tests {
    use time::OffsetDateTime;

    use super::*;
    use crate::facts::{lookup::Resolved, observations::Given, port::PortSpec, progress::Progress, stage::StageState};

    fn found(host: &str, verdict: Option<Verdict>, by_sign_in: bool) -> bool {
        let mut seen = Observations::new(Given::default(), OffsetDateTime::UNIX_EPOCH);
        seen.host = host.to_owned();
        seen.name = Progress::Done { at_ms: 0, ms: 1, facts: Resolved::default() };
        let port = PortDiagnosis { spec: PortSpec::usual(587), verdict, cause: None, by_sign_in, states: [StageState::Done; 7] };
        findings(&seen, &[port]).is_some()
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
}
