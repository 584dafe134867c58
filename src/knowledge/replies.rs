use crate::facts::{stage::Stage, reply::Reply, delivery::MailStep, code::Code, finding::Confidence};
pub struct Match { pub code: Code, pub confidence: Confidence }
pub fn classify(_stage: Stage, _reply: &Reply, _step: Option<MailStep>) -> Match { Match { code: Code::SignInRejected, confidence: Confidence::Certain } }
