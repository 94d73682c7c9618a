//! What is wrong with a request, by the inspector's names: at once what is wrong for certain, and of a refused
//! signature a little later which recipe made it.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use iop::inspect::{Case, Mistake, Place, SentPair, SentRequest, inspect, plain_mistakes};
use jiff::Timestamp;
use tokio::sync::watch;

use crate::app::App;
use crate::check::{Target, app_of};
use crate::gateway::Gateway;
use crate::received::Received;

/// How many searches may wait for each other. More refused signatures than that at once are a load test, and get
/// what is certain only.
const MOST_SEARCHES: usize = 16;

/// The searches under way. One runs at a time.
#[derive(Debug, Default)]
pub(crate) struct Searches {
    pending: watch::Sender<usize>,
    turn: std::sync::Mutex<()>,
    ended: AtomicBool,
}

impl Searches {
    /// Waits until nothing is searched for any more.
    pub(crate) async fn settled(&self) {
        // The sender is this one's own, so it is not gone.
        let _ = self.pending.subscribe().wait_for(|pending| *pending == 0).await;
    }

    /// Ends those under way: nobody will read what they find.
    pub(crate) fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
    }

    fn begin(&self) -> bool {
        self.pending.send_if_modified(|pending| {
            let free = *pending < MOST_SEARCHES;
            *pending += usize::from(free);
            free
        })
    }
}

/// A search under way, which is over however it ends.
struct UnderWay(Arc<Gateway>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.searches.pending.send_modify(|pending| *pending -= 1);
    }
}

/// What is wrong with a call for certain.
pub(crate) fn certain(apps: &[App], target: &Target, received: &Received, now: Timestamp) -> Vec<String> {
    let request = request(target, received);
    ids(plain_mistakes(&case(&request, app_of(apps, received), now)).iter())
}

/// Looks for the recipe of a refused signature on a thread of its own, and puts what is found into the journal.
pub(crate) fn search(
    gateway: &Arc<Gateway>,
    number: usize,
    target: &Target,
    received: &Received,
    now: Timestamp,
) {
    if !gateway.searches.begin() {
        return;
    }
    let under_way = UnderWay(Arc::clone(gateway));
    let request = request(target, received);
    let app = app_of(&gateway.apps, received).cloned();
    tokio::task::spawn_blocking(move || {
        let gateway = &under_way.0;
        let turn = gateway.searches.turn.lock();
        let mut watch = |_| {
            let ended = gateway.searches.ended.load(Ordering::Relaxed);
            if ended { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let found = inspect(&case(&request, app.as_ref(), now), &mut watch);
        drop(turn);
        gateway.journal().explain(number, ids(found.findings.iter().map(|finding| &finding.mistake)));
    });
}

fn case<'a>(request: &'a SentRequest, app: Option<&'a App>, now: Timestamp) -> Case<'a> {
    let now = iop::Timestamp::from_millis(now.as_millisecond());
    Case {
        request,
        signed_text: None,
        secret: app.map(|app| &app.app_secret),
        app_key: app.map(|app| &app.app_key),
        callback: None,
        platform: None,
        received_at: Some(now),
        now,
    }
}

fn request(target: &Target, received: &Received) -> SentRequest {
    let path = match target {
        Target::Rest(path) => format!("http://127.0.0.1/rest{path}"),
        Target::Sync => "http://127.0.0.1/sync".to_owned(),
    };
    let pair = |(name, value): (&str, &str)| SentPair {
        name: name.to_owned(),
        value: value.to_owned(),
        place: Place::Query,
    };
    SentRequest { verb: None, address: path.parse().ok(), pairs: received.pairs().map(pair).collect() }
}

fn ids<'m>(mistakes: impl Iterator<Item = &'m Mistake>) -> Vec<String> {
    mistakes.map(|mistake| mistake.id().into_owned()).collect()
}
