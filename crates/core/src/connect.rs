//! The way of a connection: preflight, attempt, authorize page, return path, exchange, vault.

use std::pin::pin;
use std::sync::atomic::Ordering;
use std::time::Duration;

use iop::authorize_url;
use jiff::Timestamp;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, sleep, sleep_until};
use url::Url;

use crate::account::Origin;
use crate::app::App;
use crate::apps::AppCheck;
use crate::attempt::{AttemptError, AttemptFailure, Stage, State};
use crate::callback::{Callback, CallbackError, Outcome, Pasted, ReturnPath};
use crate::clock::ClockOffset;
use crate::error::{Coded, Error};
use crate::exchange::Means;
use crate::gateway::GatewayFailure;
use crate::id::{AttemptId, StoreId};
use crate::loopback::{Arrival, Loopback, Reply};
use crate::registry::{Activity, AttemptRow, Happening, Parked};
use crate::sellerkey::Sellerkey;
use crate::store::{Name, Store};
use crate::vault::{Vault, VaultError};

/// What a person wants.
#[derive(Clone, Debug)]
pub enum Wish {
    /// A store that is not here yet.
    New {
        /// What to call it; else by its account.
        name: Option<Name>,
    },
    /// A store that is here, authorized once more.
    Again(Box<Store>),
}

impl Wish {
    /// The store that is authorized again, or what a new one is to be called.
    pub(crate) fn target(&self) -> (Option<StoreId>, Option<&Name>) {
        match self {
            Self::New { name } => (None, name.as_ref()),
            Self::Again(store) => (Some(store.id), None),
        }
    }
}

/// What a person does while an attempt waits.
#[derive(Debug)]
pub enum Input {
    /// Pastes something.
    Paste(String),
    /// Nothing: a deep link brought this home to the program that waits.
    Callback(Callback),
    /// Ends it.
    Cancel,
}

/// What happens, in the order in which it does.
#[derive(Debug)]
pub enum Step {
    /// The gateway takes key and secret.
    AppAccepted,
    /// The gateway said something that decides nothing.
    AppUnclear(GatewayFailure),
    /// This computer's clock is far from the gateway's. Nothing depends on it, but it should be set.
    ClockOff(ClockOffset),
    /// The vault keeps what it is given.
    VaultReady,
    /// The system sends deep links to no program of ours.
    NoHandler {
        /// Who gets them.
        handler: Option<String>,
    },
    /// The callback's port is ours.
    Listening {
        /// The port.
        port: u16,
    },
    /// To be opened in the browser now.
    Authorize {
        /// The attempt that waits from now on.
        attempt: AttemptId,
        /// The page.
        url: Url,
        /// Whether the address has to be pasted.
        pasted: bool,
        /// When the attempt ends.
        expires_at: Timestamp,
    },
    /// Something came that belongs to nothing here; the wait goes on.
    Stray(Error),
    /// The code came.
    Arrived,
    /// The code seems to be another app's.
    CodeOfOtherApp,
    /// The code is on its way to the gateway.
    Exchanging,
    /// The tokens are here and the vault does not take them yet; it is being tried again.
    VaultBlocked(VaultError),
    /// The tokens are in the vault.
    Kept,
}

/// Tells what happens.
pub type Tell<'a> = dyn Fn(Step) + Sync + 'a;

/// How often the row of an attempt is looked at: another program may finish it.
const WATCH: Duration = Duration::from_millis(300);

/// So many strays are recorded from the beginning of one attempt to that of the next. Any web page can send a browser
/// to the callback in a loop, and the record never forgets.
pub const STRAYS_RECORDED: u32 = 20;

impl Sellerkey {
    /// Makes one connection, from the preflight to a grant that is parked in the vault. `bare_codes` says whether a
    /// person sits there who can look at the account.
    pub async fn connect(
        &self,
        app: &App,
        wish: Wish,
        bare_codes: bool,
        inputs: &mut UnboundedReceiver<Input>,
        tell: &Tell<'_>,
    ) -> Result<Parked, Error> {
        self.finish_interrupted().await?;
        let mut listener = self.preflight(app, tell).await?;
        let means = self.means(app.clone()).await?;
        let state = State::random()?;
        let (store, name) = wish.target();
        let row = self.registry().begin_attempt(app.id, store, name, &state, self.now())?;
        self.strays().store(0, Ordering::Relaxed);
        tracing::info!(attempt = %row.id, app = %app.id, "began an attempt");
        tell(Step::Authorize {
            attempt: row.id,
            url: authorize_url(&means.endpoints, &app.key, app.callback.as_str(), state.expose()),
            pasted: app.is_pasted(),
            expires_at: row.expires_at,
        });
        let attempt = Attempt { row, means };
        let waited = self.wait(&attempt, &mut listener, bare_codes, inputs, tell).await;
        if let Err(Error::Attempt(error @ (AttemptError::Cancelled | AttemptError::TimedOut))) = &waited {
            let failure = if *error == AttemptError::Cancelled {
                AttemptFailure::Cancelled
            } else {
                AttemptFailure::TimedOut
            };
            self.registry().fail_attempt(attempt.row.id, &failure, self.now())?;
        }
        if let Some(listener) = listener {
            listener.close().await;
        }
        waited
    }

    /// What would waste an authorization wherever its callback leads: the app, the clock, the vault.
    pub(crate) async fn look_ahead(&self, app: &App, tell: &Tell<'_>) -> Result<(), Error> {
        match self.check_app(app).await {
            Ok(AppCheck::Good) => tell(Step::AppAccepted),
            Ok(AppCheck::Bad(failure)) => return Err(failure.into()),
            Ok(AppCheck::Unclear(failure)) => tell(Step::AppUnclear(failure)),
            Err(error) => return Err(error),
        }
        let now = self.now();
        let offset = ClockOffset::between(now, self.gateway_now(app)?);
        if offset.magnitude() >= ClockOffset::WORTH_SAYING {
            tell(Step::ClockOff(offset));
        }
        self.with_vault(Vault::canary).await?;
        tell(Step::VaultReady);
        Ok(())
    }

    /// Everything that would waste an authorization, before one is spent.
    async fn preflight(&self, app: &App, tell: &Tell<'_>) -> Result<Option<Loopback>, Error> {
        self.look_ahead(app, tell).await?;
        match app.callback.return_path() {
            ReturnPath::Loopback(address) => {
                let listener = Loopback::listen(address).await?;
                tell(Step::Listening { port: address.port });
                Ok(Some(listener))
            }
            ReturnPath::DeepLink => {
                let handler = crate::deep_link::handler().await;
                if !handler.as_deref().is_some_and(crate::deep_link::is_ours) {
                    tell(Step::NoHandler { handler });
                }
                Ok(None)
            }
            ReturnPath::Web => Ok(None),
        }
    }

    /// Waits for whichever comes first: a callback, a paste, another program, the end of the hour, or a cancel.
    async fn wait(
        &self,
        attempt: &Attempt,
        listener: &mut Option<Loopback>,
        bare_codes: bool,
        inputs: &mut UnboundedReceiver<Input>,
        tell: &Tell<'_>,
    ) -> Result<Parked, Error> {
        let left = attempt.row.expires_at.duration_since(self.now());
        let end = Instant::now() + Duration::try_from(left).unwrap_or_default();
        let mut listening = true;
        loop {
            tokio::select! {
                biased;
                input = inputs.recv(), if listening => match input {
                    Some(Input::Cancel) => return Err(AttemptError::Cancelled.into()),
                    Some(Input::Callback(callback)) => match self.called_back(attempt, callback, tell).await {
                        Err(error) if may_go_on(&error) => self.stray(error, tell),
                        result => return result,
                    },
                    Some(Input::Paste(text)) => {
                        let work = self.paste(attempt, &text, bare_codes, tell);
                        match self.while_answering(attempt, listener, work).await {
                            Err(error) if may_go_on(&error) => self.stray(error, tell),
                            result => return result,
                        }
                    }
                    None => listening = false,
                },
                Some(Arrival { callback, reply }) = next(listener) => {
                    let work = self.arrived(attempt, callback, reply, tell);
                    match self.while_answering(attempt, listener, work).await {
                        Err(error) if may_go_on(&error) => self.stray(error, tell),
                        result => return result,
                    }
                }
                () = sleep(WATCH) => match self.registry().attempt(attempt.row.id)?.map(|row| row.stage) {
                    Some(Stage::Done) => {
                        let parked = self.registry().parked(attempt.row.id)?;
                        return Ok(parked.ok_or(crate::account::SettleError::NotParked)?);
                    }
                    Some(Stage::Failed(failure)) => return Err(AttemptError::from(failure).into()),
                    None => return Err(AttemptError::Over.into()),
                    Some(Stage::Pending | Stage::Taken | Stage::Exchanging) => {}
                },
                () = sleep_until(end) => return Err(AttemptError::TimedOut.into()),
            }
        }
    }

    /// Carries on with what came. A browser that comes back meanwhile is told so: a keychain may take minutes.
    async fn while_answering<T>(
        &self,
        attempt: &Attempt,
        listener: &mut Option<Loopback>,
        work: impl Future<Output = T>,
    ) -> T {
        let mut work = pin!(work);
        loop {
            tokio::select! {
                biased;
                done = &mut work => return done,
                Some(Arrival { callback, reply }) = next(listener) => {
                    let state = callback.ok().map(|callback| callback.state);
                    let known = state.and_then(|state| self.registry().attempt_of(&state).ok().flatten());
                    if known == Some(attempt.row.id) {
                        let _ = reply.send(Reply::Before);
                    }
                }
            }
        }
    }

    async fn arrived(
        &self,
        attempt: &Attempt,
        callback: Result<Callback, CallbackError>,
        reply: tokio::sync::oneshot::Sender<Reply>,
        tell: &Tell<'_>,
    ) -> Result<Parked, Error> {
        let callback = callback?;
        let taken = self.take_own(attempt, &callback);
        let word = match (&taken, &callback.outcome) {
            (Ok(_), Outcome::Code(_)) => Reply::Received,
            (Ok(_), Outcome::Refused { .. }) => Reply::Refused,
            (Err(Error::Attempt(AttemptError::UsedState)), _) => Reply::Before,
            (Err(_), _) => Reply::Stray,
        };
        // The browser may be gone already.
        let _ = reply.send(word);
        self.carry_out(&taken?, &attempt.means, callback.outcome, Origin::Callback, tell).await
    }

    async fn paste(
        &self,
        attempt: &Attempt,
        text: &str,
        bare_codes: bool,
        tell: &Tell<'_>,
    ) -> Result<Parked, Error> {
        match Pasted::parse(text)? {
            Pasted::Callback(callback) => self.called_back(attempt, callback, tell).await,
            Pasted::BareCode(_) if !bare_codes => Err(AttemptError::BareCode.into()),
            Pasted::BareCode(code) => {
                let row = self.take(self.registry().take_attempt_by_id(attempt.row.id, self.now())?)?;
                self.carry_out(&row, &attempt.means, Outcome::Code(code), Origin::BareCode, tell).await
            }
        }
    }

    async fn called_back(
        &self,
        attempt: &Attempt,
        callback: Callback,
        tell: &Tell<'_>,
    ) -> Result<Parked, Error> {
        let row = self.take_own(attempt, &callback)?;
        self.carry_out(&row, &attempt.means, callback.outcome, Origin::Callback, tell).await
    }

    /// Takes the attempt of a callback, if it is the one that waits here.
    fn take_own(&self, attempt: &Attempt, callback: &Callback) -> Result<AttemptRow, Error> {
        match self.registry().attempt_of(&callback.state)? {
            None => Err(AttemptError::UnknownState.into()),
            Some(id) if id != attempt.row.id => match self.registry().attempt(id)?.map(|row| row.stage) {
                Some(Stage::Pending) | None => Err(AttemptError::OtherAttempt.into()),
                Some(Stage::Failed(_)) => Err(AttemptError::Over.into()),
                Some(_) => Err(AttemptError::UsedState.into()),
            },
            Some(id) => self.take(self.registry().take_attempt_by_id(id, self.now())?),
        }
    }

    /// Writes into the record that something came that belongs to nothing here, at most [`STRAYS_RECORDED`] times per
    /// attempt. Says whether it did.
    pub fn note_stray(&self, error: &Error) -> bool {
        let one_more = |recorded| (recorded < STRAYS_RECORDED).then_some(recorded + 1);
        if self.strays().fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_more).is_err() {
            return false;
        }
        let happening = Happening::Stray { code: error.code().to_owned() };
        self.note(&Activity { at: self.now(), app: None, store: None, happening });
        true
    }

    fn stray(&self, error: Error, tell: &Tell<'_>) {
        self.note_stray(&error);
        tell(Step::Stray(error));
    }
}

/// An attempt that is waited for here.
struct Attempt {
    row: AttemptRow,
    means: Means,
}

async fn next(listener: &mut Option<Loopback>) -> Option<Arrival> {
    match listener {
        Some(listener) => listener.next().await,
        None => std::future::pending().await,
    }
}

/// Whether an attempt goes on waiting after this.
fn may_go_on(error: &Error) -> bool {
    use AttemptError::{BareCode, OtherAttempt, Over, UnknownState, UsedState};
    matches!(
        error,
        Error::Callback(_) | Error::Attempt(UnknownState | UsedState | OtherAttempt | BareCode | Over)
    )
}
