//! What the rules conclude: findings with their evidence, a verdict for each port, one recommendation.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    code::{Code, Severity},
    port::{Mode, PortSpec},
    stage::{Stage, StageState},
    verdict::Verdict,
};

/// Values that a sentence needs, by name: text or numbers.
pub type Args = BTreeMap<String, Value>;

/// A sentence that is yet to be said: its key in `words`, and its values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Phrase {
    /// The key.
    pub key: String,
    /// The values.
    pub args: Args,
}

impl Phrase {
    /// A sentence without values.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: Args::new() }
    }

    /// The same with one more value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The evidence allows nothing else.
    Certain,
    /// Something else is possible, and less probable.
    Likely,
    /// One of several explanations.
    Possible,
}

impl Confidence {
    /// The word that stands in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Possible => "possible",
        }
    }
}

/// One cause, found on one port or on the target as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The cause.
    pub code: Code,
    /// How much it weighs here.
    pub severity: Severity,
    /// The port; none for the target as a whole.
    pub port: Option<PortSpec>,
    /// The stage at which it was seen.
    pub stage: Stage,
    /// The values that its sentences need.
    pub args: Args,
    /// What was observed.
    pub evidence: Vec<Phrase>,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Finding {
    /// A finding of usual weight and stage, certain, on the target as a whole, without evidence yet.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self {
            code,
            severity: code.severity(),
            port: None,
            stage: code.stage(),
            args: Args::new(),
            evidence: Vec::new(),
            confidence: Confidence::Certain,
        }
    }

    /// On this port.
    #[must_use]
    pub fn on(mut self, port: PortSpec) -> Self {
        self.port = Some(port);
        self.with("port", port.port)
    }

    /// At this stage.
    #[must_use]
    pub const fn at(mut self, stage: Stage) -> Self {
        self.stage = stage;
        self
    }

    /// With this weight.
    #[must_use]
    pub const fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// With one more value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// With one more observation.
    #[must_use]
    pub fn seen(mut self, evidence: Phrase) -> Self {
        self.evidence.push(evidence);
        self
    }

    /// With this much certainty.
    #[must_use]
    pub const fn confidence(mut self, confidence: Confidence) -> Self {
        self.confidence = confidence;
        self
    }
}

/// What the rules conclude about one port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortDiagnosis {
    /// The port.
    pub spec: PortSpec,
    /// The verdict; none while the port is still being checked.
    pub verdict: Option<Verdict>,
    /// The finding that decided.
    pub cause: Option<Code>,
    /// Only the sign-in stands in the way.
    pub by_sign_in: bool,
    /// The state of each stage, in their order.
    pub states: [StageState; 7],
}

/// Which settings to use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The server.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The port's mode.
    pub mode: Mode,
    /// Whether the connection ends up protected.
    pub protected: bool,
    /// The mechanism to sign in with, where one is offered that Mailport knows.
    pub sign_in: Option<String>,
    /// The user name, where it is known.
    pub username: Option<String>,
    /// It works as it stands.
    pub ready: bool,
    /// The code of what is missing.
    pub needs: Option<Code>,
    /// Why this port: a key of `words`.
    pub because: &'static str,
}

/// Everything that the rules conclude.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagnosis {
    /// The findings, in the order of ports, stages and catalogue.
    pub findings: Vec<Finding>,
    /// The ports, in the order in which they were asked for.
    pub ports: Vec<PortDiagnosis>,
    /// Which settings to use.
    pub recommendation: Option<Advice>,
}
