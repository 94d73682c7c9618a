//! Many renewals, a few at a time; and the look that a program in the background takes again and again, through sleep,
//! bad networks and clocks that jump.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use iop::{ErrorClass, Platform};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, Semaphore};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, sleep_until};

use crate::app::App;
use crate::apps::AppCheck;
use crate::clock::{ClockOffset, since_boot};
use crate::delivery::Delivery;
use crate::error::{Coded, Error, Remedy};
use crate::gateway::GatewayFailure;
use crate::id::{AppId, StoreId};
use crate::life::{Next, Setback};
use crate::notice::Notice;
use crate::registry::DataVersion;
use crate::renew::{Occasion, Renewed};
use crate::sellerkey::{Sellerkey, gateway_name};
use crate::store::{Renewal, Store};

/// So many renewals are under way at once: a gateway bans who calls more.
pub const AT_ONCE: usize = 6;

/// How often the clock is looked at. A timer that counts on through sleep, and through changes of the clock, there is
/// on no system.
const TICK: Duration = Duration::from_secs(30);

/// How many times a renewal that somebody waits for is tried.
const TRIES: u32 = 3;

/// A gateway's ban is waited out, with somebody waiting, if it is no longer.
const PATIENCE: Duration = Duration::from_mins(1);

/// Where a gateway did not tell its time, it is asked again after this, then after twice that, and so on.
const FIRST_REST: Duration = Duration::from_mins(1);
const LONGEST_REST: Duration = Duration::from_hours(1);

/// Somebody who waits for a ban to end looks so often whether it is still wanted.
const LOOK: Duration = Duration::from_millis(100);

/// Until when the gateway takes no calls of an app, by its own word.
#[derive(Debug, Default)]
pub(crate) struct Bans(Mutex<HashMap<AppId, Instant>>);

/// What became of one of many.
#[derive(Debug)]
pub struct Outcome {
    /// The store as it was before.
    pub store: Store,
    /// What its renewal brought; none where it was not begun any more.
    pub result: Option<Result<Renewed, Error>>,
}

/// What a look saw.
#[derive(Debug)]
pub enum Told {
    /// Something in the registry is another than before.
    Changed,
    /// A store has new tokens.
    Renewed(StoreId),
    /// A store's renewal failed.
    Failed(StoreId, Error),
    /// Something on this computer is in the way of renewals, or nothing any more.
    Blocked(Option<Error>),
    /// A token was accepted where it works.
    Delivered(Box<Delivery>),
    /// A token was not accepted there.
    NotDelivered(Box<Delivery>, Error),
    /// What a person is to be told.
    Notices(Vec<Notice>),
}

impl Sellerkey {
    /// Renews a store's token for somebody who waits: at once, and a few times more where the failure passes.
    pub async fn renew_now(&self, id: StoreId) -> Result<Renewed, Error> {
        let mut tries = 1;
        loop {
            let error = match self.renew(id, Occasion::Asked).await {
                Err(error) if tries < TRIES && matches!(Setback::of(&error), Setback::Passing { .. }) => {
                    error
                }
                done => return done,
            };
            let rest = match Setback::of(&error) {
                Setback::Passing { wait: Some(wait), .. } => wait + Duration::from_millis(500),
                _ => Duration::from_secs(1) * tries,
            };
            if rest > PATIENCE {
                return Err(error);
            }
            tries += 1;
            sleep(rest).await;
        }
    }

    /// Renews these stores, a few at a time. As soon as `stop` is set no more are begun; those under way are waited for.
    pub async fn renew_each(
        &self,
        stores: Vec<Store>,
        occasion: Occasion,
        stop: &Arc<AtomicBool>,
        tell: &(dyn Fn(&Outcome) + Sync),
    ) -> Vec<Outcome> {
        let (mut set, free) = (JoinSet::new(), Arc::new(Semaphore::new(AT_ONCE)));
        for store in stores {
            let (core, stop, free) = (self.clone(), stop.clone(), free.clone());
            set.spawn(async move {
                let _permit = free.acquire_owned().await;
                if occasion == Occasion::Asked {
                    core.bans().wait(store.app, &stop).await;
                }
                let banned = occasion == Occasion::Due && core.bans().holds(store.app);
                if banned || stop.load(Ordering::Relaxed) {
                    return Outcome { store, result: None };
                }
                let result = match occasion {
                    Occasion::Asked => core.renew_now(store.id).await,
                    occasion => core.renew(store.id, occasion).await,
                };
                Outcome { store, result: Some(result) }
            });
        }
        let mut outcomes = Vec::new();
        while let Some(done) = set.join_next().await {
            if let Ok(outcome) = done {
                tell(&outcome);
                outcomes.push(outcome);
            }
        }
        outcomes
    }

    /// The stores whose renewal is due by the rules.
    pub fn due_stores(&self) -> Result<Vec<Store>, Error> {
        Ok(self
            .ahead()?
            .into_iter()
            .filter(|(_, next)| *next == Next::Renew)
            .map(|(store, _)| store)
            .collect())
    }

    /// Looks, acts, and looks again, for as long as the program runs; and delivers what is new. A `wake` makes it look at
    /// once.
    pub async fn keep_renewed(&self, wake: &Notify, tell: &(dyn Fn(Told) + Sync)) {
        tokio::join!(self.keep_looking(wake, tell), self.keep_delivered(tell));
    }

    async fn keep_looking(&self, wake: &Notify, tell: &(dyn Fn(Told) + Sync)) {
        let mut watch = Watch::default();
        loop {
            if let Err(error) = self.look(&mut watch, tell).await {
                tracing::warn!(error = error.code(), "the look failed");
            }
            tokio::select! {
                () = sleep(TICK) => {}
                () = wake.notified() => watch.look_at = None,
            }
        }
    }

    /// One look: renews what is due, and gathers what a person is to be told.
    pub async fn look(&self, watch: &mut Watch, tell: &(dyn Fn(Told) + Sync)) -> Result<(), Error> {
        let asks = watch.clock_jumped(self.now()) || watch.is_to_learn();
        if asks {
            let told = self.learn_times().await;
            watch.learnt(told);
        }
        let version = self.registry().version_of_data()?;
        let changed = watch.version != Some(version);
        if !changed && !asks && watch.look_at.is_some_and(|at| self.now() < at) {
            return Ok(());
        }
        if changed && watch.version.is_some() {
            tell(Told::Changed);
        }
        self.retry_refused_apps().await?;
        let due = self.due_stores()?;
        let mut blocked = None;
        if !due.is_empty() {
            for Outcome { store, result } in
                self.renew_each(due, Occasion::Due, &Arc::default(), &|_| ()).await
            {
                match result {
                    Some(Ok(Renewed::Here(_) | Renewed::Elsewhere(_))) => tell(Told::Renewed(store.id)),
                    Some(Err(error)) if error.remedy() == Remedy::Keychain => {
                        // The same one of several each time, so that it is told once.
                        blocked = [Some(error), blocked].into_iter().flatten().min_by_key(Coded::code);
                    }
                    Some(Err(error)) => tell(Told::Failed(store.id, error)),
                    _ => {}
                }
            }
        }
        self.to_deliver().notify_one();
        let code = blocked.as_ref().map(Coded::code);
        if watch.blocked != code {
            watch.blocked = code;
            tell(Told::Blocked(blocked));
        }
        // Before what is next is looked for: what is written from here on is seen at the next look.
        let after = self.registry().version_of_data()?;
        if after.is_written_by_others_since(version) {
            tell(Told::Changed);
        }
        let mut next_notice = None;
        if !watch.time_is_doubtful {
            let (notices, next) = self.take_notices()?;
            next_notice = next;
            if !notices.is_empty() {
                tell(Told::Notices(notices));
            }
        }
        let next = self.next_local()?.into_iter().chain(next_notice).min();
        watch.look_at = Some(next.unwrap_or(Timestamp::MAX));
        watch.version = Some(after);
        Ok(())
    }

    /// Every store, and what is next with it.
    fn ahead(&self) -> Result<Vec<(Store, Next)>, Error> {
        let mut apps: HashMap<AppId, (bool, Timestamp, Option<Timestamp>)> = HashMap::new();
        for app in self.registry().apps()? {
            apps.insert(app.id, (app.is_paused(self.now()), self.gateway_now(&app)?, None));
        }
        let stores = self.registry().stores()?;
        for store in &stores {
            if let Some((_, now, banned)) = apps.get_mut(&store.app) {
                // What one store was told is said to all of its app, by whichever program asked.
                *banned = store.banned_until(*now).into_iter().chain(*banned).max();
            }
        }
        let next = |store: Store| {
            let (paused, now, banned) = apps.get(&store.app)?;
            let next = match (store.next(*paused, *now), banned) {
                (Next::Renew, Some(until)) => Next::Wait(*until),
                (next, _) => next,
            };
            Some((store, next))
        };
        Ok(stores.into_iter().filter_map(next).collect())
    }

    /// When something is next to be done, by this computer's clock.
    fn next_local(&self) -> Result<Option<Timestamp>, Error> {
        let now = self.now();
        let mut offsets: HashMap<AppId, ClockOffset> = HashMap::new();
        let apps = self.registry().apps()?;
        for app in &apps {
            offsets.insert(app.id, ClockOffset::between(now, self.gateway_now(app)?));
        }
        let local = |(store, next): (Store, Next)| match next {
            Next::Renew => Some(now),
            Next::Wait(at) => offsets.get(&store.app).map(|offset| offset.undo(at)),
            Next::Nothing(_) => None,
        };
        let ahead = self.ahead()?;
        let refused = apps.iter().filter(|app| is_retried(app, ahead.iter().map(|(store, _)| store)));
        let refused: Vec<_> = refused.filter_map(|app| app.tried_again_at(now)).collect();
        Ok(ahead.into_iter().filter_map(local).chain(refused).min())
    }

    /// Asks every gateway that renewals go to for its time, by a dry run of an app there. Whether all of them told it.
    pub async fn learn_times(&self) -> bool {
        let Ok(stores) = self.registry().stores() else { return false };
        let Ok(apps) = self.registry().apps() else { return false };
        let renewed = |app: &App| {
            let own = stores.iter().filter(|store| store.app == app.id && store.end.is_none());
            own.into_iter().any(|store| store.lifetimes.renewal == Renewal::Here)
        };
        let mut gateways: HashMap<String, App> = HashMap::new();
        for app in apps.into_iter().filter(renewed) {
            gateways.entry(gateway_name(&app.platform)).or_insert(app);
        }
        let mut all = true;
        for app in gateways.into_values() {
            let code = match self.check_app(&app).await {
                Ok(AppCheck::Unclear(failure)) if failure.refusal().is_none() => failure.code(),
                Ok(_) => continue,
                Err(error) => error.code(),
            };
            tracing::warn!(error = code, "the gateway's time is not known");
            all = false;
        }
        all
    }

    /// An app that is refused may have been mended where nobody here sees it, as an IP whitelist is.
    async fn retry_refused_apps(&self) -> Result<(), Error> {
        let stores = self.registry().stores()?;
        for app in self.registry().apps()?.iter().filter(|app| is_retried(app, &stores)) {
            if app.is_paused(self.now()) {
                continue;
            }
            match self.check_app(app).await {
                Ok(AppCheck::Good | AppCheck::Bad(_)) => {}
                Ok(AppCheck::Unclear(failure)) => {
                    // As it was, and not asked again for a while.
                    tracing::info!(answer = failure.code(), "a refused app is still not clear");
                    self.registry().app_asked(app.id, self.now())?;
                }
                Err(error) => {
                    tracing::warn!(error = error.code(), "a refused app could not be tried");
                    // A keychain that is opened is no reason to wait for an hour.
                    if error.remedy() != Remedy::Keychain {
                        self.registry().app_asked(app.id, self.now())?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Whether an app is tried again by itself: it is refused, and renewals wait for it. The built-in sandbox is not started
/// for that.
fn is_retried<'a>(app: &App, stores: impl IntoIterator<Item = &'a Store>) -> bool {
    let waits = |store: &Store| {
        store.app == app.id && store.end.is_none() && store.lifetimes.renewal == Renewal::Here
    };
    app.problem.is_some() && app.platform != Platform::Sandbox && stores.into_iter().any(waits)
}

/// What a program remembers from look to look.
#[derive(Debug, Default)]
pub struct Watch {
    version: Option<DataVersion>,
    /// Nothing is to be done before, by this computer's clock.
    look_at: Option<Timestamp>,
    /// This computer's clock beside the time since it started.
    clock: Option<(Timestamp, Duration)>,
    /// When gateways are asked for their time again, by the time since this computer started; and after how long next.
    learn: Option<(Duration, Duration)>,
    /// The clock was set, and not every gateway has told its time since: nobody is told that something ended.
    time_is_doubtful: bool,
    blocked: Option<&'static str>,
}

impl Watch {
    /// Whether the clock was set since the last look. At the first one nobody knows, so it was.
    fn clock_jumped(&mut self, now: Timestamp) -> bool {
        let boot = since_boot();
        let Some((then, then_boot)) = self.clock.replace((now, boot)) else { return true };
        let passed = SignedDuration::try_from(boot.saturating_sub(then_boot)).unwrap_or_default();
        let jumped = (now.duration_since(then) - passed).abs() >= ClockOffset::NOTICED;
        if jumped {
            self.learn = None;
            self.time_is_doubtful = true;
        }
        jumped
    }

    fn is_to_learn(&self) -> bool {
        self.learn.is_some_and(|(at, _)| at <= since_boot())
    }

    /// Whether the gateways told their time; where they did not, as on a computer that wakes before its network does,
    /// they are asked again.
    fn learnt(&mut self, told: bool) {
        let rest = self.learn.map_or(FIRST_REST, |(_, rest)| rest);
        self.learn = (!told).then(|| (since_boot() + rest, (rest * 2).min(LONGEST_REST)));
        self.time_is_doubtful &= !told;
    }
}

impl Bans {
    /// Keeps what a failure says of when an app may call again.
    pub(crate) fn learn(&self, app: AppId, failure: &GatewayFailure) {
        let GatewayFailure::Refused(refusal) = failure else { return };
        let ErrorClass::Transient { wait: Some(wait) } = refusal.class() else { return };
        let mut bans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        bans.insert(app, Instant::now() + wait);
    }

    fn until(&self, app: AppId) -> Option<Instant> {
        let bans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        bans.get(&app).copied().filter(|until| *until > Instant::now())
    }

    fn holds(&self, app: AppId) -> bool {
        self.until(app).is_some()
    }

    async fn wait(&self, app: AppId, stop: &AtomicBool) {
        while let Some(until) = self.until(app).filter(|_| !stop.load(Ordering::Relaxed)) {
            sleep_until(until.min(Instant::now() + LOOK)).await;
        }
    }
}

#[cfg(test)]
mod tests;
