//! What is done with stores that are connected: their token, their health, their name, their end; and taking tokens
//! over from a program that has them.

use iop::{
    AccessToken, AnswerError, ErrorCode, GatewayError, Verdict, WhoAmI, read_pasted_grant, read_who_am_i,
};
use jiff::{SignedDuration, Timestamp};

use crate::account::{Decision, Origin, Settled};
use crate::app::App;
use crate::error::{Coded, Error};
use crate::gateway::GatewayFailure;
use crate::id::StoreId;
use crate::life::Next;
use crate::registry::Parked;
use crate::renew::{Occasion, RenewalError, Renewed};
use crate::sellerkey::{Question, Sellerkey};
use crate::store::{Checked, LastError, Lifetimes, Name, Renewal, Store, StoreError, Tag};
use crate::vault::{Pair, StoredGrant, VaultError};

/// A token that lives.
#[derive(Debug)]
pub struct LiveToken {
    /// The token.
    pub access_token: AccessToken,
    /// When it ends, in gateway time; unknown for some imported ones.
    pub token_until: Option<Timestamp>,
}

/// What the vault holds for a store.
#[derive(Debug)]
pub enum KeptToken {
    /// A token that lives as long as is wanted.
    Good(LiveToken),
    /// One that lives, but not so long, or that is to be renewed.
    Late(LiveToken),
    /// One that has run out.
    Ended,
}

/// A token, and why it is no newer one.
#[derive(Debug)]
pub struct TokenGiven {
    /// It lives.
    pub token: LiveToken,
    /// A renewal was due and failed.
    pub not_renewed: Option<Error>,
}

/// Whether a token lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    /// The gateway took it.
    Alive,
    /// The gateway does not take it.
    Dead(GatewayError),
    /// What the gateway answered says nothing about it.
    Undecided(Option<GatewayError>),
}

/// What another program hands over.
#[derive(Debug)]
pub struct Import<'a> {
    /// A token answer, or what an SDK prints around one.
    pub text: &'a str,
    /// What a new store is to be called.
    pub name: Option<Name>,
    /// That program goes on renewing; here the token is only watched.
    pub watch: bool,
}

/// Tokens that were taken over: in the vault, and no store's yet.
#[derive(Debug)]
pub struct TakenOver {
    /// The grant that waits for a word.
    pub parked: Parked,
    /// What the who-am-I call showed; never [`Health::Dead`].
    pub health: Health,
}

/// What an import brought.
#[derive(Debug)]
pub struct Imported {
    /// The store.
    pub settled: Settled,
    /// What the who-am-I call showed; never [`Health::Dead`].
    pub health: Health,
}

impl Sellerkey {
    /// The store of a name.
    pub fn store_named(&self, name: &str) -> Result<Store, Error> {
        Ok(self
            .registry()
            .store_named(name)?
            .ok_or_else(|| StoreError::NotFound { name: name.trim().to_owned() })?)
    }

    /// The app of a store.
    pub fn app_of(&self, store: &Store) -> Result<App, Error> {
        let name = || store.app.to_string();
        Ok(self.registry().app(store.app)?.ok_or_else(|| crate::app::AppError::NotFound { name: name() })?)
    }

    /// A store's access token, if it lives so long yet and is not to be renewed. Asks only the vault; blocks.
    pub fn kept_token(&self, store: &Store, least: SignedDuration) -> Result<KeptToken, Error> {
        let app = self.app_of(store)?;
        let now = self.gateway_now(&app)?;
        let grant = self.vault().grant(store.id, self.patience())?;
        if grant.generation > store.generation {
            self.registry().adopt(store.id, &grant)?;
        }
        self.notice_move(store, &grant)?;
        let lifetimes = grant.lifetimes.clone();
        let kept = Store { generation: grant.generation, lifetimes, ..store.clone() };
        let paused = app.is_paused(self.now());
        let left = kept.lifetimes.token_until.map(|until| until.duration_since(now));
        let long_enough = left.is_none_or(|left| left > least);
        let token = LiveToken { access_token: grant.current.access, token_until: kept.lifetimes.token_until };
        Ok(if long_enough && kept.next(paused, now) != Next::Renew {
            KeptToken::Good(token)
        } else if left.is_none_or(|left| left > SignedDuration::ZERO) {
            KeptToken::Late(token)
        } else {
            KeptToken::Ended
        })
    }

    /// A store's access token, which lives so long yet: the one that is kept, else a new one. Where none can be had, the
    /// kept one if it lives and nobody asked for how long. One that has run out is never given.
    pub async fn token(&self, store: &Store, least: Option<SignedDuration>) -> Result<TokenGiven, Error> {
        let (core, known) = (self.clone(), store.clone());
        let needed = least.unwrap_or(SignedDuration::ZERO);
        let kept = tokio::task::spawn_blocking(move || core.kept_token(&known, needed)).await;
        let kept = kept.map_err(|_| VaultError::Unusable("its call ended early".to_owned()))??;
        let occasion = match &kept {
            KeptToken::Good(_) => None,
            KeptToken::Late(_) if least.is_none() => Some(Occasion::Due),
            KeptToken::Late(_) | KeptToken::Ended => Some(Occasion::Needed(needed)),
        };
        let mut renewed = match occasion {
            Some(occasion) => self.renew(store.id, occasion).await,
            None => Ok(Renewed::NotDue),
        };
        if let Ok(Renewed::Elsewhere(grant)) = &renewed {
            // Another program may have been stopped with its answer on the way, for longer than a token lives.
            let now = self.gateway_now(&self.app_of(store)?)?;
            if grant.lifetimes.token_until.is_some_and(|until| until.duration_since(now) <= needed) {
                renewed = self.renew(store.id, Occasion::Needed(needed)).await;
            }
        }
        let ended = || StoreError::TokenEnded { store: store.name.to_string() };
        let too_short = || StoreError::TokenTooShort { store: store.name.to_string() };
        match (renewed, kept) {
            (Ok(Renewed::Here(grant) | Renewed::Elsewhere(grant)), _) => {
                let now = self.gateway_now(&self.app_of(store)?)?;
                let until = grant.lifetimes.token_until;
                let left = until.map(|until| until.duration_since(now));
                if left.is_some_and(|left| left <= SignedDuration::ZERO) {
                    return Err(ended().into());
                }
                if left.is_some_and(|left| left < needed) {
                    return Err(too_short().into());
                }
                let token = LiveToken { access_token: grant.current.access, token_until: until };
                Ok(TokenGiven { token, not_renewed: None })
            }
            (Ok(Renewed::NotDue), KeptToken::Good(token) | KeptToken::Late(token)) => {
                Ok(TokenGiven { token, not_renewed: None })
            }
            (Ok(Renewed::NotDue), KeptToken::Ended) => Err(ended().into()),
            (Err(error), KeptToken::Good(token) | KeptToken::Late(token)) if least.is_none() => {
                Ok(TokenGiven { token, not_renewed: Some(error) })
            }
            (Err(Error::Renewal(RenewalError::Impossible { .. } | RenewalError::Elsewhere { .. })), kept) => {
                Err(if matches!(kept, KeptToken::Ended) { ended() } else { too_short() }.into())
            }
            (Err(error), _) => Err(error),
        }
    }

    /// Asks the gateway who a store's token is, and keeps what it said. A token that is dead before its time is renewed
    /// once, and asked about again.
    pub async fn check_store(&self, store: &Store) -> Result<Health, Error> {
        let app = self.app_of(store)?;
        let (mut health, mut generation) = self.health_of(store, &app).await?;
        if matches!(health, Health::Dead(_)) && store.lifetimes.renewal == Renewal::Here {
            match self.renew(store.id, Occasion::Asked).await {
                Ok(_) => (health, generation) = self.health_of(store, &app).await?,
                Err(error) => tracing::warn!(error = error.code(), "a dead token could not be renewed"),
            }
        }
        let (alive, error) = match &health {
            Health::Alive => (Some(true), None),
            Health::Dead(error) => (Some(false), Some(error)),
            Health::Undecided(_) => (None, None),
        };
        let error = error.map(|error| LastError {
            code: error.code.clone(),
            message: error.message.clone(),
            params: std::collections::BTreeMap::new(),
            request_id: error.request_id.clone(),
            at: self.now(),
        });
        self.registry().checked(store.id, generation, Checked { alive, at: self.now() }, error.as_ref())?;
        Ok(health)
    }

    /// And of which generation its tokens are.
    async fn health_of(&self, store: &Store, app: &App) -> Result<(Health, u64), Error> {
        let id = store.id;
        let grant = self.with_vault(move |vault, patience| vault.grant(id, patience)).await?;
        Ok((self.who_am_i(app, Some(id), &grant).await?, grant.generation))
    }

    /// Gives a store these tags, each once.
    pub fn tag_store(&self, store: &Store, tags: &[Tag]) -> Result<(), Error> {
        let mut tags = tags.to_vec();
        tags.sort();
        tags.dedup();
        if tags.len() > Tag::MOST {
            return Err(StoreError::InvalidTag.into());
        }
        Ok(self.registry().set_tags(store.id, &tags)?)
    }

    /// Gives a store another name.
    pub fn rename_store(&self, store: &Store, name: &Name) -> Result<(), Error> {
        if self.registry().rename_store(store.id, name)? {
            return Ok(());
        }
        Err(StoreError::NameTaken { name: name.to_string() }.into())
    }

    /// Forgets a store: tombstone, vault item, row. The platform keeps its token alive until it ends by itself.
    pub fn forget_store(&self, store: &Store) -> Result<(), Error> {
        self.forget_item(store.id)
    }

    /// Takes tokens over and makes them a store's own.
    pub async fn import(&self, app: &App, import: Import<'_>) -> Result<Imported, Error> {
        let TakenOver { parked, health } = self.take_over(app, import).await?;
        Ok(Imported { settled: self.settle(parked.id, Decision::Accept)?, health })
    }

    /// Takes tokens over. They are proved by the who-am-I call, never by a refresh: a refresh here would end what the
    /// other program holds on gateways that rotate.
    pub async fn take_over(&self, app: &App, import: Import<'_>) -> Result<TakenOver, Error> {
        let grant = read_pasted_grant(import.text).map_err(unreadable)?;
        let now = self.gateway_now(app)?;
        let mut lifetimes = Lifetimes::of_import(&grant, now);
        if import.watch {
            lifetimes.renewal = Renewal::Elsewhere;
        }
        let refresh = grant.refresh_token.filter(|_| lifetimes.renewal == Renewal::Here);
        let stored = StoredGrant {
            generation: 1,
            app: app.id,
            account: grant.account,
            lifetimes,
            current: Pair { access: grant.access_token, refresh },
            previous: None,
        };
        let health = self.who_am_i(app, None, &stored).await?;
        if let Health::Dead(error) = health {
            return Err(StoreError::DeadToken { answer: error.code }.into());
        }
        let parked = Parked {
            id: StoreId::random(),
            app: app.id,
            store: None,
            store_name: import.name,
            account: stored.account.clone(),
            origin: Origin::Import,
            lifetimes: stored.lifetimes.clone(),
        };
        let id = parked.id;
        self.with_vault(move |vault, patience| vault.put_grant(id, &stored, patience)).await?;
        self.registry().park(&parked, self.now())?;
        Ok(TakenOver { parked, health })
    }

    /// Makes the who-am-I calls for the kind of account, until one decides.
    async fn who_am_i(
        &self,
        app: &App,
        store: Option<StoreId>,
        grant: &StoredGrant,
    ) -> Result<Health, Error> {
        let secret = self.secret(app).await?;
        let endpoints = self.endpoints(app, &secret).await?;
        let mut health = Health::Undecided(None);
        for call in WhoAmI::calls(grant.account.kind.as_ref(), &endpoints) {
            let question = Question { store, ..Question::of(app, call.method()) };
            let build = |time| call.request(&endpoints, &app.key, &secret, &grant.current.access, time);
            health = match self.ask(question, build, read_verdict).await {
                Ok(answered) => match answered.value {
                    Verdict::Alive => return Ok(Health::Alive),
                    Verdict::Dead(error) => return Ok(Health::Dead(error)),
                    Verdict::Undecided(error) => Health::Undecided(Some(error)),
                },
                Err(Error::Gateway(GatewayFailure::Refused(error))) => Health::Undecided(Some(*error)),
                Err(error) => return Err(error),
            };
        }
        Ok(health)
    }
}

impl Lifetimes {
    /// Of tokens that were made at an unknown time: only the absolute times of the answer say anything.
    fn of_import(grant: &iop::Grant, now: Timestamp) -> Self {
        let time = |millis: Option<i64>| millis.and_then(|millis| Timestamp::from_millisecond(millis).ok());
        let renewable = grant.refresh_token.is_some() && grant.refresh_expires_in != Some(0);
        Self {
            token_until: time(grant.expire_time),
            authorized_until: time(grant.refresh_token_valid_time).filter(|_| renewable),
            authorized_at: now,
            renewed_at: now,
            renewal: if renewable { Renewal::Here } else { Renewal::Impossible },
        }
    }
}

/// An illegal timestamp is to be healed, not to be taken for a verdict.
fn read_verdict(body: &[u8]) -> Result<Verdict, AnswerError> {
    match read_who_am_i(body)? {
        Verdict::Undecided(error) if error.known() == ErrorCode::IllegalTimestamp => {
            Err(AnswerError::Refused(Box::new(error)))
        }
        verdict => Ok(verdict),
    }
}

fn unreadable(error: AnswerError) -> StoreError {
    match error {
        AnswerError::Refused(error) => StoreError::DeadToken { answer: error.code },
        AnswerError::NotJson { .. } => StoreError::UnreadableImport { reason: "json".to_owned() },
        AnswerError::Unreadable { missing } => StoreError::UnreadableImport { reason: missing.to_owned() },
    }
}
