//! Where checks run: a thread of its own, with its own runtime. Orders go in, events come out, and the window is asked
//! for one picture each batch. The window never waits for it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
};

use egui::Context;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::{
    check::Check,
    facts::{delivery::Outgoing, event::Event, request::Request},
};

/// What the window asks for.
#[derive(Debug)]
pub enum Command {
    /// Check a target. A check under way is dropped, and its sockets closed.
    Check(Box<Request>),
    /// Check one port of it anew, and hand a message over there.
    Send {
        /// As the check was asked for.
        request: Box<Request>,
        /// The host that was checked.
        host: String,
        /// The port's place in the request.
        index: usize,
        /// The message.
        message: Box<Outgoing>,
    },
    /// Stop; what is known so far still comes, with the end.
    Stop,
}

/// Makes checks. Tests have their own, and feed events by hand.
pub trait Starter {
    /// Does what is asked, under a run's number.
    fn order(&mut self, run: u64, command: Command);
    /// The next event, where one has come, and of which run it is.
    fn heard(&mut self) -> Option<(u64, Event)>;
}

/// The real one.
#[derive(Debug)]
pub struct Worker {
    orders: UnboundedSender<(u64, Command)>,
    events: mpsc::Receiver<(u64, Event)>,
    /// The window has been asked for a picture and has not taken the batch yet.
    asked: Arc<AtomicBool>,
}

impl Worker {
    /// Starts the thread. It ends when the worker is dropped.
    ///
    /// # Errors
    /// Where the system gives no thread or no runtime.
    pub fn start(ctx: Context) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let (orders, taken) = unbounded_channel();
        let (told, events) = mpsc::channel();
        let asked = Arc::new(AtomicBool::new(false));
        let bell = Bell { ctx, asked: Arc::clone(&asked) };
        thread::Builder::new().name("mailport-checks".into()).spawn(move || {
            runtime.block_on(serve(taken, &told, &bell));
            runtime.shutdown_background();
        })?;
        Ok(Self { orders, events, asked })
    }
}

impl Starter for Worker {
    fn order(&mut self, run: u64, command: Command) {
        // The thread outlives every order: it ends only when the sender is gone.
        let _ = self.orders.send((run, command));
    }

    fn heard(&mut self) -> Option<(u64, Event)> {
        self.asked.store(false, Ordering::Release);
        self.events.try_recv().ok()
    }
}

/// Asks the window for one picture each batch.
struct Bell {
    ctx: Context,
    asked: Arc<AtomicBool>,
}

impl Bell {
    fn ring(&self) {
        if !self.asked.swap(true, Ordering::AcqRel) {
            self.ctx.request_repaint();
        }
    }
}

async fn serve(mut orders: UnboundedReceiver<(u64, Command)>, told: &mpsc::Sender<(u64, Event)>, bell: &Bell) {
    let mut current: Option<(u64, Check)> = None;
    loop {
        tokio::select! {
            order = orders.recv() => match order {
                None => return,
                Some((run, Command::Check(request))) => {
                    // The old one's sockets close before the new one's open.
                    drop(current.take());
                    current = Some((run, Check::start(*request)));
                }
                Some((run, Command::Send { request, host, index, message })) => {
                    drop(current.take());
                    current = Some((run, Check::send(*request, host, index, *message)));
                }
                Some((_, Command::Stop)) => if let Some((_, check)) = &current { check.stop(); },
            },
            event = next(&mut current) => match event {
                Some(event) => {
                    if told.send(event).is_err() {
                        return;
                    }
                    bell.ring();
                }
                None => current = None,
            },
        }
    }
}

/// The next event of the check under way; waits for ever where there is none.
async fn next(current: &mut Option<(u64, Check)>) -> Option<(u64, Event)> {
    match current {
        Some((run, check)) => check.next().await.map(|event| (*run, event)),
        None => std::future::pending().await,
    }
}
