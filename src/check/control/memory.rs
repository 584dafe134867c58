//! What earlier checks have learnt: answers of the built-in servers within an hour, refused sign-ins within a day. Files are
//! read when they are first needed, and written off the runtime's threads.

use std::{net::IpAddr, time::SystemTime};

use super::{ask, plan::Question};
use crate::{
    facts::{
        control::{ControlFacts, ControlOrigin, ControlOutcome},
        observations::Observations,
        request::{Family, Request},
    },
    probe::{surroundings, system},
    store::{
        age,
        answers::{Answer, Answers, network},
        refusals::Refusals,
    },
};

/// Addresses that stand for "anywhere" when it is asked by which way a packet would leave (RFC 5737, RFC 3849).
const ANYWHERE: [&str; 2] = ["192.0.2.1", "2001:db8::1"];

/// The answers of the last hour, once they have been read.
#[derive(Default)]
pub struct Memory {
    answers: Option<Answers>,
    /// Some came in this check.
    news: bool,
}

impl Memory {
    /// What a server answered within the last hour in this network.
    pub fn answer(&mut self, question: &Question, family: Family) -> Option<ControlFacts> {
        self.answer_in(this_network(family == Family::V6)?, question, family)
    }

    fn answer_in(&mut self, network: u64, question: &Question, family: Family) -> Option<ControlFacts> {
        let is_v6 = family == Family::V6;
        let (known, age_s) =
            self.answers().of(network, &question.host, question.port, is_v6, SystemTime::now()).map(|(known, age)| (known.clone(), age))?;
        let outcome = ControlOutcome::Answered { greeting: known.greeting, retransmissions: None };
        Some(ControlFacts { age_s: Some(age_s), ..ask::facts(question, Some(known.address), outcome, Some(known.ms)) })
    }

    /// Whether an answer of one of these servers is known, and would count once the network is seen to work.
    pub fn knows_one_of(&mut self, questions: &[Question]) -> bool {
        let networks: Vec<(Family, u64)> =
            [Family::V4, Family::V6].into_iter().filter_map(|family| Some((family, this_network(family == Family::V6)?))).collect();
        questions.iter().any(|question| networks.iter().any(|(family, network)| self.answer_in(*network, question, *family).is_some()))
    }

    /// Keeps an answer of a built-in server.
    pub fn keep_answer(&mut self, facts: &ControlFacts) {
        let ControlOutcome::Answered { greeting, .. } = &facts.outcome else { return };
        let Some(address) = facts.address.filter(|_| facts.origin == ControlOrigin::BuiltIn) else { return };
        let Some(network) = this_network(address.is_ipv6()) else { return };
        let (host, port, ms) = (facts.host.clone(), facts.port, facts.ms.unwrap_or_default());
        let at = age::seconds(SystemTime::now());
        self.answers().put(Answer { network, host, port, address, greeting: greeting.clone(), ms, at });
        self.news = true;
    }

    /// What writes the answers of this check down, where there are any. It may block.
    pub fn saving(&mut self) -> Option<impl FnOnce() + Send + 'static> {
        let mut answers = if std::mem::take(&mut self.news) { self.answers.take() } else { None }?;
        Some(move || {
            // Where they can't be kept, the next check asks again.
            let _ = answers.save(SystemTime::now());
        })
    }

    fn answers(&mut self) -> &mut Answers {
        self.answers.get_or_insert_with(Answers::load)
    }

    /// What keeps that the target refused a sign-in; none for practice servers, which are not remembered. It may block.
    pub fn keeping_refusal(request: &Request, seen: &Observations) -> Option<impl FnOnce() + Send + 'static> {
        let host = is_remembered(request, seen).then(|| seen.host.clone())?;
        Some(move || {
            // Where it can't be kept, a later silence of that server is explained less well.
            let _ = Refusals::load().keep(&host, SystemTime::now());
        })
    }

    /// How long ago the target refused a sign-in from here, in seconds.
    pub fn refused_ago(request: &Request, seen: &Observations) -> Option<u64> {
        is_remembered(request, seen).then(|| Refusals::load().ago(&seen.host, SystemTime::now())).flatten()
    }
}

/// A server on this computer is somebody's trial.
fn is_remembered(request: &Request, seen: &Observations) -> bool {
    let local = seen.name.done().is_some_and(|name| name.addresses.iter().any(IpAddr::is_loopback));
    request.stand_ins.is_empty() && !local && !seen.host.is_empty()
}

/// A number for the network that this computer is in now, where it is in any.
fn this_network(is_v6: bool) -> Option<u64> {
    let anywhere = ANYWHERE[usize::from(is_v6)].parse().ok()?;
    let local = surroundings::local_address(anywhere)?;
    Some(network(&[local.to_string(), system::gateway().unwrap_or_default()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(origin: ControlOrigin) -> Question {
        let (host, operator) = ("mx.example.net".to_owned(), "Example".to_owned());
        Question { host, port: 25, operator, origin, obscure: false, greets: true }
    }

    #[test]
    fn an_answer_of_a_built_in_server_is_remembered_and_one_of_the_users_is_not() {
        if this_network(false).is_none() {
            // Without a way out there is no network to remember anything of.
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answers.json");
        let answered = || ControlOutcome::Answered { greeting: Some("220 mx".into()), retransmissions: Some(0) };
        let facts = |question: &Question, outcome| ask::facts(question, Some("192.0.2.25".parse().unwrap()), outcome, Some(30));
        let (built_in, given) = (question(ControlOrigin::BuiltIn), question(ControlOrigin::Given));
        for (asked, outcome, known) in
            [(&given, answered(), false), (&built_in, ControlOutcome::Silent { syns: Some(3) }, false), (&built_in, answered(), true)]
        {
            let remembering = || Memory { answers: Some(Answers::load_from(&path)), news: false };
            let mut memory = remembering();
            memory.keep_answer(&facts(asked, outcome.clone()));
            if let Some(save) = memory.saving() {
                save();
            }
            let mut memory = remembering();
            let found = memory.answer(&built_in, Family::V4);
            assert_eq!(found.as_ref().is_some_and(|facts| facts.age_s.is_some() && facts.is_answered()), known, "{outcome:?}");
            assert_eq!(memory.knows_one_of(std::slice::from_ref(&built_in)), known);
            assert!(memory.answer(&built_in, Family::V6).is_none());
        }
    }
}
