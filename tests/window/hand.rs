//! A starter that makes no checks: tests feed events by hand, and see what the window asked for.

use std::{cell::RefCell, collections::VecDeque, rc::Rc, sync::Arc};

use egui_kittest::{
    Harness, SnapshotOptions,
    kittest::{By, Queryable},
};
use mailport::{
    facts::{event::Event, request::Request, target::Target},
    gui::{
        self, App,
        worker::{Command, Starter, Worker},
    },
    store::{Preferences, Theme},
    words::{
        Words,
        languages::{ENGLISH, Language},
    },
};
use secrecy::SecretString;

/// The window in a test.
pub type Window = Harness<'static, App>;

/// What the window's own size is, and the smallest.
pub const USUAL: [f32; 2] = [1120.0, 760.0];
/// The smallest window.
pub const LEAST: [f32; 2] = [560.0, 480.0];

/// Both ends of a hand-fed starter.
#[derive(Clone, Default)]
pub struct Hand(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    run: u64,
    events: VecDeque<(u64, Event)>,
    commands: Vec<Command>,
}

impl Hand {
    /// Feeds events to the run that was asked for last.
    pub fn feed(&self, events: impl IntoIterator<Item = Event>) {
        let mut inner = self.0.borrow_mut();
        let run = inner.run;
        inner.events.extend(events.into_iter().map(|event| (run, event)));
    }

    /// What the window has asked for since the last call.
    pub fn commands(&self) -> Vec<Command> {
        std::mem::take(&mut self.0.borrow_mut().commands)
    }

    /// The request of the check that was asked for last.
    pub fn request(&self) -> Option<Request> {
        self.commands().into_iter().rev().find_map(|command| match command {
            Command::Check(request) => Some(*request),
            _ => None,
        })
    }
}

impl Starter for Hand {
    fn order(&mut self, run: u64, command: Command) {
        let mut inner = self.0.borrow_mut();
        inner.run = run;
        inner.commands.push(command);
    }

    fn heard(&mut self) -> Option<(u64, Event)> {
        self.0.borrow_mut().events.pop_front()
    }
}

/// Preferences in one theme, without movement, so that pictures are alike.
pub fn preferences(theme: Theme) -> Preferences {
    let mut preferences = Preferences::default();
    preferences.theme = theme;
    preferences.reduced_motion = true;
    preferences
}

/// The same in another language.
pub fn preferences_in(language: &Language, theme: Theme) -> Preferences {
    let mut preferences = preferences(theme);
    language.tag.clone_into(&mut preferences.language);
    preferences
}

/// The words that a window begins with: English, whatever the system has, unless its preferences say otherwise.
fn words(preferences: &Preferences) -> Arc<Words> {
    Arc::new(Words::of(gui::preferences::language(preferences, ENGLISH)))
}

/// What stands in the window under a key.
pub fn say(window: &Window, key: &str) -> String {
    window.state().words().say(key)
}

/// A window of a size whose starter is fed by hand.
pub fn window(size: [f32; 2], preferences: Preferences) -> (Window, Hand) {
    window_with(size, preferences, |app| app)
}

/// The same, with somebody who signs in at mail.example.org.
pub fn window_signed_in(size: [f32; 2], preferences: Preferences) -> (Window, Hand) {
    window_signed_in_at(1.0, size, preferences)
}

/// The same on a screen of other density.
pub fn window_signed_in_at(scale: f32, size: [f32; 2], preferences: Preferences) -> (Window, Hand) {
    let target = Target::parse("mail.example.org").expect("a target");
    let sign_in = |app: App| app.with_sign_in(&target, "ann@example.org", SecretString::from("hunter2 secret"));
    window_at(scale, size, preferences, sign_in)
}

/// The same, with something done to the app first.
pub fn window_with(size: [f32; 2], preferences: Preferences, with: impl FnOnce(App) -> App) -> (Window, Hand) {
    window_at(1.0, size, preferences, with)
}

fn window_at(scale: f32, size: [f32; 2], preferences: Preferences, with: impl FnOnce(App) -> App) -> (Window, Hand) {
    let hand = Hand::default();
    let starter = hand.clone();
    let theme = if preferences.theme == Theme::Dark { egui::Theme::Dark } else { egui::Theme::Light };
    let mut window = Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_theme(theme)
        .with_step_dt(0.1)
        .with_max_steps(40)
        .wgpu()
        .with_options(SnapshotOptions::new().output_path("tests/window/snapshots").threshold(1.0).max_failed_pixels(40))
        .build_eframe(|creation| with(App::new(&creation.egui_ctx, words(&preferences), preferences, Box::new(starter))));
    window.run_steps(3);
    (window, hand)
}

/// A window that makes real checks, for tests against real servers.
pub fn real_window(size: [f32; 2], preferences: Preferences, with: impl FnOnce(App) -> App + 'static) -> Window {
    let mut window = Harness::builder().with_size(size).with_step_dt(0.1).with_max_steps(40).wgpu().build_eframe(|creation| {
        let ctx = creation.egui_ctx.clone();
        let worker = Worker::start(ctx.clone()).expect("a thread for checks");
        with(App::new(&ctx, words(&preferences), preferences, Box::new(worker)))
    });
    window.run_steps(3);
    window
}

/// Types a target and presses Enter.
pub fn check(window: &mut Window, target: &str) {
    let label = say(window, "window-target");
    let field = window.get_by_label(&label);
    field.focus();
    field.type_text(target);
    window.run_steps(2);
    window.key_press(egui::Key::Enter);
    window.run_steps(3);
}

/// Feeds events and lets the window take them.
pub fn feed(window: &mut Window, hand: &Hand, events: impl IntoIterator<Item = Event>) {
    hand.feed(events);
    window.run_steps(3);
}

/// Clicks on what has this name.
pub fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run_steps(3);
}

/// Clicks on what stands under a key.
pub fn click_on(window: &mut Window, key: &str) {
    let label = say(window, key);
    click(window, &label);
}

/// Chooses the row of port 25.
pub fn choose_25(window: &mut Window) {
    let row = format!("Port 25, {}", say(window, "window-port-server"));
    window.get_by_label_contains(&row).click();
    window.run_steps(3);
}

/// Types a text in the place of what stands in a field.
pub fn overwrite(window: &mut Window, label: &str, text: &str) {
    window.get_by_label(label).focus();
    window.run_steps(2);
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.run_steps(2);
    window.get_by_label(label).type_text(text);
    window.run_steps(2);
}

/// Clicks on what has this name, and gives what that copied.
pub fn copied_by(window: &mut Window, label: &str) -> String {
    window.get_by_label(label).click();
    for _ in 0..5 {
        window.step();
        let copied = window.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        if let Some(copied) = copied {
            window.run_steps(2);
            return copied;
        }
    }
    panic!("{label} copied nothing");
}

/// Goes by keyboard to what has this name, and presses it, wherever it is scrolled to.
pub fn press(window: &mut Window, label: &str) {
    window.get_by_label(label).focus();
    window.run_steps(4);
    window.key_press(egui::Key::Space);
    window.run_steps(3);
}

/// The same by its key.
pub fn press_on(window: &mut Window, key: &str) {
    let label = say(window, key);
    press(window, &label);
}

/// Whether something with this name is there.
pub fn has(window: &Window, label: &str) -> bool {
    window.query_all_by_label(label).next().is_some()
}

/// Whether something is there whose name or text holds this.
pub fn mentions(window: &Window, part: &str) -> bool {
    let holds = |text: Option<String>| text.is_some_and(|text| text.contains(part));
    let by = By::new().predicate(move |node| holds(node.label()) || holds(node.value()));
    window.query_all(by).next().is_some()
}
