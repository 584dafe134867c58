//! The measured window: does one task, prints one figure a line, and ends.

use std::{
    collections::VecDeque,
    fs,
    path::Path,
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use eframe::{App, CreationContext, Frame, egui};
use egui::{Context, Event as Input, Key, Modifiers, Pos2, RawInput, Ui, pos2, vec2};
use mailport::{
    facts::event::Event,
    gui::{
        self,
        worker::{Command, Starter},
    },
    store::{Preferences, Theme},
    words::Words,
};

use crate::story;

/// Names the task, for the process that does it.
pub const ASKED: &str = "MAILPORT_BENCH_WINDOW";
/// When that process was started, in nanoseconds since 1970.
pub const STARTED: &str = "MAILPORT_BENCH_STARTED";
/// Long enough for everything to have come to rest.
const SETTLING: Duration = Duration::from_secs(3);
/// How long an idle window is watched.
const IDLE: Duration = Duration::from_secs(10);
/// How long the scrolling is watched.
const SCROLLING: Duration = Duration::from_secs(5);
/// Checks before memory is looked at.
const CHECKS: u64 = 100;
/// Pictures for one check: the keys are pressed in the first.
const PICTURES: u64 = 6;
/// Lines of the conversation that scrolls.
const LINES: usize = 100_000;
/// Our window at its first start.
const SIZE: [f32; 2] = [1_120.0, 760.0];

/// Does what was asked, in a window.
pub fn run(task: &str) -> ExitCode {
    let (what, kind) = task.split_once('-').unwrap_or((task, ""));
    let driver = match what {
        "first" => Driver::First,
        "idle" => Driver::Idle,
        "memory" => Driver::Memory,
        _ => Driver::Scroll,
    };
    let ours = kind == "ours";
    // An empty window as ours is opened.
    let native = gui::native(egui::ViewportBuilder::default().with_inner_size(SIZE));
    let lines = if matches!(driver, Driver::Scroll) { LINES } else { 0 };
    let make = move |creation: &CreationContext<'_>| {
        let inner: Box<dyn App> = if ours { Box::new(app(&creation.egui_ctx, lines)) } else { Box::new(Empty) };
        Ok(Box::new(Watched {
            inner,
            driver,
            pictures: Arc::new(AtomicU64::new(0)),
            begun: None,
            drawing: Duration::ZERO,
            before: ProcessorTime::default(),
        }) as Box<dyn App>)
    };
    match eframe::run_native("mailport", native, Box::new(make)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Our window, with checks that end at once.
fn app(ctx: &Context, lines: usize) -> gui::App {
    let mut preferences = Preferences::default();
    preferences.theme = Theme::Light;
    let starter = Story { lines, events: VecDeque::new() };
    gui::App::new(ctx, Arc::new(Words::load("en")), preferences, Box::new(starter)).with_target("mail.example.org")
}

struct Story {
    lines: usize,
    events: VecDeque<(u64, Event)>,
}

impl Starter for Story {
    fn order(&mut self, run: u64, command: Command) {
        if !matches!(command, Command::Check(_)) {
            return;
        }
        let events = if self.lines == 0 {
            story::healthy()
        } else {
            let talk = story::chatty(2, self.lines);
            story::named().into_iter().chain(talk).chain([story::over()]).collect()
        };
        self.events.extend(events.into_iter().map(|event| (run, event)));
    }

    fn heard(&mut self) -> Option<(u64, Event)> {
        self.events.pop_front()
    }
}

struct Empty;

impl App for Empty {
    fn ui(&mut self, _ui: &mut Ui, _frame: &mut Frame) {}
}

#[derive(Clone, Copy)]
enum Driver {
    First,
    Idle,
    Memory,
    Scroll,
}

struct Watched {
    inner: Box<dyn App>,
    driver: Driver,
    pictures: Arc<AtomicU64>,
    begun: Option<Instant>,
    drawing: Duration,
    /// The time that was spent before.
    before: ProcessorTime,
}

/// How long the processor has worked for this process: a time that doesn't grow while others have it.
#[derive(Clone, Copy, Default)]
struct ProcessorTime {
    /// For the thread of the window.
    window: Duration,
    /// For all threads, those that draw in place of a graphics card too.
    all: Duration,
}

impl ProcessorTime {
    /// How long the work in between takes on a computer that does nothing else: one thread can't use two processors at once.
    fn until(self, later: Self) -> Duration {
        let processors = thread::available_parallelism().map_or(1, |count| u32::try_from(count.get()).unwrap_or(1));
        later.window.saturating_sub(self.window).max(later.all.saturating_sub(self.all) / processors)
    }
}

fn processor_time() -> ProcessorTime {
    // proc_pid_schedstat(5): the first number is the time on the processor in nanoseconds.
    let spent = |folder: &Path| {
        let text = fs::read_to_string(folder.join("schedstat")).unwrap_or_default();
        Duration::from_nanos(text.split(' ').next().and_then(|first| first.parse().ok()).unwrap_or_default())
    };
    let threads = fs::read_dir("/proc/self/task").into_iter().flatten().filter_map(Result::ok);
    ProcessorTime { window: spent(Path::new("/proc/thread-self")), all: threads.map(|thread| spent(&thread.path())).sum() }
}

fn key(key: Key, modifiers: Modifiers) -> [Input; 2] {
    [true, false].map(|pressed| Input::Key { key, physical_key: None, pressed, repeat: false, modifiers })
}

fn say(what: &str, figure: f64) {
    println!("{what} {figure}");
}

impl Watched {
    /// One figure is said, and the process ends: a window has nothing to tidy up.
    fn end(what: &str, figure: f64) -> ! {
        say(what, figure);
        std::process::exit(0)
    }

    /// Looks on from a thread of its own, since an idle window does nothing by itself.
    fn watch_idle(&self) {
        let pictures = Arc::clone(&self.pictures);
        thread::spawn(move || {
            thread::sleep(SETTLING);
            let before = pictures.load(Ordering::Acquire);
            thread::sleep(IDLE);
            Self::end("pictures", (pictures.load(Ordering::Acquire) - before) as f64)
        });
    }

    /// Presses and turns what the task needs.
    fn drive(&mut self, ctx: &Context, picture: u64, input: &mut RawInput) {
        match self.driver {
            Driver::First | Driver::Idle => {}
            Driver::Memory => {
                if picture > CHECKS * PICTURES {
                    Self::end("memory", memory());
                }
                if picture % PICTURES == 1 {
                    input.events.extend(key(Key::Enter, Modifiers::NONE));
                }
                ctx.request_repaint();
            }
            Driver::Scroll => {
                ctx.request_repaint();
                match picture {
                    5 => input.events.extend(key(Key::Enter, Modifiers::NONE)),
                    20 => input.events.extend(key(Key::Num2, Modifiers::COMMAND)),
                    40 => {
                        self.begun = Some(Instant::now());
                        self.drawing = Duration::ZERO;
                        self.before = processor_time();
                    }
                    _ => {}
                }
                if picture > 30 {
                    input.events.push(Input::PointerMoved(MIDDLE));
                    input.events.push(Input::MouseWheel {
                        unit: egui::MouseWheelUnit::Point,
                        delta: vec2(0.0, -120.0),
                        phase: egui::TouchPhase::Move,
                        modifiers: Modifiers::NONE,
                        source: egui::MouseWheelSource::Wheel,
                    });
                }
                if let Some(begun) = self.begun.filter(|begun| begun.elapsed() >= SCROLLING) {
                    let drawn = (picture - 40) as f64;
                    say("drawing", self.drawing.as_secs_f64() * 1e3 / drawn);
                    say("possible", drawn / self.before.until(processor_time()).as_secs_f64());
                    Self::end("rate", drawn / begun.elapsed().as_secs_f64());
                }
            }
        }
    }
}

const MIDDLE: Pos2 = pos2(560.0, 600.0);

impl App for Watched {
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let picture = self.pictures.fetch_add(1, Ordering::AcqRel) + 1;
        match (self.driver, picture) {
            // The second picture begins when the first is on the screen.
            (Driver::First, 2) => Self::end("first", since_start()),
            (Driver::First, _) => ctx.request_repaint(),
            (Driver::Idle, 1) => self.watch_idle(),
            _ => {}
        }
        // A window without a window manager has no focus of its own.
        input.focused = true;
        self.drive(ctx, picture, input);
    }

    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        self.inner.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        let begun = Instant::now();
        self.inner.ui(ui, frame);
        self.drawing += begun.elapsed();
    }
}

/// Milliseconds since this process was started.
fn since_start() -> f64 {
    let started: u128 = std::env::var(STARTED).ok().and_then(|text| text.parse().ok()).unwrap_or_default();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    now.saturating_sub(started) as f64 / 1e6
}

/// Megabytes of this process that are in memory and nobody else's.
fn memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap_or_default();
    line.trim().trim_end_matches("kB").trim().parse::<f64>().unwrap_or_default() / 1e3
}
