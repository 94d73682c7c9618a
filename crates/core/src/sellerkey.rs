//! What every program has in its hand: the data folder, the vault, the web, the time.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, PoisonError};

use iop::inspect::MASK;
use iop::{
    AnswerError, AppKey, AppSecret, Endpoints, ErrorCode, GatewayUrl, Platform, Receipt, SignedRequest, curl,
    read_receipt,
};
use jiff::Timestamp;
use tokio::sync::{Notify, OwnedRwLockReadGuard, OwnedRwLockWriteGuard, RwLock};
use url::form_urlencoded;

use crate::app::{App, AppError};
use crate::clock::{Clock, ClockOffset, SystemClock};
use crate::error::{Coded, Error};
use crate::gateway::{GatewayFailure, Http, RawAnswer, host_of};
use crate::home::Home;
use crate::id::{AppId, StoreId};
use crate::inspection::is_live;
use crate::registry::{Activity, Happening, Registry};
use crate::renewals::Bans;
use crate::vault::{Patience, Vault, VaultError, VaultWish};

/// The core, put together.
#[derive(Clone)]
pub struct Sellerkey {
    parts: Arc<Parts>,
    patience: Patience,
}

struct Parts {
    home: Home,
    registry: Registry,
    vault: std::sync::RwLock<Vault>,
    http: Http,
    clock: Box<dyn Clock>,
    sandbox: Option<Box<dyn SandboxGateway>>,
    strays: AtomicU32,
    bans: Bans,
    to_deliver: Notify,
    /// Read by every renewal that is under way.
    renewing: Arc<RwLock<()>>,
}

/// No renewal begins while this is kept.
#[derive(Debug)]
#[must_use = "renewals begin again as soon as it is dropped"]
pub struct HeldRenewals(#[expect(dead_code, reason = "kept for its end")] OwnedRwLockWriteGuard<()>);

/// Gives the platform `sandbox` an address: starts it, if it does not run yet.
pub trait SandboxGateway: Send + Sync {
    /// The root of a gateway that knows this app.
    fn gateway<'a>(
        &'a self,
        key: &'a AppKey,
        secret: &'a AppSecret,
    ) -> Pin<Box<dyn Future<Output = Result<GatewayUrl, String>> + Send + 'a>>;
}

/// What a gateway answered, and when by its own clock.
pub(crate) struct Answered<T> {
    pub(crate) value: T,
    pub(crate) at: Timestamp,
}

/// What is to be asked.
pub(crate) struct Question<'a> {
    /// Under which name the gateway's clock is kept.
    pub(crate) gateway: String,
    /// The app that asks; none where somebody tries a key that is not kept here.
    pub(crate) app: Option<AppId>,
    /// The store that it is asked for.
    pub(crate) store: Option<StoreId>,
    /// How the record calls it.
    pub(crate) path: &'a str,
    /// Whether nothing is meant to come of it.
    pub(crate) dry_run: bool,
}

impl<'a> Question<'a> {
    /// What an app asks.
    pub(crate) fn of(app: &App, path: &'a str) -> Self {
        Self { gateway: gateway_name(&app.platform), app: Some(app.id), store: None, path, dry_run: false }
    }
}

impl Sellerkey {
    /// Opens the registry of a data folder. Asks nothing of the vault.
    pub fn open(home: Home, vault: Vault, patience: Patience) -> Result<Self, Error> {
        Self::with(home, vault, patience, Box::new(SystemClock), None)
    }

    /// The same with a clock and a sandbox of the caller's.
    pub fn with(
        home: Home,
        vault: Vault,
        patience: Patience,
        clock: Box<dyn Clock>,
        sandbox: Option<Box<dyn SandboxGateway>>,
    ) -> Result<Self, Error> {
        let registry = Registry::open(&home)?;
        Ok(Self::of(home, registry, vault, patience, clock, sandbox))
    }

    /// The same with the vault that the data folder has, or that somebody wants for it.
    pub fn with_chosen_vault(
        home: Home,
        wish: VaultWish,
        patience: Patience,
        clock: Box<dyn Clock>,
        sandbox: Option<Box<dyn SandboxGateway>>,
    ) -> Result<Self, Error> {
        let registry = Registry::open(&home)?;
        let vault = wish.fulfil(&home, &registry)?;
        Ok(Self::of(home, registry, vault, patience, clock, sandbox))
    }

    fn of(
        home: Home,
        registry: Registry,
        vault: Vault,
        patience: Patience,
        clock: Box<dyn Clock>,
        sandbox: Option<Box<dyn SandboxGateway>>,
    ) -> Self {
        let parts = Parts {
            home,
            registry,
            vault: std::sync::RwLock::new(vault),
            http: Http::default(),
            clock,
            sandbox,
            strays: AtomicU32::new(0),
            bans: Bans::default(),
            to_deliver: Notify::new(),
            renewing: Arc::default(),
        };
        Self { parts: Arc::new(parts), patience }
    }

    /// The same core for work of another kind: what runs in the background never makes the keychain ask a person.
    #[must_use]
    pub fn with_patience(&self, patience: Patience) -> Self {
        Self { parts: self.parts.clone(), patience }
    }

    /// The data folder.
    pub fn home(&self) -> &Home {
        &self.parts.home
    }

    /// Everything that is not secret.
    pub fn registry(&self) -> &Registry {
        &self.parts.registry
    }

    /// Everything that is.
    pub fn vault(&self) -> Vault {
        self.parts.vault.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Another vault from now on, for everybody who holds this core. Only a data folder without secrets takes one.
    pub fn choose_vault(&self, wish: VaultWish) -> Result<(), Error> {
        let vault = wish.fulfil(self.home(), self.registry())?;
        *self.parts.vault.write().unwrap_or_else(PoisonError::into_inner) = vault;
        Ok(())
    }

    /// Whether the data folder holds no secret yet, so that a vault can be chosen.
    pub fn can_choose_vault(&self) -> Result<bool, Error> {
        Ok(self.registry().grants()?.is_empty() && self.registry().apps()?.is_empty())
    }

    /// Waits for the renewals that are under way in this program. None begins meanwhile, and none ever after.
    pub async fn last_renewals(&self) {
        std::mem::forget(self.hold_renewals().await);
    }

    /// Waits for the renewals that are under way in this program, and for what else has to come to its end. None begins for
    /// as long as what this gives is kept.
    pub async fn hold_renewals(&self) -> HeldRenewals {
        HeldRenewals(self.parts.renewing.clone().write_owned().await)
    }

    /// Says that something is under way that has to come to its end: a renewal, a delivery, a code that was brought home.
    /// Whoever has this does not ask for it once more: behind somebody who waits for the end, that would never come.
    pub(crate) async fn renewing(&self) -> OwnedRwLockReadGuard<()> {
        self.parts.renewing.clone().read_owned().await
    }

    /// The way to the web.
    pub(crate) fn http(&self) -> &Http {
        &self.parts.http
    }

    /// How many strays this program has recorded since it last began an attempt.
    pub(crate) fn strays(&self) -> &AtomicU32 {
        &self.parts.strays
    }

    /// Which apps the gateway takes no calls of for a while.
    pub(crate) fn bans(&self) -> &Bans {
        &self.parts.bans
    }

    /// That there may be something to deliver.
    pub(crate) fn to_deliver(&self) -> &Notify {
        &self.parts.to_deliver
    }

    /// How long the keychain may take.
    pub fn patience(&self) -> Patience {
        self.patience
    }

    /// Now, by this computer's clock.
    pub fn now(&self) -> Timestamp {
        self.parts.clock.now()
    }

    /// Now, by the clock of an app's gateway as far as it is known.
    pub fn gateway_now(&self, app: &App) -> Result<Timestamp, Error> {
        Ok(self.registry().clock_offset(&gateway_name(&app.platform))?.apply(self.now()))
    }

    /// An app's secret.
    pub async fn secret(&self, app: &App) -> Result<AppSecret, Error> {
        let id = app.id;
        self.with_vault(move |vault, patience| vault.app_secret(id, patience)).await.map_err(|error| {
            match error {
                VaultError::NoEntry => AppError::SecretGone { name: app.name.to_string() }.into(),
                error => error.into(),
            }
        })
    }

    /// Where an app's calls go.
    pub async fn endpoints(&self, app: &App, secret: &AppSecret) -> Result<Endpoints, GatewayFailure> {
        if let Some(endpoints) = app.platform.endpoints() {
            return Ok(endpoints);
        }
        Ok(self.sandbox(app, secret).await?.endpoints())
    }

    /// The platform of an app as it is now: the sandbox has an address only while it runs.
    pub(crate) async fn platform_in_use(
        &self,
        app: &App,
        secret: &AppSecret,
    ) -> Result<Platform, GatewayFailure> {
        match &app.platform {
            Platform::Sandbox => Ok(Platform::Gateway(self.sandbox(app, secret).await?)),
            other => Ok(other.clone()),
        }
    }

    /// The built-in sandbox's gateway, with this app known there.
    async fn sandbox(&self, app: &App, secret: &AppSecret) -> Result<GatewayUrl, GatewayFailure> {
        let failed = |reason: String| GatewayFailure::Sandbox { reason };
        let sandbox =
            self.parts.sandbox.as_ref().ok_or_else(|| failed("this program brings none".to_owned()))?;
        sandbox.gateway(&app.key, secret).await.map_err(failed)
    }

    /// Asks a gateway, learns its time from its answer, and writes the record. Where the gateway found the timestamp
    /// illegal and its `Date` says why, signs again by its time, once: the timestamp is checked before a code is
    /// looked at, so nothing is used up by that.
    pub(crate) async fn ask<T>(
        &self,
        question: Question<'_>,
        build: impl Fn(iop::Timestamp) -> SignedRequest,
        read: impl Fn(&[u8]) -> Result<T, AnswerError>,
    ) -> Result<Answered<T>, Error> {
        let proxy = self.proxy()?;
        let mut offset = self.registry().clock_offset(&question.gateway)?;
        let mut healed = false;
        loop {
            let asked = self.now();
            let request = build(iop::Timestamp::from_millis(offset.apply(asked).as_millisecond()));
            let sent = self.parts.http.post(&request, &proxy).await;
            let learnt = sent.as_ref().ok().and_then(|answer| answer.date);
            let receipt = sent.as_ref().ok().and_then(|answer| read_receipt(&answer.body));
            let result = sent.and_then(|RawAnswer { status, body, .. }| {
                read(&body).map_err(|error| GatewayFailure::of_answer(error, request.url(), status))
            });
            let is_gateways = result.is_ok() || matches!(result, Err(GatewayFailure::Refused(_)));
            let date = learnt.filter(|_| is_gateways);
            if let Some(date) = date {
                offset = self.learn(&question.gateway, offset, date, asked);
            }
            self.note_answer(&question, &request, receipt, result.as_ref().err());
            match result {
                Ok(value) => return Ok(Answered { value, at: date.unwrap_or_else(|| offset.apply(asked)) }),
                Err(failure) if failure.refusal() == Some(ErrorCode::IllegalTimestamp) && !healed => {
                    healed = true;
                }
                Err(failure) => return Err(failure.into()),
            }
        }
    }

    /// Writes an entry of the record. What cannot be written is not worth failing the work for.
    pub(crate) fn note(&self, activity: &Activity) {
        if let Err(error) = self.registry().record(activity) {
            tracing::warn!(error = error.code(), "the record of activity could not be written");
        }
    }

    /// Runs a call of the vault where it blocks nobody.
    pub(crate) async fn with_vault<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Vault, Patience) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, VaultError> {
        let (vault, patience) = (self.vault(), self.patience);
        tokio::task::spawn_blocking(move || act(&vault, patience))
            .await
            .unwrap_or_else(|_| Err(VaultError::Unusable("its call ended early".to_owned())))
    }

    /// Deletes a vault item whose end is decided, by way of a tombstone, and its rows.
    pub(crate) fn forget_item(&self, id: StoreId) -> Result<(), Error> {
        // A renewal that is under way would write the item anew.
        let _lock = self.lock_store(id)?;
        self.registry().bury(id, self.now())?;
        self.bury_item(id)
    }

    /// Finishes what a tombstone says.
    pub(crate) fn bury_item(&self, id: StoreId) -> Result<(), Error> {
        for delivery in self.registry().deliveries_of(id)? {
            self.forget_webhook_secret(&delivery)?;
        }
        self.vault().delete_grant(id, self.patience)?;
        Ok(self.registry().remove_store(id)?)
    }

    /// What is learnt and cannot be kept is used all the same: the answer that came with it may be tokens, of which
    /// there is no second copy.
    fn learn(&self, gateway: &str, known: ClockOffset, date: Timestamp, asked: Timestamp) -> ClockOffset {
        let now = self.now();
        if known.explains(date, asked, now) {
            return known;
        }
        let learnt = ClockOffset::between(now, date);
        tracing::debug!(gateway, offset_ms = learnt.as_millis(), "learnt the gateway's clock");
        if let Err(error) = self.registry().set_clock_offset(gateway, learnt, now) {
            tracing::warn!(error = error.code(), "the gateway's clock could not be kept");
        }
        learnt
    }

    /// What was answered; where nothing of a gateway's came back, what went wrong.
    fn note_answer(
        &self,
        question: &Question<'_>,
        request: &SignedRequest,
        receipt: Option<Receipt>,
        failure: Option<&GatewayFailure>,
    ) {
        let failed = || Receipt { code: failure.map_or("0", Coded::code).to_owned(), request_id: None };
        let Receipt { code, request_id } = receipt.unwrap_or_else(failed);
        tracing::info!(
            app = question.app.map(tracing::field::display),
            path = question.path,
            answer = code,
            "asked the gateway"
        );
        let refused = failure.and_then(GatewayFailure::refusal) == Some(ErrorCode::IncompleteSignature);
        self.note(&Activity {
            at: self.now(),
            app: question.app,
            store: question.store,
            happening: Happening::Asked {
                path: question.path.to_owned(),
                code,
                request_id,
                dry_run: question.dry_run,
                request: refused.then(|| kept_text(request, question.dry_run)),
            },
        });
    }
}

/// Under which name a gateway's clock is kept.
pub(crate) fn gateway_name(platform: &Platform) -> String {
    platform.endpoints().map_or_else(|| "sandbox".to_owned(), |endpoints| host_of(&endpoints.token_base))
}

/// A refused request for the record. A refused sign is no live one, and a dry run's code is none; any other code, and
/// every token, is masked.
fn kept_text(request: &SignedRequest, whole: bool) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(request.form().as_bytes()) {
        form.append_pair(&name, if !whole && is_live(&name) { MASK } else { &value });
    }
    curl(request.url(), &form.finish()).to_string()
}
