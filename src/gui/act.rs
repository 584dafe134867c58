//! What each wish leads to: only here does the window change anything, or ask anybody for anything.

use std::time::Duration;

use egui::{Context, Popup, ViewportCommand};

use super::{
    app::App,
    compare, copies,
    dialogs::Dialog,
    files::{Outcome, PathAsk},
    history::Order,
    model::{Model, Tab},
    open::{Demo, DemoServer},
    preferences as preference,
    settings_card::Card,
    theme,
    view::View,
    wish::Wish,
    worker::Command,
};
use crate::{
    facts::{
        finding::Phrase,
        other_computer::Place,
        request::{Request, TrustChoice},
        target::Target,
    },
    report::Redaction,
    words::Words,
};

/// How long a practice server's reply is waited for: on loopback none is slow, and one port never answers.
const PRACTICE_PATIENCE: Duration = Duration::from_secs(4);

impl App {
    pub(super) fn set_demo(&mut self, demo: Demo) {
        if let Some(first) = demo.servers.first() {
            self.bar.target.clone_from(&first.name);
            self.bar.accept();
        }
        self.bar.wants_focus = true;
        self.demo = Some(demo);
    }

    pub(super) fn after_batch(&mut self, was_running: bool, was_sending: bool) {
        if let Some(number) = self.model.newest().filter(|run| run.password_was_refused()).and_then(|run| run.number) {
            self.signing.refused(number);
        }
        let Some(run) = &self.model.shown else { return };
        if was_running && self.preferences.history {
            self.past.keep(run);
        }
        if was_sending && !self.model.sending {
            self.dialog.take_if(|dialog| matches!(dialog, Dialog::Leaving));
            self.compose.ended(run);
        }
    }

    pub(super) fn after_file(&mut self, ctx: &Context, outcome: Outcome) {
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
            Outcome::Failed { mut ask, error } => {
                ask.problem = Some(error.sentence(&self.words));
                self.dialog = Some(Dialog::Path(ask));
            }
            Outcome::AuthorityKept(authority, Ok(())) => {
                self.preferences.authorities.retain(|known| known.sha256 != authority.sha256);
                self.preferences.authorities.push(authority);
                self.keep();
            }
            Outcome::AuthorityKept(_, Err(_)) => self.toast.say(ctx, self.words.say("window-trust-not-kept")),
            Outcome::Demo(Ok(demo)) => self.set_demo(*demo),
            Outcome::Demo(Err(error)) => {
                self.toast.say(ctx, self.words.phrase(&Phrase::new("window-demo-failed").with("error", error)));
            }
        }
    }

    #[expect(clippy::too_many_lines, reason = "one list of all wishes, so that none goes without an arm")]
    pub(super) fn act(&mut self, ctx: &Context, wish: Wish) {
        // A menu belongs to what was shown when it was opened.
        Popup::close_all(ctx);
        match wish {
            Wish::Check => self.check(ctx),
            Wish::CheckSigningIn => self.check_signing_in(ctx),
            Wish::CheckAnyway => {
                self.signing.try_again();
                self.check_after_question(ctx);
            }
            Wish::CheckWithoutSigningIn => {
                self.signing.leave_out();
                self.check_after_question(ctx);
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
            Wish::AskToCompare => {
                let ask = self.model.newest().filter(|run| run.can_be_compared()).map(|run| compare::Ask::about(run, &self.preferences));
                self.dialog = ask.map(|ask| Dialog::Compare(Box::new(ask)));
            }
            Wish::Compare => self.compare(ctx),
            Wish::ShowCompared => self.go_to(View::Compared),
            Wish::Preferences => self.dialog = Some(Dialog::Preferences),
            Wish::Find => {
                self.model.tab = Tab::Conversation;
                self.talk.focus();
            }
            Wish::Export => self.go_to(View::Settings),
            Wish::Compose => {
                self.compose.prepare(&self.model, &self.signing, &self.preferences, &self.words);
                self.go_to(View::Compose);
            }
            Wish::Send => self.send(),
            Wish::Explain => {
                self.dialog = None;
                self.explain.focus();
                self.go_to(View::Explain);
            }
            Wish::History => {
                self.dialog = None;
                self.past.order(Order::List);
                self.go_to(View::History);
            }
            Wish::About => {
                self.dialog = None;
                self.go_to(View::About);
            }
            Wish::Trust(ask) => self.dialog = Some(Dialog::Trust(ask)),
            Wish::TrustOnce => self.trust(ctx, false),
            Wish::TrustAlways => self.trust(ctx, true),
            Wish::Distrust(authority) => {
                self.trusted.forget(&authority);
                self.preferences.authorities.retain(|known| known.sha256 != authority.sha256);
                self.keep();
                self.files.remove_authority(ctx, self.trusted.store.clone(), authority);
            }
            Wish::ExplainAgain => self.model.turn_explanation(&self.words),
            Wish::Cause(code) => self.go_to(View::Cause(code)),
            Wish::Back => self.go_back(),
            Wish::Leave => {
                self.leaving = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Wish::CloseDialog => self.dialog = None,
            Wish::PreferencesChanged => {
                theme::restyle(ctx, self.preferences.reduced_motion);
                ctx.set_theme(preference::theme(&self.preferences));
                self.keep();
            }
            Wish::LanguageChosen => {
                self.speak(ctx, preference::language(&self.preferences, self.system_language));
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
            Wish::CopySettings => {
                let text = |model: &Model, words: &Words| Card::as_text(&model.shown.as_ref()?.report, words);
                self.copy(ctx, text, "window-toast-settings-copied");
            }
            Wish::CopyConversation => self.copy(ctx, copies::conversation, "window-toast-conversation-copied"),
            Wish::CopyReport(redaction) => {
                self.dialog = None;
                let said =
                    if redaction == Redaction::Hosts { "window-toast-report-copied-without-hosts" } else { "window-toast-report-copied" };
                self.copy(ctx, |model, words| copies::report(model, words, redaction), said);
            }
            Wish::LeaveOut(redaction) => {
                if let (Some(Dialog::Path(ask)), Some(run)) = (&mut self.dialog, &self.model.shown) {
                    ask.leave_out(redaction, &run.report);
                }
            }
            Wish::Copy(text, said) => {
                ctx.copy_text(text);
                self.toast.say(ctx, self.words.say(said));
            }
            Wish::SaveReport => {
                if let Some(run) = &self.model.shown {
                    self.dialog = Some(Dialog::Path(PathAsk::save_report(&run.report)));
                }
            }
            Wish::SaveSettings => self.dialog = Some(Dialog::Path(PathAsk::save_settings(self.card.format))),
            Wish::Open => self.dialog = Some(Dialog::Path(PathAsk::open_report())),
            Wish::OpenKept(id) => self.past.order(Order::Open(id)),
            Wish::RemoveKept(id) => self.past.order(Order::Remove(id)),
            Wish::AskToClearHistory => self.dialog = Some(Dialog::ClearHistory),
            Wish::ClearHistory => {
                self.dialog = None;
                self.past.order(Order::Clear);
            }
            Wish::PathGiven => self.path_given(ctx),
            Wish::Browse => {
                if let Some(Dialog::Path(ask)) = &self.dialog {
                    self.files.browse(ctx, ask, &self.words);
                }
            }
        }
    }

    pub(super) fn keep(&mut self) {
        if let Some(keep) = &mut self.keep {
            keep(&self.preferences);
        }
    }

    /// Trusts the certificate that was asked about, and checks again.
    fn trust(&mut self, ctx: &Context, always: bool) {
        let Some(Dialog::Trust(ask)) = self.dialog.take() else { return };
        if always {
            self.trusted.keep(&ask);
            self.files.keep_authority(ctx, self.trusted.store.clone(), ask.authority.clone(), ask.pem.clone());
        } else {
            self.trusted.once(&ask);
        }
        self.bar.target.clone_from(&ask.target);
        self.check(ctx);
    }

    fn toggle_signing(&mut self) {
        if self.signing.open {
            self.signing.close();
        } else {
            self.turn_signing();
            self.signing.show_panel();
        }
    }

    /// Turns who signs in to the target that stands in the field.
    pub(super) fn turn_signing(&mut self) {
        if let Ok(target) = Target::parse(&self.bar.target) {
            self.signing.turn_to(&target, preference::user_for(&self.preferences, &self.bar.target));
        }
    }

    /// Checks with what stands in the panel; where that was typed for another target, the panel asks anew.
    fn check_signing_in(&mut self, ctx: &Context) {
        match Target::parse(&self.bar.target) {
            Ok(target) if !self.signing.is_for(&target) => {
                self.turn_signing();
                self.signing.show_panel();
            }
            _ => {
                self.signing.close();
                self.check(ctx);
            }
        }
    }

    /// The request that stands in the window.
    fn request(&self, target: Target) -> Request {
        let mut request = Request::new(target);
        if let Some(server) = self.practice_server(&request.target) {
            request.ports.clone_from(&server.ports);
            request.stand_ins.clone_from(&server.stand_ins);
            request.trust = TrustChoice::Only(server.ca.clone());
            request.timeout = PRACTICE_PATIENCE;
        }
        request.credentials = self.signing.credentials(&request.target);
        request.allow_unsafe = self.signing.allow_unsafe;
        request
    }

    /// The practice server that a target names.
    fn practice_server(&self, target: &Target) -> Option<&DemoServer> {
        let name = target.host()?;
        self.demo.as_ref()?.servers.iter().find(|server| server.name == name)
    }

    /// The practice servers' own passwords are filled in.
    fn practise(&mut self, target: &Target) {
        let own = self.practice_server(target).and_then(|server| server.user.clone().zip(server.password.clone()));
        if let Some((user, password)) = own {
            self.signing.practise(&user, &password);
        }
    }

    fn check(&mut self, ctx: &Context) {
        self.check_with(ctx, None);
    }

    /// Goes on with the check before which a question was asked.
    fn check_after_question(&mut self, ctx: &Context) {
        let other = match self.dialog.take() {
            Some(Dialog::RefusedBefore(other)) => other,
            _ => None,
        };
        self.check_with(ctx, other);
    }

    /// Checks what the dialog is about from here and from the computer in its field.
    fn compare(&mut self, ctx: &Context) {
        let Some(Dialog::Compare(ask)) = &mut self.dialog else { return };
        let Some(place) = ask.place() else { return };
        preference::remember_other(&mut self.preferences, &ask.typed);
        self.bar.target.clone_from(&ask.target);
        self.dialog = None;
        self.keep();
        self.check_with(ctx, Some(place));
    }

    fn check_with(&mut self, ctx: &Context, other: Option<Place>) {
        self.signing.settle();
        let target = match Target::parse(&self.bar.target) {
            Ok(target) => target,
            Err(problem) => {
                self.bar.refuse(problem);
                self.bar.wants_focus = true;
                return;
            }
        };
        self.bar.accept();
        self.turn_signing();
        self.practise(&target);
        if self.signing.asks_first(&target) {
            self.dialog = Some(Dialog::RefusedBefore(other));
            return;
        }
        // Practice servers are gone with the window: nobody wants them back at the next start.
        if self.practice_server(&target).is_none() {
            preference::remember(&mut self.preferences, &self.bar.target, self.signing.user(&target));
            self.keep();
        }
        let mut request = self.request(target);
        preference::compare(&self.preferences, &mut request);
        request.authorities = self.trusted.for_check(&self.bar.target);
        request.via = other;
        let compares = request.via.is_some();
        let now = ctx.input(|input| input.time);
        let run = self.model.begin(request.clone(), now, &self.words);
        self.signing.used(run, &request.target, request.credentials.clone());
        self.go_home();
        if compares {
            self.go_to(View::Compared);
        }
        self.starter.order(run, Command::Check(Box::new(request)));
    }

    fn send(&mut self) {
        let Some((index, message)) = self.compose.outgoing() else { return };
        self.preferences.draft = self.compose.kept(&self.preferences);
        self.keep();
        self.signing.settle();
        let Some(run) = &self.model.shown else { return };
        let (Some(before), host) = (&run.request, run.report.target.host.clone()) else { return };
        let mut request = self.request(before.target.clone());
        request.ports.clone_from(&before.ports);
        request.stand_ins.clone_from(&before.stand_ins);
        request.authorities.clone_from(&before.authorities);
        if let Some(number) = self.model.begin_sending(&self.words) {
            self.signing.used(number, &request.target, request.credentials.clone());
            self.compose.begin();
            let command = Command::Send { request: Box::new(request), host, index, message: Box::new(message) };
            self.starter.order(number, command);
        }
    }
}
