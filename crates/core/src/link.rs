//! A link that is sent to the owner of an account: an attempt that lives for days, and that no program waits for.

use jiff::{SignedDuration, Timestamp};
use url::Url;

use iop::{Platform, authorize_url};

use crate::app::App;
use crate::attempt::{AttemptFailure, AttemptKind, Stage, State};
use crate::callback::ReturnPath;
use crate::connect::{Tell, Wish};
use crate::error::{Coded, Error, Params, Remedy, params};
use crate::gateway::is_here;
use crate::id::{AppId, AttemptId, StoreId};
use crate::registry::{Activity, AttemptRow, Happening};
use crate::sellerkey::Sellerkey;
use crate::store::Name;

/// How long a link is good for: an hour to thirty days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkLife(SignedDuration);

impl LinkLife {
    const SHORTEST: SignedDuration = SignedDuration::from_hours(1);
    const LONGEST: SignedDuration = SignedDuration::from_hours(30 * 24);

    /// Reads what a person said.
    pub fn new(life: SignedDuration) -> Result<Self, LinkError> {
        (Self::SHORTEST..=Self::LONGEST).contains(&life).then_some(Self(life)).ok_or(LinkError::Life)
    }
}

impl Default for LinkLife {
    /// A week.
    fn default() -> Self {
        Self(SignedDuration::from_hours(7 * 24))
    }
}

/// A link that was just made.
#[derive(Debug)]
pub struct MadeLink {
    /// What is sent to the owner. Its state is shown this once, and is nowhere kept.
    pub url: Url,
    /// The attempt.
    pub attempt: AttemptId,
    /// Until when it is good for, by this computer's clock.
    pub expires_at: Timestamp,
}

/// A link as it stands; never with its state.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its attempt.
    pub id: AttemptId,
    /// The app that is authorized by it.
    pub app: AppId,
    /// The store that is authorized again by it.
    pub store: Option<StoreId>,
    /// What a new store is to be called.
    pub store_name: Option<Name>,
    /// When it was made.
    pub made_at: Timestamp,
    /// Until when it is good for.
    pub expires_at: Timestamp,
    /// What has become of it.
    pub standing: Standing,
}

/// What has become of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be used.
    Waiting,
    /// It was used, and its code is being exchanged.
    Exchanging,
    /// It was used, and brought a grant.
    Used,
    /// Nobody used it in its time.
    Expired,
    /// The one who made it took it back.
    TakenBack,
    /// A newer link, or an authorization at this computer, took its place.
    Replaced,
    /// It was used and brought nothing, for this reason of ours.
    Failed(String),
}

/// Why a link cannot be made or taken back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// Its life is too short or too long.
    #[error("a link is good for an hour to thirty days")]
    Life,
    /// The callback leads to the computer of whoever opens it.
    #[error("{callback} leads to the computer of whoever opens it")]
    CallbackHere {
        /// The app's callback URL.
        callback: String,
    },
    /// The callback would carry the code over the open network.
    #[error("{callback} is not https")]
    CallbackOpen {
        /// The app's callback URL.
        callback: String,
    },
    /// The built-in sandbox runs only while a program uses it.
    #[error("the built-in sandbox ends with this program")]
    BuiltInSandbox,
    /// There is no such link.
    #[error("no link has the id {id}")]
    NotFound {
        /// What was asked for.
        id: String,
    },
    /// It cannot be used any more anyway.
    #[error("the link is over")]
    Over,
}

impl Sellerkey {
    /// Makes a link, after everything was looked at that would make its use fail. A link that waits for the same store
    /// ends.
    pub async fn make_link(
        &self,
        app: &App,
        wish: &Wish,
        life: LinkLife,
        tell: &Tell<'_>,
    ) -> Result<MadeLink, Error> {
        way_home(app)?;
        self.finish_interrupted().await?;
        self.look_ahead(app, tell).await?;
        let means = self.means(app.clone()).await?;
        let state = State::random()?;
        let (store, name) = wish.target();
        let now = self.now();
        let row = self.registry().begin_link(app.id, store, name, &state, life.0, now)?;
        tracing::info!(attempt = %row.id, app = %app.id, "made a link");
        self.note(&Activity { at: now, app: Some(app.id), store, happening: Happening::LinkMade });
        Ok(MadeLink {
            url: authorize_url(&means.endpoints, &app.key, app.callback.as_str(), state.expose()),
            attempt: row.id,
            expires_at: row.expires_at,
        })
    }

    /// All links, the newest first; those that ended a week ago are forgotten when the next attempt begins.
    pub fn links(&self) -> Result<Vec<Link>, Error> {
        let now = self.now();
        Ok(self.registry().links()?.into_iter().map(|row| Link::of(row, now)).collect())
    }

    /// Ends a link that nobody has used.
    pub fn take_back_link(&self, id: &str) -> Result<Link, Error> {
        let not_found = || LinkError::NotFound { id: id.chars().take(60).collect() };
        let attempt = AttemptId::parse(id.trim()).ok_or_else(not_found)?;
        let row = self.registry().attempt(attempt)?.filter(|row| row.kind == AttemptKind::Link);
        let link = Link::of(row.ok_or_else(not_found)?, self.now());
        if link.standing != Standing::Waiting {
            return Err(LinkError::Over.into());
        }
        self.registry().fail_attempt(attempt, &AttemptFailure::Cancelled, self.now())?;
        // Somebody may have been faster.
        let row = self.registry().attempt(attempt)?.ok_or_else(not_found)?;
        match row.stage {
            Stage::Failed(AttemptFailure::Cancelled) => Ok(Link { standing: Standing::TakenBack, ..link }),
            _ => Err(LinkError::Over.into()),
        }
    }
}

impl Link {
    fn of(row: AttemptRow, now: Timestamp) -> Self {
        let standing = match row.stage {
            Stage::Pending if row.expires_at <= now => Standing::Expired,
            Stage::Pending => Standing::Waiting,
            Stage::Taken | Stage::Exchanging => Standing::Exchanging,
            Stage::Done => Standing::Used,
            Stage::Failed(AttemptFailure::TimedOut) => Standing::Expired,
            Stage::Failed(AttemptFailure::Cancelled) => Standing::TakenBack,
            Stage::Failed(AttemptFailure::Replaced) => Standing::Replaced,
            Stage::Failed(AttemptFailure::Exchange(code)) => Standing::Failed(code),
        };
        let AttemptRow { id, app, store, store_name, started_at: made_at, expires_at, .. } = row;
        Self { id, app, store, store_name, made_at, expires_at, standing }
    }
}

impl Standing {
    /// A stable name.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Exchanging => "exchanging",
            Self::Used => "used",
            Self::Expired => "expired",
            Self::TakenBack => "taken-back",
            Self::Replaced => "replaced",
            Self::Failed(_) => "failed",
        }
    }
}

/// Whether somebody at another computer can come home to an app's callback: by https, or, where the gateway itself is
/// on this computer, as a sandbox is, by loopback. If not, why.
pub fn way_home(app: &App) -> Result<(), LinkError> {
    if app.platform == Platform::Sandbox {
        return Err(LinkError::BuiltInSandbox);
    }
    let callback = app.callback.to_string();
    let gateway_is_here = || app.platform.endpoints().is_some_and(|ends| is_here(&ends.token_base));
    match app.callback.return_path() {
        ReturnPath::Web if callback.starts_with("https:") => Ok(()),
        ReturnPath::Web => Err(LinkError::CallbackOpen { callback }),
        ReturnPath::Loopback(_) if gateway_is_here() => Ok(()),
        ReturnPath::Loopback(_) | ReturnPath::DeepLink => Err(LinkError::CallbackHere { callback }),
    }
}

impl Coded for LinkError {
    fn code(&self) -> &'static str {
        match self {
            Self::Life => "link-life",
            Self::CallbackHere { .. } => "link-callback-here",
            Self::CallbackOpen { .. } => "link-callback-open",
            Self::BuiltInSandbox => "link-sandbox",
            Self::NotFound { .. } => "link-not-found",
            Self::Over => "link-over",
        }
    }

    fn params(&self) -> Params {
        match self {
            Self::CallbackHere { callback } | Self::CallbackOpen { callback } => {
                params([("callback", callback)])
            }
            Self::NotFound { id } => params([("id", id)]),
            _ => Params::new(),
        }
    }

    fn remedy(&self) -> Remedy {
        match self {
            Self::NotFound { .. } => Remedy::Name,
            _ => Remedy::Correct,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_good_for_an_hour_to_thirty_days() {
        for hours in [1, 7 * 24, 30 * 24] {
            assert!(LinkLife::new(SignedDuration::from_hours(hours)).is_ok(), "{hours} h");
        }
        for life in [
            SignedDuration::ZERO,
            SignedDuration::from_secs(3_599),
            SignedDuration::from_secs(30 * 86_400 + 1),
            SignedDuration::from_secs(-7 * 86_400),
        ] {
            assert_eq!(LinkLife::new(life), Err(LinkError::Life), "{life}");
        }
        assert_eq!(LinkLife::new(SignedDuration::from_hours(168)), Ok(LinkLife::default()));
    }
}
