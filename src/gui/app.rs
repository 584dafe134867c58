//! The window as a whole: which parts are shown, and what each wish leads to.
//!
//! Parts draw and return wishes; only here does a wish change anything.

use std::sync::Arc;

use egui::{CentralPanel, Context, Frame, Popup, ScrollArea, Ui, ViewportCommand};
use time::OffsetDateTime;

use super::{
    about, banner, board, cause, compare,
    compose::Compose,
    details,
    dialogs::{self, Dialog},
    explain::Explain,
    files::Files,
    history::Past,
    keys,
    model::{Model, Run},
    open::{Demo, MakeDemo},
    preferences as preference,
    settings_card::Card,
    signing::Signing,
    start,
    theme::{self, palette, size, time as seconds},
    toast::Toast,
    topbar::{self, TopBar},
    trust::Trusted,
    verdict,
    view::{View, Views},
    wish::Wish,
    worker::Starter,
};
use crate::{
    facts::{finding::Phrase, target::Target},
    store::{Authorities, History, Preferences},
    words::{
        Words,
        languages::{self, Language},
    },
};

/// The application.
pub struct App {
    pub(super) words: Arc<Words>,
    /// What is spoken where nothing else was chosen.
    pub(super) system_language: &'static Language,
    pub(super) preferences: Preferences,
    /// What is to be said of the preferences: that they were damaged, for example.
    pub(super) notice: Option<Phrase>,
    pub(super) keep: Option<preference::Keeper>,
    pub(super) starter: Box<dyn Starter>,
    pub(super) model: Model,
    pub(super) views: Views,
    pub(super) bar: TopBar,
    pub(super) signing: Signing,
    pub(super) compose: Compose,
    pub(super) card: Card,
    pub(super) explain: Explain,
    pub(super) trusted: Trusted,
    pub(super) past: Past,
    pub(super) talk: details::Talk,
    pub(super) dialog: Option<Dialog>,
    pub(super) toast: Toast,
    pub(super) files: Files,
    pub(super) demo: Option<Demo>,
    pub(super) make_demo: Option<MakeDemo>,
    pub(super) wishes: Vec<Wish>,
    size: Option<(f32, f32)>,
    /// Somebody wants the window closed, whatever is being sent.
    pub(super) leaving: bool,
    /// The draft differs from the one that is kept, since then.
    unkept_since: Option<f64>,
    /// How far the page is scrolled.
    scrolled: f32,
    /// The page shows something else than before: where it begins.
    scroll_to: Option<f32>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("App").field("view", &self.views.now()).field("model", &self.model).finish_non_exhaustive()
    }
}

impl App {
    /// A window with nothing checked yet.
    #[must_use]
    pub fn new(ctx: &Context, words: Arc<Words>, preferences: Preferences, starter: Box<dyn Starter>) -> Self {
        theme::install(ctx, preferences.reduced_motion);
        ctx.set_theme(preference::theme(&preferences));
        // Our own Ctrl+0, Ctrl+1 … choose tabs.
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            // Where the system has no opinion.
            options.fallback_theme = egui::Theme::Light;
        });
        Self {
            words,
            system_language: languages::ENGLISH,
            preferences,
            notice: None,
            keep: None,
            starter,
            model: Model::default(),
            views: Views::default(),
            bar: TopBar::default(),
            signing: Signing::default(),
            compose: Compose::default(),
            card: Card::default(),
            explain: Explain::default(),
            trusted: Trusted::default(),
            past: Past::new(ctx),
            talk: details::Talk::default(),
            dialog: None,
            toast: Toast::default(),
            files: Files::default(),
            demo: None,
            make_demo: None,
            wishes: Vec::new(),
            size: None,
            leaving: false,
            unkept_since: None,
            scrolled: 0.0,
            scroll_to: None,
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

    /// The same with a place for the certificates that its user trusts.
    #[must_use]
    pub fn with_authorities(mut self, store: Authorities) -> Self {
        self.trusted = Trusted::read(store, &self.preferences.authorities);
        self
    }

    /// The same with a place for the checks that are kept.
    #[must_use]
    pub fn with_history(mut self, store: History) -> Self {
        self.past.keep_in(store, &self.words);
        self
    }

    /// The same with something to be said of the preferences, on the start screen.
    #[must_use]
    pub fn with_notice(mut self, notice: Phrase) -> Self {
        self.notice = Some(notice);
        self
    }

    /// The same on a system with this language.
    #[must_use]
    pub const fn with_system_language(mut self, language: &'static Language) -> Self {
        self.system_language = language;
        self
    }

    /// The same with a target in its field.
    #[must_use]
    pub fn with_target(mut self, target: &str) -> Self {
        target.clone_into(&mut self.bar.target);
        self
    }

    /// The same with somebody who signs in at one target.
    #[must_use]
    pub fn with_sign_in(mut self, target: &Target, user: &str, password: secrecy::SecretString) -> Self {
        self.signing.fill(target, user, password);
        self
    }

    /// Shows a report from a file.
    pub fn open_report(&mut self, report: crate::facts::report::Report) {
        self.model.open(report, &self.words);
        if let Some(run) = &self.model.shown {
            run.target().clone_into(&mut self.bar.target);
        }
        self.bar.accept();
        self.go_home();
    }

    /// Shows a view from its top.
    pub(super) fn go_to(&mut self, view: View) {
        if view != self.views.now() {
            self.views.go(view, self.scrolled);
            self.scroll_to = Some(0.0);
        }
    }

    /// Shows the view before, as it was left.
    pub(super) fn go_back(&mut self) {
        self.scroll_to = Some(self.views.back());
    }

    /// Shows the board from its top.
    pub(super) fn go_home(&mut self) {
        self.views.home();
        self.scroll_to = Some(0.0);
    }

    /// Says all in another language from now on.
    pub(super) fn speak(&mut self, ctx: &Context, language: &'static Language) {
        if language.tag == self.words.language() {
            return;
        }
        self.words = Arc::new(Words::of(language));
        self.model.retell(&self.words);
        self.past.speak(&self.words);
        self.explain.retell(ctx, &self.words);
        self.compose.retell(&self.model, &self.words);
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

    /// Takes in what came from other threads.
    fn hear(&mut self, ctx: &Context) {
        let mut batch = Vec::new();
        while let Some(event) = self.starter.heard() {
            batch.push(event);
        }
        if !batch.is_empty() {
            let now = ctx.input(|input| input.time);
            let (was_running, was_sending) = (self.model.running().is_some(), self.model.sending);
            self.model.take(batch, now, &self.words);
            self.after_batch(was_running, was_sending);
        }
        self.explain.go_on(ctx, &self.words);
        if let Some(report) = self.past.go_on() {
            self.dialog = None;
            self.open_report(*report);
        }
        while let Some(outcome) = self.files.heard() {
            self.after_file(ctx, outcome);
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

    /// Closing is asked about only while a message is being sent: then nobody would know what became of it.
    fn ask_before_closing(&mut self, ctx: &Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if asked && self.model.sending && !self.leaving {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.dialog = Some(Dialog::Leaving);
        }
    }

    /// Keeps what is typed as a message soon after it was typed, so that a crash loses little.
    fn keep_draft(&mut self, ctx: &Context) {
        let draft = self.compose.kept(&self.preferences);
        if draft == self.preferences.draft {
            self.unkept_since = None;
            return;
        }
        let now = ctx.input(|input| input.time);
        let since = *self.unkept_since.get_or_insert(now);
        if now - since >= seconds::DRAFT {
            self.unkept_since = None;
            self.preferences.draft = draft;
            self.keep();
        } else {
            ctx.request_repaint_after_secs((seconds::DRAFT - (now - since)) as f32);
        }
    }

    fn body(&mut self, ui: &mut Ui) {
        let words = &self.words;
        match self.views.now() {
            View::Explain => self.explain.show(ui, words, &mut self.wishes),
            View::Cause(code) => cause::page(ui, code, words, &mut self.wishes),
            View::History => self.past.show(ui, words, &mut self.wishes),
            View::About => about::show(ui, words, &mut self.wishes),
            of_run => self.body_of_run(ui, of_run),
        }
    }

    fn body_of_run(&mut self, ui: &mut Ui, view: View) {
        let Some(run) = &self.model.shown else { return };
        let now = ui.input(|input| input.time);
        let words = &self.words;
        match view {
            View::Board => {
                verdict::show(ui, &self.model, run, words, &mut self.wishes);
                ui.add_space(size::PART);
                if let Some(row) = board::show(ui, &self.model, run, words, now) {
                    self.wishes.push(Wish::Choose(row));
                }
                compare::line(ui, run, words, &mut self.wishes);
                details::show(ui, &self.model, run, &mut self.talk, words, &mut self.wishes);
            }
            View::Compose => {
                let target = run.request.as_ref().map(|request| &request.target);
                self.compose.signs_in = target.is_some_and(|target| self.signing.signs_in(target));
                self.compose.show(ui, &self.model, run, words, &mut self.wishes);
            }
            View::Settings => self.card.show(ui, run, &self.trusted, words, &mut self.wishes),
            View::Compared => compare::show(ui, self.model.newest().unwrap_or(run), words, now, &mut self.wishes),
            View::Explain | View::Cause(_) | View::History | View::About => {}
        }
    }

    /// What scrolls under the bar.
    fn page(&mut self, ui: &mut Ui, inside: Frame) {
        let mut area = ScrollArea::vertical().auto_shrink(false);
        if let Some(offset) = self.scroll_to.take() {
            area = area.vertical_scroll_offset(offset);
            self.scrolled = offset;
        }
        let page = area.show(ui, |ui| {
            inside.show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.add_space(size::M);
                self.body(ui);
                ui.add_space(size::XL);
            });
        });
        let offset = page.state.clamped_offset().y;
        if self.scrolled > (page.content_size.y - page.inner_rect.height()).max(0.0) {
            // The page has become shorter than it was scrolled: this picture would show what is below its end.
            ui.ctx().request_discard("the page became shorter");
        }
        // A menu stays where it was opened, and its button would scroll away from it.
        if (std::mem::replace(&mut self.scrolled, offset) - offset).abs() > f32::EPSILON {
            Popup::close_all(ui.ctx());
        }
    }

    fn contents(&mut self, ui: &mut Ui) {
        topbar::show(ui, self);
        if self.signing.open {
            ui.add_space(size::M);
            // While the field is being typed in, each letter would be another target.
            if !ui.memory(|memory| memory.has_focus(TopBar::field())) {
                self.turn_signing();
            }
            self.signing.show(ui, &self.words, &mut self.wishes);
        }
        if let Some(run) = self.model.shown.as_ref().filter(|run: &&Run| run.is_saved() && self.views.now().is_of_run()) {
            ui.add_space(size::M);
            banner::show(ui, run, &self.words, &mut self.wishes);
        }
        ui.add_space(size::S);
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.hear(ctx);
        self.ask_before_closing(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.measure(ui);
        keys::read(ui, self);
        let frame = Frame::new().fill(palette(ui).bg);
        CentralPanel::default().frame(frame).show(ui, |ui| {
            if self.model.shown.is_none() && self.views.now().is_of_run() {
                start::show(ui, self);
            } else {
                // The margin is inside what scrolls: the bar is at the window's edge, and focus rings have room.
                let inside = Frame::new().inner_margin(theme::margin_of(size::XL, 0.0));
                inside.show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    self.contents(ui);
                });
                self.page(ui, inside);
            }
        });
        dialogs::show(&ctx, self);
        self.toast.show(&ctx);
        for wish in std::mem::take(&mut self.wishes) {
            self.act(&ctx, wish);
            // What is pressed is answered by this picture, not by the one after it.
            ctx.request_discard("a wish was fulfilled");
            ctx.request_repaint();
        }
        if self.views.now() == View::Compose {
            self.keep_draft(&ctx);
        }
        if self.model.moves() {
            let still = self.preferences.reduced_motion || self.views.now() != View::Board;
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
