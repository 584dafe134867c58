//! Who is to blame for a port that doesn't answer? Gathers what the table of `compare` needs, and the evidence for its answer.

use std::net::IpAddr;

use super::{
    compare::{Case, Life, Others, Target, Way, decide},
    controls_said, path,
    witness::{self, Witness, family_of, is_long_enough, is_lossy},
};
use crate::facts::{
    code::Code,
    connect::{AddressFacts, AddressOutcome, ConnectFailure},
    control::ControlFacts,
    finding::{Confidence, Phrase},
    observations::{Observations, PortFacts},
    path::{HopAnswer, PathFacts},
    progress::Progress,
    request::Family,
    surroundings::PageOutcome,
};

/// While packets get lost, a port counts as silent only after so many SYNs: at one in five lost each way, fewer than one silence
/// in five hundred is chance.
const SYNS_IN_LOSS: u32 = 6;
/// Hops beyond the first router with which a port was tried in vain, before that router is suspected.
const TRIES: usize = 2;

/// RFC 6585 §6: the status that says that the network wants a sign-in.
const SIGN_IN_NEEDED: u16 = 511;

/// What the comparison says of a port.
#[derive(Clone, Debug, PartialEq)]
pub struct Blame {
    /// The cause.
    pub code: Code,
    /// How sure it is.
    pub confidence: Confidence,
    /// What was compared.
    pub evidence: Vec<Phrase>,
}

/// Compares; none where the port's own facts say all there is to say.
#[must_use]
pub fn of(seen: &Observations, port: &PortFacts) -> Option<Blame> {
    if let Some(page) = portal(seen) {
        return Some(page);
    }
    let carrier = port.address.map(family_of);
    let mut families = [Family::V4, Family::V6];
    families.sort_by_key(|family| Some(*family) != carrier);
    families.into_iter().find_map(|family| in_family(seen, port, family))
}

fn in_family(seen: &Observations, port: &PortFacts, family: Family) -> Option<Blame> {
    let (target, had_way) = target(seen, port, family)?;
    let witnesses = witnesses(seen, port, family);
    let case = Case {
        target,
        others: alive(seen, others(seen, port), family),
        witnesses: &witnesses,
        way: way(seen, port, family),
        life: life(seen, family),
        refused_before: seen.surroundings.refused_ago_s.is_some(),
        lossy: is_lossy(seen),
        proxied: seen.given.proxy.is_some(),
    };
    let (code, confidence) = decide(&case)?;
    // Where this computer has no way to the address, that says more than that nothing came.
    if !had_way && code != Code::Offline {
        return None;
    }
    let mut evidence = controls_said::evidence(seen, port, &witnesses);
    evidence.extend(others_said(seen, port, case.others));
    evidence.extend(case.lossy.then(|| Phrase::new("evidence-packets-lost")));
    if code == Code::AddressBanned {
        let minutes = seen.surroundings.refused_ago_s.unwrap_or_default().div_ceil(60);
        evidence.push(Phrase::new("evidence-refused-before").with("minutes", minutes));
    }
    if matches!(seen.page.as_ref().map(|page| &page.outcome), Some(PageOutcome::AsExpected)) {
        evidence.extend(seen.page.as_ref().map(|page| Phrase::new("evidence-page-came").with("url", page.url.as_str())));
    }
    Some(Blame { code, confidence, evidence })
}

/// The witnesses in a family. Where none of them answers over IPv6, those that don't over IPv4 either stand beside them: only
/// both together show a computer that is offline. Whether any answers there, `life` tells.
fn witnesses<'a>(seen: &'a Observations, port: &PortFacts, family: Family) -> Vec<Witness<'a>> {
    let mut witnesses = witness::of(seen, port.spec.port, family);
    if family == Family::V6 && witnesses.iter().all(Witness::is_dead) {
        let known: Vec<&str> = witnesses.iter().map(|witness| witness.operator).collect();
        let dead = witness::of(seen, port.spec.port, Family::V4).into_iter().filter(Witness::is_dead);
        witnesses.extend(dead.filter(|witness| !known.contains(&witness.operator)));
    }
    witnesses
}

/// What the port does in a family, and whether this computer has a way there. None where no comparison can say more.
fn target(seen: &Observations, port: &PortFacts, family: Family) -> Option<(Target, bool)> {
    let failures: Vec<(&AddressFacts, &ConnectFailure)> = port
        .addresses
        .iter()
        .filter(|facts| family.holds(facts.address))
        .filter_map(|facts| match &facts.outcome {
            AddressOutcome::Failed { failure } => Some((facts, failure)),
            _ => None,
        })
        .collect();
    let has = |fits: fn(&ConnectFailure) -> bool| failures.iter().any(|(_, failure)| fits(failure));
    if has(|failure| matches!(failure, ConnectFailure::NoAnswer { .. })) {
        let silent = failures.iter().filter(|(_, failure)| matches!(failure, ConnectFailure::NoAnswer { .. }));
        return silent.clone().all(|(facts, failure)| is_silent(seen, port, facts, failure)).then_some((Target::Silent, true));
    }
    if has(|failure| matches!(failure, ConnectFailure::Refused | ConnectFailure::Rejected { .. }) && !is_forbidden(failure)) {
        return Some((Target::Refused, true));
    }
    let without_way = |failure: &ConnectFailure| matches!(failure, ConnectFailure::NetworkUnreachable | ConnectFailure::HostUnreachable);
    let no_way = !failures.is_empty() && failures.iter().all(|(_, failure)| without_way(failure));
    no_way.then_some((Target::Silent, false))
}

/// Whoever forbids it has said so, or speaks of the host as a whole.
const fn is_forbidden(failure: &ConnectFailure) -> bool {
    matches!(failure, ConnectFailure::Rejected { by } if !by.is_of_port())
}

/// Whether an address was silent for long enough to say so: for longer where packets get lost.
fn is_silent(seen: &Observations, port: &PortFacts, facts: &AddressFacts, failure: &ConnectFailure) -> bool {
    let ConnectFailure::NoAnswer { syns } = failure else { return false };
    let again = port.again.iter().find(|again| again.address == facts.address).and_then(|again| match &again.outcome {
        AddressOutcome::Failed { failure: ConnectFailure::NoAnswer { syns } } => *syns,
        _ => None,
    });
    let enough_in_loss = !is_lossy(seen) || syns.zip(again.or(Some(0))).is_none_or(|(syns, again)| syns + again >= SYNS_IN_LOSS);
    is_long_enough(*syns, facts.ms) && enough_in_loss
}

/// What the target's other ports do.
fn others(seen: &Observations, port: &PortFacts) -> Others {
    let others = || seen.ports.iter().filter(|other| other.spec.port != port.spec.port);
    let is_open = |other: &PortFacts| other.elapsed_ms.is_none() && other.connect.failed().is_none();
    if others().any(|other| other.connect.done().is_some()) {
        Others::Connect
    } else if others().any(is_open) {
        Others::Unknown
    } else if others().any(|other| matches!(other.connect.failed(), Some(ConnectFailure::Refused))) {
        Others::Refuse
    } else {
        Others::Dead
    }
}

fn others_said(seen: &Observations, port: &PortFacts, others: Others) -> Option<Phrase> {
    let with = |key: &str, fits: fn(&PortFacts) -> bool| {
        let mut ports: Vec<u16> =
            seen.ports.iter().filter(|other| other.spec.port != port.spec.port && fits(other)).map(|other| other.spec.port).collect();
        ports.dedup();
        (!ports.is_empty()).then(|| Phrase::new(key).with("count", ports.len()).with("ports", ports))
    };
    match others {
        Others::Connect => with("evidence-others-connect", |other| other.connect.done().is_some()),
        Others::Refuse => with("evidence-others-refuse", |other| matches!(other.connect.failed(), Some(ConnectFailure::Refused))),
        Others::Dead => with("evidence-others-dead", |other| other.connect.failed().is_some()),
        Others::Alive | Others::Unknown => None,
    }
}

/// Where no port that was checked connects: a host that answered while packets were followed is alive all the same.
fn alive(seen: &Observations, others: Others, family: Family) -> Others {
    let paths = seen.paths.iter().filter(|path| family.holds(path.address));
    let answers = paths.flat_map(PathFacts::hops).any(|hop| matches!(hop.baseline, HopAnswer::Connected { .. }));
    if others == Others::Dead && answers { Others::Alive } else { others }
}

/// What following the port's packets showed in a family.
fn way(seen: &Observations, port: &PortFacts, family: Family) -> Way {
    path::of(seen, port).find(|path| family.holds(path.address)).map_or(Way::Unknown, |path| way_of(path, port.rejecter_of(path.address)))
}

fn way_of(path: &PathFacts, rejecter: Option<IpAddr>) -> Way {
    if path.connects() {
        return Way::Connects;
    }
    if let Some(nearer) = path.nearer().filter(|nearer| !nearer.connected) {
        return match nearer.hops {
            0 | 1 => Way::RefusedAtRouter,
            hops if u16::from(hops) * 2 <= u16::from(nearer.server) => Way::RefusedNearby,
            _ => Way::RefusedAtServersSide,
        };
    }
    if path.reaches_server() {
        return if path.sure_distance().is_some() { Way::RefusedThere } else { Way::Unknown };
    }
    let stops_at = |hop: u8| match hop {
        0 | 1 => Way::StopsAtRouter,
        hop if path.distance().is_some_and(|server| hop + 1 >= server) => Way::StopsAtServer,
        _ => Way::StopsMidway,
    };
    // Whoever rejects is there for certain; that packets stop is only what their silence shows.
    if let Some(hop) = path.rejecter(rejecter).and_then(|rejecter| rejecter.hop) {
        return stops_at(hop);
    }
    let Some(stop) = path.stop().filter(|stop| stop.tries >= TRIES || stop.after > 1) else {
        return if path.both_stop().is_some() { Way::BothStop } else { Way::Unknown };
    };
    // Only where the other port was answered by the server is its way known to be open.
    let open = path.hops().iter().any(|hop| matches!(hop.baseline, HopAnswer::Connected { .. }));
    match stop.after {
        0 if open && stop.sure && stop.before == 1 => Way::StopsAtStart,
        1 if open && stop.sure && stop.before == 2 => Way::StopsAtRouter,
        0 | 1 => Way::Unknown,
        after => stops_at(after),
    }
}

fn life(seen: &Observations, family: Family) -> Life {
    let connected = |port: &PortFacts| port.connect.done().is_some_and(|connected| !family.holds(connected.address));
    let answered = seen.controls.iter().any(|facts| facts.is_answered() && facts.address.is_some_and(|address| !family.holds(address)));
    if answered || seen.ports.iter().any(connected) {
        return Life::OtherFamily;
    }
    match seen.page.as_ref().map(|page| &page.outcome) {
        _ if family == Family::V6 && !is_v4_asked(seen) => Life::NotAsked,
        Some(PageOutcome::AsExpected) => Life::Web,
        _ if seen.controls.iter().any(ControlFacts::is_refused) => Life::Refusal,
        _ => Life::Nothing,
    }
}

/// Whether any comparison server was asked over IPv4.
fn is_v4_asked(seen: &Observations) -> bool {
    seen.controls.iter().any(|facts| facts.address.is_some_and(|address| address.is_ipv4()))
}

/// The network answers for a web page in its own way, and lets nothing else through.
#[must_use]
pub fn portal(seen: &Observations) -> Option<Blame> {
    let page = seen.page.as_ref()?;
    let PageOutcome::Other { status, location } = &page.outcome else { return None };
    if seen.ports.iter().any(|port| matches!(port.connect, Progress::Done { .. })) || seen.controls.iter().any(ControlFacts::is_answered) {
        return None;
    }
    let confidence = if *status == SIGN_IN_NEEDED || location.is_some() { Confidence::Certain } else { Confidence::Likely };
    let phrase = Phrase::new("evidence-page-replaced").with("url", page.url.as_str()).with("status", *status);
    let evidence = vec![phrase.with("location", location.clone().unwrap_or_default())];
    Some(Blame { code: Code::CaptivePortal, confidence, evidence })
}

/// Nobody at all could be reached where the name could not be looked up either.
#[must_use]
pub fn offline(seen: &Observations) -> Option<Blame> {
    if let Some(page) = portal(seen) {
        return Some(page);
    }
    let witnesses: Vec<Witness> = [Family::V4, Family::V6].into_iter().flat_map(|family| witness::of(seen, 0, family)).collect();
    let mut operators: Vec<&str> = witnesses.iter().filter(|witness| witness.is_dead()).map(|witness| witness.operator).collect();
    operators.sort_unstable();
    operators.dedup();
    let alive = witnesses.iter().any(|witness| !witness.is_mute());
    let web = matches!(seen.page.as_ref().map(|page| &page.outcome), Some(PageOutcome::AsExpected));
    let waiting = seen.controls.is_empty() || operators.is_empty() || !is_v4_asked(seen);
    if alive || web || waiting {
        return None;
    }
    let confidence = if operators.len() >= 2 { Confidence::Certain } else { Confidence::Likely };
    Some(Blame { code: Code::Offline, confidence, evidence: controls_said::nowhere(&witnesses) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::path::drawn::path;

    #[test]
    fn the_router_is_suspected_only_where_no_lost_answer_can_make_it_seem_so() {
        let way = |port: &str, known: Option<u8>| way_of(&path(port, "eeeec-"), known.map(|hop| IpAddr::from([192, 0, 2, hop])));
        assert_eq!(way("e:....", None), Way::StopsAtRouter);
        assert_eq!(way("e.....", None), Way::Unknown, "nobody tried the second hop again");
        assert_eq!(way(":.....", None), Way::StopsAtStart);
        assert_eq!(way("eexx--", None), Way::StopsMidway);
        assert_eq!(way("e.xx--", None), Way::StopsMidway, "the second hop rejects them");
        assert_eq!(way("......", Some(1)), Way::StopsAtRouter, "the first rejected the connection itself");
        assert_eq!(way("eeee:-", None), Way::StopsAtServer);
        assert_eq!(way("eeeeX-", None), Way::RefusedThere, "the server's own computer rejects them");
    }
}
