//! Who signs in: an inline panel for user name and password.
//!
//! The password stays in memory only, as a secret, until the window closes or turns to another target: it is never used
//! for a target that it was not typed for, and never shown, kept or logged.

use egui::{Id, Ui};
use secrecy::{ExposeSecret, SecretString, zeroize::Zeroize};

use super::{
    icon,
    theme::{Type, palette, size},
    widgets::{button::Button, card::card, field::Field, text},
    wish::Wish,
};
use crate::{
    facts::{
        request::Credentials,
        target::{Target, TargetKind},
    },
    words::Words,
};

/// Who signs in.
#[derive(Default)]
pub struct Signing {
    /// The panel is open.
    pub open: bool,
    /// Send the password although the connection is unprotected, this time.
    pub allow_unsafe: bool,
    /// This check goes without signing in.
    pub left_out: bool,
    /// The target that everything here was typed for.
    place: Option<String>,
    user: String,
    /// What is being typed; it becomes the secret, and is wiped, when the panel closes or a check begins.
    typed: String,
    secret: Option<SecretString>,
    /// What the check that began last signed in with.
    tried: Option<Tried>,
    /// What the server refused.
    refused: Option<Tried>,
    anyway: bool,
    /// The credentials are a practice server's.
    practice: bool,
    focus: bool,
}

/// Credentials that were used: where, and in which run.
struct Tried {
    run: u64,
    place: String,
    credentials: Credentials,
}

/// What credentials belong to: a server's name, or an email address. A server that was never named gets none.
fn place_of(target: &Target) -> String {
    match &target.kind {
        TargetKind::Host(name) => name.to_ascii_lowercase(),
        TargetKind::Address(address) => address.to_string(),
        TargetKind::Email { address, .. } => address.to_ascii_lowercase(),
    }
}

impl Signing {
    /// The button's words, beside a target.
    #[must_use]
    pub fn name(&self, target: Option<&Target>, words: &Words) -> String {
        let ready = self.secret.is_some() || !self.typed.is_empty();
        match target.and_then(|target| self.user(target)) {
            Some(user) if ready => user.to_owned(),
            _ => words.say("window-sign-in"),
        }
    }

    /// The user name, where somebody signs in at this target.
    #[must_use]
    pub fn user(&self, target: &Target) -> Option<&str> {
        let user = self.user.trim();
        (self.is_for(target) && !user.is_empty()).then_some(user)
    }

    /// Whether what was typed was typed for this target.
    #[must_use]
    pub fn is_for(&self, target: &Target) -> bool {
        self.place.as_ref().is_some_and(|place| *place == place_of(target))
    }

    /// Turns to a target. What was typed for another one is forgotten; a user name may be known for this one.
    pub fn turn_to(&mut self, target: &Target, known: Option<String>) {
        if !self.is_for(target) {
            self.forget();
            self.practice = false;
            self.user.clear();
            self.place = Some(place_of(target));
        }
        if self.user.is_empty() {
            let email = match &target.kind {
                TargetKind::Email { address, .. } => Some(address.clone()),
                _ => None,
            };
            self.user = known.or(email).unwrap_or_default();
        }
    }

    /// Opens the panel.
    pub const fn show_panel(&mut self) {
        self.open = true;
        self.focus = true;
    }

    /// Closes the panel; what was typed becomes the secret.
    pub fn close(&mut self) {
        self.settle();
        self.open = false;
    }

    /// What was typed becomes the secret.
    pub fn settle(&mut self) {
        if !self.typed.is_empty() {
            self.secret = Some(SecretString::from(self.typed.as_str()));
            self.practice = false;
            self.typed.zeroize();
        }
    }

    /// Fills in who signs in at a target.
    pub fn fill(&mut self, target: &Target, user: &str, password: SecretString) {
        self.turn_to(target, Some(user.to_owned()));
        self.secret = Some(password);
    }

    /// Fills in a practice server's own credentials, unless there are others.
    pub fn practise(&mut self, user: &str, password: &SecretString) {
        if self.secret.is_some() && !self.practice {
            return;
        }
        user.clone_into(&mut self.user);
        self.secret = Some(password.clone());
        self.practice = true;
    }

    /// Forgets the password.
    pub fn forget(&mut self) {
        self.typed.zeroize();
        self.secret = None;
        self.tried = None;
        self.refused = None;
        self.allow_unsafe = false;
    }

    /// The server refused the password in this run.
    pub fn refused(&mut self, run: u64) {
        if let Some(tried) = self.tried.take_if(|tried| tried.run == run) {
            self.refused = Some(tried);
        }
    }

    /// Whether a check of this target with them asks first: just these were refused, just there.
    #[must_use]
    pub fn asks_first(&self, target: &Target) -> bool {
        let (Some(refused), Some(now)) = (&self.refused, self.credentials(target)) else { return false };
        let same_secret = refused.credentials.password.expose_secret() == now.password.expose_secret();
        !self.anyway && refused.place == place_of(target) && refused.credentials.user == now.user && same_secret
    }

    /// The next check may use them although they were refused.
    pub const fn try_again(&mut self) {
        self.anyway = true;
    }

    /// The next check goes without them.
    pub const fn leave_out(&mut self) {
        self.left_out = true;
    }

    /// A run has taken these credentials: what was said for this time is over.
    pub fn used(&mut self, run: u64, target: &Target, credentials: Option<Credentials>) {
        self.tried = credentials.map(|credentials| Tried { run, place: place_of(target), credentials });
        self.anyway = false;
        self.left_out = false;
        self.allow_unsafe = false;
    }

    /// Whether a check of this target signs in.
    #[must_use]
    pub fn signs_in(&self, target: &Target) -> bool {
        !self.left_out && self.secret.is_some() && self.user(target).is_some()
    }

    /// The credentials for a target, where there are any: those that were typed for another go nowhere.
    #[must_use]
    pub fn credentials(&self, target: &Target) -> Option<Credentials> {
        if self.left_out {
            return None;
        }
        let user = self.user(target)?.to_owned();
        self.secret.clone().map(|password| Credentials { user, password })
    }

    /// Draws the panel.
    pub fn show(&mut self, ui: &mut Ui, words: &Words, wishes: &mut Vec<Wish>) {
        let colours = palette(ui);
        let mut entered = false;
        card(ui, |ui| {
            text::words(ui, Type::Heading, colours.text, words.say("window-sign-in-title"));
            ui.add_space(size::M);
            let wide = ui.available_width() >= size::START;
            let width = if wide { (ui.available_width() - size::M) / 2.0 } else { ui.available_width() };
            let user = words.say("window-user");
            let password = words.say("window-password");
            let hint = words.say(if self.secret.is_some() { "window-password-kept" } else { "window-password" });
            let mut fields = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing = egui::vec2(size::M, size::S);
                let response = Field::new(&user, Id::unique("user")).hint(&user).width(width).show(ui, &mut self.user);
                if std::mem::take(&mut self.focus) {
                    response.request_focus();
                }
                let enter = |ui: &Ui| ui.input(|input| input.key_pressed(egui::Key::Enter));
                entered |= response.lost_focus() && enter(ui);
                let response =
                    Field::new(&password, Id::unique("password")).hint(&hint).secret(true).width(width).show(ui, &mut self.typed);
                entered |= response.lost_focus() && enter(ui);
            };
            if wide {
                ui.horizontal(&mut fields);
            } else {
                ui.vertical(&mut fields);
            }
            ui.add_space(size::M);
            ui.checkbox(&mut self.allow_unsafe, Type::Body.of(words.say("window-allow-unsafe")));
            ui.add_space(size::S);
            text::words(ui, Type::Small, colours.soft, words.say("window-password-care"));
            ui.add_space(size::M);
            ui.horizontal(|ui| {
                let has_secret = self.secret.is_some() || !self.typed.is_empty();
                let ready = has_secret && !self.user.trim().is_empty();
                entered &= ready;
                if Button::new(&words.say("window-check-signing-in")).main(true).enabled(ready).show(ui).clicked() {
                    entered = ready;
                }
                if Button::new(&words.say("window-forget-password")).enabled(has_secret).show(ui).clicked() {
                    self.forget();
                }
                if Button::new(&words.say("window-close")).icon(icon::CROSS).quiet().show(ui).clicked() {
                    wishes.push(Wish::SignIn);
                }
            });
        });
        if entered {
            wishes.push(Wish::CheckSigningIn);
        }
    }
}
