//! The last part of a connection: an attempt is taken, its code exchanged once, its grant kept, whichever program does
//! it; and what a program that was killed left on the way is brought home.

use std::time::Duration;

use iop::{AppSecret, AuthorizationCode, Endpoints, TokenCall, read_grant};
use jiff::Timestamp;
use tokio::time::{Instant, sleep};

use crate::account::Origin;
use crate::app::{App, AppError};
use crate::attempt::{AttemptError, AttemptFailure, Stage};
use crate::callback::{Callback, Outcome, Pasted};
use crate::connect::{Step, Tell};
use crate::error::{Coded, Error};
use crate::id::{AttemptId, StoreId};
use crate::registry::{AttemptRow, Parked, Taken};
use crate::sellerkey::{Question, Sellerkey};
use crate::vault::{StoredGrant, VaultError};

/// What a code is exchanged with. The program that waits has it from the beginning: a keychain that is locked
/// meanwhile costs no code, which lives for three minutes.
pub(crate) struct Means {
    pub(crate) app: App,
    pub(crate) secret: AppSecret,
    pub(crate) endpoints: Endpoints,
}

/// How long a grant that the vault will not take is held, in hope of an unlocked keychain.
const VAULT_RETRIES: Duration = Duration::from_mins(2);

/// How long after its start an exchange can only belong to a program that has ended.
const INTERRUPTED: jiff::SignedDuration = jiff::SignedDuration::from_mins(5);

impl Sellerkey {
    /// Takes a callback that was brought to this program, whichever program began its attempt.
    pub async fn receive(&self, callback: Callback, tell: &Tell<'_>) -> Result<Parked, Error> {
        // Taken and not exchanged, the code would be lost.
        let _under_way = self.renewing().await;
        let row = self.take(self.registry().take_attempt(&callback.state, self.now())?)?;
        let app = self.registry().app(row.app)?;
        let name = || row.app.to_string();
        let app = app.ok_or_else(|| AppError::NotFound { name: name() })?;
        let means = match self.means(app).await {
            Ok(means) => means,
            Err(error) => return Err(self.brought_nothing(&row, error)?),
        };
        self.carry_out(&row, &means, callback.outcome, Origin::Callback, tell).await
    }

    /// Takes an address that a person pasted, whichever program began its attempt. A bare code does not say which.
    pub async fn receive_pasted(&self, text: &str, tell: &Tell<'_>) -> Result<Parked, Error> {
        match Pasted::parse(text)? {
            Pasted::Callback(callback) => self.receive(callback, tell).await,
            Pasted::BareCode(_) => Err(AttemptError::BareCode.into()),
        }
    }

    /// Ends an attempt that waits, whichever program began it; that one is told.
    pub fn give_up(&self, attempt: AttemptId) -> Result<(), Error> {
        Ok(self.registry().fail_attempt(attempt, &AttemptFailure::Cancelled, self.now())?)
    }

    /// Brings home what programs that were killed left between the gateway and the registry, and finishes deletions
    /// that were begun.
    pub async fn finish_interrupted(&self) -> Result<(), Error> {
        self.bring_interrupted().await?;
        self.finish_deletions().await
    }

    /// Finishes deletions that were begun.
    pub(crate) async fn finish_deletions(&self) -> Result<(), Error> {
        for id in self.registry().tombstones()? {
            let buried = self.with_vault(move |vault, patience| vault.delete_grant(id, patience)).await;
            if buried.is_ok() {
                self.registry().remove_store(id)?;
            }
        }
        Ok(())
    }

    /// Brings home the grants that programs that were killed left in the vault.
    pub(crate) async fn bring_interrupted(&self) -> Result<Vec<Parked>, Error> {
        let before = self.now().checked_sub(INTERRUPTED).unwrap_or(Timestamp::MIN);
        let mut brought = Vec::new();
        for row in self.registry().interrupted_attempts(before)? {
            let id = row.id;
            match self.with_vault(move |vault, patience| vault.grant(id, patience)).await {
                Ok(grant) => {
                    let parked = parked(&row, &grant, Origin::Callback);
                    self.registry().park(&parked, self.now())?;
                    brought.push(parked);
                }
                Err(VaultError::NoEntry) => {
                    let failure = AttemptFailure::Exchange("interrupted".to_owned());
                    self.registry().fail_attempt(id, &failure, self.now())?;
                }
                // Not now, then; the row stays.
                Err(_) => {}
            }
        }
        Ok(brought)
    }

    pub(crate) fn take(&self, taken: Taken) -> Result<AttemptRow, Error> {
        match taken {
            Taken::Ours(row) => Ok(row),
            Taken::Before(_) => Err(AttemptError::UsedState.into()),
            Taken::Over(row) => {
                if row.stage == Stage::Pending {
                    self.registry().fail_attempt(row.id, &AttemptFailure::TimedOut, self.now())?;
                }
                Err(AttemptError::Over.into())
            }
            Taken::Unknown => Err(AttemptError::UnknownState.into()),
        }
    }

    /// From here on the attempt is ours alone, and its row says how it ended. Once the vault has the grant the row is
    /// left as it is where the registry fails, so that the grant is brought home later.
    pub(crate) async fn carry_out(
        &self,
        row: &AttemptRow,
        means: &Means,
        outcome: Outcome,
        origin: Origin,
        tell: &Tell<'_>,
    ) -> Result<Parked, Error> {
        tell(Step::Arrived);
        let exchanged = match outcome {
            Outcome::Code(code) => self.exchange(row, means, code, tell).await,
            Outcome::Refused { error, .. } => Err(AttemptError::Refused { error }.into()),
        };
        let grant = match exchanged {
            Ok(grant) => grant,
            Err(error) => return Err(self.brought_nothing(row, error)?),
        };
        let parked = parked(row, &grant, origin);
        self.registry().park(&parked, self.now())?;
        Ok(parked)
    }

    /// Exchanges the code: at once, once. After an unknown outcome it is not sent again. The grant is in the vault when
    /// this returns.
    async fn exchange(
        &self,
        row: &AttemptRow,
        means: &Means,
        code: AuthorizationCode,
        tell: &Tell<'_>,
    ) -> Result<StoredGrant, Error> {
        let Means { app, secret, endpoints } = means;
        if code.app_key().is_some_and(|key| key != app.key.as_str()) {
            tell(Step::CodeOfOtherApp);
        }
        self.registry().exchanging(row.id)?;
        tell(Step::Exchanging);
        let call = TokenCall::create(code);
        let path = call.path();
        let question = Question { store: row.store.or(Some(row.id)), ..Question::of(app, path.as_str()) };
        let answered =
            self.ask(question, |time| call.request(endpoints, &app.key, secret, time), read_grant).await?;
        let grant = StoredGrant::of_authorization(app.id, answered.value, answered.at);
        tracing::info!(attempt = %row.id, "exchanged the code");
        self.keep(row.id, &grant, &|blocked| tell(Step::VaultBlocked(blocked))).await?;
        tell(Step::Kept);
        Ok(grant)
    }

    /// Ends an attempt that brought nothing, and gives the reason back.
    pub(crate) fn brought_nothing(&self, row: &AttemptRow, error: Error) -> Result<Error, Error> {
        tracing::info!(attempt = %row.id, error = error.code(), "the attempt brought nothing");
        let failure = AttemptFailure::Exchange(error.code().to_owned());
        self.registry().fail_attempt(row.id, &failure, self.now())?;
        Ok(error)
    }

    pub(crate) async fn means(&self, app: App) -> Result<Means, Error> {
        let secret = self.secret(&app).await?;
        let endpoints = self.endpoints(&app, &secret).await?;
        Ok(Means { app, secret, endpoints })
    }

    /// Writes a grant to the vault, and does not give up at once: there is no second copy of it anywhere.
    pub(crate) async fn keep(
        &self,
        id: StoreId,
        grant: &StoredGrant,
        blocked: &(dyn Fn(VaultError) + Sync),
    ) -> Result<(), VaultError> {
        let end = Instant::now() + VAULT_RETRIES;
        loop {
            let copy = grant.clone();
            match self.with_vault(move |vault, patience| vault.put_grant(id, &copy, patience)).await {
                Ok(()) => return Ok(()),
                Err(error) if Instant::now() < end => blocked(error),
                Err(error) => return Err(error),
            }
            sleep(Duration::from_secs(2)).await;
        }
    }
}

fn parked(row: &AttemptRow, grant: &StoredGrant, origin: Origin) -> Parked {
    Parked {
        id: row.id,
        app: row.app,
        store: row.store,
        store_name: row.store_name.clone(),
        account: grant.account.clone(),
        origin,
        lifetimes: grant.lifetimes.clone(),
    }
}
