//! How the core's types become what the UI sees.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use sellerkey_core::account::{Assessment, Decision, Origin, Settled};
use sellerkey_core::app::{Answers, App};
use sellerkey_core::attempt::AttemptKind;
use sellerkey_core::browser::Browser;
use sellerkey_core::callback::ReturnPath;
use sellerkey_core::life::Next;
use sellerkey_core::link::way_home;
use sellerkey_core::page::Framework;
use sellerkey_core::proxy::Proxy;
use sellerkey_core::registry::{AttemptRow, Happening, Parked, Recorded};
use sellerkey_core::store::{EndReason, LastError, Renewal, Store, StoreState};
use sellerkey_core::stores::Health;
use sellerkey_core::{Coded, Error, Sellerkey};

use super::{
    ActivityView, AnswersWord, AppView, ArrivalView, AssessmentWord, BrowserChoice, CheckedView,
    DecisionWord, DeliveryView, EndWord, FrameworkWord, HappeningWord, HealthView, LastErrorView, Note,
    OpenAttemptView, Overview, Problem, ProxyChoice, RenewalWord, ResultView, ResultWord, ReturnPathWord,
    StateWord, StoreView,
};

impl Overview {
    /// Of the registry as it is now; the vault is not asked.
    pub fn of(core: &Sellerkey) -> Result<Self, Error> {
        let apps = core.registry().apps()?;
        let stores = core.registry().stores()?;
        let mut rows = Vec::with_capacity(stores.len());
        let mut deliveries = HashMap::<_, Vec<_>>::new();
        for delivery in core.registry().deliveries()? {
            deliveries.entry(delivery.store).or_default().push(delivery);
        }
        for app in &apps {
            let now = core.gateway_now(app)?;
            let own = stores.iter().filter(|store| store.app == app.id);
            let own: Vec<_> = own.collect();
            let longest = own.iter().filter_map(|store| store.lifetimes.authorized_for()).max();
            rows.extend(own.into_iter().map(|store| {
                let places = deliveries.get(&store.id).into_iter().flatten();
                let places = places.map(|delivery| DeliveryView::of(delivery, store, core.now()));
                StoreView { deliveries: places.collect(), ..StoreView::of(store, app, longest, now) }
            }));
        }
        rows.sort_by_key(|row: &StoreView| row.name.to_lowercase());
        let connected = |app: &App| stores.iter().filter(|store| store.app == app.id).count();
        let waiting = core.registry().all_parked()?;
        Ok(Self {
            stores: rows,
            apps: apps.iter().map(|app| AppView::of(app, connected(app))).collect(),
            waiting: waiting.iter().map(|parked| ArrivalView::of(core, parked)).collect::<Result<_, _>>()?,
            elsewhere: open_attempts(core, &apps, &stores)?,
            connection: None,
            renewing: None,
            blocked: None,
        })
    }
}

fn open_attempts(core: &Sellerkey, apps: &[App], stores: &[Store]) -> Result<Vec<OpenAttemptView>, Error> {
    let pending = core.registry().pending_attempts(core.now())?;
    let view = |row: AttemptRow| {
        let app = apps.iter().find(|app| app.id == row.app)?;
        let again = row.store.and_then(|id| stores.iter().find(|store| store.id == id));
        Some(OpenAttemptView {
            id: row.id.to_string(),
            app_id: app.id.to_string(),
            app_name: app.name.to_string(),
            store_id: row.store.map(|id| id.to_string()),
            store_name: again.map(|store| &store.name).or(row.store_name.as_ref()).map(ToString::to_string),
            link: row.kind == AttemptKind::Link,
            expires_at: row.expires_at.to_string(),
        })
    };
    Ok(pending.into_iter().filter_map(view).collect())
}

impl StoreView {
    fn of(store: &Store, app: &App, longest: Option<SignedDuration>, now: Timestamp) -> Self {
        Self {
            id: store.id.to_string(),
            name: store.name.to_string(),
            app_id: app.id.to_string(),
            app_name: app.name.to_string(),
            platform_name: app.platform.name().to_owned(),
            account: store.account.name().map(str::to_owned),
            account_id: store.account.id().map(str::to_owned),
            account_kind: store.account.kind.as_ref().map(|kind| kind.as_str().to_owned()),
            state: store.state(now).into(),
            token_until: store.lifetimes.token_until.map(|time| time.to_string()),
            authorized_until: store.lifetimes.authorized_until.map(|time| time.to_string()),
            authorized_at: store.lifetimes.authorized_at.to_string(),
            renewed_at: store.lifetimes.renewed_at.to_string(),
            renewal: store.lifetimes.renewal.into(),
            moved: store.is_moved(),
            renews_at: renews_at(store, app, now).map(|time| time.to_string()),
            ended: store.end.map(|end| end.reason.into()),
            retry_at: store.retry.at.map(|time| time.to_string()),
            failures: store.retry.failures,
            checked: store
                .checked
                .map(|checked| CheckedView { alive: checked.alive, at: checked.at.to_string() }),
            tags: store.tags.iter().map(|tag| tag.as_str().to_owned()).collect(),
            longer_days: longest.and_then(|longest| store.longer_days(longest)),
            last_error: store.last_error.as_ref().map(LastErrorView::of),
            deliveries: Vec::new(),
            now: now.to_string(),
        }
    }
}

/// When an authorization is over there is a last look, which renews nothing.
fn renews_at(store: &Store, app: &App, now: Timestamp) -> Option<Timestamp> {
    let at = match store.next(app.problem.is_some(), now) {
        Next::Renew => now,
        Next::Wait(at) => at,
        Next::Nothing(_) => return None,
    };
    let over = store.lifetimes.authorized_until.unwrap_or(Timestamp::MAX);
    (at < over).then_some(at)
}

/// The catalogue's word on what to do about a code of the gateway.
fn cure_of(code: &str) -> String {
    format!("cure-{}", iop::ErrorCode::of(code).cure().id())
}

impl LastErrorView {
    fn of(error: &LastError) -> Self {
        Self {
            code: error.code.clone(),
            message: error.message.clone(),
            params: error.params.clone(),
            request_id: error.request_id.clone(),
            at: error.at.to_string(),
            cure: cure_of(&error.code),
        }
    }
}

impl AppView {
    /// An app and how many stores it has.
    pub fn of(app: &App, stores: usize) -> Self {
        Self {
            id: app.id.to_string(),
            name: app.name.to_string(),
            platform: app.platform.to_string(),
            platform_name: app.platform.name().to_owned(),
            key: app.key.to_string(),
            callback: app.callback.to_string(),
            return_path: app.callback.return_path().into(),
            links: way_home(app).is_ok(),
            answers: app.answers.into(),
            checked_at: app.checked_at.map(|time| time.to_string()),
            problem: app.problem.clone(),
            cure: app.problem.as_deref().map(cure_of),
            stores: u32::try_from(stores).unwrap_or(u32::MAX),
        }
    }
}

impl ArrivalView {
    /// A parked grant and where it seems to belong.
    pub fn of(core: &Sellerkey, parked: &Parked) -> Result<Self, Error> {
        let (assessment, store) = match core.assess(parked)? {
            Assessment::New => (AssessmentWord::New, None),
            Assessment::Same(store) => (AssessmentWord::Same, Some(store)),
            Assessment::Different(store) => (AssessmentWord::Different, Some(store)),
            Assessment::Incomparable(store) => (AssessmentWord::Incomparable, Some(store)),
        };
        let named = |account: &iop::Account| account.name().or_else(|| account.id()).map(str::to_owned);
        Ok(Self {
            id: parked.id.to_string(),
            account: parked.account.name().map(str::to_owned),
            account_id: parked.account.id().map(str::to_owned),
            imported: parked.origin == Origin::Import,
            assessment,
            store_name: store.as_ref().map(|store| store.name.to_string()),
            expected: store.as_ref().and_then(|store| named(&store.account)),
        })
    }
}

impl HealthView {
    /// Whether a token lives, and what the gateway said of it.
    pub fn of(health: Health) -> Self {
        let (alive, error) = match health {
            Health::Alive => (Some(true), None),
            Health::Dead(error) => (Some(false), Some(error)),
            Health::Undecided(error) => (None, error),
        };
        let refused = |error| sellerkey_core::gateway::GatewayFailure::Refused(Box::new(error));
        Self { alive, answer: error.map(|error| Problem::of(&refused(error))) }
    }
}

impl ActivityView {
    /// An entry of the record, with the names of what it is about.
    pub fn of(Recorded { activity: entry, .. }: &Recorded, stores: &[Store], apps: &[App]) -> Self {
        let store = entry.store.and_then(|id| stores.iter().find(|store| store.id == id));
        let app = entry.app.and_then(|id| apps.iter().find(|app| app.id == id));
        let (path, answer, request_id) = match &entry.happening {
            Happening::Asked { path, code, request_id, .. } => (Some(path), Some(code), request_id.as_ref()),
            Happening::Delivered { name, code } => (Some(name), code.as_ref(), None),
            Happening::Stray { code } | Happening::LinkFailed { code } => (None, Some(code), None),
            _ => (None, None, None),
        };
        Self {
            at: entry.at.to_string(),
            store_id: store.map(|store| store.id.to_string()),
            store_name: store.map(|store| store.name.to_string()),
            app_name: app.map(|app| app.name.to_string()),
            what: (&entry.happening).into(),
            path: path.cloned(),
            answer: answer.cloned(),
            request_id: request_id.cloned(),
            inspectable: matches!(entry.happening, Happening::Asked { request: Some(_), .. }),
        }
    }
}

impl ResultView {
    /// What became of a grant.
    pub fn of(settled: &Settled) -> Self {
        let (word, store) = match settled {
            Settled::Connected(store) => (ResultWord::Connected, Some(store)),
            Settled::Reauthorized(store) => (ResultWord::Reauthorized, Some(store)),
            Settled::Dropped => (ResultWord::Dropped, None),
        };
        Self {
            word,
            store_id: store.map(|store| store.id.to_string()),
            store_name: store.map(|store| store.name.to_string()),
        }
    }
}

impl Problem {
    /// An error's code and what its sentence names.
    pub fn of(error: &dyn Coded) -> Self {
        let params = error.params().into_iter().map(|(name, value)| (name.to_owned(), value));
        Self { code: error.code().to_owned(), params: params.collect() }
    }

    /// Something that should not happen.
    pub fn unexpected(error: &dyn std::error::Error) -> Self {
        Self { code: "interrupted".to_owned(), params: [("reason".to_owned(), error.to_string())].into() }
    }
}

impl Note {
    /// A message of the catalogue.
    pub fn of<const N: usize>(id: &str, params: [(&str, &str); N]) -> Self {
        let params = params.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        Self { id: id.to_owned(), params: params.collect(), stray: None }
    }
}

impl<E: Into<Error>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self::of(&error.into())
    }
}

impl From<&Happening> for HappeningWord {
    fn from(happening: &Happening) -> Self {
        match happening {
            Happening::Asked { dry_run: false, .. } => Self::Asked,
            Happening::Asked { dry_run: true, .. } => Self::DryRun,
            Happening::Connected => Self::Connected,
            Happening::Reauthorized => Self::Reauthorized,
            Happening::Imported => Self::Imported,
            Happening::Copied => Self::Copied,
            Happening::Moved => Self::Moved,
            Happening::Restored => Self::Restored,
            Happening::Delivered { code: None, .. } => Self::Delivered,
            Happening::Delivered { code: Some(_), .. } => Self::NotDelivered,
            Happening::LinkMade => Self::LinkMade,
            Happening::LinkFailed { .. } => Self::LinkFailed,
            Happening::Stray { .. } => Self::Stray,
        }
    }
}

impl From<StoreState> for StateWord {
    fn from(state: StoreState) -> Self {
        match state {
            StoreState::NeedsAuthorization => Self::NeedsAuthorization,
            StoreState::AuthorizationEnding => Self::AuthorizationEnding,
            StoreState::RenewalDue => Self::RenewalDue,
            StoreState::Connected => Self::Connected,
            StoreState::Moved => Self::Moved,
        }
    }
}

impl From<EndReason> for EndWord {
    fn from(reason: EndReason) -> Self {
        match reason {
            EndReason::Over => Self::Over,
            EndReason::Refused => Self::Refused,
            EndReason::AnswerLost => Self::AnswerLost,
        }
    }
}

impl From<Renewal> for RenewalWord {
    fn from(renewal: Renewal) -> Self {
        match renewal {
            Renewal::Here => Self::Here,
            Renewal::Impossible => Self::Impossible,
            Renewal::Elsewhere => Self::Elsewhere,
            Renewal::Moved => Self::Moved,
        }
    }
}

impl From<&ReturnPath> for ReturnPathWord {
    fn from(path: &ReturnPath) -> Self {
        match path {
            ReturnPath::DeepLink => Self::DeepLink,
            ReturnPath::Loopback(_) => Self::Loopback,
            ReturnPath::Web => Self::Web,
        }
    }
}

impl From<Answers> for AnswersWord {
    fn from(answers: Answers) -> Self {
        match answers {
            Answers::Nothing => Self::Nothing,
            Answers::HandOver => Self::HandOver,
            Answers::Backend => Self::Backend,
        }
    }
}

impl From<AnswersWord> for Answers {
    fn from(word: AnswersWord) -> Self {
        match word {
            AnswersWord::Nothing => Self::Nothing,
            AnswersWord::HandOver => Self::HandOver,
            AnswersWord::Backend => Self::Backend,
        }
    }
}

impl From<Browser> for BrowserChoice {
    fn from(browser: Browser) -> Self {
        match browser {
            Browser::System => Self::System,
            Browser::Entry(id) => Self::Entry { id },
            Browser::Program(program) => Self::Program { path: program.as_str().to_owned() },
        }
    }
}

impl From<Proxy> for ProxyChoice {
    fn from(proxy: Proxy) -> Self {
        match proxy {
            Proxy::System => Self::System,
            Proxy::None => Self::None,
            Proxy::Address(address) => Self::Address { address: address.as_str().to_owned() },
        }
    }
}

impl From<DecisionWord> for Decision {
    fn from(word: DecisionWord) -> Self {
        match word {
            DecisionWord::Accept => Self::Accept,
            DecisionWord::KeepBoth => Self::KeepBoth,
            DecisionWord::Move => Self::Move,
            DecisionWord::Drop => Self::Drop,
        }
    }
}

impl From<FrameworkWord> for Framework {
    fn from(word: FrameworkWord) -> Self {
        match word {
            FrameworkWord::Express => Self::Express,
            FrameworkWord::Next => Self::Next,
            FrameworkWord::Flask => Self::Flask,
            FrameworkWord::Php => Self::Php,
        }
    }
}
