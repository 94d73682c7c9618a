//! A store, its grant's lifetimes, and its state.

mod error;
mod name;

use std::collections::BTreeMap;

use iop::{Account, Grant};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

pub use self::error::StoreError;
pub use self::name::{Name, Tag};
use crate::id::{AppId, StoreId};
use crate::vault::StoredGrant;

/// A seller or drop-shipper account that is connected through one app: what the registry knows of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Store {
    /// Its id, and its vault item's.
    pub id: StoreId,
    /// The app that it was connected through.
    pub app: AppId,
    /// What the user calls it.
    pub name: Name,
    /// Whose account it is.
    pub account: Account,
    /// How often its tokens were written; the vault's number wins.
    pub generation: u64,
    /// When its tokens end.
    pub lifetimes: Lifetimes,
    /// That the gateway takes its refresh token no more.
    pub end: Option<End>,
    /// The renewals that failed since one went well.
    pub retry: Retry,
    /// Since when a renewal is on its way whose outcome is not known: the answer was lost, or the program ended.
    pub asked_at: Option<Timestamp>,
    /// What went wrong last, until something goes right.
    pub last_error: Option<LastError>,
    /// What the last who-am-I call showed.
    pub checked: Option<Checked>,
    /// What the user sorts it by.
    pub tags: Vec<Tag>,
    /// Whether its tokens are delivered somewhere.
    pub delivers: bool,
}

/// The end of an authorization, as the gateway said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    /// When it was said.
    pub at: Timestamp,
    /// Why.
    pub reason: EndReason,
}

/// Why the gateway takes a refresh token no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndReason {
    /// Its time was over.
    Over,
    /// Before its time: the account withdrew it, or another program renewed it.
    Refused,
    /// The answer to a renewal was lost, and the gateway no longer takes the token from before it.
    AnswerLost,
}

/// Renewals that failed one after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retry {
    /// How many.
    pub failures: u32,
    /// When to try again, in gateway time.
    pub at: Option<Timestamp>,
}

/// What a who-am-I call showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Whether the token lives; none where the answer decides nothing.
    pub alive: Option<bool>,
    /// When, by this computer's clock.
    pub at: Timestamp,
}

/// When a grant's tokens end, in gateway time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lifetimes {
    /// When the access token ends; unknown for some imported ones.
    pub token_until: Option<Timestamp>,
    /// When the authorization ends; none where it cannot be renewed, or is not known.
    pub authorized_until: Option<Timestamp>,
    /// When the account authorized.
    pub authorized_at: Timestamp,
    /// When the present access token was made.
    pub renewed_at: Timestamp,
    /// Whether it can be renewed.
    pub renewal: Renewal,
}

/// Whether a grant can be renewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Renewal {
    /// By us.
    Here,
    /// The gateway gave no refresh token, or one without a life.
    Impossible,
    /// Another program renews it; here it is only watched.
    Elsewhere,
    /// It was moved to another computer, and is renewed there; its refresh token went along.
    Moved,
}

/// What a store needs, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StoreState {
    /// The authorization has ended.
    NeedsAuthorization,
    /// Less than a fifth of the authorization is left, at most seven days.
    AuthorizationEnding,
    /// The token should have been renewed by now.
    RenewalDue,
    /// Nothing.
    Connected,
    /// Nothing here: it was moved to another computer.
    Moved,
}

/// What went wrong last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastError {
    /// Our code, or the gateway's.
    pub code: String,
    /// The gateway's sentence, or ours in English.
    pub message: String,
    /// What our sentence names, so that it can be said in another language; nothing in what an older version kept.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
    /// The number for the platform's support.
    pub request_id: Option<String>,
    /// When.
    pub at: Timestamp,
}

impl Lifetimes {
    /// Of a fresh authorization, answered at this time of the gateway.
    pub fn of_authorization(grant: &Grant, answered: Timestamp) -> Self {
        let renewable = grant.refresh_token.is_some() && grant.refresh_expires_in != Some(0);
        Self {
            token_until: until(grant.expires_in, grant.expire_time, answered),
            authorized_until: renewable
                .then(|| until(grant.refresh_expires_in, grant.refresh_token_valid_time, answered))
                .flatten(),
            authorized_at: answered,
            renewed_at: answered,
            renewal: if renewable { Renewal::Here } else { Renewal::Impossible },
        }
    }

    /// When somebody has to authorize again: with the authorization, or with the token where nothing renews it.
    pub fn end(&self) -> Option<Timestamp> {
        match self.renewal {
            Renewal::Here => self.authorized_until,
            Renewal::Impossible | Renewal::Elsewhere | Renewal::Moved => {
                self.authorized_until.or(self.token_until)
            }
        }
    }

    /// After a renewal that was answered at this time of the gateway. It moves the token's end, and never puts off the
    /// authorization's.
    #[must_use]
    pub fn renewed(&self, grant: &Grant, answered: Timestamp) -> Self {
        let answer = Self::of_authorization(grant, answered);
        let over = grant.refresh_expires_in == Some(0);
        let ends = match (self.authorized_until, answer.authorized_until) {
            // Renewed after its end: so it was not the end.
            (Some(known), said) if known <= answered => said.filter(|said| *said > answered),
            // An answer counts in whole seconds, and takes a while.
            (Some(known), Some(said)) if known.duration_since(said) > SignedDuration::from_secs(60) => {
                Some(said)
            }
            (known, said) => known.or(said),
        };
        Self {
            token_until: answer.token_until,
            authorized_until: ends.filter(|_| !over),
            authorized_at: self.authorized_at,
            renewed_at: answered,
            renewal: if over { Renewal::Impossible } else { Renewal::Here },
        }
    }

    /// When a renewal is due: before the end by the larger of 30 minutes and a tenth of the token's life, but never
    /// before half of it; where it is delivered, at half of it, since the way there may fail for a while. None where the
    /// token lasts as long as the authorization: a renewal would bring nothing.
    pub fn renewal_due(&self, delivers: bool) -> Option<Timestamp> {
        let until = self.token_until.filter(|_| self.renewal == Renewal::Here && !self.lasts_to_the_end())?;
        let life = until.duration_since(self.renewed_at).max(SignedDuration::ZERO);
        let ahead = SignedDuration::from_mins(30).max(life / 10).min(life / 2);
        until.checked_sub(if delivers { life / 2 } else { ahead }).ok()
    }

    /// How long the account authorized for, where that is known.
    pub fn authorized_for(&self) -> Option<SignedDuration> {
        Some(self.authorized_until?.duration_since(self.authorized_at))
    }

    /// Answers count in whole seconds, and two of them are not made in the same instant.
    fn lasts_to_the_end(&self) -> bool {
        let Some((until, end)) = self.token_until.zip(self.authorized_until) else { return false };
        end.duration_since(until) <= SignedDuration::from_secs(5)
    }

    /// When the end begins to be worth saying.
    fn ending_from(&self) -> Option<Timestamp> {
        let end = self.end()?;
        let life = end.duration_since(self.authorized_at).max(SignedDuration::ZERO);
        end.checked_sub((life / 5).min(SignedDuration::from_hours(7 * 24))).ok()
    }
}

impl Store {
    /// One whose grant is in the vault, and of which nothing has happened here yet.
    pub(crate) fn of_grant(id: StoreId, name: Name, app: AppId, grant: StoredGrant, tags: Vec<Tag>) -> Self {
        Self {
            id,
            app,
            name,
            account: grant.account,
            generation: grant.generation,
            lifetimes: grant.lifetimes,
            end: None,
            retry: Retry::default(),
            asked_at: None,
            last_error: None,
            checked: None,
            tags,
            delivers: false,
        }
    }

    /// When its renewal is due.
    pub fn renewal_due(&self) -> Option<Timestamp> {
        self.lifetimes.renewal_due(self.delivers)
    }

    /// What it needs at this time of its gateway.
    pub fn state(&self, now: Timestamp) -> StoreState {
        let reached = |time: Option<Timestamp>| time.is_some_and(|time| time <= now);
        if self.is_moved() {
            StoreState::Moved
        } else if self.end.is_some() || reached(self.lifetimes.end()) {
            StoreState::NeedsAuthorization
        } else if reached(self.lifetimes.ending_from()) {
            StoreState::AuthorizationEnding
        } else if reached(self.renewal_due()) {
            StoreState::RenewalDue
        } else {
            StoreState::Connected
        }
    }

    /// Whether it was moved to another computer.
    pub fn is_moved(&self) -> bool {
        self.lifetimes.renewal == Renewal::Moved
    }

    /// Whether its access token has run out at this time of its gateway.
    pub fn token_ended(&self, now: Timestamp) -> bool {
        self.lifetimes.token_until.is_some_and(|until| until <= now)
    }

    /// How many days its account would authorize for now, where the app's longest authorization says that it is much more
    /// than it was: the app has gone from test to online since.
    pub fn longer_days(&self, longest: SignedDuration) -> Option<u32> {
        let own = self.lifetimes.authorized_for()?;
        let days = u32::try_from(longest.as_hours() / 24).ok()?;
        (longest > own * 4 && days > 0).then_some(days)
    }

    /// Whether somebody has to authorize again within this time.
    pub fn ends_within(&self, now: Timestamp, within: SignedDuration) -> bool {
        let limit = now.checked_add(within).unwrap_or(Timestamp::MAX);
        let ends = self.end.is_some() || self.lifetimes.end().is_some_and(|end| end <= limit);
        ends && !self.is_moved()
    }
}

impl EndReason {
    /// A stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Over => "over",
            Self::Refused => "refused",
            Self::AnswerLost => "answer-lost",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::Over, Self::Refused, Self::AnswerLost].into_iter().find(|reason| reason.as_str() == text)
    }
}

impl StoreState {
    /// The word of `status --json`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NeedsAuthorization => "needs_authorization",
            Self::AuthorizationEnding => "authorization_ending",
            Self::RenewalDue => "renewal_due",
            Self::Connected => "connected",
            Self::Moved => "moved",
        }
    }
}

/// The answer's own span counted from its own time is exact; the absolute time depends on whose clock wrote it.
fn until(seconds: Option<u64>, millis: Option<i64>, answered: Timestamp) -> Option<Timestamp> {
    let span = seconds.and_then(|seconds| i64::try_from(seconds).ok()).map(SignedDuration::from_secs);
    match span {
        Some(span) => answered.checked_add(span).ok(),
        None => millis.and_then(|millis| Timestamp::from_millisecond(millis).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + seconds).expect("a time")
    }

    fn store(token: Option<i64>, authorized: Option<i64>, renewal: Renewal) -> Store {
        Store {
            id: StoreId::random(),
            app: AppId::random(),
            name: Name::parse("Sunrise").expect("a name"),
            account: Account::default(),
            generation: 1,
            lifetimes: Lifetimes {
                token_until: token.map(at),
                authorized_until: authorized.map(at),
                authorized_at: at(0),
                renewed_at: at(0),
                renewal,
            },
            end: None,
            retry: Retry::default(),
            asked_at: None,
            last_error: None,
            checked: None,
            tags: Vec::new(),
            delivers: false,
        }
    }

    #[test]
    fn an_online_apps_store_through_its_life() {
        use StoreState::{AuthorizationEnding, Connected, NeedsAuthorization, RenewalDue};
        let online = store(Some(30 * DAY), Some(60 * DAY), Renewal::Here);
        for (day, state) in [(0, Connected), (26, Connected), (27, RenewalDue), (53, AuthorizationEnding)] {
            assert_eq!(online.state(at(day * DAY)), state, "day {day}");
        }
        assert_eq!(online.state(at(53 * DAY - 1)), RenewalDue);
        assert_eq!(online.state(at(60 * DAY - 1)), AuthorizationEnding);
        assert_eq!(online.state(at(60 * DAY)), NeedsAuthorization);
    }

    #[test]
    fn a_test_apps_store_ends_by_a_fifth_of_its_two_days() {
        let test = store(Some(DAY), Some(2 * DAY), Renewal::Here);
        assert_eq!(test.renewal_due(), Some(at(DAY - DAY / 10)));
        assert_eq!(test.state(at(2 * DAY - 2 * DAY / 5 - 1)), StoreState::RenewalDue);
        assert_eq!(test.state(at(2 * DAY - 2 * DAY / 5)), StoreState::AuthorizationEnding);
    }

    #[test]
    fn a_short_token_is_renewed_at_half_of_its_life() {
        let short = store(Some(600), Some(DAY), Renewal::Here);
        assert_eq!(short.renewal_due(), Some(at(300)));
    }

    #[test]
    fn a_token_that_is_delivered_is_renewed_at_half_of_its_life() {
        let mut online = store(Some(30 * DAY), Some(60 * DAY), Renewal::Here);
        online.delivers = true;
        assert_eq!(online.renewal_due(), Some(at(15 * DAY)));
        assert_eq!(online.state(at(15 * DAY)), StoreState::RenewalDue);
    }

    #[test]
    fn what_cannot_be_renewed_ends_with_its_token() {
        let once = store(Some(DAY), None, Renewal::Impossible);
        assert_eq!(once.renewal_due(), None);
        assert_eq!(once.state(at(DAY)), StoreState::NeedsAuthorization);
        assert!(once.ends_within(at(0), SignedDuration::from_secs(DAY)));
        let moved = store(Some(DAY), Some(2 * DAY), Renewal::Moved);
        assert_eq!(moved.state(at(3 * DAY)), StoreState::Moved);
        assert!(
            !moved.ends_within(at(3 * DAY), SignedDuration::from_secs(DAY)) && moved.renewal_due().is_none()
        );
        let unknown = store(None, None, Renewal::Elsewhere);
        assert_eq!(unknown.state(at(999 * DAY)), StoreState::Connected);
    }
}
