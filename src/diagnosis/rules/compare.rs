//! Who is to blame where a port doesn't answer? One table, read from the top: the first row that fits decides.
//!
//! Nobody is accused for certain but by two operators' servers; and where packets get lost, one step less surely.

use super::witness::{Here, Witness};
use crate::facts::{
    code::Code,
    finding::Confidence::{self, Certain, Likely, Possible},
};

/// What the port in question does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Nothing comes back.
    Silent,
    /// It is refused, as a server does, or as somebody in its place does.
    Refused,
}

/// What the target's other ports do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// One connects.
    Connect,
    /// None connects, and one is refused: the server is there.
    Refuse,
    /// None of them, or there is none, gives a sign of life.
    Dead,
    /// They are not decided yet.
    Unknown,
}

/// Everything that decides.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The port in question.
    pub target: Target,
    /// The target's others.
    pub others: Others,
    /// The comparison servers.
    pub witnesses: &'a [Witness<'a>],
    /// The page for sign-in networks came as it should: the network carries something.
    pub web: bool,
    /// The server refused a sign-in from here within the last day.
    pub refused_before: bool,
    /// Packets get lost.
    pub lossy: bool,
}

/// What the comparison says on a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Controls {
    /// Nobody was asked who counts, and nobody is known to be dead.
    Nobody,
    /// Every one that was asked connects nowhere.
    Dead,
    /// All that count connect, an obscure one among them.
    All,
    /// All that count connect, and none of them is obscure: a list of permitted servers would let them pass.
    OnlyWellKnown,
    /// The well-known connect and the obscure don't, or some of the user's do and others don't.
    SomePass,
    /// None that counts connects.
    None,
}

/// Decides: the cause, and how sure it is. None where the port's own facts say all there is to say.
#[must_use]
pub fn decide(case: &Case) -> Option<(Code, Confidence)> {
    use {Controls as C, Others as O, Target as T};
    let (controls, operators) = controls(case.witnesses);
    let sure = if operators >= 2 { Certain } else { Likely };
    let down = if case.refused_before { (Code::AddressBanned, Likely) } else { (Code::ServerDown, sure) };
    #[rustfmt::skip]
    let (code, confidence) = match (case.target, controls, case.others) {
        // the port    the comparison        the other ports
        (T::Refused,  C::None,             _)                    => (Code::NetworkBlocksPort, sure),
        (T::Refused,  C::SomePass,         _)                    => (Code::RouterFiltersPort, Likely),
        (T::Refused,  _,                   _)                    => return None,
        (T::Silent,   C::None,             _)                    => (Code::NetworkBlocksPort, sure),
        (T::Silent,   C::SomePass,         _)                    => (Code::RouterFiltersPort, Likely),
        (T::Silent,   C::All,              O::Connect)           => (Code::ServerFiltersPort, sure),
        (T::Silent,   C::All,              O::Refuse)            => (Code::ServerFiltersPort, Likely),
        (T::Silent,   C::All,              O::Dead)              => down,
        (T::Silent,   C::OnlyWellKnown,    O::Dead)              => (down.0, Likely),
        (T::Silent,   C::Dead,             O::Dead) if case.web  => (Code::NetworkBlocksPort, if operators >= 2 { Likely } else { Possible }),
        (T::Silent,   C::Dead,             O::Dead)              => (Code::Offline, sure),
        (T::Silent,   _,                   _)                    => (Code::PortNoAnswer, Possible),
    };
    // A refusal is an answer: no loss of packets makes one.
    let confidence = if case.lossy && case.target == T::Silent { less(confidence) } else { confidence };
    // Rather nothing than a wrong accusation.
    Some(if confidence == Possible { (Code::PortNoAnswer, Possible) } else { (code, confidence) })
}

const fn less(confidence: Confidence) -> Confidence {
    match confidence {
        Certain => Likely,
        Likely | Possible => Possible,
    }
}

/// What the witnesses say together, and how many of them that rests on.
fn controls(witnesses: &[Witness]) -> (Controls, usize) {
    let counting: Vec<&Witness> = witnesses.iter().filter(|witness| witness.counts()).collect();
    if counting.is_empty() {
        let dead = witnesses.iter().filter(|witness| witness.is_dead()).count();
        let refused = witnesses.iter().any(|witness| witness.here == Here::Refused);
        // Who refuses is there, or somebody in between is: then this computer is not cut off.
        return if dead == 0 || refused { (Controls::Nobody, 0) } else { (Controls::Dead, dead) };
    }
    let (pass, stopped): (Vec<&Witness>, Vec<&Witness>) = counting.iter().partition(|witness| witness.here == Here::Connects);
    let said = if pass.is_empty() {
        Controls::None
    } else if stopped.iter().any(|witness| witness.obscure) && (pass.iter().all(|witness| !witness.obscure) || all_given(&counting)) {
        Controls::SomePass
    } else if pass.iter().any(|witness| witness.obscure) {
        Controls::All
    } else {
        Controls::OnlyWellKnown
    };
    // Those that disagree are left out of the count.
    (said, if said == Controls::None { stopped.len() } else { pass.len() })
}

fn all_given(witnesses: &[&Witness]) -> bool {
    witnesses.iter().all(|witness| witness.given)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One comparison server of a row: `big` or `small` (obscure) or `own` (the user's), what it does here, and whether another
    /// port of it connects.
    fn witnesses(text: &str) -> Vec<Witness<'_>> {
        let witness = |word: &'static str, here: &str, elsewhere: &str| Witness {
            operator: word,
            obscure: word != "big",
            given: word == "own",
            here: match here {
                "connects" => Here::Connects,
                "silent" => Here::Silent,
                "refused" => Here::Refused,
                _ => Here::Unknown,
            },
            elsewhere: elsewhere == "alive",
            facts: Vec::new(),
        };
        let known = |word: &str| ["big", "small", "own"].into_iter().find(|known| *known == word).unwrap_or_else(|| panic!("{word}"));
        text.split(", ")
            .filter(|text| !text.is_empty())
            .map(|text| {
                let words: Vec<&str> = text.split(' ').collect();
                witness(known(words[0]), words[1], words[2])
            })
            .collect()
    }

    #[test]
    fn the_table_decides() {
        use {Others as O, Target as T};
        let blocks = |sure| Some((Code::NetworkBlocksPort, sure));
        let unknown = Some((Code::PortNoAnswer, Possible));
        // The port, the others, the comparison, and what is concluded.
        let cases: [(Target, Others, &str, Option<(Code, Confidence)>); 26] = [
            (T::Silent, O::Connect, "big silent alive, small silent alive", blocks(Certain)),
            (T::Silent, O::Dead, "big silent alive, small silent alive", blocks(Certain)),
            (T::Silent, O::Connect, "own silent alive", blocks(Likely)),
            (T::Silent, O::Connect, "own silent alive, small silent dead", blocks(Likely)),
            (T::Silent, O::Connect, "own silent alive, own refused alive", blocks(Certain)),
            (T::Silent, O::Connect, "big connects alive, small silent alive", Some((Code::RouterFiltersPort, Likely))),
            (T::Silent, O::Dead, "own connects dead, own silent alive", Some((Code::RouterFiltersPort, Likely))),
            (T::Silent, O::Connect, "big silent alive, small connects alive", Some((Code::ServerFiltersPort, Likely))),
            (T::Silent, O::Connect, "big connects alive, small connects alive", Some((Code::ServerFiltersPort, Certain))),
            (T::Silent, O::Connect, "own connects dead", Some((Code::ServerFiltersPort, Likely))),
            (T::Silent, O::Refuse, "big connects alive, small connects alive", Some((Code::ServerFiltersPort, Likely))),
            (T::Silent, O::Dead, "big connects alive, small connects alive", Some((Code::ServerDown, Certain))),
            (T::Silent, O::Dead, "own connects alive", Some((Code::ServerDown, Likely))),
            (T::Silent, O::Dead, "big connects alive", Some((Code::ServerDown, Likely))),
            (T::Silent, O::Connect, "big connects alive, big connects alive", unknown),
            (T::Silent, O::Unknown, "big connects alive, small connects alive", unknown),
            (T::Silent, O::Dead, "big silent dead, small silent dead", Some((Code::Offline, Certain))),
            (T::Silent, O::Dead, "own silent dead", Some((Code::Offline, Likely))),
            (T::Silent, O::Dead, "own refused dead", unknown),
            (T::Silent, O::Connect, "own silent dead", unknown),
            (T::Silent, O::Connect, "own unknown alive", unknown),
            (T::Silent, O::Connect, "", unknown),
            (T::Refused, O::Connect, "big refused alive, small refused alive", blocks(Certain)),
            (T::Refused, O::Connect, "own silent alive", blocks(Likely)),
            (T::Refused, O::Connect, "big connects alive, small refused alive", Some((Code::RouterFiltersPort, Likely))),
            (T::Refused, O::Dead, "own connects alive", None),
        ];
        for (target, others, controls, expected) in cases {
            let witnesses = witnesses(controls);
            let case = Case { target, others, witnesses: &witnesses, web: false, refused_before: false, lossy: false };
            assert_eq!(decide(&case), expected, "{target:?}, others {others:?}: {controls}");
        }
    }

    #[test]
    fn lost_packets_leave_no_certainty_and_no_weak_accusation() {
        let conclude = |controls: &str, target| {
            let witnesses = witnesses(controls);
            let case = Case { target, others: Others::Connect, witnesses: &witnesses, web: false, refused_before: false, lossy: true };
            decide(&case)
        };
        assert_eq!(conclude("big silent alive, small silent alive", Target::Silent), Some((Code::NetworkBlocksPort, Likely)));
        assert_eq!(conclude("own silent alive", Target::Silent), Some((Code::PortNoAnswer, Possible)));
        assert_eq!(conclude("own connects alive", Target::Silent), Some((Code::PortNoAnswer, Possible)));
        assert_eq!(conclude("own refused alive", Target::Refused), Some((Code::NetworkBlocksPort, Likely)), "a refusal is no loss");
    }

    #[test]
    fn a_page_that_comes_rules_out_being_offline_and_a_refused_sign_in_explains_a_silence() {
        let two = witnesses("big silent dead, small silent dead");
        let case = Case { target: Target::Silent, others: Others::Dead, witnesses: &two, web: true, refused_before: false, lossy: false };
        assert_eq!(decide(&case), Some((Code::NetworkBlocksPort, Likely)));
        let answering = witnesses("big connects alive, small connects alive");
        let case = Case { witnesses: &answering, web: false, refused_before: true, ..case };
        assert_eq!(decide(&case), Some((Code::AddressBanned, Likely)));
    }
}
