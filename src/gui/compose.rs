//! The test message: who it is from and to, what it says, and what the server answered.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, accesskit::Live, pos2, vec2};
use time::OffsetDateTime;

use super::{
    action::Action,
    app, board, icon,
    model::{Model, Run},
    signing::Signing,
    theme::{Type, palette, size},
    verdict,
    widgets::{button::Button, card::card, field::Field, text},
    wish::Wish,
};
use crate::{
    delivery::Draft,
    facts::{
        delivery::{DeliveryProblem, MailStep, Outgoing},
        finding::Phrase,
        progress::Progress,
        report::Report,
        stage::{Stage, StageState},
    },
    report::{self, Tone},
    store::Preferences,
    words::Words,
};

/// The test message.
#[derive(Debug, Default)]
pub struct Compose {
    /// What is typed.
    pub draft: Draft,
    /// What was filled in here rather than typed: it is filled in anew for each check, and not kept.
    filled: Draft,
    /// To whom the message was handed over.
    sent_to: String,
    /// The port's place.
    index: usize,
    /// Why it can't be handed over, beyond any field: a key.
    problem: Option<&'static str>,
    /// What is wrong with each field: a key.
    wrong: [Option<&'static str>; 4],
    /// Who the message is from, where that is known.
    sender: String,
    /// The first wrong field is to be seen.
    find: bool,
    /// A message was handed over in this view.
    sent: bool,
    /// Somebody signs in.
    pub signs_in: bool,
}

impl Compose {
    /// Fills what is still empty, for the recommended port.
    pub fn prepare(&mut self, model: &Model, signing: &Signing, preferences: &Preferences, words: &Words) {
        let Some(run) = &model.shown else { return };
        self.sent = false;
        self.problem = None;
        self.wrong = Default::default();
        let place = run.report.ports.iter().position(|port| report::is_recommended(&run.report, port));
        self.index = place.unwrap_or(model.selected);
        if self.draft == Draft::default()
            && let Some(kept) = &preferences.draft
        {
            self.draft = kept.clone();
        }
        let given = &run.observations.given;
        let sender = given
            .email
            .clone()
            .or_else(|| given.user.clone())
            .or_else(|| run.request.as_ref().and_then(|request| signing.user(&request.target)).map(str::to_owned));
        self.sender = sender.filter(|sender| sender.contains('@')).unwrap_or_default();
        self.fill(run, words);
    }

    /// Fills what is empty, or was filled before and left as it was.
    fn fill(&mut self, run: &Run, words: &Words) {
        let mut fresh = Draft {
            from: self.sender.clone(),
            to: self.sender.clone(),
            subject: words.say("window-compose-subject-text"),
            body: body(run, self.index, words),
        };
        for ((field, filled), value) in fields(&mut self.draft).into_iter().zip(fields(&mut self.filled)).zip(fields(&mut fresh)) {
            if field.trim().is_empty() || field == filled {
                field.clone_from(value);
                filled.clone_from(value);
            }
        }
    }

    /// What was filled in is said in other words.
    pub fn retell(&mut self, model: &Model, words: &Words) {
        if let Some(run) = model.shown.as_ref().filter(|_| self.filled != Draft::default()) {
            self.fill(run, words);
        }
    }

    /// The draft to keep for the next start.
    #[must_use]
    pub fn kept(&self, preferences: &Preferences) -> Option<Draft> {
        if self.draft == Draft::default() {
            return preferences.draft.clone();
        }
        let mut typed = self.draft.clone();
        for (field, filled) in fields(&mut typed).into_iter().zip(fields(&mut self.filled.clone())) {
            if field == filled {
                field.clear();
            }
        }
        (typed != Draft::default()).then_some(typed)
    }

    /// The message, where it can be composed.
    pub fn outgoing(&mut self) -> Option<(usize, Outgoing)> {
        self.problem = None;
        self.wrong = Default::default();
        match self.draft.compose(OffsetDateTime::now_utc()) {
            Ok(message) => Some((self.index, message)),
            Err(error) => {
                self.wrong = wrong(&self.draft);
                self.find = true;
                if self.wrong.iter().all(Option::is_none) {
                    self.problem = Some(error.key());
                }
                None
            }
        }
    }

    /// It is being handed over.
    pub fn begin(&mut self) {
        self.sent = true;
        self.sent_to.clone_from(&self.draft.to);
    }

    /// The handing over has ended.
    pub fn ended(&mut self, run: &Run) {
        if run.report.delivery.is_none() && run.observations.ports.get(self.index).is_some_and(|port| port.message.ms().is_none()) {
            self.problem = Some("window-compose-not-reached");
        }
    }

    /// Draws the view.
    pub fn show(&mut self, ui: &mut Ui, model: &Model, run: &Run, words: &Words, wishes: &mut Vec<Wish>) {
        self.headline(ui, model, run, words, wishes);
        ui.add_space(size::XL);
        let whole = ui.available_rect_before_wrap();
        if whole.width() + 2.0 * size::XL < size::STACK_UNDER {
            self.form(ui, model, words, wishes);
            ui.add_space(size::L);
            card(ui, |ui| self.said(ui, run, words));
            return;
        }
        // The form is as wide beside the card as 1.4 to 1.
        let left = ((whole.width() - size::XXL) * 1.4 / 2.4).floor();
        let mut form = ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(whole.min, vec2(left, whole.height()))).id_salt("form"));
        self.form(&mut form, model, words, wishes);
        let beside = Rect::from_min_max(pos2(whole.left() + left + size::XXL, whole.top()), whole.max);
        let mut answer = ui.new_child(UiBuilder::new().max_rect(beside).id_salt("answer"));
        card(&mut answer, |ui| self.said(ui, run, words));
        ui.allocate_space(vec2(whole.width(), form.min_rect().height().max(answer.min_rect().height())));
    }

    fn headline(&self, ui: &mut Ui, model: &Model, run: &Run, words: &Words, wishes: &mut Vec<Wish>) {
        let report = &run.report;
        let back = Action::new(words, "window-back", None, Wish::Back);
        let (tone, sentence, detail) = if model.sending {
            (Tone::Running, say_port(words, "window-compose-sending", report, self.index), words.say("window-compose-sending-detail"))
        } else if let Some(delivery) = report.delivery.as_ref().filter(|_| self.sent) {
            delivered(report, delivery, &self.sent_to, words)
        } else {
            (Tone::Neutral, words.say("window-compose-title"), say_port(words, "window-compose-detail", report, self.index))
        };
        verdict::sentence(ui, tone, &sentence, &detail, &[back], words, wishes);
    }

    fn form(&mut self, ui: &mut Ui, model: &Model, words: &Words, wishes: &mut Vec<Wish>) {
        self.fields(ui, words);
        ui.horizontal(|ui| {
            ui.add_space(size::FORM_COLUMN + size::M);
            let key = if model.sending {
                "window-compose-sending-button"
            } else if self.sent {
                "window-compose-send-again"
            } else {
                "window-compose-send"
            };
            if Button::new(&words.say(key)).icon(icon::PLANE).main(!model.sending).enabled(!model.sending).show(ui).clicked() {
                wishes.push(Wish::Send);
            }
        });
        if !self.signs_in && self.problem.is_none() && self.wrong.iter().all(Option::is_none) {
            ui.add_space(size::M);
            ui.horizontal(|ui| {
                ui.add_space(size::FORM_COLUMN + size::M);
                text::words(ui, Type::Body, palette(ui).soft, words.say("window-compose-nobody"));
            });
        }
        if let Some(problem) = self.problem {
            ui.add_space(size::M);
            ui.horizontal(|ui| {
                ui.add_space(size::FORM_COLUMN + size::M);
                text::words(ui, Type::Body, palette(ui).bad, words.say(problem));
            });
        }
    }

    /// The fields, each with what is wrong under it.
    fn fields(&mut self, ui: &mut Ui, words: &Words) {
        let keys = ["window-compose-from", "window-compose-to", "window-compose-subject", "window-compose-text"];
        let heights = [size::BUTTON, size::BUTTON, size::BUTTON, size::TEXT_FIELD];
        let mut find = std::mem::take(&mut self.find);
        for (index, value) in fields(&mut self.draft).into_iter().enumerate() {
            let (key, height) = (keys[index], heights[index]);
            let wrong = &mut self.wrong[index];
            let label = words.say(key);
            let row = vec2(ui.available_width(), height);
            let top = ui.cursor().min;
            let response = ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = size::M;
                let (name, _) = ui.allocate_exact_size(vec2(size::FORM_COLUMN, row.y), egui::Sense::hover());
                let middle = pos2(name.left(), name.top() + size::BUTTON / 2.0);
                text::from_left(ui, middle, Type::Body, palette(ui).soft, &label, size::FORM_COLUMN);
                let mut field = Field::new(&label, Id::unique(key)).wrong(wrong.is_some());
                if height > size::BUTTON {
                    field = field.lines(height);
                }
                field.show(ui, value)
            });
            if response.inner.changed() {
                *wrong = None;
                self.problem = None;
            }
            if let Some(wrong) = wrong {
                ui.add_space(size::XS);
                ui.horizontal(|ui| {
                    ui.add_space(size::FORM_COLUMN + size::M);
                    let response = text::words(ui, Type::Body, palette(ui).bad, words.say(wrong));
                    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
                });
                if std::mem::take(&mut find) {
                    response.inner.request_focus();
                    let seen = Rect::from_min_max(top, pos2(top.x + row.x, ui.cursor().top()));
                    ui.scroll_to_rect(seen.expand(size::M), None);
                }
            }
            ui.add_space(size::M);
        }
    }

    /// The steps, each with the server's own words.
    fn said(&self, ui: &mut Ui, run: &Run, words: &Words) {
        let colours = palette(ui);
        text::words(ui, Type::Heading, colours.text, words.say("window-compose-said"));
        ui.add_space(size::S);
        if !self.sent {
            text::words(ui, Type::Body, colours.soft, words.say("window-compose-nothing-said"));
            return;
        }
        for step in steps(run, self.index, &self.sent_to, words) {
            let (mark, colour) = match step.state {
                StageState::Done => (icon::CHECK, colours.ok),
                StageState::Failed => (icon::CROSS, colours.bad),
                _ => (icon::CLOCK, colours.accent),
            };
            let top = ui.cursor().min;
            text::icon(ui, top + vec2(size::S, Type::Body.line() / 2.0), Type::Icon, colour, mark);
            let room = Rect::from_min_max(top + vec2(size::XL + size::XS, 0.0), ui.max_rect().max);
            let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt(&step.title));
            text::words(&mut child, Type::Body, colours.text, &step.title);
            if !step.reply.is_empty() {
                text::words(&mut child, Type::Mono, colours.soft, &step.reply);
            }
            ui.allocate_space(vec2(ui.available_width(), child.min_rect().height()));
            ui.add_space(size::S);
        }
    }
}

const fn fields(draft: &mut Draft) -> [&mut String; 4] {
    [&mut draft.from, &mut draft.to, &mut draft.subject, &mut draft.body]
}

/// What is wrong with each field, looked at by itself: composing says only the first.
fn wrong(draft: &Draft) -> [Option<&'static str>; 4] {
    const FINE: &str = "someone@example.org";
    let mut draft = draft.clone();
    std::array::from_fn(|index| {
        let mut alone = Draft { from: FINE.to_owned(), to: FINE.to_owned(), subject: String::new(), body: String::new() };
        std::mem::swap(fields(&mut alone)[index], fields(&mut draft)[index]);
        let error = alone.compose(OffsetDateTime::now_utc()).err()?;
        error.field().map(|_| error.key())
    })
}

fn body(run: &Run, index: usize, words: &Words) -> String {
    let date = app::date(&run.report.started, words);
    let Some(port) = run.report.ports.get(index) else { return String::new() };
    let phrase = Phrase::new("window-compose-body-text").with("date", date).with("host", port.host.as_str()).with("port", port.port);
    words.phrase(&phrase.with("security", words.say(&format!("window-security-{}", port.security))))
}

fn say_port(words: &Words, key: &str, report: &Report, index: usize) -> String {
    let port = report.ports.get(index).map_or(0, |port| port.port);
    words.phrase(&Phrase::new(key).with("host", report.target.host.as_str()).with("port", port))
}

fn delivered(report: &Report, delivery: &crate::facts::report::Delivery, to: &str, words: &Words) -> (Tone, String, String) {
    let title = || {
        let found = report.findings.iter().find(|finding| Some(finding.code) == delivery.cause);
        found.map(|finding| finding.title.clone())
    };
    let phrase = |key: &str| {
        let phrase = Phrase::new(key).with("host", report.target.host.as_str()).with("port", delivery.port).with("to", to);
        words.phrase(&phrase.with("queue", delivery.queue_id.clone().unwrap_or_default()))
    };
    if delivery.accepted {
        let key = if delivery.queue_id.is_some() { "window-compose-accepted-queued" } else { "window-compose-accepted-detail" };
        (Tone::Good, phrase("window-compose-accepted"), phrase(key))
    } else if delivery.unknown {
        (Tone::Care, phrase("window-compose-unknown"), phrase("window-compose-unknown-detail"))
    } else {
        let sentence = title().unwrap_or_else(|| phrase("window-compose-refused"));
        (Tone::Bad, sentence, delivery.reply.clone().unwrap_or_default())
    }
}

struct Step {
    state: StageState,
    title: String,
    reply: String,
}

fn steps(run: &Run, index: usize, to: &str, words: &Words) -> Vec<Step> {
    let (Some(port), Some(facts)) = (run.report.ports.get(index), run.observations.ports.get(index)) else { return Vec::new() };
    let mut steps = Vec::new();
    let state = |stage: Stage| port.stages.iter().find(|known| known.stage == stage).map_or(StageState::NotReached, |known| known.state);
    let step = |state: StageState, key: &str, reply: String| Step {
        state: if state == StageState::Warned { StageState::Done } else { state },
        title: words.phrase(&Phrase::new(key).with("to", to).with("user", run.observations.given.user.clone().unwrap_or_default())),
        reply,
    };
    let shown = |state| !matches!(state, StageState::NotReached | StageState::Skipped);
    let connected = state(Stage::Connect);
    if shown(connected) {
        let tls = port.tls.as_ref().map(|tls| {
            let ms = port
                .stages
                .iter()
                .filter(|stage| matches!(stage.stage, Stage::Connect | Stage::Encryption))
                .filter_map(|stage| stage.ms)
                .sum();
            format!("{}, {}", report::spoken_version(&tls.version), board::took(ms, words))
        });
        let key = if tls.is_some() { "window-step-protected" } else { "window-step-connected" };
        steps.push(step(connected, key, tls.unwrap_or_default()));
    }
    if shown(state(Stage::SignIn)) {
        let reply = facts.sign_in.done().map(|facts| facts.reply.quoted()).or_else(|| port.sign_in.reply.clone());
        let key = if run.observations.given.user.is_some() { "window-step-signed-in" } else { "window-step-signed-in-somehow" };
        steps.push(step(state(Stage::SignIn), key, reply.unwrap_or_default()));
    }
    let (before, last) = match &facts.message {
        Progress::Done { facts, .. } => (&facts.steps, Some((MailStep::EndOfData, StageState::Done, facts.reply.quoted()))),
        Progress::Failed { facts, .. } => {
            let reply = match &facts.why {
                DeliveryProblem::Refused { reply } => reply.quoted(),
                DeliveryProblem::Lost { .. } | DeliveryProblem::Stopped { .. } => words.say("window-step-lost"),
                DeliveryProblem::TooLarge { .. } => words.say("window-step-too-large"),
                DeliveryProblem::NeedsSmtpUtf8 => words.say("window-step-needs-utf8"),
            };
            (&facts.steps, Some((facts.step, StageState::Failed, reply)))
        }
        Progress::Running { .. } => {
            steps.push(step(StageState::Running, "window-step-sending", String::new()));
            return steps;
        }
        _ => return steps,
    };
    for (kind, reply) in before.iter().filter(|(kind, _)| !matches!(kind, MailStep::Data | MailStep::EndOfData)) {
        steps.push(step(StageState::Done, mail_step(*kind, true), reply.quoted()));
    }
    if let Some((kind, state, reply)) = last {
        steps.push(step(state, mail_step(kind, state == StageState::Done), reply));
    }
    steps
}

const fn mail_step(step: MailStep, accepted: bool) -> &'static str {
    match (step, accepted) {
        (MailStep::Mail, true) => "window-step-sender",
        (MailStep::Mail, false) => "window-step-sender-refused",
        (MailStep::Rcpt, true) => "window-step-recipient",
        (MailStep::Rcpt, false) => "window-step-recipient-refused",
        (MailStep::Size | MailStep::Data | MailStep::EndOfData, true) => "window-step-message",
        (MailStep::Size | MailStep::Data | MailStep::EndOfData, false) => "window-step-message-refused",
    }
}
