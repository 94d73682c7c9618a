//! One renewal: under the store's lock, from the vault and back into it. New tokens are in the vault before the old
//! ones go; a call whose outcome is not known is marked before it is made; and whoever waited for another program's
//! renewal takes what that one brought, tokens or failure.

use std::collections::BTreeMap;

use iop::{ErrorCode, Grant, RefreshToken, TokenCall, read_grant};
use jiff::{SignedDuration, Timestamp};

use crate::account::Origin;
use crate::app::{App, AppError};
use crate::error::{Coded, Error, Params, Remedy, params};
use crate::exchange::Means;
use crate::id::StoreId;
use crate::life::{Idle, Next, Setback};
use crate::lock::StoreLock;
use crate::message::Catalogue;
use crate::registry::Parked;
use crate::sellerkey::{Answered, Question, Sellerkey};
use crate::store::{End, EndReason, LastError, Store, StoreError};
use crate::vault::{Pair, StoredGrant, VaultError};

/// Why a renewal is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The rules say so; where they do not, or no longer, nothing is done.
    Due,
    /// Somebody asked for it: whatever the rules say about when.
    Asked,
    /// Somebody needs a token that lives so long yet.
    Needed(SignedDuration),
}

/// What a renewal brought.
#[derive(Debug)]
pub enum Renewed {
    /// New tokens, asked for here.
    Here(Box<StoredGrant>),
    /// New tokens, asked for by another program meanwhile.
    Elsewhere(Box<StoredGrant>),
    /// Nothing was due.
    NotDue,
}

/// Why a store's token is not renewed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenewalError {
    /// The authorization has ended.
    #[error("the authorization of {store:?} has ended: {}", reason.as_str())]
    Ended {
        /// The store.
        store: String,
        /// Why.
        reason: EndReason,
    },
    /// The gateway gave nothing to renew it with.
    #[error("the token of {store:?} cannot be renewed")]
    Impossible {
        /// The store.
        store: String,
    },
    /// Another program renews it.
    #[error("another program renews the token of {store:?}")]
    Elsewhere {
        /// The store.
        store: String,
    },
    /// It was moved to another computer.
    #[error("{store:?} was moved to another computer")]
    Moved {
        /// The store.
        store: String,
    },
    /// The gateway refuses the app.
    #[error("renewals through {app:?} are paused: {answer}")]
    AppRefused {
        /// The app.
        app: String,
        /// The gateway's code.
        answer: String,
    },
    /// Another program has just tried, and failed.
    #[error("another program has just tried: {answer}")]
    JustFailed {
        /// The store.
        store: String,
        /// What it failed with.
        answer: String,
    },
    /// The answer was another account's; its tokens wait for a word.
    #[error("the answer for {store:?} was another account's")]
    OtherAccount {
        /// The store.
        store: String,
        /// The account that the answer names.
        came: String,
    },
}

/// A renewal under way, its lock held.
struct Held {
    lock: StoreLock,
    store: Store,
    grant: StoredGrant,
}

impl Sellerkey {
    /// Renews a store's token, once, whichever programs want to at the same time.
    pub async fn renew(&self, id: StoreId, occasion: Occasion) -> Result<Renewed, Error> {
        let seen = self.store(id)?;
        let seen_app = self.app_of(&seen)?;
        if !self.wants(&seen, &seen_app, occasion)? {
            return Ok(Renewed::NotDue);
        }
        let lock = self.lock_store_soon(id).await?;
        let store = self.store(id)?;
        let app = self.app_of(&store)?;
        let grant = match self.with_vault(move |vault, patience| vault.grant(id, patience)).await {
            Ok(grant) => grant,
            Err(error) => return Err(self.blocked(&store, &app, error.into())?),
        };
        if self.notice_move(&store, &grant)? {
            return Err(RenewalError::Moved { store: store.name.to_string() }.into());
        }
        if grant.generation > seen.generation {
            self.registry().adopt(id, &grant)?;
            return Ok(Renewed::Elsewhere(Box::new(grant)));
        }
        let failed = store.retry.at.is_some() && store.retry != seen.retry;
        if failed || (app.problem.is_some() && app.problem != seen_app.problem) {
            let answer = store.last_error.as_ref().map(|error| error.code.clone()).or(app.problem);
            let answer = answer.unwrap_or_default();
            return Err(RenewalError::JustFailed { store: store.name.to_string(), answer }.into());
        }
        // What is wanted may have changed while others held the lock.
        if !self.wants(&store, &app, occasion)? {
            return Ok(Renewed::NotDue);
        }
        // Not before the lock is held: a secret that was mended meanwhile would be refused for what it was.
        let means = match self.means(app.clone()).await {
            Ok(means) => means,
            Err(error) => return Err(self.blocked(&store, &app, error)?),
        };
        let held = Held { lock, store, grant };
        let renewing = self.renewing().await;
        // On its own, so that a caller who goes away does not lose an answer.
        let core = self.clone();
        let work = tokio::spawn(async move {
            let _renewing = renewing;
            core.ask_for_new(held, &means).await
        });
        work.await.unwrap_or_else(|_| Err(VaultError::Unusable("the renewal ended early".to_owned()).into()))
    }

    /// The store of an id.
    pub fn store(&self, id: StoreId) -> Result<Store, Error> {
        Ok(self.registry().store(id)?.ok_or_else(|| StoreError::NotFound { name: id.to_string() })?)
    }

    /// Whether something is to be done, or why nothing can be.
    fn wants(&self, store: &Store, app: &App, occasion: Occasion) -> Result<bool, Error> {
        let now = self.gateway_now(app)?;
        let lives = |least: SignedDuration| {
            store.lifetimes.token_until.is_none_or(|until| until.duration_since(now) > least)
        };
        // Somebody may have mended the app where nobody here sees it: who asks gets an answer of today.
        let refused = occasion != Occasion::Asked && app.is_paused(self.now());
        let name = || store.name.to_string();
        match store.next(refused, now) {
            Next::Nothing(Idle::Ended) => {
                let reason = store.end.map_or(EndReason::Refused, |end| end.reason);
                Err(RenewalError::Ended { store: name(), reason }.into())
            }
            Next::Nothing(Idle::NotRenewable) => Err(RenewalError::Impossible { store: name() }.into()),
            Next::Nothing(Idle::Elsewhere) => Err(RenewalError::Elsewhere { store: name() }.into()),
            Next::Nothing(Idle::Moved) => Err(RenewalError::Moved { store: name() }.into()),
            Next::Nothing(Idle::AppRefused) => Err(RenewalError::AppRefused {
                app: app.name.to_string(),
                answer: app.problem.clone().unwrap_or_default(),
            }
            .into()),
            Next::Renew => Ok(true),
            Next::Wait(at) => match occasion {
                Occasion::Due => Ok(false),
                Occasion::Asked => Ok(true),
                Occasion::Needed(least) if lives(least) => Ok(false),
                Occasion::Needed(_) => store.ban(at).map_or(Ok(true), |error| Err(error.into())),
            },
        }
    }

    /// Asks the gateway with the refresh token that is kept, and with the one before where that is refused: tokens that
    /// came may never have worked.
    async fn ask_for_new(&self, held: Held, means: &Means) -> Result<Renewed, Error> {
        let id = held.store.id;
        let tokens: Vec<_> = refresh_tokens(&held.grant).collect();
        if tokens.is_empty() {
            return Err(RenewalError::Impossible { store: held.store.name.to_string() }.into());
        }
        self.registry().asking(id, self.now())?;
        let mut refused = None;
        for token in tokens {
            match self.call(&held.store, means, token.clone()).await {
                Ok(answered) => return self.keep_new(held, means, token, answered).await,
                Err(error) if Setback::of(&error) == Setback::Ended => {
                    refused.get_or_insert(error);
                }
                Err(error) => return Err(self.set_back(&held.store, &means.app, error)?),
            }
        }
        let Some(error) = refused else { return Ok(Renewed::NotDue) };
        self.ended(&held.store, &means.app, &error)
    }

    async fn call(
        &self,
        store: &Store,
        means: &Means,
        token: RefreshToken,
    ) -> Result<Answered<Grant>, Error> {
        let Means { app, secret, endpoints } = means;
        let call = TokenCall::refresh(token);
        let path = call.path();
        let question = Question { store: Some(store.id), ..Question::of(app, path.as_str()) };
        self.ask(question, |time| call.request(endpoints, &app.key, secret, time), read_grant).await
    }

    /// New tokens came: into the vault with them, then into the registry.
    async fn keep_new(
        &self,
        held: Held,
        means: &Means,
        used: RefreshToken,
        answered: Answered<Grant>,
    ) -> Result<Renewed, Error> {
        let Held { lock, store, grant } = held;
        if grant.account.is_same_as(&answered.value.account) == Some(false) {
            let came = StoredGrant::of_authorization(store.app, answered.value, answered.at);
            return Err(self.set_aside(&store, &means.app, came).await?);
        }
        let renewed = grant.renewed(used, answered.value, answered.at);
        let waits =
            |error: VaultError| tracing::warn!(error = error.code(), "new tokens wait for the keychain");
        if let Err(error) = self.keep(store.id, &renewed, &waits).await {
            let error = if let VaultError::Waiting(late) = error {
                // The call may yet write, and nobody else may until it has ended.
                tokio::task::spawn_blocking(move || {
                    late.wait();
                    drop(lock);
                });
                VaultError::NotKept
            } else {
                error
            };
            let retry = store.retry_after(None, self.gateway_now(&means.app)?);
            self.registry().set_back(store.id, retry, &LastError::of(&error, self.now()), false)?;
            return Err(error.into());
        }
        self.registry().adopt(store.id, &renewed)?;
        if means.app.problem.is_some() {
            self.registry().set_app_problem(means.app.id, None, self.now())?;
        }
        tracing::info!(store = %store.id, generation = renewed.generation, "renewed a token");
        Ok(Renewed::Here(Box::new(renewed)))
    }

    /// A refresh that answers another account's tokens overwrites nothing: they are parked until a person says what to do,
    /// in the place of those that came before.
    async fn set_aside(&self, store: &Store, app: &App, came: StoredGrant) -> Result<Error, Error> {
        let before = self.registry().all_parked()?.into_iter().find(|parked| {
            parked.store == Some(store.id) && parked.account.is_same_as(&came.account) == Some(true)
        });
        let parked = Parked {
            id: before.map_or_else(StoreId::random, |parked| parked.id),
            app: store.app,
            store: Some(store.id),
            store_name: None,
            account: came.account.clone(),
            origin: Origin::Callback,
            lifetimes: came.lifetimes.clone(),
        };
        tracing::warn!(store = %store.id, "a renewal answered another account's tokens");
        self.keep(parked.id, &came, &|_| ()).await?;
        self.registry().park(&parked, self.now())?;
        let came = came.account.name().or_else(|| came.account.id()).unwrap_or("—").to_owned();
        let error = RenewalError::OtherAccount { store: store.name.to_string(), came };
        let retry = store.retry_after(None, self.gateway_now(app)?);
        self.registry().set_back(store.id, retry, &LastError::of(&error, self.now()), true)?;
        Ok(error.into())
    }

    /// Keeps what a failed call means, and gives the failure back.
    fn set_back(&self, store: &Store, app: &App, error: Error) -> Result<Error, Error> {
        let now = self.gateway_now(app)?;
        let setback = Setback::of(&error);
        let (retry, known) = store.set_back(setback, now);
        if setback == Setback::App {
            let code = LastError::of(&error, self.now()).code;
            self.registry().set_app_problem(app.id, Some(&code), self.now())?;
        }
        if let Error::Gateway(failure) = &error {
            self.bans().learn(app.id, failure);
        }
        tracing::warn!(store = %store.id, error = error.code(), failures = retry.failures, "not renewed");
        self.registry().set_back(store.id, retry, &LastError::of(&error, self.now()), known)?;
        Ok(error)
    }

    /// Something on this computer is in the way. The grant is as it was, and the next look tries again; what is gone from
    /// the keychain is looked for more seldom. It is said of the store where a renewal is due and the gateway has not
    /// said more.
    fn blocked(&self, store: &Store, app: &App, error: Error) -> Result<Error, Error> {
        let now = self.gateway_now(app)?;
        if store.next(false, now) != Next::Renew {
            return Ok(error);
        }
        let gone =
            matches!(error, Error::Vault(VaultError::NoEntry) | Error::App(AppError::SecretGone { .. }));
        let retry = if gone { store.retry_after(None, now) } else { store.retry };
        let last = match &store.last_error {
            Some(last) if store.retry.failures > 0 || app.problem.is_some() || last.code == error.code() => {
                last.clone()
            }
            _ => LastError::of(&error, self.now()),
        };
        if retry != store.retry || store.last_error.as_ref() != Some(&last) {
            self.registry().set_back(store.id, retry, &last, false)?;
        }
        Ok(error)
    }

    fn ended(&self, store: &Store, app: &App, error: &Error) -> Result<Renewed, Error> {
        let reason = store.end_reason(self.gateway_now(app)?);
        let end = End { at: self.gateway_now(app)?, reason };
        self.registry().end(store.id, end, &LastError::of(error, self.now()))?;
        tracing::warn!(store = %store.id, reason = reason.as_str(), "the authorization has ended");
        Err(RenewalError::Ended { store: store.name.to_string(), reason }.into())
    }
}

impl Store {
    /// That the gateway has told to wait until then.
    fn ban(&self, until: Timestamp) -> Option<RenewalError> {
        let error = self.last_error.as_ref().filter(|_| self.retry.at == Some(until))?;
        let told = ErrorCode::of(&error.code) == ErrorCode::CallLimit;
        let answer = error.code.clone();
        told.then(|| RenewalError::JustFailed { store: self.name.to_string(), answer })
    }
}

impl LastError {
    /// What a person is shown of a failure.
    pub(crate) fn of(error: &dyn Coded, at: Timestamp) -> Self {
        let params = error.params();
        let param = |name| params.get(name).cloned();
        if error.code() == "gateway-refused" {
            let request_id = param("request_id").filter(|id| id != "—");
            let word = |name| param(name).unwrap_or_default();
            return Self {
                code: word("answer"),
                message: word("message"),
                params: BTreeMap::new(),
                request_id,
                at,
            };
        }
        let message = Catalogue::english().explain(error).message;
        let params = params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { code: error.code().to_owned(), message, params, request_id: None, at }
    }
}

impl Coded for RenewalError {
    fn code(&self) -> &'static str {
        match self {
            Self::Ended { reason: EndReason::Over, .. } => "authorization-over",
            Self::Ended { reason: EndReason::Refused, .. } => "authorization-withdrawn",
            Self::Ended { reason: EndReason::AnswerLost, .. } => "authorization-lost",
            Self::Impossible { .. } => "renewal-impossible",
            Self::Elsewhere { .. } => "renewal-elsewhere",
            Self::Moved { .. } => "store-moved",
            Self::AppRefused { .. } => "renewal-paused",
            Self::JustFailed { .. } => "renewal-just-failed",
            Self::OtherAccount { .. } => "renewal-other-account",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::Ended { store, .. }
            | Self::Impossible { store }
            | Self::Elsewhere { store }
            | Self::Moved { store } => params([("store", store)]),
            Self::AppRefused { app, answer } => params([("app", app), ("answer", answer)]),
            Self::JustFailed { store, answer } => params([("store", store), ("answer", answer)]),
            Self::OtherAccount { store, came } => params([("store", store), ("came", came)]),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::Ended { .. } | Self::Impossible { .. } => Remedy::Authorize,
            Self::Elsewhere { .. }
            | Self::Moved { .. }
            | Self::AppRefused { .. }
            | Self::OtherAccount { .. } => Remedy::Change,
            Self::JustFailed { .. } => Remedy::Retry,
        }
    }
}

/// The present refresh token, and the one before where it is another.
fn refresh_tokens(grant: &StoredGrant) -> impl Iterator<Item = RefreshToken> {
    let of = |pair: &Pair| pair.refresh.clone();
    let current = of(&grant.current);
    let previous = grant.previous.as_ref().and_then(of);
    let differs = previous.as_ref().map(RefreshToken::expose) != current.as_ref().map(RefreshToken::expose);
    current.into_iter().chain(previous.filter(|_| differs))
}
