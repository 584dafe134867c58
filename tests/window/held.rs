//! Each running state, held for as long as it takes to be seen: a real check, of a practice server that waits until it is let go on.

use std::time::{Duration, SystemTime};

use egui::{Key, Modifiers};
use mailport::{
    facts::verdict::Verdict,
    gui::{Demo, DemoServer},
    practice::{HoldGuard, Placement, Point, Practice, Scenario},
    store::Theme,
};
use secrecy::SecretString;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::{
    hand::{USUAL, Window, click, has, mentions, preferences, real_window},
    real::{ended, until},
};

/// A server on which every port can be held, and a window that checks it.
pub struct Held {
    pub window: Window,
    runtime: Runtime,
    practice: Practice,
    _folder: TempDir,
}

impl Held {
    pub fn of_case(case: &str) -> Self {
        let mut scenario = Scenario::case(case).expect("a case");
        // "localhost" has two addresses, and both are to work.
        scenario.server[0].also_ipv6 = true;
        let runtime = Runtime::new().expect("a runtime");
        let practice = {
            let _inside = runtime.enter();
            Practice::start(&scenario, Placement::HighPorts, SystemTime::now()).expect("a practice server")
        };
        let folder = TempDir::new().expect("a folder");
        let ca = folder.path().join("ca.pem");
        practice.write_ca(&ca).expect("the authority is written");
        let server = &practice.servers()[0];
        let user = server.users.first().expect("a user");
        let server = DemoServer {
            name: server.name.clone(),
            title: server.name.clone(),
            about: server.about.clone(),
            ports: server.specs(),
            stand_ins: server.stand_ins(),
            user: Some(user.name.clone()),
            password: Some(SecretString::from(user.password.clone())),
            ca,
        };
        let demo = Demo { servers: vec![server], keep_alive: Box::new(()) };
        let window = real_window(USUAL, preferences(Theme::Light), |app| app.with_demo(demo));
        Self { window, runtime, practice, _folder: folder }
    }

    fn hold(&self, port: u16, point: Point) -> HoldGuard {
        self.practice.servers()[0].hold(port, point).expect("the port is there")
    }

    /// Waits until a conversation has come to the point that is held.
    fn wait_for(&self, guard: &HoldGuard) {
        let came = self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(20), guard.reached()).await });
        came.expect("a conversation comes to the point");
    }

    /// What a screen reader says of a station.
    pub fn spoken(&self, port: u16, stage: &str, how: &str) -> String {
        let number = self.practice.servers()[0].port(port).expect("the port is there").port;
        format!("Port {number}, {stage}, {how}")
    }

    /// What is said of a port.
    pub fn verdict(&self, port: u16) -> Option<Verdict> {
        let number = self.practice.servers()[0].port(port).expect("the port is there").port;
        let run = self.window.state().model().shown.as_ref().expect("a run");
        run.report.ports.iter().find(|known| known.port == number).and_then(|known| known.verdict)
    }

    /// Waits until the board says that the port is at this stage, lets the server go on, and waits for the end.
    fn see_running(&mut self, port: u16, guard: HoldGuard, stage: &str, what: &str) {
        self.wait_for(&guard);
        let running = self.spoken(port, stage, "running");
        until(&mut self.window, &format!("{what}: {running}"), |window| mentions(window, &running));
        assert!(has(&self.window, "Cancel"), "{what}: the check is under way");
        assert!(!ended(&self.window), "{what}: nothing ended while the server waited");
        guard.release();
        until(&mut self.window, &format!("{what}: the end"), ended);
        assert!(!mentions(&self.window, ", running"), "{what}: nothing runs any more");
        let done = self.spoken(port, stage, "done");
        assert!(mentions(&self.window, &done), "{what}: {done}");
    }
}

#[test]
fn each_stage_is_seen_running_while_the_server_waits_in_it() {
    let mut held = Held::of_case("healthy");
    let cases = [
        (587, Point::Accept, "Greeting"),
        (587, Point::Greeting, "Greeting"),
        (587, Point::Hello, "Greeting"),
        (587, Point::Starttls, "Encryption"),
        (587, Point::Handshake, "Encryption"),
        (587, Point::SignIn, "Sign-in"),
        (465, Point::Accept, "Encryption"),
        (465, Point::Handshake, "Encryption"),
        (465, Point::Greeting, "Greeting"),
        (465, Point::SignIn, "Sign-in"),
    ];
    for (port, point, stage) in cases {
        let guard = held.hold(port, point);
        held.window.key_press_modifiers(Modifiers::COMMAND, Key::L);
        held.window.run_steps(2);
        held.window.key_press(Key::Enter);
        held.window.run_steps(2);
        held.see_running(port, guard, stage, &format!("{port} at {point:?}"));
        assert_eq!(held.verdict(port), Some(Verdict::Works), "{port} at {point:?}");
        assert!(has(&held.window, &held.spoken(port, "Message", "not asked")), "drawn without a word, and said all the same");
    }
}

#[test]
fn the_message_is_seen_on_its_way_while_the_server_thinks_it_over() {
    for point in [Point::Mail, Point::Rcpt, Point::Data] {
        let mut held = Held::of_case("healthy");
        held.window.key_press(Key::Enter);
        held.window.run_steps(2);
        until(&mut held.window, "the end of the check", ended);
        let guard = held.hold(465, point);
        click(&mut held.window, "Send test message…");
        held.window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        held.window.run_steps(2);
        held.wait_for(&guard);
        click(&mut held.window, "Back");
        held.see_running(465, guard, "Message", &format!("{point:?}"));
        let delivery = held.window.state().model().shown.as_ref().and_then(|run| run.report.delivery.clone()).expect("a delivery");
        assert!(delivery.accepted, "{point:?}: {delivery:?}");
        assert_eq!(held.practice.servers()[0].messages().len(), 1, "{point:?}");
    }
}

#[test]
fn a_port_that_never_answers_is_seen_waiting_and_can_be_cancelled() {
    if !mailport::practice::NO_ANSWER_IS_REAL {
        return;
    }
    let mut held = Held::of_case("port-no-answer");
    held.window.key_press(Key::Enter);
    held.window.run_steps(2);
    let waiting = held.spoken(587, "Connect", "running, waiting");
    until(&mut held.window, &waiting, |window| mentions(window, &waiting));
    let signed_in = held.spoken(465, "Sign-in", "done");
    until(&mut held.window, &signed_in, |window| mentions(window, &signed_in));
    held.window.key_press(Key::Escape);
    held.window.run_steps(2);
    until(&mut held.window, "the end", ended);
    let stopped = held.spoken(587, "Connect", "stopped");
    assert!(mentions(&held.window, &stopped), "{stopped}");
    assert_eq!(held.verdict(465), Some(Verdict::Works));
}
