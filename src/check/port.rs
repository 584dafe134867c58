//! One port's task: walk the stages, carry a message where one is to follow, say goodbye.

use tokio::{
    sync::{mpsc::UnboundedSender, oneshot},
    task::JoinSet,
};

use super::control::{Comparison, Subject};
use crate::{
    delivery::submit::{Way, submit},
    facts::{
        delivery::{DeliveryFailure, Outgoing},
        event::PortEvent,
        progress::{Progress, Skip},
    },
    probe::{
        conversation::Sink,
        dialogue::Dialogue,
        endpoint::{Probe, Session, Walked},
        limits,
    },
};

/// A message for a kept session.
pub struct Errand {
    /// The message.
    pub message: Box<Outgoing>,
    /// Told when it is done with.
    pub done: oneshot::Sender<()>,
    /// Tells to stop; a sender that is dropped does so too.
    pub stop: oneshot::Receiver<()>,
}

/// Runs a port to its end. `through` is told once its verdict can be known; then only politeness or an errand follows.
pub async fn run(
    index: usize,
    probe: Probe,
    errand: Option<oneshot::Receiver<Errand>>,
    comparison: Comparison,
    through: UnboundedSender<usize>,
) {
    let sink = probe.sink.clone();
    sink.tell(PortEvent::Begins);
    let others = probe.request.all_addresses.then(|| probe.clone());
    let again = errand.is_some().then(|| probe.clone());
    let walked = probe.walk().await;
    if let Some(probe) = others {
        talk_to_others(&probe, &walked).await;
    }
    match walked {
        Walked::Over(stragglers, _) => {
            stragglers.finish(limits::STRAGGLERS, &sink).await;
            // The verdict has to wait for what other servers answer on this port.
            comparison.settled(Subject::Port(index)).await;
            ends(index, &sink, &through);
        }
        Walked::Open(session) => {
            let Session { mut dialogue, offers, stragglers, address, local } = *session;
            if let Some(errand) = errand {
                stragglers.finish(limits::STRAGGLERS, &sink).await;
                ends(index, &sink, &through);
                if let Ok(Errand { message, done, stop }) = errand.await {
                    let stalled = deliver(&mut dialogue, &offers, &message, stop, &sink).await;
                    if let (true, Some(probe), Some(address)) = (stalled, again, address) {
                        probe.ask_for_smaller(address, local, dialogue.is_protected()).await;
                    }
                    let _ = done.send(());
                }
                let _ = dialogue.send_line("QUIT", "QUIT").await;
                let _ = dialogue.reply().await;
                return;
            }
            sink.tell(PortEvent::Message(Box::new(Progress::Skipped { why: Skip::NotAsked })));
            // The verdict does not wait for the answer to QUIT: it is heard only while other ports still run.
            let _ = dialogue.send_line("QUIT", "QUIT").await;
            stragglers.finish(limits::STRAGGLERS, &sink).await;
            ends(index, &sink, &through);
            let _ = dialogue.reply().await;
        }
    }
}

/// Holds the dialogue with every address but the one that carried it, all at once.
async fn talk_to_others(probe: &Probe, walked: &Walked) {
    let carrier = match walked {
        Walked::Open(session) => session.address,
        Walked::Over(_, address) => *address,
    };
    let mut dialogues = JoinSet::new();
    for address in probe.addresses.iter().copied().filter(|address| Some(*address) != carrier) {
        let other = probe.to_other(address);
        dialogues.spawn(async move {
            let sink = other.sink.clone();
            if let Walked::Open(mut session) = other.walk().await {
                let _ = session.dialogue.send_line("QUIT", "QUIT").await;
            }
            sink.tell(PortEvent::Ended { elapsed_ms: sink.now_ms() });
        });
    }
    while dialogues.join_next().await.is_some() {}
}

fn ends(index: usize, sink: &Sink, through: &UnboundedSender<usize>) {
    sink.tell(PortEvent::Ended { elapsed_ms: sink.now_ms() });
    let _ = through.send(index);
}

/// Hands the message over. Says whether it stalled while its text was on the way.
async fn deliver(dialogue: &mut Dialogue, offers: &[String], message: &Outgoing, stop: oneshot::Receiver<()>, sink: &Sink) -> bool {
    let at_ms = sink.now_ms();
    sink.tell(PortEvent::Message(Box::new(Progress::Running { at_ms })));
    let mut way = Way::default();
    let result = tokio::select! {
        result = submit(dialogue, offers, message, &mut way) => Some(result),
        _ = stop => None,
    };
    // Stopped, it is told how far the message had come: after its last dot it may arrive.
    let Some(result) = result.or_else(|| way.stopped(message).map(Err)) else {
        sink.tell(PortEvent::Message(Box::new(Progress::NotReached)));
        return false;
    };
    let stalled = result.as_ref().is_err_and(DeliveryFailure::is_stalled);
    let ms = sink.now_ms().saturating_sub(at_ms);
    let progress = match result {
        Ok(facts) => Progress::Done { at_ms, ms, facts },
        Err(facts) => Progress::Failed { at_ms, ms, facts },
    };
    sink.tell(PortEvent::Message(Box::new(progress)));
    stalled
}
