//! Where packets stop: the drawing of the way, and what a screen reader hears of it.

use std::net::IpAddr;

use egui_kittest::kittest::Queryable;
use mailport::{
    facts::{
        event::Event,
        path::{HopAnswer, HopFacts, PathFacts, PathOutcome},
    },
    store::Theme,
};

use crate::{
    hand::{USUAL, Window, check, feed, has, preferences, window_signed_in},
    story,
};

/// A way over routers to a server: port 25 gets to the router at `stops`, 587 to the server.
fn way(routers: &[&str], stops: usize) -> Event {
    let expired = |hop: usize, ms| HopAnswer::Expired { by: Some(routers[hop - 1].parse().expect("an address")), ms };
    let server = routers.len() + 1;
    let hops = (1..=server).map(|hop| HopFacts {
        ttl: u8::try_from(hop).expect("few hops"),
        port: if hop <= stops { expired(hop, 9) } else { HopAnswer::Silent },
        again: (hop == stops + 1).then_some(HopAnswer::Silent),
        baseline: if hop < server { expired(hop, 9) } else { HopAnswer::Connected { ms: 31 } },
    });
    let outcome = PathOutcome::Followed { baseline_port: 587, hops: hops.collect() };
    let address: IpAddr = "192.0.2.5".parse().expect("an address");
    Event::Path(PathFacts { port: 25, address, outcome, ms: 2_400 })
}

fn blocked(theme: Theme, way: Event) -> Window {
    let (mut window, hand) = window_signed_in(USUAL, preferences(theme));
    check(&mut window, "mail.example.org");
    let mut events = story::blocked(true);
    let end = events.pop().expect("an end");
    events.extend([way, end]);
    feed(&mut window, &hand, events);
    window.get_by_label_contains("Port 25, server to server").click();
    window.run_steps(3);
    window.hover_at(egui::pos2(5.0, 755.0));
    window.run_steps(3);
    window
}

const USUAL_WAY: [&str; 3] = ["192.168.1.1", "100.64.0.1", "203.0.113.2"];

#[test]
fn the_way_is_drawn_and_said() {
    let mut window = blocked(Theme::Light, way(&USUAL_WAY, 2));
    let said = "Packets for port 25 stop at or just after hop 2 (100.64.0.1), packets for port 587 reach the server";
    assert_eq!(window.get_all_by_label(said).count(), 2, "as evidence, and of the drawing");
    window.snapshot("path");
    window.get_by_label_contains("Port 587, submission").click();
    window.run_steps(3);
    assert!(!has(&window, said), "of the other ports nothing is said");
}

#[test]
fn the_way_is_drawn_in_the_dark() {
    blocked(Theme::Dark, way(&USUAL_WAY, 2)).snapshot("path-dark");
}

#[test]
fn a_long_way_with_long_addresses_has_room() {
    let routers: Vec<String> = (1..20).map(|hop| format!("2001:db8:1234:5678:9abc:def0:1234:{hop:x}")).collect();
    let routers: Vec<&str> = routers.iter().map(String::as_str).collect();
    let mut window = blocked(Theme::Light, way(&routers, 17));
    window.snapshot("path-long");
}

#[test]
fn packets_that_never_leave_are_drawn_so() {
    let mut window = blocked(Theme::Light, way(&USUAL_WAY, 0));
    window.snapshot("path-none");
}
