//! What AUTH means: what is offered, and what became of the credentials.

use super::{encryption, greeting, lost, mechanism, quote};
use crate::{
    facts::{
        code::{Code, Severity},
        finding::{Confidence, Finding, Phrase},
        observations::{Observations, PortFacts},
        port::{Mode, SMTP},
        progress::{Progress, Skip},
        sign_in::SignInFailure,
        stage::Stage,
        tls::EncryptionFailure,
    },
    knowledge::{demands, replies},
};

/// Mechanisms that need a token in place of a password (RFC 7628, and Google's and Microsoft's older form).
const TOKEN_MECHANISMS: [&str; 2] = ["OAUTHBEARER", "XOAUTH2"];

/// RFC 4954 §6: the credentials were not accepted, and no more is said.
const NOT_ACCEPTED: u16 = 535;

/// Findings about a port's sign-in.
#[must_use]
pub fn findings(seen: &Observations, port: &PortFacts) -> Vec<Finding> {
    let mut found = Vec::new();
    let before = port.mechanisms_before_tls();
    if !before.is_empty() {
        let list = before.join(" ");
        found.push(
            Finding::new(Code::SignInInClear)
                .at(Stage::SignIn)
                .with("mechanisms", list.as_str())
                .seen(Phrase::new("evidence-auth-in-clear").with("mechanisms", list.as_str())),
        );
    }
    // Without encryption it was asked for, and what the server offers behind it was not heard.
    if before.is_empty() && port.spec.mode == Mode::Plain && PortFacts::offers_keyword(port.offers(), "STARTTLS") {
        let seen = [super::offers(port), Phrase::new("evidence-asked-in-clear")];
        let finding = Finding::new(Code::SignInInClear).at(Stage::SignIn).with("mechanisms", "").with("starttls", "yes");
        found.push(seen.into_iter().fold(finding, Finding::seen));
    }
    if is_seen_not_offered(seen, port) {
        let severity = if seen.given.meant(port.spec.port) == SMTP { Severity::Note } else { Severity::Blocker };
        found.push(Finding::new(Code::SignInNotOffered).at(Stage::SignIn).weighing(severity).seen(super::offers(port)));
    }
    found.extend(tried(seen, port));
    found.extend(mechanism::finding(seen, port));
    found
}

/// EHLO was answered wherever it could be, and AUTH stood in no answer. Where encryption was taken away, what stands behind it
/// was not heard.
#[must_use]
pub fn is_seen_not_offered(seen: &Observations, port: &PortFacts) -> bool {
    let heard_all = match &port.encryption {
        Progress::Done { .. } => port.offers_after_tls.is_some(),
        Progress::Failed { facts: EncryptionFailure::NotOffered, .. } if encryption::is_stripped(seen, port) => false,
        Progress::Skipped { .. } if PortFacts::offers_keyword(port.offers(), "STARTTLS") => false,
        Progress::Skipped { .. } | Progress::Failed { facts: EncryptionFailure::NotOffered, .. } => port.offers_before_tls.is_some(),
        _ => false,
    };
    heard_all && !greeting::is_masked(port) && port.mechanisms_before_tls().is_empty() && port.mechanisms().is_empty()
}

fn tried(seen: &Observations, port: &PortFacts) -> Option<Finding> {
    match &port.sign_in {
        Progress::Skipped { why } => skipped(seen, port, why),
        Progress::Failed { facts, .. } => Some(failed(seen, facts)),
        _ => None,
    }
}

/// The port that refused the same credentials, where they were not tried on this one for that.
#[must_use]
pub fn refused_elsewhere<'a>(seen: &'a Observations, port: &PortFacts) -> Option<&'a PortFacts> {
    let Progress::Skipped { why: Skip::RefusedElsewhere { port: other } } = &port.sign_in else { return None };
    seen.ports.iter().find(|known| known.spec.port == *other && known.sign_in.failed().is_some())
}

fn skipped(seen: &Observations, port: &PortFacts, why: &Skip) -> Option<Finding> {
    match why {
        Skip::NotAsked => Some(Finding::new(Code::SignInNotTested).seen(Phrase::new("evidence-no-credentials"))),
        Skip::Withheld => Some(Finding::new(Code::SignInWithheld).seen(Phrase::new("evidence-withheld"))),
        Skip::NotOffered => offered_in_clear_only(port),
        Skip::NoUsableMechanism => {
            let offered = port.mechanisms();
            let needs_token = !offered.is_empty() && offered.iter().all(|mechanism| TOKEN_MECHANISMS.contains(&mechanism.as_str()));
            let code = if needs_token { Code::OauthNeeded } else { Code::NoCommonMechanism };
            let offered = offered.join(" ");
            Some(
                Finding::new(code)
                    .with("offered", offered.as_str())
                    .with("reply", "")
                    .seen(Phrase::new("evidence-auth-offers").with("mechanisms", offered.as_str())),
            )
        }
        Skip::RefusedElsewhere { port: other } => {
            let mut finding = tried(seen, refused_elsewhere(seen, port)?)?;
            finding.evidence = vec![Phrase::new("evidence-refused-elsewhere").with("other", *other)];
            Some(finding)
        }
    }
}

/// AUTH stands in EHLO's answer before TLS and is gone after it: nothing is left to sign in with.
fn offered_in_clear_only(port: &PortFacts) -> Option<Finding> {
    let gone = port.offers_after_tls.is_some() && port.mechanisms().is_empty() && !port.mechanisms_before_tls().is_empty();
    gone.then(|| {
        Finding::new(Code::NoCommonMechanism)
            .with("offered", "")
            .seen(Phrase::new("evidence-auth-in-clear").with("mechanisms", port.mechanisms_before_tls().join(" ")))
            .seen(super::offers(port))
    })
}

fn failed(seen: &Observations, failure: &SignInFailure) -> Finding {
    match failure {
        // Neither yes nor no (RFC 5321 §4.2.1), so nothing is said of the credentials.
        SignInFailure::Refused { reply, .. } if !reply.is_temporary() && !reply.is_permanent() => {
            lost::not_smtp("unexpected", quote(reply)).at(Stage::SignIn)
        }
        SignInFailure::Refused { mechanism, reply } => {
            let mut class = replies::classify(Stage::SignIn, reply, None);
            // RFC 4954 §6: a transition is made by signing in with PLAIN, which is what was done.
            if class.code == Code::WrongMechanismChosen && reply.is_temporary() && mechanism == "PLAIN" {
                class = replies::Match { code: Code::SignInTemporaryFailure, or: None, confidence: Confidence::Likely };
            }
            let demand = demands::by_host(&seen.host);
            let by_demand = demand.filter(|_| class.code == Code::SignInRejected && reply.code == NOT_ACCEPTED);
            let (code, confidence) = by_demand.map_or((class.code, class.confidence), |demand| (demand.code, Confidence::Likely));
            let page = demand.filter(|demand| demand.code == code).map_or("", |demand| demand.page.as_str());
            let finding = Finding::new(code)
                .at(Stage::SignIn)
                .weighing(Severity::Blocker)
                .confidence(confidence)
                .with("reply", reply.quoted())
                .with("mechanism", mechanism.as_str())
                .with("user", seen.given.user.as_deref().unwrap_or_default())
                .with("offered", "")
                .with("page", page)
                .seen(quote(reply));
            match by_demand {
                Some(demand) => finding.seen(Phrase::new("evidence-provider-demands").with("provider", demand.name.as_str())),
                None => finding,
            }
        }
        SignInFailure::Lost { failure, .. } => lost::after("AUTH", failure, Stage::SignIn),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{observations::Given, port::PortSpec, reply::Reply};

    #[test]
    fn only_what_speaks_of_the_credentials_is_their_rejection() {
        let seen = Observations::new(Given { ports: vec![PortSpec::usual(587)], ..Given::default() }, time::OffsetDateTime::UNIX_EPOCH);
        // The mechanism, the reply to it, and what is made of it.
        let cases = [
            ("PLAIN", 535, "5.7.8 no", Code::SignInRejected, Confidence::Certain),
            ("PLAIN", 500, "what", Code::SignInRejected, Confidence::Possible),
            ("PLAIN", 250, "ok", Code::NotSmtp, Confidence::Certain),
            ("LOGIN", 221, "bye", Code::NotSmtp, Confidence::Certain),
            ("PLAIN", 334, "VXNlcm5hbWU6", Code::NotSmtp, Confidence::Certain),
            ("PLAIN", 432, "4.7.12 A password transition is needed", Code::SignInTemporaryFailure, Confidence::Likely),
            ("LOGIN", 432, "4.7.12 A password transition is needed", Code::WrongMechanismChosen, Confidence::Likely),
        ];
        for (mechanism, code, text, expected, confidence) in cases {
            let reply = Reply::new(code, vec![text.to_owned()]);
            let found = failed(&seen, &SignInFailure::Refused { mechanism: mechanism.into(), reply });
            assert_eq!((found.code, found.stage, found.confidence), (expected, Stage::SignIn, confidence), "{mechanism} {code} {text}");
        }
    }
}
