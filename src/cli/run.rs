//! How does a check run in a terminal? Follows its events to the end, and lets Ctrl-C stop it with what is known so far.

use std::{future::Future, io};

use time::OffsetDateTime;

use super::{exit::Exit, interrupts::Interrupts, progress::Progress, wrong::WrongCall};
use crate::{
    check::{self, Check},
    facts::{event::Event, observations::Observations, report::Report, request::Request},
    words::Words,
};

/// How following a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// The check is over, or was stopped and has said what it knows.
    ToTheEnd,
    /// The user wants out at once.
    Abandoned,
}

/// A check that runs, and what it has seen.
pub struct Run<'a> {
    /// The check itself.
    pub check: Check,
    observations: Observations,
    progress: Progress,
    interrupts: Interrupts,
    words: &'a Words,
}

impl<'a> Run<'a> {
    /// Starts a check. Must be called inside a tokio runtime.
    ///
    /// # Errors
    /// Where the system doesn't tell of Ctrl-C.
    pub fn start(request: Request, progress: Progress, words: &'a Words) -> io::Result<Self> {
        let interrupts = Interrupts::listen()?;
        let observations = check::observe(&request, OffsetDateTime::now_utc());
        Ok(Self { check: Check::start(request), observations, progress, interrupts, words })
    }

    /// Takes leave of the sessions that were kept for a message.
    pub async fn part(self) {
        self.check.part().await;
    }

    /// Follows the check until it is over. The first Ctrl-C stops it, the second leaves it alone.
    pub async fn follow(&mut self) -> Followed {
        let mut stopping = false;
        loop {
            tokio::select! {
                // However much happens: the wish to end is heard first.
                biased;
                () = self.interrupts.next() => {
                    if stopping {
                        self.progress.clear();
                        return Followed::Abandoned;
                    }
                    stopping = true;
                    self.check.stop();
                }
                event = self.check.next() => {
                    let Some(event) = event else { break };
                    let over = matches!(event, Event::Ended(_));
                    self.observations.apply(event.clone());
                    self.progress.tell(&event, &self.observations, self.words);
                    if over {
                        break;
                    }
                }
            }
        }
        self.progress.clear();
        Followed::ToTheEnd
    }

    /// The report of what is known.
    #[must_use]
    pub fn report(&self) -> Report {
        check::report_of(&self.observations, self.words)
    }
}

/// Runs something to its end on a runtime of its own.
pub fn on_a_runtime(words: &Words, work: impl Future<Output = io::Result<Exit>>) -> Exit {
    let unable = |error: &io::Error| WrongCall::new("terminal-no-runtime").with("detail", &error.to_string()).tell(words);
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return unable(&error),
    };
    let exit = runtime.block_on(work);
    // A lookup by the system can't be called back: waiting for its thread would keep the process.
    runtime.shutdown_background();
    exit.unwrap_or_else(|error| unable(&error))
}
