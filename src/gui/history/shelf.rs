//! Kept checks on the disk: one thread writes, lists and reads them, one after the other. The window never waits for it.

use std::{
    sync::{Arc, mpsc},
    thread::{self, JoinHandle},
};

use egui::Context;

use crate::{
    check,
    facts::{
        finding::Phrase,
        report::{PortReport, Report},
    },
    report::{self, Redaction},
    store::{
        History, StoreError,
        history::{Entry, EntryPort, Id, Kept},
    },
    words::Words,
};

/// What is asked of it.
#[derive(Debug)]
pub enum Order {
    /// Keep a check, or keep it anew.
    Keep(Id, Box<Report>),
    /// Tell what is kept.
    List,
    /// Read a check.
    Open(Id),
    /// Remove a check.
    Remove(Id),
    /// Remove all.
    Clear,
    /// Tell in these words from now on.
    Speak(Arc<Words>),
}

/// A check in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name.
    pub id: Id,
    /// What is said of it.
    pub entry: Entry,
}

/// What comes of it.
#[derive(Debug)]
pub enum News {
    /// What is kept now, the latest first.
    Listed(Vec<Row>),
    /// A check was read.
    Opened(Box<Report>),
    /// Something that its owner should be told: a check was damaged, or couldn't be kept.
    Told(Phrase),
}

/// The thread, and the ways to and from it.
#[derive(Debug)]
pub struct Shelf {
    orders: Option<mpsc::Sender<Order>>,
    news: mpsc::Receiver<News>,
    thread: Option<JoinHandle<()>>,
}

impl Shelf {
    /// Starts the thread; none where the system gives none.
    #[must_use]
    pub fn start(ctx: Context, store: History, mut words: Arc<Words>) -> Option<Self> {
        let (orders, taken) = mpsc::channel();
        let (tell, news) = mpsc::channel();
        let work = move || {
            while let Ok(order) = taken.recv() {
                for news in done(order, &store, &mut words) {
                    // Nobody listens once the window is gone.
                    let _ = tell.send(news);
                }
                ctx.request_repaint();
            }
        };
        let thread = thread::Builder::new().name("mailport-history".into()).spawn(work).ok()?;
        Some(Self { orders: Some(orders), news, thread: Some(thread) })
    }

    /// Asks for something.
    pub fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // The thread outlives every order.
            let _ = orders.send(order);
        }
    }

    /// What came of it, where something has.
    pub fn heard(&self) -> Option<News> {
        self.news.try_recv().ok()
    }
}

impl Drop for Shelf {
    /// What was ordered is still done, so that a check which has just ended is not lost.
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn done(order: Order, store: &History, words: &mut Arc<Words>) -> Vec<News> {
    let mut news = Vec::new();
    let changed = match order {
        Order::Keep(id, report) => keep(&id, &report, store, words),
        Order::List => Ok(()),
        Order::Remove(id) => store.remove(&id),
        Order::Clear => store.clear(),
        Order::Speak(other) => {
            *words = other;
            return news;
        }
        Order::Open(id) => {
            match store.file(&id).map(|file| report::open(&file)) {
                Some(Ok(report)) => {
                    news.push(News::Opened(Box::new(report)));
                    return news;
                }
                Some(Err(error)) => news.push(unreadable(&id, &error, store, words)),
                None => {}
            }
            Ok(())
        }
    };
    if let Err(error) = changed {
        let why = match error {
            StoreError::NoFolder => "history-no-folder",
            StoreError::Write(_) => "history-not-changed",
        };
        news.push(News::Told(Phrase::new(why)));
    }
    list(store, words, &mut news);
    news
}

fn keep(id: &Id, report: &Report, store: &History, words: &Words) -> Result<(), StoreError> {
    // What can't be masked is not kept.
    let masked = report::redacted(report, words, Redaction::Masked).map_err(|_| std::io::Error::from(std::io::ErrorKind::InvalidData))?;
    store.keep(id, &entry(&masked, words), &(report::to_json(&masked) + "\n"))
}

fn entry(report: &Report, words: &Words) -> Entry {
    let port = |(index, port): (usize, &PortReport)| EntryPort {
        port: port.port,
        verdict: port.verdict,
        says: report::pill(report, index, words).1,
    };
    let ports = report.ports.iter().enumerate().map(port).collect();
    Entry::new(&report.target.input, &report.started, words.language(), &report::headline(report, words).sentence, ports)
}

fn list(store: &History, words: &Words, news: &mut Vec<News>) {
    let Ok(kept) = store.list() else { return news.push(News::Told(Phrase::new("history-unreadable"))) };
    let mut rows = Vec::new();
    for Kept { id, entry: known } in kept {
        if let Some(entry) = known.filter(|entry| entry.language == words.language()) {
            rows.push(Row { id, entry });
            continue;
        }
        // The entry is missing, damaged or in another language: the report still tells all.
        match store.file(&id).map(|file| report::open(&file)) {
            Some(Ok(report)) => {
                let entry = entry(&check::retold(&report, words), words);
                // Without it the report is only read again at the next list.
                let _ = store.note(&id, &entry);
                rows.push(Row { id, entry });
            }
            Some(Err(error)) => news.push(unreadable(&id, &error, store, words)),
            None => {}
        }
    }
    news.push(News::Listed(rows));
}

/// A report that is none is set aside; one that can't be read now, or that a later version wrote, stays where it is.
fn unreadable(id: &Id, error: &report::OpenError, store: &History, words: &Words) -> News {
    let damaged = matches!(error, report::OpenError::Report(why) if !matches!(why, report::ReportError::Newer));
    let no_text = matches!(error, report::OpenError::Read(std::io::ErrorKind::InvalidData));
    match (damaged || no_text).then(|| store.set_aside(id)).flatten() {
        Some(aside) => News::Told(Phrase::new("history-set-aside").with("file", aside.display().to_string())),
        None => News::Told(Phrase::new("history-not-read").with("why", error.sentence(words))),
    }
}
