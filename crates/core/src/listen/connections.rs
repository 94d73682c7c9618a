//! The connections that are open: so many at most, and who asks nothing makes room for who does.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use tokio::task::{AbortHandle, JoinSet};

/// So many connections are open at a time.
const MOST: usize = 128;

#[derive(Default)]
pub(super) struct Connections {
    graceful: GracefulShutdown,
    tasks: JoinSet<()>,
    /// The oldest first.
    open: VecDeque<Open>,
}

struct Open {
    /// Whether its request has come.
    asked: Arc<AtomicBool>,
    task: AbortHandle,
}

impl Connections {
    /// Makes room for one more: where all places are taken, the oldest goes that has not asked for anything yet. None
    /// where all have. The mark is to be set when a request comes.
    pub(super) fn make_room(&mut self) -> Option<Arc<AtomicBool>> {
        while self.tasks.try_join_next().is_some() {}
        self.open.retain(|one| !one.task.is_finished());
        if self.open.len() >= MOST {
            let silent = self.open.iter().position(|one| !one.asked.load(Ordering::Relaxed))?;
            self.open.remove(silent)?.task.abort();
        }
        Some(Arc::default())
    }

    /// Serves a connection beside the others.
    pub(super) fn serve<C>(&mut self, connection: C, asked: Arc<AtomicBool>)
    where
        C: GracefulConnection + Send + 'static,
        C::Error: Send,
    {
        let watched = self.graceful.watch(connection);
        // A peer that breaks off is no trouble of ours.
        let task = self.tasks.spawn(async move {
            let _ = watched.await;
        });
        self.open.push_back(Open { asked, task });
    }

    /// Lets the answers that are under way go out.
    pub(super) async fn close(mut self) {
        for silent in self.open.iter().filter(|one| !one.asked.load(Ordering::Relaxed)) {
            silent.task.abort();
        }
        self.graceful.shutdown().await;
        while self.tasks.join_next().await.is_some() {}
    }
}
