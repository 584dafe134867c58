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

/// What following the port's packets showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Nothing that decides.
    Unknown,
    /// A further try got through to the server.
    Connects,
    /// They stop on this computer or at the first router, while another port's go on.
    StopsAtRouter,
    /// The refusal comes from the first router.
    RefusedAtRouter,
    /// The refusal comes from nearer to this computer than to the server.
    RefusedNearby,
    /// The refusal comes from nearer to the server than to this computer, and not from it.
    RefusedAtServersSide,
}

/// What is alive although nothing answers in the family in question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// Nothing.
    Nothing,
    /// A web page came as it should.
    Web,
    /// Something answers in the other address family.
    OtherFamily,
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
    /// What following its packets showed.
    pub way: Way,
    /// What is alive all the same.
    pub life: Life,
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
    let (controls, operators) = controls(case.target, case.witnesses);
    let sure = if operators >= 2 { Certain } else { Likely };
    let down = if case.refused_before { (Code::AddressBanned, Likely) } else { (Code::ServerDown, sure) };
    #[rustfmt::skip]
    let (code, confidence) = match (case.target, controls, case.others) {
        // the port    the comparison                 the other ports
        (T::Silent,   _,                              _) if case.way == Way::Connects            => (Code::PortNoAnswer, Possible),
        (_,           C::None,                        _)                                         => (Code::NetworkBlocksPort, sure),
        (_,           C::SomePass,                    _)                                         => (Code::RouterFiltersPort, Likely),
        (T::Refused,  C::Nobody | C::Dead,            _) if case.way.is_refused_nearby()         => (Code::NetworkBlocksPort, Likely),
        (T::Refused,  C::All | C::Nobody,             _) if case.way == Way::RefusedAtServersSide => (Code::ServerFiltersPort, Likely),
        (T::Refused,  _,                              _)                                         => return None,
        (T::Silent,   C::All,                         O::Connect)                                => (Code::ServerFiltersPort, sure),
        (T::Silent,   C::All,                         O::Refuse)                                 => (Code::ServerFiltersPort, Likely),
        (T::Silent,   C::All,                         O::Dead)                                   => down,
        (T::Silent,   C::OnlyWellKnown,               O::Dead)                                   => (down.0, Likely),
        (T::Silent,   C::Nobody | C::Dead,            O::Connect) if case.way == Way::StopsAtRouter => (Code::RouterFiltersPort, Likely),
        (T::Silent,   C::Dead,                        O::Dead) if case.life == Life::Nothing     => (Code::Offline, sure),
        (T::Silent,   C::Dead,                        O::Dead) if case.life == Life::Web && operators >= 2 => (Code::NetworkBlocksPort, Likely),
        (T::Silent,   _,                              _)                                         => (Code::PortNoAnswer, Possible),
    };
    // Where packets get lost, the last that got through says little of where the others end.
    let at_router = match case.way {
        Way::StopsAtRouter => !case.lossy,
        way => way == Way::RefusedAtRouter,
    };
    let code = if code == Code::NetworkBlocksPort && at_router { Code::RouterFiltersPort } else { code };
    // A refusal is an answer: no loss of packets makes one.
    let confidence = if case.lossy && case.target == T::Silent { less(confidence) } else { confidence };
    // Rather nothing than a wrong accusation.
    Some(if confidence == Possible { (Code::PortNoAnswer, Possible) } else { (code, confidence) })
}

impl Way {
    const fn is_refused_nearby(self) -> bool {
        matches!(self, Self::RefusedAtRouter | Self::RefusedNearby)
    }
}

const fn less(confidence: Confidence) -> Confidence {
    match confidence {
        Certain => Likely,
        Likely | Possible => Possible,
    }
}

/// What the witnesses say together, and how many of them that rests on.
fn controls(target: Target, witnesses: &[Witness]) -> (Controls, usize) {
    // Whoever blocks a port does the same to everyone: a server that is refused where the target is silent just isn't there.
    let alike = |witness: &&Witness| match witness.here {
        Here::Connects => true,
        Here::Silent => target == Target::Silent,
        Here::Refused => target == Target::Refused,
        Here::Unknown => false,
    };
    let counting: Vec<&Witness> = witnesses.iter().filter(|witness| witness.counts()).filter(alike).collect();
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
            asked: true,
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

    /// The port, the others, the comparison, and what is concluded.
    type Row = (Target, Others, &'static str, Option<(Code, Confidence)>);

    #[test]
    fn the_table_decides() {
        use {Others as O, Target as T};
        let blocks = |sure| Some((Code::NetworkBlocksPort, sure));
        let unknown = Some((Code::PortNoAnswer, Possible));
        let cases: [Row; 28] = [
            (T::Silent, O::Connect, "big silent alive, small silent alive", blocks(Certain)),
            (T::Silent, O::Dead, "big silent alive, small silent alive", blocks(Certain)),
            (T::Silent, O::Connect, "own silent alive", blocks(Likely)),
            (T::Silent, O::Connect, "own silent alive, small silent dead", blocks(Likely)),
            (T::Silent, O::Connect, "own silent alive, own refused alive", blocks(Likely)),
            (T::Silent, O::Connect, "own refused alive", unknown),
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
            (T::Refused, O::Connect, "own refused alive", blocks(Likely)),
            (T::Refused, O::Connect, "own silent alive", None),
            (T::Refused, O::Connect, "big connects alive, small refused alive", Some((Code::RouterFiltersPort, Likely))),
            (T::Refused, O::Dead, "own connects alive", None),
        ];
        for (target, others, controls, expected) in cases {
            let witnesses = witnesses(controls);
            let case = Case { target, others, witnesses: &witnesses, ..PLAIN };
            assert_eq!(decide(&case), expected, "{target:?}, others {others:?}: {controls}");
        }
    }

    /// A silent port of a server that answers elsewhere, and nothing else known.
    const PLAIN: Case = Case {
        target: Target::Silent,
        others: Others::Connect,
        witnesses: &[],
        way: Way::Unknown,
        life: Life::Nothing,
        refused_before: false,
        lossy: false,
    };

    #[test]
    fn lost_packets_leave_no_certainty_and_no_weak_accusation() {
        let conclude = |controls: &str, target| decide(&Case { target, witnesses: &witnesses(controls), lossy: true, ..PLAIN });
        assert_eq!(conclude("big silent alive, small silent alive", Target::Silent), Some((Code::NetworkBlocksPort, Likely)));
        assert_eq!(conclude("own silent alive", Target::Silent), Some((Code::PortNoAnswer, Possible)));
        assert_eq!(conclude("own connects alive", Target::Silent), Some((Code::PortNoAnswer, Possible)));
        assert_eq!(conclude("own refused alive", Target::Refused), Some((Code::NetworkBlocksPort, Likely)), "a refusal is no loss");
    }

    #[test]
    fn a_page_that_comes_rules_out_being_offline_and_a_refused_sign_in_explains_a_silence() {
        let (dead, answering) = (witnesses("big silent dead, small silent dead"), witnesses("big connects alive, small connects alive"));
        let silent = Case { others: Others::Dead, witnesses: &dead, ..PLAIN };
        assert_eq!(decide(&Case { life: Life::Web, ..silent.clone() }), Some((Code::NetworkBlocksPort, Likely)));
        assert_eq!(decide(&Case { life: Life::OtherFamily, ..silent.clone() }), Some((Code::PortNoAnswer, Possible)));
        let banned = Case { witnesses: &answering, refused_before: true, ..silent };
        assert_eq!(decide(&banned), Some((Code::AddressBanned, Likely)));
    }

    #[test]
    fn the_way_tells_the_router_from_the_network_and_a_forged_refusal_from_the_servers() {
        let (silent, connecting) =
            (witnesses("big silent alive, small silent alive"), witnesses("big connects alive, small connects alive"));
        let way = |target, witnesses, way| decide(&Case { target, witnesses, way, ..PLAIN });
        assert_eq!(way(Target::Silent, &silent, Way::StopsAtRouter), Some((Code::RouterFiltersPort, Certain)));
        assert_eq!(way(Target::Silent, &[], Way::StopsAtRouter), Some((Code::RouterFiltersPort, Likely)));
        let lossy = Case { witnesses: &silent, way: Way::StopsAtRouter, lossy: true, ..PLAIN };
        assert_eq!(decide(&lossy), Some((Code::NetworkBlocksPort, Likely)), "the way can't be trusted");
        assert_eq!(way(Target::Silent, &silent, Way::Connects), Some((Code::PortNoAnswer, Possible)));
        assert_eq!(way(Target::Refused, &[], Way::RefusedNearby), Some((Code::NetworkBlocksPort, Likely)));
        assert_eq!(way(Target::Refused, &[], Way::RefusedAtRouter), Some((Code::RouterFiltersPort, Likely)));
        assert_eq!(way(Target::Refused, &connecting, Way::RefusedAtServersSide), Some((Code::ServerFiltersPort, Likely)));
        assert_eq!(way(Target::Refused, &connecting, Way::Unknown), None);
    }
}
