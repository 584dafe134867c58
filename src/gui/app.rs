//! The window as a whole: which parts are shown, and what each wish leads to.
//!
//! Parts draw and return wishes; only here does a wish change anything.

use std::sync::Arc;

use egui::{CentralPanel, Context, Frame, ScrollArea, Ui};
use time::OffsetDateTime;

use super::{
    banner, board,
    compose::Compose,
    details,
    dialogs::{self, Dialog},
    files::{Files, Outcome, PathAsk, What},
    keys,
    model::{Model, Run, Tab},
    open::{Demo, MakeDemo},
    preferences as preference,
    settings_card::Card,
    signing::Signing,
    start,
    theme::{self, palette, size, time as seconds},
    toast::Toast,
    topbar::{self, TopBar},
    verdict,
    worker::{Command, Starter},
};
use crate::{
    export::{self, Settings},
    facts::{
        finding::Phrase,
        request::{Request, TrustChoice},
        target::{Target, TargetKind},
    },
    report::Redaction,
    store::Preferences,
    words::Words,
};

/// What a part of the window asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Check what stands in the field.
    Check,
    /// The same, although the server refused this password before.
    CheckAnyway,
    /// The same without signing in.
    CheckWithoutSigningIn,
    /// Check this target.
    CheckTarget(String),
    /// Stop the check.
    Cancel,
    /// Choose a row.
    Choose(usize),
    /// Choose a tab.
    Tab(Tab),
    /// Open or close the panel of who signs in.
    SignIn,
    /// Show the preferences.
    Preferences,
    /// Copy the settings as text.
    CopySettings,
    /// Copy something else; then say what by this key.
    Copy(String, &'static str),
    /// Show the settings card.
    Export,
    /// Show the test message.
    Compose,
    /// Hand the test message over.
    Send,
    /// Save the report.
    SaveReport,
    /// Save what the settings card shows.
    SaveSettings,
    /// Open a report.
    Open,
    /// Back to the board.
    Back,
    /// Close the dialog.
    CloseDialog,
    /// The path in the dialog is right.
    PathGiven,
    /// Choose the path in the system's dialog.
    Browse,
    /// The preferences were changed.
    PreferencesChanged,
    /// Start the demo.
    Demo,
    /// Move the focus to the target's field.
    FocusField,
}

/// What fills the window under the top bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The verdict, the board and the details.
    #[default]
    Board,
    /// The test message.
    Compose,
    /// The settings card.
    Settings,
}

/// The application.
pub struct App {
    pub(super) words: Arc<Words>,
    pub(super) preferences: Preferences,
    pub(super) keep: Option<preference::Keeper>,
    pub(super) starter: Box<dyn Starter>,
    pub(super) model: Model,
    pub(super) view: View,
    pub(super) bar: TopBar,
    pub(super) signing: Signing,
    pub(super) compose: Compose,
    pub(super) card: Card,
    pub(super) dialog: Option<Dialog>,
    pub(super) toast: Toast,
    pub(super) files: Files,
    pub(super) demo: Option<Demo>,
    pub(super) make_demo: Option<MakeDemo>,
    pub(super) wishes: Vec<Wish>,
    size: Option<(f32, f32)>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("App").field("view", &self.view).field("model", &self.model).finish_non_exhaustive()
    }
}

impl App {
    /// A window with nothing checked yet.
    #[must_use]
    pub fn new(ctx: &Context, words: Arc<Words>, preferences: Preferences, starter: Box<dyn Starter>) -> Self {
        theme::install(ctx, preferences.reduced_motion);
        ctx.set_theme(preference::theme(&preferences));
        // Our own Ctrl+0, Ctrl+1 … choose tabs.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        Self {
            words,
            preferences,
            keep: None,
            starter,
            model: Model::default(),
            view: View::default(),
            bar: TopBar::default(),
            signing: Signing::default(),
            compose: Compose::default(),
            card: Card::default(),
            dialog: None,
            toast: Toast::default(),
            files: Files::default(),
            demo: None,
            make_demo: None,
            wishes: Vec::new(),
            size: None,
        }
    }

    /// The same with the demo's practice servers.
    #[must_use]
    pub fn with_demo(mut self, demo: Demo) -> Self {
        self.set_demo(demo);
        self
    }

    /// The same with a way to start the demo's practice servers later.
    #[must_use]
    pub fn with_demo_maker(mut self, make: MakeDemo) -> Self {
        self.make_demo = Some(make);
        self
    }

    /// The same with somebody who keeps changed preferences.
    #[must_use]
    pub fn with_keeper(mut self, keep: preference::Keeper) -> Self {
        self.keep = Some(keep);
        self
    }

    /// The same with a target in its field.
    #[must_use]
    pub fn with_target(mut self, target: &str) -> Self {
        target.clone_into(&mut self.bar.target);
        self
    }

    /// Shows a report from a file.
    pub fn open_report(&mut self, report: crate::facts::report::Report) {
        self.bar.target.clone_from(&report.target.input);
        self.model.open(report, &self.words);
        self.view = View::Board;
    }

    /// Opens a report file.
    pub fn open_file(&mut self, ctx: &Context, path: std::path::PathBuf) {
        self.files.open(ctx, path);
    }

    /// What is shown, for tests.
    #[must_use]
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// What is said, for tests.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    fn set_demo(&mut self, demo: Demo) {
        self.model.stand_ins = demo.servers.iter().flat_map(|server| server.stand_ins.clone()).collect();
        if let Some(first) = demo.servers.first() {
            self.bar.target.clone_from(&first.name);
        }
        self.bar.wants_focus = true;
        self.demo = Some(demo);
    }

    /// Takes in what came from other threads.
    fn hear(&mut self, ctx: &Context) {
        let mut batch = Vec::new();
        while let Some(event) = self.starter.heard() {
            batch.push(event);
        }
        if !batch.is_empty() {
            let now = ctx.input(|input| input.time);
            let was_sending = self.model.sending;
            self.model.take(batch, now, &self.words);
            self.after_batch(was_sending);
        }
        while let Some(outcome) = self.files.heard() {
            self.after_file(ctx, outcome);
        }
    }

    fn after_batch(&mut self, was_sending: bool) {
        if self.model.newest().is_some_and(Run::password_was_refused) {
            self.signing.refused();
        }
        let Some(run) = &self.model.shown else { return };
        if was_sending && !self.model.sending {
            self.compose.ended(run, &self.words);
        }
    }

    fn after_file(&mut self, ctx: &Context, outcome: Outcome) {
        match outcome {
            Outcome::Chosen(path) => {
                if let Some(Dialog::Path(ask)) = &mut self.dialog {
                    ask.path = path.display().to_string();
                }
                self.act(ctx, Wish::PathGiven);
            }
            Outcome::Cancelled => {}
            Outcome::Saved(name) => {
                let said = self.words.phrase(&Phrase::new("window-toast-saved").with("file", name));
                self.toast.say(ctx, said);
            }
            Outcome::Opened(report) => {
                self.dialog = None;
                self.open_report(*report);
            }
            Outcome::Failed { ask, error } => {
                let mut ask = ask;
                ask.problem =
                    Some(self.words.phrase(&Phrase::new(ask.what.problem()).with("file", ask.path.as_str()).with("error", error)));
                self.dialog = Some(Dialog::Path(ask));
            }
            Outcome::Demo(Ok(demo)) => self.set_demo(*demo),
            Outcome::Demo(Err(error)) => {
                self.toast.say(ctx, self.words.phrase(&Phrase::new("window-demo-failed").with("error", error)));
            }
        }
    }

    fn act(&mut self, ctx: &Context, wish: Wish) {
        match wish {
            Wish::Check => self.check(ctx),
            Wish::CheckAnyway => {
                self.signing.try_again();
                self.dialog = None;
                self.check(ctx);
            }
            Wish::CheckWithoutSigningIn => {
                self.signing.leave_out();
                self.dialog = None;
                self.check(ctx);
            }
            Wish::CheckTarget(target) => {
                self.bar.target = target;
                self.check(ctx);
            }
            Wish::Cancel => {
                if let Some(run) = self.model.running() {
                    self.starter.order(run, Command::Stop);
                }
            }
            Wish::Choose(row) => self.model.choose(row),
            Wish::Tab(tab) => self.model.tab = tab,
            Wish::SignIn => self.toggle_signing(),
            Wish::Preferences => self.dialog = Some(Dialog::Preferences),
            Wish::CopySettings => self.copy_settings(ctx),
            Wish::Copy(text, said) => {
                ctx.copy_text(text);
                self.toast.say(ctx, self.words.say(said));
            }
            Wish::Export => self.view = View::Settings,
            Wish::Compose => {
                self.compose.prepare(&self.model, &self.signing, &self.preferences, &self.words);
                self.view = View::Compose;
            }
            Wish::Send => self.send(),
            Wish::SaveReport => {
                if let Some(run) = &self.model.shown {
                    self.dialog = Some(Dialog::Path(PathAsk::save_report(&run.report)));
                }
            }
            Wish::SaveSettings => self.dialog = Some(Dialog::Path(PathAsk::save_settings(self.card.format))),
            Wish::Open => self.dialog = Some(Dialog::Path(PathAsk::open_report())),
            Wish::Back => self.view = View::Board,
            Wish::CloseDialog => self.dialog = None,
            Wish::PathGiven => self.path_given(ctx),
            Wish::Browse => {
                if let Some(Dialog::Path(ask)) = &self.dialog {
                    self.files.browse(ctx, ask, &self.words);
                }
            }
            Wish::PreferencesChanged => {
                theme::restyle(ctx, self.preferences.reduced_motion);
                ctx.set_theme(preference::theme(&self.preferences));
                self.keep();
            }
            Wish::Demo => {
                if let Some(make) = self.make_demo.take() {
                    self.files.make_demo(ctx, make);
                }
            }
            Wish::FocusField => {
                self.bar.wants_focus = true;
                self.bar.wants_all = true;
            }
        }
    }

    /// Remembers the window's own size, for the next start.
    fn measure(&mut self, ui: &Ui) {
        let whole = ui.input(|input| input.viewport().maximized.unwrap_or(false) || input.viewport().fullscreen.unwrap_or(false));
        if !whole {
            let size = ui.ctx().content_rect().size();
            self.size = Some((size.x, size.y));
        }
    }

    fn keep(&mut self) {
        if let Some(keep) = &mut self.keep {
            keep(&self.preferences);
        }
    }

    fn toggle_signing(&mut self) {
        if self.signing.open {
            self.signing.close();
        } else {
            let target = Target::parse(&self.bar.target).ok();
            let known = preference::user_for(&self.preferences, &self.bar.target);
            self.signing.open_for(target.as_ref(), known);
        }
    }

    /// The request that stands in the window.
    fn request(&self, target: Target) -> Request {
        let mut request = Request::new(target);
        let name = request.target.host().unwrap_or_default();
        let demo = self.demo.as_ref().and_then(|demo| demo.servers.iter().find(|server| server.name == name));
        if let Some(server) = demo {
            request.ports.clone_from(&server.ports);
            request.trust = TrustChoice::SystemAnd(server.ca.clone());
        }
        request.credentials = self.signing.credentials();
        request.allow_unsafe = self.signing.allow_unsafe;
        request
    }

    /// The practice servers' own passwords are filled in, and go nowhere else.
    fn practise(&mut self, target: &Target) {
        let name = target.host().unwrap_or_default();
        let server = self.demo.as_ref().and_then(|demo| demo.servers.iter().find(|server| server.name == name));
        match server.map(|server| (&server.user, &server.password)) {
            Some((Some(user), Some(password))) => self.signing.practise(user, password),
            _ => self.signing.end_practice(),
        }
    }

    fn check(&mut self, ctx: &Context) {
        self.signing.settle();
        let target = match Target::parse(&self.bar.target) {
            Ok(target) => target,
            Err(problem) => {
                self.bar.refuse(&problem, &self.words);
                self.bar.wants_focus = true;
                return;
            }
        };
        self.bar.accept();
        self.practise(&target);
        if self.signing.asks_first() {
            self.dialog = Some(Dialog::RefusedBefore);
            return;
        }
        if let TargetKind::Email { address, .. } = &target.kind {
            self.signing.suggest(address);
        }
        preference::remember(&mut self.preferences, &self.bar.target, self.signing.user());
        self.keep();
        let request = self.request(target);
        self.signing.used();
        let now = ctx.input(|input| input.time);
        let run = self.model.begin(request.clone(), now, &self.words);
        self.view = View::Board;
        self.starter.order(run, Command::Check(Box::new(request)));
    }

    fn send(&mut self) {
        let Some((index, message)) = self.compose.outgoing(&self.words) else { return };
        self.preferences.draft = Some(self.compose.draft.clone());
        self.keep();
        self.signing.settle();
        let Some(run) = &self.model.shown else { return };
        let (Some(before), host) = (&run.request, run.report.target.host.clone()) else { return };
        let mut request = self.request(before.target.clone());
        request.ports.clone_from(&before.ports);
        if let Some(number) = self.model.begin_sending(&self.words) {
            self.compose.begin();
            let command = Command::Send { request: Box::new(request), host, index, message: Box::new(message) };
            self.starter.order(number, command);
        }
    }

    fn copy_settings(&mut self, ctx: &Context) {
        let Some(run) = &self.model.shown else { return };
        if let Some(text) = Card::as_text(&run.report, &self.words) {
            ctx.copy_text(text);
            self.toast.say(ctx, self.words.say("window-toast-settings-copied"));
        }
    }

    fn path_given(&mut self, ctx: &Context) {
        let Some(Dialog::Path(ask)) = self.dialog.take() else { return };
        if ask.path.trim().is_empty() {
            self.dialog = Some(Dialog::Path(ask));
            return;
        }
        match ask.what {
            What::Open => self.files.open(ctx, ask.path.trim().into()),
            What::SaveReport => {
                if let Some(run) = &self.model.shown {
                    self.files.save_report(ctx, ask, run.report.clone(), Arc::clone(&self.words), Redaction::default());
                }
            }
            What::SaveSettings(format) => {
                let settings = self.model.shown.as_ref().and_then(|run| Settings::from_report(&run.report));
                if let Some(settings) = settings {
                    let text = export::write(&settings, format, &self.words);
                    self.files.save_text(ctx, ask, text);
                }
            }
        }
    }

    fn body(&mut self, ui: &mut Ui) {
        let Some(run) = &self.model.shown else { return };
        let now = ui.input(|input| input.time);
        let words = &self.words;
        match self.view {
            View::Board => {
                verdict::show(ui, &self.model, run, words, &mut self.wishes);
                ui.add_space(size::PART);
                if let Some(row) = board::show(ui, &self.model, run, words, now) {
                    self.wishes.push(Wish::Choose(row));
                }
                details::show(ui, &self.model, run, words, now, &mut self.wishes);
            }
            View::Compose => self.compose.show(ui, &self.model, run, words, &mut self.wishes),
            View::Settings => self.card.show(ui, run, words, &mut self.wishes),
        }
    }

    fn contents(&mut self, ui: &mut Ui) {
        topbar::show(ui, self);
        if self.signing.open {
            ui.add_space(size::M);
            self.signing.show(ui, &self.words, &mut self.wishes);
        }
        if let Some(run) = self.model.shown.as_ref().filter(|run: &&Run| run.is_saved()) {
            ui.add_space(size::M);
            banner::show(ui, &run.report, &self.words);
        }
        ui.add_space(size::S);
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.hear(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.measure(ui);
        keys::read(ui, self);
        let frame = Frame::new().fill(palette(ui).bg);
        CentralPanel::default().frame(frame).show(ui, |ui| {
            if self.model.shown.is_none() {
                start::show(ui, self);
            } else {
                // The margin is inside what scrolls: the bar is at the window's edge, and focus rings have room.
                let inside = Frame::new().inner_margin(theme::margin_of(size::XL, 0.0));
                inside.show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    self.contents(ui);
                });
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    inside.show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        ui.add_space(size::M);
                        self.body(ui);
                        ui.add_space(size::XL);
                    });
                });
            }
        });
        dialogs::show(&ctx, self);
        self.toast.show(&ctx);
        for wish in std::mem::take(&mut self.wishes) {
            self.act(&ctx, wish);
            ctx.request_repaint();
        }
        if self.model.moves() {
            let still = self.preferences.reduced_motion || self.view != View::Board;
            let pause = if still { seconds::FRAME_STILL } else { seconds::FRAME };
            ctx.request_repaint_after_secs(pause as f32);
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.signing.forget();
        self.preferences.draft = self.compose.kept(&self.preferences);
        self.preferences.window = self.size.or(self.preferences.window);
        self.keep();
    }
}

/// A moment as people read it.
#[must_use]
pub fn date(rfc3339: &str, words: &Words) -> String {
    let Ok(moment) = OffsetDateTime::parse(rfc3339, &time::format_description::well_known::Rfc3339) else { return rfc3339.to_owned() };
    let phrase = Phrase::new("window-date").with("day", moment.day()).with("year", moment.year());
    words.phrase(&phrase.with("month", u8::from(moment.month())).with("time", format!("{:02}:{:02}", moment.hour(), moment.minute())))
}
