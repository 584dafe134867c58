//! Who signs in: an inline panel for user name and password.
//!
//! The password stays in memory only, as a secret, until the window closes. It is never shown, kept or logged.

use egui::{Id, Ui};
use secrecy::{ExposeSecret, SecretString, zeroize::Zeroize};

use super::{
    app::Wish,
    icon,
    theme::{Type, palette, size},
    widgets::{button::Button, card::card, field::Field, text},
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
    user: String,
    /// What is being typed; it becomes the secret, and is wiped, when the panel closes or a check begins.
    typed: String,
    secret: Option<SecretString>,
    refused: bool,
    anyway: bool,
    /// The credentials are a practice server's.
    practice: bool,
    focus: bool,
}

impl Signing {
    /// The button's words.
    #[must_use]
    pub fn name(&self, words: &Words) -> String {
        let ready = !self.user.is_empty() && (self.secret.is_some() || !self.typed.is_empty());
        if ready { self.user.clone() } else { words.say("window-sign-in") }
    }

    /// The user name, where somebody signs in.
    #[must_use]
    pub fn user(&self) -> Option<&str> {
        (!self.user.trim().is_empty()).then_some(self.user.trim())
    }

    /// Opens the panel, with a user name where one is known.
    pub fn open_for(&mut self, target: Option<&Target>, known: Option<String>) {
        self.open = true;
        self.focus = true;
        if self.user.is_empty() {
            let email = target.and_then(|target| match &target.kind {
                TargetKind::Email { address, .. } => Some(address.clone()),
                _ => None,
            });
            self.user = known.or(email).unwrap_or_default();
        }
    }

    /// The address that was typed as target is the user name, unless there is one.
    pub fn suggest(&mut self, address: &str) {
        if self.user.is_empty() {
            address.clone_into(&mut self.user);
        }
    }

    /// Closes the panel; what was typed becomes the secret.
    pub fn close(&mut self) {
        self.settle();
        self.open = false;
    }

    /// What was typed becomes the secret.
    pub fn settle(&mut self) {
        if !self.typed.is_empty() {
            let same = self.secret.as_ref().is_some_and(|secret| secret.expose_secret() == self.typed);
            if !same {
                self.refused = false;
            }
            self.secret = Some(SecretString::from(self.typed.as_str()));
            self.practice = false;
            self.typed.zeroize();
        }
    }

    /// Fills in who signs in.
    pub fn fill(&mut self, user: &str, password: SecretString) {
        user.clone_into(&mut self.user);
        self.secret = Some(password);
    }

    /// Fills in a practice server's own credentials, unless there are others.
    pub fn practise(&mut self, user: &str, password: &SecretString) {
        if self.secret.is_some() && !self.practice {
            return;
        }
        let same = self.user == user && self.secret.as_ref().is_some_and(|known| known.expose_secret() == password.expose_secret());
        if !same {
            self.refused = false;
        }
        user.clone_into(&mut self.user);
        self.secret = Some(password.clone());
        self.practice = true;
    }

    /// Takes a practice server's credentials out again: they go nowhere else.
    pub fn end_practice(&mut self) {
        if std::mem::take(&mut self.practice) {
            self.user.clear();
            self.forget();
        }
    }

    /// Forgets the password.
    pub fn forget(&mut self) {
        self.typed.zeroize();
        self.secret = None;
        self.refused = false;
        self.allow_unsafe = false;
    }

    /// The server refused these credentials.
    pub const fn refused(&mut self) {
        self.refused = true;
    }

    /// Whether a check with them asks first: they were refused, and are unchanged.
    #[must_use]
    pub const fn asks_first(&self) -> bool {
        self.refused && self.secret.is_some() && !self.anyway && !self.left_out
    }

    /// The next check may use them although they were refused.
    pub const fn try_again(&mut self) {
        self.anyway = true;
    }

    /// The next check goes without them.
    pub const fn leave_out(&mut self) {
        self.left_out = true;
    }

    /// A check has taken them: what was said for this time is over.
    pub const fn used(&mut self) {
        self.anyway = false;
        self.left_out = false;
        self.allow_unsafe = false;
    }

    /// The credentials, where there are any.
    #[must_use]
    pub fn credentials(&self) -> Option<Credentials> {
        if self.left_out {
            return None;
        }
        let user = self.user()?.to_owned();
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
            let before = self.user.clone();
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
            if before != self.user {
                self.refused = false;
            }
            ui.add_space(size::M);
            ui.checkbox(&mut self.allow_unsafe, Type::Body.of(words.say("window-allow-unsafe")));
            ui.add_space(size::S);
            text::words(ui, Type::Small, colours.soft, words.say("window-password-care"));
            ui.add_space(size::M);
            ui.horizontal(|ui| {
                if Button::new(&words.say("window-check-signing-in")).main(true).show(ui).clicked() {
                    entered = true;
                }
                let has_secret = self.secret.is_some() || !self.typed.is_empty();
                if Button::new(&words.say("window-forget-password")).enabled(has_secret).show(ui).clicked() {
                    self.forget();
                }
                if Button::new(&words.say("window-close")).icon(icon::CROSS).quiet().show(ui).clicked() {
                    wishes.push(Wish::SignIn);
                }
            });
        });
        if entered {
            self.close();
            wishes.push(Wish::Check);
        }
    }
}
