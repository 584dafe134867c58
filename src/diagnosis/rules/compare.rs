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
    /// None that was checked connects, but the port beside which packets were followed does: the host is alive.
    Alive,
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
    /// They don't get as far as the first router, while another port's go on: this computer or the router stops them.
    StopsAtStart,
    /// They stop at the first router, while another port's go on.
    StopsAtRouter,
    /// They stop behind the first router, and farther before the server than at its door.
    StopsMidway,
    /// They stop at the server's door.
    StopsAtServer,
    /// They stop, and so do another port's.
    BothStop,
    /// The refusal comes from as far away as the server is.
    RefusedThere,
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
    /// A comparison server refused a connection: somebody out there answers.
    Refusal,
    /// Something answers in the other address family.
    OtherFamily,
    /// Nobody was asked over IPv4: that IPv6 is dead says nothing of it.
    NotAsked,
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
    /// A proxy makes the connections: what they meet is not the network that this computer is on.
    pub proxied: bool,
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
    /// All of the well-known connect, and none of the obscure: a list of permitted servers. Never of the user's own, of which
    /// nobody knows how well known they are.
    SomePass,
    /// Some connect and some don't, and no list explains it.
    Mixed,
    /// None that counts connects.
    None,
}

/// Decides: the cause, and how sure it is. None where the port's own facts say all there is to say.
#[must_use]
pub fn decide(case: &Case) -> Option<(Code, Confidence)> {
    use {Controls as C, Others as O, Target as T};
    let (controls, operators) = controls(case);
    let sure = if operators >= 2 { Certain } else { Likely };
    let down_sure = if case.way == Way::BothStop { Likely } else { sure };
    let down = if case.refused_before { (Code::AddressBanned, Likely) } else { (Code::ServerDown, down_sure) };
    // Behind the first router no list on it holds anything back.
    let past_router = matches!(case.way, Way::StopsMidway | Way::StopsAtServer | Way::RefusedAtServersSide);
    #[rustfmt::skip]
    #[expect(clippy::match_same_arms, reason = "a table is read row by row")]
    let (code, confidence) = match (case.target, controls, case.others) {
        // the port    the comparison                 the other ports
        (T::Silent,   _,                              _) if case.way == Way::Connects            => (Code::PortNoAnswer, Possible),
        (T::Refused,  _,                              _) if case.way == Way::RefusedThere        => return None,
        (_,           C::None,                        _)                                         => (Code::NetworkBlocksPort, sure),
        (_,           C::SomePass,                    _) if !past_router                         => (Code::RouterFiltersPort, Likely),
        (T::Refused,  C::Nobody | C::Dead,            _) if case.way.is_refused_on_the_way()     => (Code::PortRefused, Likely),
        (T::Refused,  C::All,                         _) if case.way == Way::RefusedAtServersSide => (Code::ServerFiltersPort, Likely),
        (T::Refused,  _,                              _)                                         => return None,
        (T::Silent,   C::All,                         O::Connect)                                => (Code::ServerFiltersPort, sure),
        (T::Silent,   C::All,                         O::Refuse)                                 => (Code::ServerFiltersPort, Likely),
        (T::Silent,   C::All,                         O::Alive) if case.refused_before           => (Code::AddressBanned, Likely),
        (T::Silent,   C::All,                         O::Alive)                                  => (Code::ServerFiltersPort, Likely),
        (T::Silent,   C::All,                         O::Dead)                                   => down,
        (T::Silent,   C::OnlyWellKnown,               O::Dead)                                   => (down.0, Likely),
        (T::Silent,   C::Nobody | C::Dead,            O::Connect) if case.way.is_stopped_at_router() => (Code::RouterFiltersPort, Likely),
        (T::Silent,   C::Dead,                        O::Dead) if case.life == Life::Nothing     => (Code::Offline, sure),
        (T::Silent,   C::Dead,                        O::Dead) if case.life == Life::Web && operators >= 2 => (Code::NetworkBlocksPort, Likely),
        (T::Silent,   _,                              _)                                         => (Code::PortNoAnswer, Possible),
    };
    // Where packets get lost, the last that got through says little of where the others end.
    let at_router = match case.way {
        Way::StopsAtRouter | Way::StopsAtStart => !case.lossy,
        way => way == Way::RefusedAtRouter,
    };
    let code = if code == Code::NetworkBlocksPort && at_router { Code::RouterFiltersPort } else { code };
    // Whether this computer or the router stops them is not known, and through a proxy, whose network it is.
    let confidence = if confidence == Certain && (case.way == Way::StopsAtStart || case.proxied) { Likely } else { confidence };
    if case.proxied && matches!(code, Code::NetworkBlocksPort | Code::RouterFiltersPort | Code::Offline) {
        return (case.target == T::Silent).then_some((Code::PortNoAnswer, Possible));
    }
    // A refusal is an answer: no loss of packets makes one.
    let confidence = if case.lossy && case.target == T::Silent { less(confidence) } else { confidence };
    // Rather nothing than a wrong accusation.
    Some(if confidence == Possible { (Code::PortNoAnswer, Possible) } else { (code, confidence) })
}

impl Way {
    const fn is_refused_on_the_way(self) -> bool {
        matches!(self, Self::RefusedAtRouter | Self::RefusedNearby | Self::RefusedAtServersSide)
    }

    const fn is_stopped_at_router(self) -> bool {
        matches!(self, Self::StopsAtStart | Self::StopsAtRouter)
    }

    /// Packets are known to end before the server.
    const fn is_stopped_short(self) -> bool {
        matches!(self, Self::StopsAtStart | Self::StopsAtRouter | Self::StopsMidway | Self::BothStop)
    }
}

const fn less(confidence: Confidence) -> Confidence {
    match confidence {
        Certain => Likely,
        Likely | Possible => Possible,
    }
}

/// What the witnesses say together, and how many of them that rests on.
fn controls(case: &Case) -> (Controls, usize) {
    let (target, witnesses) = (case.target, case.witnesses);
    // Whoever blocks a port does the same to everyone: a server that is refused where the target is silent just isn't there.
    let alike = |witness: &&Witness| match witness.here {
        Here::Connects => true,
        Here::Silent => target == Target::Silent,
        Here::Refused => target == Target::Refused,
        Here::Unknown => false,
    };
    let mut counting: Vec<&Witness> = witnesses.iter().filter(|witness| witness.counts()).filter(alike).collect();
    // What was open within the last hour acquits nobody of what is closed now.
    let remembered = |witness: &Witness| witness.earlier && witness.here == Here::Connects;
    let stopped_now = counting.iter().any(|witness| witness.here != Here::Connects);
    let dropped = counting.iter().any(|witness| remembered(witness)) && (stopped_now || case.way.is_stopped_short());
    if dropped {
        counting.retain(|witness| !remembered(witness));
    }
    if counting.is_empty() && dropped {
        return (Controls::Nobody, 0);
    }
    if counting.is_empty() {
        let dead = witnesses.iter().filter(|witness| witness.is_dead()).count();
        let refused = witnesses.iter().any(|witness| witness.here == Here::Refused);
        // Who refuses is there, or somebody in between is: then this computer is not cut off.
        return if dead == 0 || refused { (Controls::Nobody, 0) } else { (Controls::Dead, dead) };
    }
    let (pass, stopped): (Vec<&Witness>, Vec<&Witness>) = counting.iter().partition(|witness| witness.here == Here::Connects);
    let said = if pass.is_empty() {
        Controls::None
    } else if !stopped.is_empty() && counting.iter().all(|witness| is_listed(witness)) {
        Controls::SomePass
    } else if stopped.iter().any(|witness| witness.given || witness.obscure) {
        Controls::Mixed
    } else if pass.iter().any(|witness| witness.obscure) {
        Controls::All
    } else {
        Controls::OnlyWellKnown
    };
    // Nothing is certain by what was remembered, nor where somebody disagrees.
    let agree = if said == Controls::None { &stopped } else { &pass };
    let fresh = agree.iter().filter(|witness| !witness.earlier).count();
    let all_agree = !dropped && (pass.is_empty() || stopped.is_empty());
    (said, if all_agree { fresh } else { fresh.min(1) })
}

/// Whether a built-in server does what a list of permitted servers would have it do.
fn is_listed(witness: &Witness) -> bool {
    !witness.given && witness.obscure == (witness.here != Here::Connects)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One comparison server of a row: `big` or `small` (obscure) or `own` (the user's), what it does here, and whether another
    /// port of it connects.
    fn witnesses(text: &str) -> Vec<Witness<'_>> {
        let witness = |word: &'static str, here: &str, elsewhere: &str| Witness {
            operator: word,
            obscure: matches!(word, "small" | "own"),
            given: word == "own",
            asked: true,
            earlier: word == "old",
            here: match here {
                "connects" => Here::Connects,
                "silent" => Here::Silent,
                "refused" => Here::Refused,
                _ => Here::Unknown,
            },
            elsewhere: elsewhere == "alive",
            facts: Vec::new(),
        };
        let known =
            |word: &str| ["big", "small", "own", "old"].into_iter().find(|known| *known == word).unwrap_or_else(|| panic!("{word}"));
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
        let cases: [Row; 37] = [
            (T::Silent, O::Connect, "big silent alive, small silent alive", blocks(Certain)),
            (T::Silent, O::Dead, "big silent alive, small silent alive", blocks(Certain)),
            (T::Silent, O::Connect, "own silent alive", blocks(Likely)),
            (T::Silent, O::Connect, "own silent alive, small silent dead", blocks(Likely)),
            (T::Silent, O::Connect, "own silent alive, own refused alive", blocks(Likely)),
            (T::Silent, O::Connect, "own refused alive", unknown),
            (T::Silent, O::Connect, "big connects alive, small silent alive", Some((Code::RouterFiltersPort, Likely))),
            (T::Silent, O::Dead, "own connects dead, own silent alive", unknown),
            (T::Silent, O::Connect, "big connects alive, small silent alive, small connects alive", unknown),
            (T::Silent, O::Connect, "big connects alive, big silent alive, small silent alive", unknown),
            (T::Silent, O::Connect, "own connects alive, small silent alive", unknown),
            (T::Silent, O::Alive, "big connects alive, small connects alive", Some((Code::ServerFiltersPort, Likely))),
            (T::Silent, O::Alive, "big silent dead, small silent dead", unknown),
            (T::Silent, O::Dead, "old connects alive, small connects alive", Some((Code::ServerDown, Likely))),
            (T::Silent, O::Connect, "old connects alive, small silent alive", blocks(Likely)),
            (T::Silent, O::Connect, "old silent alive, small silent alive", blocks(Likely)),
            (T::Refused, O::Connect, "own connects alive, own refused alive", None),
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
        proxied: false,
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
        assert_eq!(decide(&Case { life: Life::Refusal, ..silent.clone() }), Some((Code::PortNoAnswer, Possible)));
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
        let refused = Some((Code::PortRefused, Likely));
        for (nearer, expected) in [(Way::RefusedNearby, refused), (Way::RefusedAtRouter, refused), (Way::RefusedAtServersSide, refused)] {
            assert_eq!(way(Target::Refused, &[], nearer), expected, "nobody was compared with: {nearer:?}");
        }
        let refusing = witnesses("big refused alive, small refused alive");
        assert_eq!(way(Target::Refused, &refusing, Way::RefusedNearby), Some((Code::NetworkBlocksPort, Certain)));
        assert_eq!(way(Target::Refused, &refusing, Way::RefusedThere), None, "the server itself refuses");
        assert_eq!(way(Target::Refused, &connecting, Way::RefusedAtServersSide), Some((Code::ServerFiltersPort, Likely)));
        assert_eq!(way(Target::Refused, &connecting, Way::Unknown), None);
    }

    #[test]
    fn the_way_leaves_room_for_doubt_where_it_does_not_prove_who_stops_packets() {
        let (silent, connecting, listed, remembered) = (
            witnesses("big silent alive, small silent alive"),
            witnesses("big connects alive, small connects alive"),
            witnesses("big connects alive, small silent alive"),
            witnesses("old connects alive, old connects alive"),
        );
        let unknown = Some((Code::PortNoAnswer, Possible));
        let way = |others, witnesses, way| decide(&Case { others, witnesses, way, ..PLAIN });
        assert_eq!(way(Others::Connect, &silent, Way::StopsAtStart), Some((Code::RouterFiltersPort, Likely)), "or this computer");
        assert_eq!(way(Others::Dead, &connecting, Way::BothStop), Some((Code::ServerDown, Likely)), "or whatever is before it");
        assert_eq!(way(Others::Connect, &listed, Way::StopsMidway), unknown, "the router let them pass");
        assert_eq!(way(Others::Connect, &remembered, Way::StopsMidway), unknown, "an old answer acquits nobody");
        let half = witnesses("old connects alive, small connects alive");
        assert_eq!(
            way(Others::Connect, &half, Way::StopsAtServer),
            Some((Code::ServerFiltersPort, Likely)),
            "only one of them answers now"
        );
    }

    #[test]
    fn through_a_proxy_nobodys_network_is_accused() {
        let (silent, refused) = (witnesses("big silent alive, small silent alive"), witnesses("big refused alive, small refused alive"));
        let through = |target, witnesses| decide(&Case { target, witnesses, proxied: true, ..PLAIN });
        assert_eq!(through(Target::Silent, &silent), Some((Code::PortNoAnswer, Possible)));
        assert_eq!(through(Target::Refused, &refused), None);
    }

    #[test]
    fn ipv6_alone_shows_nobody_offline() {
        let dead = witnesses("big silent dead, small silent dead");
        let silent = Case { others: Others::Dead, witnesses: &dead, life: Life::NotAsked, ..PLAIN };
        assert_eq!(decide(&silent), Some((Code::PortNoAnswer, Possible)));
    }
}
