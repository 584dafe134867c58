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

    /// Whoever answered speaks for the server, truly or not.
    const fn is_as_server(&self) -> bool {
        matches!(self, Self::Connected { .. } | Self::Refused { .. })
    }
}

/// One hop, by two ports' packets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HopFacts {
    /// How many hops the packets were allowed.
    pub ttl: u8,
    /// What came back of those for the port in question.
    pub port: HopAnswer,
    /// What came back of those for the other port.
    pub baseline: HopAnswer,
}

impl HopFacts {
    /// Who is there, as far as somebody said so.
    #[must_use]
    pub fn router(&self) -> Option<IpAddr> {
        [self.port, self.baseline].iter().find_map(|answer| match answer {
            HopAnswer::Expired { by, .. } => *by,
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
        self.hops().iter().find(|hop| hop.baseline.is_as_server()).map(|hop| hop.ttl)
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
        let nearest = self.hops().iter().find(|hop| hop.port.is_as_server()).map(|hop| hop.ttl);
        nearest.is_some_and(|nearest| distance.is_none_or(|distance| nearest >= distance))
    }

    /// Whether the port connected in the end, from as far as the server is.
    #[must_use]
    pub fn connects(&self) -> bool {
        self.reaches_server() && self.hops().iter().any(|hop| matches!(hop.port, HopAnswer::Connected { .. }))
    }

    /// Where the port's packets stop, while those for the other port go on. None where they don't, or where it can't be told.
    #[must_use]
    pub fn stop(&self) -> Option<Stop> {
        if self.reaches_server() {
            return None;
        }
        let hops = self.hops();
        let last = hops.iter().rfind(|hop| hop.port.is_expired());
        let after = last.map_or(0, |hop| hop.ttl);
        let beyond = || hops.iter().filter(|hop| hop.ttl > after);
        let before = beyond().find(|hop| hop.baseline.is_expired() || hop.baseline.is_as_server())?.ttl;
        // Past the server there is nothing more for the other port to get to.
        let server = self.distance().unwrap_or(u8::MAX);
        let tries = beyond()
            .filter(|hop| hop.port == HopAnswer::Silent || hop.port.ms().is_some())
            .filter(|hop| hop.ttl > server || hop.baseline.ms().is_some())
            .count();
        Some(Stop { after, router: last.and_then(HopFacts::router), before, tries })
    }

    /// The last hop that the port's packets got to, where the other port's get no farther and neither is answered.
    #[must_use]
    pub fn both_stop(&self) -> Option<HopFacts> {
        let answered = self.hops().iter().any(|hop| hop.port.is_as_server() || hop.baseline.is_as_server());
        let last = self.hops().iter().rfind(|hop| hop.port.is_expired()).copied();
        last.filter(|_| !answered && self.stop().is_none())
    }

    /// An answer in the server's name from nearer than the server: whoever gave it is on the way.
    #[must_use]
    pub fn nearer(&self) -> Option<Nearer> {
        let server = self.sure_distance()?;
        let hop = self.hops().iter().find(|hop| hop.port.is_as_server()).filter(|hop| hop.ttl < server)?;
        let router = self.hops().iter().find(|known| known.ttl + 1 == hop.ttl).and_then(HopFacts::router);
        Some(Nearer { hops: hop.ttl, server, router, connected: matches!(hop.port, HopAnswer::Connected { .. }) })
    }
}

#[cfg(test)]
pub(crate) mod drawn;
#[cfg(test)]
mod tests;
