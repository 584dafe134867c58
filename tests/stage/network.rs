//! A whole network of a test's own, and Mailport at its near end, where it has no privileges:
//!
//! ```text
//! client - home - provider - core - server, known, obscure
//! ```
//!
//! `home` hides the client behind its own address (IPv4), as routers at home do. `known` and `obscure` are mail servers to
//! compare with, of the test's own or in the place of the built-in ones; DNS is at `core`. Every place can be told to drop, reject
//! or redirect. All of it ends when it is dropped, and nothing in it leads outside.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    process::Command,
};

use mailport::knowledge::controls;
use tempfile::TempDir;

use super::{
    binary::{Ran, call_by, read, text},
    far_end::FarEnd,
    namespace::{Helper, Namespace, sweep},
    permitted::Need,
    ssh::Sshd,
    wire::carry,
};

/// What must be there for it.
pub const NEEDS: [Need; 6] =
    [Need::Root, Need::Program("ip"), Need::Program("nft"), Need::Program("setpriv"), Need::Program("python3"), Need::Namespaces];

/// The server that is checked.
pub const SERVER: &str = "mail.net.test";
/// The same under a name and an address as public servers have them, so that it is compared with the built-in servers.
pub const PUBLIC: &str = "mail.example.org";
/// A server to compare with that lists of permitted servers have.
pub const KNOWN: &str = "known.net.test";
/// A server to compare with that no such list has.
pub const OBSCURE: &str = "obscure.net.test";
/// Hops from the client to each server.
pub const DISTANCE: u8 = 4;

/// Addresses of the reserved blocks (RFC 5737, RFC 3849), and of those for homes and for providers' own use (RFC 1918, RFC 6598).
/// Where one has to look public, it is of the 6to4 network (RFC 3056) that belongs to such a reserved address.
const CLIENT: [&str; 2] = ["192.168.1.2/24", "2001:db8:1::2/64"];
const HOME_LAN: [&str; 2] = ["192.168.1.1/24", "2001:db8:1::1/64"];
const HOME_WAN: [&str; 2] = ["100.64.0.2/24", "2001:db8:2::2/64"];
const PROVIDER_LAN: [&str; 2] = ["100.64.0.1/24", "2001:db8:2::1/64"];
const PROVIDER_WAN: [&str; 2] = ["203.0.113.1/24", "2001:db8:3::1/64"];
const CORE: [&str; 2] = ["203.0.113.2/24", "2001:db8:3::2/64"];

/// A place in the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Client,
    Home,
    Provider,
    Core,
    Server,
    Known,
    Obscure,
}

/// A server's place, its name, its addresses and those of the router before it.
struct Seat {
    place: Place,
    name: &'static str,
    addresses: [&'static str; 3],
    router: [&'static str; 3],
}

const SEATS: [Seat; 3] = [
    Seat {
        place: Place::Server,
        name: SERVER,
        addresses: ["192.0.2.5/24", "2001:db8:5::5/64", "2002:c000:205::5/64"],
        router: ["192.0.2.1/24", "2001:db8:5::1/64", "2002:c000:205::1/64"],
    },
    Seat {
        place: Place::Known,
        name: KNOWN,
        addresses: ["198.51.100.5/25", "2001:db8:6::5/64", "2002:c633:6405::5/64"],
        router: ["198.51.100.1/25", "2001:db8:6::1/64", "2002:c633:6405::1/64"],
    },
    Seat {
        place: Place::Obscure,
        name: OBSCURE,
        addresses: ["198.51.100.133/25", "2001:db8:7::5/64", "2002:c633:6485::5/64"],
        router: ["198.51.100.129/25", "2001:db8:7::1/64", "2002:c633:6485::1/64"],
    },
];

/// The line between home and provider.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Line {
    /// Milliseconds of a round trip; none where it is as fast as the machine.
    pub round_trip: u32,
    /// How many of a hundred packets are lost, each way.
    pub loss: u32,
    /// Which ones.
    pub seed: u64,
}

/// The whole of it.
pub struct Network {
    // In the order in which they must go.
    helpers: Vec<Helper>,
    places: Vec<(Place, Namespace)>,
    folder: TempDir,
    helper: Vec<String>,
}

impl Network {
    /// Builds it with healthy servers. `helper` are the arguments by which this binary plays a far end.
    pub fn build(line: Line, helper: &[&str]) -> Self {
        sweep();
        let all = [Place::Client, Place::Home, Place::Provider, Place::Core, Place::Server, Place::Known, Place::Obscure];
        let places = all.map(|place| (place, Namespace::add(&format!("{place:?}").to_lowercase()))).into();
        let folder = TempDir::new().expect("a folder");
        let mut network = Self { helpers: Vec::new(), places, folder, helper: helper.iter().map(|word| (*word).to_owned()).collect() };
        network.connect(line);
        network.populate();
        network
    }

    fn at(&self, place: Place) -> &Namespace {
        let found = self.places.iter().find(|(known, _)| *known == place);
        &found.expect("every place is there").1
    }

    fn connect(&mut self, line: Line) {
        for (_, namespace) in &self.places {
            // Addresses of a network of one's own need no search for somebody else who has them.
            namespace.set("ipv6/conf/all/accept_dad", "0");
            namespace.set("ipv6/conf/default/accept_dad", "0");
        }
        for place in [Place::Home, Place::Provider, Place::Core] {
            self.at(place).set("ipv4/ip_forward", "1");
            self.at(place).set("ipv6/conf/all/forwarding", "1");
        }
        self.join((Place::Client, &CLIENT), (Place::Home, &HOME_LAN), "home");
        if line == Line::default() {
            self.join((Place::Home, &HOME_WAN), (Place::Provider, &PROVIDER_LAN), "provider");
        } else {
            let ends = [(self.at(Place::Home), HOME_WAN.join(",")), (self.at(Place::Provider), PROVIDER_LAN.join(","))];
            let [(home, here), (provider, there)] = &ends;
            let options =
                [("--round-trip", line.round_trip.to_string()), ("--loss", line.loss.to_string()), ("--seed", line.seed.to_string())];
            let options: Vec<&str> = options.iter().flat_map(|(option, value)| [*option, value.as_str()]).collect();
            let carrier = carry([(home, here), (provider, there)], &options);
            self.helpers.push(carrier);
        }
        self.join((Place::Provider, &PROVIDER_WAN), (Place::Core, &CORE), "core");
        for seat in &SEATS {
            self.join((seat.place, &seat.addresses), (Place::Core, &seat.router), seat.label());
            let [v4, v6, _] = seat.router;
            self.route(seat.place, [v4, v6]);
        }
        self.route(Place::Client, HOME_LAN);
        self.route(Place::Home, PROVIDER_LAN);
        self.route(Place::Provider, CORE);
        self.route(Place::Core, PROVIDER_WAN);
        let home = bare(HOME_WAN[1]);
        self.at(Place::Provider).configure(&format!("route add 2001:db8:1::/64 via {home}"));
        self.at(Place::Home).filter(
            "table inet home { chain out {
                type nat hook postrouting priority srcnat;
                ip saddr 192.168.1.0/24 masquerade
            }; }",
        );
    }

    /// Joins two places by a wire that is as fast as the machine; `name` is that of the device on the way out.
    fn join(&self, (near, near_addresses): (Place, &[&str]), (far, far_addresses): (Place, &[&str]), name: &str) {
        let (near, far) = (self.at(near), self.at(far));
        near.configure(&format!("link add to-{name} type veth peer name of-{name} netns {}", far.name()));
        for (namespace, device, addresses) in [(near, format!("to-{name}"), near_addresses), (far, format!("of-{name}"), far_addresses)] {
            for address in addresses {
                namespace.configure(&format!("addr add {address} dev {device}"));
            }
            // One packet at a time, as they travel: rules that look at their size must see no bundles.
            namespace.configure(&format!("link set dev {device} gso_max_segs 1\nlink set dev {device} up"));
        }
    }

    fn route(&self, place: Place, [v4, v6]: [&str; 2]) {
        self.at(place).configure(&format!("route add default via {}\nroute add default via {}", bare(v4), bare(v6)));
    }

    fn populate(&mut self) {
        for seat in &SEATS {
            let name = seat.name;
            let ca = (seat.place == Place::Server).then(|| self.ca());
            // A certificate that fills packets, as those with a chain do.
            let also = [PUBLIC, bare(seat.addresses[0])].map(|name| format!("'{name}'")).join(", ");
            let scenario =
                Some(format!("[[server]]\nname = '{name}'\ncertificate = {{ kind = 'many-names', count = 200, also = [{also}] }}"));
            self.start(seat.place, &FarEnd { scenario, ca, mute: vec![443], ..FarEnd::default() });
        }
        self.start(Place::Core, &FarEnd { dns: Some((parsed(CORE[0]), zones())), ..FarEnd::default() });
        // A new network takes up to a second before its wires carry anything.
        let reaches = SEATS.iter().flat_map(|seat| seat.addresses).map(|address| SocketAddr::new(parsed(address), 443)).collect();
        self.start(Place::Client, &FarEnd { reaches, ..FarEnd::default() });
    }

    /// Starts something in a place.
    pub fn start(&mut self, place: Place, what: &FarEnd) {
        let helper: Vec<&str> = self.helper.iter().map(String::as_str).collect();
        let started = what.start(self.at(place), &helper);
        // The last to start is the first to go.
        self.helpers.insert(0, started);
    }

    /// What a place does with packets that pass through it, as rules of nftables.
    pub fn forwards(&self, place: Place, rules: &str) {
        self.hook(place, "filter", "forward", rules);
    }

    /// Forgets what a place was told to do with packets.
    pub fn lets_pass(&self, place: Place) {
        self.at(place).filter("delete table inet stage");
    }

    /// What a place does with packets that are for itself.
    pub fn receives(&self, place: Place, rules: &str) {
        self.hook(place, "filter", "input", rules);
    }

    /// Where a place sends packets that are for somebody else.
    pub fn redirects(&self, place: Place, rules: &str) {
        self.hook(place, "nat", "prerouting", rules);
    }

    fn hook(&self, place: Place, kind: &str, hook: &str, rules: &str) {
        self.at(place).filter(&format!("table inet stage {{ chain {hook} {{\n type {kind} hook {hook} priority 0;\n{rules}\n}}; }}"));
    }

    /// The authority's file.
    pub fn ca(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// Starts an sshd in a place, and waits until it can be reached from the client at an address of that place.
    pub fn sign_in_to(&self, place: Place, address: &str, port: u16, programs: &str) -> Sshd {
        let sshd = Sshd::start(self.at(place), port, programs);
        let helper: Vec<&str> = self.helper.iter().map(String::as_str).collect();
        let reaches = vec![SocketAddr::new(parsed(address), port)];
        drop(FarEnd { reaches, ..FarEnd::default() }.start(self.at(Place::Client), &helper));
        sshd
    }

    /// This test's own binary at the client's place, as root.
    pub fn binary(&self) -> Command {
        self.at(Place::Client).command(&std::env::current_exe().expect("this binary"))
    }

    /// Checks a server from the client, without any of root's privileges and without what earlier checks have learnt.
    pub fn check(&self, target: &str, options: &[&str]) -> Ran {
        self.check_in(TempDir::new().expect("a folder").path(), Path::new("/usr/bin"), target, options, "")
    }

    /// The same with what the checks before it have left in a folder, and an input from a pipe.
    pub fn check_with_memory(&self, memory: &Path, target: &str, options: &[&str], input: &str) -> Ran {
        self.check_in(memory, Path::new("/usr/bin"), target, options, input)
    }

    /// The same where programs in a folder come before the system's.
    pub fn check_with(&self, programs: &Path, target: &str, options: &[&str]) -> Ran {
        self.check_in(TempDir::new().expect("a folder").path(), programs, target, options, "")
    }

    fn check_in(&self, memory: &Path, programs: &Path, target: &str, options: &[&str], input: &str) -> Ran {
        let path = format!("{}:{}", text(programs), std::env::var("PATH").unwrap_or_default());
        let mut mailport = self.at(Place::Client).command(Path::new("setpriv"));
        mailport.args(["--bounding-set=-all", "--no-new-privs", env!("CARGO_BIN_EXE_mailport")]);
        mailport.args(["check", target, "--resolver", bare(CORE[0]), "--ca-only", text(&self.ca()), "--json"]);
        read(&call_by(mailport.args(options).env("MAILPORT_CONFIG_DIR", memory).env("PATH", path), input))
    }
}

impl Seat {
    fn label(&self) -> &str {
        self.name.split('.').next().unwrap_or_default()
    }
}

/// What the DNS server knows: the servers here, and the built-in servers to compare with, which are here too.
fn zones() -> Vec<(String, String)> {
    let own = SEATS.iter().map(|seat| {
        let (name, [v4, v6, _]) = (seat.label(), seat.addresses.map(bare));
        format!("{name} IN A {v4}\n{name} IN AAAA {v6}\n")
    });
    let mut zones = vec![("net.test".to_owned(), own.collect())];
    let [server, known, obscure] = SEATS.map(|seat| bare(seat.addresses[2]));
    let built_in = controls::servers().iter().map(|server| (server.host.as_str(), if server.obscure { obscure } else { known }));
    zones.extend(built_in.chain([(PUBLIC, server)]).map(|(name, address)| (name.to_owned(), format!("@ IN AAAA {address}"))));
    zones
}

/// An address without the length of its network.
fn bare(address: &str) -> &str {
    address.split('/').next().unwrap_or(address)
}

fn parsed(address: &str) -> IpAddr {
    bare(address).parse().expect("an address")
}
