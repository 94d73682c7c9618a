//! Delivering: each new token to every place that its store has, until it is accepted there.
//!
//! What was accepted stands in the registry by its generation, so nothing else has to be remembered: a store whose tokens
//! are of a later generation lacks a delivery, whoever renewed them and whatever was killed meanwhile. One program at a
//! time delivers to a place, and reads the token after it has the lock: so it is the latest, and tokens arrive in order.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

#[cfg(unix)]
use crate::delivery::command;
use crate::delivery::{
    Delivered, Delivery, DeliveryError, Destination, Parcel, WebhookSecret, file, webhook,
};
use crate::error::{Coded, Error, Remedy};
use crate::id::{DeliveryId, StoreId};
use crate::lock;
use crate::registry::{Activity, Happening};
use crate::renewals::Told;
use crate::sellerkey::Sellerkey;
use crate::store::{LastError, Name, Retry, Store};

/// So many deliveries are under way at once.
const AT_ONCE: usize = 6;

/// What cannot be sent on account of something here, such as a locked keychain, is tried again after this.
const REST: Duration = Duration::from_mins(1);

/// A clock that stands still must not make a program run in circles.
const LEAST_REST: Duration = Duration::from_millis(200);

/// Longer than the slowest delivery, with the keychain's time.
const LONGEST_WAIT: Duration = Duration::from_secs(75);

/// What came of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryOutcome {
    /// The token was accepted now.
    Accepted,
    /// It had been accepted before.
    UpToDate,
}

/// Whether a token goes where it has been accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// Only what was not accepted yet.
    No,
    /// Whatever was accepted, as where a person has lost it there.
    Yes,
}

/// A delivery that was tried, and what came of it.
pub type Tried = (Delivery, Result<DeliveryOutcome, Error>);

impl Sellerkey {
    /// A new place for a store's tokens. A webhook has a secret, which is in the vault before anything is delivered.
    pub async fn add_delivery(
        &self,
        store: &Store,
        name: Option<Name>,
        destination: Destination,
        secret: Option<WebhookSecret>,
    ) -> Result<Delivery, Error> {
        let delivery = self.new_delivery(store, name, destination)?;
        let id = delivery.id;
        if let Some(secret) = secret {
            self.with_vault(move |vault, patience| vault.put_webhook_secret(id, &secret, patience)).await?;
        }
        if !self.registry().add_delivery(&delivery)? {
            self.with_vault(move |vault, patience| vault.delete_webhook_secret(id, patience)).await?;
            return Err(DeliveryError::NameTaken { name: delivery.name.to_string() }.into());
        }
        Ok(delivery)
    }

    /// A delivery as it would be added, such as for a question whether it is to be.
    pub fn new_delivery(
        &self,
        store: &Store,
        name: Option<Name>,
        destination: Destination,
    ) -> Result<Delivery, Error> {
        let others = self.registry().deliveries_of(store.id)?;
        let is_taken =
            |name: &Name| others.iter().any(|one| one.name.as_str().eq_ignore_ascii_case(name.as_str()));
        let taken = |name: &Name| DeliveryError::NameTaken { name: name.to_string() };
        let name = match name {
            Some(name) if is_taken(&name) => return Err(taken(&name).into()),
            Some(name) => name,
            None => Name::parse(&destination.usual_name())
                .or_else(|| Name::parse(destination.kind()))
                .ok_or(crate::store::StoreError::InvalidName)?
                .first_free(is_taken),
        };
        Ok(Delivery {
            id: DeliveryId::random(),
            store: store.id,
            name,
            destination,
            delivered: None,
            tried: 0,
            retry: Retry::default(),
            last_error: None,
            failing_since: None,
        })
    }

    /// A store's delivery of this name, or id.
    pub fn delivery_named(&self, store: &Store, name: &str) -> Result<Delivery, Error> {
        let is_it = |delivery: &Delivery| {
            delivery.name.as_str().eq_ignore_ascii_case(name.trim()) || delivery.id.to_string() == name.trim()
        };
        let found = self.registry().deliveries_of(store.id)?.into_iter().find(is_it);
        Ok(found.ok_or_else(|| DeliveryError::NotFound { name: name.trim().to_owned() })?)
    }

    /// Forgets a place. What was delivered there stays there until it ends by itself.
    pub fn remove_delivery(&self, delivery: &Delivery) -> Result<(), Error> {
        let _lock = self.lock_delivery(delivery.id)?;
        self.forget_webhook_secret(delivery)?;
        Ok(self.registry().remove_delivery(delivery.id)?)
    }

    /// A command and a file have none, and do not need the keychain to be forgotten.
    pub(crate) fn forget_webhook_secret(&self, delivery: &Delivery) -> Result<(), Error> {
        match delivery.destination {
            Destination::Webhook(_) => {
                Ok(self.vault().delete_webhook_secret(delivery.id, self.patience())?)
            }
            Destination::Command(_) | Destination::File(_) => Ok(()),
        }
    }

    /// Delivers to the places of these stores, a few at a time; those whose turn by the rules has not come are tried too.
    pub async fn deliver_each(&self, stores: &[StoreId], again: Again) -> Result<Vec<Tried>, Error> {
        let lacking: HashSet<_> =
            self.registry().lacking_deliveries()?.into_iter().map(|(delivery, _)| delivery.id).collect();
        let mut wanted = self.registry().deliveries()?;
        wanted.retain(|delivery| {
            stores.contains(&delivery.store) && (again == Again::Yes || lacking.contains(&delivery.id))
        });
        Ok(self.deliver_all(wanted, again).await)
    }

    /// Delivers what is due by the rules.
    pub async fn deliver_due(&self) -> Result<Vec<Tried>, Error> {
        Ok(self.deliver_all(self.due_deliveries()?, Again::No).await)
    }

    async fn deliver_all(&self, deliveries: Vec<Delivery>, again: Again) -> Vec<Tried> {
        let (mut set, free) = (JoinSet::new(), Arc::new(Semaphore::new(AT_ONCE)));
        for delivery in deliveries {
            let (core, free) = (self.clone(), free.clone());
            set.spawn(async move {
                let _permit = free.acquire_owned().await;
                let result = core.deliver(delivery.id, again).await;
                (delivery, result)
            });
        }
        let mut tried = set.join_all().await;
        tried.sort_by(|(one, _), (other, _)| (one.store, &one.name).cmp(&(other.store, &other.name)));
        tried
    }

    /// Delivers one store's latest token to one place, once, whichever programs want to at the same time.
    pub async fn deliver(&self, id: DeliveryId, again: Again) -> Result<DeliveryOutcome, Error> {
        let core = self.clone();
        let lock = tokio::task::spawn_blocking(move || core.lock_delivery(id));
        let lock = lock.await.unwrap_or_else(|_| Err(DeliveryError::Busy.into()))?;
        let delivery = self.registry().delivery(id)?;
        let delivery = delivery.ok_or_else(|| DeliveryError::NotFound { name: id.to_string() })?;
        let store = self.store(delivery.store)?;
        let app = self.app_of(&store)?;
        let of = store.id;
        let grant = self.with_vault(move |vault, patience| vault.grant(of, patience)).await?;
        if again == Again::No && !delivery.lacks(grant.generation) {
            return Ok(DeliveryOutcome::UpToDate);
        }
        if grant
            .lifetimes
            .token_until
            .is_some_and(|until| self.gateway_now(&app).is_ok_and(|now| until <= now))
        {
            return Err(DeliveryError::NoToken { store: store.name.to_string() }.into());
        }
        // On its own, so that a caller who goes away does not lose what came of it.
        let (core, under_way) = (self.clone(), self.renewing().await);
        let work = tokio::spawn(async move {
            let _under_way = under_way;
            core.send(Parcel { delivery, store, grant }, lock).await
        });
        work.await.unwrap_or_else(|_| Err(DeliveryError::Busy.into()))
    }

    async fn send(&self, parcel: Parcel, lock: File) -> Result<DeliveryOutcome, Error> {
        let parcel = Arc::new(parcel);
        let (sent, wait) = self.send_to(&parcel, &lock).await;
        let Parcel { delivery, store, grant } = &*parcel;
        let (now, generation) = (self.now(), grant.generation);
        let (code, result) = match sent {
            Ok(()) => {
                let accepted = Delivered { generation, at: now, until: grant.lifetimes.token_until };
                self.registry().delivered(delivery.id, accepted)?;
                tracing::info!(store = %store.id, delivery = %delivery.id, generation, "delivered a token");
                (None, Ok(DeliveryOutcome::Accepted))
            }
            Err(error) => {
                let retry = delivery.retry_after(wait, now);
                let failed = LastError::of(&error, now);
                // A time that lies ahead was set by a clock that was wrong.
                let since = delivery.failing_since.filter(|since| *since <= now).unwrap_or(now);
                self.registry().not_delivered(delivery.id, generation, retry, (&failed, since))?;
                tracing::warn!(store = %store.id, delivery = %delivery.id, error = error.code(), "not delivered");
                (Some(error.code().to_owned()), Err(error))
            }
        };
        let happening = Happening::Delivered { name: delivery.name.to_string(), code };
        self.note(&Activity { at: now, app: Some(store.app), store: Some(store.id), happening });
        // For all who share it: a command may have left something behind that still has it open.
        let _ = lock.unlock();
        result
    }

    /// And how long the receiver wants to be left alone.
    async fn send_to(
        &self,
        parcel: &Arc<Parcel>,
        lock: &File,
    ) -> (Result<(), Error>, Option<SignedDuration>) {
        let id = parcel.delivery.id;
        if let Destination::Webhook(address) = &parcel.delivery.destination {
            let secret =
                match self.with_vault(move |vault, patience| vault.webhook_secret(id, patience)).await {
                    Ok(secret) => secret,
                    Err(error) => return (Err(error.into()), None),
                };
            let proxy = match self.proxy() {
                Ok(proxy) => proxy,
                Err(error) => return (Err(error), None),
            };
            let sent = webhook::send(address, &secret, parcel, self.now(), (self.http(), &proxy)).await;
            return sent.map_or_else(|refused| (Err(refused.error), refused.wait), |()| (Ok(()), None));
        }
        let (lock, parcel) = (lock.try_clone(), parcel.clone());
        let work = tokio::task::spawn_blocking(move || send_here(&parcel, lock));
        (work.await.unwrap_or_else(|_| Err(DeliveryError::Busy.into())), None)
    }

    /// Those that are to be sent now.
    fn due_deliveries(&self) -> Result<Vec<Delivery>, Error> {
        let now = self.now();
        let lacking = self.registry().lacking_deliveries()?.into_iter();
        Ok(lacking.filter(|(one, latest)| one.is_due(*latest, now)).map(|(one, _)| one).collect())
    }

    /// Delivers what is due, for as long as the program runs, beside the renewals: a command that hangs holds up
    /// nothing but its own place.
    pub(crate) async fn keep_delivered(&self, tell: &(dyn Fn(Told) + Sync)) {
        let (mut set, mut round) = (JoinSet::new(), Round::default());
        loop {
            let next = match self.registry().lacking_deliveries() {
                Ok(lacking) => {
                    let now = self.now();
                    for delivery in round.due(&lacking, now) {
                        round.under_way.insert(delivery.id);
                        let core = self.clone();
                        set.spawn(async move {
                            let result = core.deliver(delivery.id, Again::No).await;
                            (delivery, result)
                        });
                    }
                    round.next(&lacking, now)
                }
                Err(error) => {
                    tracing::warn!(error = error.code(), "deliveries cannot be looked for");
                    Some(REST)
                }
            };
            tokio::select! {
                Some(done) = set.join_next(), if !set.is_empty() => {
                    let Ok((delivery, result)) = done else { continue };
                    round.ended(delivery.id, result.as_ref().err());
                    tell_of(delivery, result, tell);
                }
                () = sleep(next.unwrap_or_default()), if next.is_some() => {}
                () = self.to_deliver().notified() => {}
            }
        }
    }

    fn lock_delivery(&self, id: DeliveryId) -> Result<File, Error> {
        let held = lock::hold(&self.home().lock_of_delivery(id), LONGEST_WAIT)?;
        Ok(held.ok_or(DeliveryError::Busy)?)
    }
}

/// What a program that delivers remembers.
#[derive(Default)]
struct Round {
    under_way: HashSet<DeliveryId>,
    /// Something on this computer is in the way, which is not kept; they are not tried before.
    resting: HashMap<DeliveryId, Instant>,
}

impl Round {
    fn due(&self, lacking: &[(Delivery, u64)], now: Timestamp) -> Vec<Delivery> {
        let free = AT_ONCE.saturating_sub(self.under_way.len());
        let rests = |id| self.resting.get(id).is_some_and(|until| *until > Instant::now());
        let due = lacking.iter().filter(|(one, latest)| {
            one.is_due(*latest, now) && !self.under_way.contains(&one.id) && !rests(&one.id)
        });
        due.take(free).map(|(one, _)| one.clone()).collect()
    }

    /// After how long something is due; none where nothing is, or what is under way ends first.
    fn next(&self, lacking: &[(Delivery, u64)], now: Timestamp) -> Option<Duration> {
        if self.under_way.len() >= AT_ONCE {
            return None;
        }
        let waits =
            lacking.iter().filter(|(one, _)| !self.under_way.contains(&one.id)).map(|(one, latest)| {
                let rest =
                    self.resting.get(&one.id).map(|until| until.saturating_duration_since(Instant::now()));
                let retry = one.retry.at.filter(|_| !one.is_due(*latest, now));
                let retry = retry.and_then(|at| Duration::try_from(at.duration_since(now)).ok());
                rest.max(retry).unwrap_or_default()
            });
        waits.min().map(|wait| wait.max(LEAST_REST))
    }

    fn ended(&mut self, id: DeliveryId, error: Option<&Error>) {
        self.under_way.remove(&id);
        match error {
            Some(error) if is_in_the_way(error) => {
                self.resting.insert(id, Instant::now() + REST);
            }
            _ => {
                self.resting.remove(&id);
            }
        }
    }
}

/// Nothing was sent, and nothing is said of it: it is said of the store, or passes.
fn is_in_the_way(error: &Error) -> bool {
    error.remedy() == Remedy::Keychain
        || matches!(error, Error::Delivery(DeliveryError::NoToken { .. } | DeliveryError::Busy))
}

fn tell_of(delivery: Delivery, result: Result<DeliveryOutcome, Error>, tell: &(dyn Fn(Told) + Sync)) {
    match result {
        Ok(DeliveryOutcome::Accepted) => tell(Told::Delivered(Box::new(delivery))),
        Ok(DeliveryOutcome::UpToDate) => {}
        Err(error) if is_in_the_way(&error) => {}
        Err(error) => tell(Told::NotDelivered(Box::new(delivery), error)),
    }
}

/// To a place on this computer. Blocks.
fn send_here(parcel: &Parcel, lock: std::io::Result<File>) -> Result<(), Error> {
    match &parcel.delivery.destination {
        Destination::File(file) => file::send(file, parcel),
        #[cfg(unix)]
        Destination::Command(line) => {
            let not_run = |error: std::io::Error| DeliveryError::NotRun {
                program: line.program().to_owned(),
                reason: error.to_string(),
            };
            let lock = lock.map_err(not_run)?;
            Ok(command::send(line, parcel, lock.into(), command::LONGEST)?)
        }
        #[cfg(not(unix))]
        Destination::Command(line) => {
            drop(lock);
            let reason = "commands are not run on this system yet".to_owned();
            Err(DeliveryError::NotRun { program: line.program().to_owned(), reason }.into())
        }
        // It has been sent already.
        Destination::Webhook(_) => Ok(()),
    }
}
