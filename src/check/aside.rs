//! What is asked beside a check: questions whose answers explain and that no port needs. They run while the ports are tried;
//! what is not answered by the end is left.

use tokio::{task::JoinSet, time::timeout};

use crate::probe::limits;

/// Questions under way; dropped, they end.
#[derive(Default)]
pub struct Asides {
    tasks: JoinSet<()>,
}

impl Asides {
    /// Asks one more.
    pub fn ask(&mut self, question: impl Future<Output = ()> + Send + 'static) {
        self.tasks.spawn(question);
    }

    /// Waits a moment for those that are left, once every port is through; then ends them.
    pub async fn finish(&mut self) {
        let _ = timeout(limits::ASIDE, async { while self.tasks.join_next().await.is_some() {} }).await;
        self.tasks.shutdown().await;
    }

    /// Ends them all, so that no answer follows the check's end.
    pub fn drop_all(&mut self) {
        self.tasks.abort_all();
    }
}
