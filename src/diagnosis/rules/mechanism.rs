//! Was it only the way of signing in? From two checks: one mechanism refused, and another accepted for the same user.
//!
//! No report holds a password or anything made from one, so whether it was the same both times is not known. That it may have been
//! the mechanism is noted beside what the server said, and decides nothing.

use super::{day, sign_in};
use crate::{
    facts::{
        code::{Code, Severity},
        earlier::{Earlier, Tried, tried},
        finding::{Confidence, Finding, Phrase},
        observations::{Observations, PortFacts},
        reply::Reply,
        stage::Stage,
    },
    knowledge::replies,
};

/// The note where an earlier check, by another mechanism, got the other answer.
#[must_use]
pub fn finding(seen: &Observations, port: &PortFacts) -> Option<Finding> {
    let now = tried(port)?;
    let earlier = of_same(seen)?;
    let before = other_answer(earlier, port, &now)?;
    let (accepted, refused) = if now.accepted { (&now, before) } else { (before, &now) };
    if !may_be_the_mechanism(&refused.reply) {
        return None;
    }
    let way = |tried: &Tried, when: &str| {
        Phrase::new("evidence-way")
            .with("mechanism", tried.mechanism.as_str())
            .with("accepted", if tried.accepted { "yes" } else { "no" })
            .with("when", when)
            .with("date", day(earlier.started))
            .with("reply", tried.reply.quoted())
    };
    Some(
        Finding::new(Code::WrongMechanismChosen)
            .at(Stage::SignIn)
            .weighing(Severity::Note)
            .confidence(Confidence::Possible)
            .with("accepted", accepted.mechanism.as_str())
            .with("refused", refused.mechanism.as_str())
            .with("reply", refused.reply.quoted())
            .seen(way(before, "earlier"))
            .seen(way(&now, "now")),
    )
}

/// The mechanism that let the same user in before, where this check's was refused, on this port or on another in its stead.
#[must_use]
pub fn accepted_before(seen: &Observations, port: &PortFacts) -> Option<String> {
    let now =
        tried(sign_in::refused_elsewhere(seen, port).unwrap_or(port)).filter(|now| !now.accepted && may_be_the_mechanism(&now.reply))?;
    other_answer(of_same(seen)?, port, &now).map(|before| before.mechanism.clone())
}

/// The earlier check, where it was one of the same host and user.
fn of_same(seen: &Observations) -> Option<&Earlier> {
    seen.earlier.as_ref().filter(|earlier| earlier.same_user && earlier.host.eq_ignore_ascii_case(&seen.host))
}

/// The opposite answer to another mechanism: on the same port, or else on another port of the host.
fn other_answer<'a>(earlier: &'a Earlier, port: &PortFacts, now: &Tried) -> Option<&'a Tried> {
    let here = earlier.ports.iter().filter(|known| known.spec == port.spec);
    let elsewhere = earlier.ports.iter().filter(|known| known.spec != port.spec);
    let mut tried = here.chain(elsewhere).filter_map(|known| known.tried.as_ref());
    tried.find(|before| before.accepted != now.accepted && !before.mechanism.eq_ignore_ascii_case(&now.mechanism))
}

/// A refusal that doesn't say itself that something else is the reason, a locked account for example.
fn may_be_the_mechanism(reply: &Reply) -> bool {
    let class = replies::classify(Stage::SignIn, reply, None);
    matches!(class.code, Code::SignInRejected | Code::NoCommonMechanism)
        || (reply.is_permanent() && class.confidence != Confidence::Certain)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::facts::{
        earlier::EarlierPort,
        observations::Given,
        port::PortSpec,
        progress::{Progress, Skip},
        sign_in::{SignInFailure, SignedIn},
    };

    fn reply(accepted: bool) -> Reply {
        if accepted { Reply::new(235, vec!["2.7.0 Ok".into()]) } else { Reply::new(535, vec!["5.7.8 no".into()]) }
    }

    /// The finding of a check that tried `now` on 587, after one that tried `before` on a port.
    fn found(before: (u16, &str, bool), now: (&str, Reply), same_user: bool) -> Option<(Severity, String)> {
        let given = Given { ports: PortSpec::standard(), ..Given::default() };
        let mut seen = Observations::new(given, datetime!(2026-11-24 05:00 UTC));
        seen.host = "mail.example.org".into();
        let tried = Tried { mechanism: before.1.into(), accepted: before.2, reply: reply(before.2) };
        seen.earlier = Some(Earlier {
            started: datetime!(2026-11-23 05:00 UTC),
            host: "Mail.example.org".into(),
            user: Some("ann".into()),
            same_user,
            ports: vec![EarlierPort { spec: PortSpec::usual(before.0), starttls: None, tried: Some(tried) }],
        });
        let (mechanism, reply) = (now.0.to_owned(), now.1);
        seen.ports[1].sign_in = if reply.is_positive() {
            Progress::Done { at_ms: 0, ms: 1, facts: SignedIn { mechanism, reply } }
        } else {
            Progress::Failed { at_ms: 0, ms: 1, facts: SignInFailure::Refused { mechanism, reply } }
        };
        let found = finding(&seen, &seen.ports[1])?;
        let accepted = found.args.get("accepted").and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        Some((found.severity, accepted))
    }

    #[test]
    fn what_was_accepted_before_counts_for_a_port_that_is_spared_a_second_refusal_too() {
        let given = Given { ports: PortSpec::standard(), ..Given::default() };
        let mut seen = Observations::new(given, datetime!(2026-11-24 05:00 UTC));
        seen.host = "mail.example.org".into();
        let accepted = Tried { mechanism: "PLAIN".into(), accepted: true, reply: reply(true) };
        seen.earlier = Some(Earlier {
            started: datetime!(2026-11-23 05:00 UTC),
            host: "mail.example.org".into(),
            user: Some("ann".into()),
            same_user: true,
            ports: vec![EarlierPort { spec: PortSpec::usual(465), starttls: None, tried: Some(accepted) }],
        });
        let facts = SignInFailure::Refused { mechanism: "LOGIN".into(), reply: reply(false) };
        seen.ports[1].sign_in = Progress::Failed { at_ms: 0, ms: 1, facts };
        assert_eq!(accepted_before(&seen, &seen.ports[2]), None, "it has not been tried yet");
        seen.ports[2].sign_in = Progress::Skipped { why: Skip::RefusedElsewhere { port: 587 } };
        assert_eq!(accepted_before(&seen, &seen.ports[2]).as_deref(), Some("PLAIN"));
    }

    #[test]
    fn only_the_opposite_answer_to_another_mechanism_counts() {
        let locked = Reply::new(535, vec!["5.7.8 Your account has been locked".into()]);
        let cases = [
            ((587, "PLAIN", true), ("LOGIN", reply(false)), true, Some((Severity::Note, "PLAIN"))),
            ((465, "PLAIN", true), ("LOGIN", reply(false)), true, Some((Severity::Note, "PLAIN"))),
            ((587, "LOGIN", false), ("PLAIN", reply(true)), true, Some((Severity::Note, "PLAIN"))),
            ((587, "PLAIN", true), ("LOGIN", reply(false)), false, None),
            ((587, "PLAIN", true), ("PLAIN", reply(false)), true, None),
            ((587, "PLAIN", false), ("LOGIN", reply(false)), true, None),
            ((587, "PLAIN", true), ("LOGIN", reply(true)), true, None),
            ((587, "PLAIN", true), ("LOGIN", locked), true, None),
        ];
        for (before, now, same_user, expected) in cases {
            let expected = expected.map(|(severity, accepted)| (severity, accepted.to_owned()));
            assert_eq!(found(before, now.clone(), same_user), expected, "{before:?} {now:?} {same_user}");
        }
    }
}
