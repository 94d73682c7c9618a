//! Renewals: in the background for as long as the app runs, window or not; and of many stores for a person who waits.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sellerkey_core::agent::Agent;
use sellerkey_core::renew::{Occasion, RenewalError, Renewed};
use sellerkey_core::renewals::{Outcome, Told};
use sellerkey_core::store::Store;
use sellerkey_core::vault::Patience;
use sellerkey_core::{Coded, Error, Sellerkey};
use tokio::sync::Notify;

use crate::shell::Shell;
use crate::view::{NotRenewedView, Overview, Problem, RenewingView, Word};

/// What is known of renewals that are under way.
#[derive(Default)]
pub struct Renewals {
    wake: Notify,
    blocked: Mutex<Option<Problem>>,
    many: Mutex<Option<RenewingView>>,
    stop: Arc<AtomicBool>,
    /// When the window was last told how far many renewals are.
    told: Mutex<Option<Instant>>,
}

/// The window is told no more often how far many renewals are: what failed is in each word of it.
const TOLD_EVERY: Duration = Duration::from_millis(100);

/// A data folder that cannot be opened may be there later.
const RETRY: Duration = Duration::from_secs(30);

/// Renews what is due, from now on.
pub fn begin(shell: Shell) {
    tauri::async_runtime::spawn(async move {
        let core = loop {
            match shell.core() {
                Ok(core) => break core.with_patience(Patience::Background),
                Err(_) => tokio::time::sleep(RETRY).await,
            }
        };
        hand_out(&core);
        core.keep_renewed(&shell.renewals().wake, &|told| shell.told(told)).await;
    });
}

/// Tokens to the command line too, unless another program does.
fn hand_out(core: &Sellerkey) {
    match Agent::begin(core.home()) {
        Ok(agent) => {
            let core = core.clone();
            tauri::async_runtime::spawn(async move { agent.serve(&core).await });
        }
        Err(error) => tracing::info!(error = error.code(), "no agent here"),
    }
}

impl Shell {
    /// Makes the background look at once.
    pub fn look_again(&self) {
        self.renewals().wake.notify_one();
    }

    /// Renews these stores, a few at a time. One such job at a time.
    pub async fn renew(&self, stores: Vec<Store>) -> Result<RenewingView, Problem> {
        let core = self.core()?;
        let total = u32::try_from(stores.len()).unwrap_or(u32::MAX);
        {
            let mut many = lock(&self.renewals().many);
            if let Some(under_way) = &*many {
                return Ok(under_way.clone());
            }
            *many = Some(RenewingView { total, ..RenewingView::default() });
        }
        self.renewals().stop.store(false, Ordering::Relaxed);
        self.progress(true, |_| ());
        let stop = self.renewals().stop.clone();
        let tell = |outcome: &Outcome| self.progress(false, |view| view.count(outcome));
        core.renew_each(stores, Occasion::Asked, &stop, &tell).await;
        let done = lock(&self.renewals().many).take().unwrap_or_default();
        self.door().changed();
        Ok(done)
    }

    /// Renews every store.
    pub async fn renew_all(&self) {
        let stores = self.core().and_then(|core| Ok(core.registry().stores()?));
        let renewed = match stores {
            Ok(stores) => self.renew(stores).await.map(drop),
            Err(problem) => Err(problem),
        };
        if let Err(problem) = renewed {
            self.door().say(Word::Trouble(&problem));
        }
    }

    /// No more renewals of many stores are begun.
    pub fn stop_renewing(&self) {
        self.renewals().stop.store(true, Ordering::Relaxed);
        self.progress(true, |view| view.stopping = true);
    }

    /// Adds to an overview what only this program knows of renewals.
    pub fn with_renewals(&self, mut overview: Overview) -> Overview {
        overview.renewing.clone_from(&lock(&self.renewals().many));
        overview.blocked.clone_from(&lock(&self.renewals().blocked));
        overview
    }

    fn progress(&self, at_once: bool, change: impl FnOnce(&mut RenewingView)) {
        let view = {
            let mut many = lock(&self.renewals().many);
            let Some(view) = many.as_mut() else { return };
            change(view);
            let mut told = lock(&self.renewals().told);
            if !at_once && told.is_some_and(|told| told.elapsed() < TOLD_EVERY) {
                return;
            }
            *told = Some(Instant::now());
            view.clone()
        };
        self.door().say(Word::Renewing(&view));
    }

    fn told(&self, told: Told) {
        match told {
            Told::Changed
            | Told::Renewed(_)
            | Told::Failed(..)
            | Told::Delivered(_)
            | Told::NotDelivered(..) => self.door().changed(),
            Told::Blocked(error) => {
                let problem = error.map(|error| Problem::of(&error as &dyn Coded));
                lock(&self.renewals().blocked).clone_from(&problem);
                self.door().say(Word::Blocked(problem.as_ref()));
            }
            Told::Notices(notices) => self.door().notify(&notices),
        }
    }
}

impl RenewingView {
    fn count(&mut self, outcome: &Outcome) {
        self.done += 1;
        match &outcome.result {
            Some(Ok(Renewed::Here(_) | Renewed::Elsewhere(_))) => self.renewed += 1,
            None
            | Some(
                Ok(Renewed::NotDue)
                | Err(Error::Renewal(
                    RenewalError::Impossible { .. }
                    | RenewalError::Elsewhere { .. }
                    | RenewalError::Moved { .. },
                )),
            ) => self.idle += 1,
            Some(Err(error)) => self.failed.push(NotRenewedView {
                store_id: outcome.store.id.to_string(),
                store_name: outcome.store.name.to_string(),
                problem: Problem::of(error),
            }),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
