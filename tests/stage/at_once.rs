//! Looks at many things, several at once, and gathers what is wrong with any.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// As many at once: each waits for its processes most of the time.
const AT_ONCE: usize = 4;

/// Holds that nothing is wrong with any of these, and says what is.
#[track_caller]
pub fn hold<T: Sync>(all: &[T], wrong: impl Fn(&T) -> Option<String> + Sync) {
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Some(what) = wrong(one) {
                        found.lock().expect("no thread panicked").push(what);
                    }
                }
            });
        }
    });
    let found = found.into_inner().expect("no thread panicked");
    assert!(found.is_empty(), "{} of {}: {}", found.len(), all.len(), found.join("\n"));
}
