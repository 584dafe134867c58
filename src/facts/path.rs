//! Where packets stop: how far those for a blocked port get, beside those for a port of the same host that answers.
//!
//! Only what came back is held here, hop by hop; what follows from comparing the two is pure arithmetic on it.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::connect::Rejection;

/// What came back of a connection whose packets may pass so many hops only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum HopAnswer {
    /// Nothing.
    #[default]
    Silent,
    /// The packets got as far as this hop, and ended there for having no hops left (ICMP "time exceeded").
    Expired {
        /// Who said so; none where the system doesn't tell (Linux before 5.8).
        by: Option<IpAddr>,
        /// After how many milliseconds.
        ms: u64,
    },
    /// It connected.
    Connected {
        /// After how many milliseconds.
        ms: u64,
    },
    /// A reset came back.
    Refused {
        /// After how many milliseconds.
        ms: u64,
    },
    /// Somebody rejected it by another ICMP message.
    Rejected {
        /// Who, and why.
        by: Rejection,
        /// After how many milliseconds.
        ms: u64,
    },
    /// Nothing was sent or waited for: it was known already, or this computer could not.
    NotSent,
}

impl HopAnswer {
    /// After how many milliseconds something came back.
    #[must_use]
    pub const fn ms(&self) -> Option<u64> {
        match self {
            Self::Expired { ms, .. } | Self::Connected { ms } | Self::Refused { ms } | Self::Rejected { ms, .. } => Some(*ms),
            Self::Silent | Self::NotSent => None,
        }
    }

    /// The word that stands in reports.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Expired { .. } => "expired",
            Self::Connected { .. } => "connected",
            Self::Refused { .. } => "refused",
            Self::Rejected { .. } => "rejected",
            Self::NotSent => "not-sent",
        }
    }

    const fn is_expired(&self) -> bool {
        matches!(self, Self::Expired { .. })
    }

    /// Whoever answered speaks for the server with this address, truly or not.
    fn is_as(&self, server: IpAddr) -> bool {
        match self {
            Self::Connected { .. } | Self::Refused { .. } => true,
            Self::Rejected { by, .. } => by.address == server.to_canonical(),
            Self::Silent | Self::Expired { .. } | Self::NotSent => false,
        }
    }
}

/// One hop, by two ports' packets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HopFacts {
    /// How many hops the packets were allowed.
    pub ttl: u8,
    /// What came back of those for the port in question.
    pub port: HopAnswer,
    /// What came back of a fresh connection for the port in question, made where those for the other port had got here and its own
    /// seemed not to: one answer that is lost must not pass for packets that stop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<HopAnswer>,
    /// What came back of those for the other port.
    pub baseline: HopAnswer,
}

impl HopFacts {
    /// What is known of the port's packets: what came back of the first, or where nothing did, of the fresh ones.
    #[must_use]
    pub fn of_port(&self) -> HopAnswer {
        self.again.filter(|again| self.port.ms().is_none() && again.ms().is_some()).unwrap_or(self.port)
    }

    /// Who is there, as far as somebody said so.
    #[must_use]
    pub fn router(&self) -> Option<IpAddr> {
        self.routers().next()
    }

    /// Everybody who said to be there: packets for different ports may take different ways.
    fn routers(&self) -> impl Iterator<Item = IpAddr> {
        [self.of_port(), self.baseline].into_iter().filter_map(|answer| match answer {
            HopAnswer::Expired { by, .. } => by,
            _ => None,
        })
    }
}

/// Why it is not known where packets stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PathUnknown {
    /// Mailport can't look on this operating system yet.
    NotOnThisSystem,
    /// Nobody on the way says where packets end.
    NobodyAnswers,
    /// A proxy makes the connections, and the way is the proxy's.
    ByProxy,
}

/// What following the packets gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum PathOutcome {
    /// They were followed.
    Followed {
        /// The port of the same host that was followed beside.
        baseline_port: u16,
        /// Hop by hop, from the first on.
        hops: Vec<HopFacts>,
    },
    /// It is not known.
    Unknown {
        /// Why not.
        why: PathUnknown,
    },
}

/// The way to one address for one port's packets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathFacts {
    /// The port in question.
    pub port: u16,
    /// The server's address.
    pub address: IpAddr,
    /// What it gave.
    pub outcome: PathOutcome,
    /// How long that took, in milliseconds.
    pub ms: u64,
}

/// Where a port's packets stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The last hop that they got to for certain; 0 where they got to none.
    pub after: u8,
    /// Who is there.
    pub router: Option<IpAddr>,
    /// The next hop that packets for the other port got to: they stop somewhere between the two.
    pub before: u8,
    /// With how many further hops the port was tried in vain, where the other port's packets went on.
    pub tries: usize,
    /// The next hop was tried by a fresh connection as well, or gave something else than "time exceeded": no lost answer only makes
    /// it seem so.
    pub sure: bool,
}

/// Somebody on the way who rejects a port's packets by an ICMP message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rejecter {
    /// Who.
    pub address: IpAddr,
    /// How many hops away, where that is known.
    pub hop: Option<u8>,
    /// How many hops away at most, where packets of so many hops were rejected.
    pub within: Option<u8>,
}

/// An answer in the server's name that comes from nearer than the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearer {
    /// The fewest hops with which it came.
    pub hops: u8,
    /// How many hops away the server is.
    pub server: u8,
    /// The router at that many hops less one, behind or at which whoever answered must be.
    pub router: Option<IpAddr>,
    /// Whether it connected; else it was refused.
    pub connected: bool,
}

impl PathFacts {
    /// Hop by hop, where the packets were followed.
    #[must_use]
    pub fn hops(&self) -> &[HopFacts] {
        match &self.outcome {
            PathOutcome::Followed { hops, .. } => hops,
            PathOutcome::Unknown { .. } => &[],
        }
    }

    /// How many hops away the server is: the fewest with which the other port was answered in its name.
    #[must_use]
    pub fn distance(&self) -> Option<u8> {
        self.hops().iter().find(|hop| hop.baseline.is_as(self.address)).map(|hop| hop.ttl)
    }

    /// The server's distance, where no packet that got lost can have made it seem greater: the hop below said something.
    #[must_use]
    pub fn sure_distance(&self) -> Option<u8> {
        let server = self.distance()?;
        let silent_below = self.hops().iter().any(|hop| hop.ttl + 1 == server && hop.baseline == HopAnswer::Silent);
        (!silent_below).then_some(server)
    }

    /// Whether the port was answered from as far as the server is, or where that isn't known, answered at all.
    #[must_use]
    pub fn reaches_server(&self) -> bool {
        let distance = self.sure_distance();
        let nearest = self.hops().iter().find(|hop| hop.of_port().is_as(self.address)).map(|hop| hop.ttl);
        nearest.is_some_and(|nearest| distance.is_none_or(|distance| nearest >= distance))
    }

    /// Whether the port connected in the end, from as far as the server is.
    #[must_use]
    pub fn connects(&self) -> bool {
        self.reaches_server() && self.hops().iter().any(|hop| matches!(hop.of_port(), HopAnswer::Connected { .. }))
    }

    /// Where the port's packets stop, while those for the other port go on. None where they don't, or where it can't be told.
    #[must_use]
    pub fn stop(&self) -> Option<Stop> {
        if self.reaches_server() {
            return None;
        }
        let hops = self.hops();
        let last = hops.iter().rfind(|hop| hop.of_port().is_expired());
        let after = last.map_or(0, |hop| hop.ttl);
        let beyond = || hops.iter().filter(|hop| hop.ttl > after);
        let next = beyond().find(|hop| hop.baseline.is_expired() || hop.baseline.is_as(self.address))?;
        // Past the server there is nothing more for the other port to get to.
        let server = self.distance().unwrap_or(u8::MAX);
        let tries = beyond()
            .filter(|hop| hop.port == HopAnswer::Silent || hop.port.ms().is_some())
            .filter(|hop| hop.ttl > server || hop.baseline.ms().is_some())
            .count();
        let sure = next.again.is_some_and(|again| again != HopAnswer::NotSent) || next.port.ms().is_some();
        Some(Stop { after, router: last.and_then(HopFacts::router), before: next.ttl, tries, sure })
    }

    /// Who on the way rejects the port's packets, and how far away that is. `known` did so to a connection of its own, whose
    /// rejection may have been the only one that was not lost.
    #[must_use]
    pub fn rejecter(&self, known: Option<IpAddr>) -> Option<Rejecter> {
        let rejected = self.hops().iter().find_map(|hop| match hop.of_port() {
            HopAnswer::Rejected { by, .. } if !hop.of_port().is_as(self.address) => Some((by.address, hop.ttl)),
            _ => None,
        });
        let address = rejected.map(|(address, _)| address).or(known).filter(|address| *address != self.address.to_canonical())?;
        let hop = self.hops().iter().find(|hop| hop.routers().any(|router| router == address)).map(|hop| hop.ttl);
        let within = rejected.map(|(_, ttl)| ttl);
        // Packets of one hop get no farther than to the first.
        Some(Rejecter { address, hop: hop.or(within.filter(|within| *within == 1)), within })
    }

    /// The last hop that the port's packets got to, where the other port's get no farther and neither is answered.
    #[must_use]
    pub fn both_stop(&self) -> Option<HopFacts> {
        let answered = self.hops().iter().any(|hop| hop.of_port().is_as(self.address) || hop.baseline.is_as(self.address));
        let last = self.hops().iter().rfind(|hop| hop.of_port().is_expired()).copied();
        last.filter(|_| !answered && self.stop().is_none())
    }

    /// An answer in the server's name from nearer than the server: whoever gave it is on the way.
    #[must_use]
    pub fn nearer(&self) -> Option<Nearer> {
        let server = self.sure_distance()?;
        let hop = self.hops().iter().find(|hop| hop.of_port().is_as(self.address)).filter(|hop| hop.ttl < server)?;
        let router = self.hops().iter().find(|known| known.ttl + 1 == hop.ttl).and_then(HopFacts::router);
        Some(Nearer { hops: hop.ttl, server, router, connected: matches!(hop.of_port(), HopAnswer::Connected { .. }) })
    }
}

#[cfg(test)]
pub(crate) mod drawn;
#[cfg(test)]
mod tests;
