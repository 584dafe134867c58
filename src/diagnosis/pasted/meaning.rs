//! What does a reply mean of which only the text around it tells where it was given?

use super::{context::Context, said::Said};
use crate::{
    diagnosis::rules::greeting,
    facts::{code::Code, delivery::MailStep, finding::Confidence, reply::Reply, stage::Stage},
    knowledge::replies::{self, Match},
};

/// By the table of replies, at the likeliest stage where it knows one.
pub fn by_table(said: &Said, context: Context) -> Option<Match> {
    const GUESSES: [[u16; 7]; 2] = [[450, 451, 421, 452, 454, 432, 450], [550, 554, 535, 553, 552, 501, 530]];
    const SIGNING_IN: [u16; 2] = [535, 534];
    // RFC 5248's codes about credentials come with 535, whatever else stands there.
    let about_credentials = said.reply.enhanced.is_some_and(|code| code.1 == 7 && matches!(code.2, 8 | 9 | 13 | 14 | 139));
    // Of another enhanced code, 535 says nothing that isn't guessed too.
    let about_sign_in =
        about_credentials || said.reply.enhanced.is_some_and(|code| (code.1, code.2) == (7, 3)) || context.stage == Some(Stage::SignIn);
    let first: &[u16] = if said.guessed && about_credentials { &SIGNING_IN } else { &[] };
    let codes = if said.guessed { [first, &GUESSES[usize::from(said.reply.is_permanent())]].concat() } else { vec![said.reply.code] };
    let steps: &[Option<MailStep>] = if context.step.is_some() { &[context.step, None] } else { &[None] };
    codes.iter().find_map(|code| {
        let reply = Reply { code: *code, ..said.reply.clone() };
        replies::of_pasted(
            &reply,
            said.guessed && !about_sign_in,
            context.stages(&reply).into_iter().flat_map(|stage| steps.iter().map(move |step| (stage, *step))),
        )
    })
}

/// What is left to say of a refusal that the table doesn't know.
pub fn by_code(reply: &Reply, context: Context) -> Match {
    let likely = |code| Match { code, or: None, confidence: Confidence::Likely };
    let words = reply.words();
    let names_service =
        words.contains("service not available") || words.contains("service unavailable") || words.contains("no smtp service");
    match (reply.code, context.stage) {
        (421, None | Some(Stage::Greeting)) => likely(Code::ServiceBusy),
        (454 | 500..=599, Some(Stage::Encryption)) => likely(Code::StarttlsRefused),
        (501 | 504 | 550 | 554, Some(Stage::Greeting)) => likely(Code::HelloRefused),
        (521 | 554, None) if names_service => likely(Code::ServiceRefused),
        _ => replies::of_pasted_by_code(context.stage_by_code(reply), reply),
    }
}

/// Replies that refuse nothing, and still tell something; and whether it is what stops the user.
pub fn of_good_reply(reply: &Reply) -> Option<(Match, bool)> {
    let likely = |code| Match { code, or: None, confidence: Confidence::Likely };
    let words = reply.words();
    let crossed = reply.text.iter().any(|line| line.starts_with("XXX"));
    if greeting::is_of_stars(reply) || crossed {
        return Some((likely(Code::FirewallRewritesSmtp), true));
    }
    if reply.code == 334 && words.contains("\"status\"") {
        return Some((likely(Code::SignInRejected), true));
    }
    if reply.code == 220 && words.contains("ftp") && !words.contains("smtp") {
        return Some((likely(Code::WrongProtocol), false));
    }
    let queued = ["queued", "accepted for delivery", "message accepted", "ok id="].iter().any(|sign| words.contains(sign));
    (reply.code == 250 && queued).then_some((Match { code: Code::Accepted, or: None, confidence: Confidence::Certain }, false))
}
