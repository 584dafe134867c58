//! A display without a screen, and the real window on it: hands to type and click, eyes to see that something changed.

#![allow(dead_code, reason = "each test binary uses its part")]

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::permitted::Need;

/// What must be there for it.
pub const NEEDS: [Need; 3] = [Need::Program("Xvfb"), Need::Program("xdotool"), Need::Program("import")];
/// The longest wait for anything: the machine may be busy, and draws the window by itself.
const PATIENCE: Duration = Duration::from_mins(1);
/// A picture that stays the same for so long shows something that is at rest.
const REST: Duration = Duration::from_millis(500);

/// A program that ends with its owner.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A display of its own number.
pub struct Display {
    name: String,
    _server: Running,
}

impl Display {
    /// Starts it on a number that is free; it does not begin anew when its last window closes.
    pub fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let told = server.stdout.take().expect("a pipe");
        let server = Running(server);
        let mut number = String::new();
        BufReader::new(told).read_line(&mut number).expect("Xvfb tells its number");
        assert!(!number.trim().is_empty(), "Xvfb found no number, or ended");
        Self { name: format!(":{}", number.trim()), _server: server }
    }

    /// Its name, as `DISPLAY` has it.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("DISPLAY", &self.name).env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET").env("LC_ALL", "C");
        command
    }

    /// Starts a program, and waits for its window. All that it keeps is in the folder.
    pub fn open(&self, program: &str, args: &[&str], folder: &Path) -> Window<'_> {
        let runtime = folder.join("runtime");
        std::fs::create_dir_all(&runtime).expect("a folder");
        let started = self
            .command(program)
            .args(args)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("MAILPORT_CONFIG_DIR", folder.join("config"))
            .env("TMPDIR", folder)
            .env("HOME", folder)
            .env("XDG_RUNTIME_DIR", &runtime)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .expect("the window's program starts");
        let mut window = Window { display: self, id: String::new(), program: Running(started) };
        window.id = window.wait("a window", |window| {
            let pid = window.program.0.id().to_string();
            let found = window.xdotool(&["search", "--onlyvisible", "--pid", &pid]);
            found.lines().last().map(str::to_owned)
        });
        window.xdotool(&["windowfocus", "--sync", &window.id]);
        window.at_rest();
        window
    }
}

/// What a window shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    rgb: Vec<u8>,
}

impl Picture {
    fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.rgb.chunks_exact(self.width * 3)
    }

    /// How many colours there are.
    pub fn colours(&self) -> usize {
        let mut colours: Vec<&[u8]> = self.rgb.chunks_exact(3).collect();
        colours.sort_unstable();
        colours.dedup();
        colours.len()
    }

    /// The part of it, in percent, that has the commonest colour.
    pub fn plain(&self) -> usize {
        let mut colours: Vec<&[u8]> = self.rgb.chunks_exact(3).collect();
        colours.sort_unstable();
        let most = colours.chunk_by(|one, other| one == other).map(<[_]>::len).max().unwrap_or_default();
        most * 100 / colours.len().max(1)
    }

    /// A point in the first button of this colour that lies below `top`: a run of 60 pixels and more.
    fn button(&self, colour: [u8; 3], top: usize) -> Option<(usize, usize)> {
        let in_row = |row: &[u8]| {
            let mut run = 0;
            row.chunks_exact(3).position(|pixel| {
                run = if pixel == colour { run + 1 } else { 0 };
                run == 60
            })
        };
        let (y, right) = self.rows().enumerate().skip(top).find_map(|(y, row)| in_row(row).map(|right| (y, right)))?;
        Some((right - 30, y + 2))
    }
}

/// The window of a program, which ends with it.
pub struct Window<'a> {
    display: &'a Display,
    id: String,
    program: Running,
}

impl Window<'_> {
    fn xdotool(&self, args: &[&str]) -> String {
        let output = self.display.command("xdotool").args(args).output().expect("xdotool runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Looks until there is something to be seen; fails where the program has ended, or nothing comes.
    pub fn wait<T>(&mut self, what: &str, mut look: impl FnMut(&mut Self) -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look(self) {
                return found;
            }
            let ended = self.program.0.try_wait().expect("a program of ours");
            assert!(ended.is_none(), "the program ended ({ended:?}) before there was {what}");
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// What it shows now.
    pub fn picture(&self) -> Picture {
        let geometry = self.xdotool(&["getwindowgeometry", "--shell", &self.id]);
        let width = geometry.lines().find_map(|line| line.strip_prefix("WIDTH=")).and_then(|width| width.parse().ok()).unwrap_or(1);
        let output = self.display.command("import").args(["-silent", "-window", &self.id, "-depth", "8", "rgb:-"]).output();
        Picture { width, rgb: output.expect("import runs").stdout }
    }

    /// Waits until nothing moves any more, and gives what is to be seen then.
    pub fn at_rest(&mut self) -> Picture {
        let mut since = (self.picture(), Instant::now());
        self.wait("a window at rest", |window| {
            let now = window.picture();
            if now != since.0 || now.rgb.is_empty() {
                since = (now, Instant::now());
                return None;
            }
            (since.1.elapsed() >= REST).then(|| since.0.clone())
        })
    }

    /// Does something, and waits until it is to be seen, and done.
    fn and_see(&mut self, what: &str, act: impl FnOnce(&Self)) -> Picture {
        let before = self.picture();
        act(self);
        self.wait(what, |window| (window.picture() != before).then_some(()));
        self.at_rest()
    }

    /// Presses a key that must change something.
    pub fn press(&mut self, key: &str) -> Picture {
        self.and_see(&format!("an effect of {key}"), |window| {
            window.xdotool(&["key", key]);
        })
    }

    /// Presses a key that may change nothing.
    pub fn tap(&mut self, key: &str) -> Picture {
        self.xdotool(&["key", key]);
        self.at_rest()
    }

    /// Types in place of what stands in the field.
    pub fn replace(&mut self, text: &str) {
        self.tap("ctrl+a");
        self.and_see(&format!("{text:?} in the field"), |window| {
            window.xdotool(&["type", "--delay", "5", text]);
        });
    }

    /// Clicks on the first button of this colour below `top`.
    pub fn click_button(&mut self, colour: [u8; 3], top: usize) -> Picture {
        let (x, y) = self.wait("a button", |window| window.picture().button(colour, top));
        self.and_see("an effect of the button", |window| {
            window.xdotool(&["mousemove", "--window", &window.id, &x.to_string(), &y.to_string(), "click", "1"]);
        })
    }
}
