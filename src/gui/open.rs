//! Opening the window: with which options, and what is said where there is no display.

use std::{any::Any, collections::BTreeMap, path::PathBuf, sync::Arc};

use secrecy::SecretString;

use super::{app::App, preferences as preference, theme::size, worker::Worker};
use crate::{
    facts::port::PortSpec,
    probe::system,
    store::{self, Authorities, History, Preferences},
    words::{Words, languages},
};

/// Practice servers that run beside the window.
pub struct Demo {
    /// The servers, the first one first.
    pub servers: Vec<DemoServer>,
    /// Keeps them running; they end when it is dropped.
    pub keep_alive: Box<dyn Any + Send>,
}

/// One practice server.
#[derive(Clone, Debug)]
pub struct DemoServer {
    /// Its name, to be typed as target.
    pub name: String,
    /// The words on its button.
    pub title: String,
    /// What is special about it: a key of `words`.
    pub about: String,
    /// Its ports.
    pub ports: Vec<PortSpec>,
    /// Which well-known ports they stand in for.
    pub stand_ins: BTreeMap<u16, u16>,
    /// Who may sign in there.
    pub user: Option<String>,
    /// The password that is tried there.
    pub password: Option<SecretString>,
    /// The authority that made its certificate.
    pub ca: PathBuf,
}

/// Starts the practice servers, when somebody asks for the demo.
pub type MakeDemo = Box<dyn FnOnce() -> Result<Demo, String> + Send>;

/// How the window opens.
#[derive(Default)]
pub struct Options {
    /// The practice servers that run already.
    pub demo: Option<Demo>,
    /// A way to start them later; without it the start screen offers no demo.
    pub make_demo: Option<MakeDemo>,
    /// A report to show.
    pub open: Option<PathBuf>,
    /// A target to stand in the field.
    pub target: Option<String>,
    /// The tag of the language to begin in, whatever system and preferences say.
    pub language: Option<&'static str>,
}

/// Why the window did not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no display.
    #[error("there is no display to open a window on")]
    NoDisplay,
    /// The display can't be used.
    #[error("the window can't be opened: {0}")]
    Window(String),
}

/// Opens the window, and returns when it is closed.
///
/// # Errors
/// Where there is no display, or it can't be used.
pub fn run(options: Options) -> Result<(), OpenError> {
    if !has_display() {
        return Err(OpenError::NoDisplay);
    }
    let (preferences, notice) = Preferences::load();
    let system = languages::fitting(&system::languages());
    let asked = options.language.and_then(languages::by_tag);
    let words = Arc::new(Words::of(asked.unwrap_or_else(|| preference::language(&preferences, system))));
    let (width, height) = preferences.window.unwrap_or((size::WINDOW[0], size::WINDOW[1]));
    let mut viewport = egui::ViewportBuilder::default()
        .with_title(words.say("window-title"))
        .with_app_id("org.mailport.Mailport")
        .with_inner_size([width, height])
        .with_min_inner_size(size::WINDOW_LEAST);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/mailport-128.png")) {
        viewport = viewport.with_icon(icon);
    }
    let native = native(viewport);
    let open = move |creation: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, Box<dyn std::error::Error + Send + Sync>> {
        let ctx = &creation.egui_ctx;
        let worker = Worker::start(ctx.clone())?;
        let mut before = preferences.clone();
        let mut app = App::new(ctx, words, preferences, Box::new(worker)).with_keeper(Box::new(move |preferences| {
            // Preferences that can't be kept are no reason to disturb: the window works without.
            if let Some(place) = store::place()
                && preferences.save_changes(&before, &place).is_ok()
            {
                before.clone_from(preferences);
            }
        }));
        app = app.with_system_language(system).with_authorities(Authorities::usual()).with_history(History::usual());
        if let Some(demo) = options.demo {
            app = app.with_demo(demo);
        }
        if let Some(make) = options.make_demo {
            app = app.with_demo_maker(make);
        }
        if let Some(target) = &options.target {
            app = app.with_target(target);
        }
        if let Some(notice) = notice {
            app = app.with_notice(notice.phrase());
        }
        if let Some(path) = options.open {
            app.open_file(ctx, path);
        }
        Ok(Box::new(app))
    };
    eframe::run_native("mailport", native, Box::new(open)).map_err(|error| OpenError::Window(without_place(&error.to_string())))
}

/// How the library opens our window. OpenGL is named, since another feature of the library, such as tests ask for, changes its choice.
#[must_use]
pub fn native(viewport: egui::ViewportBuilder) -> eframe::NativeOptions {
    eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..eframe::NativeOptions::default() }
}

/// What went wrong, without the place in the source that the window's library puts in front of the system's words.
fn without_place(error: &str) -> String {
    let parts = error.split_once("os error at ").and_then(|(before, rest)| Some((before, rest.split_once(": ")?.1)));
    parts.map_or_else(|| error.to_owned(), |(before, said)| format!("{before}{said}"))
}

/// Whether there is a display. Asked before anything else, since the window's library panics without one.
#[must_use]
pub fn has_display() -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_place_in_the_source_is_left_out() {
        let cases = [
            ("event loop: os error at /src/x11/mod.rs:12: no such display", "event loop: no such display"),
            ("no such display", "no such display"),
            ("os error at nowhere", "os error at nowhere"),
        ];
        for (error, expected) in cases {
            assert_eq!(super::without_place(error), expected);
        }
    }
}
