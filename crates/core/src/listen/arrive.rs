//! One request, from what is asked to the page that answers it.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Incoming;
use hyper::header::{ALLOW, HOST, HeaderValue};
use hyper::{HeaderMap, Method, Request, StatusCode};
use tokio::sync::{Mutex, RwLock, oneshot};
use url::Url;

use super::{Ending, Heard, Hosts};
use crate::account::{Decision, Origin, Settled};
use crate::app::App;
use crate::attempt::{AttemptError, AttemptKind, Stage};
use crate::callback::{Callback, Outcome};
use crate::deliveries::Again;
use crate::error::{Coded, Error};
use crate::exchange::Means;
use crate::language::Language;
use crate::link::way_home;
use crate::message::Catalogue;
use crate::page::owner::{self, Said};
use crate::registry::{Activity, AttemptRow, Happening, Parked};
use crate::sellerkey::Sellerkey;
use crate::serving::{self, Answer};
use crate::vault::{Vault, VaultError};

/// How long a browser waits for what comes of its code, before it is told that this takes longer. Proxies give up after
/// a minute.
const LONGEST_WAIT: Duration = Duration::from_secs(45);

/// Tells what came.
type Tell = dyn Fn(&Heard) + Send + Sync;

/// Where everybody comes to.
pub(super) struct Reception {
    core: Sellerkey,
    hosts: Hosts,
    tell: Box<Tell>,
    /// One grant is settled at a time.
    settling: Mutex<()>,
    /// Read by every exchange that is under way.
    exchanging: Arc<RwLock<()>>,
}

impl Reception {
    pub(super) fn new(core: Sellerkey, hosts: Hosts, tell: Box<Tell>) -> Self {
        Self { core, hosts, tell, settling: Mutex::default(), exchanging: Arc::default() }
    }

    /// Waits for the exchanges that are under way. None begins after that.
    pub(super) async fn last_exchanges(&self) {
        std::mem::forget(self.exchanging.clone().write_owned().await);
    }

    pub(super) async fn answer(self: Arc<Self>, request: Request<Incoming>) -> Result<Answer, Infallible> {
        let language = Language::of_browser(request.headers());
        let path = request.uri().path();
        let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
        let apps = match self.core.registry().apps() {
            Ok(apps) => apps,
            Err(error) => {
                let heard = Heard::Trouble(error.into());
                (self.tell)(&heard);
                return Ok(page(language, &Said::of(&heard)));
            }
        };
        let mut apps: Vec<_> = apps.into_iter().filter(|app| is_served(app, path)).collect();
        if apps.is_empty() {
            return Ok(nothing(language, StatusCode::NOT_FOUND));
        }
        if self.hosts == Hosts::Callbacks {
            let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
            apps.retain(|app| host.is_some_and(|host| is_host_of(app, host)));
            if apps.is_empty() {
                return Ok(nothing(language, StatusCode::FORBIDDEN));
            }
        }
        if request.method() != Method::GET {
            let mut answer = nothing(language, StatusCode::METHOD_NOT_ALLOWED);
            answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET"));
            return Ok(answer);
        }
        if is_prefetched(request.headers()) {
            return Ok(nothing(language, StatusCode::SERVICE_UNAVAILABLE));
        }
        let callback = match Callback::parse_request(target, path) {
            Ok(callback) => callback,
            Err(error) => return Ok(self.stray(language, error.into())),
        };
        Ok(self.receive(language, callback, apps).await)
    }

    /// Settles what a program that was killed left in the vault, and tells of it as if it came now. At the start of a
    /// listener that is also what one before it had no time to settle; later on that may be somebody else's to decide.
    pub(super) async fn sweep(self: Arc<Self>, at_the_start: bool) {
        let _busy = self.exchanging.clone().read_owned().await;
        if let Err(error) = self.settle_interrupted(at_the_start).await {
            tracing::warn!(error = error.code(), "what was interrupted could not be looked for");
        }
    }

    async fn settle_interrupted(&self, all: bool) -> Result<(), Error> {
        let brought = self.core.bring_interrupted().await?;
        let waiting = if all { self.core.registry().all_parked()? } else { brought };
        for parked in waiting {
            let attempt = self.core.registry().attempt(parked.id)?;
            let is_links = attempt.is_some_and(|attempt| attempt.kind == AttemptKind::Link);
            let assessed = self.core.assess(&parked)?;
            if !is_links || Sellerkey::undecided(&parked, &assessed).is_some() {
                continue;
            }
            let Some(app) = self.core.registry().app(parked.app)? else { continue };
            let heard = self.settle(app, parked).await;
            (self.tell)(&heard);
            self.deliver(heard).await;
        }
        self.core.finish_deletions().await
    }

    /// Takes a callback that can be one. What becomes of it does not depend on the browser's patience.
    async fn receive(self: Arc<Self>, language: Language, callback: Callback, apps: Vec<App>) -> Answer {
        let (done, outcome) = oneshot::channel();
        let reception = self.clone();
        tokio::spawn(async move {
            let _busy = reception.exchanging.clone().read_owned().await;
            let heard = reception.come_home(callback, apps).await.unwrap_or_else(Heard::Trouble);
            // The browser may be gone already.
            let _ = done.send(Said::of(&heard));
            match &heard {
                Heard::Stray(error) if !reception.core.note_stray(error) => {}
                heard => (reception.tell)(heard),
            }
            reception.deliver(heard).await;
        });
        match tokio::time::timeout(LONGEST_WAIT, outcome).await {
            Ok(Ok(said)) => page(language, &said),
            Ok(Err(_)) | Err(_) => page(language, &Said::working()),
        }
    }

    async fn come_home(&self, callback: Callback, apps: Vec<App>) -> Result<Heard, Error> {
        let core = &self.core;
        let Callback { state, outcome } = callback;
        let known = core.registry().attempt_of(&state)?.map(|id| core.registry().attempt(id));
        let known = known.transpose()?.flatten();
        // The callback of an app came to that app's address, or it is none.
        let belonging = known.and_then(|row| Some((apps.into_iter().find(|app| app.id == row.app)?, row)));
        let Some((app, attempt)) = belonging else {
            return Ok(Heard::Stray(AttemptError::UnknownState.into()));
        };
        let is_open = attempt.stage == Stage::Pending && attempt.expires_at > core.now();
        let means = match outcome {
            Outcome::Code(_) if is_open => match self.means(&app).await {
                Ok(means) => Some(means),
                Err(error) => return Ok(Heard::Ended { app, attempt, ending: Ending::NotNow, error }),
            },
            _ => None,
        };
        let taken = core.take(core.registry().take_attempt_by_id(attempt.id, core.now())?);
        let attempt = match taken {
            Ok(attempt) => attempt,
            Err(error) => {
                let attempt = core.registry().attempt(attempt.id)?.unwrap_or(attempt);
                let before = matches!(error, Error::Attempt(AttemptError::UsedState));
                let ending = if before { Ending::Before } else { Ending::Over };
                return Ok(Heard::Ended { app, attempt, ending, error });
            }
        };
        let brought = match (outcome, means) {
            (Outcome::Refused { error, .. }, _) => {
                Err(core.brought_nothing(&attempt, AttemptError::Refused { error }.into())?)
            }
            (brought, Some(means)) => {
                core.carry_out(&attempt, &means, brought, Origin::Callback, &|_| ()).await
            }
            // It looked as if it were over: the clock was set in between.
            (_, None) => Err(core.brought_nothing(&attempt, AttemptError::Over.into())?),
        };
        match brought {
            Ok(parked) if attempt.kind == AttemptKind::Waited => Ok(Heard::Brought { app, parked }),
            Ok(parked) => Ok(self.settle(app, parked).await),
            Err(error) => {
                let refused = matches!(error, Error::Attempt(AttemptError::Refused { .. }));
                self.note_failure(&app, &attempt, &error);
                let ending = if refused { Ending::Refused } else { Ending::Failed };
                Ok(Heard::Ended { app, attempt, ending, error })
            }
        }
    }

    /// What a code is exchanged with, and a vault that keeps what comes. Asked for before anything is taken: where it
    /// cannot be had, neither the link nor the code is spent.
    async fn means(&self, app: &App) -> Result<Means, Error> {
        self.core.with_vault(Vault::canary).await?;
        self.core.means(app.clone()).await
    }

    /// A link's grant becomes a store's own, as it comes; where another account came than the store's, it waits.
    async fn settle(&self, app: App, parked: Parked) -> Heard {
        let _settling = self.settling.lock().await;
        match self.settle_as_it_comes(&parked).await {
            Ok(settled) => Heard::Settled { app, settled },
            Err(error) => {
                tracing::info!(grant = %parked.id, error = error.code(), "a grant waits for a decision");
                let happening = Happening::LinkFailed { code: error.code().to_owned() };
                let (at, store) = (self.core.now(), parked.store);
                self.core.note(&Activity { at, app: Some(app.id), store, happening });
                Heard::Undecided { app, parked, error }
            }
        }
    }

    async fn settle_as_it_comes(&self, parked: &Parked) -> Result<Settled, Error> {
        let assessed = self.core.assess(parked)?;
        if let Some(undecided) = Sellerkey::undecided(parked, &assessed) {
            return Err(undecided.into());
        }
        let (core, id) = (self.core.clone(), parked.id);
        tokio::task::spawn_blocking(move || core.settle(id, Decision::Accept))
            .await
            .unwrap_or_else(|_| Err(VaultError::Unusable("its call ended early".to_owned()).into()))
    }

    /// New tokens of a store that was there go on to where they are delivered.
    async fn deliver(&self, heard: Heard) {
        let Heard::Settled { settled: Settled::Reauthorized(store), .. } = heard else { return };
        if let Err(error) = self.core.deliver_each(&[store.id], Again::No).await {
            tracing::warn!(error = error.code(), "new tokens could not be delivered");
        }
    }

    fn note_failure(&self, app: &App, attempt: &AttemptRow, error: &Error) {
        if attempt.kind == AttemptKind::Link {
            let happening = Happening::LinkFailed { code: error.code().to_owned() };
            let (at, store) = (self.core.now(), attempt.store);
            self.core.note(&Activity { at, app: Some(app.id), store, happening });
        }
    }

    fn stray(&self, language: Language, error: Error) -> Answer {
        let noted = self.core.note_stray(&error);
        let heard = Heard::Stray(error);
        if noted {
            (self.tell)(&heard);
        }
        page(language, &Said::of(&heard))
    }
}

fn page(language: Language, said: &Said) -> Answer {
    serving::show(said.status(), owner::page(Catalogue::of(language), said))
}

/// For whoever is no browser that comes home.
fn nothing(language: Language, status: StatusCode) -> Answer {
    serving::show(status, owner::page(Catalogue::of(language), &Said::nothing()))
}

/// Whether a browser can come home to an app's callback from elsewhere, by this path.
fn is_served(app: &App, path: &str) -> bool {
    way_home(app).is_ok() && Url::parse(app.callback.as_str()).is_ok_and(|url| url.path() == path)
}

/// Whether this is the host of an app's callback. Many proxies leave the port out.
fn is_host_of(app: &App, host: &str) -> bool {
    let Ok(url) = Url::parse(app.callback.as_str()) else { return false };
    let (Some(name), Some(port)) = (url.host_str(), url.port_or_known_default()) else { return false };
    host.eq_ignore_ascii_case(name) || host.eq_ignore_ascii_case(&format!("{name}:{port}"))
}

/// Whether a browser asks ahead of a person, or a program makes a preview.
fn is_prefetched(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose", "x-purpose", "x-moz"].iter().any(|name| {
        let value = headers.get(*name).and_then(|value| value.to_str().ok()).map(str::to_ascii_lowercase);
        value.is_some_and(|value| value.contains("prefetch") || value.contains("preview"))
    })
}
